"""Two squares side by side, and the country that they make up, as TopoJSON."""

import pytest

pytest.importorskip("shapely", reason="building needs the extra klaim[gazetteer]")

import numpy as np
from shapely import box
from shapely.geometry.base import BaseGeometry

from klaim.gazetteer.build.simplifying import simplify
from klaim.gazetteer.build.territories import Territory
from klaim.gazetteer.build.topology import GRID, Feature, topology


def feature(identifier: str, *polygons: BaseGeometry) -> Feature:
    return Feature({"id": identifier}, np.array(polygons, dtype=object))


WEST, EAST = box(0, 0, 1, 1), box(1, 0, 2, 1)
BOTH = box(0, 0, 2, 1).segmentize(1.0)


def arcs_of(drawn: dict, layer: str, number: int) -> list[int]:
    [[ring]] = drawn["objects"][layer]["geometries"][number]["arcs"]
    return ring


def test_neighbours_share_their_border_the_other_way_round() -> None:
    drawn = topology({"units": [feature("w", WEST), feature("e", EAST)]})
    west, east = arcs_of(drawn, "units", 0), arcs_of(drawn, "units", 1)
    assert len(drawn["arcs"]) == 3
    assert {~arc for arc in west} & set(east)


def test_a_country_is_drawn_with_the_arcs_of_its_units() -> None:
    drawn = topology({"units": [feature("w", WEST), feature("e", EAST)], "c": [feature("c", BOTH)]})
    assert len(drawn["arcs"]) == 3
    assert len(arcs_of(drawn, "c", 0)) == 2


def test_an_island_is_one_arc_whoever_draws_it() -> None:
    drawn = topology({"units": [feature("w", WEST)], "c": [feature("c", WEST.normalize())]})
    assert len(drawn["arcs"]) == 1


def test_arcs_begin_with_a_point_and_go_on_with_steps() -> None:
    drawn = topology({"units": [feature("w", WEST)]})
    [first, *steps] = drawn["arcs"][0]
    assert first == (180 / GRID, 90 / GRID)
    assert sorted(steps) == sorted([(0, 2000), (2000, 0), (0, -2000), (-2000, 0)])


def test_simplified_neighbours_touch_without_gap_or_overlap() -> None:
    from shapely import Polygon, union_all

    wave = [(1 + 0.01 * (n % 2), n / 20) for n in range(21)]
    west = Polygon([(0, 0), *wave, (0, 1)])
    east = Polygon([(2, 1), *reversed(wave), (2, 0)])
    divided = {
        Territory("w", "", "x"): np.array([west], dtype=object),
        Territory("e", "", "x"): np.array([east], dtype=object),
    }
    simple = simplify(divided, box(50, 50, 51, 51))
    [[one], [other]] = simple.values()
    assert len(one.exterior.coords) < len(west.exterior.coords)
    assert one.intersection(other).area == 0
    assert union_all([one, other]).area == pytest.approx(2)
