"""Published maps beside the ledger of the shipped articles.

The maps are drawn here: an area comes from the east and reaches Siversk on 20 December 2025.
"""

import csv
import io
import json
import sys

import pytest

from ..reference.drawing import collection, feature, save, square

pytest.importorskip("shapely")

OCCUPIED = "Окуповано /// Occupied /// geoJSON.status.occupied"
WEST = {"20251201": 38.3, "20251213": 38.11, "20251220": 37.9}


@pytest.fixture
def maps(examples, tmp_path):
    """Runs klaim in a folder with the ledger of the shipped articles and a layer of maps."""
    for day, west in WEST.items():
        area = feature(square(west, 48.0, 39.5, 49.5), name=OCCUPIED)
        save(tmp_path / f"drawn_{day}.geojson", collection(area))
    result = examples("reference", "add", "drawn", *sorted(tmp_path.glob("drawn_*.geojson")))
    assert result.exit_code == 0, result.output
    return examples


def rows(result):
    assert result.exit_code == 0, result.output
    return list(csv.DictReader(io.StringIO(result.stdout)))


def test_a_layer_is_listed_with_its_days(maps):
    (layer,) = json.loads(maps("reference", "list", "--format", "json").stdout)
    assert layer == {
        "name": "drawn",
        "first": "2025-12-01",
        "last": "2025-12-20",
        "days": 3,
        "holders": ["russia"],
    }


def test_a_place_has_its_shares_day_by_day(maps):
    found = json.loads(maps("reference", "show", "drawn", "Siversk", "--format", "json").stdout)
    assert [(state["day"], state["holder"]) for state in found] == [
        ("2025-12-01", "ukraine"),
        ("2025-12-13", "ukraine"),
        ("2025-12-20", "russia"),
    ]
    assert found[0]["shares"] == {"ukraine": 1.0}
    assert 0.1 < found[1]["shares"]["russia"] < 0.5


def test_one_day_is_answered_by_the_newest_map_up_to_it(maps):
    asked = "reference", "show", "drawn", "Siversk", "--on", "2025-12-15", "--format", "csv"
    assert [row["day"] for row in rows(maps(*asked))] == ["2025-12-13"]


def test_every_statement_about_a_holder_leads_or_lags_the_map(maps):
    found = rows(maps("compare", "drawn", "--place", "Siversk", "--format", "csv"))
    told = {(row["speaker"], row["day"]): (row["relation"], row["lead_days"]) for row in found}
    assert told["Valery Gerasimov", "2025-12-11"] == ("led", "9")
    assert told["General Staff of Ukraine", "2025-12-23"] == ("lagged", "-3")
    assert told["Oleksandr Syrskyi", "2025-12-17"] == ("from_the_start", "-16")
    assert {row["place"] for row in found} == {"Siversk"}


def test_a_higher_threshold_waits_for_more_of_the_place(maps):
    def lead(*threshold):
        asked = "compare", "drawn", "--place", "Siversk", "--format", "csv", *threshold
        return next(r["lead_days"] for r in rows(maps(*asked)) if r["day"] == "2025-12-11")

    assert lead() == lead("--threshold", "1") == "9"
    assert maps("compare", "drawn", "--threshold", "0.4").exit_code == 2


def test_ledger_and_map_disagree_where_they_name_different_parties(maps):
    (row,) = rows(maps("compare", "drawn", "--on", "2025-12-26", "--format", "csv"))
    assert (row["place"], row["holder"], row["map_holder"]) == ("Zvanivka", "ukraine", "russia")
    assert row["map_day"] == "2025-12-20"
    result = maps("compare", "drawn", "--on", "2025-11-01")
    assert result.exit_code == 2
    assert "no map up to 2025-11-01" in result.stderr


def test_every_format_is_written(maps):
    for style in ("table", "json", "jsonl", "csv"):
        for command in (["compare", "drawn"], ["compare", "drawn", "--on", "2025-12-26"]):
            assert maps(*command, "--format", style).stdout


def test_maps_change_no_answer_unless_they_are_asked(maps, examples_ledger):
    asked = "timeline", "Siversk", "--format", "json"
    with_layer = maps(*asked).stdout
    assert with_layer == maps(*asked, "--ledger", examples_ledger).stdout
    merged = json.loads(maps(*asked, "--with-reference", "drawn").stdout)
    assert merged != json.loads(with_layer)
    assert merged[0]["start"] == "2025-12-01"
    assert {p["speaker"] for p in merged[0]["positions"]} == {"Map drawn"}
    state = json.loads(maps(*asked, "--with-reference", "drawn", "--on", "2025-12-20").stdout)
    assert (state["holder"], state["status"]) == ("russia", "corroborated")


def test_a_wrong_file_leaves_the_layer_as_it_was(maps, tmp_path):
    before = maps("reference", "list").stdout
    good = collection(feature(square(37, 48, 39, 49), name=OCCUPIED))
    save(tmp_path / "good_20251225.geojson", good)
    (tmp_path / "wrong_20251226.geojson").write_text("{", encoding="utf-8")
    files = "good_20251225.geojson", "wrong_20251226.geojson"
    result = maps("reference", "add", "drawn", *files)
    assert result.exit_code == 1
    assert result.stderr.startswith("klaim: wrong_20251226.geojson is not used: it is no JSON")
    assert maps("reference", "list").stdout == before


def test_a_day_that_the_layer_has_is_refused(maps):
    result = maps("reference", "add", "drawn", "drawn_20251201.geojson")
    assert result.exit_code == 2
    assert "has a map of 2025-12-01 already" in result.stderr


def test_areas_that_nobody_can_place_ask_for_a_party(maps, tmp_path):
    save(tmp_path / "own_2025-12-21.geojson", collection(feature(square(37, 48, 39, 49), z="Red")))
    result = maps("reference", "add", "own", "own_2025-12-21.geojson")
    assert result.exit_code == 1
    assert "(red)" in result.stderr
    assert "--map 'NAME=PARTY'" in result.stderr
    added = maps("reference", "add", "own", "own_2025-12-21.geojson", "--map", "Red=russia")
    assert "1 map of 2025-12-21, showing russia" in added.stdout


@pytest.mark.parametrize("option", [["--holder", "mordor"], ["--map", "Red=mordor"]])
def test_a_holder_must_be_a_party(maps, option):
    result = maps("reference", "add", "own", "drawn_20251201.geojson", *option)
    assert result.exit_code == 2
    assert "'mordor' is none of cambodia, contested, " in result.stderr


def test_a_removed_layer_is_gone(maps):
    assert maps("reference", "remove", "drawn").exit_code == 0
    result = maps("compare", "drawn")
    assert result.exit_code == 2
    assert "no reference layer 'drawn'. There is none yet." in result.stderr


def test_an_oblast_has_parts_and_no_holder_by_a_map(maps):
    asked = "reference", "show", "drawn", "Donetsk Oblast", "--on", "2025-12-20", "--format", "json"
    (state,) = json.loads(maps(*asked).stdout)
    assert 0.1 < state["shares"]["russia"] < 0.3
    result = maps("timeline", "Donetsk Oblast", "--with-reference", "drawn")
    assert result.exit_code == 2
    assert "A map shows parts of Donetsk Oblast, and no holder of it" in result.stderr
    compared = rows(maps("compare", "drawn", "--format", "csv"))
    assert "Donetsk Oblast" not in {row["place"] for row in compared}


def test_a_place_without_ground_cannot_be_shown(maps):
    result = maps("reference", "show", "drawn", "klaim:sector:geonames:694403")
    assert result.exit_code == 2
    assert "No map can tell who holds this place" in result.stderr


@pytest.mark.parametrize("name", ["../klaim", "Deep State", ""])
def test_a_layers_name_is_a_plain_word(maps, name):
    assert maps("reference", "add", name, "drawn_20251201.geojson").exit_code == 2


def test_without_shapely_the_user_is_told_what_to_install(maps, monkeypatch):
    for module in [
        name for name in sys.modules if name.startswith(("klaim.reference", "klaim.maps"))
    ]:
        monkeypatch.delitem(sys.modules, module)
    monkeypatch.setitem(sys.modules, "shapely", None)
    result = maps("compare", "drawn")
    assert result.exit_code == 1
    assert "pip install 'klaim[maps]'" in result.stderr
    assert maps("reference", "list").exit_code == 0
