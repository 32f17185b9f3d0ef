"""Who is named: people, bodies, groups, states and stand-ins, with their sides.

A mention is a noun phrase: a name of the theatre, a role with its party ("pejabat
militer Ukraina"), a title with a personal name, known or not ("Wali Kota Melitopol
yang ditunjuk Rusia, Halyna Danylchenko"), or a pronoun. Unknown people are kept in
a registry, so that a surname finds them later in the article.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from itertools import pairwise

from klaim.extraction.lexicon import CuePosition, Lexicon, Role
from klaim.extraction.names import NameIndex, slug
from klaim.extraction.phrases import Match
from klaim.extraction.text import Sentence, Token
from klaim.extraction.units import UnitReader
from klaim.gazetteer import Gazetteer
from klaim.records import NO_SIDE, THIRD_SIDE, Speaker
from klaim.theatres import Entity, EntityKind, Office, Theatre

_LONGEST_NAME = 4
"""Words of a personal name at most."""

_WORDS_BEFORE_ROLE = 4
"""Words between an owner and the role behind it at most ("Russia's top military official")."""
_SAID_BY_SIDE = (EntityKind.PARTY, EntityKind.PERSON)
"""Owners whose side says enough: "Putin's spokesman" is Russia's."""
_OFFICE_REACH = 7
"""Tokens between the words of an office that are known and the comma before its holder's name."""

_OF_PEOPLE = frozenset({"person", "group"})
"""Kinds of roles that a personal name may follow: "pejabat Ukraina, X" is one of the officials."""


class MentionKind(StrEnum):
    """What sort of noun phrase a mention is."""

    STATE = "state"
    ORGANISATION = "organisation"
    GROUP = "group"
    PERSON = "person"
    MEDIUM = "medium"
    PRONOUN = "pronoun"


_KIND_OF_ENTITY = {
    EntityKind.PARTY: MentionKind.STATE,
    EntityKind.COUNTRY: MentionKind.STATE,
    EntityKind.ORGANISATION: MentionKind.ORGANISATION,
    EntityKind.PERSON: MentionKind.PERSON,
    EntityKind.MEDIUM: MentionKind.MEDIUM,
}


@dataclass(frozen=True, slots=True)
class Mention:
    """Tokens ``[start, end)`` of a sentence that name somebody.

    Attributes:
        side: A party id, ``third``, or ``none`` where nothing tells it.
        refers: For pronouns, for whom they stand: a key of the grammar's pronouns, or "role"
            and "officer" for a body and a person without an owner ("pejabat setempat").
        head: The role words that head the phrase, in English; empty for plain names.
        country: Of outsiders, the country that they are or belong to, as a party: ``turkey``.
    """

    start: int
    end: int
    kind: MentionKind
    name: str
    id: str
    side: str
    surface: str = ""
    head: str = ""
    refers: str = ""
    country: str = ""

    def as_speaker(self) -> Speaker:
        """Return the mention as a speaker; one whose side nothing tells is an outsider."""
        side = THIRD_SIDE if self.side == NO_SIDE else self.side
        return Speaker(name=self.name, id=self.id, surface=self.surface, side=side)


@dataclass(frozen=True, slots=True)
class _Owner:
    """Whose a role is, named before it: somebody of the theatre, or a place."""

    entity: Entity | None
    place: str
    installed: bool


@dataclass(slots=True)
class Registry:
    """Whom an article has named so far: people by surname, bodies by acronym.

    Units' sides and outsiders' countries are kept by the units' names and the people's ids.
    """

    people: dict[str, Mention] = field(default_factory=dict)
    acronyms: dict[str, Mention] = field(default_factory=dict)
    units: dict[str, str] = field(default_factory=dict)
    countries: dict[str, str] = field(default_factory=dict)

    def add(self, mention: Mention, *, by_first: bool) -> None:
        """Remember a person under the last word of the name; under the first too, if it is free."""
        words = mention.name.split()
        surname = words[-1]
        known = self.people.get(surname)
        if known is None or known.side == NO_SIDE or len(known.name) < len(mention.name):
            self.people[surname] = mention
        if by_first:
            self.people.setdefault(words[0], mention)


class MentionFinder:
    """Finds the mentions of a sentence.

    Args:
        lexicon: The language's words.
        names: The theatre's names in that language.
        theatre: The conflict.
        gazetteer: Tells place names from personal ones.
        day: The article's day, for offices and sides that change.
    """

    def __init__(
        self,
        lexicon: Lexicon,
        names: NameIndex,
        theatre: Theatre,
        gazetteer: Gazetteer,
        day: date | None,
    ) -> None:
        self._lexicon = lexicon
        self._names = names
        self._theatre = theatre
        self._gazetteer = gazetteer
        self._day = day
        self._registry = Registry()
        self._units = UnitReader(lexicon, theatre)
        self._fillers = lexicon.words("fillers.words", "roles")
        self._installed = lexicon.words("installed.phrases", "roles")
        self._called = lexicon.words("called.phrases", "roles")
        self._honorifics = lexicon.words("honorifics.words", "roles")
        self._agents = lexicon.words("agent_markers")
        self._not_roles = lexicon.words("not_roles.phrases", "roles")
        self._determiners = lexicon.words("determiners.words", "roles")
        self._one_of = lexicon.words("one_of.words", "roles")
        self._articles = lexicon.words("articles")
        self._genitives = lexicon.words("genitives")
        self._particles = frozenset(lexicon.table("roles")["particles"]["words"])

    def find(self, sentence: Sentence, text: str) -> tuple[Mention, ...]:
        """Return the mentions of a sentence from left to right, none overlapping."""
        found: list[Mention] = []
        tokens = sentence.tokens
        at = 0
        while at < len(tokens):
            mention = self._at(tokens, at)
            if mention is None:
                at += 1
                continue
            mention = self._with_apposition(tokens, mention)
            surface = text[tokens[mention.start].start : tokens[mention.end - 1].end]
            mention = replace(mention, surface=surface)
            if mention.kind is MentionKind.PERSON:
                mention = self._with_country(tokens, mention)
                known_to_all = mention.id in self._theatre.entities
                self._registry.add(mention, by_first=not known_to_all)
            acronym = self._acronym_behind(tokens, mention.end)
            known = self._registry.acronyms.get(acronym)
            if known is not None and mention.side != known.side:
                mention = replace(known, start=mention.start, end=mention.end, surface=surface)
            elif acronym and mention.kind is not MentionKind.PRONOUN:
                self._registry.acronyms[acronym] = mention
            found.append(mention)
            at = mention.end
        return tuple(found)

    def _with_country(self, tokens: Sequence[Token], mention: Mention) -> Mention:
        """Return a person with the country that a title tells, here or before."""
        if mention.side != THIRD_SIDE:
            return mention
        names = (self._names.names.match_at(tokens, i) for i in range(mention.start, mention.end))
        states = (self._as_party(m.values[0]) for m in names if m)
        told = next(filter(None, states), "")
        country = mention.country or told or self._registry.countries.get(mention.id, "")
        self._registry.countries[mention.id] = country
        return replace(mention, country=country)

    def _acronym_behind(self, tokens: Sequence[Token], at: int) -> str:
        """Return the short name that an article gives in brackets: "Kepala Staf Gabungan (JCS)"."""
        if at + 2 < len(tokens) and tokens[at].text == "(" and tokens[at + 2].text == ")":
            word = tokens[at + 1].text
            return word if len(word) > 1 and word.isupper() and word.isalpha() else ""
        return ""

    # --- one noun phrase ----------------------------------------------------------------

    def _at(self, tokens: Sequence[Token], at: int) -> Mention | None:
        found = self._phrase_at(tokens, at)
        article = self._articles.match_at(tokens, at)
        if article is None or article.end >= len(tokens):
            return found
        behind = self._phrase_at(tokens, article.end)
        if behind is None or (found is not None and found.end >= behind.end):
            return found
        return replace(behind, start=at)

    def _phrase_at(self, tokens: Sequence[Token], at: int) -> Mention | None:
        token = tokens[at]
        if token.is_mark or self._is_particle(tokens, at):
            return None
        if token.is_number:
            return self._unit(tokens, at) if self._lexicon.modifiers_first else None
        pronoun = self._lexicon.pronouns.match_at(tokens, at)
        role = self._lexicon.roles.match_at(tokens, at)
        if self._not_roles.match_at(tokens, at) or self._is_article(token):
            role = None
        name = self._names.names.match_at(tokens, at)
        title = self._names.titles.match_at(tokens, at)
        longest = max((m.end for m in (pronoun, role, name, title) if m), default=0)
        unit = self._unit(tokens, at)
        if unit is not None and unit.end > longest:
            return unit
        owned = self._owned(tokens, at) if self._lexicon.modifiers_first else None
        if owned is not None and owned.end > longest:
            return owned
        if title and title.end >= longest:
            return self._titled(tokens, at, title) or self._by_office(tokens, at)
        if name and name.end >= longest:
            # "pejabat yang ditunjuk Rusia, X": a name of theirs, and one of them behind it.
            one = self._role_phrase(tokens, at) if role and role.end < name.end else None
            if one and one.kind is MentionKind.PERSON and one.end > name.end:
                return one
            return self._named(at, name.end, name.values)
        phrase = self._role_phrase(tokens, at) if role and role.end >= longest else None
        refers = pronoun.values[0] if pronoun and pronoun.end >= longest else ""
        names_whose = phrase is not None and phrase.kind is not MentionKind.PRONOUN
        if pronoun and refers and not (refers == "body" and names_whose):
            head = phrase.name if phrase else ""
            return Mention(
                at, pronoun.end, MentionKind.PRONOUN, "", "", NO_SIDE, head=head, refers=refers
            )
        if phrase:
            return phrase
        known = self._registry.acronyms.get(token.text)
        if known:
            return replace(known, start=at, end=at + 1)
        return self._person_by_surname(tokens, at) or self._unknown_person(tokens, at)

    def _is_article(self, token: Token) -> bool:
        """Tell whether a token opens a name and is no acronym: "Al Saleef", not "AL Rusia"."""
        return token.lower in self._particles and not token.text.isupper()

    def _owned(self, tokens: Sequence[Token], at: int) -> Mention | None:
        """Read a role behind whose it is: "Russia's Defence Ministry", "Belgorod Governor X"."""
        name = self._names.names.match_at(tokens, at) or self._names.surnames.match_at(tokens, at)
        entity = name.values[0] if name else None
        if entity is not None and entity.kind is EntityKind.MEDIUM:
            return None
        place = 0 if entity else self._place_end(tokens, at)
        end = name.end if name else place
        cursor = end
        installed = False
        while cursor < len(tokens) and cursor - end <= _WORDS_BEFORE_ROLE:
            role = self._lexicon.roles.match_at(tokens, cursor)
            if role and not self._not_roles.match_at(tokens, cursor):
                called = " ".join(t.text for t in tokens[at:place]) if place else ""
                owner = _Owner(entity, called, installed=installed)
                return self._role_phrase(tokens, cursor, at, owner) if end else None
            inner = self._names.names.match_at(tokens, cursor) if cursor > end or entity else None
            if inner and entity and self._is_body_of(inner.values[0], entity):
                entity, cursor = inner.values[0], inner.end
                continue
            unit = self._unit(tokens, cursor) if entity else None
            if unit is not None and entity is not None:
                side = entity.side_on(self._day)
                self._registry.units[unit.name] = side
                return replace(unit, start=at, side=side)
            opener = self._installed.match_at(tokens, cursor)
            installed = installed or opener is not None
            passed = (
                opener
                or self._genitives.match_at(tokens, cursor)
                or self._fillers.match_at(tokens, cursor)
            )
            if passed is None:
                return None
            cursor = passed.end
        return None

    def _unit(self, tokens: Sequence[Token], at: int) -> Mention | None:
        """Read a unit by its number, and the party that it is said to belong to."""
        unit = self._units.read(tokens, at)
        if unit is None:
            return None
        end, side = unit.end, unit.entity.side_on(self._day) if unit.entity else NO_SIDE
        owner = self._names.names.match_at(tokens, end) if end < len(tokens) else None
        if owner and owner.values[0].side_on(self._day) in self._theatre.parties:
            end, side = owner.end, owner.values[0].side_on(self._day)
        known = self._registry.units.get(unit.name)
        if side == NO_SIDE and known is not None:
            side = known
        self._registry.units[unit.name] = side
        name_id = unit.entity.id if unit.entity else slug(unit.name)
        return Mention(at, end, MentionKind.ORGANISATION, unit.name, name_id, side)

    def _named(self, start: int, end: int, entities: Sequence[Entity]) -> Mention:
        entity = entities[0]
        return Mention(
            start,
            end,
            _KIND_OF_ENTITY[entity.kind],
            entity.name,
            entity.id,
            entity.side_on(self._day),
            country=self._as_party(entity),
        )

    def _titled(
        self, tokens: Sequence[Token], at: int, title: Match[tuple[Entity, Office]]
    ) -> Mention | None:
        """Read a title of the theatre, with the name after it if there is one."""
        holder, office = title.values[0]
        head = next(iter(office.titles.get("en", ())), "")
        following = self._skip(tokens, title.end)
        person = self._person_name(tokens, following)
        if person is not None:
            held_by = {entity.id for entity, _office in title.values}
            if person.id not in held_by and self._is_served(tokens, at, title.end, person):
                office_holder = self._by_office(tokens, at)
                return replace(office_holder, end=person.end) if office_holder else None
            return replace(person, start=at, head=head)
        unknown = self._unknown_person(tokens, following)
        if unknown is not None and following - title.end <= 1:
            side = holder.side_on(self._day) if len(title.values) == 1 else NO_SIDE
            return replace(unknown, start=at, side=side, head=head)
        return None

    def _is_served(self, tokens: Sequence[Token], at: int, end: int, person: Mention) -> bool:
        """Tell whether a title ends in that of whom it serves: "juru bicara Presiden Rusia X"."""
        inner = (self._names.titles.match_at(tokens, i) for i in range(at + 1, end))
        return any(
            match is not None
            and match.end == end
            and any(entity.id == person.id for entity, _office in match.values)
            for match in inner
        )

    def _by_office(self, tokens: Sequence[Token], at: int) -> Mention | None:
        """Read a title that stands alone: whoever held the office on the article's day."""
        title = self._names.titles.match_at(tokens, at)
        if title is None:
            return None
        held = [(e, office) for e, office in title.values if office.term.covers(self._day)]
        entity, office = (held or list(title.values)[-1:])[0]
        english = office.titles.get("en", ())
        # The article names an office, so the claim does, until it has named who holds it; the id
        # says who that is.
        known = any(person.id == entity.id for person in self._registry.people.values())
        name = english[0] if english and not known else entity.name
        return replace(self._named(at, title.end, (entity,)), name=name, head=name)

    def _person_name(self, tokens: Sequence[Token], at: int) -> Mention | None:
        """Read a person of the theatre or of the registry at a token."""
        if at >= len(tokens):
            return None
        name = self._names.names.match_at(tokens, at)
        if name and name.values[0].kind is EntityKind.PERSON:
            return self._named(at, name.end, name.values)
        return self._person_by_surname(tokens, at)

    def _person_by_surname(
        self, tokens: Sequence[Token], at: int, first: int = 0
    ) -> Mention | None:
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
            return self._named(at, surname.end, surname.values)
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

    def _unknown_person(self, tokens: Sequence[Token], at: int) -> Mention | None:
        """Read two to four capitalised words that no list knows as somebody's name."""
        if at >= len(tokens):
            return None
        end, words = at, 0
        while end < len(tokens) and words < _LONGEST_NAME and _looks_like_name(tokens[end]):
            if self._is_word(tokens, end) or (end > at and self._is_known(tokens, end)):
                break
            end, words = self._joined_end(tokens, end + 1), words + 1
        if words < 2 and not self._introduces(tokens, at):
            return None
        name = _written(tokens[at:end])
        is_place = bool(self._gazetteer.candidates(name)) and not self._is_one_of(tokens, end)
        if is_place or tokens[at].lower in self._lexicon.weekdays:
            return None
        return Mention(at, end, MentionKind.PERSON, name, slug(name), NO_SIDE)

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

    def _is_particle(self, tokens: Sequence[Token], at: int) -> bool:
        """Tell whether a token is the particle of a name: "al" in "al-Rub" is no navy (AL)."""
        followed = at + 1 < len(tokens) and tokens[at + 1].text == "-"
        return followed and tokens[at].lower in self._particles

    def _introduces(self, tokens: Sequence[Token], at: int) -> bool:
        """Tell whether a single name is somebody's: "kata Maksym, komandan peleton"."""
        if not _looks_like_name(tokens[at]) or self._is_word(tokens, at) or at + 2 >= len(tokens):
            return False
        if self._is_one_of(tokens, at + 1):
            return True
        if at == 0:
            return False
        spoken = self._lexicon.cues.match_at(tokens, at - 1)
        if not spoken or all(cue.position is not CuePosition.TAIL for cue in spoken.values):
            return False
        role = self._lexicon.roles.match_at(tokens, at + 2) if at + 2 < len(tokens) else None
        return tokens[at + 1].text == "," and role is not None if at + 1 < len(tokens) else False

    def _is_word(self, tokens: Sequence[Token], at: int) -> bool:
        """Tell whether a capitalised token is a word of the language, not part of a name."""
        if at > 0 and self._agents.match_at(tokens, at):
            return False  # Oleh, the first name, inside a sentence
        if at > 0 and tokens[at].lower in self._particles:
            return False  # Abu, which is also ash
        return tokens[at].lower in self._lexicon.known_words

    # --- roles --------------------------------------------------------------------------

    def _medium_phrase(self, tokens: Sequence[Token], at: int, head_end: int) -> Mention | None:
        """Read a medium behind the noun for one: "media pemerintah Rusia, TASS"."""
        for cursor in range(head_end, min(head_end + 4, len(tokens))):
            name = self._names.names.match_at(tokens, cursor)
            if name and name.values[0].kind is EntityKind.MEDIUM:
                return replace(self._named(cursor, name.end, name.values), start=at)
            if name is None and tokens[cursor].text != ",":
                word = tokens[cursor]
                if word.text.isupper() and len(word.text) > 1 and cursor == head_end:
                    return Mention(
                        at, cursor + 1, MentionKind.MEDIUM, word.text, slug(word.text), THIRD_SIDE
                    )
                return None
        return None

    def _role_phrase(
        self,
        tokens: Sequence[Token],
        at: int,
        start: int | None = None,
        owned_by: _Owner | None = None,
    ) -> Mention | None:
        """Read a role, the party it belongs to, and the personal name after it.

        Args:
            tokens: The sentence.
            at: The first token of the role.
            start: Where the phrase begins, if an owner stands before the role.
            owned_by: That owner.
        """
        first = self._lexicon.roles.match_at(tokens, at)
        if first and any(role.kind == "medium" for role in first.values):
            medium = self._medium_phrase(tokens, at, first.end)
            if medium is not None:
                return replace(medium, start=at if start is None else start)
        roles: list[Role] = []
        plural: Role | None = None
        side, owner, country, installed = NO_SIDE, "", "", False
        person: Mention | None = None
        place = ""
        if owned_by is not None:
            place, installed = owned_by.place, owned_by.installed
            if owned_by.entity is not None:
                side, owner = self._belonging(owned_by.entity)
                country = self._as_party(owned_by.entity)
        end = cursor = at
        while cursor < len(tokens) and cursor - end <= 4:
            role = self._lexicon.roles.match_at(tokens, cursor)
            name = self._names.names.match_at(tokens, cursor)
            if role and not (roles and name and name.end >= role.end):
                readings = [r for r in role.values if r.kind != "medium"]
                if not readings:
                    break
                heads = self._lexicon.modifiers_first and cursor == end and place == ""
                roles.insert(0 if heads else len(roles), readings[0])
                if len(roles) == 1 or heads:
                    plural = next((r for r in readings if r.kind == "group"), None)
                cursor = end = role.end
                continue
            unit = self._unit(tokens, cursor) if roles and not owner else None
            if unit is not None:
                side, owner = unit.side if side == NO_SIDE else side, unit.name
                cursor = end = unit.end
                continue
            boss = self._boss(tokens, cursor) if roles and roles[0].serves else None
            if boss is not None:
                side, owner = boss.side, boss.head or boss.name
                cursor = end = boss.end
                continue
            opener = self._installed.match_at(tokens, cursor)
            if opener:
                installed, cursor = True, opener.end
                continue
            if name:
                entity = name.values[0]
                if entity.kind is EntityKind.PERSON:
                    if roles and roles[0].kind in _OF_PEOPLE:
                        person = self._named(cursor, name.end, name.values)
                    end = name.end
                    break
                if entity.kind is EntityKind.MEDIUM:
                    end = name.end
                    break
                if side == NO_SIDE or installed:
                    side, owner = self._belonging(entity)
                    country = self._as_party(entity)
                elif entity.side_on(self._day) != side:
                    break
                cursor = end = name.end
                continue
            named = roles[0].kind in _OF_PEOPLE
            person = self._person_by_surname(tokens, cursor, cursor) if named else None
            if person:
                end = person.end
                break
            if tokens[cursor].is_capitalised and _looks_like_name(tokens[cursor]) and cursor > at:
                place_end = self._place_end(tokens, cursor)
                person = self._unknown_person(tokens, cursor) if named else None
                of_place = place_end and any(r.takes_place for r in roles)
                if of_place and self._unknown_person(tokens, place_end):
                    person = None  # "Gubernur Jenin Kamal Abu al-Rub": of Jenin
                if person and person.end > place_end:
                    end = person.end
                    break
                if place_end and side != NO_SIDE and not any(r.takes_place for r in roles):
                    # "pasukan Rusia di Kherson": where they are, not who they are
                    if place_end < len(tokens) and tokens[place_end].text == ",":
                        cursor = place_end  # "pejabat Rusia di Kherson, X": who may follow
                        continue
                    break
                if place_end:
                    place = " ".join(t.text for t in tokens[cursor:place_end])
                    person, cursor, end = None, place_end, place_end
                    continue
            called = self._called.match_at(tokens, cursor) if named else None
            if called and called.end < len(tokens):
                person = self._called_person(tokens, called.end)
                end = person.end if person else end
                break
            filler = self._fillers.match_at(tokens, cursor) or self._determiners.match_at(
                tokens, cursor
            )
            if filler:
                cursor = filler.end
                continue
            if (
                tokens[cursor].text == "("
                and cursor + 2 < len(tokens)
                and tokens[cursor + 2].text == ")"
            ):
                cursor += 3
                continue
            if tokens[cursor].text == "," and roles[0].kind in _OF_PEOPLE:
                named_at = self._skip(tokens, cursor)
                candidate = self._person_name(tokens, named_at) or self._unknown_person(
                    tokens, named_at
                )
                if candidate:
                    person, end = candidate, candidate.end
            break
        if not roles:
            return None
        if person is None and roles[0].kind in _OF_PEOPLE:
            person = self._named_behind(tokens, end)
            end = person.end if person else end
        if person is None and plural is not None:
            roles[0] = plural  # the word names one or several; without a name it means several
        if side == NO_SIDE and place:
            side = self._side_of_place(place)
        begun = at if start is None else start
        composed = self._composed(
            begun, end, roles, side, owner, place, person, installed=installed
        )
        return replace(composed, country=country) if composed.side == THIRD_SIDE else composed

    def _is_body_of(self, body: Entity, owner: Entity) -> bool:
        """Tell whether an organisation is the owner's: "Ukraine's Khortytsia group spokesman"."""
        organised = body.kind is EntityKind.ORGANISATION
        return organised and body.side_on(self._day) == owner.side_on(self._day)

    def _belonging(self, entity: Entity) -> tuple[str, str]:
        """Return the side of what belongs to somebody, and the words that say whose it is."""
        side = entity.side_on(self._day)
        if entity.kind is EntityKind.COUNTRY:
            return side, entity.demonym or entity.name
        return side, "" if entity.kind in _SAID_BY_SIDE else entity.name

    def _called_person(self, tokens: Sequence[Token], at: int) -> Mention | None:
        """Read a name of which it is said that it is one: "seorang tentara bernama X"."""
        person = self._person_name(tokens, at) or self._unknown_person(tokens, at)
        if person is not None or not _looks_like_name(tokens[at]):
            return person
        name = tokens[at].text
        return Mention(at, at + 1, MentionKind.PERSON, name, slug(name), NO_SIDE)

    def _boss(self, tokens: Sequence[Token], at: int) -> Mention | None:
        """Read whom somebody serves: the president in "penasihat Presiden X"."""
        title = self._names.titles.match_at(tokens, at)
        return None if title is None else self._titled(tokens, at, title)

    def _named_behind(self, tokens: Sequence[Token], at: int) -> Mention | None:
        """Read the name behind the comma of an office that no list knows in full.

        "juru bicara badan tanggap darurat kota, X": plain words lead up to the comma.
        """
        side = NO_SIDE
        for cursor in range(at, min(at + _OFFICE_REACH, len(tokens) - 1)):
            if tokens[cursor].text == ",":
                behind = self._skip(tokens, cursor)
                known = self._person_name(tokens, behind)
                unknown = self._unknown_person(tokens, behind)
                return known or (replace(unknown, side=side) if unknown else None)
            says = self._lexicon.cues.match_at(tokens, cursor)
            if says or tokens[cursor].is_mark or tokens[cursor].is_number:
                return None
            owner = self._names.names.match_at(tokens, cursor)
            if owner is not None and side == NO_SIDE:
                side = owner.values[0].side_on(self._day)
        return None

    def _composed(
        self,
        start: int,
        end: int,
        roles: Sequence[Role],
        side: str,
        owner: str,
        place: str,
        person: Mention | None,
        *,
        installed: bool,
    ) -> Mention:
        if person is not None:
            known = person.side if person.side != NO_SIDE else side
            return replace(person, start=start, end=end, side=known, head=roles[0].name)
        head = roles[0]
        demonym = owner or self._theatre.demonym(side)
        if head.kind == "state":
            party = self._theatre.parties.get(side)
            name = party.name if party else owner
            if not name:
                return Mention(start, end, MentionKind.PRONOUN, "", "", NO_SIDE, refers="body")
            return Mention(start, end, MentionKind.STATE, name, side if party else slug(name), side)
        parts = [role.name for role in roles[1:2] if role.name and head.kind == "person"]
        words = [demonym, *parts, head.name]
        if installed and demonym:
            words = [f"{demonym}-installed", place, head.name]
        elif place and head.takes_place:
            words = [place, head.name]
        name = " ".join(word for word in words if word)
        listed = self._names.english.get(name.casefold())
        if listed is not None and head.kind == "organisation" and not installed:
            return replace(self._named(start, end, (listed,)), head=head.name)
        kind = {
            "organisation": MentionKind.ORGANISATION,
            "group": MentionKind.GROUP,
            "person": MentionKind.PERSON,
        }[head.kind]
        if head.anonymous and not demonym:
            return Mention(start, end, kind, name, slug(name), THIRD_SIDE, head=head.name)
        if not demonym and not place:
            # Nobody's ministry, nobody's officials: it stands for one named before.
            return Mention(
                start,
                end,
                MentionKind.PRONOUN,
                name,
                slug(name),
                NO_SIDE,
                head=head.name,
                refers="officer" if kind is MentionKind.PERSON else "role",
            )
        return Mention(start, end, kind, name, slug(name), side, head=head.name)

    def _with_apposition(self, tokens: Sequence[Token], mention: Mention) -> Mention:
        """Join a personal name and the role behind its comma: "X, kepala ... Y,"."""
        if mention.kind is not MentionKind.PERSON or mention.head or mention.end + 1 >= len(tokens):
            return mention
        if tokens[mention.end].text != ",":
            return mention
        behind = mention.end + 1
        article = self._articles.match_at(tokens, behind)
        behind = article.end if article else behind
        if behind >= len(tokens):
            return mention
        titled = self._names.titles.match_at(tokens, behind)
        role = self._lexicon.roles.match_at(tokens, behind)
        phrase = self._owned(tokens, behind) if self._lexicon.modifiers_first else None
        if titled and (phrase is None or phrase.end <= titled.end):
            phrase = self._by_office(tokens, behind)
        elif phrase is None and role and role.values[0].kind in ("person", "group", "organisation"):
            phrase = self._role_phrase(tokens, behind)
        if phrase is None or phrase.id == mention.id:
            return mention
        if phrase.kind is MentionKind.PERSON and not phrase.head and not titled:
            return mention
        side = mention.side if mention.side != NO_SIDE else phrase.side
        return replace(mention, end=phrase.end, side=side, head=phrase.head)

    # --- helpers ------------------------------------------------------------------------

    def _as_party(self, entity: Entity) -> str:
        """Return the name among an event's parties of the state that somebody acts for."""
        return self._theatre.state_of(entity, self._day).replace("-", "_")

    def _skip(self, tokens: Sequence[Token], at: int) -> int:
        """Step over a comma and honorifics before a personal name."""
        if at < len(tokens) and tokens[at].text == ",":
            at += 1
        honorific = self._honorifics.match_at(tokens, at) if at < len(tokens) else None
        return honorific.end if honorific else at

    def _place_end(self, tokens: Sequence[Token], at: int) -> int:
        """Return where the place name at a token ends, 0 if there is none."""
        for end in range(min(at + 3, len(tokens)), at, -1):
            if all(_looks_like_name(t) for t in tokens[at:end]) and self._gazetteer.candidates(
                " ".join(t.text for t in tokens[at:end])
            ):
                return end
        return 0

    def _side_of_place(self, name: str) -> str:
        """Return the party in whose country a place lies, if the theatre fights over it."""
        countries = {c.place.country for c in self._gazetteer.candidates(name)}
        sides = [p.id for p in self._theatre.parties.values() if p.country in countries]
        return sides[0] if len(sides) == 1 else NO_SIDE if sides else THIRD_SIDE


def _written(tokens: Sequence[Token]) -> str:
    """Return a name as the text writes it, without blanks around hyphens."""
    pairs = pairwise(tokens)
    return tokens[0].text + "".join(
        (" " if after.start > before.end else "") + after.text for before, after in pairs
    )


def _looks_like_name(token: Token) -> bool:
    return (
        token.text[0].isupper()
        and not (token.text.isupper() and len(token.text) > 1)
        and not token.is_mark
    )
