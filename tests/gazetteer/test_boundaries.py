import json
from typing import Any

import pytest

from klaim.gazetteer.boundaries import SHIPPED_BOUNDARIES, country_at, unit_at


@pytest.fixture(scope="module")
def shipped() -> Any:
    return json.loads(SHIPPED_BOUNDARIES.read_text(encoding="utf-8"))


def said(topology: Any, layer: str) -> list[dict[str, str]]:
    return [shape["properties"] for shape in topology["objects"][layer]["geometries"]]


@pytest.mark.parametrize(
    ("place", "lat", "lon", "unit"),
    [
        ("Vovchansk, four kilometres from the border", 50.29, 36.94, "UA-63"),
        ("Kyiv, a unit of its own", 50.45, 30.52, "UA-30"),
        ("Irpin, beside it", 50.52, 30.20, "UA-32"),
        ("Simferopol", 44.95, 34.10, "UA-43"),
        ("Sevastopol", 44.60, 33.53, "UA-40"),
        ("Kherson, where the outlines have water", 46.63, 32.60, "UA-65"),
        ("Sudzha", 51.20, 35.27, "RU-KRS"),
        ("Vladivostok", 43.12, 131.90, "RU-PRI"),
        ("Mozyr", 52.05, 29.25, "BY-HO"),
    ],
)
def test_a_point_lies_in_a_unit(place: str, lat: float, lon: float, unit: str) -> None:
    found = unit_at(lat, lon)
    assert found is not None
    assert found.id == unit, place


@pytest.mark.parametrize(
    ("place", "lat", "lon", "country"),
    [
        ("Gaza", 31.50, 34.46, "PS"),
        ("Jenin", 32.46, 35.30, "PS"),
        ("Sderot", 31.52, 34.60, "IL"),
        ("Tyre", 33.27, 35.20, "LB"),
        ("Natanz", 33.51, 51.92, "IR"),
        ("the temple of Preah Vihear", 14.39, 104.68, "KH"),
        ("Surin", 14.88, 103.49, "TH"),
        ("Tiraspol", 46.84, 29.63, "MD"),
        ("Simferopol", 44.95, 34.10, "UA"),
    ],
)
def test_a_point_lies_in_a_country(place: str, lat: float, lon: float, country: str) -> None:
    found = country_at(lat, lon)
    assert found is not None
    assert found.id == country, place


def test_the_sea_and_far_countries_lie_in_no_unit() -> None:
    assert country_at(43.3, 34.3) is None
    assert unit_at(43.3, 34.3) is None
    assert unit_at(31.5, 34.46) is None


def test_units_are_those_of_the_standard(shipped: Any) -> None:
    codes = [unit["id"] for unit in said(shipped, "units")]
    assert len(codes) == len(set(codes))
    assert sum(code.startswith("UA-") for code in codes) == 27
    assert sum(code.startswith("RU-") for code in codes) == 83


def test_units_and_countries_name_their_place_in_the_gazetteer() -> None:
    from klaim.gazetteer import Gazetteer

    gazetteer = Gazetteer.open()
    kharkiv, ukraine = unit_at(49.99, 36.23), country_at(49.99, 36.23)
    assert kharkiv is not None
    assert ukraine is not None
    for area in (kharkiv, ukraine):
        place = gazetteer.place(area.place)
        assert place is not None
        assert place.name == area.name


def test_the_kakhovka_reservoir_ends_with_its_dam(shipped: Any) -> None:
    gone = {lake["name"]: lake["until"] for lake in said(shipped, "lakes") if "until" in lake}
    assert gone == {"Kakhovka Reservoir": "2023-06-06"}


def test_the_file_is_small_enough_for_a_page() -> None:
    assert SHIPPED_BOUNDARIES.stat().st_size <= 700_000
