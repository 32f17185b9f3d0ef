"""``klaim export``: the ledger for other programs."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Any, BinaryIO

import click

from klaim.answers import statements_in
from klaim.cli.filters import filter_options, query_for
from klaim.cli.listing import print_json
from klaim.cli.options import ledger_option, theatre_option
from klaim.cli.terminal import machine_output
from klaim.errors import UsageError
from klaim.exporting import (
    CLAIM_COLUMNS,
    claim_record,
    claim_to_wire,
    write_csv,
    write_json_lines,
)
from klaim.exporting.acled import ACLED_COLUMNS
from klaim.exporting.parquet import write_claims
from klaim.exporting.ucdp import UCDP_COLUMNS
from klaim.exporting.viina import VIINA_COLUMNS
from klaim.gazetteer import Gazetteer, beside
from klaim.ledger import ClaimQuery, Ledger, open_ledger
from klaim.publishing import (
    acled_records,
    archive_of,
    claim_reviews,
    control_records,
    geojson_of,
    ucdp_records,
)
from klaim.theatres import Theatre, load_theatre

Records = Iterator[Mapping[str, Any]]


class Export(StrEnum):
    """What the ledger can be written as."""

    JSONL = "jsonl"
    CSV = "csv"
    PARQUET = "parquet"
    GEOJSON = "geojson"
    ACLED = "acled"
    UCDP = "ucdp"
    VIINA = "viina"
    CLAIMREVIEW = "claimreview"


@click.command()
@click.argument("shape", type=click.Choice([shape.value for shape in Export]), metavar="FORMAT")
@click.option(
    "--with-articles",
    is_flag=True,
    help="With jsonl: every article with its text before its claims, so that `klaim import`"
    " makes the same ledger of it.",
)
@filter_options
@ledger_option
@theatre_option
def export(
    shape: str,
    with_articles: bool,
    place: str | None,
    since: date | None,
    until: date | None,
    ledger: Path,
    theatre: str,
) -> None:
    """Write the ledger to standard output as FORMAT, for other programs.

    \b
      jsonl        claims, an object a line
      csv          claims, a row each
      parquet      the same as Apache Parquet, with types (needs klaim[parquet])
      geojson      places with who holds them, and statements (RFC 7946)
      acled        events as a CSV table shaped like ACLED's
      ucdp         events with deaths as a CSV table shaped like UCDP GED's
      viina        who holds which place on which day, as a CSV table shaped like VIINA's
      claimreview  claims that people reviewed, as schema.org's ClaimReview in JSON-LD

    docs/exports.md explains every column. In tables of events, what the speakers dispute
    is not settled: the notes keep every voice.

    \b
      klaim export jsonl --with-articles > everything.jsonl
      klaim export acled --since 2025-12 > events.csv
      klaim export geojson --place Siversk > siversk.geojson
    """
    if with_articles and shape != Export.JSONL:
        raise UsageError("--with-articles goes with jsonl only.")
    conflict = load_theatre(theatre)
    with open_ledger(ledger) as opened:
        query = query_for(opened, place, since, until)
        if shape == Export.GEOJSON:
            print_json(geojson_of(opened, conflict, statements_in(opened, conflict, query)))
        elif shape == Export.CLAIMREVIEW:
            print_json(list(claim_reviews(opened, conflict, query)))
        elif shape == Export.JSONL:
            machine_output()
            write_json_lines(_lines(opened, query, with_articles), sys.stdout)
        elif shape == Export.PARQUET:
            write_claims(opened.claims(query), _binary_output())
        else:
            columns, records = _TABLES[Export(shape)]
            machine_output()
            write_csv(columns, records(opened, conflict, query), sys.stdout)


def _lines(ledger: Ledger, query: ClaimQuery, with_articles: bool) -> Records:
    if with_articles:
        return archive_of(ledger, query)
    return (claim_to_wire(*claim) for claim in ledger.claims(query))


def _binary_output() -> BinaryIO:
    if sys.stdout.isatty():
        raise UsageError("Parquet is no text: write it to a file, as in > claims.parquet.")
    return sys.stdout.buffer


def _claims(ledger: Ledger, _: Theatre, query: ClaimQuery) -> Records:
    return (claim_record(*claim) for claim in ledger.claims(query))


def _acled(ledger: Ledger, theatre: Theatre, query: ClaimQuery) -> Records:
    return acled_records(ledger, theatre, Gazetteer.open(beside(ledger.path)), query)


def _ucdp(ledger: Ledger, theatre: Theatre, query: ClaimQuery) -> Records:
    return ucdp_records(ledger, theatre, Gazetteer.open(beside(ledger.path)), query)


_TABLES: dict[Export, tuple[Sequence[str], Callable[[Ledger, Theatre, ClaimQuery], Records]]] = {
    Export.CSV: (tuple(CLAIM_COLUMNS), _claims),
    Export.ACLED: (tuple(ACLED_COLUMNS), _acled),
    Export.UCDP: (tuple(UCDP_COLUMNS), _ucdp),
    Export.VIINA: (tuple(VIINA_COLUMNS), control_records),
}
