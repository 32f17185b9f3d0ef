"""A theatre: the parties of one conflict and everybody who speaks about it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

BELLIGERENT = "belligerent"
ALLY = "ally"
OTHER = "other"
ROLES = (BELLIGERENT, ALLY, OTHER)


ALLIANCE = "alliance"
"""The kind of bodies that take part in a war as states do."""


class EntityKind(StrEnum):
    """What sort of thing a name in the news stands for."""

    PARTY = "party"
    COUNTRY = "country"
    ORGANISATION = "organisation"
    PERSON = "person"
    MEDIUM = "medium"


@dataclass(frozen=True, slots=True)
class Party:
    """A side of the conflict.

    Attributes:
        allied_to: The belligerent that an ally fights for.
        fights: Of a conflict with more than two belligerents, the only one that it fights.
        capital: The name of its seat in the gazetteer, empty where it has none.
        formations: Kinds of military unit, by their English names, that no other party has
            ("Motor Rifle").
    """

    id: str
    name: str
    demonym: str
    country: str
    role: str
    allied_to: str = ""
    fights: str = ""
    capital: str = ""
    formations: tuple[str, ...] = ()


_DEMONYMS = "en"
"""The language of demonyms."""


@dataclass(frozen=True, slots=True)
class Term:
    """A stretch of time with open ends allowed, last day left out."""

    since: date | None = None
    until: date | None = None

    def covers(self, day: date | None) -> bool:
        """Tell whether the day lies in the term; an unknown day lies in every term."""
        if day is None:
            return True
        return (self.since is None or self.since <= day) and (
            self.until is None or day < self.until
        )

    def overlaps(self, other: Term) -> bool:
        """Tell whether a day lies in both terms."""
        return (self.until is None or other.since is None or other.since < self.until) and (
            other.until is None or self.since is None or self.since < other.until
        )


@dataclass(frozen=True, slots=True)
class Office:
    """An office that a person holds, with its titles by language."""

    titles: Mapping[str, tuple[str, ...]]
    term: Term = field(default=Term())
    body: str = ""


@dataclass(frozen=True, slots=True)
class Entity:
    """A party, country, organisation, person or medium that news may name.

    Attributes:
        side: A party id or ``third``, unless ``sides`` says otherwise for a day.
        detail: For organisations and media, the finer kind (``ministry``, ``agency`` ...).
        aliases: Names by language; the key ``*`` holds those of any language.
        short: Names that may stand alone once the full one is known (surnames).
        demonym: For parties and countries, the English adjective.
        ownership: For media, ``state``, ``public`` or ``private``; ``source`` says by whom
            that is said.
        country: For media, the ISO code of the country that they are of.
        belongs_to: For bodies and people of outside states and alliances, its id.
    """

    id: str
    name: str
    kind: EntityKind
    side: str
    detail: str = ""
    demonym: str = ""
    aliases: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    short: tuple[str, ...] = ()
    offices: tuple[Office, ...] = ()
    sides: tuple[tuple[str, Term], ...] = ()
    domains: tuple[str, ...] = ()
    ownership: str = ""
    source: str = ""
    country: str = ""
    belongs_to: str = ""

    def side_on(self, day: date | None) -> str:
        """Return the side on a day."""
        return next((side for side, term in self.sides if term.covers(day)), self.side)

    def names(self, language: str) -> Iterator[str]:
        """Yield every full name used in a language, the canonical one first."""
        yield self.name
        if language == _DEMONYMS and self.demonym:
            yield self.demonym
        yield from self.aliases.get(language, ())
        yield from self.aliases.get("*", ())


@dataclass(frozen=True, slots=True, eq=False)
class Theatre:
    """One conflict.

    Attributes:
        area: South, west, north, east in degrees; places in it are preferred.
        countries: ISO codes of the countries whose places are preferred.
        entities: Everybody by id, those of the shared world pack included.
        disputed: Names of places whose country is disputed; maps draw their border so.
        contested: Names of units in which more than one side holds land.
        occupier: Whom outsiders mean by "the enemy" and "the occupiers", empty where nobody.
        members: The conflicts that a view over several of them joins.
    """

    id: str
    names: Mapping[str, str]
    since: date | None
    until: date | None
    area: tuple[float, float, float, float] | None
    countries: tuple[str, ...]
    parties: Mapping[str, Party]
    entities: Mapping[str, Entity]
    disputed: tuple[str, ...] = ()
    contested: tuple[str, ...] = ()
    occupier: str = ""
    members: tuple[Theatre, ...] = ()

    @property
    def belligerents(self) -> tuple[str, ...]:
        """Ids of the parties that fight in their own name, as the theatre lists them."""
        return tuple(p.id for p in self.parties.values() if p.role == BELLIGERENT)

    def principal(self, side: str) -> str:
        """Return the belligerent that a side fights for; any other side stays itself."""
        party = self.parties.get(side)
        return party.allied_to or side if party else side

    def opponent(self, side: str | None) -> str | None:
        """Return the other belligerent of a conflict with two, else ``None``."""
        if side is None:
            return None
        if self.members:
            return next((found for t in self.members if (found := t.opponent(side))), None)
        belligerents = self.belligerents
        principal = self.principal(side)
        if len(belligerents) != 2 or principal not in belligerents:
            return None
        return belligerents[1] if principal == belligerents[0] else belligerents[0]

    def foe(self, side: str | None) -> str | None:
        """Return whom a side fights, if that is one belligerent alone."""
        party = self.parties.get(side or "")
        return self.opponent(side) or (party.fights if party else "") or None

    def intruder(self, country: str) -> str | None:
        """Return the one enemy of all parties of a country: who strikes there, and occupies."""
        foes = {self.foe(p.id) for p in self.parties.values() if p.country == country}
        return foes.pop() if len(foes) == 1 else None

    def defender(self, country: str) -> str | None:
        """Return the belligerent whose country it is, if it is that of one alone."""
        fighting = (p for p in self.parties.values() if p.role == BELLIGERENT)
        own = [p.id for p in fighting if p.country == country]
        return own[0] if len(own) == 1 else None

    def demonym(self, side: str) -> str:
        """Return the English adjective of a party, empty for any other side."""
        party = self.parties.get(side)
        return party.demonym if party else ""

    def state_of(self, entity: Entity, day: date | None) -> str:
        """Return the id of the state or alliance that somebody is or belongs to on a day.

        It is empty for parties, media and whoever speaks for no state. People belong to that of
        the body whose office they hold.
        """
        if entity.kind is EntityKind.COUNTRY or entity.detail == ALLIANCE:
            return entity.id
        if entity.belongs_to:
            return entity.belongs_to
        bodies = (office.body for office in entity.offices if office.term.covers(day))
        held = (self.entities[body] for body in bodies if body in self.entities)
        return next((state for body in held if (state := self.state_of(body, day))), "")
