"""Whose an area of a map is."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from fnmatch import fnmatchcase
from functools import cache
from importlib.resources import files
from typing import Any, NamedTuple

from klaim.records import CONTESTED

_KEYS = ("holder", "controller", "controlled_by", "control", "side", "party")
"""Properties whose value may be a party as such."""
_NOT_ALPHANUMERIC = re.compile(r"[\W_]+")
_CUT = "///"


class Styles(NamedTuple):
    """The patterns of ``styles.toml``, in their order."""

    names: Mapping[str, str]
    files: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Rules:
    """How to tell whose an area is.

    Attributes:
        parties: The party of every word that stands for one as such: ids, names, countries.
        given: Patterns of names with a party, ``CONTESTED`` or ``""`` to leave the area out;
            they come before klaim's own.
        everything: Whose all areas are, whatever they say.
    """

    parties: Mapping[str, str]
    given: Mapping[str, str] = field(default_factory=dict)
    everything: str = ""

    def holder(self, properties: Mapping[str, Any], labels: Collection[str]) -> str | None:
        """Return whose an area is, ``""`` to leave it out, ``None`` where nothing tells.

        Args:
            properties: Of the area's feature.
            labels: The names of the file and of the collection that it is in.
        """
        if self.everything:
            return self.everything
        words = list(words_of(properties))
        asked = {pattern.casefold(): holder for pattern, holder in self.given.items()}
        for patterns in (asked, self._known(_styles().names)):
            found = _first(patterns, words)
            if found is not None:
                return found
        by_key = {key.casefold(): str(value).casefold() for key, value in properties.items()}
        for key in _KEYS:
            if party := self.parties.get(by_key.get(key, "")):
                return party
        plain = [_NOT_ALPHANUMERIC.sub("", label.casefold()) for label in labels]
        return _first(self._known(_styles().files), plain)

    def _known(self, patterns: Mapping[str, str]) -> Mapping[str, str]:
        known = {"", CONTESTED, *self.parties.values()}
        return {pattern: holder for pattern, holder in patterns.items() if holder in known}


def words_of(properties: Mapping[str, Any]) -> Iterator[str]:
    """Yield the texts of a feature's properties, cut into their parts, without case."""
    for value in properties.values():
        if isinstance(value, str):
            for part in value.split(_CUT):
                if word := " ".join(part.split()).casefold():
                    yield word


def _first(patterns: Mapping[str, str], words: Collection[str]) -> str | None:
    for pattern, holder in patterns.items():
        if any(fnmatchcase(word, pattern) for word in words):
            return holder
    return None


@cache
def _styles() -> Styles:
    text = files("klaim.reference").joinpath("styles.toml").read_text(encoding="utf-8")
    names: dict[str, str] = {}
    labels: dict[str, str] = {}
    for style in tomllib.loads(text)["style"]:
        names |= style["names"]
        labels |= style["files"]
    return Styles(names, labels)
