"""Estimates with honest intervals, small enough to read."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction
from math import sqrt

from klaim.records import Share

Z_95 = 1.959963984540054
"""The standard normal quantile for a two-sided interval of 95 %."""


def wilson(count: int, n: int) -> Share:
    """Return a share with its score interval of 95 %.

    E. B. Wilson, "Probable inference, the law of succession, and statistical inference",
    Journal of the American Statistical Association 22 (1927). Of nothing at all the
    interval is everything from 0 to 1.
    """
    if n == 0:
        return Share(count, n, 0.0, 1.0)
    share, spread = count / n, Z_95**2 / n
    middle = (share + spread / 2) / (1 + spread)
    reach = Z_95 * sqrt(share * (1 - share) / n + spread / (4 * n)) / (1 + spread)
    # At the ends the formula is exact, and rounding must not say otherwise.
    low = 0.0 if count == 0 else middle - reach
    high = 1.0 if count == n else middle + reach
    return Share(count, n, low, high)


def median_days(observations: Iterable[tuple[int, bool]]) -> int | None:
    """Return the median of days until an event of which some were not seen to happen.

    The product-limit estimate: E. L. Kaplan and P. Meier, "Nonparametric estimation from
    incomplete observations", Journal of the American Statistical Association 53 (1958).

    Args:
        observations: Days, and whether the event happened then (``True``) or had not
            happened when watching ended (``False``).

    Returns:
        The first day by which half or more are estimated to have seen the event, ``None``
        where the estimate never comes so far.
    """
    seen = sorted(observations)
    # Exact fractions: at one half, rounding would move the median.
    surviving, at_risk = Fraction(1), len(seen)
    for day in sorted({days for days, _ in seen}):
        ended = [happened for days, happened in seen if days == day]
        surviving *= 1 - Fraction(sum(ended), at_risk)
        at_risk -= len(ended)
        if surviving <= Fraction(1, 2):
            return day
    return None
