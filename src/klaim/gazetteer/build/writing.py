"""Writing entries to the SQLite file: the same entries always give the same bytes."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from pathlib import Path

from klaim.gazetteer.build.entries import Entry
from klaim.gazetteer.romanising import is_cyrillic
from klaim.gazetteer.schema import (
    DEGREE,
    KINDS,
    PRECISIONS,
    SCHEMA,
    block_names,
    packed_id,
    packed_place,
)


def write_gazetteer(entries: list[Entry], path: Path) -> None:
    """Write a gazetteer, replacing what is at the path only when it is complete.

    Args:
        entries: Places, each id once; the order does not matter.
        path: Where the file goes.
    """
    partial = path.with_name(path.name + ".partial")
    partial.unlink(missing_ok=True)
    connection = sqlite3.connect(partial, isolation_level=None)
    try:
        connection.execute("PRAGMA page_size=4096")
        connection.execute("PRAGMA journal_mode=OFF")
        connection.execute("BEGIN")
        for statement in SCHEMA:
            connection.execute(statement)
        _fill(connection, entries)
        connection.execute("COMMIT")
        connection.execute("VACUUM")
        connection.close()
        partial.replace(path)
    finally:
        connection.close()
        partial.unlink(missing_ok=True)


def _fill(connection: sqlite3.Connection, entries: list[Entry]) -> None:
    # The most populous place gets the smallest number, so lists of numbers are ranked.
    ranked = sorted(entries, key=lambda entry: (-entry.population, entry.id))
    number_of = {entry.id: number for number, entry in enumerate(ranked, start=1)}
    connection.executemany(
        "INSERT INTO place VALUES (?,?,?,?,?,?,?,?,?,?,?,?)",
        (_row(entry, number_of) for entry in ranked),
    )
    places_of: dict[str, list[str]] = defaultdict(list)
    blocks: dict[str, set[str]] = defaultdict(set)
    for entry in ranked:
        for key, (attested, in_use) in sorted(entry.marked_keys().items()):
            places_of[key].append(packed_place(number_of[entry.id], attested, in_use))
            if attested and entry.can_be_misspelt and not is_cyrillic(key):
                for block in block_names(key):
                    blocks[block].add(key)
    connection.executemany(
        "INSERT INTO alias VALUES (?,?)",
        ((key, " ".join(numbers)) for key, numbers in sorted(places_of.items())),
    )
    connection.executemany(
        "INSERT INTO block VALUES (?,?)",
        ((block, "\n".join(sorted(keys))) for block, keys in sorted(blocks.items())),
    )


def _row(entry: Entry, number_of: dict[str, int]) -> tuple[int | str | None, ...]:
    return (
        number_of[entry.id],
        packed_id(entry.id),
        entry.name,
        KINDS.index(entry.kind),
        None if entry.lat is None else round(entry.lat * DEGREE),
        None if entry.lon is None else round(entry.lon * DEGREE),
        entry.country,
        number_of.get(entry.oblast),
        number_of.get(entry.raion),
        entry.population,
        PRECISIONS.index(entry.precision),
        int(entry.fought_over),
    )
