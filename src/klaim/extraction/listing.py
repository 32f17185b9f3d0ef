"""Lists of losses: lines that each count some of what the sentence above them tells.

"Yang dihancurkan sejak awal perang:", and below it "274 helikopter", "- 1.552 (+20) tank".
"""

from __future__ import annotations

from dataclasses import replace

from klaim.extraction.basis import GroundedClaim
from klaim.extraction.findings import Findings
from klaim.extraction.quantities import CountedSpan
from klaim.records import EventType, Quantity

_LONGEST_LINE = 16
"""Tokens of a line that only counts at most."""
_STOPS = frozenset(".!?")
_LOSSES = (EventType.DESTROY, EventType.CASUALTIES, EventType.SHOOT_DOWN)
_SOLDIERS = frozenset({"soldiers", "people", "losses"})
_PEOPLE = _SOLDIERS | {"killed", "wounded", "captured", "missing", "civilians"}


def opens_list(item: Findings) -> bool:
    """Tell whether a sentence ends with a colon, a stray full stop behind it or not."""
    for token in reversed(item.sentence.tokens):
        if not token.is_mark:
            return False
        if token.text == ":":
            return True
    return False


def listed(item: Findings, heading: GroundedClaim) -> GroundedClaim | None:
    """Return what a line of a list counts, as a claim of whoever holds the sentence above it.

    Args:
        item: The line.
        heading: The claim above it, about losses or it has no lines.

    Returns:
        The claim; ``None`` if the line is more than a count, or none.
    """
    claim, tokens = heading.claim, item.sentence.tokens
    first = next((i for i, token in enumerate(tokens) if not token.is_mark), None)
    if first is None or claim.event.type not in _LOSSES or item.attribution.frames:
        return None
    opening = next((q for q in item.quantities if q.start == first), None)
    counts = opening is not None or tokens[first].is_number
    if not counts or len(tokens) > _LONGEST_LINE or tokens[-1].text in _STOPS:
        return None
    lost = opening is not None and opening.quantity.kind in _PEOPLE
    side = claim.event.target.side if claim.event.target else None
    line = replace(
        claim,
        evidence=item.sentence.span,
        event=replace(claim.event, type=EventType.CASUALTIES if lost else EventType.DESTROY),
        places=(),
        quantities=tuple(
            _quantity(q, side) for q in item.quantities if (q.quantity.kind in _PEOPLE) == lost
        ),
    )
    return replace(heading, claim=line)


def _quantity(counted: CountedSpan, side: str | None) -> Quantity:
    kind = counted.quantity.kind
    return replace(counted.quantity, kind="losses" if kind in _SOLDIERS else kind, side=side)
