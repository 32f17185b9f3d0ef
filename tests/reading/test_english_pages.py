"""English pages: their datelines, days and furniture."""

from collections.abc import Callable
from datetime import date

import pytest

from klaim.records import Article

PERIOD = (date(2022, 1, 1), date(2026, 11, 1))
TITLE = "Town changes hands, ministry says\n\n"
BODY = (
    "The ministry said on Wednesday that its troops had left the town during the night.\n\n"
    "Officials in the region denied it, and said that the fighting went on near the station.\n"
)
Read = Callable[..., Article]


@pytest.mark.parametrize(
    ("opening", "day"),
    [
        ("KYIV/MOSCOW, Oct 2 (Reuters) - ", date(2024, 10, 2)),
        ("KYIV, October 2, 2024 (AFP) — ", date(2024, 10, 2)),
        ("MOSCOW, October 2. /Volga Wire/. ", date(2024, 10, 2)),
    ],
)
def test_a_dateline_with_the_month_first(read: Read, opening: str, day: date) -> None:
    article = read(TITLE + opening + BODY, period=PERIOD)
    assert article.language == "en"
    assert opening.strip() in {n.span.of(article.text).strip() for n in article.noise}
    assert article.published == day


@pytest.mark.parametrize(
    "line", ["Wednesday 2 October 2024, 18:40 BST", "October 2, 2024 3:51pm ET"]
)
def test_a_date_line(read: Read, line: str) -> None:
    assert read(f"{TITLE}{line}\n\n{BODY}", period=PERIOD).published == date(2024, 10, 2)


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("By Ada Lindqvist and Olena Marchuk", "byline"),
        ("Sign up to our morning newsletter", "advert"),
        ("READ MORE: Five things to know about the river", "crosslink"),
        ("Reporting by Ada Lindqvist; Editing by G. Harte", "byline"),
        ("612 comments", "footer"),
    ],
)
def test_furniture(marks: Callable[[str], dict[str, str]], line: str, kind: str) -> None:
    first, second = BODY.strip().split("\n\n")
    assert marks(f"{TITLE}{first}\n\n{line}\n\n{second}\n")[line] == kind


def test_sentences_that_only_begin_like_furniture_are_read(read: Read) -> None:
    said = "Sign-ups for the army rose, officials said, after the town had fallen to the enemy."
    article = read(f"{TITLE}{BODY}\n{said}\n")
    assert said not in {n.span.of(article.text) for n in article.noise}
