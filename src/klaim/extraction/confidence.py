"""How sure a claim is: the share of claims with such a basis that are right as a whole.

A logistic regression over what a claim is and rests on, fitted on annotated articles
(``make train``); ``confidence.toml`` holds its weights. "Right" means that speaker,
side, stance, event, negation, actor and first place all are.
"""

from __future__ import annotations

import math
import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files

from klaim.extraction.basis import GroundedClaim

_MOST_ALTERNATIVES = 4
_SHARES, _MOST_LIKELY = 5, 4
"""Into how many parts the tagger's likelihood is split, and the last of them."""
_DIGITS = 3


def confidence(item: GroundedClaim) -> float:
    """Return how likely a claim is right as a whole, 0 to 1."""
    weights = _weights()
    logit = sum(weights.get(trait, 0.0) for trait in ("any", *traits(item)))
    return round(1 / (1 + math.exp(-logit)), _DIGITS)


def traits(item: GroundedClaim) -> Iterator[str]:
    """Yield what a claim is judged by, as names of weights."""
    claim, basis = item.claim, item.basis
    actor = claim.event.actor
    yield f"event {claim.event.type}"
    yield f"event by {basis.event}"
    yield f"speaker by {basis.speaker}"
    yield f"place by {basis.place}"
    yield f"when by {basis.when}"
    yield f"stance {claim.stance}"
    yield f"modality {claim.modality}"
    yield f"actor {'none' if actor is None else 'named' if actor.surface else 'supposed'}"
    yield f"events {min(basis.alternatives, _MOST_ALTERNATIVES)}"
    if basis.likely is not None:
        yield f"tagger {min(_MOST_LIKELY, int(basis.likely * _SHARES))}"
    if basis.rank:
        yield f"trigger in {basis.rank}"
    if claim.negated:
        yield "negated"
    if basis.quoted:
        yield "quoted"
    if claim.via:
        yield "relayed"


@cache
def _weights() -> Mapping[str, float]:
    text = files(__package__).joinpath("confidence.toml").read_text("utf-8")
    weights: Mapping[str, float] = tomllib.loads(text)["weights"]
    return weights
