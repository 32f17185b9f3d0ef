"""Builds the shipped gazetteer: ``python -m klaim.gazetteer.build [FILE]``."""

from __future__ import annotations

import sys
from pathlib import Path

from klaim.gazetteer.build.recipe import all_entries
from klaim.gazetteer.build.writing import write_gazetteer
from klaim.gazetteer.store import SHIPPED


def main() -> None:
    """Build the gazetteer at the path given, by default where klaim ships it."""
    path = Path(sys.argv[1]) if len(sys.argv) > 1 else SHIPPED
    entries = all_entries()
    write_gazetteer(entries, path)
    sys.stdout.write(f"{path}: {len(entries)} places, {path.stat().st_size / 2**20:.1f} MiB\n")


main()
