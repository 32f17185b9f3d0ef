"""Whose article it is: outlet and author."""

from __future__ import annotations

import re
from collections.abc import Mapping
from urllib.parse import urlsplit

from klaim.reading.dates import find_dates
from klaim.reading.lexicon import Lexicon
from klaim.reading.lines import Line
from klaim.reading.noise import MarkedText

_COMMERCIAL = re.compile(r"\.(?:com|co\.id|co)$", re.IGNORECASE)
_DOMAIN = re.compile(r"[\w-]+(?:\.[\w-]+)+")
_COPYRIGHT = re.compile(
    r"(?:copyright|©|\(c\)|hak cipta)[\s©]*(?:\d{4}\s)?([A-Za-z][\w. ]{1,30}?)(?:\s\d{4}|[,.|]|$)",
    re.IGNORECASE,
)
_BEFORE_DATE = re.compile(r"([A-Z][\w.]+(?: [A-Z][\w.]+){0,3})\s[-–|]\s$")
_SIGNED = re.compile(r"\(([\w.-]+\.(?:com|co\.id|id|net))[/|-]([\w .,'-]{2,60})\)", re.IGNORECASE)
# "Ani Wijaya - detikNews"
_NAME_AND_HOUSE = re.compile(r"([A-Z][\w.'-]+(?: [A-Z][\w.'-]+){0,3}) ?[-–|,/] ?([\w. ]{2,30})")
_SEPARATOR = re.compile(r"^\s*[:/|]?\s*")
_AUTHOR_END = re.compile(r"\s*(?:[|/•;]|,|\s-\s|\.\s|\.$)")
_MAX_NAME = 60
_TOP = 12


def outlet_of(
    marked: MarkedText,
    lexicon: Lexicon,
    *,
    given: str | None,
    url: str | None,
    names: Mapping[str, str],
) -> str | None:
    """Return the name of the outlet, as far as the document tells it.

    Tried in order: meta data, the dateline, a line above the text, the address, the
    copyright and the manner of the house.
    """
    known = {**lexicon.outlets, **{key.lower(): name for key, name in names.items()}}
    if given:
        return known.get(given.lower(), given)
    if marked.dateline is not None and marked.dateline.outlet:
        return _name(marked.dateline.outlet, known)
    above = _outlet_above(marked, lexicon, known)
    if above:
        return above
    by_address = outlet_of_url(_source_url(marked) or url, known)
    if by_address:
        return by_address
    for line in reversed(marked.lines):
        found = _COPYRIGHT.search(line.text) if line.kind == "footer" else None
        found = found or (_SIGNED.search(line.text[-100:]) if line.kind or line.pieces else None)
        if found:
            return _name(found[1].strip(), known)
    return _by_manner(marked, lexicon)


def outlet_of_url(url: str | None, known: Mapping[str, str]) -> str | None:
    """Return the outlet of an address, if its domain or a parent of it is known."""
    host = (urlsplit(url).hostname or "") if url else ""
    parts = host.split(".")
    for depth in range(len(parts) - 1):
        name = known.get(".".join(parts[depth:]))
        if name:
            return name
    return None


def author_of(marked: MarkedText, lexicon: Lexicon, given: str | None) -> str | None:
    """Return the author that the meta data or a byline names."""
    if given:
        return given
    for line in marked.lines:
        if line.kind in ("byline", "dateline"):
            found = re.search(rf"\b{lexicon.author.pattern}\b", line.text, re.IGNORECASE)
            name = _author(line.text[found.end() :]) if found else None
            house = _name_and_house(line, lexicon)
            if name or house:
                return name or (house[0] if house else None)
    for line in reversed(marked.lines):
        signed = _SIGNED.search(line.text[-100:]) if line.kind or line.pieces else None
        if signed:
            return signed[2].strip()
    return None


def _author(words: str) -> str | None:
    name = _SEPARATOR.sub("", words)[:_MAX_NAME]
    name = _AUTHOR_END.split(name, maxsplit=1)[0].strip()
    if not name or not name[0].isupper():
        return None
    return name.title() if name.isupper() and len(name) > 3 else name


def _outlet_above(marked: MarkedText, lexicon: Lexicon, known: Mapping[str, str]) -> str | None:
    for line in marked.lines[:_TOP]:
        if line.is_prose:
            continue
        lower = line.text.lower()
        if lower in lexicon.dateline_outlets or lower in known:
            return _name(line.text, known)
        signed = _name_and_house(line, lexicon)
        named = signed[1] if signed else _before_date(line, lexicon)
        if named:
            return _name(named, known)
    return None


def _name_and_house(line: Line, lexicon: Lexicon) -> tuple[str, str] | None:
    found = _NAME_AND_HOUSE.fullmatch(line.text) if line.kind == "byline" else None
    if found is None:
        return None
    house = found[2].lower()
    known = house in lexicon.dateline_outlets or house in lexicon.outlets
    return (found[1], found[2]) if known else None


def _before_date(line: Line, lexicon: Lexicon) -> str | None:
    """Return the outlet in "Kompas.com - 15/09/2022, 08:10 WIB"."""
    if line.kind != "dateline":
        return None
    mention = next(find_dates(line.text[:120], lexicon.dates), None)
    found = _BEFORE_DATE.search(line.text[: mention.start]) if mention else None
    return found[1] if found else None


def _source_url(marked: MarkedText) -> str | None:
    for line in reversed(marked.lines):
        if line.kind == "source" and "://" in line.text:
            return line.text[line.text.index("http") :] if "http" in line.text else None
    return None


def _by_manner(marked: MarkedText, lexicon: Lexicon) -> str | None:
    for line in marked.lines:
        if line.kind is None:
            continue
        for pattern, outlet in lexicon.signatures:
            if pattern.search(line.text[:300]):
                return outlet
    return None


def _name(words: str, known: Mapping[str, str]) -> str:
    name = known.get(words.lower())
    if name:
        return name
    if _DOMAIN.fullmatch(words):
        words = _COMMERCIAL.sub("", words)
        return words[0].upper() + words[1:].lower() if words.isupper() else words
    return words
