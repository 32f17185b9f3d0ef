"""One page of every kind, found by following links as a reader would."""

from __future__ import annotations

import re
from collections import deque
from typing import Any
from urllib.parse import urlsplit

_ADDRESSES = "links => links.map(a => new URL(a.getAttribute('href'), location).href)"


def kind_of(path: str) -> str:
    """Return a path with what stands for one thing of many taken out: ``/places/*``."""
    return re.sub(r"^(/\w+)/[^/]+$", r"\1/*", urlsplit(path).path)


def one_of_each(page: Any, start: str = "/") -> list[str]:
    """Return one address of every kind that links lead to, within the site.

    What is no page (a file to download, the API's answers) is left out.
    """
    found: dict[str, str] = {}
    waiting = deque([start])
    while waiting:
        path = waiting.popleft()
        if kind_of(path) in found or not _is_page(path):
            continue
        found[kind_of(path)] = path
        page.goto(path)
        links = page.eval_on_selector_all("a[href]", _ADDRESSES)
        parts = [urlsplit(link) for link in links]
        here = urlsplit(page.url).netloc
        waiting.extend(
            part.path + (f"?{part.query}" if part.query else "")
            for part in parts
            if part.netloc == here
        )
    return list(found.values())


def _is_page(path: str) -> bool:
    return not re.match(r"/(export\.|static/|api/)", path)
