"""Reviews on the wire, and as ClaimReview."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from klaim.errors import InputError
from klaim.exporting.reviews import (
    CLAIM_REVIEW_PROPERTIES,
    REVIEW_COLUMNS,
    claim_review,
    review_to_wire,
    wire_to_review,
)
from klaim.records import NARRATOR, Review, Verdict

from .test_wire import ARTICLE, CLAIM

REVIEW = Review(
    claim_id="c1",
    evidence="Pasukan Ukraina merebut Izyum.",
    verdict=Verdict.FALSE,
    reviewer="Siti Rahma",
    at=datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC),
    note="Rusia masih di sana.",
    url="https://example.org/cek",
)


def test_a_review_survives_the_wire():
    assert list(review_to_wire(REVIEW)) == list(REVIEW_COLUMNS)
    assert wire_to_review(review_to_wire(REVIEW)) == REVIEW


@pytest.mark.parametrize(
    ("key", "value", "complaint"),
    [
        ("verdict", "perhaps", "not a review"),
        ("at", "yesterday", "not a review"),
        ("at", "2026-01-02T03:04:05", "no moment in UTC"),
        ("at", "2026-01-02T03:04:05+07:00", "no moment in UTC"),
        ("reviewer", None, "None is no text"),
        ("mood", "dark", "bring klaim up to date"),
    ],
)
def test_anything_else_is_refused(key, value, complaint):
    with pytest.raises(InputError, match=complaint):
        wire_to_review(review_to_wire(REVIEW) | {key: value})


def test_a_claim_review_says_who_claims_what_and_who_found_what():
    second = replace(
        ARTICLE, id="a2", source="https://example.org/izium", outlet=None, title="Izium"
    )
    found = claim_review(REVIEW, CLAIM, [ARTICLE, second], person=True)
    assert found == {
        "@context": "https://schema.org",
        "@type": "ClaimReview",
        "url": "https://example.org/cek",
        "inLanguage": "id",
        "datePublished": "2026-01-02",
        "author": {"@type": "Person", "name": "Siti Rahma"},
        "claimReviewed": "Pasukan Ukraina merebut Izyum.",
        "reviewBody": "Rusia masih di sana.",
        "reviewRating": {
            "@type": "Rating",
            "alternateName": "Salah",
            "ratingValue": 1,
            "bestRating": 5,
            "worstRating": 1,
        },
        "itemReviewed": {
            "@type": "Claim",
            "author": {"@type": "Person", "name": "Dmitry Peskov"},
            "datePublished": "2022-09-12",
            "appearance": [
                {
                    "@type": "NewsArticle",
                    "headline": "Izium Berpindah Tangan",
                    "datePublished": "2022-09-12",
                    "publisher": {"@type": "Organization", "name": "Kabar Samudra"},
                },
                {
                    "@type": "NewsArticle",
                    "url": "https://example.org/izium",
                    "headline": "Izium",
                    "datePublished": "2022-09-12",
                },
            ],
        },
    }
    assert list(found) == list(CLAIM_REVIEW_PROPERTIES)


def test_what_is_unproven_has_a_word_and_no_number():
    unproven = replace(REVIEW, verdict=Verdict.UNPROVEN, url="", note="")
    found = claim_review(unproven, CLAIM, [replace(ARTICLE, language="en")], person=False)
    assert found["reviewRating"] == {"@type": "Rating", "alternateName": "Unproven"}
    assert found["itemReviewed"]["author"]["@type"] == "Organization"
    assert {"url", "reviewBody"}.isdisjoint(found)


def test_an_articles_own_voice_is_its_outlets():
    found = claim_review(REVIEW, replace(CLAIM, speaker=NARRATOR), [ARTICLE], person=False)
    assert found["itemReviewed"]["author"] == {"@type": "Organization", "name": "Kabar Samudra"}


def test_what_klaim_misread_is_nobodys_claim():
    misread = replace(REVIEW, verdict=Verdict.MISREAD)
    assert claim_review(misread, CLAIM, [ARTICLE], person=True) is None
