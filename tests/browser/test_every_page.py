"""What holds on every page: accessible, readable on a telephone, nothing from elsewhere."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.browser.pages import one_of_each

AXE = Path(__file__).parents[2] / "frontend/node_modules/axe-core/axe.min.js"
PHONE = {"width": 390, "height": 844}


@pytest.fixture
def paths(open_page) -> list[str]:
    found = one_of_each(open_page("/?lang=en"))
    assert len(found) > 1
    return found


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(open_page, paths, scheme):
    if not AXE.exists():
        pytest.skip("axe-core is not installed: npm ci --prefix frontend")
    page = open_page("/", color_scheme=scheme)
    found = {}
    for path in paths:
        page.goto(path)
        page.wait_for_load_state("networkidle")
        page.evaluate(AXE.read_text(encoding="utf-8"))
        answer = page.evaluate("axe.run(document, {resultTypes: ['violations']})")
        for violation in answer["violations"]:
            where = [node["html"][:120] for node in violation["nodes"][:3]]
            found[f"{path}: {violation['id']}"] = where
    assert found == {}


def test_a_telephone_scrolls_no_page_sideways(open_page, paths):
    page = open_page("/", viewport=PHONE, has_touch=True)
    wide = {}
    for path in paths:
        page.goto(path)
        page.wait_for_load_state("networkidle")
        width = page.evaluate("document.documentElement.scrollWidth")
        if width > PHONE["width"]:
            wide[path] = width
    assert wide == {}


def test_pages_are_whole_without_a_script(open_page, paths):
    page = open_page("/", java_script_enabled=False)
    for path in paths:
        page.goto(path)
        assert page.locator("main h1").count() == 1, path
        assert page.locator("main").inner_text().strip(), path


def test_every_page_has_a_title_and_a_language(open_page, paths):
    page = open_page("/?lang=en")
    titles = set()
    for path in paths:
        page.goto(path)
        titles.add(page.title())
        assert page.locator("html").get_attribute("lang") in ("en", "id")
    assert len(titles) == len(paths)


def test_the_keyboard_reaches_the_content_first(open_page):
    page = open_page("/?lang=en")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.getAttribute('href')") == "#view"
