"""Days shaped like VIINA's."""

from datetime import date

from klaim.exporting.viina import VIINA_COLUMNS, is_of_viina, viina_records
from klaim.records import PlaceKind, Stance

from ..reconciling.building import said, timeline

COUNTRIES = {"russia": "RU", "ukraine": "UA"}


def test_the_columns_are_those_of_viina_in_their_order():
    assert list(VIINA_COLUMNS) == [
        "geonameid", "date", "status_wiki", "status_boost", "status_dsm", "status_isw", "status",
    ]  # fmt: skip


def days(*claims, until=date(2025, 2, 10)) -> list[tuple[str, str]]:
    rows = list(viina_records("geonames:1", timeline(*claims), COUNTRIES, until))
    assert all(list(row) == list(VIINA_COLUMNS) for row in rows)
    assert all(row["geonameid"] == "1" for row in rows)
    return [(row["date"], row["status"]) for row in rows]


def test_every_day_from_the_first_known_holder_to_the_last_has_a_row():
    assert days(
        said("ukraine", "hold", "ukraine", "2025-02-06"),
        said("russia", "capture", "russia", "2025-02-08"),
        said("ukraine", "capture", "russia", "2025-02-09", stance=Stance.DENIES),
        said("ukraine", "withdraw", "ukraine", "2025-02-10"),
    ) == [
        ("20250206", "UA"),
        ("20250207", "UA"),
        ("20250208", "CONTESTED"),
        ("20250209", "CONTESTED"),
        ("20250210", "RU"),
    ]


def test_what_is_claimed_after_the_last_day_is_left_out():
    assert days(said("russia", "capture", "russia", "2025-03-08")) == []


def test_a_place_fought_over_is_contested():
    found = days(
        said("russia", "capture", "russia", "2025-02-08"),
        said("none", "clash", None, "2025-02-10"),
    )
    assert found == [("20250208", "RU"), ("20250209", "RU"), ("20250210", "CONTESTED")]


def test_only_populated_places_of_geonames_are_known_to_viina():
    assert is_of_viina("geonames:1", PlaceKind.VILLAGE)
    assert not is_of_viina("geonames:1", PlaceKind.OBLAST)
    assert not is_of_viina("klaim:azovstal", PlaceKind.TOWN)
