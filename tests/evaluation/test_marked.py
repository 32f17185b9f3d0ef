"""The articles that the tagger learns from: claims marked in the text."""

import runpy
from pathlib import Path

import pytest

from klaim.records import EventType

CORPUS = Path(__file__).parents[2] / "corpus"
FILES = sorted((CORPUS / "marked").glob("*.txt"))
read_marked = runpy.run_path(str(CORPUS / "marked.py"))["read_marked"]

TWO = """\
=== 2024-03-02 | portal | depot
Gudang Meledak

[[strike n|Drone menyambar gudang]] itu, dan kata gubernur [[casualties|dua orang gugur]].

=== 2024-03-03 | agency | weather
Cuaca cerah.
"""


@pytest.fixture
def two(tmp_path):
    path = tmp_path / "two.txt"
    path.write_text(TWO, encoding="utf-8")
    return list(read_marked(path))


def test_a_file_holds_articles_behind_lines_that_head_them(two):
    assert [one.text.splitlines()[0] for one in two] == ["Gudang Meledak", "Cuaca cerah."]


def test_marks_are_taken_out_of_the_text(two):
    assert "Drone menyambar gudang itu, dan kata gubernur dua orang gugur." in two[0].text


def test_claims_are_the_words_marked_with_their_types(two):
    assert [(one.span.of(two[0].text), one.type, one.narrated) for one in two[0].claims] == [
        ("Drone menyambar gudang", EventType.STRIKE, True),
        ("dua orang gugur", EventType.CASUALTIES, False),
    ]


def test_an_article_without_marks_has_no_claims(two):
    assert two[1].claims == ()


def test_a_type_that_does_not_exist_is_refused(tmp_path):
    path = tmp_path / "wrong.txt"
    path.write_text("=== x\n[[siege|terkepung]]", encoding="utf-8")
    with pytest.raises(ValueError, match="siege"):
        list(read_marked(path))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_no_mark_is_left_in_the_text_of_the_corpus(path):
    articles = list(read_marked(path))
    assert articles
    assert not any("[[" in one.text or "]]" in one.text for one in articles)
