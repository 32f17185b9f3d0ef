"""``klaim compare``: who was first, a statement or a map; where they disagree."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path

import click

from klaim.cli.formats import Format
from klaim.cli.listing import Column, Listing, print_listing
from klaim.cli.options import Day, format_option, ledger_option, theatre_option, threshold_option
from klaim.cli.words import counted, iso, side_name
from klaim.control import choose_place
from klaim.errors import UsageError
from klaim.exporting.maps import (
    COMPARISON_COLUMNS,
    DISAGREEMENT_COLUMNS,
    TALLY_COLUMNS,
    comparison_record,
    comparison_to_wire,
    disagreement_record,
    disagreement_to_wire,
    shares_in_words,
    tally_record,
)
from klaim.gazetteer import Gazetteer, beside
from klaim.ledger import open_ledger
from klaim.records import MapComparison, MapDisagreement, MapTally, Relation
from klaim.theatres import load_theatre

_NOTHING = "No statement names the holder of a place that klaim can lay on a map."


@click.command()
@click.argument("layer", metavar="NAME")
@click.option("--place", metavar="PLACE", help="About this place only.")
@click.option(
    "--on",
    type=Day("last"),
    metavar="DATE",
    help="Instead, the places that ledger and map give to different parties on this day.",
)
@click.option("--by-speaker", is_flag=True, help="Add the statements up by speaker.")
@threshold_option
@ledger_option
@theatre_option
@format_option
def compare(
    layer: str,
    place: str | None,
    on: date | None,
    by_speaker: bool,
    threshold: float,
    ledger: Path,
    theatre: str | None,
    style: Format,
) -> None:
    """Compare statements about who holds a place with the maps of the layer NAME.

    Every statement that names a holder is laid beside the run of maps that show the same
    holder: the run in which the statement's day lies, else the next one. It led by the days
    until that run's first map, or lagged. Where the run begins with the layer's first map, the
    day on which it would have begun is not known. With --on, the places about which ledger and
    map disagree; where the map gives nobody enough of a place, it does not disagree.

    \b
      klaim compare deepstate
      klaim compare deepstate --place Siversk --format csv
      klaim compare deepstate --by-speaker
      klaim compare deepstate --on 2025-12-20
    """
    from klaim.maps import comparisons, disagreements
    from klaim.reference.comparing import tally

    if by_speaker and on is not None:
        raise UsageError("--by-speaker adds statements up; --on is about places. Give one of them.")
    conflict = load_theatre(theatre)
    gazetteer = Gazetteer.open(beside(ledger))
    with open_ledger(ledger) as opened:
        places = {choose_place(opened, gazetteer, place).id} if place else None
        asked = opened, conflict, gazetteer, layer
        if on is None:
            found = comparisons(*asked, places, threshold=threshold)
            if by_speaker:
                print_listing(_tallied(tally(found)), style)
            else:
                print_listing(_compared(found), style)
        else:
            differing = disagreements(*asked, on, places, threshold=threshold)
            print_listing(_differing(differing), style)


def _compared(found: Iterable[MapComparison]) -> Listing[MapComparison]:
    return Listing(
        items=found,
        columns=(
            Column("Place", lambda one: one.place.name, style="bold"),
            Column("Day", lambda one: iso(one.statement.day)),
            Column("Speaker", lambda one: one.statement.claim.speaker.name, wraps=True),
            Column("Says", lambda one: f"{side_name(one.statement.holder or '')} holds it"),
            Column("Beside the map", _told, wraps=True),
            Column("Claim", lambda one: one.statement.claim.id, style="dim", only_wide=True),
        ),
        wire=comparison_to_wire,
        fields=tuple(COMPARISON_COLUMNS),
        record=comparison_record,
        nothing=_NOTHING,
    )


def _told(one: MapComparison) -> str:
    days = counted(abs(one.lead_days or 0), "day")
    return {
        Relation.LED: f"led by {days}",
        Relation.SAME_DAY: "same day",
        Relation.LAGGED: f"lagged by {days}",
        Relation.FROM_THE_START: f"on the first map ({iso(one.shown_on)})",
        Relation.NOT_SHOWN: "not shown",
    }[one.relation]


def _tallied(found: Iterable[MapTally]) -> Listing[MapTally]:
    def count(relation: Relation) -> Callable[[MapTally], str]:
        return lambda one: str(dict(one.relations)[relation])

    return Listing(
        items=found,
        columns=(
            Column("Speaker", lambda one: one.speaker.name, style="bold", wraps=True),
            Column("Side", lambda one: side_name(one.speaker.side)),
            Column("Statements", lambda one: str(one.n), right=True),
            Column("Led", count(Relation.LED), right=True),
            Column("Same day", count(Relation.SAME_DAY), right=True),
            Column("Lagged", count(Relation.LAGGED), right=True),
            Column("First map", count(Relation.FROM_THE_START), right=True),
            Column("Not shown", count(Relation.NOT_SHOWN), right=True),
            Column("Median lead", _median, right=True),
        ),
        wire=tally_record,
        fields=tuple(TALLY_COLUMNS),
        record=tally_record,
        nothing=_NOTHING,
    )


def _median(one: MapTally) -> str:
    return "" if one.median_lead is None else f"{one.median_lead:g} days"


def _differing(found: Iterable[MapDisagreement]) -> Listing[MapDisagreement]:
    return Listing(
        items=found,
        columns=(
            Column("Place", lambda one: one.place.name, style="bold"),
            Column("Ledger", _by_ledger, wraps=True),
            Column("Map", lambda one: f"{side_name(one.holder)}, {one.state.day}"),
            Column("Shares", lambda one: shares_in_words(one.state), wraps=True),
        ),
        wire=disagreement_to_wire,
        fields=tuple(DISAGREEMENT_COLUMNS),
        record=disagreement_record,
        nothing="Ledger and map disagree about no place on that day.",
    )


def _by_ledger(one: MapDisagreement) -> str:
    status = one.interval.status.value if one.interval.status else ""
    return f"{side_name(one.interval.holder or '')}, {status} since {iso(one.interval.since)}"
