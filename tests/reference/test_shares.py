"""Places laid on maps."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from klaim.gazetteer import Gazetteer
from klaim.records import MapState, Place, PlaceKind, Precision, ReferenceArea
from klaim.reference.grounds import disc, outline, radius_of
from klaim.reference.shapes import in_degrees, mended, polygons_of, within_rings
from klaim.reference.shares import Ground, Spell, map_states, spells_of

from .drawing import metres, square

TOWN = Place("t", "Town", PlaceKind.TOWN, 48.0, 37.0, "UA", "", 10_000)
FIRST, SECOND, THIRD = (date(2025, 1, day) for day in (1, 2, 3))


def area(day, holder, *edges):
    return ReferenceArea(day, holder, mended(polygons_of(square(*edges))).wkb)


def shares(areas, home="ukraine"):
    states = map_states(areas, {"t": Ground(disc(TOWN), home)})["t"]
    return [{h: round(share, 2) for h, share in state.shares} for state in states]


def test_half_of_a_town_is_half_of_it():
    assert shares([area(FIRST, "russia", 37, 40, 50, 50)]) == [{"russia": 0.5, "ukraine": 0.5}]


def test_a_town_inside_of_an_area_is_its_holders():
    assert shares([area(FIRST, "russia", 30, 40, 50, 50)]) == [{"russia": 1.0}]


def test_a_town_outside_of_all_areas_is_its_countrys():
    assert shares([area(FIRST, "russia", 40, 40, 50, 50)]) == [{"ukraine": 1.0}]


def test_where_the_country_is_no_party_the_rest_is_nobodys():
    assert shares([area(FIRST, "russia", 37, 40, 50, 50)], home="") == [{"russia": 0.5}]


def test_what_a_map_leaves_open_is_no_partys():
    areas = [area(FIRST, "contested", 30, 40, 37, 50), area(FIRST, "russia", 37, 40, 50, 50)]
    (state,) = map_states(areas, {"t": Ground(disc(TOWN), "ukraine")})["t"]
    assert {h: round(share, 2) for h, share in state.shares} == {"contested": 0.5, "russia": 0.5}
    assert state.holder(0.6) is None


def test_every_day_of_a_layer_has_a_state():
    areas = [area(day, "russia", west, 40, 50, 50) for day, west in ((FIRST, 40), (SECOND, 30))]
    assert shares(areas) == [{"ukraine": 1.0}, {"russia": 1.0}]


EDGES = st.floats(36.5, 37.5)


@given(st.lists(st.tuples(EDGES, EDGES), max_size=3), st.sampled_from(["ukraine", ""]))
def test_shares_are_parts_of_one_whole(lines, home):
    areas = [
        area(FIRST, holder, min(line), 47, max(line) + 0.01, 49)
        for holder, line in zip(("contested", "russia", "ukraine"), lines, strict=False)
    ]
    for state in map_states(areas, {"t": Ground(disc(TOWN), home)})["t"]:
        assert all(0 < share <= 1 for _, share in state.shares)
        if home:
            assert sum(share for _, share in state.shares) >= 1 - 1e-6


@given(st.floats(-179, 179), st.floats(-84, 84))
def test_web_metres_are_turned_back_to_the_degrees_that_they_were(lon, lat):
    corners = [list(metres(*corner)) for corner in ((lon, lat), (lon + 1, lat), (lon, lat + 1))]
    (shape,) = polygons_of({"type": "Polygon", "coordinates": [corners]})
    crs = {"crs": {"properties": {"name": "EPSG:3857"}}}
    (found,) = in_degrees([shape], crs)
    assert found.bounds == pytest.approx((lon, lat, lon + 1, lat + 1))


def test_more_inhabitants_need_more_ground_within_bounds():
    def radius(**changes):
        return radius_of(Place("t", "T", changes.pop("kind", PlaceKind.TOWN), 48, 37, **changes))

    assert radius(population=10_000) == pytest.approx(1.457, abs=0.001)
    assert radius(population=20) == 0.8
    assert radius(population=10**8) == 6.0
    assert radius() == 1.5
    assert radius(kind=PlaceKind.VILLAGE) == 0.6


@pytest.mark.parametrize("kind", [PlaceKind.OBLAST, PlaceKind.SECTOR, PlaceKind.RIVER])
def test_what_is_no_settlement_has_no_disc(kind):
    assert disc(Place("o", "O", kind, 48.0, 37.0)) is None


def test_a_village_known_by_its_municipality_alone_has_no_disc():
    village = Place("v", "V", PlaceKind.VILLAGE, 48.0, 37.0, precision=Precision.HROMADA)
    assert disc(village) is None


def test_an_oblast_has_the_ground_within_its_outline():
    donetsk = Gazetteer.open().candidates("Donetsk Oblast")[0].place
    west, south, east, north = outline(donetsk).bounds
    assert 36 < west < 37 < 39 < east < 40
    assert 46 < south < 47.5 < 49 < north < 50
    assert outline(TOWN) is None


def test_what_lies_within_an_odd_number_of_rings_is_inside():
    def ring(*edges):
        return [tuple(corner) for corner in square(*edges)["coordinates"][0]]

    with_a_hole = within_rings([ring(0, 0, 10, 10), ring(2, 2, 4, 4), ring(20, 0, 21, 1)])
    assert with_a_hole.area == pytest.approx(100 - 4 + 1)


def test_a_disc_is_as_high_as_it_is_wide():
    west, south, east, north = disc(TOWN).bounds
    assert (north - south) * 111.2 == pytest.approx(2 * 1.457, abs=0.01)
    assert (east - west) == pytest.approx((north - south) / 0.66913, rel=0.001)


def test_a_holder_has_the_threshold_and_more_than_anybody_else():
    assert MapState(FIRST, (("russia", 0.6), ("ukraine", 0.4))).holder(0.5) == "russia"
    assert MapState(FIRST, (("russia", 0.6), ("ukraine", 0.4))).holder(0.7) is None
    assert MapState(FIRST, (("russia", 0.5), ("ukraine", 0.5))).holder(0.5) is None
    assert MapState(FIRST, ()).holder(0.5) is None


def test_spells_run_until_a_map_shows_something_else():
    states = [
        MapState(FIRST, (("ukraine", 1.0),)),
        MapState(SECOND, (("ukraine", 0.9), ("russia", 0.1))),
        MapState(THIRD, (("russia", 1.0),)),
    ]
    assert list(spells_of(states, 0.5)) == [
        Spell(FIRST, THIRD, "ukraine"),
        Spell(THIRD, None, "russia"),
    ]
    assert not list(spells_of([], 0.5))
