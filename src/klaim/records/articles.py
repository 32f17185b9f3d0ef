"""Articles, and where in their texts something lies."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Dating(StrEnum):
    """Where an article's published date comes from."""

    GIVEN = "given"
    INFERRED = "inferred"
    OVERRIDDEN = "overridden"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open range ``[start, end)`` of characters in an article's text."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"not a span: [{self.start}, {self.end})")

    def of(self, text: str) -> str:
        """Return the characters of ``text`` that the span covers."""
        return text[self.start : self.end]

    def overlaps(self, other: Span) -> bool:
        """Tell whether both spans share a character."""
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True)
class Noise:
    """A stretch of an article that is not its running text, and what it is.

    ``kind`` is one of ``advert``, ``byline``, ``caption``, ``credit``, ``crosslink``,
    ``dateline``, ``footer``, ``headline``, ``navigation``, ``source`` and ``title``, or
    ``missing`` for text that did not come with imported claims.
    """

    span: Span
    kind: str


@dataclass(frozen=True, slots=True)
class Article:
    """A document read: its meta data and its text with the noise marked.

    Attributes:
        id: Stable for one source, whatever its text.
        source: The path or URL as the user gave it.
        text: The text as read; every offset in klaim points into it.
        noise: Stretches to leave alone, in order, not overlapping.
        published: Day of publication; ``None`` where the article leaves it open.
        dating: Where ``published`` comes from.
        dating_reason: One sentence for the user about ``published``.
        language: ISO 639-1 code.
        content_hash: SHA-256 of the text and the meta data, to tell a changed document.
    """

    id: str
    source: str
    text: str
    language: str
    noise: tuple[Noise, ...] = ()
    outlet: str | None = None
    title: str | None = None
    author: str | None = None
    published: date | None = None
    dating: Dating = Dating.UNKNOWN
    dating_reason: str = ""
    content_hash: str = ""

    def running_text(self) -> Iterator[Span]:
        """Yield the stretches of the text that are not noise, in order."""
        at = 0
        for noise in self.noise:
            if at < noise.span.start:
                yield Span(at, noise.span.start)
            at = max(at, noise.span.end)
        if at < len(self.text):
            yield Span(at, len(self.text))
