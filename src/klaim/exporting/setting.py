"""Where a happening lies and who the parties are, as tables of events want to know it."""

from __future__ import annotations

import csv
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from importlib.resources import files
from typing import Any, NamedTuple, cast

from klaim.records import Happening, PlaceMention

WEEK = timedelta(days=7)


class Country(NamedTuple):
    """A country as the data sets name and count it.

    Attributes:
        iso: Two letters of ISO 3166-1, ``iso3`` three, ``numeric`` its number without zeros in
            front.
        gwno: Gleditsch and Ward's number, which UCDP uses; empty where it is no state there.
    """

    iso: str
    iso3: str
    numeric: str
    name: str
    acled_name: str
    acled_region: str
    gwno: str
    ucdp_name: str
    ucdp_region: str


UNKNOWN_COUNTRY = Country(*[""] * len(Country._fields))


@dataclass(frozen=True, slots=True)
class Setting:
    """The units that a place lies in."""

    country: Country = UNKNOWN_COUNTRY
    admin1: str = ""
    admin2: str = ""


@dataclass(frozen=True, slots=True)
class Side:
    """A belligerent.

    Attributes:
        country: The ISO code of its country.
        opponent: Its one opponent, empty where it has none or several.
    """

    id: str
    name: str
    country: str
    opponent: str = ""

    @property
    def is_state(self) -> bool:
        """Whether its forces are those of a state."""
        return bool(_actors().get(self.id, {}).get("state"))

    @property
    def acled_name(self) -> str:
        """Its name in ACLED's data, klaim's where that is not known."""
        return str(_actors().get(self.id, {}).get("acled", self.name))

    @property
    def ucdp_name(self) -> str:
        """Its name in UCDP's data, klaim's where that is not known."""
        return str(_actors().get(self.id, {}).get("ucdp", self.name))

    @property
    def ucdp_id(self) -> object:
        """Its number in UCDP's data, empty where that is not known."""
        return _actors().get(self.id, {}).get("ucdp_id", "")


Sides = Mapping[str, Side]
"""The belligerents by id, in the order of the theatre."""


class Conflict(NamedTuple):
    """A conflict as UCDP numbers and names it."""

    id: int
    name: str


class Outlet(NamedTuple):
    """Who publishes: the ISO code of its country, and whether it is a channel of social media."""

    country: str
    is_channel: bool = False


Outlets = Mapping[str, Outlet]
"""What is known of outlets, by their names."""


@cache
def countries() -> Mapping[str, Country]:
    """Return every country by its two-letter code."""
    text = files("klaim.exporting").joinpath("countries.tsv").read_text(encoding="utf-8")
    rows = csv.reader(text.splitlines()[2:], delimiter="\t")
    return {row[0]: Country(*row) for row in rows}


def ucdp_conflict(sides: Iterable[Side]) -> Conflict | None:
    """Return the conflict that belligerents fight in UCDP's data, ``None`` where not known."""
    fighting = {side.id for side in sides}
    found = (c for c in _names()["conflict"] if set(c["between"]) == fighting)
    return next((Conflict(c["id"], c["name"]) for c in found), None)


def _actors() -> Mapping[str, Mapping[str, object]]:
    return cast("Mapping[str, Mapping[str, object]]", _names()["actor"])


@cache
def _names() -> Mapping[str, Any]:
    text = files("klaim.exporting").joinpath("actors.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


def opponent(sides: Sides, party: str | None) -> Side | None:
    """Return the one opponent of a party."""
    side = sides.get(party or "")
    return sides.get(side.opponent) if side else None


def war_of(event: Happening, sides: Sides) -> tuple[Side, Side] | None:
    """Return the two belligerents in whose war it happened, in the order of the theatre.

    That is told by the party behind it, else by who is said to act, is counted or speaks.
    """
    named = (
        event.party,
        *(statement.actor for statement in event.statements),
        *(count.side for count in event.counts),
        *(voice.speaker.side for voice in event.voices),
    )
    for party in named:
        other = opponent(sides, party)
        if other is not None:
            one, two = (side for side in sides.values() if side.id in (party, other.id))
            return one, two
    return None


def point(place: PlaceMention | None) -> tuple[float, float] | None:
    """Return degrees north and east, ``None`` for a place without one point."""
    if place is None or place.candidates or place.lat is None or place.lon is None:
        return None
    return place.lat, place.lon


def told_to_the_day(event: Happening) -> bool:
    """Tell whether a statement names the very day on which it happened."""
    return any(s.dated and s.start == s.end for s in event.statements)


def shortest_stretch(event: Happening) -> timedelta:
    """Return the shortest stretch of days that a statement gives, the first day counted."""
    stretch = best_stretch(event)
    return (stretch[1] - stretch[0] if stretch else timedelta()) + timedelta(days=1)


def best_stretch(event: Happening) -> tuple[date, date] | None:
    """Return the first and last day by the statement that is most exact about them.

    That is the one with the shortest stretch; of several the one that names its days itself,
    then the earliest.
    """
    stretches = [
        (s.end - s.start, not s.dated, s.start, s.end)
        for s in event.statements
        if s.start and s.end
    ]
    return min(stretches)[2:] if stretches else None


def last_seen(event: Happening) -> date | None:
    """Return the day of the newest article."""
    return max((a.published for a in event.articles if a.published), default=None)
