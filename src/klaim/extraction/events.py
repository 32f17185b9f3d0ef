"""What is said to have happened: triggers in clauses, and which of them a sentence is about."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import IntEnum
from itertools import zip_longest

from klaim.extraction.clauses import Clause, ClauseKind, ClauseSplitter
from klaim.extraction.determiners import Determiners
from klaim.extraction.event_kinds import ATTACKS, DEALT, MOVE_FRONTS, MOVE_HOLDERS
from klaim.extraction.lexemes import Trigger, Voice
from klaim.extraction.lexicon import Lexicon, found_in
from klaim.extraction.modality import ModalityReader
from klaim.extraction.negation import NegationReader
from klaim.extraction.phrases import Match
from klaim.extraction.readings import ReadingChooser
from klaim.extraction.stretches import Stretch, Surroundings
from klaim.extraction.text import Token, joins_words
from klaim.extraction.voices import VoiceReader
from klaim.records import EventType, Modality

_CARRIED_REACH = 4
"""Tokens before a noun in which the verb that carries it stands."""
_ATTEMPT_REACH = 3
"""Tokens before a verb in which the noun stands that makes it an attempt: "upaya Rusia merebut"."""
_FATE_REACH = 8
"""Tokens behind a verb that brings in a count in which its fate is told."""
_HANDOVERS = frozenset({EventType.CAPTURE, EventType.WITHDRAW})
_BEATEN_BACK = frozenset(
    {EventType.ATTACK, EventType.ADVANCE, EventType.CAPTURE, EventType.ENCIRCLE}
)
_FOILS = frozenset({EventType.REPEL, EventType.SHOOT_DOWN})
"""What becomes of a blow that fails."""
_MET_WITH = frozenset({EventType.CASUALTIES, EventType.EVACUATE, EventType.ENCIRCLE})
"""What befalls people: "ada delapan warga yang tewas", "terdapat 300 tentara yang terkepung"."""
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
_DOER_REACH = 3
"""Tokens behind a passive verb in which whoever did it is named: "direbut oleh pasukan X"."""


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
    has_party: bool = False
    counted: bool = False
    reach: int = 0


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
        self._triggers = lexicon.triggers
        self._recounts = lexicon.recounts
        self._splitter = ClauseSplitter(lexicon)
        self._voices = VoiceReader(lexicon)
        self._readings = ReadingChooser(lexicon)
        self._modality = ModalityReader(lexicon)
        self._negation = NegationReader(lexicon)
        self._determiners = Determiners(lexicon)
        self._idioms = lexicon.words("idioms.phrases", "events")
        self._before_counts = lexicon.words("idioms.before_counts", "events")
        self._carriers = lexicon.words("carrying_verbs")
        self._attempts = lexicon.words("attempts")
        self._thwarted = lexicon.words("thwarted")
        self._identity = lexicon.words("identity")
        self._on_foot = lexicon.words("on_foot")
        self._existence = lexicon.words("existence")
        self._prepositions = lexicon.words("prepositions")

    def find(
        self,
        tokens: Sequence[Token],
        start: int,
        end: int,
        taken: frozenset[int],
        names: frozenset[int],
        around: Surroundings,
        told: Told = Told(),
        unlisted: Sequence[Match[Trigger]] = (),
    ) -> tuple[Happening, ...]:
        """Return the events told in ``tokens[start:end]``.

        Cues and sources (taken) tell none, nor does a word that begins in a name. ``unlisted``
        are triggers that the lexicon lacks.
        """
        listed = [
            replace(m, values=self._voices.fitting(tokens, m, around.dates))
            for m in self._listed(tokens[:end], start, taken, names)
        ]
        matches = sorted([*listed, *unlisted], key=lambda match: match.start)
        verbs = {m.start for m in matches if any(not t.voice.is_noun for t in m.values)}
        clauses = self._splitter.split(tokens, start, end, verbs, around.dates)
        triggers = frozenset(m.start for m in matches)
        stretch = Stretch(tokens, range(start, end), clauses, triggers, taken, around)
        idle = {i for m in self._idioms.find(tokens[:end]) for i in range(m.start, m.end)}
        found = (
            self._told_by(stretch, match, told)
            for match, following in zip_longest(matches, matches[1:])
            if match.start not in idle
            and not self._leaves_count(tokens, match, around.numbers)
            and not self._carries(stretch, match, following)
        )
        return tuple(happening for happening in found if happening is not None)

    def _names_doer(
        self, stretch: Stretch, match: Match[Trigger], trigger: Trigger, clause: Clause
    ) -> bool:
        """Tell whether a party stands where whoever does it is named."""
        words = range(clause.start, match.start)
        if trigger.voice is Voice.PASSIVE:
            words = range(match.end, min(match.end + _DOER_REACH, clause.end))
        return any(i in stretch.around.parties for i in words)

    def spoken_of(self, tokens: Sequence[Token]) -> frozenset[EventType]:
        """Return the types of events that any word hints at, whether it tells one or not."""
        return frozenset(t.type for m in self._triggers.find(tokens) for t in m.values)

    # --- which words --------------------------------------------------------------------

    def _listed(
        self,
        tokens: Sequence[Token],
        start: int,
        taken: frozenset[int],
        names: frozenset[int],
    ) -> Iterator[Match[Trigger]]:
        """Yield the triggers behind a token: behind a cue ("meminta bantuan senjata") too."""
        at = start
        while at < len(tokens):
            part = at in names or joins_words(tokens, at - 1)  # "a set-back"
            match = None if part else self._triggers.match_at(tokens, at)
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
        return any(found_in(recount.after, behind) for recount in self._recounts)

    def _carries(
        self, stretch: Stretch, match: Match[Trigger], following: Match[Trigger] | None
    ) -> bool:
        """Tell whether a verb only carries the noun behind it: "launched a new offensive"."""
        carrier = self._carriers.match_at(stretch.tokens, match.start)
        if following is None or carrier is None or carrier.end != match.end:
            return False
        between = range(match.end, following.start)
        apart = any(self._separates(stretch, i) for i in between)
        near = len(between) <= _CARRIED_REACH and not apart
        return near and all(t.voice.is_noun for t in following.values)

    def _separates(self, stretch: Stretch, at: int) -> bool:
        """Tell whether a mark or a preposition stands at a token: not that of "lebih dari 150"."""
        preposition = self._prepositions.match_at(stretch.tokens, at) is not None
        return stretch.tokens[at].is_mark or (preposition and at not in stretch.around.numbers)

    # --- what they tell -----------------------------------------------------------------

    def _told_by(self, stretch: Stretch, match: Match[Trigger], told: Told) -> Happening | None:
        """Return what a trigger tells, if it tells an event where it stands."""
        tokens, clause = stretch.tokens, stretch.clause_at(match.start)
        trigger = self._trigger(stretch, match, clause, told) if clause is not None else None
        if clause is not None and trigger is None:
            # "tentara meninggalkan kota": as no civilians do, they do no more than leave
            shorter = self._triggers.shorter(tokens, match)
            if shorter is None:
                return None
            values = self._voices.fitting(tokens, shorter, stretch.around.dates)
            return self._told_by(stretch, replace(shorter, values=values), told)
        if clause is None or trigger is None:
            return None
        modality = self._modality.of_event(stretch, match, trigger, clause)
        from_afar = self._is_from_afar(tokens, match, trigger, told)
        if trigger.voice.is_noun and self._is_carried_out(stretch, match.start, clause.start):
            trigger = replace(trigger, voice=Voice.ACTOR_SUBJECT)
        event = self._readings.refined(tokens, trigger, match, clause)
        if event is EventType.ATTACK and from_afar:
            event = EventType.STRIKE
        rank = self._rank(tokens, match, trigger, clause)
        if rank is Rank.AIM and event in MOVE_HOLDERS and modality is Modality.ACTUAL:
            modality = Modality.PLANNED  # "kekurangan tenaga untuk merebutnya": not taken
        reach = stretch.reach(clause)
        happening = Happening(
            type=event,
            trigger=trigger,
            start=match.start,
            end=match.end,
            clause=clause,
            rank=rank,
            modality=modality,
            negated=self._negation.of_event(stretch, match, trigger, clause),
            has_place=any(i in stretch.around.places for i in range(clause.start, reach)),
            has_party=self._names_doer(stretch, match, trigger, clause),
            counted=any(i in stretch.around.numbers for i in range(match.end, clause.end)),
            reach=reach,
        )
        return replace(happening, rank=self._rank_in_sentence(stretch, happening))

    def _trigger(
        self, stretch: Stretch, match: Match[Trigger], clause: Clause, told: Told
    ) -> Trigger | None:
        """Return the reading of a word that fits its clause; what is told of needs no proof."""
        unproven = told.newest | told.outright
        known = (t for t in match.values if t.type in unproven and not t.weak)
        return self._readings.choose(stretch, match, clause) or next(known, None)

    def _is_from_afar(
        self, tokens: Sequence[Token], match: Match[Trigger], trigger: Trigger, told: Told
    ) -> bool:
        """Tell whether an attack is a strike by what the text has told, if its words allow it."""
        if found_in(self._on_foot, tokens[match.start : match.end]):
            return False
        about_strikes = EventType.STRIKE in told.newest and not told.newest & _ON_THE_GROUND
        return about_strikes or (
            told.blow is EventType.STRIKE
            and trigger.voice.is_noun
            and self._determiners.around(tokens, match.start, match.end)
        )

    def _is_carried_out(self, stretch: Stretch, at: int, floor: int) -> bool:
        """Tell whether a verb only carries a noun: "melancarkan ratusan serangan"."""
        tokens = stretch.tokens
        for before in range(at - 1, max(floor, at - _CARRIED_REACH) - 1, -1):
            if self._carriers.match_at(tokens, before):
                return True
            if self._triggers.match_at(tokens, before) or self._separates(stretch, before):
                return False
        return False

    # --- how much it counts ---------------------------------------------------------------

    def _rank(
        self, tokens: Sequence[Token], match: Match[Trigger], trigger: Trigger, clause: Clause
    ) -> Rank:
        if clause.kind is ClauseKind.PURPOSE:
            return Rank.AIM
        if clause.kind is ClauseKind.RELATIVE:
            return Rank.RELATIVE
        if trigger.voice.is_noun:
            before = match.start - 1
            in_phrase = before >= clause.start and self._prepositions.match_at(tokens, before)
            aside = clause.kind in (ClauseKind.SUBORDINATE, ClauseKind.CONDITIONAL)
            return Rank.BACKGROUND_NOUN if in_phrase or aside else Rank.NOUN
        if clause.kind is ClauseKind.SUBORDINATE:
            return Rank.SUBORDINATE
        return Rank.VERB

    def _rank_in_sentence(self, stretch: Stretch, happening: Happening) -> Rank:
        """Return a happening's rank, with the clauses beside its own taken into account.

        It is lower where an attempt failed. It is higher where a relative clause tells more than
        which one is meant: behind a comma with a day or for what lasts ("Kherson, yang dikuasai
        Rusia"), and where the main clause only says that there is somebody ("ada delapan warga
        yang tewas") or what something is ("itulah kota yang direbut Rusia").
        """
        tokens, clause = stretch.tokens, happening.clause
        if self._is_thwarted(stretch, happening):
            return Rank.AIM
        if happening.rank is not Rank.RELATIVE or happening.trigger.voice.is_noun:
            return happening.rank
        opened = clause.start - len(clause.opener.split()) - 1
        loose = opened > 0 and tokens[opened].text == ","
        dated = any(i in stretch.around.dates for i in range(clause.start, clause.end))
        if loose and (dated or happening.type is EventType.HOLD):
            return Rank.SUBORDINATE
        main = stretch.clause_before(clause)
        before = tokens[main.start : clause.start - 1] if main is not None else ()
        met = happening.type in _MET_WITH and not happening.negated
        if met and found_in(self._existence, before):
            return Rank.VERB
        tells = dated or happening.type in _HANDOVERS
        return Rank.SUBORDINATE if tells and found_in(self._identity, before) else Rank.RELATIVE

    def _is_thwarted(self, stretch: Stretch, happening: Happening) -> bool:
        """Tell whether words say what an attempt was that was foiled: "upaya X untuk merebut Y"."""
        tokens, clause = stretch.tokens, happening.clause
        last = stretch.clause_at(happening.end - 1) or clause
        told = tokens[max(clause.start, happening.start - _ATTEMPT_REACH) : happening.end]
        behind = tokens[happening.end : last.end]
        return found_in(self._attempts, told) and found_in(self._thwarted, behind)


def strongest(happenings: Sequence[Happening]) -> tuple[Happening, ...]:
    """Keep the events that a stretch of text is about.

    Verbs of main and subordinate clauses count, nouns only in main clauses without a
    verb. Where there are none of these, the first of the best that is left counts.
    """
    if not happenings:
        return ()
    top = max(h.rank for h in happenings)
    if top <= Rank.RELATIVE:
        first = happenings[0]
        failing = first.type in _BEATEN_BACK | ATTACKS
        foiled = (h for h in happenings if h.type in _FOILS and failing)
        return (next(foiled, first),)
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


def _is_beaten_back(repelled: Happening, happening: Happening) -> bool:
    """Tell whether an event is only what was repelled: "mematahkan upaya menerobos ke kota"."""
    return (
        repelled.type is EventType.REPEL
        and happening.type in _BEATEN_BACK
        and repelled.clause == happening.clause
    )


def _same(first: Happening, second: Happening) -> bool:
    """Tell whether two happenings are one event: of one type, not each at its own place.

    Nor each with an attacker of its own: "Moscow attacked, and Kyiv was counter-attacking", or
    with a captor: "X direbut Rusia dan direbut kembali oleh Ukraina". What is taken and then held
    in one clause is taken: "telah merebut X di bawah kendali penuh".
    """
    if second.type is EventType.HOLD and first.type is EventType.CAPTURE:
        return first.clause == second.clause and first.negated == second.negated
    by_each = first.type in ATTACKS or first.type is EventType.CAPTURE
    attackers = by_each and first.has_party and second.has_party
    own = attackers or (first.has_place and second.has_place)
    apart = first.clause != second.clause and own
    return first.type is second.type and first.negated == second.negated and not apart
