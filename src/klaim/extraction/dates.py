"""When: date expressions resolved against the article's day.

A date without a year is the newest one not after the article's day ("7 Februari"
in an article of 2025-02-07 is that day; "24 Desember" in one of January is last
year's), unless the words point ahead. What cannot be resolved stays out.
"""

from __future__ import annotations

import calendar
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from klaim.extraction.lexicon import Lexicon
from klaim.extraction.text import Token
from klaim.records import DatePrecision, When

_AHEAD = timedelta(days=45)
"""A date without a year this far after the article's day still means the coming one."""


@dataclass(frozen=True, slots=True)
class DatedSpan:
    """Tokens ``[start, end)`` and the days that they mean; ``is_start`` after "sejak"."""

    start: int
    end: int
    when: When


class DateReader:
    """Reads the dates of one article, its sentences in order ("hari itu" is the day named last).

    Args:
        lexicon: The language's words for dates.
        day: The article's day; without it only full dates are read.
    """

    def __init__(self, lexicon: Lexicon, day: date | None) -> None:
        self._lexicon = lexicon
        self._day = day
        self._newest: date | None = None
        self._months = lexicon.months
        self._weekdays = lexicon.weekdays
        self._last = lexicon.markers("last")
        self._next = lexicon.markers("next")
        self._this = lexicon.markers("this")
        self._days = lexicon.markers("day")
        self._week = lexicon.markers("week")
        self._month = lexicon.markers("month")
        self._year = lexicon.markers("year")
        self._day_parts = lexicon.markers("part_of_day")
        self._early = lexicon.markers("early")
        self._late = lexicon.markers("late")
        self._middle = lexicon.markers("middle")

    def read(self, tokens: Sequence[Token], text: str) -> tuple[DatedSpan, ...]:
        """Return the dates in the tokens from left to right, none overlapping."""
        return tuple(self._scan(tokens, text))

    def _scan(self, tokens: Sequence[Token], text: str) -> Iterator[DatedSpan]:
        at = 0
        while at < len(tokens):
            found = (
                self._weekday_date(tokens, at)
                or self._day_month(tokens, at)
                or self._numeric(tokens, at)
                or self._month_year(tokens, at)
                or self._counted(tokens, at)
                or self._relative(tokens, at)
                or self._year_alone(tokens, at)
            )
            if found is None:
                at += 1
                continue
            end, start_day, end_day, precision = found
            if precision is DatePrecision.DAY:
                self._newest = start_day
            surface = text[tokens[at].start : tokens[end - 1].end]
            yield DatedSpan(at, end, When(start_day, end_day, precision, surface))
            at = end

    # --- patterns; each gives (end token, first day, last day, precision) or None --------

    def _weekday_date(
        self, tokens: Sequence[Token], at: int
    ) -> tuple[int, date, date, DatePrecision] | None:
        weekday = self._weekdays.get(tokens[at].lower)
        if weekday is None or not tokens[at].is_capitalised:
            return None
        cursor = at + 1
        while cursor < len(tokens) and (
            tokens[cursor].lower in self._day_parts or tokens[cursor].text in ",("
        ):
            cursor += 1
        if cursor < len(tokens):
            exact = self._numeric(tokens, cursor) or self._day_month(tokens, cursor)
            if exact is not None and exact[3] is DatePrecision.DAY:
                end = exact[0]
                if end < len(tokens) and tokens[end].text == ")":
                    end += 1
                return (end, *self._agreeing(exact[1], weekday))
        if self._day is None:
            return None
        back = (self._day.weekday() - weekday) % 7
        end = at + 1
        while end < len(tokens) and tokens[end].lower in self._day_parts:
            end += 1
        if end < len(tokens) and tokens[end].lower in self._last:
            back = back or 7
            end += 1
        elif (
            end + 1 < len(tokens)
            and tokens[end].lower in self._week
            and tokens[end + 1].lower in self._last
        ):
            back = self._day.weekday() + 7 - weekday
            end += 2
        elif end < len(tokens) and tokens[end].lower in self._next:
            day = self._day + timedelta(days=(weekday - self._day.weekday()) % 7 or 7)
            return end + 1, day, day, DatePrecision.DAY
        day = self._day - timedelta(days=back)
        return end, day, day, DatePrecision.DAY

    def _agreeing(self, day: date, weekday: int) -> tuple[date, date, DatePrecision]:
        """Shift the year of a date without one so that its weekday agrees, if a near year does."""
        if day.weekday() != weekday:
            for years in (1, -1, 2, -2):
                moved = _with_year(day, day.year + years)
                if (
                    moved
                    and moved.weekday() == weekday
                    and (self._day is None or moved <= self._day + _AHEAD)
                ):
                    return moved, moved, DatePrecision.DAY
        return day, day, DatePrecision.DAY

    def _day_month(
        self, tokens: Sequence[Token], at: int
    ) -> tuple[int, date, date, DatePrecision] | None:
        """12 September 2022, 7 Februari, 14-16 Februari."""
        first = _small_number(tokens, at, 31)
        if first is None:
            return None
        cursor, last = at + 1, first
        if (
            cursor + 1 < len(tokens)
            and tokens[cursor].text in "-–"
            and _small_number(tokens, cursor + 1, 31)
        ):
            last = int(tokens[cursor + 1].text)
            cursor += 2
        month = self._months.get(tokens[cursor].lower) if cursor < len(tokens) else None
        if month is None:
            return None
        cursor += 1
        year = _year_number(tokens, cursor)
        if year is not None:
            return _days(cursor + 1, year, month, first, last)
        if (
            cursor + 1 < len(tokens)
            and tokens[cursor].lower in self._year
            and tokens[cursor + 1].lower in self._last
            and self._day
        ):
            return _days(cursor + 2, self._day.year - 1, month, first, last)
        guessed = self._year_for(month, first)
        return _days(cursor, guessed, month, first, last) if guessed else None

    def _numeric(
        self, tokens: Sequence[Token], at: int
    ) -> tuple[int, date, date, DatePrecision] | None:
        """10/9, 10/9/2022, 10-9-2022."""
        day = _small_number(tokens, at, 31)
        if day is None or at + 2 >= len(tokens) or tokens[at + 1].text not in "/-":
            return None
        month = _small_number(tokens, at + 2, 12)
        if month is None:
            return None
        separator = tokens[at + 1].text
        if at + 4 < len(tokens) and tokens[at + 3].text == separator:
            year = _year_number(tokens, at + 4)
            if year is not None:
                return _days(at + 5, year, month, day, day)
            return None
        if separator == "-" or at == 0 or tokens[at - 1].text != "(":
            return None
        guessed = self._year_for(month, day)
        return _days(at + 3, guessed, month, day, day) if guessed else None

    def _month_year(
        self, tokens: Sequence[Token], at: int
    ) -> tuple[int, date, date, DatePrecision] | None:
        """Agustus 2024, Agustus lalu, bulan Februari, akhir Agustus 2024."""
        month = self._months.get(tokens[at].lower)
        if month is None or not tokens[at].is_capitalised or len(tokens[at].text) < 3:
            return None
        cursor = at + 1
        year = _year_number(tokens, cursor)
        if year is not None:
            return (cursor + 1, *_month(year, month))
        if self._day is None:
            return None
        word = tokens[cursor].lower if cursor < len(tokens) else ""
        if (
            word in self._year
            and cursor + 1 < len(tokens)
            and tokens[cursor + 1].lower in self._last
        ):
            return (cursor + 2, *_month(self._day.year - 1, month))
        if word in self._last or self._opens_month(tokens, at):
            year = self._day.year if month <= self._day.month else self._day.year - 1
            return (cursor + (word in self._last), *_month(year, month))
        return None

    def _opens_month(self, tokens: Sequence[Token], at: int) -> bool:
        if at == 0:
            return False
        before = tokens[at - 1].lower
        return before in (
            self._month
            | self._early
            | self._late
            | self._middle
            | self._lexicon.markers("date_words")
        )

    def _counted(
        self, tokens: Sequence[Token], at: int
    ) -> tuple[int, date, date, DatePrecision] | None:
        """5 hari lalu, dua bulan lalu, 3 tahun lalu."""
        if self._day is None or at + 2 >= len(tokens):
            return None
        count = _small_number(tokens, at, 99) or int(
            self._lexicon.number_words.get(tokens[at].lower, 0)
        )
        unit, last = tokens[at + 1].lower, tokens[at + 2].lower
        if not count or last not in self._last:
            return None
        if unit in self._days:
            day = self._day - timedelta(days=count)
            return at + 3, day, day, DatePrecision.DAY
        if unit in self._week:
            monday = self._day - timedelta(days=self._day.weekday() + 7 * count)
            return at + 3, monday, monday + timedelta(days=6), DatePrecision.INTERVAL
        if unit in self._month:
            years, month = divmod(self._day.month - 1 - count, 12)
            return (at + 3, *_month(self._day.year + years, month + 1))
        if unit in self._year:
            year = self._day.year - count
            return at + 3, date(year, 1, 1), date(year, 12, 31), DatePrecision.YEAR
        return None

    def _relative(
        self, tokens: Sequence[Token], at: int
    ) -> tuple[int, date, date, DatePrecision] | None:
        offset = self._lexicon.days_from_last.match_at(tokens, at)
        last = self._newest or self._day
        if offset and last is not None:
            day = last + timedelta(days=offset.values[0])
            return offset.end, day, day, DatePrecision.DAY
        if self._day is None:
            return None
        phrase = self._lexicon.relative_days.match_at(tokens, at)
        if phrase:
            day = self._day + timedelta(days=phrase.values[0])
            return phrase.end, day, day, DatePrecision.DAY
        word = tokens[at].lower
        following = tokens[at + 1].lower if at + 1 < len(tokens) else ""
        if (
            word in self._week
            and not tokens[at].is_capitalised
            and following in self._last | self._this
        ):
            monday = self._day - timedelta(days=self._day.weekday() + 7 * (following in self._last))
            return at + 2, monday, monday + timedelta(days=6), DatePrecision.INTERVAL
        if word in self._month and following in self._last | self._this:
            first = self._day.replace(day=1)
            if following in self._last:
                first = (first - timedelta(days=1)).replace(day=1)
            return (at + 2, *_month(first.year, first.month))
        if word in self._year and following in self._last | self._this:
            year = self._day.year - (following in self._last)
            return at + 2, date(year, 1, 1), date(year, 12, 31), DatePrecision.YEAR
        return None

    def _year_alone(
        self, tokens: Sequence[Token], at: int
    ) -> tuple[int, date, date, DatePrecision] | None:
        year = _year_number(tokens, at)
        if year is None or at == 0:
            return None
        before = tokens[at - 1].lower
        if before in self._year | self._lexicon.markers("date_words"):
            return at + 1, date(year, 1, 1), date(year, 12, 31), DatePrecision.YEAR
        return None

    def _year_for(self, month: int, day: int) -> int | None:
        """Return the year that makes a day and month the newest date not after the article's."""
        if self._day is None:
            return None
        for year in (self._day.year, self._day.year - 1):
            candidate = _with_year(
                date(2024, month, min(day, calendar.monthrange(2024, month)[1])), year
            )
            if candidate and candidate <= self._day + _AHEAD:
                return year
        return None


def _small_number(tokens: Sequence[Token], at: int, limit: int) -> int | None:
    if at >= len(tokens) or not tokens[at].text.isdecimal() or len(tokens[at].text) > 2:
        return None
    number = int(tokens[at].text)
    return number if 1 <= number <= limit else None


def _year_number(tokens: Sequence[Token], at: int) -> int | None:
    if at >= len(tokens) or not tokens[at].text.isdecimal() or len(tokens[at].text) != 4:
        return None
    number = int(tokens[at].text)
    return number if 1900 <= number <= 2100 else None


def _with_year(day: date, year: int) -> date | None:
    try:
        return day.replace(year=year)
    except ValueError:
        return None


def _days(
    end: int, year: int, month: int, first: int, last: int
) -> tuple[int, date, date, DatePrecision] | None:
    try:
        start, stop = date(year, month, first), date(year, month, last)
    except ValueError:
        return None
    if stop < start:
        return None
    return end, start, stop, DatePrecision.DAY if start == stop else DatePrecision.INTERVAL


def _month(year: int, month: int) -> tuple[date, date, DatePrecision]:
    return (
        date(year, month, 1),
        date(year, month, calendar.monthrange(year, month)[1]),
        DatePrecision.MONTH,
    )
