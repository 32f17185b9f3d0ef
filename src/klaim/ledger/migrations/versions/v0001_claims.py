"""The first ledger: articles, their claims, and the full-text indexes over both.

Dates are ISO text. ``written_by`` is the klaim version that wrote the row.
"""

from __future__ import annotations

from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

STATEMENTS = """
CREATE TABLE articles (
  row INTEGER PRIMARY KEY,        -- what the full-text index points to
  id TEXT NOT NULL UNIQUE,
  source TEXT NOT NULL,           -- path or URL as the user gave it
  outlet TEXT,
  title TEXT,
  author TEXT,
  published TEXT,
  dating TEXT NOT NULL,
  dating_reason TEXT NOT NULL,
  language TEXT NOT NULL,
  text TEXT NOT NULL,
  noise TEXT NOT NULL,            -- JSON: [[start, end, kind], ...]
  content_hash TEXT NOT NULL,
  fingerprint TEXT NOT NULL,      -- of the article, its claims and klaim's version
  written_by TEXT NOT NULL
) STRICT;
CREATE INDEX articles_by_day ON articles (published, id);
CREATE INDEX articles_by_source ON articles (source);

CREATE TABLE claims (
  row INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  article_id TEXT NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  published TEXT,                 -- the article's
  first_day TEXT,                 -- of the event, else the day of publication
  last_day TEXT,
  evidence_start INTEGER NOT NULL,
  evidence_end INTEGER NOT NULL,
  evidence TEXT NOT NULL,
  speaker_id TEXT NOT NULL,
  speaker_name TEXT NOT NULL,
  speaker_surface TEXT NOT NULL,
  side TEXT NOT NULL,
  stance TEXT NOT NULL,
  modality TEXT NOT NULL,
  negated INTEGER NOT NULL,
  event TEXT NOT NULL,
  actor_side TEXT,
  actor_surface TEXT,
  target_side TEXT,
  target_surface TEXT,
  when_start TEXT,
  when_end TEXT,
  when_precision TEXT,
  when_surface TEXT,
  confidence REAL NOT NULL,
  written_by TEXT NOT NULL
) STRICT;
CREATE INDEX claims_in_order ON claims (published, article_id, evidence_start, id);
CREATE INDEX claims_by_article ON claims (article_id);
CREATE INDEX claims_by_speaker ON claims (speaker_id);

CREATE TABLE claim_places (
  claim_id TEXT NOT NULL REFERENCES claims (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  place_id TEXT NOT NULL,
  name TEXT NOT NULL,
  surface TEXT NOT NULL,
  kind TEXT NOT NULL,
  lat REAL,
  lon REAL,
  precision TEXT NOT NULL,
  candidates TEXT NOT NULL,       -- JSON: ids of the places that an undecided name may mean
  written_by TEXT NOT NULL,
  PRIMARY KEY (claim_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX claims_by_place ON claim_places (place_id, claim_id);

CREATE TABLE claim_relays (
  claim_id TEXT NOT NULL REFERENCES claims (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,      -- innermost first
  relay_id TEXT NOT NULL,
  name TEXT NOT NULL,
  written_by TEXT NOT NULL,
  PRIMARY KEY (claim_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE claim_quantities (
  claim_id TEXT NOT NULL REFERENCES claims (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  kind TEXT NOT NULL,
  value REAL NOT NULL,
  bound TEXT NOT NULL,
  side TEXT,
  surface TEXT NOT NULL,
  written_by TEXT NOT NULL,
  PRIMARY KEY (claim_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE names (              -- from what a user types to ids
  role TEXT NOT NULL,             -- speaker or place
  key TEXT NOT NULL,              -- without accents, case and punctuation
  entity_id TEXT NOT NULL,
  article_id TEXT NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  written_by TEXT NOT NULL,
  PRIMARY KEY (role, key, entity_id, article_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX names_by_article ON names (article_id);

CREATE VIRTUAL TABLE evidence_search USING fts5 (
  evidence, content = 'claims', content_rowid = 'row',
  tokenize = 'unicode61 remove_diacritics 2'
);
CREATE VIRTUAL TABLE article_search USING fts5 (
  title, text, content = 'articles', content_rowid = 'row',
  tokenize = 'unicode61 remove_diacritics 2'
)
"""

# Rows are written once and deleted, never updated, so two triggers a table keep the
# full-text indexes true.
TRIGGERS = (
    """CREATE TRIGGER claims_added AFTER INSERT ON claims BEGIN
         INSERT INTO evidence_search (rowid, evidence) VALUES (new.row, new.evidence);
       END""",
    """CREATE TRIGGER claims_removed AFTER DELETE ON claims BEGIN
         INSERT INTO evidence_search (evidence_search, rowid, evidence)
         VALUES ('delete', old.row, old.evidence);
       END""",
    """CREATE TRIGGER articles_added AFTER INSERT ON articles BEGIN
         INSERT INTO article_search (rowid, title, text)
         VALUES (new.row, new.title, new.text);
       END""",
    """CREATE TRIGGER articles_removed AFTER DELETE ON articles BEGIN
         INSERT INTO article_search (article_search, rowid, title, text)
         VALUES ('delete', old.row, old.title, old.text);
       END""",
)


def upgrade() -> None:
    """Make every table, index and trigger."""
    for statement in (*STATEMENTS.split(";\n"), *TRIGGERS):
        # Straight to the driver: SQLAlchemy would take ':' in a comment for a parameter.
        op.get_bind().exec_driver_sql(statement)
