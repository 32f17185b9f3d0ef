"""``klaim read``: documents into the ledger."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import closing
from datetime import date
from pathlib import Path

import click

from klaim.cli.app import FAILED, INTERRUPTED, OK, complain
from klaim.cli.formats import Format
from klaim.cli.options import Day, format_option, ledger_option, rules_only_option, theatre_option
from klaim.cli.progress import with_progress
from klaim.cli.read_results import Tally, print_results
from klaim.cli.words import counted
from klaim.errors import LedgerError
from klaim.gazetteer import beside
from klaim.ledger import Ledger, open_ledger
from klaim.pipeline import DocumentResult, Pipeline
from klaim.reading import discover


@click.command()
@click.argument("paths", nargs=-1, required=True, metavar="PATH|URL...")
@ledger_option
@click.option(
    "--published",
    "published_on",
    type=Day(),
    metavar="DATE",
    help="The day of publication of everything read now, whatever it says itself.",
)
@theatre_option
@rules_only_option
@format_option
def read(
    paths: tuple[str, ...],
    ledger: Path,
    published_on: date | None,
    theatre: str | None,
    rules_only: bool,
    style: Format,
) -> int:
    """Read articles and keep their claims.

    Takes text files (.txt), pages (.html), JSON with a text field (.json, .jsonl), folders
    of these, web addresses, and - for standard input. For every document it says what it
    found. A document that cannot be read is reported, and the others are read all the same.

    Reading again changes nothing; a document that has changed replaces its claims.

    \b
      klaim read articles/
      klaim read https://example.org/siversk.html one.txt
      klaim read --published 2025-12-11 undated.txt
      cat one.txt | klaim read -

    Ends with 0 where all was read, 1 where some documents failed, 2 where the command is
    wrong, 130 where it was interrupted.
    """
    pipeline = Pipeline(theatre, beside(ledger), rules_only=rules_only)
    tally = Tally()
    with open_ledger(ledger, create=True) as opened:
        try:
            with closing(_results(pipeline, paths, opened, published_on)) as results:
                print_results(tally.watch(results), style)
            pipeline.reconcile(opened)
        except KeyboardInterrupt:
            complain(f"Stopped. {_kept(tally, ledger)}")
            return INTERRUPTED
        except LedgerError as error:
            complain(str(error))
            complain(_kept(tally, ledger))
            return FAILED
    click.echo(tally.summary(ledger), err=style is not Format.TABLE)
    return FAILED if tally.failed else OK


def _kept(tally: Tally, ledger: Path) -> str:
    if not tally.read:
        return "Nothing had been read yet."
    return (
        f"{counted(tally.read, 'article')} read until then, kept in {ledger}: give the same"
        " command again to read the rest."
    )


def _results(
    pipeline: Pipeline, paths: tuple[str, ...], ledger: Ledger, published_on: date | None
) -> Generator[DocumentResult, None, None]:
    documents = with_progress(discover(paths), "Reading")
    with closing(documents):
        yield from pipeline.run(documents, ledger, published=published_on)
