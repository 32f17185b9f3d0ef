from __future__ import annotations

from datetime import date

import pytest

from klaim.errors import InputError
from klaim.reading import Document, read_document
from klaim.records import Dating

HEAD = """<!DOCTYPE html><html lang="id"><head><title>Desa Direbut - Kabar Contoh</title>
<meta property="og:site_name" content="Kabar Contoh"><meta name="author" content="Ani Wijaya">
<meta property="og:title" content="Desa Direbut Pasukan pada Malam Hari">
<meta property="article:published_time" content="2023-05-21T10:00:00+07:00"></head>"""
BODY = """<body><nav><a href="/">Beranda</a> <a href="/dunia">Dunia</a></nav><article>
<h1>Desa Direbut Pasukan pada Malam Hari</h1>
<p>Jakarta, Kabar Contoh -- Kementerian Pertahanan Rusia mengumumkan pasukannya merebut desa
itu pada malam hari.</p><p>Baca juga: Harga Cabai Naik</p>
<p>Staf Umum Ukraina membantah kabar tersebut dan mengatakan pertempuran masih berlangsung.</p>
</article><footer>Hak cipta</footer></body></html>"""


def test_a_page_gives_its_article_and_meta_data() -> None:
    article = read_document(Document.from_text(HEAD + BODY))
    assert (article.title, article.outlet, article.author) == (
        "Desa Direbut Pasukan pada Malam Hari",
        "Kabar Contoh",
        "Ani Wijaya",
    )
    assert (article.published, article.dating) == (date(2023, 5, 21), Dating.GIVEN)
    noise = {one.span.of(article.text).strip("- "): one.kind for one in article.noise}
    assert noise["Baca juga: Harga Cabai Naik"] == "crosslink"
    running = " ".join(span.of(article.text) for span in article.running_text())
    assert "merebut desa" in running
    assert "Baca juga" not in running
    assert "Beranda" not in article.text


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "cp1252"])
def test_a_page_is_read_in_any_encoding(encoding: str) -> None:
    article = read_document(Document.from_text((HEAD + BODY).encode(encoding)))
    assert "merebut desa" in article.text


def test_broken_html_is_read() -> None:
    broken = (
        BODY.replace("</p>", "").replace("</article>", "<div><b><table>").replace("</html>", "")
    )
    article = read_document(Document.from_text("<html><body" + broken + "<p"))
    assert "membantah kabar tersebut" in article.text


def test_a_page_without_a_date_is_not_given_one() -> None:
    article = read_document(Document.from_text("<html>" + BODY))
    assert article.published is None


@pytest.mark.parametrize(
    "page",
    [
        "<html></html>",
        "<!doctype html><title>Masuk</title><form><input></form>",
        "<html><body>" + "<a href='/x'>Menu</a> " * 5 + "</body></html>",
        "<div>" * 20_000,
        "<html><script>var a = 'Kementerian itu mengumumkan';</script></html>",
    ],
)
def test_a_page_without_article_text_is_refused(page: str) -> None:
    with pytest.raises(InputError, match="no article text"):
        read_document(Document.from_text(page))
