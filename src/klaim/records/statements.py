"""What a speaker said once, however many articles carry it, and which articles are one origin."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from klaim.records.articles import Article
from klaim.records.claims import ClaimInArticle, EventType, Modality, Relay, Speaker, Stance
from klaim.records.places import PlaceMention


class Answer(StrEnum):
    """Whether a statement says that the event happened, that it did not, or neither."""

    AFFIRMS = "affirms"
    DENIES = "denies"
    WITHHOLDS = "withholds"


@dataclass(frozen=True, slots=True)
class Statement:
    """What a speaker said once, however many articles carry it.

    Attributes:
        id: Depends on what is said, by whom and of which days only.
        speaker: As the first report names it.
        event: What is said to have happened; ``actor`` is the side that does it, if any
            report says.
        place: The one place that it is about, ``None`` where no report names any.
        start: First day of the event, of publication where no report names a day; ``None``
            where nothing is known. ``end`` is the last day.
        dated: Whether a report names the day.
        reports: Every claim that carries it with its article, oldest first. Never empty.
    """

    id: str
    speaker: Speaker
    event: EventType
    actor: str | None
    answer: Answer
    modality: Modality
    place: PlaceMention | None
    start: date | None
    end: date | None
    dated: bool
    reports: tuple[ClaimInArticle, ...]

    @property
    def articles(self) -> tuple[Article, ...]:
        """The articles that carry it, oldest first."""
        return tuple({article.id: article for _, article in self.reports}.values())

    @property
    def relays(self) -> tuple[Relay, ...]:
        """Everybody who passed it on, by name."""
        relays = {relay.id: relay for claim, _ in self.reports for relay in claim.via}
        return tuple(sorted(relays.values(), key=lambda relay: (relay.name, relay.id)))

    @property
    def stance(self) -> Stance:
        """The stance that most reports tell of, the more telling one of several."""
        told = [claim.stance for claim, _ in self.reports]
        return max(reversed(Stance), key=told.count)

    @property
    def first_seen(self) -> date | None:
        """The day on which the first report was published, where any is known."""
        return min(self._published(), default=None)

    @property
    def last_seen(self) -> date | None:
        """The day on which the last report was published, where any is known."""
        return max(self._published(), default=None)

    def _published(self) -> Iterator[date]:
        return (article.published for article in self.articles if article.published)


class Tie(StrEnum):
    """Why two articles are one origin."""

    TEXT = "text"
    AGENCY = "agency"
    STRUCTURE = "structure"


@dataclass(frozen=True, slots=True)
class Kinship:
    """Two articles that go back to one text, and what shows it.

    Attributes:
        articles: Their ids in alphabetical order.
        tie: The text itself, a shared credit to an agency with much of the text, or what is
            told in other words: the same speakers, places, days and numbers.
        similarity: Jaccard index, 0 to 1, of their word shingles, or of what they tell.
        agency: The agency that both credit, where that is the tie.
        shared: What both tell, where that is the tie.
    """

    articles: tuple[str, str]
    tie: Tie
    similarity: float
    agency: str = ""
    shared: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Origin:
    """Articles that go back to one text.

    Attributes:
        articles: Their ids in alphabetical order. Never empty.
        kinships: As few as hold them together: one less than there are articles.
    """

    articles: tuple[str, ...]
    kinships: tuple[Kinship, ...] = ()
