"""The days that a claim may be about, for telling which claims tell of one happening."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date, timedelta
from typing import NamedTuple, TypeVar

from klaim.records import ClaimInArticle

Item = TypeVar("Item")

NEWS_WINDOW = timedelta(days=2)
"""How old news is at most when an article tells it without a day."""

SHORT = timedelta(days=6)
"""A stretch of days that is no longer than this may mean one of them: "pekan ini"."""


class Days(NamedTuple):
    """A stretch of days, both ends included; ``date.min`` twice where nothing is known.

    Attributes:
        named: Whether the claim names them, or they are those before publication.
    """

    start: date
    end: date
    named: bool

    @property
    def exact(self) -> bool:
        """Whether this is one named day."""
        return self.named and self.start == self.end

    @property
    def known(self) -> bool:
        """Whether anything tells the days."""
        return self.start != date.min

    @property
    def first(self) -> date | None:
        """The first day to show: of the days before publication only the last is shown."""
        return (self.start if self.named else self.end) if self.known else None

    @property
    def last(self) -> date | None:
        """The last day, ``None`` where unknown."""
        return self.end if self.known else None

    def allow(self, day: date) -> bool:
        """Tell whether what is meant may be this day."""
        return self.known and self.end - self.start <= SHORT and self.start <= day <= self.end


def days_of(item: ClaimInArticle) -> Days:
    """Return the days that a claim names, else those before its article's publication."""
    claim, article = item
    if claim.when is not None:
        return Days(claim.when.start, claim.when.end, named=True)
    if article.published is not None:
        return Days(_before(article.published), article.published, named=False)
    return Days(date.min, date.min, named=False)


def anchored(
    items: Iterable[Item], key: Callable[[Item], Days], window: timedelta = NEWS_WINDOW
) -> Iterator[list[Item]]:
    """Put items together whose first days lie within a window from the earliest of them.

    Unlike a chain of neighbours, a group never grows longer than the window. What names
    a longer stretch (a month) only goes with what names the very same.
    """
    groups: dict[object, list[Item]] = {}
    anchors: dict[bool, date] = {}
    for item in sorted(items, key=key):
        days = key(item)
        if not days.known or days.end - days.start > SHORT:
            groups.setdefault(days, []).append(item)
            continue
        anchor = anchors.get(days.named)
        if anchor is None or days.start - anchor > window:
            anchor = anchors[days.named] = days.start
        groups.setdefault((anchor, days.named), []).append(item)
    yield from groups.values()


def _before(published: date) -> date:
    return max(published, date.min + NEWS_WINDOW + timedelta(days=1)) - NEWS_WINDOW
