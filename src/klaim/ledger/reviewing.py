"""Reviews in the ledger: they are added, and read in the order in which they were made."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from sqlalchemy import Connection, select
from sqlalchemy.dialects.sqlite import insert

from klaim.ledger.schema import reviews
from klaim.records import Review, Verdict


def add_review(connection: Connection, review: Review, writer: str) -> bool:
    """Add a review; return whether the ledger did not have it yet."""
    row = {
        "id": review.id,
        "claim_id": review.claim_id,
        "evidence": review.evidence,
        "verdict": review.verdict,
        "reviewer": review.reviewer,
        "at": review.at.isoformat(timespec="microseconds"),
        "note": review.note,
        "url": review.url,
        "written_by": writer,
    }
    done = connection.execute(insert(reviews).values(row).on_conflict_do_nothing())
    return done.rowcount == 1


def read_reviews(connection: Connection, claim_id: str | None = None) -> Iterator[Review]:
    """Yield the reviews of a claim, or all, oldest first."""
    wanted = select(reviews).order_by(reviews.c.at, reviews.c.id)
    if claim_id is not None:
        wanted = wanted.where(reviews.c.claim_id == claim_id)
    for row in connection.execute(wanted):
        yield Review(
            claim_id=row.claim_id,
            evidence=row.evidence,
            verdict=Verdict(row.verdict),
            reviewer=row.reviewer,
            at=datetime.fromisoformat(row.at),
            note=row.note,
            url=row.url,
        )
