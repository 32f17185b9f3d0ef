"""The day on which an article was published: given, or inferred from its text.

A day is *given* by the document's meta data, a date line above the text, or the digits
of its address. Otherwise it is *inferred* from the days that the text itself names, and
marked so, with the reason. The inferred day is the latest of them: the article appeared
on that day or after it. A text that counts the days of a war ("hari ke-1.203") tells the
year of its dates, and the day where it names none. What the text leaves open stays open.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import pairwise

from klaim.reading.dates import DateMention, day_in_url, find_dates
from klaim.reading.lexicon import REACH, Datings
from klaim.reading.lines import Line
from klaim.reading.noise import MarkedText
from klaim.records import Dating

EARLIEST = date(1990, 1, 1)
_NOT_DATED = ("footer", "navigation", "crosslink", "source", "advert", "title", "dateline")
_WORDS_BEFORE = re.compile(r"[\w-]+")
_SENTENCE = re.compile(r"[.!?]\s")
_COPYRIGHT = re.compile(r"(?:©|copyright|\(c\))[^\n]{0,40}?\b(20\d\d)\b", re.IGNORECASE)
_URL = re.compile(r"https?://\S+")
_SLIP = timedelta(days=20)
"""How far before its article a day of the news lies at most."""
_NEAR_WORDS = 5
_NEWS_REACH = timedelta(days=31)
_COUNT_REACH = timedelta(days=2)
_PICTURE_REACH = timedelta(days=300)


@dataclass(frozen=True, slots=True)
class Published:
    """A published day with where it comes from, and a sentence about it for the user."""

    day: date | None
    dating: Dating
    reason: str


@dataclass(frozen=True, slots=True)
class Period:
    """The days, both included, in which an article can have appeared."""

    start: date
    end: date

    def has(self, day: date) -> bool:
        """Tell whether the day lies in the period."""
        return self.start <= day <= self.end

    @property
    def years(self) -> range:
        """The years that it touches."""
        return range(self.start.year, self.end.year + 1)


def default_period() -> Period:
    """Return the years of the first theatre: 2022 until today."""
    return Period(date(2022, 1, 1), date.today())


def published_day(
    marked: MarkedText,
    dates: Datings,
    *,
    given: date | None,
    url: str | None,
    period: Period,
) -> Published:
    """Find the day on which an article was published.

    Args:
        marked: The text with its noise.
        dates: How its language writes dates.
        given: The day in its meta data, if they name one.
        url: Its own address, if known.
        period: When it can have appeared; fixes the year of "Sabtu (10/9)".
    """
    if given is not None and EARLIEST <= given <= period.end:
        return Published(given, Dating.GIVEN, "Given by the document's meta data.")
    line = _date_line(marked, dates, period)
    if line is not None and not _is_of_visit(line[0], marked, dates, period):
        day, words = line
        return Published(day, Dating.GIVEN, f"Given by its date line: “{words}”.")
    for address, where in ((_source_address(marked), "source line"), (url, "address")):
        written = day_in_url(address) if address else None
        if written is not None and EARLIEST <= written <= period.end:
            return Published(
                written, Dating.GIVEN, f"Given by the digits of its {where}: {address}"
            )
    return _infer(marked, dates, period)


def _source_address(marked: MarkedText) -> str | None:
    for line in reversed(marked.lines):
        found = _URL.search(line.text) if line.kind == "source" else None
        if found:
            return found[0]
    return None


def _date_line(marked: MarkedText, dates: Datings, period: Period) -> tuple[date, str] | None:
    """Return the day of the date line nearest above the text.

    Dates further down belong to other headlines, unless their line says "Diterbitkan".
    """
    first = next((n for n, line in enumerate(marked.lines) if line.is_prose), len(marked.lines))
    if marked.dateline is not None:
        first = max(first, marked.dateline.line) if first < len(marked.lines) else first
    found: list[tuple[bool, int, date, str]] = []
    for number, line in enumerate(marked.lines):
        below = number >= first
        labelled = bool(dates.published.match(line.text))
        if line.kind not in ("dateline", "byline", "footer", "advert") or (below and not labelled):
            continue
        day = next(_full_days(line, dates, period), None)
        if day:
            updated = bool(dates.updated.match(line.text))
            found.append((not updated, -number if below else number, day, line.text[:80]))
    if not found and marked.dateline is not None:
        words = marked.dateline.text
        days = [mention.full for mention in find_dates(words, dates)]
        given = next((day for day in days if day and period.has(day)), None)
        return (given, words) if given else None
    if not found:
        return None
    _, _, day, words = max(found)
    return day, words


def _is_of_visit(day: date, marked: MarkedText, dates: Datings, period: Period) -> bool:
    """Tell whether a page's date line shows the day of the visit, as some sites do.

    The text names days of another season then, whose weekdays fix another year; a mere slip in a
    weekday leaves a day near that of the line.
    """
    told = [
        one
        for one in _named_days(marked, dates, period)
        if not one.in_caption and one.mention.year is None and one.mention.weekday is not None
    ]
    return bool(told) and all(
        one.day is not None and _days_apart(one.mention, day) > _SLIP.days for one in told
    )


def _days_apart(mention: DateMention, day: date) -> int:
    """Return how far a day and a month lie from a day, in whichever year."""
    written = replace(mention, weekday=None)
    years = (day.year - 1, day.year, day.year + 1)
    days = (found for year in years if (found := written.in_year(year)))
    return min((abs((found - day).days) for found in days), default=0)


def _full_days(line: Line, dates: Datings, period: Period) -> Iterator[date]:
    for mention in find_dates(line.text[:300], dates):
        day = mention.full
        if day and EARLIEST <= day <= period.end:
            yield day


@dataclass(frozen=True, slots=True)
class _Named:
    """A day that the text names; one in a caption is that of the picture."""

    mention: DateMention
    in_caption: bool
    day: date | None


def _infer(marked: MarkedText, dates: Datings, period: Period) -> Published:
    named = list(_named_days(marked, dates, period))
    known = [one for one in named if one.day is not None]
    year = _copyright_year(marked)
    counted = _counted_day(marked, dates, period)
    anchor, reach = _anchor(known, year, counted[0] if counted else None)
    if anchor is not None:
        for one in named:
            if one.day is None and one.mention.year is None:
                day = _nearest(one.mention, anchor, min(anchor + reach, period.end), year)
                known.append(_Named(one.mention, one.in_caption, day))
    known = [one for one in known if one.day is not None]
    latest = max(known, key=lambda one: one.day or date.min, default=None)
    if counted and (latest is None or latest.day is None):
        day, words = counted
        return Published(day, Dating.INFERRED, f"Inferred from the days counted: “{words}”.")
    if latest is None or latest.day is None:
        return Published(None, Dating.UNKNOWN, _why_open([one.mention for one in named]))
    reason = _why(latest.day, latest.mention, anchor, period)
    following = latest.day + timedelta(days=1)
    if period.has(following) and _names_weekday(marked, dates, following.weekday()):
        reason = f"{reason} The text goes on to the day after."
        return Published(following, Dating.INFERRED, reason)
    return Published(latest.day, Dating.INFERRED, reason)


def _names_weekday(marked: MarkedText, dates: Datings, weekday: int) -> bool:
    """Tell whether the running text names a weekday alone, as what has just been.

    A week ago it would say so ("Sabtu pekan lalu"), and of the day that comes as well.
    """
    for line in marked.lines:
        if line.kind in _NOT_DATED or line.kind == "caption":
            continue
        written = _WORDS_BEFORE.findall(line.text[:REACH])
        words = [word.lower() for word in written]
        for at, word in enumerate(words):
            if dates.weekdays.get(word) != weekday or not written[at][0].isupper():
                continue
            around = {*words[max(0, at - _NEAR_WORDS) : at], *words[at + 1 : at + 3]}
            numbered = any(near[0].isdigit() for near in words[at + 1 : at + 4])
            if not (numbered or around & (dates.ahead | dates.other_weeks)):
                return True
    return False


def _counted_day(marked: MarkedText, dates: Datings, period: Period) -> tuple[date, str] | None:
    """Return the day that a text counts ("hari ke-1.203" of a war), with the words for it.

    Papers differ by a day in where they begin, so that a date goes before it.
    """
    for line in marked.lines:
        for count in dates.counts:
            found = count.pattern.search(line.text[:REACH])
            if found and count.near.search(line.text[:REACH]):
                day = count.first + timedelta(days=int(re.sub("[.,]", "", found[1])) - 1)
                if period.has(day):
                    return day, found[0]
    return None


def _anchor(
    known: Sequence[_Named], year: int | None, counted: date | None
) -> tuple[date | None, timedelta]:
    """Return the day that fixes the years of the others, and how far after it they may lie.

    News is told within weeks; a picture may be months older than its article.
    """
    told = [one.day for one in known if one.day and not one.in_caption]
    if told:
        return max(told), _NEWS_REACH
    shown = [one.day for one in known if one.day]
    if shown:
        return max(shown), _PICTURE_REACH
    if counted:
        return counted, _COUNT_REACH
    return (date(year, 7, 1) if year else None), _PICTURE_REACH


def _named_days(marked: MarkedText, dates: Datings, period: Period) -> Iterator[_Named]:
    for line in marked.lines:
        for mention in _telling_mentions(line, dates):
            if mention.year is not None:
                day = mention.full
                if day is None or not EARLIEST <= day <= period.end:
                    continue
            else:
                day = _only_day(mention, period) or _only_day(
                    _with_weekday(mention, line, dates), period
                )
            yield _Named(mention, line.kind == "caption", day)


def _with_weekday(mention: DateMention, line: Line, dates: Datings) -> DateMention:
    """Return a dateline's day with the weekday of its sentence: "2 Oktober (UPI) - … Rabu"."""
    in_dateline = any(
        piece.kind == "dateline" and mention.end <= piece.span.end - line.start
        for piece in line.pieces
    )
    if mention.weekday is not None or not in_dateline:
        return mention
    words = (word.lower() for word in _WORDS_BEFORE.findall(line.text[mention.end :][:250]))
    weekday = next((dates.weekdays[word] for word in words if word in dates.weekdays), None)
    return replace(mention, weekday=weekday)


def _telling_mentions(line: Line, dates: Datings) -> Iterator[DateMention]:
    """Yield the dates of a line that can be those of the news."""
    if line.kind in _NOT_DATED:
        return
    for mention in find_dates(line.text, dates):
        before = line.text[max(0, mention.start - 120) : mention.start]
        words = _WORDS_BEFORE.findall(_SENTENCE.split(before)[-1].lower())
        near = words[-2 * _NEAR_WORDS :]
        if any(
            word in dates.ahead and before not in dates.about_to
            for before, word in pairwise(["", *near])
        ):
            continue
        if mention.weekday is None and not dates.background.isdisjoint(words[-_NEAR_WORDS:]):
            continue
        yield mention


def _only_day(mention: DateMention, period: Period) -> date | None:
    """Return the day that a weekday with day and month can only mean in the period."""
    if mention.weekday is None or mention.year is not None:
        return None
    days = [day for year in period.years if (day := mention.in_year(year)) and period.has(day)]
    return days[0] if len(days) == 1 else None


def _nearest(mention: DateMention, anchor: date, latest: date, year: int | None) -> date | None:
    """Return the day nearest to another that is known; of the copyright's year if that is."""
    years: Iterable[int] = (year,) if year else range(anchor.year - 1, anchor.year + 2)
    days = [day for one in years if (day := mention.in_year(one)) and day <= latest]
    return min(days, key=lambda day: abs((day - anchor).days), default=None)


def _copyright_year(marked: MarkedText) -> int | None:
    for line in reversed(marked.lines):
        found = _COPYRIGHT.search(line.text) if line.kind == "footer" else None
        if found:
            return int(found[1])
    return None


def _why(day: date, mention: DateMention, anchor: date | None, period: Period) -> str:
    says = f"Inferred from the latest day that the text names, “{mention.surface}”"
    if mention.year is not None:
        return f"{says}: published on that day or later."
    if mention.weekday is None and anchor is None:
        return f"{says}, and its weekday."
    if _only_day(mention, period):
        years = f"{period.start.year} to {period.end.year}"
        return f"{says}: from {years} it has that weekday only in {day.year}."
    return f"{says}: {day.year} is the year nearest to the other dates ({anchor})."


def _why_open(mentions: Sequence[DateMention]) -> str:
    if mentions:
        return f"Left open: “{mentions[-1].surface}” fits several years; set it with --published."
    return "Left open: the text names no day; set it with --published."
