"""The application: its pages, its API, and what all of them share."""

from __future__ import annotations

import os
from importlib.resources import files
from pathlib import Path

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.staticfiles import StaticFiles

from klaim.errors import KlaimError, NotFoundError, UsageError
from klaim.gazetteer.boundaries import SHIPPED_BOUNDARIES
from klaim.ledger.writing import klaim_version
from klaim.web import api
from klaim.web.desk import Desk
from klaim.web.pages import PAGES
from klaim.web.rendering import Renderer
from klaim.web.safety import Guard

_API = "/api"


def make_app(desk: Desk) -> FastAPI:
    """Return the page over a ledger."""
    app = FastAPI(
        title="klaim",
        version=klaim_version(),
        description="Who says what about a war, and who holds which place.",
        openapi_url=f"{_API}/openapi.json",
        docs_url=None,  # both load scripts from elsewhere
        redoc_url=None,
    )
    app.state.desk = desk
    app.state.renderer = Renderer(desk)
    app.add_middleware(Guard)
    app.mount("/static", _Static(directory=Path(str(files("klaim.web"))) / "static"))
    for router in PAGES:
        app.include_router(router, include_in_schema=False)
    app.include_router(api.router)
    app.add_exception_handler(KlaimError, _explain)
    app.add_exception_handler(HTTPException, _explain)
    app.add_exception_handler(RequestValidationError, _explain)
    app.add_api_route("/health", _health, include_in_schema=False)
    return app


class _Static(StaticFiles):
    """Files that the page is made of; their addresses name their content, so they never change."""

    def file_response(self, *args: object, **kwargs: object) -> Response:
        """Return a file that a browser may keep."""
        response = super().file_response(*args, **kwargs)  # type: ignore[arg-type]
        response.headers["Cache-Control"] = "public, max-age=31536000, immutable"
        return response

    def lookup_path(self, path: str) -> tuple[str, os.stat_result | None]:
        """Return the file of a path: the boundaries are the gazetteer's."""
        if path == SHIPPED_BOUNDARIES.name:
            return str(SHIPPED_BOUNDARIES), SHIPPED_BOUNDARIES.stat()
        return super().lookup_path(path)


def _health() -> PlainTextResponse:
    return PlainTextResponse("ok")


def _explain(request: Request, error: Exception) -> Response:
    """Answer an error as the request asked: in JSON to a program, in a page to a person."""
    status, message = _told(error)
    if request.url.path.startswith(f"{_API}/"):
        return JSONResponse({"error": message}, status)
    renderer: Renderer = request.app.state.renderer
    return renderer.error(request, status, message)


def _told(error: Exception) -> tuple[int, str]:
    if isinstance(error, NotFoundError):
        return 404, str(error)
    if isinstance(error, UsageError):
        return 400, str(error)
    if isinstance(error, HTTPException):
        return error.status_code, str(error.detail)
    if isinstance(error, RequestValidationError):
        first = error.errors()[0]
        return 422, f"{first['loc'][-1]}: {first['msg']}"
    return 503, str(error)
