"""The seeds: five real articles that lie beside the project, where they do."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml

from klaim.reading import Document, discover, read_document
from klaim.records import Article, Dating

SHARED = Path(__file__).parents[3] / "shared"
NAMES = [
    "000_0f48e53e609f14aa",
    "001_760b609e1e89edee",
    "002_5f9c957fba1ccaf6",
    "003_3effd738428ffd21",
    "004_571c34ac3f1a51f7",
]

pytestmark = pytest.mark.skipif(
    not (SHARED / "seeds").is_dir(), reason="the seeds are no part of the project"
)


def read(name: str) -> Article:
    (document,) = discover([str(SHARED / "seeds" / f"{name}.txt")])
    assert isinstance(document, Document)
    return read_document(document)


def covered(article: Article, words: str) -> list[bool]:
    """Tell of every character of the words (blanks aside) whether it is noise."""
    pattern = r"\s+".join(re.escape(word) for word in words.split())
    found = re.search(pattern, article.text)
    assert found, words
    spans = [noise.span for noise in article.noise]
    return [
        any(span.start <= at < span.end for span in spans)
        for at in range(found.start(), found.end())
        if not article.text[at].isspace()
    ]


@pytest.mark.parametrize("name", NAMES)
def test_gold_noise_is_marked_and_gold_claims_are_not(name: str) -> None:
    article = read(name)
    gold = yaml.safe_load((SHARED / "gold" / f"{name}.yaml").read_text("utf-8"))
    assert [words for words in gold["noise"] if not all(covered(article, words))] == []
    assert [claim["at"] for claim in gold["claims"] if any(covered(article, claim["at"]))] == []


@pytest.mark.parametrize(
    ("name", "published", "dating", "outlet"),
    [
        (NAMES[0], "2025-12-25", Dating.INFERRED, "Fox News"),
        (NAMES[1], "2025-02-07", Dating.GIVEN, "Thanh Nien"),
        (NAMES[2], "2022-09-12", Dating.GIVEN, "CNN Indonesia"),
        (NAMES[3], "2022-09-10", Dating.INFERRED, "Nextren"),
        (NAMES[4], "2025-04-27", Dating.GIVEN, "RMOL"),
    ],
)
def test_day_and_outlet_are_found(name: str, published: str, dating: Dating, outlet: str) -> None:
    article = read(name)
    assert (str(article.published), article.dating) == (published, dating)
    assert article.outlet == outlet
    assert article.language == "id"


def test_titles_and_author_are_found() -> None:
    title = read(NAMES[2]).title or ""
    assert (title.split()[0], title.split()[-1], len(title.split())) == ("Dihajar", "Ukraina", 8)
    last = read(NAMES[4])
    assert last.author == "Hani Fatunnisa"
    assert (last.title or "").startswith("Rusia Ngaku")
    assert read(NAMES[1]).title is None
