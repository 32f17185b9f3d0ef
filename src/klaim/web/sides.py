"""Whose side is which on the page: names, letters, and the rank that gives colour and shape."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from klaim.records import NO_SIDE, THIRD_SIDE
from klaim.theatres import Theatre
from klaim.web.languages import Language
from klaim.wording import party_name


@dataclass(frozen=True, slots=True)
class SideMark:
    """How a side is drawn and named.

    Attributes:
        id: A party, ``third`` or ``none``.
        name: In the language of the page.
        letter: What stands on its marks: one letter, two where two sides would share it.
        rank: The place of its belligerent within the theatre, which colour and shape follow;
            ``None`` for outsiders and the narrator.
        opponent: The other belligerent, where there is one other.
    """

    id: str
    name: str
    letter: str = ""
    rank: int | None = None
    opponent: str | None = None

    @property
    def css(self) -> str:
        """The class of the style sheet."""
        if self.rank is None:
            return "side-none" if self.id == NO_SIDE else "side-third"
        return f"side-{self.rank}"


class SideMarks(dict[str, SideMark]):
    """The sides of a theatre by id: party by party, then outsiders and the narrator.

    A side that the theatre does not know goes by its id: a ledger may be older than its theatre.
    """

    def __init__(self, theatre: Theatre, language: Language) -> None:
        super().__init__()
        for member in theatre.members or (theatre,):
            self.update((mark.id, mark) for mark in _marks(member, language))
        self[THIRD_SIDE] = SideMark(THIRD_SIDE, language.say("outsiders"))
        self[NO_SIDE] = SideMark(NO_SIDE, language.say("narrator"))

    def __missing__(self, side: str) -> SideMark:
        """Return an unknown side under its id."""
        return SideMark(side, party_name(side), side[:1].upper())


def _marks(theatre: Theatre, language: Language) -> Iterator[SideMark]:
    names = {party: _name(theatre, party, language) for party in theatre.parties}
    initials = [name[:1].upper() for name in names.values()]
    ranks = {party: rank for rank, party in enumerate(theatre.belligerents)}
    for party, name in names.items():
        letter = name[:1].upper()
        unique = initials.count(letter) == 1
        rank = ranks.get(theatre.principal(party))
        yield SideMark(
            party, name, letter if unique else name[:2].title(), rank, theatre.opponent(party)
        )


def _name(theatre: Theatre, party: str, language: Language) -> str:
    """Return what the theatre calls a party: its first name in the language."""
    entity = theatre.entities.get(party)
    names = entity.aliases.get(language.code, ()) if entity else ()
    return names[0] if names else theatre.parties[party].name
