from dataclasses import replace

import pytest

from klaim.gazetteer import Candidate, Gazetteer, PlaceContext
from klaim.gazetteer.resolving import decide
from klaim.records import Place, PlaceKind, Precision


def village(name: str, lat: float, lon: float, **fields: object) -> Candidate:
    details = {"kind": PlaceKind.VILLAGE, "country": "UA"} | fields
    place = Place(id=f"klaim:{name}-{lat}", name=name, lat=lat, lon=lon, **details)  # type: ignore[arg-type]
    return Candidate(place, "exact", 1.0, name.lower())


EAST = village("Druzhba", 48.4, 37.9, admin="Donetsk Oblast", population=500)
WEST = village("Druzhba", 49.4, 25.6, admin="Ternopil Oblast", population=600)


def resolve(*found: Candidate, **context: object) -> str:
    resolution = decide(found, PlaceContext(**context), lambda place: "")  # type: ignore[arg-type]
    return resolution.place.id if resolution.place else resolution.reason


def test_an_oblast_named_near_decides() -> None:
    assert resolve(EAST, WEST, admin_hint="Donetsk Oblast") == EAST.place.id
    assert resolve(EAST, WEST, admin_hint="Ternopil") == WEST.place.id


def test_an_oblast_outweighs_places_named_in_the_article() -> None:
    near = ((49.5, 25.5),)
    assert resolve(EAST, WEST, admin_hint="Donetsk Oblast", near=near) == EAST.place.id


def test_places_named_in_the_article_decide() -> None:
    assert resolve(EAST, WEST, near=((48.3, 37.8),)) == EAST.place.id


def test_places_far_from_all_candidates_decide_nothing() -> None:
    assert resolve(EAST, WEST, near=((31.4, 34.4),)).startswith("2 places fit")


def test_the_area_of_the_theatre_decides_before_population() -> None:
    assert resolve(EAST, WEST, area=(47.0, 35.0, 50.5, 40.5)) == EAST.place.id


def test_the_front_decides_before_population() -> None:
    assert resolve(EAST, WEST, front=((48.4, 37.8),)) == EAST.place.id


def test_the_countries_of_the_theatre_decide() -> None:
    abroad = village("Druzhba", 41.3, 61.3, country="UZ", population=16_800)
    assert resolve(abroad, EAST, countries=("UA", "RU")) == EAST.place.id


def test_population_decides_last() -> None:
    town = village("Druzhba", 50.0, 30.0, population=3_000)
    assert resolve(town, EAST) == town.place.id


def test_namesakes_that_no_rule_tells_apart_stay_undecided_the_larger_first() -> None:
    resolution = decide([EAST, WEST], PlaceContext(), lambda place: "")
    assert resolution.place is None
    assert resolution.candidates == (WEST, EAST)


def test_of_undecided_hamlets_the_one_with_a_point_of_its_own_comes_first() -> None:
    rough, known = (village("Orlivka", lat, 37.6) for lat in (48.0, 48.2))
    rough = replace(rough, place=replace(rough.place, precision=Precision.HROMADA))
    resolution = decide([rough, known], PlaceContext(), lambda place: "")
    assert resolution.place is None
    assert resolution.candidates == (known, rough)


def test_an_unknown_name_says_so(gazetteer: Gazetteer) -> None:
    resolution = gazetteer.resolve("Qqqxzzv")
    assert resolution.place is None
    assert resolution.candidates == ()
    assert "no place" in resolution.reason


def test_city_oblast_and_sector_are_three_places(gazetteer: Gazetteer) -> None:
    kinds = (PlaceKind.CITY, PlaceKind.OBLAST, PlaceKind.SECTOR)
    places = [gazetteer.resolve("Kharkiv", PlaceContext(kind_hint=kind)).place for kind in kinds]
    assert [place.kind for place in places if place] == list(kinds)
    assert len({place.id for place in places if place}) == 3


def test_a_sector_is_found_again_by_its_id(gazetteer: Gazetteer) -> None:
    sector = gazetteer.resolve("Kupyansk", PlaceContext(kind_hint=PlaceKind.SECTOR)).place
    assert sector is not None
    assert gazetteer.place(sector.id) == sector
    assert sector.precision is Precision.RAION


def test_a_bare_name_means_the_city_not_the_oblast(gazetteer: Gazetteer) -> None:
    place = gazetteer.resolve("Kursk").place
    assert place is not None
    assert place.kind is PlaceKind.CITY


def test_a_region_hint_on_a_town_falls_back_to_the_town(gazetteer: Gazetteer) -> None:
    place = gazetteer.resolve("Kupiansk", PlaceContext(kind_hint=PlaceKind.OBLAST)).place
    assert place is not None
    assert place.name == "Kupiansk"


def test_a_metropolis_is_no_hamlet_of_the_oblast_named_near(gazetteer: Gazetteer) -> None:
    place = gazetteer.resolve("Kyiv", PlaceContext(admin_hint="Mykolaiv Oblast")).place
    assert place is not None
    assert place.population > 2_000_000


@pytest.mark.parametrize("name", ["New York", "New-York"])
def test_an_oblast_named_near_makes_new_york_a_town_of_donbas(
    gazetteer: Gazetteer, name: str
) -> None:
    place = gazetteer.resolve(name, PlaceContext(admin_hint="Donetsk Oblast")).place
    assert place is not None
    assert place.name == "Niu-York"
