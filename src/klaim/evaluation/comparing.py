"""A found claim against its gold claim, field by field."""

from __future__ import annotations

from dataclasses import dataclass

from klaim.evaluation.gold import GoldQuantity
from klaim.evaluation.matching import Pair
from klaim.evaluation.wording import same_name, same_place, speaker_names
from klaim.records import Quantity

DECISIVE = ("speaker", "side", "stance", "event_exact", "negated", "actor")
"""The fields of a claim that is right as a whole, its first place besides."""


@dataclass(frozen=True, slots=True)
class ListCount:
    """How many items of a list were hit, invented and missed."""

    hit: int
    invented: int
    missed: int


@dataclass(frozen=True, slots=True)
class Comparison:
    """What is right and wrong in one pair.

    Attributes:
        right: By field; fields that the gold claim leaves open are not in it.
        quantities: For every gold quantity, whether it was found.
        whole: All decisive fields and the first place are right.
    """

    pair: Pair
    right: dict[str, bool]
    places: ListCount
    via: ListCount
    quantities: tuple[bool, ...]
    whole: bool


def compare(pair: Pair) -> Comparison:
    """Return what is right and wrong in a pair."""
    gold, claim = pair.gold, pair.claim
    actor = claim.event.actor
    right = {
        "speaker": same_name(gold.speaker, speaker_names(claim.speaker)),
        "side": claim.speaker.side == gold.side,
        "stance": claim.stance is gold.stance,
        "event_exact": claim.event.type is gold.event,
        "negated": claim.negated == gold.negated,
        "modality": claim.modality is gold.modality,
    }
    if gold.actor:
        right["actor"] = actor is not None and actor.side == gold.actor
    if gold.when:
        start = claim.when.start.isoformat() if claim.when else ""
        right["date"] = start.startswith(gold.when)
    names = [place.name for place in claim.places]
    return Comparison(
        pair=pair,
        right=right,
        places=_count([same_place(place, names) for place in gold.places], len(names)),
        via=_count(
            [any(same_name(relay, [via.name]) for via in claim.via) for relay in gold.via],
            len(claim.via),
        ),
        quantities=tuple(
            any(_same_quantity(wanted, found) for found in claim.quantities)
            for wanted in gold.quantities
        ),
        whole=all(right.get(field, True) for field in DECISIVE)
        and all(same_place(place, names) for place in gold.places[:1]),
    )


def _count(hits: list[bool], found: int) -> ListCount:
    hit = sum(hits)
    return ListCount(hit, max(0, found - hit), len(hits) - hit)


def _same_quantity(gold: GoldQuantity, found: Quantity) -> bool:
    return found.kind == gold.kind and found.value == gold.value
