"""The places that articles name most must be found in every spelling."""

import csv
from collections import Counter
from pathlib import Path

import pytest

from klaim.gazetteer import Gazetteer, PlaceContext
from klaim.gazetteer.distances import kilometres
from klaim.records import PlaceKind, Precision

UKRAINE_AND_BORDER = (44.0, 22.0, 54.2, 43.0)
WIDE = {"region", "river", "sea"}


def spellings() -> list[tuple[dict[str, str], str]]:
    """Return the rows of entities.tsv, once for every spelling."""
    text = Path(__file__).with_name("entities.tsv").read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if not line.startswith("#")]
    rows = csv.DictReader(lines, delimiter="\t")
    return [(row, spelling) for row in rows for spelling in row["spellings"].split("|")]


def test_there_are_28_entities_and_at_least_five_spellings_of_each() -> None:
    counts = Counter(row["name"] for row, _ in spellings())
    assert len(counts) == 28
    assert min(counts.values()) >= 5


@pytest.mark.parametrize(
    ("row", "spelling"),
    [pytest.param(*one, id=f"{one[0]['name']}-{one[1]}") for one in spellings()],
)
def test_it_is_found_in_every_spelling(
    gazetteer: Gazetteer, row: dict[str, str], spelling: str
) -> None:
    near = gazetteer.resolve(row["near"]).place if row["near"] else None
    points = ((near.lat, near.lon),) if near and near.lat and near.lon else ()
    context = PlaceContext(near=points, countries=("UA", "RU"), area=UKRAINE_AND_BORDER)
    resolution = gazetteer.resolve(spelling, context)
    # Two villages Pishchane lie side by side by Kupiansk: both stay, and no others.
    left = [resolution.place] if resolution.place else [one.place for one in resolution.candidates]
    assert {(place.name, place.kind.value) for place in left} == {(row["name"], row["kind"])}
    for place in left:
        assert place.lat is not None
        assert place.lon is not None
        here, there = (place.lat, place.lon), (float(row["lat"]), float(row["lon"]))
        assert kilometres(here, there) <= (150 if row["kind"] in WIDE else 15)


@pytest.mark.parametrize("spelling", ["Pishchane", "Peschanoye", "Pischane", "Піщане"])
def test_the_villages_by_kupiansk_keep_both_namesakes(gazetteer: Gazetteer, spelling: str) -> None:
    near = ((49.71, 37.62), (49.72, 37.71), (49.50, 37.71))
    context = PlaceContext(near=near, countries=("UA", "RU"), area=UKRAINE_AND_BORDER)
    resolution = gazetteer.resolve(spelling, context)
    left = [resolution.place] if resolution.place else [one.place for one in resolution.candidates]
    assert {gazetteer.raion_of(place) for place in left} == {"Kupiansk Raion"}


def test_letters_changed_round_are_one_mistake(gazetteer: Gazetteer) -> None:
    place = gazetteer.resolve("Luganks").place
    assert place is not None
    assert place.name == "Luhansk"


@pytest.mark.parametrize(
    ("name", "admin"),
    [
        ("Malaya Loknya", "Kursk Oblast"),
        ("Sverdlikovo", "Kursk Oblast"),
        ("Guevo", "Kursk Oblast"),
        ("Plekhovo", "Kursk Oblast"),
        ("Sudzha", "Kursk Oblast"),
        ("Shebekino", "Belgorod Oblast"),
        ("Hraivoron", "Belgorod Oblast"),
        ("Korenevo", "Kursk Oblast"),
        ("Tetkino", "Kursk Oblast"),
        ("Gornal", "Kursk Oblast"),
        ("Melovoi", "Kursk Oblast"),
        ("Podol", "Kursk Oblast"),
    ],
)
def test_places_of_the_russian_border_are_known(
    gazetteer: Gazetteer, name: str, admin: str
) -> None:
    context = PlaceContext(countries=("UA", "RU"), area=UKRAINE_AND_BORDER, admin_hint=admin)
    place = gazetteer.resolve(name, context).place
    assert place is not None
    assert place.admin == admin


@pytest.mark.parametrize(
    ("name", "admin", "point"),
    [
        ("Lastochkyne", "Donetsk Oblast", (48.15, 37.68)),
        ("Klishchiivka", "Donetsk Oblast", (48.53, 37.96)),
        ("Rabotino", "Zaporizhzhia Oblast", (47.443, 35.826)),
        ("Andriivka", "Donetsk Oblast", (48.50, 37.96)),
    ],
)
def test_villages_of_the_front_have_points_of_their_own(
    gazetteer: Gazetteer, name: str, admin: str, point: tuple[float, float]
) -> None:
    candidates = gazetteer.candidates(name)
    there = [one.place for one in candidates if (one.place.lat, one.place.lon) == point]
    assert [(place.admin, place.precision) for place in there] == [(admin, Precision.PLACE)]


@pytest.mark.parametrize(
    ("name", "canonical", "kind"),
    [
        ("Rusia", "Russia", PlaceKind.COUNTRY),
        ("Korut", "North Korea", PlaceKind.COUNTRY),
        ("Amerika Serikat", "United States", PlaceKind.COUNTRY),
        ("Laut Azov", "Sea of Azov", PlaceKind.SEA),
        ("Jalur Gaza", "Gaza Strip", PlaceKind.REGION),
        ("Tepi Barat", "West Bank", PlaceKind.REGION),
        ("Yerusalem", "Jerusalem", PlaceKind.CITY),
        ("Wina", "Vienna", PlaceKind.CITY),
        ("PLTN Zaporizhzhia", "Zaporizhzhia Nuclear Power Plant", PlaceKind.SITE),
        ("Jembatan Kerch", "Crimean Bridge", PlaceKind.SITE),
        ("Pulau Ular", "Snake Island", PlaceKind.SITE),
        ("Khan Younis", "Khan Yunis", PlaceKind.CITY),
        ("Nuseirat", "Nuseirat", PlaceKind.TOWN),
        ("Poipet", "Poipet", PlaceKind.CITY),
        ("Oblast Kursk", "Kursk Oblast", PlaceKind.OBLAST),
        ("wilayah Kharkiv", "Kharkiv Oblast", PlaceKind.OBLAST),
        ("Zaporizhzhia region", "Zaporizhzhia Oblast", PlaceKind.OBLAST),
    ],
)
def test_indonesian_and_conventional_names(
    gazetteer: Gazetteer, name: str, canonical: str, kind: PlaceKind
) -> None:
    place = gazetteer.resolve(name).place
    assert place is not None
    assert (place.name, place.kind) == (canonical, kind)
