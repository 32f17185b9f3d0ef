"""``klaim statements``: what was said once, however many articles carry it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from klaim.answers import Statements, statements_in
from klaim.cli import words
from klaim.cli.filters import filter_options, query_for
from klaim.cli.formats import Format
from klaim.cli.listing import Column, Listing, print_listing
from klaim.cli.options import format_option, ledger_option, theatre_option
from klaim.cli.said_words import day, reports_and_origins, says, speaker_name
from klaim.cli.terminal import one_line
from klaim.exporting.statements import STATEMENT_COLUMNS, statement_record, statement_to_wire
from klaim.ledger import open_ledger
from klaim.records import Statement
from klaim.theatres import load_theatre

SHORT_ID = 8


@click.command()
@filter_options
@click.option("--speaker", metavar="NAME", help="By this speaker, in any spelling, or its id.")
@click.option("--side", metavar="SIDE", help="By speakers of this party, third or none.")
@ledger_option
@theatre_option
@format_option
def statements(
    place: str | None,
    since: date | None,
    until: date | None,
    speaker: str | None,
    side: str | None,
    ledger: Path,
    theatre: str | None,
    style: Format,
) -> None:
    """List what was said once, however many articles carry it.

    Claims of one speaker about the same event, place and day are one statement; it is told
    in how many articles, and to how many origins these go back: articles that republish a
    text, retell a dispatch of one agency, or tell the same in other words (the same speakers,
    places, days and numbers, as translations and spins do) are one origin.

    \b
      klaim statements --place Siversk
      klaim statements --side ukraine --since 2025-12
      klaim statements --format csv > statements.csv
    """
    with open_ledger(ledger) as opened:
        query = query_for(opened, place, since, until, speaker=speaker, side=side)
        said = statements_in(opened, load_theatre(theatre), query)
    print_listing(_listing(said), style)


def _listing(said: Statements) -> Listing[Statement]:
    return Listing(
        items=said.statements,
        columns=(
            Column("Day", day),
            Column("Who", lambda s: speaker_name(s.speaker), style="bold", wraps=True),
            Column("Says", says, wraps=True),
            Column("In", lambda s: reports_and_origins(said, s.articles), wraps=True),
            Column("Via", lambda s: one_line(", ".join(r.name for r in s.relays)), only_wide=True),
            Column("First", lambda s: words.iso(s.first_seen), style="dim", only_wide=True),
            Column("Latest", lambda s: words.iso(s.last_seen), style="dim", only_wide=True),
            Column("Id", lambda s: s.id[:SHORT_ID], style="dim"),
        ),
        wire=lambda s: statement_to_wire(s, said.origins_of(s.articles)),
        fields=tuple(STATEMENT_COLUMNS),
        record=lambda s: statement_record(s, said.origins_of(s.articles)),
        nothing="No claims match. `klaim claims` lists them, `klaim places` what they are about.",
    )
