"""Prints how fast the gazetteer opens and looks names up."""

from __future__ import annotations

import random
import resource
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Sequence

from klaim.gazetteer import Gazetteer, PlaceContext
from klaim.gazetteer.store import SHIPPED

_NAMES = 20_000
_MISSPELT = 1_000
_SEED = 20220910
_RUNS = 7
# klaim.records is every room's, and loaded long before a place is looked up.
_FIRST_LOOKUP = """
import time
import klaim.records
started = time.perf_counter()
from klaim.gazetteer import Gazetteer
Gazetteer.open().candidates("Krymskoye")
print(time.perf_counter() - started)
"""


def stored_names() -> list[str]:
    """Return names of the gazetteer in a random, always the same, order."""
    connection = sqlite3.connect(f"file:{SHIPPED}?mode=ro", uri=True)
    keys = [key for (key,) in connection.execute("SELECT key FROM alias ORDER BY key")]
    connection.close()
    return random.Random(_SEED).sample(keys, _NAMES)  # noqa: S311


def misspelt(names: Sequence[str]) -> list[str]:
    """Return longer names, each without one letter."""
    dice = random.Random(_SEED)  # noqa: S311
    longer = [name for name in names if len(name) > 5 and name.isascii()][:_MISSPELT]
    cuts = [(name, dice.randrange(1, len(name))) for name in longer]
    return [name[:at] + name[at + 1 :] for name, at in cuts]


def rate(look_up: Callable[[str], object], names: Sequence[str]) -> str:
    """Return how many names a second of CPU a look-up does, in words."""
    started = time.process_time()
    for name in names:
        look_up(name)
    return f"{len(names) / (time.process_time() - started):,.0f} names/s"


def first_lookup_ms() -> float:
    """Return the median time of import, opening and one look-up in a new process."""
    command = [sys.executable, "-c", _FIRST_LOOKUP]
    times = sorted(
        float(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
        for _ in range(_RUNS)
    )
    return 1000 * times[_RUNS // 2]


def main() -> None:
    """Print the measurements, one a line."""
    names = stored_names()
    gazetteer = Gazetteer.open()
    context = PlaceContext(near=((49.71, 37.62),), countries=("UA", "RU"))
    measured = {
        "import, opening, first look-up": f"{first_lookup_ms():.1f} ms",
        "file": f"{SHIPPED.stat().st_size / 1e6:.1f} MB",
        "exact, every name once": rate(gazetteer.candidates, names),
        "exact, names seen before": rate(gazetteer.candidates, names[:4000]),
        "resolved in context": rate(lambda name: gazetteer.resolve(name, context), names),
        "near-misses": rate(gazetteer.near_misses, misspelt(names)),
        "peak memory": f"{resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.1f} MiB",
    }
    for what, value in measured.items():
        print(f"{what:32} {value}")


if __name__ == "__main__":
    main()
