"""Deaths in a happening: lowest, best and highest, from the numbers of all speakers."""

from __future__ import annotations

from typing import NamedTuple

from klaim.reconciling.counts import range_of
from klaim.records import Happening

KILLED = "killed"


class Deaths(NamedTuple):
    """A number of deaths with its range."""

    low: int
    best: int
    high: int


def deaths_by_side(event: Happening) -> dict[str, Deaths]:
    """Return the deaths by the party that lost them, ``""`` where no number says which.

    A number without a party may be the sum of the others and is left out beside them.
    """
    killed = [count for count in event.counts if count.kind == KILLED]
    sides = sorted({count.side or "" for count in killed})
    named = [side for side in sides if side]
    found = {}
    for side in named or sides:
        numbers = range_of([count for count in killed if (count.side or "") == side])
        if numbers is not None:
            found[side] = Deaths(*(round(number) for number in numbers))
    return found


def all_deaths(event: Happening) -> Deaths | None:
    """Return the deaths of all parties together, ``None`` where nobody gives a number."""
    by_side = deaths_by_side(event).values()
    if not by_side:
        return None
    return Deaths(*(sum(numbers) for numbers in zip(*by_side, strict=True)))
