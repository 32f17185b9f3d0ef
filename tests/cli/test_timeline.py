import csv
import io
import json

import pytest

from .conftest import EXAMPLES

STATE = {"place", "on", "holder", "status", "since", "positions", "claims"}


def state(run, *args: str) -> dict:
    result = run("timeline", *args, "--format", "json")
    assert result.exit_code == 0, result.output
    return json.loads(result.stdout)


@pytest.mark.parametrize(
    ("day", "holder", "status"),
    [
        ("2025-12-11", "russia", "claimed"),
        ("2025-12-20", "russia", "disputed"),
        ("2025-12-22", "russia", "corroborated"),
        ("2025-12-31", "russia", "conceded"),
    ],
)
def test_the_examples_tell_their_story(examples, day, holder, status):
    found = state(examples, "Siversk", "--on", day)
    assert (found["holder"], found["status"]) == (holder, status), found["explanation"]
    assert found["place"] == "Siversk"
    assert found["on"] == day
    assert found["since"] == "2025-12-11"
    assert set(found) >= STATE


def test_before_the_first_word_nobody_holds_it(examples):
    found = state(examples, "Siversk", "--on", "2025-12-01")
    assert (found["holder"], found["status"], found["claims"]) == (None, None, [])
    result = examples("timeline", "Siversk", "--on", "2025-12-01")
    assert "Nobody had said by then" in result.stdout
    assert "2025-12-11" in result.stdout


def test_intervals_follow_each_other(examples):
    intervals = state(examples, "Siversk")
    assert [one["end"] for one in intervals[:-1]] == [one["start"] for one in intervals[1:]]
    assert intervals[-1]["end"] is None
    statuses = [one["status"] for one in intervals]
    assert statuses[0] == "claimed"
    assert statuses[-1] == "conceded"
    lines = examples("timeline", "Siversk", "--format", "jsonl").stdout.splitlines()
    assert [json.loads(line) for line in lines] == intervals


def test_what_was_known_on_a_day(examples):
    on = ("Siversk", "--on", "2025-12-23")
    assert state(examples, *on)["status"] == "conceded"
    assert state(examples, *on, "--as-known", "2025-12-22")["status"] == "corroborated"
    assert state(examples, *on, "--as-known", "2025-11")["holder"] is None


def test_a_month_means_its_last_day(examples):
    assert state(examples, "Siversk", "--on", "2025-12")["on"] == "2025-12-31"


def test_words_for_people(examples):
    text = examples("timeline", "Siversk").stdout
    assert text.startswith("Siversk (town, Donetsk Oblast)\n")
    assert "\n2025-12-11  Russia, claimed\n" in text
    assert "Russia, conceded\n" in text
    assert "“Staf Umum Angkatan Bersenjata Ukraina mengakui" in text
    assert "disputed      the other side denies it" in text


def test_tables_for_programs(examples):
    rows = csv.DictReader(io.StringIO(examples("timeline", "Siversk", "--format", "csv").stdout))
    assert [row["status"] for row in rows][-1] == "conceded"
    result = examples("timeline", "Siversk", "--on", "2025-12-31", "--format", "csv")
    (row,) = csv.DictReader(io.StringIO(result.stdout))
    assert (row["on"], row["holder"]) == ("2025-12-31", "russia")


@pytest.mark.parametrize(
    "name", ["SIVERSK", "Seversk", "Сіверськ", "geonames:694403", "Siversk, Donetsk"]
)
def test_the_place_in_any_spelling(examples, name):
    assert state(examples, name) == state(examples, "Siversk")


def test_places_of_one_name_are_listed_to_choose_from(klaim, tmp_path):
    (tmp_path / "two.txt").write_text(
        "Kementerian Pertahanan Rusia mengklaim pasukannya telah merebut Pishchane di Oblast"
        " Kharkiv dari pasukan Ukraina.\n",
        encoding="utf-8",
    )
    (tmp_path / "too.txt").write_text(
        "Kementerian Pertahanan Rusia mengklaim pasukannya telah merebut Pishchane di Oblast"
        " Donetsk dari pasukan Ukraina.\n",
        encoding="utf-8",
    )
    klaim("read", "two.txt", "too.txt", "--published", "2025-12-01")
    result = klaim("timeline", "Pishchane")
    assert result.exit_code == 2
    assert "Kharkiv Oblast" in result.stderr
    assert "Donetsk Oblast" in result.stderr
    assert klaim("timeline", "Pishchane, Kharkiv").exit_code == 0


def test_an_unknown_place_ends_with_2_and_a_hint(examples):
    result = examples("timeline", "Siwersk")
    assert result.exit_code == 2
    assert "Did you mean Siversk?" in result.stderr
    assert "klaim places" in examples("timeline", "Lviv").stderr


def test_a_place_that_nobody_says_who_holds(klaim, tmp_path):
    (tmp_path / "strike.txt").write_text(
        "Angkatan Udara Ukraina mengatakan Rusia menyerang Odesa dengan 12 drone, Kamis (11/12).",
        encoding="utf-8",
    )
    klaim("read", "strike.txt")
    result = klaim("timeline", "Odesa")
    assert result.exit_code == 0
    assert "Nobody has said who holds Odesa" in result.output
    assert state(klaim, "Odesa") == []
    assert state(klaim, "Odesa", "--on", "2025-12-31")["holder"] is None


def test_a_town_asked_for_and_only_its_oblast_known(klaim, tmp_path):
    (tmp_path / "kursk.txt").write_text(
        "Gerasimov mengatakan pasukan Rusia telah membebaskan wilayah Kursk dari pasukan Ukraina."
    )
    klaim("read", "kursk.txt", "--published", "2025-04-26")
    assert state(klaim, "Kursk Oblast")[0]["holder"] == "russia"
    result = klaim("timeline", "Kursk")
    assert "Kursk Oblast" in result.stderr


def test_another_theatre_must_exist(examples):
    assert examples("timeline", "Siversk", "--theatre", "mars").exit_code == 1


def test_examples_are_shipped():
    assert len(list(EXAMPLES.glob("[1-6]-*"))) == 6
