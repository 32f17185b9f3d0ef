"""How the time of a document grows with its length, for every kind of hostile text and page.

Reads texts of hostile_texts.py of one, two and four lengths and prints, for each kind, CPU
seconds of the longest by stage and how many times longer the double took. Twice the text may take
2.3 times as long; a kind that takes more in both steps misses the target.

The rules read all kinds; with the tagger, whose time is the same for every word, a few are read.

    python benchmarks/bench_growth.py                  # up to 50,000 characters
    python benchmarks/bench_growth.py --full           # up to a million: half an hour
    python benchmarks/bench_growth.py --full 'new homonyms' 'page of links'
"""

from __future__ import annotations

import gc
import os
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from hostile_texts import PAGES, TEXTS, Text
from klaim.deriving import reconcile
from klaim.ledger import open_ledger
from klaim.pipeline import Pipeline
from klaim.reading import Document, read_document
from klaim.theatres import load_theatre

LENGTH, FULL, TAGGED_LENGTH = 12_500, 250_000, 5_000
TAGGED = ("new sentences", "clauses", "letters")
TARGET = 2.3
RUNS = 3
"""Of each text at most, of which the quickest counts: a machine is only ever slower by chance."""
STAGES = ("reading", "extraction", "ledger")
KINDS: dict[str, Text] = {**TEXTS, **{f"page of {name}": make for name, make in PAGES.items()}}


@dataclass(frozen=True, slots=True)
class Taken:
    """CPU seconds of reading, of extraction, and of writing and deriving, with what came of it."""

    seconds: tuple[float, ...]
    claims: int

    @property
    def total(self) -> float:
        """All stages together."""
        return sum(self.seconds)


def main() -> int:
    """Print the figures; return 1 where the target is missed."""
    os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    gc.disable()  # when it runs depends on all that has run before
    length = FULL if "--full" in sys.argv else LENGTH
    kinds = [name for name in sys.argv[1:] if not name.startswith("-")] or list(KINDS)
    pipeline = Pipeline(rules_only=True)
    taken(pipeline, KINDS["new sentences"](LENGTH))  # loads all that is loaded once
    taken(pipeline, KINDS["page of paragraphs"](LENGTH))
    print(f"{'':<36}" + "".join(f"{stage:>11}" for stage in STAGES) + "   claims  times as long")
    missed = [name for name in kinds if not grows(pipeline, name, length)]
    tagged = [name for name in TAGGED if name in kinds]
    print("with the tagger")
    missed += [name for name in tagged if not grows(Pipeline(), name, TAGGED_LENGTH)]
    asked = len(kinds) + len(tagged)
    print(f"{asked - len(missed)} of {asked} kinds keep to {TARGET} times for twice")
    for name in missed:
        print(f"missed by {name}")
    return int(bool(missed))


def grows(pipeline: Pipeline, name: str, length: int) -> bool:
    """Print the line of a kind; tell whether it keeps to the target.

    What misses the target is read again, and the quickest run of each length counts.
    """
    texts = [KINDS[name](times * length) for times in (1, 2, 4)]
    runs: list[list[Taken]] = [[] for _ in texts]
    for _ in range(RUNS):
        for text, so_far in zip(texts, runs, strict=True):
            so_far.append(taken(pipeline, text))
        found = [min(of_text, key=lambda one: one.total) for of_text in runs]
        ratios = [after.total / before.total for before, after in pairwise(found)]
        if min(ratios) <= TARGET:
            break
    last = found[-1]
    stages = "".join(f"{seconds:>9.2f} s" for seconds in last.seconds)
    told = "  ".join(f"{ratio:.2f}" for ratio in ratios)
    print(f"{name:<36}{stages}{last.claims:>9}  {told}", flush=True)
    return min(ratios) <= TARGET


def taken(pipeline: Pipeline, text: str) -> Taken:
    """Return what a text takes on its way into a new ledger."""
    gc.collect()
    clock = [time.process_time()]
    article = read_document(Document.from_text(text))
    clock.append(time.process_time())
    claims = [item.claim for item in pipeline.ground(article)]
    clock.append(time.process_time())
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "one.db"
        with open_ledger(path, create=True) as ledger:
            ledger.put(article, claims)
            reconcile(ledger, load_theatre())
        clock.append(time.process_time())
    return Taken(tuple(_steps(clock)), len(claims))


def _steps(clock: Sequence[float]) -> list[float]:
    return [after - before for before, after in pairwise(clock)]


if __name__ == "__main__":
    sys.exit(main())
