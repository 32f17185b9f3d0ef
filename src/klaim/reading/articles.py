"""From a document to an article."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from datetime import date

from klaim.errors import InputError
from klaim.reading.dating import Period, Published, default_period, published_day
from klaim.reading.decoding import decode
from klaim.reading.discovering import read_file
from klaim.reading.documents import Document, Hints
from klaim.reading.fetching import fetch
from klaim.reading.house import author_of, outlet_of
from klaim.reading.html import article_in, is_html
from klaim.reading.language import language_of
from klaim.reading.lexicon import lexicon_for
from klaim.reading.noise import mark_noise
from klaim.records import Article, Dating, stable_id

_YEARS = range(1900, 2101)
"""Years in which articles appear; the days that their texts name are looked for in the same."""


def read_document(
    document: Document,
    *,
    published: date | None = None,
    outlets: Mapping[str, str] | None = None,
    period: tuple[date, date] | None = None,
) -> Article:
    r"""Read a document.

    The article's text is the document's as decoded: a byte-order mark is dropped and
    ``\r\n`` becomes ``\\n``, nothing else changes, and noise is marked, never cut. Of
    an HTML page the text is that of its article, a paragraph a line.

    Args:
        document: One of those that ``discover`` yields.
        published: The day of publication, whatever the document says, from 1900 to 2100.
        outlets: Domains (or other spellings) of outlets and their names.
        period: First and last day on which an article can have appeared; fixes the year
            of "Sabtu (10/9)". By default 2022 until today.

    Raises:
        InputError: The document cannot be read, or it cannot have appeared on the given day; the
            message says why.
    """
    if published is not None and published.year not in _YEARS:
        raise InputError(
            f"{document.source} cannot have been published on {published}: give a day from"
            f" {_YEARS[0]} to {_YEARS[-1]}."
        )
    text, hints = _load(document)
    language = language_of(text)
    lexicon = lexicon_for(language)
    marked = mark_noise(text, lexicon, hints.title)
    if published is not None:
        dated = Published(published, Dating.OVERRIDDEN, "Set by the user.")
    else:
        dated = published_day(
            marked,
            lexicon.dates,
            given=hints.published,
            url=hints.url,
            period=Period(*period) if period else default_period(),
        )
    outlet = outlet_of(marked, lexicon, given=hints.outlet, url=hints.url, names=outlets or {})
    author = author_of(marked, lexicon, hints.author)
    return Article(
        id=stable_id(document.identity or text),
        source=document.source,
        text=text,
        language=language,
        noise=marked.noise,
        outlet=outlet,
        title=marked.title,
        author=author,
        published=dated.day,
        dating=dated.dating,
        dating_reason=dated.reason,
        content_hash=_content_hash(text, outlet, marked.title, author, dated.day),
    )


def _load(document: Document) -> tuple[str, Hints]:
    """Return a document's text and what its wrapping says about the article."""
    name, hints, charset = document.source, document.hints, None
    content = document.content
    if document.path is not None:
        content = read_file(document.path, name)
    elif document.url is not None:
        page = fetch(document.url)
        content, charset = page.content, page.charset
        hints = Hints(url=page.url)
    if content is None:
        raise InputError(f"{name} holds nothing to read; give klaim a file, a folder or a URL.")
    text = decode(content, name, charset) if isinstance(content, bytes) else content
    if not is_html(text):
        return text, hints
    text, found = article_in(text, name, hints.url)
    return text, Hints(
        title=hints.title or found.title,
        outlet=hints.outlet or found.outlet,
        author=hints.author or found.author,
        published=hints.published or found.published,
        url=hints.url or found.url,
    )


def _content_hash(*parts: object) -> str:
    return hashlib.sha256("\x1f".join(map(str, parts)).encode("utf-8", "replace")).hexdigest()
