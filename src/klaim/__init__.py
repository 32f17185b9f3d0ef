"""klaim reads news of a war and keeps who said what.

>>> from klaim import ClaimQuery, open_ledger
>>> with open_ledger("klaim.db", create=True) as ledger:
...     for result in ledger.read(["articles/"]):
...         print(result.source, result.claims)
...     for claim, article in ledger.claims(ClaimQuery(place="Siversk")):
...         print(claim.speaker.name, claim.stance, claim.evidence.of(article.text))
...     for interval in ledger.timeline("Siversk"):
...         print(interval.start, interval.holder, interval.status)

Every name here is imported when it is first used, so ``import klaim`` costs nothing.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from klaim.answers import Statements, events_in, record_of, statements_in
    from klaim.asking import OpenLedger, open_ledger
    from klaim.control import PlaceChoice, choose_place, control_of
    from klaim.errors import KlaimError
    from klaim.exporting import claim_to_wire, wire_to_claim
    from klaim.importing import import_file
    from klaim.ledger import ClaimQuery, Ledger
    from klaim.maps import add_maps, comparisons, disagreements
    from klaim.pipeline import DocumentResult, read
    from klaim.reconciling import state_on
    from klaim.records import (
        Article,
        Claim,
        Happening,
        Interval,
        Review,
        Statement,
        TrackRecord,
        Verdict,
    )

_HOMES = {
    "Article": "klaim.records",
    "Claim": "klaim.records",
    "ClaimQuery": "klaim.ledger",
    "DocumentResult": "klaim.pipeline",
    "Happening": "klaim.records",
    "Interval": "klaim.records",
    "KlaimError": "klaim.errors",
    "Ledger": "klaim.ledger",
    "OpenLedger": "klaim.asking",
    "PlaceChoice": "klaim.control",
    "Review": "klaim.records",
    "Statement": "klaim.records",
    "Statements": "klaim.answers",
    "TrackRecord": "klaim.records",
    "Verdict": "klaim.records",
    "add_maps": "klaim.maps",
    "choose_place": "klaim.control",
    "claim_to_wire": "klaim.exporting",
    "comparisons": "klaim.maps",
    "control_of": "klaim.control",
    "disagreements": "klaim.maps",
    "events_in": "klaim.answers",
    "import_file": "klaim.importing",
    "open_ledger": "klaim.asking",
    "read": "klaim.pipeline",
    "record_of": "klaim.answers",
    "state_on": "klaim.reconciling",
    "statements_in": "klaim.answers",
    "wire_to_claim": "klaim.exporting",
}

__all__ = [
    "Article",
    "Claim",
    "ClaimQuery",
    "DocumentResult",
    "Happening",
    "Interval",
    "KlaimError",
    "Ledger",
    "OpenLedger",
    "PlaceChoice",
    "Review",
    "Statement",
    "Statements",
    "TrackRecord",
    "Verdict",
    "add_maps",
    "choose_place",
    "claim_to_wire",
    "comparisons",
    "control_of",
    "disagreements",
    "events_in",
    "import_file",
    "open_ledger",
    "read",
    "record_of",
    "state_on",
    "statements_in",
    "wire_to_claim",
]


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module 'klaim' has no attribute {name!r}")
    value = getattr(import_module(_HOMES[name]), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
