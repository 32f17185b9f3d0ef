"""Military units by number: "Brigade Mekanis ke-57 Ukraina" is the 57th Mechanised Brigade.

No list holds them all, so their names are composed. One that the theatre lists, under its
number and noun, is that one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from klaim.extraction.lexicon import Lexicon
from klaim.extraction.text import Token
from klaim.records import NO_SIDE
from klaim.theatres import Entity, EntityKind, Theatre

_LONGEST = 7
"""Words between the noun of a unit and the end of its name at most."""
_HIGHEST = 999
_ENDINGS = ("st", "nd", "rd", "th")
_LISTED = re.compile(r"(\d+)(?:st|nd|rd|th)\b.*\b(\w+)")


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit named in tokens ``[start, end)``.

    Attributes:
        entity: The theatre's own, where it lists the unit.
        side: The only party that has units of its kind, else nobody.
    """

    start: int
    end: int
    name: str
    entity: Entity | None
    side: str


class UnitReader:
    """Reads the names of units in one language about one theatre."""

    def __init__(self, lexicon: Lexicon, theatre: Theatre) -> None:
        self._lexicon = lexicon
        self._theatre = theatre

    def read(self, tokens: Sequence[Token], at: int) -> Unit | None:
        """Return the unit whose name begins at a token.

        Its parts are a noun, what kind it is, and a number; the number comes first where
        modifiers stand before their nouns.
        """
        if self._lexicon.modifiers_first:
            return self._number_first(tokens, at)
        noun = self._lexicon.unit_nouns.match_at(tokens, at)
        if noun is None:
            return None
        number = 0
        kinds: list[str] = []
        end = cursor = noun.end
        while cursor < min(noun.end + _LONGEST, len(tokens)):
            kind = self._lexicon.unit_kinds.match_at(tokens, cursor)
            found = None if number else self._number(tokens, cursor)
            if kind is not None:
                kinds.extend(kind.values[:1])
                cursor = kind.end
            elif found is not None:
                number, cursor = found
            else:
                break
            end = cursor
        if not number:
            return None
        return self._named(at, end, number, tuple(reversed(kinds)), noun.values[0])

    def _number_first(self, tokens: Sequence[Token], at: int) -> Unit | None:
        """Read "the 57th Motorised Brigade"."""
        digits = tokens[at].text
        cursor = at + 1
        if not digits.isdecimal() or cursor >= len(tokens):
            return None
        if tokens[cursor].lower not in _ENDINGS or tokens[cursor].start != tokens[at].end:
            return None
        cursor += 1
        kinds: list[str] = []
        while cursor < min(at + _LONGEST, len(tokens)):
            kind = self._lexicon.unit_kinds.match_at(tokens, cursor)
            noun = self._lexicon.unit_nouns.match_at(tokens, cursor)
            if kind is not None and (noun is None or kind.end > noun.end):
                kinds.append(kind.values[0])
                cursor = kind.end
            elif noun is not None and 0 < int(digits) <= _HIGHEST:
                return self._named(at, noun.end, int(digits), tuple(kinds), noun.values[0])
            else:
                return None
        return None

    def _named(self, start: int, end: int, number: int, kinds: Sequence[str], noun: str) -> Unit:
        entity = self._listed.get((number, noun))
        kind = " ".join([*kinds, noun])
        name = entity.name if entity else f"{_ordinal(number)} {kind}"
        of_party = (
            party.id
            for party in self._theatre.parties.values()
            if any(formation in kind for formation in party.formations)
        )
        return Unit(start, end, name, entity, next(of_party, NO_SIDE))

    def _number(self, tokens: Sequence[Token], at: int) -> tuple[int, int] | None:
        """Return a unit's number and where it ends: "ke-57", or "57" behind a name's words."""
        digits = at
        if tokens[at].lower == self._lexicon.ordinal_prefix:
            digits += 1
            digits += digits < len(tokens) and tokens[digits].is_mark
        elif not tokens[at - 1].is_capitalised:
            return None  # "dua brigade 90 tank"
        if digits >= len(tokens) or not tokens[digits].text.isdecimal():
            return None
        value = int(tokens[digits].text)
        return (value, digits + 1) if 0 < value <= _HIGHEST else None

    @cached_property
    def _listed(self) -> Mapping[tuple[int, str], Entity]:
        """The units of the theatre that are the only ones with their number and noun."""
        found: dict[tuple[int, str], Entity | None] = {}
        for key, entity in self._numbered():
            found[key] = entity if key not in found else None
        return {key: entity for key, entity in found.items() if entity is not None}

    def _numbered(self) -> Iterator[tuple[tuple[int, str], Entity]]:
        for entity in self._theatre.entities.values():
            named = _LISTED.fullmatch(entity.name)
            if named and entity.kind is EntityKind.ORGANISATION:
                yield (int(named[1]), named[2]), entity


def _ordinal(number: int) -> str:
    """Return a number as English puts it before a unit: 1st, 12th, 22nd."""
    teens = number % 100 in (11, 12, 13)
    ending = "th" if teens else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"
