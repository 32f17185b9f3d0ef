"""The records that cross room walls.

Every record is immutable, and every value that klaim normalises keeps the words
of the article (``surface``) beside it. The vocabulary is that of
``docs/annotation.md``. This module imports nothing else of klaim.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import TypeAlias

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


class PlaceKind(StrEnum):
    """What sort of place a name stands for. A town and its sector are two places."""

    CITY = "city"
    TOWN = "town"
    VILLAGE = "village"
    DISTRICT = "district"
    RAION = "raion"
    OBLAST = "oblast"
    REGION = "region"
    SECTOR = "sector"
    RIVER = "river"
    SEA = "sea"
    COUNTRY = "country"
    SITE = "site"


class Precision(StrEnum):
    """How exact the coordinates of a place are."""

    PLACE = "place"
    HROMADA = "hromada"
    RAION = "raion"
    OBLAST = "oblast"
    COUNTRY = "country"
    NONE = "none"


class DatePrecision(StrEnum):
    """How exact a date is."""

    DAY = "day"
    MONTH = "month"
    YEAR = "year"
    INTERVAL = "interval"


class Dating(StrEnum):
    """Where an article's published date comes from."""

    GIVEN = "given"
    INFERRED = "inferred"
    OVERRIDDEN = "overridden"
    UNKNOWN = "unknown"


class Status(StrEnum):
    """What the positions about a place add up to, weakest first."""

    REPORTED = "reported"
    CLAIMED = "claimed"
    DISPUTED = "disputed"
    CORROBORATED = "corroborated"
    CONCEDED = "conceded"


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open range ``[start, end)`` of characters in an article's text."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"not a span: [{self.start}, {self.end})")

    def of(self, text: str) -> str:
        """Return the characters of ``text`` that the span covers."""
        return text[self.start : self.end]

    def overlaps(self, other: Span) -> bool:
        """Tell whether both spans share a character."""
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True)
class Noise:
    """A stretch of an article that is not its running text, and what it is.

    ``kind`` is one of ``advert``, ``byline``, ``caption``, ``credit``, ``crosslink``,
    ``dateline``, ``footer``, ``headline``, ``navigation``, ``source`` and ``title``, or
    ``missing`` for text that did not come with imported claims.
    """

    span: Span
    kind: str


@dataclass(frozen=True, slots=True)
class Article:
    """A document read: its meta data and its text with the noise marked.

    Attributes:
        id: Stable for one source, whatever its text.
        source: The path or URL as the user gave it.
        text: The text as read; every offset in klaim points into it.
        noise: Stretches to leave alone, in order, not overlapping.
        published: Day of publication; ``None`` where the article leaves it open.
        dating: Where ``published`` comes from.
        dating_reason: One sentence for the user about ``published``.
        language: ISO 639-1 code.
        content_hash: SHA-256 of the text and the meta data, to tell a changed document.
    """

    id: str
    source: str
    text: str
    language: str
    noise: tuple[Noise, ...] = ()
    outlet: str | None = None
    title: str | None = None
    author: str | None = None
    published: date | None = None
    dating: Dating = Dating.UNKNOWN
    dating_reason: str = ""
    content_hash: str = ""

    def running_text(self) -> Iterator[Span]:
        """Yield the stretches of the text that are not noise, in order."""
        at = 0
        for noise in self.noise:
            if at < noise.span.start:
                yield Span(at, noise.span.start)
            at = max(at, noise.span.end)
        if at < len(self.text):
            yield Span(at, len(self.text))


@dataclass(frozen=True, slots=True)
class Place:
    """A place of the gazetteer.

    Attributes:
        id: ``geonames:<id>``, ``katottg:<code>`` or ``klaim:<slug>``.
        name: Canonical English name ("Kupiansk", "Kharkiv Oblast", "Oskil River").
        lat: Degrees north, WGS 84; ``None`` where no point may be given.
        lon: Degrees east, WGS 84.
        country: ISO 3166-1 alpha-2 code, empty for seas and the like.
        admin: Name of the first-order unit (oblast) that it lies in, if any.
        population: Inhabitants, 0 where unknown.
    """

    id: str
    name: str
    kind: PlaceKind
    lat: float | None = None
    lon: float | None = None
    country: str = ""
    admin: str = ""
    population: int = 0
    precision: Precision = Precision.PLACE


@dataclass(frozen=True, slots=True)
class PlaceMention:
    """A place as a claim names it: the place it resolved to and the words used.

    An undecided name keeps every candidate's id in ``candidates`` and has no coordinates.
    """

    surface: str
    name: str
    id: str
    kind: PlaceKind
    lat: float | None = None
    lon: float | None = None
    precision: Precision = Precision.PLACE
    candidates: tuple[str, ...] = ()


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
    quantities: tuple[Quantity, ...] = field(default=())
    confidence: float = 1.0


def stable_id(*parts: object) -> str:
    """Return a 16-digit hexadecimal id that depends on the parts and their order only."""
    joined = "\x1f".join(str(part) for part in parts)
    return hashlib.sha256(joined.encode("utf-8", "surrogatepass")).hexdigest()[:16]


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

ClaimInArticle: TypeAlias = tuple[Claim, Article]
"""A claim with the article that carries it."""


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


class Verdict(StrEnum):
    """What a person found when checking a claim; the last is about klaim's reading of it."""

    TRUE = "true"
    PARTLY_TRUE = "partly_true"
    MISLEADING = "misleading"
    FALSE = "false"
    UNPROVEN = "unproven"
    MISREAD = "misread"


@dataclass(frozen=True, slots=True)
class Review:
    """What one person found about one claim. Reviews are added and never changed.

    Attributes:
        evidence: The article's words that were reviewed.
        reviewer: Who reviewed it.
        at: When, in UTC.
        note: Why, in the reviewer's words.
        url: The published check, empty where there is none.
    """

    claim_id: str
    evidence: str
    verdict: Verdict
    reviewer: str
    at: datetime
    note: str = ""
    url: str = ""

    @property
    def id(self) -> str:
        """Depends on all that the review says."""
        return stable_id(
            self.claim_id, self.verdict, self.reviewer, self.at.isoformat(), self.note, self.url
        )
