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
from klaim.extraction.names import slug
from klaim.extraction.phrases import PhraseMatcher, expand
from klaim.extraction.text import Sentence, Token
from klaim.gazetteer import Gazetteer, PlaceContext
from klaim.records import NO_SIDE, Place, PlaceKind, PlaceMention, Precision
from klaim.theatres import Theatre

_LONGEST_NAME = 4
_SAME_START = 2
"""Letters in which romanisations of a first name agree: Oleg, Oleh."""
_LAUNCH_REACH = 8
"""Tokens before a place within which a word for a launch makes it where that came from."""
_LIST_JOINT = 2
"""Tokens between two names of a list at most."""
_BEARING_REACH = 4
"""Tokens before a bearing that belong to it; what "dan" joins there is a place of its own."""
_ALIKE = 0.86
"""How like a place's name one that only a preposition makes a place must be."""
_NAMED_BY_THEIR_NOUN = (PlaceKind.TOWN, PlaceKind.DISTRICT)
"""Kinds whose noun makes any name behind it a place: "desa Abc", "area Xyz"."""


@dataclass(frozen=True, slots=True)
class PlaceSpan:
    """Tokens ``[start, end)`` of a sentence that name a place.

    ``is_bearing``: the name only tells where another place lies ("di timur laut Toretsk").
    ``is_office``: the name belongs to somebody's office ("Gubernur Kharkiv").
    ``country``: ISO code of the country that it lies in, empty where undecided.
    ``is_contested``: more than one side holds land in the unit that it lies in, or may.
    """

    sentence: int
    start: int
    end: int
    mention: PlaceMention
    is_bearing: bool = False
    is_office: bool = False
    country: str = ""
    is_contested: bool = False


@dataclass(frozen=True, slots=True)
class _Found:
    """A name in the text before it is resolved; one ``as_written`` is no misspelt other one.

    ``is_namesake``: it is of a ship or the like, and so it is in the whole article.
    ``is_unit``: it is the unit that the place before it lies in; elsewhere it may be a town.
    ``canonical``: how a place is called in English that no gazetteer lists.
    ``surface``: the words that mean the place, where they are not its name.
    """

    sentence: int
    start: int
    end: int
    name: str
    hint: PlaceKind | None
    is_bearing: bool = False
    is_office: bool = False
    as_written: bool = False
    is_namesake: bool = False
    is_unit: bool = False
    canonical: str = ""
    surface: str = ""


@dataclass(frozen=True, slots=True)
class _Row:
    """A sentence on the way through it: its names by their first and last tokens, its places.

    ``origins``: where names end from which something only came.
    """

    sentence: Sentence
    starting: Mapping[int, Mention]
    ending: Mapping[int, Mention]
    text: str
    found: list[_Found] = field(default_factory=list)
    origins: list[int] = field(default_factory=list)

    @property
    def index(self) -> int:
        return self.sentence.index

    @property
    def tokens(self) -> Sequence[Token]:
        return self.sentence.tokens

    @property
    def last(self) -> _Found | None:
        """The place found last."""
        return self.found[-1] if self.found else None


class PlaceFinder:
    """Finds and resolves the places of articles for one language and theatre."""

    def __init__(self, lexicon: Lexicon, theatre: Theatre, gazetteer: Gazetteer) -> None:
        self._theatre = theatre
        self._gazetteer = gazetteer
        self._kinds = _kind_matcher(lexicon, "kinds")
        self._kinds_after = _kind_matcher(lexicon, "after")
        self._adjectives = lexicon.words("adjectives.words", "places")
        self._locatives = lexicon.words("locative.words", "places")
        self._bearings = lexicon.words("bearings.words", "places")
        self._bearings_of = lexicon.words("bearings.of", "places")
        self._coordinators = lexicon.words("coordinators")
        self._prepositions = lexicon.words("prepositions")
        self._genitives = lexicon.words("genitives")
        self._the = lexicon.words("articles")
        self._sites_behind = PhraseMatcher(
            (phrase, name)
            for pattern, name in lexicon.table("places")["sites_behind"].items()
            for phrase in expand(pattern)
        )
        self._river_articles = lexicon.words("river_articles.words", "places")
        self._sites = PhraseMatcher(lexicon.table("places")["sites"].items())
        self._articles = lexicon.words("articles.words", "places")
        self._parts = lexicon.words("bearings.parts", "places")
        self._struck = lexicon.words("locative.struck", "places")
        self._things = lexicon.words("locative.things", "places")
        self._inside = lexicon.words("locative.inside", "places")
        self._launched_from = lexicon.words("locative.launched_from", "places")
        self._launches = lexicon.words("locative.launches", "places")
        self._origins = lexicon.words("locative.origins", "places")
        self._homes = lexicon.words("locative.homes", "places")
        self._named_after = lexicon.words("named_after.words", "places")
        self._capitals = lexicon.words("locative.capitals", "places")
        self._capital_nouns = lexicon.words("capital.nouns", "places")
        self._roles = lexicon.roles
        self._known_words = lexicon.known_words
        self._not_places = lexicon.words("not_places.words", "places")

    def find(
        self, sentences: Sequence[Sentence], mentions: Sequence[Sequence[Mention]], text: str
    ) -> tuple[tuple[PlaceSpan, ...], ...]:
        """Return the places of each sentence, in order."""
        found = [self._in_sentence(s, m, text) for s, m in zip(sentences, mentions, strict=True)]
        namesakes = {f.name for row in found for f in row if f.is_namesake}
        return self._resolved([[f for f in row if f.name not in namesakes] for row in found])

    # --- finding ------------------------------------------------------------------------

    def _in_sentence(
        self, sentence: Sentence, mentions: Sequence[Mention], text: str
    ) -> list[_Found]:
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
        return row.found

    def _behind_mention(self, row: _Row, at: int) -> int:
        """Return where a mention that is no place ends, 0 if there is none; keep its office's."""
        mention = row.starting.get(at)
        if mention is None or self._is_listed_name(row, mention):
            return 0
        territory = self._territory(row.tokens, mention)
        if territory:
            oblast = _Found(row.index, mention.start, mention.end, territory, PlaceKind.OBLAST)
            in_full = self._name_end(row.tokens, mention.start) == mention.end
            row.found.append(replace(oblast, is_office=row.last is None and not in_full))
            return mention.end
        site = self._location_in(row.tokens, mention)
        if site and self._things.ends_at(row.tokens, at):
            return site  # "fasilitas militer di Sevastopol": no military speaks there
        if mention.kind is not MentionKind.STATE:
            row.found.extend(self._offices(row.index, row.tokens, mention, row.text))
            return mention.end
        return 0 if self._is_site(row, at) else mention.end

    def _location_in(self, tokens: Sequence[Token], mention: Mention) -> int:
        """Return where a mention tells a place that it is in, 0 if it does not."""
        inside = range(mention.start + 1, mention.end)
        return next((at for at in inside if self._inside.match_at(tokens, at)), 0)

    def _behind_capital(self, row: _Row, at: int) -> int:
        """Keep the capital that is named by its country: "ibu kota Ukraina"; return its end."""
        noun = self._capital_nouns.match_at(row.tokens, at)
        state = row.starting.get(noun.end) if noun is not None else None
        party = self._theatre.parties.get(state.side) if state is not None else None
        if state is None or party is None or not party.capital:
            return 0
        surface = row.text[row.tokens[at].start : row.tokens[state.end - 1].end]
        if state.kind is not MentionKind.STATE or not self._is_country(state.surface):
            return 0
        capital = _Found(row.index, at, state.end, party.capital, PlaceKind.CITY, surface=surface)
        row.found.append(capital)
        return state.end

    def _is_listed_name(self, row: _Row, mention: Mention) -> bool:
        """Tell whether what reads as a person of no side goes on a list of places."""
        return (
            mention.kind is MentionKind.PERSON
            and mention.side == NO_SIDE
            and self._goes_on_list(row, mention.start)
        )

    def _territory(self, tokens: Sequence[Token], mention: Mention) -> str:
        """Return the place where a body rules that bears its name: "di Republik Rakyat Donetsk"."""
        article = self._the.match_at(tokens, mention.start)
        start = article.end if article else mention.start
        located = self._is_located(tokens, start)
        comes_from = self._origins.ends_at(tokens, mention.start)
        if mention.kind is not MentionKind.ORGANISATION or not located or comes_from:
            return ""
        name = mention.name.partition(" (")[0]
        return name if self._gazetteer.candidates(name) else ""

    def _behind_site(self, row: _Row, at: int) -> int:
        """Keep a site whose noun is part of its name; return where it ends, 0 without one."""
        site = self._site(row.tokens, at) or self._site_behind(
            row.tokens, at, self._name_end(row.tokens, at)
        )
        if site is None:
            return 0
        row.found.append(replace(site, sentence=row.index))
        return site.end

    def _behind_name(self, row: _Row, at: int) -> int:
        """Keep a name that is a place here; return where the name ends, 0 if none begins."""
        tokens = row.tokens
        end = self._name_end(tokens, at) or self._unlisted_end(tokens, at)
        listed = end == 0 and self._goes_on_list(row, at)
        if listed:
            end = self._unknown_end(tokens, at)
        if end == 0:
            return 0
        name = row.text[tokens[at].start : tokens[end - 1].end]
        is_state = at in row.starting and row.starting[at].kind is MentionKind.STATE
        is_country = is_state and self._is_country(name)
        hint = PlaceKind.COUNTRY if is_country else self._hint(tokens, at, end)
        if self._is_namesake(row, at):
            row.found.append(_Found(row.index, at, end, name, None, is_namesake=True))
        elif self._is_from_there(row, at, end, hint):
            row.origins.append(end)
        elif not is_state or is_country or self._is_capital_place(row, at, end):
            place = self._placed(row, _Found(row.index, at, end, name, hint, as_written=listed))
            if listed or self._is_plausible(tokens, place):
                row.found.append(place)
        return end

    def _placed(self, row: _Row, found: _Found) -> _Found:
        """Return a name with what the words before it make it: a bearing, a unit, a new name."""
        bearing = self._is_bearing(row, found)
        is_unit = self._is_unit_of(row, found) or self._goes_on_units(row, found)
        hint = None if bearing else found.hint
        return replace(
            found,
            hint=PlaceKind.OBLAST if hint is None and is_unit else hint,
            is_bearing=bearing,
            is_unit=is_unit,
            as_written=found.as_written or self._article_end(row.tokens, found.start) > found.start,
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
        return self._launched_from.ends_at(tokens, at) and found_in(self._launches, before)

    def _joins(self, tokens: Sequence[Token], end: int, start: int) -> bool:
        """Tell whether only a comma or "dan" stands between a name's end and the next one."""
        between = range(end, start)
        return 0 < len(between) <= _LIST_JOINT and all(
            tokens[i].text == "," or self._coordinators.match_at(tokens, i) for i in between
        )

    def _is_bearing(self, row: _Row, found: _Found) -> bool:
        """Tell whether a name only says where another place lies, or goes on a list of such."""
        if found.hint is PlaceKind.TOWN and self._bearings.ends_at(row.tokens, found.start):
            return False  # "kota perbatasan timur laut Vovchansk"
        if found.hint in (PlaceKind.TOWN, PlaceKind.REGION):
            kinds = {c.place.kind for c in self._gazetteer.candidates(found.name)}
            if kinds == {PlaceKind.SEA}:
                return True  # "kota pelabuhan Laut Hitam, Odesa"
        last = row.last
        joined = last is not None and self._coordinators.match_at(row.tokens, last.end) is not None
        if last is not None and last.is_bearing and joined and last.end == found.start - 1:
            return True
        return self._gives_bearing(row.tokens, found.start)

    def _is_namesake(self, row: _Row, at: int) -> bool:
        """Tell whether a ship or the like bears a name: "kapal perang [Rusia] Moskva"."""
        owner = row.ending.get(at)
        before = owner.start if owner is not None and owner.kind is MentionKind.STATE else at
        return self._named_after.ends_at(row.tokens, before)

    def _goes_on_units(self, row: _Row, found: _Found) -> bool:
        """Tell whether a name goes on a list of units: "wilayah Donetsk, Kharkiv, dan Sumy"."""
        last = row.last
        listed = last is not None and self._joins(row.tokens, last.end, found.start)
        if last is None or not listed or last.hint is not PlaceKind.OBLAST or found.hint:
            return False
        kinds = {c.place.kind for c in self._gazetteer.candidates(found.name)}
        return PlaceKind.OBLAST in kinds

    def _is_unit_of(self, row: _Row, found: _Found) -> bool:
        """Tell whether a name says in which unit the place before it lies: "Desa X, Kursk"."""
        last = row.last
        if last is None or last.end != found.start - 1 or row.tokens[last.end].text != ",":
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

    def _site(self, tokens: Sequence[Token], at: int) -> _Found | None:
        """Return a site whose noun is part of its name: "jembatan Kerch", "Bukit 350"."""
        noun = self._sites.match_at(tokens, at)
        if noun is None:
            return None
        start = noun.end
        if start < len(tokens) and tokens[start].text == ")":
            start += 1  # "Pembangkit Listrik (PLTN) Zaporizhzhia"
        end = start
        while end < len(tokens) and end - start < _LONGEST_NAME and tokens[end].is_capitalised:
            end += 1
        called = " ".join(t.text for t in tokens[at : noun.end])
        for stop in range(end, start, -1):
            name = f"{called} {' '.join(t.text for t in tokens[start:stop])}"
            if self._gazetteer.candidates(name):
                return _Found(0, at, stop, name, PlaceKind.SITE, as_written=True)
        pattern = next((p for p in noun.values if p), "")
        if end == start and start < len(tokens) and tokens[start].text.isdigit():
            end = start + 1
        known = any(t.lower in self._known_words for t in tokens[start:end])
        if not pattern or end == start or known:
            return None
        name = " ".join(t.text for t in tokens[start:end])
        return _Found(
            0,
            at,
            end,
            f"{called} {name}",
            PlaceKind.SITE,
            as_written=True,
            canonical=pattern.format(name),
        )

    def _site_behind(self, tokens: Sequence[Token], at: int, end: int) -> _Found | None:
        """Return a site whose noun follows its name: "the Zaporizhzhia nuclear plant"."""
        noun = self._sites_behind.match_at(tokens, end) if at < end < len(tokens) else None
        if noun is None:
            return None
        name = f"{' '.join(t.text for t in tokens[at:end])} {noun.values[0]}"
        if not self._gazetteer.candidates(name):
            return None
        return _Found(0, at, noun.end, name, PlaceKind.SITE, as_written=True)

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
        rest = range(at, min(at + 2 * _LONGEST_NAME, len(tokens)))
        joint = next((i for i in rest if self._coordinators.match_at(tokens, i)), None)
        listed = joint is not None and all(
            tokens[i].is_capitalised or tokens[i].text == "," for i in range(at, joint)
        )
        return between[-1].text == "," and listed

    def _unknown_end(self, tokens: Sequence[Token], at: int) -> int:
        """Return where a capitalised name of no known word ends, 0 if there is none."""
        opening = self._article_end(tokens, at)
        end = opening
        while (
            end < len(tokens)
            and end - at < _LONGEST_NAME
            and tokens[end].is_capitalised
            and not tokens[end].text.isupper()
            and tokens[end].lower not in self._known_words
            and not self._not_places.match_at(tokens, end)
        ):
            end += 1
        return end if end > opening else 0

    def _article_end(self, tokens: Sequence[Token], at: int) -> int:
        """Return where an Arabic article before a name ends: "Al-Maghazi", "Al Saleef"."""
        if not (tokens[at].is_capitalised and self._articles.match_at(tokens, at)):
            return at
        return at + 2 if at + 1 < len(tokens) and tokens[at + 1].text == "-" else at + 1

    def _offices(
        self, sentence: int, tokens: Sequence[Token], mention: Mention, text: str
    ) -> Iterator[_Found]:
        """Yield the place that an office is of: "Gubernur Kharkiv", "Wali Kota Mariupol"."""
        heads = (self._roles.match_at(tokens, at) for at in range(mention.start, mention.end))
        role = next((h for h in heads if h and any(r.takes_place for r in h.values)), None)
        if role is None:
            yield from self._seat(sentence, tokens, mention, text)
            return
        behind = range(role.end, min(role.end + 4, mention.end))
        for at in (*behind, *range(mention.start, role.start)):
            end = min(self._name_end(tokens, at), mention.end)
            own = mention.head not in mention.name and _is_own_name(tokens, at, mention)
            if end > at and not own and not self._is_country(tokens[at].text):
                surface = text[tokens[at].start : tokens[end - 1].end]
                told = self._hint(tokens, at, end) if at > role.end else None
                hint = told or next((r.place_kind for r in role.values if r.place_kind), None)
                yield _Found(sentence, at, end, surface, hint, is_office=True)
                return

    def _seat(
        self, sentence: int, tokens: Sequence[Token], mention: Mention, text: str
    ) -> Iterator[_Found]:
        """Yield the place where officials say they are: "pejabat di Kherson"."""
        at = self._location_in(tokens, mention) + 1
        end = min(self._name_end(tokens, at), mention.end) if at > 1 else 0
        if mention.kind is MentionKind.GROUP and end > at and not self._is_country(tokens[at].text):
            name = text[tokens[at].start : tokens[end - 1].end]
            yield _Found(sentence, at, end, name, None, is_office=True)

    def _gives_bearing(self, tokens: Sequence[Token], at: int) -> bool:
        """Tell whether a point of the compass before a name makes it a bearing."""
        if self._bearings_of.ends_at(tokens, at):
            lead_up = range(max(at - _BEARING_REACH, 0), at)
            return not any(self._coordinators.match_at(tokens, i) for i in lead_up)
        pointed = at > 1 and self._bearings.match_at(tokens, at - 1) is not None
        if at > 2 and self._parts.match_at(tokens, at - 2):
            return False  # "di bagian selatan Toretsk": in it
        return pointed and (
            self._bearings.match_at(tokens, at - 2) is not None or self._is_located(tokens, at - 1)
        )

    def _is_country(self, name: str) -> bool:
        return any(c.place.kind is PlaceKind.COUNTRY for c in self._gazetteer.candidates(name))

    def _is_site(self, row: _Row, at: int) -> bool:
        """Tell whether a name that may stand for a state is where something happens."""
        tokens = row.tokens
        capital = self._is_capital_place(row, at, at + 1) and not self._is_country(tokens[at].text)
        return capital or self._is_located(tokens, at)

    def _is_capital_place(self, row: _Row, at: int, end: int) -> bool:
        """Tell whether a capital stands for itself: "di Kyiv", "Kyiv diserang", ends a list."""
        tokens, last = row.tokens, row.last
        struck = end < len(tokens) and self._struck.match_at(tokens, end) is not None
        if self._capitals.ends_at(tokens, at) or struck:
            return True
        listed = last is not None and not last.is_office and self._joins(tokens, last.end, at)
        return listed and (end == len(tokens) or tokens[end].is_mark)

    def _unlisted_end(self, tokens: Sequence[Token], at: int) -> int:
        """Return where a name that no gazetteer lists ends, behind a noun for a settlement."""
        end = self._unknown_end(tokens, at)
        if end == 0 or self._hint(tokens, at, end) in _NAMED_BY_THEIR_NOUN:
            return end
        if not self._is_located(tokens, at) or end - at > 2:
            return 0
        name = " ".join(t.text for t in tokens[at:end])
        nearest = self._gazetteer.near_misses(name, limit=1)
        return end if nearest and nearest[0].score >= _ALIKE else 0

    def _name_end(self, tokens: Sequence[Token], at: int) -> int:
        """Return where the longest place name at a token ends, 0 if there is none."""
        if not tokens[at].is_capitalised:
            return 0
        longest = at
        while (
            longest < len(tokens)
            and longest - at < 2 * _LONGEST_NAME
            and (
                tokens[longest].is_capitalised
                or (longest > at and "-" in (tokens[longest].text, tokens[longest - 1].text))
                or (longest > at and self._articles.match_at(tokens, longest) is not None)
            )
        ):
            longest += 1
        for end in range(longest, at, -1):
            if end - at == 1 and self._not_places.match_at(tokens, at):
                return 0
            name = " ".join(t.text for t in tokens[at:end] if not t.is_mark)
            if not tokens[end - 1].is_mark and self._gazetteer.candidates(name):
                return end
        return 0

    def _is_located(self, tokens: Sequence[Token], at: int) -> bool:
        return self._locatives.ends_at(tokens, at)

    def _hint(self, tokens: Sequence[Token], start: int, end: int) -> PlaceKind | None:
        """Read the kind that the words around a name give it."""
        after = self._kinds_after.match_at(tokens, end) if end < len(tokens) else None
        if after:
            return after.values[0]
        if self._is_river(tokens, start, end):
            return PlaceKind.RIVER
        cursor = start
        while cursor > 0 and self._adjectives.match_at(tokens, cursor - 1) and start - cursor < 4:
            cursor -= 1
        for edge in (cursor, start):
            for back in (3, 2, 1):
                match = self._kinds.match_at(tokens, edge - back) if edge - back >= 0 else None
                if match and match.end >= edge:
                    return match.values[0]
        return None

    def _is_river(self, tokens: Sequence[Token], start: int, end: int) -> bool:
        """Tell whether an article makes a name that of a river: "across the Dnipro"."""
        if not self._river_articles.ends_at(tokens, start):
            return False
        ends = end >= len(tokens) or tokens[end].is_mark
        name = " ".join(t.text for t in tokens[start:end])
        alone = ends or self._prepositions.match_at(tokens, end) is not None
        return alone and any(
            c.place.kind is PlaceKind.RIVER for c in self._gazetteer.candidates(name)
        )

    def _is_plausible(self, tokens: Sequence[Token], found: _Found) -> bool:
        """Tell whether a name is used as a place: far homonyms of other words are not."""
        at, name, hint = found.start, found.name, found.hint
        if hint is not None and hint is not PlaceKind.COUNTRY:
            return True
        candidates = self._gazetteer.candidates(name)
        near = any(
            c.place.country in self._theatre.countries or not c.place.country for c in candidates
        )
        located = self._is_located(tokens, at)
        if at == 0 and not located:
            return near and len(name) > 3
        if near:
            return True
        return located or any(c.place.kind is PlaceKind.COUNTRY for c in candidates)

    # --- resolving ----------------------------------------------------------------------

    def _resolved(self, found: Sequence[Sequence[_Found]]) -> tuple[tuple[PlaceSpan, ...], ...]:
        flat = [f for row in found for f in row]
        hints = _hints_by_name(flat)
        decided: dict[tuple[float, float], None] = {}
        units: dict[str, None] = {}
        for item in flat:
            candidates = self._gazetteer.candidates(item.name)
            settled = [c.place for c in candidates]
            if len(settled) == 1 and settled[0].lat is not None and settled[0].lon is not None:
                decided[settled[0].lat, settled[0].lon] = None
            if item.hint is PlaceKind.OBLAST:
                units |= dict.fromkeys(p.name for p in settled if p.kind is PlaceKind.OBLAST)
        near, named_units = tuple(decided), tuple(units)
        rows = []
        for row in found:
            local = [f.name for f in row if (f.hint or hints.get(f.name)) is PlaceKind.OBLAST]
            rows.append(
                tuple(self._span(f, self._mention(f, hints, near, named_units, local)) for f in row)
            )
        return tuple(rows)

    def _span(self, found: _Found, mention: PlaceMention) -> PlaceSpan:
        """Return a place that is decided, with what is known of where it lies."""
        places = [
            c.place
            for c in self._gazetteer.candidates(found.name)
            if c.place.country in self._theatre.countries
        ]
        own = [p for p in places if p.id == mention.id] or places
        countries = {p.country for p in own}
        return PlaceSpan(
            found.sentence,
            found.start,
            found.end,
            mention,
            found.is_bearing,
            found.is_office,
            country=countries.pop() if len(countries) == 1 else "",
            is_contested=not own or any(self._is_contested(p) for p in own),
        )

    def _is_contested(self, place: Place) -> bool:
        """Tell whether more than one side holds land in a place's unit, or may."""
        unknown = place.kind is PlaceKind.SITE and not place.admin
        return unknown or bool({place.name, place.admin} & set(self._theatre.contested))

    def _mention(
        self,
        item: _Found,
        hints: Mapping[str, PlaceKind],
        near: tuple[tuple[float, float], ...],
        units: Sequence[str],
        local_units: Sequence[str],
    ) -> PlaceMention:
        hint = item.hint or hints.get(item.name)
        admin = next((unit for unit in (*local_units, *units) if unit != item.name), None)
        context = PlaceContext(
            kind_hint=hint,
            admin_hint=admin if hint is not PlaceKind.OBLAST else None,
            near=near,
            countries=self._theatre.countries,
            area=self._theatre.area,
        )
        if item.as_written and not self._gazetteer.candidates(item.name):
            return _unlisted(item, hint)
        resolution = self._gazetteer.resolve(item.name, context)
        place = resolution.place
        if place is not None:
            return PlaceMention(
                item.surface or item.name,
                place.name,
                place.id,
                place.kind,
                place.lat,
                place.lon,
                place.precision,
            )
        if not resolution.candidates:
            return _unlisted(item, hint)
        likeliest = resolution.candidates[0].place
        return PlaceMention(
            surface=item.name,
            name=likeliest.name,
            id=f"klaim:undecided:{slug(item.name)}",
            kind=likeliest.kind,
            precision=Precision.NONE,
            candidates=tuple(c.place.id for c in resolution.candidates),
        )


def _unlisted(item: _Found, hint: PlaceKind | None) -> PlaceMention:
    """Return a place that no gazetteer has, under the name that the text gives it."""
    return PlaceMention(
        surface=item.name,
        name=item.canonical or item.name,
        id=f"klaim:unlisted:{slug(item.name)}",
        kind=hint or PlaceKind.TOWN,
        precision=Precision.NONE,
    )


def _is_own_name(tokens: Sequence[Token], at: int, mention: Mention) -> bool:
    """Tell whether a token is of the name of whoever is mentioned, romanised in whatever way.

    "Gubernur Oleg Kiper" is Oleh Kiper; there are villages of either name.
    """
    names = mention.name.split()
    before_surname = at < mention.end - 1 and tokens[mention.end - 1].text in names[1:]
    alike = tokens[at].text[:_SAME_START] == names[0][:_SAME_START]
    return tokens[at].text in names or (before_surname and alike)


def _hints_by_name(found: Sequence[_Found]) -> dict[str, PlaceKind]:
    """Return the kinds that names get anywhere in the article, if no two disagree.

    A sector is another place than its town, so it says nothing about the bare name, nor does
    an office.
    """
    hints: dict[str, set[PlaceKind]] = {}
    for item in found:
        if item.hint not in (None, PlaceKind.SECTOR) and not (item.is_unit or item.is_office):
            hints.setdefault(item.name, set()).add(item.hint)
    return {name: next(iter(kinds)) for name, kinds in hints.items() if len(kinds) == 1}


def _kind_matcher(lexicon: Lexicon, section: str) -> PhraseMatcher[PlaceKind]:
    return PhraseMatcher(
        (phrase, PlaceKind(kind))
        for kind, phrases in lexicon.table("places")[section].items()
        for phrase in phrases
    )
