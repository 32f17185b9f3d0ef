"""Control timelines as JSON objects."""

from __future__ import annotations

from datetime import date
from typing import Any

from klaim.exporting.wire import claim_to_wire
from klaim.records import ControlStatement, Interval, Position

Wire = dict[str, Any]

_NOBODY_HAS_SPOKEN = Interval(
    start=None,
    end=None,
    place="",
    holder=None,
    status=None,
    since=None,
    contested=False,
    positions=(),
    opened_by=(),
    against=(),
    explanation="",
)


def state_to_wire(place: str, on: date, interval: Interval | None) -> Wire:
    """Return who holds a place on a day; ``holder`` is ``null`` where nobody has said.

    ``claims`` are the claims behind the state, those that argue against it included.
    """
    return {"place": place, "on": on.isoformat()} | _state(interval or _NOBODY_HAS_SPOKEN)


def interval_to_wire(place: str, interval: Interval) -> Wire:
    """Return one interval of a place's timeline; ``end`` is the day after its last."""
    days = {"start": _iso(interval.start), "end": _iso(interval.end)}
    return {"place": place} | days | _state(interval)


def _state(interval: Interval) -> Wire:
    behind = (
        *interval.opened_by,
        *(position.newest for position in interval.positions),
        *interval.against,
    )
    once = {statement.claim.id: statement for statement in behind}
    return {
        "holder": interval.holder,
        "status": interval.status.value if interval.status else None,
        "since": _iso(interval.since),
        "contested": interval.contested,
        "positions": [_position(position) for position in interval.positions],
        "opened_by": [statement.claim.id for statement in interval.opened_by],
        "against": [statement.claim.id for statement in interval.against],
        "explanation": interval.explanation,
        "claims": [claim_to_wire(s.claim, s.article) for s in once.values()],
    }


def _position(position: Position) -> Wire:
    newest: ControlStatement = position.newest
    return {
        "voice": position.voice,
        "holder": position.holder,
        "silent": position.silent,
        "since": _iso(position.since),
        "newest": _iso(newest.day),
        "basis": newest.basis.value,
        "speaker": newest.claim.speaker.name,
        "claim": newest.claim.id,
    }


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
