"""What is wrong with a theatre's data: where, what, and how to mend it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import NoReturn

from klaim.errors import TheatreError


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing to mend.

    Attributes:
        file: The file's name, or the folder's where the file itself is the trouble.
        line: The line to look at; 0 where it is the file as a whole.
        entry: Which entry: "person 'hun-sen'"; empty where it is none.
        what: What is wrong, a sentence without its full stop.
        remedy: What to do about it, a sentence without its full stop.
    """

    file: str
    line: int
    entry: str
    what: str
    remedy: str

    def __str__(self) -> str:
        where = self.file
        if self.line:
            where += f", line {self.line}"
        if self.entry:
            where += f" ({self.entry})"
        return f"{where}: {self.what}. {self.remedy}."


Report = Callable[[Problem], None]
"""Takes problems as they are found: collects them, or raises the first."""


def refuse(problem: Problem) -> NoReturn:
    """Raise a problem: for loading, which takes a theatre whole or not at all.

    Raises:
        TheatreError: Always.
    """
    raise TheatreError(str(problem))
