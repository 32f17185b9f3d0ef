"""The recipe: which sources, in which order, and what they add up to."""

from __future__ import annotations

from collections import defaultdict

from klaim.gazetteer.build.cities import City, is_kept, read_cities, world_entry
from klaim.gazetteer.build.codifier import read_codifier
from klaim.gazetteer.build.curated import add_names, curated_places, without_known
from klaim.gazetteer.build.entries import Entry
from klaim.gazetteer.build.fighting import mark_fought_over
from klaim.gazetteer.build.russia import russian_cities
from klaim.gazetteer.build.settlements import join
from klaim.gazetteer.build.tables import read_table
from klaim.gazetteer.build.units import (
    countries,
    place_at_centre,
    raions,
    russian_subjects,
    ukrainian_oblasts,
)


def all_entries() -> list[Entry]:
    """Return every place of the shipped gazetteer, each id once."""
    rows = read_codifier()
    cities: dict[str, list[City]] = defaultdict(list)
    for city in read_cities(500):
        cities[city.country].append(city)
    code_of = {row.code[2:4]: row.code for row in rows if row.category in "OK"}
    oblast_of = {
        unit["geonames"]: code_of[unit["code"]] for unit in read_table("ukraine_oblasts.tsv")
    }
    settlements = join(rows, cities.pop("UA"), oblast_of)
    units = ukrainian_oblasts(rows) + raions(rows)
    _place_units(units, settlements)
    subjects = russian_subjects(cities["RU"])
    entries = settlements + units + subjects + russian_cities(cities.pop("RU")) + countries()
    entries += [world_entry(city) for group in cities.values() for city in group if is_kept(city)]
    unit_ids = {unit.name: unit.id for unit in units + subjects}
    entries += without_known(curated_places(unit_ids), entries)
    add_names(entries, unit_ids)
    mark_fought_over(entries)
    return entries


def _place_units(units: list[Entry], settlements: list[Entry]) -> None:
    members: dict[str, list[Entry]] = defaultdict(list)
    for settlement in settlements:
        members[settlement.oblast].append(settlement)
        members[settlement.raion].append(settlement)
    for unit in units:
        place_at_centre(unit, members[unit.id])
