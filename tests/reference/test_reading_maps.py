"""Maps in, areas out; what is no map is refused with its name and reason."""

import gzip
import json
from datetime import date

import pytest
import shapely
from hypothesis import given
from hypothesis import strategies as st

from klaim.errors import InputError
from klaim.reference import Rules, files, read_maps

from ..damage import damage
from ..exporting.strategies import patiently
from .drawing import collection, feature, metres, save, square

RULES = Rules({"russia": "russia", "ru": "russia", "ukraine": "ukraine", "ua": "ukraine"})
SQUARE = square(37, 48, 38, 49)
DAY = date(2025, 1, 31)


def read(path, rules=RULES, day=None):
    return read_maps([path], rules, day=day)


def bounds(area):
    return tuple(round(edge, 4) for edge in shapely.from_wkb(area.shape).bounds)


@pytest.mark.parametrize(
    "suffix", ["20250131", "2025-01-31", "2025_01_31", "31JAN2025", "Jan312025", "1738346400"]
)
def test_the_day_may_be_in_the_files_name(tmp_path, suffix):
    path = save(tmp_path / f"map_{suffix}.geojson", collection(feature(SQUARE, holder="russia")))
    (area,) = read(path)
    assert (area.day, area.holder, bounds(area)) == (DAY, "russia", (37, 48, 38, 49))


@pytest.mark.parametrize(
    "written", ["2025-01-31", "2025-01-31T20:15:00Z", "31.01.2025", "20250131", 1738346400000]
)
def test_the_day_may_be_a_property_of_the_features(tmp_path, written):
    found = collection(feature(SQUARE, holder="RU", Date=written))
    assert [area.day for area in read(save(tmp_path / "map_2020-01-01.geojson", found))] == [DAY]


def test_one_file_may_hold_the_maps_of_many_days(tmp_path):
    found = collection(
        *(feature(SQUARE, id=n, date=f"2025-01-{n:02}", holder="russia") for n in (2, 1))
    )
    days = [area.day.day for area in read(save(tmp_path / "all.geojson", found))]
    assert days == [1, 2]


def test_the_day_may_stand_beside_the_features(tmp_path):
    wrapped = {
        "id": 1738346400,
        "datetime": "2025-01-31T20:15:00.000Z",
        "map": collection(feature(SQUARE, holder="russia")),
    }
    assert [area.day for area in read(save(tmp_path / "last.json", wrapped))] == [DAY]


def test_the_day_that_is_asked_for_overrules_all_others(tmp_path):
    found = collection(feature(SQUARE, holder="russia", date="2020-02-02"))
    areas = read(save(tmp_path / "map_20210303.geojson", found), day=DAY)
    assert [area.day for area in areas] == [DAY]


def test_packed_files_are_unpacked(tmp_path):
    path = tmp_path / "map_20250131.geojson.gz"
    path.write_bytes(gzip.compress(json.dumps(collection(feature(SQUARE, side="ua"))).encode()))
    assert [area.holder for area in read(path)] == ["ukraine"]


def in_metres():
    ring = [list(metres(*corner)) for corner in SQUARE["coordinates"][0]]
    return {"type": "Polygon", "coordinates": [ring]}


@pytest.mark.parametrize(
    "members",
    [
        {},
        {"crs": {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::3857"}}},
        {"crs": {"type": "name", "properties": {"name": "EPSG:3857"}}},
        {"spatialReference": {"wkid": 102100}},
    ],
)
def test_web_metres_become_degrees(tmp_path, members):
    found = collection(feature(in_metres(), holder="russia"), **members)
    (area,) = read(save(tmp_path / "20250131.geojson", found))
    assert bounds(area) == (37, 48, 38, 49)


def test_degrees_may_say_that_they_are(tmp_path):
    crs = {"type": "name", "properties": {"name": "urn:ogc:def:crs:OGC:1.3:CRS84"}}
    found = collection(feature(SQUARE, holder="russia"), crs=crs)
    (area,) = read(save(tmp_path / "20250131.geojson", found))
    assert bounds(area) == (37, 48, 38, 49)


@pytest.mark.parametrize(
    ("name", "holder"),
    [
        ("Окуповано /// Occupied /// geoJSON.status.occupied\n", "russia"),
        ("Окупований Крим /// Occupied Crimea\xa0/// geoJSON.territories.crimea", "russia"),
        ("Звільнено 25.03 /// Liberated 25.03 /// geoJSON.status.dismissed_at", "ukraine"),
        ("Статус невідомий /// Unknown status /// geoJSON.status.unknown", "contested"),
        ("Assessed Russian Control", "russia"),
    ],
)
def test_klaim_knows_how_known_maps_call_their_areas(tmp_path, name, holder):
    path = save(tmp_path / "20250131.geojson", collection(feature(SQUARE, name=name)))
    assert [area.holder for area in read(path)] == [holder]


@pytest.mark.parametrize(
    "file",
    [
        "deepstatemap_data_20250131.geojson",
        "UkraineControlMapAO31JAN2025.geojson",
        "VIEW_RussiaCoTinUkraine_V3_2025-01-31.geojson",
    ],
)
def test_a_known_files_areas_need_no_names(tmp_path, file):
    path = save(tmp_path / file, collection(feature(SQUARE, OBJECTID=1)))
    assert [area.holder for area in read(path)] == ["russia"]


def test_what_is_no_word_about_control_is_left_out(tmp_path):
    found = collection(
        feature(SQUARE, name="Окуповано /// Occupied /// geoJSON.status.occupied"),
        feature(square(142, 44, 147, 49), name="x /// Kurils /// geoJSON.territories.kurils"),
        feature({"type": "Point", "coordinates": [37, 48, 0]}, name="54th Regiment"),
        feature({"type": "LineString", "coordinates": [[37, 48], [38, 48]]}, name="front"),
        feature(None, name="nowhere"),
    )
    (area,) = read(save(tmp_path / "20250131.geojson", found))
    assert bounds(area) == (37, 48, 38, 49)


def test_the_users_names_come_first(tmp_path):
    rules = Rules(RULES.parties, {"Occupied": "ukraine", "grey*": "contested", "lake": ""})
    found = collection(
        feature(SQUARE, name="Occupied"),
        feature(square(38, 48, 39, 49), zone="Grey zone"),
        feature(square(30, 48, 31, 49), name="Lake"),
    )
    areas = read(save(tmp_path / "20250131.geojson", found), rules)
    assert [area.holder for area in areas] == ["contested", "ukraine"]


def test_all_may_be_one_partys(tmp_path):
    path = save(tmp_path / "20250131.geojson", SQUARE)
    assert [area.holder for area in read(path, Rules({}, everything="russia"))] == ["russia"]


def test_areas_of_one_holder_become_one_and_collections_are_opened(tmp_path):
    both = {"type": "GeometryCollection", "geometries": [SQUARE, square(37.5, 48, 40, 49)]}
    (area,) = read(save(tmp_path / "20250131.geojson", collection(feature(both, holder="russia"))))
    assert bounds(area) == (37, 48, 40, 49)
    assert shapely.from_wkb(area.shape).area == pytest.approx(3)


def test_a_ring_that_crosses_itself_is_mended(tmp_path):
    bow = {"type": "Polygon", "coordinates": [[[0, 0], [2, 2], [2, 0], [0, 2], [0, 0]]]}
    (area,) = read(save(tmp_path / "20250131.geojson", collection(feature(bow, holder="russia"))))
    shape = shapely.from_wkb(area.shape)
    assert shape.is_valid
    assert shape.area == pytest.approx(2)


def broken(coordinates):
    return collection(feature({"type": "Polygon", "coordinates": coordinates}, holder="russia"))


@pytest.mark.parametrize(
    ("name", "found", "complaint"),
    [
        ("20250131.geojson", [], "no GeoJSON object"),
        ("20250131.geojson", {"a": 1}, "no features and no geometry"),
        ("20250131.geojson", {"type": "FeatureCollection"}, "no list of features"),
        ("20250131.geojson", collection({"type": "Square"}), "something else than a Feature"),
        ("20250131.geojson", collection(), "no area that anybody holds"),
        ("20250131.geojson", collection(feature({"type": "Circle"})), "of the type 'Circle'"),
        ("20250131.geojson", broken([[[0, 0], [1, 1]]]), "is broken"),
        ("20250131.geojson", broken([["a", "b"]]), "is broken"),
        ("20250131.geojson", broken("everywhere"), "is broken"),
        ("20250131.geojson", broken([[[0, 0], [1, float("nan")], [1, 0]]]), "no number"),
        ("20250131.geojson", broken([[[0, 0], [1, 1e9], [1, 0]]]), "off the earth"),
        ("map.geojson", collection(feature(SQUARE, holder="russia")), "give it with --day"),
        ("20250131_20250201.geojson", collection(feature(SQUARE, side="ru")), "several days"),
        ("map.geojson", collection(feature(SQUARE, side="ru", date="May")), "'May' is no date"),
        ("20250131.geojson", collection(feature(SQUARE, name="Mordor")), "(mordor)"),
        (
            "20250131.geojson",
            collection(feature(SQUARE), crs={"properties": {"name": "EPSG:28350"}}),
            "no name",
        ),
        (
            "20250131.geojson",
            collection(feature(SQUARE, side="ru"), crs={"properties": {"name": "EPSG:28350"}}),
            "klaim reads EPSG:4326 and EPSG:3857",
        ),
    ],
)
def test_what_is_no_map_is_refused_with_the_reason(tmp_path, name, found, complaint):
    path = save(tmp_path / name, found)
    with pytest.raises(InputError) as refusal:
        read(path)
    assert complaint in str(refusal.value)
    assert str(path) in str(refusal.value)


@pytest.mark.parametrize(
    ("content", "complaint"),
    [(b"{", "no JSON"), (b"\xff\xfe{}", "no JSON"), (b"\x1f\x8bxx", "packing is damaged")],
)
def test_a_damaged_file_is_refused(tmp_path, content, complaint):
    path = tmp_path / "20250131.geojson"
    path.write_bytes(content)
    with pytest.raises(InputError, match=complaint):
        read(path)


def test_a_huge_file_is_refused_before_it_is_unpacked_whole(tmp_path, monkeypatch):
    monkeypatch.setattr(files, "LARGEST_FILE", 1_000_000)
    path = tmp_path / "20250131.geojson.gz"
    path.write_bytes(gzip.compress(b" " * 5_000_000))
    with pytest.raises(InputError, match="larger than 1 MB"):
        read(path)


def test_heights_are_dropped(tmp_path):
    ring = [[*corner, 120] for corner in SQUARE["coordinates"][0]]
    found = collection(feature({"type": "Polygon", "coordinates": [ring]}, side="ru"))
    (area,) = read(save(tmp_path / "20250131.geojson", found))
    assert not shapely.from_wkb(area.shape).has_z


def test_two_files_of_one_day_are_refused(tmp_path):
    paths = [
        save(tmp_path / f"{name}_20250131.geojson", collection(feature(SQUARE, side="ru")))
        for name in "ab"
    ]
    with pytest.raises(InputError, match="has a map of 2025-01-31 too"):
        read_maps(paths, RULES)


@given(st.data())
@patiently
def test_a_map_with_anything_in_it_is_read_or_refused(tmp_path_factory, data):
    both = {"type": "GeometryCollection", "geometries": [square(37, 48, 38, 49)]}
    crs = {"type": "name", "properties": {"name": "EPSG:4326"}}
    found = collection(feature(both, holder="russia", date="2025-01-31"), crs=crs)
    damage(data, found)
    path = save(tmp_path_factory.mktemp("map") / "20250131.geojson", found)
    try:
        areas = read(path)
    except InputError as refusal:
        assert str(path) in str(refusal)  # noqa: PT017 - some are read, the rest is refused
    else:
        assert all(shapely.from_wkb(area.shape).is_valid for area in areas)
