"""A place that a name may mean, and how the name led to it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from klaim.records import Place

Match = Literal["exact", "spelling", "fuzzy"]

EXACT_SCORE = 1.0
SPELLING_SCORE = 0.9


@dataclass(frozen=True, slots=True)
class Candidate:
    """A place that a name may mean.

    Attributes:
        match: ``exact``: a source gives the name; ``spelling``: a romanisation rule gives
            it; ``fuzzy``: it only resembles a name.
        score: 1 for exact, less for what is less sure.
        alias: The stored name that was found, as a key.
        in_use: Whether the place goes by this name now; former names are not in use.
        fought_over: Whether the place lies near a line that armies have fought over.
    """

    place: Place
    match: Match
    score: float
    alias: str
    in_use: bool = True
    fought_over: bool = False
