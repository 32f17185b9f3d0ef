"""What ``klaim read`` says about every document, and about all of them."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from klaim.cli.app import complain
from klaim.cli.formats import Format
from klaim.cli.listing import Listing, print_listing
from klaim.cli.terminal import Page, one_line
from klaim.cli.words import counted, outlet, published
from klaim.extraction.lexicon import load_lexicon
from klaim.ledger import Put
from klaim.pipeline import DocumentResult

_FIELDS = (
    "source",
    "result",
    "claims",
    "article",
    "outlet",
    "title",
    "published",
    "dating",
    "dating_reason",
    "language",
    "error",
)
_STYLES = {Put.NEW: "green", Put.CHANGED: "yellow", Put.UNCHANGED: "dim"}
_WORD_WIDTH = max(map(len, Put))


class Tally:
    """Counts results while they pass."""

    def __init__(self) -> None:
        self.failed = 0
        self.claims = 0
        self._puts: Counter[Put] = Counter()

    @property
    def read(self) -> int:
        """How many documents were read."""
        return self._puts.total()

    def watch(self, results: Iterable[DocumentResult]) -> Iterator[DocumentResult]:
        """Yield the results, counting them and reporting the failed ones at once."""
        for result in results:
            if result.put is None:
                self.failed += 1
                complain(one_line(str(result.error)))
            else:
                self._puts[result.put] += 1
                self.claims += result.claims
            yield result

    def summary(self, ledger: Path) -> str:
        """Return what became of all documents."""
        kinds = ", ".join(f"{self._puts[put]} {put}" for put in Put if self._puts[put])
        failed = f" {counted(self.failed, 'document')} could not be read." if self.failed else ""
        if not self.read:
            return f"Nothing was read into {ledger}.{failed}"
        articles, claims = counted(self.read, "article"), counted(self.claims, "claim")
        return f"{articles} with {claims} in {ledger}: {kinds}.{failed}"


def print_results(results: Iterable[DocumentResult], style: Format) -> None:
    """Print each result as it comes; failed documents were reported already."""
    if style is not Format.TABLE:
        print_listing(_listing(results), style)
        return
    page = Page()
    for result in results:
        if result.put is not None:
            word = f"{result.put:<{_WORD_WIDTH}}  "
            page.line((word, _STYLES[result.put]), (one_line(result.source), "bold"))
            page.line(" · ".join(_found(result)), indent=len(word))
            sys.stdout.flush()  # whoever follows in a pipe sees it now


def _found(result: DocumentResult) -> Iterator[str]:
    article = result.article
    if article is None:
        return
    if load_lexicon(article.language) is None:
        yield f"language {article.language}: no claims, klaim does not read it"
    elif result.claims:
        yield counted(result.claims, "claim")
    else:
        yield "no claims about this conflict"
    yield one_line(outlet(article))
    yield published(article)


def _listing(results: Iterable[DocumentResult]) -> Listing[DocumentResult]:
    return Listing(
        items=results,
        columns=(),
        wire=_record,
        fields=_FIELDS,
        record=_record,
        nothing="",
    )


def _record(result: DocumentResult) -> dict[str, Any]:
    article = result.article
    known: dict[str, Any] = dict.fromkeys(_FIELDS)
    known |= {"source": result.source, "result": result.put or "failed", "claims": result.claims}
    if article is None:
        return known | {"error": str(result.error)}
    return known | {
        "article": article.id,
        "outlet": article.outlet,
        "title": article.title,
        "published": article.published.isoformat() if article.published else None,
        "dating": article.dating.value,
        "dating_reason": article.dating_reason,
        "language": article.language,
    }
