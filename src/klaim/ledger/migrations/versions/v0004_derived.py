"""What is derived from claims and kept: control intervals and judgements by place.

Kept rows are true of every place that is not in ``places_to_derive``, by the rules that
``derived_by`` names. Whatever writes an article puts the places it speaks of there, in the
same transaction. The indexes serve lists of claims, newest first, and counts by one column.
"""

from __future__ import annotations

from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

STATEMENTS = """
CREATE TABLE places_to_derive (   -- whose claims changed since their rows were written
  place_id TEXT NOT NULL PRIMARY KEY,
  written_by TEXT NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO places_to_derive
  SELECT place_id, max(written_by) FROM claim_places GROUP BY place_id;

CREATE TABLE derived_by (         -- one row: a digest of the rules, that is of code and theatre
  rules TEXT NOT NULL PRIMARY KEY,
  written_by TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE control_intervals (
  place_id TEXT NOT NULL,
  position INTEGER NOT NULL,      -- oldest first
  first_day TEXT,                 -- empty where no statement has a day
  next_day TEXT,                  -- first day of the next interval, empty for the last
  holder TEXT,
  status TEXT,
  since TEXT,
  contested INTEGER NOT NULL,
  written_by TEXT NOT NULL,
  PRIMARY KEY (place_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE judgements (
  speakers TEXT NOT NULL,         -- id of a speaker; with a + behind it, a body and its people
  place_id TEXT NOT NULL,
  judged TEXT NOT NULL,           -- JSON: [[claim, said on, outcome, days, over, ...], ...]
  set_aside INTEGER NOT NULL,
  written_by TEXT NOT NULL,
  PRIMARY KEY (speakers, place_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX judgements_by_place ON judgements (place_id);

CREATE INDEX claims_newest_first ON claims (last_day, article_id, evidence_start, id);
-- For counts: all of their columns in one place. It begins with a day since SQLite, which knows
-- nothing of the data, would take an index on an event for the quickest way to any question.
CREATE INDEX claims_counted ON claims (first_day, last_day, side, stance, event, speaker_id);
DROP INDEX claims_by_place;
CREATE INDEX claims_by_place ON claim_places (place_id, claim_id, name, kind)
"""


def upgrade() -> None:
    """Make the tables and indexes, and leave every place to be derived."""
    for statement in STATEMENTS.split(";\n"):
        # Straight to the driver: SQLAlchemy would take ':' in a comment for a parameter.
        op.get_bind().exec_driver_sql(statement)
