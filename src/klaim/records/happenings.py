"""What statements of different speakers are about."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from klaim.records.articles import Article
from klaim.records.claims import EventType, Speaker, Stance
from klaim.records.places import PlaceMention
from klaim.records.statements import Statement


class Family(StrEnum):
    """Types of events that may be one happening in the mouths of different speakers."""

    CONTROL = "control"
    HOLD = "hold"
    FIGHTING = "fighting"
    STRIKE = "strike"
    SURRENDER = "surrender"
    DEPLOY = "deploy"
    EVACUATE = "evacuate"
    EXCHANGE = "exchange"
    DIPLOMACY = "diplomacy"
    AID = "aid"
    SANCTION = "sanction"
    ACCUSE = "accuse"


@dataclass(frozen=True, slots=True)
class Voice:
    """What one speaker says about a happening.

    Attributes:
        speaker: As the first of the statements names it.
        stance: How the newest of the speaker's statements stands to the happening: one that
            it did not happen denies it, the loser's word that a place is lost concedes it.
        statements: All that the speaker says about the happening, oldest first.
    """

    speaker: Speaker
    stance: Stance
    statements: tuple[Statement, ...]


@dataclass(frozen=True, slots=True)
class Count:
    """One speaker's number of one thing in a happening.

    Attributes:
        kind: What is counted: ``killed``, ``wounded``, ``drones`` ...
        side: The party whose losses, soldiers and so on are counted, if said.
        speaker: Who counts.
        low: The lowest number given, ``None`` where there is no lower bound ("up to 20").
        high: The highest one, ``None`` where there is no upper bound ("more than 20").
        best: The number of the newest report.
    """

    kind: str
    side: str | None
    speaker: Speaker
    low: float | None
    high: float | None
    best: float


@dataclass(frozen=True, slots=True)
class Happening:
    """One happening with everything that is said about it.

    Attributes:
        id: Depends on what is said to have happened where and when only.
        party: The belligerent that does it (takes, attacks, strikes), where any voice says.
        start: First day by the statements, ``end`` their last; ``None`` where unknown.
        voices: Everybody who speaks about it: first who spoke first.
        counts: Their numbers side by side.
    """

    id: str
    family: Family
    types: tuple[EventType, ...]
    party: str | None
    place: PlaceMention | None
    start: date | None
    end: date | None
    voices: tuple[Voice, ...]
    counts: tuple[Count, ...] = ()

    @property
    def statements(self) -> tuple[Statement, ...]:
        """All statements about it, those of one speaker together."""
        return tuple(statement for voice in self.voices for statement in voice.statements)

    @property
    def articles(self) -> tuple[Article, ...]:
        """The articles that tell of it."""
        told = (article for statement in self.statements for article in statement.articles)
        return tuple({article.id: article for article in told}.values())

    def by_stance(self, stance: Stance) -> tuple[Speaker, ...]:
        """Return who asserts, confirms, concedes, denies or withholds."""
        return tuple(voice.speaker for voice in self.voices if voice.stance is stance)
