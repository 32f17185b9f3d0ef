"""An article's text in pieces: which claims each belongs to, and which are noise."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from klaim.records import Article, Claim


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of the text that is alike throughout.

    Attributes:
        text: Its characters.
        claims: The claims whose evidence it is part of, the innermost last.
        first: Whether the innermost claim begins here, so that it is reached only once.
        noise: What sort of noise it is, ``None`` for running text.
    """

    text: str
    claims: tuple[Claim, ...] = ()
    first: bool = False
    noise: str | None = None


def pieces_of(article: Article, claims: Sequence[Claim]) -> tuple[Piece, ...]:
    """Return the whole text in pieces, in order."""
    spans = (*(claim.evidence for claim in claims), *(noise.span for noise in article.noise))
    edges = {0, len(article.text)} | {edge for span in spans for edge in (span.start, span.end)}
    points = sorted(edges)
    return tuple(_piece(article, claims, start, end) for start, end in pairwise(points))


def _piece(article: Article, claims: Sequence[Claim], start: int, end: int) -> Piece:
    covering = sorted(
        (claim for claim in claims if claim.evidence.start <= start < claim.evidence.end),
        key=lambda claim: (claim.evidence.start, -claim.evidence.end, claim.id),
    )
    noise = (n.kind for n in article.noise if n.span.start <= start < n.span.end)
    return Piece(
        article.text[start:end],
        tuple(covering),
        bool(covering) and covering[-1].evidence.start == start,
        next(noise, None),
    )
