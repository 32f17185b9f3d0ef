"""How much ground a place covers."""

from __future__ import annotations

import math
import tomllib
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from klaim.gazetteer.boundaries import outline_of
from klaim.records import Place, Precision
from klaim.reference.shapes import circle, within_rings

if TYPE_CHECKING:
    from shapely import Geometry


def disc(place: Place) -> Geometry | None:
    """Return the ground of a place as a disc around its point.

    ``None`` for what is no settlement (the point of an oblast says nothing of who holds it)
    and for places of which only the municipality's middle is known.
    """
    radius = radius_of(place)
    if radius is None or place.lat is None or place.lon is None:
        return None
    return circle(place.lat, place.lon, radius)


def outline(place: Place) -> Geometry | None:
    """Return the ground of an oblast or a country, ``None`` where no outline is drawn."""
    rings = outline_of(place.id)
    return within_rings(rings) if rings else None


def radius_of(place: Place) -> float | None:
    """Return the radius of a place's disc in kilometres, ``None`` where it has none."""
    size = _sizes().get(place.kind.value)
    if size is None or place.precision is not Precision.PLACE:
        return None
    if place.population <= 0:
        return float(size["unknown"])
    natural = math.sqrt(place.population / _sizes()["density"] / math.pi)
    return float(min(max(natural, size["least"]), size["most"]))


@cache
def _sizes() -> dict[str, Any]:
    text = files("klaim.reference").joinpath("sizes.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)
