"""Sources that no cue names: before a colon, behind a quotation, silent."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from klaim.extraction.frames import Frame
from klaim.extraction.lexemes import Cue, CuePosition
from klaim.extraction.lexicon import Lexicon
from klaim.extraction.mentions import Mention, MentionKind
from klaim.extraction.sources import SourceFinder, has_clitic
from klaim.extraction.syntax import SyntaxReader
from klaim.extraction.text import QUOTES_OPEN, Sentence, Token
from klaim.records import Stance

_LABEL_REACH = 3
"""Tokens behind the label of a source line to whom it names at most."""
_LATEST_COLON = 16
"""Tokens before a colon at most behind which somebody's words follow."""
_CLOSING = frozenset(",.?!")


class UncuedFinder:
    """Finds who holds a sentence by its marks, or is awaited to speak, in one language."""

    def __init__(self, lexicon: Lexicon, sources: SourceFinder) -> None:
        self._sources = sources
        self._syntax = SyntaxReader(lexicon)
        self._expected = lexicon.words("answers.expected")
        self._missing = lexicon.words("answers.missing")
        self._source_label = lexicon.words("labels.source")

    def find(
        self, sentence: Sentence, mentions: Sequence[Mention], frames: Sequence[Frame]
    ) -> Iterator[Frame]:
        """Yield the frames of a sentence that no cue makes.

        Args:
            sentence: The sentence.
            mentions: Whom it names.
            frames: Those that its cues make.
        """
        yield from self._by_marks(sentence, mentions, frames)
        yield from self._by_silence(sentence.tokens, mentions)

    def _by_marks(
        self, sentence: Sentence, mentions: Sequence[Mention], frames: Sequence[Frame]
    ) -> Iterator[Frame]:
        """Yield the frames that punctuation makes: "Kremlin: ...", ""...," semprot X"."""
        tokens = sentence.tokens
        for at, token in enumerate(tokens[:_LATEST_COLON]):
            if token.text != ":" or sentence.in_quotation(token):
                continue
            if at + 1 < len(tokens) and not any(f.cue_start <= at for f in frames):
                frame = self._before_colon(tokens, mentions, at)
                if frame is not None:
                    yield frame
            break
        for quoted in sentence.quoted:
            behind = bisect_left(tokens, quoted.end, key=lambda t: t.start)
            while behind < len(tokens) and tokens[behind].is_mark:
                behind += 1
            said = tokens[max(0, behind - 3) : behind]
            if behind == len(tokens) or not any(t.text in _CLOSING for t in said):
                continue
            if not any(f.cue_end > behind or f.start == 0 for f in frames):
                frame = self._behind_quotation(tokens, mentions, behind)
                if frame is not None:
                    yield frame

    def _by_silence(self, tokens: Sequence[Token], mentions: Sequence[Mention]) -> Iterator[Frame]:
        """Yield who is silent in "Komentar dari Kyiv belum ada"."""
        for awaited in self._expected.find(tokens):
            source = next((m for m in mentions if m.start == awaited.end), None)
            missing = source and self._missing.match_at(tokens, source.end)
            if source and missing:
                cue = Cue(Stance.WITHHOLDS, CuePosition.VERB)
                yield Frame(cue, source, missing.end, len(tokens), missing.start, missing.end)

    def _before_colon(
        self, tokens: Sequence[Token], mentions: Sequence[Mention], at: int
    ) -> Frame | None:
        """Read "Kremlin: ..." and "Laporan Shoigu pendek: "..."": a name, a colon, what is said."""
        cue = Cue(Stance.ASSERTS, CuePosition.VERB)
        label = self._source_label.match_at(tokens, 0)
        if label is not None and label.end == at:
            return self._on_source_line(cue, tokens, mentions, at)
        named = [m for m in mentions if m.end <= at and m.kind is not MentionKind.PRONOUN]
        quotes = tokens[at + 1].text in QUOTES_OPEN
        source = next((m for m in named if m.end == at and m.start <= 1), None)
        if source is not None and source.kind is MentionKind.STATE and not quotes:
            return None  # a dateline: "KYIV: Pasukan ..."
        if source is None and quotes:
            source = next((m for m in named if m.kind is not MentionKind.STATE), None)
        if source is None:
            return None
        return Frame(cue, source, at + 1, len(tokens), at, at + 1)

    def _on_source_line(
        self, cue: Cue, tokens: Sequence[Token], mentions: Sequence[Mention], at: int
    ) -> Frame | None:
        """Read "Source: X on Telegram": whoever is named holds what the article tells."""
        source = self._sources.named_from(tokens, mentions, at + 1, _LABEL_REACH)
        if source is None or source.kind in (MentionKind.MEDIUM, MentionKind.PRONOUN):
            return None
        end = len(tokens)
        return Frame(cue, source, end, end, at, at + 1, backward=True)

    def _behind_quotation(
        self, tokens: Sequence[Token], mentions: Sequence[Mention], at: int
    ) -> Frame | None:
        """Read ""...," semprot X": whatever the word is, whoever it names has said it."""
        word = tokens[at]
        if word.is_capitalised or word.is_number or self._syntax.is_function_word(tokens, at):
            return None
        cue = Cue(Stance.ASSERTS, CuePosition.TAIL)
        if has_clitic(word):
            return Frame(cue, None, 0, len(tokens), at, at + 1)
        source = self._sources.named_from(tokens, mentions, at + 1, 1)
        if source is None or source.kind is MentionKind.PRONOUN:
            return None
        return Frame(cue, source, 0, len(tokens), at, at + 1)
