"""Who holds a place: what claims say of it, and what that adds up to."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from klaim.records.articles import Article
from klaim.records.claims import Claim


class Status(StrEnum):
    """What the positions about a place add up to, weakest first."""

    REPORTED = "reported"
    CLAIMED = "claimed"
    DISPUTED = "disputed"
    CORROBORATED = "corroborated"
    CONCEDED = "conceded"


class DayBasis(StrEnum):
    """What tells the day from which a control statement counts."""

    EVENT = "event"
    PUBLISHED = "published"
    NOT_BEFORE = "not_before"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class ControlStatement:
    """What one claim says about who holds one place.

    Attributes:
        claim: The claim as extracted.
        article: The article that carries it.
        voice: The belligerent whose side speaks, ``third``, or ``none`` for the narrator.
        holder: The belligerent that holds the place by this statement; ``None`` where the
            statement only says who does not, that it is fought over, or that it is silent.
        not_holder: The belligerent that does not hold the place by this statement.
        day: From when it counts; ``None`` where nothing about the place has a day.
        basis: What tells ``day``: the event's own day, the day of publication, another day
            in an article without one, or nothing.
        moves: The statement tells of a change, rather than of things staying as they are.
        contests: The statement says that the place is fought over.
        silent: The voice declined to say, or said that it cannot verify.
        official: False for voices of a side that hold no office in it, such as bloggers.
    """

    claim: Claim
    article: Article
    voice: str
    holder: str | None = None
    not_holder: str | None = None
    day: date | None = None
    basis: DayBasis = DayBasis.UNKNOWN
    moves: bool = False
    contests: bool = False
    silent: bool = False
    official: bool = True


@dataclass(frozen=True, slots=True)
class Position:
    """What one voice holds about a place over an interval.

    Attributes:
        voice: A belligerent, ``third`` or ``none`` (the narrator).
        statements: Oldest first: those in force when the interval began and those of the
            same voice that repeat them within the interval. Never empty.
        since: The day of the first statement of this unbroken position.
    """

    voice: str
    statements: tuple[ControlStatement, ...]
    since: date | None

    @property
    def newest(self) -> ControlStatement:
        """The statement to quote."""
        return self.statements[-1]

    @property
    def holder(self) -> str | None:
        """Who holds the place by this voice's word; ``None`` where it is silent."""
        return self.newest.holder

    @property
    def silent(self) -> bool:
        """Whether the voice was asked, or heard of the claims, and did not commit itself."""
        return self.newest.silent


@dataclass(frozen=True, slots=True)
class Interval:
    """A stretch of days over which the positions about a place stay the same.

    Attributes:
        start: First day; ``None`` where no statement about the place has a day.
        end: First day of the next interval; ``None`` where this one is the last.
        place: Canonical name of the place.
        holder: The belligerent that holds the place; ``None`` where nobody's word says.
        status: How sure the holder is; ``None`` without a holder.
        since: The day from which the holder holds it, however the status changed since.
        contested: Whether the newest word is that the place is fought over.
        positions: Of every voice that has spoken, silent ones included.
        opened_by: The statements that began the interval.
        against: The newest statements that argue against the holder.
        explanation: All of this in plain English.
    """

    start: date | None
    end: date | None
    place: str
    holder: str | None
    status: Status | None
    since: date | None
    contested: bool
    positions: tuple[Position, ...]
    opened_by: tuple[ControlStatement, ...]
    against: tuple[ControlStatement, ...]
    explanation: str


@dataclass(frozen=True, slots=True)
class IntervalSummary:
    """An interval without the words behind it; the fields are those of ``Interval``."""

    start: date | None
    end: date | None
    holder: str | None
    status: Status | None
    since: date | None
    contested: bool
