"""A second annotator's claims in the place of klaim's: how well two people agree.

What klaim reaches against one annotator cannot mean more than what another person reaches.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

from klaim.errors import InputError
from klaim.evaluation.control import Sides
from klaim.evaluation.gold import GoldArticle, GoldClaim
from klaim.evaluation.loading import check_against_text
from klaim.evaluation.report import Report, evaluate
from klaim.evaluation.running import text_beside
from klaim.evaluation.scoring import Found
from klaim.evaluation.wording import find_piece
from klaim.records import (
    Article,
    Claim,
    DatePrecision,
    Event,
    Participant,
    PlaceKind,
    PlaceMention,
    Quantity,
    Relay,
    Span,
    Speaker,
    When,
)

_SENTENCE_END = re.compile(r"[.!?…]+[\"'”’»)\]]*\s+|\n+")
_KLAIM_ALONE = frozenset({"noise_hits", "control", "published", "calibration_error"})
"""Figures of what klaim makes of an article; an annotator's claims have none."""


def measure_agreement(
    first: Iterable[GoldArticle], second: Iterable[GoldArticle], texts: Path | None = None
) -> Report:
    """Score one annotation of articles against another, as klaim's claims are scored.

    Args:
        first: The annotation that stands for the gold.
        second: The annotation of the same articles that stands for what was found.
        texts: The folder of the texts; by default they lie beside the first annotation.

    Raises:
        InputError: The second does not annotate the same articles, or a text is missing or
            is not the one annotated.
    """
    report = evaluate(_read_by_hand(first, second, texts), Sides({}))
    return replace(
        report,
        figures=tuple(f for f in report.figures if f.name not in _KLAIM_ALONE),
        reliability=(),
    )


def _read_by_hand(
    first: Iterable[GoldArticle], second: Iterable[GoldArticle], texts: Path | None
) -> Iterator[Found]:
    again = {item.name: item for item in second}
    for item in first:
        other = again.get(item.name)
        if other is None:
            raise InputError(
                f"{item.path} has no second annotation: there is no {item.name}.yaml in the"
                " other folder. Both must annotate the same articles."
            )
        path = text_beside(item, texts)
        text = path.read_text(encoding="utf-8")
        for annotation in (item, other):
            check_against_text(annotation, text)
        article = Article(id=item.name, source=str(path), text=text, language="")
        claims = (_claim(claim, number, article) for number, claim in enumerate(other.claims))
        yield Found(replace(item, control=()), article, tuple(claims))


def _claim(gold: GoldClaim, number: int, article: Article) -> Claim:
    """Return an annotated claim as if it had been found: its evidence is the sentence."""
    return Claim(
        id=f"{article.id}:{number}",
        article_id=article.id,
        evidence=_sentence_around(find_piece(gold.at, article.text), article.text),
        speaker=Speaker(gold.speaker, gold.speaker.lower(), gold.speaker, gold.side),
        event=Event(gold.event, Participant(gold.actor) if gold.actor else None),
        stance=gold.stance,
        modality=gold.modality,
        negated=gold.negated,
        via=tuple(Relay(name, name.lower()) for name in gold.via),
        places=tuple(PlaceMention(name, name, name, PlaceKind.SITE) for name in gold.places),
        when=_when(gold.when),
        quantities=tuple(Quantity(q.kind, q.value, q.bound, q.side) for q in gold.quantities),
    )


def _sentence_around(piece: Span, text: str) -> Span:
    ends = [match.end() for match in _SENTENCE_END.finditer(text)]
    return Span(
        max((end for end in ends if end <= piece.start), default=0),
        min((end for end in ends if end >= piece.end), default=len(text)),
    )


def _when(written: str) -> When | None:
    """Return the first day of an annotated day, month or year; only that day is compared."""
    if not written:
        return None
    start = date.fromisoformat(f"{written}-01-01"[:10])
    return When(start, start, DatePrecision.DAY)
