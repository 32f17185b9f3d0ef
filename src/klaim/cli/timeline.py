"""``klaim timeline``: who held a place, from when to when, and how sure that is."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path

import click

from klaim.cli.app import complain
from klaim.cli.formats import Format
from klaim.cli.listing import print_json, print_listing
from klaim.cli.options import Day, format_option, ledger_option, theatre_option
from klaim.cli.terminal import Page
from klaim.cli.timeline_listing import state_listing, timeline_listing
from klaim.cli.timeline_page import print_state, print_timeline
from klaim.control import PlaceChoice, choose_place, control_of
from klaim.exporting import state_to_wire
from klaim.gazetteer import Gazetteer, beside
from klaim.gazetteer.keys import name_key
from klaim.ledger import open_ledger
from klaim.reconciling import state_on
from klaim.records import ClaimInArticle, Interval, PlaceKind
from klaim.theatres import load_theatre

_WIDER_THAN_A_TOWN = (PlaceKind.OBLAST, PlaceKind.RAION, PlaceKind.REGION, PlaceKind.SECTOR)


@click.command()
@click.argument("place")
@click.option("--on", type=Day("last"), metavar="DATE", help="Only on this day.")
@click.option(
    "--as-known",
    type=Day("last"),
    metavar="DATE",
    help="By what had been published on this day, and nothing later.",
)
@click.option(
    "--with-reference",
    "layer",
    metavar="NAME",
    help="Take the maps of this layer (`klaim reference list`) for an outsider's word as well.",
)
@ledger_option
@theatre_option
@format_option
def timeline(
    place: str,
    on: date | None,
    as_known: date | None,
    layer: str | None,
    ledger: Path,
    theatre: str | None,
    style: Format,
) -> None:
    """Tell who held PLACE, from when to when, how sure that is, and by whose word.

    PLACE is a name in any spelling or an id. Where several places have one name, add the
    oblast after a comma. A town and its oblast are two places: an oblast is asked for with
    the word Oblast.

    \b
      klaim timeline Siversk
      klaim timeline Siversk --on 2025-12-20
      klaim timeline Siversk --on 2025-12-20 --as-known 2025-12-15
      klaim timeline "Pishchane, Kharkiv"
      klaim timeline "Kursk Oblast" --format json
      klaim timeline Siversk --with-reference deepstate

    How sure it is, strongest first:

    \b
      conceded      the side that lost it says so too
      corroborated  an outside party says so too
      disputed      the other side denies it or claims the place itself
      claimed       only the holder's own side says so
      reported      only articles in their own voice, or outsiders, say so
    """
    conflict = load_theatre(theatre)
    with open_ledger(ledger) as opened:
        gazetteer = Gazetteer.open(beside(opened.path))
        chosen = choose_place(opened, gazetteer, place)
        further: Iterable[ClaimInArticle] = ()
        if layer is not None:
            from klaim.maps import map_claims

            further = map_claims(opened, conflict, gazetteer, layer, chosen)
        intervals = control_of(opened, conflict, chosen.id, as_known=as_known, further=further)
    _note_wider_place(place, chosen)
    if on is None:
        _answer_all(chosen, intervals, style)
    else:
        _answer_day(chosen, intervals, on, style)


def _answer_all(place: PlaceChoice, intervals: Sequence[Interval], style: Format) -> None:
    if style is Format.TABLE:
        print_timeline(Page(), place, intervals)
    else:
        print_listing(timeline_listing(place, intervals), style)


def _answer_day(place: PlaceChoice, intervals: Sequence[Interval], on: date, style: Format) -> None:
    state = state_on(intervals, on)
    if style is Format.TABLE:
        print_state(Page(), place, intervals, on, state)
    elif style is Format.JSON:
        print_json(state_to_wire(place.name, on, state))
    else:
        print_listing(state_listing(place, on, state), style)


def _note_wider_place(asked: str, place: PlaceChoice) -> None:
    """Say so where the ledger knows the name only as that of a wider place."""
    if place.kind in _WIDER_THAN_A_TOWN and name_key(asked) not in map(
        name_key, (place.name, place.id)
    ):
        complain(f"{asked!r} is answered for {place.label}: the ledger has no town of that name.")
