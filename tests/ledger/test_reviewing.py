"""Reviews in the ledger: added, never changed, never lost."""

import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from klaim.ledger import ClaimQuery
from klaim.records import Review, Verdict

from .building import all_claims, article

MADE = Review(
    "a1-capture", "Kata.", Verdict.FALSE, "Siti", datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC), "Note"
)
LATER = replace(MADE, verdict=Verdict.TRUE, at=datetime(2026, 1, 3, tzinfo=UTC))


def test_reviews_come_back_oldest_first(ledger):
    other = replace(MADE, claim_id="a1-hold")
    assert [ledger.add_review(review) for review in (LATER, MADE, other)] == [True] * 3
    assert ledger.reviews("a1-capture") == (MADE, LATER)
    assert set(ledger.reviews()) == {MADE, LATER, other}


def test_the_same_review_is_added_once(ledger):
    assert ledger.add_review(MADE)
    assert not ledger.add_review(MADE)
    assert ledger.reviews() == (MADE,)


@pytest.mark.parametrize("change", ["UPDATE reviews SET verdict = 'true'", "DELETE FROM reviews"])
def test_no_program_can_change_a_review(ledger, change):
    ledger.add_review(MADE)
    with (
        closing(sqlite3.connect(ledger.path)) as connection,
        pytest.raises(sqlite3.IntegrityError, match="never"),
    ):
        connection.execute(change)


def test_a_review_outlives_a_claim_that_is_read_no_more(ledger):
    ledger.put(article(), all_claims(article()))
    ledger.add_review(MADE)
    ledger.put(article(), [])
    assert ledger.reviews() == (MADE,)


def test_reviewed_claims_can_be_asked_for(ledger):
    ledger.put(article(), all_claims(article()))
    assert not list(ledger.claims(ClaimQuery(reviewed=True)))
    ledger.add_review(MADE)
    assert [claim.id for claim, _ in ledger.claims(ClaimQuery(reviewed=True))] == ["a1-capture"]
