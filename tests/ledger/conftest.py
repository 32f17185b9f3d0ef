"""A fresh ledger for every test, migrated once for all of them."""

import shutil

import pytest

from klaim.ledger import open_ledger


@pytest.fixture(scope="session")
def empty_ledger(tmp_path_factory):
    path = tmp_path_factory.mktemp("ledger") / "empty.db"
    open_ledger(path, create=True).close()
    return path


@pytest.fixture
def path(tmp_path, empty_ledger):
    return shutil.copy(empty_ledger, tmp_path / "klaim.db")


@pytest.fixture
def ledger(path):
    with open_ledger(path) as opened:
        yield opened
