"""Which theatre an article is about: the one whose sides it names most.

Everybody on a side of a theatre counts once for every naming: the parties, their bodies, their
people, by surname and title too. Outsiders and media count for none, since every war is told of by
the same ones. A name in several theatres counts for each of them.

States are in the news for their football and their beaches as well: an article that names nobody of
a theatre but states is about it only where it plainly tells of fighting, between two of them.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from klaim.theatres.loading import load_theatre
from klaim.theatres.shipped import available_theatres, shared_entities
from klaim.theatres.theatre import Entity, EntityKind, Theatre

_WORD = re.compile(r"[^\W_]+")
_COUNTED = (EntityKind.PARTY, EntityKind.ORGANISATION, EntityKind.PERSON)

_FEWEST_TO_FIGHT = 2

_Words = tuple[str, ...]


def recognise(text: str, language: str) -> str | None:
    """Return the folder name of the shipped theatre that a text is about.

    Args:
        text: An article, without its noise where that is known.
        language: ISO 639-1 code.

    Returns:
        ``None`` where it names nobody of any theatre but states, or as many of two.
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

    def recognise(self, text: str, language: str, *, by_states: bool = False) -> Theatre | None:
        """Return the theatre that a text names most, ``None`` for none and for a tie.

        Args:
            text: An article, without its noise where that is known.
            language: ISO 639-1 code.
            by_states: The text tells of fighting: states that fight each other are enough.
        """
        ranked = self.counts(text, language, by_states=by_states).most_common(2)
        if not ranked or (len(ranked) == 2 and ranked[0][1] == ranked[1][1]):
            return None
        return self._theatres[ranked[0][0]]

    def counts(self, text: str, language: str, *, by_states: bool = False) -> Counter[int]:
        """Return how often a text names somebody of each theatre, by its position.

        A theatre of which it names states alone is left out, unless two that fight each other are
        enough.
        """
        index = self._indexes.get(language)
        if index is None:
            index = self._indexes[language] = _Index(self._theatres, language)
        counts: Counter[int] = Counter()
        known: set[int] = set()
        states: dict[int, set[str]] = {}
        for found in index.found(_WORD.findall(text)):
            counts.update(found.keys())
            known.update(at for at, state in found.items() if not state)
            for at, state in found.items():
                states.setdefault(at, set()).add(state)
        if by_states:
            known.update(at for at, named in states.items() if self._fight(at, named))
        return Counter({at: count for at, count in counts.items() if at in known})

    def _fight(self, at: int, states: set[str]) -> bool:
        """Tell whether two of some states fight each other in a theatre."""
        return len(states & set(self._theatres[at].belligerents)) >= _FEWEST_TO_FIGHT


class _Index:
    """Names by their first word; for each, which theatres know it, and as which state's if any."""

    def __init__(self, theatres: Sequence[Theatre], language: str) -> None:
        self._names: dict[_Words, dict[int, str]] = {}
        for position, theatre in enumerate(theatres):
            for entity in theatre.entities.values():
                if entity.kind in _COUNTED and _takes_side(entity, theatre):
                    state = entity.id if _is_state(entity) else ""
                    for words in _names_of(entity, language):
                        self._names.setdefault(words, {})[position] = state
        self._by_first: dict[str, list[_Words]] = {}
        for name in sorted(self._names, key=len, reverse=True):
            self._by_first.setdefault(name[0], []).append(name)

    def found(self, words: Sequence[str]) -> Iterator[Mapping[int, str]]:
        """Yield who knows each name in the words, the longest at each place."""
        at = 0
        while at < len(words):
            name = self._longest(words, at)
            if name:
                yield self._names[name]
            at += len(name) or 1

    def _longest(self, words: Sequence[str], at: int) -> _Words:
        for name in self._by_first.get(words[at], ()):
            if tuple(words[at : at + len(name)]) == name:
                return name
        return ()


def _names_of(entity: Entity, language: str) -> Iterator[_Words]:
    titles = (t for office in entity.offices for t in office.titles.get(language, ()))
    for name in (*entity.names(language), *entity.short, *titles):
        words = tuple(_WORD.findall(name))
        if words:
            yield words
            yield (words[0][0].upper() + words[0][1:], *words[1:])


def _takes_side(entity: Entity, theatre: Theatre) -> bool:
    return any(side in theatre.parties for side in (entity.side, *(s for s, _ in entity.sides)))


@cache
def _countries() -> frozenset[str]:
    return frozenset(e.id for e in shared_entities() if e.kind is EntityKind.COUNTRY)


def _is_state(entity: Entity) -> bool:
    return entity.kind is EntityKind.PARTY and entity.id.replace("_", "-") in _countries()
