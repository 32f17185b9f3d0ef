"""Happenings at a town with a point, for tables of events."""

from dataclasses import replace
from typing import Any

from klaim.exporting.setting import Setting, Side, countries
from klaim.reconciling.events import gather_events
from klaim.reconciling.gathering import gather_statements
from klaim.records import (
    Bound,
    ClaimInArticle,
    Happening,
    PlaceKind,
    PlaceMention,
    Precision,
    Quantity,
)

from ..reconciling.building import PARTIES, said

TOWN = PlaceMention("Siwersk", "Siversk", "geonames:694403", PlaceKind.TOWN, 48.866, 38.1)
SIDES = {
    "hamas": Side("hamas", "Hamas", "PS"),
    "russia": Side("russia", "Russia", "RU", "ukraine"),
    "ukraine": Side("ukraine", "Ukraine", "UA", "russia"),
}
SETTING = Setting(countries()["UA"], "Donetsk Oblast", "Bakhmut Raion")


def place(kind: PlaceKind = PlaceKind.TOWN, precision: Precision = Precision.PLACE) -> PlaceMention:
    return PlaceMention("Siwersk", "Siversk", "geonames:694403", kind, 48.866, 38.1, precision)


def at_siversk(*args: Any, outlet: str = "Lentera", **options: Any) -> ClaimInArticle:
    claim, article = said(*args, **{"places": (TOWN,)} | options)
    return claim, replace(article, outlet=outlet, title=f"Berita {outlet}")


def killed(value: float, side: str | None = None, bound: Bound = Bound.EXACT) -> Quantity:
    return Quantity("killed", value, bound, side)


def happening(*claims: ClaimInArticle) -> Happening:
    (found,) = gather_events(gather_statements(claims), PARTIES)
    return found
