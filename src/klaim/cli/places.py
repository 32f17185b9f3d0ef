"""``klaim places``: what the claims are about; what a name may mean; places of one's own."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import click
from click.core import ParameterSource

from klaim.cli import words
from klaim.cli.formats import Format
from klaim.cli.listing import Column, Listing, print_listing
from klaim.cli.options import format_option, ledger_option
from klaim.cli.places_add import add
from klaim.cli.places_find import find
from klaim.gazetteer import Gazetteer, beside
from klaim.ledger import PlaceSummary, open_ledger

_TYPED = ParameterSource.COMMANDLINE
_FIELDS = ("id", "name", "kind", "admin", "claims", "by_side", "first_day", "last_day")


@click.group(invoke_without_command=True)
@ledger_option
@format_option
@click.pass_context
def places(ctx: click.Context, ledger: Path, style: Format) -> None:
    """List the places that claims are about, and which sides speak about them.

    A town and the sector of the front named after it are two places; so are a town and its
    oblast. Places of one name are told apart by their oblast and id.

    \b
      klaim places
      klaim places --format json
      klaim places find Petropavlivka --near Kupiansk
      klaim places add UA.zip

    Then ask who holds one: klaim timeline Siversk.
    """
    if ctx.invoked_subcommand is None:
        _list(ledger, style)
    elif any(ctx.get_parameter_source(name) is _TYPED for name in ("ledger", "style")):
        raise click.UsageError(f"Options go after {ctx.invoked_subcommand!r}.", ctx)


places.add_command(find)
places.add_command(add)


def _list(ledger: Path, style: Format) -> None:
    gazetteer = Gazetteer.open(beside(ledger))

    def admin(place: PlaceSummary) -> str:
        known = gazetteer.place(place.id)
        return known.admin if known else ""

    with open_ledger(ledger) as opened:
        print_listing(_listing(opened.places(), admin), style)


def _listing(
    summaries: tuple[PlaceSummary, ...], admin: Callable[[PlaceSummary], str]
) -> Listing[PlaceSummary]:
    def wire(place: PlaceSummary) -> dict[str, Any]:
        return {
            "id": place.id,
            "name": place.name,
            "kind": place.kind.value,
            "admin": admin(place),
            "claims": place.claims,
            "by_side": dict(place.by_side),
            "first_day": place.first_day.isoformat() if place.first_day else None,
            "last_day": place.last_day.isoformat() if place.last_day else None,
        }

    return Listing(
        items=summaries,
        columns=(
            Column("Place", lambda place: place.name, style="bold", wraps=True),
            Column("Kind", lambda place: place.kind.value),
            Column("In", admin, wraps=True),
            Column("Claims", lambda place: str(place.claims), right=True),
            Column("Speakers", _sides, wraps=True),
            Column("First", lambda p: words.iso(p.first_day), style="dim", only_wide=True),
            Column("Latest", lambda p: words.iso(p.last_day), style="dim"),
            Column("Id", lambda place: place.id, style="dim", only_wide=True),
        ),
        wire=wire,
        fields=_FIELDS,
        record=lambda place: wire(place) | {"by_side": _sides(place)},
        nothing="No claim names a place yet: read articles with `klaim read`.",
    )


def _sides(place: PlaceSummary) -> str:
    ranked = sorted(place.by_side.items(), key=lambda item: (-item[1], item[0]))
    return ", ".join(f"{words.side_name(side) or 'narrator'} {n}" for side, n in ranked)
