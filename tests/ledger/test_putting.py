"""Putting articles into the ledger."""

import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from klaim.errors import InputError
from klaim.ledger import Put
from klaim.ledger import ledger as ledger_module

from ..exporting.strategies import articles, claims
from .building import all_claims, article, capture, denial


def rows(path: Path, sql: str):
    with sqlite3.connect(path) as connection:
        return connection.execute(sql).fetchall()


def contents(path: Path) -> dict[str, bytes]:
    # Readers take their locks in the third file, klaim.db-shm.
    return {name: path.with_name(name).read_bytes() for name in ("klaim.db", "klaim.db-wal")}


def test_a_new_article_comes_back_as_it_was_put(ledger):
    news = article()
    assert ledger.put(news, all_claims(news)) is Put.NEW
    assert ledger.article("a1") == news
    assert {claim for claim, _ in ledger.claims()} == set(all_claims(news))


def test_putting_the_same_again_writes_nothing_at_all(ledger, path):
    news = article()
    ledger.put(news, all_claims(news))
    before = contents(path)
    assert ledger.put(news, reversed(all_claims(news))) is Put.UNCHANGED
    assert contents(path) == before


def test_a_changed_article_replaces_its_claims(ledger):
    news = article()
    ledger.put(news, all_claims(news))
    corrected = replace(news, text=news.text + " Ralat.", content_hash="2")
    assert ledger.put(corrected, [denial(corrected)]) is Put.CHANGED
    assert list(ledger.claims()) == [(denial(corrected), corrected)]
    assert [speaker.id for speaker in ledger.speakers()] == ["ukraine"]
    assert ledger.find_places("Kharkiv Oblast") == ()


def test_claims_that_change_by_themselves_are_replaced_too(ledger):
    news = article()
    ledger.put(news, [capture(news)])
    assert ledger.put(news, [capture(news, negated=True)]) is Put.CHANGED
    assert ledger.claim("a1-capture")[0].negated


def test_another_klaim_writes_the_article_again(ledger, path, monkeypatch):
    news = article()
    ledger.put(news, all_claims(news))
    monkeypatch.setattr(ledger_module, "klaim_version", lambda: "99.0")
    assert ledger.put(news, all_claims(news)) is Put.CHANGED
    tables = ["articles", "claims", "claim_places", "claim_relays", "claim_quantities", "names"]
    for table in tables:
        sql = f"SELECT DISTINCT written_by FROM {table}"  # noqa: S608
        assert rows(path, sql) == [("99.0",)], table


def test_an_article_without_claims_is_kept(ledger):
    assert ledger.put(article(), []) is Put.NEW
    assert ledger.put(article(), []) is Put.UNCHANGED
    assert [found.id for found in ledger.articles()] == ["a1"]


def test_a_claim_found_twice_is_one(ledger):
    news = article()
    ledger.put(news, [capture(news), capture(news)])
    assert len(list(ledger.claims())) == 1


def test_claims_of_another_article_are_a_bug_of_the_caller(ledger):
    with pytest.raises(ValueError, match="another article"):
        ledger.put(article(), [capture(article("a2"))])


def test_half_a_character_is_refused_with_its_place(ledger):
    with pytest.raises(InputError, match="lone surrogate"):
        ledger.put(article(text="Ini \ud800"), [])


def test_a_failure_in_the_middle_leaves_the_ledger_as_it_was(ledger):
    news, other = article(), article("a2")
    ledger.put(news, all_claims(news))
    with pytest.raises(InputError, match="same id"):
        ledger.put(other, [capture(other, id="a1-capture")])
    assert [found.id for found in ledger.articles()] == ["a1"]


@settings(deadline=None, suppress_health_check=list(HealthCheck))
@given(st.data())
def test_any_article_and_claims_come_back_unchanged(ledger, data):
    news = data.draw(articles())
    drawn = data.draw(st.lists(claims(news), max_size=3, unique_by=lambda claim: claim.id))
    found = [replace(claim, id=f"{news.id}-{claim.id}") for claim in drawn]
    ledger.put(news, found)
    assert ledger.article(news.id) == news
    assert {claim for claim, _ in ledger.claims() if claim.article_id == news.id} == set(found)
