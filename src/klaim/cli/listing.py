"""One listing in every format: for people on a terminal or in a pipe, and for programs."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Generic, TypeVar

import click

from klaim.cli.formats import Format
from klaim.cli.terminal import Page, console, machine_output, one_line

if TYPE_CHECKING:
    from rich.console import RenderableType

Item = TypeVar("Item")
Record = Mapping[str, Any]

_WIDE = 110


@dataclass(frozen=True, slots=True)
class Column(Generic[Item]):
    """A column of a table for people.

    Attributes:
        wraps: Its cells may take several lines on a terminal; short ones should not.
        only_wide: Left out on a terminal that is narrow.
    """

    heading: str
    cell: Callable[[Item], str]
    style: str = ""
    right: bool = False
    wraps: bool = False
    only_wide: bool = False


@dataclass(frozen=True, slots=True)
class Listing(Generic[Item]):
    """What to print, and how an item looks in each format.

    Attributes:
        items: May be a stream: JSON Lines and CSV are written as it flows.
        columns: The table for people.
        wire: An item as a JSON object.
        fields: The columns of the CSV table.
        record: An item as a row of it.
        nothing: What to tell people where there is no item, or how to find out.
        card: How to show an item on a terminal instead of as a row.
    """

    items: Iterable[Item]
    columns: Sequence[Column[Item]]
    wire: Callable[[Item], Record]
    fields: Sequence[str]
    record: Callable[[Item], Record]
    nothing: str | Callable[[], str]
    card: Callable[[Page, Item], None] | None = None


def print_listing(listing: Listing[Item], style: Format) -> int:
    """Print a listing to standard output; return how many items it had."""
    counted = _Counting(listing.items)
    if style is Format.TABLE:
        _print_table(listing, counted)
    else:
        _print_data(listing, counted, style)
    if not counted.seen:
        _say_why(listing.nothing)
    return counted.seen


def _say_why(nothing: str | Callable[[], str]) -> None:
    why = nothing if isinstance(nothing, str) else nothing()
    if why:
        click.echo(why, err=True)


class _Counting(Iterator[Item]):
    """Counts what flows through it."""

    def __init__(self, items: Iterable[Item]) -> None:
        self._items = iter(items)
        self.seen = 0

    def __next__(self) -> Item:
        item = next(self._items)
        self.seen += 1
        return item


def _print_data(listing: Listing[Item], items: Iterator[Item], style: Format) -> None:
    from klaim.exporting import write_csv, write_json_lines

    machine_output()
    if style is Format.JSONL:
        write_json_lines(map(listing.wire, items), sys.stdout)
    elif style is Format.CSV:
        write_csv(listing.fields, map(listing.record, items), sys.stdout)
    else:
        print_json([listing.wire(item) for item in items])


def print_json(value: object) -> None:
    """Print a JSON value over several lines."""
    machine_output()
    sys.stdout.write(json.dumps(value, ensure_ascii=False, allow_nan=False, indent=2) + "\n")


def _print_table(listing: Listing[Item], items: Iterator[Item]) -> None:
    page = Page()
    if page.is_terminal and listing.card is not None:
        for item in items:
            listing.card(page, item)
            page.line()
        return
    rows = list(items)
    if not page.is_terminal:
        _print_plain(page, listing.columns, rows)
    elif rows:
        out = console()
        fitting = [c for c in listing.columns if out.width >= _WIDE or not c.only_wide]
        out.print(_rich_table(fitting, rows))


def _rich_table(columns: Sequence[Column[Item]], items: Sequence[Item]) -> RenderableType:
    from rich.box import SIMPLE_HEAD
    from rich.table import Table
    from rich.text import Text

    table = Table(box=SIMPLE_HEAD, pad_edge=False, header_style="bold")
    for column in columns:
        table.add_column(
            column.heading, style=column.style, overflow="fold", no_wrap=not column.wraps
        )
        table.columns[-1].justify = "right" if column.right else "left"
    for item in items:
        table.add_row(*(Text(one_line(column.cell(item))) for column in columns))
    return table


def _print_plain(page: Page, columns: Sequence[Column[Item]], items: Sequence[Item]) -> None:
    """Print aligned columns without a limit on their width."""
    if not items:
        return
    rows = [[column.heading for column in columns]]
    rows += [[one_line(column.cell(item)) for column in columns] for item in items]
    widths = [max(map(len, cells)) for cells in zip(*rows, strict=True)]
    for row in rows:
        cells = (
            cell.rjust(width) if column.right else cell.ljust(width)
            for cell, width, column in zip(row, widths, columns, strict=True)
        )
        page.line("  ".join(cells))
