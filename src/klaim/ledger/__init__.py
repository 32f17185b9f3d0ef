"""The ledger: the database of claims. All SQL of klaim lives here."""

from klaim.ledger.derived import Derived, Ruling, Rulings
from klaim.ledger.ledger import Ledger, Put
from klaim.ledger.opening import open_ledger
from klaim.ledger.queries import ClaimQuery
from klaim.ledger.selecting import Choice, ClaimPage, Selection
from klaim.ledger.summaries import PlaceSummary, SpeakerSummary

__all__ = [
    "Choice",
    "ClaimPage",
    "ClaimQuery",
    "Derived",
    "Ledger",
    "PlaceSummary",
    "Put",
    "Ruling",
    "Rulings",
    "Selection",
    "SpeakerSummary",
    "open_ledger",
]
