"""What became of those whom a number counts: killed, wounded, lost, captured."""

from __future__ import annotations

from collections.abc import Sequence

from klaim.extraction.lexemes import Recount
from klaim.extraction.numerals import Number
from klaim.extraction.text import Token

_CONTEXT = 8
"""Tokens around a number whose words tell killed from wounded."""
_NEAR = 4
"""Tokens right before a number whose words count before those further off."""
_LOSSES = "losses"


def told_fate(
    recounts: Sequence[Recount],
    tokens: Sequence[Token],
    within: range,
    number: Number,
    kind: str,
    *,
    reached: bool = False,
) -> tuple[str, int]:
    """Read killed, wounded, lost or captured from the words beside a number.

    Args:
        recounts: The language's words for it.
        tokens: The sentence.
        within: Those of its tokens that may tell it.
        number: The number.
        kind: What its noun says that it counts.
        reached: The number is what something said far before it has come to.

    Returns:
        The kind, and the end of what told it behind the number, 0 if nothing there did.
    """
    opening = within.start if reached else max(within.start, number.start - _CONTEXT)
    before = tokens[opening : number.start]
    after = tokens[number.end : min(within.stop, number.end + _CONTEXT)]
    comma = next((i for i, t in enumerate(after) if t.text in ",;"), len(after))
    fitting = [r for r in recounts if kind in r.kinds]
    for recount in fitting:
        done = recount.governing.match_at(before, len(before) - 1) if before else None
        if done and recount.target != _LOSSES:
            return recount.target, 0  # "mengeksekusi dua tentara yang menyerah"
    for recount in fitting:
        for match in recount.after.find(after[:comma]):
            governs_next = number.end + match.end == within.stop < len(tokens)
            if not (governs_next and recount.either.match_at(after, match.start)):
                return recount.target, number.end + match.end
    told = [
        (match.end > len(before) - _NEAR, recount.target)
        for recount in fitting
        for match in recount.before.find(before)
    ]
    if told:
        return next((target for is_near, target in told if is_near), told[0][1]), 0
    return kind, 0
