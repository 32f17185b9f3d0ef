"""Who did it and to whom: the sides of an event's actor and target.

The words around a trigger say who is who by its voice: an active verb's subject
acts, a passive's is acted upon, a noun's owner ("serangan Rusia") acts. Where a
theatre has two belligerents and only one of them is named, the other one is the
opponent of an attack, whether the words say so or not.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from klaim.extraction.clauses import Clause
from klaim.extraction.determiners import Determiners
from klaim.extraction.discourse import Discourse
from klaim.extraction.events import Happening
from klaim.extraction.lexicon import Lexicon, Voice, found_in
from klaim.extraction.mentions import Mention, MentionKind
from klaim.extraction.phrases import PhraseMatcher
from klaim.extraction.text import Sentence, Token
from klaim.records import NO_SIDE, THIRD_SIDE, Event, EventType, Participant
from klaim.theatres import Theatre

_OPPOSED = frozenset(
    {EventType.CAPTURE, EventType.ATTACK, EventType.STRIKE, EventType.REPEL, EventType.SHOOT_DOWN,
     EventType.ENCIRCLE}
)  # fmt: skip
_OWN_DEEDS = frozenset(
    {EventType.CAPTURE, EventType.REPEL, EventType.SHOOT_DOWN, EventType.ADVANCE, EventType.HOLD,
     EventType.WITHDRAW, EventType.EVACUATE, EventType.NEGOTIATE, EventType.CEASEFIRE,
     EventType.DEPLOY, EventType.ATTACK}
)  # fmt: skip
_ON_THE_GROUND = frozenset(
    {EventType.CAPTURE, EventType.HOLD, EventType.WITHDRAW, EventType.ADVANCE, EventType.ENCIRCLE,
     EventType.REPEL}
)  # fmt: skip
_TAKEN = frozenset({EventType.CAPTURE, EventType.ADVANCE, EventType.ENCIRCLE})
_BLOWS = frozenset({EventType.STRIKE, EventType.DESTROY, EventType.CASUALTIES, EventType.ENCIRCLE})
_STRUCK = frozenset({EventType.STRIKE, EventType.DESTROY, EventType.CASUALTIES})
_SUFFERED = (Voice.PASSIVE, Voice.TARGET_SUBJECT)
_ALIKE = (
    _STRUCK | {EventType.ATTACK},
    frozenset({EventType.CAPTURE, EventType.ADVANCE, EventType.ENCIRCLE}),
    frozenset({EventType.WITHDRAW}),
    frozenset({EventType.SHOOT_DOWN, EventType.REPEL}),
    frozenset({EventType.SURRENDER}),
    frozenset({EventType.HOLD}),
)
"""Events that go on with one another: whoever did the one before does the next."""
_ASIDE = (",", "(", ")")
"""Marks across which a sentence goes on to tell by what somebody was killed."""
_AGENT_REACH = 6
"""Tokens between a passive verb and an agent without "oleh" at most ("dihujani bom Rusia")."""
_OWNED_REACH = 4
"""Tokens between a noun and its owner at most ("serangan pesawat nirawak Ukraina")."""


@dataclass(frozen=True, slots=True)
class Side:
    """A side named in the sentence at tokens ``[start, end)``."""

    start: int
    end: int
    side: str
    surface: str
    located: bool
    country: str = ""

    def as_participant(self) -> Participant:
        """Return the side as one who takes part; outsiders under the name of their country."""
        outside = self.side == THIRD_SIDE and self.country
        return Participant(self.country if outside else self.side, self.surface)


@dataclass(frozen=True, slots=True)
class Viewpoint:
    """From where a stretch of text is told.

    Attributes:
        side: The speaker's side, ``none`` for the narrator.
        answers: It denies what others have said, or is silent about it.
    """

    side: str
    answers: bool = False


class ParticipantReader:
    """Reads the participants of events for one language and theatre."""

    def __init__(self, lexicon: Lexicon, theatre: Theatre, discourse: Discourse) -> None:
        self._theatre = theatre
        self._discourse = discourse
        self._owners_first = lexicon.modifiers_first
        self._bare_agents = lexicon.bare_agents
        self._genitives = lexicon.words("genitives")
        self._located_nouns = lexicon.words("located_nouns")
        self._described = lexicon.words("described")
        self._describing = lexicon.words("describing")
        self._hardware = lexicon.words("hardware")
        self._blows = lexicon.words("blows")
        self._agents = lexicon.words("agent_markers")
        self._prepositions = lexicon.words("prepositions")
        self._locatives = lexicon.words("locatives")
        self._determiners = Determiners(lexicon)
        self._sources = lexicon.words("taken_from")
        self._weapons = lexicon.noun_class("weapon")
        self._coordinators = lexicon.words("coordinators")
        self._with = lexicon.words("with")
        self._towards = lexicon.words("towards")

    def sides(
        self, sentence: Sentence, mentions: Sequence[Mention], view: Viewpoint
    ) -> tuple[Side, ...]:
        """Return the sides that mentions and pronouns stand for, seen from a viewpoint."""
        tokens = sentence.tokens
        found: list[Side] = []
        for mention in mentions:
            side = self._side(mention, view, quoted=sentence.in_quotation(tokens[mention.start]))
            if mention.kind is MentionKind.PRONOUN and mention.refers == "body":
                side = self._just_named(found) or side
            if side is None or self._describes(tokens, mention):
                continue
            located = mention.kind is MentionKind.STATE and (
                self._is_located(tokens, mention.start) or self._heads_place(tokens, mention.end)
            )
            found.append(
                Side(mention.start, mention.end, side, mention.surface, located, mention.country)
            )
        return tuple(found)

    def read(
        self,
        happening: Happening,
        tokens: Sequence[Token],
        sides: Sequence[Side],
        clauses_from: int,
        view: Viewpoint,
        shared_subject: Side | None,
    ) -> Event:
        """Return the event of a happening with its participants.

        Args:
            happening: The trigger in its clause.
            tokens: The sentence.
            sides: What ``sides`` found in it.
            clauses_from: The first token in which a subject may stand.
            view: From where it is told.
            shared_subject: The subject of the clause before, for clauses without their own.
        """
        refers_back = happening.trigger.voice.is_noun and self._determiners.around(
            tokens, happening.start, happening.end
        )
        actor, target = self._by_voice(
            happening, tokens, sides, 0 if refers_back else clauses_from, shared_subject
        )
        actor, target = _by_type(happening, actor, target)
        event = happening.type
        if event is EventType.CAPTURE and happening.trigger.voice in _SUFFERED:
            driven = self._driven_from(tokens, sides, happening.end, happening.clause)
            if driven is not None and actor is driven:
                actor, target = None, driven  # "telah bersih dari penyerbu": not theirs any more
        if actor is not None and actor.side == THIRD_SIDE and event in _ON_THE_GROUND:
            actor = None  # outsiders speak of fronts, they do not move them
        if actor is not None and actor.side == THIRD_SIDE and event is EventType.ATTACK:
            event = EventType.STRIKE  # nor do they have one: what they attack they strike from afar
        if actor is None and event in _STRUCK:
            actor = self._owner_of_cause(tokens, sides, happening)
        if actor is None and not refers_back:
            voice = happening.trigger.voice
            if event in _STRUCK and (target is None or self._is_own(target, view)):
                if event is EventType.DESTROY and voice in _SUFFERED:
                    if self._is_subject(self._hardware, tokens, happening):
                        voice = Voice.ACTIVE  # "12 tank dihancurkan": told by those who did
                elif self._is_subject(self._weapons, tokens, happening):
                    voice = Voice.PASSIVE  # "drone pertama menyerang": told by those hit
            actor = self._default_actor(event, voice, target, view)
        first = actor.as_participant() if actor else None
        if first is None:
            clause = tokens[happening.clause.start : happening.reach]
            by_blow = found_in(self._blows, clause)
            first = self._who_did_before(event, target, by_blow=by_blow)
        second = target.as_participant() if target else None
        if event in _OPPOSED:
            if first and not second:
                second = self._opponent(first.side)
            elif second and not first:
                first = self._opponent(second.side)
            elif first and second and first.side == second.side:
                second = self._opponent(first.side)
        if event in _OWN_DEEDS and first and second and first.side == second.side:
            second = None
        if event is EventType.EXCHANGE:
            first = None
        return Event(event, first, second)

    # --- sides --------------------------------------------------------------------------

    def _side(self, mention: Mention, view: Viewpoint, *, quoted: bool) -> str | None:
        if mention.kind is MentionKind.MEDIUM:
            return None
        if mention.kind is not MentionKind.PRONOUN:
            return mention.side if mention.side != NO_SIDE else None
        if mention.refers == "own":
            return view.side if view.side != NO_SIDE else None
        if mention.refers == "enemy":
            return self._theatre.opponent(view.side)
        if mention.refers == "body" and view.side != NO_SIDE:
            # In somebody's own words "mereka" are the others; in reported ones, themselves.
            return self._theatre.opponent(view.side) if quoted else view.side
        return None

    def _just_named(self, before: Sequence[Side]) -> str | None:
        """Return the side that "mereka" takes up: one that the words themselves have named."""
        return next((s.side for s in reversed(before) if s.side in self._theatre.parties), None)

    def _describes(self, tokens: Sequence[Token], mention: Mention) -> bool:
        """Tell whether a state only says where something is from: "rudal buatan Amerika"."""
        if mention.kind is not MentionKind.STATE:
            return False
        before = range(max(0, mention.start - 2), mention.start)
        behind = mention.end < len(tokens) and self._described.match_at(tokens, mention.end)
        return bool(behind) or any(
            (match := self._describing.match_at(tokens, at)) is not None
            and match.end == mention.start
            for at in before
        )

    def _heads_place(self, tokens: Sequence[Token], at: int) -> bool:
        """Tell whether the noun behind a state makes it a place: "the Ukrainian city of X"."""
        genitive = self._genitives.match_at(tokens, at) if at < len(tokens) else None
        at = genitive.end if genitive else at
        return at < len(tokens) and self._located_nouns.match_at(tokens, at) is not None

    def _is_located(self, tokens: Sequence[Token], at: int) -> bool:
        return at > 0 and self._locatives.match_at(tokens[:at], at - 1) is not None

    def _default_actor(
        self, event: EventType, voice: Voice, target: Side | None, view: Viewpoint
    ) -> Side | None:
        """Return who acts where the words leave it out: speakers tell of their own side's deeds.

        Of blows and losses without a doer they tell as those who took them.
        """
        if view.side not in self._theatre.parties:
            return None
        own = Side(0, 0, view.side, "", located=False)
        other = self._theatre.opponent(view.side)
        enemy = Side(0, 0, other, "", located=False) if other else None
        passive = voice not in (Voice.ACTIVE, Voice.ACTOR_SUBJECT)
        if view.answers and passive and event in _TAKEN:
            return enemy  # one denies or is silent about what the others have taken
        if event is EventType.SURRENDER:
            return enemy  # "265 petempur menyerah": nobody tells it of his own like that
        if voice in (Voice.ACTIVE, Voice.ACTOR_SUBJECT):
            return own
        if event is EventType.WITHDRAW and voice is Voice.TARGET_SUBJECT:
            # "kota itu telah lepas": lost by the others, or it would be put as an admission
            return enemy
        if target is not None:
            if not self._is_own(target, view):
                return own
            return enemy if event in (EventType.STRIKE, EventType.DESTROY) else None
        if event in _OWN_DEEDS:
            return own
        if event in _BLOWS:
            return enemy
        return None

    def _owner_of_cause(
        self, tokens: Sequence[Token], sides: Sequence[Side], happening: Happening
    ) -> Side | None:
        """Return whose blow it was: "tewas akibat serangan Rusia", "hancur dalam serangan X"."""
        for at in range(happening.end, len(tokens)):
            if tokens[at].is_mark and tokens[at].text not in _ASIDE:
                return None
            blow = self._blows.match_at(tokens, at)
            if blow is not None:
                owner = self._owner_before(tokens, sides, at) or self._owner(
                    tokens, sides, blow.end
                )
                if owner is not None:
                    return owner
        return None

    def _who_did_before(
        self, event: EventType, target: Side | None, *, by_blow: bool
    ) -> Participant | None:
        """Return who did the like before, where neither words nor speaker tell who does it.

        Of casualties only where the words tell a blow (``by_blow``): "serangan itu menewaskan".
        """
        if event is EventType.CASUALTIES and target is not None and not by_blow:
            return None
        alike = next((types for types in _ALIKE if event in types), frozenset())
        actor = self._discourse.newest_actor(alike)
        if actor is None or (target is not None and target.side == actor.side):
            return None
        return Participant(actor.side)

    def _is_own(self, side: Side, view: Viewpoint) -> bool:
        return self._theatre.principal(side.side) == self._theatre.principal(view.side)

    def _is_subject(
        self, nouns: PhraseMatcher[bool], tokens: Sequence[Token], happening: Happening
    ) -> bool:
        """Tell whether one of some nouns stands where the subject does."""
        return found_in(nouns, tokens[happening.clause.start : happening.start])

    def _opponent(self, side: str) -> Participant | None:
        other = self._theatre.opponent(side)
        return Participant(other) if other else None

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
                source = self._driven_from(tokens, sides, happening.end, clause)
                if happening.type is EventType.STRIKE:
                    return agent or source, subject  # "diluncurkan dari Iran"
                return agent, subject or source
            case Voice.NOUN_ACTOR:
                strikes = happening.type in _STRUCK or happening.type is EventType.ATTACK
                owner = self._owner_before(tokens, sides, happening.start) or self._owner(
                    tokens, sides, happening.end, from_whom=strikes
                )
                target = self._towards_whom(tokens, sides, happening.end, clause)
                return owner or (None if target is subject else subject), target
            case Voice.NOUN_OBJECT:
                following = self._owner(tokens, sides, happening.end) or self._towards_whom(
                    tokens, sides, happening.end, clause
                )
                owner = self._owner_before(tokens, sides, happening.start)
                agent = owner or self._agent(tokens, sides, happening.end, clause)
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
        """Return the party of two that are joined: Moscow in "Moskow dan Washington"."""
        if last.side in self._theatre.parties or last.start < 2:
            return last
        if self._coordinators.match_at(tokens, last.start - 1) is None:
            return last
        first = next((s for s in sides if s.end == last.start - 1), last)
        return first if first.side in self._theatre.parties else last

    def _is_governed(self, tokens: Sequence[Token], at: int) -> bool:
        before = at - 1
        return self._prepositions.match_at(tokens[:at], before) is not None

    def _following(
        self, tokens: Sequence[Token], sides: Sequence[Side], after: int, clause: Clause
    ) -> Side | None:
        for side in sides:
            if side.start < after or side.start >= clause.end:
                continue
            if side.start > 0 and self._agents.match_at(tokens, side.start - 1):
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
            if side.start and self._agents.match_at(tokens, side.start - 1):
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
            if any(tokens[i].is_mark for i in gap) or (governed and not by_agent):
                return None
            return side
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
    if happening.type is EventType.CASUALTIES and voice is Voice.NOUN_ACTOR:
        return None, target or actor
    if (
        happening.type in (EventType.HOLD, EventType.CAPTURE, EventType.WITHDRAW)
        and voice is Voice.TARGET_SUBJECT
    ):
        # "jatuh ke tangan Rusia", "di bawah kendali Ukraina": the holder follows
        return actor or target, None
    if happening.type is EventType.CLASH:
        # "pertempuran di Siversk, kota di Ukraina timur": where it is, not against whom
        return actor, None if target and target.located else target
    if happening.type is EventType.ENCIRCLE and voice is Voice.TARGET_SUBJECT:
        return None, target
    return actor, target
