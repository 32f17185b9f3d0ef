"""How many places of a public table of control are found, where the shared data is there."""

import csv
from pathlib import Path

import pytest

from klaim.gazetteer import Candidate, Gazetteer, PlaceContext, Resolution
from klaim.gazetteer.boundaries import unit_at
from klaim.gazetteer.distances import kilometres
from klaim.gazetteer.merging import merge_dump
from klaim.records import Place

SHARED = Path(__file__).parents[3] / "shared" / "gazetteer"
HIT_KM = 15.0

pytestmark = pytest.mark.skipif(not SHARED.is_dir(), reason="the shared data is not here")

Gold = list[tuple[str, tuple[float, float]]]


@pytest.fixture(scope="module")
def gold() -> Gold:
    with (SHARED / "gold_ua_control_places.tsv").open(encoding="utf-8") as lines:
        rows = list(csv.DictReader(lines, delimiter="\t"))
    return [(row["name"], (float(row["lat"]), float(row["lon"]))) for row in rows]


@pytest.fixture(scope="module")
def with_dump(tmp_path_factory: pytest.TempPathFactory) -> Gazetteer:
    user = tmp_path_factory.mktemp("user") / "places.sqlite"
    merge_dump(next(SHARED.glob("geonames_UA_*.zip")), user)
    return Gazetteer.open(user)


def is_hit(place: Place | None, point: tuple[float, float]) -> bool:
    if place is None or place.lat is None or place.lon is None:
        return False
    return kilometres((place.lat, place.lon), point) <= HIT_KM


def share_among_candidates(gazetteer: Gazetteer, gold: Gold) -> float:
    def found(name: str, point: tuple[float, float]) -> bool:
        return any(is_hit(one.place, point) for one in gazetteer.candidates(name))

    return sum(found(name, point) for name, point in gold) / len(gold)


def first_choice(resolution: Resolution) -> Place | None:
    ranked: tuple[Candidate, ...] = resolution.candidates
    return resolution.place or (ranked[0].place if ranked else None)


def share_of_first_choices(gazetteer: Gazetteer, gold: Gold) -> float:
    hits = sum(is_hit(first_choice(gazetteer.resolve(name)), point) for name, point in gold)
    return hits / len(gold)


def share_of_first_choices_with_the_oblast(gazetteer: Gazetteer, gold: Gold) -> float:
    hits = 0
    for name, point in gold:
        context = PlaceContext(admin_hint=oblast_of(point))
        hits += is_hit(first_choice(gazetteer.resolve(name, context)), point)
    return hits / len(gold)


def test_the_right_place_is_among_the_candidates(gazetteer: Gazetteer, gold: Gold) -> None:
    assert share_among_candidates(gazetteer, gold) >= 0.97


def test_the_first_choice_without_any_context(gazetteer: Gazetteer, gold: Gold) -> None:
    assert share_of_first_choices(gazetteer, gold) >= 0.80


def test_the_first_choice_with_the_oblast(gazetteer: Gazetteer, gold: Gold) -> None:
    assert share_of_first_choices_with_the_oblast(gazetteer, gold) >= 0.93


@pytest.mark.slow
def test_the_right_place_is_among_the_candidates_with_the_dump(
    with_dump: Gazetteer, gold: Gold
) -> None:
    assert share_among_candidates(with_dump, gold) >= 0.97


@pytest.mark.slow
def test_the_first_choice_with_the_dump(with_dump: Gazetteer, gold: Gold) -> None:
    assert share_of_first_choices(with_dump, gold) >= 0.80
    assert share_of_first_choices_with_the_oblast(with_dump, gold) >= 0.93


def oblast_of(point: tuple[float, float]) -> str:
    """The table names no oblast: the outlines tell which the point lies in."""
    unit = unit_at(*point)
    return unit.name if unit else ""
