"""Articles of 350 words a second on one core, from files to claims, with the share of each stage.

The articles are those of corpus/develop, read by the rules alone and with the tagger. Start-up
(imports, theatres, lexicon, gazetteer, tagger, a first article about a war) is timed apart. The
first pass begins when another corpus has been read, as an article somewhere in a batch does: its
own names are new. Later passes find all names in caches, as long runs over one war do. All seconds
are of CPU time.
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
ARTICLES = ROOT / "corpus" / "develop"
BEFORE = ROOT / "corpus" / "train"
ANOTHER = ROOT / "examples" / "4-pelita-siang.txt"
WORDS = 350
TARGETS = {"rules only": 50.0, "tagged": 2.0}
MEMORY = 500.0
"""Megabytes at most."""
PASSES = 9
WARMING = 9
"""Articles that are read before the first pass, for each of the later ones."""

STAGES = {
    "decode and open": (("reading/discovering", "read_file"), ("reading/decoding", "decode")),
    "language": (("reading/language", "language_of"),),
    "noise": (("reading/noise", "mark_noise"),),
    "published day": (("reading/dating", "published_day"),),
    "outlet, author": (("reading/house", "outlet_of"), ("reading/house", "author_of")),
    "sentences": (("extraction/text", "sentences"),),
    "topic": (("extraction/topics", "topics"),),
    "theatre": (("theatres/recognising", "recognise"),),
    "names": (("extraction/mention_finder", "find"),),
    "places": (("extraction/places", "find"),),
    "dates": (("extraction/dates", "read"),),
    "quantities": (("extraction/quantities", "read"),),
    "tagger": (("extraction/tagger", "read"),),
    "attribution": (("extraction/attribution", "attribute"), ("extraction/holders", "regions")),
    "events": (("extraction/events", "find"),),
    "participants": (("extraction/participants", "sides"), ("extraction/participants", "read")),
    "circumstances": tuple(
        ("extraction/circumstances", name) for name in ("places", "when", "quantities")
    ),
    "confidence": (("extraction/confidence", "confidence"),),
}
"""The functions whose time is the stage's, what they call included; what is left is the rest."""


def main() -> int:
    """Print the figures; return 1 where a target is missed."""
    os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    os.environ["OPENBLAS_NUM_THREADS"] = "1"
    from klaim.pipeline import Pipeline

    paths = sorted(ARTICLES.glob("*.txt"))
    articles = sum(len(path.read_text("utf-8").split()) for path in paths) / WORDS
    print(f"{len(paths)} articles of {ARTICLES.name}, as long as {articles:.0f} of {WORDS} words")
    missed = False
    for manner, target in TARGETS.items():
        started = time.process_time()
        pipeline = Pipeline(rules_only=manner == "rules only")
        pipeline.claims_of(document(ANOTHER))
        print(f"\n{manner}\nstart-up       {time.process_time() - started:.2f} s")
        passes = PASSES if manner == "rules only" else 1
        seconds(pipeline, sorted(BEFORE.glob("*.txt"))[: WARMING * passes])
        first = articles / seconds(pipeline, paths)
        later = articles / statistics.median(seconds(pipeline, paths) for _ in range(passes))
        for name, rate in (("first pass", first), ("later passes", later)):
            print(f"{name:<14} {rate:.1f} articles/s, target {target:g}: {rate / target:.2f} of it")
        missed = missed or min(first, later) < target
        print_shares(pipeline, paths)
    memory = peak_megabytes()
    print(f"\nmemory         {memory:.0f} MB, target {MEMORY:g}: {memory / MEMORY:.2f} of it")
    return int(missed or memory > MEMORY)


def document(path: Path) -> Document:
    """Return a document for a file."""
    from klaim.reading import Document

    return Document(str(path), path=path, identity=str(path))


def seconds(pipeline: Pipeline, paths: list[Path]) -> float:
    """Return the CPU seconds that one pass over the articles takes."""
    begun = time.process_time()
    for path in paths:
        pipeline.claims_of(document(path))
    return time.process_time() - begun


def print_shares(pipeline: Pipeline, paths: list[Path]) -> None:
    """Print the share of each stage, taken under a profiler."""
    profiler = cProfile.Profile()
    profiler.runcall(seconds, pipeline, paths)
    stats = pstats.Stats(profiler)
    times = {  # (module, function) -> cumulative seconds
        (file.removesuffix(".py").rpartition("klaim/")[2], function): found[3]
        for (file, _, function), found in stats.stats.items()  # type: ignore[attr-defined]
    }
    spent = next(taken for (_, name), taken in times.items() if name == "seconds")
    shares = {
        stage: sum(times.get(function, 0.0) for function in functions)
        for stage, functions in STAGES.items()
    }
    shares["the rest"] = spent - sum(shares.values())
    for stage, taken in sorted(shares.items(), key=lambda item: -item[1]):
        print(f"  {stage:<16} {taken / spent:>4.0%}")


def peak_megabytes() -> float:
    """Return the most memory that this process has held."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    sys.exit(main())
