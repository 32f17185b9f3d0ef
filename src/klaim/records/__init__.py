"""The records that cross room walls.

Every record is immutable, and every value that klaim normalises keeps the words
of the article (``surface``) beside it. The vocabulary is that of
``docs/annotation.md``. This package imports nothing else of klaim; its modules are
named by what they are records of, and other rooms import them from here.
"""

from klaim.records.articles import Article, Dating, Noise, Span
from klaim.records.claims import (
    CONTROL_EVENTS,
    NARRATOR,
    NARRATOR_NAME,
    NO_SIDE,
    THIRD_SIDE,
    Bound,
    Claim,
    ClaimInArticle,
    DatePrecision,
    Event,
    EventType,
    Modality,
    Participant,
    Quantity,
    Relay,
    Speaker,
    Stance,
    When,
)
from klaim.records.control import (
    ControlStatement,
    DayBasis,
    Interval,
    IntervalSummary,
    Position,
    Status,
)
from klaim.records.happenings import Count, Family, Happening, Voice
from klaim.records.ids import stable_id
from klaim.records.places import Place, PlaceKind, PlaceMention, Precision
from klaim.records.reference import (
    CONTESTED,
    MapComparison,
    MapDisagreement,
    MapState,
    MapTally,
    ReferenceArea,
    ReferenceLayer,
    Relation,
)
from klaim.records.reviews import Review, Verdict
from klaim.records.statements import Answer, Kinship, Origin, Statement, Tie
from klaim.records.track_records import Judged, Outcome, Share, Tally, TrackRecord

__all__ = [
    "CONTESTED",
    "CONTROL_EVENTS",
    "NARRATOR",
    "NARRATOR_NAME",
    "NO_SIDE",
    "THIRD_SIDE",
    "Answer",
    "Article",
    "Bound",
    "Claim",
    "ClaimInArticle",
    "ControlStatement",
    "Count",
    "DatePrecision",
    "Dating",
    "DayBasis",
    "Event",
    "EventType",
    "Family",
    "Happening",
    "Interval",
    "IntervalSummary",
    "Judged",
    "Kinship",
    "MapComparison",
    "MapDisagreement",
    "MapState",
    "MapTally",
    "Modality",
    "Noise",
    "Origin",
    "Outcome",
    "Participant",
    "Place",
    "PlaceKind",
    "PlaceMention",
    "Position",
    "Precision",
    "Quantity",
    "ReferenceArea",
    "ReferenceLayer",
    "Relation",
    "Relay",
    "Review",
    "Share",
    "Span",
    "Speaker",
    "Stance",
    "Statement",
    "Status",
    "Tally",
    "Tie",
    "TrackRecord",
    "Verdict",
    "Voice",
    "When",
    "stable_id",
]
