"""Signals, pipes and terminals: klaim as a process of its own."""

import fcntl
import os
import pty
import re
import signal
import socket
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from .conftest import EXAMPLES

KLAIM = [sys.executable, "-m", "klaim"]
ENVIRONMENT = {k: v for k, v in os.environ.items() if k not in ("NO_COLOR", "COLUMNS")}


def on_terminal(*args: str, folder: Path, columns: int = 80, status: int = 0) -> str:
    """What a person sees on a terminal of some width."""
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 40, columns, 0, 0))
    process = subprocess.Popen(
        [*KLAIM, *args],
        cwd=folder,
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        env=ENVIRONMENT | {"TERM": "xterm-256color"},
    )
    os.close(theirs)
    seen = b""
    try:
        while chunk := os.read(ours, 65536):
            seen += chunk
    except OSError:  # Linux tells the end of a terminal's process in this way
        pass
    os.close(ours)
    assert process.wait(30) == status, seen.decode()
    return seen.decode().replace("\r\n", "\n")


def without_colour(text: str) -> str:
    return re.sub(r"\x1b\[[0-9;?]*[a-zA-Z]", "", text)


@pytest.fixture
def hanging_server() -> Iterator[socket.socket]:
    """Takes connections and never answers."""
    with closing(socket.create_server(("127.0.0.1", 0))) as server:
        server.settimeout(30)
        yield server


def hear_ctrl_c() -> None:
    """A shell starts what it runs in the background, tests too, deaf to Ctrl-C."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def test_ctrl_c_in_the_middle_keeps_what_was_read(klaim, tmp_path, hanging_server):
    url = f"http://127.0.0.1:{hanging_server.getsockname()[1]}/"
    first = EXAMPLES / "1-lentera-dunia.txt"
    process = subprocess.Popen(
        [*KLAIM, "read", first, url, EXAMPLES],
        cwd=tmp_path,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        preexec_fn=hear_ctrl_c,
    )
    connection, _ = hanging_server.accept()  # the first article is done, the second hangs
    time.sleep(0.1)
    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=30)
    connection.close()
    assert process.returncode == 130
    assert out.startswith("new ")
    assert "klaim: Stopped. 1 article read until then, kept in klaim.db" in err
    assert "Traceback" not in err
    assert "5 new, 1 unchanged" in klaim("read", EXAMPLES).stdout


def test_a_reader_that_leaves_early_makes_no_noise(examples, tmp_path):
    pipeline = f"{sys.executable} -m klaim claims | head -n 1"
    done = subprocess.run(
        ["bash", "-c", pipeline], cwd=tmp_path, capture_output=True, text=True, check=True
    )
    assert done.stdout.startswith("Day ")
    assert done.stderr == ""


@pytest.mark.parametrize("columns", [80, 120])
@pytest.mark.parametrize(
    "command",
    [
        ["claims"],
        ["timeline", "Siversk"],
        ["timeline", "Siversk", "--on", "2025-12-20"],
        ["show", "1-lentera-dunia.txt"],
        ["speakers"],
        ["places"],
    ],
)
def test_on_a_terminal_there_is_colour_and_nothing_wider_than_it(
    examples, tmp_path, columns, command
):
    seen = on_terminal(*command, folder=tmp_path, columns=columns)
    assert "\x1b[" in seen
    lines = without_colour(seen).splitlines()
    assert max(map(len, lines)) <= columns


def test_words_are_not_lost_between_a_terminal_and_a_pipe(examples, tmp_path):
    seen = without_colour(on_terminal("timeline", "Siversk", folder=tmp_path))
    assert seen.split() == examples("timeline", "Siversk").stdout.split()


def test_long_work_shows_its_progress_on_a_terminal(klaim, tmp_path):
    text = (EXAMPLES / "1-lentera-dunia.txt").read_text(encoding="utf-8")
    (tmp_path / "many").mkdir()
    for number in range(300):
        (tmp_path / "many" / f"{number:03}.txt").write_text(f"{text}\n{number}", encoding="utf-8")
    (tmp_path / "many" / "250.txt").write_bytes(b"")
    seen = without_colour(on_terminal("read", "many", folder=tmp_path, status=1))
    assert re.search(r"Reading .* \d+/300", seen)
    assert len(re.findall(r"new {8}many/\d{3}\.txt\n", seen)) == 299
    assert "klaim: many/250.txt is empty" in seen
    assert seen.rstrip().endswith("1 document could not be read.")


def test_short_work_shows_no_progress(klaim, tmp_path, article):
    seen = without_colour(on_terminal("read", str(article), folder=tmp_path))
    assert "Reading" not in seen


@pytest.mark.parametrize("style", ["table", "json", "jsonl", "csv"])
def test_a_locale_without_unicode_is_no_trouble(examples, tmp_path, style):
    done = subprocess.run(
        [*KLAIM, "claims", "--format", style],
        cwd=tmp_path,
        capture_output=True,
        env=ENVIRONMENT | {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert b"Siversk" in done.stdout
