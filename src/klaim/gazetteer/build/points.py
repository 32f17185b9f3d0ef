"""Points that we know of villages which the packages name but do not locate."""

from __future__ import annotations

from collections import defaultdict

from klaim.gazetteer.build.codifier import Row
from klaim.gazetteer.build.entries import Entry, centroid
from klaim.gazetteer.build.tables import read_table
from klaim.gazetteer.distances import kilometres
from klaim.records import Precision

Settlements = list[tuple[Row, Entry]]


class UnknownVillageError(ValueError):
    """A row of ``points.tsv`` fits no village that lacks a point."""


def place_by_hand(settlements: Settlements) -> None:
    """Give villages the points of ``points.tsv``; those that have one stay where they are.

    Of several namesakes in an oblast the one is meant whose hromada, else raion, lies
    nearest to the point.

    Args:
        settlements: Rows of the codifier with their places; changed in place.

    Raises:
        UnknownVillageError: A row fits no village without a point.
    """
    code_of = {row["name"]: row["code"] for row in read_table("ukraine_oblasts.tsv")}
    members: dict[str, list[Entry]] = defaultdict(list)
    waiting: dict[tuple[str, str], Settlements] = defaultdict(list)
    for row, entry in settlements:
        members[row.hromada].append(entry)
        members[row.raion].append(entry)
        if entry.lat is None:
            waiting[row.code[2:4], entry.name].append((row, entry))
    middles = {unit: centroid(entries) for unit, entries in members.items()}
    idle = []
    for line in read_table("points.tsv"):
        point = (float(line["lat"]), float(line["lon"]))
        namesakes = waiting[code_of[line["oblast"]], line["name"]]
        if not namesakes:
            idle.append(f"{line['name']} ({line['oblast']})")
            continue
        nearest = min(namesakes, key=lambda one: _distance(one[0], middles, point))
        namesakes.remove(nearest)
        nearest[1].lat, nearest[1].lon = point
        nearest[1].precision = Precision.PLACE
    if idle:
        raise UnknownVillageError(f"points.tsv: no village lacks {', '.join(idle)}")


def _distance(
    row: Row, middles: dict[str, tuple[float, float] | None], point: tuple[float, float]
) -> float:
    middle = middles[row.hromada] or middles[row.raion]
    return kilometres(middle, point) if middle else float("inf")
