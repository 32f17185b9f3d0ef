"""Bounds on figures, on the command line and in floors files."""

import pytest

from klaim.errors import InputError, UsageError
from klaim.evaluation import Floors, data_hash, evaluate, load_floors, parse_bounds
from klaim.evaluation.control import Sides
from klaim.evaluation.scoring import Found

from .building import article, claim_at, gold_article, gold_claim

FLOORS = '[a]\ngold = "gold"\nsha256 = "0"\nmin = {claims_f1 = 0.5}\n'


@pytest.fixture
def report():
    return evaluate([Found(gold_article(gold_claim()), article(), (claim_at(),))], Sides({}))


def test_figures_within_their_bounds(report):
    assert Floors({"claims_f1": 1.0}, {"noise_hits": 0}).broken(report) == ()


def test_figures_out_of_their_bounds(report):
    floors = Floors({"claims_f1": 1.1, "date": 0.1}, {"claims_p": 0.9})
    assert floors.broken(report) == (
        "claims_f1 is 1.000, below 1.1",
        "date is not measured, below 0.1",
        "claims_p is 1.000, above 0.9",
    )


def test_bounds_on_the_command_line():
    assert parse_bounds(["speaker=0.85", "side=1"], "--min") == {"speaker": 0.85, "side": 1.0}
    with pytest.raises(UsageError, match=r"--min speaker: write it as metric=value"):
        parse_bounds(["speaker"], "--min")
    with pytest.raises(UsageError, match="There is no figure 'speakers'; use one of claims_p"):
        parse_bounds(["speakers=1"], "--min")


def test_a_floors_file(tmp_path):
    path = tmp_path / "floors.toml"
    path.write_text(FLOORS, encoding="utf-8")
    (folder,) = load_floors(path)
    assert (folder.gold, folder.texts) == (tmp_path / "gold", tmp_path / "gold")
    assert folder.floors.least == {"claims_f1": 0.5}


@pytest.mark.parametrize("content", ["[a]\n", "a = 1\n", "[a"])
def test_a_broken_floors_file(tmp_path, content):
    path = tmp_path / "floors.toml"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(InputError, match="is not a floors file"):
        load_floors(path)


def test_a_missing_floors_file(tmp_path):
    with pytest.raises(InputError, match="cannot be opened"):
        load_floors(tmp_path / "floors.toml")


def test_the_hash_changes_with_names_and_contents(tmp_path):
    (tmp_path / "a.txt").write_text("x")
    first = data_hash(tmp_path, tmp_path)
    (tmp_path / "a.txt").write_text("y")
    second = data_hash(tmp_path)
    (tmp_path / "a.txt").rename(tmp_path / "b.txt")
    assert len({first, second, data_hash(tmp_path)}) == 3
    (tmp_path / "README.md").write_text("not data")
    assert data_hash(tmp_path) == data_hash(tmp_path, tmp_path)
