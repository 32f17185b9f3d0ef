"""The mutable place that the recipe's steps pass on and enrich."""

from __future__ import annotations

from dataclasses import dataclass, field
from statistics import fmean

from klaim.gazetteer.keys import name_key, skeleton
from klaim.gazetteer.romanising import is_cyrillic, latin_spellings
from klaim.records import PlaceKind, Precision

CITY_POPULATION = 60_000


@dataclass(slots=True)
class Entry:
    """A place on its way into the gazetteer.

    Attributes:
        id: As in :class:`klaim.records.Place`.
        oblast: Id of the first-order unit that it lies in.
        raion: Id of the second-order unit.
        attested: Names that a source gives, in any script.
        spellings: Names that only a rule gives.
        in_use: Names that the place goes by now besides its canonical one; such as sound
            like that one need not be here.
        fought_over: Whether it lies near a line that armies have fought over.
        can_be_misspelt: Whether near-misses shall find it; small places far from any
            theatre would only be found by mistake.
    """

    id: str
    name: str
    kind: PlaceKind
    lat: float | None = None
    lon: float | None = None
    country: str = ""
    oblast: str = ""
    raion: str = ""
    population: int = 0
    precision: Precision = Precision.PLACE
    attested: set[str] = field(default_factory=set)
    spellings: set[str] = field(default_factory=set)
    in_use: set[str] = field(default_factory=set)
    fought_over: bool = False
    can_be_misspelt: bool = True

    def attest_in_use(self, *names: str) -> None:
        """Add names that the place goes by now, and their romanisations."""
        self.attest(*names)
        self.in_use.update(names)
        for name in names:
            if is_cyrillic(name):
                self.in_use |= latin_spellings(name)

    def attest(self, *names: str, language: str = "") -> None:
        """Add names that a source gives, and the romanisations of the Cyrillic ones."""
        for name in names:
            if name:
                self.attested.add(name)
                if is_cyrillic(name):
                    self.spellings |= latin_spellings(name, language)

    def marked_keys(self) -> dict[str, tuple[bool, bool]]:
        """Return every key of the place; whether a source attests it, and whether in use."""
        attested = {name_key(name) for name in {*self.attested, self.name}}
        keys = attested | {name_key(name) for name in self.spellings}
        in_use = {name_key(name) for name in (*self.in_use, *self._own_cyrillic())}
        in_use |= {key for key in keys if skeleton(key) == self._sounds}
        return {key: (key in attested, key in in_use) for key in keys if key}

    @property
    def _sounds(self) -> str:
        return skeleton(name_key(self.name))

    def _own_cyrillic(self) -> set[str]:
        """Return the Cyrillic names of which a romanisation sounds like the canonical name."""
        return {
            name
            for name in self.attested
            if is_cyrillic(name)
            and self._sounds in {skeleton(name_key(latin)) for latin in latin_spellings(name)}
        }


def centroid(entries: list[Entry]) -> tuple[float, float] | None:
    """Return the mean point of those entries that have an exact one."""
    points = [
        (entry.lat, entry.lon)
        for entry in entries
        if entry.lat is not None and entry.lon is not None and entry.precision is Precision.PLACE
    ]
    if not points:
        return None
    return round(fmean(lat for lat, _ in points), 4), round(fmean(lon for _, lon in points), 4)
