"""Takes the pictures of the page in docs/pictures/: what Chromium shows of the shipped examples.

``python docs/take_page_pictures.py`` reads the examples into a ledger of its own, serves it, and
writes one PNG for each kind of page. It needs playwright and Debian's Chromium
(``apt-get install chromium``).
"""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from click.testing import CliRunner

from klaim.cli import main as klaim
from klaim.ledger import open_ledger
from klaim.pipeline import Pipeline
from klaim.reading import discover
from klaim.web.serving import serving

ROOT = Path(__file__).parents[1]
FOLDER = ROOT / "docs" / "pictures"
SIVERSK = "geonames:694403"
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-sync"]


@dataclass(frozen=True)
class Picture:
    """One page to take.

    Attributes:
        path: Where it begins.
        follow: Links to follow from there, as selectors.
        view: Width and height in pixels.
        scheme: Light or dark.
    """

    path: str
    follow: tuple[str, ...] = ()
    view: tuple[int, int] = (1280, 900)
    scheme: str = "light"


REPORT = ["report", "--place", "Siversk", "--on", "2025-12-16", "--lang", "en"]
DAY = "lang=en&on=2025-12-16"
PICTURES = {
    "page-overview": Picture(f"/?{DAY}"),
    "page-overview-dark": Picture("/?lang=id&on=2025-12-16", scheme="dark"),
    "page-overview-telephone": Picture(f"/?{DAY}", view=(390, 844)),
    "page-place": Picture(f"/places/{SIVERSK}?{DAY}"),
    "page-event": Picture(f"/places/{SIVERSK}?{DAY}", ("a[href*='/events/']:has-text('capture')",)),
    "page-claim": Picture("/search?lang=en&stance=denies", ("table.claims a[href*='/claims/']",)),
    "page-article": Picture("/articles?lang=en", ("main a[href*='/articles/']",)),
    "page-speaker": Picture("/speakers?lang=en", ("main a:has-text('Gerasimov')",)),
    "page-search": Picture("/search?lang=en&q=Siversk"),
}


def main() -> None:
    """Take every picture."""
    chromium = shutil.which("chromium")
    if chromium is None:
        sys.exit("No Chromium here, so no pictures of the page: apt-get install chromium")
    from playwright.sync_api import sync_playwright

    FOLDER.mkdir(exist_ok=True)
    os.chdir(ROOT)  # articles go by the path under which they were read
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        path = Path(folder, "klaim.db")
        with open_ledger(path, create=True) as ledger:
            for _ in Pipeline().run(discover(["examples"]), ledger):
                pass
        browser = playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        report = Path(folder, "report.html")
        words = [*REPORT, "--out", str(report), "--ledger", str(path)]
        CliRunner().invoke(klaim, words, catch_exceptions=False)
        take(browser, "", Picture(report.as_uri()), FOLDER / "page-report.png")
        with serving(path) as url:
            for name, picture in PICTURES.items():
                take(browser, url, picture, FOLDER / f"{name}.png")
        browser.close()


def take(browser: Any, url: str, picture: Picture, target: Path) -> None:
    """Write one picture."""
    width, height = picture.view
    page = browser.new_page(
        base_url=url or None,
        locale="en-GB",
        color_scheme=picture.scheme,
        viewport={"width": width, "height": height},
    )
    page.goto(picture.path)
    for link in picture.follow:
        page.locator(link).first.click()
        page.wait_for_load_state("load")
    page.wait_for_load_state("networkidle")
    page.wait_for_timeout(300)
    page.screenshot(path=target)
    page.close()


if __name__ == "__main__":
    main()
