"""Normalised keys: what two spellings of one name have in common.

Everything stored in and asked of the gazetteer passes through :func:`name_key`.
:func:`skeleton` is coarser: it groups names that sound alike, for near-misses.
"""

from __future__ import annotations

import re
import unicodedata

_APOSTROPHES = "'’‘ʼʹʺ′`´\"“”„«»."
_DROPPED = {ord(mark): None for mark in _APOSTROPHES}
_HYPHENS = {ord(mark): " " for mark in "-‐‑‒–—−_/,"}
_UNDECOMPOSED = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ı": "i", "ə": "a", "æ": "ae"})
_MARKS = _DROPPED | _HYPHENS

# Longest first: each group of letters that different romanisations write differently.
_SOUNDS = (
    ("shch", "s"),
    ("sch", "s"),
    ("zh", "z"),
    ("kh", "h"),
    ("ch", "c"),
    ("sh", "s"),
    ("ts", "c"),
    ("tz", "c"),
    ("ck", "k"),
    ("g", "h"),
    ("w", "v"),
    ("f", "v"),
    ("x", "h"),
    ("q", "k"),
)
_SOUND = re.compile("|".join(sound for sound, _ in _SOUNDS))
_CLASS_OF = dict(_SOUNDS)
_VOWELS = re.compile("[aeiouyj ]+")
_DOUBLED = re.compile(r"(.)\1+")


def name_key(name: str) -> str:
    """Return the key of a name: case, marks, apostrophes and hyphens do not count.

    Args:
        name: A name in any script.

    Returns:
        The casefolded name without combining marks, apostrophes and quotes, its
        hyphens turned to single blanks. Empty where nothing is left.
    """
    if not name.isascii():
        folded = unicodedata.normalize("NFKD", name.casefold())
        name = "".join(mark for mark in folded if not unicodedata.combining(mark))
        name = name.translate(_UNDECOMPOSED)
    return " ".join(name.lower().translate(_MARKS).split())


def skeleton(key: str) -> str:
    """Return the consonants of a Latin key, those that romanisations mix up as one.

    Args:
        key: What :func:`name_key` returned.

    Returns:
        A short string: "pischane", "pishchane" and "peschanoe" all give "psn".
    """
    sounds = _SOUND.sub(lambda match: _CLASS_OF[match.group()], key)
    return _DOUBLED.sub(r"\1", _VOWELS.sub("", sounds))
