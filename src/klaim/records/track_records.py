"""What became of what speakers claimed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from klaim.records.claims import Speaker
from klaim.records.control import ControlStatement
from klaim.records.places import PlaceMention


class Outcome(StrEnum):
    """What became of a claim to control, by the word of others, most telling first."""

    CONCEDED = "conceded"
    CORROBORATED = "corroborated"
    CONTRADICTED = "contradicted"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class Judged:
    """A claim to control with what became of it.

    Attributes:
        statement: The first word of an unbroken run of the same words about the place.
        place: The place that it is about.
        said_on: The day on which it was said, as far as is known.
        outcome: By the later word of the opponent and of third parties, never of the
            speaker's own side.
        days: From the claim to the word that decided, 0 where that came first; ``None``
            where the outcome is open.
        observed: Days from the claim until the place was told to have changed hands again,
            or else until the ledger ends: how long others had for their word.
        decided_by: That word, ``None`` where the outcome is open.
        already: Whether that word had come before the claim was made.
        over: The day on which the place was told to have changed hands again, ``None`` where
            it was not.
    """

    statement: ControlStatement
    place: PlaceMention
    said_on: date
    outcome: Outcome
    days: int | None
    observed: int
    decided_by: ControlStatement | None = None
    already: bool = False
    over: date | None = None


@dataclass(frozen=True, slots=True)
class Share:
    """A part of ``n``, with Wilson's interval of 95 % around its share."""

    count: int
    n: int
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Tally:
    """What became of some claims.

    Attributes:
        name: What they have in common: all of them, a region or a year.
        n: How many there are.
        shares: By outcome; they add up to ``n``.
        young: How many of the open ones were watched for fewer than 30 days: too young to say.
        median_days: Until the opponent conceded, by Kaplan and Meier's estimate over all
            claims, those not conceded taken as not conceded *yet*; ``None`` where fewer
            than half come to be conceded by it.
    """

    name: str
    n: int
    shares: tuple[tuple[Outcome, Share], ...]
    young: int
    median_days: int | None


@dataclass(frozen=True, slots=True)
class TrackRecord:
    """What became of one speaker's claims to control.

    Attributes:
        speakers: Whose claims they are: a person, or a body with all who speak for it.
        until: The day on which the ledger ends.
        judged: Every claim, oldest first.
        total: All of them added up; ``regions`` and ``years`` add up parts of them.
        set_aside: How many control statements are not claims that others may judge: what
            gives a place up, tells of fighting, says nothing or has no day.
    """

    speakers: tuple[Speaker, ...]
    until: date
    judged: tuple[Judged, ...]
    total: Tally
    regions: tuple[Tally, ...]
    years: tuple[Tally, ...]
    set_aside: int
