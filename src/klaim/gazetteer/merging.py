"""Merging a GeoNames dump into a user's own gazetteer, whose points replace centroids."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from klaim.gazetteer.build.cities import is_useful, kind_by_population
from klaim.gazetteer.build.entries import Entry
from klaim.gazetteer.build.fighting import mark_fought_over
from klaim.gazetteer.build.tables import read_table
from klaim.gazetteer.build.units import subject_id
from klaim.gazetteer.build.writing import write_gazetteer
from klaim.gazetteer.distances import kilometres
from klaim.gazetteer.dump_files import DumpRow, read_dump
from klaim.gazetteer.keys import name_key
from klaim.gazetteer.kinds import SETTLEMENTS
from klaim.gazetteer.romanising import is_cyrillic, ukrainian_2010
from klaim.gazetteer.store import SHIPPED, GazetteerFileError, Store
from klaim.records import PlaceKind, Precision

_UNLIKELY_KM = {
    Precision.PLACE: 12.0,
    Precision.HROMADA: 60.0,
    Precision.RAION: 90.0,
    Precision.OBLAST: 250.0,
}
_PART_OF_CITY = "PPLX"
_UNITS = frozenset({PlaceKind.OBLAST, PlaceKind.REGION, PlaceKind.RAION, PlaceKind.RIVER})


@dataclass(frozen=True, slots=True)
class MergeReport:
    """What a merge did.

    Attributes:
        known: Places that klaim had with a point; they got the dump's further names.
        located: Places that had the middle of their hromada or raion, or a point by hand,
            and got GeoNames' point.
        added: Places that klaim did not have.
    """

    known: int
    located: int
    added: int


def merge_dump(dump: Path, target: Path, shipped: Path = SHIPPED) -> MergeReport:
    """Merge a GeoNames country dump into the user's gazetteer.

    Args:
        dump: A dump as GeoNames gives it, ``.zip`` or text.
        target: The user's gazetteer; made where missing, replaced only when all went well.
        shipped: The gazetteer to lay it over.

    Returns:
        How many places were known, located and added.

    Raises:
        DumpError: The dump is refused; the target stays as it was.
        GazetteerFileError: The target is there and no gazetteer, or cannot be written.
    """
    rows = read_dump(dump)
    base = read_entries(shipped)
    known = [row for row in rows if _id(row) in base]
    unit_of = _unit_ids(base)
    located = _locate([row for row in rows if _id(row) not in base], base, unit_of)
    merged = read_entries(target) if target.exists() else {}
    for row in rows:
        entry = located.get(row.id) or base.get(_id(row)) or _new_entry(row, unit_of)
        merged[entry.id] = _laid_over(entry, row)
    for unit in {unit for entry in merged.values() for unit in (entry.oblast, entry.raion)}:
        if unit in base and unit not in merged:
            merged[unit] = base[unit]
    mark_fought_over(merged.values())
    try:
        write_gazetteer(list(merged.values()), target)
    except (OSError, sqlite3.Error) as error:
        raise GazetteerFileError(f"{target} cannot be written: {error}") from error
    return MergeReport(len(known), len(located), len(rows) - len(known) - len(located))


def read_entries(path: Path) -> dict[str, Entry]:
    """Return the places of a gazetteer file by id, with their keys as names."""
    store = Store(path)
    by_number = {}
    for number, oblast, raion in store.units():
        place = store.by_number(number)
        by_number[number] = Entry(
            place.id, place.name, place.kind, place.lat, place.lon, place.country, oblast, raion,
            place.population, place.precision,
        )  # fmt: skip
    for key, places in store.aliases():
        for number, attested, in_use in places:
            entry = by_number[number]
            if in_use:
                entry.in_use.add(key)
            (entry.attested if attested else entry.spellings).add(key)
    store.close()
    return {entry.id: entry for entry in by_number.values()}


def _id(row: DumpRow) -> str:
    return f"geonames:{row.id}"


def _locate(
    rows: Sequence[DumpRow], base: dict[str, Entry], unit_of: dict[tuple[str, str], str]
) -> dict[int, Entry]:
    """Return the place not of GeoNames that each row is, by geonameid.

    The pair that lies nearest is settled first, so two villages of one name and oblast
    go to their own hromadas.
    """
    countries = {row.country for row in rows}
    unlinked: dict[tuple[str, str], list[Entry]] = defaultdict(list)
    for entry in base.values():
        if entry.country in countries and _is_unlinked(entry):
            for key, (attested, _) in entry.marked_keys().items():
                if attested:
                    unlinked[entry.country, key].append(entry)
    pairs = []
    for row in rows:
        oblast = unit_of.get((row.country, row.admin1), "")
        for entry in _namesakes(row, unlinked):
            if oblast in ("", entry.oblast) and entry.lat is not None and entry.lon is not None:
                distance = kilometres((entry.lat, entry.lon), (row.lat, row.lon))
                if distance <= _UNLIKELY_KM[entry.precision]:
                    pairs.append((distance, row.id, entry.id))
    located: dict[int, Entry] = {}
    taken: set[str] = set()
    for _, row_id, entry_id in sorted(pairs):
        if row_id not in located and entry_id not in taken:
            located[row_id] = base[entry_id]
            taken.add(entry_id)
    return located


def _is_unlinked(entry: Entry) -> bool:
    """Tell whether it is a settlement whose point is not GeoNames'."""
    linked = entry.id.startswith("geonames:")
    return entry.precision in _UNLIKELY_KM and entry.kind in SETTLEMENTS and not linked


def _namesakes(row: DumpRow, entries: dict[tuple[str, str], list[Entry]]) -> list[Entry]:
    keys = {name_key(name) for name in (row.name, *row.alternates)}
    found = {entry.id: entry for key in keys for entry in entries.get((row.country, key), ())}
    return list(found.values())


def _unit_ids(base: dict[str, Entry]) -> dict[tuple[str, str], str]:
    """Return the id of our first-order unit for GeoNames' country and code."""
    names = {entry.name: entry.id for entry in base.values() if entry.kind in _UNITS}
    ids = {}
    for row in read_table("ukraine_oblasts.tsv"):
        ids["UA", row["geonames"]] = names.get(row["name"], "")
    for row in read_table("russia_subjects.tsv"):
        ids["RU", row["geonames"]] = subject_id(row["name"]) if row["bare"] else ""
    return ids


def _new_entry(row: DumpRow, unit_of: dict[tuple[str, str], str]) -> Entry:
    ukrainian = [name for name in row.alternates if is_cyrillic(name) and set("іїєґ") & set(name)]
    use_official = row.country == "UA" and len(ukrainian) == 1
    name = ukrainian_2010(ukrainian[0]) if use_official else row.name
    return Entry(
        id=_id(row),
        name=name.replace("’", "").replace("'", ""),
        kind=PlaceKind.DISTRICT
        if row.feature == _PART_OF_CITY
        else kind_by_population(row.population),
        country=row.country,
        oblast=unit_of.get((row.country, row.admin1), ""),
    )


def _laid_over(entry: Entry, row: DumpRow) -> Entry:
    """Return the entry as the dump knows it: its point, its people, its names."""
    over = Entry(
        id=entry.id,
        name=entry.name,
        kind=entry.kind,
        lat=row.lat,
        lon=row.lon,
        country=entry.country,
        oblast=entry.oblast,
        raion=entry.raion,
        population=row.population or entry.population,
    )
    over.attest(*(name for name in (row.name, *row.alternates) if is_useful(name)))
    return over
