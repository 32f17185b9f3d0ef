"""Verb forms of Indonesian by rule (Sneddon et al., *Indonesian Reference Grammar*, ch. 1).

A root is written as the lexicon lists it: with its suffix ("bebaskan"), and with
the words that follow it, if any ("pukul mundur").
"""

from __future__ import annotations

from collections.abc import Iterator

from klaim.extraction.lexemes import CuePosition, Voice

_VOWELS = frozenset("aeiou")
_NASAL_BY_INITIAL = {
    **dict.fromkeys("bfv", "mem"),
    **dict.fromkeys("dcjz", "men"),
    **dict.fromkeys("gh", "meng"),
    **dict.fromkeys("lmnrwy", "me"),
}
_DROPPED_INITIAL = {"p": "mem", "t": "men", "s": "meny", "k": "meng"}
_KEPT_CLUSTERS = ("pr", "kl", "kr", "st", "sp", "tr", "kh", "sy")
# Roots that are nouns when they stand alone, so that only their prefixed forms are verbs.
_NOUN_ROOTS = frozenset(
    {"bom", "rudal", "invasi", "blokade", "sanksi", "embargo", "evakuasi", "agresi", "mobilisasi",
     "rotasi", "bantu", "latih", "rusak", "bakar", "bidik", "luka", "tangkap", "danai", "serang",
     "intersepsi", "eliminasi", "kepung", "jepit", "libatkan", "perkuat", "bendung", "usir",
     "tembus", "ekspor"}
)  # fmt: skip


def verb_forms(root: str) -> Iterator[tuple[str, Voice]]:
    """Yield the forms of a verb that tells an event, with who the words around each are."""
    yield active(root), Voice.ACTIVE
    yield passive(root), Voice.PASSIVE
    yield accidental(root), Voice.PASSIVE
    yield nominal(root), Voice.NOUN_OBJECT
    if not is_noun(root):
        yield root, Voice.ACTIVE


def cue_forms(root: str) -> Iterator[tuple[str, CuePosition]]:
    """Yield the forms of a verb that attributes, with where the source stands beside each."""
    yield active(root), CuePosition.VERB
    yield passive(root), CuePosition.PASSIVE


def noun_forms(noun: str) -> Iterator[str]:
    """Yield the forms of a noun: the same for one and for several."""
    yield noun


def active(root: str) -> str:
    """Return the meN- form: ``pukul mundur`` -> ``memukul mundur``."""
    first, _, rest = root.partition(" ")
    return _joined(_with_nasal(first), rest)


def passive(root: str) -> str:
    """Return the di- form: ``pukul mundur`` -> ``dipukul mundur``."""
    first, _, rest = root.partition(" ")
    return _joined("di" + first, rest)


def nominal(root: str) -> str:
    """Return the peN-...-an noun of doing it: ``bebaskan`` -> ``pembebasan``."""
    first, _, rest = root.partition(" ")
    stem = next(
        (first[: -len(s)] for s in ("kan", "i") if first.endswith(s) and len(first) > len(s) + 3),
        first,
    )
    return _joined("p" + _with_nasal(stem)[1:] + "an", rest)


def accidental(root: str) -> str:
    """Return the ter- form, done to somebody without saying by whom: ``bunuh`` -> ``terbunuh``."""
    first, _, rest = root.partition(" ")
    return _joined("ter" + first.removesuffix("kan"), rest)


def is_noun(root: str) -> bool:
    """Tell whether the bare root reads as a noun, not as a verb of a headline."""
    return root in _NOUN_ROOTS


def _with_nasal(word: str) -> str:
    initial = word[0]
    if word.startswith("per") and len(word) > len("per") + 3:
        # per- is a prefix of its own and keeps its initial: perkirakan -> memperkirakan
        return "mem" + word
    if initial in _VOWELS:
        return "meng" + word
    if word.startswith(_KEPT_CLUSTERS):
        return ("mem" if initial == "p" else "meng" if initial == "k" else "men") + word
    if initial in _DROPPED_INITIAL:
        return _DROPPED_INITIAL[initial] + word[1:]
    # one-syllable roots take menge-: bom -> mengebom
    if sum(letter in _VOWELS for letter in word) == 1:
        return "menge" + word
    return _NASAL_BY_INITIAL.get(initial, "me") + word


def _joined(first: str, rest: str) -> str:
    return f"{first} {rest}" if rest else first
