"""A map's file as a JSON object, and the features in it."""

from __future__ import annotations

import gzip
import json
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from klaim.errors import InputError

LARGEST_FILE = 256_000_000
"""Bytes after unpacking. A day of a detailed map has about one million."""

_MAP = "map"


@dataclass(frozen=True, slots=True)
class MapFile:
    """A file with one map or several.

    Attributes:
        name: Its name without folders.
        members: What stands beside the features: ``crs``, ``name``, ``datetime`` and the like.
        features: Geometry and properties of each feature.
    """

    name: str
    members: Mapping[str, Any]
    features: tuple[tuple[Any, Mapping[str, Any]], ...]


def open_map(path: Path) -> MapFile:
    """Return the map that a GeoJSON file holds, packed with gzip or not.

    A ``FeatureCollection`` may be wrapped in an object as its ``map``, as DeepState's service
    gives it.

    Raises:
        InputError: The file cannot be read, is too large or is no GeoJSON.
    """
    try:
        found = json.loads(_bytes(path))
    except (ValueError, RecursionError) as error:
        raise InputError(f"it is no JSON ({error})") from error
    if not isinstance(found, dict):
        raise InputError("it is no GeoJSON object")
    outer = {key: value for key, value in found.items() if not isinstance(value, (list, dict))}
    inner = found[_MAP] if isinstance(found.get(_MAP), dict) else found
    members = outer | {key: value for key, value in inner.items() if key != "features"}
    return MapFile(path.name, members, tuple(_features(inner)))


def _bytes(path: Path) -> bytes:
    try:
        with path.open("rb") as stream:
            packed = stream.read(2) == b"\x1f\x8b"
        with gzip.open(path) if packed else path.open("rb") as stream:
            content = stream.read(LARGEST_FILE + 1)
    except (EOFError, gzip.BadGzipFile, zlib.error) as error:
        raise InputError(f"its packing is damaged ({error})") from error
    except OSError as error:
        raise InputError(f"it cannot be read ({error.strerror or error})") from error
    if len(content) > LARGEST_FILE:
        raise InputError(f"it is larger than {LARGEST_FILE // 1_000_000} MB")
    return content


def _features(found: Mapping[str, Any]) -> Iterator[tuple[Any, Mapping[str, Any]]]:
    kind = found.get("type")
    if kind == "FeatureCollection":
        features = found.get("features")
        if not isinstance(features, list):
            raise InputError("its FeatureCollection has no list of features")
        for feature in features:
            if not isinstance(feature, dict) or feature.get("type") != "Feature":
                raise InputError("something else than a Feature is among its features")
            yield from _features(feature)
    elif kind == "Feature":
        properties = found.get("properties")
        yield found.get("geometry"), properties if isinstance(properties, dict) else {}
    elif isinstance(kind, str) and ("coordinates" in found or "geometries" in found):
        yield found, {}
    else:
        raise InputError("it is no GeoJSON: it has no features and no geometry")
