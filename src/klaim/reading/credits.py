"""Captions of pictures, and the credits at the end of a line."""

from __future__ import annotations

import re
from itertools import pairwise

from klaim.reading.lexicon import REACH, Lexicon
from klaim.reading.lines import Line

MAX_CAPTION_WORDS = 70
MAX_CREDIT_WORDS = 9
_STORY = 2
"""Captions at least that make up a photo story."""
_LAST_PARENTHESES = re.compile(r"\s*[(\[]([^()\[\]\n]{1,120})[)\]][.\s]{0,2}$")
_SIGN_OFF = re.compile(r"[a-z0-9*]{1,12}(?:[/-][a-z0-9*.]{1,14}){0,3}|\*{1,3}", re.IGNORECASE)
_HOUSE = re.compile(r"[\w.-]{2,30}\.(?:com|co\.id|id|net|tv|news)\b.{0,60}", re.IGNORECASE)
_PART = re.compile(r"\s*[/|,;]\s*| via | melalui ")
_NAME = re.compile(r"[A-ZÀ-ÝА-Я][\w.'’-]+(?: [\w.'’-]+){0,5}")
_FULL_NAME = re.compile(r"[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){1,3}")
_INITIALS = re.compile(r"[a-z]{2,4}")
_CLOSED = re.compile(r"[.!?…][\"'”’»]?$")
_GLUED = re.compile(r"\(([^()\n]{2,120})\)(?=[A-Z])")


def split_captions(lines: list[Line], lexicon: Lexicon) -> list[Line]:
    """Part what a lost line break has glued: "… (Foto: Antara)JAKARTA - Rusia …"."""
    return [part for line in lines for part in _split(line, lexicon)]


def _split(line: Line, lexicon: Lexicon) -> list[Line]:
    glued = _GLUED.search(line.text, 0, 2 * REACH)
    if glued is None or not _is_picture(glued[1].strip(), lexicon):
        return [line]
    end = glued.end()
    return [Line(line.start, line.text[:end], line.gap), Line(line.start + end, line.text[end:])]


def mark_captions(lines: list[Line], lexicon: Lexicon) -> None:
    """Mark captions, and the sign-off of authors and agencies at the end of a line."""
    for line in lines:
        if line.kind is None:
            _mark_caption(line, lexicon)
    for line, following in pairwise(lines):
        short = len(line.words) <= MAX_CAPTION_WORDS // 2
        if _says(following, lexicon.caption_before) and line.kind is None and short:
            line.kind = "caption"
        if following.kind == "caption" and following.text.startswith(line.text):
            line.kind = "caption"
    for line, following, after in zip(lines, lines[1:], [*lines[2:], None], strict=False):
        if _heads_picture(line, lexicon) and not following.gap and (after is None or after.gap):
            line.kind = "credit"
            following.kind = following.kind or "caption"
    _keep_photo_story(lines)


def _keep_photo_story(lines: list[Line]) -> None:
    """Take the captions of a photo story for its text: nothing else in it is a sentence."""
    captions = [line for line in lines if line.kind == "caption"]
    told = any(line.kind is None and _CLOSED.search(line.text) for line in lines)
    if told or len(captions) < _STORY:
        return
    for line in captions:
        line.kind = None
        credit = _LAST_PARENTHESES.search(line.text)
        if credit:
            line.mark(credit.start(), len(line.text), "credit")


def _heads_picture(line: Line, lexicon: Lexicon) -> bool:
    """Tell whether a paragraph opens with a credit alone: "ANI WIJAYA/AFP", then the caption."""
    fits = len(line.words) <= MAX_CREDIT_WORDS and not line.is_finished
    return line.gap and fits and "/" in line.text and _is_picture(line.text, lexicon)


def _says(line: Line, pattern: re.Pattern[str]) -> bool:
    return len(line.text) <= REACH and bool(pattern.fullmatch(line.text))


def _mark_caption(line: Line, lexicon: Lexicon) -> None:
    can_be_caption = len(line.text) <= 2 * REACH and len(line.words) <= MAX_CAPTION_WORDS
    tail = line.text[-REACH:]
    offset = len(line.text) - len(tail)
    last = _LAST_PARENTHESES.search(tail)
    if last:
        credit = last[1].strip()
        is_picture = _is_picture(credit, lexicon)
        if is_picture and can_be_caption:
            line.kind = "caption"
        elif is_picture or _is_sign_off(credit, tail[: last.start()], lexicon):
            line.mark(offset + last.start(), len(line.text), "credit")
        return
    if not can_be_caption:
        return
    if lexicon.caption_ending.search(tail) or _says(line, lexicon.caption_opening):
        line.kind = "caption"


def _is_picture(credit: str, lexicon: Lexicon) -> bool:
    """Tell whether the words in parentheses credit a picture."""
    if _HOUSE.fullmatch(credit):
        return False
    if lexicon.picture.search(credit):
        return True
    parts = _PART.split(credit)
    people = [part for part in parts if part.lower() not in lexicon.agencies]
    return len(people) < len(parts) and bool(
        any(_NAME.fullmatch(one) for one in people)
        and all(_NAME.fullmatch(one) or _INITIALS.fullmatch(one) for one in people)
    )


def _is_sign_off(credit: str, before: str, lexicon: Lexicon) -> bool:
    """Tell whether the words in parentheses are initials, agencies or an author.

    An abbreviation that explains the words before it ("… Atlantik Utara (NATO)") is none:
    a sign-off follows a full stop.
    """
    if not _CLOSED.search(before.rstrip()):
        return "/" in credit and bool(_SIGN_OFF.fullmatch(credit)) and credit.islower()
    parts = [part.lower() for part in _PART.split(credit)]
    return (
        bool(_SIGN_OFF.fullmatch(credit))
        or bool(_HOUSE.fullmatch(credit))
        or bool(_FULL_NAME.fullmatch(credit))
        or all(part in lexicon.agencies for part in parts)
    )
