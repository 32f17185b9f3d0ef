"""How many: numbers in digits and words, how they are meant, and what they count."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest

from klaim.extraction.lexicon import Lexicon, Unit, found_in
from klaim.extraction.text import Token
from klaim.records import Bound, Quantity

_THOUSAND = 1000
_MOST = 1e15
"""More than wars count of anything, money included: a larger number is none."""
_REACH = 6
"""Tokens after a number in which its noun is looked for."""
_CONTEXT = 8
"""Tokens around a number whose words tell killed from wounded."""
_HEAD_REACH = 14
"""Tokens before a number in which a noun that it counts ("jumlah korban") is looked for."""
_NEAR = 4
"""Tokens right before a number whose words count before those further off."""
_SHARED_WITHIN = 2
"""Tokens before a number that may say that it counts some of those before."""
_FATE_REACH = 4
"""Tokens after a number in which the fate of those without a known noun is looked for."""
_GROWTH = "+"
_PEOPLE = "people"
_KILLED = "killed"
_LOSSES = "losses"
_BODIES = "bodies"
_LENGTH = "km"
_RESIDENTS = ("people", "civilians")
_DISTANCE_REACH = 3
"""Tokens before a length in which a word for lying far off is looked for."""


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


@dataclass(frozen=True, slots=True)
class _Count:
    """A number with what it counts: ``base``, by words that end at ``end``."""

    number: Number
    end: int
    base: str
    bound: Bound

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
        self._base: str | None = None
        self._modifiers_first = lexicon.modifiers_first
        self._between = lexicon.words("between.words", "numbers")
        self._uncounted = lexicon.words("uncounted.words", "numbers")
        self._indefinite = lexicon.words("indefinite.words", "numbers")
        self._unnumbered = lexicon.words("unnumbered.words", "numbers")
        self._persons = lexicon.words("persons.words", "numbers")
        self._emphatic = lexicon.words("persons.emphatic", "numbers")
        self._heads = lexicon.words("heads.people", "numbers")
        self._heads_of_dead = lexicon.words("heads.dead", "numbers")
        self._amount = lexicon.words("heads.amount", "numbers")
        self._amounts = lexicon.words("heads.amounts", "numbers")
        self._their_amount = lexicon.words("heads.their_amount", "numbers")
        self._relative = lexicon.words("relative")
        self._auxiliaries = lexicon.words("auxiliaries")
        self._prepositions = lexicon.words("prepositions")
        self._ages = lexicon.words("persons.ages", "numbers")
        self._one_of = lexicon.words("persons.one_of", "numbers")
        self._range = lexicon.words("ranges.joints", "numbers")
        self._of = lexicon.words("ranges.of", "numbers")
        self._rest = lexicon.words("ranges.rest", "numbers")
        self._shares = lexicon.words("ranges.shares", "numbers")
        self._located = lexicon.words("ranges.located", "numbers")
        self._among = lexicon.words("ranges.among", "numbers")
        self._parts = lexicon.words("ranges.parts", "numbers")
        self._listing = lexicon.words("ranges.listing", "numbers")
        self._bearings = lexicon.words("distances.bearings", "numbers")
        self._distant = lexicon.words("distances.from", "numbers")
        self._populations = lexicon.words("distances.populations", "numbers")
        self._distances = lexicon.words("distances.words", "numbers")
        self._range_openers = lexicon.words("ranges.openers", "numbers")
        self._range_opened = lexicon.words("ranges.opened", "numbers")
        digits = lexicon.table("numbers")["digits"]
        self._grouping, self._decimal = tuple(digits["groups"]), str(digits["decimal"])

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
            kind, told = self._recounted(tokens, start, count, self._limit(tokens, counts, index))
            if not told and found and self._is_among(tokens, count):
                kind = found[-1].quantity.kind
            surface = text[tokens[number.start].start : tokens[count.end - 1].end]
            quantity = Quantity(kind, number.value, count.bound, None, surface)
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
            or self._is_shared_out(tokens, count.number)
        )

    def _counts(self, tokens: Sequence[Token], dates: Collection[int]) -> list[_Count]:
        """Return the numbers that count something, with what the nouns say that they count."""
        numbers = [
            n
            for n in self._numbers(tokens)
            if n.value <= _MOST
            and not _within(n, dates)
            and not self._ages.match_at(tokens, n.end)
            and not self._unnumbered.ends_at(tokens, n.start)
            and not _is_growth(tokens, n)
        ]
        counts: list[_Count] = []
        base: str | None = None
        for index, number in enumerate(numbers):
            after = numbers[index + 1] if index + 1 < len(numbers) else None
            before = numbers[index - 1] if index else None
            if before and self._is_whole_of(tokens, before, number):
                continue
            if self._uncounted.match_at(tokens, number.end) or self._is_article(tokens, number):
                continue
            limit = after.start if after else len(tokens)
            joined = after is not None and self._joins(tokens, number, after)
            shares = after is not None and (joined or self._is_whole_of(tokens, number, after))
            unit = self._unit(tokens, number, limit) or (
                self._unit(tokens, after, len(tokens)) if after and shares else None
            )
            if unit is None and not _is_named(tokens, number):
                told = after if after is not None and joined else number
                if self._is_elliptic(tokens, told):
                    unit = self._carried(tokens, number, told, base)
                unit = (
                    unit
                    or self._governed(tokens, number)
                    or self._unnamed(tokens, told, limit if told is number else len(tokens))
                    or self._headed(tokens, number, base)
                )
            if unit is None or self._is_none(tokens, number, unit[0]):
                continue
            end, kind = unit
            # "satu drone menabrak sebuah gedung dan dua lainnya jatuh": drones, not buildings
            alone = base is not None and self._indefinite.match_at(tokens, number.start) is not None
            base = base if alone else kind
            if self._describes(tokens, number, end, kind):
                continue
            bound = number.bound
            if joined and after is not None:
                bound = Bound.AT_LEAST
                number = self._scaled_like(tokens, number, after)
            elif before and self._joins(tokens, before, number):
                bound = Bound.AT_MOST
            counts.append(_Count(number, max(end, number.end), kind, bound))
        self._base = base or self._base
        return [
            count
            for count, after in zip_longest(counts, counts[1:])
            if after is None or not self._opens_share(tokens, count, after)
        ]

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

    def _is_shared_out(self, tokens: Sequence[Token], number: Number) -> bool:
        """Tell whether some of those just counted are told by place: "112 drone, 34 di Rostov"."""
        before = number.start - 1
        listed = before > 0 and (
            tokens[before].is_mark
            or self._listing.match_at(tokens, before) is not None
            or found_in(self._shares, tokens[max(0, number.start - _SHARED_WITHIN) : number.start])
        )
        return listed and self._located.match_at(tokens, number.end) is not None

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
        if self._joins(tokens, first.number, second.number):
            return True
        gap = range(first.end, second.number.start)
        joining = len(gap) > 0 and all(self._listing.match_at(tokens, at) for at in gap)
        return second.has_noun and joining

    def _describes(self, tokens: Sequence[Token], number: Number, end: int, base: str) -> bool:
        """Tell whether a number describes a place: how far off it lies, how many live there.

        "terletak 12 km (7 mil) dari X", "51 mil barat daya X", ", 900 km dari garis depan", "kota
        berpenduduk 15.000 orang".
        """
        near = tokens[max(0, number.start - _DISTANCE_REACH) : number.start]
        if base != _LENGTH:
            return base in _RESIDENTS and found_in(self._populations, near)
        opened = tokens[number.start - 1].text if number.start else ""
        restated = opened == "("
        apart = opened == "," and self._distant.match_at(tokens, end) is not None
        bearing = self._bearings.match_at(tokens, _behind_aside(tokens, end)) is not None
        return restated or apart or bearing or found_in(self._distances, near)

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
        opened = (
            first.start > 0 and self._range_openers.match_at(tokens, first.start - 1) is not None
        )
        return opened or self._range_opened.match_at(tokens, first.end) is None

    def _scaled_like(self, tokens: Sequence[Token], first: Number, second: Number) -> Number:
        """Give the first of a range the scale of the second: "30 sampai 35 ribu"."""
        in_words = second.end - second.start > 1 and not tokens[second.end - 1].is_number
        if not in_words or not tokens[second.end - 2].is_number or first.value >= 1000:
            return first
        written = self._digits(tokens[second.end - 2].text)
        return replace(first, value=first.value * second.value / written) if written else first

    def _digits(self, written: str) -> float | None:
        return _digits(written, self._grouping, self._decimal)

    # --- what is counted ----------------------------------------------------------------

    def _unit(self, tokens: Sequence[Token], number: Number, limit: int) -> tuple[int, str] | None:
        if number.kind:
            return number.end, number.kind
        for at in range(number.start, number.end):
            unit = self._lexicon.units.match_at(tokens, at)
            if unit and unit.values[0].before:
                return number.end, unit.values[0].kind
        is_person = self._persons.match_at(tokens, number.end - 1) is not None
        at = _behind_growth(tokens, number.end)
        counted: tuple[int, str] | None = None
        while at < min(limit, number.end + _REACH, len(tokens)):
            unit = self._lexicon.units.match_at(tokens, at)
            after = [u for u in unit.values if not u.before] if unit else []
            if unit and after:
                if (counted or is_person) and not after[0].is_person:
                    break
                counted = self._preferred(counted, unit.end, after[0])
                at = unit.end
                if counted[1] != _PEOPLE:
                    return counted
                continue
            age = self._ages.match_at(tokens, at + 1) if tokens[at].is_number else None
            between = age or self._between.match_at(tokens, at)
            if between is None and not (self._modifiers_first and tokens[at].is_capitalised):
                break
            at = between.end if between else at + 1
        return counted

    def _preferred(self, counted: tuple[int, str] | None, end: int, unit: Unit) -> tuple[int, str]:
        """Let "300 orang tentara" count soldiers: the narrower noun wins."""
        if counted is None or counted[1] == _PEOPLE:
            return end, unit.kind
        return counted

    def _is_none(self, tokens: Sequence[Token], number: Number, end: int) -> bool:
        """Tell whether one is only named to say that there was none: "satu desa pun"."""
        return number.value == 1 and any(
            at < len(tokens) and self._emphatic.match_at(tokens, at) for at in (number.end, end)
        )

    def _carried(
        self, tokens: Sequence[Token], number: Number, told: Number, base: str | None
    ) -> tuple[int, str] | None:
        """Return what the number before counted, for "24 di antaranya".

        One of an earlier sentence goes on in a part of what it counted, or in a number that
        opens its sentence. Beside bodies, those not said to be bodies are people.
        """
        opens = all(t.is_mark for t in tokens[: number.start])
        is_part = self._rest.match_at(tokens, told.end) is not None
        taken = number.start > 0 and self._of.match_at(tokens, number.start - 1) is not None
        counted = base or (self._base if opens or is_part or taken else None)
        if counted is None:
            return None
        return number.end, _PEOPLE if counted == _BODIES else counted

    def _unnamed(
        self, tokens: Sequence[Token], number: Number, limit: int
    ) -> tuple[int, str] | None:
        """Return people where an unknown noun is told the fate of: "tiga peternak tewas"."""
        for at in range(number.end, min(limit, number.end + _FATE_REACH, len(tokens))):
            if tokens[at].is_mark:
                return None
            if any(
                _PEOPLE in recount.kinds and recount.after.match_at(tokens, at)
                for recount in self._lexicon.recounts
            ):
                return at, _PEOPLE
        return None

    def _governed(self, tokens: Sequence[Token], number: Number) -> tuple[int, str] | None:
        """Return people where a verb right before the number tells their fate: "wounding 12"."""
        before = number.start - 1
        behind = tokens[number.end : number.end + 1]
        alone = not behind or behind[0].is_mark or self._closes(tokens, number.end)
        told = before >= 0 and any(
            _PEOPLE in recount.kinds
            and (recount.governing if alone else recount.either).match_at(tokens, before)
            for recount in self._lexicon.recounts
        )
        return (number.end, _PEOPLE) if told else None

    def _headed(
        self, tokens: Sequence[Token], number: Number, base: str | None
    ) -> tuple[int, str] | None:
        """Return what a noun before its number says: "jumlah korban tewas naik menjadi 12"."""
        behind = tokens[number.end : number.end + 1]
        if behind and not behind[0].is_mark and not self._closes(tokens, number.end):
            return None
        amounts = number.start > 0 and self._amounts.match_at(tokens, number.start - 1)
        for at in range(number.start - 1, max(-1, number.start - _HEAD_REACH), -1):
            if tokens[at].text in ";:":
                return None
            if self._heads_of_dead.match_at(tokens, at):
                return number.end, _KILLED
            if self._heads.match_at(tokens, at):
                return number.end, _PEOPLE
            counted = base or self._base
            if self._their_amount.match_at(tokens, at) and counted:
                return number.end, counted
            amount = self._amount.match_at(tokens, at)
            is_subject = amounts and not (at and self._prepositions.match_at(tokens, at - 1))
            noun = amount.end if amount else at if is_subject else None
            unit = None if noun is None else self._lexicon.units.match_at(tokens, noun)
            if unit and not unit.values[0].before:
                return number.end, unit.values[0].kind
        return None

    def _closes(self, tokens: Sequence[Token], at: int) -> bool:
        """Tell whether a word behind a number begins another phrase."""
        return any(
            self._lexicon.words(name).match_at(tokens, at) is not None
            for name in ("prepositions", "coordinators", "subordinators")
        )

    def _is_whole_of(self, tokens: Sequence[Token], part: Number, whole: Number) -> bool:
        """Tell whether the second number is what the first is taken from: "10 dari 14 rudal"."""
        joint = self._of.match_at(tokens, part.end)
        return joint is not None and joint.end == whole.start

    def _is_elliptic(self, tokens: Sequence[Token], number: Number) -> bool:
        """Tell whether a number counts what the one before did: "lima lainnya", "tiga terluka"."""
        if number.end >= len(tokens):
            return False
        at = number.end
        relative = self._relative.match_at(tokens, at)
        at = relative.end if relative else at
        while at < len(tokens) - 1 and self._auxiliaries.match_at(tokens, at):
            at += 1
        trigger = self._lexicon.triggers.match_at(tokens, at)
        return (
            self._rest.match_at(tokens, number.end) is not None
            or self._is_shared_out(tokens, number)
            or any(recount.after.match_at(tokens, at) for recount in self._lexicon.recounts)
            or (trigger is not None and not trigger.values[0].voice.is_noun)
        )

    def _recounted(
        self, tokens: Sequence[Token], floor: int, count: _Count, limit: int
    ) -> tuple[str, int]:
        """Read killed, wounded, lost or captured from the words beside a number.

        Args:
            tokens: The sentence.
            floor: Where the words that may tell it begin.
            count: The number and what its noun says.
            limit: Where they end.

        Returns:
            The kind, and the end of what told it behind the number, 0 if nothing there did.
        """
        number, kind = count.number, count.base
        before = tokens[max(floor, number.start - _CONTEXT) : number.start]
        after = tokens[number.end : min(limit, number.end + _CONTEXT)]
        comma = next((i for i, t in enumerate(after) if t.text in ",;"), len(after))
        recounts = [r for r in self._lexicon.recounts if kind in r.kinds]
        for recount in recounts:
            done = recount.governing.match_at(before, len(before) - 1) if before else None
            if done and recount.target != _LOSSES:
                return recount.target, 0  # "mengeksekusi dua tentara yang menyerah"
        for recount in recounts:
            for match in recount.after.find(after[:comma]):
                governs_next = number.end + match.end == limit < len(tokens)
                if not (governs_next and recount.either.match_at(after, match.start)):
                    return recount.target, number.end + match.end
        told = [
            (match.end > len(before) - _NEAR, recount.target)
            for recount in recounts
            for match in recount.before.find(before)
        ]
        if told:
            return next((target for is_near, target in told if is_near), told[0][1]), 0
        return kind, 0


def _is_growth(tokens: Sequence[Token], number: Number) -> bool:
    """Tell whether a number only says how many were added: "1.552 (+20) tank"."""
    return number.start > 0 and tokens[number.start - 1].text == _GROWTH


def _behind_growth(tokens: Sequence[Token], at: int) -> int:
    """Return where the words go on behind how many were added: "1.552 (+20) tank"."""
    words = [token.text for token in tokens[at : at + 4]]
    return at + 4 if words[:2] == ["(", _GROWTH] and words[3:] == [")"] else at


def _is_hyphen(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a mark joins a word with a number: "F-16", not "1-2" or "Rostov - 34"."""
    before, mark = tokens[at - 1], tokens[at]
    joined = before.end == mark.start and mark.end == tokens[at + 1].start
    return mark.text == "-" and joined and not (before.is_number or before.is_mark)


def _is_named(tokens: Sequence[Token], number: Number) -> bool:
    """Tell whether a number belongs to the name before it: "Batalion 605"."""
    before = tokens[number.start - 1] if number.start > 1 else None
    return before is not None and before.is_capitalised and tokens[number.start].is_number


def _behind_aside(tokens: Sequence[Token], at: int) -> int:
    """Return where a sentence goes on behind words in brackets: "900 km (560 mil) timur X"."""
    if at >= len(tokens) or tokens[at].text != "(":
        return at
    return next((i + 1 for i in range(at, len(tokens)) if tokens[i].text == ")"), at)


def _within(number: Number, taken: Collection[int]) -> bool:
    return any(at in taken for at in range(number.start, number.end))


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
