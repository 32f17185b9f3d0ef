"""Roles with whose they are and who holds them: "juru bicara militer Ukraina, X"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from klaim.extraction.discourse import shares_role
from klaim.extraction.lexicon import Lexicon
from klaim.extraction.media_names import MediumReader
from klaim.extraction.mentions import Cast, Mention, MentionKind, Registry
from klaim.extraction.names import LANDS, NameIndex, slug
from klaim.extraction.people import PersonReader, looks_like_name
from klaim.extraction.phrases import Match
from klaim.extraction.role_phrases import Owner, RolePhrase, name_of
from klaim.extraction.text import Token
from klaim.extraction.units import UnitReader
from klaim.gazetteer import Gazetteer
from klaim.records import NO_SIDE, THIRD_SIDE
from klaim.theatres import Entity, EntityKind

_WORDS_BEFORE_ROLE = 4
"""Words between an owner and the role behind it at most ("Russia's top military official")."""
_LONGEST_GAP = 4
"""Tokens that tell nothing between two parts of a phrase at most."""
_SAID_BY_SIDE = (EntityKind.PARTY, EntityKind.PERSON)
"""Owners whose side says enough: "Putin's spokesman" is Russia's."""
_QUOTES = frozenset("\"“”«»„'‘’")
"""Marks around a call sign."""
_CLAUSE_REACH = 12
"""Tokens of a relative clause between an office and the comma before its holder's name at most."""
_OFFICE_REACH = 7
"""Tokens between the words of an office that are known and the comma before its holder's name."""
_KIND_OF_ROLE = {
    "organisation": MentionKind.ORGANISATION,
    "group": MentionKind.GROUP,
    "person": MentionKind.PERSON,
}


class RoleReader:
    """Reads roles at a token, with whose they are and who holds them.

    Args:
        lexicon: The language's words.
        names: The theatre's names in that language.
        cast: Who takes part, on the article's day.
        gazetteer: Tells the places that offices are of.
        people: Reads the names of who holds a role.
        registry: Whom the article has named so far.
    """

    def __init__(
        self,
        lexicon: Lexicon,
        names: NameIndex,
        cast: Cast,
        gazetteer: Gazetteer,
        people: PersonReader,
        registry: Registry,
    ) -> None:
        self._lexicon = lexicon
        self._names = names
        self._cast = cast
        self._gazetteer = gazetteer
        self._people = people
        self._registry = registry
        self._units = UnitReader(lexicon, cast.theatre)
        self._media = MediumReader(lexicon, names, cast)
        self._fillers = lexicon.words("fillers.words", "roles")
        self._coordinators = lexicon.words("coordinators")
        self._auxiliaries = lexicon.words("auxiliaries")
        self._installed = lexicon.words("installed.phrases", "roles")
        self._called = lexicon.words("called.phrases", "roles")
        self._aged = lexicon.words("aged.words", "roles")
        self._not_roles = lexicon.words("not_roles.phrases", "roles")
        self._determiners = lexicon.words("determiners.words", "roles")
        self._relative = lexicon.words("relative")
        self._studying = lexicon.words("studying.words", "roles")
        self._joined_by = lexicon.words("joined_by")
        self._genitives = lexicon.words("genitives")
        self._troops = lexicon.words("led.words", "roles")
        self._place_nouns = lexicon.words("kinds.oblast", "places")
        self._fighters = lexicon.words("fighters")
        self._parts = (
            self._head,
            self._owning_unit,
            self._served,
            self._studied,
            self._installer,
            self._named_owner,
            self._known_person,
            self._place_or_name,
            self._called_name,
            self._filler,
            self._name_behind_comma,
        )

    def owned(self, tokens: Sequence[Token], at: int) -> Mention | None:
        """Read a role behind whose it is: "Russia's Defence Ministry", "Belgorod Governor X"."""
        name = self._names.names.match_at(tokens, at) or self._names.surnames.match_at(tokens, at)
        entity = name.values[0] if name else None
        if entity is not None and entity.kind is EntityKind.MEDIUM:
            return None
        place = 0 if entity else self._place_end(tokens, at)
        end = name.end if name else place
        cursor = end
        installed = False
        body: Mention | None = None
        while cursor < len(tokens) and cursor - end <= _WORDS_BEFORE_ROLE:
            role = self._lexicon.roles.match_at(tokens, cursor)
            if role and not self._not_roles.match_at(tokens, cursor):
                called = " ".join(t.text for t in tokens[at:place]) if place else ""
                owner = Owner(entity, called, installed=installed)
                return self.read(tokens, cursor, at, owner) if end else None
            inner = self._names.names.match_at(tokens, cursor) if cursor > end or entity else None
            if inner and not entity and self._installed.match_at(tokens, inner.end):
                entity, cursor = inner.values[0], inner.end  # "Sevastopol's Moscow-appointed ..."
                continue
            if inner and entity and self._is_body_of(inner.values[0], entity):
                entity, cursor = inner.values[0], inner.end
                body = self._cast.named(at, cursor, entity)
                continue
            unit = self.unit(tokens, cursor) if entity else None
            if unit is not None and entity is not None:
                side = self._cast.side_of(entity)
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
                break
            cursor = passed.end
        return body

    def unit(self, tokens: Sequence[Token], at: int) -> Mention | None:
        """Read a unit by its number, and the party that it is said to belong to."""
        unit = self._units.read(tokens, at)
        if unit is None:
            return None
        end, side = unit.end, self._cast.side_of(unit.entity) if unit.entity else NO_SIDE
        owner = self._names.names.match_at(tokens, end) if end < len(tokens) else None
        if owner and self._cast.side_of(owner.values[0]) in self._cast.theatre.parties:
            end, side = owner.end, self._cast.side_of(owner.values[0])
        known = self._registry.units.get(unit.name)
        if side == NO_SIDE:
            side = known if known is not None and known != NO_SIDE else unit.side
        self._registry.units[unit.name] = side
        name_id = unit.entity.id if unit.entity else slug(unit.name)
        return Mention(at, end, MentionKind.ORGANISATION, unit.name, name_id, side)

    def read(
        self,
        tokens: Sequence[Token],
        at: int,
        start: int | None = None,
        owned_by: Owner | None = None,
    ) -> Mention | None:
        """Read a role, the party it belongs to, and the personal name after it.

        Args:
            tokens: The sentence.
            at: The first token of the role.
            start: Where the phrase begins, if an owner stands before the role.
            owned_by: That owner.
        """
        begun = at if start is None else start
        first = self._lexicon.roles.match_at(tokens, at)
        if first and any(role.kind == "medium" for role in first.values):
            medium = self._media.read(tokens, at, first.end)
            if medium is not None:
                return replace(medium, start=begun)
        phrase = RolePhrase(tokens, begun, at, at, at)
        if owned_by is not None:
            phrase.place, phrase.installed = owned_by.place, owned_by.installed
            if owned_by.entity is not None:
                self._give(phrase, owned_by.entity)
        while not phrase.is_closed and phrase.cursor < len(tokens) and phrase.gap <= _LONGEST_GAP:
            if not any(part(phrase) for part in self._parts):
                break
        return self._composed(self._completed(phrase)) if phrase.roles else None

    # --- the parts of a phrase: each reads what stands at its cursor, or tells that it cannot ---

    def _head(self, phrase: RolePhrase) -> bool:
        """Read a role: "juru bicara", and behind it "angkatan bersenjata"."""
        tokens, at = phrase.tokens, phrase.cursor
        role = self._lexicon.roles.match_at(tokens, at)
        name = self._names.names.match_at(tokens, at)
        if role is None or (phrase.roles and name and name.end >= role.end):
            return False
        if phrase.side != NO_SIDE and at > 0 and self._coordinators.match_at(tokens, at - 1):
            return False  # "komandan Rusia dan blogger pro-Kremlin": somebody else
        readings = [r for r in role.values if r.kind != "medium"]
        if not readings:
            phrase.is_closed = True
            return True
        heads = self._lexicon.modifiers_first and at == phrase.end and phrase.place == ""
        phrase.roles.insert(0 if heads else len(phrase.roles), readings[0])
        if len(phrase.roles) == 1 or heads:
            phrase.plural = next((r for r in readings if r.kind == "group"), None)
        return phrase.take(role.end)

    def _owning_unit(self, phrase: RolePhrase) -> bool:
        """Read the unit in "komandan Brigade ke-57", and the larger one that it is of."""
        unit = None if phrase.owner else self.unit(phrase.tokens, phrase.cursor)
        if unit is None:
            return False
        whole = self.unit(phrase.tokens, unit.end) if unit.end < len(phrase.tokens) else None
        sides = (phrase.side, unit.side, whole.side if whole else NO_SIDE)
        phrase.side = next((side for side in sides if side != NO_SIDE), NO_SIDE)
        phrase.owner = unit.name
        return phrase.take((whole or unit).end)

    def _served(self, phrase: RolePhrase) -> bool:
        """Read whom somebody serves: the president in "penasihat Presiden X"."""
        if not phrase.head.serves:
            return False
        title = self._names.titles.match_at(phrase.tokens, phrase.cursor)
        boss = self._people.titled(phrase.tokens, phrase.cursor, title) if title else None
        if boss is None:
            return False
        phrase.side, phrase.owner = boss.side, boss.head or boss.name
        return phrase.take(boss.end)

    def _studied(self, phrase: RolePhrase) -> bool:
        """Read the countries that somebody knows well: "pakar Ukraina dan Rusia"."""
        study = self._studying.match_at(phrase.tokens, phrase.at)
        if study is None or study.end != phrase.cursor:
            return False  # "para ahli Ukraina": whose they are
        end, country = phrase.cursor, self._names.names.match_at(phrase.tokens, phrase.cursor)
        while country is not None and country.values[0].kind in LANDS:
            end = country.end
            joint = (
                self._joined_by.match_at(phrase.tokens, end) if end < len(phrase.tokens) else None
            )
            behind = joint.end if joint else len(phrase.tokens)
            country = (
                self._names.names.match_at(phrase.tokens, behind)
                if behind < len(phrase.tokens)
                else None
            )
        return end > phrase.cursor and phrase.take(end)

    def _installer(self, phrase: RolePhrase) -> bool:
        """Read the words for being put into office: "yang ditunjuk"."""
        opener = self._installed.match_at(phrase.tokens, phrase.cursor)
        if opener is None:
            return False
        phrase.installed = phrase.is_installer_due = True
        phrase.cursor = opener.end
        return True

    def _named_owner(self, phrase: RolePhrase) -> bool:
        """Read a name of the theatre: whose the role is, or who holds it."""
        name = self._names.names.match_at(phrase.tokens, phrase.cursor)
        if name is None:
            return False
        entity = name.values[0]
        if entity.kind is EntityKind.PERSON:
            known = self._cast.named(phrase.cursor, name.end, entity)
            if self._led_by(phrase, known) or self._serves(phrase, known):
                return True
            return phrase.close(name.end, known if phrase.is_of_people else None)
        if entity.kind is EntityKind.MEDIUM:
            return phrase.close(name.end)
        if phrase.side == NO_SIDE or phrase.is_installer_due:
            self._give(phrase, entity)
            joint = self._joint_owner(phrase, name)
            if joint is not None:
                return phrase.take(joint.end)
        elif self._cast.side_of(entity) != phrase.side:
            return phrase.close(phrase.end)
        return phrase.take(name.end)

    def _joint_owner(self, phrase: RolePhrase, first: Match[Entity]) -> Match[Entity] | None:
        """Read the second country in "kata pejabat Ukraina dan Rusia": both have said it."""
        tokens = phrase.tokens
        joint = self._joined_by.match_at(tokens, first.end) if first.end < len(tokens) else None
        if joint is None or joint.end >= len(tokens) or phrase.head.kind != "group":
            return None
        second = self._names.names.match_at(tokens, joint.end)
        lands = first.values[0].kind in LANDS and second and second.values[0].kind in LANDS
        told = phrase.start and self._lexicon.cues.match_at(tokens, phrase.start - 1)
        if second is None or not lands or not (told or self._people.speaks(tokens, second.end)):
            return None
        words = (self._whose(match.values[0]) for match in (first, second))
        phrase.owner = " and ".join(words)
        return second

    def _whose(self, land: Entity) -> str:
        """Return the word that says of a role that it is a country's: "Russian"."""
        side, words = self._belonging(land)
        return words or self._cast.theatre.demonym(side)

    def _known_person(self, phrase: RolePhrase) -> bool:
        """Read the surname of somebody known: "Presiden Putin"."""
        at = phrase.cursor
        known = self._people.by_surname(phrase.tokens, at, at)
        if known is None:
            return False
        if self._led_by(phrase, known) or self._serves(phrase, known):
            return True
        return phrase.close(known.end, known) if phrase.is_of_people else False

    def _serves(self, phrase: RolePhrase, boss: Mention) -> bool:
        """Read whom somebody serves by name: "juru bicara Presiden Putin" is not Putin."""
        entity = self._cast.theatre.entities.get(boss.id)
        if not phrase.head.serves or not phrase.roles[1:] or phrase.owner or entity is None:
            return False
        held = [title for o in entity.offices for title in o.titles.get("en", ())]
        own = any(shares_role(phrase.head.name, title) for title in held)
        if own or not any(shares_role(phrase.roles[1].name, title) for title in held):
            return False
        phrase.side, phrase.owner, phrase.roles[1:] = boss.side, boss.name, []
        return phrase.take(boss.end)

    def _led_by(self, phrase: RolePhrase, leader: Mention) -> bool:
        """Read whose troops they are by who leads their side: "pasukan Vladimir Putin"."""
        troops = self._troops.match_at(phrase.tokens, phrase.at) is not None
        led = troops and not phrase.is_of_people  # "military spokesperson X" leads nobody
        if not led or phrase.side != NO_SIDE or leader.side not in self._cast.theatre.parties:
            return False
        phrase.side = leader.side
        return phrase.take(leader.end)

    def _place_or_name(self, phrase: RolePhrase) -> bool:
        """Read a place that the role is of, or the name of somebody whom no list knows."""
        tokens, at = phrase.tokens, phrase.cursor
        if not looks_like_name(tokens[at]) or at <= phrase.at:
            return False
        of_place = any(role.takes_place for role in phrase.roles)
        place_end = self._place_end(tokens, at)
        person = self._people.unknown(tokens, at) if phrase.is_of_people else None
        named = of_place or self._place_nouns.match_at(tokens, at - 1) is not None
        if place_end and named and self._people.unknown(tokens, place_end):
            person = None  # "Gubernur Jenin Kamal Abu al-Rub", "pejabat di wilayah Odesa Ihor X"
        if person and person.end > place_end:
            return phrase.close(person.end, person)
        if place_end and phrase.side != NO_SIDE and not of_place:
            # "pasukan Rusia di Kherson": where they are, not who they are
            if place_end + 1 < len(tokens) and tokens[place_end].text == ",":
                land = self._names.names.match_at(tokens, place_end + 1)
                closes = land is not None and any(t.text == "," for t in tokens[land.end :][:1])
                if land is not None and closes and land.values[0].kind in LANDS:
                    return phrase.close(land.end)  # "pejabat Rusia di Kherson, Ukraina, ..."
                phrase.cursor = place_end  # "pejabat Rusia di Kherson, X": who may follow
                return True
            return phrase.close(phrase.end)
        if place_end:
            # "Administrasi Kota X di Oblast Y": of the first
            kind = self._place_nouns.match_at(tokens, at)
            begun = kind.end if kind and kind.end < place_end else at
            if not phrase.place or self._side_of_place(phrase.place) == NO_SIDE:
                phrase.place = " ".join(t.text for t in tokens[begun:place_end])
            return phrase.take(place_end)
        return False

    def _called_name(self, phrase: RolePhrase) -> bool:
        """Read the name in "seorang tentara bernama X", "komandan, yang dikenal sebagai X"."""
        tokens = phrase.tokens
        at = phrase.cursor + (tokens[phrase.cursor].text == ",")
        able = phrase.is_of_people or self._fighters.match_at(tokens, phrase.at) is not None
        called = self._called.match_at(tokens, at) if able else None
        if called is None or called.end >= len(tokens):
            return False
        marked = tokens[called.end].text in _QUOTES and called.end + 1 < len(tokens)
        known = self._names.names.match_at(tokens, called.end + marked)
        if known and known.values[0].kind is not EntityKind.PERSON:
            return False  # "tentara bayaran yang dikenal sebagai Wagner"
        person = self._people.called(tokens, called.end + marked)
        end = person.end if person else phrase.end
        closes = marked and person and end < len(tokens) and tokens[end].text in _QUOTES
        return phrase.close(end + bool(closes), person)

    def _filler(self, phrase: RolePhrase) -> bool:
        """Pass over words inside a name that tell nothing, and what stands in brackets."""
        tokens, at = phrase.tokens, phrase.cursor
        filler = self._fillers.match_at(tokens, at) or self._determiners.match_at(tokens, at)
        aged = self._aged.match_at(tokens, at)
        if aged and aged.end < len(tokens) and tokens[aged.end].is_number:
            phrase.cursor = aged.end + 1  # "prajurit berusia 24 tahun yang bernama X"
            return True
        if filler:
            phrase.cursor = filler.end
            return True
        if tokens[at].text == "(" and at + 2 < len(tokens) and tokens[at + 2].text == ")":
            phrase.cursor = at + 3
            return True
        return False

    def _name_behind_comma(self, phrase: RolePhrase) -> bool:
        """Read the name in "pejabat Ukraina, X"; nothing else follows a comma."""
        tokens = phrase.tokens
        if tokens[phrase.cursor].text != "," or not phrase.is_of_people:
            return False
        at = self._people.skip(tokens, phrase.cursor)
        person = self._people.known(tokens, at) or self._people.unknown(tokens, at)
        person = person or self._single_name(phrase, at)
        return phrase.close(person.end if person else phrase.end, person)

    def _single_name(self, phrase: RolePhrase, at: int) -> Mention | None:
        """Read the one word between commas that names who holds an office: "komandan X, Yuri,"."""
        tokens = phrase.tokens
        set_off = at + 1 < len(tokens) and tokens[at + 1].text == ","
        if phrase.head.kind != "person" or not set_off or not looks_like_name(tokens[at]):
            return None
        word = tokens[at].text
        listed = self._names.names.match_at(tokens, at) or word.casefold() in (
            *self._lexicon.known_words,
            *self._lexicon.weekdays,
        )
        if listed or self._gazetteer.candidates(word):
            return None
        return self._people.called(tokens, at)

    # --- what the parts add up to -----------------------------------------------------------

    def _completed(self, phrase: RolePhrase) -> RolePhrase:
        """Return a phrase with the holder's name and the side that it does not tell at once."""
        if phrase.person is None and phrase.is_of_people:
            person = self._named_behind(phrase.tokens, phrase.end)
            person = person or self._named_behind_clause(phrase)
            phrase.close(person.end if person else phrase.end, person)
        if phrase.person is None and phrase.plural is not None:
            # the word names one or several; without a name it means several
            phrase.roles[0] = phrase.plural
        # "300 tentara di Avdiivka": whose they are the town does not tell
        fights = self._fighters.match_at(phrase.tokens, phrase.at) and phrase.person is None
        if phrase.side == NO_SIDE and phrase.place and not fights:
            here = self._side_of_place(phrase.place)
            # "administrasi pendudukan Kherson": of those who took it
            phrase.side = self._enemy_of(here) if phrase.head.installed else here
            phrase.installed = phrase.installed or phrase.head.installed
        return phrase

    def _enemy_of(self, side: str) -> str:
        """Return the other of two that fight, else the side itself."""
        fighting = self._cast.theatre.belligerents
        return next((s for s in fighting if s != side), side) if side in fighting else side

    def _give(self, phrase: RolePhrase, owner: Entity) -> None:
        """Say whose the role is."""
        phrase.side, phrase.owner = self._belonging(owner)
        phrase.country = self._cast.party_of(owner)
        phrase.is_installer_due = False

    def _is_body_of(self, body: Entity, owner: Entity) -> bool:
        """Tell whether an organisation is the owner's: "Ukraine's Khortytsia group spokesman"."""
        organised = body.kind is EntityKind.ORGANISATION
        return organised and self._cast.side_of(body) == self._cast.side_of(owner)

    def _belonging(self, entity: Entity) -> tuple[str, str]:
        """Return the side of what belongs to somebody, and the words that say whose it is."""
        side = self._cast.side_of(entity)
        if entity.kind is EntityKind.COUNTRY:
            return side, entity.demonym or entity.name
        return side, "" if entity.kind in _SAID_BY_SIDE else entity.name

    def _named_behind(self, tokens: Sequence[Token], at: int) -> Mention | None:
        """Read the name behind the comma of an office that no list knows in full.

        "juru bicara badan tanggap darurat kota, X": plain words lead up to the comma.
        """
        side = NO_SIDE
        for cursor in range(at, min(at + _OFFICE_REACH, len(tokens) - 1)):
            if tokens[cursor].text == ",":
                behind = self._people.skip(tokens, cursor)
                known = self._people.known(tokens, behind)
                unknown = self._people.unknown(tokens, behind)
                return known or (replace(unknown, side=side) if unknown else None)
            says = self._lexicon.cues.match_at(tokens, cursor)
            predicate = self._auxiliaries.match_at(tokens, cursor)
            if says or predicate or tokens[cursor].is_mark or tokens[cursor].is_number:
                return None
            owner = self._names.names.match_at(tokens, cursor)
            if owner is not None and side == NO_SIDE:
                side = self._cast.side_of(owner.values[0])
        return None

    def _named_behind_clause(self, phrase: RolePhrase) -> Mention | None:
        """Read the name in "wakil menteri yang bertanggung jawab atas urusan itu, X"."""
        tokens, at = phrase.tokens, phrase.end
        if at + 2 < len(tokens) and (tokens[at].text, tokens[at + 2].text) == ("(", ")"):
            at += 3
        if at >= len(tokens) or self._relative.match_at(tokens, at) is None:
            return None
        clause = range(at, min(at + _CLAUSE_REACH, len(tokens) - 1))
        comma = next((i for i in clause if tokens[i].is_mark), None)
        if comma is None or tokens[comma].text != ",":
            return None
        if any(self._lexicon.roles.match_at(tokens, i) for i in range(at, comma)):
            return None  # "pria yang menembak jenderal Rusia, X": who was shot
        behind = self._people.skip(tokens, comma)
        holds = phrase.head.kind == "person"
        known = self._people.known(tokens, behind) if holds else None
        return known or self._people.unknown(tokens, behind)

    def _composed(self, phrase: RolePhrase) -> Mention:
        """Return a phrase as the mention of its person or party, or by the role's English name."""
        start, end, head, side = phrase.start, phrase.end, phrase.head, phrase.side
        if phrase.person is not None:
            side = phrase.person.side if phrase.person.side != NO_SIDE else side
            person = replace(phrase.person, start=start, end=end, side=side, head=head.name)
            return self._with_country(phrase, person)
        if head.kind == "state":
            return self._with_country(phrase, self._state(phrase))
        demonym = phrase.owner or self._cast.theatre.demonym(side)
        name = name_of(phrase, demonym)
        listed = self._names.english.get(name.casefold())
        if listed is not None and head.kind == "organisation" and not phrase.installed:
            body = replace(self._cast.named(start, end, listed), head=head.name)
            return self._with_country(phrase, body)
        kind, refers = _KIND_OF_ROLE[head.kind], ""
        if head.anonymous and not demonym and not self._points_back(phrase):
            side = THIRD_SIDE
        elif not demonym and not phrase.place:
            # Nobody's ministry, nobody's officials: it stands for one named before.
            refers = "officer" if kind is MentionKind.PERSON else "role"
            kind, side = MentionKind.PRONOUN, NO_SIDE
        mention = Mention(start, end, kind, name, slug(name), side, head=head.name, refers=refers)
        return self._with_country(phrase, mention)

    def _points_back(self, phrase: RolePhrase) -> bool:
        """Tell whether somebody named before is meant: "pakar itu"."""
        known = phrase.end < len(phrase.tokens)
        return known and self._determiners.match_at(phrase.tokens, phrase.end) is not None

    def _state(self, phrase: RolePhrase) -> Mention:
        """Return "pemerintah Ukraina" as Ukraine, a government without an owner as a stand-in."""
        start, end, side = phrase.start, phrase.end, phrase.side
        party = self._cast.theatre.parties.get(side)
        name = party.name if party else phrase.owner
        if not name:
            return Mention(start, end, MentionKind.PRONOUN, "", "", NO_SIDE, refers="body")
        return Mention(start, end, MentionKind.STATE, name, side if party else slug(name), side)

    def _with_country(self, phrase: RolePhrase, mention: Mention) -> Mention:
        """Return an outsider with the country that the phrase names."""
        return replace(mention, country=phrase.country) if mention.side == THIRD_SIDE else mention

    def _place_end(self, tokens: Sequence[Token], at: int) -> int:
        """Return where the place name at a token ends, 0 if there is none."""
        dotted = tokens[at + 1 : at + 2]
        if at + 2 < len(tokens) and dotted[0].text == "." and dotted[0].start == tokens[at].end:
            # "St. Petersburg"
            named = self._gazetteer.candidates(f"{tokens[at].text}. {tokens[at + 2].text}")
            if named and looks_like_name(tokens[at + 2]):
                return at + 3
        for end in range(min(at + 3, len(tokens)), at, -1):
            if all(looks_like_name(t) for t in tokens[at:end]) and self._gazetteer.candidates(
                " ".join(t.text for t in tokens[at:end])
            ):
                return end
        return 0

    def _side_of_place(self, name: str) -> str:
        """Return the party in whose country a place lies, if the theatre fights over it."""
        countries = {c.place.country for c in self._gazetteer.candidates(name)}
        sides = [p.id for p in self._cast.theatre.parties.values() if p.country in countries]
        return sides[0] if len(sides) == 1 else NO_SIDE if sides else THIRD_SIDE
