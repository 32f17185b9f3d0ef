"""Objects and records to text files, one at a time."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, TextIO

_STARTS_A_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")


def write_json_lines(objects: Iterable[Mapping[str, Any]], stream: TextIO) -> None:
    """Write one JSON object a line, letters of all scripts as themselves."""
    for item in objects:
        stream.write(json.dumps(item, ensure_ascii=False, allow_nan=False) + "\n")


def write_csv(columns: Sequence[str], records: Iterable[Mapping[str, Any]], stream: TextIO) -> None:
    """Write a header and one line a record, as RFC 4180 has it.

    Args:
        columns: The header; every record has these keys and no others.
        records: Values that are text, numbers, or ``None`` for an empty cell.
        stream: Opened with ``newline=""``.
    """
    writer = csv.DictWriter(stream, columns)
    writer.writeheader()
    for record in records:
        writer.writerow({column: _safe(value) for column, value in record.items()})


def _safe(value: Any) -> Any:
    # Spreadsheets run cells that begin like a formula, and the words of an article are
    # anybody's words. An apostrophe makes them text (OWASP, "CSV injection").
    if isinstance(value, str) and value.startswith(_STARTS_A_FORMULA):
        return "'" + value
    return value
