"""The article that tests are about, unless they say otherwise."""

from typing import Any

from klaim.records import Article


def sample_article(id_: str = "a", text: str = "Teks.", **fields: Any) -> Article:
    """Make an Indonesian article of a file; ``fields`` are any of the record's."""
    given = {"id": id_, "source": f"{id_}.txt", "text": text, "language": "id"}
    return Article(**given | fields)
