"""Whose side a side is on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from klaim.records import NO_SIDE, THIRD_SIDE


@dataclass(frozen=True, slots=True)
class Parties:
    """The belligerents, and the sides that fight for one of them.

    ``principals`` maps every such side to its belligerent, belligerents to themselves.
    """

    principals: Mapping[str, str]

    @property
    def belligerents(self) -> tuple[str, ...]:
        """The belligerents in alphabetical order."""
        return tuple(sorted(set(self.principals.values())))

    def opponent(self, party: str) -> str | None:
        """Return the other belligerent where there are two, else ``None``."""
        others = [other for other in self.belligerents if other != party]
        return others[0] if len(others) == 1 else None

    def voice(self, side: str) -> str:
        """Return the voice with which a speaker of a side counts.

        That is a belligerent's, the narrator's (``none``), or for everybody else ``third``.
        """
        return side if side == NO_SIDE else self.principals.get(side, THIRD_SIDE)
