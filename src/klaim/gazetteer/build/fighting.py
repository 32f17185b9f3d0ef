"""Which places lie where armies have fought: news of the war means these before others."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from math import floor

from klaim.gazetteer.build.entries import Entry
from klaim.gazetteer.build.tables import read_table
from klaim.gazetteer.distances import kilometres
from klaim.gazetteer.kinds import SETTLEMENTS

_REACH_KM = 30.0

Point = tuple[float, float]


def mark_fought_over(entries: Iterable[Entry]) -> None:
    """Mark the settlements that lie near a point of ``contact_lines.tsv``."""
    cells: dict[tuple[int, int], list[Point]] = defaultdict(list)
    for row in read_table("contact_lines.tsv"):
        point = (float(row["lat"]), float(row["lon"]))
        cells[_cell(point)].append(point)
    for entry in entries:
        if entry.kind in SETTLEMENTS and entry.lat is not None and entry.lon is not None:
            here = (entry.lat, entry.lon)
            entry.fought_over = any(
                kilometres(here, point) <= _REACH_KM for point in _around(cells, here)
            )


def _cell(point: Point) -> tuple[int, int]:
    # A degree is wider than the reach at every latitude where points are.
    return floor(point[0]), floor(point[1])


def _around(cells: dict[tuple[int, int], list[Point]], here: Point) -> Iterable[Point]:
    south, west = _cell(here)
    for lat in (south - 1, south, south + 1):
        for lon in (west - 1, west, west + 1):
            yield from cells.get((lat, lon), ())
