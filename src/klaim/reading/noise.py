"""Marking noise: what of a text is not its running text.

Marked, never cut: the offsets of the text stay. Each step below looks for one sort of
noise and leaves alone what an earlier one has marked; running text is what is left.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from klaim.reading.credits import mark_captions, split_captions
from klaim.reading.datelines import Dateline, mark_date_lines, mark_datelines
from klaim.reading.furniture import (
    mark_bullets,
    mark_capitals,
    mark_embeds,
    mark_lists,
    mark_pieces,
    mark_whole_lines,
)
from klaim.reading.lexicon import Lexicon
from klaim.reading.lines import Line, split_lines
from klaim.reading.structure import mark_standfirst, mark_subheads, mark_title
from klaim.records import Noise, Span


@dataclass(frozen=True, slots=True)
class MarkedText:
    """A text with its noise found.

    Attributes:
        lines: Its lines with their marks.
        noise: The marks in order, disjoint.
        title: The title, if one stands above the text or was given.
        dateline: The first dateline.
    """

    lines: tuple[Line, ...]
    noise: tuple[Noise, ...]
    title: str | None
    dateline: Dateline | None


def mark_noise(text: str, lexicon: Lexicon, title: str | None = None) -> MarkedText:
    """Find the noise of a text.

    Args:
        text: The text as read.
        lexicon: What is known of the pages of its language.
        title: The title, where the document's meta data give it.
    """
    lines = split_captions(split_lines(text), lexicon)
    mark_whole_lines(lines, lexicon)
    mark_captions(lines, lexicon)
    mark_date_lines(lines, lexicon)
    mark_lists(lines, lexicon)
    mark_bullets(lines)
    mark_embeds(lines, lexicon)
    mark_capitals(lines)
    dateline = mark_datelines(lines, lexicon)
    mark_pieces(lines, lexicon)
    title = mark_title(lines, lexicon, dateline, title)
    mark_standfirst(lines)
    mark_subheads(lines, lexicon)
    return MarkedText(tuple(lines), tuple(_disjoint(_marks(lines))), title, dateline)


def _marks(lines: Iterable[Line]) -> Iterator[Noise]:
    for line in lines:
        if line.kind is not None:
            yield Noise(line.span, line.kind)
        else:
            yield from sorted(line.pieces, key=lambda piece: piece.span)


def _disjoint(marks: Iterable[Noise]) -> Iterator[Noise]:
    """Yield ordered marks, without what an earlier one covers."""
    end = 0
    for mark in marks:
        start = max(mark.span.start, end)
        if start < mark.span.end:
            yield Noise(Span(start, mark.span.end), mark.kind)
            end = mark.span.end
