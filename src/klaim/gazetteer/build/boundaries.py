"""The outlines that maps draw and points are looked up in, as one TopoJSON file."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from pathlib import Path

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from klaim.gazetteer.build.cities import City
from klaim.gazetteer.build.entries import Entry
from klaim.gazetteer.build.natural_earth import Shapes, read_borders, read_lakes, read_land
from klaim.gazetteer.build.simplifying import in_view, simplify, simplify_lakes
from klaim.gazetteer.build.tables import read_table
from klaim.gazetteer.build.territories import Divided, Territory, Units, divide
from klaim.gazetteer.build.topology import Feature, topology
from klaim.gazetteer.keys import name_key
from klaim.records import PlaceKind
from klaim.theatres import available_theatres, load_theatre

_UNIT_TABLES = {
    "BY": "belarus_regions.tsv",
    "RU": "russia_subjects.tsv",
    "UA": "ukraine_oblasts.tsv",
}
_LEAST_LAKE = 0.01
"""Square degrees from which a lake without a name is drawn."""


def write_boundaries(entries: Sequence[Entry], cities: Sequence[City], path: Path) -> int:
    """Write the outlines of units, countries and lakes; the same sources give the same bytes.

    Args:
        entries: Places of the gazetteer, for the names and ids of units and countries.
        cities: GeoNames' cities: they tell whose land lies between Natural Earth's lines.
        path: Where the file goes.

    Returns:
        How many units, countries and lakes there are.
    """
    theatres = [load_theatre(name) for name in available_theatres()]
    fine = _areas(theatre.area for theatre in theatres)
    belligerent = {country for theatre in theatres for country in theatre.countries}
    divided = divide(read_land(), read_borders(), cities, _units(entries))
    land = simplify(in_view(divided, fine, belligerent), fine)
    layers = {
        "units": [_unit(unit, polygons) for unit, polygons in land.items() if unit.is_unit],
        "countries": _countries(land, entries),
        "lakes": _lakes(fine),
    }
    text = json.dumps(topology(layers), ensure_ascii=False, separators=(",", ":"))
    path.write_text(text + "\n", encoding="utf-8")
    return sum(map(len, layers.values()))


def _areas(areas: Iterable[tuple[float, float, float, float] | None]) -> BaseGeometry:
    boxes = (area for area in areas if area is not None)
    return shapely.union_all(
        [shapely.box(west, south, east, north) for south, west, north, east in boxes]
    )


def _units(entries: Sequence[Entry]) -> Units:
    """Return the units of the tables by country and GeoNames' code."""
    places = {
        (entry.country, entry.name): entry.id
        for entry in sorted(entries, key=lambda entry: (entry.population, entry.id))
        if entry.kind in (PlaceKind.OBLAST, PlaceKind.REGION, PlaceKind.CITY)
    }
    units = {}
    for country, table in _UNIT_TABLES.items():
        for row in read_table(table):
            place = places.get((country, row["name"]), "")
            unit = Territory(row["iso"], row["name"], country, place)
            units[country, row["geonames"]] = unit
    return units


def _unit(unit: Territory, polygons: Shapes) -> Feature:
    place = {"place": unit.place} if unit.place else {}
    return Feature({"id": unit.id, "name": unit.name, "country": unit.country} | place, polygons)


def _countries(land: Divided, entries: Sequence[Entry]) -> list[Feature]:
    known = {entry.country: entry for entry in entries if entry.kind is PlaceKind.COUNTRY}
    parts: dict[str, list[Shapes]] = {}
    for territory, polygons in land.items():
        parts.setdefault(territory.country, []).append(polygons)
    features = []
    for code, pieces in sorted(parts.items()):
        polygons = shapely.get_parts(shapely.union_all(np.concatenate(pieces)))
        properties = {"id": code, "name": known[code].name, "place": known[code].id}
        features.append(Feature(properties, polygons))
    return features


def _lakes(fine: BaseGeometry) -> list[Feature]:
    """Return the lakes that have a name, and large ones where the wars are."""
    drawn = read_lakes()
    tree = shapely.STRtree(drawn)
    named = {}
    for row in read_table("lakes.tsv"):
        point = shapely.Point(float(row["lon"]), float(row["lat"]))
        for number in tree.query(point, predicate="within"):
            named[int(number)] = row
    shown = shapely.intersects(drawn, fine) & (shapely.area(drawn) >= _LEAST_LAKE)
    numbers = sorted({*named, *np.flatnonzero(shown).tolist()})
    lakes = simplify_lakes(drawn[numbers], fine)
    return [_lake(named.get(n, {}), n, lake) for n, lake in zip(numbers, lakes, strict=True)]


def _lake(row: dict[str, str], number: int, lake: BaseGeometry) -> Feature:
    name = row.get("name", "")
    until = {"until": row["until"]} if row.get("until") else {}
    identity = name_key(name).replace(" ", "-") or f"lake-{number}"
    return Feature({"id": identity, "name": name} | until, np.array([lake], dtype=object))
