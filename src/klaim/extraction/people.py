"""People by their names and titles, those that no list knows too."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from difflib import get_close_matches
from itertools import pairwise

from klaim.extraction.lexemes import CuePosition
from klaim.extraction.lexicon import Lexicon
from klaim.extraction.mentions import ALIKE, Cast, Mention, MentionKind, Registry
from klaim.extraction.names import NameIndex, slug
from klaim.extraction.phrases import Match
from klaim.extraction.text import Token
from klaim.gazetteer import Gazetteer
from klaim.records import NO_SIDE
from klaim.theatres import Entity, EntityKind, Office

_LONGEST_DESCRIPTION = 12
"""Tokens behind a name between commas that say who it is at most."""
_LONGEST_NAME = 4
"""Words of a personal name at most."""


class PersonReader:
    """Reads personal names and the titles of the theatre at a token.

    Args:
        lexicon: The language's words.
        names: The theatre's names in that language.
        gazetteer: Tells place names from personal ones.
        cast: Who takes part, on the article's day.
        registry: Whom the article has named so far.
    """

    def __init__(
        self,
        lexicon: Lexicon,
        names: NameIndex,
        gazetteer: Gazetteer,
        cast: Cast,
        registry: Registry,
    ) -> None:
        self._lexicon = lexicon
        self._names = names
        self._gazetteer = gazetteer
        self._cast = cast
        self._registry = registry
        self._honorifics = lexicon.words("honorifics.words", "roles")
        self._agents = lexicon.words("agent_markers")
        self._installed = lexicon.words("installed.phrases", "roles")
        self._one_of = lexicon.words("one_of.words", "roles")
        self._prepositions = lexicon.words("prepositions")
        self._coordinators = lexicon.words("coordinators")
        self._auxiliaries = lexicon.words("auxiliaries")
        self._particles = frozenset(lexicon.table("roles")["particles"]["words"])

    def known(self, tokens: Sequence[Token], at: int) -> Mention | None:
        """Read a person of the theatre or of the registry at a token."""
        if at >= len(tokens):
            return None
        name = self._names.names.match_at(tokens, at)
        if name and name.values[0].kind is EntityKind.PERSON:
            return self._cast.named(at, name.end, name.values[0])
        return self.by_surname(tokens, at)

    def by_surname(self, tokens: Sequence[Token], at: int, first: int = 0) -> Mention | None:
        """Read a surname; ``first`` is the first token that may belong to the name."""
        token = tokens[at]
        if not token.is_capitalised:
            return None
        known = self._registry.people.get(token.text) or self._registry.people.get(
            token.text.capitalize()
        )
        if known:
            return replace(known, start=at, end=at + 1)
        surname = self._names.surnames.match_at(tokens, at)
        if surname and not self._continues_name(tokens, at, surname.end, first):
            return self._cast.named(at, surname.end, surname.values[0])
        by_first = self._registry.called(token.text)  # "Lee", of Lee Seong-kweun
        if by_first and not self._continues_name(tokens, at, at + 1, first):
            return replace(by_first, start=at, end=at + 1)
        return None

    def _continues_name(self, tokens: Sequence[Token], start: int, end: int, first: int) -> bool:
        """Tell whether the capitalised words around a surname make it somebody else's."""
        after = end < len(tokens) and tokens[end].is_capitalised and not self._is_known(tokens, end)
        before = (
            start > max(1, first)
            and tokens[start - 1].is_capitalised
            and not self._is_known(tokens, start - 1)
        )
        return after or before

    def _is_known(self, tokens: Sequence[Token], at: int) -> bool:
        return (
            self._names.names.match_at(tokens, at) is not None
            or self._lexicon.roles.match_at(tokens, at) is not None
            or tokens[at].lower in self._lexicon.weekdays
            or self._honorifics.match_at(tokens, at) is not None
        )

    def unknown(self, tokens: Sequence[Token], at: int) -> Mention | None:
        """Read two to four capitalised words that no list knows as somebody's name."""
        if at >= len(tokens):
            return None
        end, words = at, 0
        while end < len(tokens) and words < _LONGEST_NAME and looks_like_name(tokens[end]):
            if self._is_word(tokens, end) or (end > at and self._is_known(tokens, end)):
                break
            end, words = self._joined_end(tokens, end + 1), words + 1
        if words < 2 and not self._introduces(tokens, at):
            return None
        name = written(tokens[at:end])
        known = self._called_like(name, at, end) if words == 1 else self._spelt_like(name, at, end)
        if known is not None:
            return replace(known, start=at, end=end)
        introduced = self._is_introduced(tokens, end) or self._is_set_off(tokens, at, end)
        is_place = bool(self._gazetteer.candidates(name)) and not introduced
        if is_place or tokens[at].lower in self._lexicon.weekdays:
            return None
        return Mention(at, end, MentionKind.PERSON, name, slug(name), NO_SIDE)

    def _called_like(self, name: str, start: int, end: int) -> Mention | None:
        """Return whom a single name spells otherwise: one named before, one of the theatre."""
        known = self._registry.like(name)
        if known is not None:
            return replace(known, start=start, end=end)
        entity = self._names.like(name)
        return self._cast.named(start, end, entity) if entity is not None else None

    def _spelt_like(self, name: str, start: int, end: int) -> Mention | None:
        """Return whom a full name spells otherwise: "Mikhaylo Podolyak", who is Mykhailo."""
        entity = self._names.called(name.rpartition(" ")[2])
        if entity is None or not get_close_matches(name, [entity.name], 1, ALIKE):
            return None
        return self._cast.named(start, end, entity)

    def _is_one_of(self, tokens: Sequence[Token], at: int) -> bool:
        """Tell whether it is said who somebody is: "Maya, seorang mahasiswi, mengatakan"."""
        return (
            at + 1 < len(tokens)
            and tokens[at].text == ","
            and self._one_of.match_at(tokens, at + 1) is not None
        )

    def _joined_end(self, tokens: Sequence[Token], at: int) -> int:
        """Return where a name goes on behind a hyphen or particles: "Seong-kweun", "Abu al-Rub"."""
        behind = at
        while behind + 2 < len(tokens) and tokens[behind].lower in self._particles:
            behind += 1 + (tokens[behind + 1].text == "-")
        if behind > at:
            return behind
        joined = at + 1 < len(tokens) and tokens[at].text == "-" and tokens[at + 1].text.isalpha()
        touching = joined and tokens[at + 1].start == tokens[at - 1].end + 1
        return at + 2 if touching else at

    def is_particle(self, tokens: Sequence[Token], at: int) -> bool:
        """Tell whether a token is the particle of a name: "al" in "al-Rub" is no navy (AL)."""
        followed = at + 1 < len(tokens) and tokens[at + 1].text == "-"
        return followed and tokens[at].lower in self._particles

    def _introduces(self, tokens: Sequence[Token], at: int) -> bool:
        """Tell whether a single name is somebody's: "kata Maksym, komandan peleton"."""
        if not looks_like_name(tokens[at]) or self._is_word(tokens, at) or at + 1 >= len(tokens):
            return False
        if at and (tokens[at - 1].is_capitalised or self._prepositions.match_at(tokens, at - 1)):
            return False
        if self._is_introduced(tokens, at + 1):
            return True
        is_place = bool(self._gazetteer.candidates(tokens[at].text))
        if self.speaks(tokens, at + 1) and not is_place:
            return True  # "Namun, Maksym mengatakan"
        writes = self._lexicon.relay_openers.match_at(tokens, at - 1)  # "tulis Kompas"
        if writes is not None or not self._is_quoted_by(tokens, at - 1):
            return False
        return not is_place or self._is_set_off(tokens, at, at + 1)

    def _is_introduced(self, tokens: Sequence[Token], at: int) -> bool:
        at = behind_age(tokens, at)
        return self._is_one_of(tokens, at) or self._is_described(tokens, at)

    def _is_set_off(self, tokens: Sequence[Token], start: int, end: int) -> bool:
        """Tell whether plain words behind a comma say who spoke: "kata Maksym, komandan"."""
        return self._is_quoted_by(tokens, start - 1) and self._describes(tokens, end)

    def _is_quoted_by(self, tokens: Sequence[Token], at: int) -> bool:
        """Tell whether the word at a token closes a quotation: "kata", whoever follows."""
        spoken = self._lexicon.cues.match_at(tokens, at) if at >= 0 else None
        return spoken is not None and any(c.position is CuePosition.TAIL for c in spoken.values)

    def _describes(self, tokens: Sequence[Token], at: int) -> bool:
        """Tell whether a comma opens plain words about the name before it."""
        return (
            at + 1 < len(tokens)
            and tokens[at].text == ","
            and not tokens[at + 1].is_capitalised
            and not tokens[at + 1].is_mark
            and self._coordinators.match_at(tokens, at + 1) is None
        )

    def _is_described(self, tokens: Sequence[Token], at: int) -> bool:
        """Tell whether commas set off who speaks: "Artem, operator drone Ukraina, mengatakan"."""
        if not self._describes(tokens, at):
            return False
        near = range(at + 2, min(at + _LONGEST_DESCRIPTION, len(tokens) - 1))
        closing = next((i for i in near if tokens[i].is_mark and tokens[i].text != "-"), None)
        return (
            closing is not None and tokens[closing].text == "," and self.speaks(tokens, closing + 1)
        )

    def speaks(self, tokens: Sequence[Token], at: int) -> bool:
        """Tell whether a verb of saying stands at a token, auxiliaries before it or not."""
        cue = self._lexicon.cues.match_at(tokens, self._auxiliaries.past(tokens, at))
        return cue is not None and any(c.position is CuePosition.VERB for c in cue.values)

    def _is_word(self, tokens: Sequence[Token], at: int) -> bool:
        """Tell whether a capitalised token is a word of the language, not part of a name."""
        if self._agents.match_at(tokens, at) and (at > 0 or self._opens_apposition(tokens, at)):
            return False  # Oleh, the first name
        if at > 0 and tokens[at].lower in self._particles:
            return False  # Abu, which is also ash
        return tokens[at].lower in self._lexicon.known_words

    def _opens_apposition(self, tokens: Sequence[Token], at: int) -> bool:
        """Tell whether a name of two words goes before who that is: "Oleh X, komandan ..."."""
        behind = at + 3
        return (
            behind < len(tokens)
            and looks_like_name(tokens[at + 1])
            and tokens[behind - 1].text == ","
            and self._lexicon.roles.match_at(tokens, behind) is not None
        )

    def skip(self, tokens: Sequence[Token], at: int) -> int:
        """Step over a comma and honorifics before a personal name."""
        if at < len(tokens) and tokens[at].text == ",":
            at += 1
        honorific = self._honorifics.match_at(tokens, at) if at < len(tokens) else None
        return honorific.end if honorific else at

    def called(self, tokens: Sequence[Token], at: int) -> Mention | None:
        """Read a name of which it is said that it is one: "seorang tentara bernama X"."""
        person = self.known(tokens, at) or self.unknown(tokens, at)
        if person is not None or not looks_like_name(tokens[at]):
            return person
        name = tokens[at].text
        return Mention(at, at + 1, MentionKind.PERSON, name, slug(name), NO_SIDE)

    def titled(
        self, tokens: Sequence[Token], at: int, title: Match[tuple[Entity, Office]]
    ) -> Mention | None:
        """Read a title of the theatre, with the name after it if there is one."""
        _, office = title.values[0]
        head = next(iter(office.titles.get("en", ())), "")
        installer = self._installer(tokens, title.end)
        end = installer.end if installer else title.end
        following = self.skip(tokens, end)
        person = self.known(tokens, following)
        if person is not None:
            held_by = {entity.id for entity, _office in title.values}
            if person.id not in held_by and self._is_served(tokens, at, title.end, person):
                office_holder = self.by_office(tokens, at)
                return replace(office_holder, end=person.end) if office_holder else None
            return replace(person, start=at, head=head)
        unknown = self.unknown(tokens, following)
        if unknown is not None and following - end <= 1:
            meant = _misspelt(unknown.name, [entity for entity, _office in title.values])
            if meant is not None:
                return replace(self._cast.named(at, unknown.end, meant), head=head)
            sides = {self._cast.side_of(entity) for entity, _office in title.values}
            side = sides.pop() if len(sides) == 1 else NO_SIDE
            side = self._cast.side_of(installer.values[0]) if installer else side
            return replace(unknown, start=at, side=side, head=head)
        return None

    def _installer(self, tokens: Sequence[Token], at: int) -> Match[Entity] | None:
        """Return who is said to have put somebody into office: "yang dilantik Rusia"."""
        opener = self._installed.match_at(tokens, at)
        return self._names.names.match_at(tokens, opener.end) if opener else None

    def _is_served(self, tokens: Sequence[Token], at: int, end: int, person: Mention) -> bool:
        """Tell whether a title ends in that of whom it serves: "juru bicara Presiden Rusia X"."""
        inner = (self._names.titles.match_at(tokens, i) for i in range(at + 1, end))
        return any(
            match is not None
            and match.end == end
            and any(entity.id == person.id for entity, _office in match.values)
            for match in inner
        )

    def by_office(self, tokens: Sequence[Token], at: int) -> Mention | None:
        """Read a title that stands alone: whoever held the office on the article's day."""
        title = self._names.titles.match_at(tokens, at)
        if title is None:
            return None
        held = [(e, office) for e, office in title.values if office.term.covers(self._cast.day)]
        entity, office = (held or list(title.values)[-1:])[0]
        english = office.titles.get("en", ())
        # The article names an office, so the claim does, until it has named who holds it; the id
        # says who that is.
        name = english[0] if english and entity.id not in self._registry.ids else entity.name
        return replace(self._cast.named(at, title.end, entity), name=name, head=name)


def _misspelt(name: str, holders: Sequence[Entity]) -> Entity | None:
    """Return the holder of an office whose name is all but written: "Presiden Selenzkyy"."""
    named = {entity.name: entity for entity in holders}
    close = get_close_matches(name, named, 1, ALIKE)
    return named[close[0]] if close else None


def written(tokens: Sequence[Token]) -> str:
    """Return a name as the text writes it, without blanks around hyphens."""
    pairs = pairwise(tokens)
    return tokens[0].text + "".join(
        (" " if after.start > before.end else "") + after.text for before, after in pairs
    )


def looks_like_name(token: Token) -> bool:
    """Tell whether a token is written as a word of a name: a capital in front, no acronym."""
    return (
        token.text[0].isupper()
        and not (token.text.isupper() and len(token.text) > 1)
        and not token.is_mark
    )


def behind_age(tokens: Sequence[Token], at: int) -> int:
    """Step over somebody's age behind the name: "Olena (40), ...", "Yuri, 35, ..."."""
    inside = tokens[at : at + 3]
    if len(inside) < 3 or not inside[1].is_number:
        return at
    if (inside[0].text, inside[2].text) == ("(", ")"):
        return at + 3
    return at + 2 if inside[0].text == inside[2].text == "," else at
