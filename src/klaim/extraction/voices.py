"""Whether a form that can be several things tells a deed, what is suffered, or is a noun.

Indonesian says it by prefixes, so its forms have one voice each. English leaves it to the words
around: "captured" may be what somebody did or what was done to a place, "attack" a noun or a verb.
"""

from __future__ import annotations

from collections.abc import Sequence

from klaim.extraction.lexemes import Trigger, Voice
from klaim.extraction.lexicon import Lexicon
from klaim.extraction.phrases import Match, PhraseMatcher
from klaim.extraction.text import Token

_HYPHEN = "-"
_QUOTES = frozenset('"“”„')
_REACH = 4
"""Adverbs between an auxiliary and its verb at most, and the auxiliary ("was also reportedly")."""


class VoiceReader:
    """Chooses among the readings of ambiguous forms with one language's words."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._by_context = lexicon.voices_by_context
        self._auxiliaries = lexicon.words("voice.passive_auxiliaries")
        self._perfect = lexicon.words("voice.perfect_auxiliaries")
        self._openers = lexicon.words("voice.verb_openers")
        self._before_nouns = lexicon.words("voice.before_nouns")
        self._between = lexicon.words("voice.between")
        self._agents = lexicon.words("agent_markers")
        self._prepositions = lexicon.words("prepositions")
        self._coordinators = lexicon.words("coordinators")
        self._triggers = lexicon.triggers
        self._bounds = lexicon.bounds
        self._number_words = lexicon.number_words

    def fitting(
        self, tokens: Sequence[Token], match: Match[Trigger], dates: frozenset[int]
    ) -> tuple[Trigger, ...]:
        """Return the readings of a form that fit the words around it; all where forms tell enough.

        Args:
            tokens: The sentence.
            match: The form with its readings.
            dates: Tokens that belong to dates, which no verb is done to.
        """
        readings = match.values
        if not self._by_context:
            return readings
        nouns = [t for t in readings if t.voice.is_noun]
        verbs = [t for t in readings if not t.voice.is_noun]
        if nouns and verbs:
            is_verb = self._follows(tokens, match.start, self._openers)
            return tuple(verbs if is_verb else nouns)
        if not nouns and self._is_attributive(tokens, match, dates):
            return ()
        suffered = [t for t in verbs if t.voice is not Voice.ACTIVE]
        acted = [t for t in verbs if t.voice is not Voice.PASSIVE]
        if len(suffered) < len(verbs) and len(acted) < len(verbs):
            passive = self._is_marked_passive(tokens, match)
            bare = not any(t.objectless for t in acted) and self._is_bare(tokens, match, dates)
            return tuple(suffered if passive or bare else acted)
        return readings

    def _is_attributive(
        self, tokens: Sequence[Token], match: Match[Trigger], dates: frozenset[int]
    ) -> bool:
        """Tell whether a participle only describes the noun behind it: "the annexed regions"."""
        suffers = any(t.voice is Voice.PASSIVE for t in match.values)
        if not suffers or match.start == 0 or match.end - match.start > 1:
            return False
        before = match.start - 1
        hyphened = tokens[before].text == _HYPHEN  # "Russian-occupied Crimea"
        described = hyphened or self._before_nouns.match_at(tokens, before) is not None
        return described and not self._lacks_object(tokens, match.end, dates)

    def is_marked(self, tokens: Sequence[Token], at: int) -> bool:
        """Tell whether an auxiliary before a participle says that it is suffered: "were told"."""
        return self._follows(tokens, at, self._auxiliaries)

    def _is_marked_passive(self, tokens: Sequence[Token], match: Match[Trigger]) -> bool:
        """Tell whether an auxiliary before a form or an agent behind it makes it a passive."""
        by = match.end < len(tokens) and self._agents.match_at(tokens, match.end) is not None
        return by or self.is_marked(tokens, match.start)

    def _is_bare(
        self, tokens: Sequence[Token], match: Match[Trigger], dates: frozenset[int]
    ) -> bool:
        """Tell whether a participle without an auxiliary has no object: "villages taken since"."""
        active = self._follows(tokens, match.start, self._perfect)
        return not active and self._lacks_object(tokens, match.end, dates)

    def _follows(self, tokens: Sequence[Token], at: int, words: PhraseMatcher[bool]) -> bool:
        """Tell whether one of some words stands before a form, with adverbs between at most."""
        for before in range(at - 1, max(-1, at - 1 - _REACH), -1):
            if words.match_at(tokens, before):
                return True
            if not self._stands_between(tokens, before):
                return False
        return False

    def _stands_between(self, tokens: Sequence[Token], at: int) -> bool:
        """Tell whether an adverb stands at a token, or a mark round a word: "had “stopped” X"."""
        return tokens[at].text in _QUOTES or self._between.match_at(tokens, at) is not None

    def _lacks_object(self, tokens: Sequence[Token], at: int, dates: frozenset[int]) -> bool:
        """Tell whether nothing behind a form is what it is done to: "villages captured since"."""
        while at < len(tokens) and self._stands_between(tokens, at):
            at += 1
        if at >= len(tokens) or tokens[at].is_mark or at in dates:
            return True
        joint = self._coordinators.match_at(tokens, at)
        if joint is not None:  # "destroyed or captured several positions"
            other = self._triggers.match_at(tokens, joint.end) if joint.end < len(tokens) else None
            acts = other is not None and any(t.voice is Voice.PASSIVE for t in other.values)
            return other is None or not acts or self._lacks_object(tokens, other.end, dates)
        bound = self._bounds.match_at(tokens, at)
        if bound is not None and self._is_number(tokens, bound.end):
            return False  # "killed at least seven civilians"
        return self._prepositions.match_at(tokens, at) is not None

    def _is_number(self, tokens: Sequence[Token], at: int) -> bool:
        return at < len(tokens) and (tokens[at].is_number or tokens[at].lower in self._number_words)
