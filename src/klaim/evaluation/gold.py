"""Gold files: what an annotator says an article claims, as records.

The format is that of ``docs/annotation.md``: one YAML file per article, its text beside it
or in a folder of its own under the same name.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from klaim.records import Bound, EventType, Modality, Stance, Status


@dataclass(frozen=True, slots=True)
class GoldQuantity:
    """A number that a claim gives, as annotated."""

    kind: str
    value: float
    bound: Bound = Bound.EXACT
    side: str | None = None


@dataclass(frozen=True, slots=True)
class GoldClaim:
    """One claim as annotated.

    Attributes:
        at: A piece of the article that lies in the claim's evidence.
        actor: A side; ``None`` where the annotator leaves it open, and then it is not scored.
        when: The ISO day, month or year of the event, empty where the text does not say.
    """

    at: str
    speaker: str
    side: str
    stance: Stance
    event: EventType
    modality: Modality = Modality.ACTUAL
    negated: bool = False
    actor: str | None = None
    target: str | None = None
    places: tuple[str, ...] = ()
    via: tuple[str, ...] = ()
    when: str = ""
    quantities: tuple[GoldQuantity, ...] = ()


@dataclass(frozen=True, slots=True)
class GoldControl:
    """What the ledger must answer from this article alone: who holds a place on a day."""

    place: str
    on: date
    holder: str | None
    status: Status | None


@dataclass(frozen=True, slots=True)
class GoldArticle:
    """An annotated article.

    Attributes:
        name: The file's name without its ending; the text's name is the same.
        style: The manner of writing (``agency``, ``clickbait`` ...), empty where not said.
        published: The day of publication, ``None`` where the annotator leaves it open.
        noise: Pieces of the text that no claim's evidence may touch.
    """

    name: str
    path: Path
    claims: tuple[GoldClaim, ...]
    control: tuple[GoldControl, ...] = ()
    noise: tuple[str, ...] = ()
    style: str = ""
    published: date | None = None
