"""The lines of a text, and what can be told from the look of one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from itertools import pairwise

from klaim.records import Noise, Span

MAX_HEADLINE_WORDS = 19
MIN_STOPPED_WORDS = 6
"""Words that a headline with a full stop has at least: fewer may be names in a short sentence."""
MAX_CAPITALS = 0.5
"""Share of capitals above which a text is written in them throughout."""
_LINE = re.compile(r"[^\n]+")
_FINISHED = re.compile(r"[.!?…:;,][\"'”’»)\]]{0,3}(?:\s*\([^()]{1,40}\))?$")
_STOPPED = re.compile(r"(?<!\.\.)[.][\"'”’»)\]]{0,3}(?:\s*\([^()]{1,40}\))?$")
_ENDS_IN_QUOTE = re.compile(r"[\"”»]$")
# What only running text has, though its full stop be missing: a second sentence, words
# that go on after a quotation ("…," kata Zelensky) or lead to one (menulis di X: "…").
_STOP = re.compile(r"(?<=[^\W\d]{3})\. [A-Z]")
_QUOTES = re.compile(r"[,.!?][\"”] [a-z]|(?:^|\s)[a-z]\w+(?: \w+){1,3}[:,] [\"“]")
_MIN_SENTENCE = 25
_WORD = re.compile(r"[^\W\d_][\w'’-]*")
_CONTINUES = re.compile(r"[a-z(]")
_BULLET = re.compile(r"(?:[-–•*●▪►◦·»]|\(?\d{1,2}[.)])\s")
_SAMPLE = 600


@dataclass
class Line:
    """One line (or hard-wrapped paragraph) without the blanks around it.

    Attributes:
        start: Where it begins in the article's text.
        text: Its words.
        gap: Whether a blank line stands before it.
        kind: What noise it is from end to end, if any.
        pieces: Noise inside it.
    """

    start: int
    text: str
    gap: bool = False
    kind: str | None = None
    pieces: list[Noise] = field(default_factory=list)

    @property
    def span(self) -> Span:
        """Where it lies in the article's text."""
        return Span(self.start, self.start + len(self.text))

    def mark(self, start: int, end: int, kind: str) -> None:
        """Mark the characters ``[start, end)`` of the line as noise."""
        self.pieces.append(Noise(Span(self.start + start, self.start + end), kind))

    @cached_property
    def words(self) -> list[str]:
        """Its words; only the first ones of a very long line."""
        return _WORD.findall(self.text[:_SAMPLE])

    @cached_property
    def is_finished(self) -> bool:
        """Whether it ends as a sentence or an introduction to one does."""
        return bool(_FINISHED.search(self.text[-60:])) or bool(
            _ENDS_IN_QUOTE.search(self.text) and self.text[0] in '"“«'
        )

    @cached_property
    def is_bullet(self) -> bool:
        """Whether it is an item of a list."""
        return bool(_BULLET.match(self.text))

    @cached_property
    def capitals(self) -> float:
        """The share of capitals among its letters."""
        letters = [letter for letter in self.text[:_SAMPLE] if letter.isalpha()]
        return sum(letter.isupper() for letter in letters) / len(letters) if letters else 0.0

    @cached_property
    def is_title_case(self) -> bool:
        """Whether Nearly All Its Longer Words Begin So."""
        longer = [word for word in self.words if len(word) > 3]
        return len(longer) > 1 and sum(word[0].isupper() for word in longer) >= 0.8 * len(longer)

    @cached_property
    def looks_like_headline(self) -> bool:
        """Whether it has the length and the ending of a headline."""
        if not 1 <= len(self.words) <= MAX_HEADLINE_WORDS or len(self.text) >= _SAMPLE:
            return False
        if not self.is_finished:
            return not _QUOTES.search(self.text) and not _STOP.search(self.text, _MIN_SENTENCE)
        if _STOPPED.search(self.text[-60:]):
            calm = self.capitals < MAX_CAPITALS
            return calm and self.is_title_case and len(self.words) >= MIN_STOPPED_WORDS
        if self.text[-1] in ":;,":
            return False
        return self.is_title_case or (self.text[-1] == "?" and len(self.words) <= 12)

    @cached_property
    def looks_like_prose(self) -> bool:
        """Whether it reads as running text, were there no noise."""
        return not self.looks_like_headline and len(self.words) > 2

    @property
    def is_prose(self) -> bool:
        """Whether it is running text as far as is known."""
        return self.kind is None and self.looks_like_prose

    def same_as(self, words: str) -> bool:
        """Tell whether it says the words, whatever their case and punctuation."""
        return len(words) < _SAMPLE and self.words == _WORD.findall(words)


def split_lines(text: str) -> list[Line]:
    """Return the lines of a text that hold more than blanks.

    Hard-wrapped text, whose lines break in mid-sentence, gives a line a paragraph.
    """
    lines = list(_split(text))
    return _unwrap(text, lines) if _is_hard_wrapped(lines) else lines


def _split(text: str) -> Iterator[Line]:
    last_end = 0
    for found in _LINE.finditer(text):
        words = found[0].strip("\t \r\xa0\u200b\ufeff\f\v\u3000")
        if words.strip():
            start = found.start() + found[0].index(words[0])
            yield Line(start, words, gap=found.start() - last_end > 1)
            last_end = found.end()


def _is_hard_wrapped(lines: list[Line]) -> bool:
    neighbours = [(a, b) for a, b in pairwise(lines) if not b.gap]
    broken = sum(1 for a, b in neighbours if _breaks(a, b))
    return broken >= 3 and broken >= 0.3 * len(lines)


def _breaks(line: Line, following: Line) -> bool:
    return not line.is_finished and bool(_CONTINUES.match(following.text))


def _unwrap(text: str, lines: list[Line]) -> list[Line]:
    paragraphs: list[Line] = []
    width = max(len(line.text) for line in lines)
    before: Line | None = None
    for line in lines:
        is_full = before is not None and len(before.text) > 0.75 * width
        if before is not None and not line.gap and (is_full or _breaks(before, line)):
            whole = text[paragraphs[-1].start : line.span.end]
            paragraphs[-1] = Line(paragraphs[-1].start, whole, paragraphs[-1].gap)
        else:
            paragraphs.append(line)
        before = line
    return paragraphs
