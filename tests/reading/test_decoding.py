from __future__ import annotations

import codecs

import pytest

from klaim.errors import InputError
from klaim.reading.decoding import MAX_BYTES, decode

TEXT = "Café “Élysée” di Kyiv: pasukan mundur.\nBaris kedua.\n"


@pytest.mark.parametrize(
    "raw",
    [
        TEXT.encode(),
        codecs.BOM_UTF8 + TEXT.encode(),
        TEXT.encode("utf-16"),
        TEXT.encode("utf-32"),
        codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"),
        TEXT.encode("utf-16-le"),
        TEXT.encode("utf-16-be"),
        TEXT.encode("cp1252"),
        TEXT.replace("\n", "\r\n").encode(),
    ],
)
def test_text_is_the_same_in_every_encoding(raw: bytes) -> None:
    assert decode(raw, "x.txt") == TEXT


def test_a_page_in_another_encoding_is_read_as_it_declares() -> None:
    page = '<html><head><meta charset="windows-1251"></head><p>Киев</p></html>'
    assert "Киев" in decode(page.encode("cp1251"), "x.html")
    assert "Киев" in decode("Киев".encode("koi8-r"), "x.html", declared="koi8-r")


def test_a_broken_byte_does_not_garble_the_rest() -> None:
    assert decode(TEXT.encode() + b"\xff", "x.txt") == TEXT + "\ufffd"


@pytest.mark.parametrize(
    ("raw", "reason"),
    [
        (b"", "empty"),
        (b" \n\t\r\n", "empty"),
        (codecs.BOM_UTF16_LE, "empty"),
        (b"%PDF-1.7 ...", "PDF"),
        (b"PK\x03\x04 ...", "zip"),
        (b"\x89PNG\r\n", "PNG"),
        (bytes(range(256)) * 8, "binary"),
        (b"\0" * 100, "binary"),
        (b"\x01\x02\x03" * 100, "binary"),
        (b"a" * (MAX_BYTES + 1), "20 MB"),
    ],
)
def test_what_is_no_text_is_refused_with_the_reason(raw: bytes, reason: str) -> None:
    with pytest.raises(InputError, match=reason) as caught:
        decode(raw, "x.txt")
    assert "x.txt" in str(caught.value)
