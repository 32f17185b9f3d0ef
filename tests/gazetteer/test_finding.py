from klaim.gazetteer import Gazetteer
from klaim.gazetteer.finding import find
from klaim.records import PlaceKind


def test_the_place_near_another_comes_first_and_says_how_near(gazetteer: Gazetteer) -> None:
    resolution, findings = find(gazetteer, "Petropavlivka", near="Kupiansk")
    assert resolution.place is not None
    assert findings[0].chosen
    assert findings[0].candidate.place.admin == "Kharkiv Oblast"
    assert "7 km from Kupiansk" in findings[0].reasons
    assert len(findings) == len(gazetteer.candidates("Petropavlivka"))


def test_near_may_be_an_oblast(gazetteer: Gazetteer) -> None:
    resolution, _ = find(gazetteer, "Krymskoye", near="Luhansk Oblast")
    assert resolution.place is not None
    assert resolution.place.admin == "Luhansk Oblast"


def test_a_country_decides_and_a_former_name_is_called_so(gazetteer: Gazetteer) -> None:
    resolution, findings = find(gazetteer, "Stanislav", country="ua")
    assert resolution.place is not None
    former = [one for one in findings if one.candidate.place.name == "Ivano-Frankivsk"]
    assert "a former name of it" in former[0].reasons


def test_an_unknown_name_finds_nothing(gazetteer: Gazetteer) -> None:
    resolution, findings = find(gazetteer, "Qqqxzzv", near="Nowhere at all")
    assert (resolution.place, findings) == (None, [])


def test_the_unit_is_told_by_the_outline_that_the_point_lies_in(gazetteer: Gazetteer) -> None:
    _, findings = find(gazetteer, "Simferopol")
    assert findings[0].unit == "UA-43"


def test_a_place_without_an_oblast_is_in_the_country_of_its_outline(gazetteer: Gazetteer) -> None:
    _, findings = find(gazetteer, "Khan Younis")
    assert findings[0].unit == "PS"
    assert "in Palestine" in findings[0].reasons


def test_seas_and_rivers_lie_in_no_unit(gazetteer: Gazetteer) -> None:
    _, findings = find(gazetteer, "Laut Hitam")
    assert findings[0].unit == ""


def test_a_city_an_oblast_and_a_sector_of_one_name_are_three_places(gazetteer: Gazetteer) -> None:
    def found(kind: PlaceKind) -> tuple[str, PlaceKind]:
        place = find(gazetteer, "Kharkiv", kind=kind)[0].place
        assert place is not None
        return place.id, place.kind

    wanted = (PlaceKind.CITY, PlaceKind.OBLAST, PlaceKind.SECTOR)
    places = [found(kind) for kind in wanted]
    assert len({identifier for identifier, _ in places}) == 3
    assert tuple(kind for _, kind in places) == wanted


def test_a_sector_is_found_by_the_town_that_it_is_named_after(gazetteer: Gazetteer) -> None:
    _, findings = find(gazetteer, "Kupiansk", kind=PlaceKind.SECTOR)
    assert findings[0].chosen
    assert findings[0].candidate.place.name == "Kupiansk"
