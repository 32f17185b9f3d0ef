"""Our own hand-written places, exonyms and former names, laid over the packages' data."""

from __future__ import annotations

from collections import defaultdict

from klaim.gazetteer.build.entries import Entry
from klaim.gazetteer.build.tables import read_table, several
from klaim.gazetteer.keys import name_key
from klaim.records import PlaceKind, Precision


class UnknownPlaceError(ValueError):
    """A hand-written row names a place that the packages do not have, or several."""


def curated_places(oblasts: dict[str, str]) -> list[Entry]:
    """Return the places that no package has: seas, rivers, regions, sites, border villages.

    Args:
        oblasts: Id of a first-order unit by its canonical name.

    Raises:
        UnknownPlaceError: A row names a unit that does not exist.
    """
    entries = []
    for row in read_table("places.tsv"):
        admin = row["admin"]
        if admin and admin not in oblasts:
            raise UnknownPlaceError(f"places.tsv: {row['name']} lies in unknown {admin!r}")
        entry = Entry(
            id=f"klaim:{row['slug'] or name_key(row['name']).replace(' ', '-')}",
            name=row["name"],
            kind=PlaceKind(row["kind"]),
            lat=float(row["lat"]),
            lon=float(row["lon"]),
            country=row["country"],
            oblast=oblasts.get(admin, ""),
            population=int(row["population"] or 0),
            precision=Precision(row["precision"] or "place"),
        )
        entry.attest(*several(row["aliases"]))
        entries.append(entry)
    return entries


def add_names(entries: list[Entry], oblasts: dict[str, str]) -> None:
    """Add the names of ``names.tsv`` (former, Russian, Indonesian) to known places.

    Args:
        entries: All places; changed in place.
        oblasts: Id of a first-order unit by its canonical name.

    Raises:
        UnknownPlaceError: A row fits no place, or several that its columns cannot tell apart.
    """
    by_name: dict[str, list[Entry]] = defaultdict(list)
    for entry in entries:
        by_name[entry.name].append(entry)
    for row in read_table("names.tsv"):
        found = _fitting(by_name[row["name"]], row, oblasts)
        if not found:
            raise UnknownPlaceError(f"names.tsv: no place fits {row['name']} ({row['within']})")
        found[0].attest(*several(row["aliases"]))
        if row["canonical"]:
            found[0].name = row["canonical"]


def _fitting(found: list[Entry], row: dict[str, str], oblasts: dict[str, str]) -> list[Entry]:
    within = row["within"]
    fitting = [
        entry
        for entry in found
        if not within or within == entry.country or oblasts.get(within, "-") == entry.oblast
    ]
    kinds = several(row["kind"])
    if kinds:
        fitting = [entry for entry in fitting if entry.kind.value in kinds]
    return sorted(fitting, key=lambda entry: (-entry.population, entry.precision.value, entry.id))
