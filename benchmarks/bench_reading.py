"""Prints how fast documents become articles: the develop corpus, a page, and hard texts."""

from __future__ import annotations

import sys
import time
from pathlib import Path

from klaim.reading import Document, discover, read_document

_CORPUS = Path(__file__).parent.parent / "corpus" / "develop"
_RUNS = 5
_PAGES = 20
_HARD_LENGTH = 1_000_000
_SENTENCE = (
    "Kementerian Pertahanan Rusia mengumumkan pasukannya merebut desa itu pada Senin (12/9). "
)
_HARD = {"one line": _SENTENCE, "quotes": '"', "brackets": "([{", "links": "Baca juga: "}


def seconds(documents: list[Document]) -> float:
    """Return the CPU time that reading the documents takes, the fastest of some runs."""
    times = []
    for _ in range(_RUNS):
        started = time.process_time()
        for document in documents:
            read_document(document)
        times.append(time.process_time() - started)
    return min(times)


def page(number: int) -> Document:
    """Return an HTML page with forty paragraphs."""
    paragraphs = "".join(f"<p>{number}.{n}: {_SENTENCE * 3}</p>" for n in range(40))
    return Document.from_text(f"<html><body><article>{paragraphs}</article></body></html>")


def main() -> int:
    """Print the figures."""
    found = [one for one in discover([str(_CORPUS)]) if isinstance(one, Document)]
    read_document(found[0])  # loads the language model
    print(f"texts     {len(found) / seconds(found):,.0f} articles/s ({len(found)} of {_CORPUS})")
    pages = [page(number) for number in range(_PAGES)]
    read_document(pages[0])  # imports trafilatura
    print(f"HTML      {_PAGES / seconds(pages):,.0f} pages/s")
    for name, piece in _HARD.items():
        text = piece * (_HARD_LENGTH // len(piece))
        print(f"{name:9} {seconds([Document.from_text(text)]):.2f} s for a million characters")
    return 0


if __name__ == "__main__":
    sys.exit(main())
