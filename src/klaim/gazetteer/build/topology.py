"""TopoJSON: polygons that share their borders as arcs, on a grid of whole numbers.

Rings are cut where borders meet, as in Bostock's topojson-server: at points that have more than
two neighbours in all rings together. What lies between two cuts is one arc, written once.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain, pairwise
from typing import Any

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from klaim.gazetteer.build.natural_earth import Shapes

GRID = 0.0005
"""Degrees from one coordinate to the next: about fifty metres."""

_WEST, _SOUTH = -180.0, -90.0

Point = tuple[int, int]
"""Steps of the grid eastwards and northwards."""

Arc = tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class Feature:
    """Some polygons on the grid, and what is said of them."""

    properties: Mapping[str, str]
    polygons: Shapes


def topology(layers: Mapping[str, Sequence[Feature]]) -> dict[str, Any]:
    """Return layers of features as a TopoJSON topology, with rings clockwise as d3 has them.

    Args:
        layers: Features by the name of their layer, with all points on the grid. What polygons
            share has the same points in all of them.
    """
    features = list(chain.from_iterable(layers.values()))
    rings = (ring for one in features for polygon in one.polygons for ring in _rings(polygon))
    arcs = _Arcs(_junctions(rings))
    objects = {
        name: {"type": "GeometryCollection", "geometries": [_geometry(one, arcs) for one in layer]}
        for name, layer in layers.items()
    }
    return {
        "type": "Topology",
        "transform": {"scale": [GRID, GRID], "translate": [_WEST, _SOUTH]},
        "objects": objects,
        "arcs": [list(_steps(arc)) for arc in arcs.numbers],
    }


@dataclass(slots=True)
class _Arcs:
    """The arcs so far, with their numbers, in the direction that was met first."""

    junctions: frozenset[Point]
    numbers: dict[Arc, int] = field(default_factory=dict)

    def of_ring(self, ring: Arc) -> list[int]:
        """Return the numbers of a ring's arcs; ``~number`` where one runs the other way."""
        return [self._number(arc) for arc in self._cut(ring)]

    def _number(self, arc: Arc) -> int:
        known = self.numbers.get(arc[::-1])
        return self.numbers.setdefault(arc, len(self.numbers)) if known is None else ~known

    def _cut(self, ring: Arc) -> Iterator[Arc]:
        points = ring[:-1]
        ends = [number for number, point in enumerate(points) if point in self.junctions]
        # A ring that meets no other begins at one point, whoever draws it.
        first, *others = ends or [points.index(min(points))]
        turned = points[first:] + points[: first + 1]
        for start, end in pairwise([0, *(end - first for end in others), len(points)]):
            yield turned[start : end + 1]


def _junctions(rings: Iterable[Arc]) -> frozenset[Point]:
    neighbours: dict[Point, set[Point]] = defaultdict(set)
    for ring in rings:
        for one, other in pairwise(ring):
            neighbours[one].add(other)
            neighbours[other].add(one)
    return frozenset(point for point, beside in neighbours.items() if len(beside) > 2)


def _geometry(feature: Feature, arcs: _Arcs) -> dict[str, Any]:
    polygons = [[arcs.of_ring(ring) for ring in _rings(one)] for one in feature.polygons]
    return {
        "type": "MultiPolygon",
        "id": feature.properties["id"],
        "properties": dict(feature.properties),
        "arcs": polygons,
    }


def _rings(polygon: BaseGeometry) -> list[Arc]:
    clockwise = shapely.orient_polygons(polygon, exterior_cw=True)
    return [_points(ring) for ring in (clockwise.exterior, *clockwise.interiors)]


def _points(ring: BaseGeometry) -> Arc:
    steps = np.rint((shapely.get_coordinates(ring) - (_WEST, _SOUTH)) / GRID).astype(int)
    return tuple((east, north) for east, north in steps.tolist())


def _steps(arc: Arc) -> Iterator[Point]:
    """Yield the first point of an arc, and then the way from each to the next."""
    yield arc[0]
    for (west, south), (east, north) in pairwise(arc):
        yield east - west, north - south
