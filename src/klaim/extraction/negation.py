"""Whether the words around an event say that it did not come about."""

from __future__ import annotations

from collections.abc import Sequence

from klaim.extraction.clauses import Clause, ClauseKind
from klaim.extraction.lexemes import Trigger
from klaim.extraction.lexicon import Lexicon, found_in
from klaim.extraction.phrases import Match
from klaim.extraction.stretches import Stretch
from klaim.extraction.text import Token

_REACH = 5
"""Tokens before an event in which a word negates it."""
_PHRASE_REACH = 24
"""Tokens behind a noun within which it is said that what it tells failed."""
_REACH_BEHIND = 4
"""Tokens behind a noun in which words say that it was not."""


class NegationReader:
    """Reads negations by one language's words."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._negators = lexicon.words("negators")
        self._carriers = lexicon.words("carrying_verbs")
        self._near_negators = lexicon.words("near_negators")
        self._continuing = lexicon.words("continuing.phrases")
        self._coordinators = lexicon.words("coordinators")
        self._attempts = lexicon.words("attempts")
        self._blows = lexicon.words("blows")
        self._failures = lexicon.words("failures")
        self._none = lexicon.words("none")
        self._absence = lexicon.words("absence")
        self._alternatives = lexicon.words("alternatives")
        self._stoppers = lexicon.words("noun_stoppers")
        self._noun_negators = lexicon.words("noun_negators")

    def of_event(
        self, stretch: Stretch, match: Match[Trigger], trigger: Trigger, clause: Clause
    ) -> bool:
        """Tell whether the event of a trigger is said not to have come about."""
        tokens = stretch.tokens
        cues = (at + 1 for at in range(clause.start, match.start) if at in stretch.taken)
        start = max(cues, default=clause.start)
        if found_in(self._none, tokens[start : match.start]):
            return True
        if trigger.negated or self._is_negated(tokens, start, match.start):
            return True
        last = stretch.clause_at(match.end - 1) or clause  # "upaya Rusia untuk merebut X gagal"
        end = self._phrase_end(stretch, match.end) if trigger.voice.is_noun else last.end
        if self._fails(tokens, match.end, max(end, last.end)):
            return True
        if clause.kind is ClauseKind.RELATIVE and self._befalls_nobody(stretch, clause):
            return True
        if clause.kind is ClauseKind.PURPOSE and self._lacks_sign(stretch, clause):
            return True
        if self._goes_on_negated(stretch, clause, match.start):
            return True
        return trigger.voice.is_noun and (
            self._is_absent(tokens, start, match.start)
            or self._is_denied(tokens, match.end, clause.end)
        )

    def _phrase_end(self, stretch: Stretch, at: int) -> int:
        """Return where what is said of a noun ends: "pertahanan kota oleh unit yang ... gagal"."""
        last = min(at + _PHRASE_REACH, stretch.words.stop)
        return next((i for i in range(at, last) if stretch.tokens[i].is_mark), last)

    def _fails(self, tokens: Sequence[Token], start: int, end: int) -> bool:
        """Tell whether words behind an event say that it failed, and not another one behind "dan".

        "menghalau serangan Rusia, dan upaya Moskwa gagal"
        """
        others = (
            at
            for at in range(start, end)
            if self._coordinators.match_at(tokens, at)
            and (self._attempts.match_at(tokens, at + 1) or self._blows.match_at(tokens, at + 1))
        )
        return found_in(self._failures, tokens[start : next(others, end)])

    def _is_negated(self, tokens: Sequence[Token], start: int, end: int) -> bool:
        """Tell whether a word before ``end`` negates what stands there."""
        first = max(start, end - _REACH)
        return any(
            self._negates(tokens, first + match.start, first + match.end, end)
            for match in self._negators.find(tokens[first:end])
        )

    def _negates(self, tokens: Sequence[Token], start: int, end: int, event: int) -> bool:
        """Tell whether a negator reaches an event: nothing goes on, or ends it, in between."""
        if self._continuing.match_at(tokens, start) is not None:
            return False
        if end < event and self._coordinators.match_at(tokens, end) is not None:
            return False  # "menolak dan melanjutkan serangan": something else was refused
        near = self._near_negators.match_at(tokens, start) is not None
        if near and end < event and self._carriers.match_at(tokens, end) is None:
            return False  # "mobil tanpa atap memasuki kota"
        return not any(t.text == "," for t in tokens[end:event])

    def _is_absent(self, tokens: Sequence[Token], start: int, end: int) -> bool:
        """Tell whether the words before a noun say that it was not, or is no more."""
        near = tokens[max(start, end - _REACH) : end]
        return found_in(self._absence, tokens[start:end]) or found_in(self._stoppers, near)

    def _is_denied(self, tokens: Sequence[Token], start: int, end: int) -> bool:
        """Tell whether the words behind a noun say that it was not: "perundingan batal"."""
        return found_in(self._noun_negators, tokens[start : min(end, start + _REACH_BEHIND)])

    def _goes_on_negated(self, stretch: Stretch, clause: Clause, at: int) -> bool:
        """Tell whether a word is the other half of a negation: "tidak ada korban atau terluka"."""
        joint = at - 1
        if joint < 0 or self._alternatives.match_at(stretch.tokens, joint) is None:
            return False
        before = clause if joint >= clause.start else stretch.clause_before(clause)
        return before is not None and self._is_negated(stretch.tokens, before.start, joint)

    def _lacks_sign(self, stretch: Stretch, clause: Clause) -> bool:
        """Tell whether nothing points to an aim: "tidak menunjukkan tanda kesiapan untuk ..."."""
        before = stretch.clause_before(clause)
        return before is not None and found_in(
            self._none, stretch.tokens[before.start : before.end]
        )

    def _befalls_nobody(self, stretch: Stretch, clause: Clause) -> bool:
        """Tell whether a relative clause is about nobody: "tidak ada warga yang tewas"."""
        before = stretch.clause_before(clause)
        return before is not None and found_in(
            self._absence, stretch.tokens[before.start : clause.start]
        )
