"""What words do around a cue, as far as telling whose what is said needs it."""

from __future__ import annotations

from collections.abc import Sequence

from klaim.extraction.clauses import Joints
from klaim.extraction.lexicon import Lexicon
from klaim.extraction.mentions import Mention
from klaim.extraction.predicates import PredicateReader
from klaim.extraction.sources import ENDING
from klaim.extraction.text import QUOTES_CLOSE, QUOTES_OPEN, Token

_LONGEST_ADVERB = 4
"""Tokens of an adverb at most: "secara diam-diam"."""
_HYPHEN = "-"
_LONGEST_DESCRIPTION = 8
"""Tokens between a comma and the source behind it at most that describe the source."""


class SyntaxReader:
    """Tells clauses, their joints and their ends around a token, by one language's words."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._prepositions = lexicon.words("prepositions")
        self._that = lexicon.words("that")
        self._relative = lexicon.words("relative")
        self._joints = Joints(lexicon)
        self._coordinators = lexicon.words("coordinators")
        self._negators = lexicon.words("negators")
        self._subordinators = lexicon.words("subordinators")
        self._auxiliaries = lexicon.words("auxiliaries")
        self._adverbs = lexicon.words("adverbs")
        self._saying_so = lexicon.words("saying_so")
        self._predicates = PredicateReader(lexicon)
        self._days = lexicon.relative_days
        self._parts_of_time = lexicon.markers("part_of_month")

    def is_function_word(self, tokens: Sequence[Token], at: int) -> bool:
        """Tell whether a token only joins, negates or places the words around it."""
        return any(
            words.match_at(tokens, at)
            for words in (
                self._prepositions,
                self._relative,
                self._that,
                self._coordinators,
                self._joints,
                self._negators,
                self._subordinators,
                self._auxiliaries,
            )
        )

    def is_joint(self, tokens: Sequence[Token], at: int) -> bool:
        """Tell whether a verb behind a token goes on with who spoke: "dan ...", "dengan ..."."""
        return any(words.match_at(tokens, at) for words in (self._coordinators, self._saying_so))

    def is_predicate(self, tokens: Sequence[Token], at: int) -> bool:
        """Tell whether a predicate goes on behind an agent: "X diklaim Y telah direbut"."""
        if at >= len(tokens):
            return False
        helped = self._auxiliaries.match_at(tokens, at) is not None
        return helped or self._predicates.is_verb(tokens, at)

    def has_verb(self, tokens: Sequence[Token], subject: Mention) -> bool:
        """Tell whether a verb stands behind a mention: it is a subject, not whose a thing is."""
        at = self._auxiliaries.past(tokens, subject.end)
        return at < len(tokens) and self._predicates.is_verb(tokens, at)

    def before_adverbs(self, tokens: Sequence[Token], at: int) -> int:
        """Return where the words begin that only say how or when of the verb at a token."""
        while at > 0:
            adverbs = (
                self._adverbs.match_at(tokens, i) for i in range(max(0, at - _LONGEST_ADVERB), at)
            )
            start = next((m.start for m in adverbs if m is not None and m.end == at), at)
            if start == at and self._auxiliaries.match_at(tokens, at - 1) is None:
                return at
            at = start if start < at else at - 1
        return at

    def clause_start(self, tokens: Sequence[Token], at: int) -> int:
        """Return where the clause of a token begins: behind the joint before it."""
        for i in range(at - 1, 0, -1):
            if self._joints.match_at(tokens, i) or tokens[i].text == ";":
                return i + 1
        return 0

    def clause_end(self, tokens: Sequence[Token], at: int) -> int:
        """Return where the clause of a token ends: at the joint behind it."""
        behind = range(at, len(tokens))
        joint = (i for i in behind if self._joints.match_at(tokens, i) or tokens[i].text == ";")
        return next(joint, len(tokens))

    def opens_behind_comma(self, tokens: Sequence[Token], at: int) -> bool:
        """Tell whether a comma stands before a source and the words that describe it.

        "..., several wounded soldiers said": what stands between is no name of its own.
        """
        for before in range(at - 1, max(0, at - 1 - _LONGEST_DESCRIPTION), -1):
            if tokens[before].text == _HYPHEN or tokens[before].text in QUOTES_CLOSE:
                continue  # "They are “storming Syrotyne,” Haidai added"
            if tokens[before].is_mark:
                return tokens[before].text == "," and before > 0
            if self._lexicon.triggers.match_at(tokens, before) or self.is_function_word(
                tokens, before
            ):
                return False
        return False

    def goes_no_further(self, tokens: Sequence[Token], at: int) -> bool:
        """Tell whether nothing that is said follows a cue: its day, its place, a comma at most."""
        while at < len(tokens) and tokens[at].lower in self._parts_of_time:
            at += 1  # "... announced early on Saturday"
        if at >= len(tokens) or tokens[at].lower in self._lexicon.weekdays:
            return True
        day = self._days.match_at(tokens, at)
        if day is not None and day.end < len(tokens) and tokens[day.end].text in ENDING:
            return True  # "..., the ministry said today."
        if tokens[at].is_mark:
            return tokens[at].text in ENDING and not any(
                t.text in QUOTES_OPEN for t in tokens[at : at + 2]
            )
        aside = self._prepositions.match_at(tokens, at) is not None
        return aside and not any(self._that.match_at(tokens, i) for i in range(at, len(tokens)))
