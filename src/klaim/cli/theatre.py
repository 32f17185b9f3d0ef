"""``klaim theatre``: which conflicts klaim knows, and whether one of your own is good."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click

from klaim.cli.app import FAILED, OK
from klaim.cli.formats import Format
from klaim.cli.listing import Column, Listing, print_listing
from klaim.cli.options import format_option
from klaim.cli.terminal import one_line
from klaim.cli.words import counted, iso, side_name
from klaim.records import THIRD_SIDE
from klaim.theatres import Entity, EntityKind, Office, Theatre, available_theatres, load_theatre
from klaim.theatres.checking import check_folder

_COUNTED = (EntityKind.PERSON, EntityKind.ORGANISATION, EntityKind.MEDIUM)
_KINDS = {
    "people": EntityKind.PERSON,
    "bodies": EntityKind.ORGANISATION,
    "media": EntityKind.MEDIUM,
}
_ABOUT = {
    EntityKind.PERSON: "Offices",
    EntityKind.ORGANISATION: "Kind",
    EntityKind.MEDIUM: "Owner",
}
_MEMBER_FIELDS = ("id", "name", "side", "kind", "offices", "ownership", "source", "domains")
_LIST_FIELDS = ("theatre", "name", "since", "until", "parties")
_SIDE_FIELDS = ("side", "name", "role", "allied_to", "people", "organisations", "media")


@dataclass(frozen=True, slots=True)
class _Side:
    """A side of a theatre, and how many of each kind speak for it."""

    id: str
    name: str
    role: str
    allied_to: str
    counts: Counter[EntityKind]


@click.group()
def theatre() -> None:
    """List, show and check theatres: the conflicts with everybody who speaks about them.

    \b
      klaim theatre list
      klaim theatre show thailand_cambodia
      klaim theatre check my_theatre/
    """


@theatre.command("list")
@format_option
def list_theatres(style: Format) -> None:
    """List the theatres that klaim ships.

    \b
      klaim theatre list
    """
    named = [(name, load_theatre(name)) for name in available_theatres()]
    listing: Listing[tuple[str, Theatre]] = Listing(
        items=named,
        columns=(
            Column("Theatre", lambda item: item[0], style="bold"),
            Column("Conflict", lambda item: _name(item[1]), wraps=True),
            Column("Since", lambda item: iso(item[1].since)),
            Column("Parties", lambda item: ", ".join(_party_names(item[1])), wraps=True),
        ),
        wire=lambda item: _wire(*item) | {"parties": list(item[1].parties)},
        fields=_LIST_FIELDS,
        record=lambda item: _wire(*item) | {"parties": " ".join(item[1].parties)},
        nothing="",
    )
    print_listing(listing, style)


@theatre.command()
@click.argument("name")
@click.option(
    "--who",
    type=click.Choice(list(_KINDS)),
    help="List them instead, with offices and their days, or ownership and where it is said.",
)
@format_option
def show(name: str, who: str | None, style: Format) -> None:
    """Show the parties of a theatre, and how many people, bodies and media speak for each.

    NAME is a theatre of `klaim theatre list`, or a folder of your own with a slash in it.

    \b
      klaim theatre show israel_gaza_iran
      klaim theatre show russia_ukraine --who people
      klaim theatre show russia_ukraine --who media --format csv
      klaim theatre show ./my_theatre
    """
    loaded = load_theatre(name)
    if who is not None:
        print_listing(_members(loaded, _KINDS[who]), style)
        return
    if style is Format.TABLE:
        until = f" until {loaded.until}" if loaded.until else ""
        click.echo(f"{one_line(_name(loaded))}, since {loaded.since}{until}\n")
    listing: Listing[_Side] = Listing(
        items=_sides(loaded),
        columns=(
            Column("Side", lambda side: side_name(side.id), style="bold"),
            Column("Role", _role),
            Column("People", lambda side: str(side.counts[EntityKind.PERSON]), right=True),
            Column("Bodies", lambda side: str(side.counts[EntityKind.ORGANISATION]), right=True),
            Column("Media", lambda side: str(side.counts[EntityKind.MEDIUM]), right=True),
        ),
        wire=_side_wire,
        fields=_SIDE_FIELDS,
        record=_side_wire,
        nothing="",
    )
    print_listing(listing, style)


@theatre.command()
@click.argument("folder", type=click.Path(path_type=Path))
def check(folder: Path) -> int:
    """Tell what is wrong with a theatre of your own: file, line, and what to do.

    docs/theatre_template/ is a theatre to copy and change; the README in klaim's folder
    theatres/ explains every key.

    \b
      klaim theatre check my_theatre/

    Ends with 0 where the theatre is good, 1 where it is not.
    """
    problems = check_folder(folder)
    for problem in problems:
        click.echo(one_line(str(problem)))
    if problems:
        click.echo(f"{counted(len(problems), 'problem')} in {one_line(str(folder))}.", err=True)
        return FAILED
    path = str(folder) if "/" in str(folder) else f"./{folder}"
    click.echo(f"{one_line(path)} is a good theatre: klaim read --theatre {one_line(path)} …")
    return OK


def _name(loaded: Theatre) -> str:
    return loaded.names.get("en") or next(iter(loaded.names.values()), loaded.id)


def _party_names(loaded: Theatre) -> list[str]:
    return [party.name for party in loaded.parties.values()]


def _wire(name: str, loaded: Theatre) -> dict[str, Any]:
    return {
        "theatre": name,
        "name": _name(loaded),
        "since": iso(loaded.since),
        "until": iso(loaded.until) or None,
    }


def _members(loaded: Theatre, kind: EntityKind) -> Listing[Entity]:
    members = [entity for entity in loaded.entities.values() if entity.kind is kind]
    return Listing(
        items=sorted(members, key=lambda one: (_side_of(one), one.name)),
        columns=(
            Column("Side", lambda one: side_name(_side_of(one))),
            Column("Name", lambda one: one.name, style="bold", wraps=True),
            Column(_ABOUT[kind], _about, wraps=True),
            Column("Id", lambda one: one.id, style="dim", only_wide=True),
        ),
        wire=_member_wire,
        fields=_MEMBER_FIELDS,
        record=lambda one: (
            _member_wire(one)
            | {"offices": "; ".join(map(_in_office, one.offices)), "domains": " ".join(one.domains)}
        ),
        nothing="",
    )


def _about(one: Entity) -> str:
    """Return what a table says of somebody: offices, the kind of body, or who owns a medium."""
    if one.kind is EntityKind.PERSON:
        return "; ".join(_in_office(office) for office in one.offices)
    if one.kind is EntityKind.MEDIUM:
        return ", ".join(part for part in (one.detail, one.ownership, one.source) if part)
    return one.detail


def _in_office(office: Office) -> str:
    since, until = iso(office.term.since), iso(office.term.until)
    if since and until:
        return f"{_title(office)} ({since} to {until})"
    # Without an end somebody is in office, or klaim does not know until when.
    days = f" (since {since})" if since else f" (until {until})" if until else ""
    return f"{_title(office)}{days}"


def _title(office: Office) -> str:
    titles = office.titles.get("en") or next(iter(office.titles.values()), ("",))
    return titles[0]


def _member_wire(one: Entity) -> dict[str, Any]:
    return {
        "id": one.id,
        "name": one.name,
        "side": _side_of(one),
        "kind": one.detail or one.kind.value,
        "offices": [
            {
                "title": _title(office),
                "body": office.body or None,
                "since": iso(office.term.since) or None,
                "until": iso(office.term.until) or None,
            }
            for office in one.offices
        ],
        "ownership": one.ownership or None,
        "source": one.source or None,
        "domains": list(one.domains),
    }


def _sides(loaded: Theatre) -> list[_Side]:
    counts: dict[str, Counter[EntityKind]] = {}
    for entity in loaded.entities.values():
        counts.setdefault(_side_of(entity), Counter())[entity.kind] += 1
    none: Counter[EntityKind] = Counter()
    sides = [
        _Side(p.id, p.name, p.role, p.allied_to, counts.get(p.id, none))
        for p in loaded.parties.values()
    ]
    return [*sides, _Side(THIRD_SIDE, "outsiders", "", "", counts.get(THIRD_SIDE, none))]


def _side_of(entity: Entity) -> str:
    return entity.side_on(None)


def _role(side: _Side) -> str:
    return f"{side.role} of {side_name(side.allied_to)}" if side.allied_to else side.role


def _side_wire(side: _Side) -> dict[str, Any]:
    people, organisations, media = (side.counts[kind] for kind in _COUNTED)
    return {
        "side": side.id,
        "name": side.name,
        "role": side.role,
        "allied_to": side.allied_to,
        "people": people,
        "organisations": organisations,
        "media": media,
    }
