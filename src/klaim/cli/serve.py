"""``klaim serve``: the page over a ledger."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import click

from klaim.cli.options import ledger_option, theatre_option


@click.command()
@ledger_option
@theatre_option
@click.option(
    "--host",
    default="127.0.0.1",
    show_default=True,
    help="This machine by another of its own names: ::1 or localhost.",
)
@click.option(
    "--port",
    type=click.IntRange(0, 65535),
    default=8360,
    show_default=True,
    help="0 takes any that is free.",
)
@click.option("--open", "open_it", is_flag=True, help="Open the page in your browser.")
def serve(ledger: Path, theatre: str | None, host: str, port: int, open_it: bool) -> None:
    """Serve a page over the ledger: map, timelines, evidence, side by side.

    The page is for you alone: it listens on this machine only, writes nothing, and asks for
    nothing from elsewhere, so it works offline. Stop it with Ctrl-C. To publish something,
    write a report with `klaim report`.

    \b
      klaim serve
      klaim serve --ledger war.db --open
    """
    # FastAPI takes a second to load.
    from klaim.theatres import load_theatre
    from klaim.web import serving
    from klaim.web.desk import Desk

    with (
        closing(serving.listen(host, port)) as bound,
        Desk.open(ledger, load_theatre(theatre)) as desk,
    ):
        address = serving.address_of(bound)
        click.echo(f"The page over {ledger} is at {address} (Ctrl-C stops it).")
        if open_it:
            click.launch(address)
        serving.serve(bound, desk)
