"""What the tagger adds to the events that the lexicon's words tell.

The tagger says which words tell a claim and of which type. Who does it, to whom and where, whether
it is meant or denied is read by the rules, as for any trigger. It takes nothing away: what rules
know to be told is told.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from klaim.extraction.encoder import Floats
from klaim.extraction.event_kinds import MOVE_HOLDERS, kindred
from klaim.extraction.events import Happening
from klaim.extraction.findings import Findings
from klaim.extraction.holders import Region
from klaim.extraction.lexemes import Trigger, Voice
from klaim.extraction.lexicon import Lexicon
from klaim.extraction.phrases import Match
from klaim.extraction.predicates import PredicateReader
from klaim.extraction.tagger import TYPES
from klaim.extraction.text import Token
from klaim.records import EventType

_UNLISTED = 0.9
"""From which likelihood on words that the lexicon lacks tell an event."""
_PASSED_OVER = 0.7
"""From which likelihood on an event is told that the rules hold for mentioned only."""
_HOLDERS = 0.95
"""The same of both where it is told who holds a place: such claims move maps."""
_UNCLAIMED = 0.5
"""From which likelihood of no claim on a token is of none."""
_BEFORE, _BEHIND = 3, 8
"""Tokens before and behind a trigger within which the tagger may have seen its claim."""
_SHORTEST = 2
"""Tokens that tell a claim at least."""
_GAP = 2
"""Tokens that may stand unmarked in the words of one claim."""
_BEFALLS = frozenset(
    {EventType.CASUALTIES, EventType.DESTROY, EventType.STRIKE, EventType.SHOOT_DOWN}
)
"""What happens to the subject of a verb that does not say so by its form: "tiga orang gugur"."""


class Seconder:
    """Adds what the tagger knows to what the rules know, with one language's words."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._predicates = PredicateReader(lexicon)
        verbs = lexicon.table("grammar")["verbs"]
        self._active: tuple[str, ...] = tuple(verbs["active_prefixes"])
        self._passive: tuple[str, ...] = tuple(verbs["passive_prefixes"])

    def unlisted(self, item: Findings, region: Region) -> Iterator[Match[Trigger]]:
        """Yield the words by which the tagger alone knows events, as triggers of their types."""
        tokens, taken = item.sentence.tokens, item.attribution.taken
        for type_, words in _seen(item, region):
            free = [at for at in words if at not in taken]
            if type_ is not EventType.STATEMENT and len(free) >= _SHORTEST:
                head = next((i for i in free if self._predicates.is_verb(tokens, i)), free[0])
                trigger = Trigger(type_, self._voice(tokens[head], type_), tagged=True)
                yield Match(head, head + 1, (trigger,))

    def settled(
        self, item: Findings, region: Region, found: Sequence[Happening]
    ) -> tuple[Happening, ...]:
        """Leave out what only the tagger finds in words in which the lexicon finds an event."""
        listed = {h.start for h in found if not h.trigger.tagged}
        known = {at for _, words in _seen(item, region) if listed & {*words} for at in words}
        return tuple(h for h in found if not (h.trigger.tagged and h.start in known))

    def chosen(
        self, item: Findings, found: Sequence[Happening], chosen: Sequence[Happening]
    ) -> tuple[Happening, ...]:
        """Return the events told: those that the rules have chosen, and others of those found."""
        kept = list(chosen)
        for happening in found:
            told = any(kindred(happening.type, other.type) for other in kept)
            least = _HOLDERS if happening.type in MOVE_HOLDERS else _PASSED_OVER
            if not told and (self.likelihood(item, happening) or 0) >= least:
                kept.append(happening)
        return tuple(sorted(kept, key=lambda h: h.start))

    def likelihood(self, item: Findings, happening: Happening | None) -> float | None:
        """Return how likely the tagger holds it that words tell such an event or one akin.

        Without an event, that any of a sentence's words are of a claim.
        """
        if item.likely is None:
            return None
        if happening is None:
            return float((1 - item.likely[:, 0]).max(initial=0))
        near = item.likely[max(0, happening.start - _BEFORE) : happening.end + _BEHIND]
        akin = [1 + at for at, type_ in enumerate(TYPES) if kindred(type_, happening.type)]
        return float(near[:, akin].sum(1).max())

    def _voice(self, token: Token, type_: EventType) -> Voice:
        """Return who the words around a verb are, by its form and what it tells."""
        if token.lower.startswith(self._passive):
            return Voice.PASSIVE
        if token.lower.startswith(self._active) or type_ not in _BEFALLS:
            return Voice.ACTIVE
        return Voice.TARGET_SUBJECT


def _seen(item: Findings, region: Region) -> Iterator[tuple[EventType, range]]:
    """Yield the words in which the tagger surely sees a claim, and its type."""
    if item.likely is None:
        return
    for type_, words in _runs(item.likely, range(region.start, region.end)):
        likely = item.likely[words.start : words.stop, 1 + TYPES.index(type_)].max()
        if likely >= (_HOLDERS if type_ in MOVE_HOLDERS else _UNLISTED):
            yield type_, words


def _runs(likely: Floats, words: range) -> Iterator[tuple[EventType, range]]:
    """Yield the words of each claim in a part of a sentence, and its type."""
    claimed = [at for at in words if likely[at, 0] < _UNCLAIMED]
    kinds = likely[:, 1:].argmax(1)
    while claimed:
        first = last = claimed[0]
        for at in claimed:
            if at - last > 1 + _GAP or kinds[at] != kinds[first]:
                break
            last = at
        yield TYPES[kinds[first]], range(first, last + 1)
        claimed = [at for at in claimed if at > last]
