"""Maps drawn for tests: squares, given by their west, south, east and north."""

import json
import math
from pathlib import Path

RADIUS = 6_378_137.0


def square(west, south, east, north):
    ring = [[west, south], [east, south], [east, north], [west, north], [west, south]]
    return {"type": "Polygon", "coordinates": [ring]}


def feature(geometry, **properties):
    return {"type": "Feature", "properties": properties, "geometry": geometry}


def collection(*features, **members):
    return {"type": "FeatureCollection", **members, "features": list(features)}


def save(path: Path, found) -> Path:
    path.write_text(json.dumps(found), encoding="utf-8")
    return path


def metres(lon, lat):
    north = math.log(math.tan(math.pi / 4 + math.radians(lat) / 2))
    return RADIUS * math.radians(lon), RADIUS * north
