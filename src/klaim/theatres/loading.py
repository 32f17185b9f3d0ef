"""Theatre folders -> Theatre. The format is described in ``theatres/README.md``."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path

from klaim.errors import TheatreError
from klaim.theatres.checking import check_pack, open_folder
from klaim.theatres.problems import refuse
from klaim.theatres.reading import Pack, read_pack
from klaim.theatres.shipped import available_theatres, shared_entities, shipped_folder
from klaim.theatres.theatre import Entity, EntityKind, Theatre


@cache
def load_theatre(name: str | None = None) -> Theatre:
    """Load a theatre, with the world pack behind it.

    Args:
        name: The folder name or id of a shipped theatre, or the path of a folder of your own,
            with a slash in it; ``None`` for all shipped ones, joined to one.

    Raises:
        TheatreError: There is no such theatre, or its data are broken.
    """
    if name is None:
        return joined([load_theatre(each) for each in available_theatres()])
    if "/" in name:
        return load_folder(Path(name))
    folder = name.replace("-", "_")
    if folder not in available_theatres():
        known = ", ".join(available_theatres())
        raise TheatreError(
            f"There is no theatre {name!r}. klaim knows: {known}; one of your own is named by its"
            f" folder, such as ./{name}."
        )
    return with_world(read_pack(shipped_folder(folder), refuse))


@cache
def elsewhere() -> Theatre:
    """Return what stands in for a theatre where a war has none: the world pack, and no sides."""
    return Theatre(
        id="elsewhere",
        names={"en": "Other conflicts", "id": "Konflik lain"},
        since=None,
        until=None,
        area=None,
        countries=(),
        parties={},
        entities={entity.id: entity for entity in shared_entities()},
    )


def load_folder(folder: Path) -> Theatre:
    """Load a theatre from a folder that klaim does not ship, with the world pack behind it.

    Raises:
        TheatreError: It is no theatre; ``klaim theatre check`` tells everything that is wrong.
    """
    pack = read_pack(open_folder(folder), refuse)
    check_pack(pack)
    return with_world(pack)


def joined(theatres: Sequence[Theatre]) -> Theatre:
    """Return a view over several theatres: the parties and everybody of all of them."""
    entities: dict[str, Entity] = {}
    for entity in (e for theatre in theatres for e in theatre.entities.values()):
        known = entities.setdefault(entity.id, entity)
        if known.kind is EntityKind.COUNTRY:  # what is outside of one war may be a party to another
            entities[entity.id] = entity
    return Theatre(
        id="all",
        names={"en": "All conflicts", "id": "Semua konflik"},
        since=min((t.since for t in theatres if t.since), default=None),
        until=None,
        area=None,
        countries=(),
        parties={p.id: p for theatre in theatres for p in theatre.parties.values()},
        entities=entities,
        disputed=tuple(place for theatre in theatres for place in theatre.disputed),
        members=tuple(theatres),
    )


def with_world(pack: Pack) -> Theatre:
    """Return the theatre of a pack together with everybody whom all theatres share."""
    entities = dict(pack.theatre.entities)
    for entity in shared_entities():
        party = entity.id.replace("-", "_") in pack.theatre.parties
        if entity.kind is not EntityKind.COUNTRY or not party:
            entities.setdefault(entity.id, entity)
    return replace(pack.theatre, entities=entities)
