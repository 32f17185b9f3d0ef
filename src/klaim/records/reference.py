"""Published maps of control, and ledgers beside them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from klaim.records.claims import Speaker
from klaim.records.control import ControlStatement, IntervalSummary
from klaim.records.places import PlaceMention


@dataclass(frozen=True, slots=True)
class ReferenceArea:
    """What one party holds on one day by somebody's map.

    Attributes:
        holder: A party, or ``CONTESTED`` where the map says that it does not know.
        shape: A polygon or several in well-known binary, degrees east and north, WGS 84.
    """

    day: date
    holder: str
    shape: bytes


CONTESTED = "contested"
"""The holder of areas that a map leaves open."""


@dataclass(frozen=True, slots=True)
class ReferenceLayer:
    """Somebody's maps of who holds what, one for each of several days.

    Attributes:
        first: The first day of a map, ``last`` the last one.
        days: How many days have a map.
        holders: Whose areas they show, in alphabetical order.
    """

    name: str
    first: date
    last: date
    days: int
    holders: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class MapState:
    """How a place is divided by the map of one day.

    Attributes:
        shares: Parts of the place's area by holder, largest first, each over 0 and at most 1;
            what no area covers is its country's where that is a party, else nobody's.
    """

    day: date
    shares: tuple[tuple[str, float], ...]

    def share_of(self, holder: str) -> float:
        """Return the part that a holder has, 0 where it has none."""
        return dict(self.shares).get(holder, 0.0)

    def holder(self, threshold: float) -> str | None:
        """Return who has at least a part of the place, more than one half if that is asked."""
        largest, share = self.shares[0] if self.shares else (CONTESTED, 0.0)
        alone = len(self.shares) < 2 or self.shares[1][1] < share
        return largest if share >= threshold and alone and largest != CONTESTED else None


class Relation(StrEnum):
    """When a map showed what a statement says, seen from the statement."""

    LED = "led"
    SAME_DAY = "same_day"
    LAGGED = "lagged"
    FROM_THE_START = "from_the_start"
    NOT_SHOWN = "not_shown"


@dataclass(frozen=True, slots=True)
class MapComparison:
    """A control statement beside a map.

    Attributes:
        statement: Says who holds the place, from a day on.
        relation: ``FROM_THE_START`` where the layer's first map shows it already, so that
            only a bound is known; ``NOT_SHOWN`` where no map does up to its last day.
        shown_on: The first day of the unbroken run of maps that show it: the run in which the
            statement's day lies, else the next one.
        lead_days: From the statement's day to that one; below 0 where the map was first.
    """

    statement: ControlStatement
    place: PlaceMention
    relation: Relation
    shown_on: date | None = None
    lead_days: int | None = None


@dataclass(frozen=True, slots=True)
class MapTally:
    """One speaker's statements beside a map, added up.

    Attributes:
        n: How many statements.
        relations: How many of each relation, all of them named.
        median_lead: The middle one of the days by which statements led (above 0) or lagged,
            of those of which that is known; ``None`` where it is of none.
    """

    speaker: Speaker
    n: int
    relations: tuple[tuple[Relation, int], ...]
    median_lead: float | None


@dataclass(frozen=True, slots=True)
class MapDisagreement:
    """A place that the ledger gives to one party and a map to another.

    Attributes:
        interval: Who holds it by the ledger.
        state: The newest map up to the day that is asked for.
        holder: Who holds it by that map.
    """

    place: PlaceMention
    interval: IntervalSummary
    state: MapState
    holder: str
