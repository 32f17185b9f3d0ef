"""Latin spellings of Ukrainian and Russian names, by the schemes that the press mixes.

:func:`ukrainian_2010` gives the one canonical spelling; the others give every
spelling that a rule can foresee, to be stored as aliases.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

_LETTERS = "абвгґджзиіїйклмнопрстуфхцчшщьъыэёеєюя"
# An underscore stands for no letter at all.
_LATIN = "a b v h g d zh z y i i i k l m n o p r s t u f kh ts ch sh shch _ _ y e e e ie iu ia"
_COMMON = {
    letter: latin.replace("_", "") for letter, latin in zip(_LETTERS, _LATIN.split(), strict=True)
}
_INITIAL_2010 = {"є": "ye", "ї": "yi", "й": "y", "ю": "yu", "я": "ya"}
_BGN = {"є": "ye", "ї": "yi", "й": "y", "ю": "yu", "я": "ya"}
_SCIENTIFIC = {
    "є": "je", "ї": "ji", "й": "j", "ю": "ju", "я": "ja",
    "ж": "z", "х": "ch", "ц": "c", "ч": "c", "ш": "s", "щ": "sc",
}  # fmt: skip
_RUSSIAN = {"г": "g", "и": "i", "й": "y", "ю": "yu", "я": "ya"}
_AFTER_WHICH_IOTATED = "аеёиоуыэюяйьъ"
_WORD = re.compile(r"[^\W\d_]+(?:[’'ʼ][^\W\d_]+)*")
_APOSTROPHE = re.compile(r"[’'ʼ`]")
_CYRILLIC = re.compile(r"[Ѐ-ӿ]")
_UKRAINIAN_LETTER = re.compile(r"[іїєґ’'ʼ]", re.IGNORECASE)
_RUSSIAN_LETTER = re.compile(r"[ыэёъ]", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Scheme:
    """A romanisation: letters that differ from the common table, and word-initial ones."""

    letters: dict[str, str] = field(default_factory=dict)
    initial: dict[str, str] = field(default_factory=dict)

    def text(self, text: str) -> str:
        """Return a lower-case Cyrillic text in Latin letters."""
        return _WORD.sub(lambda match: self.word(match.group()), text)

    def word(self, word: str) -> str:
        """Return one lower-case Cyrillic word in Latin letters."""
        word = _APOSTROPHE.sub("", word).replace("зг", "з\0г")
        table = _COMMON | self.letters
        first = self.initial.get(word[:1], table.get(word[:1], word[:1]))
        rest = "".join("g" if mark == "\0" else table.get(mark, mark) for mark in word[1:])
        return first + rest


_OFFICIAL = _Scheme(initial=_INITIAL_2010)
_UKRAINIAN_SCHEMES = (
    _OFFICIAL,
    _Scheme(_BGN),
    _Scheme(_SCIENTIFIC),
    _Scheme({"г": "g"} | _BGN),
)
_RUSSIAN_SCHEMES = (
    _Scheme(_RUSSIAN),
    _Scheme(_RUSSIAN | {"ё": "yo"}),
)


def is_cyrillic(name: str) -> bool:
    """Tell whether a name has a Cyrillic letter."""
    return _CYRILLIC.search(name) is not None


def ukrainian_2010(name: str) -> str:
    """Return a Ukrainian name in the official romanisation of 2010, soft signs dropped.

    Args:
        name: The name in Ukrainian Cyrillic.

    Returns:
        The name in Latin letters with the capitals of the original.
    """

    def convert(match: re.Match[str]) -> str:
        word = match.group()
        latin = _OFFICIAL.word(word.lower())
        return latin[:1].upper() + latin[1:] if word[:1].isupper() else latin

    return _WORD.sub(convert, name)


def latin_spellings(cyrillic: str, language: str = "") -> set[str]:
    """Return the lower-case Latin spellings that rules foresee for a Cyrillic name.

    Args:
        cyrillic: A Ukrainian or Russian name.
        language: ``uk`` or ``ru``; where empty, letters tell, and a name with the letters
            of neither is read both ways.

    Returns:
        Spellings by the 2010, BGN/PCGN and (Ukrainian only) scientific schemes, and the
        loose forms that papers print (Kupyansk, Gorlovka, Stary, Staryi, Staryy, Stariy).
    """
    name = cyrillic.lower()
    spellings: set[str] = set()
    if language == "uk" or (not language and not _RUSSIAN_LETTER.search(name)):
        spellings |= {scheme.text(name) for scheme in _UKRAINIAN_SCHEMES}
    if language == "ru" or (not language and not _UKRAINIAN_LETTER.search(name)):
        forms = (name, _iotated(name))
        spellings |= {scheme.text(form) for scheme in _RUSSIAN_SCHEMES for form in forms}
    return {variant for spelling in spellings for variant in _ending_variants(spelling)}


def _iotated(name: str) -> str:
    """Mark the Russian letters that BGN/PCGN writes "ye": at the start and after a vowel."""
    marked = re.sub(rf"\bе|(?<=[{_AFTER_WHICH_IOTATED}])е", "є", name)
    return marked.replace("є", "йе")


def _ending_variants(spelling: str) -> set[str]:
    """Return the spelling with each customary form of its adjective ending and of "shch"."""
    variants = {spelling, spelling.replace("shch", "sch")}
    for ending in ("yi", "yy", "iy", "yj", "ij", "ii"):
        for part in re.findall(rf"\w+{ending}\b", spelling):
            stem = part[: -len(ending)]
            variants |= {
                spelling.replace(part, stem + other) for other in ("y", "yi", "yy", "iy", "ii")
            }
    return variants
