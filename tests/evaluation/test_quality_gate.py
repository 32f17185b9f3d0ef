"""The quality gate: no figure falls below its floor, and no floor falls."""

import shutil
import subprocess
import tomllib
from pathlib import Path

import pytest

from klaim.evaluation import data_hash, evaluate_gold, load_floors, load_gold_folder

ROOT = Path(__file__).parents[2]
FILE = ROOT / "corpus" / "floors.toml"
GUARDED = [pytest.param(folder, id=folder.name) for folder in load_floors(FILE)]
MEND = "; if that is meant, run: python corpus/raise_floors.py"


@pytest.mark.parametrize("folder", GUARDED)
def test_no_figure_is_below_its_floor(folder):
    if not folder.gold.is_dir():
        pytest.skip(f"{folder.gold} is not here")
    assert data_hash(folder.gold, folder.texts) == folder.sha256, f"{folder.name} changed{MEND}"
    report = evaluate_gold(load_gold_folder(folder.gold), folder.texts)
    assert folder.floors.broken(report) == ()


def past_versions() -> list[str]:
    git = shutil.which("git")
    if git is None or not (ROOT / ".git").exists():
        return []

    def ask(*words: str) -> str:
        command = [git, "-C", ROOT, *words]
        return subprocess.run(command, capture_output=True, text=True, check=True).stdout

    commits = ask("log", "--format=%H", "--", "corpus/floors.toml").split()
    return [ask("show", f"{commit}:corpus/floors.toml") for commit in commits]


def test_no_floor_ever_falls_while_its_data_stay_the_same():
    now = tomllib.loads(FILE.read_text(encoding="utf-8"))
    for version in past_versions():
        for name, before in tomllib.loads(version).items():
            if now[name]["sha256"] != before["sha256"]:
                continue
            for figure, floor in before["min"].items():
                assert now[name]["min"][figure] >= floor, f"{name}: {figure}"
            for figure, ceiling in before["max"].items():
                assert now[name]["max"][figure] <= ceiling, f"{name}: {figure}"
