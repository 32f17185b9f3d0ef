"""A theatre folder -> its records. The one place that knows the keys of the format."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib.resources.abc import Traversable
from itertools import chain

from klaim.records import NO_SIDE, THIRD_SIDE
from klaim.theatres.entries import Entry, entries
from klaim.theatres.files import DataFile, read_file
from klaim.theatres.problems import Report
from klaim.theatres.theatre import (
    ALLY,
    BELLIGERENT,
    ROLES,
    Entity,
    EntityKind,
    Office,
    Party,
    Term,
    Theatre,
)

ANY_LANGUAGE = "*"

ORGANISATION_KINDS = frozenset(
    {"administration", "alliance", "armed-group", "company", "court", "emergency", "government",
     "intelligence", "international", "map", "military", "ministry", "ngo", "nuclear",
     "parliament", "party", "police", "presidency", "religious", "think-tank", "unit"}
)  # fmt: skip
MEDIUM_KINDS = frozenset({"agency", "broadcaster", "channel", "newspaper", "portal"})
OWNERSHIPS = frozenset({"private", "public", "state"})

_HEAD = frozenset(
    {"id", "name", "since", "until", "area", "countries", "contested", "occupier", "attribution"}
)
_ATTRIBUTION = frozenset({"place", "country", "disputed"})
_COUNTRY_CODE = re.compile("[A-Z]{2}")
_AREA = ("south", "west", "north", "east")
_STATE = frozenset({"id", "name", "demonym", "country", "code", "aliases", "adjectives"})
_PARTY = _STATE - {"code"} | {"role", "allied_to", "fights", "capital", "formations"}
_ORGANISATION = frozenset({"id", "name", "side", "sides", "belongs_to", "kind", "aliases"})
_PERSON = frozenset({"id", "name", "side", "sides", "belongs_to", "aliases", "short", "offices"})
_MEDIUM = frozenset(
    {"id", "name", "kind", "country", "ownership", "side", "source", "domains", "aliases"}
)


@dataclass(frozen=True, slots=True)
class Listed:
    """Somebody of a theatre, and the entry that lists them."""

    entry: Entry
    entity: Entity


@dataclass(frozen=True, slots=True)
class Pack:
    """What a folder holds: the theatre of its own entries only, and where each stands."""

    theatre: Theatre
    listed: tuple[Listed, ...]


def read_pack(folder: Traversable, report: Report) -> Pack:
    """Read a theatre's folder; what is wrong is left out.

    Args:
        folder: With ``theatre.toml`` and the four files beside it.
        report: Told of everything that is wrong.
    """
    head = read_file(folder, "theatre", report, required=True)
    file = read_file(folder, "parties", report, required=True)
    of_parties = list(entries(file, "party", _PARTY, report))
    parties = _parties(file, of_parties, report)
    states = (Listed(e, _state(e, EntityKind.PARTY, e.identity())) for e in of_parties)
    listed = tuple(_distinct(chain(states, _listed(folder, parties, report))))
    theatre = _theatre(Entry(head, "", 0, head.tables, report), parties, listed)
    return Pack(theatre, listed)


def read_shared(folder: Traversable, report: Report) -> tuple[Entity, ...]:
    """Read the folder that all theatres share: it has no head and no parties."""
    return tuple(item.entity for item in _distinct(_listed(folder, {}, report)))


def _theatre(head: Entry, parties: Mapping[str, Party], listed: Iterable[Listed]) -> Theatre:
    if not head.file.readable:
        return Theatre("", {}, None, None, None, (), parties, {})
    head.knows_only(_HEAD)
    term = head.term()
    if "since" not in head.values:
        head.wrong("since", "'since' is missing", "Add the first day: since = 2025-05-28")
    return Theatre(
        id=head.identity(),
        names=_names(head),
        since=term.since,
        until=term.until,
        area=_area(head),
        countries=head.texts("countries"),
        parties=parties,
        entities={item.entity.id: item.entity for item in listed},
        disputed=tuple(_disputed(head)),
        contested=head.texts("contested"),
        occupier=_occupier(head, parties),
    )


def _occupier(head: Entry, parties: Mapping[str, Party]) -> str:
    side = head.text("occupier", required=False)
    if side and side not in parties:
        head.wrong(
            "occupier", f"{side!r} is no party", "Use the id of one, or leave 'occupier' out"
        )
        return ""
    return side


def _names(head: Entry) -> dict[str, str]:
    table = head.values.get("name")
    if isinstance(table, dict) and table and all(isinstance(name, str) for name in table.values()):
        return table
    head.wrong("name", "'name' is no table of names", 'Write name = { en = "…", id = "…" }')
    return {}


def _area(head: Entry) -> tuple[float, float, float, float] | None:
    table = head.values.get("area")
    if table is None:
        return None
    remedy = "Give south, west, north, east in degrees, south below north and west below east"
    bounds = [table.get(key) for key in _AREA] if isinstance(table, dict) else []
    numbers = [float(b) for b in bounds if isinstance(b, int | float)]
    if len(numbers) < len(_AREA):
        head.wrong("area", "'area' lacks a bound", remedy)
        return None
    south, west, north, east = numbers
    if not (-90 <= south < north <= 90 and -180 <= west < east <= 180):
        head.wrong("area", "'area' is no stretch of the earth", remedy)
        return None
    return south, west, north, east


def _disputed(head: Entry) -> Iterator[str]:
    for attribution in entries(head.file, "attribution", _ATTRIBUTION, head.report):
        place, country = attribution.text("place"), attribution.text("country")
        disputed = attribution.values.get("disputed")
        if country and not _COUNTRY_CODE.fullmatch(country):
            remedy = 'Write its ISO code of two letters: country = "UA"'
            attribution.wrong("country", f"'country' is {country!r}, which is no code", remedy)
        if not isinstance(disputed, bool):
            remedy = "Write disputed = true or disputed = false"
            attribution.wrong("disputed", "'disputed' is neither true nor false", remedy)
        elif disputed:
            yield place


def _parties(file: DataFile, read: Sequence[Entry], report: Report) -> dict[str, Party]:
    parties: dict[str, Party] = {}
    for entry in read:
        party = Party(
            id=entry.identity(),
            name=entry.text("name"),
            demonym=entry.text("demonym"),
            country=entry.text("country"),
            role=entry.choice("role", ROLES),
            allied_to=entry.text("allied_to", required=False),
            fights=entry.text("fights", required=False),
            capital=entry.text("capital", required=False),
            formations=entry.texts("formations"),
        )
        if party.id in (THIRD_SIDE, NO_SIDE):
            entry.wrong("id", f"'id' is {party.id!r}, which klaim uses itself", "Take another")
        elif party.id:
            parties[party.id] = party
    belligerents = [p.id for p in parties.values() if p.role == BELLIGERENT]
    for entry in read:
        _check_alliance(entry, belligerents)
        _check_enemy(entry, belligerents)
    if file.readable and len(belligerents) < 2:
        Entry(file, "", 0, {}, report).wrong(
            "", "fewer than two parties are belligerents", 'Give two of them role = "belligerent"'
        )
    return parties


def _check_alliance(entry: Entry, belligerents: list[str]) -> None:
    ally, friend = entry.values.get("role") == ALLY, entry.values.get("allied_to")
    if ally and friend is None:
        entry.wrong("role", "an ally needs 'allied_to'", f"Add one of {', '.join(belligerents)}")
    elif friend is not None and friend not in belligerents:
        remedy = f"Use one of {', '.join(belligerents)}"
        entry.wrong("allied_to", f"'allied_to' is {friend!r}, which is no belligerent", remedy)


def _check_enemy(entry: Entry, belligerents: list[str]) -> None:
    enemy = entry.values.get("fights")
    others = [side for side in belligerents if side != entry.values.get("id")]
    if enemy is not None and enemy not in others:
        what = "the party itself" if enemy in belligerents else "no belligerent"
        remedy = f"Use one of {', '.join(others)}"
        entry.wrong("fights", f"'fights' is {enemy!r}, which is {what}", remedy)


def _distinct(listed: Iterable[Listed]) -> Iterator[Listed]:
    """Leave out what has no id, report ids that are taken."""
    taken: dict[str, Entry] = {}
    for item in listed:
        if not item.entity.id:
            continue
        first = taken.setdefault(item.entity.id, item.entry)
        if first is item.entry:
            yield item
            continue
        line = first.file.line_of(first.section, first.index)
        what = f"the id is taken by {first.label} in {first.file.name}, line {line}"
        item.entry.wrong("id", what, "Give it another id, or make one entry of the two")


def _listed(folder: Traversable, parties: Mapping[str, Party], report: Report) -> Iterator[Listed]:
    def found(name: str, section: str, known: frozenset[str]) -> Iterator[Entry]:
        yield from entries(read_file(folder, name, report, required=False), section, known, report)

    for entry in found("countries", "country", _STATE):
        yield Listed(entry, _state(entry, EntityKind.COUNTRY, THIRD_SIDE))
    for entry in found("organisations", "organisation", _ORGANISATION):
        yield Listed(entry, _organisation(entry, parties))
    for entry in found("people", "person", _PERSON):
        yield Listed(entry, _person(entry, parties))
    for entry in found("media", "medium", _MEDIUM):
        yield Listed(entry, _medium(entry, parties))


def _state(entry: Entry, kind: EntityKind, side: str) -> Entity:
    return Entity(
        id=entry.identity(),
        name=entry.text("name"),
        kind=kind,
        side=side,
        demonym=entry.text("demonym", required=False),
        aliases=entry.by_language("aliases", "adjectives"),
    )


def _organisation(entry: Entry, parties: Mapping[str, Party]) -> Entity:
    return Entity(
        id=entry.identity(),
        name=entry.text("name"),
        kind=EntityKind.ORGANISATION,
        side=entry.side(parties),
        detail=entry.choice("kind", ORGANISATION_KINDS),
        aliases=entry.by_language("aliases"),
        sides=_sides(entry, parties),
        belongs_to=entry.text("belongs_to", required=False),
    )


def _person(entry: Entry, parties: Mapping[str, Party]) -> Entity:
    name, aliases = entry.text("name"), entry.texts("aliases")
    # Family names stand alone in news from their second mention on.
    surnames = dict.fromkeys(full.split()[-1] for full in (name, *aliases) if " " in full)
    return Entity(
        id=entry.identity(),
        name=name,
        kind=EntityKind.PERSON,
        side=entry.side(parties),
        aliases={ANY_LANGUAGE: aliases},
        short=entry.texts("short") if "short" in entry.values else tuple(surnames),
        offices=tuple(_offices(entry)),
        sides=_sides(entry, parties),
        belongs_to=entry.text("belongs_to", required=False),
    )


def _medium(entry: Entry, parties: Mapping[str, Party]) -> Entity:
    return Entity(
        id=entry.identity(),
        name=entry.text("name"),
        kind=EntityKind.MEDIUM,
        side=entry.side(parties),
        detail=entry.choice("kind", MEDIUM_KINDS),
        aliases={ANY_LANGUAGE: entry.texts("aliases")},
        domains=entry.texts("domains"),
        ownership=entry.choice("ownership", OWNERSHIPS, default=""),
        source=entry.text("source", required=False),
        country=entry.text("country", required=False),
    )


def _offices(entry: Entry) -> Iterator[Office]:
    for office in entry.inner("offices", ("title", "body", "since", "until")):
        titles = office.by_language("title")
        if not titles:
            office.wrong("title", "an office has no title", 'Add title = { id = ["…"] }')
        yield Office(titles, office.term(), office.text("body", required=False))


def _sides(entry: Entry, parties: Mapping[str, Party]) -> tuple[tuple[str, Term], ...]:
    changes = entry.inner("sides", ("side", "since", "until"))
    return tuple((change.side(parties), change.term()) for change in changes)
