"""The numbers of a happening side by side: each speaker's own, with their ranges."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from klaim.records import Answer, Bound, Count, Quantity, Speaker, Statement


def counts_of(statements: Iterable[Statement]) -> tuple[Count, ...]:
    """Return what each speaker counts, by kind, side counted and speaker.

    Numbers in a denial or in a refusal to comment are somebody else's and left out.
    """
    given: dict[tuple[str, str, str], list[tuple[Speaker, Quantity]]] = {}
    for statement in statements:
        if statement.answer is not Answer.AFFIRMS:
            continue
        for claim, _ in statement.reports:
            for quantity in claim.quantities:
                key = quantity.kind, quantity.side or "", statement.speaker.id
                given.setdefault(key, []).append((statement.speaker, quantity))
    return tuple(_count(given[key]) for key in sorted(given))


def range_of(counts: Sequence[Count]) -> tuple[float, float, float] | None:
    """Return the lowest, best and highest number of several speakers' counts.

    The best is the middle one of the speakers' best numbers, the lower middle of an even
    count. ``None`` without any count.
    """
    if not counts:
        return None
    bests = sorted(count.best for count in counts)
    lows = [count.low if count.low is not None else count.best for count in counts]
    highs = [count.high if count.high is not None else count.best for count in counts]
    return min(lows), bests[(len(bests) - 1) // 2], max(highs)


def _count(given: Sequence[tuple[Speaker, Quantity]]) -> Count:
    speaker, newest = given[-1]
    bounded_below = [q.value for _, q in given if q.bound is not Bound.AT_MOST]
    bounded_above = [q.value for _, q in given if q.bound is not Bound.AT_LEAST]
    return Count(
        kind=newest.kind,
        side=newest.side,
        speaker=speaker,
        low=min(bounded_below, default=None),
        high=max(bounded_above, default=None),
        best=newest.value,
    )
