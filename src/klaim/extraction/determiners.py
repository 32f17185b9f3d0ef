"""Words that point back: "kota itu", "this attack", "the town"."""

from __future__ import annotations

from collections.abc import Sequence

from klaim.extraction.lexicon import Lexicon
from klaim.extraction.text import Token


class Determiners:
    """Tells what is said to have been spoken of, by one language's words before or behind it."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._behind = lexicon.words("anaphora.determiners")
        self._before = lexicon.words("anaphora.demonstratives")

    def at(self, tokens: Sequence[Token], at: int) -> bool:
        """Tell whether a word that points back stands at a token."""
        return 0 <= at < len(tokens) and self._behind.match_at(tokens, at) is not None

    def around(self, tokens: Sequence[Token], start: int, end: int) -> bool:
        """Tell whether the words ``[start, end)`` point back to what was told before."""
        pointed = start > 0 and self._before.match_at(tokens, start - 1) is not None
        return pointed or self.at(tokens, end)
