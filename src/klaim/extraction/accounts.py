"""The words that tell of one event, as those who look for its participants see them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from klaim.extraction.events import Happening
from klaim.extraction.sides import Side, Viewpoint
from klaim.extraction.text import Token


@dataclass(frozen=True, slots=True)
class Account:
    """The words that tell of an event, and from where.

    Attributes:
        happening: The trigger in its clause.
        tokens: The sentence.
        sides: Those named in it.
        view: From where it is told.
        country: ISO code of the country in which it happens, empty where nothing tells it.
        contested: It happens where both sides hold land.
        taken: The tokens of those who say so and of their cues.
    """

    happening: Happening
    tokens: Sequence[Token]
    sides: Sequence[Side]
    view: Viewpoint
    country: str = ""
    contested: bool = False
    taken: frozenset[int] = frozenset()

    @property
    def before(self) -> Sequence[Token]:
        """The words of the clause before the trigger."""
        return self.tokens[self.happening.clause.start : self.happening.start]

    @property
    def trigger(self) -> Sequence[Token]:
        """The words that tell the event."""
        return self.tokens[self.happening.start : self.happening.end]

    @property
    def sides_behind(self) -> Sequence[Side]:
        """The sides that the clause names behind the trigger."""
        happening = self.happening
        return [s for s in self.sides if happening.end <= s.start < happening.clause.end]
