"""What is known when a name is resolved, and what comes out."""

from __future__ import annotations

from dataclasses import dataclass

from klaim.gazetteer.candidates import Candidate
from klaim.records import Place, PlaceKind

Point = tuple[float, float]
"""Latitude and longitude in degrees."""


@dataclass(frozen=True, slots=True)
class PlaceContext:
    """What an article and its theatre say about a name.

    Attributes:
        kind_hint: From words like "kota", "wilayah", "sungai", "arah".
        admin_hint: Name or id of an oblast or raion named near.
        near: Points of places decided before in the same article.
        countries: ISO codes of the theatre's countries.
        area: South, west, north and east bound of the theatre.
        front: Points of the front line.
    """

    kind_hint: PlaceKind | None = None
    admin_hint: str | None = None
    near: tuple[Point, ...] = ()
    countries: tuple[str, ...] = ()
    area: tuple[float, float, float, float] | None = None
    front: tuple[Point, ...] = ()


@dataclass(frozen=True, slots=True)
class Resolution:
    """The decision about a name.

    Attributes:
        place: The place, or ``None`` where the name is unknown or stays undecided.
        candidates: All that were weighed, best first; those that are left where undecided.
        reason: One short English sentence for the user.
    """

    place: Place | None
    candidates: tuple[Candidate, ...]
    reason: str
