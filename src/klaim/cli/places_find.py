"""``klaim places find``: what a name may mean, and why in this order."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import click

from klaim.cli.app import complain
from klaim.cli.formats import Format
from klaim.cli.listing import Column, Listing, print_listing
from klaim.cli.options import format_option, ledger_option
from klaim.cli.terminal import one_line
from klaim.gazetteer import Gazetteer, Resolution, beside
from klaim.gazetteer.finding import Finding
from klaim.gazetteer.finding import find as find_places
from klaim.records import PlaceKind

_FIELDS = (
    *("rank", "id", "name", "kind", "admin", "unit", "country", "lat", "lon", "precision"),
    *("population", "match", "chosen", "why"),
)
_COUNTRY_CODE = re.compile(r"[A-Za-z]{2}")
Ranked = tuple[int, Finding]


def _country_code(ctx: click.Context, param: click.Parameter, value: str | None) -> str | None:
    if value is not None and not _COUNTRY_CODE.fullmatch(value):
        raise click.BadParameter(f"{value!r} is no country code; write two letters.", ctx, param)
    return value


@click.command()
@click.argument("name")
@click.option("--near", metavar="PLACE", help="A place that it is near to, or its oblast or raion.")
@click.option(
    "--country",
    metavar="CODE",
    callback=_country_code,
    help="Two letters (UA) of the country that comes before others.",
)
@click.option(
    "--kind",
    type=click.Choice([kind.value for kind in PlaceKind]),
    help="What is meant: Kharkiv the city, the oblast, or the sector of the front.",
)
@ledger_option
@format_option
def find(
    name: str,
    near: str | None,
    country: str | None,
    kind: str | None,
    ledger: Path,
    style: Format,
) -> None:
    """Tell which places a name may mean, in which order, and why.

    NAME may be spelt in any way, in Latin or Cyrillic letters, former names included. First
    comes the place that klaim would choose, then what fits as well, then the others by size.
    Articles say more than a bare name does: the oblast, other places, the kind of place.

    \b
      klaim places find Dzerzhinsk
      klaim places find Petropavlivka --near Kupiansk
      klaim places find Krymskoye --near "Luhansk Oblast" --format json
      klaim places find Verbove --country UA
      klaim places find Kupiansk --kind sector
    """
    gazetteer = Gazetteer.open(beside(ledger))
    if near and gazetteer.resolve(near).place is None:
        complain(f"klaim does not know which one place {near!r} is, so it tells little.")
    resolution, findings = find_places(
        gazetteer, name, near, country, PlaceKind(kind) if kind else None
    )
    if style is Format.TABLE and findings:
        click.echo(f"{one_line(_verdict(name, resolution))}\n")
    print_listing(_listing(name, resolution, findings), style)


def _verdict(name: str, resolution: Resolution) -> str:
    place = resolution.place
    if place is None:
        return f"{name} is undecided: {resolution.reason}."
    where = ", ".join(part for part in (place.kind.value, place.admin or place.country) if part)
    return f"{name} is {place.name} ({where}): {resolution.reason}."


def _listing(name: str, resolution: Resolution, findings: list[Finding]) -> Listing[Ranked]:
    def why(finding: Finding) -> str:
        decisive = [resolution.reason] if finding.chosen else []
        return "; ".join(dict.fromkeys([*decisive, *finding.reasons]))

    def wire(ranked: Ranked) -> dict[str, Any]:
        rank, finding = ranked
        place = finding.candidate.place
        return {
            "rank": rank,
            "id": place.id,
            "name": place.name,
            "kind": place.kind.value,
            "admin": place.admin,
            "unit": finding.unit,
            "country": place.country,
            "lat": place.lat,
            "lon": place.lon,
            "precision": place.precision.value,
            "population": place.population,
            "match": finding.candidate.match,
            "chosen": finding.chosen,
            "why": why(finding),
        }

    return Listing(
        items=list(enumerate(findings, start=1)),
        columns=(
            Column("", lambda ranked: str(ranked[0]), right=True),
            Column("Place", lambda ranked: ranked[1].candidate.place.name, style="bold"),
            Column("Kind", lambda ranked: ranked[1].candidate.place.kind.value),
            Column("Point", _point),
            Column("Why", lambda ranked: "; ".join(ranked[1].reasons), wraps=True),
            Column("Id", lambda r: r[1].candidate.place.id, style="dim", only_wide=True),
        ),
        wire=wire,
        fields=_FIELDS,
        record=wire,
        nothing=f"klaim knows no place called {one_line(name)}, nor one of a similar name.",
    )


def _point(ranked: Ranked) -> str:
    place = ranked[1].candidate.place
    if place.lat is None or place.lon is None:
        return "unknown"
    about = "" if place.precision.value == "place" else f" ({place.precision.value})"
    return f"{place.lat:.2f} {place.lon:.2f}{about}"
