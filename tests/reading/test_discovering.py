from __future__ import annotations

import io
import sys
import tracemalloc
from pathlib import Path

import pytest

from klaim.errors import InputError
from klaim.reading import Document, FailedDocument, discover, read_document
from klaim.reading.decoding import MAX_BYTES
from klaim.records import Article


def names(found: list[Document | FailedDocument], root: Path) -> list[str]:
    return [str(Path(one.source).relative_to(root)) for one in found]


def read_all(paths: list[str]) -> list[Article]:
    return [read_document(one) for one in discover(paths) if isinstance(one, Document)]


def test_a_folder_gives_its_articles_sorted_and_nothing_else(tmp_path: Path, body: str) -> None:
    for name in ["b.txt", "a/z.html", "a/y.TXT", "notes.yaml", ".hidden/x.txt", "picture.png"]:
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(body)
    assert names(list(discover([str(tmp_path)])), tmp_path) == ["b.txt", "a/y.TXT", "a/z.html"]


@pytest.mark.parametrize("name", ["nothing", "nothing.json"])
def test_a_missing_path_fails_and_the_rest_goes_on(tmp_path: Path, body: str, name: str) -> None:
    there = tmp_path / "there.txt"
    there.write_text(body)
    failed, read = discover([str(tmp_path / name), str(there)])
    assert isinstance(failed, FailedDocument)
    assert "does not exist" in str(failed.error)
    assert isinstance(read, Document)


def test_a_folder_without_articles_fails(tmp_path: Path) -> None:
    (failed,) = discover([str(tmp_path)])
    assert isinstance(failed, FailedDocument)
    assert "no articles" in str(failed.error)


def test_a_named_file_is_read_whatever_its_ending(tmp_path: Path, body: str) -> None:
    path = tmp_path / "article.md"
    path.write_text(body)
    (document,) = discover([str(path)])
    assert isinstance(document, Document)
    assert read_document(document).text == body


def test_a_large_file_is_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "large.txt"
    with path.open("wb") as file:
        file.truncate(50 * 1024 * 1024)
    (document,) = discover([str(path)])
    assert isinstance(document, Document)
    tracemalloc.start()
    with pytest.raises(InputError, match=r"50 MB.*20 MB"):
        read_document(document)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 1024 * 1024


def test_a_file_is_the_same_article_by_any_path(
    tmp_path: Path, body: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.txt"
    path.write_text(body)
    monkeypatch.chdir(tmp_path)
    absolute, relative = read_all([str(path), "./a.txt"])
    assert absolute.id == relative.id
    assert absolute.content_hash == relative.content_hash
    assert (absolute.source, relative.source) == (str(path), "./a.txt")
    path.write_text(body + "Kalimat baru.")
    (changed,) = read_all(["a.txt"])
    assert changed.id == absolute.id
    assert changed.content_hash != absolute.content_hash


def standard_input(monkeypatch: pytest.MonkeyPatch, raw: bytes) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(raw)))


def test_standard_input_is_one_document(body: str, monkeypatch: pytest.MonkeyPatch) -> None:
    ids = []
    for _ in range(2):
        standard_input(monkeypatch, body.encode())
        (document,) = discover(["-"])
        assert isinstance(document, Document)
        article = read_document(document)
        ids.append(article.id)
        assert (article.text, article.source) == (body, "-")
    assert ids[0] == ids[1]


@pytest.mark.parametrize("raw", [b"", b"\x89PNG\0\0", b"a" * (MAX_BYTES + 1)])
def test_bad_standard_input_fails(raw: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    standard_input(monkeypatch, raw)
    (failed,) = discover(["-"])
    assert isinstance(failed, FailedDocument)


def test_json_on_standard_input_is_understood(body: str, monkeypatch: pytest.MonkeyPatch) -> None:
    standard_input(monkeypatch, b'{"title": "Judul", "text": "Pasukan itu mundur dari kota."}')
    (document,) = discover(["-"])
    assert isinstance(document, Document)
    assert read_document(document).title == "Judul"
