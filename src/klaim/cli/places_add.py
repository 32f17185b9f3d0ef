"""``klaim places add``: places of one's own, beside the ledger."""

from __future__ import annotations

from pathlib import Path

import click

from klaim.cli.options import ledger_option
from klaim.cli.terminal import one_line
from klaim.gazetteer import beside
from klaim.gazetteer.merging import merge_dump


@click.command()
@click.argument("file", type=click.Path(path_type=Path), metavar="FILE.zip|txt")
@ledger_option
def add(file: Path, ledger: Path) -> None:
    """Add the places of a GeoNames country dump to those that klaim ships.

    Takes UA.zip or another country's of https://download.geonames.org/export/dump/, or the
    text in it. Many villages of Ukraine then get a point of their own; klaim alone knows
    only the middle of the municipality that they lie in. The places are kept beside the
    ledger, and further dumps add to them. A file that is wrong somewhere is refused whole.

    \b
      klaim places add UA.zip
      klaim places add RU.zip --ledger war.db
    """
    target = beside(ledger)
    report = merge_dump(file, target)
    click.echo(
        f"{one_line(file.name)}: {report.known:,} places known before got further names,"
        f" {report.located:,} got a point of their own, {report.added:,} are new."
    )
    click.echo(f"Kept in {one_line(str(target))}. Read your articles again to see it in claims.")
