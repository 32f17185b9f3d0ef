import zipfile
from pathlib import Path

import pytest

from klaim.gazetteer import Gazetteer, GazetteerFileError
from klaim.gazetteer.build.entries import Entry
from klaim.gazetteer.build.writing import write_gazetteer
from klaim.gazetteer.dump_files import DumpError
from klaim.gazetteer.merging import MergeReport, merge_dump
from klaim.gazetteer.store import Store
from klaim.records import PlaceKind, Precision


def line(
    number: int, name: str, alternates: str, lat: float, lon: float, feature: str = "PPL"
) -> str:
    fields = [str(number), name, name, alternates, str(lat), str(lon), "P", feature, "UA", ""]
    return "\t".join([*fields, "05", "", "", "", "77", "", "120", "Europe/Kyiv", "2024-01-01"])


DRUZHBA = line(99_000_001, "Druzhba", "Druzhba,Дружба,Дружба", 48.3951, 37.8762)
TORETSK = line(709_354, "Toretsk", "Torecke,Торецьк", 48.3947, 37.8478)
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
def base(tmp_path: Path) -> Path:
    oblast = Entry("katottg:UA14000000000091971", "Donetsk Oblast", PlaceKind.OBLAST)
    toretsk = Entry("geonames:709354", "Toretsk", PlaceKind.TOWN, 48.39, 37.85, "UA", oblast.id)
    druzhba = Entry("katottg:UA14020110150023138", "Druzhba", PlaceKind.VILLAGE, 48.39, 37.87)
    druzhba.country, druzhba.oblast, druzhba.precision = "UA", oblast.id, Precision.HROMADA
    druzhba.attest("Дружба", language="uk")
    folder = tmp_path / "shipped"
    folder.mkdir()
    write_gazetteer([oblast, toretsk, druzhba], folder / "base.sqlite")
    return folder / "base.sqlite"


def both(user: Path, base: Path) -> Gazetteer:
    return Gazetteer([Store(user), Store(base)])


@pytest.fixture
def user(tmp_path: Path) -> Path:
    return tmp_path / "places.sqlite"


def test_a_point_of_the_dump_replaces_the_middle_of_the_hromada(
    dump: Path, user: Path, base: Path
) -> None:
    assert merge_dump(dump, user, base) == MergeReport(known=1, located=1, added=1)
    found = both(user, base).candidates("Druzhba")
    place = next(one.place for one in found if one.place.admin == "Donetsk Oblast")
    assert (place.lat, place.lon, place.precision) == (48.3951, 37.8762, Precision.PLACE)
    assert place.id.startswith("katottg:")


def test_a_located_place_keeps_its_id_and_all_its_names(dump: Path, user: Path, base: Path) -> None:
    merge_dump(dump, user, base)
    gazetteer = both(user, base)
    by_russian_rule = gazetteer.candidates("Дружба")
    assert len({one.place.id for one in by_russian_rule}) == len(by_russian_rule)


def test_a_known_place_gets_the_further_names_of_the_dump(
    dump: Path, user: Path, base: Path
) -> None:
    merge_dump(dump, user, base)
    (found,) = both(user, base).candidates("Torecke")
    assert (found.place.name, found.place.admin) == ("Toretsk", "Donetsk Oblast")


def test_new_places_are_added_and_abandoned_ones_are_not(
    dump: Path, user: Path, base: Path
) -> None:
    merge_dump(dump, user, base)
    gazetteer = both(user, base)
    assert gazetteer.place("geonames:99000002") is not None
    assert gazetteer.place("geonames:99000003") is None


def test_merging_again_changes_nothing(dump: Path, user: Path, base: Path) -> None:
    merge_dump(dump, user, base)
    once = user.read_bytes()
    merge_dump(dump, user, base)
    assert user.read_bytes() == once


def test_a_second_dump_adds_to_the_first(
    dump: Path, user: Path, base: Path, tmp_path: Path
) -> None:
    merge_dump(dump, user, base)
    second = tmp_path / "more.txt"
    second.write_text(line(99_000_004, "Dodane", "Додане", 48.6, 37.6) + "\n", encoding="utf-8")
    merge_dump(second, user, base)
    gazetteer = both(user, base)
    assert gazetteer.candidates("Vyhadane")
    assert gazetteer.candidates("Dodane")


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "no populated place"),
        ("a\tb\tc\n", r"wrong\.txt, line 1, has 3 columns, not 19"),
        (DRUZHBA + "\n" + DRUZHBA + "\n", "geonameid 99000001 twice"),
        (DRUZHBA.replace("48.3951", "north"), "line 1, is not of a GeoNames dump"),
        (DRUZHBA.replace("48.3951", "98.3951"), "no valid name, id or coordinates"),
        (DRUZHBA + "\n" + "\t" * 18_000, "line 2, has 18001 columns"),
    ],
)
def test_a_wrong_dump_is_refused_whole_and_the_old_places_stay(
    dump: Path, user: Path, base: Path, tmp_path: Path, text: str, reason: str
) -> None:
    merge_dump(dump, user, base)
    before = user.read_bytes()
    wrong = tmp_path / "wrong.txt"
    wrong.write_text(text, encoding="utf-8")
    with pytest.raises(DumpError, match=reason):
        merge_dump(wrong, user, base)
    assert user.read_bytes() == before
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        "UA.zip",
        "places.sqlite",
        "shipped",
        "wrong.txt",
    ]


def test_a_zip_bomb_is_refused(user: Path, base: Path, tmp_path: Path) -> None:
    bomb = tmp_path / "bomb.zip"
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("UA.txt", b"\0" * 20_000_000)
    with pytest.raises(DumpError, match="times its size"):
        merge_dump(bomb, user, base)


def test_a_broken_zip_and_other_encodings_are_refused(dump: Path, user: Path, base: Path) -> None:
    whole = dump.read_bytes()
    dump.write_bytes(whole[:60] + b"\xff" * 60 + whole[120:])
    with pytest.raises(DumpError):
        merge_dump(dump, user, base)
    dump.write_bytes(whole[: len(whole) // 2])
    with pytest.raises(DumpError, match="only half of one"):
        merge_dump(dump, user, base)
    text = dump.with_suffix(".txt")
    text.write_bytes(DRUZHBA.encode("utf-16"))
    with pytest.raises(DumpError, match="not UTF-8"):
        merge_dump(text, user, base)
    with pytest.raises(DumpError, match="cannot be read"):
        merge_dump(dump.with_name("missing.zip"), user, base)


def test_a_target_that_is_no_gazetteer_is_left_alone(dump: Path, user: Path, base: Path) -> None:
    user.write_text("my notes")
    with pytest.raises(GazetteerFileError):
        merge_dump(dump, user, base)
    assert user.read_text() == "my notes"
