"""Claims out of one ledger and into another."""

import json

import pytest


@pytest.mark.parametrize("flags", [[], ["--with-articles"]])
def test_a_new_ledger_writes_the_very_lines_that_it_was_made_from(examples, tmp_path, flags):
    lines = examples("export", "jsonl", *flags).stdout
    (tmp_path / "lines.jsonl").write_text(lines, encoding="utf-8", newline="")
    result = examples("import", "lines.jsonl", "--ledger", "copy.db")
    assert result.exit_code == 0
    claims = examples("claims", "--format", "jsonl").stdout.count("\n")
    assert f"lines.jsonl: 6 articles with {claims} claims (6 new)" in result.stdout
    assert examples("export", "jsonl", *flags, "--ledger", "copy.db").stdout == lines


def test_with_the_articles_the_new_ledger_answers_alike(examples, tmp_path):
    lines = examples("export", "jsonl", "--with-articles").stdout
    (tmp_path / "lines.jsonl").write_text(lines, encoding="utf-8", newline="")
    examples("import", "lines.jsonl", "--ledger", "copy.db")
    for question in (["timeline", "Siversk"], ["statements", "--format", "json"]):
        assert examples(*question, "--ledger", "copy.db").stdout == examples(*question).stdout


def test_articles_without_a_claim_are_part_of_the_whole(klaim, tmp_path):
    (tmp_path / "quiet.txt").write_text("Hujan turun di Jakarta sejak pagi.\n", encoding="utf-8")
    klaim("read", "quiet.txt")
    (line,) = klaim("export", "jsonl", "--with-articles").stdout.splitlines()
    assert json.loads(line)["record"] == "article"


def test_importing_again_changes_nothing(examples, tmp_path):
    lines = examples("export", "jsonl", "--with-articles").stdout
    (tmp_path / "lines.jsonl").write_text(lines, encoding="utf-8", newline="")
    assert "(6 unchanged)" in examples("import", "lines.jsonl").stdout


def test_claims_alone_leave_articles_that_are_there_with_their_text(examples, tmp_path):
    before = examples("export", "jsonl", "--with-articles").stdout
    alone = examples("export", "jsonl", "--place", "Siversk").stdout
    (tmp_path / "some.jsonl").write_text(alone, encoding="utf-8", newline="")
    assert "left as they were" in examples("import", "some.jsonl").stdout
    assert examples("export", "jsonl", "--with-articles").stdout == before


@pytest.mark.parametrize(
    ("content", "complaint"),
    [
        (b"{", "Line 1: This is no JSON"),
        (b"\xff\xfe", "not UTF-8"),
        (b'{"id": "c1", "article": {"id": "a1"}}', "is missing"),
    ],
)
def test_a_wrong_file_is_refused_whole(klaim, tmp_path, content, complaint):
    (tmp_path / "wrong.jsonl").write_bytes(content)
    result = klaim("import", "wrong.jsonl")
    assert result.exit_code == 1
    assert complaint in result.stderr
    assert result.stderr.count("\n") == 1
    assert not (tmp_path / "klaim.db").exists()


def test_of_several_files_none_is_imported_where_one_is_wrong(examples, tmp_path):
    lines = examples("export", "jsonl").stdout
    (tmp_path / "good.jsonl").write_text(lines, encoding="utf-8", newline="")
    (tmp_path / "wrong.jsonl").write_text("?", encoding="utf-8")
    assert examples("import", "good.jsonl", "wrong.jsonl", "--ledger", "new.db").exit_code == 1
    assert not (tmp_path / "new.db").exists()


def test_two_articles_cannot_share_a_claim(examples, tmp_path):
    (line, *_) = examples("export", "jsonl").stdout.splitlines()
    wire = json.loads(line)
    wire["article"]["id"] = "0" * 16
    (tmp_path / "twin.jsonl").write_text(json.dumps(wire), encoding="utf-8")
    result = examples("import", "twin.jsonl")
    assert result.exit_code == 1
    assert "has the same id" in result.stderr


def test_a_file_that_is_not_there_is_one_line(klaim):
    result = klaim("import", "nowhere.jsonl")
    assert result.exit_code == 1
    assert "nowhere.jsonl cannot be read: No such file or directory." in result.stderr


def test_articles_go_with_json_lines_only(examples):
    result = examples("export", "csv", "--with-articles")
    assert result.exit_code == 2
    assert "--with-articles goes with jsonl only" in result.stderr


def test_an_article_of_which_only_the_evidence_came_is_shown_with_gaps(examples, tmp_path):
    (line, *_) = examples("export", "jsonl", "--place", "Siversk").stdout.splitlines()
    wire = json.loads(line)
    (tmp_path / "one.jsonl").write_text(line, encoding="utf-8")
    examples("import", "one.jsonl", "--ledger", "one.db")
    shown = examples("show", wire["article"]["id"], "--ledger", "one.db").stdout
    assert f" … [1| {wire['evidence']['text']} |1]" in shown
