"""``klaim reference``: published maps of who holds what, laid beside the ledger."""

from __future__ import annotations

import re
from contextlib import closing
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from klaim.cli.formats import Format
from klaim.cli.listing import Column, Listing, print_listing
from klaim.cli.options import Day, format_option, ledger_option, theatre_option, threshold_option
from klaim.cli.progress import with_progress
from klaim.cli.terminal import one_line
from klaim.cli.words import counted, iso, side_name
from klaim.ledger import open_ledger
from klaim.records import MapState, ReferenceLayer
from klaim.theatres import load_theatre

if TYPE_CHECKING:
    from klaim.control import PlaceChoice

_NAME = re.compile(r"[a-z0-9][a-z0-9_-]{0,39}")
_LIST_FIELDS = ("name", "first", "last", "days", "holders")


class LayerName(click.ParamType[str]):
    """The name of a layer."""

    name = "name"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Return the name that was typed, where it may be one."""
        if not _NAME.fullmatch(str(value)):
            self.fail(f"{value!r} is no name: small letters, digits, - and _ only.", param, ctx)
        return str(value)


class Naming(click.ParamType[tuple[str, str]]):
    """A pattern and the party whose the areas of that name are."""

    name = "naming"

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> tuple[str, str]:
        """Return the pattern and the party."""
        if isinstance(value, tuple):
            return value
        pattern, equals, party = str(value).rpartition("=")
        if not equals or not pattern.strip():
            self.fail(f"{value!r} is no NAME=PARTY.", param, ctx)
        return pattern.strip(), party.strip()


@click.group()
def reference() -> None:
    """Lay published maps of who holds what beside the ledger.

    A layer is one project's maps, one for each of several days. Maps are an outsider's word:
    they stand beside the claims and change no answer unless you ask for it with
    `klaim timeline --with-reference`.

    \b
      klaim reference add deepstate deepstatemap_data_*.geojson
      klaim reference list
      klaim reference show deepstate Siversk
      klaim compare deepstate
    """


@reference.command()
@click.argument("name", type=LayerName())
@click.argument(
    "files", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="FILE..."
)
@click.option(
    "--day", type=Day(), metavar="DATE", help="Of which day the map is, whatever it says itself."
)
@click.option(
    "--holder", default="", metavar="PARTY", help="Whose all areas are, whatever they are called."
)
@click.option(
    "--map",
    "names",
    multiple=True,
    type=Naming(),
    metavar="NAME=PARTY",
    help="Whose the areas of a name are; contested for open, nothing to leave them out; * stands"
    " for anything. May be given several times.",
)
@click.option("--only-new", is_flag=True, help="Leave out the days that the layer has already.")
@ledger_option
@theatre_option
def add(
    name: str,
    files: tuple[Path, ...],
    day: date | None,
    holder: str,
    names: tuple[tuple[str, str], ...],
    only_new: bool,
    ledger: Path,
    theatre: str | None,
) -> None:
    """Add maps to the layer NAME, or make it.

    Takes GeoJSON in degrees (EPSG:4326) or web metres (EPSG:3857), packed with gzip or not. The
    day is that of each feature (date), of the file (date, datetime), or in its name
    (map_2025-01-31.geojson, map_20250131.geojson). Whose an area is: klaim knows how DeepState
    and the Institute for the Study of War call theirs, and any party by its id, name or country
    in a property such as holder; say the rest with --map or --holder.

    \b
      klaim reference add deepstate deepstatemap_data_*.geojson
      klaim reference add isw UkraineControlMapAO*.geojson
      klaim reference add isw VIEW_RussiaCoTinUkraine_V3.geojson --day 2025-12-20
      klaim reference add mine areas.geojson --map "Red zone=russia" --map "Grey*=contested"

    Where a file is wrong somewhere, or has a day that another or the layer has, nothing is
    added and the layer stays as it is. With --only-new, a folder that grows by a file a day can
    be given again and again.
    """
    from klaim.maps import add_maps

    conflict = load_theatre(theatre)
    read = with_progress(files, "Reading maps")
    with open_ledger(ledger, create=True) as opened, closing(read):
        areas = add_maps(
            opened,
            conflict,
            name,
            read,
            day=day,
            holder=holder,
            names=dict(names),
            only_new=only_new,
        )
    if not areas:
        click.echo(f"{name} has a map of each of these days already.")
        return
    days = sorted({area.day for area in areas})
    holders = ", ".join(sorted({area.holder for area in areas}))
    span = f"of {days[0]}" if len(days) == 1 else f"from {days[0]} to {days[-1]}"
    click.echo(f"{name}: {counted(len(days), 'map')} {span}, showing {holders}.")
    click.echo(f"Kept in {one_line(str(ledger))}. Now: klaim compare {name}")


@reference.command("list")
@ledger_option
@format_option
def list_layers(ledger: Path, style: Format) -> None:
    """List the layers with the days of their maps.

    \b
      klaim reference list
    """
    with open_ledger(ledger) as opened:
        layers = opened.reference_layers()
    listing: Listing[ReferenceLayer] = Listing(
        items=layers,
        columns=(
            Column("Layer", lambda layer: layer.name, style="bold"),
            Column("Maps", lambda layer: str(layer.days), right=True),
            Column("First", lambda layer: iso(layer.first)),
            Column("Last", lambda layer: iso(layer.last)),
            Column("Showing", lambda layer: ", ".join(layer.holders), wraps=True),
        ),
        wire=lambda layer: _layer(layer) | {"holders": list(layer.holders)},
        fields=_LIST_FIELDS,
        record=lambda layer: _layer(layer) | {"holders": "; ".join(layer.holders)},
        nothing="There is no reference layer yet: klaim reference add NAME FILE...",
    )
    print_listing(listing, style)


@reference.command()
@click.argument("name")
@click.argument("place")
@click.option("--on", type=Day("last"), metavar="DATE", help="Only the newest map up to this day.")
@threshold_option
@ledger_option
@theatre_option
@format_option
def show(
    name: str,
    place: str,
    on: date | None,
    threshold: float,
    ledger: Path,
    theatre: str | None,
    style: Format,
) -> None:
    """Tell which part of PLACE the maps of the layer NAME give to whom, day by day.

    A settlement is taken for a disc around its middle, as large as its inhabitants need
    (1,500 on a square kilometre); oblasts and countries have their outline. What no area covers
    is the place's own country's.

    \b
      klaim reference show deepstate Siversk
      klaim reference show deepstate "Donetsk Oblast" --on 2025-12-20
    """
    from klaim.control import choose_place
    from klaim.gazetteer import Gazetteer, beside
    from klaim.maps import map_of_place

    conflict = load_theatre(theatre)
    gazetteer = Gazetteer.open(beside(ledger))
    with open_ledger(ledger) as opened:
        chosen = choose_place(opened, gazetteer, place)
        states = map_of_place(opened, conflict, gazetteer, name, chosen.id)
    if on is not None:
        states = [state for state in states if state.day <= on][-1:]
    print_listing(_states(states, chosen, threshold), style)


@reference.command()
@click.argument("name")
@ledger_option
def remove(name: str, ledger: Path) -> None:
    """Remove the layer NAME with all of its maps.

    \b
      klaim reference remove deepstate
    """
    with open_ledger(ledger) as opened:
        opened.remove_reference(name)
    click.echo(f"{one_line(name)} is removed.")


def _layer(layer: ReferenceLayer) -> dict[str, Any]:
    return {
        "name": layer.name,
        "first": iso(layer.first),
        "last": iso(layer.last),
        "days": layer.days,
    }


def _states(states: list[MapState], place: PlaceChoice, threshold: float) -> Listing[MapState]:
    from klaim.exporting.maps import MAP_COLUMNS, map_record, map_state_to_wire, shares_in_words

    def record(state: MapState) -> dict[str, Any]:
        return map_record(place.name, state, threshold)

    return Listing(
        items=states,
        columns=(
            Column("Day", lambda state: iso(state.day)),
            Column("Holder", lambda s: side_name(s.holder(threshold) or "") or "-", style="bold"),
            Column("Shares", shares_in_words, wraps=True),
        ),
        wire=lambda state: (
            {"place": place.name, "holder": record(state)["holder"]} | map_state_to_wire(state)
        ),
        fields=tuple(MAP_COLUMNS),
        record=record,
        nothing="The layer has no map up to that day.",
    )
