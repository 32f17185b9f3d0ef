import csv
import io
import json

import pytest

from .conftest import CLAIM, EXAMPLES

OTHER = "Staf Umum Ukraina mengatakan pasukannya menembak jatuh 12 drone Rusia di atas Odesa."


def jsonl(output: str) -> list[dict]:
    return [json.loads(line) for line in output.splitlines()]


def test_it_says_of_every_document_what_it_found(klaim):
    result = klaim("read", EXAMPLES)
    assert result.exit_code == 0
    lines = result.stdout.splitlines()
    assert lines[0] == f"new        {EXAMPLES}/1-lentera-dunia.txt"
    assert "claims · Lentera Dunia · 2025-12-11 (as the article says)" in lines[1]
    assert any("2025-12-23 (inferred)" in line for line in lines)
    assert "6 articles with" in lines[-1]
    assert lines[-1].endswith("in klaim.db: 6 new.")
    assert result.stderr == ""


def test_reading_again_changes_nothing(klaim, tmp_path):
    klaim("read", EXAMPLES)
    before = klaim("claims", "--format", "jsonl").stdout
    result = klaim("read", EXAMPLES)
    assert result.stdout.splitlines()[-1].endswith(": 6 unchanged.")
    assert klaim("claims", "--format", "jsonl").stdout == before


def test_a_changed_document_replaces_its_claims(klaim, article):
    klaim("read", article)
    article.write_text(OTHER, encoding="utf-8")
    result = klaim("read", article)
    assert result.stdout.startswith("changed ")
    events = {
        claim["event"]["type"] for claim in jsonl(klaim("claims", "--format", "jsonl").stdout)
    }
    assert events == {"shoot_down"}


def test_one_document_named_twice_is_one_article(klaim, article):
    result = klaim("read", article, article)
    assert result.stdout.splitlines()[-1].endswith("1 new, 1 unchanged.")


def test_the_day_can_be_set(klaim, article):
    result = klaim("read", article, "--published", "2025-12-13")
    assert "2025-12-13 (set by hand)" in result.stdout
    assert klaim("read", article, "--published", "2025-12").exit_code == 2


def test_standard_input(klaim):
    result = klaim("read", "-", stdin=CLAIM)
    assert result.exit_code == 0
    assert "1 article with 1 claim " in result.stdout


def test_json_with_a_text_field(klaim, tmp_path):
    fields = {"text": CLAIM, "title": "Siversk", "published": "2025-12-11", "outlet": "Contoh"}
    (tmp_path / "one.json").write_text(json.dumps(fields), encoding="utf-8")
    result = klaim("read", "one.json")
    assert "1 claim · Contoh · 2025-12-11" in result.stdout


def test_a_failing_document_does_not_stop_the_others(klaim, article, tmp_path):
    (tmp_path / "empty.txt").touch()
    result = klaim("read", "empty.txt", article, "missing.txt")
    assert result.exit_code == 1
    assert result.stdout.startswith("new ")
    assert result.stdout.splitlines()[-1].endswith("1 new. 2 documents could not be read.")
    empty, missing = result.stderr.splitlines()
    assert empty.startswith("klaim: empty.txt is empty")
    assert missing.startswith("klaim: missing.txt does not exist")


def test_another_language_is_read_and_said_to_hold_no_claims(klaim, tmp_path):
    text = "Das russische Verteidigungsministerium behauptet, Siwersk sei eingenommen worden. " * 5
    (tmp_path / "de.txt").write_text(text, encoding="utf-8")
    result = klaim("read", "de.txt")
    assert result.exit_code == 0
    assert "language de: no claims, klaim does not read it" in result.stdout


def test_an_article_about_something_else_has_no_claims(klaim, tmp_path):
    (tmp_path / "food.txt").write_text("Harga cabai naik tajam di Pasar Senen, kata pedagang.")
    result = klaim("read", "food.txt")
    assert result.exit_code == 0
    assert "no claims about this conflict" in result.stdout


def test_results_for_programs(klaim, article):
    table = jsonl(klaim("read", article, "nix.txt", "--format", "jsonl").stdout)
    assert [row["result"] for row in table] == ["new", "failed"]
    assert table[0]["claims"] == 1
    assert table[1]["error"].startswith("nix.txt does not exist")
    rows = csv.DictReader(io.StringIO(klaim("read", article, "--format", "csv").stdout))
    assert [row["result"] for row in rows] == ["unchanged"]
    whole = json.loads(klaim("read", article, "--format", "json").stdout)
    assert [row["result"] for row in whole] == ["unchanged"]


def test_the_tagger_can_be_left_out(klaim, article):
    klaim("read", article, "--rules-only")
    (claim,) = jsonl(klaim("claims", "--format", "jsonl").stdout)[:1]
    explained = json.loads(klaim("explain", claim["id"], "--format", "json").stdout)
    assert explained["basis"]["likely"] is None


def test_the_tagger_reads_along_by_default(klaim, article):
    klaim("read", article)
    (claim,) = jsonl(klaim("claims", "--format", "jsonl").stdout)[:1]
    explained = json.loads(klaim("explain", claim["id"], "--format", "json").stdout)
    assert 0 <= explained["basis"]["likely"] <= 1


def test_an_unknown_theatre_is_refused(klaim, article):
    result = klaim("read", article, "--theatre", "mars")
    assert result.exit_code == 1
    assert "russia_ukraine" in result.stderr


def test_a_bug_in_one_document_is_reported_and_the_rest_goes_on(klaim, article, monkeypatch):
    from klaim.extraction import Extractor

    def stumble(self, article):
        raise ZeroDivisionError("division by zero")

    monkeypatch.setattr(Extractor, "extract", stumble)
    result = klaim("read", article)
    assert result.exit_code == 1
    assert "bug in klaim" in result.stderr
    assert "ZeroDivisionError: division by zero" in result.stderr


@pytest.mark.parametrize("style", ["table", "jsonl", "json", "csv"])
def test_piped_output_has_no_colour_and_no_progress(klaim, style):
    result = klaim("read", EXAMPLES, "--format", style)
    assert "\x1b" not in result.output
