"""What is said to have happened: triggers in clauses, how they are meant, who takes part."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import IntEnum

from klaim.extraction.clauses import Clause, ClauseKind, ClauseSplitter
from klaim.extraction.determiners import Determiners
from klaim.extraction.event_kinds import DEALT, MOVE_FRONTS, MOVE_HOLDERS
from klaim.extraction.lexicon import Lexicon, Trigger, Voice, found_in
from klaim.extraction.phrases import Match
from klaim.extraction.text import Token
from klaim.extraction.voices import VoiceReader
from klaim.records import EventType, Modality

_FLYING = "flying"
_NEGATION_REACH = 5
_OBJECT_REACH = 6
"""Tokens between a verb and the noun that it is done to at most: numbers, \"sejumlah\"."""
_COUNTED_REACH = 3
_REFINE_REACH = 7
_CARRIED_REACH = 4
"""Tokens before a noun in which the verb that carries it stands."""
_ATTEMPT_REACH = 3
"""Tokens before a verb in which the noun stands that makes it an attempt: "upaya Rusia merebut"."""
_FATE_REACH = 8
"""Tokens behind a verb that brings in a count in which its fate is told."""
_AIM_REACH = 2
"""Tokens before a clause of purpose that tell how it is meant: "siap", "diminta"."""

_HANDOVERS = frozenset({EventType.CAPTURE, EventType.WITHDRAW})
_BEATEN_BACK = frozenset(
    {EventType.ATTACK, EventType.ADVANCE, EventType.CAPTURE, EventType.ENCIRCLE}
)
_ON_THE_GROUND = MOVE_FRONTS | {EventType.ATTACK, EventType.CLASH, EventType.REPEL}
"""Events that make "serangan" one on the ground, not from the air."""


class Rank(IntEnum):
    """How strongly a trigger tells what the sentence is about, weakest first."""

    AIM = 0
    RELATIVE = 1
    BACKGROUND_NOUN = 2
    SUBORDINATE = 3
    NOUN = 4
    VERB = 5


_VERBAL = (Rank.SUBORDINATE, Rank.VERB)


@dataclass(frozen=True, slots=True)
class Happening:
    """An event told by the trigger ``[start, end)`` in a clause.

    ``reach`` is where the words about it end: the clause, and what lists or explains behind it.
    """

    type: EventType
    trigger: Trigger
    start: int
    end: int
    clause: Clause
    rank: Rank
    modality: Modality
    negated: bool
    has_place: bool = False
    counted: bool = False
    reach: int = 0


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What else stands in the sentence: tokens of places, parties, numbers and dates."""

    places: frozenset[int]
    parties: frozenset[int]
    numbers: frozenset[int]
    dates: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Told:
    """What a text has told of where a stretch of it begins.

    Attributes:
        newest: The types of the newest claims, which need not be told apart again.
        blow: What "serangan itu" points back to, a strike or an attack on the ground.
        outright: The types that a word alone tells here, as in a denial.
    """

    newest: frozenset[EventType] = frozenset()
    blow: EventType | None = None
    outright: frozenset[EventType] = frozenset()


class EventFinder:
    """Finds the events told in stretches of sentences with one language's words."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._splitter = ClauseSplitter(lexicon)
        self._determiners = Determiners(lexicon)
        self._voices = VoiceReader(lexicon)
        self._continuing = lexicon.words("continuing.phrases")
        self._noun_negators = lexicon.words("noun_negators")
        self._failures = lexicon.words("failures")
        self._absence = lexicon.words("absence")
        self._idioms = lexicon.words("idioms.phrases", "events")
        self._before_counts = lexicon.words("idioms.before_counts", "events")
        self._carriers = lexicon.words("carrying_verbs")
        self._stoppers = lexicon.words("noun_stoppers")
        self._attempts = lexicon.words("attempts")
        self._thwarted = lexicon.words("thwarted")
        self._identity = lexicon.words("identity")
        self._on_foot = lexicon.words("on_foot")
        self._existence = lexicon.words("existence")
        self._almost = lexicon.words("almost")
        self._coordinators = lexicon.words("coordinators")
        self._possible = lexicon.words("possible")
        self._not_possible = lexicon.words("not_possible")
        self._negators = lexicon.words("negators")
        self._prepositions = lexicon.words("prepositions")
        self._classes = {
            name: lexicon.noun_class(name) for name in lexicon.table("events")["classes"]
        }

    def find(
        self,
        tokens: Sequence[Token],
        start: int,
        end: int,
        taken: frozenset[int],
        names: frozenset[int],
        around: Surroundings,
        told: Told = Told(),
    ) -> tuple[Happening, ...]:
        """Return the events told in ``tokens[start:end]``.

        Cues and sources (taken) tell none, nor does a word inside a name.
        """
        matches = [
            replace(m, values=self._voices.fitting(tokens, m, around.dates))
            for m in self._triggers(tokens[:end], start, taken, names)
        ]
        verbs = {m.start for m in matches if any(not t.voice.is_noun for t in m.values)}
        idle = {i for m in self._idioms.find(tokens[:end]) for i in range(m.start, m.end)}
        clauses = self._splitter.split(tokens, start, end, verbs, around.dates)
        unproven = told.newest | told.outright
        found = []
        for index, match in enumerate(matches):
            clause = next((c for c in clauses if c.start <= match.start < c.end), None)
            following = matches[index + 1] if index + 1 < len(matches) else None
            if (
                clause is None
                or match.start in idle
                or self._leaves_count(tokens, match, around.numbers)
                or self._carries(tokens, match, following)
            ):
                continue
            trigger = self._chosen(tokens, match, clause, range(start, end), around)
            if trigger is None:  # what the text tells of needs no proof
                trigger = next((t for t in match.values if t.type in unproven and not t.weak), None)
            if trigger is None:
                continue
            spoken = max(
                (i + 1 for i in taken if clause.start <= i < match.start), default=clause.start
            )
            meant = self._meant_from(tokens, match.start, clause, taken)
            happening = self._happening(tokens, match, trigger, clause, clauses, spoken, meant)
            from_afar = EventType.STRIKE in told.newest and not told.newest & _ON_THE_GROUND
            points_back = trigger.voice.is_noun and self._points_back(tokens, match)
            struck = points_back and told.blow is EventType.STRIKE
            on_foot = found_in(self._on_foot, tokens[match.start : match.end])
            if happening.type is EventType.ATTACK and (from_afar or struck) and not on_foot:
                happening = replace(happening, type=EventType.STRIKE)
            reach = _reach(clause, clauses, {m.start for m in matches})
            placed = any(i in around.places for i in range(clause.start, reach))
            counted = any(i in around.numbers for i in range(match.end, clause.end))
            found.append(
                replace(
                    happening,
                    has_place=placed,
                    counted=counted,
                    reach=reach,
                    rank=self._rank_among(tokens, happening, clauses, around),
                )
            )
        return tuple(found)

    def _triggers(
        self,
        tokens: Sequence[Token],
        start: int,
        taken: frozenset[int],
        names: frozenset[int],
    ) -> Iterator[Match[Trigger]]:
        """Yield the triggers behind a token: behind a cue ("meminta bantuan senjata") too."""
        at = start
        while at < len(tokens):
            match = None if at in names else self._lexicon.triggers.match_at(tokens, at)
            if match is None or any(i in taken for i in range(at, match.end)):
                at += 1
            else:
                yield match
                at = match.end

    def _leaves_count(
        self, tokens: Sequence[Token], match: Match[Trigger], numbers: frozenset[int]
    ) -> bool:
        """Tell whether a verb only says what became of a count: "left 12 people dead"."""
        if match.end not in numbers or not self._before_counts.match_at(tokens, match.start):
            return False
        behind = tokens[match.end : match.end + _FATE_REACH]
        return any(found_in(recount.after, behind) for recount in self._lexicon.recounts)

    def _carries(
        self, tokens: Sequence[Token], match: Match[Trigger], following: Match[Trigger] | None
    ) -> bool:
        """Tell whether a verb only carries the noun behind it: "launched a new offensive"."""
        carrier = self._carriers.match_at(tokens, match.start)
        if following is None or carrier is None or carrier.end != match.end:
            return False
        between = range(match.end, following.start)
        apart = any(tokens[i].is_mark or self._prepositions.match_at(tokens, i) for i in between)
        near = len(between) <= _CARRIED_REACH and not apart
        return near and all(t.voice.is_noun for t in following.values)

    def spoken_of(self, tokens: Sequence[Token]) -> frozenset[EventType]:
        """Return the types of events that any word hints at, whether it tells one or not."""
        return frozenset(t.type for m in self._lexicon.triggers.find(tokens) for t in m.values)

    # --- which event --------------------------------------------------------------------

    def _chosen(
        self,
        tokens: Sequence[Token],
        match: Match[Trigger],
        clause: Clause,
        stretch: range,
        around: Surroundings,
    ) -> Trigger | None:
        """Return the reading of an ambiguous word whose needs the clause meets.

        A noun that points back ("kemunduran tersebut") needs nothing: it was told before.
        A place may stand in another clause of the same stretch.
        """
        points_back = self._points_back(tokens, match)
        readings = sorted(match.values, key=lambda t: t.weak)
        # "merebutnya": the ending is the object, a place or somebody named before
        has_object = tokens[match.end - 1].lower != tokens[match.end - 1].stem
        for trigger in readings:
            if points_back and trigger.voice.is_noun:
                return trigger
            if has_object and trigger.voice is Voice.ACTIVE:
                return trigger
            if not trigger.needs or any(
                self._has(tokens, need, clause, match, around) for need in trigger.needs
            ):
                return trigger
        whole = Clause(stretch.start, stretch.stop, clause.kind)
        elsewhere = (
            trigger
            for trigger in readings
            for need in trigger.needs
            if self._has(tokens, need, whole, match, around)
        )
        return next(elsewhere, None)

    def _points_back(self, tokens: Sequence[Token], match: Match[Trigger]) -> bool:
        return self._determiners.around(tokens, match.start, match.end)

    def _has(
        self,
        tokens: Sequence[Token],
        need: str,
        clause: Clause,
        match: Match[Trigger],
        around: Surroundings,
    ) -> bool:
        span = range(clause.start, clause.end)
        if need == "place" and any(i in around.places for i in span):
            return True
        if need == "party":
            return any(i in around.parties for i in span)
        if need == "number":
            return any(
                i in around.numbers or tokens[i].lower in self._lexicon.number_words for i in span
            )
        if need == "settlement":
            return any(i in around.places for i in span)
        if need == _FLYING:
            return self._flies(tokens, match, clause)
        if need == "headcount":
            return any(self._counts_troops(tokens, i, around) for i in span)
        if need == "troops" and any(i in around.parties for i in span):
            return True
        others = [*tokens[clause.start : match.start], *tokens[match.start + 1 : clause.end]]
        return found_in(self._classes[need], others)

    def _flies(self, tokens: Sequence[Token], match: Match[Trigger], clause: Clause) -> bool:
        """Tell whether what a verb is done to, a passive's subject, is a drone or the like."""
        if any(t.voice.subject_suffers for t in match.values if _FLYING in t.needs):
            near = tokens[max(clause.start, match.start - _OBJECT_REACH) : match.start]
            ends = [i + 1 for i, token in enumerate(near) if token.is_mark]
            return self._names_flyer(near[max(ends, default=0) :])
        near = tokens[match.end : min(clause.end, match.end + _OBJECT_REACH)]
        ends = [i for i, t in enumerate(near) if t.is_mark or self._prepositions.match_at(near, i)]
        return self._names_flyer(near[: min(ends, default=len(near))])

    def _names_flyer(self, tokens: Sequence[Token]) -> bool:
        """Tell whether the first thing named is what flies: not "pabrik drone"."""
        flyer = next(self._classes[_FLYING].find(tokens), None)
        house = next(self._classes["building"].find(tokens), None)
        return flyer is not None and (house is None or flyer.start < house.start)

    def _counts_troops(self, tokens: Sequence[Token], at: int, around: Surroundings) -> bool:
        """Tell whether a count of soldiers begins or goes on at a token."""
        return at in around.numbers and found_in(
            self._classes["troops"], tokens[at : at + _COUNTED_REACH]
        )

    def _happening(
        self,
        tokens: Sequence[Token],
        match: Match[Trigger],
        trigger: Trigger,
        clause: Clause,
        clauses: Sequence[Clause],
        spoken: int,
        meant: int,
    ) -> Happening:
        """Read a trigger.

        ``spoken`` is where the words after the last cue begin, ``meant`` where those that tell
        how they are meant do.
        """
        modality = self.modality(tokens, meant, match.start)
        if trigger.voice.is_noun and modality is Modality.ACTUAL:
            modality = self.modality(tokens, match.end, clause.end)
        main = clause.kind in (ClauseKind.MAIN, ClauseKind.SUBORDINATE)
        if main and modality is Modality.ACTUAL and self._is_possible(tokens, meant, match.start):
            modality = Modality.HEDGED
        if clause.kind is ClauseKind.CONDITIONAL or any(
            c.kind is ClauseKind.CONDITIONAL and c.start <= match.start for c in clauses
        ):
            modality = Modality.HEDGED
        if trigger.voice.is_noun and self._is_carried_out(tokens, match.start, clause.start):
            trigger = replace(trigger, voice=Voice.ACTOR_SUBJECT)
        event = self._refined(tokens, trigger, match, clause)
        rank = self._rank(tokens, match, trigger, clause)
        if rank is Rank.AIM and event in MOVE_HOLDERS and modality is Modality.ACTUAL:
            modality = Modality.PLANNED  # "kekurangan tenaga untuk merebutnya": not taken
        return Happening(
            type=event,
            trigger=trigger,
            start=match.start,
            end=match.end,
            clause=clause,
            rank=rank,
            modality=modality,
            negated=trigger.negated
            or self._is_negated(tokens, spoken, match.start)
            or (trigger.voice.is_noun and self._is_absent(tokens, spoken, match.start))
            or (clause.kind is ClauseKind.RELATIVE and self._lacks(tokens, clause, clauses))
            or self._fails(tokens, match.end, clause.end)
            or (trigger.voice.is_noun and self._is_denied(tokens, match.end, clause.end)),
        )

    def _meant_from(
        self, tokens: Sequence[Token], before: int, clause: Clause, taken: frozenset[int]
    ) -> int:
        """Return where the words begin that say how an event is meant.

        Cues that only say that somebody spoke end before them; those that call for something
        ("menuntut gencatan senjata") are among them, as is what an aim hangs on ("siap untuk").
        """
        start = clause.start
        if clause.kind is ClauseKind.PURPOSE:
            start = max(0, start - _AIM_REACH)
        told = (
            i + 1
            for i in taken
            if start <= i < before and not self._lexicon.modalities.match_at(tokens, i)
        )
        return max(told, default=start)

    def _is_carried_out(self, tokens: Sequence[Token], at: int, floor: int) -> bool:
        """Tell whether a verb only carries a noun: "melancarkan ratusan serangan"."""
        for before in range(at - 1, max(floor, at - _CARRIED_REACH) - 1, -1):
            if self._carriers.match_at(tokens, before):
                return True
            if self._lexicon.triggers.match_at(tokens, before):
                return False
            if tokens[before].is_mark or self._prepositions.match_at(tokens, before):
                return False
        return False

    def _refined(
        self, tokens: Sequence[Token], trigger: Trigger, match: Match[Trigger], clause: Clause
    ) -> EventType:
        first = max(clause.start, match.start - _REFINE_REACH)
        before = tokens[first : match.start]
        near = tokens[first : min(clause.end, match.end + _REFINE_REACH)]
        for refinement in self._lexicon.refinements:
            if refinement.source is not trigger.type:
                continue
            if refinement.if_does and trigger.voice is not Voice.ACTIVE:
                continue
            beside = before if refinement.if_does else near
            if found_in(refinement.if_near, beside) and not found_in(refinement.unless_near, near):
                return refinement.target
        return trigger.type

    def _rank(
        self, tokens: Sequence[Token], match: Match[Trigger], trigger: Trigger, clause: Clause
    ) -> Rank:
        if clause.kind is ClauseKind.PURPOSE:
            return Rank.AIM
        if clause.kind is ClauseKind.RELATIVE:
            return Rank.RELATIVE
        if trigger.voice.is_noun:
            before = match.start - 1
            in_phrase = (
                before >= clause.start and self._prepositions.match_at(tokens, before) is not None
            )
            return (
                Rank.BACKGROUND_NOUN
                if in_phrase or clause.kind in (ClauseKind.SUBORDINATE, ClauseKind.CONDITIONAL)
                else Rank.NOUN
            )
        if clause.kind is ClauseKind.SUBORDINATE:
            return Rank.SUBORDINATE
        return Rank.VERB

    def _rank_among(
        self,
        tokens: Sequence[Token],
        happening: Happening,
        clauses: Sequence[Clause],
        around: Surroundings,
    ) -> Rank:
        """Return a happening's rank, higher where its relative clause tells more than which one.

        It does behind a comma with a day or for what lasts ("Kherson, yang dikuasai Rusia"), and
        where the main clause only says that there is somebody ("ada delapan warga yang tewas")
        or what something is ("itulah kota yang direbut Rusia").
        """
        clause = happening.clause
        if self._is_thwarted(tokens, happening):
            return Rank.AIM
        if happening.rank is not Rank.RELATIVE or happening.trigger.voice.is_noun:
            return happening.rank
        opened = clause.start - len(clause.opener.split()) - 1
        loose = opened > 0 and tokens[opened].text == ","
        dated = any(i in around.dates for i in range(clause.start, clause.end))
        lasts = happening.type is EventType.HOLD
        if loose and (dated or lasts):
            return Rank.SUBORDINATE
        at = clauses.index(clause)
        main = tokens[clauses[at - 1].start : clause.start - 1] if at else ()
        lost = happening.type is EventType.CASUALTIES and not happening.negated
        if lost and found_in(self._existence, main):
            return Rank.VERB
        identifies = found_in(self._identity, main) and (dated or happening.type in _HANDOVERS)
        return Rank.SUBORDINATE if identifies else happening.rank

    def _is_thwarted(self, tokens: Sequence[Token], happening: Happening) -> bool:
        """Tell whether a verb says what an attempt was that failed: "upaya menyerang X gagal"."""
        clause = happening.clause
        before = tokens[max(clause.start, happening.start - _ATTEMPT_REACH) : happening.start]
        behind = tokens[happening.end : clause.end]
        return found_in(self._attempts, before) and found_in(self._thwarted, behind)

    # --- how it is meant ----------------------------------------------------------------

    def modality(self, tokens: Sequence[Token], start: int, end: int) -> Modality:
        """Return how the words ``tokens[start:end]`` say that what they tell is meant."""
        found, found_end = Modality.ACTUAL, -1
        words = tokens[start:end]
        for match in self._lexicon.modalities.find(words):
            told = match.values[0]
            if self._approximates(words, match) or self._is_month(words[match.start]):
                continue
            goes_on = match.start == found_end  # "akan terus": not yet, and on and on
            if told is not Modality.ACTUAL or not (found is Modality.HEDGED or goes_on):
                found = told  # "diduga telah": done, but not for sure
            found_end = match.end
        return found

    def _is_month(self, token: Token) -> bool:
        """Tell whether a capital makes a month of a word for a mood: "May"."""
        return token.is_capitalised and token.lower in self._lexicon.months

    def _approximates(self, tokens: Sequence[Token], match: Match[Modality]) -> bool:
        """Tell whether a word for "almost" is about the number behind it, not the event."""
        if match.end >= len(tokens) or not self._almost.match_at(tokens, match.start):
            return False
        at = match.end
        while bound := self._lexicon.bounds.match_at(tokens, at):
            at = bound.end
            if at == len(tokens):
                return False
        vague = self._lexicon.vague_amounts.match_at(tokens, at) is not None
        return vague or tokens[at].is_number or tokens[at].lower in self._lexicon.number_words

    def _is_possible(self, tokens: Sequence[Token], start: int, end: int) -> bool:
        """Tell whether something is only said to be able to come about: "perang bisa meluas"."""
        near = tokens[max(start, end - _NEGATION_REACH) : end + 1]
        return (
            found_in(self._possible, near)
            and not found_in(self._not_possible, near)
            and not found_in(self._negators, near)
        )

    def _fails(self, tokens: Sequence[Token], start: int, end: int) -> bool:
        return found_in(self._failures, tokens[start:end])

    def _is_denied(self, tokens: Sequence[Token], start: int, end: int) -> bool:
        """Tell whether the words behind a noun say that it was not: "perundingan batal"."""
        last = min(end, start + _NEGATION_REACH - 1)
        return found_in(self._noun_negators, tokens[start:last])

    def _is_absent(self, tokens: Sequence[Token], start: int, end: int) -> bool:
        """Tell whether the words before a noun say that it was not, or is no more."""
        near = tokens[max(start, end - _NEGATION_REACH) : end]
        return found_in(self._absence, tokens[start:end]) or found_in(self._stoppers, near)

    def _lacks(self, tokens: Sequence[Token], clause: Clause, clauses: Sequence[Clause]) -> bool:
        """Tell whether a relative clause is about nobody: "tidak ada warga yang tewas"."""
        at = clauses.index(clause)
        return at > 0 and found_in(self._absence, tokens[clauses[at - 1].start : clause.start])

    def _is_negated(self, tokens: Sequence[Token], start: int, end: int) -> bool:
        first = max(start, end - _NEGATION_REACH)
        return any(
            self._continuing.match_at(tokens, match.start + first) is None
            and not (
                match.end + first < end
                and self._coordinators.match_at(tokens, match.end + first) is not None
            )  # "menolak dan melanjutkan serangan": something else was refused
            and not any(t.text == "," for t in tokens[match.end + first : end])
            for match in self._negators.find(tokens[first:end])
        )


def strongest(happenings: Sequence[Happening]) -> tuple[Happening, ...]:
    """Keep the events that a stretch of text is about.

    Verbs of main and subordinate clauses count, nouns only in main clauses without a
    verb. Where there are none of these, the first of the best that is left counts.
    """
    if not happenings:
        return ()
    top = max(h.rank for h in happenings)
    if top <= Rank.RELATIVE:
        return (happenings[0],)
    with_verb = {(h.clause.start, h.clause.end) for h in happenings if h.rank in _VERBAL}
    blows = any(h.type in DEALT for h in happenings)
    # "Kesepakatan masih mungkin meskipun ...": what stands against it does not replace it
    against = [h.clause.start for h in happenings if h.rank is Rank.VERB and h.clause.adversative]
    outright = any(h.rank is Rank.VERB and not h.clause.adversative for h in happenings)
    kept: list[Happening] = []
    for happening in happenings:
        is_noun = happening.rank is Rank.NOUN
        toll = is_toll(happening) and (blows or happening.trigger.voice is Voice.ACTIVE)
        if happening.rank < min(top, Rank.SUBORDINATE) and not toll:
            continue
        if is_noun and (happening.clause.start, happening.clause.end) in with_verb:
            continue
        opposed = happening.clause.start < min(against, default=-1) and not outright
        if is_noun and top > Rank.NOUN and not (happening.clause.adversative or opposed):
            continue
        if any(_same(k, happening) or _is_beaten_back(k, happening) for k in kept):
            continue
        kept.append(happening)
    return tuple(kept)


def is_toll(happening: Happening) -> bool:
    """Tell whether a relative clause counts what a blow cost: "serangan yang melukai 16 orang"."""
    return (
        happening.type is EventType.CASUALTIES
        and happening.rank is Rank.RELATIVE
        and happening.counted
    )


def _reach(clause: Clause, clauses: Sequence[Clause], triggers: Collection[int]) -> int:
    """Return where the words about a clause's event end: eventless main clauses go on with it."""
    reach = clause.end
    for following in clauses[clauses.index(clause) + 1 :]:
        if following.kind is not ClauseKind.MAIN or any(
            following.start <= t < following.end for t in triggers
        ):
            break
        reach = following.end
    return reach


def _is_beaten_back(repelled: Happening, happening: Happening) -> bool:
    """Tell whether an event is only what was repelled: "mematahkan upaya menerobos ke kota"."""
    return (
        repelled.type is EventType.REPEL
        and happening.type in _BEATEN_BACK
        and repelled.clause == happening.clause
    )


def _same(first: Happening, second: Happening) -> bool:
    """Tell whether two happenings are one event: of one type, not each at its own place."""
    apart = first.clause != second.clause and first.has_place and second.has_place
    return first.type is second.type and first.negated == second.negated and not apart
