"""Who holds which part of a sentence: its own sources, and what it inherits from the others.

A sentence without a source belongs to whoever is quoted on, to the source that the
next sentence names for it ("Hal itu disampaikan X"), to the one whom it goes on
spelling out, to a medium that it is taken from, or to the narrator.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from klaim.extraction.attribution import answered_before
from klaim.extraction.basis import SpeakerBasis
from klaim.extraction.dates import DatedSpan
from klaim.extraction.discourse import Discourse, is_personal, shares_role
from klaim.extraction.findings import Findings
from klaim.extraction.frames import Frame
from klaim.extraction.lexicon import CuePosition, Lexicon, found_in
from klaim.extraction.mentions import UNNAMED, Mention, MentionKind
from klaim.extraction.names import slug
from klaim.records import NARRATOR, NO_SIDE, PlaceKind, Relay, Speaker, Stance
from klaim.theatres import Party, Theatre

_ROLES = ("role", "officer")
"""What stands for a body and for a person without saying whose."""
_SEATS = (PlaceKind.OBLAST, PlaceKind.CITY)
"""Places that have a governor, prosecutors and police of their own."""
_OBLAST = " Oblast"
_CIVIL = "other"
"""Role of a state that does not fight: of a country's parties, the one its people belong to."""
LOOK_AHEAD = 4
"""Sentences behind one that may still name its source: a quotation's, at its end."""
_MOSTLY_QUOTED = 0.6
_LONGEST_REST = 2
"""Words like "oleh para" that may stand beside a source and say nothing."""
_LONGEST_OPENER = 3
"""Tokens before the person whom a sentence is about at most, its comma included."""
_SHORTEST_ASIDE = 4
"""Tokens that the narrator must have said before a source to be heard."""
_LONGEST_LABEL = 4
"""Tokens in which the colon follows the word of a label ("Quote from X:")."""
_ABLE_TO_SPEAK = (MentionKind.PERSON, MentionKind.ORGANISATION, MentionKind.GROUP)


@dataclass(frozen=True, slots=True)
class Region:
    """Tokens ``[start, end)`` of a sentence that one speaker holds.

    Attributes:
        frame: What attributes them; ``None`` where the sentence itself does not.
        basis: How it is known who speaks.
        announced: Dates of the sentence that names the speaker, where that is another one.
        quoted: They are mostly in the speaker's own words.
    """

    start: int
    end: int
    speaker: Speaker
    frame: Frame | None
    via: tuple[Relay, ...]
    basis: SpeakerBasis
    announced: tuple[DatedSpan, ...] = ()
    quoted: bool = False


class HolderFinder:
    """Finds who holds the parts of an article's sentences, which come in order."""

    def __init__(self, lexicon: Lexicon, theatre: Theatre, discourse: Discourse) -> None:
        self._lexicon = lexicon
        self._theatre = theatre
        self._auxiliaries = lexicon.words("auxiliaries")
        self._articles = lexicon.words("articles")
        self._local = lexicon.words("local_words")
        self._civil = lexicon.words("civil_bodies")
        self._discourse = discourse
        self._on_the_side_of = lexicon.words("on_the_side_of")
        self._that_state = lexicon.words("that_state")
        self._determiners = lexicon.words("determiners.words", "roles")
        self._fighters = lexicon.words("fighters")
        self._outsiders = lexicon.words("outsiders")
        self._answered = lexicon.words("answers.answered")
        self._backward = lexicon.words("continuation.backward")
        self._source_label = lexicon.words("labels.source")
        self._said_label = lexicon.words("labels.said")

    def regions(self, item: Findings, coming: Sequence[Findings]) -> Iterator[Region]:
        """Yield the parts of a sentence that somebody holds, from left to right.

        Args:
            item: The sentence.
            coming: Those behind it, as many as may name its source (:data:`LOOK_AHEAD`).
        """
        frames = self._holding_frames(item)
        if frames:
            found: Iterator[Region] = self._attributed(item, coming, frames)
        else:
            found = iter((self._unattributed(item, coming),))
        for region in found:
            yield replace(region, quoted=_is_quoted(item, region))

    def passes_on(self, item: Findings) -> bool:
        """Tell whether a sentence only says through whom the one before was passed on."""
        return bool(item.attribution.relays) and any(
            self._backward.match_at(item.sentence.tokens, at)
            for at in (0, 1)
            if at < len(item.sentence.tokens)
        )

    def notice(self, item: Findings) -> None:
        """Remember the person or body that a sentence without attribution is about."""
        if any(not f.backward for f in item.attribution.frames) or _is_mostly_quoted(item):
            return
        named = [m for m in item.mentions if m.kind in _ABLE_TO_SPEAK]
        subject = next((m for m in named if _opens(item, m) and m.name), None)
        subject = next((f.source for f in item.attribution.frames if f.source), subject)
        if subject is not None and subject.kind is not MentionKind.PRONOUN:
            self._discourse.heard(self._in_office(subject), subject.as_speaker())
            if self._named_behind(item) is not None:
                # what the next sentence goes on to spell out is theirs
                speaker = self._with_side(subject, item)
                self._discourse.before = (item.sentence.paragraph, speaker)
            if self._source_label.match_at(item.sentence.tokens, 0):
                self._discourse.source_line = subject.as_speaker()

    # --- with a source --------------------------------------------------------------------

    def _attributed(
        self, item: Findings, coming: Sequence[Findings], frames: Sequence[Frame]
    ) -> Iterator[Region]:
        tokens = item.sentence.tokens
        relays = item.attribution.relays
        aside = self._narrated_start(item, frames)
        if aside:
            yield Region(0, aside, NARRATOR, None, relays, SpeakerBasis.NARRATOR)
        following = next(iter(coming), None)
        onwards = following.attribution.relays if following and self.passes_on(following) else ()
        speakers = {id(f): self._speaker_of(f, item, coming) for f in frames}
        holders = [self._holder(frames, at) for at in range(len(tokens))]
        heard: set[int] = set()
        at = 0
        while at < len(tokens):
            frame = holders[at]
            end = at
            while end < len(tokens) and holders[end] is frame:
                end += 1
            speaker = speakers[id(frame)] if frame is not None else None
            if frame is not None and id(frame) in heard and _is_taken(item, at, end):
                speaker = None  # who denies in "X mengatakan ..., klaim yang dibantah Kyiv."
            if frame is not None and speaker is not None:
                heard.add(id(frame))
                via = dict.fromkeys((*frame.via, *relays, *onwards))
                passed = tuple(relay for relay in via if relay.id != speaker.id)
                yield Region(at, end, speaker, frame, passed, _basis_of(frame, speaker))
            at = end

    def _narrated_start(self, item: Findings, frames: Sequence[Frame]) -> int:
        """Return where the narrator's part before the first source ends, 0 if there is none.

        "Pasukan X mundur dari kota, dan bahkan pejabat X mengakui ..." has two voices.
        """
        first = min(frames, key=lambda f: f.cue_start)
        told = self._told_before(item, first)
        if told:
            return told
        if (
            first.cue.position is not CuePosition.VERB
            or first.source is None
            or first.source.start < _SHORTEST_ASIDE
        ):
            return 0
        joints = [self._lexicon.words(name) for name in ("coordinators", "subordinators")]
        tokens = item.sentence.tokens
        opening = first.source.start
        near = range(max(0, opening - 2), opening)
        joined = any(words.match_at(tokens, i) for i in near for words in joints)
        return opening if joined else 0

    def _told_before(self, item: Findings, frame: Frame) -> int:
        """Return where a deed of the source ends that is told before its words.

        "Israel has bombed a tower, having urged residents to leave" tells two things.
        """
        tokens = item.sentence.tokens
        source, comma = frame.source, frame.cue_start - 1
        comma -= comma > 0 and self._auxiliaries.match_at(tokens, comma) is not None
        if self._lexicon.said_behind_comma or source is None or comma <= source.end:
            return 0
        if tokens[comma].text != ",":
            return 0
        set_off = tokens[source.end].text == ","
        verbs = (
            trigger
            for at in range(source.end, comma)
            if (found := self._lexicon.triggers.match_at(tokens, at))
            for trigger in found.values
            if not trigger.voice.is_noun
        )
        return 0 if set_off or next(verbs, None) is None else comma

    def _holding_frames(self, item: Findings) -> list[Frame]:
        """Drop the frames inside what a speaker says of others: the speaker holds that."""
        frames = [f for f in item.attribution.frames if not f.backward]
        if _is_mostly_quoted(item) and self._discourse.last_speaker is not None:
            tokens = item.sentence.tokens
            inside = item.sentence.in_quotation
            frames = [
                f
                for f in frames
                if not inside(tokens[f.cue_start])
                or (f.source is not None and not inside(tokens[f.source.start]))
            ]
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

    def _is_sequel(self, item: Findings, first: Frame, second: Frame) -> bool:
        """Tell whether a frame stands beside another: "A mengatakan ..., sedangkan B ..."."""
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
        if answered_before(item.sentence.tokens, second.cue_start, self._answered):
            return True
        token = item.sentence.tokens[before]
        return token.text in ",;" or any(
            self._lexicon.words(joint).match_at(item.sentence.tokens, before) is not None
            for joint in ("coordinators", "subordinators")
        )

    def _overrules(self, outer: Frame, inner: Frame, item: Findings) -> bool:
        """Tell whether the outer source holds what the inner one is said to have said."""
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
            return item.sentence.in_quotation(item.sentence.tokens[inner.cue_start])
        return outer.source is not None

    def _holder(self, frames: Sequence[Frame], at: int) -> Frame | None:
        """Return the frame that holds a token: the innermost, else the nearest around it."""
        inner = (CuePosition.VERB, CuePosition.PASSIVE)
        holding = [f for f in frames if f.start <= at < f.end]
        verb = max(
            (f for f in holding if f.cue.position in inner), key=lambda f: f.start, default=None
        )
        others = [f for f in holding if f.cue.position not in inner]
        if verb is not None:
            return next((f for f in others if f.start > verb.start), verb)
        return min(others, key=lambda f: abs(f.cue_start - at), default=None)

    def _speaker_of(
        self, frame: Frame, item: Findings, coming: Sequence[Findings]
    ) -> Speaker | None:
        """Return who speaks in a frame, pronouns resolved, and remember it."""
        source = frame.source
        if source is None:
            sequel = any(f.source and f.cue_end <= frame.cue_start for f in item.attribution.frames)
            if frame.cue.impersonal or (frame.cue.stance is Stance.WITHHOLDS and not sequel):
                return NARRATOR
            return self._discourse.last_speaker
        if source.kind is MentionKind.PRONOUN:
            if source.refers == "own" and self._discourse.last_speaker is None:
                return None
            speaker = (
                self._both(source)
                or self._named_beside(source, item)
                or self._local_speaker(source, item)
                or self._of_that_state(source, item)
                or self._of_speakers_party(source, item)
                or self._subject_of_sentence(source, item)
                or self._discourse.resolve(source)
                or self._of_place(source, item)
                or self._of_seat(source, item)
                or self._unnamed(source, item)
            )
            if speaker is None:
                return None
        else:
            speaker = self._in_person(source, item, coming) or self._with_side(source, item)
        named = source if source.kind is not MentionKind.PRONOUN else self._kind_of(speaker, source)
        self._discourse.heard(self._in_office(named), speaker)
        return speaker

    def _both(self, source: Mention) -> Speaker | None:
        """Return who "kedua pihak" are: those who fight, on the side of the first."""
        if source.refers != "both":
            return None
        first, *others = (self._theatre.parties[side] for side in self._theatre.belligerents)
        if not others:
            return None
        name = f"{first.name} and {others[0].name}"
        return Speaker(name, slug(name), source.surface, first.id)

    def _in_person(
        self, source: Mention, item: Findings, coming: Sequence[Findings]
    ) -> Speaker | None:
        """Return who holds an office whose holder the text names before, or right behind.

        "Jubir Kemlu itu" was named; whom "kata gubernur kota itu" quotes is, where he goes on.
        """
        words = item.sentence.tokens[source.start : source.end + 1]
        if is_personal(source.name, source.head) or not found_in(self._determiners, words):
            return None
        if source.kind is MentionKind.GROUP:
            return self._discourse.last_person_of(source)  # "pejabat Rusia itu"
        if source.kind is not MentionKind.PERSON or not source.head:
            return None
        return (
            self._named_beside(source, item)
            or self._discourse.holder_of(source)
            or self._named_next(source, coming)
        )

    def _named_beside(self, office: Mention, item: Findings) -> Speaker | None:
        """Return the person whom commas set off before the office: "X, kata gubernur itu"."""
        tokens = item.sentence.tokens
        if not office.head or office.refers in ("person", "body", "role"):
            return None
        beside = (
            m
            for m in item.mentions
            if m.kind is MentionKind.PERSON
            and m.end + 2 == office.start
            and tokens[m.end].text == ","
            and tokens[m.start - 1].text == ","
        )
        person = next(beside, None)
        return self._with_side(replace(person, head=office.head), item) if person else None

    def _named_next(self, office: Mention, coming: Sequence[Findings]) -> Speaker | None:
        """Return the first person quoted next, if the office may be theirs."""
        frames = (frame for item in coming for frame in item.attribution.frames)
        people = (f.source for f in frames if f.source and f.source.kind is MentionKind.PERSON)
        first = next(people, None)
        if first is None or first.side != office.side:
            return None
        head = self._in_office(first).head
        fits = not head or shares_role(office.head, head)
        return first.as_speaker() if fits and is_personal(first.name, first.head) else None

    def _with_side(self, source: Mention, item: Findings) -> Speaker:
        """Return a source as speaker; a person of nobody's belongs to whom the text is about.

        A soldier is of the side that spoke last, other people are of the country it is at, and so
        is who has but one name: foreigners of rank have two.
        """
        speaker = source.as_speaker()
        if source.side == NO_SIDE and source.kind is MentionKind.ORGANISATION:
            here = self._party_of_place(item) or self._newest_party()
            return replace(speaker, side=here.id) if here else speaker
        if source.side != NO_SIDE or source.kind is not MentionKind.PERSON:
            return speaker
        known = (
            s
            for _k, _h, s in reversed(self._discourse.speakers)
            if s.id == speaker.id and s.side in self._theatre.parties
        )
        words = item.sentence.tokens[source.start : source.end]
        party: Party | None = None
        if found_in(self._fighters, words):
            party = self._newest_party() or self._party_of_place(item)
        elif source.head and not found_in(self._outsiders, words):
            party = self._party_of_place(item, civil=True) or self._newest_party()
        elif source.name.isalpha():
            party = self._only_party_of_place(item)
        side = party.id if party is not None else speaker.side
        return next(known, replace(speaker, side=side))

    def _local_speaker(self, source: Mention, item: Findings) -> Speaker | None:
        """Return who "pejabat setempat" are: those of the place that the text is at."""
        words = item.sentence.tokens[source.start : source.end + 1]
        if source.refers not in _ROLES:
            return None
        if not found_in(self._local, words):
            return None
        return self._of_seat(source, item)

    def _unnamed(self, source: Mention, item: Findings) -> Speaker | None:
        """Return "the ministry" that nothing tells more of: of those whose deeds it tells first."""
        tokens = item.sentence.tokens
        article = self._articles.match_at(tokens, source.start)
        if source.refers not in ("body", *_ROLES) or article is None:
            return None
        name = " ".join(t.text for t in tokens[article.end : source.end])
        party = self._first_party(source, item)
        side = party.id if party else source.as_speaker().side
        return Speaker(name, slug(name), source.surface, side)

    def _of_seat(self, source: Mention, item: Findings) -> Speaker | None:
        """Return "the mayor" or "local officials" as those of the city or region spoken of."""
        here = [p.mention for p in item.places if not p.is_office and not p.is_bearing]
        seats = [place for place in here if place.kind in _SEATS]
        seat = seats[-1] if seats else self._discourse.topic(_SEATS)
        return self._of_place(source, item, seat.name.removesuffix(_OBLAST) if seat else "")

    def _of_that_state(self, source: Mention, item: Findings) -> Speaker | None:
        """Return whose "militer negara itu" is: of the state that the sentence is about."""
        tokens = item.sentence.tokens
        words = tokens[source.start : source.end + 2]
        if source.refers not in _ROLES or not found_in(self._that_state, words):
            return None
        named = [m.side for m in item.mentions if m.end <= source.start]
        told = (self._theatre.parties[side] for side in named if side in self._theatre.parties)
        party = next(told, None) or self._newest_party()
        return _of_party(source, party) if party else None

    def _of_speakers_party(self, source: Mention, item: Findings) -> Speaker | None:
        """Return whose "Kementerian Pertahanan" it is that nobody named: the last speaker's.

        The sentence may say on whose side: "Di pihak Ukraina, para pejabat melaporkan ...".
        """
        if source.refers != "role" or self._discourse.resolve_role(source) is not None:
            return None
        words = item.sentence.tokens[source.start : source.end]
        at_place = self._of_place(source, item) if found_in(self._civil, words) else None
        if at_place is not None:
            return at_place
        party = (
            self._party_spoken_for(item) or self._newest_party() or self._first_party(source, item)
        )
        if party is None:
            return None
        return _of_party(source, party)

    def _party_spoken_for(self, item: Findings) -> Party | None:
        """Return the party on whose side a sentence opens: "Di kubu Israel, ..."."""
        opening = self._on_the_side_of.match_at(item.sentence.tokens, 0)
        named = (m for m in item.mentions if opening and m.start <= opening.end <= m.end)
        return next((self._theatre.parties.get(m.side) for m in named), None)

    def _first_party(self, source: Mention, item: Findings) -> Party | None:
        """Return the party whose deeds an office tells before anybody has spoken: its own."""
        told_of = (m for m in item.mentions if m.end <= source.start and m.side != NO_SIDE)
        first = next((m.side for m in told_of if m.kind is not MentionKind.MEDIUM), NO_SIDE)
        return self._theatre.parties.get(first)

    def _newest_party(self) -> Party | None:
        """Return the party of the newest speaker who has one."""
        sides = (s.side for _k, _h, s in reversed(self._discourse.speakers))
        return next((self._theatre.parties[s] for s in sides if s in self._theatre.parties), None)

    def _party_of_place(self, item: Findings, *, civil: bool = False) -> Party | None:
        """Return the party whose country the sentence, or the text before it, is at.

        Args:
            item: The sentence.
            civil: Take the state before those who fight from its country.
        """
        countries = [p.country for p in item.places] + [self._discourse.country]
        country = next((c for c in countries if c), "")
        here = [p for p in self._theatre.parties.values() if p.country == country]
        preferred = (p for p in here if civil and p.role == _CIVIL)
        return next(preferred, next(iter(here), None))

    def _only_party_of_place(self, item: Findings) -> Party | None:
        """Return the party whose country it is at, where no other is from there."""
        party = self._party_of_place(item)
        if party is None:
            return None
        fellows = [p for p in self._theatre.parties.values() if p.country == party.country]
        return party if len(fellows) == 1 else None

    def _of_place(self, source: Mention, item: Findings, seat: str = "") -> Speaker | None:
        """Return police and the like without an owner as those of the place's country."""
        serves = item.sentence.tokens[source.start : source.end]
        party = self._party_of_place(item, civil=found_in(self._civil, serves))
        is_office = source.refers in _ROLES or bool(seat and source.head)
        if not is_office or party is None:
            return None
        name = f"{seat or party.demonym} {source.name or source.head}"
        return Speaker(name, slug(name), source.surface, party.id)

    def _in_office(self, mention: Mention) -> Mention:
        """Return a mention with the offices by which a text may go on calling the person."""
        entity = self._theatre.entities.get(mention.id)
        if mention.head or entity is None:
            return mention
        titles = (title for o in entity.offices for title in o.titles.get("en", ())[:1])
        return replace(mention, head=" ".join(titles))

    def _subject_of_sentence(self, source: Mention, item: Findings) -> Speaker | None:
        """Return the person with whom a sentence opens: "Gerasimov exaggerated when he said"."""
        first = next((m for m in item.mentions if m.end <= source.start), None)
        if source.refers != "person" or first is None or first.kind is not MentionKind.PERSON:
            return None
        opens = first.start <= 1 and not source.head
        return first.as_speaker() if opens else None

    def _kind_of(self, speaker: Speaker, source: Mention) -> Mention:
        kind = next(
            (k for k, _h, s in reversed(self._discourse.speakers) if s.id == speaker.id),
            MentionKind.PERSON if source.refers == "officer" else MentionKind.GROUP,
        )
        return replace(source, kind=kind)

    # --- without one ----------------------------------------------------------------------

    def _unattributed(self, item: Findings, coming: Sequence[Findings]) -> Region:
        """Return who holds a sentence without a source of its own."""
        whole = len(item.sentence.tokens)
        relays = item.attribution.relays
        following = next(iter(coming), None)
        labelled = self._under_label(item)
        if labelled is not None:
            return Region(0, whole, labelled, None, relays, SpeakerBasis.CONTINUED)
        if _is_mostly_quoted(item):
            announced = self._announced(item, coming)
            if announced is not None:
                return announced
            speaker = self._discourse.last_speaker
            if speaker is not None:
                return Region(0, whole, speaker, None, relays, SpeakerBasis.QUOTED_ON)
        behind = self._named_behind(following)
        if behind is not None and behind.source is not None and following is not None:
            speaker = self._with_side(behind.source, following)
            basis = SpeakerBasis.NAMED_BEHIND
            named = dict.fromkeys((*relays, *behind.via, *following.attribution.relays))
            via = tuple(relay for relay in named if relay.id != speaker.id)
            return Region(0, whole, speaker, None, via, basis, following.dates)
        speaker = self._continued(item)
        if speaker is not None:
            return Region(0, whole, speaker, None, relays, SpeakerBasis.CONTINUED)
        medium = item.attribution.relay_source
        if medium is not None:
            return Region(0, whole, medium.as_speaker(), None, (), SpeakerBasis.MEDIUM)
        return Region(0, whole, NARRATOR, None, relays, SpeakerBasis.NARRATOR)

    def _named_behind(self, following: Findings | None) -> Frame | None:
        """Return the frame in which the next sentence names whose this one is.

        "Hal itu disampaikan X" holds what stands before it.
        """
        backward = (f for f in (following.attribution.frames if following else ()) if f.backward)
        frame = next((f for f in backward if f.source), None)
        stands_in = (
            frame is None or frame.source is None or (frame.source.kind is MentionKind.PRONOUN)
        )
        return None if stands_in else frame

    def _under_label(self, item: Findings) -> Speaker | None:
        """Return whose a paragraph is that opens "Details: ...": who the source line names."""
        tokens, paragraph = item.sentence.tokens, item.sentence.paragraph
        label = self._said_label.match_at(tokens, 0)
        if label and any(t.text == ":" for t in tokens[label.end : label.end + _LONGEST_LABEL]):
            self._discourse.labelled = paragraph
        return self._discourse.source_line if self._discourse.labelled == paragraph else None

    def _continued(self, item: Findings) -> Speaker | None:
        """Return the speaker of the sentence before if this one goes on spelling it out."""
        before = self._discourse.before
        if before is None or before[1] == NARRATOR:
            return None
        same = before[0] == item.sentence.paragraph
        markers = self._lexicon.words(
            "continuation.same_paragraph" if same else "continuation.new_paragraph"
        )
        return before[1] if found_in(markers, item.sentence.tokens) else None

    def _announced(self, item: Findings, coming: Sequence[Findings]) -> Region | None:
        """Return a quoted sentence as held by whom one behind it names for both: "A. B," kata X."""
        for following in coming:
            if following.sentence.paragraph != item.sentence.paragraph:
                return None
            frame = next((f for f in following.attribution.frames if _closes_quotation(f)), None)
            if frame is not None:
                speaker = self._announcing(frame, following)
                if speaker is None:
                    return None
                via = dict.fromkeys((*item.attribution.relays, *frame.via))
                return Region(
                    0,
                    len(item.sentence.tokens),
                    speaker,
                    None,
                    tuple(relay for relay in via if relay.id != speaker.id),
                    SpeakerBasis.NAMED_BEHIND,
                    following.dates,
                )
            if following.attribution.frames or not _is_mostly_quoted(following):
                return None
        return None

    def _announcing(self, frame: Frame, item: Findings) -> Speaker | None:
        """Return who speaks in the frame that closes a quotation."""
        source = frame.source
        if source is None:
            return self._discourse.last_speaker
        if source.kind is MentionKind.PRONOUN:
            return self._discourse.resolve(source)
        return self._with_side(source, item)


def _closes_quotation(frame: Frame) -> bool:
    """Tell whether a frame names who has said what stands in front of it."""
    return frame.cue.position is CuePosition.TAIL and not frame.backward


def _opens(item: Findings, mention: Mention) -> bool:
    """Tell whether a sentence opens with somebody, a word in front or not: "Namun, X ..."."""
    tokens = item.sentence.tokens
    if mention.start <= 1:
        return True
    person = mention.kind is MentionKind.PERSON
    return person and mention.start <= _LONGEST_OPENER and tokens[mention.start - 1].text == ","


def _of_party(role: Mention, party: Party) -> Speaker:
    """Return a role that nobody is named to have as a party's."""
    name = f"{party.demonym} {role.name.removeprefix(UNNAMED)}"
    return Speaker(name, slug(name), role.surface, party.id)


def _is_mostly_quoted(item: Findings) -> bool:
    return item.sentence.quoted_share() >= _MOSTLY_QUOTED


def _basis_of(frame: Frame, speaker: Speaker) -> SpeakerBasis:
    if speaker == NARRATOR:
        return SpeakerBasis.NARRATOR
    if frame.source is None:
        return SpeakerBasis.SHARED
    stands_in = frame.source.kind is MentionKind.PRONOUN
    return SpeakerBasis.STAND_IN if stands_in else SpeakerBasis.NAMED


def _is_taken(item: Findings, start: int, end: int) -> bool:
    """Tell whether some tokens only name sources and what they do, and say nothing."""
    words = [at for at in range(start, end) if not item.sentence.tokens[at].is_mark]
    left = sum(at not in item.attribution.taken for at in words)
    return left < len(words) and left <= _LONGEST_REST


def _is_quoted(item: Findings, region: Region) -> bool:
    """Tell whether what is said in a region, source and cue left out, is mostly quoted."""
    said = [at for at in range(region.start, region.end) if at not in item.attribution.taken]
    quoted = sum(item.sentence.in_quotation(item.sentence.tokens[at]) for at in said)
    return quoted >= _MOSTLY_QUOTED * max(1, len(said))
