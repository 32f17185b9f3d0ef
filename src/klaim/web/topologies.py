"""The part of a TopoJSON that a window shows, so that a report carries no more than it draws."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import accumulate
from typing import Any

Topology = dict[str, Any]
Window = tuple[float, float, float, float]
"""West, south, east and north in degrees."""

_MARGIN = 4.0


def window_of(points: Iterable[tuple[float, float]]) -> Window | None:
    """Return the window around some points, with a margin.

    Args:
        points: Degrees north and east.

    Returns:
        ``None`` where there are no points.
    """
    known = list(points)
    if not known:
        return None
    norths, easts = zip(*known, strict=True)
    return (
        min(easts) - _MARGIN,
        min(norths) - _MARGIN,
        max(easts) + _MARGIN,
        max(norths) + _MARGIN,
    )


def within(topology: Topology, window: Window) -> Topology:
    """Return a topology with the shapes that reach into a window, and their arcs only."""
    bounds = [_bounds(arc, topology["transform"]) for arc in topology["arcs"]]
    objects = {
        name: collection
        | {
            "geometries": [
                shape
                for shape in collection["geometries"]
                if any(_overlap(bounds[_plain(arc)], window) for arc in _arcs(shape["arcs"]))
            ]
        }
        for name, collection in topology["objects"].items()
    }
    used = sorted(
        {
            _plain(arc)
            for collection in objects.values()
            for shape in collection["geometries"]
            for arc in _arcs(shape["arcs"])
        }
    )
    number = {old: new for new, old in enumerate(used)}
    for collection in objects.values():
        collection["geometries"] = [
            shape | {"arcs": _renumbered(shape["arcs"], number)}
            for shape in collection["geometries"]
        ]
    return topology | {"objects": objects, "arcs": [topology["arcs"][old] for old in used]}


def _arcs(nested: Any) -> Iterator[int]:
    if isinstance(nested, int):
        yield nested
    else:
        for inner in nested:
            yield from _arcs(inner)


def _plain(arc: int) -> int:
    """Return the number of an arc; the complement of a number is the arc backwards."""
    return ~arc if arc < 0 else arc


def _renumbered(nested: Any, number: dict[int, int]) -> Any:
    if isinstance(nested, int):
        return ~number[~nested] if nested < 0 else number[nested]
    return [_renumbered(inner, number) for inner in nested]


def _bounds(arc: list[list[int]], transform: dict[str, list[float]]) -> Window:
    (wide, high), (west, south) = transform["scale"], transform["translate"]
    easts = [west + wide * x for x in accumulate(point[0] for point in arc)]
    norths = [south + high * y for y in accumulate(point[1] for point in arc)]
    return min(easts), min(norths), max(easts), max(norths)


def _overlap(one: Window, other: Window) -> bool:
    return one[0] <= other[2] and other[0] <= one[2] and one[1] <= other[3] and other[1] <= one[3]
