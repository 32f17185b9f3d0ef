"""Media behind the noun for one: "kantor berita TASS", "harian Iswestija"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from klaim.extraction.lexicon import Lexicon
from klaim.extraction.mentions import Cast, Mention, MentionKind
from klaim.extraction.names import LANDS, NameIndex, slug
from klaim.extraction.people import looks_like_name, written
from klaim.extraction.text import Token
from klaim.records import THIRD_SIDE
from klaim.theatres import EntityKind

_LONGEST_TITLE = 3
"""Tokens of the name of a medium that no list knows at most."""


class MediumReader:
    """Reads media by one language's words, whether the theatre lists them or not."""

    def __init__(self, lexicon: Lexicon, names: NameIndex, cast: Cast) -> None:
        self._lexicon = lexicon
        self._names = names
        self._cast = cast
        self._fillers = lexicon.words("fillers.words", "roles")
        self._bearing_names = lexicon.words("bearing_names.words", "roles")

    def read(self, tokens: Sequence[Token], at: int, head_end: int) -> Mention | None:
        """Read a medium behind the noun for one: "media pemerintah Rusia, TASS"."""
        side = THIRD_SIDE
        for cursor in range(head_end, min(head_end + 4, len(tokens))):
            name = self._names.names.match_at(tokens, cursor)
            if name and name.values[0].kind in LANDS:
                side = self._cast.side_of(name.values[0])
            if name and name.values[0].kind is EntityKind.MEDIUM:
                return replace(self._cast.named(cursor, name.end, name.values[0]), start=at)
            if self._fillers.match_at(tokens, cursor):
                continue  # "kantor berita independen Rusia, Astra"
            if name is None and tokens[cursor].text != ",":
                word = tokens[cursor]
                if word.text.isupper() and len(word.text) > 1 and cursor == head_end:
                    return Mention(
                        at, cursor + 1, MentionKind.MEDIUM, word.text, slug(word.text), THIRD_SIDE
                    )
                called = self._unlisted_name(tokens, at, cursor)
                return (
                    Mention(at, called[0], MentionKind.MEDIUM, called[1], slug(called[1]), side)
                    if called
                    else None
                )
        return None

    def _unlisted_name(self, tokens: Sequence[Token], noun: int, at: int) -> tuple[int, str] | None:
        """Read the name of a medium that no list knows: "harian Iswestija", "situs berita X.ru"."""
        if self._bearing_names.match_at(tokens, noun) is None:
            return None
        end = at
        while end < len(tokens) and end - at < _LONGEST_TITLE:
            word = tokens[end]
            joined = end > at and word.start == tokens[end - 1].end and not word.is_mark
            known = word.lower in self._lexicon.known_words
            if not joined and (known or not looks_like_name(word)):
                break
            end += 1
        return (end, written(tokens[at:end])) if end > at else None
