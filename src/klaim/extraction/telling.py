"""What is said in a part of a sentence: its events as claims."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from klaim.extraction.accounts import Account
from klaim.extraction.basis import Basis, EventBasis, GroundedClaim
from klaim.extraction.circumstances import Circumstances
from klaim.extraction.clauses import ClauseKind
from klaim.extraction.determiners import Determiners
from klaim.extraction.discourse import Discourse
from klaim.extraction.event_kinds import ATTACKS, DEALT
from klaim.extraction.events import (
    EventFinder,
    Happening,
    Rank,
    Told,
    strongest,
)
from klaim.extraction.findings import Findings
from klaim.extraction.frames import Frame
from klaim.extraction.holders import Region
from klaim.extraction.lexemes import CuePosition, Voice
from klaim.extraction.lexicon import Lexicon, found_in
from klaim.extraction.locating import Locator
from klaim.extraction.mentions import Mention, MentionKind
from klaim.extraction.modality import ModalityReader
from klaim.extraction.news import NewsChooser
from klaim.extraction.participants import ParticipantReader
from klaim.extraction.seconding import Seconder
from klaim.extraction.sides import Side, SideReader, Viewpoint, unnamed
from klaim.extraction.stretches import Surroundings
from klaim.extraction.text import Token
from klaim.records import (
    NARRATOR,
    THIRD_SIDE,
    Claim,
    Event,
    EventType,
    Modality,
    Participant,
    Span,
    Speaker,
    Stance,
)
from klaim.theatres import Theatre

_LONGEST_CONFIRMATION = 3
"""Words of a confirmation at most that has none of its own: "membenarkan hal itu"."""
_TOLD_OUTRIGHT = frozenset(
    {EventType.CAPTURE, EventType.WITHDRAW, EventType.ENCIRCLE, EventType.SURRENDER, EventType.AID}
)
"""Events told by their word alone in a denial, "membantah kampung tersebut jatuh", and of what is
named before, "kota yang diklaim Rusia telah direbut"."""
_WON = frozenset({EventType.CAPTURE, EventType.REPEL})
"""What nobody admits, but boasts of."""


class ClaimTeller:
    """Turns the parts of an article's sentences into claims.

    Args:
        article_id: Whose claims they are.
        lexicon: The language's words.
        theatre: The conflict.
        discourse: What the sentences before have left.
    """

    def __init__(
        self, article_id: str, lexicon: Lexicon, theatre: Theatre, discourse: Discourse
    ) -> None:
        self._article_id = article_id
        self._theatre = theatre
        self._discourse = discourse
        self._events = EventFinder(lexicon)
        self._news = NewsChooser(lexicon)
        self._seconder = Seconder(lexicon)
        self._sides = SideReader(lexicon, theatre)
        self._participants = ParticipantReader(lexicon, theatre, discourse)
        self._circumstances = Circumstances(lexicon, discourse)
        self._determiners = Determiners(lexicon)
        self._locator = Locator(lexicon, theatre, discourse)
        self._confirming = lexicon.words("answers.confirming")
        self._newest_answers = lexicon.words("answers.newest")
        self._addressed = lexicon.words("orders.addressed")
        self._coordinators = lexicon.words("coordinators")
        self._means = lexicon.modalities
        self._modalities = ModalityReader(lexicon)
        self._asides = tuple(
            lexicon.words(name) for name in ("subordinators", "conditionals", "relative")
        )
        self._not_openers = lexicon.words("not_openers")
        self._conditionals = lexicon.words("conditionals")
        self._managing = lexicon.words("managing")

    def claims(self, item: Findings, region: Region) -> Iterator[GroundedClaim]:
        """Yield what one speaker says in one part of a sentence; ids are given later."""
        frame = region.frame
        found = self._events.find(
            item.sentence.tokens,
            region.start,
            region.end,
            item.attribution.taken,
            _in_names(item),
            _surroundings(item),
            Told(
                self._discourse.told_of(),
                self._discourse.newest_blow,
                _TOLD_OUTRIGHT if _is_denial(region) or _is_in_relative(region) else frozenset(),
            ),
            tuple(self._seconder.unlisted(item, region)),
        )
        found = self._seconder.settled(item, region, found)
        blows = [h.type for h in found if h.type in ATTACKS]
        self._discourse.newest_blow = blows[-1] if blows else self._discourse.newest_blow
        if frame is not None and frame.cue.stance is Stance.WITHHOLDS:
            yield self._withheld(item, region, found)
            return
        chosen = self._news.chosen(item, region, found)
        chosen = self._seconder.chosen(item, found, chosen)
        if chosen:
            if not self._news.is_courtesy(item, region, chosen):
                yield from self._events_told(item, region, chosen, len(found))
        elif self._news.is_refutation(item, region):
            yield self._denied(item, _denying(region))
        elif frame is not None and _answers(item, frame):
            yield self._denied(item, region)
        elif self._news.is_statement(item, region):
            yield self._statement(item, region)

    def _events_told(
        self, item: Findings, region: Region, chosen: Sequence[Happening], alternatives: int
    ) -> Iterator[GroundedClaim]:
        view = self._viewpoint(region, answers=_is_denial(region))
        sides = self._sides.read(item.sentence, self._told_of(item, region), view)
        shared: Side | None = None
        before: Event | None = None
        accuses = region.frame is not None and region.frame.cue.accuses
        crimes = [h for h in chosen if accuses and not self._news.is_deed(item, h)]
        for happening in chosen:
            if happening in crimes[1:]:
                continue  # one accusation, however many nouns spell it out
            account = self._account(item, region, happening, sides, view)
            if happening.trigger.voice is not Voice.ACTIVE and shared and not shared.surface:
                shared = None
            event = self._participants.read(account, region.start, shared)
            event = _of_blow(event, before) if happening.clause.coordinated else event
            before = event
            if happening in crimes:
                event = self._accusation(item, region)
            accused = event.type is EventType.ACCUSE
            by_word = EventBasis.TAGGED if happening.trigger.tagged else EventBasis.TRIGGER
            basis = EventBasis.ACCUSATION if accused else by_word
            if event.actor and event.actor.surface:
                shared = next((s for s in sides if s.surface == event.actor.surface), shared)
            elif event.actor and happening.trigger.voice is Voice.ACTIVE:
                shared = unnamed(event.actor.side)
            words = _counting(region, happening, chosen)
            yield self._claim(item, region, event, happening, basis, alternatives, words)

    def _told_of(self, item: Findings, region: Region) -> list[Mention]:
        """Return whom a part of a sentence may tell of: its own source only as one who fights.

        "Mereka" whose words a quotation only reports is one of those it tells of; "..., kata X"
        and "... diklaim X telah ..." name X beside what is told.
        """
        frame = region.frame
        aside = frame is not None and frame.cue.position in (CuePosition.TAIL, CuePosition.PASSIVE)
        behind = frame is not None and frame.source and frame.source.start >= frame.cue_end
        speaks = frame.source if frame is not None and (aside or behind) else None
        inside = {
            f.source.start
            for f in item.attribution.frames
            if f.source and region.frame is not f and region.start <= f.cue_start < region.end
        }
        speaking = item.attribution.taken - inside
        return [
            m
            for m in item.mentions
            if m is not speaks and (m.start not in speaking or self._may_fight(m, region))
        ]

    def _may_fight(self, speaking: Mention, region: Region) -> bool:
        """Tell whether who speaks in a sentence may be of those that some words tell of.

        "X tidak menanggapi klaim Y bahwa mereka ...": X is none of those whom Y means.
        """
        answers = region.frame is not None and region.frame.answered_by is speaking
        return speaking.side in self._theatre.parties and not answers

    def _accusation(self, item: Findings, region: Region) -> Event:
        """Return what somebody is accused of; the actor is the accused.

        Where nobody is named one accuses one's enemy: "accused them of a war crime".
        """
        sides = self._sides.read(item.sentence, item.mentions, self._viewpoint(region))
        named = [s for s in sides if region.start <= s.start < region.end]
        others = (s for s in named if s.side != region.speaker.side)
        accused = next(others, named[0] if named else None)
        if accused is not None:
            return Event(EventType.ACCUSE, accused.as_participant())
        anybody = any(m.name for m in item.mentions if region.start <= m.start < region.end)
        foe = None if anybody else self._theatre.foe(region.speaker.side)
        return Event(EventType.ACCUSE, Participant(foe) if foe else None)

    def _statement(self, item: Findings, region: Region) -> GroundedClaim:
        sides = self._sides.read(item.sentence, item.mentions, self._viewpoint(region))
        subject = next(
            (s for s in sides if s.start >= region.start and s.end <= region.end and not s.located),
            None,
        )
        actor = subject.as_participant() if subject else None
        if actor is None and region.speaker.side in self._theatre.parties:
            actor = Participant(region.speaker.side)
        if region.frame is not None and region.frame.cue.accuses:
            accusation = self._accusation(item, region)
            return self._claim(item, region, accusation, None, EventBasis.ACCUSATION)
        event = Event(EventType.STATEMENT, actor)
        return self._claim(item, region, event, None, EventBasis.STATEMENT)

    def _denied(self, item: Findings, region: Region) -> GroundedClaim:
        tokens = item.sentence.tokens[region.start : region.end]
        cue = region.frame.cue_start if region.frame else region.start
        answer = item.sentence.tokens[min(cue, region.start) : region.end]  # "menolak tudingan"
        just_told = self._discourse.told[-1:]
        same = any(told.claim.evidence == item.sentence.span for told in just_told)
        event = self._discourse.answered(
            region.speaker,
            newest=same or found_in(self._newest_answers, answer),
            within=item.sentence.span if same else None,
            confirming=found_in(self._confirming, answer),
            hinted=self._events.spoken_of(tokens),
        )
        if event is None:
            return self._claim(item, region, Event(EventType.STATEMENT), None, EventBasis.STATEMENT)
        return self._claim(item, region, event, None, EventBasis.ANSWER)

    def _withheld(
        self, item: Findings, region: Region, found: Sequence[Happening]
    ) -> GroundedClaim:
        tokens = item.sentence.tokens
        comma = next((i for i in range(region.start, region.end) if tokens[i].text == ","), None)
        # "belum mengonfirmasi jatuhnya desa mana pun, alih-alih ...": what goes before counts
        first = [h for h in found if comma is None or h.start < comma]
        chosen = strongest(first or found)
        if chosen and not self._refers_back(item, chosen[0]):
            view = self._viewpoint(region, answers=True)
            sides = self._sides.read(item.sentence, self._told_of(item, region), view)
            account = self._account(item, region, chosen[0], sides, view)
            event = self._participants.read(account, region.start, None)
            return self._claim(item, region, event, None, EventBasis.TRIGGER, len(found))
        return self._denied(item, region)

    def _refers_back(self, item: Findings, happening: Happening) -> bool:
        """Tell whether a noun with "itu" behind it means what was told: "kemajuan itu"."""
        pointed = self._determiners.at(item.sentence.tokens, happening.end)
        return happening.trigger.voice.is_noun and bool(pointed)

    def _viewpoint(self, region: Region, *, answers: bool = False) -> Viewpoint:
        country = self._discourse.countries.get(region.speaker.id, "")
        return Viewpoint(region.speaker.side, answers, country)

    def _account(
        self,
        item: Findings,
        region: Region,
        happening: Happening,
        sides: Sequence[Side],
        view: Viewpoint,
    ) -> Account:
        """Gather what tells of an event, and whose country its clause or the sentence names."""
        lying = [p for p in item.places if p.country and not p.is_bearing]
        said = [p for p in lying if region.start <= p.start < region.end]
        told = [p for p in said if happening.clause.start <= p.start < happening.reach]
        places = [*told, *said, *lying]
        country = places[0].country if places else ""
        contested = any(p.is_contested for p in told or places[:1])
        tokens, taken = item.sentence.tokens, item.attribution.taken
        return Account(happening, tokens, sides, view, country, contested, taken)

    # --- one claim ------------------------------------------------------------------------

    def _claim(
        self,
        item: Findings,
        region: Region,
        event: Event,
        happening: Happening | None,
        basis: EventBasis,
        alternatives: int = 0,
        words: Collection[int] | None = None,
    ) -> GroundedClaim:
        stance = self._stance(item, region, event, happening)
        modality, negated = Modality.ACTUAL, False
        if stance not in (Stance.DENIES, Stance.WITHHOLDS):
            modality = self._modality(item, region, happening)
            told = event.type is not EventType.STATEMENT and basis is not EventBasis.ACCUSATION
            negated = told and self._is_negated(region, happening)
        places, place_basis = self._locator.places(item, region, event, happening)
        when, when_basis = self._circumstances.when(item, region, event, happening)
        claim = Claim(
            id="",
            article_id=self._article_id,
            evidence=item.sentence.span,
            speaker=region.speaker,
            event=event,
            stance=stance,
            modality=modality,
            negated=negated,
            via=region.via,
            places=places,
            when=when,
            quantities=self._circumstances.quantities(
                item, event, happening, range(region.start, region.end) if words is None else words
            ),
        )
        grounds = Basis(
            speaker=region.basis,
            event=basis,
            place=place_basis,
            when=when_basis,
            source=_source_of(item, region),
            cue=_cue_of(item, region),
            trigger=_trigger_of(item, happening),
            rank=happening.rank.name.lower() if happening else "",
            alternatives=alternatives,
            quoted=region.quoted,
            likely=self._seconder.likelihood(item, happening),
        )
        return GroundedClaim(claim, grounds)

    def _stance(
        self, item: Findings, region: Region, event: Event, happening: Happening | None
    ) -> Stance:
        """Return the cue's stance; one that admits an own loss concedes it."""
        if region.frame is None:
            return region.stance
        cue = region.frame.cue
        lost = self._is_own_loss(region.speaker, event)
        if cue.admits and lost and not self._is_negated(region, happening):
            return Stance.CONCEDES
        if cue.stance is Stance.CONCEDES and self._is_own_gain(item, region, event, happening):
            return Stance.ASSERTS  # "mengakui berhasil merebut X"
        return cue.stance

    def _is_own_gain(
        self, item: Findings, region: Region, event: Event, happening: Happening | None
    ) -> bool:
        """Tell whether somebody tells of what his own side has managed to win."""
        own = event.actor is not None and event.actor.side == region.speaker.side
        if event.type not in _WON or not own or self._is_negated(region, happening):
            return False
        return found_in(self._managing, item.sentence.tokens[region.start : region.end])

    def _is_negated(self, region: Region, happening: Happening | None) -> bool:
        refused = region.frame is not None and region.frame.cue.negates
        return refused or (happening is not None and happening.negated)

    def _modality(self, item: Findings, region: Region, happening: Happening | None) -> Modality:
        """Return how the event is meant: by its clause, else by the cue."""
        frame = region.frame
        if frame is not None and happening is not None and self._is_order(item, frame, happening):
            return Modality.CALLED_FOR
        if self._is_demanded(frame, happening):
            return Modality.CALLED_FOR
        told = happening.modality if happening else self._stated_modality(item, region)
        if told is Modality.ACTUAL and frame is not None and frame.cue.modality:
            return frame.cue.modality
        forced = happening is not None and happening.type is EventType.WITHDRAW
        if told is Modality.CALLED_FOR and forced and region.speaker == NARRATOR:
            return Modality.ACTUAL  # "harus mundur karena terdesak": who tells it asks nobody to
        return told

    def _is_demanded(self, frame: Frame | None, happening: Happening | None) -> bool:
        """Tell whether an aim is what is called for: "mendesak X untuk mundur"."""
        demands = frame is not None and frame.cue.modality is Modality.CALLED_FOR
        return demands and happening is not None and happening.rank is Rank.AIM

    def _stated_modality(self, item: Findings, region: Region) -> Modality:
        """Return how a statement without an event is meant, by its first clause.

        What else the speaker does ("... dan berjanji menelusurinya") tells nothing of it.
        """
        tokens = item.sentence.tokens
        said = range(region.start, region.end)
        first = next((i for i in said if not tokens[i].is_mark), region.start)
        if self._conditionals.match_at(tokens, first):
            return Modality.HEDGED
        comma = next((i for i in said if tokens[i].text == ","), region.end)
        joint = next(
            (
                i
                for i in range(region.start + 1, comma - 1)
                if self._opens_aside(tokens, i)
                or (
                    self._coordinators.match_at(tokens, i)
                    and (i + 1 in item.attribution.taken or self._means.match_at(tokens, i + 1))
                )
            ),
            comma,
        )
        return self._modalities.of_statement(tokens, region.start, joint)

    def _opens_aside(self, tokens: Sequence[Token], at: int) -> bool:
        """Tell whether words begin that only go with what is stated: "karena diduga ..."."""
        opens = any(opener.match_at(tokens, at) for opener in self._asides)
        return opens and self._not_openers.match_at(tokens, at) is None

    def _is_order(self, item: Findings, frame: Frame, happening: Happening) -> bool:
        """Tell whether somebody is told to do it: "mengatakan kepada penduduk untuk evakuasi"."""
        tokens = item.sentence.tokens
        addressed = (
            frame.cue_end < len(tokens)
            and self._addressed.match_at(tokens, frame.cue_end) is not None
        )
        return addressed and happening.clause.kind is ClauseKind.PURPOSE

    def _is_own_loss(self, speaker: Speaker, event: Event) -> bool:
        """Tell whether an event hurts the speaker's own side."""
        if speaker.side not in self._theatre.parties:
            return False
        loser = event.target if event.type is EventType.CASUALTIES else event.actor
        own = loser is not None and self._theatre.principal(loser.side) == self._theatre.principal(
            speaker.side
        )
        return own and event.type in (EventType.WITHDRAW, EventType.SURRENDER, EventType.CASUALTIES)


def _counting(region: Region, happening: Happening, chosen: Sequence[Happening]) -> Collection[int]:
    """Return the words that may count what an event comes to.

    Where the like is told of elsewhere, each has the counts up to the next: "three were killed in
    Donetsk and eight injured, while one was injured in Kharkiv". What others count in clauses of
    their own is theirs ("took 64 buildings and repelled an attack"), but for losses.
    """
    alike = sorted(h.clause.start for h in chosen if h.type is happening.type)
    at = alike.index(happening.clause.start)
    start = alike[at] if at else region.start
    end = next((i for i in alike if i > happening.clause.start), region.end)
    own = happening.clause
    apart = {
        at
        for other in chosen
        if other.clause != own and happening.type is not EventType.CASUALTIES
        for at in range(
            # "four vehicles tried to break through; all were burnt": a subject may be shared
            other.start if other.clause.start < own.start else other.clause.start,
            other.clause.end,
        )
    }
    return frozenset(i for i in range(start, end) if i not in apart)


def _denying(region: Region) -> Region:
    """Return a part of a sentence as a denial."""
    if region.frame is None:
        return region
    cue = replace(region.frame.cue, stance=Stance.DENIES)
    return replace(region, frame=replace(region.frame, cue=cue))


def _of_blow(event: Event, before: Event | None) -> Event:
    """Return losses as the work of whoever struck the blow before: "hit Sumy, killing two"."""
    struck = before.actor if before is not None and before.type in DEALT else None
    named = event.actor is not None and event.actor.surface
    if event.type is not EventType.CASUALTIES or named or struck is None:
        return event
    return replace(event, actor=Participant(struck.side))


def _answers(item: Findings, frame: Frame) -> bool:
    """Tell whether a denial or confirmation is of what others said, not of words of its own."""
    confirms = frame.cue.stance is Stance.CONFIRMS
    tokens = item.sentence.tokens
    dated = {at for d in item.dates for at in range(d.start, d.end)}
    others = (f.source.start for f in item.attribution.frames if f.source)
    end = next((at for at in sorted(others) if frame.start <= at < frame.end), frame.end)
    if end < frame.end:  # "X mengonfirmasi aksi itu pada Senin, sementara Y membantahnya"
        end = next((at for at in range(frame.start, end) if tokens[at].text == ","), end)
    words = [i for i in range(frame.start, end) if not (tokens[i].is_mark or i in dated)]
    bare = len(words) <= _LONGEST_CONFIRMATION
    return frame.cue.stance is Stance.DENIES or (confirms and bare)


def _is_denial(region: Region) -> bool:
    return region.frame is not None and region.frame.cue.stance is Stance.DENIES


def _is_in_relative(region: Region) -> bool:
    """Tell whether words are what is said of something: "yang diklaim Rusia telah direbut"."""
    frame = region.frame
    if frame is None or frame.source is None or frame.cue.position is not CuePosition.PASSIVE:
        return False
    return region.start == frame.source.end > frame.cue_end


def _in_names(item: Findings) -> frozenset[int]:
    """Return the tokens of names, whose words tell no events: "Brigade Serbu", "Kemhan"."""
    named = (m for m in item.mentions if m.kind is not MentionKind.PRONOUN)
    return frozenset(at for m in named for at in range(m.start, m.end))


def _source_of(item: Findings, region: Region) -> Span | None:
    source = region.frame.source if region.frame else None
    return None if source is None else _span(item, source.start, source.end)


def _cue_of(item: Findings, region: Region) -> Span | None:
    if region.frame is None:
        return None
    return _span(item, region.frame.cue_start, region.frame.cue_end)


def _trigger_of(item: Findings, happening: Happening | None) -> Span | None:
    if happening is None:
        return None
    return _span(item, happening.start, happening.end)


def _span(item: Findings, start: int, end: int) -> Span:
    tokens = item.sentence.tokens
    return Span(tokens[start].start, tokens[end - 1].end)


def _surroundings(item: Findings) -> Surroundings:
    parties = (
        m for m in item.mentions if m.kind is not MentionKind.MEDIUM and m.side != THIRD_SIDE
    )
    places = (p for p in item.places if not p.is_office)
    return Surroundings(
        places=frozenset(at for p in places for at in range(p.start, p.end)),
        parties=frozenset(at for m in parties for at in range(m.start, m.end)),
        numbers=frozenset(at for q in item.quantities for at in range(q.start, q.end)),
        dates=frozenset(at for d in item.dates for at in range(d.start, d.end)),
    )
