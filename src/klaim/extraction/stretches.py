"""Words of a sentence that one speaker holds, as those who look for events in them see them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from klaim.extraction.clauses import Clause, ClauseKind
from klaim.extraction.text import Token


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What else stands in the sentence: tokens of places, parties, numbers and dates."""

    places: frozenset[int]
    parties: frozenset[int]
    numbers: frozenset[int]
    dates: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words of a sentence in their clauses.

    Attributes:
        tokens: The sentence.
        words: Which of its tokens they are.
        clauses: Those of the stretch, in order.
        triggers: Tokens at which words begin that may tell an event.
        taken: Tokens of cues and sources, which tell none.
        around: What else the sentence names.
    """

    tokens: Sequence[Token]
    words: range
    clauses: tuple[Clause, ...]
    triggers: frozenset[int]
    taken: frozenset[int]
    around: Surroundings

    def clause_at(self, at: int) -> Clause | None:
        """Return the clause that a token stands in; joints between clauses stand in none."""
        before = bisect_right(self.clauses, at, key=lambda clause: clause.start)
        clause = self.clauses[before - 1] if before else None
        return clause if clause is not None and at < clause.end else None

    def clause_before(self, clause: Clause) -> Clause | None:
        """Return the clause before another one."""
        at = self._position(clause)
        return self.clauses[at - 1] if at else None

    def reach(self, clause: Clause) -> int:
        """Return where the words about a clause's event end.

        Main clauses behind it that tell no event go on with it.
        """
        reach = clause.end
        for following in self.clauses[self._position(clause) + 1 :]:
            told = any(at in self.triggers for at in range(following.start, following.end))
            if following.kind is not ClauseKind.MAIN or told:
                break
            reach = following.end
        return reach

    def _position(self, clause: Clause) -> int:
        return bisect_right(self.clauses, clause.start, key=lambda one: one.start) - 1
