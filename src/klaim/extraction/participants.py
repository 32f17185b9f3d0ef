"""Who did it and to whom: the sides of an event's actor and target.

The words around a trigger say who is who by its voice: an active verb's subject
acts, a passive's is acted upon, a noun's owner ("serangan Rusia") acts. What they
leave out is told by ``implied.py``. Where a side has one enemy only and only one of
the two is named, the other one is the opponent of an attack.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from klaim.extraction.clauses import Clause
from klaim.extraction.determiners import Determiners
from klaim.extraction.discourse import Discourse
from klaim.extraction.events import Happening
from klaim.extraction.implied import Account, ImpliedActors
from klaim.extraction.lexicon import Lexicon, Voice, found_in
from klaim.extraction.sides import Side
from klaim.extraction.text import Token
from klaim.records import THIRD_SIDE, Event, EventType, Participant
from klaim.theatres import Theatre

_OPPOSED = frozenset(
    {EventType.CAPTURE, EventType.ATTACK, EventType.STRIKE, EventType.REPEL, EventType.SHOOT_DOWN,
     EventType.ENCIRCLE}
)  # fmt: skip
_NOT_AMONG_THEMSELVES = frozenset(
    {EventType.CAPTURE, EventType.REPEL, EventType.SHOOT_DOWN, EventType.ADVANCE, EventType.HOLD,
     EventType.WITHDRAW, EventType.EVACUATE, EventType.NEGOTIATE, EventType.CEASEFIRE,
     EventType.DEPLOY, EventType.ATTACK}
)  # fmt: skip
"""Events that nobody does to their own side."""
_ON_THE_GROUND = frozenset(
    {EventType.CAPTURE, EventType.HOLD, EventType.WITHDRAW, EventType.ADVANCE, EventType.ENCIRCLE,
     EventType.REPEL}
)  # fmt: skip
_STRUCK = frozenset({EventType.STRIKE, EventType.DESTROY, EventType.CASUALTIES})
_BLOWS = _STRUCK | {EventType.ATTACK}
_SUFFERED = (Voice.PASSIVE, Voice.TARGET_SUBJECT)
_ASIDE = (",", "(", ")", "/")
"""Marks across which a sentence goes on to tell by what somebody was killed."""
_HYPHEN = "-"
_AGENT_REACH = 6
"""Tokens between a passive verb and an agent without "oleh" at most ("dihujani bom Rusia")."""
_OWNED_REACH = 5
"""Tokens between a noun and its owner at most ("serangan pesawat nirawak Ukraina")."""


class ParticipantReader:
    """Reads the participants of events for one language and theatre."""

    def __init__(self, lexicon: Lexicon, theatre: Theatre, discourse: Discourse) -> None:
        self._theatre = theatre
        self._implied = ImpliedActors(lexicon, theatre, discourse)
        self._owners_first = lexicon.modifiers_first
        self._bare_agents = lexicon.bare_agents
        self._blows = lexicon.words("blows")
        self._weapons = lexicon.noun_class("weapon")
        self._launched = lexicon.words("launched")
        self._agents = lexicon.words("agent_markers")
        self._prepositions = lexicon.words("prepositions")
        self._determiners = Determiners(lexicon)
        self._relative = lexicon.words("relative")
        self._sources = lexicon.words("taken_from")
        self._coordinators = lexicon.words("coordinators")
        self._partitives = lexicon.words("partitives")
        self._with = lexicon.words("with")
        self._towards = lexicon.words("towards")

    def read(self, account: Account, clauses_from: int, shared_subject: Side | None) -> Event:
        """Return the event of a happening with its participants.

        Args:
            account: The words that tell it.
            clauses_from: The first token in which a subject may stand.
            shared_subject: The subject of the clause before, for clauses without their own.
        """
        happening = account.happening
        refers_back = happening.trigger.voice.is_noun and self._determiners.around(
            account.tokens, happening.start, happening.end
        )
        # "mengakui kemunduran tersebut" is one's own; whoever confirms a blow has not dealt it
        own = refers_back and happening.type not in _BLOWS
        actor, target = self._named(account, 0 if own else clauses_from, shared_subject)
        event, actor = _of_outsiders(happening, actor)
        if actor is None and event in _STRUCK:
            actor = self._owner_of_cause(account)
        if actor is None and not refers_back:
            actor = self._implied.actor(account, event, target)
        acts = actor.as_participant() if actor else None
        acts = acts or self._implied.actor_of_text(account, event, target)
        return self._opposed(event, acts, target.as_participant() if target else None)

    def _opposed(
        self, event: EventType, acts: Participant | None, suffers: Participant | None
    ) -> Event:
        """Return the event, of two opponents the one that no words name filled in."""
        alike = acts is not None and suffers is not None and acts.side == suffers.side
        if event in _OPPOSED:
            if acts and (suffers is None or alike):
                suffers, alike = self._implied.opponent(acts.side), False
            elif suffers and not acts:
                acts = self._implied.opponent(suffers.side)
        if event in _NOT_AMONG_THEMSELVES and alike:
            suffers = None
        return Event(event, None if event is EventType.EXCHANGE else acts, suffers)

    # --- named ----------------------------------------------------------------------------

    def _named(
        self, account: Account, clauses_from: int, shared: Side | None
    ) -> tuple[Side | None, Side | None]:
        """Return whom the words name as actor and target."""
        happening = account.happening
        found = self._by_voice(happening, account.tokens, account.sides, clauses_from, shared)
        actor, target = _by_type(happening, *found)
        captor = found[0] if happening.type is EventType.SURRENDER else None
        if actor is None and captor is not None and captor.side in self._theatre.parties:
            other = self._theatre.foe(captor.side)  # "empat orang ditawan musuh"
            return (replace(captor, side=other, surface="") if other else None), None
        if happening.type is EventType.CAPTURE and happening.trigger.voice in _SUFFERED:
            driven = self._driven_from(
                account.tokens, account.sides, happening.end, happening.clause
            )
            if driven is not None and actor is driven:
                return None, driven  # "telah bersih dari penyerbu": not theirs any more
        if actor is None and target is not None and self._owns_blow(account, target):
            return target, None  # "serangan udara Rusia ke Kyiv menelan korban"
        return actor, target

    def _owner_of_cause(self, account: Account) -> Side | None:
        """Return whose blow it was: "tewas akibat serangan Rusia", "hancur dalam serangan X"."""
        tokens = account.tokens
        for at in range(account.happening.end, len(tokens)):
            if tokens[at].is_mark and tokens[at].text not in _ASIDE:
                return None
            blow = self._blows.match_at(tokens, at)
            if blow is not None:
                owner = self._owner_before(tokens, account.sides, at) or self._owner(
                    tokens, account.sides, blow.end
                )
                if owner is not None:
                    return owner
        return None

    def _owns_blow(self, account: Account, side: Side) -> bool:
        """Tell whether a side is named before what a blow did only as whose the blow was."""
        if account.happening.type not in _STRUCK or side.end > account.happening.start:
            return False
        last = next(reversed(list(self._blows.find(account.tokens[: side.start]))), None)
        return last is not None and self._owner(account.tokens, (side,), last.end) is side

    # --- voices -------------------------------------------------------------------------

    def _by_voice(
        self,
        happening: Happening,
        tokens: Sequence[Token],
        sides: Sequence[Side],
        clauses_from: int,
        shared: Side | None,
    ) -> tuple[Side | None, Side | None]:
        clause, voice = happening.clause, happening.trigger.voice
        subject = self._subject(tokens, sides, happening.start, clause.start)
        if subject is None and clause.coordinated:
            subject = shared
        if subject is None:
            subject = self._subject(tokens, sides, happening.start, clauses_from) or shared
        following = self._following(tokens, sides, happening.end, clause)
        match voice:
            case Voice.ACTIVE | Voice.ACTOR_SUBJECT:
                return subject, following
            case Voice.PASSIVE | Voice.TARGET_SUBJECT:
                agent = self._agent(tokens, sides, happening.end, clause)
                if agent is None and self._owners_first:
                    agent = _inside(sides, happening)
                source = self._driven_from(tokens, sides, happening.end, clause)
                if happening.type is EventType.STRIKE:
                    if subject is not None and self._is_launched(happening, tokens):
                        return subject, self._towards_whom(tokens, sides, happening.end, clause)
                    return agent or source, subject  # "diluncurkan dari Iran"
                return agent, subject or source
            case Voice.NOUN_ACTOR:
                strikes = happening.type in _BLOWS
                owner = self._owner_before(tokens, sides, happening.start) or self._owner(
                    tokens, sides, happening.end, from_whom=strikes
                )
                target = self._towards_whom(tokens, sides, happening.end, clause)
                return owner or (None if target is subject else subject), target
            case Voice.NOUN_OBJECT:
                owner = self._owner(tokens, sides, happening.end)
                if owner is not None and self._is_by(tokens, happening.end, owner.start):
                    return owner, None  # "kerusakan yang dilakukan oleh Rusia"
                following = owner or self._towards_whom(tokens, sides, happening.end, clause)
                before = self._owner_before(tokens, sides, happening.start)
                agent = before or self._agent(tokens, sides, happening.end, clause)
                return agent or subject, following

    def _subject(
        self, tokens: Sequence[Token], sides: Sequence[Side], before: int, floor: int
    ) -> Side | None:
        """Return the nearest side between ``floor`` and a trigger that no preposition governs."""
        for side in reversed(sides):
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
            return self._joined_party(tokens, sides, side)
        return None

    def _joined_party(self, tokens: Sequence[Token], sides: Sequence[Side], last: Side) -> Side:
        """Return the party of two that are joined: Moscow in "Moskow dan Washington".

        Of a party and its ally it is the party that the ally fights for.
        """
        if last.start < 2 or self._coordinators.match_at(tokens, last.start - 1) is None:
            return last
        first = next((s for s in sides if s.end == last.start - 1), last)
        is_ally = self._theatre.principal(last.side) == first.side
        follows = is_ally or last.side not in self._theatre.parties
        return first if follows and first.side in self._theatre.parties else last

    def _is_governed(self, tokens: Sequence[Token], at: int) -> bool:
        if self._partitives.ends_at(tokens, at):
            return False  # "thousands of Ukrainian soldiers"
        return self._prepositions.match_at(tokens[:at], at - 1) is not None

    def _following(
        self, tokens: Sequence[Token], sides: Sequence[Side], after: int, clause: Clause
    ) -> Side | None:
        for side in sides:
            if side.start < after or side.start >= clause.end:
                continue
            if self._is_by(tokens, after, side.start):
                continue
            return side
        return None

    def _agent(
        self, tokens: Sequence[Token], sides: Sequence[Side], after: int, clause: Clause
    ) -> Side | None:
        """Return whoever stands behind "oleh", or straight behind the verb."""
        for side in sides:
            if side.start < after or side.start >= clause.end:
                continue
            if self._is_by(tokens, after, side.start):
                return side
            if not self._bare_agents:
                continue
            if side.start == after:
                return side
            gap = range(after, side.start)
            if len(gap) <= _AGENT_REACH and not any(
                tokens[i].is_mark or self._prepositions.match_at(tokens, i) for i in gap
            ):
                return side
        return None

    def _is_by(self, tokens: Sequence[Token], after: int, at: int) -> bool:
        """Tell whether "oleh" governs a side: "oleh pasukan Rusia", "oleh artileri Rusia"."""
        for before in range(at - 1, max(after, at - _OWNED_REACH) - 1, -1):
            if self._agents.match_at(tokens, before):
                return True
            if tokens[before].is_mark or self._prepositions.match_at(tokens, before):
                return False
        return False

    def _is_launched(self, happening: Happening, tokens: Sequence[Token]) -> bool:
        """Tell whether what a side has is sent, not hit: "rudal Rusia diluncurkan ke Odesa"."""
        verb = tokens[happening.start : happening.end]
        subject = tokens[happening.clause.start : happening.start]
        return found_in(self._launched, verb) and found_in(self._weapons, subject)

    def _driven_from(
        self, tokens: Sequence[Token], sides: Sequence[Side], after: int, clause: Clause
    ) -> Side | None:
        """Return who loses it: "telah dibebaskan dari pasukan Ukraina"."""
        for side in sides:
            if after <= side.start < clause.end and self._sources.match_at(tokens, side.start - 1):
                return side
        return None

    def _owner_before(
        self, tokens: Sequence[Token], sides: Sequence[Side], before: int
    ) -> Side | None:
        """Return whose a noun is, named before it: "Russian drone attacks", "Kyiv's offensive"."""
        if not self._owners_first:
            return None
        for side in reversed(sides):
            if side.end > before:
                continue
            gap = range(side.end, before)
            broken = any(tokens[i].is_mark or self._prepositions.match_at(tokens, i) for i in gap)
            return None if broken or len(gap) > _OWNED_REACH else side
        return None

    def _owner(
        self,
        tokens: Sequence[Token],
        sides: Sequence[Side],
        after: int,
        *,
        from_whom: bool = False,
    ) -> Side | None:
        """Return whose a noun is; a blow is also of whom it comes from: "serangan dari Rusia"."""
        for side in sides:
            if side.start < after or side.start - after > _OWNED_REACH:
                continue
            gap = range(after, side.start)
            governed = [i for i in gap if self._prepositions.match_at(tokens, i)]
            by_agent = [
                i
                for i in gap
                if self._agents.match_at(tokens, i)
                or (from_whom and self._sources.match_at(tokens, i))
            ]
            broken = any(tokens[i].is_mark and tokens[i].text != _HYPHEN for i in gap)
            apart = governed or any(self._relative.match_at(tokens, i) for i in gap)
            return None if broken or (apart and not by_agent) else side
        return None

    def _towards_whom(
        self, tokens: Sequence[Token], sides: Sequence[Side], after: int, clause: Clause
    ) -> Side | None:
        for side in sides:
            if (
                after <= side.start < clause.end
                and side.start > 0
                and self._towards.match_at(tokens, side.start - 1)
            ):
                return side
        return None


def _of_outsiders(happening: Happening, actor: Side | None) -> tuple[EventType, Side | None]:
    """Set right what outsiders are said to do: they speak of fronts, and seldom move them.

    A state may, where a verb says so ("AS menarik pasukannya"); what outsiders attack they strike
    from afar.
    """
    event = happening.type
    if actor is None or actor.side != THIRD_SIDE:
        return event, actor
    if event in _ON_THE_GROUND:
        moves = actor.country and not happening.trigger.voice.is_noun
        return event, actor if moves else None
    return (EventType.STRIKE if event is EventType.ATTACK else event), actor


def _inside(sides: Sequence[Side], happening: Happening) -> Side | None:
    """Return whom the words of an event name: "came under Russian control"."""
    return next((s for s in sides if happening.start <= s.start < happening.end), None)


def _by_type(
    happening: Happening, actor: Side | None, target: Side | None
) -> tuple[Side | None, Side | None]:
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
    if (
        happening.type in (EventType.HOLD, EventType.CAPTURE, EventType.WITHDRAW)
        and voice is Voice.TARGET_SUBJECT
    ):
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
