"""Who a source is: a person by the office, a body by its place, whoever a pronoun stands for.

A source that names nobody in full is told by the sentence around it, by who spoke before,
and by the place and the party that the text is about.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from klaim.extraction.discourse import Discourse, is_personal, shares_role
from klaim.extraction.findings import Findings
from klaim.extraction.frames import Frame
from klaim.extraction.lexemes import CuePosition
from klaim.extraction.lexicon import Lexicon, found_in
from klaim.extraction.mentions import UNNAMED, Mention, MentionKind
from klaim.extraction.names import slug
from klaim.extraction.sources import has_clitic
from klaim.records import NARRATOR, NO_SIDE, THIRD_SIDE, PlaceKind, Speaker, Stance
from klaim.theatres import Party, Theatre

_ROLES = ("role", "officer")
"""What stands for a body and for a person without saying whose."""
_SEATS = (PlaceKind.OBLAST, PlaceKind.CITY)
"""Places that have a governor, prosecutors and police of their own."""
_OBLAST = " Oblast"
_NEWEST_TOLD = 30
"""Claims among which those of an official tell the region that is his."""
_OPENING = 2
"""The last token at which the place stands with which a sentence opens: "Di Moskow, ..."."""
_CIVIL = "other"
"""Role of a state that does not fight: of a country's parties, the one its people belong to."""


class SpeakerFinder:
    """Finds who the sources of an article are, its sentences in order.

    Args:
        lexicon: The language's words.
        theatre: The conflict.
        discourse: What the sentences before have told; it remembers who speaks.
    """

    def __init__(self, lexicon: Lexicon, theatre: Theatre, discourse: Discourse) -> None:
        self._theatre = theatre
        self._discourse = discourse
        self._articles = lexicon.words("articles")
        self._local = lexicon.words("local_words")
        self._civil = lexicon.words("civil_bodies")
        self._blows = lexicon.words("blows")
        self._officials = lexicon.words("officials")
        self._on_the_side_of = lexicon.words("on_the_side_of")
        self._that_state = lexicon.words("that_state")
        self._determiners = lexicon.words("determiners.words", "roles")
        self._one_of = lexicon.words("one_of.words", "roles")
        self._pronouns = lexicon.pronouns
        self._renamed_by = lexicon.words("renamed_by")
        self._fighters = lexicon.words("fighters")
        self._number_words = lexicon.number_words
        self._outsiders = lexicon.words("outsiders")
        self._outside_bodies = lexicon.words("outside_bodies")

    def of_frame(self, frame: Frame, item: Findings, coming: Sequence[Findings]) -> Speaker | None:
        """Return who speaks in a frame, pronouns resolved, and remember it."""
        source = frame.source
        if source is None:
            sequel = any(f.source and f.cue_end <= frame.cue_start for f in item.attribution.frames)
            if frame.cue.impersonal or (frame.cue.stance is Stance.WITHHOLDS and not sequel):
                return NARRATOR
            return self._opener(frame, item) or self._discourse.goes_on
        if source.kind is MentionKind.PRONOUN:
            if source.refers == "own" and self._discourse.last_speaker is None:
                return None
            speaker = (
                self._both(source, item)
                or self._occupiers(source, item)
                or self._named_behind(source, item)
                or self._named_beside(source, item)
                or self._owned_by_subject(frame, item)
                or self._local_speaker(source, item)
                or self._of_that_state(source, item)
                or self._nameless(source)
                or self._outside(source, item)
                or self._of_speakers_party(source, item)
                or self._body_before(source, item)
                or self._subject_of_sentence(source, item)
                or self._local_office(source, item)
                or self._discourse.resolve(source)
                or self._of_place(source, item)
                or self._of_seat(source, item)
                or self._unnamed(source, item)
                or self._of_text(source, item)
                or self._owned_next(source, coming)
            )
            if speaker is None:
                return None
            if source.head and self._is_of_elsewhere(speaker, item):
                # "di wilayah Kursk ..., kata gubernur wilayah itu": not Belgorod's, named before
                local = self._named_next(source, coming) or self._of_seat(source, item)
                speaker = local or speaker
        else:
            speaker = (
                self._in_person(source, item, coming)
                or self._quoted_next(source, item, coming)
                or self._discourse.body_called(source)
                or self.with_side(source, item)
            )
        named = source if source.kind is not MentionKind.PRONOUN else self._kind_of(speaker, source)
        self._discourse.heard(self.in_office(named), speaker)
        return speaker

    def with_side(self, source: Mention, item: Findings) -> Speaker:
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
        words = source.introduced or item.sentence.tokens[source.start : source.end]
        party: Party | None = None
        if found_in(self._fighters, words):
            party = self._newest_party() or self._party_of_place(item)
        elif source.head and not found_in(self._outsiders, words):
            party = self._party_of_place(item, civil=True) or self._newest_party()
        elif source.name.isalpha():
            party = self._only_party_of_place(item)
        side = party.id if party is not None else speaker.side
        return next(known, replace(speaker, side=side))

    def in_office(self, mention: Mention) -> Mention:
        """Return a mention with the offices by which a text may go on calling the person."""
        entity = self._theatre.entities.get(mention.id)
        if mention.head or entity is None:
            return mention
        titles = (title for o in entity.offices for title in o.titles.get("en", ())[:1])
        return replace(mention, head=" ".join(titles))

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

    def _quoted_next(
        self, source: Mention, item: Findings, coming: Sequence[Findings]
    ) -> Speaker | None:
        """Return who "seorang pejabat" is: whom the quotation behind names first, of his side."""
        tokens = item.sentence.tokens
        one = self._number_words.get(tokens[source.start].lower) == 1
        if not one or not source.head or source.side == NO_SIDE:
            return None
        behind = next(iter(coming), None)
        frames = behind.attribution.frames if behind and behind.sentence.quoted else ()
        tails = (f.source for f in frames if f.cue.position is CuePosition.TAIL)
        named = next((tail for tail in tails if tail), None)
        if named is None or named.kind is not MentionKind.PERSON or named.side != source.side:
            return None
        known = any(s.id == named.id for _kind, _head, s in self._discourse.speakers)
        return named.as_speaker() if is_personal(named.name, named.head) and not known else None

    def _is_of_elsewhere(self, holder: Speaker, item: Findings) -> bool:
        """Tell whether a sentence is about another region than all that an official spoke of."""
        here = {p.mention.id for p in item.places if p.mention.kind is PlaceKind.OBLAST}
        told = self._discourse.told[-_NEWEST_TOLD:]
        said = (t.claim for t in told if t.claim.speaker.id == holder.id)
        known = {p.id for claim in said for p in claim.places if p.kind is PlaceKind.OBLAST}
        return bool(here and known) and here.isdisjoint(known)

    def _opener(self, frame: Frame, item: Findings) -> Speaker | None:
        """Return the person with whom a sentence opens that then quotes: 'X, "...", katanya'."""
        first = next(iter(item.mentions), None)
        tail = frame.cue.position is CuePosition.TAIL
        if not tail or first is None or first.end + 1 >= frame.cue_start:
            return None
        if first.kind is not MentionKind.PERSON or not first.name:
            return None
        tokens = item.sentence.tokens
        quoting = item.sentence.in_quotation(tokens[frame.cue_start - 2])
        opens = first.start <= 1 and not item.sentence.in_quotation(tokens[first.start])
        return self.with_side(first, item) if opens and quoting else None

    def _named_behind(self, source: Mention, item: Findings) -> Speaker | None:
        """Return who is named behind what he is called: "kata sang gubernur, X"."""
        words = [t.text for t in item.sentence.tokens[source.end : source.end + 1]]
        if source.refers != "person" or words != [","]:
            return None
        behind = (m for m in item.mentions if m.start == source.end + 1)
        person = next((m for m in behind if m.kind is MentionKind.PERSON and m.name), None)
        if person is None:
            return None
        called = self._discourse.resolve(source)
        if person.side == NO_SIDE and called is not None:
            return replace(person.as_speaker(), side=called.side)
        return self.with_side(replace(person, head=source.surface), item)

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
        return self.with_side(replace(person, head=office.head), item) if person else None

    def _named_next(self, office: Mention, coming: Sequence[Findings]) -> Speaker | None:
        """Return the first person quoted next, if the office may be theirs."""
        frames = (frame for item in coming for frame in item.attribution.frames)
        people = (f.source for f in frames if f.source and f.source.kind is MentionKind.PERSON)
        first = next(people, None)
        if first is None or office.side not in (first.side, NO_SIDE):
            return None
        head = self.in_office(first).head
        fits = not head or shares_role(office.head, head)
        return first.as_speaker() if fits and is_personal(first.name, first.head) else None

    def _both(self, source: Mention, item: Findings) -> Speaker | None:
        """Return who "kedua pihak" are, or "pejabat dari kedua pihak": those who fight.

        They are on the side of the first.
        """
        office = self._office_of_both(source, item)
        if source.refers != "both" and office is None:
            return None
        first, *others = (self._theatre.parties[side] for side in self._theatre.belligerents)
        if not others:
            return None
        name = f"{first.name} and {others[0].name}"
        if office is not None:
            name = f"{first.demonym} and {others[0].demonym} {office.name.removeprefix(UNNAMED)}"
        return Speaker(name, slug(name), source.surface, first.id)

    def _occupiers(self, source: Mention, item: Findings) -> Speaker | None:
        """Return who "otoritas pendudukan" are: those that the land's enemy has put there."""
        here = self._party_of_place(item)
        fighting = (self._theatre.parties[side] for side in self._theatre.belligerents)
        enemy = next((p for p in fighting if here and p.id != here.id), None)
        if source.refers != "enemy" or not source.head or here is None or enemy is None:
            return None
        if here.id not in self._theatre.belligerents:
            return None
        name = f"{enemy.demonym}-installed {source.head}"
        return Speaker(name, slug(name), source.surface, enemy.id)

    def _office_of_both(self, source: Mention, item: Findings) -> Mention | None:
        """Return the role that both sides have: "media kedua negara"."""
        tokens = item.sentence.tokens
        for role in (m for m in item.mentions if m.refers in _ROLES and m.name):
            if role is not source and source.refers != "both":
                continue
            link = self._renamed_by.match_at(tokens, role.end) if role.end < len(tokens) else None
            at = link.end if link else role.end
            whose = self._pronouns.match_at(tokens, at) if at < len(tokens) else None
            if whose and "both" in whose.values and (role is source or at == source.start):
                return role
        return None

    def _owned_by_subject(self, frame: Frame, item: Findings) -> Speaker | None:
        """Return whose "militernya" is where it says in the end what the sentence tells.

        "Ukraina telah merebut X, kata militernya": of the party with which the sentence opens.
        """
        source, tokens = frame.source, item.sentence.tokens
        if source is None or frame.cue.position is not CuePosition.TAIL:
            return None
        if source.refers not in ("own", "role") or not has_clitic(tokens[source.end - 1]):
            return None
        states = (m for m in item.mentions if m.start <= 1 and m.kind is MentionKind.STATE)
        own_words = (m for m in states if not item.sentence.in_quotation(tokens[m.start]))
        subject = next((m for m in own_words if m.start >= frame.start), None)
        party = self._theatre.parties.get(subject.side) if subject else None
        if party is None:
            return None
        if source.refers == "role":
            return _of_party(source, party)
        return Speaker(party.name, party.id, source.surface, party.id)

    def _local_speaker(self, source: Mention, item: Findings) -> Speaker | None:
        """Return who "pejabat setempat" are: those of the place that the text is at."""
        words = item.sentence.tokens[source.start : source.end + 1]
        if source.refers not in _ROLES:
            return None
        if not found_in(self._local, words):
            return None
        return self._of_seat(source, item)

    def _local_office(self, source: Mention, item: Findings) -> Speaker | None:
        """Return who "the governor" is: whoever was called so, else that of the place spoken of."""
        tokens = item.sentence.tokens
        office = found_in(self._local, tokens[source.start : source.end])
        known = self._articles.match_at(tokens, source.start) is not None
        if source.refers != "person" or not (source.head and office and known):
            return None
        return self._discourse.resolve_role(source) or self._of_seat(source, item)

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

    def _nameless(self, source: Mention) -> Speaker | None:
        """Return who "sumber tersebut" is where no sources spoke before: the body that did last."""
        if source.refers != "role" or not source.name.startswith(UNNAMED):
            return None
        kind, _head, last = next(reversed(self._discourse.speakers), (None, "", None))
        told = self._discourse.resolve_role(source)
        return told or (last if kind in (MentionKind.ORGANISATION, MentionKind.GROUP) else None)

    def _outside(self, source: Mention, item: Findings) -> Speaker | None:
        """Return "misi tersebut" that nobody named before as an outsider, wherever it works."""
        words = item.sentence.tokens[source.start : source.end]
        if source.refers != "role" or not found_in(self._outside_bodies, words):
            return None
        if self._discourse.resolve_role(source) is not None:
            return None
        return Speaker(source.name, slug(source.name), source.surface, THIRD_SIDE)

    def _of_speakers_party(self, source: Mention, item: Findings) -> Speaker | None:
        """Return whose "Kementerian Pertahanan" it is that nobody named: the last speaker's.

        The sentence may say on whose side: "Di pihak Ukraina, para pejabat melaporkan ...".
        """
        if source.refers != "role":
            return None
        spoken_for = self._party_spoken_for(item)
        if spoken_for is None and self._discourse.resolve_role(source) is not None:
            return None
        words = item.sentence.tokens[source.start : source.end]
        lies = any(p.country and not (p.is_office or p.is_contested) for p in item.places)
        local = found_in(self._civil, words) or (lies and found_in(self._officials, words))
        at_place = self._of_place(source, item) if local else None
        if at_place is not None:
            return at_place
        party = spoken_for or self._newest_party() or self._first_party(source, item)
        if party is None:
            return None
        return _of_party(source, party)

    def _body_before(self, source: Mention, item: Findings) -> Speaker | None:
        """Return the body that spoke right before, in the same paragraph: translations' "ia"."""
        kind, _head, last = next(reversed(self._discourse.speakers), (None, "", None))
        before = self._discourse.before
        bare = source.refers == "person" and source.end - source.start == 1
        if not bare or kind is not MentionKind.ORGANISATION or before is None or last is None:
            return None
        return last if before == (item.sentence.paragraph, last) else None

    def _subject_of_sentence(self, source: Mention, item: Findings) -> Speaker | None:
        """Return the person with whom a sentence opens: "Gerasimov exaggerated when he said"."""
        first = next((m for m in item.mentions if m.end <= source.start), None)
        if source.refers != "person" or first is None or first.kind is not MentionKind.PERSON:
            return None
        opens = first.start <= 1 and not source.head
        return first.as_speaker() if opens else None

    def _of_place(self, source: Mention, item: Findings, seat: str = "") -> Speaker | None:
        """Return police and the like without an owner as those of the place's country."""
        serves = item.sentence.tokens[source.start : source.end]
        party = self._party_of_place(item, civil=found_in(self._civil, serves))
        is_office = source.refers in _ROLES or bool(seat and source.head)
        if not is_office or party is None:
            return None
        name = f"{seat or party.demonym} {source.name or source.head}"
        return Speaker(name, slug(name), source.surface, party.id)

    def _of_seat(self, source: Mention, item: Findings) -> Speaker | None:
        """Return "the mayor" or "local officials" as those of the city or region spoken of."""
        here = [p.mention for p in item.places if not p.is_office and not p.is_bearing]
        seats = [place for place in here if place.kind in _SEATS]
        seat = seats[-1] if seats else self._discourse.topic(_SEATS)
        return self._of_place(source, item, seat.name.removesuffix(_OBLAST) if seat else "")

    def _unnamed(self, source: Mention, item: Findings) -> Speaker | None:
        """Return "the ministry" that nothing tells more of: of those whose deeds it tells first."""
        tokens = item.sentence.tokens
        article = self._articles.match_at(tokens, source.start)
        one = source.name and self._one_of.match_at(tokens, source.start)
        if source.refers not in ("body", *_ROLES) or not (article or one):
            return None
        name = source.name
        if article:
            name = " ".join(t.text for t in tokens[article.end : source.end])
        party = self._first_party(source, item)
        side = party.id if party else source.as_speaker().side
        return Speaker(name, slug(name), source.surface, side)

    def _of_text(self, source: Mention, item: Findings) -> Speaker | None:
        """Return "prajurit tersebut" whom nothing before names as of whom the text is about."""
        party = self._newest_party() or self._party_of_place(item)
        if source.refers not in ("body", *_ROLES) or not source.name or party is None:
            return None
        return _of_party(source, party)

    def _kind_of(self, speaker: Speaker, source: Mention) -> Mention:
        kind = next(
            (k for k, _h, s in reversed(self._discourse.speakers) if s.id == speaker.id),
            MentionKind.PERSON if source.refers == "officer" else MentionKind.GROUP,
        )
        return replace(source, kind=kind)

    def _owned_next(self, source: Mention, coming: Sequence[Findings]) -> Speaker | None:
        """Return "Kementerian Pertahanan", before anybody has spoken, as the one quoted next."""
        if source.refers not in _ROLES or not source.name:
            return None
        frames = (frame for item in coming for frame in item.attribution.frames)
        owned = (f.source for f in frames if f.source and f.source.side in self._theatre.parties)
        return next((m.as_speaker() for m in owned if m.name.endswith(source.name)), None)

    # --- whose they are -------------------------------------------------------------------

    def _newest_party(self) -> Party | None:
        """Return the party of the newest speaker who has one."""
        sides = (s.side for _k, _h, s in reversed(self._discourse.speakers))
        return next((self._theatre.parties[s] for s in sides if s in self._theatre.parties), None)

    def _first_party(self, source: Mention, item: Findings) -> Party | None:
        """Return the party whose deeds an office tells before anybody has spoken: its own.

        Local officials tell what was done to them: "Russian attacks killed four, officials said".
        """
        told_of = (m for m in item.mentions if m.end <= source.start and m.side != NO_SIDE)
        first = next((m.side for m in told_of if m.kind is not MentionKind.MEDIUM), NO_SIDE)
        tokens = item.sentence.tokens
        words = tokens[source.start : source.end]
        local = any(found_in(w, words) for w in (self._local, self._civil, self._officials))
        struck = local and found_in(self._blows, tokens[: source.start])
        side = self._theatre.foe(first) if struck else first
        return self._theatre.parties.get(side or first)

    def _party_spoken_for(self, item: Findings) -> Party | None:
        """Return on whose side or in whose seat a sentence opens: "Di kubu Israel", "Di Moskow"."""
        seats = {p.capital: p for p in self._theatre.parties.values() if p.capital}
        first = next((p.mention.name for p in item.places if p.start <= _OPENING), "")
        if first in seats:
            return seats[first]
        opening = self._on_the_side_of.match_at(item.sentence.tokens, 0)
        named = (m for m in item.mentions if opening and m.start <= opening.end <= m.end)
        return next((self._theatre.parties.get(m.side) for m in named), None)

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


def _of_party(role: Mention, party: Party) -> Speaker:
    """Return a role that nobody is named to have as a party's."""
    name = f"{party.demonym} {role.name.removeprefix(UNNAMED)}"
    return Speaker(name, slug(name), role.surface, party.id)
