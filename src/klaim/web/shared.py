"""What every route finds beside its request."""

from __future__ import annotations

from starlette.requests import Request

from klaim.web.desk import Desk
from klaim.web.rendering import Renderer


def renderer(request: Request) -> Renderer:
    """Return the renderer of the application that a request came to."""
    found: Renderer = request.app.state.renderer
    return found


def desk(request: Request) -> Desk:
    """Return the ledger of the application that a request came to."""
    found: Desk = request.app.state.desk
    return found
