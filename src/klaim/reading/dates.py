"""Dates as a text writes them, and the days that they can mean."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache

from klaim.reading.lexicon import Datings

_LOOK_BACK = 48
_ISO = r"(?P<iso>(?:19|20)\d\d-[01]\d-[0-3]\d)(?!\d)"
_SLASHED = r"(?P<day>\d{1,2})/(?P<number>\d{1,2})(?:/(?P<year>(?:20)?\d\d))?(?![\d/])"
_DASHED = r"(?P<day2>\d{1,2})(?P<mark>[-.])(?P<number2>\d{1,2})(?P=mark)(?P<year2>20\d\d)(?!\d)"
# A page that shows its day twice may glue it: "1 Nov 20251 Nov 2025".
_AGAIN = r"(?:\d{1,2} (?:{months})\.? (?:19|20)\d\d)?(?!\d)"
_NAMED = (
    r"(?P<day3>\d{1,2})[ -]?(?P<month>{months})\b\.?"
    rf"(?:,?[ -](?P<year3>(?:19|20)\d\d){_AGAIN})?"
)
_AMERICAN = r"(?P<month2>{months})\.? (?P<day4>\d{{1,2}}){year}(?!\d)"
_ITS_YEAR = r", (?P<year4>20\d\d)"
_WEEKDAY = r"\b(?P<weekday>{weekdays})(?:,? | [a-z]+ (?:waktu )?(?:[a-z]+ )?|,)?[ (]{{0,2}}$"
_URL_DAYS = (
    re.compile(r"/(20\d\d)/([01]?\d)/([0-3]?\d)(?=[/?#-]|$)"),
    re.compile(r"(?<!\d)(20\d\d)-([01]\d)-([0-3]\d)(?!\d)"),
    re.compile(r"/(20\d\d)/([01]\d)([0-3]\d)(?=[/?#-]|$)"),
    # Hour, minute, second and their thousandths may follow.
    re.compile(r"(?<!\d)(20\d\d)([01]\d)([0-3]\d)(?:[0-2]\d[0-5]\d(?:[0-5]\d\d{0,3})?)?(?!\d)"),
    # A number, then year, month, day, hour, minute and second in two digits each.
    re.compile(r"(?<!\d)\d{3}([12]\d)([01]\d)([0-3]\d)[0-2]\d[0-5]\d[0-5]\d\d{0,3}(?!\d)"),
)


@dataclass(frozen=True, slots=True)
class DateMention:
    """A day as written.

    Attributes:
        start: Where it begins in the text, its weekday included.
        end: Where it ends.
        day: Day of the month.
        month: Month of the year.
        year: The year, if it is written.
        weekday: 0 for Monday, if it is written.
        surface: Its words.
    """

    start: int
    end: int
    day: int
    month: int
    year: int | None
    weekday: int | None
    surface: str

    def in_year(self, year: int) -> date | None:
        """Return the day in a year; ``None`` where it has none or another weekday."""
        try:
            day = date(year, self.month, self.day)
        except ValueError:
            return None
        return day if self.weekday in (None, day.weekday()) else None

    @property
    def full(self) -> date | None:
        """The day, where its year is written; a wrong weekday is overlooked."""
        if self.year is None:
            return None
        try:
            return date(self.year, self.month, self.day)
        except ValueError:
            return None


def find_dates(text: str, dates: Datings) -> Iterator[DateMention]:
    """Yield the dates in a text, in order.

    "3/4" alone is a fraction: it counts in parentheses or after a weekday only.
    """
    pattern, weekday_before = _patterns(dates)
    for found in pattern.finditer(text):
        parts = found.groupdict()
        before = text[max(0, found.start() - _LOOK_BACK) : found.start()]
        weekday = weekday_before.search(before)
        in_parentheses = before.endswith("(")
        if parts["number"] and not parts["year"] and not (weekday or in_parentheses):
            continue
        mention = _mention(found, dates)
        if mention is None:
            continue
        day, month, year = mention
        start = found.start() - (len(before) - weekday.start() if weekday else 0)
        yield DateMention(
            start=start,
            end=found.end(),
            day=day,
            month=month,
            year=year,
            weekday=dates.weekdays[weekday["weekday"].lower()] if weekday else None,
            surface=text[start : found.end()] + (")" if in_parentheses else ""),
        )


def day_in_url(url: str) -> date | None:
    """Return the day that the digits of an article's address give, if they give one."""
    for pattern in _URL_DAYS:
        for found in pattern.finditer(url):
            year, month, day = (int(part) for part in found.groups())
            try:
                return date(year if year > 99 else 2000 + year, month, day)
            except ValueError:
                continue
    return None


def _mention(found: re.Match[str], dates: Datings) -> tuple[int, int, int | None] | None:
    parts = found.groupdict()
    if parts["iso"]:
        year, month, day = (int(part) for part in parts["iso"].split("-"))
        return (day, month, year) if _exists(day, month) else None
    name = parts["month"] or parts["month2"]
    number = parts["number"] or parts["number2"]
    month = dates.months[name.lower()] if name else int(number)
    day = int(next(parts[key] for key in ("day", "day2", "day3", "day4") if parts[key]))
    written = next((parts[k] for k in ("year", "year2", "year3", "year4") if parts[k]), None)
    year_written = int(written) if written else None
    if year_written is not None and year_written < 100:
        year_written += 2000
    return (day, month, year_written) if _exists(day, month) else None


def _exists(day: int, month: int) -> bool:
    try:
        date(2024, month, day)
    except ValueError:
        return False
    return True


@cache
def _compiled(
    months: tuple[str, ...], weekdays: tuple[str, ...], month_first: bool
) -> tuple[re.Pattern[str], re.Pattern[str]]:
    month, weekday = "|".join(months), "|".join(weekdays)
    dated = "|".join([_ISO, _DASHED, _SLASHED, _NAMED.replace("{months}", month)])
    year = f"(?:{_ITS_YEAR})?" if month_first else _ITS_YEAR
    american = _AMERICAN.format(months=month, year=year)
    return (
        re.compile(rf"(?<![\d/.-])(?<!\d,)(?:{dated})|\b{american}", re.IGNORECASE),
        re.compile(_WEEKDAY.format(weekdays=weekday), re.IGNORECASE),
    )


def _patterns(dates: Datings) -> tuple[re.Pattern[str], re.Pattern[str]]:
    names = _longest_first(dates.months), _longest_first(dates.weekdays)
    return _compiled(*names, dates.month_first)


def _longest_first(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(names, key=len, reverse=True))
