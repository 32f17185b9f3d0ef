"""The gazetteer: names in, places out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from pathlib import Path

from klaim.gazetteer.adjectives import nouns_of
from klaim.gazetteer.candidates import EXACT_SCORE, SPELLING_SCORE, Candidate
from klaim.gazetteer.contexts import PlaceContext, Resolution
from klaim.gazetteer.keys import name_key
from klaim.gazetteer.kinds import TOWNS, sector_of, town_id_of
from klaim.gazetteer.resolving import decide
from klaim.gazetteer.schema import block_names
from klaim.gazetteer.store import SHIPPED, Store
from klaim.records import Place, PlaceKind

_TWO_NAMES = re.compile(r"\s*[/()]\s*")
_CACHED_NAMES = 4096
_CACHED_BLOCKS = 256


class Gazetteer:
    """Every place that a name may mean, from the shipped file and a user's own.

    Example:
        >>> gazetteer = Gazetteer.open()
        >>> gazetteer.candidates("Kupyansk")[0].place.name
        'Kupiansk'
    """

    def __init__(self, stores: Sequence[Store]) -> None:
        """Look names up in several files; an earlier one overrules a later one."""
        self._stores = tuple(stores)
        self._find = lru_cache(_CACHED_NAMES)(self._find_key)
        self._block = lru_cache(_CACHED_BLOCKS)(self._read_block)

    @classmethod
    def open(cls, user: Path | None = None) -> Gazetteer:
        """Open the shipped gazetteer, and a user's own above it.

        Args:
            user: What :func:`klaim.gazetteer.merging.merge_dump` wrote; left out where missing.

        Raises:
            GazetteerFileError: A file cannot be read by this klaim.
        """
        stores = [Store(user)] if user is not None and user.exists() else []
        return cls([*stores, Store(SHIPPED)])

    def candidates(self, name: str) -> list[Candidate]:
        """Return every place that has the name in some spelling, most populous first.

        Args:
            name: A name, or two of one place: "Toretsk (Dzerzhinsk)", "Kirovsk / Holubivka".
        """
        found = self._find(name_key(name))
        if not found and _TWO_NAMES.search(name):
            parts = (name_key(part) for part in _TWO_NAMES.split(name))
            found = next((places for part in parts if (places := self._find(part))), ())
        return list(found)

    def direction(self, adjective: str, countries: Sequence[str]) -> Place | None:
        """Return the sector that an adjective names: "Lymansky" gives that of Lyman.

        Of several it is one that is called so today, near a line that was fought over, the most
        populous.

        Args:
            adjective: A name like those of directions of a front.
            countries: ISO codes of the countries that the town may lie in.
        """
        towns = [
            candidate
            for noun in nouns_of(adjective)
            for candidate in self.candidates(noun)
            if candidate.place.kind in TOWNS | {PlaceKind.VILLAGE}
            and candidate.place.country in countries
        ]
        best = max(
            towns,
            key=lambda one: (one.in_use, one.fought_over, one.place.population),
            default=None,
        )
        return sector_of(best.place) if best is not None else None

    def near_misses(self, name: str, limit: int = 5) -> list[Candidate]:
        """Return places whose names resemble the name: for names that have no candidates.

        Args:
            name: A name that may be misspelt.
            limit: How many spellings to take; each brings all its homonyms.

        Returns:
            Candidates marked ``fuzzy``, most similar first, then most populous.
        """
        # rapidfuzz takes longer to import than all exact look-ups of an article.
        from klaim.gazetteer.near_misses import nearest_keys

        key = name_key(name)
        keys = {other for block in block_names(key) for other in self._block(block)}
        found: dict[str, Candidate] = {}
        for other, similarity in nearest_keys(key, keys, limit):
            for candidate in self._find(other):
                fuzzy = replace(candidate, match="fuzzy", score=round(similarity, 3))
                found.setdefault(candidate.place.id, fuzzy)
        return list(found.values())

    def place(self, identifier: str) -> Place | None:
        """Return the place with an id, or ``None``."""
        town = town_id_of(identifier)
        if town:
            place = self.place(town)
            return sector_of(place) if place else None
        for store in self._stores:
            found = store.by_id(identifier)
            if found is not None:
                return found
        return None

    def resolve(self, name: str, context: PlaceContext | None = None) -> Resolution:
        """Decide which place a name means in its article.

        Args:
            name: The name as the article has it.
            context: What the words around it and the theatre say.

        Returns:
            The place, or ``None`` with every candidate where no rule tells them apart.
        """
        found = self.candidates(name) or self.near_misses(name)
        return decide(found, context or PlaceContext(), self.raion_of)

    def raion_of(self, place: Place) -> str:
        """Return the name of the raion of a place that this gazetteer gave, or empty."""
        return next((raion for store in self._stores if (raion := store.raion(place.id))), "")

    def _find_key(self, key: str) -> tuple[Candidate, ...]:
        found: dict[str, Candidate] = {}
        for rank, store in enumerate(self._stores):
            for number, attested, in_use in store.numbers(key):
                place = self._overruled(store.by_number(number), rank)
                fought_over = store.is_fought_over(place.id)
                if place.id not in found:
                    found[place.id] = (
                        Candidate(place, "exact", EXACT_SCORE, key, in_use, fought_over)
                        if attested
                        else Candidate(place, "spelling", SPELLING_SCORE, key, in_use, fought_over)
                    )
        return tuple(sorted(found.values(), key=lambda one: (-one.place.population, -one.score)))

    def _overruled(self, place: Place, rank: int) -> Place:
        """Return the place as an earlier file has it: a user's points are better."""
        overruling = (self._stores[earlier].by_id(place.id) for earlier in range(rank))
        return next((found for found in overruling if found is not None), place)

    def _read_block(self, name: str) -> tuple[str, ...]:
        return tuple(key for store in self._stores for key in store.block(name))
