"""Datelines: place, outlet and dash before the first sentence of a report."""

from __future__ import annotations

import re
from dataclasses import dataclass

from klaim.reading.dates import find_dates
from klaim.reading.lexicon import Lexicon
from klaim.reading.lines import Line

MAX_DATELINE = 110
MAX_DATE_LINE = 140
FIRST_PARAGRAPHS = 3
_ABOVE = 6
"""Lines behind a label like a dateline in which the real one names the outlet."""
_DASH = re.compile(r"\s?(?:--|[–—-])+\s{0,3}(?=[\"“‘'(]?[A-Z0-9]|$)")
_BEFORE_DAY = re.compile(r"(?:.{1,45}(?:\s?[-–—|•·:,]|\s\.)\s?|[^\w]{0,4})")
_DAY = re.compile(
    r",?\s*\(?(?<![\w/])[A-Za-z'’]{0,8},?\s?\(?(?:\d{1,2}(?:/\d{1,2}(?:/\d{2,4})?|\s[A-Za-z]{3,9}(?:\s\d{4})?)"
    r"|[A-Z][a-z]{2,8}\.?\s\d{1,2}(?:,\s\d{4})?)\)?\s*$"
)
_DOMAIN = re.compile(
    r"[\w-]{2,30}(?:\.[\w-]{2,20}){0,2}\.(?:com|co|id|net|org|tv|news|vn)", re.IGNORECASE
)
_GLUED = re.compile(
    r"(?:[A-Z][\w /'’.-]{2,30}, ?)?"
    r"(?P<outlet>\w{2,20}\.(?:com|co\.id|id|COM|CO\.ID|ID))(?=[A-Z][a-z]+ )"
)
_AGENCY = re.compile(r"\(([A-Z][\w.-]+(?:(?:[/,]\s?|\s(?=[A-Z]))[\w.-]+){0,3})\)$")
# "MOSCOW, January 16. /TASS/. Russia's ..."
_BETWEEN_SLASHES = re.compile(
    r"[A-Z][A-Z .-]+, [A-Z][a-z]{2,8}\.? \d{1,2}\. /(?P<outlet>[\w ]{2,30})/\.\s?"
)
_CITY = re.compile(r"[A-ZÀ-Ý][\w'’.-]*(?:[ /][A-ZÀ-Ý][\w'’.-]*){0,3}")
_CAPITAL_CITY = re.compile(r"[A-Z][A-Z'’.-]{2,}(?:[ /,]{1,2}[A-Z][A-Za-z'’.-]+){0,3}")


@dataclass(frozen=True, slots=True)
class Dateline:
    """The words before a first sentence.

    Attributes:
        line: Number of the line that it opens.
        end: Where in the line the sentence begins.
        outlet: The outlet that it names, if any.
        text: Its words.
    """

    line: int
    end: int
    outlet: str | None
    text: str


def mark_date_lines(lines: list[Line], lexicon: Lexicon) -> None:
    """Mark the lines that only tell when an article appeared: "Senin, 12 Sep 2022 19:39"."""
    for line in lines:
        if line.kind is None and len(line.text) <= MAX_DATE_LINE:
            mention = next(find_dates(line.text, lexicon.dates), None)
            if mention is None or mention.year is None:
                continue
            before, after = line.text[: mention.start], line.text[mention.end :]
            label = lexicon.dates.published.match(before) or lexicon.dates.updated.match(before)
            if (label or _BEFORE_DAY.fullmatch(before)) and lexicon.after_day.fullmatch(after):
                line.kind = "dateline"


def find_dateline(lines: list[Line], lexicon: Lexicon) -> Dateline | None:
    """Return the first dateline of a text, if it has one.

    Bare cities ("Moskow - …") count in the first paragraphs only, where nothing but a
    dateline puts a name before a dash. One that names the outlet comes before one that does
    not, a few lines above it: that is the label of a caption ("RUSAK BERAT - Sebuah …").
    """
    paragraphs = 0
    label: Dateline | None = None
    for number, line in enumerate(lines):
        if line.kind is not None and line.kind != "headline":
            continue
        if label and number > label.line + _ABOVE:
            break
        found = _dateline(line, number, lexicon, bare=paragraphs < FIRST_PARAGRAPHS)
        if found and (label is None or found.outlet):
            if found.outlet or not _CAPITAL_CITY.fullmatch(found.text):
                return found
            label = found
        paragraphs += line.is_prose
    return label


def mark_datelines(lines: list[Line], lexicon: Lexicon) -> Dateline | None:
    """Mark every dateline, and return the first."""
    first = find_dateline(lines, lexicon)
    for number, line in enumerate(lines):
        if first and number < first.line:
            continue
        is_first = first is not None and number == first.line
        found = first if is_first else _dateline(line, number, lexicon, bare=False)
        if found and found.end >= len(line.text):
            line.kind = "dateline"
        elif found:
            line.kind = None
            line.mark(0, found.end, "dateline")
    return first


def _dateline(line: Line, number: int, lexicon: Lexicon, *, bare: bool) -> Dateline | None:
    head = line.text[:MAX_DATELINE]
    glued = _GLUED.match(head) or _BETWEEN_SLASHES.match(head)
    if glued:
        return Dateline(number, glued.end(), glued["outlet"], glued[0])
    for dash in _DASH.finditer(head):
        before = head[: dash.start()]
        follows = line.text[dash.end() :]
        if follows and len(follows) < 40 and not line.is_finished:
            return None  # "Rusia - Ukraina Sepakat Damai" is a headline
        outlet = _outlet(before, lexicon)
        spaced = dash[0] != "-"
        if outlet or (spaced and _is_place(before, lexicon, bare=bare)):
            return Dateline(number, dash.end(), outlet, before)
        if " " in dash[0]:
            return None
    return None


def _outlet(before: str, lexicon: Lexicon) -> str | None:
    """Return the outlet in "Jakarta, CNN Indonesia", "KOMPAS.com", "Moskow (ANTARA)"."""
    before = _DAY.sub("", before)
    agency = _AGENCY.search(before)
    if agency:
        place = _DAY.sub("", before[: agency.start()]).strip()
        if not place or all(_CITY.fullmatch(part.strip()) for part in place.split(",")):
            return agency[1].split("/")[0]
    parts = [part.strip() for part in re.split(r"[,|]", before)]
    for part in parts:
        known = _DOMAIN.fullmatch(part) or part.lower() in lexicon.dateline_outlets
        if known and all(other is part or _CITY.fullmatch(other) for other in parts):
            return part
    return None


def _is_place(before: str, lexicon: Lexicon, *, bare: bool) -> bool:
    words = _DAY.sub("", before).strip()
    if len(words) > 45 or words.lower().split(" ")[0] in lexicon.not_cities:
        return False
    if _CAPITAL_CITY.fullmatch(words):
        return True
    return bare and all(_CITY.fullmatch(part.strip()) for part in words.split(","))
