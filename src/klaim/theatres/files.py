"""The files of a theatre folder, read with care: folders come from strangers too."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any

from klaim.theatres.problems import Problem, Report

LARGEST_FILE = 5_000_000
"""Bytes; the largest shipped file has a twentieth of it."""

_MAY_BE_MISSING = "Copy the one in docs/theatre_template/"


@dataclass(frozen=True, slots=True)
class DataFile:
    """A TOML file of a theatre: its tables, and its text to tell lines by.

    ``readable`` is false where it is missing or broken, so that there is nothing to check.
    """

    name: str
    text: str = ""
    tables: Mapping[str, Any] = field(default_factory=dict)
    readable: bool = False

    def line_of(self, section: str, index: int, key: str = "") -> int:
        """Return the line of an entry's key, or of its head where the key has no line.

        Args:
            section: The name in the double brackets; empty for the top of the file.
            index: Which entry of that name, from 0.
            key: The key to look for; empty for the entry itself.
        """
        lines = self.text.splitlines()
        head = re.compile(rf"\s*\[\[\s*{re.escape(section)}\s*\]\]")
        heads = [number for number, line in enumerate(lines) if section and head.match(line)]
        start = heads[index] if index < len(heads) else 0
        wanted = re.compile(rf"\s*{re.escape(key)}\b(?:\.[\w-]+)?\s*=")
        for number in range(start, len(lines)):
            if number > start and re.match(r"\s*\[", lines[number]) and section:
                break
            if key and wanted.match(lines[number]):
                return number + 1
        return start + 1 if heads else 0


def read_file(folder: Traversable, name: str, report: Report, *, required: bool) -> DataFile:
    """Return a file of a theatre folder; an empty one where it is missing or unreadable.

    Args:
        folder: The theatre.
        name: The file, without its ending.
        report: Told of what is wrong with it.
        required: Whether a missing file is wrong.
    """
    file = folder.joinpath(f"{name}.toml")
    empty = DataFile(f"{name}.toml")
    try:
        if not file.is_file():
            _missing(folder, file, empty, report, required=required)
            return empty
        if _leads_out(folder, file):
            report(_of_file(empty, "it is a link that leads out of the folder", "Copy the file"))
            return empty
        with file.open("rb") as opened:
            raw = opened.read(LARGEST_FILE + 1)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        report(_of_file(empty, f"it cannot be read ({reason})", "Make it readable"))
        return empty
    return _parsed(empty, raw, report)


def _missing(
    folder: Traversable, file: Traversable, empty: DataFile, report: Report, *, required: bool
) -> None:
    there = isinstance(file, Path) and (file.exists() or file.is_symlink())
    if there:
        report(_of_file(empty, "it is no plain file", "Put a text file in its place"))
    elif required:
        report(_of_file(empty, f"it is missing in {folder.name}", _MAY_BE_MISSING))


def _leads_out(folder: Traversable, file: Traversable) -> bool:
    if not isinstance(folder, Path) or not isinstance(file, Path):
        return False
    return not file.resolve().is_relative_to(folder.resolve())


def _parsed(empty: DataFile, raw: bytes, report: Report) -> DataFile:
    if len(raw) > LARGEST_FILE:
        report(
            _of_file(
                empty,
                f"it is larger than {LARGEST_FILE // 1_000_000} MB",
                "A theatre is a list of names: leave everything else out",
            )
        )
        return empty
    try:
        text = raw.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        report(Problem(empty.name, line, "", "it is no UTF-8 text", "Save it as UTF-8"))
        return empty
    try:
        return DataFile(empty.name, text, tomllib.loads(text), readable=True)
    except tomllib.TOMLDecodeError as error:
        found = re.search(r"\(at line (\d+)", str(error))
        reason = re.sub(r"\s*\(at .*\)$", "", str(error))
        line = int(found[1]) if found else text.count("\n") + 1
        report(Problem(empty.name, line, "", f"it is no TOML: {reason}", "Mend that line"))
    except RecursionError:
        report(_of_file(empty, "its lists are nested too deep", "Write them as the template does"))
    return empty


def _of_file(file: DataFile, what: str, remedy: str) -> Problem:
    return Problem(file.name, 0, "", what, remedy)
