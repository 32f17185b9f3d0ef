"""Which theatre an article is about: the one whose sides it names most.

Everybody on a side of a theatre counts once for every naming: the parties, their bodies, their
people, surnames too. Outsiders and media count for none, since every war is told of by the same
ones. A name in several theatres counts for each of them.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from klaim.theatres.loading import load_theatre
from klaim.theatres.shipped import available_theatres
from klaim.theatres.theatre import Entity, EntityKind, Theatre

_WORD = re.compile(r"[^\W_]+")
_COUNTED = (EntityKind.PARTY, EntityKind.ORGANISATION, EntityKind.PERSON)

_Words = tuple[str, ...]


def recognise(text: str, language: str) -> str | None:
    """Return the folder name of the shipped theatre that a text is about.

    Args:
        text: An article, without its noise where that is known.
        language: ISO 639-1 code.

    Returns:
        ``None`` where it names nobody of any theatre, or as many of two.
    """
    names = available_theatres()
    theatres = [load_theatre(name) for name in names]
    found = Recogniser(theatres).recognise(text, language)
    return None if found is None else names[theatres.index(found)]


class Recogniser:
    """Tells several theatres apart by their names.

    Args:
        theatres: Those that an article may be about.
    """

    def __init__(self, theatres: Sequence[Theatre]) -> None:
        self._theatres = tuple(theatres)
        self._indexes: dict[str, _Index] = {}

    def recognise(self, text: str, language: str) -> Theatre | None:
        """Return the theatre that a text names most, ``None`` for none and for a tie."""
        ranked = self.counts(text, language).most_common(2)
        if not ranked or (len(ranked) == 2 and ranked[0][1] == ranked[1][1]):
            return None
        return self._theatres[ranked[0][0]]

    def counts(self, text: str, language: str) -> Counter[int]:
        """Return how often a text names somebody of each theatre, by its position."""
        index = self._indexes.get(language)
        if index is None:
            index = self._indexes[language] = _Index(self._theatres, language)
        words = _WORD.findall(text)
        counts: Counter[int] = Counter()
        at = 0
        while at < len(words):
            name, theatres = index.longest(words, at)
            counts.update(theatres)
            at += len(name) or 1
        return counts


class _Index:
    """Names by their first word, and the positions of the theatres that know them."""

    def __init__(self, theatres: Sequence[Theatre], language: str) -> None:
        self._theatres: dict[_Words, set[int]] = {}
        for position, theatre in enumerate(theatres):
            for name in _names_of(theatre, language):
                self._theatres.setdefault(name, set()).add(position)
        self._by_first = _by_first(self._theatres)

    def longest(self, words: Sequence[str], at: int) -> tuple[_Words, set[int]]:
        """Return the longest name that begins at a word, empty where none does."""
        for name in self._by_first.get(words[at], ()):
            if tuple(words[at : at + len(name)]) == name:
                return name, self._theatres[name]
        return (), set()


def _by_first(names: Mapping[_Words, object]) -> dict[str, list[_Words]]:
    found: dict[str, list[_Words]] = {}
    for name in sorted(names, key=len, reverse=True):
        found.setdefault(name[0], []).append(name)
    return found


def _names_of(theatre: Theatre, language: str) -> Iterator[_Words]:
    for entity in theatre.entities.values():
        if entity.kind in _COUNTED and _takes_side(entity, theatre):
            for name in (*entity.names(language), *entity.short):
                words = tuple(_WORD.findall(name))
                if words:
                    yield words
                    yield (words[0][0].upper() + words[0][1:], *words[1:])


def _takes_side(entity: Entity, theatre: Theatre) -> bool:
    return any(side in theatre.parties for side in (entity.side, *(s for s, _ in entity.sides)))
