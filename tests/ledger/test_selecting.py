from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from klaim.errors import UsageError
from klaim.ledger import Selection
from klaim.ledger.selecting import fts_words
from klaim.records import Stance
from tests.ledger.building import article, attack, capture, denial

OTHERS = {"outlet": "Antara", "title": "Serangan di Kherson", "published": None}


@pytest.fixture
def filled(ledger):
    first = article("a1")
    second = article("a2", published=date(2025, 11, 25))
    third = article("a3", **OTHERS)
    ledger.put(first, [capture(first), denial(first)])
    ledger.put(second, [capture(second), denial(second)])
    ledger.put(third, [attack(third)])
    return ledger


def ids(page):
    return [claim.id for claim, _ in page.claims]


def test_claims_come_newest_first_and_those_without_a_day_last(filled):
    assert ids(filled.page(Selection())) == [
        "a2-denial",
        "a1-denial",
        "a2-capture",
        "a1-capture",
        "a3-attack",
    ]


def test_by_report_the_day_of_publication_counts(filled):
    found = ids(filled.page(Selection(by_report=True)))
    assert found == ["a2-denial", "a2-capture", "a1-denial", "a1-capture", "a3-attack"]


@pytest.mark.parametrize("by_report", [False, True])
@pytest.mark.parametrize("size", [1, 2, 3, 5])
def test_pages_of_any_size_show_everything_once(filled, by_report, size):
    selection = Selection(by_report=by_report)
    seen, after = [], None
    while True:
        page = filled.page(selection, after, size)
        seen += ids(page)
        if page.next is None:
            break
        after = page.next
    assert seen == ids(filled.page(selection))


@pytest.mark.parametrize("after", ["x", "", "W10", "e30", "bnVsbA", "WzEsMiwzLDRd"])
def test_a_place_that_no_page_gave_is_refused(filled, after):
    with pytest.raises(UsageError, match="no such page"):
        filled.page(Selection(), after)


def test_values_of_one_kind_are_alternatives_and_kinds_add_up(filled):
    both = Selection(sides=("russia", "ukraine"))
    assert filled.count(both) == 4
    assert filled.count(Selection(sides=("russia", "ukraine"), stances=("denies",))) == 2
    assert filled.count(Selection(outlets=("Antara",))) == 1
    assert filled.count(Selection(places=("geonames:2",))) == 2


def test_a_stretch_of_days_is_of_the_event_or_of_the_report(filled):
    day = date(2025, 11, 20)
    assert filled.count(Selection(since=day, until=day)) == 2
    assert filled.count(Selection(since=day, until=day, by_report=True)) == 0


def test_what_was_published_later_was_not_known(filled):
    assert filled.count(Selection(as_known=date(2025, 11, 22))) == 2


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("membantah", 2),
        ("kemhan merebut", 2),
        ("kherson", 1),  # in the title
        ("Russian Ministry of Defence", 2),  # the speaker
        ("Kharkiv Oblast", 2),  # the place
        ('"merebut kemhan"', 0),
        ("memban", 2),  # the beginning of a word
        ("!!! ---", 0),
    ],
)
def test_text_is_looked_for_in_words_titles_and_names(filled, text, found):
    assert filled.count(Selection(text=text)) == found


def test_a_facet_leaves_its_own_choice_aside(filled):
    chosen = filled.facet(Selection(stances=(Stance.DENIES,)), "stance")
    assert [(choice.value, choice.claims) for choice in chosen] == [("asserts", 3), ("denies", 2)]


def test_a_facet_lists_what_is_chosen_however_rare(filled):
    chosen = filled.facet(Selection(sides=("none",)), "side", limit=1)
    assert [choice.value for choice in chosen] == ["russia", "none"]


def test_days_are_counted_by_side(filled):
    assert filled.days(Selection(by_report=True)) == (
        (date(2025, 11, 21), "russia", 1),
        (date(2025, 11, 21), "ukraine", 1),
        (date(2025, 11, 25), "russia", 1),
        (date(2025, 11, 25), "ukraine", 1),
    )


@given(st.text())
def test_whatever_is_typed_can_be_looked_for(words):
    wanted = fts_words(words)
    assert wanted is None or wanted.count('"') % 2 == 0


@pytest.mark.parametrize("text", ['a"b"c', "NEAR(a b)", "a AND", "col:x", "x^2", "é\x00", '"', "*"])
def test_signs_are_no_operators(filled, text):
    filled.count(Selection(text=text))


def test_the_stamp_changes_when_somebody_writes(filled):
    before = filled.stamp()
    assert filled.stamp() == before
    fourth = article("a4")
    filled.put(fourth, [capture(fourth)])
    assert filled.stamp() != before


def test_the_digest_names_the_state_of_the_ledger(filled):
    before = filled.digest()
    third = article("a3", **OTHERS)
    filled.put(third, [])
    assert filled.digest() != before
