"""Claims in every format."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from klaim.cli import words
from klaim.cli.listing import Column, Listing
from klaim.cli.terminal import Page, one_line
from klaim.exporting import CLAIM_COLUMNS, claim_record, claim_to_wire
from klaim.records import ClaimInArticle

SHORT_ID = 8


def claim_listing(
    claims: Iterable[ClaimInArticle], nothing: Callable[[], str]
) -> Listing[ClaimInArticle]:
    """Return the listing of claims."""
    return Listing(
        items=claims,
        columns=(
            Column("Day", lambda item: words.day_of(*item)),
            Column("Who", lambda item: words.speaker(item[0])),
            Column("Says", lambda item: words.says(item[0])),
            Column("In these words", evidence),
            Column("From", lambda item: words.origin(item[1])),
            Column("Id", lambda item: item[0].id[:SHORT_ID]),
        ),
        wire=lambda item: claim_to_wire(*item),
        fields=tuple(CLAIM_COLUMNS),
        record=lambda item: claim_record(*item),
        nothing=nothing,
        card=claim_card,
    )


def evidence(item: ClaimInArticle) -> str:
    """Return the words of the article that carry a claim."""
    claim, article = item
    return one_line(claim.evidence.of(article.text))


def claim_card(page: Page, item: ClaimInArticle, *, indent: int = 0) -> None:
    """Print a claim: when and who, what it says, in which words, and where they stand."""
    claim, article = item
    day = words.day_of(claim, article) or "undated"
    page.line(f"{day:<10}  ", (words.speaker(claim), "bold"), indent=indent)
    claim_lines(page, item, indent=indent + len("2025-02-08  "))


def claim_lines(page: Page, item: ClaimInArticle, *, indent: int) -> None:
    """Print what a claim says, in which words, and where they stand."""
    claim, article = item
    page.line((words.says(claim), words.STANCE_STYLES[claim.stance]), indent=indent)
    page.line(f"“{evidence(item)}”", indent=indent)
    where = f"{one_line(words.origin(article))} · {claim.id[:SHORT_ID]}"
    page.line((where, "dim"), indent=indent)
