"""Which claims to take statements, events and exports from."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any, TypeVar

import click

from klaim.cli.options import Day
from klaim.control import place_to_ask_for
from klaim.gazetteer import Gazetteer, beside
from klaim.ledger import ClaimQuery, Ledger

Command = TypeVar("Command", bound=Callable[..., Any])

_OPTIONS = (
    click.option("--place", metavar="NAME", help="About this place, in any spelling, or its id."),
    click.option("--since", type=Day("first"), metavar="DATE", help="About this day or later."),
    click.option("--until", type=Day("last"), metavar="DATE", help="About this day or earlier."),
)


def filter_options(command: Command) -> Command:
    """Add ``--place``, ``--since`` and ``--until``."""
    for option in reversed(_OPTIONS):
        command = option(command)
    return command


def query_for(
    ledger: Ledger, place: str | None, since: date | None, until: date | None, **more: Any
) -> ClaimQuery:
    """Return the query that the options mean."""
    asked = place_to_ask_for(ledger, Gazetteer.open(beside(ledger.path)), place) if place else None
    return ClaimQuery(place=asked, since=since, until=until, **more)
