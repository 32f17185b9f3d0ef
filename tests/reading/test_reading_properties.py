"""What holds for every text."""

from __future__ import annotations

import contextlib
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from klaim.errors import InputError
from klaim.reading import Document, read_document

PIECES = [
    "Rusia merebut kota itu.",
    "RUSIA KLAIM MEREBUT KOTA PENTING DI TIMUR",
    "Baca juga:",
    "\n",
    "\n\n",
    "(AFP/Ani Wijaya)",
    "(ani/bud)",
    "Jakarta, CNN Indonesia --",
    " - ",
    "Senin (12/9)",
    "Populer",
    "12 Mei 2022, 19:29 WIB",
    "“Kami menang,”",
    '"',
    "(",
    "[Gambas:Video CNN]",
    "Foto: AFP",
    "\r\n",
    "Sumber: https://a.id/2022/09/15/b",
    "Pasar Induk Ditutup",
    "1.",
    "•",
    "🙂",
    "\u200b",
    "\xa0",
    "Editor:",
]


@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from(PIECES) | st.text(max_size=30), max_size=40).map(" ".join))
def test_the_text_stays_and_the_noise_is_ordered_and_disjoint(text: str) -> None:
    try:
        article = read_document(Document(source="x", content=text))
    except InputError:
        return
    assert article.text == text
    at = 0
    for noise in article.noise:
        assert at <= noise.span.start < noise.span.end <= len(text)
        assert noise.span.of(text).strip()
        at = noise.span.end
    assert article.dating_reason


@settings(max_examples=100, deadline=None)
@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_refused(raw: bytes) -> None:
    with contextlib.suppress(InputError):
        read_document(Document(source="x", content=raw))


SENTENCE = "Rusia menyerang Kyiv pada Senin (12/9). "


@pytest.mark.parametrize(
    "pattern",
    [
        SENTENCE,
        "A",
        "AB ",
        '"',
        "“",
        "(",
        "[",
        "-",
        "Kyiv - ",
        "1",
        "12/9/2022 ",
        "Senin ",
        "Baca juga: ",
        "KLIK DI SINI UNTUK ",
        "https://",
        "x ",
        "Ab, ",
        "([{",
        "Rusia klaim rebut kota\n",
        "AB CD EF GH\n",
    ],
)
def test_the_time_grows_with_the_text_and_no_faster(pattern: str) -> None:
    def seconds(length: int) -> float:
        document = Document(source="x", content=pattern * (length // len(pattern)) + "\n")
        start = time.process_time()
        read_document(document)
        return time.process_time() - start

    seconds(1000)
    small, large = min(seconds(50_000) for _ in range(3)), seconds(500_000)
    assert large < 10 * small * 4 + 1.0, (small, large)
