"""Running text -> paragraphs, sentences, tokens and quotations.

Everything carries offsets into the article's text, and nothing is normalised
there: a token keeps its characters and offers a lower-case form and a stem for
looking up. The scan is linear in the length of the text.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field

from klaim.records import Article, Span

_ENDING = r"(?:s|ll|ve|re|d|m)(?![^\W_])"
WORD = rf"[^\W\d_]+(?:['’ʼ`´](?!{_ENDING})[^\W\d_]+)*|['’]{_ENDING}"
"""A word, as text and lexicons write it: Mar'inka is one, Kyiv's are two."""
_TOKEN = re.compile(
    r"\d+(?:[.,:]\d+)*"  # 26.000  1,5  19:39
    rf"|{WORD}"
    r"|[^\w\s]|_+"
)
_SENTENCE_END = re.compile(r"[.!?…]+[\"”’'»)\]]*(?=\s|$)|[.!?](?=[A-Z][a-zà-ÿ]{2})")
QUOTES_OPEN = frozenset('"“«„')
"""Marks that open a quotation, or a name."""
QUOTES_CLOSE = frozenset('"”»')
"""Marks that close one."""
_OPENERS = {"“": "”", "«": "»", "„": "“", "‘": "’"}
_STRAIGHT = '"'
_INTERCHANGED = frozenset("”" + _STRAIGHT)
"""Marks of which either closes what the other was to close."""
_LONGEST = 2_000
"""Characters at which a stretch without a full stop is cut: no news sentence is as long."""
_NAMES_OF_ONE_LETTER = frozenset("X")
"""Capital letters before a full stop that shorten no name: the network."""
_SENTENCE_STARTERS = re.compile(r"[\"“‘«(\[•*–—-]*\s*(?:[^\W\d_a-zà-ÿ]|\d)")


@dataclass(frozen=True, slots=True)
class Spelling:
    """How a language writes its words.

    Attributes:
        clitics: Endings that a stem goes without.
        abbreviations: Words whose full stop ends no sentence.
    """

    clitics: tuple[str, ...] = ()
    abbreviations: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Token:
    """A word, a number or a mark: its characters, and two forms to look it up by."""

    start: int
    end: int
    text: str
    lower: str
    stem: str

    @property
    def is_capitalised(self) -> bool:
        """Tell whether the token begins like a name."""
        return self.text[0].isupper()

    @property
    def is_number(self) -> bool:
        """Tell whether the token is written in digits."""
        return self.text[0].isdecimal()

    @property
    def is_mark(self) -> bool:
        """Tell whether the token is punctuation."""
        return not (self.text[0].isalnum() or self.text[-1].isalnum())


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of the running text.

    Attributes:
        index: Its place among the article's sentences.
        paragraph: The number of the paragraph that it stands in.
        quoted: The quotations inside the sentence, marks left out, in order.
    """

    index: int
    paragraph: int
    span: Span
    tokens: tuple[Token, ...]
    quoted: tuple[Span, ...] = field(default=())

    def in_quotation(self, token: Token) -> bool:
        """Tell whether the token stands inside a quotation."""
        return any(q.start <= token.start < q.end for q in self.quoted)

    def is_question(self) -> bool:
        """Tell whether the sentence ends, or its first quotation does, in a question mark."""
        marks = [t for t in self.tokens if t.text in ".!?"]
        return bool(marks) and marks[0].text == "?"

    def quoted_share(self) -> float:
        """Return the share of the sentence's characters that are quoted, 0 to 1."""
        return sum(q.end - q.start for q in self.quoted) / max(1, self.span.end - self.span.start)


def joins_words(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a hyphen stands at a token that makes one word of those beside it."""
    if not 0 < at < len(tokens) - 1 or tokens[at].text != "-":
        return False
    return tokens[at - 1].end == tokens[at].start and tokens[at].end == tokens[at + 1].start


def tokenize(text: str, span: Span, spelling: Spelling) -> tuple[Token, ...]:
    """Split a stretch of text into tokens."""
    found = []
    for match in _TOKEN.finditer(text, span.start, span.end):
        word = match.group()
        lower = word.lower().replace("’", "'")
        stem = _stem(lower, spelling.clitics)
        found.append(Token(match.start(), match.end(), word, lower, stem))
    return tuple(found)


def sentences(article: Article, spelling: Spelling) -> tuple[Sentence, ...]:
    """Return the sentences of an article's running text, noise left out."""
    text = article.text
    found: list[Sentence] = []
    open_quote: str | None = None
    for number, paragraph in enumerate(_paragraphs(article)):
        quotations, open_quote = _quotations(text, paragraph, open_quote)
        for span in _split(text, paragraph, spelling.abbreviations):
            inside = _within(quotations, span)
            tokens = tokenize(text, span, spelling)
            if any(not token.is_mark for token in tokens):
                found.append(Sentence(len(found), number, span, tokens, inside))
    return tuple(found)


def _within(quotations: Sequence[Span], span: Span) -> tuple[Span, ...]:
    """Return the parts of quotations, which are in order, that lie in a span."""
    first = bisect_right(quotations, span.start, key=lambda q: q.end)
    last = bisect_left(quotations, span.end, key=lambda q: q.start)
    return tuple(
        Span(max(q.start, span.start), min(q.end, span.end)) for q in quotations[first:last]
    )


def _stem(lower: str, clitics: tuple[str, ...]) -> str:
    """Return a word without its clitic; the very same word where it has none."""
    if not lower.endswith(clitics):
        return lower
    fitting = (c for c in clitics if len(lower) > len(c) + 3 and lower.endswith(c))
    return lower.removesuffix(next(fitting, ""))


def _paragraphs(article: Article) -> Iterator[Span]:
    """Yield the lines of the running text, blanks at their ends left out."""
    text = article.text
    for stretch in article.running_text():
        at = stretch.start
        while at < stretch.end:
            newline = text.find("\n", at, stretch.end)
            end = stretch.end if newline < 0 else newline
            first, last = at, end
            while first < last and text[first].isspace():
                first += 1
            while last > first and text[last - 1].isspace():
                last -= 1
            if first < last:
                yield Span(first, last)
            at = end + 1


def _quotations(text: str, paragraph: Span, carried: str | None) -> tuple[list[Span], str | None]:
    """Find the quotations of a paragraph.

    ``carried`` is the mark that closes a quotation still open from the paragraph
    before; it goes on only where this paragraph opens with a mark again.
    """
    found: list[Span] = []
    begin = -1
    closing = ""
    for at in range(paragraph.start, paragraph.end):
        char = text[at]
        if begin < 0:
            if char in _OPENERS:
                begin, closing = at + 1, _OPENERS[char]
            elif char == _STRAIGHT:
                begin, closing = at + 1, _STRAIGHT
            elif char == "”" and _begins_word(text, at, paragraph):
                begin, closing = at + 1, "”"  # ”Kota itu jatuh,” as some houses set it
            elif char == "”" and carried == "”" and not found:
                found.append(Span(paragraph.start, at))
        elif char == closing or {char, closing} == _INTERCHANGED:
            if char == "’" and text[at + 1 : at + 2].isalnum():
                continue  # the apostrophe of "won’t"
            if at > begin:
                found.append(Span(begin, at))
            begin = -1
    if begin < 0:
        return found, None
    found.append(Span(begin, paragraph.end))
    return found, closing


def _begins_word(text: str, at: int, paragraph: Span) -> bool:
    """Tell whether a mark stands before a word and behind none."""
    opens = at == paragraph.start or text[at - 1].isspace()
    return opens and at + 1 < paragraph.end and text[at + 1].isalnum()


def _split(text: str, paragraph: Span, abbreviations: Collection[str]) -> Iterator[Span]:
    start = paragraph.start
    for match in _SENTENCE_END.finditer(text, paragraph.start, paragraph.end):
        end = match.end()
        if end >= paragraph.end:
            break
        following = end
        while following < paragraph.end and text[following].isspace():
            following += 1
        if following < paragraph.end and not _SENTENCE_STARTERS.match(
            text, following, paragraph.end
        ):
            continue
        if match.group() == "." and _ends_in_abbreviation(
            text, start, match.start(), abbreviations
        ):
            continue
        yield from _cut(text, Span(start, end))
        start = following
    if start < paragraph.end:
        yield from _cut(text, Span(start, paragraph.end))


def _cut(text: str, span: Span) -> Iterator[Span]:
    """Cut what goes on without end at its blanks, so that reading stays linear."""
    start = span.start
    while span.end - start > _LONGEST:
        blank = text.rfind(" ", start + 1, start + _LONGEST)
        end = blank if blank > 0 else start + _LONGEST
        yield Span(start, end)
        start = end
    yield Span(start, span.end)


def _ends_in_abbreviation(text: str, start: int, dot: int, abbreviations: Collection[str]) -> bool:
    at = dot
    while at > start and (text[at - 1].isalpha() or text[at - 1] == "."):
        at -= 1
    word = text[at:dot]
    letters = word.split(".")  # "J.D. Vance"
    initials = all(len(letter) == 1 and letter.isupper() for letter in letters)
    return (initials and word not in _NAMES_OF_ONE_LETTER) or word.lower() in abbreviations
