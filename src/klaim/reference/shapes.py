"""Geometries of GeoJSON as sound polygons in degrees."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import reduce
from typing import TYPE_CHECKING, Any

from klaim.errors import ExtraMissingError, InputError

try:
    import numpy as np
    import shapely
    from shapely.geometry import shape
except ImportError as missing:
    raise ExtraMissingError("Reading maps", "maps") from missing

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from shapely import Geometry

_RADIUS = 6_378_137.0
"""Metres; of the sphere that web maps take the earth for."""
_EDGE = math.pi * _RADIUS * 1.001
_KILOMETRES_A_DEGREE = 111.2
_CORNERS = 64

_DEGREES = ("crs84", "4326")
_METRES = ("3857", "102100", "102113", "900913")
_BROKEN = (
    ArithmeticError,
    AttributeError,
    LookupError,
    TypeError,
    ValueError,
    shapely.errors.ShapelyError,
)
"""What shapely may say about coordinates that are none."""

_AREAS = ("Polygon", "MultiPolygon")
_NO_AREAS = ("Point", "MultiPoint", "LineString", "MultiLineString")


def polygons_of(geometry: object) -> Iterator[Geometry]:
    """Yield the polygons of a GeoJSON geometry as they are written, none for points and lines.

    Raises:
        InputError: The geometry is none, or its coordinates are not.
    """
    if geometry is None:
        return
    kind = geometry.get("type") if isinstance(geometry, dict) else None
    if kind == "GeometryCollection" and isinstance(geometry, dict):
        parts = geometry.get("geometries")
        for part in parts if isinstance(parts, list) else ():
            yield from polygons_of(part)
    elif kind in _AREAS:
        yield _polygon(geometry)
    elif kind not in _NO_AREAS:
        raise InputError(f"a geometry of the type {kind!r} is in it")


def in_degrees(shapes: Sequence[Geometry], members: Mapping[str, Any]) -> NDArray[Any]:
    """Return shapes in degrees of WGS 84, whatever a file's coordinates are.

    The file's ``crs`` says what they are, as GeoJSON of 2008 has it, or its
    ``spatialReference``, as Esri writes it; else it is told by their size. Metres are those of
    web maps (EPSG:3857), turned back by "Popular Visualisation Pseudo-Mercator" of the EPSG
    Guidance Note 7-2.

    Raises:
        InputError: The coordinates are neither.
    """
    west, south, east, north = shapely.total_bounds(shapes)
    fits = max(-west, east) <= 180 and max(-south, north) <= 90
    declared = _declared(members)
    metres = declared in _METRES or (declared is None and not fits)
    if not (max(-west, -south, east, north) <= _EDGE if metres else fits):
        raise InputError("its coordinates lie off the earth")
    found = np.asarray(shapes)
    return np.asarray(shapely.transform(found, _to_degrees)) if metres else found


def mended(shapes: Iterable[Geometry]) -> Geometry:
    """Return the union of some shapes as sound polygons.

    Rings that cross themselves are mended by shapely's ``make_valid``; what is left of no
    area, such as a spike, goes.
    """
    valid = shapely.make_valid(np.asarray(list(shapes)), method="structure", keep_collapsed=False)
    parts = shapely.get_parts(shapely.get_parts(valid))
    return shapely.union_all(parts[shapely.get_type_id(parts) == shapely.GeometryType.POLYGON])


def _polygon(geometry: Any) -> Geometry:
    try:
        with np.errstate(invalid="ignore"):  # what is no number is looked for below
            found = shapely.force_2d(shape(geometry))
    except _BROKEN as error:
        raise InputError(f"a polygon in it is broken ({error})") from error
    if not np.isfinite(shapely.get_coordinates(found)).all():
        raise InputError("a polygon in it has a coordinate that is no number")
    return found


def _declared(members: Mapping[str, Any]) -> str | None:
    crs, esri = members.get("crs"), members.get("spatialReference")
    if isinstance(esri, dict):
        said = str(esri.get("latestWkid") or esri.get("wkid"))
    elif isinstance(crs, dict):
        properties = crs.get("properties")
        named = properties if isinstance(properties, dict) else {}
        said = str(named.get("name") or named.get("code") or crs)
    else:
        return None
    code = said.casefold().replace("/", ":").rpartition(":")[2]
    if code not in (*_DEGREES, *_METRES):
        raise InputError(f"its coordinates are in {said}; klaim reads EPSG:4326 and EPSG:3857")
    return code


def _to_degrees(metres: NDArray[Any]) -> NDArray[Any]:
    east, north = metres[:, 0] / _RADIUS, metres[:, 1] / _RADIUS
    return np.degrees(np.column_stack([east, 2 * np.arctan(np.exp(north)) - math.pi / 2]))


def circle(lat: float, lon: float, radius: float) -> Geometry:
    """Return a disc in degrees; the radius is in kilometres."""
    around = np.linspace(0, 2 * math.pi, _CORNERS, endpoint=False)
    north = radius / _KILOMETRES_A_DEGREE
    east = north / math.cos(math.radians(lat))
    corners = np.column_stack([lon + east * np.cos(around), lat + north * np.sin(around)])
    return shapely.polygons(corners)


def within_rings(rings: Iterable[Sequence[tuple[float, float]]]) -> Geometry:
    """Return what lies within an odd number of rings."""
    return reduce(shapely.symmetric_difference, (shapely.polygons(ring) for ring in rings))


def from_wkb(shape: bytes) -> Geometry:
    """Return the shape that well-known binary holds."""
    return shapely.from_wkb(shape)


def parts_inside(area: Geometry, grounds: Sequence[Geometry]) -> NDArray[Any]:
    """Return the part of each ground that an area covers, 0 to 1.

    Degrees are taken for a plane: over a place the error is far below that of its disc.
    """
    shapes = np.asarray(grounds)
    shapely.prepare(area)
    parts = np.zeros(len(shapes))
    touched = np.flatnonzero(shapely.intersects(area, shapes))
    whole = shapely.contains_properly(area, shapes[touched])
    parts[touched[whole]] = 1.0
    for number in touched[~whole]:
        ground = shapes[number]
        near = shapely.clip_by_rect(area, *shapely.bounds(ground))
        parts[number] = shapely.area(shapely.intersection(near, ground)) / shapely.area(ground)
    return np.clip(parts, 0.0, 1.0)
