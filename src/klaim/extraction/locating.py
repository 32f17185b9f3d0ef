"""Where an event happened, for the words that tell it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from klaim.extraction.basis import PlaceBasis
from klaim.extraction.clauses import ClauseKind
from klaim.extraction.discourse import Discourse
from klaim.extraction.event_kinds import MOVE_HOLDERS
from klaim.extraction.events import Happening, Rank
from klaim.extraction.findings import Findings
from klaim.extraction.holders import Region
from klaim.extraction.lexemes import CuePosition
from klaim.extraction.lexicon import Lexicon, found_in
from klaim.extraction.mentions import MentionKind
from klaim.extraction.place_spans import PlaceSpan
from klaim.extraction.pointing import BlowPointers, PlacePointers
from klaim.records import Event, EventType, PlaceKind, PlaceMention
from klaim.theatres import Theatre

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
_PLACED = MOVE_HOLDERS
"""Events that are always somewhere: without a place of their own they are where the text is."""
_ANSWERED_WHERE = _PLACED | {EventType.STRIKE, EventType.ADVANCE, EventType.ENCIRCLE}
"""Events whose denial or confirmation is about the place as well."""
_NOT_IN_COUNTRIES = frozenset({EventType.STATEMENT, EventType.AID, EventType.NEGOTIATE})
"""Words about a country, not events that happen in it."""
_MET_AT = frozenset({EventType.NEGOTIATE})
"""Events that are where a word for being in a place says so: "perundingan di Qatar"."""
_MEETING_REACH = 4
"""Tokens behind a meeting within which its country is named."""
_AT_A_SPOT = frozenset({EventType.EXCHANGE})
"""Events at one spot: a region beside them is where people were held ("sandera di Gaza")."""
_AGREED = frozenset({EventType.EXCHANGE, EventType.ACCUSE, EventType.AID})
"""Events of which it is told where they were agreed on."""
_OPENING = 4
"""Tokens before the place with which a sentence opens at most: "Sementara itu di kota X, ..."."""
_RESUMES = 3
"""Tokens behind a source within which the sentence goes on with what it reported."""
_UNITS = (PlaceKind.COUNTRY, PlaceKind.OBLAST, PlaceKind.RAION, PlaceKind.DISTRICT)
_SETTLEMENTS = (PlaceKind.CITY, PlaceKind.TOWN, PlaceKind.VILLAGE)
_AREAS = (*_UNITS, PlaceKind.REGION)
_BREADTH = {
    PlaceKind.SITE: 0,
    PlaceKind.RAION: 2,
    PlaceKind.OBLAST: 3,
    PlaceKind.REGION: 3,
    PlaceKind.SEA: 3,
    PlaceKind.COUNTRY: 4,
}
"""How wide the kinds of places are that hold others; a settlement is 1."""
_SETTLEMENT = 1
_ENDS_PHRASES = frozenset(",;:")
_CLOSING_REACH = 24
"""Tokens behind who spoke that only tell where, at most."""
_LYING_REACH = 8
"""Tokens between "terletak" and what a place lies beside at most."""
_PLACES_COUNTED = frozenset({"settlements", "area_km2"})
"""Counts that stand for places without their names."""


class Locator:
    """Tells where events happened, for one article."""

    def __init__(self, lexicon: Lexicon, theatre: Theatre, discourse: Discourse) -> None:
        self._discourse = discourse
        self._pointers = PlacePointers(lexicon, theatre, discourse)
        self._blows = BlowPointers(lexicon, discourse)
        self._place_nouns = lexicon.place_nouns
        self._indefinite = lexicon.words("anaphora.indefinite")
        self._other = lexicon.words("anaphora.others")
        self._other_times = lexicon.words("elsewhere.times", "places")
        self._agreed = lexicon.words("elsewhere.agreed", "places")
        self._opens = lexicon.words("locative.opening", "places")
        self._where = lexicon.words("locative.where", "places")
        self._spelt_out = lexicon.words("locative.spelt_out", "places")
        self._turns = lexicon.words("elsewhere.turns", "places")
        self._lying = lexicon.words("locative.lying", "places")
        self._inside = lexicon.words("locative.inside", "places")
        self._purpose = lexicon.words("purpose")
        self._capitals = frozenset(p.capital for p in theatre.parties.values() if p.capital)
        self._other_places = lexicon.words("elsewhere.places", "places")
        self._coordinators = lexicon.words("coordinators")
        self._subordinators = lexicon.words("subordinators")

    def places(
        self, item: Findings, region: Region, event: Event, happening: Happening | None
    ) -> tuple[tuple[PlaceMention, ...], PlaceBasis]:
        """Return where it happens, and how that is known.

        Places of the clause come first, then one pointed to, an office's, a country, those of
        the claim that is answered or of the blow that is meant, and for events that are always
        somewhere the place that the text is about.
        """
        answers = happening is None and event.type in _ANSWERED_WHERE
        words = _answered(item, region) if answers else range(region.start, region.end)
        inside = self._named(item, words, event, happening)
        if happening is not None and self._is_elsewhere(item, happening):
            inside = [p for p in inside if p.start in range(happening.start, happening.reach)]
            return tuple(_nearest(inside)), PlaceBasis.NAMED if inside else PlaceBasis.NONE
        described = self._pointers.described(item, inside)
        if described is not None:
            return (described,), PlaceBasis.POINTED_TO
        found = tuple(_nearest(inside))
        specific = tuple(p for p in found if p.kind is not PlaceKind.COUNTRY)
        only_bearings = all(p.is_bearing for p in inside)
        if specific and not only_bearings:
            return specific, PlaceBasis.NAMED
        pointed = self._pointers.pointed_to(item, words)
        if pointed:
            return pointed, PlaceBasis.POINTED_TO
        if specific:
            return specific, PlaceBasis.NAMED
        answered = self._discourse.answered_places(event) if answers else ()
        if event.type in _REPORTED_BY_OFFICES:
            office = self._office(item, region)
            # "otoritas Kyiv mengonfirmasi serangan itu": the state's, not the town's
            elsewhere = answered and office is not None and office.name in self._capitals
            if office is not None and not elsewhere:
                return (office,), PlaceBasis.OFFICE
            beside = self._beside_source(item, region)
            if beside:
                return beside, PlaceBasis.NAMED
        if found and self._takes_country(item, inside[0], event, happening):
            return found, PlaceBasis.COUNTRY
        if answered:
            narrowest = min(_breadth(place) for place in answered)
            return tuple(p for p in answered if _breadth(p) == narrowest), PlaceBasis.ANSWER
        blow = self._blows.pointed_to(item, words, event)
        struck = [p for p in blow.places if p.kind is not PlaceKind.COUNTRY] if blow else []
        if struck:
            return tuple(struck), PlaceBasis.POINTED_TO
        topic = self._topic(item, region, event, happening)
        return ((topic,), PlaceBasis.TOPIC) if topic is not None else ((), PlaceBasis.NONE)

    def _named(
        self, item: Findings, words: range, event: Event, happening: Happening | None
    ) -> list[PlaceSpan]:
        """Return the places among some words that may be an event's: its clause's, if any."""
        inside = [p for p in item.places if p.start in words and not p.is_office]
        inside = [p for p in inside if not (p.is_bearing and self._only_lies(item, p))]
        closing = _closing(item)
        inside = [p for p in inside if not _speaks(item, p) and p.start not in closing]
        if event.type in _AT_A_SPOT:
            inside = [p for p in inside if p.mention.kind not in _AREAS]
        if event.type in _AGREED:
            tokens = item.sentence.tokens
            inside = [p for p in inside if not self._agreed.ends_at(tokens, p.start)]
        if happening is None:
            return inside
        described = self._told_of(item, happening)
        if described:
            return described
        clause = range(happening.clause.start, happening.reach)
        named = [p for p in inside if p.start in clause]
        named = [p for p in named if not self._is_of_other_time(item, p, happening)] or named
        if named or self._pointers.pointed_to(item, clause):
            return named
        if self._takes_unnamed(item, happening):
            return []
        return [p for p in inside if self._is_shared(item, p, happening, event)]

    def _only_lies(self, item: Findings, bearing: PlaceSpan) -> bool:
        """Tell whether words say where a place lies, not where it happens: "terletak di ..."."""
        before = item.sentence.tokens[max(0, bearing.start - _LYING_REACH) : bearing.start]
        return found_in(self._lying, before)

    def _is_elsewhere(self, item: Findings, happening: Happening) -> bool:
        """Tell whether it is said to happen in other places: "merebut wilayah di tempat lain"."""
        tokens = item.sentence.tokens
        ends = (
            i
            for i in range(happening.end, len(tokens))
            if tokens[i].is_mark or self._purpose.match_at(tokens, i)
        )
        return found_in(self._other_places, tokens[happening.end : next(ends, len(tokens))])

    def _told_of(self, item: Findings, happening: Happening) -> list[PlaceSpan]:
        """Return the places before a relative clause that tells what became of them.

        "antara Avdiivka, yang direbut Rusia, dan Pokrovsk"; a bearing is one of them here.
        """
        clause, tokens = happening.clause, item.sentence.tokens
        suffers = happening.trigger.voice.subject_suffers and happening.type in MOVE_HOLDERS
        before = happening.start - 1
        reduced = before > 0 and tokens[before].text == ","  # "Bakhmut, captured by Russia in May"
        if not suffers or not (reduced or clause.kind is ClauseKind.RELATIVE):
            return []
        end = before if reduced else clause.start - len(clause.opener.split())
        end -= end > 0 and tokens[end - 1].text == "," and not reduced
        found: list[PlaceSpan] = []
        for place in reversed(item.places):
            gap = range(place.end, end)
            joined = all(
                tokens[i].text == "," or self._coordinators.match_at(tokens, i) for i in gap
            )
            if place.end > end or not (joined and (found or not gap)):
                continue
            found.insert(0, replace(place, is_bearing=False))
            end = place.start
        return found

    def _office(self, item: Findings, region: Region) -> PlaceMention | None:
        """Return the place whose office the speaker holds."""
        offices = [p.mention for p in item.places if p.is_office]
        return offices[-1] if offices and region.frame is not None else None

    def _topic(
        self, item: Findings, region: Region, event: Event, happening: Happening | None
    ) -> PlaceMention | None:
        """Return the place that the text is about, for events that are always somewhere.

        Not where they are only aimed at, nor where places are counted and not named.
        """
        aimed_at = happening is not None and happening.rank is Rank.AIM
        counted = {q.quantity.kind for q in item.quantities if region.start <= q.start < region.end}
        unnamed = happening is not None and self._takes_unnamed(item, happening)
        if event.type not in _PLACED or aimed_at or unnamed or counted & _PLACES_COUNTED:
            return None
        return self._just_named(item, region.start) or self._discourse.topic()

    def _takes_unnamed(self, item: Findings, happening: Happening) -> bool:
        """Tell whether places without a name are taken: "merebut desa lain", "sejumlah desa"."""
        tokens, at = item.sentence.tokens, happening.end
        if happening.type not in MOVE_HOLDERS or at >= len(tokens):
            return False
        counted = self._indefinite.match_at(tokens, at)
        noun = self._place_nouns.match_at(tokens, counted.end if counted else at)
        if noun is None or noun.end >= len(tokens) or tokens[noun.end].is_capitalised:
            return False
        return counted is not None or self._other.match_at(tokens, noun.end) is not None

    def _beside_source(self, item: Findings, region: Region) -> tuple[PlaceMention, ...]:
        """Return the places outside of what a source holds that tell where it happened.

        A sentence opens with one ("Di Kherson, gubernur mengatakan ..."), goes on from one ("...
        Kherson, where officials said ..."), or spells out behind the source what it reported
        ("... dilaporkan militer, yakni di Kherson dan Mykolaiv").
        """
        opening = self._opening(item, region) or self._goes_on_from(item, region)
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
        """Return the place with which a sentence opens: "Di Kherson, gubernur mengatakan ...".

        A seat of government is where somebody speaks: "Di Moskow, Peskov mengatakan ...".
        """
        tokens = item.sentence.tokens
        first = next((p for p in item.places if not p.is_office), None)
        if first is None or first.is_bearing or first.end >= region.start:
            return None
        if first.start in _seats(item):
            return None
        before = tokens[: first.start]
        opens = len(before) <= _OPENING and not any(t.is_mark for t in before)
        set_off = tokens[first.end].text == ","
        located = opens and set_off and self._opens.match_at(tokens, first.start - 1)
        return first.mention if located else None

    def _goes_on_from(self, item: Findings, region: Region) -> PlaceMention | None:
        """Return the place before a relative clause about it: "Kherson, where officials said"."""
        tokens, source = item.sentence.tokens, region.frame.source if region.frame else None
        if source is None:
            return None
        for place in (p for p in item.places if p.end < source.start):
            behind = place.end + (tokens[place.end].text == ",")
            where = self._where.match_at(tokens, behind)
            if where is not None and where.end == source.start:
                return place.mention
        return None

    def _is_shared(
        self, item: Findings, place: PlaceSpan, happening: Happening, event: Event
    ) -> bool:
        """Tell whether a place of another clause is where an event of this one happens.

        It is not behind "sejak" or "sebelum", which tell of another time, nor before
        "sementara" or a semicolon, where something else begins.
        """
        tokens = item.sentence.tokens
        if event.type in _MET_AT:
            same = not found_in(self._subordinators, tokens[happening.end : place.start])
            meets = self._inside.ends_at(tokens, place.start) and same
            return meets and place.start >= happening.reach and place.mention.kind not in _AREAS
        if event.type in _NOT_IN_COUNTRIES and event.type is not EventType.STATEMENT:
            return False  # of statements only what people lack has words of its own
        if place.start >= happening.reach:
            return not found_in(self._other_times, tokens[happening.end : place.start])
        between = tokens[place.end : happening.start]
        return event.type in _PLACED or not found_in(self._turns, between)

    def _is_of_other_time(self, item: Findings, place: PlaceSpan, happening: Happening) -> bool:
        """Tell whether a place belongs to what dates an event: "menjelang pertemuan di Alaska"."""
        tokens = item.sentence.tokens
        if place.start >= happening.end:
            return found_in(self._other_times, tokens[happening.end : place.start])
        commas = (i for i in range(place.start, 0, -1) if tokens[i - 1].text in _ENDS_PHRASES)
        return found_in(self._other_times, tokens[next(commas, 0) : place.start])

    def _takes_country(
        self, item: Findings, country: PlaceSpan, event: Event, happening: Happening | None
    ) -> bool:
        """Tell whether an event is in a country that its words name: "perundingan di Qatar"."""
        if event.type not in _MET_AT or happening is None:
            return event.type not in _NOT_IN_COUNTRIES
        meets = self._inside.ends_at(item.sentence.tokens, country.start)
        return meets and 0 < country.start - happening.end <= _MEETING_REACH

    def _just_named(self, item: Findings, at: int) -> PlaceMention | None:
        """Return the place that a sentence names last before some words, no seat of government."""
        seats = _seats(item)
        before = (
            p.mention
            for p in reversed(item.places)
            if p.end <= at
            and p.start not in seats
            and not (p.is_office or p.is_bearing)
            and p.mention.kind not in _AREAS
        )
        return next(before, None)


def _speaks(item: Findings, place: PlaceSpan) -> bool:
    """Tell whether a country only says whose a source is: "belum ada respons dari pihak X"."""
    return place.mention.kind is PlaceKind.COUNTRY and place.start in item.attribution.taken


def _closing(item: Findings) -> range:
    """Return the words that only tell where somebody spoke: "..., kata X dalam pidato di Y"."""
    tails = (f for f in item.attribution.frames if f.cue.position is CuePosition.TAIL and f.source)
    tail = max(tails, key=lambda f: f.cue_start, default=None)
    if tail is None or tail.source is None or not item.sentence.quoted:
        return range(0)
    tokens, last = item.sentence.tokens, len(item.sentence.tokens)
    behind = range(tail.source.end, last)
    goes_on = len(behind) > _CLOSING_REACH or any(tokens[at].text == "," for at in behind)
    return range(0) if goes_on else behind


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


def _nearest(spans: Sequence[PlaceSpan]) -> list[PlaceMention]:
    """Return the places once each, the most specific first, without those that are bearings.

    A bearing stays where no more than its unit is named: "ke barat Verbove di wilayah X"; the
    sector of the front does where no settlement is: "desa Kotliarivka di arah Kupyansky".
    """
    placed = [p for p in spans if not p.is_bearing]
    if all(p.mention.kind in _UNITS for p in placed):
        placed = list(spans)
    if any(p.mention.kind in _SETTLEMENTS for p in placed):
        placed = [p for p in placed if p.mention.kind is not PlaceKind.SECTOR]
    once: dict[str, PlaceMention] = {}
    for place in placed:
        same = once.get(place.mention.name)
        if same is None or same.kind is PlaceKind.SECTOR:
            once[place.mention.name] = place.mention
    return sorted(once.values(), key=_breadth)


def _breadth(place: PlaceMention) -> int:
    return _BREADTH.get(place.kind, _SETTLEMENT)


def _seats(item: Findings) -> frozenset[int]:
    """Return the tokens at which capitals stand that also mean their government."""
    return frozenset(m.start for m in item.mentions if m.kind is MentionKind.STATE)
