import base64
import re
from datetime import date
from hashlib import sha256

import pytest
from click.testing import CliRunner

from klaim.cli import main
from klaim.ledger import open_ledger
from klaim.records import NARRATOR, Article, Claim, Event, EventType, Span
from klaim.theatres import load_theatre
from klaim.web.desk import Desk
from klaim.web.report import report
from klaim.web.topologies import window_of, within
from klaim.web.view import View
from tests.web.conftest import SIVERSK

MADE = date(2026, 1, 15)


def view(**asked) -> View:
    return View.model_validate({"lang": "en"} | asked)


@pytest.fixture(scope="module")
def siversk(desk) -> str:
    return report(desk, view(place=[SIVERSK], until="2025-12-31"), "", MADE)


def test_a_report_says_how_it_was_made(siversk, desk):
    assert "15 January 2026" in siversk
    assert desk.ledger.digest() in siversk
    assert "no claim was reviewed by a person" in siversk
    assert "Method" in siversk


def test_a_report_holds_the_words_of_every_claim(siversk, desk):
    for claim, article in desk.ledger.claims():
        if any(place.id == SIVERSK for place in claim.places):
            words = claim.evidence.of(article.text)
            assert words.replace('"', "&#34;").replace("'", "&#39;") in siversk


def test_nothing_is_loaded_from_anywhere(siversk):
    attributes = re.findall(r'\b(?:src|href|action)="([^"]*)"', siversk)
    assert all(value.startswith(("#", "data:,")) for value in attributes)
    assert "@import" not in siversk


def test_only_its_own_script_and_style_may_run(siversk):
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', siversk)[1]
    assert "unsafe" not in policy
    for tag in ("script", "style"):
        content = re.search(rf"<{tag}>(.*?)</{tag}>", siversk, re.DOTALL)[1]
        digest = base64.b64encode(sha256(content.encode()).digest()).decode()
        assert f"{tag}-src &#39;sha256-{digest}&#39;" in policy


def test_no_path_of_the_machine_is_published(siversk, examples_ledger, desk):
    for article in desk.ledger.articles():
        assert article.source not in siversk


def test_a_report_names_places_and_links_to_its_own_sections(siversk):
    assert f'<a href="#place-{SIVERSK}">Siversk</a>' in siversk
    assert f'id="place-{SIVERSK}"' in siversk


def test_a_report_speaks_indonesian(desk):
    text = report(desk, view(place=[SIVERSK], lang="id"), "Judul kami", MADE)
    assert '<html lang="id">' in text
    assert "<h1>Judul kami</h1>" in text
    assert "Siapa menguasai tempat mana" in text


HOSTILE = "</script><script>alert(1)</script><img src=x onerror=alert(1)>{{7*7}}\"'<!--"


def test_what_strangers_wrote_stays_text(tmp_path):
    path = tmp_path / "klaim.db"
    hostile = Article("a", "javascript:alert(1)", HOSTILE, "id", title=HOSTILE, outlet=HOSTILE)
    told = Claim("c", "a", Span(0, len(HOSTILE)), NARRATOR, Event(EventType.CAPTURE))
    with open_ledger(path, create=True) as ledger:
        ledger.put(hostile, [told])
    with Desk.open(path, load_theatre()) as desk:
        text = report(desk, view(), HOSTILE, MADE)
    body = re.sub(r"<(script|style)[^>]*>.*?</\1>", "", text, flags=re.DOTALL)
    assert "onerror=alert" in body
    assert "<img" not in body
    assert "<script" not in body
    assert "javascript:" not in body
    assert "{{7*7}}" in body


def test_the_command_writes_the_file(examples_ledger, tmp_path):
    out = tmp_path / "siversk.html"
    asked = ["--place", "Siversk", "--since", "2025-12", "--out", str(out)]
    result = CliRunner().invoke(main, ["report", *asked, "--ledger", str(examples_ledger)])
    assert result.exit_code == 0, result.output
    assert out.read_text("utf-8").startswith("<!doctype html>")


def test_a_place_that_nobody_speaks_of_is_refused(examples_ledger, tmp_path):
    asked = ["report", "--place", "Atlantis", "--out", str(tmp_path / "x.html")]
    result = CliRunner().invoke(main, [*asked, "--ledger", str(examples_ledger)])
    assert result.exit_code == 2


SQUARE = {
    "type": "Topology",
    "transform": {"scale": [1, 1], "translate": [0, 0]},
    "arcs": [[[0, 0], [2, 0]], [[2, 0], [0, 2]], [[50, 50], [1, 1]]],
    "objects": {
        "units": {
            "geometries": [
                {"type": "Polygon", "arcs": [[0, -2]], "id": "near"},
                {"type": "Polygon", "arcs": [[2]], "id": "far"},
            ]
        }
    },
}


def test_a_report_carries_the_outlines_that_it_draws_only():
    part = within(SQUARE, (-1, -1, 3, 3))
    assert [shape["id"] for shape in part["objects"]["units"]["geometries"]] == ["near"]
    assert part["objects"]["units"]["geometries"][0]["arcs"] == [[0, -2]]
    assert len(part["arcs"]) == 2
    assert len(SQUARE["arcs"]) == 3


def test_a_window_is_around_all_points():
    west, south, east, north = window_of([(48.0, 37.0), (50.0, 30.0)])
    assert west < 30 < 37 < east
    assert south < 48 < 50 < north
    assert window_of([]) is None
