"""An article's text with its claims and its noise marked."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from klaim.cli.terminal import plain
from klaim.cli.words import STANCE_STYLES
from klaim.exporting.archive import MISSING
from klaim.records import Article, Claim, Span

if TYPE_CHECKING:
    from rich.text import Text

_NOISE_STYLE = "dim"
_CLOSES, _OPENS = 0, 1
_LEFT_OUT = " … "


class _Mark(NamedTuple):
    """A mark to put into the text; marks sort in the order in which they are put there."""

    at: int
    kind: int
    number: int
    text: str
    style: str = ""


def marked_text(article: Article, claims: Sequence[Claim], *, coloured: bool) -> Text:
    """Return the text with its claims numbered from 1 in the order given.

    Args:
        article: The article.
        claims: Its claims.
        coloured: Tell by colours where a claim or noise ends, otherwise by brackets.
    """
    from rich.text import Text

    marks = sorted(_numbers(claims) if coloured else _brackets(article, claims))
    gaps = {n.span.start: n.span.end for n in article.noise if n.kind == MISSING}
    edges = {0, len(article.text), *(mark.at for mark in marks), *gaps, *gaps.values()}
    if coloured:
        spans = (*(claim.evidence for claim in claims), *(noise.span for noise in article.noise))
        edges |= {edge for span in spans for edge in (span.start, span.end)}
    text, points, waiting = Text(), sorted(edges), iter([*marks, None])
    mark = next(waiting)
    for start, end in zip(points, [*points[1:], len(article.text)], strict=True):
        while mark is not None and mark.at <= start:
            text.append(mark.text, style=mark.style)
            mark = next(waiting)
        style = _style(article, claims, start) if coloured else ""
        shown = _LEFT_OUT if start in gaps else plain(article.text[start:end])
        text.append(shown, style=style)
    text.rstrip()
    return text


def _numbers(claims: Sequence[Claim]) -> Iterator[_Mark]:
    for number, claim in enumerate(claims, 1):
        style = f"bold {STANCE_STYLES[claim.stance]}"
        yield _Mark(claim.evidence.start, _OPENS, number, f"[{number}] ", style)


def _brackets(article: Article, claims: Sequence[Claim]) -> Iterator[_Mark]:
    for number, claim in enumerate(claims, 1):
        yield _Mark(claim.evidence.start, _OPENS, number, f"[{number}| ")
        yield _Mark(claim.evidence.end, _CLOSES, -number, f" |{number}]")
    for noise in article.noise:
        span = _without_blanks(noise.span, article.text)
        if span.start < span.end:
            yield _Mark(span.start, _OPENS, 0, f"{{{noise.kind}| ")
            yield _Mark(span.end, _CLOSES, 0, " |}")


def _without_blanks(span: Span, text: str) -> Span:
    words = span.of(text)
    start = span.start + len(words) - len(words.lstrip())
    return Span(start, max(start, span.start + len(words.rstrip())))


def _style(article: Article, claims: Sequence[Claim], at: int) -> str:
    covering = [claim for claim in claims if claim.evidence.start <= at < claim.evidence.end]
    if covering:
        return STANCE_STYLES[max(covering, key=lambda claim: claim.evidence.start).stance]
    noisy = any(noise.span.start <= at < noise.span.end for noise in article.noise)
    return _NOISE_STYLE if noisy else ""
