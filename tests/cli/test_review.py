"""What people found about claims."""

import json

import pytest


@pytest.fixture
def gerasimov(examples):
    """The id of a claim that Siversk was taken."""
    lines = examples("claims", "--speaker", "Valery Gerasimov", "--format", "jsonl").stdout
    return json.loads(lines.splitlines()[0])["id"]


def review(klaim, claim, verdict="false", *more):
    return klaim("review", claim, "--verdict", verdict, "--by", "Siti  Rahma", *more)


def test_a_review_is_kept_with_who_when_and_why(examples, gerasimov):
    result = review(examples, gerasimov[:8], "false", "--note", "Kyiv held it until 23 Dec.")
    assert result.exit_code == 0
    assert result.stdout.startswith(f"{gerasimov}: false by Siti Rahma.")
    (kept,) = json.loads(examples("review", gerasimov[:8], "--format", "json").stdout)
    assert (kept["reviewer"], kept["note"]) == ("Siti Rahma", "Kyiv held it until 23 Dec.")
    assert kept["at"].endswith("+00:00")


def test_the_reviewer_may_be_named_for_good(examples, gerasimov, monkeypatch):
    monkeypatch.setenv("KLAIM_REVIEWER", "Redaksi")
    assert "true by Redaksi" in examples("review", gerasimov, "--verdict", "true").stdout


def test_the_newest_review_of_a_claim_is_published(examples, gerasimov):
    assert json.loads(examples("export", "claimreview").stdout) == []
    review(examples, gerasimov, "false")
    review(examples, gerasimov, "unproven", "--url", "https://example.org/cek")
    (found,) = json.loads(examples("export", "claimreview").stdout)
    assert found["reviewRating"]["alternateName"] == "Belum terbukti"
    assert found["url"] == "https://example.org/cek"
    assert found["itemReviewed"]["author"] == {"@type": "Person", "name": "Valery Gerasimov"}
    assert json.loads(examples("export", "claimreview", "--place", "Kupiansk").stdout) == []


def test_reviewed_claims_are_listed(examples, gerasimov):
    review(examples, gerasimov)
    (line,) = examples("claims", "--reviewed", "--format", "jsonl").stdout.splitlines()
    assert json.loads(line)["id"] == gerasimov


def test_reviews_travel_with_the_articles(examples, gerasimov, tmp_path):
    review(examples, gerasimov)
    lines = examples("export", "jsonl", "--with-articles").stdout
    (tmp_path / "all.jsonl").write_text(lines, encoding="utf-8", newline="")
    assert "1 new review" in examples("import", "all.jsonl", "--ledger", "copy.db").stdout
    again = examples("export", "jsonl", "--with-articles", "--ledger", "copy.db")
    assert again.stdout == lines
    assert "review" not in examples("import", "all.jsonl", "--ledger", "copy.db").stdout


@pytest.mark.parametrize(
    ("args", "complaint"),
    [
        (["--verdict", "true", "--by", "Siti"], "needs the id of a claim"),
        (["CLAIM", "--verdict", "true"], "--by with who reviewed it"),
        (["CLAIM", "--verdict", "true", "--by", " "], "--by with who reviewed it"),
        (["CLAIM", "--verdict", "maybe", "--by", "Siti"], "'maybe' is not one of"),
        (["CLAIM", "--verdict", "true", "--by", "Siti", "--url", "cek"], "'cek' is no web address"),
        (["zzz", "--verdict", "true", "--by", "Siti"], "holds no claim 'zzz'"),
    ],
)
def test_a_review_that_is_not_whole_is_refused(examples, gerasimov, args, complaint):
    result = examples("review", *(gerasimov if arg == "CLAIM" else arg for arg in args))
    assert result.exit_code == 2
    assert complaint in result.stderr
    assert examples("review", "--format", "json").stdout == "[]\n"


def test_an_explanation_ends_with_what_people_found(examples, gerasimov):
    review(examples, gerasimov, "false", "--note", "Kyiv held it.")
    told = examples("explain", gerasimov).stdout
    assert "reviewed" in told
    assert "by Siti Rahma, " in told
    assert ": Kyiv held it." in told
