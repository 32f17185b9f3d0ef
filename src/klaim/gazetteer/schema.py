"""The gazetteer's file: three tables, and what their packed columns mean."""

from __future__ import annotations

from klaim.gazetteer.keys import skeleton
from klaim.records import PlaceKind, Precision

SCHEMA_VERSION = 1
_KATOTTG_LENGTH = 19
_LEAST_KATOTTG = 10**14
MARKS = {(False, True): "", (True, True): "!", (True, False): "+", (False, False): "~"}
"""Stands, in ``alias.places``, before a place: whether a source attests the name (or only a
romanisation rule gives it), and whether it is the name in use (or only a former one)."""

_MEANING = {mark: meaning for meaning, mark in MARKS.items() if mark}
_UNMARKED = next(meaning for meaning, mark in MARKS.items() if not mark)
_ALL_MARKS = "".join(MARKS.values())

DEGREE = 100_000
"""Coordinates are kept as whole numbers of this fraction of a degree, about a metre."""

KINDS = tuple(PlaceKind)
PRECISIONS = tuple(Precision)

SCHEMA = (
    f"PRAGMA user_version={SCHEMA_VERSION}",
    # id: see packed_id; kind and precision: index in KINDS and PRECISIONS; lat and lon: in
    # units of 1/DEGREE; oblast and raion: numbers of places themselves; fought_over: 1 where
    # the place lies near a line that armies have fought over.
    """CREATE TABLE place (
        number INTEGER PRIMARY KEY, id ANY NOT NULL UNIQUE, name TEXT NOT NULL,
        kind INTEGER NOT NULL, lat INTEGER, lon INTEGER, country TEXT NOT NULL, oblast INTEGER,
        raion INTEGER, population INTEGER NOT NULL, precision INTEGER NOT NULL,
        fought_over INTEGER NOT NULL) STRICT""",
    # places: numbers separated by blanks, most populous first.
    "CREATE TABLE alias (key TEXT PRIMARY KEY, places TEXT NOT NULL) STRICT, WITHOUT ROWID",
    # keys: those whose skeletons share their beginning or end, one a line, for near-misses.
    "CREATE TABLE block (name TEXT PRIMARY KEY, keys TEXT NOT NULL) STRICT, WITHOUT ROWID",
)


def block_names(key: str) -> tuple[str, ...]:
    """Return the names of the blocks that hold a key: by its first and its last sounds."""
    sounds = skeleton(key)
    return (f"^{sounds[:2]}", f"{sounds[-2:]}$") if sounds else ()


def packed_id(identifier: str) -> int | str:
    """Return a place's id as the file keeps it: GeoNames and KATOTTG ids as numbers.

    A KATOTTG code has 17 digits and a GeoNames id no more than nine, so they never meet.
    """
    source, _, code = identifier.partition(":")
    if source == "katottg" and len(code) == _KATOTTG_LENGTH and code[2:].isdecimal():
        return int(code[2:])
    if source == "geonames" and code.isdecimal() and int(code) < _LEAST_KATOTTG:
        return int(code)
    return identifier


def unpacked_id(packed: int | str) -> str:
    """Return the id that :func:`packed_id` packed."""
    if isinstance(packed, str):
        return packed
    return f"katottg:UA{packed:017}" if packed >= _LEAST_KATOTTG else f"geonames:{packed}"


def packed_place(number: int, attested: bool, in_use: bool) -> str:
    """Return a place as ``alias.places`` keeps it."""
    return f"{MARKS[attested, in_use]}{number}"


def unpacked_places(places: str) -> list[tuple[int, bool, bool]]:
    """Return the numbers of ``alias.places``; whether each is attested, and in use."""
    unpacked = []
    for part in places.split(" "):
        attested, in_use = _MEANING.get(part[0], _UNMARKED)
        unpacked.append((int(part.lstrip(_ALL_MARKS)), attested, in_use))
    return unpacked
