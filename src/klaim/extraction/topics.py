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

_WAR = "war."
_FIGHTING = "war.fighting"
_HISTORY = 25
"""Years after which a year that an article names is history to it."""
_OLDEST = 1000
_DIGITS = 4
_PER_PHRASE = 4
"""Sentences of an article about war to one phrase of war, until it has enough."""
_ENOUGH = 2
_PLAIN = 6
_TWICE, _THRICE = 2, 3
_Phrase = tuple[str, str]
"""A topic with its section, joined by a dot, and a phrase of it."""


@dataclass(frozen=True, slots=True)
class Topics:
    """How many phrases an article has of war, how many of all other matters, and its sentences.

    Attributes:
        fighting: Those of war that tell of fighting, not of forces and weapons alone.
    """

    war: int
    other: int
    sentences: int
    fighting: int = 0

    @property
    def allow_war(self) -> bool:
        """Whether the article may be about a war.

        War must give it twice as many words as all else, and some: a phrase where it has four
        sentences, two where it has eight or more.
        """
        return self.war >= max(self._some, _TWICE * self.other)

    @property
    def leave_war_open(self) -> bool:
        """Whether the article may be about a war if it names both who fight it.

        War gives it as many words as all else: news of a train hit speaks of passengers, too.
        """
        return self.war >= max(self._some, self.other, 1)

    @property
    def _some(self) -> int:
        return min(_ENOUGH, self.sentences // _PER_PHRASE)

    @property
    def tell_of_fighting(self) -> bool:
        """Whether the article tells of fighting, by more than one phrase."""
        return self.fighting >= _ENOUGH

    @property
    def are_plainly_war(self) -> bool:
        """Whether the article is about a war even where nobody known to fight one is named."""
        enough = max(_PLAIN, _THRICE * self.other)
        return self.tell_of_fighting and self.war >= enough


def topics(article: Article, running: Sequence[Sentence], lexicon: Lexicon) -> Topics:
    """Count the phrases that tell what an article is about, in its sentences and its title."""
    matcher = _matcher(lexicon)
    title = article.title or ""
    titled = tokenize(title, Span(0, len(title)), lexicon.spelling)
    written = {match for sentence in running for match in _found(matcher, sentence.tokens)}
    counts = Counter(topic for topic, _ in (*written, *set(_found(matcher, titled))))
    war = sum(count for topic, count in counts.items() if topic.startswith(_WAR))
    other = counts.total() - war + len(_old_years(article, running))
    return Topics(war, other, len(running), counts[_FIGHTING])


def _old_years(article: Article, running: Sequence[Sentence]) -> set[int]:
    """Return the years of history in the running text, by the article's year or the last named."""
    words = (token.text for sentence in running for token in sentence.tokens if token.is_number)
    years = {int(word) for word in words if word.isdecimal() and len(word) == _DIGITS}
    now = article.published.year if article.published else max(years, default=0)
    return {year for year in years if _OLDEST <= year < now - _HISTORY}


def _found(matcher: PhraseMatcher[_Phrase], tokens: Sequence[Token]) -> Iterator[_Phrase]:
    return (match.values[0] for match in matcher.find(tokens))


@cache
def _matcher(lexicon: Lexicon) -> PhraseMatcher[_Phrase]:
    return PhraseMatcher(
        (phrase, (f"{topic}.{section}", phrase))
        for topic, sections in lexicon.table("topics").items()
        for section, entries in sections.items()
        for entry in entries
        for phrase in expand(entry)
    )
