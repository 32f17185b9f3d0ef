"""Speakers: the list, and one with what became of the claims."""

from __future__ import annotations

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import HTMLResponse

from klaim.answers import choose_speaker, record_of
from klaim.ledger import Selection
from klaim.records import NARRATOR_NAME
from klaim.web.figures import lag_block
from klaim.web.shared import renderer

router = APIRouter()

_LISTED = 500
_NEWEST = 10


@router.get("/speakers")
def speakers(request: Request) -> HTMLResponse:
    """List everybody who speaks, who claims most first."""
    page = renderer(request).page(request)
    known = page.desk.ledger.speakers()
    wanted = [one for one in known if not page.view.side or one.side in page.view.side]
    return renderer(request).html(
        page, "speakers.html", speakers=wanted[:_LISTED], more=max(0, len(wanted) - _LISTED)
    )


@router.get("/speakers/{speaker_id:path}")
def speaker(request: Request, speaker_id: str) -> HTMLResponse:
    """Show a speaker's track record as counts, never as one score."""
    page = renderer(request).page(request)
    desk, view = page.desk, page.view
    who = choose_speaker(desk.ledger, speaker_id)
    record = None
    if who.id != NARRATOR_NAME:
        record = record_of(
            desk.ledger, desk.theatre, desk.gazetteer, who.id, as_known=view.as_known
        )
    newest = desk.ledger.page(Selection(speakers=(who.id,), as_known=view.as_known), limit=_NEWEST)
    lag = lag_block(record, lambda c: page.link(f"/claims/{c}"), page.language) if record else None
    return renderer(request).html(
        page, "speaker.html", who=who, record=record, newest=newest.claims, lag_data=lag
    )
