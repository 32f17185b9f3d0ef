"""The figures are those of the score that the project is measured by."""

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from klaim.evaluation import evaluate, load_gold_folder
from klaim.evaluation.control import Sides
from klaim.evaluation.running import find_claims
from klaim.exporting import claim_to_wire
from klaim.pipeline import Pipeline

from .building import imperfect

ROOT = Path(__file__).parents[2]
SHARED = ROOT.parent / "shared"
SCORE = SHARED / "score.py"
SIDES = Sides({"russia": "russia", "ukraine": "ukraine"})

pytestmark = pytest.mark.skipif(not SCORE.is_file(), reason="the shared score is not here")


def shared_figures(gold: Path, found, tmp_path: Path) -> dict[str, str]:
    lines = [
        json.dumps(claim_to_wire(claim, item.article), ensure_ascii=False)
        for item in found
        for claim in item.claims
    ]
    claims = tmp_path / "claims.jsonl"
    claims.write_text("\n".join(lines), encoding="utf-8")
    done = subprocess.run(
        [sys.executable, SCORE, gold, claims], capture_output=True, text=True, check=True
    )
    return dict(re.findall(r"(\w+)=([\d.]+)", done.stdout))


def own_figures(found) -> dict[str, str]:
    figures = evaluate(found, SIDES).figures
    written = {figure.name: f"{figure.value or 0:.3f}" for figure in figures}
    return written | {"noise_hits": str(round(float(written["noise_hits"])))}


@pytest.mark.parametrize("seed", range(5))
def test_on_careless_claims(seed, tmp_path):
    folder = ROOT / "corpus" / "develop"
    found = [
        imperfect(gold, (folder / f"{gold.name}.txt").read_text(encoding="utf-8"), seed)
        for gold in load_gold_folder(folder)
    ]
    shared = shared_figures(folder, found, tmp_path)
    assert len(shared) == 16
    assert own_figures(found).items() >= shared.items()


def test_on_the_seeds(tmp_path):
    gold = SHARED / "gold"
    found = list(find_claims(load_gold_folder(gold), Pipeline(), SHARED / "seeds"))
    shared = shared_figures(gold, found, tmp_path)
    assert own_figures(found).items() >= shared.items()
