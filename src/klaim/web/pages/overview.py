"""The overview: map, brush, lanes, newest statements."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import HTMLResponse

from klaim.answers import statements_of
from klaim.ledger import Selection
from klaim.reconciling import summary_on
from klaim.records import PlaceKind, Statement
from klaim.web.desk import PlaceHeld
from klaim.web.figures import places_block, voices_in_order, volume_block
from klaim.web.rendering import Page
from klaim.web.selections import selection_of
from klaim.web.shared import renderer

router = APIRouter()

_NEWEST = 12
_FROM = 40  # claims, of which several are often one statement
_LANES = 40
_TOO_WIDE = (PlaceKind.COUNTRY, PlaceKind.REGION, PlaceKind.RIVER, PlaceKind.SEA)
"""A point would say of them what nobody said; the front end leaves them out too."""
_TABLED = 60


@router.get("/")
def overview(request: Request) -> HTMLResponse:
    """Show who holds what on a day, and what was said last."""
    page = renderer(request).page(request)
    return renderer(request).html(page, "overview.html", **overview_values(page))


def overview_values(page: Page) -> dict[str, Any]:
    """Return what the overview shows."""
    desk, view = page.desk, page.view
    held = [one for one in desk.places_held(view.as_known) if one.intervals]
    everything = Selection(as_known=view.as_known, by_report=selection_of(view).by_report)
    days = desk.remembered(("days", everything), lambda: desk.ledger.days(everything))
    volume = volume_block(days, page.drawn_as)
    claims = desk.ledger.page(selection_of(view), limit=_FROM).claims
    said = statements_of(desk.ledger, claims, desk.theatre, as_known=view.as_known)
    holders = {i.holder for one in held for i in one.intervals if i.holder}
    return {
        "held": held[:_TABLED],
        "more": max(0, len(held) - _TABLED),
        "states": {one.summary.id: summary_on(one.intervals, page.on) for one in held},
        "tray": [one for one in held if _has_no_point(one)],
        "lanes": held[:_LANES],
        "newest": sorted(said.statements, key=_newest_first, reverse=True)[:_NEWEST],
        "said": said,
        "places_data": places_block(held, lambda place: page.link(f"/places/{place}")),
        "volume_data": volume,
        "volume_sides": voices_in_order({s for _, w in volume["weeks"] for s in w}, page.sides),
        "weeks": [(_days(monday), counts) for monday, counts in volume["weeks"]],
        "drawn_sides": voices_in_order(holders, page.sides),
    }


def _newest_first(statement: Statement) -> tuple[date, date]:
    return statement.end or date.min, statement.last_seen or date.min


def _days(monday: str) -> tuple[date, date]:
    first = date.fromisoformat(monday)
    return first, first + timedelta(days=6)


def _has_no_point(one: PlaceHeld) -> bool:
    wide = one.summary.kind in _TOO_WIDE
    return wide or one.place is None or one.place.lat is None
