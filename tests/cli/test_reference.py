"""Published maps beside a ledger.

The maps are drawn here: an area comes from the east and reaches Siversk on 20 December 2025. The
claims are written here too.
"""

import csv
import io
import json
import sys
from datetime import date

import pytest

from klaim.exporting import claim_to_wire
from klaim.records import (
    Claim,
    DatePrecision,
    Event,
    EventType,
    Participant,
    PlaceKind,
    PlaceMention,
    Span,
    Speaker,
    Stance,
    When,
)
from tests.building import sample_article

from ..reference.drawing import collection, feature, save, square

pytest.importorskip("shapely")

OCCUPIED = "Окуповано /// Occupied /// geoJSON.status.occupied"
WEST = {"20251201": 38.3, "20251213": 38.11, "20251220": 37.9}

SIVERSK = PlaceMention("Siversk", "Siversk", "geonames:694403", PlaceKind.TOWN, 48.865, 38.097)
ZVANIVKA = PlaceMention("Zvanivka", "Zvanivka", "geonames:686808", PlaceKind.VILLAGE)
DONETSK = PlaceMention("Donetsk", "Donetsk Oblast", "katottg:UA14000000000091971", PlaceKind.OBLAST)
SECTOR = PlaceMention("Siversk", "Siversk", "klaim:sector:geonames:694403", PlaceKind.SECTOR)
ARTICLE = sample_article("a1", "Demikian.", published=date(2025, 12, 24))


def says(name, side, event, actor, place, day, stance=Stance.ASSERTS):
    on = date(2025, 12, day)
    claim = Claim(
        id=f"{name}-{day}-{place.kind}-{place.name}".lower().replace(" ", "-"),
        article_id=ARTICLE.id,
        evidence=Span(0, 9),
        speaker=Speaker(name, name.lower().replace(" ", "-"), name, side),
        event=Event(event, Participant(actor)),
        stance=stance,
        places=(place,),
        when=When(on, on, DatePrecision.DAY),
    )
    return claim_to_wire(claim, ARTICLE)


SAID = [
    says("Gerasimov", "russia", EventType.CAPTURE, "russia", SIVERSK, 11),
    says("Gerasimov", "russia", EventType.CAPTURE, "russia", DONETSK, 11),
    says("Syrskyi", "ukraine", EventType.CAPTURE, "russia", SIVERSK, 17, Stance.DENIES),
    says("General Staff", "ukraine", EventType.HOLD, "ukraine", ZVANIVKA, 12),
    says("General Staff", "ukraine", EventType.CLASH, "russia", SECTOR, 12),
    says("General Staff", "ukraine", EventType.WITHDRAW, "ukraine", SIVERSK, 23),
]


@pytest.fixture
def told(klaim, tmp_path):
    """Runs klaim in a folder with a ledger of what is said above."""
    lines = "".join(json.dumps(claim) + "\n" for claim in SAID)
    (tmp_path / "said.jsonl").write_text(lines, encoding="utf-8")
    assert klaim("import", "said.jsonl").exit_code == 0
    return klaim


@pytest.fixture
def maps(told, tmp_path):
    """Runs klaim in a folder with that ledger and a layer of maps."""
    for day, west in WEST.items():
        area = feature(square(west, 48.0, 39.5, 49.5), name=OCCUPIED)
        save(tmp_path / f"drawn_{day}.geojson", collection(area))
    result = told("reference", "add", "drawn", *sorted(tmp_path.glob("drawn_*.geojson")))
    assert result.exit_code == 0, result.output
    return told


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
    told = {row["speaker"]: (row["relation"], row["lead_days"]) for row in found}
    assert told == {
        "Gerasimov": ("led", "9"),
        "Syrskyi": ("from_the_start", "-16"),
        "General Staff": ("lagged", "-3"),
    }


def test_statements_may_be_added_up_by_speaker(maps):
    found = rows(maps("compare", "drawn", "--by-speaker", "--format", "csv"))
    told = {
        row["speaker"]: (row["n"], row["led"], row["lagged"], row["median_lead"]) for row in found
    }
    assert told == {
        "General Staff": ("2", "0", "1", "-3"),
        "Gerasimov": ("1", "1", "0", "9"),
        "Syrskyi": ("1", "0", "0", ""),
    }
    result = maps("compare", "drawn", "--by-speaker", "--on", "2025-12-20")
    assert result.exit_code == 2
    assert "Give one of them" in result.stderr


def test_a_higher_threshold_waits_for_more_of_the_place(maps, tmp_path):
    most = feature(square(38.09, 48.0, 39.5, 49.5), name=OCCUPIED)
    save(tmp_path / "more_20251216.geojson", collection(most))
    maps("reference", "add", "drawn", "more_20251216.geojson")

    def lead(threshold):
        asked = "compare", "drawn", "--place", "Siversk", "--format", "csv"
        return rows(maps(*asked, "--threshold", threshold))[0]["lead_days"]

    assert (lead(0.5), lead(0.9)) == ("5", "9")
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
        for options in ([], ["--by-speaker"], ["--on", "2025-12-26"]):
            assert maps("compare", "drawn", *options, "--format", style).stdout


def test_maps_change_no_answer_unless_they_are_asked(maps):
    asked = "timeline", "Siversk", "--format", "json"
    alone = json.loads(maps(*asked).stdout)
    assert [state["start"] for state in alone] == ["2025-12-11", "2025-12-17", "2025-12-23"]
    merged = json.loads(maps(*asked, "--with-reference", "drawn").stdout)
    assert merged[0]["start"] == "2025-12-01"
    assert {position["speaker"] for position in merged[0]["positions"]} == {"Map drawn"}
    on = json.loads(maps(*asked, "--with-reference", "drawn", "--on", "2025-12-20").stdout)
    assert (on["holder"], on["status"]) == ("russia", "corroborated")


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


def test_a_folder_that_grows_can_be_given_again(maps, tmp_path):
    files = sorted(tmp_path.glob("drawn_*.geojson"))
    assert "already" in maps("reference", "add", "drawn", "--only-new", *files).stdout
    more = collection(feature(square(37, 48, 39, 49), name=OCCUPIED))
    files.append(save(tmp_path / "drawn_20251221.geojson", more))
    result = maps("reference", "add", "drawn", "--only-new", *files)
    assert "1 map of 2025-12-21" in result.stdout


def test_areas_that_nobody_can_place_ask_for_a_party(maps, tmp_path):
    save(tmp_path / "own_2025-12-21.geojson", collection(feature(square(37, 48, 39, 49), z="Red")))
    result = maps("reference", "add", "own", "own_2025-12-21.geojson")
    assert result.exit_code == 1
    assert "(red)" in result.stderr
    assert "--map 'NAME=PARTY'" in result.stderr
    added = maps("reference", "add", "own", "own_2025-12-21.geojson", "--map", "Red=russia")
    assert "1 map of 2025-12-21, showing russia" in added.stdout


def test_a_map_cannot_steer_the_terminal(maps, tmp_path):
    hostile = feature(square(37, 48, 39, 49), z="\x1b[2J\u202eRed")
    save(tmp_path / "own_2025-12-21.geojson", collection(hostile))
    result = maps("reference", "add", "own", "own_2025-12-21.geojson")
    assert "\x1b" not in result.stderr
    assert "\u202e" not in result.stderr


@pytest.mark.parametrize("option", [["--holder", "mordor"], ["--map", "Red=mordor"]])
def test_a_holder_must_be_a_party(maps, option):
    result = maps("reference", "add", "own", "drawn_20251201.geojson", *option)
    assert result.exit_code == 2
    assert "'mordor' is none of " in result.stderr
    assert ", russia, " in result.stderr


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


@pytest.fixture
def without_shapely(monkeypatch):
    """A klaim that was installed without the extra for maps."""
    for module in [
        name for name in sys.modules if name.startswith(("klaim.reference", "klaim.maps"))
    ]:
        monkeypatch.delitem(sys.modules, module)
    monkeypatch.setitem(sys.modules, "shapely", None)


def test_a_report_leaves_maps_out_that_cannot_be_read(maps, without_shapely, tmp_path):
    result = maps("report", "--out", tmp_path / "report.html")
    assert result.exit_code == 0, result.stderr


def test_without_shapely_the_user_is_told_what_to_install(maps, without_shapely):
    result = maps("compare", "drawn")
    assert result.exit_code == 1
    assert "pip install 'klaim[maps]'" in result.stderr
    assert maps("reference", "list").exit_code == 0
