"""Files to the areas of a layer."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from klaim.errors import InputError
from klaim.records import ReferenceArea
from klaim.reference.days import day_of_feature, day_of_file
from klaim.reference.files import MapFile, open_map
from klaim.reference.holders import Rules, words_of
from klaim.reference.shapes import in_degrees, mended, polygons_of

if TYPE_CHECKING:
    from shapely import Geometry

_SHOWN = 5


class _Patch(NamedTuple):
    """A polygon of a file, as it is written there."""

    day: date
    holder: str
    shape: Geometry


def read_maps(
    paths: Iterable[Path], rules: Rules, *, day: date | None = None
) -> list[ReferenceArea]:
    """Return the areas of maps, one for each day and holder, in that order.

    Args:
        paths: GeoJSON files, packed with gzip or not.
        rules: Tell whose an area is.
        day: Of which day the maps are, whatever they say.

    Raises:
        InputError: A file is none of a map, gives no day, or has a day that another has; the
            message names it.
    """
    areas: list[ReferenceArea] = []
    came_from: dict[date, Path] = {}
    for path in paths:
        try:
            found = _read(open_map(path), rules, day)
        except InputError as error:
            raise InputError(f"{path} is not used: {error}.") from error
        for of_day in {area.day for area in found}:
            if of_day in came_from:
                raise InputError(
                    f"{path} is not used: {came_from[of_day]} has a map of {of_day} too."
                )
            came_from[of_day] = path
        areas += found
    return sorted(areas, key=lambda area: (area.day, area.holder))


def _read(file: MapFile, rules: Rules, given: date | None) -> list[ReferenceArea]:
    patches = list(_patches(file, rules, given))
    if not patches:
        raise InputError("it has no area that anybody holds")
    shapes = in_degrees([patch.shape for patch in patches], file.members)
    grouped: dict[tuple[date, str], list[Geometry]] = {}
    for patch, shape in zip(patches, shapes, strict=True):
        grouped.setdefault((patch.day, patch.holder), []).append(shape)
    return [
        ReferenceArea(day, holder, mended(group).wkb) for (day, holder), group in grouped.items()
    ]


def _patches(file: MapFile, rules: Rules, given: date | None) -> Iterator[_Patch]:
    labels = [label for label in (file.name, file.members.get("name")) if isinstance(label, str)]
    unknown: list[Mapping[str, Any]] = []
    for geometry, properties in file.features:
        polygons = list(polygons_of(geometry))
        holder = rules.holder(properties, labels) if polygons else ""
        if holder is None:
            unknown.append(properties)
        elif holder:
            day = given or day_of_feature(properties) or _day_of(file)
            yield from (_Patch(day, holder, polygon) for polygon in polygons)
    if unknown:
        raise InputError(_whose(unknown))


def _day_of(file: MapFile) -> date:
    day = day_of_file(file.members, file.name)
    if day is None:
        raise InputError(
            "neither its features, nor what stands beside them, nor its name gives a day: give"
            " it with --day"
        )
    return day


def _whose(unknown: Sequence[Mapping[str, Any]]) -> str:
    names = dict.fromkeys(" / ".join(words_of(properties)) or "no name" for properties in unknown)
    shown = ", ".join(list(names)[:_SHOWN]) + (", ..." if len(names) > _SHOWN else "")
    return (
        f"nothing tells whose {len(unknown)} of its areas are ({shown}): say so with"
        " --map 'NAME=PARTY', leave them out with --map 'NAME=', or give all to one with --holder"
    )
