"""What made each field of a claim: for explanations, and for how sure a claim is."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from klaim.records import Claim, Span


class SpeakerBasis(StrEnum):
    """How it is known who speaks."""

    NAMED = "named"
    """the sentence names the source beside its cue"""
    STAND_IN = "stand_in"
    """a pronoun or a bare office stands for somebody named before"""
    SHARED = "shared"
    """a cue without a source of its own: whoever spoke before"""
    QUOTED_ON = "quoted_on"
    """words in quotation marks without a source: whoever spoke before"""
    NAMED_BEHIND = "named_behind"
    """the next sentence names the source of this one"""
    CONTINUED = "continued"
    """the sentence goes on spelling out what the speaker before said"""
    MEDIUM = "medium"
    """the medium that the sentence is taken from"""
    NARRATOR = "narrator"
    """nobody: the article's own voice"""


class EventBasis(StrEnum):
    """How it is known what is said to have happened."""

    TRIGGER = "trigger"
    """a word tells it"""
    TAGGED = "tagged"
    """words tell it that the lexicon lacks and the tagger takes for it"""
    ACCUSATION = "accusation"
    """somebody is accused of it"""
    ANSWER = "answer"
    """it is what others claimed before, answered by a denial, a confirmation or silence"""
    STATEMENT = "statement"
    """no word tells an event: the words are a statement"""


class PlaceBasis(StrEnum):
    """How it is known where it happened."""

    NAMED = "named"
    """the words about the event name the place"""
    POINTED_TO = "pointed_to"
    """they point to a place named before ("kota itu")"""
    OFFICE = "office"
    """it is the place whose office speaks"""
    COUNTRY = "country"
    """they name no more than a country"""
    TOPIC = "topic"
    """they name none: it is the place that the text is about"""
    ANSWER = "answer"
    """it is the place of the claim that is answered"""
    NONE = "none"


class WhenBasis(StrEnum):
    """How it is known when it happened."""

    CLAUSE = "clause"
    """the words about the event name the day"""
    SENTENCE = "sentence"
    """another part of the sentence names it"""
    ANNOUNCED = "announced"
    """the sentence that names the speaker names it"""
    PARAGRAPH = "paragraph"
    """an earlier sentence of the paragraph names it"""
    BLOW = "blow"
    """it is that of the blow that the words point to ("serangan itu")"""
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Basis:
    """What a claim rests on.

    Attributes:
        source: The words of the sentence that name the speaker or stand for them, if any do.
        cue: Where the text attributes the claim, if it does.
        trigger: The word that tells the event, if one does.
        rank: What part of its sentence the trigger is in (``verb``, ``noun``, ``aim`` ...).
        alternatives: How many events the words of the speaker hold, this one among them.
        quoted: The claim is mostly in the speaker's own words.
        likely: How likely the tagger holds it that the words tell a claim of such an event, 0 to
            1; ``None`` where no tagger was asked.
    """

    speaker: SpeakerBasis
    event: EventBasis
    place: PlaceBasis = PlaceBasis.NONE
    when: WhenBasis = WhenBasis.NONE
    source: Span | None = None
    cue: Span | None = None
    trigger: Span | None = None
    rank: str = ""
    alternatives: int = 0
    quoted: bool = False
    likely: float | None = None


@dataclass(frozen=True, slots=True)
class GroundedClaim:
    """A claim with what it rests on."""

    claim: Claim
    basis: Basis
