"""What an article tells, whatever its words: by which translations and spins are known.

Two reporters who hear of one event name other witnesses, places and numbers. An article that
tells another one again, in another language or for another purpose, keeps them: the same people
say the same things about the same places and days, and the numbers are the same.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import combinations
from typing import NamedTuple, TypeAlias

from klaim.records import NARRATOR_NAME, Claim, EventType

SAME_STRUCTURE = 1 / 2
"""Share of all that either article tells which both tell."""
SAYINGS = 3
"""How many things said must be the same at least, by two speakers or more."""

Number: TypeAlias = tuple[str, float]


class Saying(NamedTuple):
    """That somebody speaks of an event at a place."""

    speaker: str
    event: EventType
    place: str


@dataclass(frozen=True, slots=True)
class Structure:
    """What an article tells.

    Attributes:
        sayings: What its sources say, each with the days named for it; ``None`` among them
            where a day is left open.
        numbers: The numbers that it gives, with what they count.
    """

    sayings: Mapping[Saying, frozenset[date | None]]
    numbers: frozenset[Number]

    @property
    def size(self) -> int:
        """How much the article tells."""
        return len(self.sayings) + len(self.numbers)


class Likeness(NamedTuple):
    """How much of what two articles tell is the same (0 to 1), and what, for people to read."""

    similarity: float
    shared: tuple[str, ...]


def structures_of(claims: Iterable[Claim]) -> dict[str, Structure]:
    """Return what each article tells, by the article's id.

    Args:
        claims: All claims of the articles. What an article says in its own voice is its own.
    """
    sayings: dict[str, dict[Saying, set[date | None]]] = {}
    numbers: dict[str, set[Number]] = {}
    for claim in claims:
        told = sayings.setdefault(claim.article_id, {})
        given = numbers.setdefault(claim.article_id, set())
        given |= {(quantity.kind, quantity.value) for quantity in claim.quantities}
        if claim.speaker.id == NARRATOR_NAME:
            continue
        day = claim.when.start if claim.when else None
        for name in [place.name for place in claim.places] or [""]:
            saying = Saying(claim.speaker.id, claim.event.type, name)
            told.setdefault(saying, set()).add(day)
    return {
        article: Structure(
            {saying: frozenset(days) for saying, days in told.items()},
            frozenset(numbers[article]),
        )
        for article, told in sayings.items()
    }


def likeness(some: Structure, other: Structure) -> Likeness | None:
    """Return how alike two articles are in what they tell, ``None`` where that is too little.

    Too little are fewer than three things said in common or all of them by one speaker, no
    number in common, or less than half of all that either tells: so much two reporters share
    who heard the same announcement.
    """
    sayings = [
        saying
        for saying in some.sayings.keys() & other.sayings.keys()
        if _may_be_one_day(some.sayings[saying], other.sayings[saying])
    ]
    numbers = some.numbers & other.numbers
    common = len(sayings) + len(numbers)
    if not numbers or len(sayings) < SAYINGS or len({s.speaker for s in sayings}) < 2:
        return None
    similarity = common / (some.size + other.size - common)
    if similarity < SAME_STRUCTURE:
        return None
    told = sorted(f"{s.speaker}: {s.event} {s.place}".rstrip() for s in sayings)
    counted = sorted(f"{value:g} {kind}" for kind, value in numbers)
    return Likeness(similarity, (*told, *counted))


def may_be_alike(
    structures: Mapping[str, Structure], keys: Collection[str]
) -> set[tuple[str, str]]:
    """Return the pairs of some articles that have a number in common, in alphabetical order."""
    by_number: dict[Number, list[str]] = {}
    for key in sorted(keys):
        for number in structures[key].numbers if key in structures else ():
            by_number.setdefault(number, []).append(key)
    return {pair for together in by_number.values() for pair in combinations(together, 2)}


def _may_be_one_day(some: Collection[date | None], others: Collection[date | None]) -> bool:
    """Tell whether days do not contradict each other: one left open may be any."""
    return None in some or None in others or not set(some).isdisjoint(others)
