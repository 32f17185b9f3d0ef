"""Lexicon phrases: a small notation for them, and a matcher over tokens.

``"(belum|tidak) [dapat] memverifikasi"`` stands for four phrases: ``[...]`` may be
left out, ``(a|b)`` gives a choice. A matcher holds many phrases in a trie keyed by
word and finds, at each token, the longest one; its cost does not depend on how
many phrases it holds.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from klaim.extraction.text import WORD, Token

_PART = re.compile(r"\[([^\]]*)\]|\(([^)]*)\)|([^\s\[\](]+)")
_WORD = re.compile(rf"\d+(?:[.,]\d+)*|{WORD}|[^\w\s]")

T = TypeVar("T")


def expand(phrase: str) -> Iterator[str]:
    """Yield every phrase that the notation stands for."""
    choices: list[tuple[str, ...]] = []
    for optional, choice, word in _PART.findall(phrase):
        if optional:
            choices.append(("", *optional.split("|")))
        elif choice:
            choices.append(tuple(choice.split("|")))
        else:
            choices.append((word,))
    for parts in itertools.product(*choices):
        yield " ".join(part for part in parts if part)


@dataclass(slots=True)
class _Node(Generic[T]):
    children: dict[str, _Node[T]] = field(default_factory=dict)
    values: tuple[T, ...] = ()


@dataclass(frozen=True, slots=True)
class Match(Generic[T]):
    """A phrase found: the tokens ``[start, end)`` and what the lexicon keeps for it."""

    start: int
    end: int
    values: tuple[T, ...]


class PhraseMatcher(Generic[T]):
    """Finds the phrases of a lexicon in tokens.

    Args:
        entries: Phrases (already expanded) and the value to give back for each.
        case_sensitive: Compare the words as written; else in lower case, and by
            their stems where the word itself leads nowhere.
    """

    def __init__(self, entries: Iterable[tuple[str, T]], *, case_sensitive: bool = False) -> None:
        self._case_sensitive = case_sensitive
        self._root: _Node[T] = _Node()
        self._longest = 0
        self._last_words: set[str] = set()
        for phrase, value in entries:
            self._add(phrase, value)

    def _add(self, phrase: str, value: T) -> None:
        node = self._root
        words = _WORD.findall(phrase if self._case_sensitive else phrase.lower())
        self._longest = max(self._longest, len(words))
        self._last_words.update(words[-1:])
        for word in words:
            node = node.children.setdefault(word, _Node())
        if node is not self._root and value not in node.values:
            node.values = (*node.values, value)

    def match_at(self, tokens: Sequence[Token], start: int) -> Match[T] | None:
        """Return the longest phrase that begins at token ``start``, if any."""
        best = None
        node, at, end = self._root, start, len(tokens)
        while at < end and node.children:
            token = tokens[at]
            if self._case_sensitive:
                following = node.children.get(token.text)
            else:
                following = node.children.get(token.lower)
                if following is None and token.stem is not token.lower:
                    following = node.children.get(token.stem)
            if following is None:
                break
            node, at = following, at + 1
            if node.values:
                best = Match(start, at, node.values)
        return best

    def shorter(self, tokens: Sequence[Token], match: Match[T]) -> Match[T] | None:
        """Return the longest phrase within another match that begins where it does, if any."""
        return self.match_at(tokens[: match.end - 1], match.start)

    def ends_at(self, tokens: Sequence[Token], end: int) -> bool:
        """Tell whether one of the phrases ends before token ``end``."""
        if end <= 0 or self._last_words.isdisjoint(self._forms(tokens[end - 1])):
            return False
        return any(
            (match := self.match_at(tokens, start)) is not None and match.end == end
            for start in range(max(0, end - self._longest), end)
        )

    def past(self, tokens: Sequence[Token], start: int) -> int:
        """Return the first token from ``start`` on at which no phrase stands."""
        while (match := self.match_at(tokens, start)) is not None:
            start = match.end
        return start

    def _forms(self, token: Token) -> tuple[str, ...]:
        return (token.text,) if self._case_sensitive else (token.lower, token.stem)

    def find(self, tokens: Sequence[Token]) -> Iterator[Match[T]]:
        """Yield the phrases in the tokens from left to right, longest first, none overlapping."""
        first, exact = self._root.children, self._case_sensitive
        at = 0
        while at < len(tokens):
            token = tokens[at]
            # Most tokens begin no phrase: looking here saves them the call.
            begins = token.text in first if exact else token.lower in first or token.stem in first
            match = self.match_at(tokens, at) if begins else None
            if match is None:
                at += 1
            else:
                yield match
                at = match.end
