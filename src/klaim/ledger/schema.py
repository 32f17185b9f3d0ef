"""The tables as queries see them.

The migrations are what makes them; a test compares the two. Dates are ISO text, and
every row says in ``written_by`` which klaim wrote it.
"""

from __future__ import annotations

from sqlalchemy import (
    REAL,
    Column,
    ForeignKey,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    UniqueConstraint,
)

APPLICATION_ID = 0x6B6C6169
"""``klai`` in SQLite's header: tells a ledger from any other SQLite file."""

SCHEMA_VERSION = 5
"""Number of the newest migration, kept in SQLite's ``user_version``."""

metadata = MetaData()


def _written_by() -> Column[str]:
    return Column("written_by", Text, nullable=False)


articles = Table(
    "articles",
    metadata,
    Column("row", Integer, primary_key=True),
    Column("id", Text, nullable=False, unique=True),
    Column("source", Text, nullable=False),
    Column("outlet", Text),
    Column("title", Text),
    Column("author", Text),
    Column("published", Text),
    Column("dating", Text, nullable=False),
    Column("dating_reason", Text, nullable=False),
    Column("language", Text, nullable=False),
    Column("text", Text, nullable=False),
    Column("noise", Text, nullable=False),
    Column("content_hash", Text, nullable=False),
    Column("fingerprint", Text, nullable=False),
    _written_by(),
)

claims = Table(
    "claims",
    metadata,
    Column("row", Integer, primary_key=True),
    Column("id", Text, nullable=False, unique=True),
    Column("article_id", Text, ForeignKey("articles.id", ondelete="CASCADE"), nullable=False),
    # A copy of the article's, so that one index serves the order of every listing.
    Column("published", Text),
    # The event's days, else the day of publication: what --since and --until ask for.
    Column("first_day", Text),
    Column("last_day", Text),
    Column("evidence_start", Integer, nullable=False),
    Column("evidence_end", Integer, nullable=False),
    # A copy out of the article's text, for the full-text index.
    Column("evidence", Text, nullable=False),
    Column("speaker_id", Text, nullable=False),
    Column("speaker_name", Text, nullable=False),
    Column("speaker_surface", Text, nullable=False),
    Column("side", Text, nullable=False),
    Column("stance", Text, nullable=False),
    Column("modality", Text, nullable=False),
    Column("negated", Integer, nullable=False),
    Column("event", Text, nullable=False),
    Column("actor_side", Text),
    Column("actor_surface", Text),
    Column("target_side", Text),
    Column("target_surface", Text),
    Column("when_start", Text),
    Column("when_end", Text),
    Column("when_precision", Text),
    Column("when_surface", Text),
    Column("confidence", REAL, nullable=False),
    _written_by(),
)


def _of_claim(name: str, *columns: Column[str] | Column[float]) -> Table:
    """Make a table that holds the ordered parts of claims."""
    return Table(
        name,
        metadata,
        Column("claim_id", Text, ForeignKey("claims.id", ondelete="CASCADE"), primary_key=True),
        Column("position", Integer, primary_key=True),
        *columns,
        _written_by(),
    )


claim_places = _of_claim(
    "claim_places",
    Column("place_id", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("surface", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("lat", REAL),
    Column("lon", REAL),
    Column("precision", Text, nullable=False),
    Column("candidates", Text, nullable=False),
)

claim_relays = _of_claim(
    "claim_relays",
    Column("relay_id", Text, nullable=False),
    Column("name", Text, nullable=False),
)

claim_quantities = _of_claim(
    "claim_quantities",
    Column("kind", Text, nullable=False),
    Column("value", REAL, nullable=False),
    Column("bound", Text, nullable=False),
    Column("side", Text),
    Column("surface", Text, nullable=False),
)

# Every id, name and surface under which an article speaks of a speaker or a place,
# reduced to its search key: the way from what a user types to ids.
names = Table(
    "names",
    metadata,
    Column("role", Text, primary_key=True),
    Column("key", Text, primary_key=True),
    Column("entity_id", Text, primary_key=True),
    Column("article_id", Text, ForeignKey("articles.id", ondelete="CASCADE"), primary_key=True),
    _written_by(),
)

reference_areas = Table(
    "reference_areas",
    metadata,
    Column("row", Integer, primary_key=True),
    Column("layer", Text, nullable=False),
    Column("day", Text, nullable=False),
    Column("holder", Text, nullable=False),
    Column("shape", LargeBinary, nullable=False),
    _written_by(),
    UniqueConstraint("layer", "day", "holder"),
)

reviews = Table(
    "reviews",
    metadata,
    Column("row", Integer, primary_key=True),
    Column("id", Text, nullable=False, unique=True),
    Column("claim_id", Text, nullable=False),
    Column("evidence", Text, nullable=False),
    Column("verdict", Text, nullable=False),
    Column("reviewer", Text, nullable=False),
    Column("at", Text, nullable=False),
    Column("note", Text, nullable=False),
    Column("url", Text, nullable=False),
    _written_by(),
)

# A copy of what decides who holds a place, claims of one place side by side.
control_claims = Table(
    "control_claims",
    metadata,
    Column("place_id", Text, primary_key=True),
    Column("claim_id", Text, ForeignKey("claims.id", ondelete="CASCADE"), primary_key=True),
    Column("article_id", Text, nullable=False),
    Column("published", Text),
    Column("evidence_start", Integer, nullable=False),
    Column("evidence_end", Integer, nullable=False),
    Column("speaker_id", Text, nullable=False),
    Column("side", Text, nullable=False),
    Column("event", Text, nullable=False),
    Column("actor_side", Text),
    Column("target_side", Text),
    Column("stance", Text, nullable=False),
    Column("modality", Text, nullable=False),
    Column("negated", Integer, nullable=False),
    Column("when_start", Text),
    Column("when_end", Text),
    Column("when_precision", Text),
    Column("partial", Integer, nullable=False),
    Column("undecided", Integer, nullable=False),
    _written_by(),
)

# What is derived from claims and kept; see ledger/derived.py.
places_to_derive = Table(
    "places_to_derive", metadata, Column("place_id", Text, primary_key=True), _written_by()
)

derived_by = Table("derived_by", metadata, Column("rules", Text, primary_key=True), _written_by())

control_intervals = Table(
    "control_intervals",
    metadata,
    Column("place_id", Text, primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("first_day", Text),
    Column("next_day", Text),
    Column("holder", Text),
    Column("status", Text),
    Column("since", Text),
    Column("contested", Integer, nullable=False),
    _written_by(),
)

judgements = Table(
    "judgements",
    metadata,
    Column("speakers", Text, primary_key=True),
    Column("place_id", Text, primary_key=True),
    Column("judged", Text, nullable=False),
    Column("set_aside", Integer, nullable=False),
    _written_by(),
)

evidence_search = Table(
    "evidence_search", MetaData(), Column("rowid", Integer), Column("evidence", Text)
)
article_search = Table(
    "article_search",
    MetaData(),
    Column("rowid", Integer),
    Column("title", Text),
    Column("text", Text),
)
