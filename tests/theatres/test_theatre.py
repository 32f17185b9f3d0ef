"""Sides, offices and names: how a theatre answers, on data made up for the purpose."""

from dataclasses import replace
from datetime import date

import pytest

from klaim.theatres import Entity, EntityKind, Office, Party, Theatre
from klaim.theatres.theatre import Term

NORTH = Party("north", "North", "Northern", "NO", "belligerent")
SOUTH = Party("south", "South", "Southern", "SO", "belligerent")
HELPER = Party("helper", "Helper", "Helping", "HE", "ally", allied_to="north")
EAST = Party("east", "East", "Eastern", "EA", "belligerent")


def theatre_of(*parties):
    return replace(
        Theatre(
            id="made-up",
            names={"en": "Made up"},
            since=date(2020, 1, 1),
            until=None,
            area=None,
            countries=(),
            parties={},
            entities={},
        ),
        parties={p.id: p for p in parties},
    )


WAR = theatre_of(NORTH, SOUTH, HELPER)


# --- terms ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("term", "covered"),
    [
        (Term(), True),
        (Term(date(2024, 8, 15), None), True),
        (Term(date(2024, 8, 16), None), False),
        (Term(None, date(2024, 8, 16)), True),
        (Term(None, date(2024, 8, 15)), False),
    ],
)
def test_a_term_begins_on_its_first_day_and_ends_before_its_last(term, covered):
    assert term.covers(date(2024, 8, 15)) is covered


def test_an_unknown_day_lies_in_every_term():
    assert Term(date(2030, 1, 1), date(2031, 1, 1)).covers(None)


# --- sides ------------------------------------------------------------------------------


def test_a_side_may_change_with_the_day():
    turned = date(2023, 6, 24)
    fighters = Entity(
        "fighters",
        "Fighters",
        EntityKind.ORGANISATION,
        "south",
        sides=(("north", Term(None, turned)), ("south", Term(turned, None))),
    )
    assert fighters.side_on(date(2023, 6, 23)) == "north"
    assert fighters.side_on(turned) == "south"


def test_a_day_that_no_change_covers_has_the_side_of_the_entry():
    entity = Entity(
        "x", "X", EntityKind.PERSON, "third", sides=(("north", Term(date(2024, 1, 1))),)
    )
    assert entity.side_on(date(2023, 1, 1)) == "third"


def test_allies_fight_for_their_principal():
    assert [WAR.principal(s) for s in ("north", "helper", "south", "third")] == [
        "north",
        "north",
        "south",
        "third",
    ]


@pytest.mark.parametrize(
    ("side", "opponent"),
    [
        ("north", "south"),
        ("south", "north"),
        ("helper", "south"),
        ("third", None),
        ("none", None),
        (None, None),
    ],
)
def test_of_two_belligerents_each_is_the_others_opponent(side, opponent):
    assert WAR.opponent(side) == opponent


def test_among_three_belligerents_nobody_is_the_opponent():
    assert theatre_of(NORTH, SOUTH, EAST).opponent("north") is None


def test_who_fights_one_belligerent_alone_has_it_for_a_foe():
    war = theatre_of(NORTH, SOUTH, replace(EAST, fights="north"))
    assert [war.foe(s) for s in ("east", "north", "south", "third")] == ["north", None, None, None]


def test_a_land_has_one_intruder_where_all_its_parties_have_one_foe():
    rebels = replace(EAST, id="rebels", country="SO", fights="south")
    assert theatre_of(NORTH, SOUTH, HELPER).intruder("SO") == "north"
    assert theatre_of(NORTH, SOUTH, rebels).intruder("SO") is None
    assert WAR.intruder("XX") is None


def test_a_land_is_defended_by_its_only_belligerent():
    rebels = replace(EAST, id="rebels", country="SO")
    assert WAR.defender("SO") == "south"
    assert theatre_of(NORTH, SOUTH, rebels).defender("SO") is None


def test_allies_are_no_belligerents():
    assert WAR.belligerents == ("north", "south")


def test_only_parties_have_adjectives():
    assert (WAR.demonym("helper"), WAR.demonym("third")) == ("Helping", "")


# --- outsiders ----------------------------------------------------------------------------


def test_outsiders_act_for_their_state_and_officials_for_the_body_they_serve():
    state = Entity("west-land", "West", EntityKind.COUNTRY, "third")
    house = Entity("house", "House", EntityKind.ORGANISATION, "third", belongs_to="west-land")
    term = Term(date(2020, 1, 1), date(2024, 1, 1))
    chief = Entity(
        "chief", "Chief", EntityKind.PERSON, "third", offices=(Office({}, term, "house"),)
    )
    war = replace(WAR, entities={e.id: e for e in (state, house, chief)})
    day = date(2023, 1, 1)
    assert [war.state_of(e, day) for e in (state, house, chief)] == ["west-land"] * 3
    assert war.state_of(chief, date(2024, 1, 1)) == ""


# --- names ------------------------------------------------------------------------------


def test_the_canonical_name_comes_first_and_names_of_any_language_last():
    aliases = {"id": ("Utara",), "en": ("the North",), "*": ("Північ",)}
    north = Entity("north", "North", EntityKind.PARTY, "north", aliases=aliases)
    assert list(north.names("id")) == ["North", "Utara", "Північ"]


def test_an_office_without_dates_is_held_always():
    assert Office({"en": ("Chief",)}).term.covers(date(1900, 1, 1))
