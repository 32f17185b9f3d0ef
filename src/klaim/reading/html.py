"""Articles in HTML pages."""

from __future__ import annotations

import re
from datetime import date

from klaim.errors import InputError
from klaim.reading.documents import Hints

_LOOKS_LIKE_HTML = re.compile(
    r"\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--.{0,500}?-->\s*)?"
    r"<(?:!doctype html|html|head|body|article|div|meta|p|section|main|h1|title)\b",
    re.IGNORECASE | re.DOTALL,
)
_MIN_LETTERS = 60


def is_html(text: str) -> bool:
    """Tell HTML by how it begins."""
    return bool(_LOOKS_LIKE_HTML.match(text[:2000]))


def article_in(page: str, name: str, url: str | None = None) -> tuple[str, Hints]:
    """Return the text of the article on a page, a paragraph a line, and its meta data.

    Args:
        page: The HTML, broken or not.
        name: What to call it in an error.
        url: Its address, if known.

    Raises:
        InputError: It holds no article text.
    """
    from trafilatura.core import bare_extraction  # 0.6 s to import

    found = bare_extraction(
        page,
        url=url,
        fast=True,
        favor_recall=True,
        include_comments=False,
        with_metadata=True,
        date_extraction_params={"extensive_search": False, "original_date": True},
    )
    text = (found.text or "") if found is not None and not isinstance(found, dict) else ""
    if found is None or isinstance(found, dict) or sum(map(str.isalpha, text)) < _MIN_LETTERS:
        raise InputError(
            f"{name} holds no article text; open the article itself, or save its text as .txt."
        )
    return text, Hints(
        title=found.title,
        outlet=found.sitename,
        author=found.author,
        published=date.fromisoformat(found.date) if found.date else None,
        url=found.url or url,
    )
