"""What a number counts: its noun, or the words that tell it where there is none."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from klaim.extraction.lexicon import Lexicon, found_in
from klaim.extraction.numerals import Number
from klaim.extraction.text import Token

PEOPLE = "people"
"""The kind of those of whom nothing but their number is told."""
GROWTH = "+"
"""The mark before how many were added to a count."""
_KILLED = "killed"
_BODIES = "bodies"
_REACH = 6
"""Tokens after a number in which its noun is looked for."""
_HEAD_REACH = 22
"""Tokens before a number in which a noun that it counts ("jumlah korban") is looked for."""
_SHARED_WITHIN = 2
"""Tokens before a number that may say that it counts some of those before."""
_FATE_REACH = 4
"""Tokens after a number in which the fate of those without a known noun is looked for."""


class Counted(NamedTuple):
    """What numbers counted, ``None`` where there was none: in the sentence, and before it."""

    here: str | None
    before: str | None


class CountedReader:
    """Tells what numbers count, by one language's words."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._modifiers_first = lexicon.modifiers_first
        self._between = lexicon.words("between.words", "numbers")
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
        self._joints = tuple(
            lexicon.words(name) for name in ("prepositions", "coordinators", "subordinators")
        )
        self._ages = lexicon.words("persons.ages", "numbers")
        self._of = lexicon.words("ranges.of", "numbers")
        self._rest = lexicon.words("ranges.rest", "numbers")
        self._shares = lexicon.words("ranges.shares", "numbers")
        self._located = lexicon.words("ranges.located", "numbers")
        self._listing = lexicon.words("ranges.listing", "numbers")

    def noun(self, tokens: Sequence[Token], number: Number, limit: int) -> tuple[int, str] | None:
        """Return what the noun of a number says that it counts, with where the noun ends.

        Args:
            tokens: A sentence.
            number: A number in it.
            limit: Where the next number begins.
        """
        if number.kind:
            return number.end, number.kind
        before = self._lexicon.units.match_at(tokens, number.start - 1) if number.start else None
        if before and before.end == number.start and before.values[0].kind == _BODIES:
            return number.end, _BODIES  # "jenazah 6.000 prajurit"
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
                counted, at = (unit.end, after[0].kind), unit.end
                if after[0].kind != PEOPLE:
                    return counted  # "300 orang tentara": soldiers, the narrower noun
                continue
            age = self._ages.match_at(tokens, at + 1) if tokens[at].is_number else None
            between = age or self._between.match_at(tokens, at)
            if between is None and not (self._modifiers_first and tokens[at].is_capitalised):
                break
            at = between.end if between else at + 1
        return counted

    def without_noun(
        self, tokens: Sequence[Token], number: Number, told: Number, limit: int, counted: Counted
    ) -> tuple[int, str] | None:
        """Return what a number without a noun counts by the words around, as ``noun`` does.

        Args:
            tokens: A sentence.
            number: A number in it.
            told: The other end of its range, the number itself where it is alone.
            limit: Where the number behind both begins.
            counted: What the numbers before counted.
        """
        if _is_named(tokens, number):
            return None
        carried = self._is_elliptic(tokens, told)
        return (
            (self._carried(tokens, number, told, counted) if carried else None)
            or self._governed(tokens, number)
            or self._unnamed(tokens, told, limit)
            or self._headed(tokens, number, counted)
        )

    def is_shared_out(self, tokens: Sequence[Token], number: Number) -> bool:
        """Tell whether some of those just counted are told by place: "112 drone, 34 di Rostov"."""
        before = number.start - 1
        listed = before > 0 and (
            tokens[before].is_mark
            or self._listing.match_at(tokens, before) is not None
            or found_in(self._shares, tokens[max(0, number.start - _SHARED_WITHIN) : number.start])
        )
        return listed and self._located.match_at(tokens, number.end) is not None

    def is_none(self, tokens: Sequence[Token], number: Number, end: int) -> bool:
        """Tell whether one is only named to say that there was none: "satu desa pun"."""
        return number.value == 1 and any(
            at < len(tokens) and self._emphatic.match_at(tokens, at) for at in (number.end, end)
        )

    def _carried(
        self, tokens: Sequence[Token], number: Number, told: Number, counted: Counted
    ) -> tuple[int, str] | None:
        """Return what the number before counted, for "24 di antaranya".

        One of an earlier sentence goes on in a part of what it counted, or in a number that
        opens its sentence. Beside bodies and the dead, those said to be something else are people.
        """
        opens = all(t.is_mark for t in tokens[: number.start])
        is_part = self._rest.match_at(tokens, told.end) is not None
        taken = number.start > 0 and self._of.match_at(tokens, number.start - 1) is not None
        kind = counted.here or (counted.before if opens or is_part or taken else None)
        if kind is None:
            return None
        own_fate = kind == _KILLED and self._tells_fate(tokens, told.end)
        return number.end, PEOPLE if kind == _BODIES or own_fate else kind

    def _tells_fate(self, tokens: Sequence[Token], at: int) -> bool:
        return any(recount.after.match_at(tokens, at) for recount in self._lexicon.recounts)

    def _unnamed(
        self, tokens: Sequence[Token], number: Number, limit: int
    ) -> tuple[int, str] | None:
        """Return people where an unknown noun is told the fate of: "tiga peternak tewas"."""
        for at in range(number.end, min(limit, number.end + _FATE_REACH, len(tokens))):
            if tokens[at].is_mark:
                return None
            if any(
                PEOPLE in recount.kinds and recount.after.match_at(tokens, at)
                for recount in self._lexicon.recounts
            ):
                return at, PEOPLE
        return None

    def _governed(self, tokens: Sequence[Token], number: Number) -> tuple[int, str] | None:
        """Return people where a verb right before the number tells their fate: "wounding 12"."""
        before = number.start - 1
        behind = tokens[number.end : number.end + 1]
        alone = not behind or behind[0].is_mark or self._closes(tokens, number.end)
        told = before >= 0 and any(
            PEOPLE in recount.kinds
            and (recount.governing if alone else recount.either).match_at(tokens, before)
            for recount in self._lexicon.recounts
        )
        return (number.end, PEOPLE) if told else None

    def _headed(
        self, tokens: Sequence[Token], number: Number, counted: Counted
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
                return number.end, PEOPLE
            kind = counted.here or counted.before
            if self._their_amount.match_at(tokens, at) and kind:
                return number.end, kind
            amount = self._amount.match_at(tokens, at)
            is_subject = amounts and not (at and self._prepositions.match_at(tokens, at - 1))
            noun = amount.end if amount else at if is_subject else None
            unit = None if noun is None else self._lexicon.units.match_at(tokens, noun)
            if unit and not unit.values[0].before:
                return number.end, unit.values[0].kind
        return None

    def _closes(self, tokens: Sequence[Token], at: int) -> bool:
        """Tell whether a word behind a number begins another phrase."""
        return any(words.match_at(tokens, at) is not None for words in self._joints)

    def _is_elliptic(self, tokens: Sequence[Token], number: Number) -> bool:
        """Tell whether a number counts what the one before did: "lima lainnya", "tiga terluka"."""
        if number.end >= len(tokens):
            return False
        relative = self._relative.match_at(tokens, number.end)
        at = self._auxiliaries.past(tokens, relative.end if relative else number.end)
        trigger = self._lexicon.triggers.match_at(tokens, at)
        return (
            self._rest.match_at(tokens, number.end) is not None
            or self.is_shared_out(tokens, number)
            or self._tells_fate(tokens, at)
            or (trigger is not None and not trigger.values[0].voice.is_noun)
        )


def _behind_growth(tokens: Sequence[Token], at: int) -> int:
    """Return where the words go on behind how many were added: "1.552 (+20) tank"."""
    words = [token.text for token in tokens[at : at + 4]]
    return at + 4 if words[:2] == ["(", GROWTH] and words[3:] == [")"] else at


def _is_named(tokens: Sequence[Token], number: Number) -> bool:
    """Tell whether a number belongs to the name before it: "Batalion 605"."""
    before = tokens[number.start - 1] if number.start > 1 else None
    return before is not None and before.is_capitalised and tokens[number.start].is_number
