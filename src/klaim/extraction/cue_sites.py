"""Where a cue stands in its sentence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from klaim.extraction.frames import Frame
from klaim.extraction.lexemes import Cue
from klaim.extraction.mentions import Mention
from klaim.extraction.text import QUOTES_CLOSE, Sentence, Token


@dataclass(frozen=True, slots=True)
class Site:
    """A cue at tokens ``[start, end)`` of a sentence, with whom the sentence names."""

    sentence: Sentence
    mentions: Sequence[Mention]
    start: int
    end: int

    @property
    def tokens(self) -> Sequence[Token]:
        """Those of the sentence."""
        return self.sentence.tokens

    def frame(
        self, cue: Cue, source: Mention | None, start: int, end: int, *, backward: bool = False
    ) -> Frame:
        """Return the frame in which the cue gives the tokens ``[start, end)`` to a source."""
        return Frame(cue, source, start, end, self.start, self.end, backward)

    @property
    def follows_quotation(self) -> bool:
        """Whether a quotation closes right before the cue."""
        return self.start > 0 and self.tokens[self.start - 1].text in QUOTES_CLOSE
