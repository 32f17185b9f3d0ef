"""What the figures are drawn from: JSON that stands in the page beside their tables."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, timedelta
from typing import Any

from klaim import wording
from klaim.records import (
    CONTESTED,
    NO_SIDE,
    THIRD_SIDE,
    Interval,
    IntervalSummary,
    MapState,
    Outcome,
    Position,
    Status,
    TrackRecord,
)
from klaim.web.desk import PlaceHeld
from klaim.web.languages import Language
from klaim.web.sides import SideMarks

Block = dict[str, Any]
Lane = list[Any]

_MOST_PLACES = 2_000
_WEEK = timedelta(days=7)


def settings(
    spoken: Language,
    sides: SideMarks,
    on: date,
    boundaries: str | None,
    disputed: Sequence[str],
    messages: Mapping[str, str],
) -> Block:
    """Return what every figure needs: sides, words and the day.

    Args:
        spoken: The language of the page.
        sides: By id.
        on: The day to look at.
        boundaries: The address of the topology; ``None`` where it stands in the page.
        disputed: Names of units whose border is drawn as disputed.
        messages: The front end's own words by key, in English.
    """
    return {
        "locale": spoken.code,
        "on": on.isoformat(),
        "sides": [
            {
                "id": mark.id,
                "name": mark.name,
                "letter": mark.letter,
                "rank": mark.rank,
                "opponent": mark.opponent,
            }
            for mark in sides.values()
        ],
        "statuses": {status.value: spoken.say(wording.STATUSES[status]) for status in Status},
        "outcomes": {outcome.value: spoken.say(wording.OUTCOMES[outcome]) for outcome in Outcome},
        "words": {key: spoken.say(message) for key, message in messages.items()},
        "boundaries": boundaries,
        "disputed": list(disputed),
    }


def places_block(held: Iterable[PlaceHeld], href: Callable[[str], str]) -> Block:
    """Return the places with their timelines, the most claimed first."""
    return {
        "places": [
            {
                "id": one.summary.id,
                "name": one.summary.name,
                "kind": one.summary.kind.value,
                "lat": one.place.lat if one.place else None,
                "lon": one.place.lon if one.place else None,
                "precision": one.place.precision.value if one.place else "none",
                "claims": one.summary.claims,
                "href": href(one.summary.id),
                "lanes": status_lane(one.intervals),
            }
            for one in list(held)[:_MOST_PLACES]
        ]
    }


def volume_block(days: Iterable[tuple[date, str, int]], side_of: Callable[[str], str]) -> Block:
    """Return how many claims each side makes a week; weeks begin on Monday.

    Args:
        days: (day, side, claims), as the ledger counts them.
        side_of: The side under which a side is drawn.
    """
    weeks: dict[date, dict[str, int]] = {}
    for day, side, claims in days:
        week = weeks.setdefault(day - timedelta(days=day.weekday()), {})
        week[side_of(side)] = week.get(side_of(side), 0) + claims
    return {"weeks": [[monday.isoformat(), weeks[monday]] for monday in sorted(weeks)]}


def status_lane(intervals: Iterable[Interval | IntervalSummary]) -> list[Lane]:
    """Return a timeline as [first day, day after the last, holder, status, contested]."""
    return [
        [
            _iso(interval.start),
            _iso(interval.end),
            interval.holder,
            interval.status.value if interval.status else None,
            int(interval.contested),
        ]
        for interval in intervals
    ]


def voice_lanes(intervals: Sequence[Interval]) -> dict[str, list[Lane]]:
    """Return what each voice held over a timeline: a lane a voice, alike neighbours joined.

    The status of a stretch is ``claims`` where the voice says who holds the place, ``denies``
    where it only says who does not, and ``silent`` where it declines to say.
    """
    lanes: dict[str, list[Lane]] = {}
    for interval in intervals:
        start, end = _iso(interval.start), _iso(interval.end)
        newest: dict[str, Position] = {}
        for position in interval.positions:
            newest[position.voice] = position  # a silence after a word comes after it
        for voice, position in newest.items():
            stand = [position.holder or position.newest.not_holder, _stand(position), 0]
            lane = lanes.setdefault(voice, [])
            if lane and lane[-1][1] == start and lane[-1][2:] == stand:
                lane[-1][1] = end
            else:
                lane.append([start, end, *stand])
    return lanes


def map_lane(states: Sequence[MapState]) -> list[Lane]:
    """Return whose the largest part of a place is by somebody's maps, with that part of it.

    A map holds until the next one; neighbours that say the same are joined.
    """
    lane: list[Lane] = []
    for state in states:
        holder, share = state.shares[0] if state.shares else (None, 0.0)
        told = [holder if holder != CONTESTED else None, round(share, 2), 0]
        if lane and lane[-1][2:] == told:
            continue
        if lane:
            lane[-1][1] = state.day.isoformat()
        lane.append([state.day.isoformat(), None, *told])
    return lane


def voices_in_order(voices: Iterable[str], sides: SideMarks) -> list[str]:
    """Return the voices as people look for them: parties by rank, outsiders, the narrator."""
    last = {THIRD_SIDE: 1, NO_SIDE: 2}
    return sorted(voices, key=lambda voice: (last.get(voice, 0), sides[voice].rank or 0, voice))


def lag_block(record: TrackRecord, href: Callable[[str], str], spoken: Language) -> Block:
    """Return the days from each claim to its outcome; of open ones, how long they were watched."""
    return {
        "until": record.until.isoformat(),
        "median": record.total.median_days,
        "dots": [
            {
                "days": judged.observed if judged.days is None else judged.days,
                "outcome": judged.outcome.value,
                "label": f"{judged.place.name}, {spoken.day(judged.said_on)}",
                "href": href(judged.statement.claim.id),
            }
            for judged in record.judged
        ],
    }


def _stand(position: Position) -> str:
    if position.silent:
        return "silent"
    return "claims" if position.holder else "denies"


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
