"""The list of events: what speakers tell of, newest first."""

from __future__ import annotations

from datetime import date

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import HTMLResponse

from klaim.answers import events_in, statements_of
from klaim.web.selections import selection_of
from klaim.web.shared import renderer

router = APIRouter()

FROM_CLAIMS = 500


@router.get("/events")
def events(request: Request) -> HTMLResponse:
    """List what happened by the newest claims of the view."""
    page = renderer(request).page(request)
    claims = page.desk.ledger.page(selection_of(page.view), page.view.after, FROM_CLAIMS)
    said = statements_of(
        page.desk.ledger, claims.claims, page.desk.theatre, as_known=page.view.as_known
    )
    found = events_in(said, page.desk.theatre)
    newest = sorted(found, key=lambda event: event.start or date.min, reverse=True)
    return renderer(request).html(
        page, "events.html", events=newest, next=claims.next, read=FROM_CLAIMS
    )
