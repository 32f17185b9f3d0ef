"""Builds what klaim ships of geography: ``python -m klaim.gazetteer.build [FOLDER]``."""

from __future__ import annotations

import sys
from pathlib import Path

from klaim.gazetteer.boundaries import SHIPPED_BOUNDARIES
from klaim.gazetteer.build.boundaries import write_boundaries
from klaim.gazetteer.build.cities import read_cities
from klaim.gazetteer.build.recipe import all_entries
from klaim.gazetteer.build.writing import write_gazetteer
from klaim.gazetteer.store import SHIPPED


def main() -> None:
    """Build gazetteer and boundaries in the folder given, by default where klaim ships them."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else SHIPPED.parent
    places, boundaries = folder / SHIPPED.name, folder / SHIPPED_BOUNDARIES.name
    entries = all_entries()
    write_gazetteer(entries, places)
    _tell(places, f"{len(entries)} places")
    outlines = write_boundaries(entries, read_cities(500), boundaries)
    _tell(boundaries, f"{outlines} units, countries and lakes")


def _tell(path: Path, what: str) -> None:
    sys.stdout.write(f"{path}: {what}, {path.stat().st_size / 2**20:.1f} MiB\n")


main()
