"""Options that several commands share."""

from __future__ import annotations

import calendar
import re
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any, Literal, TypeVar

import click

from klaim.cli.formats import Format

Command = TypeVar("Command", bound=Callable[..., Any])

DEFAULT_LEDGER = "klaim.db"

_DATE = re.compile(r"(\d{4})-(\d{2})(?:-(\d{2}))?")


class Day(click.ParamType[date]):
    """A date as 2025-02-08, or a month as 2025-02 where its first or last day will do."""

    name = "date"

    def __init__(self, of_month: Literal["first", "last"] | None = None) -> None:
        self._of_month = of_month

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """Return the day that the words on the command line mean."""
        if isinstance(value, date):
            return value
        found = _DATE.fullmatch(str(value).strip())
        day = self._day(found) if found else None
        if day is None:
            month = " or 2025-02" if self._of_month else ""
            self.fail(f"{value!r} is no date; write one like 2025-02-08{month}.", param, ctx)
        return day

    def _day(self, found: re.Match[str]) -> date | None:
        year, month = int(found[1]), int(found[2])
        try:
            if found[3]:
                return date(year, month, int(found[3]))
            if self._of_month is None:
                return None
            last = calendar.monthrange(year, month)[1]
            return date(year, month, 1 if self._of_month == "first" else last)
        except ValueError:  # the 31st of February; calendar's own error is a kind of it
            return None


def ledger_option(command: Command) -> Command:
    """Add ``--ledger``."""
    return click.option(
        "--ledger",
        type=click.Path(path_type=Path),
        default=DEFAULT_LEDGER,
        envvar="KLAIM_LEDGER",
        show_default=True,
        metavar="FILE",
        help="The ledger file; $KLAIM_LEDGER names one for good.",
    )(command)


def format_option(command: Command) -> Command:
    """Add ``--format``."""
    return click.option(
        "--format",
        "style",
        type=click.Choice([style.value for style in Format]),
        default=Format.TABLE.value,
        callback=lambda _ctx, _param, value: Format(value),
        show_default=True,
        help="table for people; json, jsonl (an object a line) or csv for programs.",
    )(command)


def threshold_option(command: Command) -> Command:
    """Add ``--threshold``."""
    return click.option(
        "--threshold",
        type=click.FloatRange(0.5, 1.0),
        default=0.5,
        show_default=True,
        metavar="PART",
        help="The part of a place, from 0.5 to 1, that a map must give to a party for the party"
        " to hold it.",
    )(command)


def rules_only_option(command: Command) -> Command:
    """Add ``--rules-only``."""
    return click.option(
        "--rules-only",
        is_flag=True,
        help="Read by lexicons and rules alone, without the tagger that klaim ships: many times as"
        " quick, with fewer claims found.",
    )(command)


def theatre_option(command: Command) -> Command:
    """Add ``--theatre``."""
    return click.option(
        "--theatre",
        metavar="NAME",
        help="One conflict only, of `klaim theatre list` or a folder of your own (./mine); by"
        " default each article's own is recognised.",
    )(command)
