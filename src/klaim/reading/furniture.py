"""The furniture of a page: adverts, links, buttons, credits of authors, lists of headlines."""

from __future__ import annotations

import re

from klaim.reading.lexicon import REACH, Lexicon
from klaim.reading.lines import Line

MAX_INLINE_HEADLINE = 200
_CAPITALS = re.compile(
    r"(?<![\w-])[A-Z]{2,}[,:]?+(?: (?:[A-Z0-9][A-Z0-9'’-]*+|dan|di|ke|dari|yang|untuk|the|and|of)"
    r"(?![\w])[,:!?]?+){4,40}"
)
_SENTENCE_END = re.compile(r"[.!?][\"”’)]?(?=\s+[\"“‘A-Z])|(?<=[a-z0-9?!])(?=[A-Z][a-z])|\.$")
_MIN_CAPITALS = 0.6
_LOUD_TEXT = 0.5


def mark_whole_lines(lines: list[Line], lexicon: Lexicon) -> None:
    """Mark the lines that are furniture from end to end."""
    for line in lines:
        if line.kind is None and len(line.text) <= REACH:
            line.kind = next(
                (kind for kind, pattern in lexicon.whole if pattern.fullmatch(line.text)), None
            )


def mark_lists(lines: list[Line], lexicon: Lexicon) -> None:
    """Mark the lines that open a list of headlines, and the headlines listed under them."""
    listing: str | None = None
    for line in lines:
        heading = _heading(line, lexicon)
        if heading:
            line.kind = listing = heading
        elif line.kind is None and listing:
            if line.looks_like_headline and not line.is_bullet:
                line.kind = listing
            else:
                listing = None
        if listing == "crosslink" and line.kind == "crosslink" and not heading:
            listing = None  # one headline follows "Baca juga:", no more


def _heading(line: Line, lexicon: Lexicon) -> str | None:
    if len(line.text) > 60:
        return None
    return next((kind for kind, pattern in lexicon.headings if pattern.fullmatch(line.text)), None)


def mark_pieces(lines: list[Line], lexicon: Lexicon) -> None:
    """Mark adverts, embeds and links that stand inside a line."""
    for line in lines:
        if line.kind is not None:
            continue
        for kind, pattern in lexicon.inline:
            for found in pattern.finditer(line.text):
                line.mark(found.start(), found.end(), kind)
        for found in lexicon.crosslink_opening.finditer(line.text):
            line.mark(found.start(), _end_of_headline(line.text, found.end()), "crosslink")


def _end_of_headline(text: str, start: int) -> int:
    """Return where a headline ends that was pasted into a line: at its first full stop."""
    reach = text[start : start + MAX_INLINE_HEADLINE]
    found = _SENTENCE_END.search(reach, 3)
    if found:
        return start + found.end()
    return min(len(text), start + MAX_INLINE_HEADLINE)


def mark_capitals(lines: list[Line]) -> None:
    """Mark headlines in capitals: lines, and runs of five words inside a line.

    A text that is in capitals throughout has none.
    """
    letters = sum(len(line.text) for line in lines)
    loud = sum(line.capitals * len(line.text) for line in lines)
    if not letters or loud / letters > _LOUD_TEXT:
        return
    for line in lines:
        if line.kind is not None:
            continue
        if line.capitals >= _MIN_CAPITALS and len(line.words) >= 4:
            line.kind = "headline"
            continue
        for found in _CAPITALS.finditer(line.text):
            line.mark(found.start(), found.end(), "headline")
