"""Places, and how articles name them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class PlaceKind(StrEnum):
    """What sort of place a name stands for. A town and its sector are two places."""

    CITY = "city"
    TOWN = "town"
    VILLAGE = "village"
    DISTRICT = "district"
    RAION = "raion"
    OBLAST = "oblast"
    REGION = "region"
    SECTOR = "sector"
    RIVER = "river"
    SEA = "sea"
    COUNTRY = "country"
    SITE = "site"


class Precision(StrEnum):
    """How exact the coordinates of a place are."""

    PLACE = "place"
    HROMADA = "hromada"
    RAION = "raion"
    OBLAST = "oblast"
    COUNTRY = "country"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Place:
    """A place of the gazetteer.

    Attributes:
        id: ``geonames:<id>``, ``katottg:<code>`` or ``klaim:<slug>``.
        name: Canonical English name ("Kupiansk", "Kharkiv Oblast", "Oskil River").
        lat: Degrees north, WGS 84; ``None`` where no point may be given.
        lon: Degrees east, WGS 84.
        country: ISO 3166-1 alpha-2 code, empty for seas and the like.
        admin: Name of the first-order unit (oblast) that it lies in, if any.
        population: Inhabitants, 0 where unknown.
    """

    id: str
    name: str
    kind: PlaceKind
    lat: float | None = None
    lon: float | None = None
    country: str = ""
    admin: str = ""
    population: int = 0
    precision: Precision = Precision.PLACE


@dataclass(frozen=True, slots=True)
class PlaceMention:
    """A place as a claim names it: the place it resolved to and the words used.

    An undecided name keeps every candidate's id in ``candidates`` and has no coordinates.
    """

    surface: str
    name: str
    id: str
    kind: PlaceKind
    lat: float | None = None
    lon: float | None = None
    precision: Precision = Precision.PLACE
    candidates: tuple[str, ...] = ()
