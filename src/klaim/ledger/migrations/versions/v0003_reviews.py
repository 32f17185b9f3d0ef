"""What people found when checking claims: rows are added, never changed or removed."""

from __future__ import annotations

from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

# Not a foreign key: a review outlives a claim that another reading of its article drops.
STATEMENTS = (
    """CREATE TABLE reviews (
         row INTEGER PRIMARY KEY,
         id TEXT NOT NULL UNIQUE,
         claim_id TEXT NOT NULL,
         evidence TEXT NOT NULL,       -- the words that were reviewed
         verdict TEXT NOT NULL,
         reviewer TEXT NOT NULL,
         at TEXT NOT NULL,             -- ISO 8601, UTC
         note TEXT NOT NULL,
         url TEXT NOT NULL,
         written_by TEXT NOT NULL
       ) STRICT""",
    "CREATE INDEX reviews_by_claim ON reviews (claim_id)",
    """CREATE TRIGGER reviews_stay BEFORE UPDATE ON reviews BEGIN
         SELECT RAISE(ABORT, 'reviews are never changed');
       END""",
    """CREATE TRIGGER reviews_remain BEFORE DELETE ON reviews BEGIN
         SELECT RAISE(ABORT, 'reviews are never removed');
       END""",
)


def upgrade() -> None:
    """Make the table and what keeps it."""
    for statement in STATEMENTS:
        op.get_bind().exec_driver_sql(statement)
