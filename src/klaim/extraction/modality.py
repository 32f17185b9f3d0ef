"""How an event is meant: as what happened, or as doubted, planned or called for."""

from __future__ import annotations

from collections.abc import Sequence

from klaim.extraction.clauses import Clause, ClauseKind
from klaim.extraction.lexemes import Trigger
from klaim.extraction.lexicon import Lexicon, found_in
from klaim.extraction.phrases import Match
from klaim.extraction.stretches import Stretch
from klaim.extraction.text import Token
from klaim.records import EventType, Modality

_POSSIBLE_REACH = 5
"""Tokens before a verb in which a word says that it may come about."""
_AIM_REACH = 2
"""Tokens before a clause of purpose that tell how it is meant: "siap", "diminta"."""

_LONGEST_JOINT = 2
"""Tokens of a clause at most that only joins those around it: "tetapi hanya jika"."""
_OF_PLACES = frozenset({EventType.CAPTURE, EventType.HOLD, EventType.ENCIRCLE})
"""Events that befall a whole place, or not quite."""


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
        self._not_quite = lexicon.words("not_quite")
        self._agreed = lexicon.words("agreed")
        self._identity = lexicon.words("identity")
        self._aimed = lexicon.words("aimed")

    def of_event(
        self, stretch: Stretch, match: Match[Trigger], trigger: Trigger, clause: Clause
    ) -> Modality:
        """Return how the event of a trigger is meant, by its clause and the conditions around."""
        tokens = stretch.tokens
        if any(
            c.kind is ClauseKind.CONDITIONAL and c.start <= match.start for c in stretch.clauses
        ):
            return Modality.HEDGED
        found = self._told(stretch, match, trigger, clause)
        if found in (Modality.HEDGED, Modality.CALLED_FOR):
            return found
        if self._depends(stretch, match.start):
            return Modality.HEDGED
        agreed = self._is_agreed(tokens, match.start, trigger)
        aim = self._is_aim(tokens, match.start, trigger) or self._is_aimed(stretch, match, trigger)
        if found is Modality.PLANNED or agreed or aim:
            return Modality.PLANNED
        start = self._start(stretch, match.start, clause)
        told = clause.kind is not ClauseKind.PURPOSE
        possible = told and self._is_possible(tokens, start, match.start)
        unfinished = self._is_unfinished(tokens, match, trigger)
        return Modality.HEDGED if possible or unfinished else Modality.ACTUAL

    def _told(
        self, stretch: Stretch, match: Match[Trigger], trigger: Trigger, clause: Clause
    ) -> Modality:
        """Return what words for a mood say: before a trigger, behind a noun, before an aim."""
        tokens = stretch.tokens
        own = self._modalities.match_at(tokens, match.start)
        needed = own is not None and own.values[0] is Modality.CALLED_FOR
        if needed and trigger.type is EventType.AID:
            return Modality.CALLED_FOR  # "membutuhkan lebih banyak amunisi"
        # "tidak akan menyerahkan wilayah" is one trigger: its own words tell how it is meant
        end = match.end if trigger.negated else match.start
        found = self.read(tokens, self._start(stretch, match.start, clause), end)
        if trigger.voice.is_noun and found is Modality.ACTUAL:
            found = self.read(tokens, match.end, clause.end)
        if clause.kind is ClauseKind.PURPOSE and found is Modality.ACTUAL:
            found = self._of_governing(stretch, clause)
        return found

    def of_statement(self, tokens: Sequence[Token], start: int, end: int) -> Modality:
        """Return how the words ``tokens[start:end]`` say that a statement is meant."""
        found = self.read(tokens, start, end)
        possible = any(self._is_possible(tokens, start, at) for at in range(start, end))
        return Modality.HEDGED if found is Modality.ACTUAL and possible else found

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

    def _is_unfinished(
        self, tokens: Sequence[Token], match: Match[Trigger], trigger: Trigger
    ) -> bool:
        """Tell whether a place is not quite taken: "menguasai hampir seluruh kota"."""
        behind = match.end < len(tokens) and self._not_quite.match_at(tokens, match.end)
        return bool(behind) and trigger.type in _OF_PLACES

    def _is_agreed(self, tokens: Sequence[Token], at: int, trigger: Trigger) -> bool:
        """Tell whether somebody only agreed to do it: "sepakat menukar tawanan".

        Of what a noun tells only exchanges are still to come: "menyepakati gencatan senjata".
        """
        before = range(max(0, at - _AIM_REACH), at)
        to_come = not trigger.voice.is_noun or trigger.type is EventType.EXCHANGE
        return to_come and any(
            (match := self._agreed.match_at(tokens, i)) and match.end == at for i in before
        )

    def _is_aim(self, tokens: Sequence[Token], at: int, trigger: Trigger) -> bool:
        """Tell whether a verb only says what somebody is after: "sasarannya adalah merebut X"."""
        return trigger.voice.subject_acts and self._identity.ends_at(tokens, at)

    def _is_aimed(self, stretch: Stretch, match: Match[Trigger], trigger: Trigger) -> bool:
        """Tell whether what follows says that it is a goal: "Merebut X adalah sasaran Y"."""
        opens = match.start == stretch.words.start or trigger.voice.is_noun
        behind = stretch.tokens[match.end : stretch.words.stop]
        marks = (i for i, token in enumerate(behind) if token.is_mark)
        return opens and found_in(self._aimed, behind[: next(marks, len(behind))])

    def _of_governing(self, stretch: Stretch, clause: Clause) -> Modality:
        """Return how that is meant which an aim goes with: "akan ke Kyiv untuk membahas ..."."""
        main = stretch.clause_before(clause)
        if main is None or main.kind is not ClauseKind.MAIN or main.end + 1 < clause.start:
            return Modality.ACTUAL
        return self.read(stretch.tokens, self._start(stretch, main.end, main), main.end)

    def _depends(self, stretch: Stretch, at: int) -> bool:
        """Tell whether a condition follows: "akan menarik pasukan jika X menjamin keamanan"."""
        aside = (ClauseKind.PURPOSE, ClauseKind.RELATIVE)
        for clause in stretch.clauses:
            if clause.start > at and clause.kind is ClauseKind.CONDITIONAL:
                return True
            joins = clause.end - clause.start <= _LONGEST_JOINT
            if clause.start > at and clause.kind not in aside and not joins:
                return False
        return False

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
