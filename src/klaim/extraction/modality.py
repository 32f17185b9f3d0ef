"""How an event is meant: as what happened, or as doubted, planned or called for."""

from __future__ import annotations

from collections.abc import Sequence

from klaim.extraction.clauses import Clause, ClauseKind
from klaim.extraction.lexicon import Lexicon, Trigger, found_in
from klaim.extraction.phrases import Match
from klaim.extraction.stretches import Stretch
from klaim.extraction.text import Token
from klaim.records import Modality

_POSSIBLE_REACH = 5
"""Tokens before a verb in which a word says that it may come about."""
_AIM_REACH = 2
"""Tokens before a clause of purpose that tell how it is meant: "siap", "diminta"."""


class ModalityReader:
    """Reads how events are meant by one language's words."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._modalities = lexicon.modalities
        self._months = lexicon.months
        self._bounds = lexicon.bounds
        self._vague_amounts = lexicon.vague_amounts
        self._number_words = lexicon.number_words
        self._almost = lexicon.words("almost")
        self._possible = lexicon.words("possible")
        self._not_possible = lexicon.words("not_possible")
        self._negators = lexicon.words("negators")

    def of_event(
        self, stretch: Stretch, match: Match[Trigger], trigger: Trigger, clause: Clause
    ) -> Modality:
        """Return how the event of a trigger is meant, by its clause and the conditions before."""
        tokens = stretch.tokens
        if any(
            c.kind is ClauseKind.CONDITIONAL and c.start <= match.start for c in stretch.clauses
        ):
            return Modality.HEDGED
        start = self._start(stretch, match.start, clause)
        found = self.read(tokens, start, match.start)
        if trigger.voice.is_noun and found is Modality.ACTUAL:
            found = self.read(tokens, match.end, clause.end)
        told = clause.kind in (ClauseKind.MAIN, ClauseKind.SUBORDINATE)
        if told and found is Modality.ACTUAL and self._is_possible(tokens, start, match.start):
            return Modality.HEDGED
        return found

    def read(self, tokens: Sequence[Token], start: int, end: int) -> Modality:
        """Return how the words ``tokens[start:end]`` say that what they tell is meant."""
        found, found_end = Modality.ACTUAL, -1
        words = tokens[start:end]
        for match in self._modalities.find(words):
            told = match.values[0]
            if self._approximates(words, match) or self._is_month(words[match.start]):
                continue
            goes_on = match.start == found_end  # "akan terus": not yet, and on and on
            if told is not Modality.ACTUAL or not (found is Modality.HEDGED or goes_on):
                found = told  # "diduga telah": done, but not for sure
            found_end = match.end
        return found

    def _start(self, stretch: Stretch, before: int, clause: Clause) -> int:
        """Return where the words begin that say how an event is meant.

        Cues that only say that somebody spoke end before them; those that call for something
        ("menuntut gencatan senjata") are among them, as is what an aim hangs on ("siap untuk").
        """
        start = clause.start
        if clause.kind is ClauseKind.PURPOSE:
            start = max(0, start - _AIM_REACH)
        spoken = (
            at + 1
            for at in range(start, before)
            if at in stretch.taken and not self._modalities.match_at(stretch.tokens, at)
        )
        return max(spoken, default=start)

    def _is_month(self, token: Token) -> bool:
        """Tell whether a capital makes a month of a word for a mood: "May"."""
        return token.is_capitalised and token.lower in self._months

    def _approximates(self, tokens: Sequence[Token], match: Match[Modality]) -> bool:
        """Tell whether a word for "almost" is about the number behind it, not the event."""
        if match.end >= len(tokens) or not self._almost.match_at(tokens, match.start):
            return False
        at = match.end
        while bound := self._bounds.match_at(tokens, at):
            at = bound.end
            if at == len(tokens):
                return False
        vague = self._vague_amounts.match_at(tokens, at) is not None
        return vague or tokens[at].is_number or tokens[at].lower in self._number_words

    def _is_possible(self, tokens: Sequence[Token], start: int, end: int) -> bool:
        """Tell whether something is only said to be able to come about: "perang bisa meluas"."""
        near = tokens[max(start, end - _POSSIBLE_REACH) : end + 1]
        return (
            found_in(self._possible, near)
            and not found_in(self._not_possible, near)
            and not found_in(self._negators, near)
        )
