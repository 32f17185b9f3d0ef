"""``klaim remove``: articles out of the ledger."""

from __future__ import annotations

from pathlib import Path

import click

from klaim.cli.options import ledger_option
from klaim.cli.terminal import one_line
from klaim.cli.words import counted
from klaim.ledger import ClaimQuery, open_ledger


@click.command()
@click.argument("articles", nargs=-1, required=True, metavar="ARTICLE...")
@ledger_option
def remove(articles: tuple[str, ...], ledger: Path) -> None:
    """Take ARTICLE and its claims out of the ledger, as if it had never been read.

    ARTICLE is an article's path or address as it was read, its file name, or its id or the
    beginning of it. Nothing is removed where one of several is not found. The documents
    themselves stay where they are: `klaim read` takes them in again.

    \b
      klaim remove articles/one.txt
      klaim remove 3f0c 81d2
    """
    with open_ledger(ledger) as opened:
        found = {article.id: article for article in map(opened.article, articles)}
        for article in found.values():
            claims = sum(1 for _ in opened.claims(ClaimQuery(article=article.id)))
            opened.remove(article.id)
            click.echo(f"Removed {one_line(article.source)} and {counted(claims, 'claim')}.")
