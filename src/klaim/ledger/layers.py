"""Reference layers: maps of who holds what, a shape for each day and holder."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from sqlalchemy import Connection, delete, func, insert, select

from klaim.errors import NotFoundError, UsageError
from klaim.ledger.schema import reference_areas
from klaim.records import ReferenceArea, ReferenceLayer

_SHOWN = 3
_table = reference_areas


def add_areas(
    connection: Connection, layer: str, areas: Sequence[ReferenceArea], writer: str
) -> None:
    """Add the maps of some days to a layer.

    Raises:
        UsageError: The layer has a map of one of the days already.
    """
    twice = sorted({area.day for area in areas} & read_days(connection, layer))
    if twice:
        days = ", ".join(map(str, twice[:_SHOWN])) + (", ..." if len(twice) > _SHOWN else "")
        raise UsageError(
            f"The layer {layer!r} has a map of {days} already, so nothing was added: leave such"
            f" days out with --only-new, or remove the layer (`klaim reference remove {layer}`)."
        )
    rows = [
        {
            "layer": layer,
            "day": area.day.isoformat(),
            "holder": area.holder,
            "shape": area.shape,
            "written_by": writer,
        }
        for area in areas
    ]
    connection.execute(insert(_table), rows)


def read_days(connection: Connection, layer: str) -> set[date]:
    """Return the days of which a layer has a map, none where there is no such layer."""
    found = select(_table.c.day).where(_table.c.layer == layer).distinct()
    return set(map(date.fromisoformat, connection.scalars(found)))


def read_layers(connection: Connection) -> tuple[ReferenceLayer, ...]:
    """Return every layer, by name."""
    days = func.count(_table.c.day.distinct())
    first, last = func.min(_table.c.day), func.max(_table.c.day)
    found = select(_table.c.layer, first, last, days).group_by(_table.c.layer)
    holders: dict[str, list[str]] = {}
    pairs = select(_table.c.layer, _table.c.holder).distinct().order_by(_table.c.holder)
    for layer, holder in connection.execute(pairs):
        holders.setdefault(layer, []).append(holder)
    return tuple(
        ReferenceLayer(
            name, date.fromisoformat(start), date.fromisoformat(end), count, tuple(holders[name])
        )
        for name, start, end, count in connection.execute(found.order_by(_table.c.layer))
    )


def stream_areas(
    connection: Connection, layer: str, until: date | None = None
) -> Iterator[ReferenceArea]:
    """Yield the areas of a layer by day and holder, one at a time: shapes are large.

    Raises:
        NotFoundError: There is no such layer.
    """
    check_layer(connection, layer)
    found = select(_table).where(_table.c.layer == layer).order_by(_table.c.day, _table.c.holder)
    if until is not None:
        found = found.where(_table.c.day <= until.isoformat())
    for row in connection.execution_options(yield_per=1).execute(found):
        yield ReferenceArea(date.fromisoformat(row.day), row.holder, row.shape)


def check_layer(connection: Connection, layer: str) -> None:
    """Raise ``NotFoundError`` where there is no such layer."""
    known = connection.scalars(select(_table.c.layer).distinct().order_by(_table.c.layer)).all()
    if layer not in known:
        listed = f"There is {', '.join(known)}." if known else "There is none yet."
        raise NotFoundError(
            f"The ledger has no reference layer {layer!r}. {listed} `klaim reference add NAME"
            " FILE...` makes one."
        )


def remove_layer(connection: Connection, layer: str) -> None:
    """Remove a layer with all of its maps.

    Raises:
        NotFoundError: There is no such layer.
    """
    check_layer(connection, layer)
    connection.execute(delete(_table).where(_table.c.layer == layer))
