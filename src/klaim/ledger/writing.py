"""Writing one article and its claims."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from functools import cache
from importlib.metadata import PackageNotFoundError, version

from sqlalchemy import Connection, delete, insert

from klaim.errors import InputError
from klaim.ledger.derived import leave_to_derive
from klaim.ledger.names import names_of
from klaim.ledger.rows import Values, article_row, claim_row, control_rows, part_rows
from klaim.ledger.schema import articles, claims, control_claims, metadata, names
from klaim.records import Article, Claim


@cache
def klaim_version() -> str:
    """Return the version that ``written_by`` names."""
    try:
        return version("klaim")
    except PackageNotFoundError:  # run from a source tree that is not installed
        return "0+source"


def in_order(article: Article, found: Iterable[Claim]) -> tuple[Claim, ...]:
    """Return the claims in the order of the text; a claim found twice is one claim.

    Raises:
        InputError: The article's text cannot be stored.
    """
    by_id = {claim.id: claim for claim in found}
    if any(claim.article_id != article.id for claim in by_id.values()):
        raise ValueError(f"claims of another article than {article.id}")
    try:
        article.text.encode("utf-8")
    except UnicodeEncodeError as error:
        raise InputError(
            f"{article.source} holds half a character (a lone surrogate) at {error.start}:"
            " save it as UTF-8 and read it again."
        ) from error
    return tuple(sorted(by_id.values(), key=lambda claim: (claim.evidence, claim.id)))


def fingerprint(article: Article, found: Sequence[Claim], writer: str) -> str:
    """Return a digest of everything that the ledger would hold of the article.

    It covers the claims themselves and not only the article, so that a changed theatre or
    gazetteer shows as well; and klaim's version, since every row names it.
    """
    return hashlib.sha256(repr((writer, article, found)).encode("utf-8")).hexdigest()


def replace_article(
    connection: Connection, article: Article, found: Sequence[Claim], writer: str
) -> None:
    """Write the article and its claims in place of what the ledger holds of it."""
    remove_article(connection, article.id, writer)
    rows: dict[str, list[Values]] = {name: [] for name in metadata.tables}
    rows[articles.name] = [
        article_row(article) | {"fingerprint": fingerprint(article, found, writer)}
    ]
    rows[claims.name] = [claim_row(claim, article) for claim in found]
    for claim in found:
        for name, parts in part_rows(claim).items():
            rows[name] += parts
        rows[control_claims.name] += control_rows(claim, article)
    rows[names.name] = [
        {"role": role, "key": key, "entity_id": entity_id, "article_id": article.id}
        for role, key, entity_id in sorted({named for claim in found for named in names_of(claim)})
    ]
    for table in metadata.sorted_tables:
        if rows[table.name]:
            written = [row | {"written_by": writer} for row in rows[table.name]]
            connection.execute(insert(table), written)
    leave_to_derive(connection, article.id, writer)


def remove_article(connection: Connection, article_id: str, writer: str) -> None:
    """Remove an article with everything that the ledger holds of it."""
    leave_to_derive(connection, article_id, writer)
    connection.execute(delete(articles).where(articles.c.id == article_id))
