import csv
import io
import json

import pytest


def test_speakers_add_up_to_the_claims(examples):
    speakers = json.loads(examples("speakers", "--format", "json").stdout)
    claims = examples("claims", "--format", "jsonl").stdout.splitlines()
    assert sum(speaker["claims"] for speaker in speakers) == len(claims)
    for speaker in speakers:
        assert sum(speaker["by_stance"].values()) == speaker["claims"]
    staff = next(s for s in speakers if s["name"] == "General Staff of Ukraine")
    assert staff["side"] == "ukraine"
    assert staff["by_stance"]["concedes"] >= 1


def test_speakers_in_a_table(examples):
    lines = examples("speakers").stdout.splitlines()
    assert lines[0].split() == ["Speaker", "Side", "Claims", "How", "First", "Latest"]
    assert any(line.startswith("DeepState") and "outsider" in line for line in lines)


def test_places_with_their_oblast(examples):
    places = json.loads(examples("places", "--format", "json").stdout)
    assert places[0]["name"] == "Siversk"
    assert places[0]["admin"] == "Donetsk Oblast"
    assert places[0]["by_side"]["russia"] > 0
    lines = examples("places").stdout.splitlines()
    assert lines[1].startswith("Siversk ")
    assert lines[1].endswith(places[0]["id"])


@pytest.mark.parametrize("command", ["speakers", "places"])
def test_every_format_lists_the_same(examples, command):
    whole = json.loads(examples(command, "--format", "json").stdout)
    lines = examples(command, "--format", "jsonl").stdout.splitlines()
    rows = list(csv.DictReader(io.StringIO(examples(command, "--format", "csv").stdout)))
    assert [json.loads(line) for line in lines] == whole
    assert [row["id"] for row in rows] == [one["id"] for one in whole]


@pytest.mark.parametrize("command", ["speakers", "places"])
def test_an_empty_ledger_says_what_to_do(klaim, command, tmp_path):
    (tmp_path / "empty.txt").touch()
    klaim("read", "empty.txt")
    result = klaim(command)
    assert result.exit_code == 0
    assert result.stdout == ""
    assert "klaim read" in result.stderr
    assert klaim(command, "--format", "json").stdout == "[]\n"
