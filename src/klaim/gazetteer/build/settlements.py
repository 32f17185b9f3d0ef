"""Joining Ukraine's codifier (names, units) with GeoNames (points, populations, alternates)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from klaim.gazetteer.build.cities import City
from klaim.gazetteer.build.codifier import Row, settlement
from klaim.gazetteer.build.entries import CITY_POPULATION, Entry, centroid
from klaim.gazetteer.build.points import place_by_hand
from klaim.gazetteer.distances import kilometres
from klaim.gazetteer.keys import name_key
from klaim.gazetteer.romanising import is_cyrillic, latin_spellings, ukrainian_2010
from klaim.records import PlaceKind, Precision

_UNLIKELY_KM = 45.0
_UNLIKELY_KM_BY_RAION = 105.0
# A raion is wide: its middle says less about a village than a hromada's.
_RAION_PENALTY = 1.5
# More people than live in any village; such a "village" of GeoNames is part of a city.
_LARGEST_OF_CATEGORY = {"C": 20_000, "X": 25_000}
_SURELY_TOWN = 10_000
_SUBURB_KM = 15.0
_TOWN_POPULATION = 2_000

Point = tuple[float, float]


def join(rows: list[Row], cities: Iterable[City], oblast_of: dict[str, str]) -> list[Entry]:
    """Return every settlement of Ukraine once, with the best point that is known.

    Args:
        rows: The codifier.
        cities: GeoNames' cities of Ukraine.
        oblast_of: Codifier id of the oblast for GeoNames' first-order code.

    Returns:
        Settlements of the codifier, then cities that the codifier does not know. Where
        both know it the id is GeoNames' and the name the codifier's; where GeoNames does
        not, the point is that of ``points.tsv``, else the mean of the hromada's, else of the
        raion's known places.
    """
    settlements = {row.code: (row, settlement(row)) for row in rows if row.is_settlement}
    wanted = _Index(settlements)
    unmatched = []
    for city in sorted(cities, key=lambda city: (-city.population, city.id)):
        codes = wanted.codes(city, oblast_of[city.admin1])
        if len(codes) == 1:
            wanted.take(codes[0], city)
        else:
            unmatched.append((city, codes))
    strangers = []
    for city, codes in unmatched:
        code = wanted.nearest(city, codes)
        if code:
            wanted.take(code, city)
        else:
            strangers.append(_stranger(city, oblast_of[city.admin1]))
    entries = [entry for _, entry in settlements.values()]
    _name_cities_as_units(entries, settlements, strangers)
    _mark_suburbs(strangers, entries)
    place_by_hand(list(settlements.values()))
    _place_by_units(list(settlements.values()))
    return entries + strangers


class _Index:
    """Settlements of the codifier that no city has taken yet, by oblast and name."""

    def __init__(self, settlements: dict[str, tuple[Row, Entry]]) -> None:
        self._settlements = settlements
        self._by_name: dict[tuple[str, str], list[str]] = defaultdict(list)
        self._located: dict[str, list[Entry]] = defaultdict(list)
        self._taken: set[str] = set()
        for code, (row, entry) in settlements.items():
            if row.category != "B":
                names = {row.name, entry.name, *latin_spellings(row.name, "uk")}
                for key in {name_key(name) for name in names}:
                    self._by_name[row.oblast, key].append(code)

    def codes(self, city: City, oblast: str) -> list[str]:
        """Return the free settlements that may be the city: by Cyrillic, then Latin name."""
        cyrillic = [name for name in city.alternates if is_cyrillic(name)]
        by_cyrillic = self._free(cyrillic, city, oblast)
        by_name = self._free([city.name], city, oblast)
        # Where both agree, a former name among the alternates leads nobody astray.
        found = by_cyrillic & by_name or by_cyrillic | by_name
        found = found or self._free(city.alternates, city, oblast)
        towns = [code for code in found if self._settlements[code][0].category == "M"]
        only_town = city.population >= _SURELY_TOWN and len(towns) == 1
        return towns if only_town else sorted(found)

    def _free(self, names: Iterable[str], city: City, oblast: str) -> set[str]:
        return {
            code
            for name in names
            for code in self._by_name.get((oblast, name_key(name)), ())
            if self._is_free(code, city)
        }

    def _is_free(self, code: str, city: City) -> bool:
        category = self._settlements[code][0].category
        most = _LARGEST_OF_CATEGORY.get(category, city.population)
        return code not in self._taken and city.population <= most

    def take(self, code: str, city: City) -> None:
        """Give a settlement the point, the population and the names of a city."""
        row, entry = self._settlements[code]
        _merge(entry, city, row)
        self._taken.add(code)
        self._located[row.hromada].append(entry)
        self._located[row.raion].append(entry)

    def nearest(self, city: City, codes: list[str]) -> str:
        """Return the settlement whose hromada or raion lies nearest, empty where none is near."""
        distances = {}
        for code in codes:
            row, _ = self._settlements[code]
            if code in self._taken:
                continue
            here = (city.lat, city.lon)
            hromada, raion = (
                centroid(self._located[row.hromada]),
                centroid(self._located[row.raion]),
            )
            if hromada is not None:
                distance, most = kilometres(hromada, here), _UNLIKELY_KM
            elif raion is not None:
                distance, most = _RAION_PENALTY * kilometres(raion, here), _UNLIKELY_KM_BY_RAION
            else:
                continue
            if distance <= most:
                distances[code] = distance
        return min(distances, key=lambda code: (distances[code], code), default="")


def _name_cities_as_units(
    entries: list[Entry], settlements: dict[str, tuple[Row, Entry]], strangers: list[Entry]
) -> None:
    """Let the places of Kyiv and Sevastopol lie in the city: no oblast holds them."""
    for code, (row, city) in settlements.items():
        if row.category == "K":
            for entry in entries + strangers:
                if entry.oblast == f"katottg:{code}":
                    entry.oblast = city.id


def _merge(entry: Entry, city: City, row: Row) -> None:
    entry.id = f"geonames:{city.id}"
    entry.lat, entry.lon = city.lat, city.lon
    entry.population = city.population
    entry.precision = Precision.PLACE
    entry.attest(*city.names())
    if city.population >= CITY_POPULATION:
        entry.kind = PlaceKind.CITY
    elif row.category == "X" and city.population >= _TOWN_POPULATION:
        entry.kind = PlaceKind.TOWN


def _stranger(city: City, oblast: str) -> Entry:
    entry = city.entry(oblast=f"katottg:{oblast}")
    ukrainian = [name for name in city.alternates if set("іїєґ") & set(name.lower())]
    cyrillic = [name for name in ukrainian if is_cyrillic(name)]
    if cyrillic:
        entry.name = ukrainian_2010(cyrillic[0])
    entry.name = entry.name.replace("’", "").replace("'", "")
    entry.attest(*city.names())
    return entry


def _mark_suburbs(strangers: list[Entry], known: list[Entry]) -> None:
    """Call those that only GeoNames knows a district where they lie in a large city."""
    large = [entry for entry in known if entry.kind is PlaceKind.CITY]
    for entry in strangers:
        here = _point(entry)
        if any(kilometres(here, _point(city)) < _SUBURB_KM for city in large):
            entry.kind = PlaceKind.DISTRICT


def _place_by_units(settlements: list[tuple[Row, Entry]]) -> None:
    """Give settlements without a point the middle of their hromada, else raion, else oblast."""
    steps = (
        (Precision.HROMADA, [row.hromada for row, _ in settlements]),
        (Precision.RAION, [row.raion for row, _ in settlements]),
        (Precision.OBLAST, [row.oblast for row, _ in settlements]),
    )
    for precision, units in steps:
        members: dict[str, list[Entry]] = defaultdict(list)
        for (_, entry), unit in zip(settlements, units, strict=True):
            members[unit].append(entry)
        centres = {unit: centroid(entries) for unit, entries in members.items()}
        for (_, entry), unit in zip(settlements, units, strict=True):
            centre = centres[unit]
            if entry.lat is None and unit and centre is not None:
                entry.lat, entry.lon = centre
                entry.precision = precision


def _point(entry: Entry) -> Point:
    if entry.lat is None or entry.lon is None:
        raise ValueError(f"{entry.id} has no point")
    return entry.lat, entry.lon
