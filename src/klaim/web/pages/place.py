"""A place: who held it when, by whose word, in which words."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import HTMLResponse

from klaim.answers import events_in, statements_of
from klaim.control import PlaceChoice, choose_place
from klaim.ledger import Selection
from klaim.reconciling import state_on
from klaim.records import ControlStatement, Count, Happening, Interval, MapState
from klaim.web.desk import Desk
from klaim.web.figures import map_lane, status_lane, voice_lanes, voices_in_order
from klaim.web.rendering import Page
from klaim.web.shared import renderer

router = APIRouter()

_LOOKED_BACK = timedelta(days=90)
_MOST_CLAIMS = 1_000
_EVENTS = 20


@dataclass(frozen=True, slots=True)
class Voiced:
    """One voice on a day: what it holds, and its statements, newest first."""

    voice: str
    holder: str | None
    not_holder: str | None
    silent: bool
    since: date | None
    statements: tuple[ControlStatement, ...]


@router.get("/places/{place_id:path}")
def place(request: Request, place_id: str) -> HTMLResponse:
    """Show a place's lanes, the state on the day, and what happened there."""
    page = renderer(request).page(request)
    chosen = choose_place(page.desk.ledger, page.desk.gazetteer, place_id)
    return renderer(request).html(page, "place.html", **place_values(page, chosen))


def place_values(page: Page, chosen: PlaceChoice) -> dict[str, Any]:
    """Return what the page of a place shows."""
    desk, view = page.desk, page.view
    intervals = desk.timeline(chosen.id, view.as_known)
    state = state_on(intervals, page.on)
    voiced = voices_of(state, page)
    shown = [one for one in voiced if view.voice in (None, "status", one.voice)]
    since, until = view.since or page.on - _LOOKED_BACK, view.until or page.on
    around = Selection(places=(chosen.id,), since=since, until=until, as_known=view.as_known)
    claims = desk.ledger.page(around, limit=_MOST_CLAIMS)
    said = statements_of(desk.ledger, claims.claims, desk.theatre, as_known=view.as_known)
    here = (e for e in events_in(said, desk.theatre) if e.place and e.place.id == chosen.id)
    events = sorted(here, key=lambda event: event.start or date.min, reverse=True)
    return {
        "chosen": chosen,
        "known": desk.gazetteer.place(chosen.id),
        "intervals": intervals,
        "state": state,
        "voices": shown,
        "lanes_data": _lanes(page, chosen, intervals),
        "events": events[:_EVENTS],
        "said": said,
        "numbers": _numbers(events, page),
        "since": since,
        "until": until,
        "partial": claims.next is not None,
        "maps": _maps_on(desk, chosen.id, page.on),
    }


def _maps_on(desk: Desk, place_id: str, day: date) -> dict[str, MapState]:
    """Return the newest map of each reference layer that is not later than a day."""
    until = {
        layer: [state for state in states if state.day <= day]
        for layer, states in desk.maps_of(place_id).items()
    }
    return {layer: states[-1] for layer, states in until.items() if states}


def voices_of(state: Interval | None, page: Page) -> list[Voiced]:
    """Return everybody on the day, a voice that declined to say more beside its last word."""
    found = [
        Voiced(
            position.voice,
            position.holder,
            position.newest.not_holder,
            position.silent,
            position.since,
            tuple(reversed(position.statements)),
        )
        for position in (state.positions if state else ())
    ]
    order = voices_in_order({one.voice for one in found}, page.sides)
    return sorted(found, key=lambda one: (order.index(one.voice), one.silent))


def _lanes(page: Page, chosen: PlaceChoice, intervals: tuple[Interval, ...]) -> dict[str, Any]:
    by_voice = voice_lanes(intervals)
    href = page.link(f"/places/{chosen.id}")
    rows = [
        {"name": page.sides[voice].name, "voice": voice, "href": href, "lanes": by_voice[voice]}
        for voice in voices_in_order(by_voice, page.sides)
    ]
    status = {
        "name": page.language.say("Status"),
        "voice": "status",
        "href": href,
        "lanes": status_lane(intervals),
    }
    maps = [
        {"name": layer, "voice": "reference", "href": href, "lanes": map_lane(states)}
        for layer, states in page.desk.maps_of(chosen.id).items()
    ]
    return {"rows": [*rows, status, *maps]}


@dataclass(frozen=True, slots=True)
class Numbers:
    """What each side counts of one thing: kind, whose, and the counts by counting side."""

    kind: str
    side: str | None
    counts: tuple[tuple[Happening, Count], ...]


def _numbers(events: Iterable[Happening], page: Page) -> list[Numbers]:
    found: dict[tuple[str, str | None], list[tuple[Happening, Count]]] = {}
    for event in events:
        for count in event.counts:
            found.setdefault((count.kind, count.side), []).append((event, count))
    return [
        Numbers(kind, side, tuple(counts))
        for (kind, side), counts in sorted(
            found.items(), key=lambda item: (item[0][0], item[0][1] or "")
        )
    ]
