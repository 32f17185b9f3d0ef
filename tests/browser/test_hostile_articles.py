"""Articles that try to run something: whatever page shows them, nothing of it is ever executed."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner

from klaim.cli import main
from klaim.ledger import open_ledger
from klaim.pipeline import Pipeline
from klaim.reading import discover
from klaim.web.serving import serving
from tests.browser.conftest import watched_pages
from tests.browser.pages import one_of_each

ATTACKS = [
    "<script>window.owned=1</script>",
    "</script><script>window.owned=1</script>",
    "<!--<script>window.owned=1//-->",
    "<img src=x onerror=window.owned=1>",
    "<svg onload=window.owned=1>",
    "<svg><animate onbegin=window.owned=1 attributeName=x dur=1s>",
    '"><img src=x onerror=window.owned=1>',
    "' autofocus onfocus=window.owned=1 x='",
    "<iframe srcdoc='<script>parent.owned=1</script>'></iframe>",
    "<a href=javascript:window.owned=1>Kyiv</a>",
    "javascript:window.owned=1",
    "<details open ontoggle=window.owned=1>",
    "<style>@import 'https://evil.example/x.css';</style>",
    "<link rel=stylesheet href=https://evil.example/x.css>",
    "<meta http-equiv=refresh content='0;url=https://evil.example/'>",
    "<base href=https://evil.example/>",
    "<form action=https://evil.example/><input type=submit autofocus>",
    "<template><img src=x onerror=window.owned=1></template>",
    "<math><mtext></p><img src=x onerror=window.owned=1></mtext></math>",
    "{{ 7*7 }}{% raw %}${window.owned=1}#{window.owned=1}",
    "<div hx-get=https://evil.example/ hx-trigger=load data-hx-on:load=window.owned=1>",
    "\u2028\u2029</title><script>window.owned=1</script>",
    "&lt;script&gt;window.owned=1&lt;/script&gt;",
    "<object data=data:text/html,<script>parent.owned=1</script>></object>",
]

TEXT = (
    "Kementerian Pertahanan Rusia mengklaim pasukannya telah merebut kota Siversk. {attack} "
    'Staf Umum Ukraina membantah klaim itu dan menyatakan, "Pasukan kami masih berada di kota '
    'Siversk {attack}," pada Jumat (12/12/2025).\n'
)


@pytest.fixture(scope="module")
def hostile_ledger(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A ledger of articles that hold every attack in text, title and outlet."""
    folder = tmp_path_factory.mktemp("hostile")
    for number, attack in enumerate(ATTACKS):
        head = f"{attack} Rusia klaim Siversk\n\n{attack} - Jumat, 12 Desember 2025\n\n"
        body = TEXT.format(attack=attack)
        Path(folder, f"{number}.txt").write_text(head + body, encoding="utf-8")
    path = folder / "klaim.db"
    with open_ledger(path, create=True) as ledger:
        for _ in Pipeline().run(discover([str(folder)]), ledger):
            pass
        assert sum(1 for _ in ledger.claims()) >= len(ATTACKS)
    return path


@pytest.fixture(scope="module")
def hostile_site(hostile_ledger: Path) -> Iterator[str]:
    """The address of a page over these articles."""
    with serving(hostile_ledger) as url:
        yield url


def articles(page) -> list[str]:
    page.goto("/articles?lang=en")
    links = page.locator("main a[href*='/articles/']")
    return links.evaluate_all("links => links.map(a => a.getAttribute('href'))")


def check(page, path: str) -> None:
    page.goto(path)
    page.wait_for_load_state("networkidle")
    assert page.evaluate("window.owned") is None, path
    for bad in (
        "iframe",
        "object",
        "meta[http-equiv=refresh]",
        "base",
        "main style",
        "main link",
        "[onerror]",
    ):
        assert page.locator(bad).count() == 0, (path, bad)


def test_no_attack_runs_on_any_page(chromium, hostile_site):
    with watched_pages(chromium, hostile_site) as open_page:
        page = open_page("/?lang=en")
        paths = one_of_each(page) + articles(page)
        assert len(paths) > len(ATTACKS)
        for path in paths:
            check(page, path)


def test_no_attack_runs_after_a_change_within_the_page(chromium, hostile_site):
    with watched_pages(chromium, hostile_site) as open_page:
        page = open_page("/?lang=en")
        page.get_by_label("Day", exact=True).fill("2025-12-12")
        page.get_by_role("button", name="Show", exact=True).click()
        page.wait_for_url("**on=2025-12-12**")
        page.wait_for_load_state("networkidle")
        assert page.evaluate("window.owned") is None
        point = page.locator("#fig-lanes a").first
        point.focus()
        page.locator(".map-tip").wait_for()
        assert page.evaluate("window.owned") is None


def test_no_attack_in_the_address_runs(chromium, hostile_site):
    with watched_pages(chromium, hostile_site) as open_page:
        page = open_page("/?lang=en")
        for attack in ATTACKS:
            page.goto(f"/search?{page.evaluate('a => new URLSearchParams({q: a})+``', attack)}")
            assert page.evaluate("window.owned") is None, attack
            assert page.locator("iframe, object, [onerror]").count() == 0, attack


def test_no_attack_runs_in_a_report(chromium, hostile_ledger, tmp_path):
    path = tmp_path / "report.html"
    words = ["report", "--title", ATTACKS[0], "--out", str(path), "--ledger", str(hostile_ledger)]
    CliRunner().invoke(main, words, catch_exceptions=False)
    with watched_pages(chromium, path.as_uri()) as open_page:
        check(open_page(path.as_uri()), path.as_uri())
