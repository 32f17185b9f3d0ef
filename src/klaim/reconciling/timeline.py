"""The control timeline of a place, and what it says of one day."""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from itertools import zip_longest

from klaim.reconciling.deciding import answered_from
from klaim.reconciling.explaining import explain
from klaim.reconciling.parties import Parties
from klaim.reconciling.statements import control_statements
from klaim.reconciling.stretches import Stretch, stretches_of
from klaim.reconciling.voices import contradicts, day_of
from klaim.records import (
    ClaimInArticle,
    ControlStatement,
    Interval,
    IntervalSummary,
    Position,
)


def control_timeline(
    claims: Iterable[ClaimInArticle],
    place_id: str,
    parties: Parties | Mapping[str, str],
    *,
    as_known: date | None = None,
    unofficial: Container[str] = (),
) -> tuple[Interval, ...]:
    """Return the intervals over which the positions about a place stay the same.

    The result depends neither on the order of the claims nor on their being given twice.

    Args:
        claims: Any claims; those about other places only help to date their articles.
        place_id: The place, and that place alone: nothing is spread to or from the places
            in it, around it or beside it.
        parties: The belligerent of every side that fights for one, belligerents themselves
            included: ``{"russia": "russia", "north_korea": "russia", ...}``.
        as_known: Leave out what was published after that day.
        unofficial: Ids of speakers who speak for a side without holding office in it, such
            as bloggers: their concessions rank lower, and the explanation says so.
    """
    found = list(claims)
    sides = Parties.of(parties)
    statements = control_statements(
        found, place_id, sides, as_known=as_known, unofficial=unofficial
    )
    return tuple(_intervals(stretches_of(statements, sides), _name(statements, place_id)))


def interval_summaries(
    statements: Sequence[ControlStatement], parties: Parties
) -> tuple[IntervalSummary, ...]:
    """Return what ``control_timeline`` makes of the statements, without the words behind it.

    Args:
        statements: What is said about one place, as ``control_statements`` returns it.
        parties: The belligerents.
    """
    stretches = stretches_of(statements, parties)
    ends = [stretch.start for stretch in stretches[1:]]
    return tuple(
        IntervalSummary(
            start=_known(stretch.start),
            end=end,
            holder=stretch.tenure.holder if stretch.tenure else None,
            status=stretch.status,
            since=_known(stretch.tenure.start) if stretch.tenure else None,
            contested=stretch.contested,
        )
        for stretch, end in zip_longest(stretches, ends)
    )


def state_on(timeline: Sequence[Interval], day: date) -> Interval | None:
    """Return the interval of a day, with nothing in it that was said about later days.

    ``None`` where nobody had said anything about the place yet.
    """
    for interval in timeline:
        begun = interval.start is None or interval.start <= day
        if begun and (interval.end is None or day < interval.end):
            return _up_to(interval, day)
    return None


def summary_on(timeline: Sequence[IntervalSummary], day: date) -> IntervalSummary | None:
    """Return the interval of a day, ``None`` where nobody had said anything yet."""
    begun = (one for one in timeline if one.start is None or one.start <= day)
    return next((one for one in begun if one.end is None or day < one.end), None)


def _intervals(stretches: Sequence[Stretch], place: str) -> Iterable[Interval]:
    ends = [stretch.start for stretch in stretches[1:]]
    for stretch, end in zip_longest(stretches, ends):
        tenure = stretch.tenure
        yield _explained(
            Interval(
                start=_known(stretch.start),
                end=end,
                place=place,
                holder=tenure.holder if tenure else None,
                status=stretch.status,
                since=_known(tenure.start) if tenure else None,
                contested=stretch.contested,
                positions=tuple(
                    Position(run.newest.voice, tuple(run.statements[part]), _known(run.since))
                    for run, part in stretch.slices.items()
                ),
                opened_by=stretch.opened_by,
                against=(),
                explanation="",
            )
        )


def _up_to(interval: Interval, day: date) -> Interval:
    positions = (
        replace(position, statements=tuple(s for s in position.statements if day_of(s) <= day))
        for position in interval.positions
    )
    return _explained(replace(interval, positions=tuple(p for p in positions if p.statements)))


def _explained(interval: Interval) -> Interval:
    """Return the interval with what follows from its other fields filled in."""
    holder, argued_from = interval.holder, answered_from(interval.since or date.min)
    against = tuple(
        position.newest
        for position in interval.positions
        if holder is not None
        and contradicts(position.newest, holder)
        and day_of(position.newest) >= argued_from
    )
    complete = replace(interval, against=against)
    return replace(complete, explanation=explain(complete))


def _name(statements: Sequence[ControlStatement], place_id: str) -> str:
    names = (
        place.name
        for statement in statements
        for place in statement.claim.places
        if place.id == place_id
    )
    return min(names, default=place_id)


def _known(day: date) -> date | None:
    return None if day == date.min else day
