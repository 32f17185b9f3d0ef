"""How places are divided by the maps of a layer."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby, zip_longest
from typing import TYPE_CHECKING

from klaim.records import MapState, ReferenceArea
from klaim.reference.shapes import from_wkb, parts_inside

if TYPE_CHECKING:
    from shapely import Geometry

_NEGLIGIBLE = 1e-6


@dataclass(frozen=True, slots=True)
class Ground:
    """A place to lay on maps.

    Attributes:
        shape: What it covers, in degrees.
        home: The party whose country it lies in, empty where that is none: it has what the
            areas of a map leave free.
    """

    shape: Geometry
    home: str = ""


def map_states(
    areas: Iterable[ReferenceArea], grounds: Mapping[str, Ground]
) -> dict[str, list[MapState]]:
    """Return how each place is divided on each day that has a map, first day first.

    Args:
        areas: Of one layer, by day.
        grounds: By the id of the place.
    """
    states: dict[str, list[MapState]] = {key: [] for key in grounds}
    shapes = [ground.shape for ground in grounds.values()]
    for day, of_day in groupby(areas, key=lambda area: area.day):
        inside = [(a.holder, parts_inside(from_wkb(a.shape), shapes)) for a in of_day]
        for number, (key, ground) in enumerate(grounds.items()):
            parts = {holder: float(found[number]) for holder, found in inside}
            states[key].append(_state(day, parts, ground.home))
    return states


def _state(day: date, parts: Mapping[str, float], home: str) -> MapState:
    shares = dict(parts)
    if home:
        shares[home] = min(shares.get(home, 0.0) + max(1.0 - sum(shares.values()), 0.0), 1.0)
    told = ((holder, share) for holder, share in shares.items() if share > _NEGLIGIBLE)
    return MapState(day, tuple(sorted(told, key=lambda part: (-part[1], part[0]))))


@dataclass(frozen=True, slots=True)
class Spell:
    """An unbroken run of maps that give a place to one holder, or to none.

    Attributes:
        start: The day of its first map.
        end: The day of the first map that shows something else, ``None`` for the last spell.
    """

    start: date
    end: date | None
    holder: str | None


def spells_of(states: Sequence[MapState], threshold: float) -> Iterator[Spell]:
    """Yield the spells of a place; a map holds until the next one.

    Args:
        states: Of one place, by day.
        threshold: The part of the place that makes a holder, from 0.5 to 1.
    """
    runs = [
        (holder, next(run).day)
        for holder, run in groupby(states, key=lambda state: state.holder(threshold))
    ]
    ends = [start for _, start in runs[1:]]
    for (holder, start), end in zip_longest(runs, ends):
        yield Spell(start, end, holder)
