"""Russia's cities under the names that English and Indonesian papers print."""

from __future__ import annotations

import re
from collections.abc import Iterable

from klaim.gazetteer.build.cities import City
from klaim.gazetteer.build.entries import Entry
from klaim.gazetteer.build.tables import read_table
from klaim.gazetteer.build.units import subject_id
from klaim.records import PlaceKind

_FEDERAL_CITIES = {"48": "Moscow", "66": "Saint Petersburg"}
_APOSTROPHES = re.compile("[’'ʼʹ]")
_LONG_ENDING = re.compile(r"(yy|iy)\b")


def russian_cities(cities: Iterable[City]) -> list[Entry]:
    """Return Russia's cities; parts of the two federal cities are districts.

    Args:
        cities: GeoNames' cities of Russia.
    """
    subjects = {
        row["geonames"]: subject_id(row["name"])
        for row in read_table("russia_subjects.tsv")
        if row["bare"]
    }
    entries = []
    for city in cities:
        entry = city.entry(oblast=subjects.get(city.admin1, ""))
        entry.attest(*city.names())
        entry.name = conventional_name(city.name)
        federal = _FEDERAL_CITIES.get(city.admin1)
        if federal and entry.name != federal:
            entry.kind = PlaceKind.DISTRICT
        entries.append(entry)
    return entries


def conventional_name(name: str) -> str:
    """Return GeoNames' BGN spelling as the press prints it: "Stary Oskol", "Ryazan"."""
    plain = _APOSTROPHES.sub("", name).replace("ë", "yo").replace("Ë", "Yo")
    return _LONG_ENDING.sub("y", plain)
