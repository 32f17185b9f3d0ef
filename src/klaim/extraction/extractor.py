"""The way from an article to its claims, sentence by sentence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from klaim.extraction.clauses import ClauseKind
from klaim.extraction.attribution import Attribution, Attributor, Frame
from klaim.extraction.dates import DatedSpan, DateReader
from klaim.extraction.discourse import Discourse
from klaim.extraction.events import EventFinder, Happening, Rank, Surroundings, strongest
from klaim.extraction.lexicon import CuePosition, Lexicon, found_in, load_lexicon
from klaim.extraction.mentions import Mention, MentionFinder, MentionKind
from klaim.extraction.names import name_index
from klaim.extraction.participants import ParticipantReader, Side, Viewpoint
from klaim.extraction.places import PlaceFinder, PlaceSpan
from klaim.extraction.quantities import CountedSpan, QuantityReader
from klaim.extraction.text import Sentence, sentences
from klaim.gazetteer import Gazetteer
from klaim.records import (
    NARRATOR,
    NO_SIDE,
    THIRD_SIDE,
    Article,
    Claim,
    DatePrecision,
    Event,
    EventType,
    Modality,
    Participant,
    PlaceKind,
    PlaceMention,
    Quantity,
    Relay,
    Span,
    Speaker,
    Stance,
    When,
    stable_id,
)
from klaim.theatres import Theatre

EXTRACTION_VERSION = "1"
"""Changes whenever the same text may give other claims, so that ledgers read again."""

_MOSTLY_QUOTED = 0.6
_ABLE_TO_SPEAK = (MentionKind.PERSON, MentionKind.ORGANISATION, MentionKind.GROUP)
_ANSWERS = (Stance.DENIES, Stance.CONFIRMS)
_REPORTED_BY_OFFICES = frozenset(
    {
        EventType.STRIKE,
        EventType.CASUALTIES,
        EventType.DESTROY,
        EventType.SHOOT_DOWN,
        EventType.EVACUATE,
    }
)
"""Events that governors and mayors tell of their own places."""
_KINETIC = frozenset(
    {EventType.CAPTURE, EventType.WITHDRAW, EventType.ATTACK, EventType.STRIKE, EventType.SHOOT_DOWN,
     EventType.DESTROY, EventType.CASUALTIES, EventType.DEPLOY, EventType.SURRENDER, EventType.CLASH,
     EventType.ACCUSE}
)  # fmt: skip
"""Events that an accusation is about; of anything else one is accused."""
_PLACED = frozenset(
    {EventType.CAPTURE, EventType.HOLD, EventType.WITHDRAW, EventType.ENCIRCLE, EventType.CLASH}
)
"""Events that are always somewhere: without a place of their own they are where the text is."""
_WHO_PEOPLE_ARE = {
    EventType.EVACUATE: "civilians",
    EventType.SURRENDER: "captured",
    EventType.EXCHANGE: "captured",
    EventType.CASUALTIES: "losses",
    EventType.DEPLOY: "soldiers",
}
"""What "people" are counted as in an event where the words say no more."""
_PLACES_COUNTED = frozenset({"settlements", "area_km2"})


@dataclass(frozen=True, slots=True)
class _Read:
    """A sentence with everything found in it."""

    sentence: Sentence
    mentions: tuple[Mention, ...]
    places: tuple[PlaceSpan, ...]
    dates: tuple[DatedSpan, ...]
    quantities: tuple[CountedSpan, ...]
    attribution: Attribution


@dataclass(frozen=True, slots=True)
class _Region:
    """Tokens ``[start, end)`` of a sentence that one speaker holds.

    ``announced``: dates of the sentence that names the speaker, where that is another one.
    """

    start: int
    end: int
    speaker: Speaker
    frame: Frame | None
    via: tuple[Relay, ...]
    certainty: float
    announced: tuple[DatedSpan, ...] = ()

    def frame_is_quoted(self, sentence: Sentence) -> bool:
        """Tell whether what is said is mostly in the speaker's own words."""
        return sentence.quoted_share() >= _MOSTLY_QUOTED


class Extractor:
    """Finds the claims of articles about one theatre.

    Args:
        theatre: The conflict, with everybody who speaks about it.
        gazetteer: The places.
    """

    def __init__(self, theatre: Theatre, gazetteer: Gazetteer) -> None:
        self._theatre = theatre
        self._gazetteer = gazetteer

    def extract(self, article: Article) -> tuple[Claim, ...]:
        """Return the claims of an article in the order of the text.

        An article in a language that klaim does not read, or one that is not about
        the theatre, has none.
        """
        lexicon = load_lexicon(article.language)
        if lexicon is None:
            return ()
        return _ArticleReader(article, lexicon, self._theatre, self._gazetteer).claims()


class _ArticleReader:
    """Reads one article; holds what its sentences share."""

    def __init__(
        self, article: Article, lexicon: Lexicon, theatre: Theatre, gazetteer: Gazetteer
    ) -> None:
        self._article = article
        self._lexicon = lexicon
        self._theatre = theatre
        self._gazetteer = gazetteer
        self._events = EventFinder(lexicon)
        self._participants = ParticipantReader(lexicon, theatre)
        self._discourse = Discourse()
        self._paragraph_day: tuple[int, When | None] = (-1, None)
        self._last_kept: tuple[int, int, str] | None = None
        self._last_was_quoted = False
        self._before: tuple[int, Speaker] | None = None
        self._place_nouns = lexicon.place_nouns
        self._pointers = lexicon.words("anaphora.pointers")
        self._newest_answers = lexicon.words("answers.newest")
        self._happens = lexicon.words("happening.verbs")
        self._addressed = lexicon.words("orders.addressed")
        self._backward = lexicon.words("continuation.backward")
        self._not_claims = lexicon.words("not_claims.phrases", "events")
        self._determiners = lexicon.words("anaphora.determiners")

    def claims(self) -> tuple[Claim, ...]:
        read = self._read_sentences()
        if not self._is_about_theatre(read):
            return ()
        for index, item in enumerate(read):
            following = read[index + 1] if index + 1 < len(read) else None
            if self._passes_on(item):
                continue
            for region in self._regions(item, following):
                for claim in self._claims_of(item, region):
                    self._keep(claim, item, region)
                self._before = (item.sentence.paragraph, region.speaker)
            self._notice(item)
            days = [d.when for d in item.dates if d.when.precision is DatePrecision.DAY]
            if days:
                self._paragraph_day = (item.sentence.paragraph, days[-1])
            self._discourse.places.extend(p.mention for p in item.places if not p.is_office)
        return _identified(self._discourse.claims)

    # --- reading ------------------------------------------------------------------------

    def _read_sentences(self) -> list[_Read]:
        text, lexicon = self._article.text, self._lexicon
        found = sentences(self._article, lexicon.clitics, lexicon.abbreviations)
        finder = MentionFinder(
            lexicon, name_index(self._theatre, self._article.language), self._theatre, self._gazetteer,
            self._article.published,
        )  # fmt: skip
        mentions = [finder.find(s, text) for s in found]
        places = PlaceFinder(lexicon, self._theatre, self._gazetteer).find(found, mentions, text)
        dates = DateReader(lexicon, self._article.published)
        quantities = QuantityReader(lexicon)
        attributor = Attributor(lexicon)
        read = []
        for sentence, named, located in zip(found, mentions, places, strict=True):
            dated = dates.read(sentence.tokens, text)
            in_date = {i for d in dated for i in range(d.start, d.end)}
            counted = tuple(
                q for q in quantities.read(sentence.tokens, text) if q.start not in in_date
            )
            read.append(
                _Read(
                    sentence, named, located, dated, counted, attributor.attribute(sentence, named)
                )
            )
        return read

    def _is_about_theatre(self, read: Sequence[_Read]) -> bool:
        sides = [
            m.side for item in read for m in item.mentions if m.side in self._theatre.belligerents
        ]
        return len(sides) >= 2

    def _notice(self, item: _Read) -> None:
        """Remember the person or body that a sentence without attribution is about."""
        if any(not f.backward for f in item.attribution.frames):
            return
        named = [m for m in item.mentions if m.kind in _ABLE_TO_SPEAK]
        subject = next((m for m in named if m.start <= 1 and m.name), None)
        subject = next((f.source for f in item.attribution.frames if f.source), subject)
        if subject is not None and subject.kind is not MentionKind.PRONOUN:
            self._discourse.heard(subject, _spoken_by(subject))

    def _passes_on(self, item: _Read) -> bool:
        """Tell whether a sentence only says through whom the one before was passed on."""
        return bool(item.attribution.relays) and any(
            self._backward.match_at(item.sentence.tokens, at)
            for at in (0, 1)
            if at < len(item.sentence.tokens)
        )

    # --- who holds what -----------------------------------------------------------------

    def _regions(self, item: _Read, following: _Read | None) -> Iterator[_Region]:
        tokens = item.sentence.tokens
        attribution = item.attribution
        frames = self._holding_frames(item)
        if not frames:
            yield self._unattributed(item, following)
            return
        holders = [self._holder(frames, at) for at in range(len(tokens))]
        aside = self._narrated_start(item, frames)
        if aside:
            yield _Region(0, aside, NARRATOR, None, attribution.relays, 0.6)
        at = 0
        speakers = {id(f): self._speaker_of(f, item) for f in frames}
        while at < len(tokens):
            frame = holders[at]
            end = at
            while end < len(tokens) and holders[end] is frame:
                end += 1
            if frame is not None:
                speaker = speakers[id(frame)]
                if speaker is not None:
                    onwards = (
                        following.attribution.relays
                        if following and self._passes_on(following)
                        else ()
                    )
                    via = tuple(dict.fromkeys((*frame.via, *attribution.relays, *onwards)))
                    via = tuple(r for r in via if r.id != speaker.id)
                    yield _Region(at, end, speaker, frame, via, 0.9 if frame.source else 0.8)
            at = end

    def _narrated_start(self, item: _Read, frames: Sequence[Frame]) -> int:
        """Return where the narrator's part before the first source ends, 0 if there is none.

        "Pasukan X mundur dari kota, dan bahkan pejabat X mengakui ..." has two voices.
        """
        first = min(frames, key=lambda f: f.cue_start)
        if (
            first.cue.position is not CuePosition.VERB
            or first.source is None
            or first.source.start < 4
        ):
            return 0
        joints = self._lexicon.words("coordinators")
        tokens = item.sentence.tokens
        opening = first.source.start
        near = range(max(0, opening - 2), opening)
        return opening if any(joints.match_at(tokens, i) for i in near) else 0

    def _holding_frames(self, item: _Read) -> list[Frame]:
        """Drop the frames inside what a speaker says of others: the speaker holds that."""
        frames = [f for f in item.attribution.frames if not f.backward]
        if (
            item.sentence.quoted_share() >= _MOSTLY_QUOTED
            and self._discourse.last_speaker is not None
        ):
            tokens = item.sentence.tokens
            frames = [f for f in frames if not item.sentence.in_quotation(tokens[f.cue_start])]
        kept = []
        for frame in frames:
            outer = [
                f
                for f in frames
                if f is not frame
                and f.start <= frame.cue_start < f.end
                and not self._is_sequel(item, f, frame)
            ]
            if any(self._overrules(o, frame, item) for o in outer):
                continue
            kept.append(frame)
        return kept

    def _is_sequel(self, item: _Read, first: Frame, second: Frame) -> bool:
        """Tell whether the second frame stands beside the first: "A mengatakan ..., sedangkan B ..."."""
        if first.cue.position is not CuePosition.VERB:
            return False
        source = second.source
        opening = (
            source.start
            if source and first.cue_end <= source.start < second.cue_start
            else second.cue_start
        )
        before = opening - 1
        if before <= first.start:
            return second.source is None
        token = item.sentence.tokens[before]
        return token.text in ",;" or any(
            self._lexicon.words(joint).match_at(item.sentence.tokens, before) is not None
            for joint in ("coordinators", "subordinators")
        )

    def _overrules(self, outer: Frame, inner: Frame, item: _Read) -> bool:
        if outer.cue.position is CuePosition.VERB and inner.cue.position is not CuePosition.VERB:
            return False
        if (
            outer.cue.position is not CuePosition.VERB
            and inner.cue.position is not CuePosition.VERB
        ):
            return (
                outer.cue.position is CuePosition.TAIL
                and inner.cue.position is CuePosition.PREPOSITION
            )
        if outer.cue.position is not CuePosition.VERB:
            quoted = item.sentence.in_quotation(item.sentence.tokens[inner.cue_start])
            return quoted or (
                outer.source is not None and outer.source.kind is not MentionKind.MEDIUM
            )
        return outer.source is not None

    def _holder(self, frames: Sequence[Frame], at: int) -> Frame | None:
        inner = (CuePosition.VERB, CuePosition.PASSIVE)
        verbs = [f for f in frames if f.cue.position in inner and f.start <= at < f.end]
        if verbs:
            return max(verbs, key=lambda f: f.start)
        others = [f for f in frames if f.cue.position not in inner and f.start <= at < f.end]
        return min(others, key=lambda f: abs(f.cue_start - at)) if others else None

    def _speaker_of(self, frame: Frame, item: _Read) -> Speaker | None:
        source = frame.source
        if source is None:
            sequel = any(f.source and f.cue_end <= frame.cue_start for f in item.attribution.frames)
            if frame.cue.impersonal or (frame.cue.stance is Stance.WITHHOLDS and not sequel):
                return NARRATOR
            return self._discourse.last_speaker
        if source.kind is MentionKind.PRONOUN:
            if source.refers == "own" and self._discourse.last_speaker is None:
                return None
            speaker = self._discourse.resolve(source)
            if speaker is None:
                return None
        else:
            speaker = _spoken_by(source)
        self._discourse.heard(
            source if source.kind is not MentionKind.PRONOUN else self._kind_of(speaker, source),
            speaker,
        )
        return speaker

    def _kind_of(self, speaker: Speaker, source: Mention) -> Mention:
        kind = next(
            (k for k, _h, s in reversed(self._discourse.speakers) if s.id == speaker.id),
            MentionKind.GROUP,
        )
        return replace(source, kind=kind)

    def _unattributed(self, item: _Read, following: _Read | None) -> _Region:
        """Return who holds a sentence without a source of its own."""
        whole = len(item.sentence.tokens)
        relays = item.attribution.relays
        if item.sentence.quoted_share() >= _MOSTLY_QUOTED:
            announced = self._announced(item, following)
            speaker = announced or self._discourse.last_speaker
            if speaker is not None:
                dates = following.dates if announced and following else ()
                return _Region(0, whole, speaker, None, relays, 0.7, dates)
        behind = self._named_behind(following)
        if behind is not None and following is not None:
            return _Region(0, whole, behind, None, relays, 0.7, following.dates)
        speaker = self._continued(item)
        if speaker is not None:
            return _Region(0, whole, speaker, None, relays, 0.6)
        medium = item.attribution.relay_source
        if medium is not None:
            return _Region(0, whole, medium.as_speaker(), None, (), 0.6)
        return _Region(0, whole, NARRATOR, None, relays, 0.6)

    def _named_behind(self, following: _Read | None) -> Speaker | None:
        """Return the speaker whom the next sentence names for this one: "Hal itu disampaikan X"."""
        frames = following.attribution.frames if following else ()
        source = next((f.source for f in frames if f.backward and f.source), None)
        if source is None or source.kind is MentionKind.PRONOUN:
            return None
        return _spoken_by(source)

    def _continued(self, item: _Read) -> Speaker | None:
        """Return the speaker of the sentence before if this one goes on spelling it out."""
        before = self._before
        if before is None or before[1] == NARRATOR:
            return None
        same = before[0] == item.sentence.paragraph
        markers = self._lexicon.words(
            "continuation.same_paragraph" if same else "continuation.new_paragraph"
        )
        return before[1] if found_in(markers, item.sentence.tokens) else None

    def _announced(self, item: _Read, following: _Read | None) -> Speaker | None:
        """Return the speaker whom the next sentence of the paragraph names for both: "A. B," kata X."""
        if following is None or following.sentence.paragraph != item.sentence.paragraph:
            return None
        for frame in following.attribution.frames:
            if frame.cue.position is CuePosition.TAIL and frame.source is not None:
                if frame.source.kind is MentionKind.PRONOUN:
                    return self._discourse.resolve(frame.source)
                return _spoken_by(frame.source)
        return None

    # --- what is said -------------------------------------------------------------------

    def _claims_of(self, item: _Read, region: _Region) -> Iterator[Claim]:
        tokens = item.sentence.tokens
        frame = region.frame
        around = Surroundings(
            places=frozenset(i for p in item.places if not p.is_office for i in range(p.start, p.end)),
            parties=frozenset(
                i for m in item.mentions if m.kind is not MentionKind.MEDIUM and m.side != THIRD_SIDE
                for i in range(m.start, m.end)
            ),
            numbers=frozenset(i for q in item.quantities for i in range(q.start, q.end)),
        )  # fmt: skip
        found = self._events.find(tokens, region.start, region.end, item.attribution.taken, around)
        narrated = region.speaker == NARRATOR
        if frame is not None and frame.cue.stance is Stance.WITHHOLDS:
            yield self._withheld(item, region, found)
            return
        chosen = strongest(found)
        if narrated:
            chosen = tuple(h for h in chosen if self._is_told(item, h))
        if not chosen:
            if frame is not None and frame.cue.stance in _ANSWERS and self._answers(item, frame):
                yield self._denied(item, region)
            elif (
                not narrated
                and self._tells(item, region)
                and (frame is not None or region.end - region.start > 6)
            ):
                yield self._statement(item, region)
            return
        view = Viewpoint(region.speaker.side)
        sides = self._participants.sides(item.sentence, item.mentions, view)
        shared: Side | None = None
        for happening in chosen:
            event = self._participants.read(happening, tokens, sides, region.start, view, shared)
            if frame is not None and frame.cue.accuses and event.type not in _KINETIC:
                event = self._accusation(item, region)
            if event.actor and event.actor.surface:
                shared = next((s for s in sides if s.surface == event.actor.surface), shared)
            yield self._claim(item, region, event, happening)

    def _is_told(self, item: _Read, happening: Happening) -> bool:
        """Tell whether the narrator tells an event, not only mentions it."""
        tokens = item.sentence.tokens
        if happening.rank is not Rank.NOUN:
            return happening.rank >= Rank.SUBORDINATE
        refers_back = happening.end < len(tokens) and self._determiners.match_at(
            tokens, happening.end
        )
        return not refers_back and found_in(
            self._happens, tokens[happening.end : happening.clause.end]
        )

    def _tells(self, item: _Read, region: _Region) -> bool:
        """Tell whether the words are more than thanks, visits and ceremonies."""
        return not found_in(self._not_claims, item.sentence.tokens[region.start : region.end])

    def _answers(self, item: _Read, frame: Frame) -> bool:
        """Tell whether a denial or confirmation is of what others said, not of words of its own."""
        return frame.cue.stance is Stance.DENIES or frame.end - frame.start <= 3

    def _accusation(self, item: _Read, region: _Region) -> Event:
        """Return what somebody is accused of; the actor is the accused."""
        sides = self._participants.sides(item.sentence, item.mentions, Viewpoint(region.speaker.side))
        accused = next((s for s in sides if region.start <= s.start < region.end), None)
        return Event(EventType.ACCUSE, Participant(accused.side, accused.surface) if accused else None)

    def _statement(self, item: _Read, region: _Region) -> Claim:
        sides = self._participants.sides(
            item.sentence, item.mentions, Viewpoint(region.speaker.side)
        )
        subject = next(
            (s for s in sides if s.start >= region.start and s.end <= region.end and not s.located),
            None,
        )
        actor = Participant(subject.side, subject.surface) if subject else None
        if actor is None and region.speaker.side in self._theatre.parties:
            actor = Participant(region.speaker.side)
        if region.frame is not None and region.frame.cue.accuses:
            return self._claim(item, region, self._accusation(item, region), None)
        return self._claim(item, region, Event(EventType.STATEMENT, actor), None)

    def _denied(self, item: _Read, region: _Region) -> Claim:
        tokens = item.sentence.tokens[region.start : region.end]
        event = self._discourse.answered(
            region.speaker, newest=found_in(self._newest_answers, tokens)
        )
        claim = self._claim(item, region, event or Event(EventType.STATEMENT), None)
        if event is not None and not claim.places:
            claim = replace(claim, places=self._discourse.answered_places(event))
        return claim

    def _withheld(self, item: _Read, region: _Region, found: Sequence[Happening]) -> Claim:
        chosen = strongest(found)
        if chosen:
            view = Viewpoint(region.speaker.side)
            sides = self._participants.sides(item.sentence, item.mentions, view)
            event = self._participants.read(
                chosen[0], item.sentence.tokens, sides, region.start, view, None
            )
            return self._claim(item, region, event, None)
        return self._denied(item, region)

    # --- one claim ----------------------------------------------------------------------

    def _claim(
        self, item: _Read, region: _Region, event: Event, happening: Happening | None
    ) -> Claim:
        frame = region.frame
        stance = frame.cue.stance if frame else Stance.ASSERTS
        modality = happening.modality if happening else self._stated_modality(item, region)
        negated = happening.negated if happening else False
        if frame is not None and frame.cue.modality and modality is Modality.ACTUAL:
            modality = frame.cue.modality
        if frame is not None and frame.cue.negates:
            negated = True
        if frame is not None and happening is not None and self._is_order(item, frame, happening):
            modality = Modality.CALLED_FOR
        if (
            frame is not None
            and frame.cue.admits
            and self._is_own_loss(region.speaker, event)
            and not negated
        ):
            stance = Stance.CONCEDES
        if stance in (Stance.DENIES, Stance.WITHHOLDS):
            negated, modality = False, Modality.ACTUAL
        span = item.sentence.span
        places = self._places(item, region, event, happening)
        claim = Claim(
            id="",
            article_id=self._article.id,
            evidence=span,
            speaker=region.speaker,
            event=event,
            stance=stance,
            modality=modality,
            negated=negated,
            via=region.via,
            places=places,
            when=self._when(item, region, event, happening),
            quantities=self._quantities(item, region, event),
            confidence=region.certainty,
        )
        return claim

    def _stated_modality(self, item: _Read, region: _Region) -> Modality:
        """Return how a statement without an event is meant, by its first clause."""
        tokens = item.sentence.tokens
        comma = next((i for i in range(region.start, region.end) if tokens[i].text == ","), region.end)
        return self._events.modality(tokens, region.start, comma)

    def _is_order(self, item: _Read, frame: Frame, happening: Happening) -> bool:
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

    def _places(
        self, item: _Read, region: _Region, event: Event, happening: Happening | None
    ) -> tuple[PlaceMention, ...]:
        """Return where it happens: places of the clause, one pointed to, a country, the text's topic."""
        inside = [
            p for p in item.places if region.start <= p.start < region.end and not p.is_office
        ]
        if happening is not None:
            inside = [p for p in inside if happening.clause.start <= p.start < happening.reach] or inside
        found = _nearest(inside)
        specific = [p for p in found if p.kind is not PlaceKind.COUNTRY]
        if specific:
            return tuple(specific)
        pointed = self._pointed_to(item, region)
        if pointed is not None:
            return (pointed,)
        offices = tuple(p.mention for p in item.places if p.is_office)
        if offices and region.frame is not None and event.type in _REPORTED_BY_OFFICES:
            return offices[-1:]
        if found or event.type not in _PLACED:
            return tuple(found)
        counted = {q.quantity.kind for q in item.quantities if region.start <= q.start < region.end}
        topic = self._discourse.topic()
        return (topic,) if topic is not None and not counted & _PLACES_COUNTED else ()

    def _pointed_to(self, item: _Read, region: _Region) -> PlaceMention | None:
        """Return the place that words like "kota itu" or "di sana" point to."""
        tokens = item.sentence.tokens
        for at in range(region.start, region.end - 1):
            if self._pointers.match_at(tokens, at):
                return self._discourse.topic()
            noun = self._place_nouns.match_at(tokens, at)
            if noun and any(
                self._determiners.match_at(tokens, i)
                for i in range(noun.end, min(noun.end + 2, region.end))
            ):
                return self._discourse.topic(noun.values) or self._discourse.topic()
        return None

    def _day_of_paragraph(self, item: _Read) -> When | None:
        """Return the day that an earlier sentence of the paragraph named, which this one goes on about."""
        paragraph, when = self._paragraph_day
        return when if paragraph == item.sentence.paragraph else None

    def _when(
        self, item: _Read, region: _Region, event: Event, happening: Happening | None
    ) -> When | None:
        if not item.dates:
            if region.announced:
                return region.announced[0].when
            return self._day_of_paragraph(item) if event.type is not EventType.STATEMENT else None
        anchor = happening.start if happening else region.start
        inside = [
            d
            for d in item.dates
            if happening and happening.clause.start <= d.start < happening.clause.end
        ]
        return min(inside or item.dates, key=lambda d: abs(d.start - anchor)).when

    def _quantities(self, item: _Read, region: _Region, event: Event) -> tuple[Quantity, ...]:
        counted = [q.quantity for q in item.quantities if region.start <= q.start < region.end]
        side = event.target.side if event.target and event.type is EventType.CASUALTIES else None
        if side is None and event.actor:
            side = event.actor.side
        kind = _WHO_PEOPLE_ARE.get(event.type)
        return tuple(
            replace(q, side=side, kind=kind if kind and q.kind == "people" else q.kind)
            for q in counted
        )

    def _keep(self, claim: Claim, item: _Read, region: _Region) -> None:
        """Add a claim, or join it to the one before where a quotation goes on with the same thought."""
        claims = self._discourse.claims
        goes_on = (
            self._last_kept is not None
            and self._last_kept
            == (item.sentence.index - 1, item.sentence.paragraph, claim.speaker.id)
            and region.frame_is_quoted(item.sentence)
        )
        goes_on = goes_on and self._last_was_quoted
        if goes_on and claim.event.type is EventType.STATEMENT:
            claims[-1] = replace(
                claims[-1], evidence=Span(claims[-1].evidence.start, claim.evidence.end)
            )
        elif goes_on and claims[-1].event.type is EventType.STATEMENT:
            claims[-1] = replace(
                claim, evidence=Span(claims[-1].evidence.start, claim.evidence.end)
            )
        else:
            claims.append(claim)
        self._last_was_quoted = region.frame_is_quoted(item.sentence)
        self._last_kept = (item.sentence.index, item.sentence.paragraph, claim.speaker.id)


def _identified(claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """Give the claims of an article their ids, by what they say and where."""
    seen: dict[str, int] = {}
    found = []
    for claim in claims:
        said = stable_id(
            claim.article_id, claim.evidence.start, claim.evidence.end, claim.speaker.id, claim.stance,
            claim.event.type, claim.negated,
        )  # fmt: skip
        seen[said] = seen.get(said, 0) + 1
        found.append(replace(claim, id=stable_id(said, seen[said])))
    return tuple(found)


def _nearest(spans: Sequence[PlaceSpan]) -> list[PlaceMention]:
    """Return the places once each; one that only gives the bearing of another ("di utara X") is left out."""
    placed = [p for p in spans if not p.is_bearing] or list(spans)
    return list({p.mention.id: p.mention for p in reversed(placed)}.values())[::-1]


def _spoken_by(source: Mention) -> Speaker:
    """Return a source as a speaker; one whose side nothing tells is an outsider."""
    speaker = source.as_speaker()
    return replace(speaker, side=THIRD_SIDE) if speaker.side == NO_SIDE else speaker
