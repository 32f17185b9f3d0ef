"""Which words of an article tell a claim, and of which event: what a trained encoder thinks.

Sentences are read in stretches, each with the sentence before as context. The words that the
lexicon holds for an event are pointed out to the encoder, which has learned how far to trust them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import as_file, files

import numpy as np
import numpy.typing as npt

from klaim.extraction.encoder import Encoder, Floats, Weights, softmax
from klaim.extraction.lexemes import Trigger
from klaim.extraction.lexicon import LANGUAGES
from klaim.extraction.phrases import PhraseMatcher
from klaim.extraction.pieces import Pieces
from klaim.extraction.text import Sentence
from klaim.records import EventType

TYPES = tuple(EventType)
"""The order in which a tagger tells how likely each type is, behind that of no claim."""
OPENS, CLOSES = 0, 2
"""Pieces round a stretch, as in XLM-R."""
_LONGEST_WORD = 60
"""Letters of a word that are read at most."""
_LONGEST = 224
"""Pieces of a stretch at most."""


@dataclass(frozen=True, slots=True)
class Coded:
    """A sentence as an encoder sees it.

    Attributes:
        pieces: The numbers of its pieces.
        owners: The token that each piece is of.
        hints: What the lexicon takes each for: 0, or 1 + the place of a type in ``TYPES``.
    """

    pieces: tuple[int, ...]
    owners: tuple[int, ...]
    hints: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Stretch:
    """Sentences ``[first, last)`` read at once, behind the one before where there is room."""

    first: int
    last: int
    context: bool


def coded(sentence: Sentence, pieces: Pieces, triggers: PhraseMatcher[Trigger]) -> Coded:
    """Return a sentence as an encoder sees it, as far as fits in one stretch."""
    tokens = sentence.tokens
    hinted = [0] * len(tokens)
    for match in triggers.find(tokens):
        likeliest = min(match.values, key=lambda trigger: trigger.weak)
        hinted[match.start : match.end] = [1 + TYPES.index(likeliest.type)] * (
            match.end - match.start
        )
    cut = [
        (piece, at)
        for at, token in enumerate(tokens)
        for piece in pieces.of(
            token.text[:_LONGEST_WORD], at == 0 or tokens[at - 1].end < token.start
        )
    ][: _LONGEST - 2]
    owners = tuple(at for _, at in cut)
    return Coded(tuple(piece for piece, _ in cut), owners, tuple(hinted[at] for at in owners))


def stretches(sentences: Sequence[Coded]) -> Iterator[Stretch]:
    """Part an article's sentences into what is read at once."""
    first = 0
    while first < len(sentences):
        size = len(sentences[first].pieces)
        before = len(sentences[first - 1].pieces) if first else _LONGEST
        context = before + size <= _LONGEST - 2
        size += before if context else 0
        last = first + 1
        while last < len(sentences) and size + len(sentences[last].pieces) <= _LONGEST - 2:
            size += len(sentences[last].pieces)
            last += 1
        yield Stretch(first, last, context)
        first = last


class Tagger:
    """Tells how likely each token of a text is to be of a claim.

    Args:
        weights: What ``corpus/train_tagger.py`` wrote.
    """

    def __init__(self, weights: Weights) -> None:
        spelt = bytes(weights["pieces"]).decode().split("\n")
        self.pieces = Pieces(spelt, weights["scores"].tolist())
        heads, told_at = (int(n) for n in weights["shape"])
        self._encoder = Encoder(weights, heads, told_at)
        self._hints: Floats = weights["hints"].astype(np.float32)
        self._types: Floats = weights["types"].astype(np.float32)
        self._bias: Floats = weights["types.bias"].astype(np.float32)

    def read(
        self, sentences: Sequence[Sentence], triggers: PhraseMatcher[Trigger]
    ) -> tuple[Floats, ...]:
        """Return for each sentence how likely its tokens are of no claim, or of one of each type.

        Tokens behind what fits in a stretch are of no claim.

        Returns:
            ``[tokens, 1 + types]`` each.
        """
        read = [coded(sentence, self.pieces, triggers) for sentence in sentences]
        likely = [_nothing(len(sentence.tokens)) for sentence in sentences]
        for part in stretches(read):
            here = range(part.first - part.context, part.last)
            shares = self._shares([read[at] for at in here])
            first = 1
            for at in here:
                owners = np.array(read[at].owners, dtype=np.int64)
                last = first + len(owners)
                if at >= part.first and len(owners):
                    likely[at][: owners[-1] + 1] = _by_token(owners, shares[first:last])
                first = last
        return tuple(likely)

    def _shares(self, sentences: Sequence[Coded]) -> Floats:
        """Return what each piece of a stretch is likely of, its ends among them."""
        pieces = [OPENS, *(piece for one in sentences for piece in one.pieces), CLOSES]
        hints = [0, *(hint for one in sentences for hint in one.hints), 0]
        return softmax(self._encoder.read(pieces, self._hints[hints]) @ self._types + self._bias)


def _nothing(count: int) -> Floats:
    """Return what is thought of words that hold no claim."""
    likely: Floats = np.zeros((count, 1 + len(TYPES)), dtype=np.float32)
    likely[:, 0] = 1
    return likely


def _by_token(owners: npt.NDArray[np.int64], shares: Floats) -> Floats:
    """Return the means of the pieces of each token."""
    sums: Floats = np.zeros((owners[-1] + 1, shares.shape[1]), dtype=np.float32)
    np.add.at(sums, owners, shares)
    counts = np.maximum(1, np.bincount(owners)).astype(np.float32)
    means: Floats = np.divide(sums, counts[:, None])
    return means


@lru_cache(maxsize=4)
def load_tagger(language: str) -> Tagger | None:
    """Return the tagger of a language (ISO 639-1), or ``None`` where none has been trained."""
    package = LANGUAGES.get(language)
    if package is None:
        return None
    weights = files("klaim.extraction").joinpath(package, "tagger.npz")
    if not weights.is_file():
        return None
    with as_file(weights) as path, np.load(path) as arrays:
        return Tagger(dict(arrays))
