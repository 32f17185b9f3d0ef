"""Bringing a ledger to the newest schema.

Kept apart because Alembic takes a second to import and an up-to-date ledger never needs
it: only ``opening`` imports this module, and only when there is something to do.
"""

from __future__ import annotations

from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection

from klaim.ledger.schema import APPLICATION_ID

MIGRATIONS = Path(__file__).parent / "migrations"


def upgrade(connection: Connection, version: int) -> None:
    """Run the migrations that the ledger lacks, inside the connection's transaction.

    All of them land or none: the marks that make the file a ledger of this version are
    part of the same transaction, and SQLite rolls back table definitions as well.
    """
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, f"{version:04d}")
    connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.exec_driver_sql(f"PRAGMA user_version = {version}")
