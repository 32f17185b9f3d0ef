"""What stands beside the claims: published maps, and what people found."""

import json
import re
import shutil
from datetime import UTC, date, datetime

import pytest
from shapely import box, to_wkb
from starlette.testclient import TestClient

from klaim.ledger import open_ledger
from klaim.records import ReferenceArea, Review, Verdict
from klaim.theatres import load_theatre
from klaim.web.app import make_app
from klaim.web.desk import Desk
from tests.web.conftest import SIVERSK

AROUND_SIVERSK = to_wkb(box(37.5, 48.5, 38.6, 49.3))


@pytest.fixture(scope="module")
def reviewed(examples_ledger, tmp_path_factory):
    """A page over the shipped articles with a map and a review, and the claim reviewed."""
    path = shutil.copy(examples_ledger, tmp_path_factory.mktemp("beside") / "klaim.db")
    with open_ledger(path) as ledger:
        claim, article = next(iter(ledger.claims()))
        words = claim.evidence.of(article.text)
        at = datetime(2026, 1, 10, 9, 30, tzinfo=UTC)
        note = "<b>Dicek</b> ke sumber."
        ledger.add_review(Review(claim.id, words, Verdict.MISLEADING, "Sari", at, note))
        area = ReferenceArea(date(2025, 12, 20), "russia", AROUND_SIVERSK)
        ledger.add_reference("peta", [area])
    with Desk.open(path, load_theatre()) as desk:
        app = make_app(desk)
        headers = {"Accept-Language": "en"}
        yield TestClient(app, base_url="http://127.0.0.1", headers=headers), claim.id


def test_a_claim_shows_who_reviewed_it(reviewed):
    page, claim_id = reviewed
    html = page.get(f"/claims/{claim_id}").text
    assert "<strong>misleading</strong> · Sari, 10 Jan 2026" in html
    assert "&lt;b&gt;Dicek&lt;/b&gt;" in html


def test_a_claim_that_nobody_reviewed_says_so(page, desk):
    claim, _ = next(iter(desk.ledger.claims()))
    assert "a program found this claim" in page.get(f"/claims/{claim.id}").text


def test_a_place_shows_its_share_of_a_map_beside_the_claims(reviewed):
    page, _ = reviewed
    html = page.get(f"/places/{SIVERSK}?on=2025-12-22").text
    assert re.search(r"<strong>peta</strong>, 20 Dec 2025: 100% <span", html)
    rows = json.loads(re.search(r'id="klaim-lanes">(.*?)</script>', html, re.DOTALL)[1])["rows"]
    assert rows[-1]["lanes"] == [["2025-12-20", None, "russia", 1.0, 0]]


def test_before_its_first_map_a_layer_says_nothing(reviewed):
    page, _ = reviewed
    assert "By published maps" not in page.get(f"/places/{SIVERSK}?on=2025-12-13").text
