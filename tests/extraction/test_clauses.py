"""Where clauses begin and end, and what they are to their sentence."""

import itertools

import pytest

from klaim.extraction.clauses import ClauseSplitter
from tests.extraction.building import lexicon, split

VERBS = {"menyerang", "merebut", "mundur", "bertahan", "menembaki"}


def clauses(text):
    """Return (kind, words) of the clauses of a sentence; the verbs of ``VERBS`` tell events."""
    (sentence,) = split(text)
    tokens = sentence.tokens
    verbs = {i for i, t in enumerate(tokens) if t.lower in VERBS}
    found = ClauseSplitter(lexicon()).split(tokens, 0, len(tokens), verbs)
    return [(str(c.kind), " ".join(t.text for t in tokens[c.start : c.end])) for c in found]


def kinds(text):
    return [kind for kind, _ in clauses(text)]


def test_a_plain_sentence_is_one_clause():
    assert clauses("Rusia menyerang Kyiv") == [("main", "Rusia menyerang Kyiv")]


@pytest.mark.parametrize("joint", ["dan", "lalu", "kemudian", "tetapi", "sementara", ","])
def test_verbs_joined_are_clauses_of_their_own(joint):
    text = f"Rusia menyerang Kyiv {joint} Ukraina merebut Lyman".replace(" ,", ",")
    assert clauses(text) == [("main", "Rusia menyerang Kyiv"), ("main", "Ukraina merebut Lyman")]


def test_and_between_nouns_parts_nothing():
    assert kinds("Rusia menyerang Kyiv dan Odesa") == ["main"]


def test_commas_of_a_list_part_nothing():
    assert kinds("Rusia menyerang Kyiv, Odesa, Lviv") == ["main"]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Kota yang merebut hati", "relative"),
        ("Rusia mundur setelah Ukraina menyerang", "subordinate"),
        ("Rusia mundur ketika Ukraina menyerang", "subordinate"),
        ("Rusia mundur karena Ukraina menyerang", "subordinate"),
        ("Rusia menyerang untuk merebut Kyiv", "purpose"),
        ("Rusia menyerang agar Ukraina mundur", "purpose"),
        ("Rusia mundur jika Ukraina menyerang", "conditional"),
    ],
)
def test_the_word_that_opens_a_clause_tells_its_kind(text, kind):
    assert kinds(text)[-1] == kind


def test_a_clause_in_front_ends_at_its_comma():
    assert clauses("Setelah merebut Lyman, Rusia menyerang Kyiv") == [
        ("subordinate", "merebut Lyman"),
        ("main", "Rusia menyerang Kyiv"),
    ]


def test_an_insertion_leaves_the_main_clause_on_both_sides():
    assert clauses("Rusia, yang merebut Lyman, menyerang Kyiv") == [
        ("main", "Rusia"),
        ("relative", "merebut Lyman"),
        ("main", "menyerang Kyiv"),
    ]


def test_a_relative_clause_without_commas_ends_at_the_main_verb():
    assert clauses("Pasukan yang sempat merebut Lyman kini mundur") == [
        ("main", "Pasukan"),
        ("relative", "sempat merebut Lyman"),
        ("main", "kini mundur"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Sejauh ini Rusia menyerang Kyiv",
        "Rusia saat ini menyerang Kyiv",
        "Rusia untuk pertama kalinya menyerang Kyiv",
        "Sejak itu Rusia menyerang Kyiv",
    ],
)
def test_set_phrases_open_no_clause(text):
    assert kinds(text) == ["main"]


@pytest.mark.parametrize("noun", ["Gencatan senjata", "Penghentian", "Pemerintahan"])
def test_what_goes_with_the_noun_before_it_parts_nothing(noun):
    assert kinds(f"{noun} sementara di Donetsk mundur") == ["main"]


@pytest.mark.parametrize("mark", [";", ":", "—"])
def test_strong_marks_part_clauses(mark):
    assert kinds(f"Rusia menyerang Kyiv {mark} Lyman aman") == ["main", "main"]


def test_clauses_stand_in_order_and_apart():
    (sentence,) = split(
        "Setelah menyerang, Rusia, yang mundur, merebut Lyman dan menembaki Kyiv untuk bertahan"
    )
    tokens = sentence.tokens
    verbs = {i for i, t in enumerate(tokens) if t.lower in VERBS}
    found = ClauseSplitter(lexicon()).split(tokens, 0, len(tokens), verbs)
    assert all(a.end <= b.start for a, b in itertools.pairwise(found))
    assert all(c.start < c.end for c in found)


def test_a_preposition_before_a_day_opens_no_clause():
    (sentence,) = split("Serangan Rusia sejak 24 Februari telah memicu perang.")
    found = ClauseSplitter(lexicon()).split(sentence.tokens, 0, 9, set(), dates={3, 4})
    assert len(found) == 1
