"""What single claims say about a holder."""

import pytest

from klaim.records import Modality, PlaceKind, Quantity, Stance

from .building import gists, place, said, timeline

DAY = "2025-02-07"


def holder(*args, **options):
    intervals = timeline(said(*args, **options))
    return intervals[-1].holder if intervals else None


@pytest.mark.parametrize("event", ["capture", "hold", "repel"])
def test_capture_hold_and_repel_give_the_place_to_the_actor(event):
    assert holder("russia", event, "russia", DAY) == "russia"


def test_who_leaves_leaves_the_place_to_the_opponent():
    assert holder("ukraine", "withdraw", "russia", DAY) == "ukraine"


@pytest.mark.parametrize("event", ["capture", "hold"])
def test_a_negated_or_denied_hold_is_the_opponents(event):
    assert holder("ukraine", event, "russia", DAY, negated=True) == "ukraine"
    assert holder("ukraine", event, "russia", DAY, stance=Stance.DENIES) == "ukraine"


def test_to_deny_that_one_left_is_to_hold():
    assert holder("ukraine", "withdraw", "ukraine", DAY, stance=Stance.DENIES) == "ukraine"


def test_to_deny_a_denial_is_to_affirm():
    denied = {"stance": Stance.DENIES, "negated": True}
    assert holder("russia", "capture", "russia", DAY, **denied) == "russia"


def test_a_failed_defence_says_nothing():
    assert holder("ukraine", "repel", "ukraine", DAY, negated=True) is None


@pytest.mark.parametrize("modality", [Modality.HEDGED, Modality.PLANNED, Modality.CALLED_FOR])
def test_what_is_not_told_as_fact_moves_nothing(modality):
    assert timeline(said("russia", "capture", "russia", DAY, modality=modality)) == ()


def test_allies_count_as_their_principal():
    assert holder("north_korea", "capture", "north_korea", DAY) == "russia"
    assert gists(said("north_korea", "capture", "north_korea", DAY)) == [
        "2025-02-07.. russia claimed"
    ]


def test_taken_from_somebody_without_an_actor_is_taken_by_the_opponent():
    assert holder("none", "capture", None, DAY, target="russia") == "ukraine"


def test_without_any_party_nothing_is_said():
    assert timeline(said("none", "capture", None, DAY)) == ()
    assert timeline(said("none", "capture", "third", DAY)) == ()


@pytest.mark.parametrize("event", ["clash", "encircle"])
def test_fighting_and_encircling_mark_the_place_and_leave_the_holder(event):
    assert gists(
        said("ukraine", "hold", "ukraine", "2025-01-01"),
        said("russia", event, "russia", "2025-02-07"),
    ) == [
        "2025-01-01..2025-02-07 ukraine claimed",
        "2025-02-07.. ukraine claimed contested",
    ]


def test_fighting_alone_makes_a_contested_place_without_holder():
    (interval,) = timeline(said("none", "clash", "russia", DAY))
    assert (interval.holder, interval.status, interval.contested) == (None, None, True)
    assert interval.explanation.startswith("Nobody's word says who holds Kupiansk.")


def test_a_later_word_about_the_holder_ends_the_fight():
    assert gists(
        said("none", "clash", "russia", "2025-01-01"),
        said("russia", "capture", "russia", "2025-01-03"),
    ) == ["2025-01-01..2025-01-03 contested", "2025-01-03.. russia claimed"]


@pytest.mark.parametrize("part", [Quantity("percent", 80), Quantity("share", 0.5)])
def test_taking_a_part_contests_the_place_and_moves_no_holder(part):
    assert gists(
        said("ukraine", "hold", "ukraine", "2025-01-01"),
        said("russia", "capture", "russia", "2025-01-20", quantities=(part,)),
    )[-1] == ("2025-01-20.. ukraine claimed contested")


def test_all_of_it_in_percent_is_all_of_it():
    whole = (Quantity("percent", 100),)
    assert holder("russia", "capture", "russia", DAY, quantities=whole) == "russia"


def test_other_numbers_beside_a_capture_do_not_matter():
    losses = (Quantity("losses", 26000),)
    assert holder("russia", "capture", "russia", DAY, quantities=losses) == "russia"


def test_a_sector_says_nothing_about_its_town():
    sector = place("Kupiansk", PlaceKind.SECTOR, "geonames:1:sector")
    assert timeline(said("russia", "capture", "russia", DAY, places=(sector,))) == ()


def test_an_oblast_is_not_spread_to_its_towns():
    oblast = place("Kharkiv Oblast", PlaceKind.OBLAST, "geonames:2")
    assert timeline(said("russia", "withdraw", "russia", DAY, places=(oblast,))) == ()


def test_a_town_taken_in_an_oblast_is_not_the_oblast_taken():
    town = place("Izium", id_="geonames:3")
    around = place("Kharkiv Oblast", PlaceKind.OBLAST)
    assert timeline(said("ukraine", "capture", "ukraine", DAY, places=(town, around))) == ()


def test_a_district_taken_is_not_the_town_taken():
    district = place("Northern district", PlaceKind.DISTRICT, "klaim:north")
    assert timeline(said("russia", "capture", "russia", DAY, places=(district, place()))) == ()


def test_every_town_of_a_list_is_taken():
    other = place("Izium", id_="geonames:3")
    assert holder("russia", "capture", "russia", DAY, places=(other, place())) == "russia"
