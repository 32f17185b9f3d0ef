"""Whose side a side is on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from klaim.records import NO_SIDE, THIRD_SIDE


@dataclass(frozen=True, slots=True)
class Parties:
    """The belligerents, and the sides that fight for one of them.

    Attributes:
        principals: The belligerent of every such side, belligerents to themselves.
        belligerents: The belligerents in alphabetical order.
        opponents: The one opponent of each belligerent that has just one; left out where all
            belligerents fight in one war, so that two of them are opponents.
    """

    principals: Mapping[str, str]
    opponents: Mapping[str, str] | None = None
    belligerents: tuple[str, ...] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "belligerents", tuple(sorted(set(self.principals.values()))))

    @classmethod
    def of(cls, parties: Parties | Mapping[str, str]) -> Parties:
        """Return parties, made of the belligerents by side where only these are given."""
        return parties if isinstance(parties, Parties) else cls(parties)

    def opponent(self, party: str) -> str | None:
        """Return the other belligerent of a war with two, else ``None``."""
        if self.opponents is not None:
            return self.opponents.get(party)
        others = [other for other in self.belligerents if other != party]
        return others[0] if len(others) == 1 else None

    def voice(self, side: str) -> str:
        """Return the voice with which a speaker of a side counts.

        That is a belligerent's, the narrator's (``none``), or for everybody else ``third``.
        """
        return side if side == NO_SIDE else self.principals.get(side, THIRD_SIDE)
