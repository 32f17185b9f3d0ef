"""A kill at any moment leaves the ledger whole."""

import random
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

import pytest

from klaim.ledger import ClaimQuery, open_ledger

from .building import capture

ROOT = Path(__file__).parents[2]

WRITER = """
import itertools, sys
from tests.ledger.building import article, capture
from klaim.ledger import open_ledger
with open_ledger(sys.argv[1], create=True) as ledger:
    for number in itertools.count():
        news = article(f"a{number % 50:02}", text=f"edition {number} " * 100)
        ledger.put(news, [capture(news, id=f"{news.id}-{n:03}") for n in range(100)])
        print(number, flush=True)
"""


@pytest.mark.parametrize("attempt", range(4))
def test_a_kill_while_writing_loses_no_article_and_halves_none(path, attempt):
    written = write_until_killed(path, after_lines=2 + attempt * 3, then=attempt * 0.007)
    with open_ledger(path) as ledger:
        kept = {article.id: article for article in ledger.articles()}
        assert {f"a{number % 50:02}" for number in range(written)} <= kept.keys()
        for article_id in kept:
            found = [claim for claim, _ in ledger.claims(ClaimQuery(article=article_id))]
            assert found == [capture(kept[article_id], id=c.id) for c in found]
            assert len(found) == 100
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        for index in ("evidence_search", "article_search"):
            sql = f"INSERT INTO {index} ({index}, rank) VALUES ('integrity-check', 1)"  # noqa: S608
            connection.execute(sql)


def test_a_kill_while_the_ledger_is_made_leaves_a_file_that_can_become_one(tmp_path):
    path = tmp_path / "klaim.db"
    process = start(path)
    deadline = time.monotonic() + 30
    while not path.exists() and time.monotonic() < deadline:
        time.sleep(0.001)
    time.sleep(random.uniform(0, 0.2))  # noqa: S311
    process.send_signal(signal.SIGKILL)
    process.communicate()
    with open_ledger(path, create=True) as ledger:
        assert len(list(ledger.claims())) % 100 == 0


def start(path) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", WRITER, str(path)], stdout=subprocess.PIPE, text=True, cwd=ROOT
    )


def write_until_killed(path, after_lines: int, then: float) -> int:
    process = start(path)
    for _ in range(after_lines):
        process.stdout.readline()
    time.sleep(then)
    process.send_signal(signal.SIGKILL)
    rest, _ = process.communicate()
    return after_lines + len(rest.splitlines())
