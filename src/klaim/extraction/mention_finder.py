"""Finds who is named in a sentence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from klaim.extraction.lexicon import Lexicon
from klaim.extraction.mentions import Cast, Mention, MentionKind, Registry
from klaim.extraction.names import LANDS, NameIndex, slug
from klaim.extraction.people import PersonReader, behind_age
from klaim.extraction.roles import RoleReader
from klaim.extraction.text import Sentence, Token
from klaim.gazetteer import Gazetteer
from klaim.records import NO_SIDE, THIRD_SIDE
from klaim.theatres import EntityKind, Theatre

_LONGEST_DESCRIPTION = 8
"""Tokens between a noun and the determiner behind what describes it at most."""
_LONGEST_PART = 6
"""Words of the name of a part of a body at most."""
_SHORTEST_PART = 2


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
        self._cast = Cast(theatre, day)
        self._acting = lexicon.words("acting.words", "roles")
        self._registry = Registry()
        self._people = PersonReader(lexicon, names, gazetteer, self._cast, self._registry)
        self._roles = RoleReader(
            lexicon, names, self._cast, gazetteer, self._people, self._registry
        )
        self._described_as = {
            refers: lexicon.words(f"described_as.{refers}") for refers in ("person", "body")
        }
        self._determiners = lexicon.words("determiners.words", "roles")
        self._one_of = lexicon.words("one_of.words", "roles")
        self._unnamed = lexicon.words("unnamed.phrases", "roles")
        self._prepositions = lexicon.words("prepositions")
        self._not_roles = lexicon.words("not_roles.phrases", "roles")
        self._parts_of = lexicon.words("parts_of.words", "roles")
        self._of = lexicon.words("parts_of.joint", "roles")
        self._plurals = lexicon.words("plurals")
        self._side_nouns = lexicon.words("side_nouns")
        self._articles = lexicon.words("articles")
        self._against = lexicon.words("against_whom")
        self._particles = frozenset(lexicon.table("roles")["particles"]["words"])

    def find(self, sentence: Sentence, text: str) -> tuple[Mention, ...]:
        """Return the mentions of a sentence from left to right, none overlapping."""
        found: list[Mention] = []
        tokens = sentence.tokens
        at = 0
        while at < len(tokens):
            mention = self._at(tokens, at)
            if mention is None or self._is_opposed(tokens, mention) or self._mixes(tokens, mention):
                at += 1
                continue
            mention = self._with_state_behind(tokens, self._with_apposition(tokens, mention))
            mention = self._with_wish(tokens, mention)
            surface = text[tokens[mention.start].start : tokens[mention.end - 1].end]
            mention = replace(mention, surface=surface)
            if mention.kind is MentionKind.PERSON:
                mention = self._introduced(tokens, self._with_country(tokens, mention))
                known_to_all = mention.id in self._theatre.entities
                if mention.name != mention.head:  # an office alone names nobody
                    self._registry.add(mention, by_first=not known_to_all)
            acronym = self._acronym_behind(tokens, mention.end)
            known = self._registry.acronyms.get(acronym)
            if known is not None and mention.side != known.side:
                mention = replace(known, start=mention.start, end=mention.end, surface=surface)
            elif acronym and mention.kind is not MentionKind.PRONOUN:
                self._registry.acronyms[acronym] = mention
            found.append(mention)
            at = mention.end + (3 if self._is_named_again(tokens, mention) else 0)
        return tuple(found)

    def _mixes(self, tokens: Sequence[Token], mention: Mention) -> bool:
        """Tell whether several hold the office before a name: "kepada para komandan, Putin ..."."""
        if mention.kind is not MentionKind.PERSON:
            return False
        inside = self._plurals.match_at(tokens, mention.start)
        several = inside or self._plurals.ends_at(tokens, mention.start)
        return bool(several) and any(t.text == "," for t in tokens[mention.start : mention.end])

    def _is_opposed(self, tokens: Sequence[Token], mention: Mention) -> bool:
        """Tell whether words are against whom they name: "kelompok anti-Kremlin" is not theirs."""
        named = mention.kind is not MentionKind.STATE
        return named and self._against.ends_at(tokens, mention.start)

    def _introduced(self, tokens: Sequence[Token], mention: Mention) -> Mention:
        """Return a person with the words that said who it is, where the text named it first."""
        known = self._registry.people.get(mention.name.split()[-1])
        told = mention.introduced or (known.introduced if known and known.id == mention.id else ())
        bare = mention.introduced or not mention.head
        words = told if told and bare else tuple(tokens[mention.start : mention.end])
        return replace(mention, introduced=words)

    def _with_country(self, tokens: Sequence[Token], mention: Mention) -> Mention:
        """Return a person with the country that a title tells, here or before."""
        if mention.side != THIRD_SIDE:
            return mention
        names = (self._names.names.match_at(tokens, i) for i in range(mention.start, mention.end))
        states = (self._cast.party_of(m.values[0]) for m in names if m)
        told = next(filter(None, states), "")
        country = mention.country or told or self._registry.countries.get(mention.id, "")
        self._registry.countries[mention.id] = country
        return replace(mention, country=country)

    def _with_state_behind(self, tokens: Sequence[Token], mention: Mention) -> Mention:
        """Join a body and the state behind it: "Badan Intelijen Nasional (NIS) Korea Selatan"."""
        if mention.kind is not MentionKind.ORGANISATION or self._lexicon.modifiers_first:
            return mention
        at = mention.end + (3 if self._acronym_behind(tokens, mention.end) else 0)
        name = self._names.names.match_at(tokens, at) if at < len(tokens) else None
        state = name.values[0] if name else None
        if name is None or state is None or state.kind not in LANDS:
            return mention
        side = self._cast.side_of(state)
        if mention.side not in (side, NO_SIDE):
            return mention
        country = mention.country or self._cast.party_of(state)
        return replace(mention, end=name.end, side=side, country=country)

    def _with_wish(self, tokens: Sequence[Token], mention: Mention) -> Mention:
        """Join somebody and the wish to stay unnamed: "pejabat yang enggan disebut namanya"."""
        wish = self._unnamed.match_at(tokens, mention.end) if mention.end < len(tokens) else None
        able = mention.kind not in (MentionKind.STATE, MentionKind.MEDIUM)
        return replace(mention, end=wish.end) if wish is not None and able else mention

    def _acronym_behind(self, tokens: Sequence[Token], at: int) -> str:
        """Return the short name that an article gives in brackets: "Kepala Staf Gabungan (JCS)"."""
        if _is_one_word_aside(tokens, at):
            word = tokens[at + 1].text
            return word if len(word) > 1 and word.isupper() and word.isalpha() else ""
        return ""

    def _is_named_again(self, tokens: Sequence[Token], mention: Mention) -> bool:
        """Tell whether brackets only name it again: "sumber intelijen Ukraina (HUR)".

        Or say what it is without whose: "the Russian Ministry of Defence (MoD)".
        """
        body = mention.kind is MentionKind.ORGANISATION or mention.refers == "role"
        if body and _is_one_word_aside(tokens, mention.end):
            inside = self._plain_at(tokens, mention.end + 1)
            return inside is not None and inside.kind is MentionKind.PRONOUN
        short = self._acronym_behind(tokens, mention.end)
        name = self._names.names.match_at(tokens, mention.end + 1) if short else None
        if name is None or mention.kind is not MentionKind.GROUP:
            return False
        return self._cast.side_of(name.values[0]) == mention.side

    def _at(self, tokens: Sequence[Token], at: int) -> Mention | None:
        found = self._phrase_at(tokens, at)
        if found is not None and found.kind is MentionKind.STATE:
            found = self._body_of_side(tokens, found) or found
        article = self._articles.match_at(tokens, at)
        if article is None or article.end >= len(tokens):
            return found
        behind = self._phrase_at(tokens, article.end)
        if behind is not None and found is not None and found.end == behind.end:
            return replace(found, head=found.head or behind.head)  # "the governor"
        if behind is None or (found is not None and found.end >= behind.end):
            return found
        return replace(behind, start=at)

    def _body_of_side(self, tokens: Sequence[Token], state: Mention) -> Mention | None:
        """Return the body in "pihak Angkatan Udara Kyiv", which is not Kyiv as a whole."""
        side = self._side_nouns.match_at(tokens, state.start)
        body = self._phrase_at(tokens, side.end) if side and side.end < state.end else None
        if body is None or body.kind is not MentionKind.ORGANISATION or body.end < state.end:
            return None
        return replace(body, start=state.start)

    def _phrase_at(self, tokens: Sequence[Token], at: int) -> Mention | None:
        acting = self._acting.match_at(tokens, at)
        if acting is not None and acting.end < len(tokens):
            holder = self._plain_at(tokens, acting.end)
            if holder is not None and holder.kind is MentionKind.PERSON:
                return replace(holder, start=at)
        found = self._plain_at(tokens, at)
        names = found is not None and found.kind is not MentionKind.PRONOUN
        return found if names else self._described(tokens, at) or found

    def _plain_at(self, tokens: Sequence[Token], at: int) -> Mention | None:
        token = tokens[at]
        if token.is_mark or self._people.is_particle(tokens, at):
            return None
        if token.is_number:
            return self._roles.unit(tokens, at) if self._lexicon.modifiers_first else None
        pronoun = self._lexicon.pronouns.match_at(tokens, at)
        role = self._lexicon.roles.match_at(tokens, at)
        if self._not_roles.match_at(tokens, at) or self._is_article(token):
            role = None
        name = self._names.names.match_at(tokens, at)
        if (
            name
            and name.values[0].kind is EntityKind.MEDIUM
            and self._is_word(tokens, at, name.end)
        ):
            name = None
        title = self._names.titles.match_at(tokens, at)
        longest = max((m.end for m in (pronoun, role, name, title) if m), default=0)
        unit = self._roles.unit(tokens, at)
        if unit is not None and unit.end > longest:
            return unit
        owned = self._roles.owned(tokens, at) if self._lexicon.modifiers_first else None
        if owned is not None and owned.end > longest:
            return owned
        if title and title.end >= longest:
            return self._people.titled(tokens, at, title) or self._people.by_office(tokens, at)
        if name and name.end >= longest:
            # "pejabat yang ditunjuk Rusia, X": a name of theirs, and one of them behind it.
            one = self._roles.read(tokens, at) if role and role.end < name.end else None
            if one and one.kind is MentionKind.PERSON and one.end > name.end:
                return one
            return self._cast.named(at, name.end, name.values[0])
        phrase = self._roles.read(tokens, at) if role and role.end >= longest else None
        refers = pronoun.values[0] if pronoun and pronoun.end >= longest else ""
        names_whose = phrase is not None and phrase.kind is not MentionKind.PRONOUN
        if pronoun and refers and not (refers in ("body", "enemy") and names_whose):
            head = phrase.name if phrase else ""
            return Mention(
                at, pronoun.end, MentionKind.PRONOUN, "", "", NO_SIDE, head=head, refers=refers
            )
        if phrase:
            return phrase
        known = self._registry.acronyms.get(token.text)
        if known:
            return replace(known, start=at, end=at + 1)
        return (
            self._part_of_body(tokens, at)
            or self._people.by_surname(tokens, at)
            or self._people.unknown(tokens, at)
        )

    def _part_of_body(self, tokens: Sequence[Token], at: int) -> Mention | None:
        """Read a part that no list knows of a body: "the Press Directorate of the army"."""
        end = at
        while end < len(tokens) and end - at < _LONGEST_PART and tokens[end].is_capitalised:
            end += 1
        if end - at < _SHORTEST_PART or not self._parts_of.ends_at(tokens, end):
            return None
        of = self._of.match_at(tokens, end)
        whole = self._at(tokens, of.end) if of is not None and of.end < len(tokens) else None
        if whole is None or whole.kind is not MentionKind.ORGANISATION:
            return None
        name = " ".join(t.text for t in tokens[at:end])
        return replace(whole, start=at, name=f"{name} of {whole.name}", id=slug(name), head="")

    def _described(self, tokens: Sequence[Token], at: int) -> Mention | None:
        """Read who is only described where he speaks: "Pria berusia 44 tahun itu mengatakan"."""
        for refers, heads in self._described_as.items():
            head = heads.match_at(tokens, at)
            last = min(head.end + _LONGEST_DESCRIPTION, len(tokens) - 1) if head else 0
            for end in range(head.end + 1 if head else 0, last):
                if tokens[end].is_mark:
                    break
                if self._determiners.match_at(tokens, end) and self._people.speaks(tokens, end + 1):
                    return Mention(at, end + 1, MentionKind.PRONOUN, "", "", NO_SIDE, refers=refers)
        return None

    def _is_word(self, tokens: Sequence[Token], at: int, end: int) -> bool:
        """Tell whether the name of a medium is but a word here: "Antara X dan Y", between them.

        Behind words that pass on it is the medium: "dilansir Antara".
        """
        if end > at + 1 or self._prepositions.match_at(tokens, at) is None:
            return False
        passes = (self._lexicon.relay_openers, self._lexicon.relay_chains)
        return not any(words.ends_at(tokens, at) for words in passes)

    def _is_article(self, token: Token) -> bool:
        """Tell whether a token opens a name and is no acronym: "Al Saleef", not "AL Rusia"."""
        return token.lower in self._particles and not token.text.isupper()

    def _with_apposition(self, tokens: Sequence[Token], mention: Mention) -> Mention:
        """Join a personal name and the role behind its comma: "[Kolonel] X, kepala ... Y,"."""
        if mention.kind is not MentionKind.PERSON or mention.end + 1 >= len(tokens):
            return mention
        if mention.head and mention.side != NO_SIDE:
            return mention
        comma = behind_age(tokens, mention.end)
        if comma >= len(tokens) - 1 or tokens[comma].text != ",":
            return mention
        behind = comma + 1
        article = self._articles.match_at(tokens, behind)
        behind = article.end if article else behind
        if behind < len(tokens) and self._lexicon.roles.match_at(tokens, behind) is None:
            one = self._one_of.match_at(tokens, behind)  # "X, salah seorang warga Kherson"
            behind = one.end if one else behind
        if behind >= len(tokens):
            return mention
        titled = self._names.titles.match_at(tokens, behind)
        role = self._lexicon.roles.match_at(tokens, behind)
        phrase = self._roles.owned(tokens, behind) if self._lexicon.modifiers_first else None
        if titled and (phrase is None or phrase.end <= titled.end):
            phrase = self._people.by_office(tokens, behind)
        elif phrase is None and role and role.values[0].kind in ("person", "group", "organisation"):
            phrase = self._roles.read(tokens, behind)
        if phrase is None or phrase.id == mention.id:
            return mention
        if phrase.kind is MentionKind.PERSON and not phrase.head and not titled:
            return mention
        closed = phrase.end < len(tokens) and tokens[phrase.end].text == ","
        if mention.head and not closed:
            return mention  # "menurut wakil gubernur X, tiga warga terbunuh"
        # "analis militer" alone says what somebody is, not on whose side
        told = NO_SIDE if phrase.name == phrase.head and not titled else phrase.side
        side = mention.side if mention.side != NO_SIDE else told
        return replace(mention, end=phrase.end, side=side, head=phrase.head)


def _is_one_word_aside(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a single word in brackets stands at a token: "(JCS)"."""
    return at + 2 < len(tokens) and tokens[at].text == "(" and tokens[at + 2].text == ")"
