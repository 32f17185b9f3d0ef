"""Standard output as it is: a terminal, a pipe or a file."""

from __future__ import annotations

import re
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text

_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")

_NARROWEST = 20


def console() -> Console:
    """Return standard output, for a terminal in colour."""
    from rich.console import Console

    return Console(highlight=False, emoji=False, markup=False)


def plain(text: str) -> str:
    """Return a text without the control characters that could take over a terminal."""
    return _CONTROL.sub("", text)


def one_line(text: str) -> str:
    """Return a text on one line, without control characters."""
    return plain(" ".join(text.split()))


def machine_output() -> None:
    """Make standard output UTF-8 whatever the user's locale."""
    # Bytes in file names that are no text become escapes, as JSON writes them.
    _reconfigure(encoding="utf-8", errors="backslashreplace", newline="")


def _reconfigure(**how: str) -> None:
    # Tests and embedders put other streams there.
    reconfigure = getattr(sys.stdout, "reconfigure", None)
    if reconfigure is not None:
        reconfigure(**how)


class Page:
    """Text for people: in colour and wrapped on a terminal, else plain lines of any length."""

    def __init__(self) -> None:
        # A terminal that lacks a letter shows a question mark instead of a traceback.
        _reconfigure(errors="replace")
        self._console = console()

    @property
    def is_terminal(self) -> bool:
        """Whether a person reads this on a terminal."""
        return self._console.is_terminal

    def line(self, *parts: tuple[str, str] | str, indent: int = 0) -> None:
        """Print a line.

        Args:
            parts: Texts, or pairs of a text and its style.
            indent: Blanks before it, and before what wraps.
        """
        pairs = [part if isinstance(part, tuple) else (part, "") for part in parts]
        if not self.is_terminal:
            text = "".join(text for text, _ in pairs)
            sys.stdout.write((" " * indent + text).rstrip() + "\n")
            return
        from rich.text import Text

        room = max(self._console.width - indent, _NARROWEST)
        for line in Text.assemble(*pairs).wrap(self._console, room) or [Text()]:
            line.rstrip()
            self._console.print(Text(" " * indent) + line, soft_wrap=True)

    def text(self, text: Text) -> None:
        """Print a text whose styles are set, wrapped between words on a terminal."""
        if self.is_terminal:
            self._console.print(text)
        else:
            sys.stdout.write(text.plain + "\n")
