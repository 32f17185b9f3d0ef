"""Reading a gazetteer file: opened, not loaded."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import quote

from klaim.errors import GazetteerError
from klaim.gazetteer.schema import (
    DEGREE,
    KINDS,
    PRECISIONS,
    SCHEMA_VERSION,
    packed_id,
    unpacked_id,
    unpacked_places,
)
from klaim.records import Place

SHIPPED = Path(__file__).parent / "data" / "gazetteer.sqlite"

_PLACE = """SELECT place.id, place.name, place.kind, place.lat, place.lon, place.country,
    coalesce(oblast.name, ''), place.population, place.precision, coalesce(raion.name, ''),
    place.fought_over
    FROM place LEFT JOIN place AS oblast ON oblast.number = place.oblast
    LEFT JOIN place AS raion ON raion.number = place.raion"""
_UNITS = """SELECT place.number, oblast.id, raion.id
    FROM place LEFT JOIN place AS oblast ON oblast.number = place.oblast
    LEFT JOIN place AS raion ON raion.number = place.raion"""


class GazetteerFileError(GazetteerError):
    """The file is missing, no gazetteer, of another version of klaim, or cannot be written."""


def beside(ledger: Path) -> Path:
    """Return where the places of one's own lie for a ledger: beside it, by its name."""
    return ledger.with_suffix(".places.sqlite")


class Store:
    """One gazetteer file. Places are known by their number within it."""

    def __init__(self, path: Path) -> None:
        """Open the file for reading.

        Args:
            path: A file that the recipe or ``klaim places add`` wrote.

        Raises:
            GazetteerFileError: It is missing or cannot be read by this klaim.
        """
        uri = f"file:{quote(str(path.resolve()))}?mode=ro&immutable=1"
        try:
            # klaim reads from worker threads too; an immutable file has no writers to guard.
            self._connection = sqlite3.connect(uri, uri=True, check_same_thread=False)
            version = self._connection.execute("PRAGMA user_version").fetchone()[0]
        except sqlite3.Error as error:
            raise GazetteerFileError(f"{path} cannot be read as a gazetteer: {error}") from error
        if version != SCHEMA_VERSION:
            raise GazetteerFileError(
                f"{path} is no gazetteer that this klaim reads (version {version}, not"
                f" {SCHEMA_VERSION}); make it anew with `klaim places add`, or move it away"
            )
        self._places: dict[int, Place] = {}
        self._raions: dict[str, str] = {}
        self._fought_over: set[str] = set()

    def numbers(self, key: str) -> list[tuple[int, bool, bool]]:
        """Return the places of a key, most populous first: number, attested, in use."""
        row = self._row("SELECT places FROM alias WHERE key = ?", key)
        return unpacked_places(row[0]) if row else []

    def by_number(self, number: int) -> Place:
        """Return the place with a number of this file."""
        place = self._places.get(number)
        if place is None:
            place = self._read(f"{_PLACE} WHERE place.number = ?", number)
            if place is None:
                raise GazetteerFileError(f"the gazetteer lacks its place {number}")
            self._places[number] = place
        return place

    def by_id(self, identifier: str) -> Place | None:
        """Return the place with an id, if this file has it."""
        return self._read(f"{_PLACE} WHERE place.id = ?", packed_id(identifier))

    def raion(self, identifier: str) -> str:
        """Return the name of the raion of a place that was read before, or empty."""
        return self._raions.get(identifier, "")

    def is_fought_over(self, identifier: str) -> bool:
        """Tell whether a place that was read before lies near a line of contact."""
        return identifier in self._fought_over

    def block(self, name: str) -> list[str]:
        """Return the keys of a block of names that sound alike at one end."""
        row = self._row("SELECT keys FROM block WHERE name = ?", name)
        return row[0].split("\n") if row else []

    def aliases(self) -> Iterator[tuple[str, list[tuple[int, bool, bool]]]]:
        """Yield every key with its places, as :meth:`numbers` gives them."""
        for key, places in self._connection.execute("SELECT key, places FROM alias ORDER BY key"):
            yield key, unpacked_places(places)

    def units(self) -> Iterator[tuple[int, str, str]]:
        """Yield every place's number and the ids of its oblast and raion, empty for none."""
        for number, oblast, raion in self._connection.execute(_UNITS):
            yield number, _unit_id(oblast), _unit_id(raion)

    def close(self) -> None:
        """Close the file."""
        self._connection.close()

    def _row(self, query: str, argument: int | str) -> tuple[Any, ...] | None:
        try:
            row: tuple[Any, ...] | None = self._connection.execute(query, (argument,)).fetchone()
        except UnicodeEncodeError:
            return None  # half a character (a lone surrogate) is in no name
        return row

    def _read(self, query: str, argument: int | str) -> Place | None:
        row = self._row(query, argument)
        if row is None:
            return None
        packed, name, kind, lat, lon, country, admin, population, precision, *rest = row
        raion, fought_over = rest
        identifier = unpacked_id(packed)
        if raion:
            self._raions[identifier] = raion
        if fought_over:
            self._fought_over.add(identifier)
        return Place(
            id=identifier,
            name=name,
            kind=KINDS[kind],
            lat=None if lat is None else lat / DEGREE,
            lon=None if lon is None else lon / DEGREE,
            country=country,
            admin=admin,
            population=population,
            precision=PRECISIONS[precision],
        )


def _unit_id(packed: int | str | None) -> str:
    return "" if packed is None else unpacked_id(packed)
