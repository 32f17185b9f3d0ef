"""Debian's Chromium over pages that klaim serves; every page is watched while it is open."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest

from klaim.web.serving import serving
from tests.web.conftest import examples_ledger

__all__ = ["examples_ledger"]

CHROMIUM = shutil.which("chromium")
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
LOOPBACK = ("127.0.0.1", "localhost", "[::1]")


@dataclass
class Watched:
    """What a page did that it must not do."""

    requests: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)

    def watch(self, page: Any) -> None:
        page.on("request", lambda request: self.requests.append(request.url))
        page.on("pageerror", lambda error: self.complaints.append(f"error: {error}"))
        page.on("dialog", lambda dialog: self._refuse(dialog))
        page.on("console", self._listen)

    def strangers(self) -> list[str]:
        """Return the addresses asked that are not this machine's."""
        parts = [(url, urlsplit(url)) for url in self.requests]
        return [
            url
            for url, part in parts
            if part.scheme not in ("data", "blob", "file") and part.hostname not in LOOPBACK
        ]

    def _listen(self, message: Any) -> None:
        if message.type == "error":
            self.complaints.append(f"console: {message.text}")

    def _refuse(self, dialog: Any) -> None:
        self.complaints.append(f"dialog: {dialog.message}")
        dialog.dismiss()


@pytest.fixture(scope="session")
def chromium() -> Iterator[Any]:
    """A browser without a window."""
    playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
    if CHROMIUM is None:
        pytest.skip("no Chromium here: apt-get install chromium")
    with playwright.sync_playwright() as started:
        launched = started.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield launched
        launched.close()


Open = Callable[..., Any]


@contextmanager
def watched_pages(chromium: Any, base: str) -> Iterator[Open]:
    """Give a function that opens a path in a window of its own; watch all of them.

    Raises:
        AssertionError: At the end, where a page asked another machine for something, broke a
            rule of its security policy, failed in a script, or opened a dialog.
    """
    watched = Watched()
    contexts = []

    def open_page(path: str = "/", **options: Any) -> Any:
        wanted = {"viewport": {"width": 1200, "height": 900}, "locale": "en-GB"} | options
        context = chromium.new_context(base_url=base, accept_downloads=True, **wanted)
        context.set_default_timeout(10_000)
        contexts.append(context)
        page = context.new_page()
        watched.watch(page)
        page.goto(path)
        return page

    try:
        yield open_page
    finally:
        for context in contexts:
            context.close()
    assert watched.complaints == []
    assert watched.strangers() == []


@pytest.fixture(scope="session")
def site(examples_ledger: Path) -> Iterator[str]:
    """The address of a page over the ledger of ``make demo``."""
    with serving(examples_ledger) as url:
        yield url


@pytest.fixture
def open_page(chromium: Any, site: str) -> Iterator[Open]:
    """A function that opens a path of the page over the demo's ledger."""
    with watched_pages(chromium, site) as opener:
        yield opener
