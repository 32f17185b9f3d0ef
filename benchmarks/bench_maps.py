"""Prints how long reading maps and laying places on them takes, beside parsing their JSON."""

from __future__ import annotations

import json
import math
import random
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from klaim.records import Place, PlaceKind
from klaim.reference import Rules, read_maps
from klaim.reference.grounds import disc
from klaim.reference.shares import Ground, map_states

_MAPS, _CORNERS, _PLACES = 20, 20_000, 500
_SEED = 20251211
_AT_MOST = 10.0
"""Reading a map may take so many times as long as parsing its JSON, and laying places likewise."""


def draw(path: Path, day: int, dice: random.Random) -> Path:
    """Write a map whose front wanders from south to north."""
    east, front = 37.0, []
    for number in range(_CORNERS):
        east += dice.gauss(0, 0.001)
        front.append([east, 44 + 8 * number / _CORNERS])
    ring = [*front, [42.0, 52.0], [42.0, 44.0], front[0]]
    area = {"type": "Polygon", "coordinates": [ring]}
    features = [{"type": "Feature", "properties": {"holder": "east"}, "geometry": area}]
    file = path / f"map_2025-12-{day:02}.geojson"
    file.write_text(json.dumps({"type": "FeatureCollection", "features": features}))
    return file


def towns(dice: random.Random) -> dict[str, Ground]:
    """Return towns around the front."""
    places = [
        Place(str(n), "Town", PlaceKind.TOWN, dice.uniform(45, 51), dice.gauss(37, 0.2))
        for n in range(_PLACES)
    ]
    return {place.id: Ground(found) for place in places if (found := disc(place))}


def seconds(work: Callable[[], object]) -> float:
    """Return the CPU time of some work."""
    started = time.process_time()
    work()
    return time.process_time() - started


def main() -> int:
    """Print the measurements; return whether a target was missed."""
    dice = random.Random(_SEED)  # noqa: S311
    rules = Rules({"east": "east"})
    with tempfile.TemporaryDirectory() as folder:
        files = [draw(Path(folder), day + 1, dice) for day in range(_MAPS)]
        floor = seconds(lambda: [json.loads(file.read_bytes()) for file in files])
        areas = read_maps(files, rules)
        reading = seconds(lambda: read_maps(files, rules))
        grounds = towns(dice)
        laying = seconds(lambda: map_states(areas, grounds))
    size = sum(len(area.shape) for area in areas) / _MAPS
    print(f"a map of {_CORNERS:,} corners in the ledger   {size / 1e6:.2f} MB")
    print(f"parsing its JSON                       {1000 * floor / _MAPS:.1f} ms")
    print(f"reading it                             {1000 * reading / _MAPS:.1f} ms")
    print(f"laying {_PLACES} places on it               {1000 * laying / _MAPS:.1f} ms")
    print(f"reading to parsing                     {reading / floor:.1f} (at most {_AT_MOST:.0f})")
    print(f"laying to parsing                      {laying / floor:.1f} (at most {_AT_MOST:.0f})")
    return math.ceil(max(reading, laying) / floor) > _AT_MOST


if __name__ == "__main__":
    sys.exit(main())
