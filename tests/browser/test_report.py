"""A report opened from the disk: the same views, and nothing that it asks of anybody."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from klaim.cli import main
from tests.browser.conftest import watched_pages
from tests.browser.test_every_page import AXE, PHONE


@pytest.fixture(scope="module")
def report(examples_ledger: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("report") / "siversk.html"
    words = ["report", "--place", "Siversk", "--on", "2025-12-13", "--lang", "en"]
    done = CliRunner().invoke(
        main, [*words, "--out", str(path), "--ledger", str(examples_ledger)], catch_exceptions=False
    )
    assert done.exit_code == 0, done.output
    return path


@pytest.fixture
def open_report(chromium, report):
    with watched_pages(chromium, report.as_uri()) as open_page:
        yield lambda **options: open_page(report.as_uri(), **options)


def drawn(page) -> str:
    page.wait_for_timeout(200)
    return page.evaluate("document.querySelector('#fig-map canvas').toDataURL()")


def test_it_asks_nobody_for_anything(open_report, report):
    page = open_report()
    page.wait_for_selector("#fig-map canvas")
    page.wait_for_selector("#fig-lanes svg")
    asked = page.evaluate("performance.getEntriesByType('resource').map(one => one.name)")
    assert [url for url in asked if not url.startswith("data:")] == []
    assert page.url == report.as_uri()


def test_another_day_is_shown_on_the_map_without_a_server(open_report):
    page = open_report()
    page.wait_for_selector("#fig-map canvas")
    before = drawn(page)
    slider = page.get_by_role("slider", name="Day shown")
    slider.focus()
    for _ in range(9):
        page.keyboard.press("ArrowRight")
    assert "22 December 2025" in slider.get_attribute("aria-valuetext")
    assert drawn(page) != before


def test_what_a_lane_leads_to_is_in_the_report(open_report):
    page = open_report()
    href = page.locator("#fig-lanes a.name").first.get_attribute("href")
    assert href.startswith("#")
    assert "Siversk" in page.locator(f"[id='{href[1:]}']").inner_text()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(open_report, scheme):
    if not AXE.exists():
        pytest.skip("axe-core is not installed: npm ci --prefix frontend")
    page = open_report(color_scheme=scheme, bypass_csp=True)
    page.wait_for_selector("#fig-lanes svg")
    page.evaluate(AXE.read_text(encoding="utf-8"))
    answer = page.evaluate("axe.run(document, {resultTypes: ['violations']})")
    assert [(one["id"], one["nodes"][0]["html"][:120]) for one in answer["violations"]] == []


def test_a_telephone_does_not_scroll_it_sideways(open_report):
    page = open_report(viewport=PHONE, has_touch=True)
    page.wait_for_selector("#fig-lanes svg")
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]


def test_it_prints(open_report):
    page = open_report(color_scheme="dark")
    page.wait_for_selector("#fig-lanes svg")
    page.emulate_media(media="print")
    assert page.locator(".map-buttons").is_hidden()
    background = page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert background in ("rgb(255, 255, 255)", "rgba(0, 0, 0, 0)")
    assert page.pdf().startswith(b"%PDF")
