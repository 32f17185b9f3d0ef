"""Names of places in the words of a sentence: where they end, and which kind is beside them."""

from __future__ import annotations

from collections.abc import Sequence

from klaim.extraction.lexicon import Lexicon
from klaim.extraction.phrases import Match, PhraseMatcher, expand
from klaim.extraction.place_spans import FoundPlace
from klaim.extraction.text import Token
from klaim.gazetteer import Gazetteer
from klaim.records import PlaceKind

LONGEST_NAME = 4
"""Tokens of a name that no gazetteer lists at most; one that it lists may have twice as many."""
_LONGEST_KIND = 4
"""Tokens of the words for a kind of place at most: "the frontline village of X"."""
ALIKE = 0.86
"""How like a place's name one that only a preposition makes a place must be."""
_NAMED_BY_THEIR_NOUN = (PlaceKind.TOWN, PlaceKind.DISTRICT)
"""Kinds whose noun makes any name behind it a place: "desa Abc", "area Xyz"."""


class PlaceNameReader:
    """Reads names with one language's words and a gazetteer."""

    def __init__(self, lexicon: Lexicon, gazetteer: Gazetteer) -> None:
        self._gazetteer = gazetteer
        self._kinds = kind_matcher(lexicon, "kinds")
        self._kinds_after = kind_matcher(lexicon, "after")
        self.modifiers_first = lexicon.modifiers_first
        self._the = lexicon.words("articles")
        self._adjectives = lexicon.words("adjectives.words", "places")
        self._locatives = lexicon.words("locative.words", "places")
        self._articles = lexicon.words("articles.words", "places")
        self._not_places = lexicon.words("not_places.words", "places")
        self._river_articles = lexicon.words("river_articles.words", "places")
        self._prepositions = lexicon.words("prepositions")
        self._known_words = lexicon.known_words
        self._sites = PhraseMatcher(lexicon.table("places")["sites"].items())
        self._sites_behind = PhraseMatcher(
            (phrase, name)
            for pattern, name in lexicon.table("places")["sites_behind"].items()
            for phrase in expand(pattern)
        )

    def site(self, sentence: int, tokens: Sequence[Token], at: int) -> FoundPlace | None:
        """Return a site that begins at a token, its noun before or behind its name."""
        noun = self._sites.match_at(tokens, at)
        found = self._behind_noun(sentence, tokens, noun) if noun is not None else None
        return found or self._before_noun(sentence, tokens, at)

    def _behind_noun(
        self, sentence: int, tokens: Sequence[Token], noun: Match[str]
    ) -> FoundPlace | None:
        """Return a site whose noun is part of its name: "jembatan Kerch", "Bukit 350"."""
        start = noun.end
        if start < len(tokens) and tokens[start].text == ")":
            start += 1  # "Pembangkit Listrik (PLTN) Zaporizhzhia"
        end = start
        while end < len(tokens) and end - start < LONGEST_NAME and tokens[end].is_capitalised:
            end += 1
        called = _joined(tokens[noun.start : noun.end])
        for stop in range(end, start, -1):
            name = f"{called} {_joined(tokens[start:stop])}"
            if self._gazetteer.candidates(name):
                return FoundPlace(sentence, noun.start, stop, name, PlaceKind.SITE, as_written=True)
        pattern = next((p for p in noun.values if p), "")
        if end == start and start < len(tokens) and tokens[start].text.isdigit():
            end = start + 1
        known = any(t.lower in self._known_words for t in tokens[start:end])
        if not pattern or end == start or known:
            return None
        own = _joined(tokens[start:end])
        return FoundPlace(
            sentence,
            noun.start,
            end,
            f"{called} {own}",
            PlaceKind.SITE,
            as_written=True,
            canonical=pattern.format(own),
        )

    def _before_noun(self, sentence: int, tokens: Sequence[Token], at: int) -> FoundPlace | None:
        """Return a site whose noun follows its name: "the Zaporizhzhia nuclear plant"."""
        end = self.name_end(tokens, at)
        noun = self._sites_behind.match_at(tokens, end) if at < end < len(tokens) else None
        if noun is None:
            return None
        name = f"{_joined(tokens[at:end])} {noun.values[0]}"
        if not self._gazetteer.candidates(name):
            return None
        return FoundPlace(sentence, at, noun.end, name, PlaceKind.SITE, as_written=True)

    def name_end(self, tokens: Sequence[Token], at: int) -> int:
        """Return where the longest place name at a token ends, 0 if there is none."""
        if not tokens[at].is_capitalised:
            return 0
        longest = at
        while (
            longest < len(tokens)
            and longest - at < 2 * LONGEST_NAME
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

    def unlisted_end(self, tokens: Sequence[Token], at: int) -> int:
        """Return where a name that no gazetteer lists ends, behind a noun for a settlement."""
        end = self.unknown_end(tokens, at)
        if end == 0 or self.hint(tokens, at, end) in _NAMED_BY_THEIR_NOUN:
            return end
        if not self.is_located(tokens, at) or end - at > 2:
            return 0
        nearest = self._gazetteer.near_misses(_joined(tokens[at:end]), limit=1)
        return end if nearest and nearest[0].score >= ALIKE else 0

    def unknown_end(self, tokens: Sequence[Token], at: int) -> int:
        """Return where a capitalised name of no known word ends, 0 if there is none."""
        opening = self.article_end(tokens, at)
        end = opening
        while (
            end < len(tokens)
            and end - at < LONGEST_NAME
            and tokens[end].is_capitalised
            and not tokens[end].text.isupper()
            and tokens[end].lower not in self._known_words
            and not self._not_places.match_at(tokens, end)
        ):
            end += 1
        return end if end > opening else 0

    def article_end(self, tokens: Sequence[Token], at: int) -> int:
        """Return where an Arabic article before a name ends: "Al-Maghazi", "Al Saleef"."""
        if not (tokens[at].is_capitalised and self._articles.match_at(tokens, at)):
            return at
        return at + 2 if at + 1 < len(tokens) and tokens[at + 1].text == "-" else at + 1

    def described_from(self, tokens: Sequence[Token], start: int) -> int:
        """Return where the words begin that say what a name is the name of: "the town of X"."""
        begun = start
        while begun > 0 and self._adjectives.match_at(tokens, begun - 1):
            begun -= 1
        kinds = (
            match.start
            for at in range(max(0, begun - _LONGEST_KIND), begun)
            if (match := self._kinds.match_at(tokens, at)) is not None and match.end == begun
        )
        begun = next(kinds, begun)
        while begun > 0 and self._adjectives.match_at(tokens, begun - 1):
            begun -= 1
        return begun - (begun > 0 and self._the.match_at(tokens, begun - 1) is not None)

    def is_unit(self, tokens: Sequence[Token], end: int) -> bool:
        """Tell whether the word behind a name makes it an oblast's: "Kyiv region"."""
        after = self._kinds_after.match_at(tokens, end) if end < len(tokens) else None
        return after is not None and after.values[0] is PlaceKind.OBLAST

    def hint(self, tokens: Sequence[Token], start: int, end: int) -> PlaceKind | None:
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
        alone = ends or self._prepositions.match_at(tokens, end) is not None
        return alone and any(
            c.place.kind is PlaceKind.RIVER
            for c in self._gazetteer.candidates(_joined(tokens[start:end]))
        )

    def is_located(self, tokens: Sequence[Token], at: int) -> bool:
        """Tell whether a preposition or noun before a token makes it a place."""
        return self._locatives.ends_at(tokens, at)

    def is_country(self, name: str) -> bool:
        """Tell whether a name may be that of a country."""
        return any(c.place.kind is PlaceKind.COUNTRY for c in self._gazetteer.candidates(name))


def _joined(tokens: Sequence[Token]) -> str:
    return " ".join(token.text for token in tokens)


def kind_matcher(lexicon: Lexicon, section: str) -> PhraseMatcher[PlaceKind]:
    """Return the words of a section of the places' table, with the kinds that they tell."""
    return PhraseMatcher(
        (phrase, PlaceKind(kind))
        for kind, phrases in lexicon.table("places")[section].items()
        for phrase in phrases
    )
