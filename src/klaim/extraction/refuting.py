"""Where somebody calls what others have said untrue: "klaim soal X sebagai kebohongan"."""

from __future__ import annotations

from collections.abc import Sequence

from klaim.extraction.lexicon import Lexicon, found_in
from klaim.extraction.text import Token

_REACH = 4
"""Tokens before a word for untrue things in which the clause says that something is one."""
_LEAD = 10
"""Tokens that open what is said, before "but", at most."""


class RefutationReader:
    """Reads what is called untrue, by one language's words."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._said = lexicon.words("answers.said")
        self._refuted = lexicon.words("answers.refuted")
        self._calling = lexicon.words("answers.calling")
        self._adversatives = lexicon.words("adversatives")
        self._that = lexicon.words("that")

    def is_in(self, tokens: Sequence[Token]) -> bool:
        """Tell whether some words have one for untrue things."""
        return found_in(self._refuted, tokens)

    def until(self, tokens: Sequence[Token], at: int) -> int:
        """Return where what was said is called a lie in the words from a token on, else 0.

        Right behind a verb any word for it does ("menyebut klaim soal jatuhnya X sebagai
        kebohongan"); a clause of its own says it of it ("bahwa laporan soal X adalah palsu"), be it
        behind a few other words ("sulit, tetapi klaim soal X tidak benar").
        """
        end = len(tokens)
        said = self._said.match_at(tokens, at) if at < end else None
        if said is not None and at > 0 and not tokens[at - 1].is_mark:
            return next((i for i in range(said.end, end) if self._refuted.match_at(tokens, i)), 0)
        near = range(at, min(at + _LEAD, end))
        opening = next((i + 1 for i in near if self._adversatives.match_at(tokens, i)), at)
        while opening < end and (tokens[opening].is_mark or self._that.match_at(tokens, opening)):
            opening += 1
        said = self._said.match_at(tokens, opening) if opening < end else None
        behind = range(said.end, end) if said else range(0)
        return next((i for i in behind if self._is_called_untrue(tokens, i)), 0)

    def _is_called_untrue(self, tokens: Sequence[Token], at: int) -> bool:
        """Tell whether a clause says at a token that something is untrue: "adalah [...] palsu"."""
        untrue = self._refuted.match_at(tokens, at) is not None
        return untrue and found_in(self._calling, tokens[max(0, at - _REACH) : at + 1])
