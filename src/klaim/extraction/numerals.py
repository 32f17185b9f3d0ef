"""Numbers as they are written: in digits and words, about, at least, from one to another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from klaim.extraction.lexicon import Lexicon
from klaim.extraction.text import Token
from klaim.records import Bound

_THOUSAND = 1000


@dataclass(frozen=True, slots=True)
class Number:
    """A number in tokens ``[start, end)``, bound words included in ``start``.

    ``kind`` is what it counts where the word itself says so ("separuh": percent).
    """

    start: int
    end: int
    value: float
    bound: Bound
    kind: str = ""


class NumeralReader:
    """Reads numbers, whatever they count, by one language's words."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._uncounted = lexicon.words("uncounted.words", "numbers")
        self._ages = lexicon.words("persons.ages", "numbers")
        self._one_of = lexicon.words("persons.one_of", "numbers")
        self._range = lexicon.words("ranges.joints", "numbers")
        self._range_openers = lexicon.words("ranges.openers", "numbers")
        self._range_opened = lexicon.words("ranges.opened", "numbers")
        digits = lexicon.table("numbers")["digits"]
        self._grouping, self._decimal = tuple(digits["groups"]), str(digits["decimal"])

    def find(self, tokens: Sequence[Token]) -> Iterator[Number]:
        """Yield the numbers in the tokens from left to right, none overlapping."""
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
        if at > 0 and self._one_of.match_at(tokens, at - 1):
            return None
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
        part = self._lexicon.fractions.match_at(tokens, at)
        if part and not self._is_scaled(tokens, part.end):
            kind, value, meant = part.values[0]
            meant = meant if bound is Bound.EXACT else bound
            return Number(start, part.end, value, meant, kind)
        parsed = self._cardinal(tokens, at)
        if parsed is None:
            return None
        end, value = parsed
        return Number(start, end, value, bound)

    def _cardinal(self, tokens: Sequence[Token], at: int) -> tuple[int, float] | None:
        """Read "26.000", "1,5 juta", "dua puluh lima ribu"; also not "ke-6" and "F-16"."""
        if tokens[at].is_number and at >= 2 and _is_hyphen(tokens, at - 1):
            return None
        if at and tokens[at - 1].end == tokens[at].start and tokens[at - 1].text.isalpha():
            return None  # M777, T72
        total = current = 0.0
        end = at
        while end < len(tokens):
            token = tokens[end]
            if token.is_number:
                if self._ages.match_at(tokens, end + 1) and end > at:
                    break
                if current or (total and end > at and tokens[end - 1].is_number):
                    break
                value = self._digits(token.text)
                if value is None:
                    break
                current = value
            elif token.lower in self._lexicon.number_words:
                current += self._lexicon.number_words[token.lower]
            elif token.lower in self._lexicon.scales and (
                current or total or self._is_part_of_scale(tokens, end)
            ):
                how, factor = self._lexicon.scales[token.lower]
                if how == "add":
                    current += factor
                elif factor >= _THOUSAND:
                    total += (current or 1) * factor
                    current = 0.0
                else:
                    tens = current % 10 or current
                    current += tens * factor - tens
            elif not (token.text == "-" and self._goes_on(tokens, at, end)):
                break
            end += 1
        if end == at:
            return None
        return end, total + current

    def _is_part_of_scale(self, tokens: Sequence[Token], at: int) -> bool:
        """Tell whether a half opens a number: "setengah juta"."""
        how, factor = self._lexicon.scales[tokens[at].lower]
        behind = self._lexicon.scales.get(tokens[at + 1].lower) if at + 1 < len(tokens) else None
        return how == "add" and factor < 1 and behind is not None and behind[1] >= _THOUSAND

    def _goes_on(self, tokens: Sequence[Token], start: int, hyphen: int) -> bool:
        """Tell whether a hyphen stands between two words of one number: "twenty-three"."""
        words = self._lexicon.number_words
        return (
            start < hyphen < len(tokens) - 1
            and tokens[hyphen - 1].lower in words
            and tokens[hyphen + 1].lower in words
        )

    def _is_scaled(self, tokens: Sequence[Token], at: int) -> bool:
        """Tell whether a half is one of a number or of a time: "setengah juta", "setengah jam"."""
        return at < len(tokens) and (
            tokens[at].lower in self._lexicon.scales
            or self._uncounted.match_at(tokens, at) is not None
        )

    def are_range(self, tokens: Sequence[Token], first: Number, second: Number) -> bool:
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
        opened = (
            first.start > 0 and self._range_openers.match_at(tokens, first.start - 1) is not None
        )
        return opened or self._range_opened.match_at(tokens, first.end) is None

    def scaled_like(self, tokens: Sequence[Token], first: Number, second: Number) -> Number:
        """Give the first of a range the scale of the second: "30 sampai 35 ribu"."""
        in_words = second.end - second.start > 1 and not tokens[second.end - 1].is_number
        if not in_words or not tokens[second.end - 2].is_number or first.value >= _THOUSAND:
            return first
        written = self._digits(tokens[second.end - 2].text)
        return replace(first, value=first.value * second.value / written) if written else first

    def _digits(self, written: str) -> float | None:
        return _digits(written, self._grouping, self._decimal)


def _is_hyphen(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a mark joins a word with a number: "F-16", not "1-2" or "Rostov - 34"."""
    before, mark = tokens[at - 1], tokens[at]
    joined = before.end == mark.start and mark.end == tokens[at + 1].start
    return mark.text == "-" and joined and not (before.is_number or before.is_mark)


def _digits(written: str, grouping: Sequence[str], decimal: str) -> float | None:
    """Read digits as a language writes them.

    Args:
        written: Digits, with marks between them.
        grouping: Marks that may group digits by three.
        decimal: The mark before decimals.
    """
    if ":" in written:
        return None
    whole = written
    for mark in grouping:
        whole = whole.replace(mark, "") if _groups(whole, mark) else whole
    try:
        return float(whole.replace(decimal, "."))
    except ValueError:
        return None


def _groups(written: str, mark: str) -> bool:
    parts = written.split(mark)
    return len(parts) > 1 and all(len(part) == 3 and part.isdigit() for part in parts[1:])
