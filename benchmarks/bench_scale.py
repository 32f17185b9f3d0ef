"""How quick a ledger's answers are, and how that grows from 10,000 to 1,000,000 claims.

Prints medians of CPU time on one core, and wall time beside them, each against its target. What
is asked about is drawn as readers would: a place or speaker with twice the claims twice as
often. Each ledger is measured in a process of its own.

    python benchmarks/bench_scale.py                  # 10,000 and 100,000 claims, made here
    python benchmarks/bench_scale.py small.db big.db  # ledgers of generate_ledger.py, kept
    python benchmarks/bench_scale.py --full           # up to 1,000,000 claims: half an hour
"""

from __future__ import annotations

import json
import os
import random
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import islice
from pathlib import Path

from generate_ledger import FIRST_DAY, SEED, fill, generate
from klaim.answers import record_of
from klaim.control import choose_place, control_of
from klaim.deriving import intervals_of_all, reconcile
from klaim.gazetteer import Gazetteer
from klaim.ledger import ClaimQuery, Ledger, open_ledger
from klaim.records import Article, Claim, Stance, stable_id
from klaim.theatres import Theatre, load_theatre

SIZES = (1_000, 10_000)
FULL = (1_000, 10_000, 100_000)
ROUNDS = 25
PAGE = 50
TARGETS = {  # milliseconds
    "one more article reconciled": 50.0,
    "timeline of a place": 100.0,
    "filtered page of claims": 50.0,
    "record of a speaker": 300.0,
    "who holds every place": 1000.0,
}
MEMORY = 300.0
"""Megabytes of the process at most."""

Measured = dict[str, list[float]]


def main() -> int:
    """Print the figures; return 1 where a target is missed."""
    os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    if sys.argv[1:2] == ["--one"]:
        print(json.dumps(measured(Path(sys.argv[2]))))
        return 0
    given = [Path(name) for name in sys.argv[1:] if not name.startswith("-")]
    with tempfile.TemporaryDirectory() as folder:
        paths = given or [*made(Path(folder), FULL if "--full" in sys.argv else SIZES)]
        results = [in_own_process(path) for path in paths]
    return report(results)


def made(folder: Path, sizes: Sequence[int]) -> Iterator[Path]:
    """Yield ledgers of so many articles, written one by one."""
    for articles in sizes:
        path = folder / f"{articles}.db"
        fill(path, articles)
        yield path


def in_own_process(path: Path) -> Measured:
    """Return what is measured on a ledger."""
    command = [sys.executable, __file__, "--one", str(path)]
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True)
    found: Measured = json.loads(done.stdout)
    return found


def measured(path: Path) -> Measured:
    """Return median milliseconds by question (CPU, wall), and the size and memory."""
    theatre, gazetteer, dice = load_theatre(None), Gazetteer.open(), random.Random(SEED)  # noqa: S311
    with open_ledger(path) as ledger:
        reconcile(ledger, theatre)
        claims = sum(place.claims for place in ledger.places())
        places, speakers = asked_about(ledger, dice)

        def timeline(at: int) -> object:
            place = choose_place(ledger, gazetteer, places[at])
            return control_of(ledger, theatre, place.id)

        def page(at: int) -> object:
            return list(ledger.claims(queries[at % len(queries)]))

        queries = list(questions(places, speakers, dice))
        news = list(more_articles())
        questions_by_name: dict[str, Callable[[int], object]] = {
            "timeline of a place": timeline,
            "filtered page of claims": page,
            "record of a speaker": lambda at: record_of(ledger, theatre, gazetteer, speakers[at]),
            "who holds every place": lambda _: intervals_of_all(ledger, theatre),
            "one more article reconciled": lambda at: read_one(ledger, theatre, news[at]),
        }
        found = {name: timed(ask) for name, ask in questions_by_name.items()}
        for article, _ in news:
            ledger.remove(article.id)
        reconcile(ledger, theatre)
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return found | {"claims": [claims], "memory": [memory]}


def asked_about(ledger: Ledger, dice: random.Random) -> tuple[list[str], list[str]]:
    """Return ids of places and speakers, as often as they are claimed about and claim."""
    places, speakers = ledger.places(), [s for s in ledger.speakers() if s.side != "none"]
    return (
        [p.id for p in dice.choices(places, [p.claims for p in places], k=ROUNDS)],
        [s.id for s in dice.choices(speakers, [s.claims for s in speakers], k=ROUNDS)],
    )


def questions(
    places: Sequence[str], speakers: Sequence[str], dice: random.Random
) -> Iterator[ClaimQuery]:
    """Yield the filters that a reader sets: one thing, or two, or a stretch of days."""
    stances = list(Stance)
    for place, speaker in zip(places, speakers, strict=True):
        since = FIRST_DAY + timedelta(days=dice.randrange(1300))
        month = {"since": since, "until": since + timedelta(days=30)}
        yield ClaimQuery(place=place, limit=PAGE)
        yield ClaimQuery(speaker=speaker, limit=PAGE)
        yield ClaimQuery(place=place, speaker=speaker, limit=PAGE)
        yield ClaimQuery(place=place, stance=dice.choice(stances), limit=PAGE)
        yield ClaimQuery(side="ukraine", **month, limit=PAGE)


def more_articles() -> list[tuple[Article, list[Claim]]]:
    """Return articles that no generated ledger holds, of another seed."""
    found = []
    for article, claims in islice(generate(ROUNDS, SEED + 1), ROUNDS):
        id_ = stable_id("one more", article.id)
        renamed = [replace(c, id=stable_id(id_, c.id), article_id=id_) for c in claims]
        day = date(2025, 12, 31)
        found.append((replace(article, id=id_, source=f"{id_}.txt", published=day), renamed))
    return found


def read_one(ledger: Ledger, theatre: Theatre, news: tuple[Article, list[Claim]]) -> None:
    """Put an article and derive anew what follows from it."""
    ledger.put(*news)
    reconcile(ledger, theatre)


def timed(ask: Callable[[int], object]) -> list[float]:
    """Return the median milliseconds of CPU and of wall time, and the CPU time of the slowest."""
    spent, passed = [], []
    for at in range(ROUNDS):
        cpu, wall = time.process_time(), time.perf_counter()
        ask(at)
        spent.append(1000 * (time.process_time() - cpu))
        passed.append(1000 * (time.perf_counter() - wall))
    return [statistics.median(spent), statistics.median(passed), max(spent)]


def report(results: Sequence[Measured]) -> int:
    """Print a table; return 1 where the greatest ledger misses a target."""
    sizes = [f"{found['claims'][0]:,.0f}" for found in results]
    print(f"{'CPU ms, median (wall; slowest CPU)':<30}" + "".join(f"{n:>26}" for n in sizes))
    missed = False
    for name, target in TARGETS.items():
        cells = [
            f"{cpu:.1f} ({wall:.0f}; {slow:.0f})"
            for cpu, wall, slow in (found[name] for found in results)
        ]
        growth = results[-1][name][0] / results[0][name][0]
        last = results[-1][name][0]
        missed |= last > target
        print(
            f"{name:<30}"
            + "".join(f"{cell:>26}" for cell in cells)
            + f"   x{growth:.1f}; {last / target:.2f} of {target:g} ms"
        )
    memory = [found["memory"][0] for found in results]
    print(
        f"{'memory at most, MB':<30}"
        + "".join(f"{mb:>26.0f}" for mb in memory)
        + f"   x{memory[-1] / memory[0]:.1f}; {memory[-1] / MEMORY:.2f} of {MEMORY:g} MB"
    )
    return int(missed or memory[-1] > MEMORY)


if __name__ == "__main__":
    sys.exit(main())
