"""Reading claims and articles back, a batch at a time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Any

from sqlalchemy import Connection, Row, Select, Table, or_, select

from klaim.errors import NotFoundError
from klaim.ledger.rows import article_of, claim_of
from klaim.ledger.schema import articles, claim_places, claim_quantities, claim_relays, claims
from klaim.records import Article, Claim, ClaimInArticle

BATCH = 200
"""Rows held in memory at once: far below SQLite's limit on the parameters of one query."""

IDS = 500
"""Ids in one query, far below that limit too."""

_PARTS = (claim_places, claim_relays, claim_quantities)
_SHOWN = 5


def stream_claims(connection: Connection, statement: Select[Any]) -> Iterator[ClaimInArticle]:
    """Yield the claims of a select over ``claims``, each with its article."""
    result = connection.execution_options(yield_per=BATCH).execute(statement)
    held: dict[str, Article] = {}
    for rows in result.partitions():
        wanted = {row.article_id for row in rows}
        # Claims come by article, so one often runs on from the batch before.
        held = {key: held[key] for key in wanted & held.keys()}
        missing = select(articles).where(articles.c.id.in_(wanted - held.keys()))
        held |= {row.id: article_of(row) for row in connection.execute(missing)}
        parts = {table.name: _parts(connection, table, rows) for table in _PARTS}
        for row in rows:
            of_claim = {name: by_claim.get(row.id, ()) for name, by_claim in parts.items()}
            yield claim_of(row, of_claim), held[row.article_id]


def stream_articles(connection: Connection, statement: Select[Any]) -> Iterator[Article]:
    """Yield the articles of a select over ``articles``."""
    result = connection.execution_options(yield_per=BATCH).execute(statement)
    for row in result:
        yield article_of(row)


def stream_whole(
    connection: Connection, statement: Select[Any]
) -> Iterator[tuple[Article, tuple[Claim, ...]]]:
    """Yield the articles of a select over ``articles``, each with all of its claims."""
    found = stream_articles(connection, statement)
    while batch := list(islice(found, BATCH)):
        of_batch = claims.c.article_id.in_([article.id for article in batch])
        by_article: dict[str, list[Claim]] = {}
        wanted = select(claims).where(of_batch).order_by(claims.c.evidence_start, claims.c.id)
        for claim, article in stream_claims(connection, wanted):
            by_article.setdefault(article.id, []).append(claim)
        for article in batch:
            yield article, tuple(by_article.get(article.id, ()))


def batches(ids: Iterable[str]) -> Iterator[Sequence[str]]:
    """Yield ids in order, each once, as many at a time as one query takes."""
    wanted = sorted(set(ids))
    return (wanted[at : at + IDS] for at in range(0, len(wanted), IDS))


def find_article_id(connection: Connection, reference: str) -> str:
    """Return the id of the one article that an id, its beginning or a source names.

    A source may be given without its folders.

    Raises:
        NotFoundError: No article answers to the reference, or several do.
    """
    exact = or_(articles.c.id == reference, articles.c.source == reference)
    loose = or_(
        _begins(articles, reference),
        articles.c.source.endswith("/" + reference, autoescape=True),
    )
    for condition in (exact, loose):
        statement = select(articles.c.id, articles.c.source).where(condition)
        found = connection.execute(statement.order_by(articles.c.id).limit(_SHOWN + 1)).all()
        if found:
            return _only(reference, "article", [f"{row.id} ({row.source})" for row in found])
    raise NotFoundError(
        f"The ledger holds no article {reference!r}: give its id, the beginning of its id, or"
        " the path or URL that it was read from."
    )


def find_claim_id(connection: Connection, reference: str) -> str:
    """Return the id of the one claim that an id or its beginning names.

    Raises:
        NotFoundError: No claim answers to the reference, or several do.
    """
    statement = select(claims.c.id).where(_begins(claims, reference)).order_by(claims.c.id)
    found = connection.scalars(statement.limit(_SHOWN + 1)).all()
    if not found:
        raise NotFoundError(
            f"The ledger holds no claim {reference!r}: `klaim claims --format jsonl` shows the"
            " ids of all."
        )
    # An id that is also the beginning of another is asked for as itself.
    return reference if reference in found else _only(reference, "claim", found)


def _parts(
    connection: Connection, table: Table, rows: Sequence[Row[Any]]
) -> dict[str, list[Row[Any]]]:
    statement = select(table).where(table.c.claim_id.in_([row.id for row in rows]))
    by_claim: dict[str, list[Row[Any]]] = {}
    for part in connection.execute(statement.order_by(table.c.claim_id, table.c.position)):
        by_claim.setdefault(part.claim_id, []).append(part)
    return by_claim


def _begins(table: Table, reference: str) -> Any:
    # A range and not LIKE, so that the index on the ids serves.
    return table.c.id.between(reference, reference + "\U0010ffff") if reference else False


def _only(reference: str, what: str, found: Sequence[str]) -> str:
    if len(found) > 1:
        shown = ", ".join(found[:_SHOWN]) + (", ..." if len(found) > _SHOWN else "")
        raise NotFoundError(f"{reference!r} names more than one {what}: {shown}. Give more of it.")
    return found[0].split(" ")[0]
