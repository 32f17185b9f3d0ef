from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from klaim.reading import Document, FailedDocument, discover, read_document
from klaim.records import Article

Write = Callable[..., list[Document | FailedDocument]]
TEXT = "Kementerian Pertahanan Rusia mengumumkan pasukannya merebut desa itu pada malam hari."


@pytest.fixture
def write(tmp_path: Path) -> Write:
    def written(content: str, name: str = "x.json") -> list[Document | FailedDocument]:
        path = tmp_path / name
        path.write_text(content)
        return list(discover([str(path)]))

    return written


def articles(found: list[Document | FailedDocument]) -> list[Article]:
    return [read_document(one) for one in found if isinstance(one, Document)]


@pytest.mark.parametrize("field", ["text", "content", "body", "article", "articleBody", "isi"])
def test_an_object_with_a_text_field_is_a_document(write: Write, field: str) -> None:
    item = {
        field: TEXT,
        "title": "Desa Direbut",
        "date": "2023-05-21T10:00:00Z",
        "source": "ANTARA",
        "url": "https://contoh.id/a",
        "author": {"name": "Ani"},
    }
    (article,) = articles(write(json.dumps(item)))
    assert article.text == TEXT
    assert (article.title, article.outlet, article.author) == ("Desa Direbut", "ANTARA", "Ani")
    assert article.published == date(2023, 5, 21)
    assert article.source == "https://contoh.id/a"


def test_a_list_and_json_lines_give_a_document_each(write: Write) -> None:
    items = [{"text": TEXT, "id": "a"}, {"text": TEXT + " Lagi."}]
    for content in (
        json.dumps(items),
        "\n".join(map(json.dumps, items)),
        json.dumps({"articles": items}),
    ):
        first, second = articles(write(content))
        assert first.id != second.id
        assert [first.text, second.text] == [TEXT, TEXT + " Lagi."]


def test_an_item_without_text_and_a_broken_line_fail_alone(write: Write) -> None:
    found = write(json.dumps({"text": TEXT}) + '\n{"text": \n{"n": 3}\n', "x.jsonl")
    assert sum(isinstance(one, Document) for one in found) == 1
    reasons = {one.source[-2:]: str(one.error) for one in found if isinstance(one, FailedDocument)}
    assert "not valid JSON" in reasons["#2"]
    assert "has no text" in reasons["#3"]


@pytest.mark.parametrize("content", ["{", "[]", '{"n": 1}', "3", "[" * 100_000, "plain words"])
def test_json_without_articles_fails_with_the_reason(write, content: str) -> None:  # type: ignore[no-untyped-def]
    found = write(content)
    assert found
    assert all(isinstance(one, FailedDocument) for one in found)


def test_characters_that_no_database_keeps_are_replaced(write: Write) -> None:
    (article,) = articles(write('{"text": "a\\u0000b\\ud800c \\r\\n' + TEXT + '"}'))
    text = article.text
    assert text == "a\ufffdb\ufffdc \n" + TEXT
    text.encode()


def test_html_in_a_field_is_read_as_html(write: Write) -> None:
    paragraphs = f"<p>{TEXT}</p><p>Staf Umum Ukraina membantah kabar itu.</p>"
    page = f"<html><body><article>{paragraphs}</article></body></html>"
    (article,) = articles(write(json.dumps({"html": page})))
    assert article.text.startswith("Kementerian")


def test_a_list_of_paragraphs_is_a_text(write: Write) -> None:
    (article,) = articles(write(json.dumps({"content": [TEXT, TEXT]})))
    assert article.text == f"{TEXT}\n{TEXT}"
