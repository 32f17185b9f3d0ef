"""The theatres that klaim ships: their data hold together."""

import tomllib
from collections import defaultdict
from datetime import date
from importlib.resources import files
from itertools import pairwise

import pytest

from klaim.errors import TheatreError
from klaim.gazetteer import Gazetteer
from klaim.records import THIRD_SIDE
from klaim.theatres import EntityKind, available_theatres, load_theatre

SHIPPED = available_theatres()
FILES = ("parties", "countries", "organisations", "people", "media")
HIGHEST = ("presiden", "perdana menteri", "menteri pertahanan", "menteri luar negeri")
TO_BE_MERGED = {"asia.nikkei.com", "channelnewsasia.com"}
"""Domains of outlets that are listed twice so far, in a theatre and in the world."""


def tables(folder, name):
    file = files("klaim.theatres") / folder / f"{name}.toml"
    if not file.is_file():
        return []
    (rows,) = tomllib.loads(file.read_text(encoding="utf-8")).values()
    return rows


def everybody(folder):
    return [row for name in FILES for row in tables(folder, name)]


def days(term):
    return term.since or date.min, term.until or date.max


@pytest.fixture(params=SHIPPED)
def theatre(request):
    return load_theatre(request.param)


@pytest.fixture(params=[*SHIPPED, "world"])
def folder(request):
    return request.param


# --- loading ----------------------------------------------------------------------------


def test_the_war_in_ukraine_is_shipped():
    assert "russia_ukraine" in SHIPPED


def test_places_whose_country_is_disputed_are_named():
    assert load_theatre("russia_ukraine").disputed == ("Crimea", "Sevastopol")
    assert load_theatre("thailand_cambodia").disputed == ()


def test_the_world_is_no_theatre():
    assert "world" not in SHIPPED


def test_a_theatre_is_loaded_once():
    assert load_theatre("russia_ukraine") is load_theatre("russia_ukraine")


@pytest.mark.parametrize("name", ["atlantis", "world", "", "../russia_ukraine.toml"])
def test_a_theatre_that_does_not_exist_is_refused(name):
    with pytest.raises(TheatreError):
        load_theatre(name)


def test_the_refusal_names_the_theatres_that_exist():
    with pytest.raises(TheatreError, match="russia_ukraine"):
        load_theatre("atlantis")


def test_every_theatre_knows_the_world(theatre):
    assert {"reuters", "afp"} <= set(theatre.entities)


# --- parties ----------------------------------------------------------------------------


def test_a_theatre_has_at_least_two_belligerents(theatre):
    assert len(theatre.belligerents) >= 2


def test_allies_fight_for_a_belligerent(theatre):
    for party in theatre.parties.values():
        if party.allied_to:
            assert party.allied_to in theatre.belligerents


def test_a_party_is_a_state_of_its_own_side(theatre):
    for party in theatre.parties.values():
        assert theatre.entities[party.id].side == party.id


def test_the_side_of_north_korea_is_its_own_and_fights_for_russia():
    theatre = load_theatre("russia_ukraine")
    assert theatre.entities["north_korea"].side == "north_korea"
    assert theatre.principal("north_korea") == "russia"
    assert theatre.opponent("north_korea") == "ukraine"


# --- ids and sides ----------------------------------------------------------------------


def test_ids_are_unique(folder):
    ids = [row["id"] for row in everybody(folder)]
    assert len(ids) == len(set(ids))


def test_ids_are_in_lower_case_and_without_blanks(folder):
    for row in everybody(folder):
        assert row["id"] == row["id"].lower().strip()
        assert " " not in row["id"]


def test_every_side_is_a_party_or_third(theatre):
    known = {*theatre.parties, THIRD_SIDE}
    for entity in theatre.entities.values():
        assert {entity.side, *(side for side, _ in entity.sides)} <= known, entity.id


def test_sides_of_one_day_do_not_contradict(theatre):
    for entity in theatre.entities.values():
        terms = sorted(days(term) for _, term in entity.sides)
        for (_, until), (since, _) in pairwise(terms):
            assert until <= since, entity.id


# --- names ------------------------------------------------------------------------------


def test_every_name_is_words(folder):
    for row in everybody(folder):
        aliases = row.get("aliases", [])
        names = aliases if isinstance(aliases, list) else [n for a in aliases.values() for n in a]
        for name in (row["name"], *names):
            assert name
            assert name == " ".join(name.split()), row["id"]


def test_no_two_people_share_a_full_name(theatre):
    holders = defaultdict(set)
    for entity in theatre.entities.values():
        if entity.kind is EntityKind.PERSON:
            for name in entity.names("id"):
                holders[name].add(entity.id)
    assert {name: ids for name, ids in holders.items() if len(ids) > 1} == {}


def test_no_two_outlets_share_a_domain(theatre):
    holders = defaultdict(set)
    for entity in theatre.entities.values():
        for domain in entity.domains:
            holders[domain].add(entity.id)
    assert {domain for domain, ids in holders.items() if len(ids) > 1} <= TO_BE_MERGED


def test_surnames_stand_alone_only_as_single_words_of_a_name(theatre):
    for entity in theatre.entities.values():
        for short in entity.short:
            assert short == short.strip() != "", entity.id


# --- offices ----------------------------------------------------------------------------


def test_every_office_has_a_title(theatre):
    for entity in theatre.entities.values():
        for office in entity.offices:
            assert any(office.titles.values()), entity.id


def test_every_office_is_of_a_body_that_exists(theatre):
    bodies = {
        (entity.id, office.body)
        for entity in theatre.entities.values()
        for office in entity.offices
        if office.body and office.body not in theatre.entities
    }
    assert bodies == set()


def test_outsiders_belong_to_a_country_or_an_alliance(theatre):
    everybody = theatre.entities.values()
    states = {e.id for e in everybody if theatre.state_of(e, None) == e.id} | set(theatre.parties)
    owners = {e.belongs_to.replace("-", "_") for e in everybody if e.belongs_to}
    assert owners <= {state.replace("-", "_") for state in states}


def test_contested_units_are_places_that_the_gazetteer_has(theatre):
    gazetteer = Gazetteer.open()
    for unit in theatre.contested:
        assert unit in {c.place.name for c in gazetteer.candidates(unit)}


def test_capitals_are_cities_that_the_gazetteer_has(theatre):
    gazetteer = Gazetteer.open()
    for party in theatre.parties.values():
        found = {(c.place.name, c.place.country) for c in gazetteer.candidates(party.capital)}
        assert not party.capital or (party.capital, party.country) in found


def test_every_term_of_office_ends_after_it_begins(theatre):
    for entity in theatre.entities.values():
        for office in entity.offices:
            since, until = days(office.term)
            assert since < until, entity.id


def test_nobody_shares_the_highest_offices_of_a_party(theatre):
    held = defaultdict(list)
    for entity in theatre.entities.values():
        for office in entity.offices:
            for title in office.titles.get("id", ()):
                if entity.side in theatre.parties and title.lower().startswith(HIGHEST):
                    held[title.lower()].append((*days(office.term), entity.id))
    for title, terms in held.items():
        for (_, until, first), (since, _, second) in pairwise(sorted(terms)):
            assert first == second or until <= since, title


@pytest.mark.parametrize(
    ("title", "day", "holder"),
    [
        ("Menteri Pertahanan Rusia", date(2023, 1, 1), "sergei-shoigu"),
        ("Menteri Pertahanan Rusia", date(2025, 1, 1), "andrei-belousov"),
        ("Menteri Pertahanan Ukraina", date(2022, 6, 1), "oleksii-reznikov"),
        ("Menteri Pertahanan Ukraina", date(2024, 1, 1), "rustem-umerov"),
        ("Presiden AS", date(2022, 6, 1), "joe-biden"),
        ("Presiden AS", date(2025, 6, 1), "donald-trump"),
    ],
)
def test_offices_change_hands(title, day, holder):
    holders = {
        entity.id
        for entity in load_theatre("russia_ukraine").entities.values()
        for office in entity.offices
        if title in office.titles.get("id", ()) and office.term.covers(day)
    }
    assert holders == {holder}


@pytest.mark.parametrize(
    ("theatre_name", "name", "identity"),
    [
        ("israel_gaza_iran", "Operasi Perdagangan Maritim Inggris (UKMTO)", "ukmto"),
        ("israel_gaza_iran", "PFLP-Komando Umum", "pflp-gc"),
        ("thailand_cambodia", "Natthaphon Narkphanit", "nattaphon-narkphanit"),
        ("sudan", "Pasukan Dukungan Cepat", "rsf"),
        ("myanmar", "Tentara Aliansi Demokratik Nasional Myanmar", "mndaa"),
        ("congo", "Gerakan 23 Maret", "m23"),
        ("syria", "Abu Mohammed al-Jolani", "ahmed-al-sharaa"),
        ("india_pakistan", "ISPR", "inter-services-public-relations"),
    ],
)
def test_names_as_papers_write_them_are_known(theatre_name, name, identity):
    holders = [e.id for e in load_theatre(theatre_name).entities.values() if name in e.names("id")]
    assert holders == [identity]
