"""The control lines of a gold file, answered from what was found in its article alone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass, field

from klaim.evaluation.gold import GoldControl
from klaim.evaluation.wording import plain, same_place
from klaim.reconciling import control_timeline, state_on
from klaim.reconciling.parties import Parties
from klaim.records import CONTROL_EVENTS, Article, Claim, Interval


@dataclass(frozen=True, slots=True)
class Sides:
    """Who fights for whom, as reconciling asks for it.

    Attributes:
        parties: The belligerent of every side that fights for one.
        unofficial: Ids of speakers who speak for a side without holding office in it.
    """

    parties: Parties | Mapping[str, str]
    unofficial: Container[str] = field(default=())


@dataclass(frozen=True, slots=True)
class ControlAnswer:
    """A control line and what klaim answers; ``state`` is ``None`` where it knows nothing."""

    wanted: GoldControl
    state: Interval | None

    @property
    def right(self) -> bool:
        """Whether both the holder and the status are right."""
        found = (self.state.holder, self.state.status) if self.state else (None, None)
        return found == (self.wanted.holder, self.wanted.status)


def answer_control(
    lines: Sequence[GoldControl], article: Article, claims: Sequence[Claim], sides: Sides
) -> tuple[ControlAnswer, ...]:
    """Answer every control line of an article."""
    return tuple(ControlAnswer(line, _state(line, article, claims, sides)) for line in lines)


def _state(
    line: GoldControl, article: Article, claims: Sequence[Claim], sides: Sides
) -> Interval | None:
    place_id = _place_id(line.place, claims)
    if place_id is None:
        return None
    found = [(claim, article) for claim in claims]
    timeline = control_timeline(found, place_id, sides.parties, unofficial=sides.unofficial)
    return state_on(timeline, line.on)


def _place_id(name: str, claims: Sequence[Claim]) -> str | None:
    """Return the place that the claims mean by a name: the best spelt, the most told of."""
    named: Counter[str] = Counter()
    for claim in claims:
        for place in claim.places:
            if same_place(name, [place.name]):
                named[place.id] += 1
                named[place.id] += 10 * (claim.event.type in CONTROL_EVENTS)
                named[place.id] += 1000 * (plain(place.name) == plain(name))
    return max(named, key=lambda place_id: (named[place_id], place_id), default=None)
