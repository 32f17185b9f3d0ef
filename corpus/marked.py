"""Articles with their claims marked in the text: what the tagger learns from beside the gold.

A file holds several, each behind a line ``=== DAY | MANNER | TOPIC``. ``[[strike|hit the depot]]``
marks the words of a claim that somebody makes, ``[[strike n|...]]`` of one that the article tells
in its own voice.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from klaim.records import EventType, Span

_HEAD = re.compile(r"^=== .*\n", re.MULTILINE)
_MARK = re.compile(r"\[\[(\w+)( n)?\|([^\]]*)\]\]")


@dataclass(frozen=True, slots=True)
class Mark:
    """The words of a claim, its type, and whether the article tells it in its own voice."""

    span: Span
    type: EventType
    narrated: bool


@dataclass(frozen=True, slots=True)
class Marked:
    """A text and the words in it that tell claims."""

    text: str
    claims: tuple[Mark, ...]


def read_marked(path: Path) -> Iterator[Marked]:
    """Yield the articles of a file.

    Raises:
        ValueError: A mark names no type of event.
    """
    for body in _HEAD.split(path.read_text(encoding="utf-8"))[1:]:
        text, claims, at = "", [], 0
        for mark in _MARK.finditer(body := body.strip() + "\n"):
            text += body[at : mark.start()]
            span = Span(len(text), len(text) + len(mark[3]))
            claims.append(Mark(span, EventType(mark[1]), bool(mark[2])))
            text += mark[3]
            at = mark.end()
        yield Marked(text + body[at:], tuple(claims))
