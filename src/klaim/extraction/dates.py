"""When: date expressions resolved against the article's day.

A date without a year is the newest one not after the article's day ("7 Februari"
in an article of 2025-02-07 is that day; "24 Desember" in one of January is last
year's), unless the words point ahead. What cannot be resolved stays out.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from klaim.extraction.calendar_days import (
    SATURDAY,
    WEEK,
    DateRole,
    Reading,
    counted_back,
    date_of,
    days_of_month,
    in_year,
    its_weekend,
    on_day,
    short_year,
    small_number,
    whole_days,
    whole_month,
    whole_year,
    year_number,
)
from klaim.extraction.determiners import Determiners
from klaim.extraction.lexicon import Lexicon, found_in
from klaim.extraction.text import Token
from klaim.records import DatePrecision, When

_AHEAD = timedelta(days=45)
"""A date without a year this far after the article's day still means the coming one."""
_NEAR = timedelta(days=62)
"""How far from the date named last one without a year lies in an article without a day."""
_UNITS = ("hour", "day", "week", "month", "year")
_SCHEDULE_REACH = 4
"""Tokens before a weekday among which a word for what is planned makes it the coming one."""


@dataclass(frozen=True, slots=True)
class DatedSpan:
    """Tokens ``[start, end)``, the days that they mean, and what they say of the words around.

    ``counted_from`` is the article's day where they are days counted from it ("kemarin").
    """

    start: int
    end: int
    when: When
    role: DateRole = DateRole.PLAIN
    counted_from: date | None = None

    def said_on(self, day: date) -> When:
        """Return what they mean in the mouth of somebody who spoke on a day."""
        if self.counted_from is None:
            return self.when
        earlier = day - self.counted_from
        return replace(self.when, start=self.when.start + earlier, end=self.when.end + earlier)


class DateReader:
    """Reads the dates of one article, its sentences in order ("hari itu" is the day named last).

    Args:
        lexicon: The language's words for dates.
        day: The article's day; without it only full dates are read, and those near one of them.
    """

    def __init__(self, lexicon: Lexicon, day: date | None) -> None:
        self._lexicon = lexicon
        self._day = day
        self._newest: date | None = None
        self._named: Reading | None = None
        self._months = lexicon.months
        self._weekdays = lexicon.weekdays
        self._last = lexicon.words("phrases.last", "dates")
        self._next = lexicon.words("phrases.next", "dates")
        self._this = lexicon.words("phrases.this", "dates")
        self._later = lexicon.words("phrases.later", "dates")
        self._earlier = lexicon.words("phrases.earlier", "dates")
        self._after = lexicon.words("phrases.after", "dates")
        self._since = lexicon.words("phrases.since", "dates")
        self._until = lexicon.words("phrases.until", "dates")
        self._vague = lexicon.words("phrases.vague", "dates")
        self._under = lexicon.words("phrases.under", "dates")
        self._scheduled = lexicon.words("phrases.scheduled", "dates")
        self._weekend = lexicon.words("phrases.weekend", "dates")
        self._same_year = lexicon.words("phrases.same_year", "dates")
        self._then = lexicon.words("phrases.then", "dates")
        self._day_parts = lexicon.words("phrases.part_of_day", "dates")
        self._determiners = Determiners(lexicon)
        self._days = lexicon.markers("day")
        self._week = lexicon.markers("week")
        self._month = lexicon.markers("month")
        self._year = lexicon.markers("year")
        self._unit_of = {word: unit for unit in _UNITS for word in lexicon.markers(unit)}
        self._part_of_month = lexicon.markers("part_of_month")
        self._date_words = lexicon.markers("date_words")
        self._joints = lexicon.markers("joint")
        self._one_unit = lexicon.table("dates")["one"]
        self._pointing = tuple(
            (lexicon.words(f"before.{name}", "dates"), steps)
            for name, steps in (("last", -1), ("this", 0), ("next", 1))
        )
        self._month_first = bool(lexicon.table("dates")["order"]["month_first"])
        self._ordinals = lexicon.markers("ordinal")

    def read(self, tokens: Sequence[Token], text: str) -> tuple[DatedSpan, ...]:
        """Return the dates in the tokens from left to right, none overlapping."""
        return tuple(self._scan(tokens, text))

    def _scan(self, tokens: Sequence[Token], text: str) -> Iterator[DatedSpan]:
        at = 0
        while at < len(tokens):
            found = (
                self._weekday_date(tokens, at)
                or self._day_month(tokens, at)
                or self._month_day(tokens, at)
                or self._numeric(tokens, at)
                or self._month_year(tokens, at)
                or self._counted(tokens, at)
                or self._from_last(tokens, at)
                or self._relative(tokens, at)
                or self._year_alone(tokens, at)
            )
            if found is None:
                at += 1
                continue
            end, first, last, precision, role, _, counted = found
            if role is DateRole.PLAIN:
                role = self._role(tokens, at)
            if role is not DateRole.FOLLOWING:
                self._named = found
                if precision is DatePrecision.DAY and not self._is_ahead(first):
                    self._newest = first
            surface = text[tokens[at].start : tokens[end - 1].end]
            when = When(first, last, precision, surface)
            yield DatedSpan(at, end, when, role, self._day if counted else None)
            at = end

    def _is_ahead(self, day: date) -> bool:
        return self._day is not None and day > self._day

    def _role(self, tokens: Sequence[Token], at: int) -> DateRole:
        """Return what "sejak" or "hingga" before a date, or before the word that opens it, say."""
        opened = at > 0 and tokens[at - 1].lower in (
            self._date_words | self._part_of_month | self._month | self._year
        )
        for before in (at - 1, at - 2 if opened else -1):
            if before >= 0 and self._since.match_at(tokens, before):
                return DateRole.SINCE
            if before >= 0 and self._until.match_at(tokens, before):
                return DateRole.UNTIL
        return DateRole.PLAIN

    # --- days and months by their names ------------------------------------------------

    def _weekday_date(self, tokens: Sequence[Token], at: int) -> Reading | None:
        weekday = self._weekdays.get(tokens[at].lower)
        named = at > 0 and tokens[at - 1].lower in self._days
        if weekday is None or not (tokens[at].is_capitalised or named):
            return None
        exact = self._exact_behind(tokens, at + 1)
        if exact is not None:
            return exact if exact.dated else on_day(exact.end, self._agreeing(exact.first, weekday))
        if self._day is None:
            return None
        back = (self._day.weekday() - weekday) % WEEK
        end = self._day_parts.past(tokens, at + 1)
        pointed = self._pointed_before(tokens, at)
        if pointed:
            days = -(back or WEEK) if pointed < 0 else (-back) % WEEK or WEEK
            return on_day(end, self._day + timedelta(days=days))
        last = self._last.match_at(tokens, end) if end < len(tokens) else None
        if last:
            return on_day(last.end, self._day - timedelta(days=back or WEEK))
        if end < len(tokens) and tokens[end].lower in self._week:
            of_week = self._last.match_at(tokens, end + 1) if end + 1 < len(tokens) else None
            if of_week:
                back = self._day.weekday() + WEEK - weekday
                return on_day(of_week.end, self._day - timedelta(days=back))
        coming = self._next.match_at(tokens, end) if end < len(tokens) else None
        if coming or found_in(self._scheduled, tokens[max(at - _SCHEDULE_REACH, 0) : at]):
            ahead = (weekday - self._day.weekday()) % WEEK or WEEK
            return on_day(coming.end if coming else end, self._day + timedelta(days=ahead))
        return on_day(end, self._day - timedelta(days=back))

    def _exact_behind(self, tokens: Sequence[Token], at: int) -> Reading | None:
        """Return the date that a weekday goes on with: "Kamis dini hari lalu (12/9)"."""
        cursor = at
        while cursor < len(tokens):
            passed = self._day_parts.match_at(tokens, cursor) or self._last.match_at(tokens, cursor)
            if passed is None and tokens[cursor].text not in ",(":
                break
            cursor = passed.end if passed else cursor + 1
        if cursor >= len(tokens):
            return None
        exact = (
            self._numeric(tokens, cursor)
            or self._day_month(tokens, cursor)
            or self._month_day(tokens, cursor)
        )
        if exact is None or exact.precision is not DatePrecision.DAY:
            return None
        closed = exact.end < len(tokens) and tokens[exact.end].text == ")"
        return exact._replace(end=exact.end + closed)

    def _agreeing(self, day: date, weekday: int) -> date:
        """Shift the year of a date without one so that its weekday agrees, if a near year does."""
        if day.weekday() != weekday:
            for years in (1, -1, 2, -2):
                moved = in_year(day, day.year + years)
                if (
                    moved
                    and moved.weekday() == weekday
                    and (self._day is None or moved <= self._day + _AHEAD)
                ):
                    return moved
        return day

    def _day_month(self, tokens: Sequence[Token], at: int) -> Reading | None:
        """12 September 2022, 7 Februari, 14-16 Februari, 14 dan 15 Februari."""
        first = small_number(tokens, at, 31)
        if first is None:
            return None
        cursor, last = self._past_ordinal(tokens, at + 1), first
        if cursor + 1 < len(tokens) and tokens[cursor].lower in self._joints:
            last = small_number(tokens, cursor + 1, 31) or first
            cursor += 2 if last != first else 0
        month = self._months.get(tokens[cursor].lower) if cursor < len(tokens) else None
        if month is None:
            return None
        return self._with_year(tokens, self._past_stop(tokens, cursor + 1), month, first, last)

    def _month_day(self, tokens: Sequence[Token], at: int) -> Reading | None:
        """Sept. 13, September 13th, September 13-15, September 13, 2022."""
        month = self._months.get(tokens[at].lower) if self._month_first else None
        if month is None or not tokens[at].is_capitalised:
            return None
        cursor = self._past_stop(tokens, at + 1)
        first = small_number(tokens, cursor, 31)
        if first is None:
            return None
        cursor, last = self._past_ordinal(tokens, cursor + 1), first
        if cursor + 1 < len(tokens) and tokens[cursor].text in "-–":
            last = small_number(tokens, cursor + 1, 31) or first
            cursor = self._past_ordinal(tokens, cursor + 2) if last != first else cursor
        set_off = cursor < len(tokens) and tokens[cursor].text == ","
        if set_off and year_number(tokens, cursor + 1):
            cursor += 1
        return self._with_year(tokens, cursor, month, first, last)

    def _with_year(
        self, tokens: Sequence[Token], at: int, month: int, first: int, last: int
    ) -> Reading | None:
        """Return the days of a month in the year that is written at a token, or the likeliest."""
        year = year_number(tokens, at)
        if year is not None:
            return days_of_month(at + 1, year, month, first, last, dated=True)
        pointed = self._year_pointed_to(tokens, at)
        if pointed:
            end, year = pointed
            return days_of_month(end, year, month, first, last)
        guessed = self._year_for(month, first)
        return days_of_month(at, guessed, month, first, last) if guessed else None

    def _past_ordinal(self, tokens: Sequence[Token], at: int) -> int:
        """Return the token behind the ending of an ordinal: "13th", "1st of"."""
        while at < len(tokens) and tokens[at].lower in self._ordinals:
            at += 1
        return at

    def _past_stop(self, tokens: Sequence[Token], at: int) -> int:
        """Return the token behind the full stop of a shortened month: "Sept. 13"."""
        stopped = at < len(tokens) and tokens[at].text == "."
        return at + 1 if stopped and at + 1 < len(tokens) and tokens[at + 1].is_number else at

    def _year_pointed_to(self, tokens: Sequence[Token], at: int) -> tuple[int, int] | None:
        """Return what a day or month is of: the end and the year of "tahun lalu", "tahun itu"."""
        same = self._same_year.match_at(tokens, at) if at < len(tokens) else None
        if same and self._named:
            return same.end, self._named.first.year
        of_last_year = self._of_last_year(tokens, at)
        return (of_last_year, self._day.year - 1) if of_last_year and self._day else None

    def _of_last_year(self, tokens: Sequence[Token], at: int) -> int | None:
        """Return where "tahun lalu" ends, if it stands there."""
        pointing, _ = self._pointing[0]
        before = pointing.match_at(tokens, at) if at < len(tokens) else None
        if before and before.end < len(tokens) and tokens[before.end].lower in self._year:
            return before.end + 1
        if at + 1 < len(tokens) and tokens[at].lower in self._year:
            last = self._last.match_at(tokens, at + 1)
            return last.end if last else None
        return None

    def _numeric(self, tokens: Sequence[Token], at: int) -> Reading | None:
        """10/9, 10/9/2022, 10/9/22, 10-9-2022, 2022-09-10."""
        written = year_number(tokens, at)
        if written and at + 4 < len(tokens) and tokens[at + 1].text == tokens[at + 3].text == "-":
            month, day = small_number(tokens, at + 2, 12), small_number(tokens, at + 4, 31)
            return (
                days_of_month(at + 5, written, month, day, day, dated=True)
                if month and day
                else None
            )
        day = small_number(tokens, at, 31)
        if day is None or at + 2 >= len(tokens) or tokens[at + 1].text not in "/-":
            return None
        month = small_number(tokens, at + 2, 12)
        if month is None:
            return None
        separator = tokens[at + 1].text
        if at + 4 < len(tokens) and tokens[at + 3].text == separator:
            year = year_number(tokens, at + 4) or (
                short_year(tokens, at + 4) if separator == "/" else None
            )
            return days_of_month(at + 5, year, month, day, day, dated=True) if year else None
        if separator == "-" or at == 0 or tokens[at - 1].text != "(":
            return None
        guessed = self._year_for(month, day)
        return days_of_month(at + 3, guessed, month, day, day) if guessed else None

    def _month_year(self, tokens: Sequence[Token], at: int) -> Reading | None:
        """Agustus 2024, Agustus lalu, bulan Februari, akhir Agustus 2024."""
        month = self._months.get(tokens[at].lower)
        if month is None or not tokens[at].is_capitalised or len(tokens[at].text) < 3:
            return None
        cursor = at + 1
        year = year_number(tokens, cursor)
        if year is not None:
            return whole_month(cursor + 1, year, month)
        year_pointed = self._year_pointed_to(tokens, cursor)
        if year_pointed:
            return whole_month(*year_pointed, month)
        if self._day is None:
            return None
        pointed = self._pointed_behind(tokens, cursor)
        if pointed or self._opens_month(tokens, at) or self._pointed_before(tokens, at) is not None:
            end, steps = pointed or (cursor, -1)
            later = month > self._day.month
            year = self._day.year + (steps > 0 and not later) - (steps < 0 and later)
            return whole_month(end, year, month)
        return None

    def _pointed_behind(self, tokens: Sequence[Token], at: int) -> tuple[int, int] | None:
        """Return what stands behind a unit or name of time, its end and steps: "lalu", "ini"."""
        for matcher, steps in ((self._last, -1), (self._this, 0), (self._next, 1)):
            pointed = matcher.match_at(tokens, at) if at < len(tokens) else None
            if pointed:
                return pointed.end, steps
        return None

    def _pointed_before(self, tokens: Sequence[Token], at: int) -> int | None:
        """Return what stands before a unit or name of time: -1 "last", 0 "this", 1 "next"."""
        for matcher, steps in self._pointing:
            for back in (1, 2):
                pointed = matcher.match_at(tokens, at - back) if at >= back else None
                if pointed and pointed.end == at:
                    return steps
        return None

    def _opens_month(self, tokens: Sequence[Token], at: int) -> bool:
        return at > 0 and tokens[at - 1].lower in (
            self._month | self._part_of_month | self._date_words
        )

    def _year_alone(self, tokens: Sequence[Token], at: int) -> Reading | None:
        year = year_number(tokens, at)
        opening = self._year | self._date_words | self._part_of_month
        if year is None or at == 0 or tokens[at - 1].lower not in opening:
            return None
        return whole_year(at + 1, year)

    # --- days counted from others ------------------------------------------------------

    def _counted(self, tokens: Sequence[Token], at: int) -> Reading | None:
        """5 hari lalu, dua bulan lalu; tiga hari kemudian; sehari setelah X menyerang."""
        if at > 0 and self._vague.match_at(tokens, at - 1):
            return None
        unit, count = self._one_unit.get(tokens[at].lower), 1
        cursor = at + 1
        if unit is None:
            count = small_number(tokens, at, 99) or int(
                self._lexicon.number_words.get(tokens[at].lower, 0)
            )
            unit = self._unit_of.get(tokens[cursor].lower) if cursor < len(tokens) else None
            cursor += 1
        if not count or unit is None or cursor >= len(tokens):
            return None
        last = self._last.match_at(tokens, cursor)
        if last:
            if self._day is None:
                return None
            back = counted_back(last.end, self._day, count, unit)
            return back._replace(counted=back.precision is DatePrecision.DAY)
        named = self._newest or self._day
        if named is None:
            return None
        later = self._later.match_at(tokens, cursor)
        if later and unit in ("day", "hour"):
            return on_day(later.end, named + timedelta(days=whole_days(count, unit)))
        earlier = self._earlier.match_at(tokens, cursor)
        if earlier:
            return counted_back(earlier.end, named, count, unit)
        after = self._after.match_at(tokens, cursor)
        exact = not self._under.ends_at(tokens, at)
        if after and exact and not self._determined(tokens, after.end):
            back = counted_back(after.end, named, count, unit)
            return back._replace(role=DateRole.FOLLOWING)
        return None

    def _determined(self, tokens: Sequence[Token], at: int) -> bool:
        return at >= len(tokens) or self._determiners.at(tokens, at)

    def _from_last(self, tokens: Sequence[Token], at: int) -> Reading | None:
        """The days counted from the one named last: "hari itu", "keesokan harinya"."""
        then = self._then.match_at(tokens, at)
        if then and self._named is not None:
            return self._named._replace(end=then.end, role=DateRole.CARRIED)
        offset = self._lexicon.days_from_last.match_at(tokens, at)
        last = self._newest or self._day
        if offset is None or last is None or (at > 0 and self._vague.match_at(tokens, at - 1)):
            return None
        days = offset.values[0]
        found = on_day(offset.end, last + timedelta(days=days))
        return found if days else found._replace(role=DateRole.CARRIED)

    def _relative(self, tokens: Sequence[Token], at: int) -> Reading | None:
        """The days counted from the article's: "kemarin", "pekan lalu", "tahun depan"."""
        if self._day is None or (at > 0 and self._vague.match_at(tokens, at - 1)):
            return None
        phrase = self._lexicon.relative_days.match_at(tokens, at)
        if phrase:
            counted = on_day(phrase.end, self._day + timedelta(days=phrase.values[0]))
            return counted._replace(counted=True)
        weekend = self._weekend.match_at(tokens, at)
        unit = "week" if weekend else self._unit_of.get(tokens[at].lower)
        cursor = weekend.end if weekend else at + 1
        is_weekday = tokens[at].is_capitalised and tokens[at].lower in self._weekdays
        if unit is None or is_weekday:
            return None
        before = self._pointed_before(tokens, at)
        pointed = self._pointed_behind(tokens, cursor) if before is None else (cursor, before)
        if pointed and unit not in ("day", "hour"):
            end, steps = pointed
            found = counted_back(end, self._day, -steps, unit)
            return its_weekend(found) if weekend else found
        if weekend:
            over = self._day.weekday() < SATURDAY
            return its_weekend(counted_back(cursor, self._day, int(over), unit))
        return None

    def _year_for(self, month: int, day: int) -> int | None:
        """Return the year of a day and month without one.

        It makes them the newest date not after the article's day; in an article without a
        day, the date nearest to the one named last, if that is near.
        """
        if self._day is not None:
            years: tuple[int, ...] = (self._day.year, self._day.year - 1)
            days = [found for year in years if (found := date_of(year, month, day))]
            return next((found.year for found in days if found <= self._day + _AHEAD), None)
        if self._named is None:
            return None
        named = self._named.first
        years = (named.year - 1, named.year, named.year + 1)
        days = [found for year in years if (found := date_of(year, month, day))]
        nearest = min(days, key=lambda found: abs(found - named), default=None)
        return nearest.year if nearest and abs(nearest - named) <= _NEAR else None
