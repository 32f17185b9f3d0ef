"""What a language's words are to klaim: cues, triggers, roles, units."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from klaim.extraction.phrases import PhraseMatcher
from klaim.records import EventType, Modality, PlaceKind, Stance


class CuePosition(StrEnum):
    """Where the source stands beside an attribution cue."""

    VERB = "verb"
    """before it: X mengatakan ..."""
    PASSIVE = "passive"
    """after it: dikatakan oleh X"""
    TAIL = "tail"
    """after it, what is said before: "...", kata X"""
    PREPOSITION = "preposition"
    """after it: menurut X, ..."""


class Voice(StrEnum):
    """Who the words around an event trigger are."""

    ACTIVE = "active"
    PASSIVE = "passive"
    ACTOR_SUBJECT = "actor_subject"
    TARGET_SUBJECT = "target_subject"
    NOUN_ACTOR = "nouns_actor"
    NOUN_OBJECT = "nouns_object"

    @property
    def is_noun(self) -> bool:
        """Tell whether the trigger is a noun."""
        return self in (Voice.NOUN_ACTOR, Voice.NOUN_OBJECT)

    @property
    def subject_acts(self) -> bool:
        """Tell whether the trigger is a verb whose subject does it."""
        return self in (Voice.ACTIVE, Voice.ACTOR_SUBJECT)

    @property
    def subject_suffers(self) -> bool:
        """Tell whether the trigger is a verb whose subject it is done to."""
        return self in (Voice.PASSIVE, Voice.TARGET_SUBJECT)


@dataclass(frozen=True, slots=True)
class Cue:
    """A word that attributes what is said to somebody."""

    stance: Stance
    position: CuePosition
    modality: Modality | None = None
    accuses: bool = False
    negates: bool = False
    relays: bool = False
    impersonal: bool = False
    admits: bool = False


@dataclass(frozen=True, slots=True)
class Trigger:
    """A word that tells an event.

    ``objectless``: it may act without saying on whom ("they attacked at dawn").
    ``tagged``: the tagger takes it for one, the lexicon lacks it.
    """

    type: EventType
    voice: Voice
    needs: tuple[str, ...] = ()
    negated: bool = False
    weak: bool = False
    objectless: bool = False
    tagged: bool = False


@dataclass(frozen=True, slots=True)
class Role:
    """A noun that heads the name of a speaker or of a group that acts.

    ``takes_place``: it may be of a place; ``place_kind``: of which kind, where it tells that.
    ``lives_there``: of people whose place is where things happen to them, and nobody's office.
    """

    kind: str
    name: str
    takes_place: bool = False
    place_kind: PlaceKind | None = None
    installed: bool = False
    anonymous: bool = False
    serves: bool = False
    lives_there: bool = False


@dataclass(frozen=True, slots=True)
class Unit:
    """What a number counts; ``before`` tells a unit that stands before its number."""

    kind: str
    before: bool = False
    is_person: bool = False


@dataclass(frozen=True, slots=True)
class Refinement:
    """Turns one event type into another by the words around its trigger.

    ``if_does``: only where the words stand before it as what does it ("the strike damaged ...").
    """

    source: EventType
    target: EventType
    if_near: PhraseMatcher[bool]
    unless_near: PhraseMatcher[bool]
    if_does: bool = False


@dataclass(frozen=True, slots=True)
class Recount:
    """Turns what is counted into another kind by the words before and after the number.

    ``either`` are those that tell of the number right behind them, or else of the one before;
    they and the ``governing`` ones tell it of a number without a noun too ("wounding 12").
    """

    kinds: frozenset[str]
    target: str
    before: PhraseMatcher[bool]
    after: PhraseMatcher[bool]
    either: PhraseMatcher[bool]
    governing: PhraseMatcher[bool]
