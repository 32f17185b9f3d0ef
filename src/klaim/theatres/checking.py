"""Everything that is wrong with a theatre folder, and what its entries say against each other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import product
from pathlib import Path

from klaim.errors import TheatreError
from klaim.theatres.problems import Problem
from klaim.theatres.reading import Listed, Pack, read_pack
from klaim.theatres.shipped import shared_entities
from klaim.theatres.theatre import ALLIANCE, Entity, EntityKind, Term

_SPEAKERS = (EntityKind.PARTY, EntityKind.ORGANISATION, EntityKind.PERSON)


def check_folder(folder: Path) -> tuple[Problem, ...]:
    """Return everything that is wrong with a theatre folder, nothing where it is good.

    Raises:
        TheatreError: There is no such folder.
    """
    found: list[Problem] = []
    pack = read_pack(open_folder(folder), found.append)
    if all(problem.entry for problem in found):  # else a file is missing that others point into
        check_pack(pack)
    return tuple(dict.fromkeys(found))


def open_folder(folder: Path) -> Path:
    """Return a theatre's folder.

    Raises:
        TheatreError: It is none.
    """
    if folder.is_dir():
        return folder
    what = "is no folder" if folder.exists() else "does not exist"
    raise TheatreError(f"{folder} {what}. A theatre is a folder with theatre.toml in it.")


def check_pack(pack: Pack) -> None:
    """Report what entries of one theatre say against each other, each to whom its own reports."""
    everybody = (*pack.theatre.entities.values(), *shared_entities())
    _check_bodies(pack.listed, everybody)
    _check_states(pack.listed, everybody)
    _check_names(pack.listed)


def _check_bodies(listed: Iterable[Listed], everybody: Sequence[Entity]) -> None:
    bodies = {e.id for e in everybody if e.kind is EntityKind.ORGANISATION}
    for item in listed:
        for office in item.entity.offices:
            if office.body and office.body not in bodies:
                item.entry.wrong(
                    "offices",
                    f"the body {office.body!r} is no organisation",
                    "Add it to organisations.toml, or leave 'body' out",
                )


def _check_states(listed: Iterable[Listed], everybody: Sequence[Entity]) -> None:
    states = {e.id for e in everybody if e.kind is EntityKind.COUNTRY or e.detail == ALLIANCE}
    for item in listed:
        state = item.entity.belongs_to
        if state and state not in states:
            item.entry.wrong(
                "belongs_to",
                f"{state!r} is no country and no alliance",
                "Use an id of world/countries.toml, or leave 'belongs_to' out",
            )


def _check_names(listed: Iterable[Listed]) -> None:
    """Report full names that two speakers have, if their days do not tell them apart.

    Titles are no names: several may be deputies or bloggers on one day.
    """
    owners: dict[tuple[str, str], Listed] = {}
    for item in listed:
        if item.entity.kind not in _SPEAKERS:
            continue
        for name in _names(item):
            first = owners.setdefault(name, item)
            if first is not item and not _told_apart(first, item):
                line = first.entry.file.line_of(first.entry.section, first.entry.index)
                where = f"{first.entry.label} in {first.entry.file.name}, line {line}"
                what = f"the name {name[1]!r} is that of {where} too"
                remedy = "Leave it to one of them, or give both the days of their offices"
                item.entry.wrong("aliases", what, remedy)


def _names(item: Listed) -> Iterator[tuple[str, str]]:
    names = {(language, n) for language, many in item.entity.aliases.items() for n in many}
    yield from sorted({*names, ("*", item.entity.name)})


def _told_apart(one: Listed, other: Listed) -> bool:
    """Tell whether the offices of two people were never held on one day."""
    pairs = list(product(_terms(one), _terms(other)))
    return bool(pairs) and not any(a.overlaps(b) for a, b in pairs)


def _terms(item: Listed) -> list[Term]:
    return [office.term for office in item.entity.offices]
