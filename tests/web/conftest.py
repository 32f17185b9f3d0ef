from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from klaim.ledger import open_ledger
from klaim.pipeline import Pipeline
from klaim.reading import discover
from klaim.theatres import load_theatre
from klaim.web.app import make_app
from klaim.web.desk import Desk

EXAMPLES = Path(__file__).parents[2] / "examples"
SIVERSK = "geonames:694403"


@pytest.fixture(scope="session")
def examples_ledger(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The ledger of the shipped articles; not to be written to."""
    path = tmp_path_factory.mktemp("web") / "klaim.db"
    with open_ledger(path, create=True) as ledger:
        for _ in Pipeline().run(discover([str(EXAMPLES)]), ledger):
            pass
    return path


@pytest.fixture(scope="session")
def desk(examples_ledger: Path) -> Iterator[Desk]:
    with Desk.open(examples_ledger, load_theatre()) as opened:
        yield opened


@pytest.fixture(scope="session")
def page(desk: Desk) -> TestClient:
    """A browser on the page over the shipped articles, in English."""
    return TestClient(
        make_app(desk), base_url="http://127.0.0.1", headers={"Accept-Language": "en"}
    )
