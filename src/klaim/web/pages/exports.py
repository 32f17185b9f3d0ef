"""What a list shows, as files: every claim of the view, in the formats of ``klaim export``."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from io import StringIO
from itertools import islice
from typing import Any, TextIO

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response, StreamingResponse

from klaim.answers import statements_of
from klaim.exporting import (
    CLAIM_COLUMNS,
    claim_record,
    claim_to_wire,
    write_csv,
    write_json_lines,
)
from klaim.publishing import geojson_of
from klaim.records import ClaimInArticle
from klaim.web.selections import selection_of
from klaim.web.shared import renderer

router = APIRouter()

_BATCH = 200
_GEOJSON_CLAIMS = 5_000


@router.get("/export.csv")
def as_csv(request: Request) -> Response:
    """Return the claims of the view as a table."""
    claims = _claims(request)
    header = _text(lambda stream: write_csv(tuple(CLAIM_COLUMNS), (), stream))

    def rows(batch: list[ClaimInArticle]) -> str:
        records = (claim_record(*claim) for claim in batch)
        whole = _text(lambda stream: write_csv(tuple(CLAIM_COLUMNS), records, stream))
        return whole.removeprefix(header)

    return _download(_batches(claims, rows, header), "text/csv; charset=utf-8", "claims.csv")


@router.get("/export.jsonl")
def as_json_lines(request: Request) -> Response:
    """Return the claims of the view, a JSON object a line."""

    def lines(batch: list[ClaimInArticle]) -> str:
        objects = [claim_to_wire(*claim) for claim in batch]
        return _text(lambda stream: write_json_lines(objects, stream))

    texts = _batches(_claims(request), lines)
    return _download(texts, "application/x-ndjson", "claims.jsonl")


@router.get("/export.geojson")
def as_geojson(request: Request) -> Response:
    """Return the statements of the view and their places; of a large view the newest claims."""
    page = renderer(request).page(request)
    claims = page.desk.ledger.page(selection_of(page.view), limit=_GEOJSON_CLAIMS).claims
    said = statements_of(page.desk.ledger, claims, page.desk.theatre, as_known=page.view.as_known)
    text = json.dumps(geojson_of(page.desk.ledger, page.desk.theatre, said), ensure_ascii=False)
    return _download([text], "application/geo+json", "claims.geojson")


def _claims(request: Request) -> Iterator[ClaimInArticle]:
    page = renderer(request).page(request)
    return page.desk.ledger.selected(selection_of(page.view))


def _batches(
    claims: Iterator[ClaimInArticle],
    write: Callable[[list[ClaimInArticle]], str],
    header: str = "",
) -> Iterator[str]:
    yield header
    while batch := list(islice(claims, _BATCH)):
        yield write(batch)


def _text(write: Callable[[TextIO], Any]) -> str:
    stream = StringIO(newline="")
    write(stream)
    return stream.getvalue()


def _download(texts: Iterable[str], media_type: str, name: str) -> Response:
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return StreamingResponse(texts, media_type=media_type, headers=headers)
