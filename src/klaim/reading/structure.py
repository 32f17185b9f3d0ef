"""The order of a page: title and standfirst above the text, sub-heads in it, lists below."""

from __future__ import annotations

import re

from klaim.reading.datelines import Dateline
from klaim.reading.lexicon import Lexicon
from klaim.reading.lines import Line

MIN_TITLE_WORDS = 4
MAX_NUMBERED_WORDS = 12
HEAD_LINES = 20
MAX_PROSE_ABOVE = 2
_ENDING = 4
_ANNOUNCES = re.compile(r":[.\s]*$")
_COUNTS = re.compile(r"[-–•*\s]*\d[\d.,]* (?!\d)")
_QUOTED = re.compile(r"\"[^\"]*\"|“[^“”]*”")
_FREE = (None, "headline")
_META = ("byline", "dateline")


def mark_title(
    lines: list[Line], lexicon: Lexicon, dateline: Dateline | None, given: str | None
) -> str | None:
    """Mark the title and the other lines above the running text.

    Args:
        lines: The lines, furniture marked.
        lexicon: What is known of the pages of its language.
        dateline: The first dateline, below which no title stands.
        given: The title as the page's meta data have it.

    Returns:
        The title.
    """
    head = lines[: _end_of_head(lines, dateline)]
    if dateline is not None:
        _mark_captions_above(head)
    candidates = [line for line in head if _can_be_headline(line)]
    prose = next((line.start for line in head if line.is_prose), None)
    above = [line for line in candidates if prose is None or line.start < prose]
    title = _choose_title(above, given)
    for line in candidates:
        line.kind = "title" if line is title else "headline"
    words = given or (title.text if title else None)
    words = lexicon.title_addition.sub("", words) if words else None
    if words and _QUOTED.fullmatch(words):
        words = words[1:-1]
    if words:
        for line in lines:
            if line.kind in _FREE and line.same_as(words):
                line.kind = "title"
    return words


def _can_be_headline(line: Line) -> bool:
    return line.kind in _FREE and not line.looks_like_prose and not line.is_bullet


def _mark_captions_above(head: list[Line]) -> None:
    """Mark what reads as running text above a dateline: captions, and standfirsts."""
    prose = [line for line in head if line.is_prose]
    for line in prose if len(prose) <= MAX_PROSE_ABOVE else []:
        line.kind = "caption"


def _choose_title(candidates: list[Line], given: str | None) -> Line | None:
    for line in candidates:
        if given and line.same_as(given):
            return line
    long = [line for line in candidates if len(line.words) >= MIN_TITLE_WORDS]
    for line in long[1:]:
        if _without_house(long[0].text) == line.text:
            return line  # "Rusia Mundur - Kompas", the window's title, stands above it
    return long[0] if long else max(candidates, key=lambda line: len(line.words), default=None)


def _without_house(title: str) -> str:
    return re.split(r" [-|–] (?=[^-|–]{2,30}$)", title, maxsplit=1)[0]


def _end_of_head(lines: list[Line], dateline: Dateline | None) -> int:
    """Return the number of the first line of the running text."""
    if dateline is not None and dateline.line < HEAD_LINES:
        return dateline.line
    for number, line in enumerate(lines[:HEAD_LINES]):
        if line.is_prose:
            below = lines[number + 1 : number + 4]
            is_standfirst = any(other.kind in _META for other in below)
            if not is_standfirst:
                return number
    return min(len(lines), HEAD_LINES)


def mark_standfirst(lines: list[Line]) -> None:
    """Mark the paragraphs near the top that come again further down.

    One that comes again right below a picture's credit is its caption, both times.
    """
    running = [line for line in lines if line.is_prose]
    for number, line in enumerate(running[:4]):
        words = " ".join(line.words)
        same = (r for r in running[number + 1 : number + 6] if words in " ".join(r.words))
        again = next(same, None)
        if again is None:
            continue
        line.kind = "title"
        below = lines[lines.index(line) + 1 : lines.index(again)]
        if [other.kind for other in below] == ["credit"]:
            line.kind = again.kind = "caption"


def mark_subheads(lines: list[Line], lexicon: Lexicon) -> None:
    """Mark headlines between the paragraphs, and what is left below the last one."""
    prose = [number for number, line in enumerate(lines) if line.is_prose]
    if not prose:
        return
    finished = sum(lines[number].is_finished for number in prose)
    if finished < 0.6 * len(prose):
        return  # a text without full stops: nothing tells its headlines apart
    counting = False
    for number, line in enumerate(lines):
        counting = _counts(line) and (counting or (number > 0 and _announces(lines[number - 1])))
        if counting or line.kind is not None or not line.looks_like_headline:
            continue
        if lexicon.label.match(line.text):
            continue
        if lexicon.told.search(line.text) and not line.is_title_case:
            continue
        if line.is_bullet and not _heads_a_paragraph(lines[number : number + 2]):
            continue
        if number > prose[-1]:
            line.kind = "footer"
        elif not _goes_on(line, lines[number + 1]):
            line.kind = "headline"


def _announces(line: Line) -> bool:
    """Tell whether a list stands below a line."""
    return _ANNOUNCES.search(line.text[-_ENDING:]) is not None


def _counts(line: Line) -> bool:
    """Tell whether a line is one of a list of counts: "274 helikopter"."""
    return line.kind is None and _COUNTS.match(line.text) is not None


def _heads_a_paragraph(lines: list[Line]) -> bool:
    """Tell whether a short numbered line is the sub-head of the paragraph below it."""
    item, *below = lines
    is_short = len(item.words) <= MAX_NUMBERED_WORDS and item.text[0].isdigit()
    return is_short and any(line.is_prose and not line.is_bullet for line in below)


def _goes_on(line: Line, following: Line) -> bool:
    """Tell whether a paragraph was broken after this line."""
    return not following.gap and following.kind is None and following.text[0].islower()
