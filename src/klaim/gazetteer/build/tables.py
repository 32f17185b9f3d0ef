"""Reading our own hand-written tables beside this package."""

from __future__ import annotations

import csv
from importlib.resources import files


def read_table(name: str) -> list[dict[str, str]]:
    """Return the rows of a hand-written table.

    Args:
        name: File name in ``klaim/gazetteer/data``; tab-separated, first line that is no
            ``#`` comment names the columns.

    Returns:
        One dictionary a row; a missing last column is the empty string.
    """
    text = files("klaim.gazetteer").joinpath("data", name).read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if line.strip() and not line.startswith("#")]
    reader = csv.DictReader(lines, delimiter="\t", restval="", quoting=csv.QUOTE_NONE)
    return [dict(row) for row in reader]


def several(cell: str) -> list[str]:
    """Return the parts of a cell that holds several names, separated by ``|``."""
    return [part.strip() for part in cell.split("|") if part.strip()]
