"""Article -> claims. Knows a theatre and a gazetteer, never the ledger."""

from klaim.extraction.basis import (
    Basis,
    EventBasis,
    GroundedClaim,
    PlaceBasis,
    SpeakerBasis,
    WhenBasis,
)
from klaim.extraction.extractor import Extractor

__all__ = [
    "Basis",
    "EventBasis",
    "Extractor",
    "GroundedClaim",
    "PlaceBasis",
    "SpeakerBasis",
    "WhenBasis",
]
