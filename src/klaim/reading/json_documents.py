"""Articles in JSON: one object, a list of objects, or JSON Lines."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from klaim.errors import InputError
from klaim.reading.documents import Document, FailedDocument, Hints
from klaim.reading.fetching import canonical_url

_TEXT = (
    "text",
    "content",
    "body",
    "article",
    "articleBody",
    "full_text",
    "fulltext",
    "isi",
    "html",
)
_TITLE = ("title", "headline", "judul", "name")
_URL = ("url", "link", "source_url", "canonical_url", "permalink")
_DATE = ("published", "date", "date_published", "published_at", "publish_date", "datePublished",
         "pubDate", "published_date", "tanggal", "created_at")  # fmt: skip
_OUTLET = (
    "outlet",
    "sitename",
    "site_name",
    "publisher",
    "media",
    "source",
    "source_name",
    "sumber",
)
_AUTHOR = ("author", "authors", "byline", "penulis", "creator")
_ID = ("id", "guid", "uid", "_id")
_UNSTORABLE = re.compile("[\0\ud800-\udfff]")
_ISO_DAY = re.compile(r"\s*(\d{4})-?(\d{2})-?(\d{2})")


def documents_in(text: str, source: str, identity: str) -> Iterator[Document | FailedDocument]:
    """Yield the documents that a JSON text holds.

    Args:
        text: The JSON text.
        source: What the user calls it; items are numbered ``source#1``, ``source#2`` …
        identity: Its absolute path, or empty.
    """
    try:
        whole = json.loads(text)
    except (ValueError, RecursionError):
        yield from _from_lines(text, source, identity)
        return
    if isinstance(whole, Mapping) and not _pick(whole, _TEXT):
        lists = [value for value in whole.values() if isinstance(value, list)]
        whole = max(lists, key=len, default=whole)  # {"articles": [...], "total": 7}
    if isinstance(whole, list):
        if not whole:
            yield FailedDocument(source, InputError(f"{source} is an empty list; nothing to read."))
        for number, item in enumerate(whole, 1):
            yield _document(item, f"{source}#{number}", f"{identity}#{number}" if identity else "")
    else:
        yield _document(whole, source, identity)


def _from_lines(text: str, source: str, identity: str) -> Iterator[Document | FailedDocument]:
    """Yield a document a line; a broken line fails alone."""
    lines = [(n, line) for n, line in enumerate(text.split("\n"), 1) if line.strip()]
    sound = 0
    failures: list[FailedDocument] = []
    for number, line in lines:
        name = f"{source}#{number}"
        try:
            item = json.loads(line)
        except (ValueError, RecursionError) as error:
            failures.append(FailedDocument(name, InputError(f"{name} is not valid JSON: {error}.")))
            continue
        if not isinstance(item, Mapping):
            break
        sound += 1
        yield _document(item, name, f"{identity}#{number}" if identity else "")
    if sound:
        yield from failures
    else:
        yield FailedDocument(
            source, InputError(f"{source} is not valid JSON; check it, or save its text as .txt.")
        )


def _document(item: Any, source: str, identity: str) -> Document | FailedDocument:
    if isinstance(item, str):
        item = {"text": item}
    fields = item if isinstance(item, Mapping) else {}
    inner = next((fields[key] for key in _TEXT if isinstance(fields.get(key), Mapping)), None)
    if inner is not None and not _pick(fields, _TEXT):
        fields = {**fields, **inner}
    text = _pick(fields, _TEXT)
    if not text:
        error = InputError(f"{source} has no text; klaim looks for the fields {', '.join(_TEXT)}.")
        return FailedDocument(source, error)
    url, outlet = _pick(fields, _URL), _pick(fields, _OUTLET)
    if outlet and re.match(r"https?://", outlet):
        url, outlet = url or outlet, None
    if url and not re.match(r"https?://", url):
        url = None
    own = next((fields[key] for key in _ID if isinstance(fields.get(key), str | int)), None)
    if own is not None and identity:
        identity = f"{identity.rpartition('#')[0] or identity}#{own}"
    return Document(
        source=url or source,
        content=text,
        identity=canonical_url(url) if url else identity,
        hints=Hints(
            title=_pick(fields, _TITLE),
            outlet=outlet,
            author=_pick(fields, _AUTHOR),
            published=_day(_pick(fields, _DATE)),
            url=url,
        ),
    )


def _pick(fields: Mapping[str, Any], names: tuple[str, ...]) -> str | None:
    """Return the first of the fields that holds words; lists of words are joined."""
    for name in names:
        value = fields.get(name)
        if isinstance(value, list) and value and all(isinstance(part, str) for part in value):
            value = ("\n" if names is _TEXT else ", ").join(value)
        if isinstance(value, Mapping) and names is not _TEXT:
            value = value.get("name")
        if isinstance(value, str) and value.strip():
            text = _UNSTORABLE.sub("\ufffd", value)
            return text.replace("\r\n", "\n") if names is _TEXT else text.strip()
    return None


def _day(text: str | None) -> date | None:
    found = _ISO_DAY.match(text or "")
    if not found:
        return None
    try:
        return date(int(found[1]), int(found[2]), int(found[3]))
    except ValueError:
        return None
