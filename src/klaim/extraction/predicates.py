"""Verbs of relative clauses, as far as telling where the main clause goes on needs them.

No tagger: a word is a verb by its prefix (Sneddon et al., *Indonesian Reference Grammar*,
ch. 1), unless a list says that it is none.
"""

from __future__ import annotations

from collections.abc import Sequence

from klaim.extraction.determiners import Determiners
from klaim.extraction.lexicon import Lexicon
from klaim.extraction.text import Token

_SHORTEST = 5
"""Letters that a verb with a prefix has at least."""
_MOST_HELPERS = 3


class PredicateReader:
    """Tells verbs, and whether a relative clause has its own, by one language's words."""

    def __init__(self, lexicon: Lexicon) -> None:
        verbs = lexicon.table("grammar")["verbs"]
        self._active: tuple[str, ...] = tuple(verbs["active_prefixes"])
        self._prefixes: tuple[str, ...] = (*self._active, *verbs["other_prefixes"])
        self._passive: tuple[str, ...] = tuple(verbs["passive_prefixes"])
        self._bare = lexicon.words("verbs.bare")
        self._lookalikes = lexicon.words("verbs.lookalikes")
        self._raising = lexicon.words("verbs.raising")
        self._copulas = lexicon.words("verbs.copulas")
        self._auxiliaries = lexicon.words("auxiliaries")
        self._modalities = lexicon.modalities
        self._determiners = Determiners(lexicon)

    def start_of(self, tokens: Sequence[Token], verb: int, floor: int) -> int:
        """Return where a verb begins with the words before it that say how it is meant."""
        at = verb
        while at - 1 > floor and verb - at < _MOST_HELPERS and self._helps(tokens, at - 1):
            at -= 1
        return at

    def resumed(self, tokens: Sequence[Token], before: range, said: range, verb: int) -> int | None:
        """Return where the main clause goes on behind a relative one, None if it does not yet.

        It does where the relative clause has its verb, and a word that points back or an
        auxiliary parts the two ("kota yang dihuni 60.000 jiwa itu dihujani bom") or it describes
        the subject ("kapal yang sandar di Krimea diserang").

        Args:
            tokens: The sentence.
            before: What comes before the relative clause.
            said: The relative clause as far as the next verb and its auxiliaries.
            verb: The next verb.
        """
        own = next((i for i in said if self.is_verb(tokens, i)), None)
        if own is None or self._raising.match_at(tokens, own):
            return None
        # "rekaman yang beredar menunjukkan tentara mengibarkan bendera": the main verb is no event
        main = next((i for i in said if i > own and self._raising.match_at(tokens, i)), verb)
        goes_on = self.start_of(tokens, main, said.start) if main != verb else said.stop
        if main == verb and own == goes_on - 1 and not tokens[own].lower.startswith(self._passive):
            return None  # "yang beralih menyerang": one verb with the next
        if goes_on < main or self._determiners.at(tokens, goes_on - 1):
            return goes_on
        describes_subject = not tokens[own].lower.startswith(self._active) and not any(
            self.is_verb(tokens, i) or self._copulas.match_at(tokens, i) for i in before
        )
        return goes_on if describes_subject else None

    def _helps(self, tokens: Sequence[Token], at: int) -> bool:
        """Tell whether a word only says how or when the verb behind it is meant."""
        return bool(self._auxiliaries.match_at(tokens, at) or self._modalities.match_at(tokens, at))

    def is_verb(self, tokens: Sequence[Token], at: int) -> bool:
        """Tell whether a word is a verb by its form."""
        if self._bare.match_at(tokens, at):
            return True
        word = tokens[at]
        formed = len(word.lower) >= _SHORTEST and word.lower.startswith(self._prefixes)
        other = word.is_capitalised or self._helps(tokens, at)
        return formed and not other and self._lookalikes.match_at(tokens, at) is None
