"""``klaim record``: what became of a speaker's claims."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from klaim.answers import record_of
from klaim.cli.formats import Format
from klaim.cli.listing import Listing, print_json, print_listing
from klaim.cli.options import Day, format_option, ledger_option, theatre_option
from klaim.cli.record_page import print_record
from klaim.cli.terminal import Page
from klaim.exporting.track_records import (
    RECORD_COLUMNS,
    judged_record,
    judged_to_wire,
    record_to_wire,
)
from klaim.gazetteer import Gazetteer, beside
from klaim.ledger import open_ledger
from klaim.records import Judged, TrackRecord
from klaim.theatres import load_theatre


@click.command()
@click.argument("speaker")
@click.option(
    "--with-people",
    is_flag=True,
    help="Take a body with everybody who holds or held an office in it for one speaker.",
)
@click.option(
    "--as-known",
    type=Day("last"),
    metavar="DATE",
    help="By what had been published on this day, and nothing later.",
)
@ledger_option
@theatre_option
@format_option
def record(
    speaker: str,
    with_people: bool,
    as_known: date | None,
    ledger: Path,
    theatre: str | None,
    style: Format,
) -> None:
    """Tell what became of SPEAKER's claims about who holds a place, by the word of others.

    SPEAKER is a name in any spelling that an article used, or an id.

    \b
      klaim record "Russian Ministry of Defence"
      klaim record "Russian Ministry of Defence" --with-people
      klaim record "General Staff of Ukraine" --format json

    What became of a claim, most telling first:

    \b
      conceded      the side that lost the place said so too
      corroborated  an outside party said so too
      contradicted  an outside party said otherwise, or the other side within 30 days
      open          nobody else has said

    The speaker's own side never judges. Shares stand with the interval in which they lie
    with 95 % confidence. These are counts of what this ledger holds, not a score.
    """
    conflict = load_theatre(theatre)
    with open_ledger(ledger) as opened:
        found = record_of(
            opened,
            conflict,
            Gazetteer.open(beside(ledger)),
            speaker,
            with_people=with_people,
            as_known=as_known,
        )
    if style is Format.TABLE:
        print_record(Page(), found)
    elif style is Format.JSON:
        print_json(record_to_wire(found))
    else:
        print_listing(_listing(found), style)


def _listing(found: TrackRecord) -> Listing[Judged]:
    return Listing(
        items=found.judged,
        columns=(),
        wire=judged_to_wire,
        fields=tuple(RECORD_COLUMNS),
        record=judged_record,
        nothing=f"{found.speakers[0].name} has made no claim that others could judge.",
    )
