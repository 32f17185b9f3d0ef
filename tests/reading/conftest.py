"""Helpers for the tests of reading."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from klaim.reading import Document, read_document
from klaim.records import Article

BODY = (
    "Kementerian Pertahanan Rusia mengumumkan pasukannya merebut Desa Contohivka pada malam hari.\n"
    "\n"
    "Staf Umum Ukraina membantah kabar tersebut dan mengatakan pertempuran masih berlangsung.\n"
)


@pytest.fixture
def body() -> str:
    """Two paragraphs of running text."""
    return BODY


@pytest.fixture
def marks() -> Callable[[str], dict[str, str]]:
    """Read a text and return its noise: words → kind."""

    def read(text: str) -> dict[str, str]:
        article = read_document(Document.from_text(text))
        return {noise.span.of(article.text): noise.kind for noise in article.noise}

    return read


@pytest.fixture
def read() -> Callable[..., Article]:
    """Read a text at hand."""
    return lambda text, **options: read_document(Document.from_text(text), **options)
