"""Whether confidence means what it says: of claims held 70 % sure, 70 % should be right."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

BINS = 10
"""Bins of equal width, after Guo et al., *On Calibration of Modern Neural Networks* (2017)."""


@dataclass(frozen=True, slots=True)
class Reliability:
    """The claims whose confidence lies in one tenth.

    Attributes:
        number: 0 for confidences below 0.1, 9 for those from 0.9.
        right: How many of the claims are right as a whole.
        expected: How many should be, by their confidences added up.
    """

    number: int
    claims: int
    right: int
    expected: float


def bin_of(confidence: float) -> int:
    """Return the bin of a confidence between 0 and 1."""
    return min(int(confidence * BINS), BINS - 1)


def calibration_error(bins: Sequence[Reliability]) -> float | None:
    """Return the expected calibration error, 0 to 1; ``None`` where there are no claims."""
    claims = sum(part.claims for part in bins)
    if not claims:
        return None
    return sum(abs(part.right - part.expected) for part in bins) / claims
