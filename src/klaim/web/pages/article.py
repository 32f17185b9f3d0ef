"""Articles: the list, and one with its claims marked."""

from __future__ import annotations

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import HTMLResponse

from klaim.ledger import ClaimQuery
from klaim.web.marking import pieces_of
from klaim.web.selections import selection_of
from klaim.web.shared import renderer

router = APIRouter()


@router.get("/articles")
def articles(request: Request) -> HTMLResponse:
    """List the articles, newest first."""
    page = renderer(request).page(request)
    found = page.desk.ledger.article_page(selection_of(page.view), page.view.after)
    return renderer(request).html(page, "articles.html", found=found)


@router.get("/articles/{article_id}")
def article(request: Request, article_id: str) -> HTMLResponse:
    """Show an article: its text with claims highlighted and noise dimmed."""
    page = renderer(request).page(request)
    found = page.desk.ledger.article(article_id)
    claims = [claim for claim, _ in page.desk.ledger.claims(ClaimQuery(article=found.id))]
    return renderer(request).html(
        page,
        "article.html",
        article=found,
        claims=claims,
        numbers={claim.id: number for number, claim in enumerate(claims, 1)},
        pieces=pieces_of(found, claims),
    )
