"""How far a figure might be off, had other articles been picked."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from klaim.evaluation.figures import Counts, Figure

RESAMPLES = 1000
_SEED = 20220224
_TAIL = 0.025
_FEWEST = 2


class Bounds(NamedTuple):
    """A 95 % interval."""

    low: float
    high: float


def bounds_of(figures: Sequence[Figure], articles: Sequence[Counts]) -> dict[str, Bounds]:
    """Return the bootstrap interval of every figure by its name.

    Whole articles are drawn with replacement, because the claims of one article stand and
    fall together. The same articles always give the same interval. Figures that cannot be
    measured in most draws have none.
    """
    if len(articles) < _FEWEST:
        return {}
    values: dict[str, list[float]] = {figure.name: [] for figure in figures}
    # Nothing secret is drawn here, and a seed must give the same draws everywhere.
    draw = random.Random(_SEED)  # noqa: S311
    for _ in range(RESAMPLES):
        drawn = total(draw.choices(articles, k=len(articles)))
        for figure in figures:
            value = figure.value(drawn)
            if value is not None:
                values[figure.name].append(value)
    return {
        name: _middle(sorted(found)) for name, found in values.items() if 2 * len(found) > RESAMPLES
    }


def total(articles: Sequence[Counts]) -> Counts:
    """Return the counts of several articles added up."""
    added: Counts = Counter()
    for counts in articles:
        added.update(counts)
    return added


def _middle(values: Sequence[float]) -> Bounds:
    last = len(values) - 1
    return Bounds(values[round(last * _TAIL)], values[round(last * (1 - _TAIL))])
