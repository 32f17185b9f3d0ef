"""What people found about claims."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from klaim.records.ids import stable_id


class Verdict(StrEnum):
    """What a person found when checking a claim; the last is about klaim's reading of it."""

    TRUE = "true"
    PARTLY_TRUE = "partly_true"
    MISLEADING = "misleading"
    FALSE = "false"
    UNPROVEN = "unproven"
    MISREAD = "misread"


@dataclass(frozen=True, slots=True)
class Review:
    """What one person found about one claim. Reviews are added and never changed.

    Attributes:
        evidence: The article's words that were reviewed.
        reviewer: Who reviewed it.
        at: When, in UTC.
        note: Why, in the reviewer's words.
        url: The published check, empty where there is none.
    """

    claim_id: str
    evidence: str
    verdict: Verdict
    reviewer: str
    at: datetime
    note: str = ""
    url: str = ""

    @property
    def id(self) -> str:
        """Depends on all that the review says."""
        return stable_id(
            self.claim_id, self.verdict, self.reviewer, self.at.isoformat(), self.note, self.url
        )
