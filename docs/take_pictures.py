"""Takes the pictures in docs/pictures/: real commands on the shipped examples.

``python docs/take_pictures.py`` runs each command as a user would, in colour, and writes what
it printed as SVG. The pictures load nothing from elsewhere.
"""

from __future__ import annotations

import io
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

from rich._export_format import CONSOLE_SVG_FORMAT
from rich.console import Console
from rich.text import Text

ROOT = Path(__file__).parents[1]
FOLDER = ROOT / "docs" / "pictures"
WIDTH = 100

COMMANDS = {
    "read": ["read", "examples/"],
    "timeline": ["timeline", "Siversk", "--on", "2025-12-16"],
    "show": ["show", "4-pelita-siang.txt"],
    "claims": ["claims", "--stance", "withholds"],
}
"""In the order in which they are run: the first fills the ledger."""

FONTS = re.compile(r"@font-face \{\{.*?\}\}\s*", re.DOTALL)


def main() -> None:
    """Take every picture."""
    FOLDER.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "examples").symlink_to(ROOT / "examples")
        for name, words in COMMANDS.items():
            picture = draw(f"klaim {' '.join(words)}", printed(words, folder), name)
            FOLDER.joinpath(f"{name}.svg").write_text(picture, encoding="utf-8")


def printed(words: list[str], folder: str) -> str:
    """Return what a command prints on a terminal that knows colours."""
    environment = os.environ | {
        "FORCE_COLOR": "1",
        "COLUMNS": str(WIDTH),
        "TERM": "xterm-256color",
        "KLAIM_LEDGER": "klaim.db",
    }
    command = [sys.executable, "-m", "klaim", *words]
    done = subprocess.run(  # noqa: S603 - our own words
        command, cwd=folder, env=environment, capture_output=True, text=True, check=True
    )
    return done.stdout


def draw(title: str, output: str, name: str) -> str:
    """Return what a command printed as an SVG of a terminal."""
    console = Console(record=True, width=WIDTH, file=io.StringIO(), force_terminal=True)
    console.print(Text.assemble(("$ ", "dim"), (title, "bold"), "\n"))
    console.print(Text.from_ansi(output), end="")
    without_fonts = FONTS.sub("", CONSOLE_SVG_FORMAT)
    return console.export_svg(title=title, code_format=without_fonts, unique_id=f"klaim-{name}")


if __name__ == "__main__":
    main()
