"""A role with whose it is, as far as it has been read: "juru bicara militer Ukraina"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from klaim.extraction.lexemes import Role
from klaim.extraction.mentions import UNNAMED, Mention
from klaim.extraction.text import Token
from klaim.records import NO_SIDE
from klaim.theatres import Entity

_OF_PEOPLE = frozenset({"person", "group"})
"""Kinds of roles that a personal name may follow: "pejabat Ukraina, X" is one of the officials."""


@dataclass(frozen=True, slots=True)
class Owner:
    """Whose a role is, named before it: somebody of the theatre, or a place."""

    entity: Entity | None
    place: str
    installed: bool


@dataclass(slots=True)
class RolePhrase:
    """A role phrase as far as it has been read.

    Attributes:
        start: Its first token, that of an owner before the role if there is one.
        at: The first token of the role.
        end: Behind the last token that belongs to it for sure.
        is_installer_due: Who has put it into office is named next.
        cursor: The token to read next.
        plural: The first role as several people, where the word names one or several.
        is_closed: Nothing more belongs to it.
    """

    tokens: Sequence[Token]
    start: int
    at: int
    end: int
    cursor: int
    roles: list[Role] = field(default_factory=list)
    plural: Role | None = None
    side: str = NO_SIDE
    owner: str = ""
    country: str = ""
    place: str = ""
    installed: bool = False
    is_installer_due: bool = False
    person: Mention | None = None
    is_closed: bool = False

    @property
    def head(self) -> Role:
        """The role that the others belong to."""
        return self.roles[0]

    @property
    def is_of_people(self) -> bool:
        """Whether a personal name may follow."""
        return self.head.kind in _OF_PEOPLE

    @property
    def gap(self) -> int:
        """Tokens since the last one that belongs to it for sure."""
        return self.cursor - self.end

    def take(self, end: int) -> bool:
        """Let the phrase reach to a token, and go on there."""
        self.cursor = self.end = end
        return True

    def close(self, end: int, person: Mention | None = None) -> bool:
        """Let the phrase end at a token, with the name of who holds the role."""
        self.end, self.person, self.is_closed = end, person, True
        return True


def name_of(phrase: RolePhrase, demonym: str) -> str:
    """Return the English name of a role: "Russian Ministry of Defence", "Kharkiv Governor"."""
    head = phrase.head
    if phrase.installed and demonym:
        words = [f"{demonym}-installed", phrase.place, head.name]
    elif phrase.place and (head.takes_place or is_of_place(phrase)):
        words = [phrase.place, head.name]
    else:
        inner = [r.name for r in phrase.roles[1:2] if r.name and head.kind == "person"]
        words = [demonym, *inner, head.name.removeprefix(UNNAMED) if demonym else head.name]
    return " ".join(word for word in words if word)


def is_of_place(phrase: RolePhrase) -> bool:
    """Tell whether people are called by the town they are of: "pejabat Chasiv Yar"."""
    return phrase.head.kind == "group" and not phrase.owner and phrase.side != NO_SIDE
