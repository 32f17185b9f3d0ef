"""Words in the pieces that an encoder knows.

The unigram model of Kudo (2018, *Subword Regularization*), as SentencePiece reads it: of all ways
to cut a word into known pieces, the one whose pieces are likeliest together.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from functools import lru_cache

UNKNOWN = 3
"""The piece of what no piece spells, as in XLM-R."""
_OPENING = "\u2581"
"""What stands for the blank before a word."""
_WORDS_KEPT = 1 << 16
_PENALTY = 10.0
"""How much less likely than the rarest piece a character is that no piece spells."""


class Pieces:
    """Cuts words into pieces.

    Args:
        pieces: What is known, in the order of the numbers that stand for them.
        scores: The logarithm of how likely each is.
    """

    def __init__(self, pieces: Sequence[str], scores: Sequence[float]) -> None:
        self._numbers = {piece: (at, scores[at]) for at, piece in enumerate(pieces) if at > UNKNOWN}
        self._longest = max(map(len, self._numbers), default=1)
        self._rarest = min((score for _, score in self._numbers.values()), default=0.0) - _PENALTY
        self.of = lru_cache(_WORDS_KEPT)(self._of)

    def _of(self, word: str, opens: bool) -> tuple[int, ...]:
        """Return the pieces of a word or mark, which a blank precedes or does not (``opens``)."""
        spelt = (_OPENING if opens else "") + unicodedata.normalize("NFKC", word)
        best: list[tuple[float, int, int]] = [(0.0, 0, UNKNOWN)]  # score, where from, piece
        for end in range(1, len(spelt) + 1):
            ways = [(best[end - 1][0] + self._rarest, end - 1, UNKNOWN)]
            for start in range(max(0, end - self._longest), end):
                known = self._numbers.get(spelt[start:end])
                if known is not None:
                    ways.append((best[start][0] + known[1], start, known[0]))
            best.append(max(ways))
        cut: list[int] = []
        at = len(spelt)
        while at > 0:
            _, at, piece = best[at]
            cut.append(piece)
        return tuple(reversed(cut))
