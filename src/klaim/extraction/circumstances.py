"""Where and when an event happened and what was counted, for the words that tell it."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from klaim.extraction.attribution import Frame
from klaim.extraction.basis import PlaceBasis, WhenBasis
from klaim.extraction.dates import DatedSpan, DateRole
from klaim.extraction.determiners import Determiners
from klaim.extraction.discourse import Discourse
from klaim.extraction.events import Happening, Rank
from klaim.extraction.findings import Findings
from klaim.extraction.holders import Region
from klaim.extraction.lexicon import Lexicon, found_in
from klaim.extraction.mentions import MentionKind
from klaim.extraction.places import PlaceSpan
from klaim.extraction.quantities import CountedSpan
from klaim.extraction.text import Token
from klaim.records import Event, EventType, PlaceKind, PlaceMention, Quantity, When

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
_PLACED = frozenset({EventType.CAPTURE, EventType.HOLD, EventType.WITHDRAW})
"""Events that are always somewhere: without a place of their own they are where the text is."""
_ANSWERED_WHERE = _PLACED | {EventType.STRIKE}
"""Events whose denial or confirmation is about the place as well."""
_NOT_IN_COUNTRIES = frozenset({EventType.STATEMENT, EventType.AID, EventType.NEGOTIATE})
"""Words about a country, not events that happen in it."""
_AT_A_SPOT = frozenset({EventType.EXCHANGE})
"""Events at one spot: a region beside them is where people were held ("sandera di Gaza")."""
_WHO_PEOPLE_ARE = {
    EventType.SURRENDER: "captured",
    EventType.EXCHANGE: "captured",
    EventType.CASUALTIES: "losses",
    EventType.DEPLOY: "soldiers",
    EventType.ADVANCE: "soldiers",
}
"""What "people" are counted as in an event where the words say no more; else as civilians."""
_LOSE_SOLDIERS = frozenset({EventType.SURRENDER, EventType.EXCHANGE, EventType.CASUALTIES})
"""Events that count soldiers as those who are captured or lost."""
_LASTING = frozenset(
    {
        EventType.CAPTURE,
        EventType.HOLD,
        EventType.WITHDRAW,
        EventType.ENCIRCLE,
        EventType.CEASEFIRE,
        EventType.STATEMENT,
    }
)
"""Events whose outcome lasts since the day on which they came about."""
_FATES = frozenset({"killed", "wounded", "losses", "missing"})
"""What became of people: what casualties count, and nothing else does where they are told."""
_PEOPLE_COUNTED = _FATES | {"people", "soldiers", "civilians", "captured", "bodies", "percent"}
_OF_UNKNOWN_FATE = ("people", "soldiers", "civilians")
_ATTACKS = frozenset(
    {EventType.ATTACK, EventType.STRIKE, EventType.REPEL, EventType.CLASH, EventType.ADVANCE}
)
"""Events of which "tiga kali" counts the attacks."""
_KILLED = "killed"
_BESIDE = 5
"""Tokens behind words for a death within which its victim is named."""
_RIGHT_BEFORE = 3
"""Tokens before them."""
_LIFE_REACH = 4
"""Words before a date among which one for a birth or an office makes it a date of that."""
_OPENING = 4
"""Tokens before the place with which a sentence opens at most: "Sementara itu di kota X, ..."."""
_RESUMES = 3
"""Tokens behind a source within which the sentence goes on with what it reported."""
_DESCRIPTION = 10
"""Tokens that describe a place of before at most."""
_TIMES = "times"
_SETTLEMENTS = (PlaceKind.CITY, PlaceKind.TOWN, PlaceKind.VILLAGE)
_UNITS = (PlaceKind.COUNTRY, PlaceKind.OBLAST, PlaceKind.RAION, PlaceKind.DISTRICT)
_AREAS = (*_UNITS, PlaceKind.REGION)
_PLACES_COUNTED = frozenset({"settlements", "area_km2"})
"""Counts that stand for places without their names."""


class Circumstances:
    """Reads place, time and quantities of events for one article."""

    def __init__(self, lexicon: Lexicon, discourse: Discourse) -> None:
        self._discourse = discourse
        self._place_nouns = lexicon.place_nouns
        self._recounts = lexicon.recounts
        self._relative = lexicon.words("relative")
        self._pointers = lexicon.words("anaphora.pointers")
        self._determiners = Determiners(lexicon)
        self._known = lexicon.words("anaphora.known")
        self._of_name = lexicon.words("anaphora.of_name")
        self._definite = lexicon.words("anaphora.definite")
        self._indefinite = lexicon.words("anaphora.indefinite")
        self._adjectives = lexicon.words("adjectives.words", "places")
        self._durations = lexicon.words("phrases.durations", "dates")
        self._lives = lexicon.words("phrases.lives", "dates")
        self._other_times = lexicon.words("elsewhere.times", "places")
        self._opens = lexicon.words("locative.opening", "places")
        self._spelt_out = lexicon.words("locative.spelt_out", "places")
        self._describing = lexicon.words("anaphora.describing")
        self._turns = lexicon.words("elsewhere.turns", "places")

    def places(
        self, item: Findings, region: Region, event: Event, happening: Happening | None
    ) -> tuple[tuple[PlaceMention, ...], PlaceBasis]:
        """Return where it happens, and how that is known.

        Places of the clause come first, then one pointed to, an office's, a country, that of
        the claim that is answered, and for events that are always somewhere the place that the
        text is about.
        """
        answers = happening is None and event.type in _ANSWERED_WHERE
        words = _answered(item, region) if answers else range(region.start, region.end)
        inside = [p for p in item.places if p.start in words and not p.is_office]
        if event.type in _AT_A_SPOT:
            inside = [p for p in inside if p.mention.kind not in _AREAS]
        if happening is not None:
            clause = range(happening.clause.start, happening.reach)
            named = [p for p in inside if p.start in clause]
            if named or self._pointed_to(item, clause) is not None:
                inside = named
            else:
                inside = [p for p in inside if self._is_shared(item, p, happening, event)]
        if any(self._is_described(item, place) for place in inside):
            topic = self._discourse.topic(_SETTLEMENTS)
            if topic is not None:
                return (topic,), PlaceBasis.POINTED_TO
        found = _nearest(inside)
        specific = [p for p in found if p.kind is not PlaceKind.COUNTRY]
        if specific:
            return tuple(specific), PlaceBasis.NAMED
        pointed = self._pointed_to(item, words)
        if pointed is not None:
            return (pointed,), PlaceBasis.POINTED_TO
        offices = tuple(p.mention for p in item.places if p.is_office)
        if offices and region.frame is not None and event.type in _REPORTED_BY_OFFICES:
            return offices[-1:], PlaceBasis.OFFICE
        beside = self._beside_source(item, region) if event.type in _REPORTED_BY_OFFICES else ()
        if beside:
            return beside, PlaceBasis.NAMED
        if found and event.type not in _NOT_IN_COUNTRIES:
            return tuple(found), PlaceBasis.COUNTRY
        if answers:
            answered = self._discourse.answered_places(event)
            if answered:
                return answered[:1], PlaceBasis.ANSWER
        aimed_at = happening is not None and happening.rank is Rank.AIM
        if event.type not in _PLACED or aimed_at:
            return (), PlaceBasis.NONE
        counted = {q.quantity.kind for q in item.quantities if region.start <= q.start < region.end}
        topic = self._just_named(item, region.start) or self._discourse.topic()
        if topic is None or counted & _PLACES_COUNTED:
            return (), PlaceBasis.NONE
        return (topic,), PlaceBasis.TOPIC

    def _beside_source(self, item: Findings, region: Region) -> tuple[PlaceMention, ...]:
        """Return the places outside of what a source holds that tell where it happened.

        A sentence opens with one ("Di Kherson, gubernur mengatakan ..."), or spells out behind
        the source what it reported ("... dilaporkan militer, yakni di Kherson dan Mykolaiv").
        """
        opening = self._opening(item, region)
        if opening is not None:
            return (opening,)
        tokens = item.sentence.tokens
        source = region.frame.source if region.frame is not None else None
        end = max(region.end, source.end if source is not None else 0)
        rest = range(end, min(end + _RESUMES, len(tokens)))
        if source is None or not any(self._spelt_out.match_at(tokens, at) for at in rest):
            return ()
        behind = [p for p in item.places if p.start >= end and not p.is_office]
        return tuple(_nearest(behind))

    def _opening(self, item: Findings, region: Region) -> PlaceMention | None:
        """Return the place with which a sentence opens: "Di Kherson, gubernur mengatakan ..."."""
        tokens = item.sentence.tokens
        first = next((p for p in item.places if not p.is_office), None)
        if first is None or first.is_bearing or first.end >= region.start:
            return None
        before = tokens[: first.start]
        opens = len(before) <= _OPENING and not any(t.is_mark for t in before)
        set_off = tokens[first.end].text == ","
        located = opens and set_off and self._opens.match_at(tokens, first.start - 1)
        return first.mention if located else None

    def _is_shared(
        self, item: Findings, place: PlaceSpan, happening: Happening, event: Event
    ) -> bool:
        """Tell whether a place of another clause is where an event of this one happens.

        It is not behind "sejak" or "sebelum", which tell of another time, nor before
        "sementara" or a semicolon, where something else begins.
        """
        if event.type in _NOT_IN_COUNTRIES:
            return False
        tokens = item.sentence.tokens
        if place.start >= happening.reach:
            return not found_in(self._other_times, tokens[happening.end : place.start])
        between = tokens[place.end : happening.start]
        return event.type in _PLACED or not found_in(self._turns, between)

    def when(
        self, item: Findings, region: Region, event: Event, happening: Happening | None
    ) -> tuple[When | None, WhenBasis]:
        """Return the date nearest to the event's words, else the day that the text is at."""
        told = [d for d in item.dates if self._dates(item, d, event, happening)]
        if not told:
            if region.announced:
                return region.announced[0].when, WhenBasis.ANNOUNCED
            if any(d.role is DateRole.SINCE for d in item.dates):
                return None, WhenBasis.NONE
            day = None if event.type is EventType.STATEMENT else self._day_of_paragraph(item)
            if found_in(self._durations, item.sentence.tokens[region.start : region.end]):
                day = None  # "Rusia menduduki kota itu selama enam bulan": not in a day
            return day, WhenBasis.PARAGRAPH if day else WhenBasis.NONE
        anchor = happening.start if happening else region.start
        inside = [
            d
            for d in told
            if happening and happening.clause.start <= d.start < happening.clause.end
        ]
        of_following = [d for d in told if d.role is DateRole.FOLLOWING]
        best = of_following or inside or told
        plain = [d for d in best if d.role not in (DateRole.CARRIED, DateRole.UNTIL)]
        nearest = min(plain or best, key=lambda d: abs(d.start - anchor))
        in_clause = nearest in inside or nearest.role is DateRole.FOLLOWING
        return nearest.when, WhenBasis.CLAUSE if in_clause else WhenBasis.SENTENCE

    def _dates(
        self, item: Findings, dated: DatedSpan, event: Event, happening: Happening | None
    ) -> bool:
        """Tell whether a date can be that of an event.

        "Sejak" dates what began then, not what was counted since; a date in a relative clause
        behind the event is that of something else, and so is that of somebody's birth.
        """
        lead_up = item.sentence.tokens[max(dated.start - _LIFE_REACH, 0) : dated.start]
        if found_in(self._lives, lead_up):
            return False
        if dated.role is DateRole.SINCE:
            return event.type in _LASTING or not item.quantities
        if happening is None:
            return dated.role is not DateRole.FOLLOWING
        between = item.sentence.tokens[happening.end : dated.start]
        if dated.role is DateRole.FOLLOWING:
            between = item.sentence.tokens[dated.end : happening.start]
            return happening.start >= dated.end and not any(t.text == "," for t in between)
        last = max((i for i, t in enumerate(between) if t.text == ","), default=-1)
        return not found_in(self._relative, between[last + 1 :])

    def quantities(
        self, item: Findings, region: Region, event: Event, happening: Happening | None
    ) -> tuple[Quantity, ...]:
        """Return what is counted, with the side that it counts."""
        sources = [f.source for f in item.attribution.frames if f.source and _is_beside(f)]
        inside = [
            q
            for q in item.quantities
            if region.start <= q.start < region.end
            and not any(s.start <= q.end < s.end for s in sources)  # "kata dua pejabat"
        ]
        near = inside
        if happening is not None:
            near = [q for q in inside if happening.clause.start <= q.start < happening.reach]
        if event.type is EventType.CASUALTIES:
            fate = self._fate_told(item, happening)
            told = list(self._lost(inside, near, fate))
            if happening is not None and fate == _KILLED and not told:
                told = [Quantity(_KILLED, 1.0, surface=who) for who in _victim(item, happening)]
        else:
            told = [q.quantity for q in near or inside if near or q.quantity.kind not in _FATES]
        side = event.target.side if event.target and event.type is EventType.CASUALTIES else None
        if side is None and event.actor:
            side = event.actor.side
        return tuple(
            replace(q, side=side, kind=_kind_in(event.type, q.kind))
            for q in told
            if q.kind != _TIMES or event.type in _ATTACKS
        )

    def _lost(
        self, inside: Sequence[CountedSpan], near: Sequence[CountedSpan], fate: str | None
    ) -> Iterator[Quantity]:
        """Yield who was lost, and what was with them.

        Args:
            inside: All that the speaker counts.
            near: Of it, what the words of the casualties count.
            fate: What these say became of people of whom nothing nearer says it.
        """
        if not any(q.quantity.kind in _PEOPLE_COUNTED for q in near):
            near = inside
        losing = any(q.quantity.kind == "losses" for q in near)
        for counted in inside:
            kind = counted.quantity.kind
            if kind in _FATES or (counted in near and (losing or kind in _PEOPLE_COUNTED)):
                told = fate and counted in near and kind in _OF_UNKNOWN_FATE and not counted.is_part
                yield replace(counted.quantity, kind=fate or kind) if told else counted.quantity

    def _fate_told(self, item: Findings, happening: Happening | None) -> str | None:
        """Return what the word that tells of casualties says became of them: "gugur" is killed."""
        if happening is None:
            return None
        tokens = item.sentence.tokens
        for at in range(happening.start, happening.end):
            for recount in self._recounts:
                if recount.before.match_at(tokens, at):
                    return recount.target
        return None

    def _is_described(self, item: Findings, place: PlaceSpan) -> bool:
        """Tell whether a name only describes a place named before: "kota di Donetsk itu"."""
        tokens = item.sentence.tokens
        noun = self._place_nouns.match_at(tokens, place.start - 2) if place.start > 1 else None
        behind = self._determiners.at(tokens, place.end)
        return noun is not None and noun.end == place.start - 1 and behind

    def _pointed_to(self, item: Findings, words: range) -> PlaceMention | None:
        """Return the place that words like "kota itu" or "di sana" point to."""
        tokens = item.sentence.tokens
        for at in words[:-1]:
            if self._pointers.match_at(tokens, at):
                return self._discourse.newest_place or self._discourse.topic()
            noun = self._place_nouns.match_at(tokens, at)
            if noun and (
                any(
                    self._determiners.at(tokens, i)
                    for i in range(noun.end, min(noun.end + 2, words.stop))
                )
                or self._is_known(tokens, at, noun.end)
                or self._is_bare(tokens, at)
                or self._is_told_of(tokens, at, noun.end)
            ):
                return self._meant(item, at, noun.values)
        return None

    def _is_told_of(self, tokens: Sequence[Token], start: int, end: int) -> bool:
        """Tell whether words describe a place of before: "kota yang dihuni 60.000 jiwa itu"."""
        if end >= len(tokens) or self._describing.match_at(tokens, end) is None:
            return False
        if start and self._indefinite.match_at(tokens, start - 1) is not None:
            return False
        for at in range(end + 1, min(end + _DESCRIPTION, len(tokens))):
            if tokens[at].is_mark:
                return False
            if self._determiners.at(tokens, at):
                return True
        return False

    def _is_known(self, tokens: Sequence[Token], start: int, end: int) -> bool:
        """Tell whether an article says that a place is known: "the town", no name behind it."""
        before = start - 1
        while before > 0 and start - before <= 2 and self._adjectives.match_at(tokens, before):
            before -= 1
        if before < 0 or self._known.match_at(tokens, before) is None:
            return False
        if end >= len(tokens):
            return True
        named = tokens[end].is_capitalised or self._of_name.match_at(tokens, end) is not None
        return not named and not tokens[before + 1].is_capitalised

    def _is_bare(self, tokens: Sequence[Token], at: int) -> bool:
        """Tell whether a noun without a name means the place of before: "di utara kota"."""
        if self._definite.match_at(tokens, at) is None:
            return False
        before, behind = tokens[at - 1] if at else None, tokens[at + 1]
        counted = before is not None and (
            before.text[0].isdigit() or self._indefinite.match_at(tokens, at - 1) is not None
        )
        named = behind.is_capitalised or behind.text == "-"
        return not counted and not named and self._adjectives.match_at(tokens, at + 1) is None

    def _just_named(self, item: Findings, at: int) -> PlaceMention | None:
        """Return the place that a sentence names last before some words of it."""
        before = (
            p.mention
            for p in reversed(item.places)
            if p.end <= at and not (p.is_office or p.is_bearing) and p.mention.kind not in _AREAS
        )
        return next(before, None)

    def _meant(self, item: Findings, at: int, kinds: Collection[PlaceKind]) -> PlaceMention | None:
        """Return the place of some kinds that words mean: just named, an office's, the topic."""
        seats = {m.start for m in item.mentions if m.kind is MentionKind.STATE}
        before = (
            p.mention
            for p in reversed(item.places)
            if p.end <= at and p.start not in seats and not p.is_office and not p.is_bearing
        )
        just_named = next((place for place in before if place.kind in kinds), None)
        offices = (p.mention for p in item.places if p.is_office and p.end <= at)
        of_office = next((place for place in offices if place.kind in kinds), None)
        if just_named is not None or of_office is not None:
            return just_named or of_office
        theme = self._discourse.theme
        fits = theme is not None and theme.kind in kinds
        return theme if fits else self._discourse.topic(kinds) or self._discourse.topic()

    def _day_of_paragraph(self, item: Findings) -> When | None:
        """Return the day that an earlier sentence of the same paragraph named."""
        paragraph, when = self._discourse.paragraph_day
        return when if paragraph == item.sentence.paragraph else None


def _answered(item: Findings, region: Region) -> range:
    """Return the words of an answer, what is answered before its cue with them.

    "Jatuhnya kota itu belum dikonfirmasi Ukraina".
    """
    start, frame = region.start, region.frame
    if frame is not None and start >= frame.cue_start:
        tokens = item.sentence.tokens
        start = frame.cue_start
        while start > 0 and not tokens[start - 1].is_mark:
            start -= 1
    return range(start, region.end)


def _victim(item: Findings, happening: Happening) -> tuple[str, ...]:
    """Return who is named as killed, beside the words that tell it: "X tewas", "membunuh X"."""
    speaking = {f.source.start for f in item.attribution.frames if f.source}
    named = tuple(
        m.surface
        for m in item.mentions
        if m.kind is MentionKind.PERSON
        and m.start not in speaking
        and (
            0 <= m.start - happening.end <= _BESIDE or 0 <= happening.start - m.end < _RIGHT_BEFORE
        )
    )
    return named if len(named) == 1 else ()


def _is_beside(frame: Frame) -> bool:
    """Tell whether a source and its cue stand side by side, so that nobody else is meant."""
    source = frame.source
    return source is not None and (
        0 <= frame.cue_start - source.end <= 1 or 0 <= source.start - frame.cue_end <= 1
    )


def _kind_in(event: EventType, kind: str) -> str:
    """Return what a count of people is in an event: the soldiers of a surrender are captured."""
    if kind == _TIMES:
        return "attacks"
    if kind == "people" or (kind == "soldiers" and event in _LOSE_SOLDIERS):
        return _WHO_PEOPLE_ARE.get(event, "civilians")
    return "killed" if kind == "bodies" and event is not EventType.EXCHANGE else kind


def _nearest(spans: Sequence[PlaceSpan]) -> list[PlaceMention]:
    """Return the places once each, those that only give another's bearing left out.

    A bearing stays where no more than its unit is named: "ke barat Verbove di wilayah X".
    """
    placed = [p for p in spans if not p.is_bearing]
    if all(p.mention.kind in _UNITS for p in placed):
        placed = list(spans)
    return list({p.mention.id: p.mention for p in reversed(placed)}.values())[::-1]
