"""Of which day a map is."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime
from typing import Any

from klaim.errors import InputError

_KEYS = ("date", "day", "datetime", "map_date", "timestamp")
_IN_NAME = re.compile(r"(?<!\d)(20\d\d)([-_.]?)(0[1-9]|1[0-2])\2(0[1-9]|[12]\d|3[01])(?!\d)")
_MONTHS = ("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC")
_MONTH = "|".join(_MONTHS)
_NAMED = re.compile(
    rf"(?<!\d)(\d\d)({_MONTH})(20\d\d)(?!\d)|(?<![A-Z])({_MONTH})(\d\d)(20\d\d)(?!\d)",
    re.IGNORECASE,
)
"""17AUG2024, and AUG172024, as the Institute for the Study of War names its files."""
_SECONDS = re.compile(r"(?<!\d)1[4-9]\d{8}(?!\d)")
_DAY_FIRST = re.compile(r"(\d\d)\.(\d\d)\.(20\d\d)\b")
_MILLISECONDS_FROM = 100_000_000_000


def day_of_feature(properties: Mapping[str, Any]) -> date | None:
    """Return the day that a feature's properties give, ``None`` where they give none.

    Raises:
        InputError: A property that is called a date is none.
    """
    by_key = {key.casefold(): value for key, value in properties.items()}
    found = (by_key[key] for key in _KEYS if by_key.get(key) not in (None, ""))
    value = next(found, None)
    return None if value is None else _day(value)


def day_of_file(members: Mapping[str, Any], name: str) -> date | None:
    """Return the day that a file gives: by what stands beside its features, else by its name.

    Raises:
        InputError: It gives several days.
    """
    given = day_of_feature(members)
    if given is not None:
        return given
    for label in (members.get("name"), name):
        days = set(_days_in(label)) if isinstance(label, str) else set()
        if len(days) > 1:
            raise InputError(f"its name {label!r} holds several days: give the day with --day")
        if days:
            return days.pop()
    return None


def _days_in(name: str) -> Iterable[date]:
    numbers = [(year, month, day) for year, _, month, day in _IN_NAME.findall(name)]
    for found in _NAMED.finditer(name):
        day, month, year = found.group(1, 2, 3) if found[1] else found.group(5, 4, 6)
        numbers.append((year, str(_MONTHS.index(month.upper()) + 1), day))
    for parts in numbers:
        try:
            yield date(*map(int, parts))
        except ValueError:  # 20240231 is a number of something else
            continue
    for seconds in _SECONDS.findall(name):
        yield datetime.fromtimestamp(int(seconds), UTC).date()


def _day(value: object) -> date:
    """Return the day of a date, of a moment, or of seconds or milliseconds since 1970."""
    try:
        if isinstance(value, int) and not isinstance(value, bool):
            seconds = value / 1000 if value >= _MILLISECONDS_FROM else value
            return datetime.fromtimestamp(seconds, UTC).date()
        text = str(value).strip()
        if found := _DAY_FIRST.match(text):
            return date(int(found[3]), int(found[2]), int(found[1]))
        if re.fullmatch(r"\d{8}", text[:10].strip()):
            return datetime.strptime(text[:8], "%Y%m%d").replace(tzinfo=UTC).date()
        return date.fromisoformat(text[:10])
    except (ValueError, OverflowError, OSError) as error:
        raise InputError(f"{value!r} is no date: give the day with --day") from error
