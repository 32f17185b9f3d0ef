"""Indonesian and English: catalogues, dates and numbers.

The messages are English; ``locale/id.po`` holds them in Indonesian. The catalogue is read as it is
written, so that nothing compiled can fall behind it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import cache
from gettext import GNUTranslations, NullTranslations
from importlib.resources import files
from io import BytesIO
from typing import Any

from babel import Locale
from babel.dates import format_date, format_interval
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from babel.numbers import format_decimal, format_percent

DEFAULT = "id"
"""The language of a browser that asks for none that the page has."""

_SOURCE = "en"
_ENGLISH_DAYS = "en_GB"  # 9 Mar 2025, as both languages order a date
_ACCEPTED = re.compile(r"\s*([a-zA-Z]{2})(?:-[\w-]+)?\s*(?:;\s*q=([01](?:\.\d+)?))?")


@dataclass(frozen=True, slots=True)
class Language:
    """One language of the page: its words, dates and numbers.

    Attributes:
        code: ISO 639-1.
        name: In the language itself.
        texts: The catalogue.
        locale: How dates and numbers are written.
    """

    code: str
    name: str
    texts: NullTranslations
    locale: Locale

    def say(self, message: str, **values: Any) -> str:
        """Return a message in the language, its placeholders filled in."""
        text = self.texts.gettext(message) if message else ""
        return text % values if values else text

    def day(self, day: date | None) -> str:
        """Return "9 Mar 2025", empty for no day."""
        return format_date(day, "d MMM y", locale=self.locale) if day else ""

    def long_day(self, day: date | None) -> str:
        """Return "9 March 2025"."""
        return format_date(day, "d MMMM y", locale=self.locale) if day else ""

    def days(self, start: date | None, end: date | None) -> str:
        """Return "9 – 12 Mar 2025", one day where both are the same."""
        if start is None or end is None or start == end:
            return self.day(start or end)
        return str(format_interval(start, end, "yMMMd", locale=self.locale))

    def number(self, value: float) -> str:
        """Return "1.234" or "1,234"."""
        return format_decimal(value, locale=self.locale)

    def percent(self, share: float) -> str:
        """Return "34%"."""
        return format_percent(share, "#,##0%", locale=self.locale)


@cache
def language(code: str) -> Language:
    """Return a language of the page."""
    english = code == _SOURCE
    locale = Locale.parse(_ENGLISH_DAYS if english else code)
    texts = NullTranslations() if english else _catalogue(code)
    return Language(code, {"id": "Bahasa Indonesia", "en": "English"}[code], texts, locale)


def negotiated(accept: str, known: tuple[str, ...]) -> str:
    """Return the language that an ``Accept-Language`` header likes best.

    Args:
        accept: The header, empty where there is none.
        known: Codes of the languages that there are.
    """
    wished = [
        (float(found[2] or 1), -place, found[1].lower())
        for place, part in enumerate(accept.split(",")[:20])
        if (found := _ACCEPTED.fullmatch(part))
    ]
    liked = [code for weight, _, code in sorted(wished, reverse=True) if weight > 0]
    return next((code for code in liked if code in known), DEFAULT)


def _catalogue(code: str) -> GNUTranslations:
    source = files("klaim.web").joinpath("locale", f"{code}.po").read_bytes()
    compiled = BytesIO()
    write_mo(compiled, read_po(BytesIO(source), locale=code))
    compiled.seek(0)
    return GNUTranslations(compiled)
