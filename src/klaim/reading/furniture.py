"""The furniture of a page: adverts, links, buttons, credits of authors, lists of headlines."""

from __future__ import annotations

import re
from itertools import groupby, pairwise

from klaim.reading.lexicon import REACH, Lexicon
from klaim.reading.lines import MAX_CAPITALS, Line

MAX_INLINE_HEADLINE = 200
MAX_NAME_WORDS = 5
FEWEST_BULLETS = 3
"""Headlines in a row that are a list of other articles."""
_CAPITALS = re.compile(
    r"(?<![\w-])[A-Z]{2,}[,:]?+(?: (?:[A-Z0-9][A-Z0-9'’-]*+|dan|di|ke|dari|yang|untuk|the|and|of)"
    r"(?![\w])[,:!?]?+){4,40}"
)
_HEADLINE_END = re.compile(
    r"[.!?][\"”’)]?(?=\s+[\"“‘A-Z])|(?<=[a-z0-9?!])(?=[A-Z][a-z])|(?<=\w)(?=\s[\"“][A-Z])|\.$"
)
_TITLE_CASE_RUN = re.compile(
    r"(?:\s*+[A-Z0-9][\w'’-]*+[,:?!]?+(?: [a-z]{2,6}(?= [A-Z]))?+){4,16}(?= [a-z])"
)
_WORD = re.compile(r"\S+")
_SUBJECT_WORDS = 2
_MIN_CAPITALS = 0.6


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
            listing = listing if _is_listed(line, listing) else None
            line.kind = listing
        elif line.kind == "dateline" and listing:
            line.kind = listing  # the time of the headline above it


def mark_bullets(lines: list[Line]) -> None:
    """Mark headlines of other articles that stand in a row, each behind a bullet, under no head."""
    for listed, row in groupby(lines, _is_bullet_headline):
        headlines = list(row)
        if listed and len(headlines) >= FEWEST_BULLETS:
            for line in headlines:
                line.kind = "crosslink"


def _is_bullet_headline(line: Line) -> bool:
    titled = line.is_bullet and line.is_title_case and line.looks_like_headline
    return line.kind is None and titled


def mark_embeds(lines: list[Line], lexicon: Lexicon) -> None:
    """Mark posts of social networks: the line that signs one, and the words above it."""
    for above, line in pairwise([None, *lines]):
        if line is None or len(line.text) > REACH or not lexicon.embed.fullmatch(line.text):
            continue
        line.kind = "caption"
        if above is not None and above.kind is None and not line.gap:
            above.kind = "caption"


def _is_listed(line: Line, listing: str) -> bool:
    """Tell whether a line goes on with a list: of headlines, or of names of authors."""
    if listing == "byline":
        return len(line.words) <= MAX_NAME_WORDS and not line.is_finished
    may_be_bullet = listing == "crosslink" or line.is_title_case
    return line.looks_like_headline and (may_be_bullet or not line.is_bullet)


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
    """Return where a headline ends that was pasted into a line.

    It ends at a full stop, at glued words, or before a quotation. Written Like a Headline
    it ends sooner, where a sentence goes on in small letters: the last two of its capitals
    then belong to the sentence ("Presiden Ukraina mengatakan"). It is better to leave some
    of a headline than to take words of the text.
    """
    reach = text[start : start + MAX_INLINE_HEADLINE]
    found = _HEADLINE_END.search(reach, 3)
    end = found.end() if found else len(reach)
    capitalised = _TITLE_CASE_RUN.match(reach[:end])
    if capitalised and capitalised.end() < end and reach[capitalised.end()] == " ":
        words = list(_WORD.finditer(capitalised[0]))
        return start + words[-1 - _SUBJECT_WORDS].end()
    return start + (end if found or len(reach) < MAX_INLINE_HEADLINE else 0)


def mark_capitals(lines: list[Line]) -> None:
    """Mark headlines in capitals: lines, and runs of five words inside a line.

    A text that is in capitals throughout has none.
    """
    letters = sum(len(line.text) for line in lines)
    loud = sum(line.capitals * len(line.text) for line in lines)
    if not letters or loud / letters > MAX_CAPITALS:
        return
    for line in lines:
        if line.kind is not None:
            continue
        if line.capitals >= _MIN_CAPITALS and len(line.words) >= 4:
            line.kind = "headline"
            continue
        for found in _CAPITALS.finditer(line.text):
            line.mark(found.start(), found.end(), "headline")
