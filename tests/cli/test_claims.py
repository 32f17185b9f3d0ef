import csv
import io
import json
import sqlite3
from contextlib import closing

import pytest

from klaim import claim_to_wire, open_ledger
from klaim.exporting import CLAIM_COLUMNS


def claims(run, *args: str) -> list[dict]:
    result = run("claims", "--format", "jsonl", *args)
    assert result.exit_code == 0, result.output
    return [json.loads(line) for line in result.stdout.splitlines()]


def test_json_lines_are_exactly_the_claims_on_the_wire(examples, tmp_path):
    with open_ledger(tmp_path / "klaim.db") as ledger:
        assert claims(examples) == [claim_to_wire(*item) for item in ledger.claims()]


def test_json_is_a_list_of_the_same(examples):
    assert json.loads(examples("claims", "--format", "json").stdout) == claims(examples)


def test_csv_has_the_documented_columns(examples):
    rows = list(csv.DictReader(io.StringIO(examples("claims", "--format", "csv").stdout)))
    assert list(rows[0]) == list(CLAIM_COLUMNS)
    assert [row["id"] for row in rows] == [claim["id"] for claim in claims(examples)]


@pytest.mark.parametrize("name", ["Siversk", "siversk", "Seversk", "Сіверськ", "geonames:694403"])
def test_place_in_any_spelling(examples, name):
    found = claims(examples, "--place", name)
    assert found
    for claim in found:
        assert "Siversk" in [place["name"] for place in claim["places"]]


@pytest.mark.parametrize(
    ("option", "value", "matches"),
    [
        ("--speaker", "deepstate", lambda claim: claim["speaker"]["name"] == "DeepState"),
        ("--side", "ukraine", lambda claim: claim["speaker"]["side"] == "ukraine"),
        ("--event", "capture", lambda claim: claim["event"]["type"] == "capture"),
        ("--stance", "concedes", lambda claim: claim["stance"] == "concedes"),
        ("--text", "artileri", lambda claim: "artileri" in claim["evidence"]["text"]),
    ],
)
def test_filters(examples, option, value, matches):
    everything = claims(examples)
    found = claims(examples, option, value)
    assert found == [claim for claim in everything if matches(claim)]
    assert 0 < len(found) < len(everything)


def test_filters_add_up(examples):
    both = claims(examples, "--side", "ukraine", "--stance", "concedes")
    assert both
    assert all(c["speaker"]["side"] == "ukraine" and c["stance"] == "concedes" for c in both)


def test_days_and_months(examples):
    late = claims(examples, "--since", "2025-12-22")
    early = claims(examples, "--until", "2025-12-21")
    assert late
    assert early
    both = {claim["id"] for claim in late + early}
    assert both == {claim["id"] for claim in claims(examples)}
    assert claims(examples, "--since", "2025-12", "--until", "2025-12") == claims(examples)
    assert claims(examples, "--until", "2025-11") == []


def test_one_article(examples):
    found = claims(examples, "--article", "4-pelita-siang.txt")
    assert {claim["article"]["outlet"] for claim in found} == {"Pelita Siang"}
    (article_id,) = {claim["article"]["id"] for claim in found}
    assert claims(examples, "--article", article_id[:6]) == found


def test_limit(examples):
    assert claims(examples, "--limit", "3") == claims(examples)[:3]
    assert examples("claims", "--limit", "0").exit_code == 2


def test_the_table_in_a_pipe_is_one_whole_line_a_claim(examples):
    lines = examples("claims").stdout.splitlines()
    assert lines[0].split() == ["Day", "Who", "Says", "In", "these", "words", "From", "Id"]
    assert len(lines) - 1 == len(claims(examples))
    for line, claim in zip(lines[1:], claims(examples), strict=True):
        assert " ".join(claim["evidence"]["text"].split()) in line
        assert line.endswith(claim["id"][:8])


@pytest.mark.parametrize(
    ("args", "hint"),
    [
        (["--place", "Lviv"], "nothing is about 'Lviv'"),
        (["--speaker", "Nobody"], "nobody is called 'Nobody'"),
        (["--side", "rusia"], "the sides are"),
        (["--event", "evacuate"], "No claims match."),
    ],
)
def test_no_results_say_why_and_are_no_failure(examples, args, hint):
    for style in ("table", "jsonl"):
        result = examples("claims", *args, "--format", style)
        assert result.exit_code == 0
        assert result.stdout == ""
        assert hint in result.stderr
    assert examples("claims", *args, "--format", "json").stdout == "[]\n"


def test_an_empty_ledger_says_so(klaim, tmp_path):
    with closing(open_ledger(tmp_path / "klaim.db", create=True)):
        pass
    assert "no claims yet" in klaim("claims").stderr


@pytest.mark.parametrize(
    "args",
    [
        ["--since", "kemarin"],
        ["--until", "2025-13"],
        ["--since", "2025-02-30"],
        ["--stance", "shouts"],
        ["--text", '"unfinished'],
        ["--article", "nothing"],
    ],
)
def test_wrong_questions_end_with_2(examples, args):
    result = examples("claims", *args)
    assert result.exit_code == 2
    assert result.stderr.startswith("klaim: ")
    assert result.stderr.count("\n") == 1


def test_asking_writes_nothing(examples, tmp_path):
    def dump() -> list[str]:
        with closing(sqlite3.connect(tmp_path / "klaim.db")) as ledger:
            return list(ledger.iterdump())

    before = dump()
    for command in (["claims"], ["timeline", "Siversk"], ["speakers"], ["places"]):
        examples(*command)
    assert dump() == before
