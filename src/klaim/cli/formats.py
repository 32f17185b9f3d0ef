"""The formats in which a listing can be printed."""

from __future__ import annotations

from enum import StrEnum


class Format(StrEnum):
    """How a listing is printed."""

    TABLE = "table"
    JSON = "json"
    JSONL = "jsonl"
    CSV = "csv"
