"""Claims about who holds a place, put together by place and without their words.

What is kept of a place is derived from all that is said about it, and reading that from
``claims`` visits as many pages as there are claims. Here it lies side by side.
"""

from __future__ import annotations

from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

# From the finest to the coarsest: of the places that a claim names, its event is about the finest.
_LEVEL = """CASE {}.kind WHEN 'site' THEN 0 WHEN 'district' THEN 0 WHEN 'village' THEN 1
  WHEN 'town' THEN 1 WHEN 'city' THEN 1 WHEN 'sector' THEN 2 WHEN 'river' THEN 2
  WHEN 'raion' THEN 3 WHEN 'country' THEN 5 ELSE 4 END"""

STATEMENTS = f"""
CREATE TABLE control_claims (
  place_id TEXT NOT NULL,
  claim_id TEXT NOT NULL REFERENCES claims (id) ON DELETE CASCADE,
  article_id TEXT NOT NULL,
  published TEXT,
  evidence_start INTEGER NOT NULL,
  evidence_end INTEGER NOT NULL,
  speaker_id TEXT NOT NULL,
  side TEXT NOT NULL,
  event TEXT NOT NULL,
  actor_side TEXT,
  target_side TEXT,
  stance TEXT NOT NULL,
  modality TEXT NOT NULL,
  negated INTEGER NOT NULL,
  when_start TEXT,
  when_end TEXT,
  when_precision TEXT,
  partial INTEGER NOT NULL,       -- whether it is about a part of the place
  undecided INTEGER NOT NULL,     -- whether it is open which place the name means
  written_by TEXT NOT NULL,
  PRIMARY KEY (place_id, claim_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX control_claims_by_claim ON control_claims (claim_id);
INSERT INTO control_claims
  SELECT DISTINCT p.place_id, c.id, c.article_id, c.published, c.evidence_start, c.evidence_end,
    c.speaker_id, c.side, c.event, c.actor_side, c.target_side, c.stance, c.modality, c.negated,
    c.when_start, c.when_end, c.when_precision,
    EXISTS (SELECT 1 FROM claim_quantities q WHERE q.claim_id = c.id
      AND (q.kind = 'share' OR q.kind = 'percent' AND q.value < 100)),
    p.candidates <> '[]', c.written_by
  FROM claims c JOIN claim_places p ON p.claim_id = c.id
  WHERE c.event IN ('capture', 'hold', 'withdraw', 'repel', 'clash', 'encircle')
    AND {_LEVEL.format("p")} =
      (SELECT min({_LEVEL.format("q")}) FROM claim_places q WHERE q.claim_id = c.id)
"""  # noqa: S608 - nothing in it comes from outside


def upgrade() -> None:
    """Make the table and fill it from the claims."""
    for statement in STATEMENTS.split(";\n"):
        # Straight to the driver: SQLAlchemy would take ':' in a comment for a parameter.
        op.get_bind().exec_driver_sql(statement)
