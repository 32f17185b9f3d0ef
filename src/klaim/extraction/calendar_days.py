"""Days, months and years as spans of days, and how the digits of a date are read."""

from __future__ import annotations

import calendar
from collections.abc import Sequence
from datetime import date, timedelta
from enum import StrEnum
from typing import NamedTuple

from klaim.extraction.text import Token
from klaim.records import DatePrecision

WEEK = 7
_HOURS = 24
SATURDAY = 5


class DateRole(StrEnum):
    """What a date says of the words around it."""

    PLAIN = "plain"
    """when it happened"""
    SINCE = "since"
    """from when on ("sejak 2014")"""
    UNTIL = "until"
    """up to when ("hingga Rabu")"""
    CARRIED = "carried"
    """on the day named last ("malam itu")"""
    FOLLOWING = "following"
    """when that happened which the words behind it tell ("sehari setelah X menyerang")"""


class Reading(NamedTuple):
    """What the tokens up to ``end`` mean: the first and the last day, and how precisely."""

    end: int
    first: date
    last: date
    precision: DatePrecision
    role: DateRole = DateRole.PLAIN
    dated: bool = False
    """the year is written"""
    counted: bool = False
    """days are counted from the article's"""


def small_number(tokens: Sequence[Token], at: int, limit: int) -> int | None:
    """Return the number at a token, if it is one from 1 to a limit: a day, a month, a count."""
    if at >= len(tokens) or not tokens[at].text.isdecimal() or len(tokens[at].text) > 2:
        return None
    number = int(tokens[at].text)
    return number if 1 <= number <= limit else None


def year_number(tokens: Sequence[Token], at: int) -> int | None:
    """Return the year of four digits at a token, if there is one."""
    if at >= len(tokens) or not tokens[at].text.isdecimal() or len(tokens[at].text) != 4:
        return None
    number = int(tokens[at].text)
    return number if 1900 <= number <= 2100 else None


def short_year(tokens: Sequence[Token], at: int) -> int | None:
    """Return the year of two digits at a token, if there is one: "10/9/22"."""
    number = small_number(tokens, at, 99)
    return 2000 + number if number and len(tokens[at].text) == 2 else None


def in_year(day: date, year: int) -> date | None:
    """Return a day in another year, if that year has it."""
    try:
        return day.replace(year=year)
    except ValueError:
        return None


def date_of(year: int, month: int, day: int) -> date | None:
    """Return a day, if the calendar has it."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def on_day(end: int, day: date) -> Reading:
    """Return a reading of one day."""
    return Reading(end, day, day, DatePrecision.DAY)


def days_of_month(
    end: int, year: int, month: int, first: int, last: int, *, dated: bool = False
) -> Reading | None:
    """Return the days of a month from the first to the last, if the calendar has them.

    ``dated`` where the year is written.
    """
    try:
        start, stop = date(year, month, first), date(year, month, last)
    except ValueError:
        return None
    if stop < start:
        return None
    precision = DatePrecision.DAY if start == stop else DatePrecision.INTERVAL
    return Reading(end, start, stop, precision, dated=dated)


def whole_month(end: int, year: int, month: int) -> Reading:
    """Return a whole month."""
    last = calendar.monthrange(year, month)[1]
    return Reading(end, date(year, month, 1), date(year, month, last), DatePrecision.MONTH)


def whole_year(end: int, year: int) -> Reading:
    """Return a whole year."""
    return Reading(end, date(year, 1, 1), date(year, 12, 31), DatePrecision.YEAR)


def counted_back(end: int, day: date, count: int, unit: str) -> Reading:
    """Return the day, or the whole week, month or year, that lies so many of them before a day."""
    if unit in ("day", "hour"):
        return on_day(end, day - timedelta(days=whole_days(count, unit)))
    if unit == "week":
        monday = day - timedelta(days=day.weekday() + WEEK * count)
        return Reading(end, monday, monday + timedelta(days=6), DatePrecision.INTERVAL)
    if unit == "month":
        years, month = divmod(day.month - 1 - count, 12)
        return whole_month(end, day.year + years, month + 1)
    return whole_year(end, day.year - count)


def whole_days(count: int, unit: str) -> int:
    """Return how many whole days a count of days or hours makes."""
    return count // _HOURS if unit == "hour" else count


def its_weekend(week: Reading) -> Reading:
    """Return the weekend of a week."""
    return week._replace(first=week.first + timedelta(days=SATURDAY))
