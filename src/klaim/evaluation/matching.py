"""Which found claim answers which gold claim."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from klaim.evaluation.gold import GoldArticle, GoldClaim
from klaim.evaluation.wording import same_name, speaker_names, squash
from klaim.extraction.event_kinds import kindred
from klaim.records import Article, Claim, EventType

_SHORTEST_NOISE = 12


@dataclass(frozen=True, slots=True)
class Pair:
    """A gold claim and the found claim that answers it."""

    gold: GoldClaim
    claim: Claim


@dataclass(frozen=True, slots=True)
class Matched:
    """How the gold claims of an article and the found ones go together.

    Attributes:
        pairs: Each gold claim with the found claim that answers it, in the order of the gold file.
        missed: Gold claims that nothing answers.
        invented: Found claims that answer nothing.
        in_noise: Found claims whose evidence touches noise.
    """

    pairs: tuple[Pair, ...]
    missed: tuple[GoldClaim, ...]
    invented: tuple[Claim, ...]
    in_noise: tuple[Claim, ...]


def match(gold: GoldArticle, article: Article, claims: Sequence[Claim]) -> Matched:
    """Pair the gold claims with the found ones, the likeliest pairs first.

    A pair needs the gold claim's ``at`` in the evidence and events of one family; a
    ``statement`` goes with any event.
    """
    evidence = [squash(claim.evidence.of(article.text)) for claim in claims]
    candidates = sorted(
        (
            (_likeness(wanted, claim, text), gold_at, claim_at)
            for gold_at, wanted in enumerate(gold.claims)
            for claim_at, (claim, text) in enumerate(zip(claims, evidence, strict=True))
            if squash(wanted.at) in text and _may_pair(wanted.event, claim.event.type)
        ),
        reverse=True,
    )
    claim_of: dict[int, int] = {}
    taken: set[int] = set()
    for _, gold_at, claim_at in candidates:
        if gold_at not in claim_of and claim_at not in taken:
            claim_of[gold_at] = claim_at
            taken.add(claim_at)
    noise = [squash(piece) for piece in gold.noise]
    return Matched(
        pairs=tuple(Pair(gold.claims[at], claims[claim_of[at]]) for at in sorted(claim_of)),
        missed=tuple(c for at, c in enumerate(gold.claims) if at not in claim_of),
        invented=tuple(c for at, c in enumerate(claims) if at not in taken),
        in_noise=tuple(
            claim
            for claim, text in zip(claims, evidence, strict=True)
            if any(_touches(piece, text) for piece in noise)
        ),
    )


def _may_pair(gold: EventType, found: EventType) -> bool:
    return EventType.STATEMENT in (gold, found) or kindred(gold, found)


def _likeness(gold: GoldClaim, claim: Claim, evidence: str) -> float:
    found = claim.event.type
    return (
        4 * (gold.event is found)
        + 2 * kindred(gold.event, found)
        + same_name(gold.speaker, speaker_names(claim.speaker))
        - len(evidence) / 5000  # of two claims, the one that points more exactly
    )


def _touches(noise: str, evidence: str) -> bool:
    return noise in evidence or (len(evidence) > _SHORTEST_NOISE and evidence in noise)
