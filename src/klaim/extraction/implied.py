"""Who acts where the words leave it out: told by where it happens, by who speaks, by before."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from klaim.extraction.accounts import Account
from klaim.extraction.clauses import ClauseKind
from klaim.extraction.determiners import Determiners
from klaim.extraction.discourse import Discourse
from klaim.extraction.event_kinds import BLOWS, STRUCK
from klaim.extraction.lexemes import Voice
from klaim.extraction.lexicon import Lexicon, found_in
from klaim.extraction.phrases import PhraseMatcher
from klaim.extraction.sides import Side, Viewpoint, unnamed
from klaim.extraction.text import Token
from klaim.records import THIRD_SIDE, EventType, Participant
from klaim.theatres import Theatre

_OWN_DEEDS = frozenset(
    {EventType.CAPTURE, EventType.REPEL, EventType.SHOOT_DOWN, EventType.ADVANCE, EventType.HOLD,
     EventType.WITHDRAW, EventType.EVACUATE, EventType.NEGOTIATE, EventType.CEASEFIRE,
     EventType.DEPLOY, EventType.ATTACK}
)  # fmt: skip
_OUTSIDERS_DEEDS = frozenset(
    {EventType.AID, EventType.SANCTION, EventType.DEPLOY, EventType.NEGOTIATE,
     EventType.EVACUATE, EventType.SHOOT_DOWN, EventType.WITHDRAW}
)  # fmt: skip
"""What a state outside of a conflict does in it, and tells of as its own."""
_GAINS = frozenset({EventType.CAPTURE, EventType.ADVANCE, EventType.ENCIRCLE})
_SUBJECT_REACH = 24
"""Tokens before a verb in which its subject stands at most."""
_ENEMYS_DEEDS = STRUCK | {EventType.ENCIRCLE}
"""What speakers tell of as done to their own, where nothing says who did it."""
_ALIKE = (
    BLOWS,
    _GAINS,
    frozenset({EventType.WITHDRAW}),
    frozenset({EventType.SHOOT_DOWN, EventType.REPEL}),
    frozenset({EventType.SURRENDER}),
    frozenset({EventType.HOLD}),
)
"""Events that go on with one another: whoever did the one before does the next."""


class ImpliedActors:
    """Tells the actors that words leave out for one language, theatre and article."""

    def __init__(self, lexicon: Lexicon, theatre: Theatre, discourse: Discourse) -> None:
        self._theatre = theatre
        self._discourse = discourse
        self._hardware = lexicon.words("hardware")
        self._targets = lexicon.words("targets")
        self._civilians = lexicon.noun_class("civilians")
        self._weapons = lexicon.noun_class("weapon")
        self._blows = lexicon.words("blows")
        self._occupied = lexicon.words("occupied")
        self._sources = lexicon.words("taken_from")
        self._freeing = lexicon.words("freeing")
        self._falling = lexicon.words("falling")
        self._enduring = lexicon.words("enduring")
        self._relative = lexicon.words("relative")
        self._carriers = lexicon.words("carrying_verbs")
        self._determiners = Determiners(lexicon)

    def actor(self, account: Account, event: EventType, target: Side | None) -> Side | None:
        """Return who acts by where it happens, else by who tells it; nobody for a known blow."""
        if event in STRUCK and self._is_by_known_blow(account):
            return None
        by_place = self._by_place(account, event, target)
        return unnamed(by_place) if by_place else self._by_speaker(account, event, target)

    def actor_of_text(
        self, account: Account, event: EventType, target: Side | None
    ) -> Participant | None:
        """Return who acts by the sentences before, where neither words nor speaker tell it.

        It is who did the like before, else whoever acts at the place named last, else whoever
        fights over land of a country: it is lost by its own and taken by its enemy.
        """
        before = self._actor_before(account, event, target)
        if before is None and target is not None and event is EventType.CASUALTIES:
            # "serangan itu menewaskan 89 tentara Rusia", "delapan warga Palestina tewas"
            told = self._tells_blow(account) or self._is_subject(self._civilians, account)
            before = self.opponent(target.side) if told else None
        if before is not None:
            return before
        if account.country:
            there = account
        else:
            country, contested = self._discourse.country, self._discourse.contested
            there = replace(account, country=country, contested=contested)
        acts = self._by_place(there, event, target) or self._by_land(there, event)
        if target is not None and target.side == acts and event is not EventType.HOLD:
            # who is besieged besieges nobody
            acts = None if target.end <= account.happening.start else acts
        return Participant(acts) if acts else None

    def _by_land(self, account: Account, event: EventType) -> str | None:
        """Return who fights over land, where it is told only what becomes of it."""
        voice = account.happening.trigger.voice
        lost = event is EventType.WITHDRAW and voice.subject_suffers
        if lost or event is EventType.HOLD:
            return self._theatre.defender(account.country)
        taken = event in _GAINS and not voice.subject_acts
        return self._theatre.intruder(account.country) if taken else None

    def _actor_before(
        self, account: Account, event: EventType, target: Side | None
    ) -> Participant | None:
        """Return who did the like before.

        Of casualties only where the words tell a blow: "serangan itu menewaskan".
        """
        killed = event is EventType.CASUALTIES and target is not None
        if killed and not self._tells_blow(account):
            return None
        alike = next((types for types in _ALIKE if event in types), frozenset())
        actor = self._discourse.newest_actor(alike)
        if actor is None or (target is not None and target.side == actor.side):
            return None
        return Participant(actor.side)

    def receiver(self, account: Account) -> Participant | None:
        """Return who receives what is asked or thanked for: a speaker of those who fight."""
        side = account.view.side
        return Participant(side) if side in self._theatre.belligerents else None

    def opponent(self, side: str) -> Participant | None:
        """Return whom a side fights, if that is one alone."""
        other = self._theatre.foe(side)
        return Participant(other) if other else None

    def _by_place(self, account: Account, event: EventType, target: Side | None) -> str | None:
        """Return who acts where it can be one only.

        What lies in a country is struck and occupied by its enemy and defended by itself, unless
        both hold land there. Losses of the enemy's in it are its own doing.
        """
        occupied = found_in(self._occupied, account.trigger)
        if event in (EventType.CAPTURE, EventType.HOLD) and occupied:
            return self._theatre.intruder(account.country or self._discourse.country)
        if event is EventType.CAPTURE and found_in(self._falling, account.trigger):
            country = account.country or self._discourse.country
            if country and account.view.side == self._theatre.defender(country):
                return self._theatre.intruder(country)  # "kota itu telah jatuh", say its own
        if event is EventType.HOLD and self._endures(account):
            return self._theatre.defender(account.country or self._discourse.country)
        intruder = self._theatre.intruder(account.country)
        suffered = account.happening.trigger.voice.subject_suffers
        if event is EventType.ENCIRCLE and suffered and target is None:
            return intruder  # "jalan ke Bakhmut telah diputus"
        if account.contested:
            return None
        defender = self._theatre.defender(account.country)
        if event is EventType.SHOOT_DOWN and target is None:
            return defender
        losses = target is not None and target.side != defender
        own = event is EventType.DESTROY and account.view.side in self._theatre.parties
        armour = own and found_in(self._hardware, _suffering(account))
        return intruder if event in STRUCK and not losses and not armour else None

    def _endures(self, account: Account) -> bool:
        """Tell whether a relative clause says of a town that it held out: "X, yang bertahan"."""
        start = account.happening.clause.start
        relative = found_in(self._relative, account.tokens[max(0, start - 1) : start + 1])
        return relative and found_in(self._enduring, account.trigger)

    def _by_speaker(self, account: Account, event: EventType, target: Side | None) -> Side | None:
        """Return who acts by who tells it: speakers tell of their own side's deeds.

        Of blows and losses without a doer they tell as those who took them.
        """
        view, voice = account.view, self._told_as(account, event, target)
        if view.side == THIRD_SIDE and view.country and event in _OUTSIDERS_DEEDS:
            return unnamed(THIRD_SIDE, view.country)
        if view.side not in self._theatre.parties or event is EventType.AID:
            return None  # who fights receives
        own = unnamed(view.side)
        other = self._theatre.foe(view.side)
        enemy = unnamed(other) if other else None
        if view.answers and not voice.subject_acts and event in _GAINS:
            return enemy  # one denies or is silent about what the others have taken
        freed = found_in(self._freeing, account.trigger)
        if account.happening.negated and event is EventType.CAPTURE and voice.subject_suffers:
            return own if freed else enemy  # "kota itu belum direbut"
        if event is EventType.SURRENDER:
            return enemy  # "265 petempur menyerah": nobody tells it of his own like that
        if voice.subject_acts:
            return own
        if event is EventType.WITHDRAW and voice is Voice.TARGET_SUBJECT:
            # "kota itu telah lepas": lost by the others, or it would be put as an admission
            return enemy
        if target is not None:
            if not self._is_own(target, view):
                return own
            return enemy if event in (EventType.STRIKE, EventType.DESTROY) else None
        blow = len(account.trigger) == 1 and self._blows.match_at(account.trigger, 0)
        if event is EventType.ATTACK and blow and not view.answers:
            return enemy  # "ada serangan terhadap X": one's own would be called that
        if event in _OWN_DEEDS:
            return own
        if event is EventType.ENCIRCLE and not voice.is_noun:
            return own  # "15 batalion dikepung": nobody tells it of his own like that
        if event is EventType.ACCUSE:
            return own if view.answers else enemy
        return enemy if event in _ENEMYS_DEEDS else None

    def _told_as(self, account: Account, event: EventType, target: Side | None) -> Voice:
        """Return the voice of a trigger, with what was hit or what hit it taken into account."""
        voice = account.happening.trigger.voice
        if voice.is_noun and self._is_subject(self._carriers, account):
            return Voice.ACTIVE  # "mengakui melakukan serangan": told by those who did
        if event not in STRUCK or (target is not None and not self._is_own(target, account.view)):
            return voice
        if event is EventType.STRIKE and self._hits_military(account):
            return Voice.ACTIVE  # "yang disasar hanya gudang amunisi": told by those who struck
        if event is EventType.DESTROY and (voice.subject_suffers or voice is Voice.NOUN_OBJECT):
            # "12 tank dihancurkan", "hancurnya peluncur itu": told by those who did
            arms = found_in(self._hardware, _suffering(account))
            return Voice.ACTIVE if arms else voice
        # "drone pertama menyerang": told by those hit
        hits = self._weapons.match_at(account.trigger, 0)  # "rudal jatuh"
        # "serangan itu menewaskan empat orang, kata pejabat Ukraina"
        blow = event is EventType.CASUALTIES and found_in(self._blows, _subject(account))
        return Voice.PASSIVE if hits or blow or self._is_subject(self._weapons, account) else voice

    def _is_own(self, side: Side, view: Viewpoint) -> bool:
        return self._theatre.principal(side.side) == self._theatre.principal(view.side)

    def _tells_blow(self, account: Account) -> bool:
        """Tell whether the words about an event name a blow."""
        happening = account.happening
        return found_in(self._blows, account.tokens[happening.clause.start : happening.reach])

    def _hits_military(self, account: Account) -> bool:
        """Tell whether what is struck is told of as a target worth it."""
        clause, end = account.happening.clause, account.happening.end
        behind = account.tokens[end : clause.end]
        if account.happening.trigger.voice is Voice.PASSIVE:
            # "dihantam tembakan dari peluncur roket": not what is hit
            cut = (i for i in range(len(behind)) if self._sources.match_at(behind, i))
            behind = behind[: next(cut, len(behind))]
        words = [*account.before, *account.trigger, *behind]
        # "target yang ditetapkan berhasil dihantam": the subject stands before the clause
        apart = clause.kind is ClauseKind.RELATIVE or clause.coordinated
        told_of = account.tokens[: clause.start] if apart else ()
        return found_in(self._targets, words) or found_in(self._targets, told_of)

    def _is_by_known_blow(self, account: Account) -> bool:
        """Tell whether what strikes was told of before: "serangan itu memicu kebakaran"."""
        words = account.before
        return any(self._determiners.around(words, m.start, m.end) for m in self._blows.find(words))

    def _is_subject(self, nouns: PhraseMatcher[bool], account: Account) -> bool:
        """Tell whether one of some nouns stands where the subject does."""
        return found_in(nouns, account.before)


def _subject(account: Account) -> Sequence[Token]:
    """Return the words before a verb to the mark before: "serangan yang berlangsung lama itu"."""
    tokens, start = account.tokens, account.happening.start
    first = max(start - _SUBJECT_REACH, 0)
    marks = (at for at in range(start - 1, first - 1, -1) if tokens[at].is_mark)
    return tokens[next(marks, first - 1) + 1 : start]


def _suffering(account: Account) -> Sequence[Token]:
    """Return the words of what an event is done to: behind a noun for it, before a verb."""
    happening = account.happening
    voice, last = happening.trigger.voice, account.trigger[-1]
    named = voice is Voice.TARGET_SUBJECT and last.lower != last.stem  # "hancurnya peluncur itu"
    if named or voice is Voice.NOUN_OBJECT:
        return account.tokens[happening.end : happening.clause.end]
    return account.before
