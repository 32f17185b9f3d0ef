"""Whom the words around a trigger name as actor and target.

Its voice says who is who: an active verb's subject acts, a passive's is acted upon, a noun's
owner ("serangan Rusia") acts. Some types of events turn that round.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TypeAlias

from klaim.extraction.accounts import Account
from klaim.extraction.clauses import ClauseKind
from klaim.extraction.event_kinds import BLOWS, MOVE_HOLDERS, STRUCK
from klaim.extraction.events import Happening
from klaim.extraction.lexemes import Voice
from klaim.extraction.lexicon import Lexicon, found_in
from klaim.extraction.predicates import PredicateReader
from klaim.extraction.sides import Side
from klaim.extraction.text import Token
from klaim.records import EventType
from klaim.theatres import Theatre

_ASIDE = (",", "(", ")", "/")
"""Marks across which a sentence goes on to tell by what somebody was killed."""
_HYPHEN = "-"
_RELATIVE_REACH = 5
"""Tokens between a name and the verb of the relative clause behind its comma at most."""
_AGENT_REACH = 6
"""Tokens between a passive verb and an agent without "oleh" at most ("dihujani bom Rusia")."""
_CLAIM_REACH = 4
"""Tokens of the words for a claim to have done something at most."""
_BLOW_REACH = 3
"""Tokens behind an owner in which the blow stands that was theirs."""
_INFLICTED_REACH = 3
"""Tokens before a noun for losses in which the verb for causing them stands."""
_OWNED_REACH = 5
"""Tokens between a noun and its owner at most ("serangan pesawat nirawak Ukraina")."""

_WON = frozenset(
    {EventType.CAPTURE, EventType.HOLD, EventType.ADVANCE, EventType.REPEL, EventType.ENCIRCLE}
)
"""What those do who win."""

Pair: TypeAlias = tuple[Side | None, Side | None]
"""Actor and target."""


class NamedParticipants:
    """Reads who is named as what, for one language and theatre."""

    def __init__(self, lexicon: Lexicon, theatre: Theatre) -> None:
        self._theatre = theatre
        self._owners_first = lexicon.modifiers_first
        self._bare_agents = lexicon.bare_agents
        self._predicates = PredicateReader(lexicon)
        self._cues = lexicon.cues
        self._done_by = lexicon.words("done_by")
        self._driving = lexicon.words("driving")
        self._aimed = lexicon.words("aimed")
        self._enduring = lexicon.words("enduring")
        self._yielding = lexicon.words("yielding")
        self._civilians = lexicon.noun_class("civilians")
        self._parts_of = lexicon.words("ranges.parts", "numbers")
        self._blows = lexicon.words("blows")
        self._weapons = lexicon.noun_class("weapon")
        self._launched = lexicon.words("launched")
        self._agents = lexicon.words("agent_markers")
        self._prepositions = lexicon.words("prepositions")
        self._relative = lexicon.words("relative")
        self._sources = lexicon.words("taken_from")
        self._coordinators = lexicon.words("coordinators")
        self._partitives = lexicon.words("partitives")
        self._hands = lexicon.words("hands")
        self._with = lexicon.words("with")
        self._claims_to = lexicon.words("claims_to")
        self._inflicting = lexicon.words("inflicting")
        self._towards = lexicon.words("towards")

    def read(self, account: Account, clauses_from: int, shared: Side | None) -> Pair:
        """Return whom the words name as actor and target.

        Args:
            account: The words that tell the event.
            clauses_from: The first token in which a subject may stand.
            shared: The subject of the clause before, for clauses without their own.
        """
        happening = account.happening
        told = self._by_voice(account, clauses_from, shared)
        actor, target = _by_type(happening, *told)
        if happening.type is EventType.CASUALTIES and self._is_inflicted(account):
            return target or actor, self._towards_whom(account)  # "Russia, inflicting losses"
        if happening.type is EventType.SURRENDER:
            return actor or self._captured_by(told[0]), target
        if happening.type is EventType.CAPTURE and happening.trigger.voice.subject_suffers:
            driven = self._driven_from(account)
            if driven is not None and actor is driven:
                return None, driven  # "telah bersih dari penyerbu": not theirs any more
        if actor is None and target is not None and self._owns_blow(account, target):
            return target, None  # "serangan udara Rusia ke Kyiv menelan korban"
        return actor, target

    def _is_inflicted(self, account: Account) -> bool:
        """Tell whether a verb says that the subject has caused the losses that a noun names."""
        start, voice = account.happening.start, account.happening.trigger.voice
        near = account.tokens[max(0, start - _INFLICTED_REACH) : start]
        lost = voice.is_noun or voice is Voice.TARGET_SUBJECT
        return lost and found_in(self._inflicting, near)

    def owner_of_cause(self, account: Account) -> Side | None:
        """Return whose blow it was: "tewas akibat serangan Rusia", "hancur dalam serangan X"."""
        tokens = account.tokens
        for at in range(account.happening.end, len(tokens)):
            if tokens[at].is_mark and tokens[at].text not in _ASIDE:
                return None
            if self._parts_of.match_at(tokens, at):
                return None  # "dihancurkan, termasuk sistem rudal X": what was, not by what
            blow = self._blows.match_at(tokens, at)
            if blow is not None:
                owner = self._owner_before(account, at) or self._owner(account, blow.end)
                if owner is not None:
                    return owner
        return None

    def _captured_by(self, captor: Side | None) -> Side | None:
        """Return whose soldiers somebody takes: "empat orang ditawan musuh"."""
        other = self._theatre.foe(captor.side) if captor is not None else None
        return replace(captor, side=other, surface="") if captor and other else None

    def _owns_blow(self, account: Account, side: Side) -> bool:
        """Tell whether a side is named before what a blow did only as whose the blow was."""
        if account.happening.type not in STRUCK or side.end > account.happening.start:
            return False
        last = next(reversed(list(self._blows.find(account.tokens[: side.start]))), None)
        return last is not None and self._owner(account, last.end) is side

    # --- by the voice of the trigger --------------------------------------------------------

    def _by_voice(self, account: Account, clauses_from: int, shared: Side | None) -> Pair:
        clause = account.happening.clause
        voice = account.happening.trigger.voice
        subject = None if voice.is_noun else self._claimant(account) or self._antecedent(account)
        subject = subject or self._subject(account, clause.start)
        if subject is None and self._endures(account):
            return self._head_of_relative(account), None
        suffers = voice in (Voice.PASSIVE, Voice.TARGET_SUBJECT)
        if subject is None and suffers and account.happening.type is EventType.CAPTURE:
            return self._of_passive(account, None)  # a place, whoever else the sentence names
        if subject is None and clause.coordinated and not self._yields(account, shared):
            subject = shared
        if subject is None and voice.subject_acts:
            subject = self._fronted_for(account)
        told = any(t.is_capitalised for t in account.before) or found_in(
            self._civilians, account.before
        )
        if subject is None and not (suffers and told):
            subject = self._subject(account, clauses_from) or self._winner(account, shared)
        match voice:
            case Voice.ACTIVE | Voice.ACTOR_SUBJECT:
                follows = self._following(account)
                between = account.tokens[account.happening.end : follows.start] if follows else ()
                if subject is None and found_in(self._aimed, between):
                    return follows, None  # "Merebut X merupakan sasaran Moskow"
                return subject, follows
            case Voice.PASSIVE | Voice.TARGET_SUBJECT:
                return self._of_passive(account, subject)
            case Voice.NOUN_ACTOR:
                target = self._towards_whom(account)
                owner = self._owner_of_noun(account)
                return owner or (None if target is subject else subject), target
            case Voice.NOUN_OBJECT:
                return self._of_noun_object(account, subject)

    def _endures(self, account: Account) -> bool:
        """Tell whether a relative clause says behind a comma that something held out."""
        start = account.happening.clause.start
        relative = found_in(self._relative, account.tokens[max(0, start - 1) : start + 1])
        holds = relative and account.happening.type is EventType.HOLD
        return holds and found_in(self._enduring, account.trigger)

    def _head_of_relative(self, account: Account) -> Side | None:
        """Return the side that a relative clause is about: not a town that held out."""
        start = account.happening.clause.start
        return next((s for s in account.sides if start - 2 <= s.end <= start), None)

    def _of_passive(self, account: Account, subject: Side | None) -> Pair:
        """Read "X diserang oleh Y": the subject suffers, the agent acts."""
        agent = self._agent(account)
        if agent is None and self._owners_first:
            agent = _inside(account)
        source = self._driven_from(account)
        if account.happening.type is EventType.CAPTURE and source is not None:
            return agent, source  # "Krimea yang diduduki Rusia, yang diambil alih dari Ukraina"
        if account.happening.type is EventType.ATTACK:
            return agent or source, subject  # "menghadapi tekanan dari pasukan Rusia"
        if account.happening.type is not EventType.STRIKE:
            return agent, subject or source
        if subject is not None and self._is_launched(account):
            return subject, self._towards_whom(account)
        return agent or source, subject  # "diluncurkan dari Iran"

    def _owner_of_noun(self, account: Account) -> Side | None:
        """Return who does what a noun tells: "serangan Rusia", "Russian attacks"."""
        happening = account.happening
        told = _inside(account) or self._doer_behind(account)
        if told is not None:
            return told  # "kerugian pasukan Rusia", of which the first two words tell
        before = self._owner_before(account, happening.start)
        owner = before or self._owner(account, happening.end, from_whom=happening.type in BLOWS)
        if owner is None:
            return None
        hurt = found_in(self._civilians, account.tokens[owner.start : owner.end])
        cause = account.tokens[happening.end : owner.start]
        if self._owners_first and owner.start >= happening.end:
            cause = account.tokens[owner.end : owner.end + _BLOW_REACH]  # "toll from X's strike"
        strikes = happening.type is EventType.CASUALTIES and found_in(self._blows, cause)
        # "genosida warga Ukraina", "korban tewas akibat serangan rudal Rusia"
        return None if hurt or strikes else owner

    def _doer_behind(self, account: Account) -> Side | None:
        """Return who has done it: "kejahatan terhadap warga yang dilakukan Rusia"."""
        tokens, start = account.tokens, account.happening.end
        comma = (i for i in range(start, len(tokens)) if tokens[i].text in ",;")
        words = tokens[start : next(comma, len(tokens))]
        ends = {self._behind_count(tokens, start + done.end) for done in self._done_by.find(words)}
        return next((s for s in account.sides if s.start in ends), None)

    def _behind_count(self, tokens: Sequence[Token], at: int) -> int:
        """Return where those begin who are counted: "dilakukan oleh 1.000 tentara Ukraina"."""
        return next((i for i in range(at, len(tokens)) if not tokens[i].is_number), at)

    def _of_noun_object(self, account: Account, subject: Side | None) -> Pair:
        """Read a noun whose owner suffers: "penghancuran pasukan Ukraina oleh Rusia"."""
        happening = account.happening
        owner = self._owner(account, happening.end)
        if owner is not None and self._is_by(account, owner):
            return owner, None  # "kerusakan yang dilakukan oleh Rusia"
        agent = self._owner_before(account, happening.start) or self._agent(account)
        if agent is owner and happening.type in (EventType.DESTROY, EventType.CASUALTIES):
            agent = None  # "penghancuran gudang Ukraina": theirs, not by them
        return agent or subject, owner or self._towards_whom(account)

    # --- before the trigger -----------------------------------------------------------------

    def _claimant(self, account: Account) -> Side | None:
        """Return whose claim it is to have done it: "the Russian claim to have captured X"."""
        start = account.happening.start
        for at in range(max(0, start - _CLAIM_REACH), start):
            claim = self._claims_to.match_at(account.tokens, at)
            if claim is not None and claim.end == start:
                return self._owner_before(account, at)
        return None

    def _antecedent(self, account: Account) -> Side | None:
        """Return whom a clause set off by a comma tells of: "bagi Moskow, yang kini menguasai"."""
        tokens, before = account.tokens, account.happening.start
        for side in account.sides:
            set_off = (
                2 <= before - side.end <= _RELATIVE_REACH
                and tokens[side.end].text == ","
                and self._relative.match_at(tokens, side.end + 1) is not None
            )
            # "Rusia, yang mengatakan pasukan Ukraina menyerang": one with a subject of its own
            if set_off and not any(side.end < s.start < before for s in account.sides):
                return side
        return None

    def _fronted_for(self, account: Account) -> Side | None:
        """Return the subject before which a clause is put: "setelah merebut X, pasukan Rusia"."""
        tokens, clause = account.tokens, account.happening.clause
        if clause.kind is not ClauseKind.SUBORDINATE or clause.end >= len(tokens):
            return None
        opens = clause.end + (tokens[clause.end].text == ",")
        ends = opens > clause.end or tokens[clause.end - 1].text == ","
        fronted = (s for s in account.sides if s.start == opens and opens not in account.taken)
        return next(fronted, None) if ends else None

    def _subject(self, account: Account, floor: int) -> Side | None:
        """Return the nearest side between ``floor`` and a trigger that no preposition governs."""
        tokens, before = account.tokens, account.happening.start
        for side in reversed(account.sides):
            if side.end > before or side.start < floor or side.located:
                continue
            # "dengan Moskow meluncurkan rudal": a subject all the same
            joins = (
                side.end == before
                and side.start > 0
                and self._with.match_at(tokens, side.start - 1)
            )
            if side.start > floor and self._is_governed(tokens, side.start) and not joins:
                continue
            if self._yields(account, side):
                continue
            if self._is_faced(account, side):
                continue
            return self._joined_party(account, side)
        return None

    def _is_faced(self, account: Account, side: Side) -> bool:
        """Tell whether a side only owns a blow that the subject before faces.

        "Ukraina, yang menghadapi serangan Rusia, telah meningkatkan ...", "Ukraina menghalau 10
        serangan Rusia, menghancurkan empat tank"
        """
        tokens = account.tokens
        head = next((s for s in account.sides if s.end < side.start and not s.located), None)
        blow = self._blows.ends_at(tokens, side.start)
        if head is None or not blow:
            return False
        opened = head.end + (tokens[head.end].text == ",")
        if self._relative.match_at(tokens, opened) is not None:
            return True
        at = side.start - 2
        while at > head.end and tokens[at].is_number:
            at -= 1
        met = self._predicates.is_verb(tokens, at)
        return met and account.happening.clause.start >= side.end

    def _yields(self, account: Account, side: Side | None) -> bool:
        """Tell whether a side was driven away by whoever wins: "memaksa X mundur dan merebut"."""
        if side is None or not side.surface or account.happening.type not in _WON:
            return False
        tokens, at = account.tokens, account.happening.start
        if not account.happening.trigger.voice.subject_acts or at - side.end < 2:
            return False
        driven = self._driving.ends_at(tokens, side.start)
        return driven and found_in(self._yielding, tokens[side.end : at])

    def _winner(self, account: Account, shared: Side | None) -> Side | None:
        """Return the subject that two clauses share, or the foe of those whom it drove away."""
        if shared is None or not self._yields(account, shared):
            return shared
        foe = self._theatre.foe(shared.side)
        return replace(shared, side=foe, surface="") if foe else None

    def _joined_party(self, account: Account, last: Side) -> Side:
        """Return the party of two that are joined: Moscow in "Moskow dan Washington".

        Of a party and its ally it is the party that the ally fights for.
        """
        joint = last.start - 1
        if joint < 1 or self._coordinators.match_at(account.tokens, joint) is None:
            return last
        first = next((s for s in account.sides if s.end == joint), last)
        is_ally = self._theatre.principal(last.side) == first.side
        follows = is_ally or last.side not in self._theatre.parties
        return first if follows and first.side in self._theatre.parties else last

    def _is_governed(self, tokens: Sequence[Token], at: int) -> bool:
        if self._partitives.ends_at(tokens, at):
            return False  # "thousands of Ukrainian soldiers"
        at -= at > 0 and self._hands.match_at(tokens, at - 1) is not None  # "dari tangan Rusia"
        return self._prepositions.match_at(tokens[:at], at - 1) is not None

    def _is_launched(self, account: Account) -> bool:
        """Tell whether what a side has is sent, not hit: "rudal Rusia diluncurkan ke Odesa"."""
        return found_in(self._launched, account.trigger) and found_in(self._weapons, account.before)

    def _owner_before(self, account: Account, before: int) -> Side | None:
        """Return whose a noun is, named before it: "Russian drone attacks", "Kyiv's offensive"."""
        if not self._owners_first:
            return None
        for side in reversed(account.sides):
            if side.end > before:
                continue
            gap = range(side.end, before)
            apart = any(self._separates(account.tokens, i) for i in gap)
            return None if apart or len(gap) > _OWNED_REACH else side
        return None

    # --- behind the trigger -----------------------------------------------------------------

    def _following(self, account: Account) -> Side | None:
        return next((s for s in account.sides_behind if not self._is_by(account, s)), None)

    def _agent(self, account: Account) -> Side | None:
        """Return whoever stands behind "oleh", or straight behind the verb."""
        for side in account.sides_behind:
            if self._is_by(account, side):
                return side
            gap = range(account.happening.end, side.start)
            near = self._bare_agents and len(gap) <= _AGENT_REACH
            if near and not any(self._separates(account.tokens, i) for i in gap):
                return side
        return self._agent_of_both(account)

    def _agent_of_both(self, account: Account) -> Side | None:
        """Return who does this and the next: "direbut dan dibersihkan oleh tentara Ukraina"."""
        tokens, end = account.tokens, account.happening.end
        if self._coordinators.match_at(tokens, end) is None:
            return None
        marks = (i for i in range(end, len(tokens)) if tokens[i].is_mark)
        last = next(marks, len(tokens))
        behind = (s for s in account.sides if end < s.start < last)
        return next((s for s in behind if self._agents.ends_at(tokens, s.start)), None)

    def _is_by(self, account: Account, side: Side) -> bool:
        """Tell whether "oleh" governs a side: "oleh pasukan Rusia", "oleh artileri Rusia"."""
        nearest = max(account.happening.end, side.start - _OWNED_REACH)
        for before in range(side.start - 1, nearest - 1, -1):
            if self._agents.match_at(account.tokens, before):
                return True
            if self._separates(account.tokens, before):
                return False
        return False

    def _separates(self, tokens: Sequence[Token], at: int) -> bool:
        """Tell whether a mark or a preposition stands at a token."""
        return tokens[at].is_mark or self._prepositions.match_at(tokens, at) is not None

    def _driven_from(self, account: Account) -> Side | None:
        """Return who loses it: "telah dibebaskan dari pasukan Ukraina"."""
        behind = account.sides_behind
        return next((s for s in behind if self._sources.ends_at(account.tokens, s.start)), None)

    def _towards_whom(self, account: Account) -> Side | None:
        """Return against whom it is: "serangan terhadap Ukraina"."""
        behind = account.sides_behind
        return next((s for s in behind if self._towards.ends_at(account.tokens, s.start)), None)

    def _owner(self, account: Account, after: int, *, from_whom: bool = False) -> Side | None:
        """Return whose a noun is; a blow is also of whom it comes from: "serangan dari Rusia"."""
        tokens = account.tokens
        for side in account.sides:
            if side.start < after or side.start - after > _OWNED_REACH:
                continue
            gap = range(after, side.start)
            given = any(
                self._agents.match_at(tokens, i)
                or (from_whom and self._sources.match_at(tokens, i))
                for i in gap
            )
            broken = any(tokens[i].is_mark and tokens[i].text != _HYPHEN for i in gap)
            # "serangan yang digambarkan oleh X sebagai ...": who speaks of it
            broken = broken or any(self._cues.match_at(tokens, i) for i in gap)
            apart = any(
                self._prepositions.match_at(tokens, i) or self._relative.match_at(tokens, i)
                for i in gap
            )
            return None if broken or (apart and not given) else side
        return None


def _inside(account: Account) -> Side | None:
    """Return whom the words of an event name: "came under Russian control"."""
    start, end = account.happening.start, account.happening.end
    return next((s for s in account.sides if start <= s.start < end), None)


def _by_type(happening: Happening, actor: Side | None, target: Side | None) -> Pair:
    """Set right the types whose actor is not whom the grammar calls so."""
    voice = happening.trigger.voice
    if happening.type is EventType.SURRENDER:
        # The actor is the side whose soldiers give up or are taken, whoever takes them.
        return (target, None) if voice in (Voice.ACTIVE, Voice.PASSIVE) else (actor, None)
    if happening.type is EventType.DEPLOY and voice is Voice.PASSIVE:
        # "tentara Rusia yang dikerahkan": those sent are the sender's own
        return actor or target, None
    if happening.type is EventType.WITHDRAW and voice is Voice.PASSIVE:
        # "pasukan Rusia ditarik", "dipukul mundur oleh Ukraina": those who leave
        return target or actor, None
    if happening.type is EventType.CASUALTIES and voice is Voice.NOUN_ACTOR:
        return None, target or actor
    if happening.type in MOVE_HOLDERS and voice is Voice.TARGET_SUBJECT:
        # "jatuh ke tangan Rusia", "di bawah kendali Ukraina": the holder follows
        return actor or target, None
    if happening.type is EventType.SHOOT_DOWN and target is not None and target.located:
        return actor, None  # "menembak jatuh 60 drone di atas wilayah Rusia"
    if happening.type is EventType.CLASH:
        # "pertempuran di Siversk, kota di Ukraina timur": where it is, not against whom
        return actor, None if target and target.located else target
    if happening.type is EventType.ENCIRCLE and voice is Voice.TARGET_SUBJECT:
        return None, target
    return actor, target
