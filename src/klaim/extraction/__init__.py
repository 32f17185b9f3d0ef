"""Article -> claims. Knows a theatre and a gazetteer, never the ledger."""

from klaim.extraction.extractor import EXTRACTION_VERSION, Extractor

__all__ = ["EXTRACTION_VERSION", "Extractor"]
