"""The names of a theatre, compiled for finding them in text of one language."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from difflib import get_close_matches
from functools import cache

from klaim.extraction.phrases import PhraseMatcher, expand
from klaim.theatres import Entity, EntityKind, Office, Theatre

_SHOUTED = (EntityKind.PARTY, EntityKind.COUNTRY)
_ENGLISH = "en"
_SHORT_NAME = 3
"""Letters up to which a name in capitals may be an abbreviation of something else."""
_ALIKE = 0.85
"""How alike two spellings of a surname are at least, as ``difflib`` counts: Syrski, Syrskyi."""

LANDS = (EntityKind.PARTY, EntityKind.COUNTRY)
"""What names that are states' stand for."""


class NameIndex:
    """Matchers for the names, the surnames and the titles of a theatre.

    Args:
        theatre: Whose names.
        language: ISO 639-1 code of the text.
    """

    def __init__(self, theatre: Theatre, language: str) -> None:
        self.names: PhraseMatcher[Entity] = PhraseMatcher(
            _full_names(theatre, language), case_sensitive=True
        )
        self.surnames: PhraseMatcher[Entity] = PhraseMatcher(
            _surnames(theatre), case_sensitive=True
        )
        self.english = {
            name.casefold(): entity
            for entity in theatre.entities.values()
            if entity.kind is EntityKind.ORGANISATION
            for name in (entity.name, *entity.aliases.get(_ENGLISH, ()))
        }
        """Organisations by their English names, in which roles are composed too."""
        self._called = {name: entity for name, entity in _surnames(theatre) if " " not in name}
        self.titles: PhraseMatcher[tuple[Entity, Office]] = PhraseMatcher(
            _titles(theatre, language)
        )

    def called(self, surname: str) -> Entity | None:
        """Return the person who bears a surname as it is written, if there is one."""
        return self._called.get(surname)

    def like(self, name: str) -> Entity | None:
        """Return the person whose surname a single name is, in another spelling.

        The first letter is never another: Hladkov is no Sladkov.
        """
        begun = [called for called in self._called if called[0] == name[0]]
        close = get_close_matches(name, begun, 1, _ALIKE)
        return self._called[close[0]] if close else None


def slug(name: str) -> str:
    """Return a name as an id: ``"Viktor Trehubov"`` -> ``"viktor-trehubov"``."""
    plain = unicodedata.normalize("NFKD", name).casefold()
    words = "".join(c if c.isalnum() else " " for c in plain if not unicodedata.combining(c))
    return "-".join(words.split())


def _full_names(theatre: Theatre, language: str) -> Iterator[tuple[str, Entity]]:
    for entity in theatre.entities.values():
        spelt = _apart(entity.name) if entity.kind is EntityKind.ORGANISATION else ()
        sites = (domain.replace(".", " . ") for domain in entity.domains)
        for name in (*entity.names(language), *spelt, *sites):
            yield name, entity
            # Sentence starts and shouted first words write the same name in other case.
            if entity.kind is EntityKind.ORGANISATION and name[0].islower():
                yield name[0].upper() + name[1:], entity
            if entity.kind in _SHOUTED and len(name) > _SHORT_NAME:
                yield name.upper(), entity


def _apart(name: str) -> Iterator[str]:
    """Yield the long and the short name of "International Atomic Energy Agency (IAEA)"."""
    long, _, short = name.partition(" (")
    if short:
        yield from (long, short.removesuffix(")"))


def _surnames(theatre: Theatre) -> Iterator[tuple[str, Entity]]:
    for entity in theatre.entities.values():
        for name in entity.short:
            yield name, entity


def _titles(theatre: Theatre, language: str) -> Iterator[tuple[str, tuple[Entity, Office]]]:
    for entity in theatre.entities.values():
        for office in entity.offices:
            for title in office.titles.get(language, ()):
                for phrase in expand(title) if "(" not in title else (title,):
                    yield phrase, (entity, office)


@cache
def name_index(theatre: Theatre, language: str) -> NameIndex:
    """Return the index of a theatre's names, built once."""
    return NameIndex(theatre, language)
