"""``klaim events``: what happened, with everybody's word on it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from klaim.answers import Statements, events_in, statements_in
from klaim.cli import words
from klaim.cli.filters import filter_options, query_for
from klaim.cli.formats import Format
from klaim.cli.listing import Column, Listing, print_listing
from klaim.cli.options import format_option, ledger_option, theatre_option
from klaim.cli.said_words import day, names, reports_and_origins
from klaim.cli.terminal import Page, one_line
from klaim.exporting.events import EVENT_COLUMNS, count_in_words, event_record, event_to_wire
from klaim.ledger import open_ledger
from klaim.records import Family, Happening, Stance
from klaim.theatres import load_theatre

_INDENT = 2


@click.command()
@filter_options
@click.option(
    "--family",
    type=click.Choice([family.value for family in Family]),
    metavar="KIND",
    help=f"Of this kind: {', '.join(Family)}.",
)
@ledger_option
@theatre_option
@format_option
def events(
    place: str | None,
    since: date | None,
    until: date | None,
    family: str | None,
    ledger: Path,
    theatre: str | None,
    style: Format,
) -> None:
    """List what happened by the word of all: who asserts, confirms, concedes, denies it.

    Statements of different speakers are about one event where its kind, the place and the
    party behind it are the same and their days close together. Numbers stand side by side,
    each speaker's own; nothing is averaged.

    \b
      klaim events --place Siversk
      klaim events --family strike --since 2025-12
      klaim events --format csv > events.csv
    """
    conflict = load_theatre(theatre)
    with open_ledger(ledger) as opened:
        said = statements_in(opened, conflict, query_for(opened, place, since, until))
    found = [e for e in events_in(said, conflict) if family is None or e.family == family]
    print_listing(_listing(said, found), style)


def _listing(said: Statements, found: list[Happening]) -> Listing[Happening]:
    def card(page: Page, event: Happening) -> None:
        page.line(f"{day(event) or 'undated'}  ", (_what(event), "bold"))
        for stance in Stance:
            if speakers := event.by_stance(stance):
                told = f"{stance.value}: {names(speakers)}"
                page.line((told, words.STANCE_STYLES[stance]), indent=_INDENT)
        for count in event.counts:
            page.line(one_line(count_in_words(count)), indent=_INDENT)
        page.line((reports_and_origins(said, event.articles), "dim"), indent=_INDENT)

    return Listing(
        items=found,
        columns=(
            Column("Day", day),
            Column("What", _what),
            Column("Voices", _voices),
            Column("Numbers", lambda e: "; ".join(map(count_in_words, e.counts))),
            Column("In", lambda e: reports_and_origins(said, e.articles)),
            Column("Id", lambda e: e.id[:8]),
        ),
        wire=lambda e: event_to_wire(e, said.origins_of(e.articles)),
        fields=tuple(EVENT_COLUMNS),
        record=lambda e: event_record(e, said.origins_of(e.articles)),
        nothing="No events match. `klaim claims` lists the claims behind them.",
        card=card,
    )


def _what(event: Happening) -> str:
    types = "/".join(type_.value.replace("_", " ") for type_ in event.types)
    party = f" by {words.side_name(event.party)}" if event.party else ""
    place = f" at {one_line(event.place.name)}" if event.place else ""
    return f"{event.family.value}{party}{place} ({types})"


def _voices(event: Happening) -> str:
    by_stance = ((stance, event.by_stance(stance)) for stance in Stance)
    return "; ".join(f"{stance}: {names(speakers)}" for stance, speakers in by_stance if speakers)
