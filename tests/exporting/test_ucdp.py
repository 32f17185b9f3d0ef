"""Rows shaped like those of UCDP GED."""

import pytest

from klaim.exporting.setting import Side, ucdp_conflict
from klaim.exporting.ucdp import UCDP_COLUMNS, priogrid_cell, ucdp_record
from klaim.records import Bound, PlaceKind, Precision

from .happening import SETTING, SIDES, at_siversk, happening, killed, place


def row(*claims):
    return ucdp_record(happening(*claims), SETTING, SIDES)


def test_the_columns_are_the_49_of_the_codebook():
    columns = list(UCDP_COLUMNS)
    assert len(columns) == 49
    assert columns[:6] == [
        "id", "relid", "year", "active_year", "code_status", "type_of_violence",
    ]  # fmt: skip
    assert columns[-9:] == [
        "deaths_a", "deaths_b", "deaths_civilians", "deaths_unknown", "best", "high", "low",
        "gwnoa", "gwnob",
    ]  # fmt: skip


def test_best_low_and_high_come_from_the_counts_of_different_speakers():
    day = "2025-12-11"
    found = row(
        at_siversk("russia", "strike", "russia", day, quantities=(killed(300, "ukraine"),)),
        at_siversk(
            "ukraine", "strike", "russia", day, outlet="Pelita", quantities=(killed(3, "ukraine"),)
        ),
        at_siversk("third", "strike", "russia", day, quantities=(killed(40, "ukraine"),)),
        at_siversk(
            "ukraine", "casualties", None, day, target="ukraine", quantities=(killed(2, "russia"),)
        ),
    )
    assert list(found) == list(UCDP_COLUMNS)
    numbers = "deaths_a", "deaths_b", "deaths_civilians", "deaths_unknown", "best", "low", "high"
    assert [found[name] for name in numbers] == [2, 40, 0, 0, 42, 5, 302]
    speakers = ["Russia officials", "Third officials", "Ukraine officials"]
    assert sorted(found["source_original"].split("; ")) == speakers
    assert found["number_of_sources"] == 4
    assert "Pelita,2025-12-11,Berita Pelita" in found["source_article"]
    sides = "Government of Russia (Soviet Union)", "Government of Ukraine"
    assert (found["side_a"], found["side_b"]) == sides
    assert found["dyad_name"] == " - ".join(sides)
    assert (found["gwnoa"], found["gwnob"], found["country_id"]) == ("365", "369", "369")
    assert found["geom_wkt"] == "POINT (38.1 48.866)"


def test_side_a_is_the_state_and_of_two_states_the_first_by_name():
    theatre = {
        "thailand": Side("thailand", "Thailand", "TH", "cambodia"),
        "cambodia": Side("cambodia", "Cambodia", "KH", "thailand"),
        "hamas": Side("hamas", "Hamas", "PS", "israel"),
        "israel": Side("israel", "Israel", "IL", "hamas"),
    }

    def sides(party):
        struck = at_siversk("third", "strike", party, "2025-12-11", quantities=(killed(7),))
        found = ucdp_record(happening(struck), SETTING, theatre)
        return found["side_a"], found["side_b"], found["gwnoa"], found["gwnob"]

    kampuchea, thailand = "Government of Cambodia (Kampuchea)", "Government of Thailand"
    assert sides("thailand") == (kampuchea, thailand, "811", "800")
    assert sides("hamas") == ("Government of Israel", "Hamas", "666", "")


def test_nobody_says_whose_dead_they_are():
    found = row(at_siversk("third", "strike", "russia", "2025-12-11", quantities=(killed(7),)))
    assert (found["deaths_unknown"], found["best"]) == (7, 7)


def test_an_allys_dead_are_neither_sides():
    dead = (killed(7, "north_korea", Bound.AT_LEAST),)
    found = row(at_siversk("third", "strike", "ukraine", "2025-12-11", quantities=dead))
    assert (found["deaths_a"], found["deaths_unknown"], found["low"]) == (0, 7, 7)


def test_without_a_death_there_is_no_row():
    assert row(at_siversk("third", "strike", "russia", "2025-12-11")) is None
    none = (killed(0),)
    assert row(at_siversk("third", "strike", "russia", "2025-12-11", quantities=none)) is None


@pytest.mark.parametrize(
    ("days", "precision", "clarity"),
    [
        ("2025-12-11", 1, 1),
        ("2025-12-10/2025-12-12", 2, 2),
        ("2025-12-08/2025-12-14", 3, 2),
        ("2025-12-01/2025-12-31", 4, 2),
        ("2025-01-01/2025-12-31", 5, 2),
        (None, 2, 2),
    ],
)
def test_date_precision(days, precision, clarity):
    found = row(
        at_siversk(
            "third", "strike", "russia", days, published="2025-12-31", quantities=(killed(7),)
        )
    )
    assert (found["date_prec"], found["event_clarity"]) == (precision, clarity)


@pytest.mark.parametrize(
    ("where", "precision"),
    [
        (place(), 1),
        (place(PlaceKind.SECTOR), 2),
        (place(PlaceKind.RAION, Precision.RAION), 3),
        (place(PlaceKind.OBLAST, Precision.OBLAST), 4),
        (place(PlaceKind.RIVER), 5),
        (place(PlaceKind.COUNTRY, Precision.COUNTRY), 6),
        (place(PlaceKind.SEA), 7),
    ],
)
def test_where_precision(where, precision):
    dead = (killed(7),)
    found = row(
        at_siversk("third", "strike", "russia", "2025-12-11", quantities=dead, places=(where,))
    )
    assert found["where_prec"] == precision


def test_cells_of_prio_grid():
    assert priogrid_cell(-90, -180) == 1
    assert priogrid_cell(-89.75, 179.75) == 720
    assert priogrid_cell(90, 180) == 259_200
    # Row 278 of 360 from the south, column 437 of 720 from the west.
    assert priogrid_cell(48.866, 38.1) == 277 * 720 + 437


def test_conflict_and_sides_have_the_numbers_of_ucdp_where_they_are_known():
    found = row(
        at_siversk(
            "russia", "casualties", "russia", "2025-12-11", quantities=(killed(3, "russia"),)
        )
    )
    assert (found["conflict_new_id"], found["conflict_name"]) == (13243, "Russia - Ukraine")
    assert (found["side_a_new_id"], found["side_b_new_id"]) == (57, 61)
    assert found["dyad_new_id"] == ""


def test_a_conflict_that_is_not_known_is_named_after_its_parties():
    assert ucdp_conflict([SIDES["russia"], SIDES["hamas"]]) is None
    assert Side("nobody", "Nobody", "").ucdp_id == ""
