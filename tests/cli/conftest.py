import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from klaim.cli import main

EXAMPLES = Path(__file__).parents[2] / "examples"

CLAIM = (
    "Kementerian Pertahanan Rusia mengklaim pasukannya telah merebut kota Siversk dari tangan"
    " pasukan Ukraina, Kamis (11/12)."
)

Klaim = Callable[..., Result]


@pytest.fixture
def klaim(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Klaim:
    """Runs klaim in an empty folder, as a user would type it."""
    monkeypatch.chdir(tmp_path)

    def run(*args: object, stdin: str | bytes | None = None) -> Result:
        return CliRunner().invoke(main, [str(arg) for arg in args], input=stdin)

    return run


@pytest.fixture(scope="session")
def examples_ledger(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The ledger of the shipped articles; not to be written to."""
    ledger = tmp_path_factory.mktemp("examples") / "klaim.db"
    result = CliRunner().invoke(main, ["read", str(EXAMPLES), "--ledger", str(ledger)])
    assert result.exit_code == 0, result.output
    return ledger


@pytest.fixture
def examples(klaim: Klaim, examples_ledger: Path, tmp_path: Path) -> Klaim:
    """Runs klaim in a folder with the ledger of the shipped articles."""
    shutil.copy(examples_ledger, tmp_path / "klaim.db")
    return klaim


@pytest.fixture
def article(tmp_path: Path) -> Path:
    """A file with one claim."""
    path = tmp_path / "article.txt"
    path.write_text(CLAIM + "\n", encoding="utf-8")
    return path
