"""What nouns for words spell out: "klaim dari Moskow bahwa ...", and who answers it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from klaim.extraction.frames import Frame
from klaim.extraction.lexemes import Cue, CuePosition
from klaim.extraction.lexicon import Lexicon
from klaim.extraction.mentions import Mention, MentionKind
from klaim.extraction.text import Token
from klaim.records import Stance

_OWNER_REACH = 2
"""Tokens behind a noun for words within which its owner stands."""
_REACH = 10
"""Tokens behind it, owner and date among them, in which what it spells out begins."""
_ANSWERS = frozenset({Stance.DENIES, Stance.WITHHOLDS, Stance.CONFIRMS})


@dataclass(frozen=True, slots=True)
class SpeltOut:
    """A noun for words at tokens ``[start, end)``, whose they are, and where they begin."""

    start: int
    end: int
    owner: Mention | None
    told: int


class SpeltOutFinder:
    """Finds what nouns for words spell out, in one language."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._nouns = lexicon.words("words_of")
        self._that = lexicon.words("that")

    def find(self, tokens: Sequence[Token], mentions: Sequence[Mention]) -> Iterator[SpeltOut]:
        """Yield the nouns of a sentence behind which their words follow, from left to right."""
        for noun in self._nouns.find(tokens):
            near = range(noun.end, min(noun.end + _REACH, len(tokens)))
            opened = next((i for i in near if self._that.match_at(tokens, i)), None)
            if opened is None:
                continue
            starts = range(noun.end, min(noun.end + _OWNER_REACH, opened))
            owner = next((m for m in mentions if m.start in starts), None)
            if owner is not None or opened == noun.end:
                named = owner is not None and owner.kind is not MentionKind.PRONOUN
                yield SpeltOut(noun.start, noun.end, owner if named else None, opened + 1)


def held_by_owners(spelt_out: Iterable[SpeltOut], end: int) -> Iterator[Frame]:
    """Yield the frames in which owners hold their words, up to the sentence's end."""
    cue = Cue(Stance.ASSERTS, CuePosition.VERB)
    for words in spelt_out:
        if words.owner is not None:
            yield Frame(cue, words.owner, words.told, end, words.start, words.end)


def answering(frame: Frame, spelt_out: Iterable[SpeltOut]) -> Frame:
    """Return a frame with the words that it answers, and whose they are.

    "Kyiv membantah klaim Rusia bahwa ...", "Klaim Rusia bahwa ... belum dapat diverifikasi".
    """
    if frame.cue.stance not in _ANSWERS:
        return frame
    for words in spelt_out:
        before = frame.source is None and words.told < frame.cue_start
        if before or frame.start <= words.told < frame.end:
            end = frame.cue_start if before else frame.end
            claimant = words.owner if words.owner is not frame.source else None
            return replace(frame, start=words.told, end=end, claimant=claimant)
    return frame
