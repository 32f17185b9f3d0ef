"""Clauses of a sentence, as far as telling main from background needs them.

No parser: boundaries are commas and the words that open clauses. What matters is
whether an event stands in a main clause (it is what the source says), in a
relative or temporal one (background) or behind "untuk" (an aim).
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from klaim.extraction.lexicon import Lexicon
from klaim.extraction.phrases import Match
from klaim.extraction.predicates import PredicateReader
from klaim.extraction.text import Token

_STRONG_MARKS = frozenset(";:–—")
_LOOKAHEAD = 7
"""Tokens after "dan" in which a verb shows that it joins clauses, not nouns."""
_FORCED_REACH = 5
"""Tokens before what somebody is made to do in which the verb for it stands."""
_LONGEST_NAME = 2


class ClauseKind(StrEnum):
    """What a clause is to its sentence."""

    MAIN = "main"
    RELATIVE = "relative"
    SUBORDINATE = "subordinate"
    PURPOSE = "purpose"
    CONDITIONAL = "conditional"


@dataclass(frozen=True, slots=True)
class Clause:
    """Tokens ``[start, end)`` of a sentence.

    Attributes:
        coordinated: It may share the subject of the clause before.
        adversative: It stands against the one before ("tetapi"), with news of its own.
        opener: The word that opened it, in lower case; empty for a plain one.
    """

    start: int
    end: int
    kind: ClauseKind
    coordinated: bool = False
    adversative: bool = False
    opener: str = ""


class Joints:
    """Tells the words that join clauses of equal weight, in one language."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._equal = lexicon.words("equal_clauses")
        self._compounds = lexicon.words("compounds")

    def match_at(self, tokens: Sequence[Token], at: int) -> Match[bool] | None:
        """Return the joint at a token; "gencatan senjata sementara" holds none."""
        return None if self.goes_before(tokens, at) else self._equal.match_at(tokens, at)

    def goes_before(self, tokens: Sequence[Token], at: int) -> bool:
        """Tell whether a word that may join clauses goes with the noun before it."""
        return self._compounds.ends_at(tokens, at + 1)


class ClauseSplitter:
    """Splits stretches of sentences into clauses with one language's words."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._relative = lexicon.words("relative")
        self._subordinators = lexicon.words("subordinators")
        self._joints = Joints(lexicon)
        self._coordinators = lexicon.words("coordinators")
        self._purpose = lexicon.words("purpose")
        self._new_relatives = lexicon.words("new_relatives")
        self._not_openers = lexicon.words("not_openers")
        self._conditionals = lexicon.words("conditionals")
        self._auxiliaries = lexicon.words("auxiliaries")
        self._governors = lexicon.words("purpose_governors")
        self._forcing = lexicon.words("forcing")
        self._predicates = PredicateReader(lexicon)

    def split(
        self,
        tokens: Sequence[Token],
        start: int,
        end: int,
        verbs: Collection[int],
        dates: Collection[int] = (),
    ) -> tuple[Clause, ...]:
        """Return the clauses of ``tokens[start:end]``.

        Args:
            tokens: The sentence.
            start: Where the stretch begins.
            end: Where it ends.
            verbs: Tokens that tell an event.
            dates: Tokens of days: before one, "sejak" opens no clause.
        """
        return tuple(self._clauses(tokens, start, end, verbs, dates))

    def _clauses(
        self,
        tokens: Sequence[Token],
        start: int,
        end: int,
        verbs: Collection[int],
        dates: Collection[int],
    ) -> Iterator[Clause]:
        opened, kind, coordinated, adversative = start, ClauseKind.MAIN, False, False
        opener = ""
        around = (kind, opener)  # the clause that a relative one stands in
        at = start
        while at < end:
            boundary = self._boundary(tokens, at, start, end, opened, kind, verbs, dates)
            if boundary is None:
                at += 1
                continue
            at_end, next_start, next_kind, joins = boundary
            if at_end > opened:
                yield Clause(opened, at_end, kind, coordinated, adversative, opener)
            resumes = kind is ClauseKind.RELATIVE and next_start == at_end
            if kind is not ClauseKind.RELATIVE:
                around = (kind, opener)
            opened, kind, coordinated = next_start, next_kind, joins
            opener = next((t.lower for t in tokens[at_end:next_start] if not t.is_mark), "")
            if resumes:
                kind, opener = around
            adversative = next_kind is ClauseKind.MAIN and any(
                self._joints.match_at(tokens, i) is not None for i in range(at_end, next_start)
            )
            at = max(next_start, at + 1) if next_start >= at else at + 1
        if end > opened:
            yield Clause(opened, end, kind, coordinated, adversative, opener)

    def _boundary(
        self,
        tokens: Sequence[Token],
        at: int,
        start: int,
        end: int,
        opened: int,
        kind: ClauseKind,
        verbs: Collection[int],
        dates: Collection[int],
    ) -> tuple[int, int, ClauseKind, bool] | None:
        """Tell whether a clause ends at a token: (its end, the next start, its kind, joined)."""
        token = tokens[at]
        if token.text in _STRONG_MARKS:
            return at, at + 1, ClauseKind.MAIN, False
        if token.text == ",":
            return self._at_comma(tokens, at, end, opened, kind, verbs, dates)
        opener = self._opener(tokens, at, dates)
        if opener is not None:
            new_kind, length = opener
            if kind is ClauseKind.SUBORDINATE and self._goes_on(tokens, opened, at, new_kind):
                return None
            return at, at + length, new_kind, new_kind is ClauseKind.PURPOSE
        if kind is ClauseKind.RELATIVE and at in verbs:
            # "wilayah yang sempat diduduki X kini telah dikuasai Y": the main verb comes after
            subject = range(self._phrase_start(tokens, start, opened - 2), opened - 1)
            first = self._predicates.start_of(tokens, at, opened)
            resumed = (
                first
                if self._told(opened, at, verbs)
                else self._predicates.resumed(tokens, subject, range(opened, first), at)
            )
            if resumed and self._coordinators.match_at(tokens, resumed - 1) is None:
                return resumed, resumed, ClauseKind.MAIN, True
        if kind is ClauseKind.PURPOSE and at in verbs and self._told(opened, at, verbs):
            # "upaya untuk merebutnya berhasil digagalkan": so it does, behind an auxiliary
            resumed = self._predicates.start_of(tokens, at, opened)
            opens = self._auxiliaries.match_at(tokens, resumed) is not None
            if opens and self._coordinators.match_at(tokens, resumed - 1) is None:
                return resumed, resumed, ClauseKind.MAIN, True
        joint = self._coordinators.match_at(tokens, at)
        if joint and kind is ClauseKind.PURPOSE and not self._acts_at(tokens, joint.end, verbs):
            joint = None  # "untuk maju ke Lyman dan Siversk gagal": it joins what the aim is about
        if joint and kind is ClauseKind.RELATIVE and self._lists(tokens, joint.end, verbs):
            joint = None  # "drone yang menargetkan Kyiv dan sekitarnya telah ditembak jatuh"
        if joint and tokens[at - 1].text == "," and self._ends_list(tokens, at - 1, end, verbs):
            joint = None
        if joint and at > opened and self._has_verb(tokens, joint.end, end, verbs):
            told = self._told(opened, at, verbs)
            if told or kind is ClauseKind.RELATIVE:
                stays = told and self._joints.match_at(tokens, at) is None
                return at, joint.end, kind if stays else ClauseKind.MAIN, True
        return None

    def _at_comma(
        self,
        tokens: Sequence[Token],
        at: int,
        end: int,
        opened: int,
        kind: ClauseKind,
        verbs: Collection[int],
        dates: Collection[int],
    ) -> tuple[int, int, ClauseKind, bool] | None:
        if at + 1 >= end:
            return None
        if self._new_relatives.match_at(tokens, at + 1):
            return at, at + 2, ClauseKind.SUBORDINATE, True
        opener = self._opener(tokens, at + 1, dates)
        if opener is not None:
            new_kind, length = opener
            return at, at + 1 + length, new_kind, False
        if kind is not ClauseKind.MAIN:
            return at, at + 1, ClauseKind.MAIN, True
        if self._ends_list(tokens, at, end, verbs):
            return None
        if self._told(opened, at, verbs) and self._has_verb(tokens, at + 1, end, verbs):
            return at, at + 1, ClauseKind.MAIN, True
        return None

    def _ends_list(
        self, tokens: Sequence[Token], comma: int, end: int, verbs: Collection[int]
    ) -> bool:
        """Tell whether a comma parts the last of a list: "destroyed tanks, and guns and took X"."""
        joint = self._coordinators.match_at(tokens, comma + 1)
        first = joint.end if joint else end
        if self._acts_at(tokens, first, verbs):
            return False
        for at in range(first, min(end, comma + 1 + _LOOKAHEAD)):
            if tokens[at].text == "," or at in verbs:
                return False
            if other := self._coordinators.match_at(tokens, at):
                return self._acts_at(tokens, other.end, verbs)
        return False

    def _phrase_start(self, tokens: Sequence[Token], start: int, end: int) -> int:
        """Return where the words after the last comma begin, unless they end a list."""
        comma = max((i for i in range(start, end) if tokens[i].text == ","), default=start - 1)
        listed = comma >= start and self._coordinators.match_at(tokens, comma + 1)
        return start if listed else comma + 1

    def _goes_on(self, tokens: Sequence[Token], opened: int, at: int, kind: ClauseKind) -> bool:
        """Tell whether "yang" only links a name with its verb: "akibat Rusia yang menyerang"."""
        name = tokens[opened:at]
        short = 0 < len(name) <= _LONGEST_NAME
        return kind is ClauseKind.RELATIVE and short and all(t.is_capitalised for t in name)

    def _opener(
        self, tokens: Sequence[Token], at: int, dates: Collection[int]
    ) -> tuple[ClauseKind, int] | None:
        if self._not_openers.match_at(tokens, at) or self._joints.goes_before(tokens, at):
            return None
        for matcher, kind in (
            (self._relative, ClauseKind.RELATIVE),
            (self._conditionals, ClauseKind.CONDITIONAL),
            (self._joints, ClauseKind.MAIN),
            (self._purpose, ClauseKind.PURPOSE),
            (self._subordinators, ClauseKind.SUBORDINATE),
        ):
            match = matcher.match_at(tokens, at)
            if match and kind is ClauseKind.SUBORDINATE and match.end in dates:
                continue  # "sejak 24 Februari"
            if match and not (kind is ClauseKind.PURPOSE and self._is_governed(tokens, at)):
                return kind, match.end - match.start
        return None

    def _is_governed(self, tokens: Sequence[Token], at: int) -> bool:
        """Tell whether the word before goes on with an infinitive: "managed to capture"."""
        near = range(max(0, at - _FORCED_REACH), at)
        forced = any(self._forcing.match_at(tokens, i) for i in near)
        return forced or (at > 0 and self._governors.match_at(tokens, at - 1) is not None)

    def _lists(self, tokens: Sequence[Token], at: int, verbs: Collection[int]) -> bool:
        """Tell whether a word is only one more in a list, a verb with its auxiliary behind it."""
        behind = at + 1
        helped = behind < len(tokens) and self._auxiliaries.match_at(tokens, behind) is not None
        return (
            helped and not self._acts_at(tokens, at, verbs) and self._acts_at(tokens, behind, verbs)
        )

    def _acts_at(self, tokens: Sequence[Token], at: int, verbs: Collection[int]) -> bool:
        """Tell whether a verb begins at a token, behind auxiliaries or not."""
        while at < len(tokens) and at not in verbs and self._auxiliaries.match_at(tokens, at):
            at += 1
        return at in verbs

    def _has_verb(
        self, tokens: Sequence[Token], start: int, end: int, verbs: Collection[int]
    ) -> bool:
        for at in range(start, min(end, start + _LOOKAHEAD)):
            if tokens[at].text == ",":
                return False
            if at in verbs:
                return True
        return False

    def _told(self, start: int, end: int, verbs: Collection[int]) -> bool:
        return any(at in verbs for at in range(start, end))
