"""Maps of who holds what, laid beside the claims."""

from __future__ import annotations

from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

AREAS = """
CREATE TABLE reference_areas (
  row INTEGER PRIMARY KEY,
  layer TEXT NOT NULL,
  day TEXT NOT NULL,
  holder TEXT NOT NULL,           -- a party, or contested
  shape BLOB NOT NULL,            -- well-known binary, degrees of WGS 84
  written_by TEXT NOT NULL,
  UNIQUE (layer, day, holder)
) STRICT
"""


def upgrade() -> None:
    """Make the table."""
    op.get_bind().exec_driver_sql(AREAS)
