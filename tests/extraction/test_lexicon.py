"""The tables of Indonesian: every entry means something, and only one thing."""

import re
import tomllib
from collections import defaultdict
from importlib.resources import files
from typing import get_type_hints

import pytest

from klaim.extraction.indonesian.morphology import active, passive
from klaim.extraction.lexemes import Trigger, Voice
from klaim.extraction.lexicon import LANGUAGES, Lexicon, found_in, load_lexicon
from klaim.extraction.phrases import expand
from klaim.extraction.text import Spelling, tokenize
from klaim.records import Bound, EventType, Modality, PlaceKind, Span, Stance
from tests.extraction.building import lexicon

FOLDER = files("klaim.extraction") / "indonesian"
TABLES = {
    f.name.removesuffix(".toml"): tomllib.loads(f.read_text(encoding="utf-8"))
    for f in FOLDER.iterdir()
    if f.name.endswith(".toml")
}
TRIGGERS = TABLES["events"]["trigger"]
CUES = TABLES["cues"]["cue"]
CLASSES = TABLES["events"]["classes"]
COUNTED_BY_RULE = {"party", "owned", "number", "headcount", "settlement"}
LISTS_OF_TRIGGERS = {"roots", *(str(v) for v in Voice)}
LISTS_OF_CUES = {"roots", "forms", "tails", "prepositions"}


def strings(value):
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for inner in value.values():
            yield from strings(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from strings(inner)


def expanded(phrases):
    return {p for phrase in phrases for p in expand(phrase)}


def under_two(groups):
    """Return the phrases that more than one group holds."""
    holders = defaultdict(set)
    for name, phrases in groups:
        for phrase in expanded(phrases):
            holders[phrase].add(name)
    return {phrase: names for phrase, names in holders.items() if len(names) > 1}


def verb_forms(cue):
    roots = cue.get("roots", ())
    return [*cue.get("forms", ()), *map(active, roots), *map(passive, roots)]


# --- loading ----------------------------------------------------------------------------


def test_a_language_that_klaim_does_not_read_has_no_lexicon():
    assert load_lexicon("de") is None


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_lexicon_is_loaded_once(language):
    assert load_lexicon(language) is load_lexicon(language)


@pytest.mark.parametrize(
    "part",
    [name for name, value in vars(Lexicon).items() if hasattr(value, "attrname")],
)
def test_every_part_of_the_lexicon_compiles(part):
    assert getattr(lexicon(), part) is not None


LISTED_AS_WORDS = {
    "dates": {"days", "from_last_day", "weekdays", "months", "one"},
    "numbers": {"words", "scales", "vague", "fractions"},
    "places": {"after_several", "after", "sites", "sites_behind"},
    "topics": {"other"},
    "units": {"nouns", "kinds"},
}
"""Sections whose keys are the language's own."""


def sections(table, name):
    """Yield the keys of a table that every language must have."""
    for key, value in table.items():
        yield key
        if isinstance(value, dict) and key not in LISTED_AS_WORDS.get(name, set()):
            yield from (f"{key}.{inner}" for inner in sections(value, name))


@pytest.mark.parametrize("language", sorted(set(LANGUAGES.values()) - {"indonesian"}))
@pytest.mark.parametrize("table", TABLES)
def test_every_language_has_the_same_tables_and_sections(language, table):
    file = files("klaim.extraction") / language / f"{table}.toml"
    theirs = tomllib.loads(file.read_text(encoding="utf-8"))
    assert set(sections(theirs, table)) == set(sections(TABLES[table], table))


# --- phrases ----------------------------------------------------------------------------


@pytest.mark.parametrize("table", TABLES)
def test_every_phrase_stands_for_words(table):
    for phrase in strings(TABLES[table]):
        for said in expand(phrase):
            assert said == said.strip()
        assert any(expand(phrase)) or phrase == "", phrase


@pytest.mark.parametrize("table", TABLES)
def test_every_bracket_closes_and_holds_no_other(table):
    for phrase in strings(TABLES[table]):
        marks = re.sub(r"[^\[\]()]", "", phrase)
        assert re.fullmatch(r"(\[\]|\(\))*", marks), phrase


@pytest.mark.parametrize("table", TABLES)
def test_no_choice_is_empty(table):
    for phrase in strings(TABLES[table]):
        for inner in re.findall(r"[\[(]([^\])]*)[\])]", phrase):
            assert all(choice.strip() for choice in inner.split("|")), phrase


def test_every_trigger_is_found_in_a_text_of_its_own_words():
    for entry in TRIGGERS:
        for listed in LISTS_OF_TRIGGERS - {"roots"}:
            for said in expanded(entry.get(listed, ())):
                tokens = tokenize(said, Span(0, len(said)), lexicon().spelling)
                match = lexicon().triggers.match_at(tokens, 0)
                assert match is not None, said
                assert match.end == len(tokens), said


# --- events -----------------------------------------------------------------------------


def test_every_trigger_has_a_type_and_only_known_fields():
    flags = set(get_type_hints(Trigger)) - {"voice"}
    for entry in TRIGGERS:
        assert EventType(entry["type"])
        assert set(entry) <= LISTS_OF_TRIGGERS | flags


def test_every_class_that_a_trigger_needs_exists():
    needed = {need for entry in TRIGGERS for need in entry.get("needs", ())}
    assert needed <= set(CLASSES) | COUNTED_BY_RULE


def test_every_class_is_needed():
    assert set(CLASSES) == {n for e in TRIGGERS for n in e.get("needs", ())} - COUNTED_BY_RULE


def test_every_event_but_statements_has_words():
    assert set(EventType) - {EventType.STATEMENT} <= {e["type"] for e in TRIGGERS}


def test_every_refinement_is_from_one_type_to_another():
    for entry in TABLES["events"]["refine"]:
        assert EventType(entry["from"]) is not EventType(entry["to"])
        assert not expanded(entry["if_near"]) & expanded(entry.get("unless_near", ()))


# --- attribution ------------------------------------------------------------------------


def test_every_cue_has_a_stance_and_only_known_fields():
    flags = {"stance", "modality", "accuses", "negates", "impersonal", "admits"}
    for entry in CUES:
        assert Stance(entry["stance"])
        assert set(entry) <= LISTS_OF_CUES | flags


TO_BE_DECIDED = {"tidak membenarkan", "mengonfirmasikan", "dikonfirmasikan"}
"""Listed twice so far. Take a phrase out of here with its second entry."""


def test_no_verb_of_saying_has_two_stances():
    assert set(under_two((cue["stance"], verb_forms(cue)) for cue in CUES)) <= TO_BE_DECIDED


# --- function words ---------------------------------------------------------------------


@pytest.mark.parametrize("group", ["hedged", "planned", "called_for", "actual"])
def test_modalities_are_those_of_the_records(group):
    assert Modality(group)


def test_no_word_has_two_modalities():
    assert not under_two(TABLES["grammar"]["modality"].items())


def test_stand_ins_are_of_known_sorts():
    sorts = {"person", "body", "medium", "thing", "both", "own", "enemy"}
    assert set(TABLES["grammar"]["pronouns"]) == sorts


def test_nouns_that_point_to_places_are_of_known_kinds():
    for kind in TABLES["grammar"]["anaphora"]["nouns"]:
        assert PlaceKind(kind)


def test_every_negator_negates_and_nothing_else():
    negators = lexicon().words("negators")
    for said in ("telah", "akan", "juga", "sudah", "masih"):
        assert not found_in(negators, tokenize(said, Span(0, len(said)), Spelling()))


# --- roles and places -------------------------------------------------------------------


def test_every_role_is_of_a_known_kind():
    kinds = {entry["kind"] for entry in TABLES["roles"]["role"]}
    assert kinds <= {"state", "organisation", "group", "person", "medium"}


def test_no_role_has_two_names_of_one_kind():
    for kind in ("state", "organisation", "medium"):
        rows = [r for r in TABLES["roles"]["role"] if r["kind"] == kind]
        assert not under_two((r["name"], r["phrases"]) for r in rows)


@pytest.mark.parametrize("section", ["kinds", "after"])
def test_nouns_around_places_are_of_known_kinds(section):
    for kind in TABLES["places"][section]:
        assert PlaceKind(kind)


@pytest.mark.parametrize("section", ["kinds", "after"])
def test_no_noun_gives_a_place_two_kinds(section):
    assert not under_two(TABLES["places"][section].items())


# --- numbers and dates ------------------------------------------------------------------


def test_bounds_are_those_of_the_records():
    for bound in TABLES["numbers"]["bounds"]:
        assert Bound(bound)
    for entry in TABLES["numbers"]["vague"].values():
        assert Bound(entry["bound"])


def test_no_word_has_two_bounds():
    assert not under_two(TABLES["numbers"]["bounds"].items())


def test_no_noun_counts_two_kinds():
    assert not under_two((u["kind"], u.get("nouns", ())) for u in TABLES["numbers"]["unit"])


def test_only_counted_kinds_become_others():
    known = {u["kind"] for u in TABLES["numbers"]["unit"]}
    for entry in TABLES["numbers"]["recount"]:
        assert set(entry["kinds"]) <= known
        assert entry["to"] in {"killed", "wounded", "losses", "captured", "missing"}


@pytest.mark.parametrize(
    ("word", "value", "bound"),
    [
        ("belasan", 11, "at_least"),
        ("puluhan", 10, "at_least"),
        ("lusinan", 12, "at_least"),
        ("beberapa lusin", 24, "about"),
        ("ratusan", 100, "at_least"),
        ("beberapa ratus", 200, "about"),
        ("ribuan", 1000, "at_least"),
    ],
)
def test_vague_amounts_are_those_of_the_annotation(word, value, bound):
    assert TABLES["numbers"]["vague"][word] == {"value": value, "bound": bound}


def test_the_year_has_twelve_months_and_the_week_seven_days():
    assert set(lexicon().months.values()) == set(range(1, 13))
    assert set(lexicon().weekdays.values()) == set(range(7))
