"""An annotated article beside what klaim made of its text, compared in every field."""

from __future__ import annotations

from dataclasses import dataclass

from klaim.evaluation.comparing import Comparison, compare
from klaim.evaluation.control import ControlAnswer, Sides, answer_control
from klaim.evaluation.gold import GoldArticle
from klaim.evaluation.matching import Matched, match
from klaim.records import Article, Claim


@dataclass(frozen=True, slots=True)
class Found:
    """An annotated article, and what klaim made of its text."""

    gold: GoldArticle
    article: Article
    claims: tuple[Claim, ...]


@dataclass(frozen=True, slots=True)
class Scored:
    """What is right and wrong in one article."""

    found: Found
    matched: Matched
    comparisons: tuple[Comparison, ...]
    answers: tuple[ControlAnswer, ...]


def score(found: Found, sides: Sides) -> Scored:
    """Compare what was found in an article with its gold."""
    gold, article, claims = found.gold, found.article, found.claims
    matched = match(gold, article, claims)
    return Scored(
        found=found,
        matched=matched,
        comparisons=tuple(compare(pair) for pair in matched.pairs),
        answers=answer_control(gold.control, article, claims, sides),
    )
