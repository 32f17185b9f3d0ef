"""The list of places: the map's other form."""

from __future__ import annotations

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import HTMLResponse

from klaim.reconciling import summary_on
from klaim.web.shared import renderer

router = APIRouter()


@router.get("/places")
def places(request: Request) -> HTMLResponse:
    """List every place with who holds it on the day."""
    page = renderer(request).page(request)
    held = page.desk.places_held(page.view.as_known)
    states = {one.summary.id: summary_on(one.intervals, page.on) for one in held}
    return renderer(request).html(page, "places.html", held=held, more=0, states=states)
