import os

import pytest

from .conftest import CLAIM, EXAMPLES


def refused(result, *words: str) -> None:
    """The document failed, its reason is one line, and nothing was kept."""
    assert result.exit_code == 1
    assert result.stderr.count("\n") == 1
    assert result.stderr.startswith("klaim: ")
    for word in words:
        assert word in result.stderr
    assert "Traceback" not in result.output


def test_an_empty_file(klaim, tmp_path):
    (tmp_path / "empty.txt").write_bytes(b"")
    refused(klaim("read", "empty.txt"), "empty.txt is empty")


def test_a_file_of_blanks(klaim, tmp_path):
    (tmp_path / "blank.txt").write_bytes(b" \n\t\r\n")
    refused(klaim("read", "blank.txt"), "blank.txt is empty")


@pytest.mark.parametrize("name", ["noise.bin", "noise.txt", "noise.html", "noise.json"])
def test_a_binary_file(klaim, tmp_path, name):
    (tmp_path / name).write_bytes(bytes(range(256)) * 64)
    refused(klaim("read", name), name, "binary")


def test_a_picture(klaim, tmp_path):
    (tmp_path / "photo.txt").write_bytes(b"\x89PNG\r\n\x1a\n" + b"\0" * 100)
    refused(klaim("read", "photo.txt"), "picture")


def test_fifty_megabytes(klaim, tmp_path):
    with (tmp_path / "big.txt").open("wb") as file:
        file.truncate(50 * 1024 * 1024)
    refused(klaim("read", "big.txt"), "big.txt is too large (50 MB)")


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-8-sig"])
def test_unicode_of_other_kinds_is_read(klaim, tmp_path, encoding):
    (tmp_path / "wide.txt").write_bytes(CLAIM.encode(encoding))
    result = klaim("read", "wide.txt")
    assert result.exit_code == 0
    assert "1 article with 1 claim " in result.stdout


def test_latin_1_is_read(klaim, tmp_path):
    (tmp_path / "latin.txt").write_bytes((CLAIM + " Menurut André, itu benar.").encode("latin-1"))
    result = klaim("read", "latin.txt")
    assert result.exit_code == 0
    assert "André" in klaim("show", "latin.txt").stdout


def test_broken_html_is_read(klaim, tmp_path):
    page = (EXAMPLES / "2-kabar-samudra.html").read_text(encoding="utf-8")
    broken = page.replace("</p>", "").replace("</head>", "").replace("<h1>", "<h1><b><table>")
    (tmp_path / "broken.html").write_text(broken[: broken.index("</article>")], encoding="utf-8")
    result = klaim("read", "broken.html")
    assert result.exit_code == 0, result.output
    assert "no claims" not in result.stdout


def test_a_page_without_an_article(klaim, tmp_path):
    (tmp_path / "empty.html").write_text("<html><body><script>1</script></body></html>")
    refused(klaim("read", "empty.html"), "empty.html")


@pytest.mark.parametrize("content", ["{", "[]", '{"title": "Siversk"}', "42", "[" * 100_000])
def test_json_without_articles(klaim, tmp_path, content):
    (tmp_path / "bad.json").write_text(content, encoding="utf-8")
    refused(klaim("read", "bad.json"), "bad.json")


def test_a_folder_without_articles(klaim, tmp_path):
    (tmp_path / "folder").mkdir()
    (tmp_path / "folder" / "notes.doc").touch()
    refused(klaim("read", "folder"), "folder holds no articles", ".txt")


def test_binary_standard_input(klaim):
    refused(klaim("read", "-", stdin=bytes(range(256)) * 64), "standard input", "binary")


def test_a_file_name_that_is_no_text(klaim, tmp_path):
    name = os.fsdecode(b"\xff.txt")
    (tmp_path / name).write_text(CLAIM)
    refused(klaim("read", tmp_path), "bytes in its name")
    assert klaim("read", tmp_path, "--format", "jsonl").exit_code == 1


def test_terminal_escapes_in_an_article_do_not_come_through(klaim, tmp_path):
    text = f"Rusia \x1b]0;owned\x07\x1b[2J{CLAIM}\u202e\n"
    (tmp_path / "escape.txt").write_text(text, encoding="utf-8")
    klaim("read", "escape.txt")
    for command in (("claims",), ("show", "escape.txt"), ("timeline", "Siversk"), ("speakers",)):
        output = klaim(*command).output
        assert not {"\x1b", "\x07", "\u202e"} & set(output), command
