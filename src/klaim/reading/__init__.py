"""Reading: a document becomes an article, its noise marked, its day known or left open.

>>> for document in discover(["articles/"]):
...     if isinstance(document, FailedDocument):
...         print(document.source, document.error)
...     else:
...         article = read_document(document)
"""

from klaim.reading.articles import read_document
from klaim.reading.discovering import discover
from klaim.reading.documents import Document, FailedDocument, Hints

__all__ = ["Document", "FailedDocument", "Hints", "discover", "read_document"]
