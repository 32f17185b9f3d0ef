"""A report: the page's views over a selection in one file that needs nothing else."""

from __future__ import annotations

import base64
import json
from collections.abc import Iterable
from datetime import date
from hashlib import sha256
from importlib.resources import files
from typing import Any

from markupsafe import Markup

from klaim.answers import Statements, events_in, statements_of
from klaim.control import choose_place
from klaim.gazetteer.boundaries import SHIPPED_BOUNDARIES
from klaim.ledger.writing import klaim_version
from klaim.reconciling import state_on
from klaim.records import Happening, Statement
from klaim.web.desk import Desk, PlaceHeld
from klaim.web.figures import places_block, voices_in_order, volume_block
from klaim.web.languages import language
from klaim.web.pages.place import voices_of
from klaim.web.rendering import Page, Renderer
from klaim.web.selections import selection_of
from klaim.web.topologies import window_of, within
from klaim.web.view import View

MOST_CLAIMS = 2_000
"""A report lists so many claims, the newest; it says so where there are more."""

_MOST_PLACES = 40
_POLICY = (
    "default-src 'none'; script-src '{script}'; style-src '{style}'; img-src data:;"
    " base-uri 'none'; form-action 'none'"
)


def report(desk: Desk, view: View, title: str, made: date) -> str:
    """Return a report as one HTML file: nothing in it is loaded from anywhere.

    Args:
        desk: The ledger to report on.
        view: Which claims; ``lang`` says in which language.
        title: The heading, empty for that of the places.
        made: The day on which the report is made.
    """
    renderer = Renderer(desk)
    page = Page(desk, view, language(view.lang or "id"), "/")
    script, style = _asset("klaim.js"), _asset("klaim.css") + _asset("figures.css")
    return renderer.text(
        page,
        "report.html",
        **_values(page, title, made),
        script=Markup(script),  # noqa: S704 - our own file
        style=Markup(style),  # noqa: S704 - our own file
        policy=_POLICY.format(script=_hash(script), style=_hash(style)),
    )


def _values(page: Page, title: str, made: date) -> dict[str, Any]:
    desk, view = page.desk, page.view
    selection = selection_of(view)
    claims = desk.ledger.page(selection, limit=MOST_CLAIMS).claims
    said = statements_of(desk.ledger, claims, desk.theatre, as_known=view.as_known)
    events = events_in(said, desk.theatre)
    held = _places(page, said)
    volume = volume_block(desk.ledger.days(selection), page.drawn_as)
    told = {claim.id for claim, _ in claims}
    articles = {article.id: article for _, article in claims}.values()
    holders = {i.holder for one in held for i in one.intervals if i.holder}
    return {
        "title": title or ", ".join(one.summary.name for one in held[:3]),
        "made": made,
        "digest": desk.ledger.digest(),
        "version": klaim_version(),
        "total": desk.ledger.count(selection),
        "listed": len(claims),
        "articles": len(articles),
        "origins": len(said.origins_of(articles)),
        "statements": _newest_first(said.statements),
        "said": said,
        "reviews": [review for review in desk.ledger.reviews() if review.claim_id in told],
        "held": held,
        "sections": [_section(page, one, events) for one in held],
        "drawn_sides": voices_in_order(holders, page.sides),
        "volume_sides": voices_in_order({s for _, w in volume["weeks"] for s in w}, page.sides),
        "places_data": places_block(held, lambda place: f"#place-{place}"),
        "volume_data": volume,
        "boundaries_data": _boundaries(held),
    }


def _places(page: Page, said: Statements) -> list[PlaceHeld]:
    """Return the places of the report: those asked for, else those most spoken of."""
    counts: dict[str, int] = {}
    for statement in said.statements:
        if statement.place:
            counts[statement.place.id] = counts.get(statement.place.id, 0) + 1
    wanted = page.view.place or tuple(sorted(counts, key=lambda place: (-counts[place], place)))
    known = {one.summary.id: one for one in page.desk.places_held(page.view.as_known)}
    held = [known[place] for place in wanted if place in known]
    told_of = held if page.view.place else [one for one in held if one.intervals]
    return told_of[:_MOST_PLACES]


def _section(page: Page, one: PlaceHeld, events: Iterable[Happening]) -> dict[str, Any]:
    chosen = choose_place(page.desk.ledger, page.desk.gazetteer, one.summary.id)
    intervals = page.desk.timeline(one.summary.id, page.view.as_known)
    state = state_on(intervals, page.on)
    return {
        "chosen": chosen,
        "intervals": intervals,
        "state": state,
        "voices": voices_of(state, page),
        "events": [e for e in events if e.place and e.place.id == one.summary.id],
    }


def _newest_first(statements: Iterable[Statement]) -> list[Statement]:
    return sorted(statements, key=lambda s: (s.start or date.min, s.id), reverse=True)


def _boundaries(held: Iterable[PlaceHeld]) -> dict[str, Any] | None:
    points = [
        (one.place.lat, one.place.lon)
        for one in held
        if one.place and one.place.lat is not None and one.place.lon is not None
    ]
    window = window_of(points)
    if window is None:
        return None
    whole = json.loads(SHIPPED_BOUNDARIES.read_text(encoding="utf-8"))
    return within(whole, window)


def _asset(name: str) -> str:
    return files("klaim.web").joinpath("static", name).read_text(encoding="utf-8")


def _hash(content: str) -> str:
    digest = base64.b64encode(sha256(content.encode()).digest()).decode()
    return f"sha256-{digest}"
