"""``klaim show``: an article as klaim sees it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click

from klaim.cli import words
from klaim.cli.claim_listing import claim_lines
from klaim.cli.marking import marked_text
from klaim.cli.options import ledger_option
from klaim.cli.terminal import Page, one_line
from klaim.ledger import ClaimQuery, open_ledger
from klaim.records import Article, ClaimInArticle, Stance
from klaim.wording import STANCE_MEANINGS


@click.command()
@click.argument("article")
@ledger_option
def show(article: str, ledger: Path) -> None:
    """Show ARTICLE with its claims marked.

    ARTICLE is an article's path or address as it was read, its file name, or its id or the
    beginning of it. On a terminal each claim has the colour of its stance, and what is not
    running text (captions, adverts, links) is dimmed; elsewhere claims stand between
    [1| and |1], and the rest between {caption| and |}.

    \b
      klaim show articles/one.txt
      klaim show 3f0c
    """
    with open_ledger(ledger) as opened:
        found = opened.article(article)
        claims = tuple(opened.claims(ClaimQuery(article=found.id)))
    page = Page()
    _print_head(page, found)
    page.line()
    page.text(marked_text(found, [claim for claim, _ in claims], coloured=page.is_terminal))
    page.line()
    _print_claims(page, claims)


def _print_head(page: Page, article: Article) -> None:
    page.line((one_line(article.title or "(no title)"), "bold"))
    by = f", by {one_line(article.author)}" if article.author else ""
    page.line(f"{one_line(words.outlet(article))}{by}")
    page.line(f"Published: {words.published(article)}. {one_line(article.dating_reason)}")
    page.line((f"{one_line(article.source)} · {article.id} · language {article.language}", "dim"))


def _print_claims(page: Page, claims: Sequence[ClaimInArticle]) -> None:
    if not claims:
        page.line("No claims were found in it.")
        return
    page.line((words.counted(len(claims), "claim").capitalize(), "bold"))
    width = len(str(len(claims))) + 3
    for number, item in enumerate(claims, 1):
        claim = item[0]
        page.line()
        label = f"[{number}]".ljust(width)
        day = f"  {words.days(claim.when)}" if claim.when else ""
        page.line((label, words.STANCE_STYLES[claim.stance]), (words.speaker(claim), "bold"), day)
        claim_lines(page, item, indent=width)
    _print_legend(page, {claim.stance for claim, _ in claims})


def _print_legend(page: Page, used: set[Stance]) -> None:
    page.line()
    for stance, meaning in STANCE_MEANINGS.items():
        if stance in used:
            page.line((f"{stance:<11}", words.STANCE_STYLES[stance]), (meaning, "dim"))
