"""Claims: what one article says somebody said, field by field as in docs/annotation.md."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TypeAlias

from klaim.records.articles import Article, Span
from klaim.records.places import PlaceMention

NARRATOR_NAME = "narrator"
NO_SIDE = "none"
THIRD_SIDE = "third"


class Stance(StrEnum):
    """How a speaker stands to the event that the claim is about."""

    ASSERTS = "asserts"
    CONFIRMS = "confirms"
    CONCEDES = "concedes"
    DENIES = "denies"
    WITHHOLDS = "withholds"


class Modality(StrEnum):
    """Whether the event is told as fact, as likely, as intended or as demanded."""

    ACTUAL = "actual"
    HEDGED = "hedged"
    PLANNED = "planned"
    CALLED_FOR = "called_for"


class EventType(StrEnum):
    """What is said to have happened."""

    CAPTURE = "capture"
    HOLD = "hold"
    WITHDRAW = "withdraw"
    ADVANCE = "advance"
    ENCIRCLE = "encircle"
    ATTACK = "attack"
    REPEL = "repel"
    CLASH = "clash"
    STRIKE = "strike"
    SHOOT_DOWN = "shoot_down"
    DESTROY = "destroy"
    CASUALTIES = "casualties"
    SURRENDER = "surrender"
    DEPLOY = "deploy"
    EVACUATE = "evacuate"
    EXCHANGE = "exchange"
    NEGOTIATE = "negotiate"
    CEASEFIRE = "ceasefire"
    AID = "aid"
    SANCTION = "sanction"
    ACCUSE = "accuse"
    STATEMENT = "statement"


class Bound(StrEnum):
    """How a number is meant."""

    EXACT = "exact"
    AT_LEAST = "at_least"
    AT_MOST = "at_most"
    ABOUT = "about"


class DatePrecision(StrEnum):
    """How exact a date is."""

    DAY = "day"
    MONTH = "month"
    YEAR = "year"
    INTERVAL = "interval"


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who holds a claim. ``side`` is a party of the theatre, ``third`` or ``none``."""

    name: str
    id: str
    surface: str
    side: str


NARRATOR = Speaker(name=NARRATOR_NAME, id=NARRATOR_NAME, surface="", side=NO_SIDE)


@dataclass(frozen=True, slots=True)
class Relay:
    """An agency, outlet or person that passed a claim on."""

    name: str
    id: str


@dataclass(frozen=True, slots=True)
class Participant:
    """A party in an event, with the words that name it (empty where implied)."""

    side: str
    surface: str = ""


@dataclass(frozen=True, slots=True)
class Event:
    """What is said to have happened, who did it and to whom."""

    type: EventType
    actor: Participant | None = None
    target: Participant | None = None


@dataclass(frozen=True, slots=True)
class When:
    """The days of an event, both ends included."""

    start: date
    end: date
    precision: DatePrecision
    surface: str = ""


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number in a claim. ``side`` is the party that it counts, if said."""

    kind: str
    value: float
    bound: Bound = Bound.EXACT
    side: str | None = None
    surface: str = ""


@dataclass(frozen=True, slots=True)
class Claim:
    """One thing that one article says somebody said.

    ``evidence`` points into the article's text. ``id`` depends on the article and on
    what the claim says, so reading the same text again gives the same ids.
    """

    id: str
    article_id: str
    evidence: Span
    speaker: Speaker
    event: Event
    stance: Stance = Stance.ASSERTS
    modality: Modality = Modality.ACTUAL
    negated: bool = False
    via: tuple[Relay, ...] = ()
    places: tuple[PlaceMention, ...] = ()
    when: When | None = None
    quantities: tuple[Quantity, ...] = ()
    confidence: float = 1.0


ClaimInArticle: TypeAlias = tuple[Claim, Article]
"""A claim with the article that carries it."""

CONTROL_EVENTS = frozenset(
    {
        EventType.CAPTURE,
        EventType.HOLD,
        EventType.WITHDRAW,
        EventType.REPEL,
        EventType.CLASH,
        EventType.ENCIRCLE,
    }
)
"""The events that say who holds a place, or that it is fought over."""
