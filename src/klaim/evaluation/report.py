"""The report of an evaluation: figures overall, by event type and by style, and mistakes."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from klaim.evaluation.calibration import Reliability
from klaim.evaluation.control import Sides
from klaim.evaluation.figures import FIGURES, Counts, count, reliability
from klaim.evaluation.mistakes import Mistake, mistakes_in
from klaim.evaluation.scoring import Found, Scored, score
from klaim.evaluation.uncertainty import Bounds, bounds_of, total
from klaim.records import EventType

NO_STYLE = "not said"


@dataclass(frozen=True, slots=True)
class Measured:
    """A figure measured: its value, how far it might be off, on how many items it rests."""

    name: str
    value: float | None
    bounds: Bounds | None
    of: int


@dataclass(frozen=True, slots=True)
class EventFigures:
    """How well claims about one type of event are found.

    Attributes:
        gold: Such claims in the gold.
        claims: Such claims found.
        right: Those that answer one of the gold's with the same type.
        whole: Those that are right as a whole besides.
    """

    event: EventType
    gold: int
    claims: int
    right: int
    whole: int

    @property
    def f1(self) -> float:
        """Precision and recall of the type in one."""
        return 2 * self.right / (self.gold + self.claims)


@dataclass(frozen=True, slots=True)
class StyleFigures:
    """The figures of the articles of one style, without intervals."""

    style: str
    articles: int
    figures: tuple[Measured, ...]

    def value(self, name: str) -> float | None:
        """Return the value of a figure by its name."""
        return _value(self.figures, name)


@dataclass(frozen=True, slots=True)
class Report:
    """Everything that an evaluation tells."""

    articles: int
    figures: tuple[Measured, ...]
    events: tuple[EventFigures, ...]
    styles: tuple[StyleFigures, ...]
    reliability: tuple[Reliability, ...]
    mistakes: tuple[Mistake, ...]

    def value(self, name: str) -> float | None:
        """Return the value of a figure by its name."""
        return _value(self.figures, name)


def evaluate(found: Iterable[Found], sides: Sides) -> Report:
    """Score what was found against the gold."""
    scored = [score(item, sides) for item in found]
    counts = [count(item) for item in scored]
    return Report(
        articles=len(scored),
        figures=_measured(total(counts), bounds_of(FIGURES, counts)),
        events=tuple(_by_event(scored)),
        styles=tuple(_by_style(scored, counts)),
        reliability=tuple(part for part in reliability(total(counts)) if part.claims),
        mistakes=tuple(mistake for item in scored for mistake in mistakes_in(item)),
    )


def _value(figures: Iterable[Measured], name: str) -> float | None:
    return next(figure.value for figure in figures if figure.name == name)


def _measured(counts: Counts, bounds: dict[str, Bounds]) -> tuple[Measured, ...]:
    return tuple(
        Measured(figure.name, figure.value(counts), bounds.get(figure.name), figure.of(counts))
        for figure in FIGURES
    )


def _by_event(scored: Sequence[Scored]) -> Iterator[EventFigures]:
    gold = Counter(claim.event for item in scored for claim in item.found.gold.claims)
    claims = Counter(claim.event.type for item in scored for claim in item.found.claims)
    right: Counter[EventType] = Counter()
    whole: Counter[EventType] = Counter()
    for comparison in chain.from_iterable(item.comparisons for item in scored):
        event = comparison.pair.gold.event
        right[event] += comparison.right["event_exact"]
        whole[event] += comparison.whole
    for event in EventType:
        if gold[event] or claims[event]:
            yield EventFigures(event, gold[event], claims[event], right[event], whole[event])


def _by_style(scored: Sequence[Scored], counts: Sequence[Counts]) -> Iterator[StyleFigures]:
    by_style: defaultdict[str, list[Counts]] = defaultdict(list)
    for item, counted in zip(scored, counts, strict=True):
        by_style[item.found.gold.style or NO_STYLE].append(counted)
    for style, alike in sorted(by_style.items()):
        yield StyleFigures(style, len(alike), _measured(total(alike), {}))
