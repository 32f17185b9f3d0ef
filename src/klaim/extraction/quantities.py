"""How many: numbers in digits and words, how they are meant, and what they count."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from klaim.extraction.lexicon import Lexicon, Unit, found_in
from klaim.extraction.text import Token
from klaim.records import Bound, Quantity

_REACH = 6
"""Tokens after a number in which its noun is looked for."""
_CONTEXT = 8
"""Tokens around a number whose words tell killed from wounded."""
_LENGTH = "km"
_DISTANCE_REACH = 3
"""Tokens before a length in which a word for lying far off is looked for."""


@dataclass(frozen=True, slots=True)
class Number:
    """A number in tokens ``[start, end)``, bound words included in ``start``."""

    start: int
    end: int
    value: float
    bound: Bound


@dataclass(frozen=True, slots=True)
class CountedSpan:
    """A quantity and the tokens ``[start, end)`` that tell it."""

    start: int
    end: int
    quantity: Quantity


class QuantityReader:
    """Reads the quantities of sentences with one language's words."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._between = lexicon.words("between.words", "numbers")
        self._range = lexicon.words("ranges.joints", "numbers")
        self._of = lexicon.words("ranges.of", "numbers")
        self._rest = lexicon.words("ranges.rest", "numbers")
        self._distances = lexicon.words("distances.words", "numbers")
        self._range_openers = lexicon.words("ranges.openers", "numbers")

    def read(self, tokens: Sequence[Token], text: str) -> tuple[CountedSpan, ...]:
        """Return what is counted in the tokens, from left to right."""
        numbers = list(self._numbers(tokens))
        found: list[CountedSpan] = []
        base: str | None = None
        for index, number in enumerate(numbers):
            after = numbers[index + 1] if index + 1 < len(numbers) else None
            before = numbers[index - 1] if index else None
            if before and self._is_whole_of(tokens, before, number):
                continue
            limit = after.start if after else len(tokens)
            joined = after is not None and self._joins(tokens, number, after)
            shares = after is not None and (joined or self._is_whole_of(tokens, number, after))
            unit = self._unit(tokens, number, limit) or (
                self._unit(tokens, after, len(tokens)) if after and shares else None
            )
            if unit is None and base is not None and self._is_elliptic(tokens, number):
                unit = number.end, base
            if unit is None:
                continue
            end, base = unit
            if base == _LENGTH and self._is_distance(tokens, number, end):
                continue
            bound = number.bound
            if joined:
                bound = Bound.AT_LEAST
            elif before and self._joins(tokens, before, number):
                bound = Bound.AT_MOST
            reach = numbers[index + 2].start if joined and index + 2 < len(numbers) else limit
            kind = self._recounted(
                tokens, before.end if before else 0, number, base, len(tokens) if joined else reach
            )
            end = max(end, number.end)
            surface = text[tokens[number.start].start : tokens[end - 1].end]
            found.append(
                CountedSpan(number.start, end, Quantity(kind, number.value, bound, None, surface))
            )
        return tuple(found)

    def _is_distance(self, tokens: Sequence[Token], number: Number, end: int) -> bool:
        """Tell whether a length says how far off a place lies: "terletak 12 km (7 mil) dari X"."""
        restated = number.start > 0 and tokens[number.start - 1].text == "("
        near = tokens[max(0, number.start - _DISTANCE_REACH) : number.start]
        return restated or found_in(self._distances, near)

    # --- numbers ------------------------------------------------------------------------

    def _numbers(self, tokens: Sequence[Token]) -> Iterator[Number]:
        at = 0
        while at < len(tokens):
            number = self._number_at(tokens, at)
            if number is None:
                at += 1
                continue
            yield number
            at = number.end

    def _number_at(self, tokens: Sequence[Token], at: int) -> Number | None:
        start, bound = at, Bound.EXACT
        bounded = self._lexicon.bounds.match_at(tokens, at)
        while bounded:
            if bound is Bound.EXACT or bounded.values[0] is not Bound.EXACT:
                bound = bounded.values[0]
            at = bounded.end
            bounded = self._lexicon.bounds.match_at(tokens, at) if at < len(tokens) else None
        unit = self._lexicon.units.match_at(tokens, at) if at < len(tokens) else None
        if unit and unit.values[0].before:
            at = unit.end
        if at >= len(tokens):
            return None
        vague = self._lexicon.vague_amounts.match_at(tokens, at)
        if vague:
            value, meant = vague.values[0]
            return Number(start, vague.end, value, meant)
        parsed = self._cardinal(tokens, at)
        if parsed is None:
            return None
        end, value = parsed
        return Number(start, end, value, bound)

    def _cardinal(self, tokens: Sequence[Token], at: int) -> tuple[int, float] | None:
        """Read "26.000", "1,5 juta", "dua puluh lima ribu"; also not "ke-6" and "F-16"."""
        if (
            tokens[at].is_number
            and at >= 2
            and tokens[at - 1].text == "-"
            and not tokens[at - 2].is_number
        ):
            return None
        total = current = 0.0
        end = at
        while end < len(tokens):
            token = tokens[end]
            if token.is_number:
                if current or (total and end > at and tokens[end - 1].is_number):
                    break
                value = _digits(token.text)
                if value is None:
                    break
                current = value
            elif token.lower in self._lexicon.number_words:
                current += self._lexicon.number_words[token.lower]
            elif token.lower in self._lexicon.scales and (current or total):
                how, factor = self._lexicon.scales[token.lower]
                if how == "add":
                    current += factor
                elif factor >= 1000:
                    total += (current or 1) * factor
                    current = 0.0
                else:
                    tens = current % 10 or current
                    current += tens * factor - tens
            else:
                break
            end += 1
        if end == at:
            return None
        return end, total + current

    def _joins(self, tokens: Sequence[Token], first: Number, second: Number) -> bool:
        """Tell whether two numbers are the ends of a range."""
        gap = second.start - first.end
        if gap == 0:
            # "10.000 hingga 13.000": the bound word of the second one is the joint
            return (
                second.end - second.start > 1
                and self._range.match_at(tokens, second.start) is not None
            )
        if gap != 1 or self._range.match_at(tokens, first.end) is None:
            return False
        dashed = tokens[first.end].is_mark
        opened = (
            first.start > 0 and self._range_openers.match_at(tokens, first.start - 1) is not None
        )
        return dashed or opened or tokens[first.end].lower not in {"dan"}

    # --- what is counted ----------------------------------------------------------------

    def _unit(self, tokens: Sequence[Token], number: Number, limit: int) -> tuple[int, str] | None:
        for at in range(number.start, number.end):
            unit = self._lexicon.units.match_at(tokens, at)
            if unit and unit.values[0].before:
                return number.end, unit.values[0].kind
        at = number.end
        counted: tuple[int, str] | None = None
        while at < min(limit, number.end + _REACH, len(tokens)):
            unit = self._lexicon.units.match_at(tokens, at)
            after = [u for u in unit.values if not u.before] if unit else []
            if unit and after:
                counted = self._preferred(counted, unit.end, after[0])
                at = unit.end
                if counted[1] != "people":
                    return counted
                continue
            if tokens[at].is_mark or (counted and self._between.match_at(tokens, at) is None):
                break
            between = self._between.match_at(tokens, at)
            if between is None and at - number.end >= 2:
                break
            at += 1
        return counted

    def _preferred(self, counted: tuple[int, str] | None, end: int, unit: Unit) -> tuple[int, str]:
        """Let "300 orang tentara" count soldiers: the narrower noun wins."""
        if counted is None or counted[1] == "people":
            return end, unit.kind
        return counted

    def _is_whole_of(self, tokens: Sequence[Token], part: Number, whole: Number) -> bool:
        """Tell whether the second number is what the first is taken from: "10 dari 14 rudal"."""
        return whole.start - part.end == 1 and self._of.match_at(tokens, part.end) is not None

    def _is_elliptic(self, tokens: Sequence[Token], number: Number) -> bool:
        """Tell whether a number counts what the one before did: "lima lainnya", "tiga terluka"."""
        if number.end >= len(tokens):
            return False
        return self._rest.match_at(tokens, number.end) is not None or any(
            recount.after.match_at(tokens, number.end) for recount in self._lexicon.recounts
        )

    def _recounted(
        self, tokens: Sequence[Token], floor: int, number: Number, kind: str, limit: int
    ) -> str:
        """Read killed, wounded, lost or captured from the words up to the next numbers."""
        before = tokens[max(floor, number.start - _CONTEXT) : number.start]
        after = tokens[number.end : min(limit, number.end + _CONTEXT)]
        comma = next((i for i, t in enumerate(after) if t.text in ",;"), len(after))
        recounts = [r for r in self._lexicon.recounts if kind in r.kinds]
        for window, is_after in ((after[:comma], True), (before[-4:], False), (before, False)):
            for recount in recounts:
                if found_in(recount.after if is_after else recount.before, window):
                    return recount.target
        return kind


def _digits(written: str) -> float | None:
    """Read digits as Indonesian writes them: dots group thousands, a comma is decimal.

    A machine translation keeps English habits, so "26,000" with three digits
    behind the comma groups as well.
    """
    if ":" in written:
        return None
    whole = written.replace(".", "") if _groups(written, ".") else written
    whole = whole.replace(",", "") if _groups(whole, ",") else whole.replace(",", ".")
    try:
        return float(whole)
    except ValueError:
        return None


def _groups(written: str, mark: str) -> bool:
    parts = written.split(mark)
    return len(parts) > 1 and all(len(part) == 3 and part.isdigit() for part in parts[1:])
