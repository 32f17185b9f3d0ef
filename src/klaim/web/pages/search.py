"""Search over everything: facets with counts, and the claims they leave, a page at a time."""

from __future__ import annotations

from dataclasses import dataclass

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import HTMLResponse

from klaim import wording
from klaim.ledger.selecting import FACETS
from klaim.records import EventType, Stance
from klaim.web.rendering import Page
from klaim.web.selections import selection_of
from klaim.web.shared import renderer

router = APIRouter()

PAGE = 50
_CHOICES = 10
_TITLES = {
    "place": wording._("Place"),
    "speaker": wording._("Speaker"),
    "side": wording._("Side"),
    "stance": wording._("Stance"),
    "event": wording._("Event"),
    "outlet": wording._("Outlet"),
}
_BESIDE = 6


@dataclass(frozen=True, slots=True)
class Choosable:
    """One value of a facet: how it is called, how often it is, and where choosing it leads."""

    label: str
    claims: int
    chosen: bool
    url: str


@dataclass(frozen=True, slots=True)
class Facet:
    """A facet with its most frequent values; ``partial`` where there are others."""

    title: str
    choices: tuple[Choosable, ...]
    partial: bool


@router.get("/search")
def search(request: Request) -> HTMLResponse:
    """List the claims that a filter leaves."""
    page = renderer(request).page(request)
    desk, view = page.desk, page.view
    selection = selection_of(view)
    found = desk.ledger.page(selection, view.after, PAGE)
    return renderer(request).html(
        page,
        "search.html",
        found=found,
        total=desk.ledger.count(selection),
        facets=[_facet(page, facet) for facet in FACETS],
        places=desk.ledger.find_places(view.q)[:_BESIDE] if view.q else (),
        articles=desk.ledger.article_page(selection, limit=_BESIDE).articles if view.q else (),
    )


def _facet(page: Page, facet: str) -> Facet:
    chosen = {str(value) for value in getattr(page.view, facet)}
    selection = selection_of(page.view)
    counted = page.desk.remembered(
        (facet, selection), lambda: page.desk.ledger.facet(selection, facet, _CHOICES + 1)
    )
    choices = (
        Choosable(
            _label(page, facet, choice.value, choice.label),
            choice.claims,
            choice.value in chosen,
            page.view.url("/search", **{facet: _toggled(page, facet, choice.value)}),
        )
        for choice in counted
    )
    ordered = sorted(choices, key=lambda choice: not choice.chosen)
    kept = max(_CHOICES, len(chosen))
    return Facet(page.language.say(_TITLES[facet]), tuple(ordered[:kept]), len(ordered) > kept)


def _toggled(page: Page, facet: str, value: str) -> tuple[str, ...]:
    chosen = tuple(str(one) for one in getattr(page.view, facet))
    if value in chosen:
        return tuple(one for one in chosen if one != value)
    return (*chosen, value)


def _label(page: Page, facet: str, value: str, label: str) -> str:
    if facet == "side":
        return page.sides[value].name
    if facet == "stance":
        return page.language.say(wording.STANCES[Stance(value)])
    if facet == "event":
        return page.language.say(wording.EVENTS[EventType(value)])
    return label
