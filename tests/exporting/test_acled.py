"""Rows shaped like ACLED's."""

from dataclasses import replace

import pytest

from klaim.exporting.acled import ACLED_COLUMNS, acled_record
from klaim.exporting.setting import Outlet, countries
from klaim.records import PlaceKind, PlaceMention, Precision, Quantity, Stance

from .happening import SETTING, SIDES, at_siversk, happening, killed, place

OUTLETS = {
    "Lentera": Outlet("ID"),
    "Pravda Kyiv": Outlet("UA"),
    "Kanal": Outlet("RU", is_channel=True),
}
RUSSIA, UKRAINE = "Military Forces of Russia (2000-)", "Military Forces of Ukraine (2019-)"


def row(*claims, setting=SETTING):
    return acled_record(happening(*claims), setting, SIDES, OUTLETS)


def test_the_columns_are_the_31_of_acled_in_their_order():
    assert list(ACLED_COLUMNS) == [
        "event_id_cnty", "event_date", "year", "time_precision", "disorder_type", "event_type",
        "sub_event_type", "actor1", "assoc_actor_1", "inter1", "actor2", "assoc_actor_2",
        "inter2", "interaction", "civilian_targeting", "iso", "region", "country", "admin1",
        "admin2", "admin3", "location", "latitude", "longitude", "geo_precision", "source",
        "source_scale", "notes", "fatalities", "tags", "timestamp",
    ]  # fmt: skip


def test_a_disputed_capture_with_every_voice_in_its_notes():
    found = row(
        at_siversk("russia", "capture", "russia", "2025-12-11"),
        at_siversk(
            "ukraine", "capture", "russia", "2025-12-12", stance=Stance.DENIES, outlet="Pelita"
        ),
    )
    assert list(found) == list(ACLED_COLUMNS)
    expected = {
        "event_date": "2025-12-11",
        "year": 2025,
        "time_precision": 1,
        "disorder_type": "Political violence",
        "event_type": "Battles",
        "sub_event_type": "Non-state actor overtakes territory",
        "actor1": RUSSIA,
        "inter1": "External/Other forces",
        "actor2": UKRAINE,
        "inter2": "State forces",
        "interaction": "State forces-External/Other forces",
        "iso": "804",
        "region": "Europe",
        "country": "Ukraine",
        "admin1": "Donetsk Oblast",
        "admin2": "Bakhmut Raion",
        "location": "Siversk",
        "latitude": 48.866,
        "longitude": 38.1,
        "geo_precision": 1,
        "source": "Lentera; Pelita",
        "notes": "asserts: Russia officials. denies: Ukraine officials.",
        "fatalities": 0,
        "timestamp": 1765584000,
    }
    assert {key: found[key] for key in expected} == expected
    assert found["event_id_cnty"].startswith("UKR")


@pytest.mark.parametrize(
    ("event", "actor", "type_", "sub_type"),
    [
        ("capture", "ukraine", "Battles", "Government regains territory"),
        ("withdraw", "ukraine", "Strategic developments", "Non-violent transfer of territory"),
        ("attack", "russia", "Battles", "Armed clash"),
        ("strike", "russia", "Explosions/Remote violence", "Shelling/artillery/missile attack"),
        ("shoot_down", "ukraine", "Strategic developments", "Disrupted weapons use"),
        ("deploy", "russia", "Strategic developments", "Other"),
        ("ceasefire", None, "Strategic developments", "Agreement"),
    ],
)
def test_types_are_those_of_the_codebook(event, actor, type_, sub_type):
    found = row(at_siversk("third", event, actor, "2025-12-11"))
    assert (found["event_type"], found["sub_event_type"]) == (type_, sub_type)
    political = type_ != "Strategic developments"
    assert (found["disorder_type"] == "Political violence") == political


def test_drones_make_it_an_air_strike():
    drones = (Quantity("drones", 40),)
    found = row(at_siversk("ukraine", "strike", "russia", "2025-12-11", quantities=drones))
    assert found["sub_event_type"] == "Air/drone strike"


def test_both_fight_where_nobody_says_who_began():
    found = row(at_siversk("ukraine", "clash", None, "2025-12-11"))
    assert (found["actor1"], found["actor2"]) == (RUSSIA, UKRAINE)


def test_actors_stay_empty_where_the_war_is_unclear():
    found = row(at_siversk("none", "clash", None, "2025-12-11"))
    assert (found["actor1"], found["actor2"]) == ("", "")


def test_whoever_shoots_down_comes_first():
    found = row(at_siversk("ukraine", "shoot_down", "ukraine", "2025-12-11"))
    assert (found["actor1"], found["actor2"]) == (UKRAINE, RUSSIA)


@pytest.mark.parametrize(
    ("kind", "type_", "sub_type"),
    [
        ("drones", "Strategic developments", "Disrupted weapons use"),
        ("missiles", "Strategic developments", "Disrupted weapons use"),
        ("aircraft", "Explosions/Remote violence", "Shelling/artillery/missile attack"),
    ],
)
def test_who_shoots_down_a_crew_fires_at_people(kind, type_, sub_type):
    shot = (Quantity(kind, 2),)
    found = row(at_siversk("ukraine", "shoot_down", "ukraine", "2025-12-11", quantities=shot))
    assert (found["event_type"], found["sub_event_type"]) == (type_, sub_type)
    assert (found["actor1"], found["actor2"]) == (UKRAINE, RUSSIA)


def test_forces_are_of_the_state_at_home_and_external_abroad():
    in_russia = replace(SETTING, country=countries()["RU"])
    found = row(at_siversk("ukraine", "strike", "ukraine", "2025-12-11"), setting=in_russia)
    assert (found["inter1"], found["actor2"]) == ("External/Other forces", "")
    assert found["interaction"] == "External/Other forces only"
    assert (found["country"], found["region"], found["iso"]) == ("Russia", "Europe", "643")


def test_the_kind_of_a_group_is_left_open():
    struck = happening(at_siversk("third", "strike", None, "2025-12-11"))
    found = acled_record(replace(struck, party="hamas"), SETTING, SIDES, OUTLETS)
    assert (found["actor1"], found["inter1"], found["interaction"]) == ("Hamas Movement", "", "")


def test_a_stretch_of_days_is_coded_at_its_middle():
    found = row(at_siversk("russia", "attack", "russia", "2025-12-08/2025-12-14"))
    assert found["event_date"] == "2025-12-11"


def test_the_lowest_number_counts_as_the_codebook_says():
    day = "2025-12-11"
    found = row(
        at_siversk("russia", "strike", "russia", day, quantities=(killed(300, "ukraine"),)),
        at_siversk("ukraine", "strike", "russia", day, quantities=(killed(3, "ukraine"),)),
        at_siversk("third", "strike", "russia", day, quantities=(killed(40),)),
    )
    assert found["fatalities"] == 3


@pytest.mark.parametrize(
    ("days", "precision"),
    [("2025-12-11", 1), ("2025-12-08/2025-12-14", 2), (None, 2), ("2025-12-01/2025-12-31", 3)],
)
def test_time_precision(days, precision):
    claim = at_siversk("russia", "attack", "russia", days, published="2025-12-31")
    assert row(claim)["time_precision"] == precision


@pytest.mark.parametrize(
    ("where", "precision"),
    [
        (place(), 1),
        (place(PlaceKind.SECTOR), 2),
        (place(PlaceKind.RAION, Precision.RAION), 2),
        (place(PlaceKind.OBLAST, Precision.OBLAST), 3),
    ],
)
def test_geo_precision(where, precision):
    found = row(at_siversk("russia", "attack", "russia", "2025-12-11", places=(where,)))
    assert found["geo_precision"] == precision


def test_what_acled_would_not_code_is_left_out():
    day = "2025-12-11"
    nowhere = PlaceMention("desa itu", "desa itu", "x", PlaceKind.VILLAGE)
    country = place(PlaceKind.COUNTRY, Precision.COUNTRY)
    undecided = replace(place(), candidates=("geonames:1", "geonames:2"))
    for claim in (
        at_siversk("russia", "hold", "russia", day),
        at_siversk("third", "sanction", None, day),
        at_siversk("third", "negotiate", None, day),
        at_siversk("ukraine", "capture", "russia", day, stance=Stance.DENIES),
        at_siversk("russia", "capture", "russia", published="never"),
        at_siversk("russia", "attack", "russia", "2025-01-01/2025-12-31"),
        at_siversk("russia", "attack", "russia", day, places=(country,)),
        at_siversk("russia", "capture", "russia", day, places=(nowhere,)),
        at_siversk("russia", "capture", "russia", day, places=(undecided,)),
    ):
        assert row(claim) is None


@pytest.mark.parametrize(
    ("outlets", "scale"),
    [
        (["Lentera"], "International"),
        (["Pravda Kyiv"], "National"),
        (["Kanal", "Lentera", "Lentera"], "New media-International"),
        (["Pelita", "Lentera", "Pravda Kyiv"], "Other-National-International"),
    ],
)
def test_the_scale_of_the_sources_is_told_by_the_countries_of_the_outlets(outlets, scale):
    days = ["2025-12-11", "2025-12-12", "2025-12-13"]
    told = [
        at_siversk("russia", "capture", "russia", "2025-12-11", published=day, outlet=outlet)
        for outlet, day in zip(outlets, days, strict=False)
    ]
    assert row(*told)["source_scale"] == scale
