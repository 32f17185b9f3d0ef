r"""Bytes to text: which encoding, and whether it is text at all.

Nothing is normalised but what every reader drops: a byte-order mark, and the carriage
return of ``\r\n``. Offsets into an article count the characters that are left.
"""

from __future__ import annotations

import codecs
import re

from klaim.errors import InputError

MAX_BYTES = 20 * 1024 * 1024

_SAMPLE = 4096
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_MAGIC = {
    b"%PDF": "a PDF document",
    b"PK\x03\x04": "a zip archive or an office document",
    b"\x1f\x8b": "a gzip archive",
    b"BZh": "a bzip2 archive",
    b"\xfd7zXZ": "an xz archive",
    b"7z\xbc\xaf": "a 7-zip archive",
    b"Rar!": "a RAR archive",
    b"\x89PNG": "a PNG picture",
    b"\xff\xd8\xff": "a JPEG picture",
    b"GIF8": "a GIF picture",
    b"RIFF": "a picture, sound or film",
    b"\xd0\xcf\x11\xe0": "an old office document",
    b"\x7fELF": "a program",
    b"SQLite format 3": "an SQLite database",
}
_NOT_TEXT = bytes(set(range(32)) - {9, 10, 11, 12, 13, 27})
_CHARSET = re.compile(
    rb"<meta[^>]{0,200}?charset\s{0,5}=\s{0,5}[\"']?([\w.:-]{2,40})", re.IGNORECASE
)


def too_large(name: str, size: int | None = None) -> InputError:
    """Return the error for a document over the limit."""
    says = f" ({size / 1024 / 1024:.0f} MB)" if size else ""
    limit = MAX_BYTES // 1024 // 1024
    return InputError(
        f"{name} is too large{says}: klaim reads up to {limit} MB a document; "
        "split it into its articles."
    )


def decode(raw: bytes, name: str, declared: str | None = None) -> str:
    """Return the text of a document's bytes.

    Tried in order: a byte-order mark, the pattern of NUL bytes in UTF-16, UTF-8, the
    encoding that the page or server declares, UTF-8 with a few broken bytes, Windows-1252.

    Args:
        raw: The document.
        name: What to call it in an error.
        declared: The encoding that its server gave, if any.

    Raises:
        InputError: It is empty, too large or not text.
    """
    if len(raw) > MAX_BYTES:
        raise too_large(name, len(raw))
    for magic, what in _MAGIC.items():
        if raw.startswith(magic):
            raise InputError(f"{name} is {what}, not text; save it as .txt or .html first.")
    text = _decode(raw, declared)
    if text is None:
        raise InputError(f"{name} is a binary file, not text; give klaim .txt, .html or .json.")
    text = text.removeprefix("\ufeff").replace("\r\n", "\n")
    if not text.strip():
        raise InputError(f"{name} is empty; there is nothing to read in it.")
    return text


def _decode(raw: bytes, declared: str | None) -> str | None:
    for mark, encoding in _MARKS:
        if raw.startswith(mark):
            return raw[len(mark) :].decode(encoding, "replace")
    sample = raw[:_SAMPLE]
    if b"\0" in raw:
        wide = _wide_encoding(sample)
        return _strictly(raw[: len(raw) // 2 * 2], wide) if wide else None
    if len(sample.translate(None, _NOT_TEXT)) < 0.95 * len(sample):
        return None
    in_page = _CHARSET.search(sample)
    named = in_page[1].decode("ascii", "replace") if in_page else None
    for candidate in ("utf-8", declared, named):
        text = _strictly(raw, candidate) if candidate else None
        if text is not None:
            return text
    return _mostly_utf8(raw) or _strictly(raw, "cp1252") or raw.decode("latin-1")


def _wide_encoding(sample: bytes) -> str | None:
    """Tell UTF-16 without a mark by where its NULs lie."""
    half = max(len(sample) // 2, 1)
    first, second = sample[0::2].count(0) / half, sample[1::2].count(0) / half
    if second > 0.4 and first < 0.1:
        return "utf-16-le"
    if first > 0.4 and second < 0.1:
        return "utf-16-be"
    return None


def _strictly(raw: bytes, encoding: str) -> str | None:
    try:
        return raw.decode(encoding)
    except (UnicodeDecodeError, LookupError):
        return None


def _mostly_utf8(raw: bytes) -> str | None:
    """Return a UTF-8 text with a few broken bytes, which Windows-1252 would garble whole."""
    text = raw.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    sound = sum(1 for character in text if character > "\x7f") - broken
    return text if sound > 4 * broken else None
