"""A statement card: who, how, what, where, when, in which words, and what became of it."""

from __future__ import annotations

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import HTMLResponse

from klaim.evidence import Evidence, evidence_of
from klaim.reconciling import state_on
from klaim.web.rendering import Page
from klaim.web.shared import renderer

router = APIRouter()


@router.get("/claims/{claim_id}")
def claim(request: Request, claim_id: str) -> HTMLResponse:
    """Show one claim as the statement that it carries."""
    page = renderer(request).page(request)
    found = evidence_for(page, claim_id)
    intervals = page.desk.timeline(found.place.id, page.view.as_known) if found.place else ()
    return renderer(request).html(
        page,
        "claim.html",
        found=found,
        origins=found.said.origins_of(found.statement.articles),
        now=state_on(intervals, page.last_day),
        reviews=page.desk.ledger.reviews(found.claim.id),
    )


@router.get("/events/{claim_id}")
def event(request: Request, claim_id: str) -> HTMLResponse:
    """Show what a claim is about, everybody's word side by side."""
    page = renderer(request).page(request)
    found = evidence_for(page, claim_id)
    happening = found.happening
    articles = happening.articles if happening else ()
    return renderer(request).html(
        page, "event.html", found=found, event=happening, origins=found.said.origins_of(articles)
    )


def evidence_for(page: Page, claim_id: str) -> Evidence:
    """Return a claim with everything around it, as far as the view knows."""
    place = next(iter(page.view.place), None)
    desk = page.desk
    return evidence_of(
        desk.ledger, desk.theatre, claim_id, place=place, as_known=page.view.as_known
    )
