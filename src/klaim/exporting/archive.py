"""A ledger as JSON Lines that another ledger can be made from.

A line is a claim on the wire, an article with its text, whose claims follow it, or a review;
reviews come last. Without
the articles (a newsroom may pass claims on but not what others wrote) the text of an article
is made of the evidence alone: it stands where it stood, blanks and the noise ``missing``
stand for the rest.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from klaim.errors import InputError
from klaim.exporting.parts import Wire, day_or_none, iso, text, text_or_none, whole
from klaim.exporting.reviews import REVIEW, review_to_wire, wire_to_review
from klaim.exporting.wire import claim_to_wire, wire_to_claim
from klaim.records import Article, Claim, Dating, Noise, Review, Span

ARTICLE = "article"
MISSING = "missing"
LARGEST_TEXT = 50_000_000
"""Characters; evidence further on in an article is no evidence of an article."""

_NOTHING_SAID = "The claims came without their article."

ARTICLE_KEYS: dict[str, str] = {
    "record": "always article",
    "id": "id of the article",
    "source": "path or URL that it was read from",
    "outlet": "who published it, null where unknown",
    "title": "its title",
    "author": "who wrote it",
    "published": "its day of publication, null where unknown",
    "dating": "given, inferred, overridden or unknown: where the day comes from",
    "dating_reason": "one sentence about the day",
    "language": "its language, ISO 639-1",
    "text": "the text as read; evidence_start and evidence_end point into it",
    "noise": "stretches that are not running text: [start, end, kind]",
    "content_hash": "SHA-256 of the text and the meta data",
}
"""The keys of an article's line, in their order."""


@dataclass(frozen=True, slots=True)
class ArchivedArticle:
    """An article out of an archive with its claims.

    Attributes:
        complete: Whether the archive holds its text, and not the evidence alone.
    """

    article: Article
    complete: bool
    claims: tuple[Claim, ...]


def article_to_wire(article: Article) -> Wire:
    """Return the article as a JSON object, keys as in ``ARTICLE_KEYS``."""
    return {
        "record": ARTICLE,
        "id": article.id,
        "source": article.source,
        "outlet": article.outlet,
        "title": article.title,
        "author": article.author,
        "published": iso(article.published),
        "dating": article.dating.value,
        "dating_reason": article.dating_reason,
        "language": article.language,
        "text": article.text,
        "noise": [[n.span.start, n.span.end, n.kind] for n in article.noise],
        "content_hash": article.content_hash,
    }


def archive_lines(
    found: Iterable[tuple[Article, Iterable[Claim]]], reviews: Iterable[Review] = ()
) -> Iterator[Wire]:
    """Yield the lines of articles with their texts, each before its claims, then reviews."""
    for article, claims in found:
        yield article_to_wire(article)
        for claim in claims:
            yield claim_to_wire(claim, article)
    yield from map(review_to_wire, reviews)


def read_archive(lines: Iterable[str]) -> Iterator[ArchivedArticle | Review]:
    """Yield the articles of an archive with their claims, and the reviews.

    Raises:
        InputError: A line is not what klaim writes, or not where klaim writes it; the message
            names the line.
    """
    seen: set[str] = set()
    for number, group in _grouped(lines):
        try:
            found = _record(group, seen)
        except InputError as error:
            raise InputError(f"Line {number}: {error}") from error
        if isinstance(found, ArchivedArticle):
            seen.add(found.article.id)
        yield found


def _record(group: list[Wire], seen: Collection[str]) -> ArchivedArticle | Review:
    """Return what lines that belong together hold; each must come out as it went in."""
    if group[0].get("record") == REVIEW:
        return wire_to_review(group[0])
    complete = group[0].get("record") == ARTICLE
    article = _article(group[0]) if complete else _made_of_evidence(group)
    if article.id in seen:
        raise InputError(f"Article {article.id} comes again: its lines must stand together.")
    lines = group[1:] if complete else group
    return ArchivedArticle(article, complete, tuple(_claim(line, article) for line in lines))


def _claim(line: Wire, article: Article) -> Claim:
    claim = wire_to_claim(line)
    if claim_to_wire(claim, article) != line:
        raise InputError(
            f"Claim {claim.id} does not fit its article, or says what this klaim cannot keep."
        )
    return claim


def _grouped(lines: Iterable[str]) -> Iterator[tuple[int, list[Wire]]]:
    """Yield the lines of each article together, with the number of the first."""
    group: list[Wire] = []
    first, of = 0, ""
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            wire, about = _line(line)
        except InputError as error:
            raise InputError(f"Line {number}: {error}") from error
        if group and (about != of or "record" in wire):
            yield first, group
            group = []
        if not group:
            first, of = number, about
        group.append(wire)
    if group:
        yield first, group


def _line(line: str) -> tuple[Wire, str]:
    """Return a line with the id of the article that it is about."""
    try:
        wire = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise InputError(f"This is no JSON ({error}).") from error
    if "\\u" in line and not _is_text(wire):
        raise InputError("This holds half a character (a lone surrogate).")
    if not isinstance(wire, dict):
        raise InputError("This is neither a claim nor an article as klaim writes them.")
    kind = wire.get("record")
    if kind not in (None, ARTICLE, REVIEW):
        raise InputError(f"This klaim knows no record {kind!r}: bring klaim up to date.")
    if kind == REVIEW:
        return wire, ""
    about = wire if kind == ARTICLE else wire.get("article")
    if not isinstance(about, dict) or not isinstance(about.get("id"), str):
        raise InputError("This is neither a claim nor an article as klaim writes them.")
    return wire, about["id"]


def _is_text(wire: object) -> bool:
    try:
        json.dumps(wire, ensure_ascii=False).encode("utf-8")
    except UnicodeEncodeError:
        return False
    return True


def _article(wire: Mapping[str, Any]) -> Article:
    try:
        article = Article(
            id=text(wire["id"]),
            source=text(wire["source"]),
            text=text(wire["text"]),
            language=text(wire["language"]),
            noise=tuple(
                Noise(Span(whole(start), whole(end)), text(kind))
                for start, end, kind in wire["noise"]
            ),
            outlet=text_or_none(wire["outlet"]),
            title=text_or_none(wire["title"]),
            author=text_or_none(wire["author"]),
            published=day_or_none(wire["published"]),
            dating=Dating(wire["dating"]),
            dating_reason=text(wire["dating_reason"]),
            content_hash=text(wire["content_hash"]),
        )
    except KeyError as error:
        raise InputError(
            f"This is not an article as klaim writes it: {error} is missing."
        ) from error
    except (TypeError, ValueError) as error:
        raise InputError(f"This is not an article as klaim writes it: {error}.") from error
    if any(noise.span.end > len(article.text) for noise in article.noise):
        raise InputError("This article's noise lies outside of its text.")
    if article_to_wire(article) != wire:
        raise InputError("This article says what this klaim cannot keep: bring klaim up to date.")
    return article


def _made_of_evidence(group: list[Wire]) -> Article:
    """Return the article of claims that came without it."""
    spans = [wire_to_claim(line).evidence for line in group]
    length = max(span.end for span in spans)
    if length > LARGEST_TEXT:
        raise InputError(f"No article is {length:,} characters long.")
    letters = [" "] * length
    for span, line in zip(spans, group, strict=True):
        room = span.end - span.start
        letters[span.start : span.end] = str(line["evidence"].get("text"))[:room].ljust(room)
    about = group[0]["article"]
    try:
        return Article(
            id=about["id"],
            source=text(about.get("source")),
            text="".join(letters),
            language=text(about.get("language")),
            noise=tuple(Noise(gap, MISSING) for gap in _gaps(spans)),
            outlet=text_or_none(about.get("outlet")),
            title=text_or_none(about.get("title")),
            published=day_or_none(about.get("published")),
            dating=Dating.GIVEN if about.get("published") else Dating.UNKNOWN,
            dating_reason=_NOTHING_SAID,
        )
    except (TypeError, ValueError) as error:
        raise InputError(f"This is not a claim as klaim writes it: {error}.") from error


def _gaps(spans: Iterable[Span]) -> Iterator[Span]:
    at = 0
    for span in sorted(spans):
        if at < span.start:
            yield Span(at, span.start)
        at = max(at, span.end)
