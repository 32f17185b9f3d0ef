"""Who did it and to whom: the sides of an event's actor and target.

The words around a trigger name them (``named.py``), or leave one out, which is told then by where
it happens, by who speaks and by the text before (``implied.py``). Where a side has one enemy only
and only one of the two is named, the other one is the opponent of an attack.
"""

from __future__ import annotations

from klaim.extraction.accounts import Account
from klaim.extraction.determiners import Determiners
from klaim.extraction.discourse import Discourse
from klaim.extraction.event_kinds import BLOWS, MOVE_FRONTS, STRUCK
from klaim.extraction.events import Happening
from klaim.extraction.implied import ImpliedActors
from klaim.extraction.lexicon import Lexicon
from klaim.extraction.named import NamedParticipants
from klaim.extraction.sides import Side
from klaim.records import THIRD_SIDE, Event, EventType, Participant
from klaim.theatres import Theatre

_OPPOSED = frozenset(
    {EventType.CAPTURE, EventType.ATTACK, EventType.STRIKE, EventType.REPEL, EventType.SHOOT_DOWN,
     EventType.ENCIRCLE}
)  # fmt: skip
_NOT_AMONG_THEMSELVES = frozenset(
    {EventType.CAPTURE, EventType.REPEL, EventType.SHOOT_DOWN, EventType.ADVANCE, EventType.HOLD,
     EventType.WITHDRAW, EventType.EVACUATE, EventType.NEGOTIATE, EventType.CEASEFIRE,
     EventType.DEPLOY, EventType.ATTACK, EventType.CLASH, EventType.ACCUSE,
     EventType.DESTROY, EventType.STRIKE}
)  # fmt: skip
"""Events that nobody does to their own side."""
_ON_FRONTS = MOVE_FRONTS | {EventType.REPEL}


class ParticipantReader:
    """Reads the participants of events for one language and theatre."""

    def __init__(self, lexicon: Lexicon, theatre: Theatre, discourse: Discourse) -> None:
        self._named = NamedParticipants(lexicon, theatre)
        self._implied = ImpliedActors(lexicon, theatre, discourse)
        self._determiners = Determiners(lexicon)
        self._they = lexicon.words("pronouns.body")

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
        own = refers_back and happening.type not in BLOWS
        actor, target = self._named.read(account, 0 if own else clauses_from, shared_subject)
        alike = actor is not None and target is not None and actor.side == target.side
        if actor is not None and alike and self._is_mistaken(account, actor):
            actor = None
        event, actor = _of_outsiders(happening, actor)
        if actor is None and event in STRUCK:
            actor = self._named.owner_of_cause(account)
        mutual = event is EventType.CLASH  # both sides fight, whoever tells it
        if actor is None and not refers_back and not mutual:
            actor = self._implied.actor(account, event, target)
        acts = actor.as_participant() if actor else None
        if acts is None and not mutual:
            acts = self._implied.actor_of_text(account, event, target)
        suffers = target.as_participant() if target and (acts or not mutual) else None
        if event is EventType.AID and acts is None and suffers is None:
            suffers = self._implied.receiver(account)
        return self._opposed(event, acts, suffers)

    def _is_mistaken(self, account: Account, actor: Side) -> bool:
        """Tell whether who is hit cannot be who acts: "mereka menembak jatuh rudal Rusia".

        "Mereka" in one's own words are the others, but not where it is the others whom they hit.
        """
        they = self._they.match_at(account.tokens, actor.start) is not None
        event = account.happening.type  # "kerugian musuh berjumlah 900 tentara X": not their deed
        return event is EventType.CASUALTIES or (they and event in _OPPOSED)

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


def _of_outsiders(happening: Happening, actor: Side | None) -> tuple[EventType, Side | None]:
    """Set right what outsiders are said to do: they speak of fronts, and seldom move them.

    A state may, where a verb says so ("AS menarik pasukannya"); what outsiders attack they strike
    from afar.
    """
    event = happening.type
    if actor is None or actor.side != THIRD_SIDE:
        return event, actor
    if event in _ON_FRONTS:
        moves = actor.country and not happening.trigger.voice.is_noun
        return event, actor if moves else None
    return (EventType.STRIKE if event is EventType.ATTACK else event), actor
