"""Statements, events and track records on the command line."""

import csv
import io
import json

import pytest

from klaim.cli.said_words import says
from klaim.reconciling.gathering import gather_statements
from klaim.records import Modality

from ..reconciling.building import said

MINISTRY = "Russian Ministry of Defence"


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text)))


@pytest.mark.parametrize("args", [["statements"], ["events"], ["statements", "--side", "ukraine"]])
def test_every_format_lists_the_same(examples, args):
    whole = json.loads(examples(*args, "--format", "json").stdout)
    lines = examples(*args, "--format", "jsonl").stdout.splitlines()
    assert whole
    assert [json.loads(line) for line in lines] == whole
    table = rows(examples(*args, "--format", "csv").stdout)
    assert [row["id"] for row in table] == [one["id"] for one in whole]
    assert len(examples(*args).stdout.splitlines()) == len(whole) + 1


def test_every_claim_is_in_a_statement(examples):
    claims = examples("claims", "--format", "jsonl").stdout.splitlines()
    statements = json.loads(examples("statements", "--format", "json").stdout)
    carried = {report["claim"] for statement in statements for report in statement["reports"]}
    assert carried == {json.loads(claim)["id"] for claim in claims}


def test_statements_about_a_place_are_about_that_place(examples):
    found = json.loads(examples("statements", "--place", "Siwersk", "--format", "json").stdout)
    found = found or json.loads(
        examples("statements", "--place", "Siversk", "--format", "json").stdout
    )
    assert {one["place"]["name"] for one in found} == {"Siversk"}
    assert any(len(one["reports"]) > 1 for one in found)


@pytest.mark.parametrize(
    "filters", [("--since", "2025-12-12"), ("--until", "2025-12-11"), ("--side", "russia")]
)
def test_a_statement_is_the_same_whatever_was_asked(examples, filters):
    def asked(*args: str) -> dict[str, object]:
        found = json.loads(examples("statements", *args, "--format", "json").stdout)
        return {one["id"]: one for one in found}

    assert asked(*filters)
    assert asked(*filters).items() <= asked().items()


@pytest.mark.parametrize(
    ("modality", "words"),
    [
        (Modality.ACTUAL, "asserts: capture by Russia at Kupiansk"),
        (Modality.PLANNED, "asserts: planned capture by Russia at Kupiansk"),
        (Modality.CALLED_FOR, "asserts: demanded capture by Russia at Kupiansk"),
    ],
)
def test_what_is_planned_or_demanded_is_said_to_be(modality, words):
    claim = said("russia", "capture", "russia", "2025-02-07", modality=modality)
    (statement,) = gather_statements([claim])
    assert says(statement) == words


def test_reports_and_origins_are_counted(examples):
    lines = examples("statements", "--place", "Siversk").stdout.splitlines()
    assert lines[0].split()[:4] == ["Day", "Who", "Says", "In"]
    assert any("2 reports · 2 origins" in line for line in lines)


def test_events_name_who_denies_and_who_concedes(examples):
    found = rows(
        examples("events", "--place", "Siversk", "--family", "control", "--format", "csv").stdout
    )
    assert any(row["concedes"] for row in found)
    assert any(row["denies"] for row in found)
    assert {row["family"] for row in found} == {"control"}


def test_a_record_tells_what_became_of_claims(examples):
    speakers = json.loads(examples("speakers", "--format", "json").stdout)
    for speaker in speakers:
        if speaker["side"] == "none":
            continue
        record = json.loads(examples("record", speaker["id"], "--format", "json").stdout)
        assert record["total"]["n"] == len(record["claims"])
        outcomes = record["total"]["outcomes"]
        assert sum(one["count"] for one in outcomes.values()) == record["total"]["n"]
        listed = examples("record", speaker["id"], "--format", "jsonl").stdout.splitlines()
        assert [json.loads(line) for line in listed] == record["claims"]


def test_a_record_in_words(examples):
    result = examples("record", MINISTRY, "--with-people")
    assert result.exit_code == 0
    assert result.stdout.startswith(f"{MINISTRY} (Russia) until 20")
    assert "between" in result.stdout


def test_as_known_leaves_out_what_came_later(examples):
    early = json.loads(
        examples("record", MINISTRY, "--as-known", "2020-01-01", "--format", "json").stdout
    )
    assert early["total"]["n"] == 0
    assert (
        "judge"
        in examples("record", MINISTRY, "--as-known", "2020-01-01", "--format", "csv").stderr
    )


def test_nobody_of_that_name_is_one_line(examples):
    result = examples("record", "Napoleon")
    assert result.exit_code == 2
    assert result.stderr.startswith("klaim: Nobody in the ledger")
    assert "klaim speakers" in result.stderr


@pytest.mark.parametrize("command", ["statements", "events"])
def test_nothing_found_says_what_to_do(examples, command):
    result = examples(command, "--until", "1999-01-01")
    assert result.exit_code == 0
    assert result.stdout == ""
    assert "klaim claims" in result.stderr
