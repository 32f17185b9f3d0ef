"""Ledger files that cannot be opened or written, and disks that are full."""

import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from .conftest import EXAMPLES

READERS = (["claims"], ["timeline", "Siversk"], ["show", "x"], ["speakers"], ["places"])


def one_line(result, *words: str) -> None:
    assert result.exit_code == 1
    assert result.stderr.startswith("klaim: ")
    assert result.stderr.count("\n") == 1
    for word in words:
        assert word in result.stderr


@pytest.mark.parametrize("command", READERS)
def test_there_is_no_ledger_yet(klaim, tmp_path, command):
    one_line(klaim(*command), "no ledger klaim.db", "klaim read")
    assert not (tmp_path / "klaim.db").exists()


@pytest.mark.parametrize("command", [["read", str(EXAMPLES)], *READERS])
def test_a_file_of_something_else(klaim, tmp_path, command):
    (tmp_path / "klaim.db").write_text("Belanja: beras, telur, cabai.\n" * 50)
    before = (tmp_path / "klaim.db").read_bytes()
    one_line(klaim(*command), "not a ledger")
    assert (tmp_path / "klaim.db").read_bytes() == before


@pytest.mark.parametrize("command", [["read", str(EXAMPLES)], *READERS])
def test_a_database_of_another_program(klaim, tmp_path, command):
    with closing(sqlite3.connect(tmp_path / "klaim.db")) as other:
        other.execute("CREATE TABLE shopping (item TEXT)")
    one_line(klaim(*command), "another program")


@pytest.mark.parametrize("command", [["read", str(EXAMPLES)], *READERS])
def test_a_ledger_of_a_newer_klaim(examples, tmp_path, command):
    with closing(sqlite3.connect(tmp_path / "klaim.db")) as ledger:
        ledger.execute("PRAGMA user_version = 9999")
    one_line(examples(*command), "newer klaim")


def test_a_ledger_in_a_folder_that_is_not_there(klaim):
    one_line(klaim("read", EXAMPLES, "--ledger", "nowhere/klaim.db"), "no folder nowhere")


def test_a_folder_in_place_of_a_ledger(klaim, tmp_path):
    one_line(klaim("read", EXAMPLES, "--ledger", tmp_path), "is a folder")


def test_a_folder_that_cannot_be_written(klaim):
    # Not even root may make files in /proc.
    one_line(klaim("read", EXAMPLES, "--ledger", "/proc/klaim.db"), "/proc/klaim.db")


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everything")
def test_a_ledger_that_may_only_be_read(examples, tmp_path, article):
    (tmp_path / "klaim.db").chmod(0o444)
    one_line(examples("read", article), "klaim.db")
    assert examples("speakers").exit_code == 0


def test_the_ledger_can_be_named_for_good(examples, tmp_path, monkeypatch):
    (tmp_path / "klaim.db").rename(tmp_path / "mine.db")
    monkeypatch.setenv("KLAIM_LEDGER", "mine.db")
    assert examples("speakers").exit_code == 0


@pytest.mark.parametrize("room", [20_000, 150_000, 300_000])
def test_a_full_disk_keeps_what_was_written(klaim, tmp_path, room):
    script = (
        "import resource\n"
        "from klaim.reading.language import language_of\n"
        "language_of('its model is unpacked to a temporary file')\n"
        f"resource.setrlimit(resource.RLIMIT_FSIZE, ({room}, {room}))\n"
        "from klaim.cli import main\n"
        f"main(['read', {str(EXAMPLES)!r}])\n"
    )
    command = [sys.executable, "-c", script]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert "free" in done.stderr
    assert "Traceback" not in done.stderr
    kept = done.stdout.count("new  ")
    if kept:
        word = "article" if kept == 1 else "articles"
        assert f"{kept} {word} read until then, kept in klaim.db" in done.stderr
    again = klaim("read", EXAMPLES)
    assert again.exit_code == 0
    assert (f"{kept} unchanged" in again.stdout) == bool(kept)


def test_a_full_disk_under_the_output_is_one_line(examples):
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [sys.executable, "-m", "klaim", "claims"],
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
    assert done.returncode == 1
    assert done.stderr.startswith("klaim: The output cannot be written")
    assert "Traceback" not in done.stderr
