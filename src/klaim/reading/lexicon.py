"""What klaim knows about the pages of one language, read from a data file.

Every pattern is tried on a stretch of at most ``REACH`` characters, which bounds what
any of them can cost, whatever text comes in.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib import resources
from typing import Any

REACH = 400
DEFAULT_LANGUAGE = "id"
_FILES = {"id": "indonesian.toml", "en": "english.toml"}


@dataclass(frozen=True, slots=True)
class DayCount:
    """How a text counts the days of a war: ``pattern`` finds the number, ``first`` is day one."""

    pattern: re.Pattern[str]
    near: re.Pattern[str]
    first: date


@dataclass(frozen=True, slots=True)
class Datings:
    """How dates are written, and which words set one apart from the day of the report.

    ``month_first``: a month may stand before its day without a year behind ("Oct 2").
    """

    weekdays: Mapping[str, int]
    months: Mapping[str, int]
    ahead: frozenset[str]
    about_to: frozenset[str]
    other_weeks: frozenset[str]
    background: frozenset[str]
    published: re.Pattern[str]
    updated: re.Pattern[str]
    counts: tuple[DayCount, ...]
    month_first: bool


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The patterns of one language.

    Attributes:
        whole: Kind and pattern of lines that are noise from end to end.
        headings: Kind and pattern of lines that open a list of headlines.
        embed: The line that signs a post of a social network.
        caption_before: Lines whose previous line is a caption.
        inline: Kind and pattern of noise inside a line.
        crosslink_opening: Where a headline begins inside a line.
        picture: Words that make a credit in parentheses that of a picture.
        agencies: Names that stand alone in a credit, in lower case.
        caption_ending: How a caption without parentheses ends.
        caption_opening: How a caption begins.
        after_day: What may follow the day in a line that only dates the article: the time.
        dateline_outlets: Names that stand for an outlet before the first sentence.
        not_cities: Words before a dash that open a sentence, in lower case.
        title_addition: What the window's title adds to the headline.
        told: What only running text says.
        label: How a paragraph begins that is no headline, however it looks ("Source: X").
        author: A byline that names the author.
        outlets: Domain or name in lower case → name of the outlet.
        signatures: The manner of a house → name of the outlet.
        dates: How dates are written.
    """

    whole: tuple[tuple[str, re.Pattern[str]], ...]
    headings: tuple[tuple[str, re.Pattern[str]], ...]
    embed: re.Pattern[str]
    caption_before: re.Pattern[str]
    inline: tuple[tuple[str, re.Pattern[str]], ...]
    crosslink_opening: re.Pattern[str]
    picture: re.Pattern[str]
    agencies: frozenset[str]
    caption_ending: re.Pattern[str]
    caption_opening: re.Pattern[str]
    after_day: re.Pattern[str]
    dateline_outlets: frozenset[str]
    not_cities: frozenset[str]
    title_addition: re.Pattern[str]
    told: re.Pattern[str]
    label: re.Pattern[str]
    author: re.Pattern[str]
    outlets: Mapping[str, str]
    signatures: tuple[tuple[re.Pattern[str], str], ...]
    dates: Datings


def lexicon_for(language: str) -> Lexicon:
    """Return the lexicon of a language, the default one where the language has none.

    A page's furniture (share buttons, copyright lines, capitals) is alike everywhere, so
    the default still finds much of it.
    """
    return _load(_FILES.get(language, _FILES[DEFAULT_LANGUAGE]))


def read_languages() -> tuple[str, ...]:
    """Return the ISO 639-1 codes of the languages that have a lexicon."""
    return tuple(_FILES)


@cache
def _load(name: str) -> Lexicon:
    data = tomllib.loads(resources.files(__package__).joinpath(name).read_text("utf-8"))
    inline = dict(data["inline"])
    opening = inline.pop("crosslink_opening")
    headings = dict(data["headings"])
    return Lexicon(
        embed=_either(headings.pop("embed")),
        caption_before=_either(headings.pop("caption_before")),
        whole=_by_kind(data["whole"]),
        headings=_by_kind(headings),
        inline=_by_kind(inline),
        crosslink_opening=_either(opening),
        picture=_either([data["credits"]["picture"]]),
        agencies=frozenset(data["credits"]["agencies"]),
        caption_ending=_either(data["credits"]["caption_ending"], "$"),
        caption_opening=_either(data["credits"]["caption_opening"]),
        after_day=_after_day(data["datelines"], data["bylines"], data["dates"]["updated"]),
        dateline_outlets=frozenset(name.lower() for name in data["datelines"]["outlets"]),
        not_cities=frozenset(data["datelines"]["not_cities"]),
        title_addition=_either([data["titles"]["addition"]]),
        told=_either([data["prose"]["told"]]),
        label=_either([data["prose"]["label"]]),
        author=_either([data["bylines"]["author"]]),
        outlets=data["outlets"],
        signatures=tuple((_either([one["pattern"]]), one["outlet"]) for one in data["signatures"]),
        dates=_datings(data["dates"]),
    )


def _after_day(
    datelines: Mapping[str, Any], bylines: Mapping[str, Any], updated: Iterable[str]
) -> re.Pattern[str]:
    """Return the pattern of a time behind a day, and who wrote: "| 17:18 WIB | Reporter: ..."."""
    clock, zones = datelines["clock"], datelines["zones"]
    goes_on = "|".join((bylines["author"], bylines["other"], *updated))
    return re.compile(
        rf"[\s,|•·@)–-]{{0,4}}(?:(?:{clock})\.? ?)?(?:\d{{1,2}}[.:]\d{{2}}(?:[.:]\d{{2}})?)?"
        rf" ?(?:[AP]M)? ?(?:{zones})?(?: ?[+-]\d{{1,4}})?\s?"
        rf"(?:(?:[|•·/,(–-]|(?:{goes_on})\b).{{0,80}})?",
        re.IGNORECASE,
    )


def _datings(data: Mapping[str, Any]) -> Datings:
    return Datings(
        weekdays=data["weekdays"],
        months=data["months"],
        ahead=frozenset(data["ahead"]),
        about_to=frozenset(data["about_to"]),
        other_weeks=frozenset(data["other_weeks"]),
        background=frozenset(data["background"]),
        published=_either(data["published"]),
        updated=_either(data["updated"]),
        counts=tuple(
            DayCount(_either([one["pattern"]]), _either([one["near"]]), one["first"])
            for one in data["count"]
        ),
        month_first=data["month_first"],
    )


def _by_kind(table: Mapping[str, list[str]]) -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((kind, _either(patterns)) for kind, patterns in table.items())


def _either(patterns: Iterable[str], end: str = "") -> re.Pattern[str]:
    return re.compile("(?:" + "|".join(patterns) + ")" + end, re.IGNORECASE)
