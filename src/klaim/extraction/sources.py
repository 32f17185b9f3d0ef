"""Who is the source of a cue: its subject, its agent, who is named behind it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from klaim.extraction.frames import Frame
from klaim.extraction.lexemes import CuePosition
from klaim.extraction.lexicon import Lexicon, found_in
from klaim.extraction.mentions import Mention, MentionKind
from klaim.extraction.names import slug
from klaim.extraction.predicates import PredicateReader
from klaim.extraction.text import QUOTES_OPEN, Sentence, Token

ENDING = frozenset(',.;!?…–—)"”’')
"""Marks with which a closing attribution may end."""
_OPENING = 2
"""Tokens before whom a sentence opens with at most."""
_NEAR = 24
"""Tokens between a source and its cue at most; longer insertions are rare."""
_ABLE_TO_JOIN = (MentionKind.STATE, MentionKind.ORGANISATION, MentionKind.PERSON)
_ABLE_TO_SPEAK = (MentionKind.ORGANISATION, MentionKind.PERSON, MentionKind.GROUP)
_BESIDE = 4
"""Tokens behind a name before "dan" that joins another one to it at most."""
_CONSEQUENCE_REACH = 8
"""Tokens behind the comma of a condition in which the mood of what follows is told at most."""
_ADDRESSEE_REACH = 7
"""Tokens behind the word before an addressee among which what is said is opened at most."""


class SourceFinder:
    """Finds the sources of cues, and where what is said begins behind them."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._prepositions = lexicon.words("prepositions")
        self._subordinators = lexicon.words("subordinators")
        self._with = lexicon.words("with")
        self._that = lexicon.words("that")
        self._conditionals = lexicon.words("conditionals")
        self._depending = lexicon.words("depending")
        self._relative = lexicon.words("relative")
        self._agents = lexicon.words("agent_markers")
        self._addressees = lexicon.words("orders.addressed")
        self._auxiliaries = lexicon.words("auxiliaries")
        self._describing = lexicon.words("describing")
        self._holding = lexicon.words("holding")
        self._stated = lexicon.words("continuation.stated")
        self._backward = lexicon.words("continuation.backward")
        self._quoting = lexicon.words("relay.quoting", "cues")
        self._joined_by = lexicon.words("joined_by")
        self._as = lexicon.words("as_what")
        self._renamed_by = lexicon.words("renamed_by")
        self._bearings = lexicon.words("bearings.words", "places")
        self._parts = lexicon.words("bearings.parts", "places")
        self._predicates = PredicateReader(lexicon)

    def subject(
        self, sentence: Sentence, mentions: Sequence[Mention], cue_start: int
    ) -> Mention | None:
        """Return the mention before a verb that is its subject."""
        tokens = sentence.tokens
        apposed = self._before_apposition(tokens, mentions, cue_start)
        if apposed is not None:
            return apposed
        for mention in reversed([m for m in mentions if m.end <= cue_start]):
            gap = tokens[mention.end : cue_start]
            if len(gap) > _NEAR or any(t.text in ".;!?" for t in gap):
                return None
            quoted = _says_something(sentence, mention)
            if quoted != sentence.in_quotation(tokens[cue_start]):
                return None
            if any(
                self._lexicon.cues.match_at(tokens, i) and self._that.match_at(tokens, i + 1)
                for i in range(mention.end, cue_start)
            ):
                return None
            if _locates(tokens, mention) or self._describes(tokens, mention):
                continue
            if self._tells_where(tokens, mentions, mention):
                continue
            if self._is_own_paper(tokens, mention):
                continue
            if self._in_aside(tokens, mention.start, cue_start):
                continue
            if self._owns_deed(tokens, mention.start):
                return None
            holder = self._holder_in(tokens, mentions, mention)
            if holder is not None:
                return holder
            opens_clause = mention.end == cue_start and self._opens_clause(tokens, mention.start)
            if self.after_preposition(tokens, mention.start) and not opens_clause:
                continue
            if self._is_joined_to_aside(tokens, mentions, mention):
                continue
            return (
                self._described_by(tokens, mentions, mention, cue_start)
                or self._bearing_name(tokens, mentions, mention)
                or mention
            )
        return None

    def _holder_in(
        self, tokens: Sequence[Token], mentions: Sequence[Mention], land: Mention
    ) -> Mention | None:
        """Return X in "Gubernur X, Rusia mengatakan", where only the land of an office follows."""
        if land.kind is not MentionKind.STATE or tokens[land.start - 1].text != ",":
            return None
        before = (m for m in mentions if m.end == land.start - 1 and m.start <= _OPENING)
        return next((m for m in before if m.kind is MentionKind.PERSON and m.head), None)

    def _is_joined_to_aside(
        self, tokens: Sequence[Token], mentions: Sequence[Mention], mention: Mention
    ) -> bool:
        """Tell whether somebody is named beside one behind a preposition: "dengan A dan B"."""
        before = next((m for m in reversed(mentions) if m.end < mention.start), None)
        if before is None or not self.after_preposition(tokens, before.start):
            return False
        beside = range(before.end, min(before.end + _BESIDE, mention.start))
        joints = (self._joined_by.match_at(tokens, at) for at in beside)
        return any(joint and mention.start - joint.end <= 1 for joint in joints)

    def _tells_where(
        self, tokens: Sequence[Token], mentions: Sequence[Mention], land: Mention
    ) -> bool:
        """Tell whether commas set off in which land it is: "pasukan X di Y, timur Ukraina, ..."."""
        if land.kind is not MentionKind.STATE:
            return False
        start, end = land.start, land.end
        while start > 0 and (
            self._bearings.match_at(tokens, start - 1) or self._parts.match_at(tokens, start - 1)
        ):
            start -= 1
        while end < len(tokens) and self._bearings.match_at(tokens, end):
            end += 1
        set_off = start > 1 and tokens[start - 1].text == "," and self.is_set_off(tokens, end)
        place = set_off and tokens[start - 2].is_capitalised
        return place and any(m.end < start - 1 and m.kind in _ABLE_TO_SPEAK for m in mentions)

    def _described_by(
        self, tokens: Sequence[Token], mentions: Sequence[Mention], named: Mention, cue_start: int
    ) -> Mention | None:
        """Return X in "X yang menempatkan para ahli di sana mengatakan": not the experts."""
        if named.kind is MentionKind.PRONOUN:
            return None
        for head in reversed([m for m in mentions if m.end < named.start]):
            at = head.end + (3 if tokens[head.end].text == "(" else 0)  # "X (IAEA) yang ..."
            opens = at < named.start and self._relative.match_at(tokens, at) is not None
            said = range(at + 1, named.start)
            broken = any(tokens[i].text in ",;:" for i in range(at, cue_start))
            quotes = any(self._lexicon.cues.match_at(tokens, i) for i in said)
            verbal = any(self._predicates.is_verb(tokens, i) for i in said)
            if opens and verbal and not broken and not quotes:
                return head if head.kind in _ABLE_TO_SPEAK else None
        return None

    def _owns_deed(self, tokens: Sequence[Token], at: int) -> bool:
        """Tell whether whoever is named at a token owns a deed, which does not speak.

        "Mundurnya pasukan Ukraina memastikan bahwa ..." is no word of theirs.
        """
        return any(
            (match := self._lexicon.triggers.match_at(tokens, before)) is not None
            and match.end >= at
            and all(trigger.voice.is_noun for trigger in match.values)
            for before in range(max(0, at - 2), at)
        )

    def _describes(self, tokens: Sequence[Token], mention: Mention) -> bool:
        """Tell whether a state only describes somebody: "blogger kelahiran Ukraina"."""
        return mention.kind is MentionKind.STATE and any(
            words.ends_at(tokens, mention.start) for words in (self._describing, self._holding)
        )

    def _is_own_paper(self, tokens: Sequence[Token], mention: Mention) -> bool:
        """Tell whether words name what the subject speaks in: "dalam pembaruan intelijennya"."""
        owned = mention.kind is MentionKind.PRONOUN and has_clitic(tokens[mention.end - 1])
        return owned and any(
            self._prepositions.match_at(tokens, at) is not None
            for at in range(max(0, mention.start - 2), mention.start)
        )

    def _before_apposition(
        self, tokens: Sequence[Token], mentions: Sequence[Mention], cue_start: int
    ) -> Mention | None:
        """Return X in "X, lembaga utama negara itu, mengatakan"."""
        closing = cue_start - 1
        while closing > 0 and self._says_when(tokens, closing):
            closing -= 1
        if closing <= 0 or tokens[closing].text != ",":
            return None
        commas = [i for i in range(closing) if tokens[i].text == ","]
        if not commas or cue_start - commas[-1] > _NEAR:
            return None
        aside = commas[-1] + 1
        if self._quoting.match_at(tokens, aside):
            return None
        renamed = next((m for m in mentions if m.start == aside and m.end >= cue_start - 4), None)
        leads = self._leader(tokens, mentions, renamed)
        if leads is not None:
            return leads
        if (
            renamed is not None
            and renamed.kind in (MentionKind.ORGANISATION, MentionKind.PERSON)
            and not renamed.head
        ):
            return renamed  # "lembaga kajian AS, Institute for the Study of War (ISW), menilai"
        named = next((m for m in mentions if m.start < commas[-1] <= m.end), None)
        named = named or self._before_description(tokens, mentions, commas, closing)
        if (
            named is None
            or named.kind is MentionKind.PRONOUN
            or self._tells_where(tokens, mentions, named)
            or self.after_preposition(tokens, named.start)
        ):
            return None
        return named

    def _leader(
        self, tokens: Sequence[Token], mentions: Sequence[Mention], body: Mention | None
    ) -> Mention | None:
        """Return X in "X, pendiri perusahaan yang didukung Y, Z, mengatakan", where Z is his."""
        first = next(iter(mentions), None)
        if body is None or first is None or body.kind is not MentionKind.ORGANISATION:
            return None
        named = first.kind is MentionKind.PERSON and first.name and first.start <= _OPENING
        return first if named and "," in (t.text for t in tokens[first.start : first.end]) else None

    def _says_when(self, tokens: Sequence[Token], at: int) -> bool:
        """Tell whether a token before a verb of saying only says when: "pada Senin (5/3)"."""
        token = tokens[at]
        if self._auxiliaries.match_at(tokens, at) or token.text in "()/":
            return True
        dated = token.is_number or token.lower in self._lexicon.weekdays
        return dated or (
            self._prepositions.match_at(tokens, at) is not None
            and tokens[at + 1].lower in self._lexicon.weekdays
        )

    def _before_description(
        self,
        tokens: Sequence[Token],
        mentions: Sequence[Mention],
        commas: Sequence[int],
        closing: int,
    ) -> Mention | None:
        """Return X in "X, barat laut ibu kota, Kyiv, mengatakan": who opens the sentence."""
        described = (m for m in mentions if m.start <= _OPENING and m.end in commas)
        first = next((m for m in described if m.kind in _ABLE_TO_SPEAK), None)
        if first is None:
            return None
        aside = range(first.end, closing)
        verbal = any(
            self._predicates.is_verb(tokens, i) or self._lexicon.cues.match_at(tokens, i)
            for i in aside
        )
        return None if verbal else first

    def _in_aside(self, tokens: Sequence[Token], at: int, cue_start: int) -> bool:
        """Tell whether a token stands in an insertion: "..., dalam laporan kepada X, ..."."""
        commas = [i for i in range(at) if tokens[i].text == ","]
        if not commas:
            return False
        opening = commas[-1] + 1
        closes = any(tokens[i].text == "," for i in range(at, cue_start))
        starts = opening < len(tokens) and (
            self._relative.match_at(tokens, opening) or self._prepositions.match_at(tokens, opening)
        )
        return bool(closes and starts)

    def _opens_clause(self, tokens: Sequence[Token], subject: int) -> bool:
        """Tell whether a word before a subject opens a clause: "after X said", "with X saying"."""
        before = subject - 1
        if self._subordinators.match_at(tokens, before) is not None:
            return True
        set_off = before > 0 and tokens[before - 1].text == ","
        return set_off and self._with.match_at(tokens, before) is not None

    def after_preposition(self, tokens: Sequence[Token], at: int) -> bool:
        """Tell whether a preposition stands before a token, inside a sentence."""
        before = at - 1
        if before < 0:
            return False
        return (
            tokens[before].text == tokens[before].lower
            and self._prepositions.match_at(tokens, before) is not None
        )

    def agent(
        self, tokens: Sequence[Token], mentions: Sequence[Mention], at: int
    ) -> Mention | None:
        """Return who does what a passive tells: "dikatakan [oleh] X"."""
        if at < len(tokens) and self._agents.match_at(tokens, at):
            at += 1
        elif at < len(tokens) and self._as.match_at(tokens, at):
            return None  # "diyakini sebagai warga X": what somebody is, not who says it
        starts = {at}
        plain = at < len(tokens) and not (tokens[at].is_mark or tokens[at].is_number)
        plain = plain and self._that.match_at(tokens, at) is None
        led = self._prepositions.match_at(tokens, at) is not None  # "disalahkan pada Ukraina"
        done = plain and self._predicates.is_verb(tokens, at)  # "dilaporkan menyerang Rusia"
        if plain and not (led or done or tokens[at].is_capitalised):
            starts.add(at + 1)  # one adverb: "dibantah keras Kremlin"
        return next((m for m in mentions if m.start in starts), None)

    def named_from(
        self, tokens: Sequence[Token], mentions: Sequence[Mention], at: int, reach: int
    ) -> Mention | None:
        """Return the first mention that starts within ``reach`` tokens, punctuation not crossed."""
        for mention in mentions:
            if mention.start < at:
                continue
            if mention.start - at > reach:
                return None
            gap = tokens[at : mention.start]
            if any(t.is_mark and t.text not in '-("“' for t in gap):
                return None
            if any(self._addressees.match_at(tokens, i) for i in range(at, mention.start)):
                return None
            return self._renamed(tokens, mentions, mention) or mention
        return None

    def _renamed(
        self, tokens: Sequence[Token], mentions: Sequence[Mention], state: Mention
    ) -> Mention | None:
        """Return the body behind the comma in "operator energi Ukraina, Energoatom"."""
        if state.kind is not MentionKind.STATE or not self.is_set_off(tokens, state.end):
            return self._bearing_name(tokens, mentions, state)
        able = (MentionKind.ORGANISATION, MentionKind.PERSON)
        behind = state.end + 1
        return next((m for m in mentions if m.start == behind and m.kind in able), None)

    def _bearing_name(
        self, tokens: Sequence[Token], mentions: Sequence[Mention], state: Mention
    ) -> Mention | None:
        """Return the body whose name follows in "peta Ukraina dari DeepState"."""
        at = state.end
        if state.kind not in (MentionKind.STATE, MentionKind.GROUP) or at >= len(tokens):
            return None
        link = self._renamed_by.match_at(tokens, at) if state.kind is MentionKind.STATE else None
        begun = link.end if link else at
        body = next((m for m in mentions if m.start == begun), None)
        return body if body and body.kind is MentionKind.ORGANISATION and not body.head else None

    def is_set_off(self, tokens: Sequence[Token], at: int) -> bool:
        """Tell whether a comma or a colon stands at a token."""
        return at < len(tokens) and tokens[at].text in ",:"

    def jointly(self, tokens: Sequence[Token], mentions: Sequence[Mention], frame: Frame) -> Frame:
        """Return a frame with all who speak together: "Baik Moskow maupun Kyiv mengatakan"."""
        source = frame.source
        if source is None or source.kind not in _ABLE_TO_JOIN:
            return frame
        able = [m for m in mentions if m.kind in _ABLE_TO_JOIN]
        together = [source]
        if frame.cue.position is CuePosition.VERB:
            for mention in reversed([m for m in able if m.end < source.start]):
                last = len(together) == 1
                if not self._joins(tokens, mention.end, together[0].start, last=last):
                    break
                together.insert(0, mention)
            opens = together[0].start <= 1 or tokens[together[0].start - 1].text == ","
        else:
            for mention in (m for m in able if m.start > source.end):
                if not self._joins(tokens, together[-1].end, mention.start, last=True):
                    break
                together.append(mention)
            opens = True
        return replace(frame, source=_as_one(together)) if opens and together[1:] else frame

    def _joins(self, tokens: Sequence[Token], start: int, end: int, *, last: bool) -> bool:
        """Tell whether nothing but a comma, or "dan" where it must, stands between two names."""
        at = start + (start < end and tokens[start].text == ",")
        joint = self._joined_by.match_at(tokens, at) if at < end else None
        return joint.end == end if joint else not last and start < at == end

    def content_start(self, tokens: Sequence[Token], at: int) -> int:
        """Return where what is said begins behind a cue or a source."""
        at = self._behind_addressee(tokens, at)
        told = False
        while at < len(tokens):
            opens = self._that.match_at(tokens, at) is not None
            if not opens and tokens[at].text not in ",:":
                break
            if opens and self._is_condition(tokens, at, told=told):
                break
            told, at = told or opens, at + 1
        return at

    def _is_condition(self, tokens: Sequence[Token], at: int, *, told: bool) -> bool:
        """Tell whether "jika" makes a condition, and not only says that something was said.

        It does behind "bahwa", and where what follows from it stands behind a comma: "mengatakan
        jika Bakhmut jatuh, Rusia akan maju".
        """
        if self._conditionals.match_at(tokens, at) is None:
            return False
        comma = next((i for i in range(at, len(tokens)) if tokens[i].text == ","), len(tokens))
        follows = found_in(self._depending, tokens[comma : comma + _CONSEQUENCE_REACH])
        return told or (follows and not found_in(self._depending, tokens[at:comma]))

    def _behind_addressee(self, tokens: Sequence[Token], at: int) -> int:
        """Return where "bahwa" stands in "mengatakan kepada Reuters bahwa ...", else ``at``."""
        if at >= len(tokens) or not self._addressees.match_at(tokens, at):
            return at
        for i in range(at + 1, min(at + _ADDRESSEE_REACH, len(tokens))):
            if tokens[i].is_mark and tokens[i].text not in "()":
                break
            if self._that.match_at(tokens, i):
                return i
        return at

    def points_back(self, tokens: Sequence[Token], cue_start: int) -> bool:
        """Tell whether a cue is about the sentence before: "Hal itu disampaikan"."""
        return any(
            (m := words.match_at(tokens, at)) is not None and cue_start - m.end <= 1
            for at in range(cue_start)
            for words in (self._backward, self._stated)
        )


def has_clitic(token: Token) -> bool:
    """Tell whether a token ends in a pronoun: "katanya"."""
    return token.lower != token.stem


def _says_something(sentence: Sentence, mention: Mention) -> bool:
    """Tell whether somebody is named in what is quoted; marks around a name alone quote nothing."""
    tokens = sentence.tokens
    marked = tokens[mention.end].is_mark if mention.end < len(tokens) else True
    alone = mention.start > 0 and tokens[mention.start - 1].text in QUOTES_OPEN and marked
    return not alone and sentence.in_quotation(tokens[mention.start])


def _as_one(together: Sequence[Mention]) -> Mention:
    """Return several who speak together as one, on the side and by the words of the first."""
    first, *others = together
    names = [m.name for m in together]
    name = f"{', '.join(names[:-1])} and {names[-1]}"
    return replace(first, end=others[-1].end, name=name, id=slug(name))


def _locates(tokens: Sequence[Token], mention: Mention) -> bool:
    """Tell whether a state only says where a place lies: "wilayah Rostov Rusia"."""
    before = tokens[mention.start - 1] if mention.start > 1 else None
    return mention.kind is MentionKind.STATE and before is not None and before.is_capitalised
