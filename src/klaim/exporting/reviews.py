"""Reviews: on the wire, as a table, and as ClaimReview for search engines.

ClaimReview is schema.org's type for published fact checks (https://schema.org/ClaimReview). Only
what a person reviewed becomes one; what klaim itself derives is no verdict.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from klaim.errors import InputError
from klaim.exporting.parts import Wire, iso, text
from klaim.records import NARRATOR, Article, Claim, Review, Verdict

REVIEW = "review"

REVIEW_COLUMNS: dict[str, str] = {
    "record": "always review",
    "claim_id": "id of the claim",
    "evidence": "the words of the article that were reviewed",
    "verdict": "true, partly_true, misleading, false, unproven, or misread: klaim read the"
    " article wrongly",
    "reviewer": "who reviewed it",
    "at": "when, in UTC",
    "note": "why",
    "url": "the published check, empty where there is none",
}

CLAIM_REVIEW_PROPERTIES: dict[str, str] = {
    "@context": "always https://schema.org",
    "@type": "always ClaimReview",
    "url": "the published check; left out where there is none",
    "inLanguage": "language of the article",
    "datePublished": "day of the review",
    "author": "the reviewer",
    "claimReviewed": "the words of the article",
    "reviewBody": "the note; left out where there is none",
    "reviewRating": "the verdict in words (alternateName) and from 1 false to 5 true"
    " (ratingValue; left out for what is unproven)",
    "itemReviewed": "a Claim: who holds it (author), the day of its first report (datePublished),"
    " and every article that carries the same statement (appearance)",
}

_CONTEXT = "https://schema.org"
_WORST, _BEST = 1, 5
_RATINGS = {
    Verdict.TRUE: _BEST,
    Verdict.PARTLY_TRUE: 3,
    Verdict.MISLEADING: 2,
    Verdict.FALSE: _WORST,
}
_WORDS = {
    "id": {
        Verdict.TRUE: "Benar",
        Verdict.PARTLY_TRUE: "Sebagian benar",
        Verdict.MISLEADING: "Menyesatkan",
        Verdict.FALSE: "Salah",
        Verdict.UNPROVEN: "Belum terbukti",
    },
    "en": {
        Verdict.TRUE: "True",
        Verdict.PARTLY_TRUE: "Partly true",
        Verdict.MISLEADING: "Misleading",
        Verdict.FALSE: "False",
        Verdict.UNPROVEN: "Unproven",
    },
}


def review_to_wire(review: Review) -> Wire:
    """Return the review as a JSON object, keys as in ``REVIEW_COLUMNS``."""
    return {
        "record": REVIEW,
        "claim_id": review.claim_id,
        "evidence": review.evidence,
        "verdict": review.verdict.value,
        "reviewer": review.reviewer,
        "at": review.at.isoformat(timespec="microseconds"),
        "note": review.note,
        "url": review.url,
    }


def wire_to_review(wire: Mapping[str, Any]) -> Review:
    """Return the review that a JSON object of ``review_to_wire`` holds.

    Raises:
        InputError: The object is not a review on the wire.
    """
    try:
        review = Review(
            claim_id=text(wire["claim_id"]),
            evidence=text(wire["evidence"]),
            verdict=Verdict(wire["verdict"]),
            reviewer=text(wire["reviewer"]),
            at=_moment(text(wire["at"])),
            note=text(wire["note"]),
            url=text(wire["url"]),
        )
    except KeyError as error:
        raise InputError(f"This is not a review as klaim writes it: {error} is missing.") from error
    except (TypeError, ValueError) as error:
        raise InputError(f"This is not a review as klaim writes it: {error}.") from error
    if review_to_wire(review) != wire:
        raise InputError("This review says what this klaim cannot keep: bring klaim up to date.")
    return review


def claim_review(
    review: Review, claim: Claim, reports: Sequence[Article], *, person: bool
) -> Wire | None:
    """Return a review as ClaimReview in JSON-LD, ``None`` for a claim that klaim misread.

    Args:
        review: The newest one of the claim.
        claim: The claim.
        reports: The articles that carry the same statement, oldest first. Never empty.
        person: Whether the claim's speaker is a person, and not a body.
    """
    if review.verdict is Verdict.MISREAD:
        return None
    language = reports[0].language
    rating: Wire = {
        "@type": "Rating",
        "alternateName": _WORDS.get(language, _WORDS["en"])[review.verdict],
    }
    if review.verdict in _RATINGS:
        rating |= {
            "ratingValue": _RATINGS[review.verdict],
            "bestRating": _BEST,
            "worstRating": _WORST,
        }
    return _without_gaps(
        {
            "@context": _CONTEXT,
            "@type": "ClaimReview",
            "url": review.url,
            "inLanguage": language,
            "datePublished": review.at.date().isoformat(),
            "author": {"@type": "Person", "name": review.reviewer},
            "claimReviewed": review.evidence,
            "reviewBody": review.note,
            "reviewRating": rating,
            "itemReviewed": _item(claim, reports, person=person),
        }
    )


def _moment(written: str) -> datetime:
    moment = datetime.fromisoformat(written)
    if moment.utcoffset() != timedelta():
        raise ValueError(f"{written!r} is no moment in UTC")
    return moment


def _item(claim: Claim, reports: Sequence[Article], *, person: bool) -> Wire:
    first = reports[0]
    if claim.speaker == NARRATOR:
        author = {"@type": "Organization", "name": first.outlet or first.source}
    else:
        kind = "Person" if person else "Organization"
        author = {"@type": kind, "name": claim.speaker.name}
    return _without_gaps(
        {
            "@type": "Claim",
            "author": author,
            "datePublished": iso(first.published),
            "appearance": [_report(article) for article in reports],
        }
    )


def _report(article: Article) -> Wire:
    address = article.source if article.source.startswith(("http://", "https://")) else ""
    return _without_gaps(
        {
            "@type": "NewsArticle",
            "url": address,
            "headline": article.title,
            "datePublished": iso(article.published),
            "publisher": {"@type": "Organization", "name": article.outlet}
            if article.outlet
            else None,
        }
    )


def _without_gaps(wire: Wire) -> Wire:
    return {key: value for key, value in wire.items() if value not in (None, "")}
