"""What a sentence inherits from the ones before: its speaker, its place, what is denied."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, field
from functools import partial

from klaim.extraction.basis import GroundedClaim
from klaim.extraction.calendar_days import DateRole
from klaim.extraction.dates import DatedSpan
from klaim.extraction.event_kinds import ATTACKS, MOVE_HOLDERS
from klaim.extraction.mentions import Mention, MentionKind
from klaim.extraction.place_spans import PlaceSpan
from klaim.records import (
    NARRATOR,
    NO_SIDE,
    THIRD_SIDE,
    Claim,
    DatePrecision,
    Event,
    EventType,
    Participant,
    PlaceKind,
    PlaceMention,
    Span,
    Speaker,
    When,
)

_MEMORY = 200
"""The newest speakers, places and claims that a sentence may take something up from.

No news article has as many; of a text of megabytes every sentence costs the same by it.
"""
_BODIES = (MentionKind.STATE, MentionKind.ORGANISATION, MentionKind.GROUP)
_NEWEST = 2
"""Claims back to which a text still tells of the same."""
_FADING = 0.9
"""How much less a place counts for what the text is about with each one named after it."""
_CLAIMED = 1.5
"""How much more a place counts where something is claimed than where it is only named."""
_DEEDS = {
    EventType.CASUALTIES: (EventType.STRIKE, EventType.ATTACK),
    EventType.DESTROY: (EventType.STRIKE, EventType.ATTACK),
    EventType.HOLD: (EventType.CAPTURE,),
    EventType.WITHDRAW: (EventType.CAPTURE,),
}
"""Deeds that are denied with their outcome: not the dead, but that one has struck."""
_OUTCOME_REACH = 4
_ANSWER_REACH = 3
"""Claims of others back to which an answer looks for an event, before it answers mere words."""
_GENDERED = re.compile("(man|woman|person)$")
"""Endings by which the names of an office differ: spokesman, spokesperson."""
_SPEAKS_FOR = "spokes"
"""With what the names of offices begin that speak for a body."""
_JOINTS = frozenset({"of", "the", "and", "for"})
"""Words of English names that tell nothing."""
_OPENING = 1
"""Tokens before the place with which a sentence opens: "Kota Pokrovsk ..."."""
_LATELY = 6
"""Speakers among whom a noun for a body means the newest that bears it."""
_LEAD = 0.45
"""How much more the place counts that an article names first."""


@dataclass(slots=True)
class Discourse:
    """The speakers, places and claims of an article so far.

    Attributes:
        spoken: Who spoke last, and as what.
        speakers: The newest who spoke or were told of, the last one last: as what, under which
            role words, who.
        places: The newest places, the last one last.
        theme: The place with which the newest sentence that names one opens, if one does.
        newest_place: The place that the newest sentence with one names first, no country.
        told: Every claim.
        paragraph_day: The paragraph that named a day last, and that day.
        before: The paragraph and the speaker of the sentence before.
        country: ISO code of the country of the place named last.
        source_line: Whom a line of its own names as the article's source ("Source: X").
        labelled: The paragraph that a label gives to that source ("Details: ...").
        contested: More than one side holds land where that place lies.
        countries: For which country outsiders speak, by their ids.
        newest_blow: Whether the blow told of last, claimed or not, was a strike or an attack.
        last_quoted: Sentence, paragraph and speaker of the newest claim, if it was quoted.
        medium: The medium named last.
        heading: The claim of the sentence whose list the newest line belongs to, if there is one.
    """

    spoken: tuple[MentionKind, Speaker] | None = None
    speakers: deque[tuple[MentionKind, str, Speaker]] = field(
        default_factory=partial(deque, maxlen=_MEMORY)
    )
    places: deque[PlaceMention] = field(default_factory=partial(deque, maxlen=_MEMORY))
    theme: PlaceMention | None = None
    newest_place: PlaceMention | None = None
    told: list[GroundedClaim] = field(default_factory=list)
    paragraph_day: tuple[int, When | None] = (-1, None)
    before: tuple[int, Speaker] | None = None
    newest_blow: EventType | None = None
    last_quoted: tuple[int, int, str] | None = None
    medium: Speaker | None = None
    heading: GroundedClaim | None = None
    country: str = ""
    source_line: Speaker | None = None
    labelled: int = -1
    contested: bool = False
    countries: dict[str, str] = field(default_factory=dict)

    def pass_by(
        self, paragraph: int, places: Iterable[PlaceSpan], dates: Iterable[DatedSpan]
    ) -> None:
        """Remember the places and the last day of a sentence that has been read."""
        located = [p for p in places if not p.is_office]
        self.places.extend(p.mention for p in located)
        named = (p for p in located if not p.is_bearing)
        placed = next((p for p in named if p.mention.kind is not PlaceKind.COUNTRY), None)
        if placed is not None:
            self.newest_place = placed.mention
            self.theme = placed.mention if placed.start <= _OPENING else None
        lying = (p for p in reversed(located) if p.country)
        newest = next(lying, None)
        if newest is not None:
            self.country, self.contested = newest.country, newest.is_contested
        days = [
            d
            for d in dates
            if d.when.precision is DatePrecision.DAY and d.role is not DateRole.FOLLOWING
        ]
        if days:  # "pada 3 Mei ... dalam 24 jam": the day that is dated
            dated = [d for d in days if d.counted_from is None] or days
            self.paragraph_day = (paragraph, dated[-1].when)

    def begin_item(self) -> None:
        """Forget where and when the story before took place: a round-up's next one begins."""
        self.places.clear()
        self.theme = self.newest_place = None
        self.country, self.contested = "", False
        self.paragraph_day = (-1, None)

    def heard(self, mention: Mention, speaker: Speaker, *, spoke: bool = True) -> None:
        """Remember who spoke, or whom a sentence was only about."""
        self.speakers.append((mention.kind, mention.head, speaker))
        if spoke:
            self.spoken = (mention.kind, speaker)
        if mention.country:
            self.countries[speaker.id] = mention.country

    @property
    def _recent(self) -> Sequence[GroundedClaim]:
        return self.told[-_MEMORY:]

    @property
    def last_speaker(self) -> Speaker | None:
        """The speaker of the sentence before, if any has spoken."""
        return self.speakers[-1][2] if self.speakers else None

    @property
    def goes_on(self) -> Speaker | None:
        """Who goes on with "ujarnya": a person who spoke, before a body that was only told of."""
        kind, spoken = self.spoken or (None, None)
        told_of = self.speakers[-1][0] if self.speakers else None
        is_person = kind is MentionKind.PERSON and told_of is not MentionKind.PERSON
        return spoken if is_person else self.last_speaker

    def resolve(self, mention: Mention) -> Speaker | None:
        """Return for whom a pronoun stands, if somebody before fits."""
        if mention.refers == "person":
            by_role = self.resolve_role(mention) if mention.head else None
            return (
                by_role
                or self._last(lambda kind, _head, _s: kind is MentionKind.PERSON)
                or self.last_speaker
            )
        if mention.refers == "role":
            return self.resolve_role(mention) or self._last_body()
        if mention.refers == "officer":
            return self.resolve_role(mention)
        if mention.refers == "medium":
            return self.medium or self._last_body()
        if mention.refers in ("body", "thing"):
            return self._body_by_noun(mention) or self._last_body() or self.last_speaker
        return self.last_speaker

    def resolve_role(self, mention: Mention) -> Speaker | None:
        """Return the newest speaker who bears the name of a role ("kementerian tersebut").

        A person may hold it: "menteri pertahanan tersebut" is the minister named before.
        """
        wanted = _bare_words(mention.name or mention.head)
        whole = self._last(lambda _kind, head, s: wanted <= _bare_words(f"{s.name} {head}"))
        return whole or self._last(
            lambda _kind, head, s: bool(wanted & _bare_words(f"{s.name} {head}"))
        )

    def holder_of(self, office: Mention) -> Speaker | None:
        """Return the newest person who holds an office by which the text goes on calling him."""
        return self._last(
            lambda kind, head, s: (
                kind is MentionKind.PERSON
                and s.side == office.as_speaker().side
                and shares_role(office.head, head)
                and is_personal(s.name, head)
            )
        )

    def body_called(self, body: Mention) -> Speaker | None:
        """Return the newest speaker whom a body's noun alone means: "the Russian ministry"."""
        if body.kind is not MentionKind.ORGANISATION or not body.head:
            return None
        wanted = f"{body.head} of "
        return self._last(
            lambda kind, _head, s: (
                kind is MentionKind.ORGANISATION
                and wanted in s.name
                and s.side == body.as_speaker().side
                and self.countries.get(s.id, "") == body.country
            )
        )

    def last_person_of(self, group: Mention) -> Speaker | None:
        """Return the last speaker as one of a group, if he is a person of its side."""
        kind, _head, speaker = self.speakers[-1] if self.speakers else (None, "", None)
        if kind is not MentionKind.PERSON or speaker is None:
            return None
        return speaker if speaker.side == group.side else None

    def _body_by_noun(self, body: Mention) -> Speaker | None:
        """Return the party's body that "kementerian tersebut" means, of those that spoke lately."""
        wanted = _bare_words(body.name or body.head)
        lately = (s for k, _h, s in [*self.speakers][-_LATELY:] if k in _BODIES)
        called = [s for s in lately if s.side != THIRD_SIDE and wanted <= _bare_words(s.name)]
        return called[-1] if wanted and called else None

    def _last_body(self) -> Speaker | None:
        """Return the newest body, or its spokesperson if no name tells who that is."""
        return self._last(
            lambda kind, head, s: (
                kind in _BODIES or (_SPEAKS_FOR in head and not is_personal(s.name, head))
            )
        )

    def _last(self, fits: Callable[[MentionKind, str, Speaker], bool]) -> Speaker | None:
        return next((s for k, h, s in reversed(self.speakers) if fits(k, h, s)), None)

    def topic(self, kinds: Collection[PlaceKind] = ()) -> PlaceMention | None:
        """Return the place that the text is about: named and claimed about most, lately above all.

        Args:
            kinds: Kinds of place to choose among; any but countries if empty.
        """
        told = [place for item in self._recent for place in item.claim.places[:1]]
        weight: dict[str, float] = {}
        place_of: dict[str, PlaceMention] = {}
        for places, share in ((self.places, 1.0), (told, _CLAIMED)):
            for age, place in enumerate(reversed(places)):
                if place.kind in kinds if kinds else place.kind is not PlaceKind.COUNTRY:
                    weight[place.id] = weight.get(place.id, 0.0) + share * _FADING**age
                    place_of.setdefault(place.id, place)
        lead = next((p for p in self.places if p.id in weight), None)
        if lead is not None:
            weight[lead.id] += _LEAD
        return place_of[max(weight, key=weight.__getitem__)] if weight else None

    def named_together(
        self, kinds: Collection[PlaceKind], number: int | None
    ) -> tuple[PlaceMention, ...]:
        """Return several places of some kinds, as they were named: those that "both towns" means.

        Args:
            kinds: The kinds that the places may be of.
            number: How many they are: the newest so many; if unknown, those of the newest claim
                that has several.
        """
        if number is None:
            claimed = (
                tuple(place for place in item.claim.places if place.kind in kinds)
                for item in reversed(self._recent)
            )
            return next((places for places in claimed if len(places) > 1), ())
        newest = {p.id: p for p in reversed(self.places) if p.kind in kinds}
        found = tuple(newest.values())[:number]
        return tuple(reversed(found)) if len(found) == number else ()

    def answered(
        self,
        speaker: Speaker,
        *,
        newest: bool,
        within: Span | None = None,
        confirming: bool = False,
        hinted: Collection[EventType] = (),
    ) -> Event | None:
        """Return the event that a denial or a silence is about: what others claimed before it.

        Args:
            speaker: Who denies or is silent.
            newest: Take the newest claim of the others; else their newest about control first.
            within: The sentence that the answer stands in, if others claim something in it: what
                they claim there about control is meant.
            confirming: It is about whether something is so: what another of the speaker's own
                side has just claimed may be meant, too.
            hinted: Types of events that the answer's own words speak of: the newest of these,
                if there is one.
        """
        told = (item.claim for item in reversed(self._recent))
        last = next((c for c in told if c.event.type is not EventType.STATEMENT), None)
        if confirming and last and _is_ally(last.speaker, speaker):
            return last.event
        others = [
            item.claim
            for item in self._recent
            if item.claim.speaker.side != speaker.side or speaker.side == THIRD_SIDE
        ]
        if not others:
            return None
        # "serangan itu" may be from the air
        akin = {*hinted, *(ATTACKS if ATTACKS & {*hinted} else ())}
        spoken_of = [c for c in others if c.event.type in akin]
        if spoken_of:
            return spoken_of[-1].event
        control = [c for c in others if c.event.type in MOVE_HOLDERS and c.speaker != NARRATOR]
        beside = [c for c in control if c.evidence == within]
        deeds = [c for c in others[-_ANSWER_REACH:] if c.event.type is not EventType.STATEMENT]
        others = deeds or others
        if speaker.side in (THIRD_SIDE, NO_SIDE):
            return others[-1].event
        return _deed(beside or (others if newest or not control else control)).event

    def newest_actor(self, types: Collection[EventType]) -> Participant | None:
        """Return the actor of the newest claim about some types of events that has one.

        Of several claims of one sentence the first is what it tells; others may date it.
        """
        claims = [item.claim for item in self._recent]
        alike = [c for c in claims if c.event.type in types and c.event.actor]
        newest = alike[-1].evidence if alike else None
        return next((c.event.actor for c in alike if c.evidence == newest), None)

    def told_of(self) -> frozenset[EventType]:
        """Return the types of the newest claims."""
        return frozenset(item.claim.event.type for item in self.told[-_NEWEST:])

    @property
    def newest(self) -> Claim | None:
        """The newest claim, if there is one."""
        return self.told[-1].claim if self.told else None

    def answered_places(self, event: Event) -> tuple[PlaceMention, ...]:
        """Return the places of the newest claim about an event."""
        answered = (i.claim.places for i in reversed(self._recent) if i.claim.event is event)
        return next(answered, ())


def _bare_words(name: str) -> frozenset[str]:
    """Return the words of an English name, be they one or several: officials, official."""
    words = (_GENDERED.sub("", word.removesuffix("s")) for word in name.casefold().split())
    return frozenset(words) - _JOINTS


def shares_role(one: str, other: str) -> bool:
    """Tell whether two heads may be the same office: spokesperson, Kremlin spokesman."""
    return bool(_bare_words(one) & _bare_words(other))


def is_personal(name: str, head: str) -> bool:
    """Tell whether a speaker is called by name, not by the role that heads the mention."""
    return not (head and name.endswith(head))


def _is_ally(one: Speaker, other: Speaker) -> bool:
    return one.side == other.side and one.id != other.id


def _deed(claims: Sequence[Claim]) -> Claim:
    """Return the newest claim, or the deed before it that it tells the outcome of."""
    newest = claims[-1]
    deeds = _DEEDS.get(newest.event.type, ())
    before = (c for c in reversed(claims[-_OUTCOME_REACH:]) if _may_share_place(c, newest))
    return next((c for c in before if c.event.type in deeds), newest)


def _may_share_place(one: Claim, other: Claim) -> bool:
    """Tell whether two claims name a place that is the same, or one of them names none."""
    ids = {place.id for place in one.places}
    return not (ids and other.places) or any(place.id in ids for place in other.places)
