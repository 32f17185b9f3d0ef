"""How many of what: the numbers of a sentence with what they count and what became of it."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest

from klaim.extraction.counted import GROWTH, Counted, CountedReader
from klaim.extraction.fates import told_fate
from klaim.extraction.lexicon import Lexicon, found_in
from klaim.extraction.numerals import Number, NumeralReader
from klaim.extraction.text import Token
from klaim.records import Bound, Quantity

_MOST = 1e15
"""More than wars count of anything, money included: a larger number is none."""
_LENGTH = "km"
_SETTLEMENTS = "settlements"
_RESIDENTS = ("people", "civilians")
_DISTANCE_REACH = 3
"""Tokens before a length in which a word for lying far off is looked for."""


@dataclass(frozen=True, slots=True)
class _Count:
    """A number with what it counts: ``base``, by words that end at ``end``."""

    number: Number
    end: int
    base: str

    @property
    def has_noun(self) -> bool:
        """Tell whether a noun behind the number says what it counts."""
        return self.end > self.number.end


@dataclass(frozen=True, slots=True)
class CountedSpan:
    """A quantity and the tokens ``[start, end)`` that tell it.

    ``is_part`` where it counts some of those counted before ("termasuk tiga anak").
    """

    start: int
    end: int
    quantity: Quantity
    is_part: bool = False


class QuantityReader:
    """Reads the quantities of one article, its sentences in order.

    A number without a noun counts what the one before did, in the same sentence or,
    where the words say that it is a part ("24 di antaranya"), in an earlier one.

    Args:
        lexicon: The language's words for numbers.
    """

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._numerals = NumeralReader(lexicon)
        self._counted = CountedReader(lexicon)
        self._base: str | None = None
        self._uncounted = lexicon.words("uncounted.words", "numbers")
        self._indefinite = lexicon.words("indefinite.words", "numbers")
        self._unnumbered = lexicon.words("unnumbered.words", "numbers")
        self._ages = lexicon.words("persons.ages", "numbers")
        self._prepositions = lexicon.words("prepositions")
        self._of = lexicon.words("ranges.of", "numbers")
        self._rest = lexicon.words("ranges.rest", "numbers")
        self._among = lexicon.words("ranges.among", "numbers")
        self._parts = lexicon.words("ranges.parts", "numbers")
        self._reaching = lexicon.words("heads.reaching", "numbers")
        self._listing = lexicon.words("ranges.listing", "numbers")
        self._bearings = lexicon.words("distances.bearings", "numbers")
        self._distant = lexicon.words("distances.from", "numbers")
        self._populations = lexicon.words("distances.populations", "numbers")
        self._distances = lexicon.words("distances.words", "numbers")

    def read(
        self, tokens: Sequence[Token], text: str, dates: Collection[int] = ()
    ) -> tuple[CountedSpan, ...]:
        """Return what is counted in the tokens, from left to right.

        Args:
            tokens: A sentence.
            text: The article's text, for the words of each quantity.
            dates: Tokens that belong to dates, which count nothing.
        """
        counts = self._counts(tokens, dates)
        found: list[CountedSpan] = []
        floor = 0
        for index, count in enumerate(counts):
            number = count.number
            part_of = self._is_part(tokens, count)
            start = number.start if part_of and count.has_noun else floor
            limit = self._limit(tokens, counts, index)
            reached = self._reaching.ends_at(tokens, number.start)
            within = range(start, limit)
            kind, told = told_fate(
                self._lexicon.recounts, tokens, within, number, count.base, reached=reached
            )
            if not told and found and self._is_among(tokens, count):
                kind = found[-1].quantity.kind
            surface = text[tokens[number.start].start : tokens[count.end - 1].end]
            quantity = Quantity(kind, number.value, number.bound, None, surface)
            found.append(CountedSpan(number.start, number.end, quantity, part_of))
            if index + 1 < len(counts) and not self._go_together(tokens, count, counts[index + 1]):
                floor = max(number.end, told)
        return tuple(found)

    def _is_part(self, tokens: Sequence[Token], count: _Count) -> bool:
        """Tell whether some of those before are told apart: "termasuk 3", "3 di antaranya anak"."""
        before, behind = count.number.start - 1, count.number.end
        opened = before >= 0 and self._parts.match_at(tokens, before) is not None
        return opened or (count.has_noun and self._among.match_at(tokens, behind) is not None)

    def _is_among(self, tokens: Sequence[Token], count: _Count) -> bool:
        """Tell whether some of those counted before are, with no word on what became of them."""
        behind = count.number.end
        return not count.has_noun and (
            self._among.match_at(tokens, behind) is not None
            or self._counted.is_shared_out(tokens, count.number)
        )

    def _counts(self, tokens: Sequence[Token], dates: Collection[int]) -> list[_Count]:
        """Return the numbers that count something, with what the nouns say that they count."""
        numbers = self._numbers(tokens, dates)
        counts: list[_Count] = []
        base: str | None = None
        for before, number, after in _with_neighbours(numbers):
            unit = self._unit(tokens, before, number, after, Counted(base, self._base))
            if unit is None:
                continue
            end, kind = unit
            # "satu drone menabrak sebuah gedung dan dua lainnya jatuh": drones, not buildings
            alone = base is not None and self._indefinite.match_at(tokens, number.start) is not None
            base = base if alone else kind
            if not self._describes(tokens, number, end, kind):
                ranged = self._within_range(tokens, before, number, after)
                counts.append(_Count(ranged, max(end, number.end), kind))
        self._base = base or self._base
        return [
            count
            for count, after in zip_longest(counts, counts[1:])
            if after is None or not self._opens_share(tokens, count, after)
        ]

    def _numbers(self, tokens: Sequence[Token], dates: Collection[int]) -> list[Number]:
        """Return the numbers that may count something: no dates, ages or rounds of talks."""
        return [
            n
            for n in self._numerals.find(tokens)
            if n.value <= _MOST
            and not _within(n, dates)
            and not self._ages.match_at(tokens, n.end)
            and not self._unnumbered.ends_at(tokens, n.start)
            and not _is_growth(tokens, n)
        ]

    def _unit(
        self,
        tokens: Sequence[Token],
        before: Number | None,
        number: Number,
        after: Number | None,
        counted: Counted,
    ) -> tuple[int, str] | None:
        """Return what a number between two others counts, and where the words for it end."""
        if before and self._is_whole_of(tokens, before, number):
            return None
        if self._uncounted.match_at(tokens, number.end) or self._is_article(tokens, number):
            return None
        told, limit = number, after.start if after else len(tokens)
        unit = self._counted.noun(tokens, number, limit)
        if after and self._numerals.are_range(tokens, number, after):
            told, limit = after, len(tokens)
        if after and (told is after or self._is_whole_of(tokens, number, after)):
            unit = unit or self._counted.noun(tokens, after, len(tokens))
        unit = unit or self._counted.without_noun(tokens, number, told, limit, counted)
        return None if unit and self._counted.is_none(tokens, number, unit[0]) else unit

    def _within_range(
        self, tokens: Sequence[Token], before: Number | None, number: Number, after: Number | None
    ) -> Number:
        """Return a number as the lower or the upper end of a range, where it is one."""
        if after and self._numerals.are_range(tokens, number, after):
            lower = self._numerals.scaled_like(tokens, number, after)
            return replace(lower, bound=Bound.AT_LEAST)
        if before and self._numerals.are_range(tokens, before, number):
            return replace(number, bound=Bound.AT_MOST)
        return number

    def _opens_share(self, tokens: Sequence[Token], whole: _Count, part: _Count) -> bool:
        """Tell whether a count is only what the next is a part of: "dari 40 rudal, 30 dicegat"."""
        before = whole.number.start - 1
        opened = before >= 0 and self._of.match_at(tokens, before) is not None
        opens = opened and (before == 0 or tokens[before - 1].is_mark)
        return opens and not part.has_noun and part.base == whole.base

    def _is_article(self, tokens: Sequence[Token], number: Number) -> bool:
        """Tell whether "one" only says that it is one of its kind: "di sebuah pabrik"."""
        before = number.start - 1
        return (
            before >= 0
            and self._indefinite.match_at(tokens, number.start) is not None
            and self._prepositions.match_at(tokens, before) is not None
        )

    def _is_whole_of(self, tokens: Sequence[Token], part: Number, whole: Number) -> bool:
        """Tell whether the second number is what the first is taken from: "10 dari 14 rudal"."""
        joint = self._of.match_at(tokens, part.end)
        return joint is not None and joint.end == whole.start

    def _limit(self, tokens: Sequence[Token], counts: Sequence[_Count], index: int) -> int:
        """Return where the words about a count end: at the next one, unless both are listed.

        In "tujuh warga dan lima tentara gugur", what became of the last became of all.
        """
        at = index + 1
        while at < len(counts) and self._go_together(tokens, counts[at - 1], counts[at]):
            at += 1
        return counts[at].number.start if at < len(counts) else len(tokens)

    def _go_together(self, tokens: Sequence[Token], first: _Count, second: _Count) -> bool:
        """Tell whether two counts are a range, or a list with only joining words between them."""
        if self._numerals.are_range(tokens, first.number, second.number):
            return True
        gap = range(first.end, second.number.start)
        joining = len(gap) > 0 and all(self._listing.match_at(tokens, at) for at in gap)
        return second.has_noun and joining

    def _describes(self, tokens: Sequence[Token], number: Number, end: int, base: str) -> bool:
        """Tell whether a number describes a place: how far off it lies, how many live there.

        "terletak 12 km (7 mil) dari X", "51 mil barat daya X", ", 900 km dari garis depan", "kota
        berpenduduk 15.000 orang", "X, sebuah kota".
        """
        near = tokens[max(0, number.start - _DISTANCE_REACH) : number.start]
        if base == _SETTLEMENTS and number.start > 1 and number.value == 1:
            return tokens[number.start - 1].text == "," and tokens[number.start - 2].is_capitalised
        if base != _LENGTH:
            return base in _RESIDENTS and found_in(self._populations, near)
        opened = tokens[number.start - 1].text if number.start else ""
        restated = opened == "("
        apart = opened == "," and self._distant.match_at(tokens, end) is not None
        bearing = self._bearings.match_at(tokens, _behind_aside(tokens, end)) is not None
        return restated or apart or bearing or found_in(self._distances, near)


def _with_neighbours(
    numbers: Sequence[Number],
) -> Iterator[tuple[Number | None, Number, Number | None]]:
    """Yield every number between the one before and the one after it."""
    padded = [None, *numbers, None]
    return zip(padded[:-2], numbers, padded[2:], strict=True)


def _is_growth(tokens: Sequence[Token], number: Number) -> bool:
    """Tell whether a number only says how many were added: "1.552 (+20) tank"."""
    return number.start > 0 and tokens[number.start - 1].text == GROWTH


def _behind_aside(tokens: Sequence[Token], at: int) -> int:
    """Return where a sentence goes on behind words in brackets: "900 km (560 mil) timur X"."""
    if at >= len(tokens) or tokens[at].text != "(":
        return at
    return next((i + 1 for i in range(at, len(tokens)) if tokens[i].text == ")"), at)


def _within(number: Number, taken: Collection[int]) -> bool:
    return any(at in taken for at in range(number.start, number.end))
