import json

import pytest

from klaim import open_ledger
from klaim.records import EventType, Stance


def claim_id(path, **fields):
    with open_ledger(path) as ledger:
        return next(
            claim.id
            for claim, _ in ledger.claims()
            if all(getattr(claim, name) == value for name, value in fields.items())
        )


@pytest.fixture
def read(klaim, tmp_path):
    """Reads a text and returns the explanation of one of its claims."""

    def explained(text, *, claim=0):
        klaim("read", "-", stdin=text)
        with open_ledger(tmp_path / "klaim.db") as ledger:
            found = [item.id for item, _ in ledger.claims()]
        result = klaim("explain", found[claim])
        assert result.exit_code == 0, result.output
        return result.stdout

    return explained


def test_names_the_words_that_made_the_claim(read):
    text = read("Kemhan Rusia mengklaim pasukannya telah merebut Siversk dari Ukraina.")
    assert "the cue: “mengklaim”" in text
    assert "a word tells it: “merebut”" in text
    assert "the sentence names the source: “Kemhan Rusia”" in text
    assert "Siversk  (named beside the event)" in text


def test_says_what_was_concluded_from_the_words_before(read):
    text = read(
        "Viktor Trehubov mengatakan pasukan Ukraina mempertahankan Kupiansk."
        " Ia menambahkan pasukan Rusia gagal merebutnya.",
        claim=1,
    )
    assert "stands for somebody named before: “Ia”" in text
    assert "the place that the text is about" in text


def test_a_denial_is_about_what_was_claimed_before(examples, tmp_path):
    denial = claim_id(tmp_path / "klaim.db", stance=Stance.DENIES)
    basis = json.loads(examples("explain", denial, "--format", "json").stdout)["basis"]
    assert basis["event"] in ("answer", "trigger")
    assert basis["cue"]["text"]


def test_spans_lie_in_the_evidence(examples, tmp_path):
    capture = (
        claim_id(tmp_path / "klaim.db", speaker=None)
        if False
        else claim_id(tmp_path / "klaim.db", stance=Stance.ASSERTS)
    )
    whole = json.loads(examples("explain", capture, "--format", "json").stdout)
    evidence = whole["claim"]["evidence"]
    for part in ("cue", "trigger"):
        span = whole["basis"][part]
        if span is not None:
            assert evidence["start"] <= span["start"] < span["end"] <= evidence["end"]


def test_every_claim_of_the_examples_can_be_explained(examples, tmp_path):
    with open_ledger(tmp_path / "klaim.db") as ledger:
        claims = [claim for claim, _ in ledger.claims()]
    assert any(claim.event.type is EventType.CAPTURE for claim in claims)
    for claim in claims[::6]:
        assert examples("explain", claim.id).exit_code == 0


def test_a_claim_that_klaim_no_longer_finds_is_to_be_read_again(klaim, article, tmp_path):
    klaim("read", article)
    claim = claim_id(tmp_path / "klaim.db", stance=Stance.ASSERTS)
    result = klaim("explain", claim, "--theatre", "thailand_cambodia")
    assert result.exit_code != 0
    assert "read" in result.stderr
    assert "again" in result.stderr


def test_an_unknown_claim_ends_with_2(examples):
    assert examples("explain", "nothing").exit_code == 2


def test_a_table_of_rows_cannot_hold_an_explanation(examples, tmp_path):
    claim = claim_id(tmp_path / "klaim.db", stance=Stance.ASSERTS)
    result = examples("explain", claim, "--format", "csv")
    assert result.exit_code == 2
    assert "json" in result.stderr
