"""Joining Ukraine's codifier (names, units) with GeoNames (points, populations, alternates)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from klaim.gazetteer.build.cities import City
from klaim.gazetteer.build.codifier import Row, settlement
from klaim.gazetteer.build.entries import CITY_POPULATION, Entry, centroid
from klaim.gazetteer.distances import kilometres
from klaim.gazetteer.keys import name_key
from klaim.gazetteer.romanising import is_cyrillic, latin_spellings, ukrainian_2010
from klaim.records import PlaceKind, Precision

_UNLIKELY_KM = 45.0
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
        not, the point is the mean of the hromada's, else of the raion's known places.
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
    _mark_suburbs(strangers, entries)
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
        for names in (cyrillic, [city.name], city.alternates):
            found = {
                code
                for name in names
                for code in self._by_name.get((oblast, name_key(name)), ())
                if code not in self._taken
            }
            if found:
                return sorted(found)
        return []

    def take(self, code: str, city: City) -> None:
        """Give a settlement the point, the population and the names of a city."""
        row, entry = self._settlements[code]
        _merge(entry, city, row)
        self._taken.add(code)
        self._located[row.hromada].append(entry)
        self._located[row.raion].append(entry)

    def nearest(self, city: City, codes: list[str]) -> str:
        """Return the settlement whose hromada or raion lies nearest, empty where none is near."""
        best, best_distance = "", _UNLIKELY_KM
        for code in codes:
            row, _ = self._settlements[code]
            if code in self._taken:
                continue
            hromada, raion = self._located[row.hromada], self._located[row.raion]
            centre = centroid(hromada) or centroid(raion)
            if centre is None:
                continue
            # A raion is wide: its middle says less than a hromada's.
            distance = kilometres(centre, (city.lat, city.lon)) * (1.0 if hromada else 1.5)
            if distance < best_distance:
                best, best_distance = code, distance
        return best


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
