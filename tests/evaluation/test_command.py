"""``klaim evaluate`` as a user runs it."""

import json

import pytest
from click.testing import CliRunner

from klaim.cli import main

from .building import TEXT

GOLD = """\
article: {published: 2025-12-11, style: agency}
noise: ["(Foto: Reuters)"]
claims:
- {at: pasukannya merebut Siversk, speaker: Russia, side: russia, stance: asserts, event: capture}
"""


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "a.yaml").write_text(GOLD, encoding="utf-8")
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    return tmp_path


def run(*words):
    return CliRunner().invoke(main, ["evaluate", *map(str, words)])


def test_the_figures(folder):
    done = run(folder)
    assert done.exit_code == 0, done.output
    assert "1 article annotated" in done.output
    for heading in ("claims_f1", "95 % interval", "By type of event", "By style"):
        assert heading in done.output
    assert "agency" in done.output


def test_texts_may_lie_elsewhere(folder, tmp_path):
    texts = tmp_path / "texts"
    texts.mkdir()
    (folder / "a.txt").rename(texts / "a.txt")
    assert run(folder, "--texts", texts).exit_code == 0
    done = run(folder)
    assert done.exit_code == 1
    assert "a.txt is missing" in done.output
    assert "--texts" in done.output


def test_the_mistakes_stand_beside_the_text(folder):
    (folder / "a.yaml").write_text(GOLD.replace("capture", "strike"), encoding="utf-8")
    done = run(folder, "--errors")
    assert "missed a: strike by Russia" in done.output
    assert "[pasukannya merebut Siversk]" in done.output
    wire = json.loads(run(folder, "--errors", "--format", "json").stdout)
    assert "missed" in {mistake["kind"] for mistake in wire["mistakes"]}


def test_programs_get_the_figures(folder):
    wire = json.loads(run(folder, "--format", "json").stdout)
    assert wire["articles"] == 1
    lines = [json.loads(line) for line in run(folder, "--format", "jsonl").stdout.splitlines()]
    assert lines == wire["figures"]
    assert run(folder, "--format", "csv").stdout.startswith("name,value,low,high,of")


def test_a_floor_ends_with_a_status(folder):
    assert run(folder, "--min", "claims_r=0", "--max", "noise_hits=0").exit_code == 0
    done = run(folder, "--min", "date=0.5")
    assert done.exit_code == 1
    assert "date is not measured, below 0.5" in done.output
    assert run(folder, "--min", "dates=0.5").exit_code == 2


def test_bad_gold(folder):
    (folder / "a.txt").write_text("Lain sama sekali", encoding="utf-8")
    done = run(folder)
    assert done.exit_code == 1
    assert "a.yaml, claim 1: the article has no" in done.output


def test_a_folder_that_is_not_there(tmp_path):
    done = run(tmp_path / "missing")
    assert done.exit_code == 1
    assert "is not a folder" in done.output


def test_a_second_annotation_is_scored_in_the_place_of_klaim(folder, tmp_path):
    second = tmp_path / "second"
    second.mkdir()
    (second / "a.yaml").write_text(GOLD.replace("asserts", "confirms"), encoding="utf-8")
    done = run(folder, "--second", second, "--errors")
    assert done.exit_code == 0, done.output
    assert "stance: asserts in the gold, confirms found" in done.output
    assert "By confidence" not in done.output
    assert "calibration_error" not in done.output
