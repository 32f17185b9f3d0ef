import subprocess
import sys
from pathlib import Path

import pytest

import klaim

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
        assert [result.put for result in results] == ["new"] * 5
        found = list(ledger.claims(klaim.ClaimQuery(place="Siversk")))
    assert sum(result.claims for result in results) >= len(found) > 0
    for claim, article in found:
        assert claim.evidence.of(article.text)
