"""A progress bar: only on a terminal, and only for work that takes a while."""

from __future__ import annotations

import sys
import time
from collections.abc import Generator, Iterable
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from rich.console import Console
    from rich.progress import Progress

Item = TypeVar("Item")

PATIENCE = 1.0
"""Seconds of work before a bar is worth its place on the screen."""


def with_progress(items: Iterable[Item], what: str) -> Generator[Item, None, None]:
    """Yield the items, with a bar about them while the caller works on each.

    On a terminal the items are counted first, so that the bar has an end.
    """
    terminal = _terminal()
    if terminal is None:
        yield from items
        return
    known = list(items)
    started = time.monotonic()
    bar = _bar(terminal, what)
    task = bar.add_task(what, total=len(known))
    try:
        for done, item in enumerate(known):
            if done and not bar.live.is_started and time.monotonic() - started > PATIENCE:
                bar.start()
            bar.update(task, completed=done)
            yield item
    finally:
        bar.stop()


def _terminal() -> Console | None:
    """Return the stream that is a terminal, if one is."""
    from rich.console import Console

    for console in (Console(), Console(stderr=True)):
        if console.is_terminal and not console.is_dumb_terminal:
            return console
    return None


def _bar(terminal: Console, what: str) -> Progress:
    from rich.progress import (
        BarColumn,
        MofNCompleteColumn,
        Progress,
        TextColumn,
        TimeRemainingColumn,
    )

    columns = TextColumn(what), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn()
    return Progress(
        *columns,
        console=terminal,
        transient=True,
        # What is printed meanwhile goes above the bar, unless it goes to a file.
        redirect_stdout=sys.stdout.isatty(),
        redirect_stderr=sys.stderr.isatty(),
    )
