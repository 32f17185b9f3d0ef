"""Track records added up: counts with their intervals, and how long the opponent took."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date

from klaim.reconciling.deciding import ANSWER_WINDOW
from klaim.reconciling.estimates import median_days, wilson
from klaim.records import Judged, Outcome, Speaker, Tally, TrackRecord

UNKNOWN_REGION = "elsewhere"


def tally(name: str, judged: Sequence[Judged]) -> Tally:
    """Add up what became of some claims."""
    n = len(judged)
    outcomes = [one.outcome for one in judged]
    return Tally(
        name=name,
        n=n,
        shares=tuple((outcome, wilson(outcomes.count(outcome), n)) for outcome in Outcome),
        young=sum(map(_is_young, judged)),
        median_days=median_days(map(_until_conceded, judged)),
    )


def track_record(
    judged: Iterable[Judged],
    speakers: Sequence[Speaker],
    *,
    until: date,
    regions: Mapping[str, str],
    set_aside: int = 0,
) -> TrackRecord:
    """Return the track record that judged claims make: in all, by region and by year.

    Args:
        judged: Claims about any places.
        speakers: Whose they are.
        until: The day on which the ledger ends.
        regions: The region of each place by its id.
        set_aside: How many control statements were no claims to judge.
    """
    in_order = sorted(judged, key=lambda one: (one.said_on, one.place.id))
    return TrackRecord(
        speakers=tuple(speakers),
        until=until,
        judged=tuple(in_order),
        total=tally("all", in_order),
        regions=_by(in_order, lambda one: regions.get(one.place.id) or UNKNOWN_REGION),
        years=_by(in_order, lambda one: str(one.said_on.year)),
        set_aside=set_aside,
    )


def _by(judged: Sequence[Judged], name: Callable[[Judged], str]) -> tuple[Tally, ...]:
    groups: dict[str, list[Judged]] = {}
    for one in judged:
        groups.setdefault(name(one), []).append(one)
    return tuple(tally(key, groups[key]) for key in sorted(groups))


def _is_young(judged: Judged) -> bool:
    return judged.outcome is Outcome.OPEN and judged.observed < ANSWER_WINDOW.days


def _until_conceded(judged: Judged) -> tuple[int, bool]:
    if judged.outcome is Outcome.CONCEDED and judged.days is not None:
        return judged.days, True
    return judged.observed, False
