"""Theatre folders -> Theatre. The format is described in ``theatres/README.md``."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any

from klaim.errors import TheatreError
from klaim.records import THIRD_SIDE
from klaim.theatres.theatre import Entity, EntityKind, Office, Party, Term, Theatre

WORLD = "world"
ANY_LANGUAGE = "*"


def available_theatres() -> tuple[str, ...]:
    """Return the folder names of the theatres that klaim ships."""
    found = (
        f.name for f in files("klaim.theatres").iterdir() if f.joinpath("theatre.toml").is_file()
    )
    return tuple(sorted(found))


@cache
def load_theatre(name: str) -> Theatre:
    """Load a shipped theatre by its folder name, with the world pack behind it.

    Raises:
        TheatreError: There is no such theatre, or its data are broken.
    """
    folder = files("klaim.theatres").joinpath(name)
    if not folder.joinpath("theatre.toml").is_file():
        known = ", ".join(available_theatres())
        raise TheatreError(f"There is no theatre {name!r}. klaim knows: {known}.")
    head = _table(folder, "theatre")
    parties = {
        p["id"]: Party(
            p["id"], p["name"], p["demonym"], p["country"], p["role"], p.get("allied_to", "")
        )
        for p in _table(folder, "parties").get("party", [])
    }
    entities: dict[str, Entity] = {}
    for source in (folder, files("klaim.theatres").joinpath(WORLD)):
        for entity in _entities(source, parties):
            entities.setdefault(entity.id, entity)
    area = head.get("area")
    return Theatre(
        id=head["id"],
        names=head["name"],
        since=head["since"],
        until=head.get("until"),
        area=(area["south"], area["west"], area["north"], area["east"]) if area else None,
        countries=tuple(head.get("countries", ())),
        parties=parties,
        entities=entities,
    )


def _table(folder: Traversable, name: str) -> dict[str, Any]:
    file = folder.joinpath(f"{name}.toml")
    if not file.is_file():
        return {}
    try:
        return tomllib.loads(file.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise TheatreError(f"{folder.name}/{file.name} is not readable TOML: {error}.") from error


def _entities(folder: Traversable, parties: Mapping[str, Party]) -> Iterator[Entity]:
    for entry in _table(folder, "parties").get("party", []):
        yield _state(entry, EntityKind.PARTY, entry["id"])
    for entry in _table(folder, "countries").get("country", []):
        if entry["id"].replace("-", "_") not in parties:
            yield _state(entry, EntityKind.COUNTRY, THIRD_SIDE)
    for entry in _table(folder, "organisations").get("organisation", []):
        yield Entity(
            id=entry["id"],
            name=entry["name"],
            kind=EntityKind.ORGANISATION,
            side=entry.get("side", THIRD_SIDE),
            detail=entry.get("kind", ""),
            aliases=_by_language(entry.get("aliases", {})),
            sides=_sides(entry),
        )
    for entry in _table(folder, "people").get("person", []):
        yield _person(entry)
    for entry in _table(folder, "media").get("medium", []):
        yield Entity(
            id=entry["id"],
            name=entry["name"],
            kind=EntityKind.MEDIUM,
            side=entry.get("side", THIRD_SIDE),
            detail=entry.get("kind", ""),
            aliases={ANY_LANGUAGE: tuple(entry.get("aliases", ()))},
            domains=tuple(entry.get("domains", ())),
        )


def _state(entry: Mapping[str, Any], kind: EntityKind, side: str) -> Entity:
    return Entity(
        id=entry["id"],
        name=entry["name"],
        kind=kind,
        side=side,
        demonym=entry.get("demonym", ""),
        aliases=_by_language(entry.get("aliases", {}), entry.get("adjectives", {})),
    )


def _person(entry: Mapping[str, Any]) -> Entity:
    full = (entry["name"], *entry.get("aliases", ()))
    # Family names stand alone in news from their second mention on.
    surnames = tuple(dict.fromkeys(name.split()[-1] for name in full if " " in name))
    offices = tuple(
        Office(_by_language(o.get("title", {})), _term(o), o.get("body", ""))
        for o in entry.get("offices", ())
    )
    return Entity(
        id=entry["id"],
        name=entry["name"],
        kind=EntityKind.PERSON,
        side=entry.get("side", THIRD_SIDE),
        aliases={ANY_LANGUAGE: tuple(entry.get("aliases", ()))},
        short=tuple(entry["short"]) if "short" in entry else surnames,
        offices=offices,
        sides=_sides(entry),
    )


def _by_language(*tables: Mapping[str, Any]) -> dict[str, tuple[str, ...]]:
    merged: dict[str, tuple[str, ...]] = {}
    for table in tables:
        for language, names in table.items():
            merged[language] = (*merged.get(language, ()), *names)
    return merged


def _sides(entry: Mapping[str, Any]) -> tuple[tuple[str, Term], ...]:
    return tuple((s["side"], _term(s)) for s in entry.get("sides", ()))


def _term(entry: Mapping[str, Any]) -> Term:
    since, until = entry.get("since"), entry.get("until")
    return Term(
        since if isinstance(since, date) else None, until if isinstance(until, date) else None
    )
