"""Words that point to a place or a blow told of before: "kota itu", "di sana", "that attack"."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from klaim.extraction.determiners import Determiners
from klaim.extraction.discourse import Discourse
from klaim.extraction.findings import Findings
from klaim.extraction.lexicon import Lexicon, found_in
from klaim.extraction.mentions import MentionKind
from klaim.extraction.place_spans import PlaceSpan
from klaim.extraction.text import Token
from klaim.records import Claim, Event, EventType, PlaceKind, PlaceMention
from klaim.theatres import Theatre

_DESCRIPTION = 10
"""Tokens that describe a place of before at most."""
_SPOTS = frozenset({PlaceKind.TOWN, PlaceKind.VILLAGE})
"""Kinds that only nouns for any spot mean alike ("di lokasi itu")."""
_SETTLEMENTS = (PlaceKind.CITY, PlaceKind.TOWN, PlaceKind.VILLAGE)
_SEVERAL = 2
_COUNTED = {2: "pairs", 3: "triples"}
"""How many places words mean, with the key of those words."""
_OF_BLOWS = frozenset(
    {
        EventType.STRIKE,
        EventType.ATTACK,
        EventType.CASUALTIES,
        EventType.DESTROY,
        EventType.REPEL,
        EventType.EVACUATE,
    }
)
"""Blows and what comes of them."""


class BlowPointers:
    """Resolves the words of an article that point to a blow claimed before: "serangan itu"."""

    def __init__(self, lexicon: Lexicon, discourse: Discourse) -> None:
        self._discourse = discourse
        self._blows = lexicon.words("anaphora.blows")

    def pointed_to(self, item: Findings, words: range, event: Event) -> Claim | None:
        """Return the newest claim, if an event's words point to the blow that it tells of."""
        newest = self._discourse.newest
        if newest is None or not {event.type, newest.event.type} <= _OF_BLOWS:
            return None
        tokens = item.sentence.tokens[words.start : words.stop]
        return newest if found_in(self._blows, tokens) else None


class PlacePointers:
    """Resolves the words of an article that point to a place named before."""

    def __init__(self, lexicon: Lexicon, theatre: Theatre, discourse: Discourse) -> None:
        self._discourse = discourse
        self._determiners = Determiners(lexicon)
        self._place_nouns = lexicon.place_nouns
        self._pointers = lexicon.words("anaphora.pointers")
        self._counts = {n: lexicon.words(f"anaphora.{key}") for n, key in _COUNTED.items()}
        self._plurals = lexicon.words("anaphora.plurals")
        self._capitals = frozenset(p.capital for p in theatre.parties.values() if p.capital)
        self._capital_nouns = lexicon.words("capital.nouns", "places")
        self._known = lexicon.words("anaphora.known")
        self._of_name = lexicon.words("anaphora.of_name")
        self._definite = lexicon.words("anaphora.definite")
        self._indefinite = lexicon.words("anaphora.indefinite")
        self._others = lexicon.words("anaphora.others")
        self._describing = lexicon.words("anaphora.describing")
        self._adjectives = lexicon.words("adjectives.words", "places")

    def pointed_to(self, item: Findings, words: range) -> tuple[PlaceMention, ...]:
        """Return the places that words like "kota itu", "di sana", "kedua desa itu" point to."""
        tokens = item.sentence.tokens
        for at in words[:-1]:
            if self._pointers.match_at(tokens, at):
                place = self._discourse.newest_place or self._discourse.topic()
                return (place,) if place is not None else ()
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
                several = self._several(item, at, noun.end, noun.values)
                place = self._capital(item, at) or self._meant(item, at, noun.values)
                return several or ((place,) if place is not None else ())
        return ()

    def _several(
        self, item: Findings, at: int, end: int, kinds: Collection[PlaceKind]
    ) -> tuple[PlaceMention, ...]:
        """Return the places that a noun for more than one means: "kedua desa itu"."""
        tokens = item.sentence.tokens
        number = next((n for n, words in self._counts.items() if words.ends_at(tokens, at)), None)
        if number is None and not self._plurals.ends_at(tokens, end):
            return ()
        settled = _SETTLEMENTS if set(_SETTLEMENTS) & set(kinds) else kinds
        here = {p.mention.id: p.mention for p in item.places if p.end <= at and not p.is_office}
        fitting = tuple(place for place in here.values() if place.kind in settled)
        if len(fitting) >= (number or _SEVERAL):
            return fitting[-number:] if number else fitting
        return self._discourse.named_together(settled, number)

    def _capital(self, item: Findings, at: int) -> PlaceMention | None:
        """Return the capital that "ibu kota" means: the sentence's, else the one named last."""
        tokens = item.sentence.tokens
        noun = self._capital_nouns.match_at(tokens, at)
        named_itself = (
            noun is not None and noun.end < len(tokens) and tokens[noun.end].is_capitalised
        )
        if noun is None or named_itself:
            return None
        here = (p.mention for p in item.places)
        told = (*here, *reversed(self._discourse.places))
        return next((place for place in told if place.name in self._capitals), None)

    def described(self, item: Findings, places: Iterable[PlaceSpan]) -> PlaceMention | None:
        """Return the place of before that a name only describes: "kota di Donetsk itu"."""
        described = any(self._is_description(item.sentence.tokens, p) for p in places)
        return self._discourse.topic(_SETTLEMENTS) if described else None

    def _is_description(self, tokens: Sequence[Token], place: PlaceSpan) -> bool:
        noun = self._place_nouns.match_at(tokens, place.start - 2) if place.start > 1 else None
        behind = self._determiners.at(tokens, place.end)
        return noun is not None and noun.end == place.start - 1 and behind

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
        described = any(w.match_at(tokens, at + 1) for w in (self._adjectives, self._others))
        return not (counted or named or described)

    def _meant(self, item: Findings, at: int, kinds: Collection[PlaceKind]) -> PlaceMention | None:
        """Return the place of some kinds that words mean: just named, an office's, the topic."""
        return (
            self._just_named(item, at, kinds)
            or next((p.mention for p in _offices(item, at) if p.mention.kind in kinds), None)
            or self._named_before(item.sentence.tokens[at].lower, kinds)
        )

    def _just_named(
        self, item: Findings, at: int, kinds: Collection[PlaceKind]
    ) -> PlaceMention | None:
        """Return the place that the sentence has named last, of any kind for "di lokasi itu"."""
        seats = {m.start for m in item.mentions if m.kind is MentionKind.STATE}
        before = [
            p.mention
            for p in reversed(item.places)
            if p.end <= at and p.start not in seats and not p.is_office and not p.is_bearing
        ]
        fitting = next((place for place in before if place.kind in kinds), None)
        return fitting or (next(iter(before), None) if set(kinds) >= _SPOTS else None)

    def _named_before(self, noun: str, kinds: Collection[PlaceKind]) -> PlaceMention | None:
        """Return the place of the sentences before: that whose name has the noun, or the topic."""
        newest, theme = self._discourse.newest_place, self._discourse.theme
        if set(kinds) == {PlaceKind.SITE}:
            sites = (p for p in reversed(self._discourse.places) if p.kind is PlaceKind.SITE)
            return next((site for site in sites if noun in site.surface.lower()), newest)
        fits = theme is not None and theme.kind in kinds
        if PlaceKind.OBLAST in kinds and newest is not None and newest.kind is PlaceKind.OBLAST:
            return newest
        return theme if fits else self._discourse.topic(kinds) or newest


def _offices(item: Findings, at: int) -> list[PlaceSpan]:
    return [p for p in item.places if p.is_office and p.end <= at]
