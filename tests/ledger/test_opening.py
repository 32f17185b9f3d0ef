"""Opening ledgers, and refusing what is none."""

import os
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import event

from klaim import errors
from klaim.ledger import ClaimQuery, Put, migrating, open_ledger, opening
from klaim.ledger.schema import APPLICATION_ID, SCHEMA_VERSION, metadata

from .building import all_claims, article


def execute(path: Path, *statements: str) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        for statement in statements:
            connection.execute(statement)


def value(path: Path, sql: str):
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute(sql).fetchone()[0]


def test_a_missing_ledger_is_made_only_when_asked_for(tmp_path):
    path = tmp_path / "new.db"
    with pytest.raises(errors.LedgerMissingError, match="klaim read"):
        open_ledger(path)
    assert not path.exists()
    open_ledger(path, create=True).close()
    assert value(path, "PRAGMA application_id") == APPLICATION_ID
    assert value(path, "PRAGMA user_version") == SCHEMA_VERSION
    assert value(path, "PRAGMA journal_mode") == "wal"


def test_a_name_with_odd_characters_is_a_name(tmp_path):
    path = tmp_path / "50% of? #claims é.db"
    with open_ledger(path, create=True) as ledger:
        ledger.put(article(), [])
    assert path.is_file()


@pytest.mark.parametrize("content", [b"", None], ids=["empty file", "killed before the start"])
def test_an_empty_file_becomes_a_ledger(tmp_path, content):
    path = tmp_path / "klaim.db"
    if content is None:
        execute(path, "PRAGMA journal_mode = WAL")
    else:
        path.write_bytes(content)
    with open_ledger(path, create=True) as ledger:
        assert ledger.put(article(), []) is Put.NEW


def test_the_database_of_another_program_is_refused_and_left_alone(tmp_path):
    path = tmp_path / "other.db"
    execute(path, "CREATE TABLE songs (title)")
    before = path.read_bytes()
    with pytest.raises(errors.LedgerForeignError, match="another program"):
        open_ledger(path, create=True)
    assert path.read_bytes() == before


def test_a_file_that_is_no_database_is_refused_and_left_alone(tmp_path):
    path = tmp_path / "article.txt"
    path.write_text("Rusia mengklaim. " * 100)
    with pytest.raises(errors.LedgerForeignError, match="not a ledger"):
        open_ledger(path, create=True)
    assert path.read_text() == "Rusia mengklaim. " * 100


def test_a_folder_is_refused(tmp_path):
    with pytest.raises(errors.LedgerForeignError, match="is a folder"):
        open_ledger(tmp_path, create=True)


def test_a_missing_folder_is_named(tmp_path):
    with pytest.raises(errors.LedgerUnwritableError, match="There is no folder"):
        open_ledger(tmp_path / "no" / "klaim.db", create=True)


def test_a_folder_that_cannot_be_written_is_named():
    with pytest.raises(errors.LedgerUnwritableError, match=r"/proc/klaim\.db"):
        open_ledger("/proc/klaim.db", create=True)


def test_the_ledger_of_a_newer_klaim_is_refused(path):
    execute(path, f"PRAGMA user_version = {SCHEMA_VERSION + 1}")
    with pytest.raises(errors.LedgerNewerError, match="bring klaim up to date"):
        open_ledger(path)


def test_a_ledger_without_write_access_can_be_read(path, monkeypatch):
    with open_ledger(path) as ledger:
        ledger.put(article(), all_claims(article()))
    monkeypatch.setattr(os, "access", lambda *_: False)
    with open_ledger(path) as ledger:
        assert len(list(ledger.claims(ClaimQuery(text="merebut")))) == 1
        assert ledger.put(article(), all_claims(article())) is Put.UNCHANGED
        with pytest.raises(errors.LedgerUnwritableError, match="may write"):
            ledger.put(article("a2"), [])
    assert sorted(file.name for file in path.parent.iterdir()) == ["klaim.db"]


@pytest.fixture
def next_version(tmp_path, monkeypatch):
    """A klaim that has one more migration."""
    folder = shutil.copytree(migrating.MIGRATIONS, tmp_path / "newer klaim" / "migrations")
    more = folder / "versions" / f"v{SCHEMA_VERSION + 1:04d}_more.py"
    more.write_text(
        "from alembic import op\n"
        f"revision, down_revision = '{SCHEMA_VERSION + 1:04d}', '{SCHEMA_VERSION:04d}'\n"
        "branch_labels, depends_on = None, None\n"
        "def upgrade():\n"
        "    op.execute('CREATE TABLE more (x INTEGER) STRICT')\n"
        "    op.execute(FAILING)\n"
        "FAILING = 'SELECT 1'\n"
    )
    monkeypatch.setattr(migrating, "MIGRATIONS", folder)
    monkeypatch.setattr(opening, "SCHEMA_VERSION", SCHEMA_VERSION + 1)
    return more


def test_an_older_ledger_is_brought_up_to_date_with_all_that_it_holds(path, next_version):
    with pytest.MonkeyPatch.context() as older:
        older.setattr(opening, "SCHEMA_VERSION", SCHEMA_VERSION)
        with open_ledger(path) as ledger:
            ledger.put(article(), all_claims(article()))
    with open_ledger(path) as ledger:
        assert len(list(ledger.claims())) == 3
    assert value(path, "PRAGMA user_version") == SCHEMA_VERSION + 1
    assert value(path, "SELECT count(*) FROM more") == 0


def test_a_migration_that_fails_leaves_the_older_ledger_whole(path, next_version):
    next_version.write_text(next_version.read_text().replace("SELECT 1", "SELECT nonsense"))
    with pytest.raises(Exception, match="nonsense"):
        open_ledger(path)
    assert value(path, "PRAGMA user_version") == SCHEMA_VERSION
    assert value(path, "SELECT count(*) FROM sqlite_master WHERE name = 'more'") == 0


def test_an_older_ledger_that_cannot_be_written_says_so(path, next_version, monkeypatch):
    monkeypatch.setattr(os, "access", lambda *_: False)
    with pytest.raises(errors.LedgerUnwritableError, match="older klaim"):
        open_ledger(path)


def test_the_newest_migration_is_the_schemas_version():
    versions = sorted((migrating.MIGRATIONS / "versions").glob("v*.py"))
    assert versions[-1].name.startswith(f"v{SCHEMA_VERSION:04d}_")


def test_the_tables_of_the_migrations_are_the_tables_of_the_queries(path):
    with closing(sqlite3.connect(path)) as connection:
        for table in metadata.tables.values():
            made = connection.execute(f"PRAGMA table_info({table.name})").fetchall()
            assert [(name, kind) for _, name, kind, *_ in made] == [
                (column.name, str(column.type)) for column in table.columns
            ]
            assert [bool(required) for *_, required, _, _ in made] == [
                not column.nullable and column.name != "row" for column in table.columns
            ]
            (strict,) = connection.execute(
                "SELECT strict FROM pragma_table_list WHERE name = ?", [table.name]
            ).fetchone()
            assert strict, table.name


def test_an_up_to_date_ledger_opens_without_alembic(path):
    code = (
        "import sys; from klaim.ledger import open_ledger\n"
        f"with open_ledger({str(path)!r}) as ledger: list(ledger.claims())\n"
        "print([name for name in sys.modules if name.startswith('alembic')])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"


def test_a_ledger_that_another_process_writes_says_so(path, monkeypatch):
    monkeypatch.setattr(opening, "BUSY_SECONDS", 0.05)
    with open_ledger(path) as ledger, closing(sqlite3.connect(path)) as other:
        other.execute("BEGIN IMMEDIATE")
        assert list(ledger.claims()) == []
        with pytest.raises(errors.LedgerBusyError, match="Another klaim is writing"):
            ledger.put(article(), [])


def test_a_full_disk_says_so_and_leaves_the_ledger_whole(path):
    with open_ledger(path) as ledger:
        ledger.put(article(), all_claims(article()))

        @event.listens_for(ledger._engine, "checkout")
        def no_room(connection, *_):
            pages = connection.execute("PRAGMA page_count").fetchone()[0]
            connection.execute(f"PRAGMA max_page_count = {pages}")

        with pytest.raises(errors.LedgerFullError, match="No room is left"):
            ledger.put(article("a2", text="x" * 1_000_000), [])
        assert [found.id for found in ledger.articles()] == ["a1"]


def test_a_damaged_ledger_says_so(path):
    with open_ledger(path) as ledger:
        for number in range(20):
            ledger.put(article(f"a{number}", text=str(number) * 5000), [])
    size = path.stat().st_size
    with path.open("r+b") as file:
        file.seek(4096)
        file.write(b"\xff" * (size - 4096))
    with pytest.raises(errors.LedgerDamagedError, match="is damaged"), open_ledger(path) as ledger:
        list(ledger.articles())


def test_two_processes_may_make_one_ledger(tmp_path):
    code = (
        "import sys; from klaim.ledger import open_ledger\n"
        "with open_ledger(sys.argv[1], create=True) as ledger: print(len(list(ledger.claims())))"
    )
    command = [sys.executable, "-c", code, str(tmp_path / "klaim.db")]
    both = [subprocess.Popen(command, stdout=subprocess.PIPE, text=True) for _ in range(2)]
    assert [process.communicate()[0] for process in both] == ["0\n", "0\n"]
