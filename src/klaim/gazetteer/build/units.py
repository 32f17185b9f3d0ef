"""Oblasts, raions, subjects of Russia and countries, with every way to name them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from itertools import takewhile

from klaim.gazetteer.build.cities import City, read_countries
from klaim.gazetteer.build.codifier import Row
from klaim.gazetteer.build.entries import Entry, centroid
from klaim.gazetteer.build.tables import read_table, several
from klaim.gazetteer.keys import name_key
from klaim.gazetteer.romanising import latin_spellings, ukrainian_2010
from klaim.records import PlaceKind, Precision

_OBLAST_WORDS = ("oblast", "region", "provinsi", "wilayah", "province")
_RAION_WORDS = ("raion", "distrik", "district", "rayon")
_UNIT_WORD = re.compile(r" (Oblast|Krai|Republic|Autonomous Okrug)$")
_ADJECTIVE = re.compile(r"(ський|цький|зький|ий)$")


def ukrainian_oblasts(rows: Iterable[Row]) -> list[Entry]:
    """Return Ukraine's oblasts and Crimea, named by our table."""
    table = {row["code"]: row for row in read_table("ukraine_oblasts.tsv")}
    oblasts = []
    for row in rows:
        if row.category == "O":
            ours = table[row.code[2:4]]
            oblast = _unit(f"katottg:{row.code}", ours["name"], "UA", several(ours["bare"]))
            oblast.attest(row.name, f"{row.name} область", language="uk")
            oblasts.append(oblast)
    return oblasts


def russian_subjects(cities: Iterable[City]) -> list[Entry]:
    """Return Russia's subjects at the mean point of their cities.

    Args:
        cities: Cities of Russia; they tell where a subject lies.
    """
    members: dict[str, list[Entry]] = defaultdict(list)
    for city in cities:
        members[city.admin1].append(city.entry())
    subjects = []
    for row in read_table("russia_subjects.tsv"):
        if row["bare"]:
            subject = _unit(subject_id(row["name"]), row["name"], "RU", several(row["bare"]))
            place_at_centre(subject, members[row["geonames"]])
            subjects.append(subject)
    return subjects


def subject_id(name: str) -> str:
    """Return the id of a subject of Russia from its English name."""
    return "klaim:" + name_key(name).replace(" ", "-")


def place_at_centre(unit: Entry, members: list[Entry]) -> None:
    """Give a unit the mean point of its members."""
    centre = centroid(members)
    if centre is not None:
        unit.lat, unit.lon = centre


def _unit(identifier: str, name: str, country: str, bare: list[str]) -> Entry:
    # Crimea and Russia's republics are called regions: no "Oblast" belongs to their name.
    kind = PlaceKind.OBLAST if _UNIT_WORD.search(name) else PlaceKind.REGION
    entry = Entry(identifier, name, kind, country=country, precision=Precision.OBLAST)
    entry.attest_in_use(*bare)
    stems = {_UNIT_WORD.sub("", name), *bare}
    entry.attested |= stems
    for stem in stems:
        for word in _OBLAST_WORDS:
            entry.spellings |= {f"{stem} {word}", f"{word} {stem}"}
    return entry


def raions(rows: list[Row]) -> list[Entry]:
    """Return Ukraine's raions, named after their seat ("Pokrovsk Raion")."""
    towns: dict[str, list[str]] = defaultdict(list)
    for row in rows:
        if row.category in "MX":
            towns[row.raion].append(row.name)
    return [_raion(row, towns[row.code]) for row in rows if row.category == "P"]


def _raion(row: Row, towns: list[str]) -> Entry:
    seat = _seat(row.name, towns)
    name = ukrainian_2010(seat) if seat else ukrainian_2010(row.name)
    entry = Entry(
        id=f"katottg:{row.code}",
        name=f"{name} Raion",
        kind=PlaceKind.RAION,
        country="UA",
        oblast=f"katottg:{row.oblast}",
        precision=Precision.RAION,
    )
    entry.attest(f"{row.name} район", language="uk")
    entry.spellings |= {row.name, name, seat, *latin_spellings(row.name, "uk")}
    if seat:
        entry.spellings |= latin_spellings(seat, "uk")
    for stem in (row.name, name):
        for word in _RAION_WORDS:
            entry.spellings |= {f"{stem} {word}", f"{word} {stem}"}
    return entry


def _seat(adjective: str, towns: list[str]) -> str:
    """Return the town that a raion's adjective is made of, empty where none fits."""
    stem = _ADJECTIVE.sub("", adjective).lower()

    def shared(town: str) -> int:
        pairs = zip(stem, town.lower(), strict=False)
        return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))

    best = max(towns, key=lambda town: (shared(town), -len(town), town), default="")
    return best if shared(best) >= max(3, len(stem) - 3) else ""


def countries() -> list[Entry]:
    """Return the countries of the world under their English, Indonesian and own names."""
    from babel import Locale

    indonesian, english = Locale("id").territories, Locale("en").territories
    ours = {row["iso"]: row for row in read_table("countries.tsv")}
    entries = []
    for country in read_countries():
        iso = country["iso"]
        row = ours.get(iso, {})
        entry = Entry(
            id=f"geonames:{country['geonameid']}",
            name=row.get("name") or country["name"].strip(),
            kind=PlaceKind.COUNTRY,
            lat=float(row["lat"]) if row.get("lat") else None,
            lon=float(row["lon"]) if row.get("lon") else None,
            country=iso,
            population=int(country["population"]),
            precision=Precision.COUNTRY if row.get("lat") else Precision.NONE,
        )
        entry.attest_in_use(country["name"].strip(), *several(row.get("aliases", "")))
        entry.attest_in_use(indonesian.get(iso, ""), english.get(iso, ""))
        entries.append(entry)
    return entries
