"""``klaim review``: what a person found about a claim."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path

import click

from klaim.cli.formats import Format
from klaim.cli.listing import Column, Listing, print_listing
from klaim.cli.options import format_option, ledger_option
from klaim.cli.terminal import one_line
from klaim.errors import UsageError
from klaim.exporting.reviews import REVIEW_COLUMNS, review_to_wire
from klaim.ledger import Ledger, open_ledger
from klaim.records import Review, Verdict

_ADDRESSES = ("http://", "https://")


@click.command()
@click.argument("claim", required=False)
@click.option(
    "--verdict",
    type=click.Choice([verdict.value for verdict in Verdict]),
    help="What was found. misread: the article does not say this, klaim read it wrongly.",
)
@click.option(
    "--by",
    "reviewer",
    envvar="KLAIM_REVIEWER",
    metavar="NAME",
    help="Who reviewed it; $KLAIM_REVIEWER names one for good.",
)
@click.option("--note", default="", metavar="TEXT", help="Why, in a few words.")
@click.option("--url", default="", metavar="URL", help="Where the check is published.")
@ledger_option
@format_option
def review(
    claim: str | None,
    verdict: str | None,
    reviewer: str | None,
    note: str,
    url: str,
    ledger: Path,
    style: Format,
) -> None:
    """Keep what a person found about CLAIM, or list what was found.

    CLAIM is the id of a claim or the beginning of it (`klaim claims --format jsonl`). With a
    verdict, a review is added to those of the claim; reviews are never changed or removed, a
    later one stands above an earlier one. Without, the reviews of the claim are listed, or all.
    `klaim export claimreview` writes them for search engines.

    \b
      klaim review 89f401de --verdict false --by "Siti Rahma" --note "Kyiv held it until 23 Dec."
      klaim review 89f401de
      klaim review --format csv
    """
    with open_ledger(ledger) as opened:
        if verdict is None:
            _list(opened, claim, style)
        else:
            _add(opened, claim, Verdict(verdict), reviewer, note, url)


def _add(
    ledger: Ledger, claim: str | None, verdict: Verdict, reviewer: str | None, note: str, url: str
) -> None:
    if claim is None or reviewer is None or not reviewer.strip():
        raise UsageError("A review needs the id of a claim, and --by with who reviewed it.")
    if url and not url.startswith(_ADDRESSES):
        raise UsageError(f"{url!r} is no web address.")
    found, article = ledger.claim(claim)
    made = Review(
        claim_id=found.id,
        evidence=found.evidence.of(article.text),
        verdict=verdict,
        reviewer=" ".join(reviewer.split()),
        at=datetime.now(UTC),
        note=note.strip(),
        url=url,
    )
    ledger.add_review(made)
    click.echo(f"{found.id}: {verdict} by {one_line(made.reviewer)}.")
    click.echo(f"“{one_line(made.evidence)}”")


def _list(ledger: Ledger, claim: str | None, style: Format) -> None:
    reviews = ledger.reviews()
    if claim is not None:
        ids = {review.claim_id for review in reviews if review.claim_id.startswith(claim)}
        of = ids.pop() if len(ids) == 1 else ledger.claim(claim)[0].id
        reviews = ledger.reviews(of)
    print_listing(_listing(reviews), style)


def _listing(reviews: Iterable[Review]) -> Listing[Review]:
    return Listing(
        items=reviews,
        columns=(
            Column("Claim", lambda one: one.claim_id, style="dim"),
            Column("Day", lambda one: one.at.date().isoformat()),
            Column("Verdict", lambda one: one.verdict.value, style="bold"),
            Column("By", lambda one: one.reviewer, wraps=True),
            Column("Note", lambda one: one.note, wraps=True),
            Column("Words", lambda one: one.evidence, wraps=True, only_wide=True),
        ),
        wire=review_to_wire,
        fields=tuple(REVIEW_COLUMNS),
        record=review_to_wire,
        nothing="Nobody has reviewed it yet: klaim review CLAIM --verdict … --by …",
    )
