import json
import re
import shutil
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner

import klaim
from klaim.cli import main
from klaim.exporting import interval_to_wire, state_to_wire
from klaim.exporting.track_records import record_to_wire

EXAMPLES = Path(__file__).parents[1] / "examples"


def test_the_public_names_are_these():
    assert set(klaim.__all__) == {
        "Article",
        "Claim",
        "ClaimQuery",
        "DocumentResult",
        "Happening",
        "Interval",
        "KlaimError",
        "Ledger",
        "OpenLedger",
        "PlaceChoice",
        "Review",
        "Statement",
        "Statements",
        "TrackRecord",
        "Verdict",
        "add_maps",
        "choose_place",
        "claim_to_wire",
        "comparisons",
        "control_of",
        "disagreements",
        "events_in",
        "import_file",
        "open_ledger",
        "read",
        "record_of",
        "state_on",
        "statements_in",
        "wire_to_claim",
    }


@pytest.mark.parametrize("name", klaim.__all__)
def test_every_public_name_is_there(name):
    assert getattr(klaim, name) is not None
    assert name in dir(klaim)


def test_other_names_are_not():
    with pytest.raises(AttributeError, match="nonsense"):
        _ = klaim.nonsense


def test_importing_klaim_imports_no_room():
    code = "import sys, klaim; sys.exit(any(m.startswith('klaim.') for m in sys.modules))"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_reading_into_a_ledger(tmp_path):
    with klaim.open_ledger(tmp_path / "klaim.db", create=True) as ledger:
        results = list(klaim.read([str(EXAMPLES)], ledger))
        assert [result.put for result in results] == ["new"] * 6
        found = list(ledger.claims(klaim.ClaimQuery(place="Siversk")))
    assert sum(result.claims for result in results) >= len(found) > 0
    for claim, article in found:
        assert claim.evidence.of(article.text)


@pytest.fixture
def ledger(tmp_path):
    with klaim.open_ledger(tmp_path / "klaim.db", create=True) as opened:
        list(opened.read([str(EXAMPLES)]))
        yield opened


def answered(ledger, *args: str) -> list[dict]:
    command = [*args, "--ledger", str(ledger.path), "--format", "jsonl"]
    result = CliRunner().invoke(main, command)
    assert result.exit_code == 0, result.output
    return [json.loads(line) for line in result.stdout.splitlines()]


def test_claims_are_those_of_the_command_line(ledger):
    query = klaim.ClaimQuery(place="Seversk", side="ukraine")
    found = [klaim.claim_to_wire(claim, article) for claim, article in ledger.claims(query)]
    assert found == answered(ledger, "claims", "--place", "Seversk", "--side", "ukraine")
    assert found


def test_statements_and_events_are_those_of_the_command_line(ledger):
    query = klaim.ClaimQuery(place="Siversk", since=date(2025, 12, 12))
    asked = ("--place", "Siversk", "--since", "2025-12-12")
    statements = [statement.id for statement in ledger.statements(query).statements]
    assert statements == [one["id"] for one in answered(ledger, "statements", *asked)]
    events = [event.id for event in ledger.events(query)]
    assert events == [one["id"] for one in answered(ledger, "events", *asked)]


@pytest.mark.parametrize("known", [None, date(2025, 12, 13)])
def test_timelines_are_those_of_the_command_line(ledger, known):
    asked = ("--as-known", str(known)) if known else ()
    found = [
        interval_to_wire("Siversk", interval)
        for interval in ledger.timeline("Seversk", as_known=known)
    ]
    assert found == answered(ledger, "timeline", "Seversk", *asked)
    day = date(2025, 12, 20)
    state = ledger.state("Siversk", day, as_known=known)
    assert [state_to_wire("Siversk", day, state)] == answered(
        ledger, "timeline", "Siversk", "--on", str(day), *asked
    )


def test_records_are_those_of_the_command_line(ledger):
    record = ledger.record("Russian Ministry of Defence", with_people=True)
    command = ["record", "Russian Ministry of Defence", "--with-people", "--format", "json"]
    result = CliRunner().invoke(main, [*command, "--ledger", str(ledger.path)])
    assert record_to_wire(record) == json.loads(result.stdout)


def test_places_are_those_of_the_command_line(ledger):
    found = [(place.id, place.claims) for place in ledger.places()]
    assert found == [(one["id"], one["claims"]) for one in answered(ledger, "places")]


def test_the_examples_of_the_docs_run(tmp_path, monkeypatch, capsys):
    page = (EXAMPLES.parent / "docs" / "python.md").read_text(encoding="utf-8")
    shutil.copytree(EXAMPLES, tmp_path / "examples")
    monkeypatch.chdir(tmp_path)
    together = "\n".join(re.findall(r"```python\n(.*?)```", page, re.DOTALL))
    exec(compile(together, "docs/python.md", "exec"), {})  # noqa: S102 - our own page
    printed = capsys.readouterr().out
    assert "claimed by what was known on the 11th, disputed by what is known now" in printed
