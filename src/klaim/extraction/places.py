"""Where: place names in sentences, resolved by the gazetteer with the article as context.

Finding goes over the whole article first, because what one sentence calls "wilayah
Kursk" decides what another one means by "Kursk", and places named without doubt
help to decide their homonyms.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from klaim.extraction.lexicon import Lexicon, found_in
from klaim.extraction.mentions import Mention, MentionKind
from klaim.extraction.place_names import PlaceNameReader, kind_matcher
from klaim.extraction.place_resolving import PlaceResolver
from klaim.extraction.place_spans import FoundPlace, PlaceSpan
from klaim.extraction.text import Sentence, Token
from klaim.gazetteer import Gazetteer
from klaim.records import NO_SIDE, PlaceKind
from klaim.theatres import Theatre

_SAME_START = 2
"""Letters in which romanisations of a first name agree: Oleg, Oleh."""
_SAME_SURNAME = 5
"""Letters in which those of a surname do: Syrsky, Syrskyi."""
_LONGEST_MEASURE = 5
"""Tokens in brackets that tell a distance in other units at most."""
_LAUNCH_REACH = 8
"""Tokens before a place within which a word for a launch makes it where that came from."""
_OFFICE_REACH = 4
"""Tokens behind the noun for an office within which its place stands."""
_DASHES = frozenset("-–")
_BODIES = (MentionKind.GROUP, MentionKind.ORGANISATION)
_SETTLEMENTS = (PlaceKind.CITY, PlaceKind.TOWN, PlaceKind.VILLAGE)
_LIST_JOINT = 2
"""Tokens between two names of a list at most."""
_LIST_REACH = 30
"""Tokens of a list of names at most."""
_BEARING_REACH = 4
"""Tokens before a bearing that belong to it; what "dan" joins there is a place of its own."""


@dataclass(frozen=True, slots=True)
class _Row:
    """A sentence on the way through it: its names by their first and last tokens, its places.

    ``origins``: where names end from which something only came.
    """

    sentence: Sentence
    starting: Mapping[int, Mention]
    ending: Mapping[int, Mention]
    text: str
    found: list[FoundPlace] = field(default_factory=list)
    origins: list[int] = field(default_factory=list)

    @property
    def index(self) -> int:
        return self.sentence.index

    @property
    def tokens(self) -> Sequence[Token]:
        return self.sentence.tokens

    def words(self, start: int, end: int) -> str:
        """Return the article's words from one token to another."""
        return self.text[self.tokens[start].start : self.tokens[end - 1].end]

    @property
    def last(self) -> FoundPlace | None:
        """The place found last."""
        return self.found[-1] if self.found else None


class PlaceFinder:
    """Finds and resolves the places of articles for one language and theatre."""

    def __init__(self, lexicon: Lexicon, theatre: Theatre, gazetteer: Gazetteer) -> None:
        self._theatre = theatre
        self._bodies = frozenset(entity.name for entity in theatre.entities.values())
        self._gazetteer = gazetteer
        self._names = PlaceNameReader(lexicon, gazetteer)
        self._resolver = PlaceResolver(theatre, gazetteer)
        self._bearings = lexicon.words("bearings.words", "places")
        self._bearings_of = lexicon.words("bearings.of", "places")
        self._distances = lexicon.words("bearings.distances", "places")
        self._beside = lexicon.words("bearings.beside", "places")
        self._parts = lexicon.words("bearings.parts", "places")
        self._struck = lexicon.words("locative.struck", "places")
        self._cues = lexicon.cues
        self._troops = lexicon.noun_class("troops")
        self._things = lexicon.words("locative.things", "places")
        self._inside = lexicon.words("locative.inside", "places")
        self._unnamed = lexicon.words("locative.unnamed", "places")
        self._units_follow = lexicon.words("kinds_listed.units", "places")
        self._within = lexicon.words("locative.within", "places")
        self._kinds_of_several = kind_matcher(lexicon, "after_several")
        self._launched_from = lexicon.words("locative.launched_from", "places")
        self._launches = lexicon.words("locative.launches", "places")
        self._yielding = lexicon.words("yielding")
        self._origins = lexicon.words("locative.origins", "places")
        self._homes = lexicon.words("locative.homes", "places")
        self._capitals = lexicon.words("locative.capitals", "places")
        self._capital_nouns = lexicon.words("capital.nouns", "places")
        self._named_after = lexicon.words("named_after.words", "places")
        self._coordinators = lexicon.words("coordinators")
        self._genitives = lexicon.words("genitives")
        self._the = lexicon.words("articles")
        self._installed = lexicon.words("installed.phrases", "roles")
        self._roles = lexicon.roles

    def find(
        self, sentences: Sequence[Sentence], mentions: Sequence[Sequence[Mention]], text: str
    ) -> tuple[tuple[PlaceSpan, ...], ...]:
        """Return the places of each sentence, in order."""
        found = [self._in_sentence(s, m, text) for s, m in zip(sentences, mentions, strict=True)]
        namesakes = {f.name for row in found for f in row if f.is_namesake}
        kept = [[f for f in row if f.name not in namesakes] for row in found]
        return self._resolver.resolve(kept)

    def _in_sentence(
        self, sentence: Sentence, mentions: Sequence[Mention], text: str
    ) -> list[FoundPlace]:
        names = [m for m in mentions if m.kind is not MentionKind.PRONOUN]
        row = _Row(sentence, {m.start: m for m in names}, {m.end: m for m in names}, text)
        at = 0
        while at < len(row.tokens):
            behind = (
                self._behind_capital(row, at)
                or self._behind_mention(row, at)
                or self._behind_site(row, at)
                or self._behind_name(row, at)
            )
            at = behind or at + 1
        return self._in_units(row, self._of_one_kind(row))

    def _of_one_kind(self, row: _Row) -> list[FoundPlace]:
        """Return a sentence's places with the kind that a noun behind a list gives to all on it.

        "The Belgorod, Kursk and Bryansk regions" are three.
        """
        told: list[FoundPlace] = []
        kind: PlaceKind | None = None
        start = len(row.tokens)
        for place in reversed(row.found):
            several = self._kinds_of_several.match_at(row.tokens, place.end)
            if several is not None:
                kind = several.values[0]
            elif place.hint or not self._joins(row.tokens, place.end, start):
                kind = None
            listed = kind is PlaceKind.SECTOR or (kind is not None and self._may_be(place, kind))
            told.append(replace(place, hint=kind, is_unit=several is None) if listed else place)
            start = place.start
        return told[::-1]

    def _in_units(self, row: _Row, found: Sequence[FoundPlace]) -> list[FoundPlace]:
        """Return a sentence's places with the units that they are said to be in.

        "Desa A, B, dan C di wilayah Kursk": what goes before it on a list is in it too.
        """
        located: list[FoundPlace] = []
        unit, start = "", 0
        for place in reversed(found):
            told = self._within.match_at(row.tokens, place.end)
            joined = unit and self._joins(row.tokens, place.end, start)
            if not (joined or (told is not None and told.end == start)):
                unit = ""
            located.append(replace(place, within=unit))
            start = place.start
            if place.hint is PlaceKind.OBLAST:
                unit, start = place.name, place.start
        return located[::-1]

    def _behind_capital(self, row: _Row, at: int) -> int:
        """Keep the capital that is named by its country: "ibu kota Ukraina"; return its end."""
        noun = self._capital_nouns.match_at(row.tokens, at)
        state = row.starting.get(noun.end) if noun is not None else None
        end = state.end if state is not None else 0
        if self._names.modifiers_first and at in row.starting:
            state, end = self._owner_of_capital(row, at)
        party = self._theatre.parties.get(state.side) if state is not None else None
        if state is None or party is None or not party.capital:
            return 0
        surface = row.words(at, end)
        named = self._names.is_country(state.surface) or end > state.end
        if state.kind is not MentionKind.STATE or not named:
            return 0
        row.found.append(
            FoundPlace(row.index, at, end, party.capital, PlaceKind.CITY, surface=surface)
        )
        return end

    def _owner_of_capital(self, row: _Row, at: int) -> tuple[Mention | None, int]:
        """Return whose capital "the Ukrainian capital" is, and where it ends; nobody's, 0."""
        state, tokens = row.starting[at], row.tokens
        genitive = self._genitives.match_at(tokens, state.end) if state.end < len(tokens) else None
        noun = self._capital_nouns.match_at(tokens, genitive.end if genitive else state.end)
        if noun is None or (noun.end < len(tokens) and tokens[noun.end].is_capitalised):
            return None, 0  # "Ukraine's capital Kyiv" names it
        return state, noun.end

    def _behind_mention(self, row: _Row, at: int) -> int:
        """Return where a mention that is no place ends, 0 if there is none; keep its office's."""
        mention = row.starting.get(at)
        if mention is None or self._is_no_person(row, mention):
            return 0
        territory = self._territory(row.tokens, mention)
        if territory:
            oblast = FoundPlace(row.index, mention.start, mention.end, territory, PlaceKind.OBLAST)
            in_full = self._names.name_end(row.tokens, mention.start) == mention.end
            row.found.append(replace(oblast, is_office=row.last is None and not in_full))
            return mention.end
        site = self._location_in(row.tokens, mention)
        if site and (self._things.ends_at(row.tokens, at) or self._are_told_of(row, mention)):
            return site  # "fasilitas militer di Sevastopol": no military speaks there
        if mention.kind is not MentionKind.STATE:
            housed = self._things.ends_at(row.tokens, at)  # "gedung dewan kota Vuhledar"
            offices = self._offices(row, mention)
            row.found.extend(replace(o, is_office=o.is_office and not housed) for o in offices)
            return mention.end
        article = self._the.match_at(row.tokens, at)
        name = article.end if article and article.end < mention.end else at
        if self._is_site(row, name):
            return name if name > at else 0  # "attacked the Kyiv region"
        return mention.end

    def _are_told_of(self, row: _Row, mention: Mention) -> bool:
        """Tell whether troops are told of where they are, and do not speak there."""
        speaks = mention.end < len(row.tokens) and self._cues.match_at(row.tokens, mention.end)
        return not speaks and self._troops.match_at(row.tokens, mention.start) is not None

    def _location_in(self, tokens: Sequence[Token], mention: Mention) -> int:
        """Return where a mention tells a place that it is in, 0 if it does not."""
        inside = range(mention.start + 1, mention.end)
        return next((at for at in inside if self._inside.match_at(tokens, at)), 0)

    def _is_no_person(self, row: _Row, mention: Mention) -> bool:
        """Tell whether what reads as a person of no side goes on a list of places or is called one.

        "Di wilayah Rostov, seorang penjaga tewas", "mundur dari Chasyv Yar", "kilang Ryazan, ...".
        """
        if mention.kind is not MentionKind.PERSON or mention.side != NO_SIDE:
            return False
        called = self._names.hint(row.tokens, mention.start, mention.end) is not None
        called = called or self._things.ends_at(row.tokens, mention.start)
        known = called and bool(self._gazetteer.candidates(mention.name))
        misspelt = " " in mention.name and self._names.unlisted_end(row.tokens, mention.start)
        return known or bool(misspelt) or self._goes_on_list(row, mention.start)

    def _territory(self, tokens: Sequence[Token], mention: Mention) -> str:
        """Return the place where a body rules that bears its name: "di Republik Rakyat Donetsk"."""
        article = self._the.match_at(tokens, mention.start)
        start = article.end if article else mention.start
        located = self._names.is_located(tokens, start)
        comes_from = self._origins.ends_at(tokens, mention.start)
        if mention.kind is not MentionKind.ORGANISATION or not located or comes_from:
            return ""
        name = mention.name.partition(" (")[0]
        return name if self._gazetteer.candidates(name) else ""

    def _offices(self, row: _Row, mention: Mention) -> Iterator[FoundPlace]:
        """Yield the place that an office is of: "Gubernur Kharkiv", "Wali Kota Mariupol"."""
        tokens = row.tokens
        heads = [
            head
            for at in range(mention.start, mention.end)
            if (head := self._roles.match_at(tokens, at)) is not None
        ]
        role = next((h for h in heads if any(r.takes_place for r in h.values)), None)
        if role is None:
            at_home = any(r.lives_there for h in heads[:1] for r in h.values)
            named_from = heads[0].end if heads else mention.end
            seat = self._seat(row, mention, named_from)
            yield from self._homes_of(row, mention) if at_home else seat
            return
        behind = range(role.end, min(role.end + _OFFICE_REACH, mention.end))
        for at in (*behind, *range(mention.start, role.start)):
            end = min(self._names.name_end(tokens, at), mention.end)
            own = mention.head not in mention.name and _is_own_name(tokens, at, mention)
            installer = self._installed.ends_at(tokens, at)  # "gubernur bentukan Moskow"
            if end > at and not (own or installer or self._names.is_country(tokens[at].text)):
                told = self._names.hint(tokens, at, end) if at > role.end else None
                hint = told or next((r.place_kind for r in role.values if r.place_kind), None)
                yield FoundPlace(row.index, at, end, row.words(at, end), hint, is_office=True)
                return

    def _homes_of(self, row: _Row, mention: Mention) -> Iterator[FoundPlace]:
        """Yield the place whose people are meant: "penduduk Rubizhne", "warga di Bucha"."""
        for at in range(mention.start + 1, mention.end):
            end = min(self._names.name_end(row.tokens, at), mention.end)
            if end > at and not self._names.is_country(row.tokens[at].text):
                hint = self._names.hint(row.tokens, at, end)
                yield FoundPlace(row.index, at, end, row.words(at, end), hint)
                return

    def _seat(self, row: _Row, mention: Mention, named_from: int) -> Iterator[FoundPlace]:
        """Yield the place of officials, or where they say they are: "pejabat di Kherson".

        ``named_from`` is the token behind what they are ("otoritas"), where it is named.
        """
        location = self._location_in(row.tokens, mention)
        if mention.kind is MentionKind.GROUP and location:
            behind = range(location + 1, location + 2)
        elif location or self._names.modifiers_first or mention.kind not in _BODIES:
            return
        elif self._troops.match_at(row.tokens, mention.start):
            return  # "pasukan Chechnya" may be anywhere
        else:
            behind = range(named_from, mention.end)  # "otoritas Belgorod"
        for at in behind:
            end = min(self._names.name_end(row.tokens, at), mention.end)
            called = (row.tokens[at].text, row.words(at, end))
            owned = any(self._names.is_country(n) or n in self._bodies for n in called)
            if end > at and not owned:  # "tentara Ukraina", "pasukan Kremlin"
                yield FoundPlace(row.index, at, end, row.words(at, end), None, is_office=True)
                return

    def _behind_site(self, row: _Row, at: int) -> int:
        """Keep a site whose noun is part of its name; return where it ends, 0 without one."""
        site = self._names.site(row.index, row.tokens, at)
        if site is None:
            return 0
        if not self._is_from_there(row, site.start, site.end, site.hint):
            row.found.append(site)
        return site.end

    def _behind_name(self, row: _Row, at: int) -> int:
        """Keep a name that is a place here; return where the name ends, 0 if none begins."""
        tokens = row.tokens
        if not tokens[at].is_capitalised and self._names.article_end(tokens, at) == at:
            return 0
        end = self._names.name_end(tokens, at) or self._names.unlisted_end(tokens, at)
        if end == 0 and self._names.hint(tokens, at, at + 1) is PlaceKind.SECTOR:
            end = at + 1 if self._is_direction(tokens[at].text) else 0
        listed = end == 0 and self._goes_on_list(row, at)
        if listed:
            end = self._names.unknown_end(tokens, at)
        if end == 0:
            return 0
        name = row.words(at, end)
        is_state = at in row.starting and row.starting[at].kind is MentionKind.STATE
        is_country = is_state and self._names.is_country(name)
        hint = PlaceKind.COUNTRY if is_country else self._names.hint(tokens, at, end)
        if self._is_namesake(row, at):
            row.found.append(FoundPlace(row.index, at, end, name, None, is_namesake=True))
        elif self._is_from_there(row, at, end, hint):
            row.origins.append(end)
        elif not is_state or is_country or self._is_capital_place(row, at, end):
            place = self._placed(row, FoundPlace(row.index, at, end, name, hint, as_written=listed))
            if listed or self._is_plausible(tokens, place):
                row.found.append(place)
        return end

    def _placed(self, row: _Row, found: FoundPlace) -> FoundPlace:
        """Return a name with what the words before it make it: a bearing, a unit, a new name."""
        bearing = self._is_bearing(row, found)
        is_unit = (
            self._is_unit_of(row, found)
            or self._is_unit_of_unnamed(row, found)
            or self._goes_on_units(row, found)
            or self._opens_units(row, found)
        )
        hint = None if bearing else found.hint
        if self._goes_on_directions(row, found):
            hint = PlaceKind.SECTOR
        has_article = self._names.article_end(row.tokens, found.start) > found.start
        return replace(
            found,
            hint=PlaceKind.OBLAST if hint is None and is_unit else hint,
            is_bearing=bearing,
            is_unit=is_unit,
            as_written=found.as_written or has_article,
        )

    def _is_from_there(self, row: _Row, at: int, end: int, hint: PlaceKind | None) -> bool:
        """Tell whether somebody or something only comes from a place or is at home there."""
        tokens = row.tokens
        owns = end < len(tokens) and self._genitives.match_at(tokens, end) is not None
        from_country = hint is PlaceKind.COUNTRY and (owns or self._origins.ends_at(tokens, at))
        return from_country or self._homes.ends_at(tokens, at) or self._is_launched_from(row, at)

    def _is_launched_from(self, row: _Row, at: int) -> bool:
        """Tell whether weapons or soldiers come from a place: "drone diluncurkan dari X dan Y"."""
        tokens = row.tokens
        if row.origins and self._joins(tokens, row.origins[-1], at):
            return True
        before = tokens[max(at - _LAUNCH_REACH, 0) : at]
        if found_in(self._yielding, before):
            return False  # "serangan yang membuat mereka mundur dari X"
        return self._launched_from.ends_at(tokens, at) and found_in(self._launches, before)

    def _joins(self, tokens: Sequence[Token], end: int, start: int) -> bool:
        """Tell whether only a comma or "dan" stands between a name's end and the next one."""
        between = range(end, start)
        return 0 < len(between) <= _LIST_JOINT and all(
            tokens[i].text == "," or self._coordinators.match_at(tokens, i) for i in between
        )

    def _is_bearing(self, row: _Row, found: FoundPlace) -> bool:
        """Tell whether a name only says where another place lies, or goes on a list of such."""
        if found.hint is PlaceKind.TOWN and self._bearings.ends_at(row.tokens, found.start):
            return False  # "kota perbatasan timur laut Vovchansk"
        named = found.end < len(row.tokens) and row.tokens[found.end].is_capitalised
        if named or found.hint in (PlaceKind.TOWN, PlaceKind.REGION):
            kinds = {c.place.kind for c in self._gazetteer.candidates(found.name)}
            if kinds == {PlaceKind.SEA}:
                return True  # "kota pelabuhan Laut Hitam, Odesa", "pelabuhan Laut Hitam Odesa"
        last = row.last
        joined = last is not None and self._coordinators.match_at(row.tokens, last.end) is not None
        nothing_between = self._before_bearing(row, found.start) - 1
        if last is not None and last.is_bearing and joined and last.end == nothing_between:
            return True  # "ke tenggara Robotyne dan selatan Mala Tokmachka"
        described = self._names.described_from(row.tokens, found.start)
        return (
            self._is_beside(row, found.start)
            or self._lies_near(row, described)
            or self._gives_bearing(row.tokens, found.start)
            or self._bearings_of.ends_at(row.tokens, described)
            or self._is_behind_distance(row, found.start)
        )

    def _is_behind_distance(self, row: _Row, at: int) -> bool:
        """Tell whether a distance in two measures stands before: "20 km (12 mil) timur X"."""
        closing = self._before_bearing(row, at) - 1
        if closing in (0, at - 1) or row.tokens[closing].text != ")":
            return False
        nearest = range(closing - 1, max(0, closing - _LONGEST_MEASURE), -1)
        opening = next((i for i in nearest if row.tokens[i].text == "("), 0)
        return opening > 0 and self._distances.ends_at(row.tokens, opening)

    def _lies_near(self, row: _Row, at: int) -> bool:
        """Tell whether words say what the place before lies beside: "Sokil, near the town of X"."""
        last = row.last
        if last is None or last.is_office or not self._beside.ends_at(row.tokens, at):
            return False
        behind = last.end + (row.tokens[last.end].text == ",")
        beside = self._beside.match_at(row.tokens, behind)
        return beside is not None and beside.end == at

    def _is_beside(self, row: _Row, at: int) -> bool:
        """Tell whether a name says where the place before it lies: "Xyz, timur laut Pokrovsk"."""
        last, comma = row.last, self._before_bearing(row, at) - 1
        if last is None or last.is_office or comma == at - 1 or row.tokens[comma].text != ",":
            return False
        return last.end == self._before_bearing(row, comma)

    def _before_bearing(self, row: _Row, at: int) -> int:
        """Return where the points of the compass before a token begin."""
        while at > 0 and self._bearings.match_at(row.tokens, at - 1):
            at -= 1
        return at

    def _is_namesake(self, row: _Row, at: int) -> bool:
        """Tell whether a ship or the like bears a name: "kapal perang [Rusia] Moskva"."""
        owner = row.ending.get(at)
        before = owner.start if owner is not None and owner.kind is MentionKind.STATE else at
        return self._named_after.ends_at(row.tokens, before)

    def _goes_on_units(self, row: _Row, found: FoundPlace) -> bool:
        """Tell whether a name goes on a list of units: "wilayah Donetsk, Kharkiv, dan Sumy"."""
        last = row.last
        listed = last is not None and self._joins(row.tokens, last.end, found.start)
        if last is None or not listed or last.hint is not PlaceKind.OBLAST or found.hint:
            return False
        return self._may_be(found, PlaceKind.OBLAST)

    def _goes_on_directions(self, row: _Row, found: FoundPlace) -> bool:
        """Tell whether a name goes on a list of directions or their axis.

        "arah Lyman, Bakhmut, dan Avdiivsky", "garis depan Kupiansk-Lyman"
        """
        last, tokens = row.last, row.tokens
        if last is None or last.hint is not PlaceKind.SECTOR or found.hint:
            return False
        axis = last.end == found.start - 1 and tokens[last.end].text in _DASHES
        listed = self._joins(tokens, last.end, found.start)
        return axis or listed

    def _is_direction(self, name: str) -> bool:
        return self._gazetteer.direction(name, self._theatre.countries) is not None

    def _opens_units(self, row: _Row, found: FoundPlace) -> bool:
        """Tell whether a name is the first of some units: "13 wilayah, termasuk Kursk"."""
        opens = self._units_follow.ends_at(row.tokens, found.start)
        return opens and not found.hint and self._may_be(found, PlaceKind.OBLAST)

    def _may_be(self, found: FoundPlace, kind: PlaceKind) -> bool:
        return kind in {c.place.kind for c in self._gazetteer.candidates(found.name)}

    def _is_unit_of(self, row: _Row, found: FoundPlace) -> bool:
        """Tell whether a name says where the place before it lies: "Desa X, Kursk", "X di Y"."""
        last = row.last
        if last is None or last.hint not in (None, *_SETTLEMENTS):
            return False
        inside = self._inside.match_at(row.tokens, last.end)
        behind = row.tokens[last.end].text == "," or inside is not None
        if not behind or found.start != (inside.end if inside else last.end + 1):
            return False
        towns = [c.place for c in self._gazetteer.candidates(last.name)]
        if any(town.kind is PlaceKind.CITY for town in towns):
            towns = [town for town in towns if town.kind is PlaceKind.CITY]
        units = {
            c.place.name
            for c in self._gazetteer.candidates(found.name)
            if c.place.kind is PlaceKind.OBLAST
        }
        return any(town.admin in units for town in towns)

    def _is_unit_of_unnamed(self, row: _Row, found: FoundPlace) -> bool:
        """Tell whether places without a name lie in a unit: "dua desa di Donetsk"."""
        tokens, within = row.tokens, found.start - 1
        located = self._inside.ends_at(tokens, found.start) and not found.hint
        named = row.last is not None and row.last.end == within
        unnamed = located and not named and self._unnamed.ends_at(tokens, within)
        return unnamed and self._may_be(found, PlaceKind.OBLAST)

    def _goes_on_list(self, row: _Row, at: int) -> bool:
        """Tell whether a token goes on a list of places: "ke Kupiansk, Xyz, dan Abc"."""
        tokens, last = row.tokens, row.last
        if last is None:
            return False
        between = tokens[last.end : at]
        if last.is_office or last.hint is PlaceKind.COUNTRY or not 0 < len(between) <= 2:
            return False
        if self._coordinators.match_at(tokens, at - 1):
            return True
        rest = range(at, min(at + _LIST_REACH, len(tokens)))
        joint = next((i for i in rest if self._coordinators.match_at(tokens, i)), None)
        listed = joint is not None and all(
            tokens[i].is_capitalised or tokens[i].text == "," for i in range(at, joint)
        )
        return between[-1].text == "," and listed

    def _gives_bearing(self, tokens: Sequence[Token], at: int) -> bool:
        """Tell whether a point of the compass before a name makes it a bearing."""
        if self._bearings_of.ends_at(tokens, at):
            lead_up = range(max(at - _BEARING_REACH, 0), at)
            return not any(self._coordinators.match_at(tokens, i) for i in lead_up)
        pointed = at > 1 and self._bearings.match_at(tokens, at - 1) is not None
        if at > 2 and self._parts.match_at(tokens, at - 2):
            return False  # "di bagian selatan Toretsk": in it
        twice = pointed and self._bearings.match_at(tokens, at - 2) is not None
        return twice or (pointed and self._names.is_located(tokens, at - 1))

    def _is_site(self, row: _Row, at: int) -> bool:
        """Tell whether a name that may stand for a state is where something happens."""
        tokens = row.tokens
        if tokens[at + 1 : at + 2] and tokens[at + 1].text in _DASHES and at + 2 in row.starting:
            return False  # "perbatasan Rusia-Ukraina"
        if self._names.is_located(tokens, at) or self._names.is_unit(tokens, at + 1):
            return True  # "the Kyiv region"
        capital = self._is_capital_place(row, at, at + 1)
        return capital and not self._names.is_country(tokens[at].text)

    def _is_capital_place(self, row: _Row, at: int, end: int) -> bool:
        """Tell whether a capital stands for itself: "di Kyiv", "Kyiv diserang", ends a list."""
        tokens, last = row.tokens, row.last
        struck = end < len(tokens) and self._struck.match_at(tokens, end) is not None
        if self._capitals.ends_at(tokens, at) or struck:
            return True
        listed = last is not None and not last.is_office and self._joins(tokens, last.end, at)
        return listed and (end == len(tokens) or tokens[end].is_mark)

    def _is_plausible(self, tokens: Sequence[Token], found: FoundPlace) -> bool:
        """Tell whether a name is used as a place: far homonyms of other words are not."""
        at, name, hint = found.start, found.name, found.hint
        if hint is not None and hint is not PlaceKind.COUNTRY:
            return True
        candidates = self._gazetteer.candidates(name)
        near = any(
            c.place.country in self._theatre.countries or not c.place.country for c in candidates
        )
        located = self._names.is_located(tokens, at)
        if at == 0 and not located:
            return near and len(name) > 3
        if near:
            return True
        return located or any(c.place.kind is PlaceKind.COUNTRY for c in candidates)


def _is_own_name(tokens: Sequence[Token], at: int, mention: Mention) -> bool:
    """Tell whether a token is of the name of whoever is mentioned, romanised in whatever way.

    "Gubernur Oleg Kiper" is Oleh Kiper; there are villages of either name.
    """
    names = mention.name.split()
    before_surname = at < mention.end - 1 and tokens[mention.end - 1].text in names[1:]
    alike = tokens[at].text[:_SAME_START] == names[0][:_SAME_START]
    surname = at == mention.end - 1 and tokens[at].text[:_SAME_SURNAME] == names[-1][:_SAME_SURNAME]
    return tokens[at].text in names or (before_surname and alike) or (surname and len(names) > 1)
