"""Which side every mention in a sentence stands for, seen from where the sentence is told."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from klaim.extraction.lexicon import Lexicon
from klaim.extraction.mentions import Mention, MentionKind
from klaim.extraction.sources import has_clitic
from klaim.extraction.text import Sentence, Token
from klaim.records import NO_SIDE, THIRD_SIDE, Participant
from klaim.theatres import Theatre

_PLACE_REACH = 3
"""Tokens of a place's name at most, and of the words between it and "in"."""
_TROOPS_REACH = 6
"""Tokens before a state within which the noun for its troops stands at most, with "dari"."""
_HOLDING_REACH = 4
"""Tokens before a holder in which an auxiliary makes a verb of it: "is still held by X"."""


@dataclass(frozen=True, slots=True)
class Side:
    """A side named in the sentence at tokens ``[start, end)``.

    Attributes:
        located: Something is said to lie there: a place, nobody who acts.
        country: Of outsiders, the country that they are or belong to.
    """

    start: int
    end: int
    side: str
    surface: str
    located: bool
    country: str = ""

    def as_participant(self) -> Participant:
        """Return the side as one who takes part; outsiders under the name of their country."""
        outside = self.side == THIRD_SIDE and self.country
        return Participant(self.country if outside else self.side, self.surface)


@dataclass(frozen=True, slots=True)
class Viewpoint:
    """From where a stretch of text is told.

    Attributes:
        side: The speaker's side, ``none`` for the narrator.
        answers: It denies what others have said, or is silent about it.
        country: Of a speaker outside of the conflict, the country that he or she speaks for.
    """

    side: str
    answers: bool = False
    country: str = ""


class SideReader:
    """Finds the sides of sentences for one language and theatre."""

    def __init__(self, lexicon: Lexicon, theatre: Theatre) -> None:
        self._theatre = theatre
        self._genitives = lexicon.words("genitives")
        self._located_nouns = lexicon.words("located_nouns")
        self._described = lexicon.words("described")
        self._describing = lexicon.words("describing")
        self._auxiliaries = lexicon.words("voice.passive_auxiliaries")
        self._holding = lexicon.words("holding")
        self._attributes = lexicon.words("attributes")
        self._locatives = lexicon.words("locatives")
        self._bearings = lexicon.words("bearings.words", "places")
        self._not_locatives = lexicon.words("not_locatives")
        self._sources = lexicon.words("taken_from")
        self._possessives = lexicon.words("possessives")
        self._them = lexicon.words("pronouns.body")
        self._troops = lexicon.noun_class("troops")
        self._roles = lexicon.roles

    def read(
        self, sentence: Sentence, mentions: Sequence[Mention], view: Viewpoint
    ) -> tuple[Side, ...]:
        """Return the sides that mentions and pronouns stand for, seen from a viewpoint."""
        tokens = sentence.tokens
        found: list[Side] = []
        for mention in mentions:
            side = self._side(mention, view, quoted=sentence.in_quotation(tokens[mention.start]))
            own = has_clitic(tokens[mention.end - 1])  # "pihaknya": the speaker's
            theirs = own or self._them.match_at(tokens, mention.end - 1) is not None
            possessed = self._possessives.match_at(tokens, mention.start) is not None
            observes = view.side == THIRD_SIDE and not view.country
            narrated = possessed and view.side == NO_SIDE
            of_others = view.answers or ((theirs or possessed) and observes) or narrated
            if mention.refers == "own" and of_others:
                side = self._just_named(found) or side
                # "klaim X bahwa pasukannya ... dibantah Y", an analyst's "Rusia ... pasukannya"
            if mention.kind is MentionKind.PRONOUN and mention.refers == "body" and not own:
                side = self._just_named(found) or side
            if side is None or self._describes(tokens, mention):
                continue
            if self._attributes.ends_at(tokens, mention.end):
                continue  # "bantuan militer": what kind of help, nobody's forces
            is_state = mention.kind is MentionKind.STATE
            start = self._start(tokens, mention.start) if is_state else mention.start
            of_own = mention.refers == "own" and self._names_own_land(tokens, mention.end)
            located = of_own or (
                is_state
                and (
                    self._is_located(tokens, start)
                    or self._heads_place(tokens, mention.end)
                    or self._is_of_holder(tokens, mention.start)
                    or self._is_apposed(tokens, start)
                )
            )
            speakers = mention.kind is MentionKind.PRONOUN and side == view.side
            country = view.country if speakers else mention.country
            found.append(Side(start, mention.end, side, mention.surface, located, country))
        return tuple(found)

    def _side(self, mention: Mention, view: Viewpoint, *, quoted: bool) -> str | None:
        if mention.kind is MentionKind.MEDIUM:
            return None
        if mention.kind is not MentionKind.PRONOUN:
            return mention.side if mention.side != NO_SIDE else None
        if mention.refers == "own":
            return view.side if view.side != NO_SIDE else None
        if mention.refers == "enemy":
            # "musuh", as maps and papers write: they are of the country that is fought over
            outside = self._theatre.occupier if view.side in (THIRD_SIDE, NO_SIDE) else ""
            return self._theatre.foe(view.side) or outside or None
        if mention.refers == "body" and view.side != NO_SIDE:
            # In somebody's own words "mereka" are the others; in reported ones, themselves.
            return self._theatre.foe(view.side) if quoted else view.side
        return None

    def _just_named(self, before: Sequence[Side]) -> str | None:
        """Return the side that "mereka" takes up: one that the words themselves have named."""
        named = (s for s in reversed(before) if not s.located)
        return next((s.side for s in named if s.side in self._theatre.parties), None)

    def _describes(self, tokens: Sequence[Token], mention: Mention) -> bool:
        """Tell whether a state only says where something is from: "rudal buatan Amerika"."""
        if mention.kind is not MentionKind.STATE:
            return False
        behind = mention.end < len(tokens) and self._described.match_at(tokens, mention.end)
        return bool(behind) or self._describing.ends_at(tokens, mention.start)

    def _is_of_holder(self, tokens: Sequence[Token], at: int) -> bool:
        """Tell whether a state is only named as holder: "land held by X", not "is held by X"."""
        if not self._holding.ends_at(tokens, at):
            return False
        return not any(
            self._auxiliaries.match_at(tokens, i) for i in range(max(0, at - _HOLDING_REACH), at)
        )

    def _names_own_land(self, tokens: Sequence[Token], at: int) -> bool:
        """Tell whether what is somebody's is a place: "our region", "Ukraine's Odesa region"."""
        if at >= len(tokens):
            return False
        if self._located_nouns.match_at(tokens, at) is None and tokens[at].is_capitalised:
            at += 1
        return self._located_nouns.match_at(tokens, at) is not None

    def _heads_place(self, tokens: Sequence[Token], at: int) -> bool:
        """Tell whether the noun behind a state makes it a place: "the Ukrainian city of X"."""
        genitive = self._genitives.match_at(tokens, at) if at < len(tokens) else None
        if genitive is None:
            return at < len(tokens) and self._located_nouns.match_at(tokens, at) is not None
        return genitive.end < len(tokens) and self._names_own_land(tokens, genitive.end)

    def _is_located(self, tokens: Sequence[Token], at: int) -> bool:
        if self._not_locatives.ends_at(tokens, at):
            return False
        if at > 0 and self._bearings.match_at(tokens, at - 1) is not None:
            return True  # "di timur laut Ukraina", "ke selatan Rusia"
        return self._locatives.ends_at(tokens, at)

    def _is_apposed(self, tokens: Sequence[Token], at: int) -> bool:
        """Tell whether a state only says where the place before it lies: "in Kharkiv, Ukraine".

        Not where that place opens the clause: "In Kharkiv, Ukraine has ...".
        """
        if at < 2 or tokens[at - 1].text != ",":
            return False
        near = range(at - 2, max(-1, at - 2 - _PLACE_REACH), -1)
        names = next((i for i in near if not tokens[i].is_capitalised), -1)
        if names >= 0 and self._roles.match_at(tokens, names) is not None:
            return False  # "keterangan dari militer Ukraina, Rusia ..."
        words = range(names, max(-1, names - _PLACE_REACH), -1) if names < at - 2 else ()
        locative = next((i for i in words if self._locatives.match_at(tokens, i)), 0)
        inside = any(tokens[i].is_mark for i in range(locative, at - 1))
        return locative > 0 and not inside and not tokens[locative - 1].is_mark

    def _start(self, tokens: Sequence[Token], at: int) -> int:
        """Return where the troops of a state are named: "pasukan perdamaian dari Prancis"."""
        if at < 2 or self._sources.match_at(tokens, at - 1) is None:
            return at
        nouns = range(max(0, at - _TROOPS_REACH), at - 1)
        return next((i for i in nouns if self._troops.match_at(tokens, i)), at)


def unnamed(side: str, country: str = "") -> Side:
    """Return a side that no words name."""
    return Side(0, 0, side, "", located=False, country=country)
