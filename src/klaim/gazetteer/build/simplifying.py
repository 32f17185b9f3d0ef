"""Outlines with fewer points: fine where wars are fought, coarse elsewhere, shared lines shared."""

from __future__ import annotations

from collections.abc import Container

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

from klaim.gazetteer.build.natural_earth import Shapes
from klaim.gazetteer.build.territories import Divided, Territory
from klaim.gazetteer.build.topology import GRID

_FINE = 0.004
_COARSE = 0.03
"""Degrees that a line may move (Douglas and Peucker)."""

_FINE_ISLAND = 0.003
_COARSE_ISLAND = 0.1
"""Square degrees from which a piece of land is drawn."""

_AROUND = 5.0
"""Degrees about the wars that a map may show as well."""


def in_view(divided: Divided, fine: BaseGeometry, whole: Container[str]) -> Divided:
    """Return the pieces of land that a map of the wars shows.

    Args:
        divided: Polygons by territory.
        fine: Where the wars are; small islands count only here.
        whole: ISO codes of the countries that are shown to their far ends, with what they
            border on.
    """
    countries = [polygons for owner, polygons in divided.items() if owner.country in whole]
    shown = shapely.union_all([fine.buffer(_AROUND), *np.concatenate(countries)])
    shapely.prepare(shown)
    seen = {}
    for owner, polygons in divided.items():
        least = np.where(shapely.intersects(polygons, fine), _FINE_ISLAND, _COARSE_ISLAND)
        large = polygons[shapely.area(polygons) >= least]
        seen[owner] = large[shapely.intersects(shown, large)]
    return {owner: polygons for owner, polygons in seen.items() if polygons.size}


def simplify(divided: Divided, fine: BaseGeometry) -> Divided:
    """Return territories with simpler outlines that still touch and do not overlap.

    The lines between any two junctions are simplified by themselves, so neighbours keep
    one border. Lines that would cross each other are simplified less.

    Args:
        divided: Polygons that touch and do not overlap.
        fine: Lines in here keep more points.
    """
    owners = [owner for owner, polygons in divided.items() for _ in polygons]
    polygons = np.concatenate(list(divided.values()))
    lines = shapely.get_parts(shapely.line_merge(shapely.union_all(shapely.boundary(polygons))))
    faces = shapely.get_parts(shapely.polygonize(_simpler(lines, fine)))
    whose = shapely.STRtree(polygons).query(shapely.point_on_surface(faces), predicate="within")
    simple: dict[Territory, list[BaseGeometry]] = {}
    for face, polygon in zip(*whose, strict=True):
        simple.setdefault(owners[polygon], []).append(faces[face])
    return {
        owner: np.array(simple[owner], dtype=np.object_) for owner in divided if owner in simple
    }


def simplify_lakes(lakes: Shapes, fine: BaseGeometry) -> Shapes:
    """Return waters with simpler outlines, each by itself."""
    simple: Shapes = shapely.simplify(shapely.set_precision(lakes, GRID), _tolerances(lakes, fine))
    return simple


def _simpler(lines: Shapes, fine: BaseGeometry) -> Shapes:
    tolerances = _tolerances(lines, fine)
    while True:
        simple: Shapes = shapely.simplify(lines, tolerances)
        crossing = shapely.STRtree(simple).query(simple, predicate="crosses")[0]
        wrong = np.union1d(crossing, np.flatnonzero(~shapely.is_simple(simple)))
        if not wrong.size:
            return simple
        tolerances[wrong] /= 2


def _tolerances(shapes: Shapes, fine: BaseGeometry) -> NDArray[np.float64]:
    return np.where(shapely.intersects(shapes, fine), _FINE, _COARSE)
