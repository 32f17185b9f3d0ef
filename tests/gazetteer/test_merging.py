import zipfile
from pathlib import Path

import pytest

from klaim.gazetteer import Gazetteer, GazetteerFileError
from klaim.gazetteer.dump_files import DumpError
from klaim.gazetteer.merging import MergeReport, merge_dump
from klaim.records import Precision


def line(
    number: int, name: str, alternates: str, lat: float, lon: float, feature: str = "PPL"
) -> str:
    fields = [str(number), name, name, alternates, str(lat), str(lon), "P", feature, "UA", ""]
    return "\t".join([*fields, "05", "", "", "", "77", "", "120", "Europe/Kyiv", "2024-01-01"])


DRUZHBA = line(99_000_001, "Druzhba", "Druzhba,Дружба,Дружба", 48.3951, 37.8762)
TORETSK = line(709_354, "Toretsk", "Torecstadt,Торецьк", 48.3947, 37.8478)
NEW_PLACE = line(99_000_002, "Vyhadane", "Вигаданеє,Vyhadane", 48.5, 37.5)
ABANDONED = line(99_000_003, "Znykle", "Зникле", 48.5, 37.5, feature="PPLQ")


@pytest.fixture
def dump(tmp_path: Path) -> Path:
    path = tmp_path / "UA.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("readme.txt", "about")
        archive.writestr("UA.txt", "\n".join([DRUZHBA, TORETSK, NEW_PLACE, ABANDONED]) + "\n")
    return path


@pytest.fixture
def user(tmp_path: Path) -> Path:
    return tmp_path / "places.sqlite"


def test_a_point_of_the_dump_replaces_the_middle_of_the_hromada(dump: Path, user: Path) -> None:
    assert merge_dump(dump, user) == MergeReport(known=1, located=1, added=1)
    found = Gazetteer.open(user).candidates("Druzhba")
    place = next(one.place for one in found if one.place.admin == "Donetsk Oblast")
    assert (place.lat, place.lon, place.precision) == (48.3951, 37.8762, Precision.PLACE)
    assert place.id.startswith("katottg:")


def test_a_located_place_keeps_its_id_and_all_its_names(dump: Path, user: Path) -> None:
    merge_dump(dump, user)
    gazetteer = Gazetteer.open(user)
    by_russian_rule = gazetteer.candidates("Дружба")
    assert len({one.place.id for one in by_russian_rule}) == len(by_russian_rule)


def test_a_known_place_gets_the_further_names_of_the_dump(dump: Path, user: Path) -> None:
    merge_dump(dump, user)
    (found,) = Gazetteer.open(user).candidates("Torecstadt")
    assert (found.place.name, found.place.admin) == ("Toretsk", "Donetsk Oblast")


def test_new_places_are_added_and_abandoned_ones_are_not(dump: Path, user: Path) -> None:
    merge_dump(dump, user)
    gazetteer = Gazetteer.open(user)
    assert gazetteer.place("geonames:99000002") is not None
    assert gazetteer.place("geonames:99000003") is None


def test_merging_again_changes_nothing(dump: Path, user: Path) -> None:
    merge_dump(dump, user)
    once = user.read_bytes()
    merge_dump(dump, user)
    assert user.read_bytes() == once


def test_a_second_dump_adds_to_the_first(dump: Path, user: Path, tmp_path: Path) -> None:
    merge_dump(dump, user)
    second = tmp_path / "more.txt"
    second.write_text(line(99_000_004, "Dodane", "Додане", 48.6, 37.6) + "\n", encoding="utf-8")
    merge_dump(second, user)
    gazetteer = Gazetteer.open(user)
    assert gazetteer.candidates("Vyhadane")
    assert gazetteer.candidates("Dodane")


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "no populated place"),
        ("a\tb\tc\n", "line 1 has 3 columns, not 19"),
        (DRUZHBA + "\n" + DRUZHBA + "\n", "geonameid 99000001 twice"),
        (DRUZHBA.replace("48.3951", "north"), "line 1 is not of a GeoNames dump"),
        (DRUZHBA.replace("48.3951", "98.3951"), "no valid name, id or coordinates"),
        (DRUZHBA + "\n" + "\t" * 18_000, "line 2 has 18001 columns"),
    ],
)
def test_a_wrong_dump_is_refused_whole_and_the_old_places_stay(
    dump: Path, user: Path, tmp_path: Path, text: str, reason: str
) -> None:
    merge_dump(dump, user)
    before = user.read_bytes()
    wrong = tmp_path / "wrong.txt"
    wrong.write_text(text, encoding="utf-8")
    with pytest.raises(DumpError, match=reason):
        merge_dump(wrong, user)
    assert user.read_bytes() == before
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        "UA.zip",
        "places.sqlite",
        "wrong.txt",
    ]


def test_a_zip_bomb_is_refused(user: Path, tmp_path: Path) -> None:
    bomb = tmp_path / "bomb.zip"
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("UA.txt", b"\0" * 20_000_000)
    with pytest.raises(DumpError, match="times its size"):
        merge_dump(bomb, user)


def test_a_broken_zip_and_other_encodings_are_refused(dump: Path, user: Path) -> None:
    whole = dump.read_bytes()
    dump.write_bytes(whole[:60] + b"\xff" * 60 + whole[120:])
    with pytest.raises(DumpError):
        merge_dump(dump, user)
    dump.write_bytes(DRUZHBA.encode("utf-16"))
    with pytest.raises(DumpError, match="not UTF-8"):
        merge_dump(dump, user)
    with pytest.raises(DumpError, match="cannot be read"):
        merge_dump(dump.with_name("missing.zip"), user)


def test_a_target_that_is_no_gazetteer_is_left_alone(dump: Path, user: Path) -> None:
    user.write_text("my notes")
    with pytest.raises(GazetteerFileError):
        merge_dump(dump, user)
    assert user.read_text() == "my notes"
