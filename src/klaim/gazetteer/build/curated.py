"""Our own hand-written places, exonyms and former names, laid over the packages' data."""

from __future__ import annotations

from collections import defaultdict

from klaim.gazetteer.build.entries import Entry
from klaim.gazetteer.build.tables import read_table, several
from klaim.gazetteer.distances import kilometres
from klaim.gazetteer.keys import name_key
from klaim.gazetteer.kinds import SETTLEMENTS
from klaim.records import PlaceKind, Precision

_SAME_SPOT_KM = 12.0


class UnknownPlaceError(ValueError):
    """A hand-written row names a place or unit that the packages do not have."""


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
        entry.attest_in_use(*several(row["aliases"]))
        entries.append(entry)
    return entries


def without_known(curated: list[Entry], known: list[Entry]) -> list[Entry]:
    """Return the curated places that the packages lack; the others give theirs their names.

    Args:
        curated: What :func:`curated_places` returned.
        known: Places of the packages; those that are curated too get the curated names.
    """
    by_key: dict[str, list[Entry]] = defaultdict(list)
    for entry in known:
        if entry.country != "UA" and entry.kind in SETTLEMENTS:
            for key in entry.marked_keys():
                by_key[key].append(entry)
    new = []
    for entry in curated:
        same = [other for other in by_key[name_key(entry.name)] if _is_same_spot(entry, other)]
        if entry.kind in SETTLEMENTS and same:
            same[0].attest_in_use(same[0].name, *entry.attested)
            same[0].name = entry.name
        else:
            new.append(entry)
    return new


def _is_same_spot(one: Entry, other: Entry) -> bool:
    if one.lat is None or one.lon is None or other.lat is None or other.lon is None:
        return False
    return kilometres((one.lat, one.lon), (other.lat, other.lon)) < _SAME_SPOT_KM


def add_names(entries: list[Entry], oblasts: dict[str, str]) -> None:
    """Add the names of ``names.tsv`` (former, Russian, Indonesian) to known places.

    Args:
        entries: All places; changed in place.
        oblasts: Id of a first-order unit by its canonical name.

    Raises:
        UnknownPlaceError: Rows fit no place.
    """
    by_name: dict[str, list[Entry]] = defaultdict(list)
    for entry in entries:
        by_name[entry.name].append(entry)
    unknown = []
    for row in read_table("names.tsv"):
        found = _fitting(by_name[row["name"]], row, oblasts)
        if not found:
            unknown.append(f"{row['name']} ({row['within']})")
            continue
        found[0].attest_in_use(*several(row["aliases"]))
        if row["canonical"]:
            found[0].name = row["canonical"]
    if unknown:
        raise UnknownPlaceError(f"names.tsv: no place fits {', '.join(unknown)}")


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
