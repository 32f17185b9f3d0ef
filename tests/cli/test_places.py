import csv
import io
import json
import os
import zipfile
from pathlib import Path

import pytest

SHARED = Path(__file__).parents[3] / "shared" / "gazetteer"


def line(number: int, name: str, alternates: str, lat: float, lon: float) -> str:
    fields = [str(number), name, name, alternates, str(lat), str(lon), "P", "PPL", "UA", ""]
    return "\t".join([*fields, "05", "", "", "", "77", "", "120", "Europe/Kyiv", "2024-01-01"])


VILLAGE = line(99_000_002, "Vyhadane", "Вигаданеє,Vyhadane", 48.5, 37.5)


@pytest.fixture
def dump(tmp_path: Path) -> Path:
    path = tmp_path / "UA.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("UA.txt", VILLAGE + "\n")
    return path


@pytest.mark.parametrize("name", ["find", "add"])
def test_every_command_teaches_with_an_example(klaim, name):
    result = klaim("places", name, "--help")
    assert result.exit_code == 0
    assert f"\n    klaim places {name}" in result.output


def test_find_tells_its_choice_and_why(klaim):
    result = klaim("places", "find", "Petropavlovka", "--near", "Kupyansk")
    assert result.exit_code == 0
    verdict, _, _, first, *_ = result.stdout.splitlines()
    assert verdict.startswith("Petropavlovka is Petropavlivka (village, Kharkiv Oblast): ")
    assert "7 km from Kupiansk" in first


def test_find_keeps_every_candidate_where_nothing_decides(klaim):
    found = json.loads(klaim("places", "find", "Pishchane", "--format", "json").stdout)
    assert len(found) > 10
    assert not any(place["chosen"] for place in found)
    assert "is undecided: " in klaim("places", "find", "Pishchane").stdout


def test_find_in_an_oblast_measures_no_distance_to_its_middle(klaim):
    found = json.loads(
        klaim("places", "find", "Krymskoye", "--near", "Luhansk Oblast", "--format", "json").stdout
    )
    assert found[0]["chosen"]
    assert found[0]["admin"] == "Luhansk Oblast"
    assert "Luhansk Oblast, named near" in found[0]["why"]
    assert " km from" not in found[0]["why"]


def test_find_in_every_format_lists_the_same(klaim):
    def run(style: str) -> str:
        return klaim("places", "find", "Dzerzhinsk", "--country", "ua", "--format", style).stdout

    whole = json.loads(run("json"))
    assert whole[0]["name"] == "Toretsk"
    assert [json.loads(line) for line in run("jsonl").splitlines()] == whole
    assert [row["id"] for row in csv.DictReader(io.StringIO(run("csv")))] == [
        place["id"] for place in whole
    ]


def test_find_says_that_it_knows_nothing_of_the_name(klaim):
    result = klaim("places", "find", "Qqqxzzv", "--near", "Foobarbazqux")
    assert (result.exit_code, result.stdout) == (0, "")
    assert "no place called Qqqxzzv" in result.stderr
    assert "'Foobarbazqux'" in result.stderr
    assert klaim("places", "find", "Qqqxzzv", "--format", "json").stdout == "[]\n"


@pytest.mark.parametrize(
    "args", [["find", "Izium", "--country", "Ukraine"], ["--format", "json", "find", "Izium"]]
)
def test_a_wrong_question_is_one_line_and_ends_with_2(klaim, args):
    result = klaim("places", *args)
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.count("\n") == 1


def test_added_places_are_found_and_read_beside_their_ledger_only(klaim, dump, tmp_path):
    result = klaim("places", "add", dump)
    assert result.exit_code == 0
    assert "1 are new" in result.stdout
    assert (tmp_path / "klaim.places.sqlite").exists()
    (tmp_path / "article.txt").write_text(
        "Kementerian Pertahanan Rusia mengklaim pasukannya telah merebut desa Vyhadane dari"
        " tangan pasukan Ukraina, Kamis (11/12).\n",
        encoding="utf-8",
    )
    assert klaim("read", "article.txt").exit_code == 0
    (place,) = json.loads(klaim("places", "--format", "json").stdout)
    assert (place["id"], place["admin"]) == ("geonames:99000002", "Donetsk Oblast")
    assert "Vyhadane" in klaim("timeline", "Вигаданеє").stdout
    klaim("read", "article.txt", "--ledger", "other.db")
    others = json.loads(klaim("places", "--ledger", "other.db", "--format", "json").stdout)
    assert "geonames:99000002" not in {place["id"] for place in others}


def bomb(path: Path) -> None:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("UA.txt", b"\0" * 20_000_000)


def broken(path: Path) -> None:
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("UA.txt", VILLAGE)
    path.write_bytes(path.read_bytes()[:-30])


def two_gigabytes(path: Path) -> None:
    path.touch()
    os.truncate(path, 2**31)


def wrong_columns(path: Path) -> None:
    path.write_text(f"{VILLAGE}\n{VILLAGE}\tmore\n", encoding="utf-8")


@pytest.mark.parametrize(
    ("make", "reason"),
    [
        (bomb, "unpacks to more than 60 times its size"),
        (broken, "19 tab-separated columns"),
        (two_gigabytes, "larger than 800 MiB"),
        (wrong_columns, "line 2, has 20 columns, not 19"),
        (lambda path: None, "cannot be read"),
        (Path.mkdir, "cannot be read"),
    ],
)
def test_a_bad_dump_is_refused_whole_and_the_old_places_stay(klaim, dump, tmp_path, make, reason):
    klaim("places", "add", dump)
    before = (tmp_path / "klaim.places.sqlite").read_bytes()
    make(tmp_path / "bad")
    result = klaim("places", "add", "bad")
    assert (result.exit_code, result.stdout) == (1, "")
    assert reason in result.stderr
    assert result.stderr.count("\n") == 1
    assert (tmp_path / "klaim.places.sqlite").read_bytes() == before
    assert not list(tmp_path.glob("*.partial"))


def test_places_that_cannot_be_written_are_one_line(klaim, dump):
    result = klaim("places", "add", dump, "--ledger", "no/such/folder.db")
    assert result.exit_code == 1
    assert "cannot be written" in result.stderr
    assert result.stderr.count("\n") == 1


def test_a_file_that_is_no_gazetteer_is_left_alone_and_said_so(klaim, article, dump, tmp_path):
    foreign = tmp_path / "klaim.places.sqlite"
    foreign.write_text("my notes")
    for args in (["places", "add", dump], ["read", article], ["places", "find", "Izium"]):
        result = klaim(*args)
        assert result.exit_code == 1
        assert "klaim.places.sqlite" in result.stderr
        assert result.stderr.count("\n") == 1
    assert foreign.read_text() == "my notes"


@pytest.mark.slow
@pytest.mark.skipif(not SHARED.is_dir(), reason="the shared data is not here")
def test_a_dump_of_all_of_ukraine_gives_villages_points(klaim):
    klaim("places", "add", next(SHARED.glob("geonames_UA_*.zip")))
    found = json.loads(
        klaim("places", "find", "Hlynka", "--country", "UA", "--format", "json").stdout
    )
    assert {place["precision"] for place in found} == {"place"}
