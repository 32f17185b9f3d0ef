"""Articles a second on one core, reading and extraction, with the share of each stage.

The articles are the project's five seeds, or where these are missing the shipped examples.
Start-up (imports, theatre, lexicon, gazetteer, a first article about the war) is timed apart.
The first pass meets every name for the first time; later passes find names in caches, as long
runs over one war do.
"""

from __future__ import annotations

import cProfile
import os
import pstats
import resource
import statistics
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from klaim.pipeline import Pipeline
    from klaim.reading import Document

ROOT = Path(__file__).parents[1]
SEEDS = ROOT.parent / "shared" / "seeds"
ANOTHER = ROOT / "corpus" / "develop" / "000_kherson-tepi-kanan.txt"
TARGET = 20.0
PASSES = 9

STAGES = {
    "decode and open": ("reading/discovering", "read_file"),
    "language": ("reading/language", "language_of"),
    "noise": ("reading/noise", "mark_noise"),
    "published day": ("reading/dating", "published_day"),
    "outlet": ("reading/house", "outlet_of"),
    "sentences": ("extraction/text", "sentences"),
    "names": ("extraction/mentions", "find"),
    "places": ("extraction/places", "find"),
    "dates": ("extraction/dates", "read"),
    "quantities": ("extraction/quantities", "read"),
    "attribution": ("extraction/attribution", "attribute"),
    "events": ("extraction/events", "find"),
}
"""The function whose cumulative time is the stage's; what is left is called the rest."""


def main() -> int:
    """Print the figures; return 1 where the target is missed."""
    os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    begun = time.perf_counter()
    from klaim.pipeline import Pipeline

    pipeline = Pipeline()
    pipeline.claims_of(document(ANOTHER))
    started = time.perf_counter() - begun
    folder = SEEDS if SEEDS.is_dir() else ROOT / "examples"
    paths = sorted(folder.rglob("*.txt"))
    first = len(paths) / timed(pipeline, paths)
    later = len(paths) / statistics.median(timed(pipeline, paths) for _ in range(PASSES))
    print(f"{len(paths)} articles of {folder.name}, one core")
    print(f"start-up       {started:.2f} s, memory {peak_megabytes():.0f} MB at most")
    for name, rate in (("first pass", first), ("later passes", later)):
        print(f"{name:<14} {rate:.1f} articles/s, target {TARGET:g}: {rate / TARGET:.2f} of it")
    print_shares(pipeline, paths)
    return int(later < TARGET)


def document(path: Path) -> Document:
    """Return a document for a file."""
    from klaim.reading import Document

    return Document(str(path), path=path, identity=str(path))


def timed(pipeline: Pipeline, paths: list[Path]) -> float:
    """Return the seconds that one pass over the articles takes."""
    begun = time.perf_counter()
    for path in paths:
        pipeline.claims_of(document(path))
    return time.perf_counter() - begun


def print_shares(pipeline: Pipeline, paths: list[Path]) -> None:
    """Print the share of each stage, taken under a profiler."""
    profiler = cProfile.Profile()
    profiler.runcall(timed, pipeline, paths)
    stats = pstats.Stats(profiler)
    times = {  # (module, function) -> cumulative seconds
        (file.removesuffix(".py"), function): found[3]
        for (file, _, function), found in stats.stats.items()  # type: ignore[attr-defined]
    }
    spent = next(seconds for (_, name), seconds in times.items() if name == "timed")
    shares = {}
    for stage, (module, function) in STAGES.items():
        shares[stage] = sum(
            seconds
            for (file, name), seconds in times.items()
            if file.endswith(f"klaim/{module}") and name == function
        )
    shares["the rest"] = spent - sum(shares.values())
    for stage, seconds in sorted(shares.items(), key=lambda item: -item[1]):
        print(f"  {stage:<16} {seconds / spent:>4.0%}")


def peak_megabytes() -> float:
    """Return the most memory that this process has held."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    sys.exit(main())
