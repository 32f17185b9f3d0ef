"""What an article is about: war, or one of the matters that borrow war's words.

Football has attacks, markets have battles and elections have ceasefires. What tells them apart
is that each has words of its own as well. A phrase counts once however often it is written, and
once more where the title has it. Years that lie far back are words of history.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from klaim.extraction.lexicon import Lexicon
from klaim.extraction.phrases import PhraseMatcher, expand
from klaim.extraction.text import Sentence, Token, tokenize
from klaim.records import Article, Span

_WAR = "war"
_HISTORY = 25
"""Years after which a year that an article names is history to it."""
_OLDEST = 1000


_PER_PHRASE = 4
_ENOUGH = 2


@dataclass(frozen=True, slots=True)
class Topics:
    """How many phrases an article has of war, how many of all other matters, and its sentences."""

    war: int
    other: int
    sentences: int

    @property
    def allow_war(self) -> bool:
        """Whether the article may be about a war.

        Nothing else may give it as many words, and war must give it some: a phrase where it has
        four sentences, two where it has eight or more.
        """
        some = min(_ENOUGH, self.sentences // _PER_PHRASE)
        return self.war >= some and (self.war > self.other or not self.other)


def topics(article: Article, sentences: Sequence[Sentence], lexicon: Lexicon) -> Topics:
    """Count the phrases that tell what an article is about, in its running text and its title."""
    matcher = _matcher(lexicon)
    title = article.title or ""
    titled = tokenize(title, Span(0, len(title)), lexicon.clitics)
    written = {match for sentence in sentences for match in _found(matcher, sentence.tokens)}
    counts = Counter(topic for topic, _ in (*written, *set(_found(matcher, titled))))
    other = counts.total() - counts[_WAR] + len(_old_years(article, sentences))
    return Topics(counts[_WAR], other, len(sentences))


def _old_years(article: Article, sentences: Sequence[Sentence]) -> set[str]:
    """Return the years of history in the running text; none where the article has no day."""
    if article.published is None:
        return set()
    years = range(_OLDEST, article.published.year - _HISTORY)
    words = (token.text for sentence in sentences for token in sentence.tokens if token.is_number)
    return {word for word in words if word.isdecimal() and len(word) == 4 and int(word) in years}


def _found(matcher: PhraseMatcher[_Phrase], tokens: Sequence[Token]) -> Iterator[_Phrase]:
    return (match.values[0] for match in matcher.find(tokens))


_Phrase = tuple[str, str]
"""A topic and a phrase of it."""


@cache
def _matcher(lexicon: Lexicon) -> PhraseMatcher[_Phrase]:
    return PhraseMatcher(
        (phrase, (topic, phrase))
        for topic, sections in lexicon.table("topics").items()
        for entries in sections.values()
        for entry in entries
        for phrase in expand(entry)
    )
