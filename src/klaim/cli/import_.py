"""``klaim import``: claims that klaim exported, into a ledger."""

from __future__ import annotations

from pathlib import Path

import click

from klaim.cli.options import ledger_option
from klaim.cli.terminal import one_line
from klaim.cli.words import counted
from klaim.importing import Imported, check_file, import_file
from klaim.ledger import Put, open_ledger


@click.command("import")
@click.argument(
    "files", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="FILE..."
)
@ledger_option
def import_claims(files: tuple[Path, ...], ledger: Path) -> None:
    """Put into the ledger what `klaim export jsonl` wrote.

    What was exported --with-articles comes back whole. Claims that were exported alone come
    back with the evidence as their article's only text; articles that the ledger has already
    are then left as they are. Where a file is wrong somewhere, nothing
    is imported.

    \b
      klaim export jsonl --with-articles > claims.jsonl
      klaim import claims.jsonl --ledger copy.db
    """
    for file in files:
        check_file(file)
    with open_ledger(ledger, create=True) as opened:
        for file in files:
            done = import_file(file, opened)
            click.echo(f"{one_line(str(file))}: {_told(done)}")
    click.echo(f"Kept in {one_line(str(ledger))}.")


def _told(done: Imported) -> str:
    articles = sum(done.put.values())
    news = ", ".join(f"{done.put[put]} {put}" for put in Put if done.put[put])
    told = f"{counted(articles, 'article')} with {counted(done.claims, 'claim')}"
    told += f" ({news})" if news else ""
    told += f"; {counted(done.reviews, 'new review')}" if done.reviews else ""
    return told + (f"; {counted(done.kept, 'article')} left as they were" if done.kept else "")
