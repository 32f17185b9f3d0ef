"""How quick the page is over 100,000 claims, how much code it loads, how large a report is.

Prints the median CPU time of the server on one core over several rounds against each target, and
the first answer of a fresh server by itself. Rounds ask for different days, words and places, so
that no answer is remembered as a whole.

    python benchmarks/bench_web.py           # makes a ledger of 100,000 claims: a minute or two
    python benchmarks/bench_web.py big.db    # one of generate_ledger.py, kept
"""

from __future__ import annotations

import gzip
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date, timedelta
from importlib.resources import files
from pathlib import Path

from starlette.testclient import TestClient

from generate_ledger import FIRST_DAY, fill
from klaim.theatres import load_theatre
from klaim.web.app import make_app
from klaim.web.desk import Desk
from klaim.web.report import MOST_CLAIMS, report
from klaim.web.view import View

ARTICLES = 10_000
ROUNDS = 9
FIRST_VIEW, FILTER, PAGE = 1000.0, 200.0, 50.0  # milliseconds
SCRIPT = 60.0  # kilobytes, compressed
REPORT = 1.5  # megabytes

Ask = Callable[[int], str]


def main() -> int:
    """Print the figures; return 1 where a target is missed."""
    os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    with tempfile.TemporaryDirectory() as folder:
        path = Path(sys.argv[1]) if sys.argv[1:] else Path(folder) / "web.db"
        if not sys.argv[1:]:
            fill(path, ARTICLES)
        with Desk.open(path, load_theatre(None)) as desk:
            missed = measure(desk)
    return 1 if missed else 0


def measure(desk: Desk) -> int:
    """Print every figure; return how many miss their target."""
    browser = TestClient(make_app(desk), base_url="http://127.0.0.1")
    places = [place.id for place in desk.ledger.places()]
    sides = desk.theatre.belligerents

    def day(at: int) -> date:
        return FIRST_DAY + timedelta(days=60 + 37 * at)

    questions: list[tuple[str, float, Ask]] = [
        ("the map on another day", FILTER, lambda at: f"/?on={day(at)}"),
        ("some days of the overview", FILTER, lambda at: f"/?from={day(at)}&to={day(at + 2)}"),
        ("search: some days", FILTER, lambda at: f"/search?from={day(at)}&to={day(at + 2)}"),
        ("search: one place", FILTER, lambda at: f"/search?place={places[at]}"),
        ("search: a side", FILTER, lambda at: f"/search?side={sides[at % 2]}&from={day(at)}"),
        ("a page of claims", PAGE, lambda at: f"/api/claims?from={day(at)}&to={day(at + 2)}"),
        ("the page of a place", FILTER, lambda at: f"/places/{places[at]}"),
    ]
    first = timed(browser, "/")
    missed = said("first view", first, FIRST_VIEW, "ms")
    for name, target, ask in questions:
        taken = [timed(browser, ask(at)) for at in range(ROUNDS)]
        missed += said(name, statistics.median(taken), target, "ms")
    known = timed(browser, f"/?as-known={day(9)}")
    print(f"{'all places as known on a day, once':<38}{known:8.0f} ms")
    script = gzip.compress(files("klaim.web").joinpath("static", "klaim.js").read_bytes(), 9)
    missed += said("script, compressed", len(script) / 1000, SCRIPT, "kB")
    text = report(desk, View.model_validate({}), "", desk.ledger.last_published() or FIRST_DAY)
    name = f"report of {MOST_CLAIMS:,} claims"
    return missed + said(name, len(text.encode()) / 1e6, REPORT, "MB")


def timed(browser: TestClient, path: str) -> float:
    """Return the milliseconds of CPU that an answer takes."""
    began = time.process_time()
    answer = browser.get(path)
    taken = time.process_time() - began
    if answer.status_code != 200:
        raise RuntimeError(f"{path}: {answer.status_code}")
    return taken * 1000


def said(name: str, found: float, target: float, unit: str) -> bool:
    """Print a figure beside its target; return whether it misses it."""
    ratio = found / target
    verdict = "MISSED" if ratio > 1 else f"{ratio:.0%} of the target"
    print(f"{name:<38}{found:8.1f} {unit}   target {target:g} {unit}   {verdict}")
    return ratio > 1


if __name__ == "__main__":
    sys.exit(main())
