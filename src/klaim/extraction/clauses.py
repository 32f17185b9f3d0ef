"""Clauses of a sentence, as far as telling main from background needs them.

No parser: boundaries are commas and the words that open clauses. What matters is
whether an event stands in a main clause (it is what the source says), in a
relative or temporal one (background) or behind "untuk" (an aim).
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

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


class _Boundary(NamedTuple):
    """Where a clause ends and the next one begins, of which kind, and whether a word joins them."""

    end: int
    start: int
    kind: ClauseKind
    joins: bool = False


@dataclass(frozen=True, slots=True)
class _Stretch:
    """Tokens ``[start, end)`` of a sentence, with those that tell events and those of days."""

    tokens: Sequence[Token]
    start: int
    end: int
    verbs: Collection[int]
    dates: Collection[int]

    def tells(self, start: int, end: int) -> bool:
        """Tell whether an event is told in the tokens ``[start, end)``."""
        return any(at in self.verbs for at in range(start, end))


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
        return tuple(self._clauses(_Stretch(tokens, start, end, verbs, dates)))

    def _clauses(self, stretch: _Stretch) -> Iterator[Clause]:
        tokens, end = stretch.tokens, stretch.end
        opened, kind, coordinated, adversative = stretch.start, ClauseKind.MAIN, False, False
        opener = ""
        around = (kind, opener)  # the clause that a relative one stands in
        at = stretch.start
        while at < end:
            boundary = self._boundary(stretch, at, opened, kind)
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
        self, stretch: _Stretch, at: int, opened: int, kind: ClauseKind
    ) -> _Boundary | None:
        """Tell whether the clause that opened at a token, of some kind, ends at another."""
        tokens = stretch.tokens
        if tokens[at].text in _STRONG_MARKS:
            return _Boundary(at, at + 1, ClauseKind.MAIN)
        if tokens[at].text == ",":
            return self._at_comma(stretch, at, opened, kind)
        opener = self._opener(tokens, at, stretch.dates)
        if opener is not None:
            new_kind, length = opener
            if kind is ClauseKind.SUBORDINATE and self._goes_on(tokens, opened, at, new_kind):
                return None
            return _Boundary(at, at + length, new_kind, new_kind is ClauseKind.PURPOSE)
        resumed = self._resumed(stretch, at, opened, kind) if at in stretch.verbs else None
        if resumed and self._coordinators.match_at(tokens, resumed - 1) is None:
            return _Boundary(resumed, resumed, ClauseKind.MAIN, joins=True)
        return self._at_joint(stretch, at, opened, kind)

    def _resumed(self, stretch: _Stretch, verb: int, opened: int, kind: ClauseKind) -> int | None:
        """Return where the main clause goes on with a verb behind a relative one or an aim."""
        tokens, told = stretch.tokens, stretch.tells(opened, verb)
        first = self._predicates.start_of(tokens, verb, opened)
        if kind is ClauseKind.RELATIVE:
            # "wilayah yang sempat diduduki X kini telah dikuasai Y": the main verb comes after
            if told:
                return first
            subject = range(self._phrase_start(tokens, stretch.start, opened - 2), opened - 1)
            return self._predicates.resumed(tokens, subject, range(opened, first), verb)
        # "upaya untuk merebutnya berhasil digagalkan": so it does, behind an auxiliary
        aim = kind is ClauseKind.PURPOSE and told
        return first if aim and self._auxiliaries.match_at(tokens, first) is not None else None

    def _at_joint(
        self, stretch: _Stretch, at: int, opened: int, kind: ClauseKind
    ) -> _Boundary | None:
        """Tell whether "dan" at a token joins clauses."""
        tokens, verbs = stretch.tokens, stretch.verbs
        joint = self._coordinators.match_at(tokens, at)
        if joint is None or at <= opened:
            return None
        if kind is ClauseKind.PURPOSE and not self._acts_at(tokens, joint.end, verbs):
            return None  # "untuk maju ke Lyman dan Siversk gagal": it joins what the aim is about
        if kind is ClauseKind.RELATIVE and self._lists(tokens, joint.end, verbs):
            return None  # "drone yang menargetkan Kyiv dan sekitarnya telah ditembak jatuh"
        if tokens[at - 1].text == "," and self._ends_list(tokens, at - 1, stretch.end, verbs):
            return None
        if not self._has_verb(tokens, joint.end, stretch.end, verbs):
            return None
        told = stretch.tells(opened, at)
        if not told and kind is not ClauseKind.RELATIVE:
            return None
        stays = told and self._joints.match_at(tokens, at) is None
        return _Boundary(at, joint.end, kind if stays else ClauseKind.MAIN, joins=True)

    def _at_comma(
        self, stretch: _Stretch, at: int, opened: int, kind: ClauseKind
    ) -> _Boundary | None:
        tokens, end, verbs = stretch.tokens, stretch.end, stretch.verbs
        if at + 1 >= end:
            return None
        if self._new_relatives.match_at(tokens, at + 1):
            return _Boundary(at, at + 2, ClauseKind.SUBORDINATE, joins=True)
        opener = self._opener(tokens, at + 1, stretch.dates)
        if opener is not None:
            new_kind, length = opener
            return _Boundary(at, at + 1 + length, new_kind)
        if kind is not ClauseKind.MAIN:
            return _Boundary(at, at + 1, ClauseKind.MAIN, joins=True)
        if self._ends_list(tokens, at, end, verbs):
            return None
        if stretch.tells(opened, at) and self._has_verb(tokens, at + 1, end, verbs):
            return _Boundary(at, at + 1, ClauseKind.MAIN, joins=True)
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
