"""``klaim report``: one file to publish."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path

import click

from klaim.cli.options import Day, ledger_option, theatre_option
from klaim.errors import UsageError


@click.command()
@click.option(
    "--place",
    "places",
    multiple=True,
    metavar="NAME",
    help="About this place; may be given more than once.",
)
@click.option("--since", type=Day("first"), metavar="DATE", help="About this day or later.")
@click.option("--until", type=Day("last"), metavar="DATE", help="About this day or earlier.")
@click.option("--on", type=Day("last"), metavar="DATE", help="The day to show who holds what.")
@click.option(
    "--as-known",
    type=Day("last"),
    metavar="DATE",
    help="By what had been published on this day, and nothing later.",
)
@click.option("--title", default="", metavar="TEXT", help="The heading of the report.")
@click.option(
    "--lang",
    type=click.Choice(["id", "en"]),
    default="id",
    show_default=True,
    help="Indonesian or English; what was said stays as it was said.",
)
@click.option(
    "--out",
    type=click.Path(path_type=Path, dir_okay=False),
    required=True,
    metavar="FILE",
    help="Where to write the report, an HTML file.",
)
@ledger_option
@theatre_option
def report(
    places: tuple[str, ...],
    since: date | None,
    until: date | None,
    on: date | None,
    as_known: date | None,
    title: str,
    lang: str,
    out: Path,
    ledger: Path,
    theatre: str | None,
) -> None:
    """Write a report: map, timelines and everything that was said, in one file.

    The file needs nothing else: it opens offline, prints, and can be put on a web site as it
    is. It says how it was made, from which state of the ledger, and which claims a person has
    reviewed and which not. Paths of files on this machine are left out.

    \b
      klaim report --place Siversk --since 2025-12 --out siversk.html
      klaim report --place Siversk --place Kupiansk --lang en --out two-towns.html
    """
    from klaim.control import choose_place
    from klaim.theatres import load_theatre
    from klaim.web.desk import Desk
    from klaim.web.report import MOST_CLAIMS
    from klaim.web.report import report as written
    from klaim.web.view import View

    with Desk.open(ledger, load_theatre(theatre)) as desk:
        ids = [choose_place(desk.ledger, desk.gazetteer, name).id for name in places]
        asked = {"place": ids, "since": since, "until": until, "on": on or until}
        view = View.model_validate(asked | {"as_known": as_known, "lang": lang})
        text = written(desk, view, title, datetime.now(tz=UTC).date())
    try:
        out.write_text(text, encoding="utf-8")
    except OSError as error:
        raise UsageError(
            f"{out} cannot be written ({error.strerror}): name another file."
        ) from error
    size = len(text.encode()) / 1_000_000
    click.echo(f"{out}: {size:.1f} MB. It lists {MOST_CLAIMS:,} claims at most.")
