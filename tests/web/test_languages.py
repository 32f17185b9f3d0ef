import re
import sys
from datetime import date
from pathlib import Path

import pytest

from klaim.web.languages import language, negotiated

DOCS = Path(__file__).parents[2] / "docs"
PLACEHOLDER = re.compile(r"%\(\w+\)s|%%|\{\w+\}")


@pytest.fixture(scope="module")
def catalogue():
    sys.path.insert(0, str(DOCS))
    import update_catalogue

    yield update_catalogue
    sys.path.remove(str(DOCS))


def test_every_message_is_translated(catalogue):
    untranslated = [
        message.id
        for message in catalogue.updated()
        if message.id
        and not (message.string if isinstance(message.id, str) else all(message.string))
    ]
    assert untranslated == []


def test_the_catalogue_holds_no_message_that_is_gone(catalogue):
    wanted = {message.id for message in catalogue.updated()}
    assert {message.id for message in catalogue.catalogue() if message.id} <= wanted


def test_placeholders_stay(catalogue):
    for message in catalogue.catalogue():
        if isinstance(message.id, str):
            assert set(PLACEHOLDER.findall(message.string)) == set(PLACEHOLDER.findall(message.id))
        else:
            assert set(PLACEHOLDER.findall(message.string[1])) == (
                set(PLACEHOLDER.findall(message.id[1]))
            )


def test_dates_and_numbers_are_written_as_the_language_does():
    day = date(2025, 8, 9)
    indonesian, english = language("id"), language("en")
    assert (indonesian.day(day), english.day(day)) == ("9 Agu 2025", "9 Aug 2025")
    assert (indonesian.number(1234.5), english.number(1234.5)) == ("1.234,5", "1,234.5")
    assert indonesian.long_day(day) == "9 Agustus 2025"


def test_days_of_one_month_are_written_once():
    assert language("en").days(date(2025, 8, 9), date(2025, 8, 12)) == "9–12 Aug 2025"
    assert language("en").days(date(2025, 8, 9), date(2025, 8, 9)) == "9 Aug 2025"
    assert language("en").days(None, None) == ""


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        ("", "id"),
        ("en", "en"),
        ("en-GB,en;q=0.9", "en"),
        ("fr, id;q=0.3, en;q=0.2", "id"),
        ("id;q=0.2, en;q=0.7", "en"),
        ("en;q=0", "id"),
        ("*;;;q=x, 1, \x00", "id"),
        ("zh-Hant-TW", "id"),
    ],
)
def test_the_browser_is_asked_which_language_it_likes(header, expected):
    assert negotiated(header, ("id", "en")) == expected
