"""In which unit and country a point lies, by the outlines that klaim ships."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import accumulate, pairwise
from math import cos, hypot, inf, radians
from pathlib import Path
from typing import Any

SHIPPED_BOUNDARIES = Path(__file__).parent / "data" / "boundaries.topo.json"
"""TopoJSON with the objects ``units``, ``countries`` and ``lakes``."""

Ring = list[tuple[float, float]]
"""Longitudes and latitudes, the first point again at the end."""

_SHORE = 0.05
"""Degrees of latitude from a shore within which a point still counts to the land: Kherson and
other ports stand on what the outlines take for water."""


@dataclass(frozen=True, slots=True)
class Area:
    """A first-order unit or a country as the outlines have it.

    Attributes:
        id: ISO 3166-2 code of a unit, ISO 3166-1 code of a country.
        country: ISO 3166-1 code by the default attribution.
        place: Id of the same place in the gazetteer, empty where it has none.
    """

    id: str
    name: str
    country: str
    place: str = ""


@dataclass(frozen=True, slots=True)
class _Outline:
    area: Area
    rings: tuple[Ring, ...]
    bounds: tuple[float, float, float, float]

    def holds(self, lat: float, lon: float) -> bool:
        """Tell whether a point lies within: a ray from it crosses an odd number of edges."""
        west, south, east, north = self.bounds
        if not (west <= lon <= east and south <= lat <= north):
            return False
        return sum(_crossings(ring, lat, lon) for ring in self.rings) % 2 == 1

    def distance(self, lat: float, lon: float) -> float:
        """Return how far a point outside lies from the outline, in degrees of latitude."""
        west, south, east, north = self.bounds
        if not (
            west - _SHORE * 3 <= lon <= east + _SHORE * 3
            and south - _SHORE <= lat <= north + _SHORE
        ):
            return inf
        return min(_distance(ring, lat, lon) for ring in self.rings)


def unit_at(lat: float, lon: float) -> Area | None:
    """Return the oblast of Ukraine, subject of Russia or region of Belarus at a point.

    Args:
        lat: Degrees north.
        lon: Degrees east.

    Returns:
        The unit, or ``None`` at sea and in countries of which no units are drawn. Outlines
        are true to about half a kilometre: a point nearer to a border may come out beyond it.
    """
    if _within("countries", lat, lon):
        return _within("units", lat, lon)
    return _ashore("units", lat, lon)


def country_at(lat: float, lon: float) -> Area | None:
    """Return the country at a point, ``None`` at sea and far from every theatre.

    Args:
        lat: Degrees north.
        lon: Degrees east.
    """
    return _within("countries", lat, lon) or _ashore("countries", lat, lon)


def outline_of(place_id: str) -> tuple[Ring, ...]:
    """Return the outline of a unit or country, empty for places of which none is drawn.

    Args:
        place_id: Id of the place in the gazetteer.

    Returns:
        Rings; a point lies inside where it is within an odd number of them.
    """
    drawn = (one for layer in _outlines().values() for one in layer if one.area.place == place_id)
    found = next(drawn, None) if place_id else None
    return found.rings if found else ()


def _within(layer: str, lat: float, lon: float) -> Area | None:
    return next((one.area for one in _outlines()[layer] if one.holds(lat, lon)), None)


def _ashore(layer: str, lat: float, lon: float) -> Area | None:
    """Return the area whose shore a point in the water lies at."""
    distances = ((one.distance(lat, lon), one.area) for one in _outlines()[layer])
    distance, area = min(distances, key=lambda item: item[0])
    return area if distance <= _SHORE else None


@cache
def _outlines() -> dict[str, tuple[_Outline, ...]]:
    drawn = json.loads(SHIPPED_BOUNDARIES.read_text(encoding="utf-8"))
    arcs = [list(_points(arc, drawn["transform"])) for arc in drawn["arcs"]]
    return {
        layer: tuple(_outline(one, arcs) for one in drawn["objects"][layer]["geometries"])
        for layer in ("units", "countries")
    }


def _points(
    arc: list[list[int]], transform: dict[str, list[float]]
) -> Iterator[tuple[float, float]]:
    (east, north), (west, south) = transform["scale"], transform["translate"]
    for x, y in accumulate(arc, lambda one, step: [one[0] + step[0], one[1] + step[1]]):
        yield west + x * east, south + y * north


def _outline(geometry: dict[str, Any], arcs: list[Ring]) -> _Outline:
    said = geometry["properties"]
    area = Area(said["id"], said["name"], said.get("country", said["id"]), said.get("place", ""))
    rings = tuple(_ring(numbers, arcs) for polygon in geometry["arcs"] for numbers in polygon)
    lons, lats = zip(*(point for ring in rings for point in ring), strict=True)
    return _Outline(area, rings, (min(lons), min(lats), max(lons), max(lats)))


def _ring(numbers: Iterable[int], arcs: list[Ring]) -> Ring:
    """Join arcs: each begins where the one before ends; ``~number`` runs the other way."""
    ring: Ring = []
    for number in numbers:
        arc = arcs[number] if number >= 0 else arcs[~number][::-1]
        ring += arc[1:] if ring else arc
    return ring


def _crossings(ring: Ring, lat: float, lon: float) -> int:
    return sum(
        (south > lat) != (north > lat)
        and lon < west + (lat - south) * (east - west) / (north - south)
        for (west, south), (east, north) in pairwise(ring)
    )


def _distance(ring: Ring, lat: float, lon: float) -> float:
    narrowing = cos(radians(lat))
    seen = [((x - lon) * narrowing, y - lat) for x, y in ring]
    return min(_from_origin(one, other) for one, other in pairwise(seen))


def _from_origin(one: tuple[float, float], other: tuple[float, float]) -> float:
    """Return the distance of the origin from the stretch between two points."""
    (x, y), (dx, dy) = one, (other[0] - one[0], other[1] - one[1])
    length = dx * dx + dy * dy
    along = min(1.0, max(0.0, -(x * dx + y * dy) / length)) if length else 0.0
    return hypot(x + along * dx, y + along * dy)
