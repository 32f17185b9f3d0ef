"""The seed articles end to end: their control lines, each from its article alone."""

import json
from pathlib import Path

import pytest
import yaml

SHARED = Path(__file__).parents[3] / "shared"
SEEDS, GOLD = SHARED / "seeds", SHARED / "gold"
YAML_ON = True  # what YAML 1.1 makes of the key "on"

pytestmark = pytest.mark.skipif(not SEEDS.is_dir(), reason="the seed articles are not here")


def control_lines() -> list[tuple[str, str, str, str, str]]:
    return [
        (path.stem, line["place"], str(line[YAML_ON]), line["holder"], line["status"])
        for path in sorted(GOLD.glob("*.yaml"))
        for line in yaml.safe_load(path.read_text(encoding="utf-8")).get("control", ())
    ]


@pytest.mark.parametrize(("name", "place", "on", "holder", "status"), control_lines())
def test_every_control_line_is_answered(klaim, name, place, on, holder, status):
    assert klaim("read", SEEDS / f"{name}.txt").exit_code == 0
    result = klaim("timeline", place, "--on", on, "--format", "json")
    assert result.exit_code == 0, result.output
    answer = json.loads(result.stdout)
    assert (answer["holder"], answer["status"]) == (holder, status), answer["explanation"]


# Place and day, holder, status, and who holds what by whose word, where all seeds are read.
TOGETHER = [
    ("Kupiansk", "2022-09-13", "ukraine", "claimed", {"ukraine": "Ukrainian armed forces"}, set()),
    (
        "Kupiansk",
        "2025-12-26",
        "ukraine",
        "conceded",
        {"ukraine": "Viktor Trehubov"},
        set(),
    ),
    (
        "Izium",
        "2022-09-13",
        "ukraine",
        "conceded",
        {"ukraine": "Ukrainian armed forces", "russia": "Russian Ministry of Defence"},
        set(),
    ),
    (
        "Toretsk",
        "2025-02-08",
        "russia",
        "claimed",
        {"russia": "Russian Ministry of Defence"},
        {"ukraine"},
    ),
    (
        "Kursk Oblast",
        "2025-04-28",
        "russia",
        "disputed",
        {"russia": "Valery Gerasimov", "ukraine": "Ukraine"},
        set(),
    ),
]


@pytest.mark.parametrize(("place", "on", "holder", "status", "voices", "silent"), TOGETHER)
def test_all_seeds_together_answer_by_the_right_voices(
    klaim, place, on, holder, status, voices, silent
):
    klaim("read", SEEDS)
    answer = json.loads(klaim("timeline", place, "--on", on, "--format", "json").stdout)
    assert (answer["holder"], answer["status"]) == (holder, status), answer["explanation"]
    positions = {position["voice"]: position for position in answer["positions"]}
    assert {voice: positions[voice]["speaker"] for voice in voices} == voices
    assert {voice for voice, one in positions.items() if one["silent"]} == silent


def test_who_concedes_kupiansk_holds_no_office(klaim):
    klaim("read", SEEDS)
    intervals = json.loads(klaim("timeline", "Kupiansk", "--format", "json").stdout)
    claims = {claim["id"]: claim for interval in intervals for claim in interval["claims"]}
    conceding = {
        claim["speaker"]["name"] for claim in claims.values() if claim["stance"] == "concedes"
    }
    assert conceding <= {"Russian military bloggers", "pro-Kremlin voices"}
    assert conceding


def test_reading_the_seeds_twice_changes_nothing(klaim):
    assert "5 new" in klaim("read", SEEDS).stdout
    before = klaim("claims", "--format", "jsonl").stdout
    assert "5 unchanged" in klaim("read", SEEDS).stdout
    assert klaim("claims", "--format", "jsonl").stdout == before


def test_every_claim_points_at_its_words(klaim):
    klaim("read", SEEDS)
    claims = klaim("claims", "--format", "jsonl").stdout.splitlines()
    assert claims
    for claim in map(json.loads, claims):
        text = Path(claim["article"]["source"]).read_text(encoding="utf-8")
        evidence = claim["evidence"]
        assert text[evidence["start"] : evidence["end"]] == evidence["text"]
