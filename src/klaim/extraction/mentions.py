"""Who is named: people, bodies, groups, states and stand-ins, with their sides.

A mention is a noun phrase: a name of the theatre, a role with its party ("pejabat
militer Ukraina"), a title with a personal name, known or not ("Wali Kota Melitopol
yang ditunjuk Rusia, Halyna Danylchenko"), or a pronoun. Unknown people are kept in
a registry, so that a surname finds them later in the article.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date
from difflib import get_close_matches
from enum import StrEnum
from itertools import islice

from klaim.extraction.text import Token
from klaim.records import NO_SIDE, THIRD_SIDE, Speaker
from klaim.theatres import Entity, EntityKind, Theatre


class MentionKind(StrEnum):
    """What sort of noun phrase a mention is."""

    STATE = "state"
    ORGANISATION = "organisation"
    GROUP = "group"
    PERSON = "person"
    MEDIUM = "medium"
    PRONOUN = "pronoun"


_KIND_OF_ENTITY = {
    EntityKind.PARTY: MentionKind.STATE,
    EntityKind.COUNTRY: MentionKind.STATE,
    EntityKind.ORGANISATION: MentionKind.ORGANISATION,
    EntityKind.PERSON: MentionKind.PERSON,
    EntityKind.MEDIUM: MentionKind.MEDIUM,
}


_PARTS = re.compile(r"[\s-]+")
_MEMORY = 200
"""The newest people among whom a misspelt name is looked for: every text costs the same by it."""
ALIKE = 0.8
"""How alike two spellings of a name are at least, as ``difflib`` counts: Libermen, Lieberman."""
UNNAMED = "unnamed "
"""Opens the English names of those of whom nothing is told; whose they are says enough."""


@dataclass(frozen=True, slots=True)
class Mention:
    """Tokens ``[start, end)`` of a sentence that name somebody.

    Attributes:
        side: A party id, ``third``, or ``none`` where nothing tells it.
        refers: For pronouns, for whom they stand: a key of the grammar's pronouns, or "role"
            and "officer" for a body and a person without an owner ("pejabat setempat").
        head: The role words that head the phrase, in English; empty for plain names.
        country: Of outsiders, the country that they are or belong to, as a party: ``turkey``.
        introduced: Of people, the words with which the text named them first, their roles too.
    """

    start: int
    end: int
    kind: MentionKind
    name: str
    id: str
    side: str
    surface: str = ""
    head: str = ""
    refers: str = ""
    country: str = ""
    introduced: tuple[Token, ...] = ()

    def as_speaker(self) -> Speaker:
        """Return the mention as a speaker; one whose side nothing tells is an outsider."""
        side = THIRD_SIDE if self.side == NO_SIDE else self.side
        return Speaker(name=self.name, id=self.id, surface=self.surface, side=side)


@dataclass(slots=True)
class Registry:
    """Whom an article has named so far: people by id, surname and first word, bodies by acronym.

    Units' sides and outsiders' countries are kept by the units' names and the people's ids.
    """

    people: dict[str, Mention] = field(default_factory=dict)
    ids: set[str] = field(default_factory=set)
    by_first: dict[str, Mention] = field(default_factory=dict)
    acronyms: dict[str, Mention] = field(default_factory=dict)
    units: dict[str, str] = field(default_factory=dict)
    countries: dict[str, str] = field(default_factory=dict)

    def add(self, mention: Mention, *, by_first: bool) -> None:
        """Remember a person under the last word of the name; under the first too, if it is free."""
        self.ids.add(mention.id)
        words = mention.name.split()
        surname = words[-1]
        self.by_first.setdefault(words[0], mention)
        known = self.people.get(surname)
        if known is None or known.side == NO_SIDE or len(known.name) < len(mention.name):
            self.people[surname] = mention
        if by_first:
            self.people.setdefault(words[0], mention)
        spelt = _PARTS.split(mention.surface)[-1]
        if get_close_matches(spelt, [surname], 1, ALIKE):
            self.people.setdefault(spelt, mention)  # as the article spells it from here on

    def called(self, first: str) -> Mention | None:
        """Return the person named before whose name begins with a word: Lee of Lee Seong-kweun."""
        return self.by_first.get(first)

    def like(self, name: str) -> Mention | None:
        """Return the person named before by whom a single name is, part of it or misspelt."""
        newest = islice(reversed(self.people.values()), _MEMORY)
        parts = {part: m for m in newest for part in _PARTS.split(m.name)}
        close = get_close_matches(name, parts, 1, ALIKE)
        return parts[close[0]] if close else None


@dataclass(frozen=True, slots=True)
class Cast:
    """Who takes part in a conflict, as on an article's day; offices and sides change."""

    theatre: Theatre
    day: date | None

    def named(self, start: int, end: int, entity: Entity) -> Mention:
        """Return tokens ``[start, end)`` as the mention of somebody of the theatre."""
        return Mention(
            start,
            end,
            _KIND_OF_ENTITY[entity.kind],
            entity.name,
            entity.id,
            self.side_of(entity),
            country=self.party_of(entity),
        )

    def side_of(self, entity: Entity) -> str:
        """Return the side that somebody is on."""
        return entity.side_on(self.day)

    def party_of(self, entity: Entity) -> str:
        """Return the name among an event's parties of the state that somebody acts for."""
        return self.theatre.state_of(entity, self.day).replace("-", "_")
