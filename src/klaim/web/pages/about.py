"""How to read the page: method, words, and what ledger this is."""

from __future__ import annotations

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import HTMLResponse

from klaim.ledger import Selection
from klaim.ledger.writing import klaim_version
from klaim.web.shared import renderer

router = APIRouter()


@router.get("/about")
def about(request: Request) -> HTMLResponse:
    """Say what the words mean and where the figures come from."""
    page = renderer(request).page(request)
    ledger = page.desk.ledger
    return renderer(request).html(
        page,
        "about.html",
        digest=ledger.digest(),
        claims=ledger.count(Selection()),
        version=klaim_version(),
    )


@router.get("/api")
def api(request: Request) -> HTMLResponse:
    """List what programs can ask for."""
    page = renderer(request).page(request)
    return renderer(request).html(page, "api.html", api=request.app.openapi())
