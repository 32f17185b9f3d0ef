"""What a sentence says about its sources: frames, which nest, and relays."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from klaim.extraction.lexemes import Cue, CuePosition
from klaim.extraction.mentions import Mention, MentionKind
from klaim.records import Relay, Stance

_OPENING = 2
"""Tokens before the first words of a sentence at most, quotation marks and the like."""


@dataclass(frozen=True, slots=True)
class Frame:
    """A source and the tokens ``[start, end)`` that it holds.

    Attributes:
        source: ``None`` where the sentence leaves it to the ones before.
        cue_start: The first token of the cue.
        backward: The source holds the sentence before ("Hal itu disampaikan X").
        via: Relays inside the same sentence, innermost first.
        claimant: Whose words the source answers, where the sentence says so.
        answered_by: Who answers these words in the same sentence, if somebody does.
    """

    cue: Cue
    source: Mention | None
    start: int
    end: int
    cue_start: int
    cue_end: int
    backward: bool = False
    via: tuple[Relay, ...] = ()
    claimant: Mention | None = None
    answered_by: Mention | None = None


@dataclass(frozen=True, slots=True)
class Attribution:
    """All that a sentence says about its sources.

    Attributes:
        relays: Relays that hold for the whole sentence.
        relay_source: The medium to hold the sentence where nobody else does.
        taken: Tokens that belong to cues, sources and relays, not to what is said.
    """

    frames: tuple[Frame, ...]
    relays: tuple[Relay, ...] = ()
    relay_source: Mention | None = None
    taken: frozenset[int] = field(default=frozenset())


def said_as_one(frames: Sequence[Frame]) -> list[Frame]:
    """Join "X mengatakan belum bisa memastikan ...": the second cue is what X does."""
    joined: list[Frame] = []
    for frame in sorted(frames, key=lambda f: f.cue_start):
        before = joined[-1] if joined else None
        own = frame.source is None or frame.source.refers in ("own", "body", "thing")
        telling = frame.cue.stance in (Stance.WITHHOLDS, Stance.DENIES)
        begun = frame.source.start if frame.source else frame.cue_start
        if (
            before
            and before.source
            and telling
            and (own or _is_same_side(before.source, frame.source))
            and before.start in (begun, frame.cue_start - 1)
        ):
            joined[-1] = replace(frame, source=before.source, via=before.via)
        elif before and frame.cue.position is CuePosition.TAIL and _is_own_answer(before):
            # ""Kami menolak tuduhan itu," ujar X": X denies
            joined[-1] = replace(before, source=frame.source, end=frame.cue_start, via=frame.via)
        else:
            joined.append(frame)
    return joined


def _is_own_answer(frame: Frame) -> bool:
    """Tell whether a sentence opens with somebody's own denial or silence: "Kami menolak ..."."""
    source, stance = frame.source, frame.cue.stance
    answers = stance in (Stance.DENIES, Stance.WITHHOLDS)
    return answers and source is not None and source.refers == "own" and source.start <= _OPENING


def _is_same_side(first: Mention, second: Mention | None) -> bool:
    """Tell whether somebody speaks of his own state: "Pejabat Pentagon mengatakan AS belum ..."."""
    return second is not None and second.kind is MentionKind.STATE and first.side == second.side
