"""Lists of articles: their heads without their texts, newest first, a page at a time."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection, func, or_, select, tuple_

from klaim.ledger.cursors import named, values_of
from klaim.ledger.queries import matches
from klaim.ledger.schema import article_search, articles, claims
from klaim.ledger.selecting import Selection, fts_words


@dataclass(frozen=True, slots=True)
class ArticleHead:
    """An article without its text, and how many claims were found in it."""

    id: str
    title: str | None
    outlet: str | None
    source: str
    language: str
    published: date | None
    claims: int


@dataclass(frozen=True, slots=True)
class ArticlePage:
    """Some articles, newest first, and where the next ones begin; ``None`` at the end."""

    articles: tuple[ArticleHead, ...]
    next: str | None


def article_page_of(
    connection: Connection, selection: Selection, after: str | None, limit: int
) -> ArticlePage:
    """Return a page of articles; of the selection its text, outlets and days count.

    Raises:
        UsageError: ``after`` is no place that an earlier page gave.
    """
    counted = select(func.count()).where(claims.c.article_id == articles.c.id).scalar_subquery()
    columns = [articles.c[name] for name in ("id", "title", "outlet", "source", "language")]
    wanted = select(*columns, articles.c.published, counted.label("claims"))
    if selection.text is not None:
        words = fts_words(selection.text)
        if words is None:
            return ArticlePage((), None)
        found = select(article_search.c.rowid).where(matches(article_search.name, words))
        wanted = wanted.where(articles.c.row.in_(found))
    if selection.outlets:
        wanted = wanted.where(articles.c.outlet.in_(selection.outlets))
    if selection.since is not None:
        wanted = wanted.where(articles.c.published >= selection.since.isoformat())
    for last in (selection.until, selection.as_known):
        if last is not None:
            wanted = wanted.where(articles.c.published <= last.isoformat())
    order = articles.c.published, articles.c.id
    if after is not None:
        day, id_ = values_of(after, str)
        unknown = articles.c.published.is_(None)
        if day is None:
            wanted = wanted.where(unknown, articles.c.id < id_)
        else:
            wanted = wanted.where(or_(tuple_(*order) < tuple_(day, id_), unknown))
    newest = wanted.order_by(*(column.desc() for column in order)).limit(limit + 1)
    rows = connection.execute(newest).all()
    shown = rows[:limit]
    more = named((shown[-1].published, shown[-1].id)) if len(rows) > limit else None
    heads = (
        ArticleHead(
            row.id,
            row.title,
            row.outlet,
            row.source,
            row.language,
            date.fromisoformat(row.published) if row.published else None,
            row.claims,
        )
        for row in shown
    )
    return ArticlePage(tuple(heads), more)
