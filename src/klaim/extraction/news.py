"""What words tell: which of the events that they name, and whether without one they are a claim.

Neither what the narrator only mentions is news, nor what a speaker weighs, dates by or gives thanks
for.
"""

from __future__ import annotations

from collections.abc import Sequence

from klaim.extraction.clauses import ClauseKind
from klaim.extraction.determiners import Determiners
from klaim.extraction.event_kinds import ATTACKS, MOVE_FRONTS, MOVE_HOLDERS
from klaim.extraction.events import Happening, Rank, is_toll, strongest
from klaim.extraction.findings import Findings
from klaim.extraction.frames import Frame
from klaim.extraction.holders import Region
from klaim.extraction.lexemes import CuePosition
from klaim.extraction.lexicon import Lexicon, found_in
from klaim.extraction.text import Token
from klaim.records import NARRATOR, EventType, Stance

_NAMED_IN_PASSING = ATTACKS
"""Events that news speaks of ("serangan Rusia") without telling that they happened."""
_SHORTEST_STATEMENT = 6
"""Tokens that a statement without a cue of its own must have."""
_LONGEST_REFUTATION = 8
"""Words that somebody needs at most to say that what was said is untrue."""
_LONGEST_CHANNEL = 4
"""Words that name through what somebody spoke at most: "di laman Facebook resminya"."""
_HAPPENS_REACH = 3
"""Tokens between a verb for happening and the noun behind it at most: "terjadi sebuah serangan"."""
_DESCRIBED_REACH = 3
"""Tokens behind a noun in which it is described and pointed back to at most."""
_ONWARD_REACH = 2
"""Tokens of the next clause by which a noun is told or only dated: "terjadi di tengah"."""
_DEEDS = frozenset(
    {EventType.CAPTURE, EventType.WITHDRAW, EventType.ATTACK, EventType.STRIKE,
     EventType.SHOOT_DOWN, EventType.DESTROY, EventType.CASUALTIES, EventType.DEPLOY,
     EventType.SURRENDER, EventType.CLASH, EventType.ACCUSE}
)  # fmt: skip
"""Events that an accusation claims; of any other it only accuses."""


class NewsChooser:
    """Tells what is news in words by one language's."""

    def __init__(self, lexicon: Lexicon) -> None:
        grammar = lexicon.table("grammar")
        self._setting = frozenset(grammar["setting_openers"])
        self._sequels = frozenset(grammar["sequel_openers"])
        self._dating = frozenset(grammar["dating_openers"])
        self._for_a_while = lexicon.words("for_a_while")
        self._pointing = lexicon.words("answers.pointing")
        self._refuted = lexicon.words("answers.refuted")
        self._about = lexicon.words("topic_prepositions")
        self._outcomes = lexicon.words("outcomes")
        self._consequences = lexicon.words("consequences")
        self._happens = lexicon.words("happening.verbs")
        self._occurs = lexicon.words("happening.before")
        self._dated = lexicon.words("happening.dated")
        self._spans = lexicon.words("happening.spans")
        self._prepositions = lexicon.words("prepositions")
        self._not_claims = lexicon.words("not_claims.phrases", "events")
        self._courtesies = lexicon.words("not_claims.courtesies", "events")
        self._determiners = Determiners(lexicon)

    def chosen(
        self, item: Findings, region: Region, found: Sequence[Happening]
    ) -> tuple[Happening, ...]:
        """Return the events that a part of a sentence tells, of those that its words name."""
        if region.speaker == NARRATOR:
            return self._narrated(item, found)
        told = strongest(self._without_weighed(item, region, found))
        chosen = tuple(h for h in told if not self._is_mentioned(item, region, h))
        return tuple(h for h in chosen if not self._is_setting(h)) or chosen

    def is_statement(self, item: Findings, region: Region) -> bool:
        """Tell whether words without an event are a claim: not thanks, visits and ceremonies."""
        if region.speaker == NARRATOR or (region.quoted and item.sentence.is_question()):
            return False
        words = item.sentence.tokens[region.start : region.end]
        attributed = region.frame is not None and not self._is_channel(region.frame, item, region)
        enough = attributed or (region.quoted and len(words) > _SHORTEST_STATEMENT)
        empty = found_in(self._not_claims, words) or found_in(self._courtesies, words)
        return enough and not empty

    def _is_channel(self, frame: Frame, item: Findings, region: Region) -> bool:
        """Tell whether nothing is said but through what: "Menurut X di Telegram."."""
        words = _own_words(item, region)
        short = len(words) <= _LONGEST_CHANNEL and frame.cue.position is CuePosition.PREPOSITION
        return not words or (short and self._prepositions.match_at(words, 0) is not None)

    def is_refutation(self, item: Findings, region: Region) -> bool:
        """Tell whether somebody only says that what was said is untrue: "Itu tidak benar"."""
        if region.frame is None or region.frame.cue.stance is not Stance.ASSERTS:
            return False
        words = _own_words(item, region)
        return (
            len(words) <= _LONGEST_REFUTATION
            and self._pointing.match_at(words, 0) is not None
            and found_in(self._refuted, words)
        )

    def is_courtesy(self, item: Findings, region: Region, chosen: Sequence[Happening]) -> bool:
        """Tell whether somebody only thanks, congratulates or mourns: no verb tells an event."""
        words = item.sentence.tokens[region.start : region.end]
        told = any(h.rank is Rank.VERB for h in chosen)
        return bool(chosen) and not told and found_in(self._courtesies, words)

    def is_deed(self, item: Findings, happening: Happening) -> bool:
        """Tell whether somebody is accused of a deed told, not condemned for one named."""
        named = happening.trigger.voice.is_noun and happening.rank <= Rank.NOUN
        behind = item.sentence.tokens[happening.end : happening.clause.end]
        return happening.type in _DEEDS and (not named or found_in(self._happens, behind))

    # --- what the narrator tells ----------------------------------------------------------

    def _narrated(self, item: Findings, found: Sequence[Happening]) -> tuple[Happening, ...]:
        # what is only mentioned or weighed must not stand in for the same event told
        doubted = (h for h in found if h.rank is Rank.NOUN or h.start == 0)
        untold = {h for h in doubted if not self._is_told(item, h)}
        told = strongest([h for h in found if h not in untold])
        return tuple(h for h in told if self._is_told(item, h))

    def _is_told(self, item: Findings, happening: Happening) -> bool:
        """Tell whether the narrator tells an event, not only mentions it."""
        tokens = item.sentence.tokens
        if happening.rank is Rank.NOUN:
            return self._is_noun_told(tokens, happening)
        if self._is_outlook(tokens, happening):
            return False
        if happening.rank is not Rank.SUBORDINATE:
            return happening.rank > Rank.NOUN or is_toll(happening)
        if happening.clause.opener not in self._setting:
            return True
        # "sempat diduduki sebelum dibebaskan": one after the other
        follows = happening.clause.opener in self._sequels
        return follows and found_in(self._for_a_while, tokens[: happening.clause.start])

    def _is_noun_told(self, tokens: Sequence[Token], happening: Happening) -> bool:
        """Tell whether the words around a noun tell that it happened, and that it is new."""
        start, end, clause = happening.start, happening.end, happening.clause
        onwards = tokens[end : clause.end + _ONWARD_REACH]
        if found_in(self._spans, onwards):
            return True
        if self._is_outlook(tokens, happening) or self._points_back(tokens, happening):
            return False
        if found_in(self._dated, onwards):
            return False
        before = tokens[max(clause.start, start - _HAPPENS_REACH) : start]
        return (
            happening.type not in _NAMED_IN_PASSING
            or found_in(self._happens, tokens[end : clause.end])
            or found_in(self._occurs, before)
        )

    def _is_outlook(self, tokens: Sequence[Token], happening: Happening) -> bool:
        """Tell whether a deed is only weighed: "Merebut kota itu akan membuka jalan"."""
        behind = tokens[happening.end : happening.clause.end]
        return happening.start == 0 and found_in(self._consequences, behind)

    def _points_back(self, tokens: Sequence[Token], happening: Happening) -> bool:
        """Tell whether a noun was spoken of before: "serangan itu", "paket bantuan baru itu"."""
        last = min(happening.end + _DESCRIBED_REACH, happening.clause.end)
        behind = range(happening.end, last)
        ends = (i for i in behind if tokens[i].is_mark or self._prepositions.match_at(tokens, i))
        described = range(happening.end, next(ends, last))
        return self._determiners.around(tokens, happening.start, happening.end) or any(
            self._determiners.at(tokens, i) for i in described
        )

    # --- what a speaker tells -------------------------------------------------------------

    def _without_weighed(
        self, item: Findings, region: Region, found: Sequence[Happening]
    ) -> Sequence[Happening]:
        """Leave out the deeds with which words begin that tell what they would lead to.

        Other clauses behind the first of them may tell events all the same.
        """
        tokens = item.sentence.tokens
        kept = [h for h in found if not self._is_weighed(tokens, region, h)]
        if not found or found[0] in kept:
            return kept
        return [h for h in kept if h.clause.start > found[0].end and h.rank > Rank.AIM]

    def _is_weighed(self, tokens: Sequence[Token], region: Region, happening: Happening) -> bool:
        """Tell whether a deed opens a clause that says what it would lead to."""
        opening = max(region.start, happening.clause.start)
        opens = all(t.is_mark for t in tokens[opening : happening.start])
        behind = tokens[happening.end : happening.clause.end]
        return happening.type in MOVE_HOLDERS and opens and found_in(self._outcomes, behind)

    def _is_mentioned(self, item: Findings, region: Region, happening: Happening) -> bool:
        """Tell whether an event is no news: a blow that dates the rest, an outcome to avert.

        "... setelah serangan itu", "... agar pasukannya tidak dikepung", "klaim mengenai jatuhnya
        X hanya propaganda"
        """
        if happening.rank is Rank.BACKGROUND_NOUN:
            told = happening.type not in MOVE_FRONTS or happening.negated
            spoken_of = not told and self._is_topic(item, region, happening)
            return happening.type in _NAMED_IN_PASSING or spoken_of
        return happening.rank is Rank.AIM and happening.negated

    def _is_topic(self, item: Findings, region: Region, happening: Happening) -> bool:
        """Tell whether a noun is only what words are about, which nobody confirms or denies."""
        answered = region.frame is not None and region.frame.cue.stance is not Stance.ASSERTS
        return (
            not answered
            and self._about.match_at(item.sentence.tokens, happening.start - 1) is not None
        )

    def _is_setting(self, happening: Happening) -> bool:
        """Tell whether an event only dates what is said: "tewas sejak gencatan senjata berlaku"."""
        clause = happening.clause
        dates = clause.opener in self._dating or clause.kind is ClauseKind.RELATIVE
        return happening.rank is Rank.SUBORDINATE and dates


def _own_words(item: Findings, region: Region) -> list[Token]:
    """Return what somebody says, without marks, cues and sources."""
    taken, tokens = item.attribution.taken, item.sentence.tokens
    words = range(region.start, region.end)
    return [tokens[at] for at in words if not tokens[at].is_mark and at not in taken]
