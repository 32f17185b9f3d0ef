"""Who holds a stretch of a sentence: cues, their sources, and relays.

A *frame* says that a source holds the tokens ``[start, end)`` of a sentence. Frames
nest ("TASS melaporkan bahwa Kementerian Pertahanan membenarkan ..."): the innermost
holds, and a medium around it is a relay (Pareti, *PARC 3.0*, 2016, names the parts
source, cue and content).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from klaim.extraction.lexicon import Cue, CuePosition, Lexicon, found_in
from klaim.extraction.mentions import Mention, MentionKind
from klaim.extraction.names import slug
from klaim.extraction.phrases import Match, PhraseMatcher
from klaim.extraction.text import Sentence, Token
from klaim.extraction.voices import VoiceReader
from klaim.records import NO_SIDE, THIRD_SIDE, Relay, Stance

_NEAR = 24
"""Tokens between a source and its cue at most; longer insertions are rare."""
_LISTENER_REACH = 3
"""Tokens between a verb of telling and whom it is told at most."""
_HEAD_REACH = 4
"""Tokens back from the verb of a relative clause to the noun that it is about at most."""
_OPENING = 2
"""Tokens before the first words of a sentence at most, quotation marks and the like."""
_LATEST_COLON = 16
"""Tokens before a colon at most behind which somebody's words follow."""
_CLOSING = frozenset(",.?!")
_REFUTED_REACH = 4
"""Tokens behind "menyebutnya" in which it stands what it is called at most."""
_LONGEST_END = 3
"""Tokens behind the last name of a closing attribution at most."""
_ENDING = frozenset(',.;!?…–—)"”’')
"""Marks with which a closing attribution may end."""
_QUOTES = frozenset('"“«„')
_LONGEST_OUTLET = 8
"""Tokens of an outlet's name at most, behind which it may say from whom it has something."""
_NEAREST_QUOTING = 3
_LATEST_QUOTING = 9
"""Tokens behind a source, and the verb it may be the subject of, where it quotes another."""
_ABLE_TO_JOIN = (MentionKind.STATE, MentionKind.ORGANISATION, MentionKind.PERSON)
_SHORTEST_FRONT = 6
_LONGEST_CLOSE = 7
"""Tokens before a source and behind its cue where what is said stands in front."""
_LONGEST_DESCRIPTION = 5
"""Tokens between a comma and the source behind it at most that describe the source."""


@dataclass(frozen=True, slots=True)
class Frame:
    """A source and the tokens ``[start, end)`` that it holds.

    Attributes:
        source: ``None`` where the sentence leaves it to the ones before.
        cue_start: The first token of the cue.
        cue_text: The cue in the article's words, for explanations.
        backward: The source holds the sentence before ("Hal itu disampaikan X").
        via: Relays inside the same sentence, innermost first.
    """

    cue: Cue
    source: Mention | None
    start: int
    end: int
    cue_start: int
    cue_end: int
    cue_text: str
    backward: bool = False
    via: tuple[Relay, ...] = ()


@dataclass(frozen=True, slots=True)
class Attribution:
    """All that a sentence says about its sources.

    Attributes:
        relays: Relays that hold for the whole sentence.
        relay_source: The medium to hold the sentence where nobody else does.
        taken: Tokens that belong to cues, sources and relays, not to what is said.
    """

    frames: tuple[Frame, ...]
    relays: tuple[Relay, ...] = ()
    relay_source: Mention | None = None
    taken: frozenset[int] = field(default=frozenset())


@dataclass(frozen=True, slots=True)
class _Site:
    """A cue at tokens ``[start, end)`` of a sentence, with whom the sentence names."""

    sentence: Sentence
    mentions: Sequence[Mention]
    start: int
    end: int

    @property
    def tokens(self) -> Sequence[Token]:
        """Those of the sentence."""
        return self.sentence.tokens

    def frame(
        self, cue: Cue, source: Mention | None, start: int, end: int, *, backward: bool = False
    ) -> Frame:
        """Return the frame in which the cue gives the tokens ``[start, end)`` to a source."""
        text = " ".join(t.text for t in self.tokens[self.start : self.end])
        return Frame(cue, source, start, end, self.start, self.end, text, backward)


class Attributor:
    """Finds the frames of sentences. Holds the language's words, nothing of the article."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._prepositions = lexicon.words("prepositions")
        self._that = lexicon.words("that")
        self._relative = lexicon.words("relative")
        self._agents = lexicon.words("agent_markers")
        self._addressees = lexicon.words("orders.addressed")
        self._joints = lexicon.words("equal_clauses")
        self._coordinators = lexicon.words("coordinators")
        self._negators = lexicon.words("negators")
        self._not_yet = lexicon.words("not_yet")
        self._subordinators = lexicon.words("subordinators")
        self._auxiliaries = lexicon.words("auxiliaries")
        self._describing = lexicon.words("describing")
        self._holding = lexicon.words("holding")
        self._said = lexicon.words("answers.said")
        self._refuted = lexicon.words("answers.refuted")
        self._expected = lexicon.words("answers.expected")
        self._missing = lexicon.words("answers.missing")
        self._backward = lexicon.words("continuation.backward")
        self._source_label = lexicon.words("labels.source")
        self._before_nouns = lexicon.words("voice.before_nouns")
        self._articles = lexicon.words("articles")
        self._voices = VoiceReader(lexicon)
        self._noun_forms = lexicon.words("voice.noun_forms")
        self._determiners = lexicon.words("anaphora.determiners")
        self._answered = lexicon.words("answers.answered")
        self._telling = lexicon.words("relay.telling", "cues")
        self._quoting = lexicon.words("relay.quoting", "cues")
        self._origin = lexicon.words("relay.origin", "cues")
        self._joined_by = lexicon.words("joined_by")
        self._through = lexicon.words("through")
        self._papers = lexicon.words("relay.papers", "cues")

    def attribute(self, sentence: Sentence, mentions: Sequence[Mention]) -> Attribution:
        """Return the frames and relays of a sentence."""
        tokens = sentence.tokens
        relays, relay_mentions, taken = self._relays(tokens, mentions)
        frames = []
        for match in self._lexicon.cues.find(tokens):
            if match.start in taken or any(m.start <= match.start < m.end for m in mentions):
                continue
            if self._is_noun(tokens, match):
                continue
            frame = self._frame(sentence, mentions, match, taken)
            if frame is not None:
                frames.append(frame)
        frames.extend(self._by_marks(sentence, mentions, frames))
        frames.extend(self._by_silence(tokens, mentions))
        frames = [self._jointly(tokens, mentions, frame) for frame in frames]
        frames = self._passed_on(tokens, mentions, frames)
        frames = _said_as_one(self._without_false_tails(frames))
        for frame in frames:
            taken.update(range(frame.cue_start, frame.cue_end))
            if frame.source is not None:
                taken.update(range(frame.source.start, frame.source.end))
        return self._with_relays(tuple(frames), relays, relay_mentions, frozenset(taken))

    def _is_noun(self, tokens: Sequence[Token], match: Match[Cue]) -> bool:
        """Tell whether its neighbours make a form a noun: "a claim", "klaim yang ..."."""
        start, end = match.start, match.end
        if start > 0 and self._before_nouns.match_at(tokens, start - 1) is not None:
            return True
        if end >= len(tokens) or self._noun_forms.match_at(tokens, start) is None:
            return False
        described = self._relative.match_at(tokens, end) or self._determiners.match_at(tokens, end)
        return described is not None

    # --- relays -------------------------------------------------------------------------

    def _relays(
        self, tokens: Sequence[Token], mentions: Sequence[Mention]
    ) -> tuple[list[Mention], list[Mention], set[int]]:
        """Find "seperti dikutip X" and its like; also return the tokens they take up."""
        found: list[Mention] = []
        taken: set[int] = set()
        for matcher in (self._lexicon.relay_openers, self._lexicon.relay_chains):
            for match in matcher.find(tokens):
                # "melalui [kantor berita TASS]": what the medium is may belong to both
                inside = (m for m in mentions if match.start < m.start < match.end < m.end)
                mention = next(inside, None) or self._mention_from(tokens, mentions, match.end, 4)
                is_chain = matcher is self._lexicon.relay_chains
                if not is_chain:
                    behind = mention.end if mention else match.end
                    origin = self._origin_of(tokens, mentions, behind)
                    if origin is not None:
                        found.append(origin)
                        taken.update(range(match.start, origin.end))
                if mention is None or mention.start in taken:
                    continue
                if mention.kind is MentionKind.MEDIUM or (
                    is_chain and mention.kind is MentionKind.PERSON
                ):
                    found.append(mention)
                    if not self._points_back(tokens, match.start):
                        taken.update(range(match.start, mention.end))
                    more = list(self._joined_media(tokens, mentions, mention))
                    found.extend(more)
                    taken.update(*(range(m.start, m.end) for m in more))
        return found, found, taken

    def _joined_media(
        self, tokens: Sequence[Token], mentions: Sequence[Mention], first: Mention
    ) -> Iterator[Mention]:
        """Yield the media named beside one: B in "dilansir A dan B"."""
        end = first.end
        for mention in mentions:
            joint = end < len(tokens) and self._coordinators.match_at(tokens, end)
            if joint and mention.start == joint.end and mention.kind is MentionKind.MEDIUM:
                yield mention
                end = mention.end

    def _origin_of(
        self, tokens: Sequence[Token], mentions: Sequence[Mention], at: int
    ) -> Mention | None:
        """Return the medium that another one has it from: B in "dilansir A dari B"."""
        for i in range(at, min(at + _LONGEST_OUTLET, len(tokens))):
            if self._origin.match_at(tokens, i):
                origin = self._mention_from(tokens, mentions, i + 1, 2)
                return origin if origin and origin.kind is MentionKind.MEDIUM else None
            joined = tokens[i].start == tokens[i - 1].end  # "A.com"
            if not (tokens[i].is_capitalised or joined):
                return None
        return None

    def _jointly(self, tokens: Sequence[Token], mentions: Sequence[Mention], frame: Frame) -> Frame:
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

    def _passed_on(
        self, tokens: Sequence[Token], mentions: Sequence[Mention], frames: Sequence[Frame]
    ) -> list[Frame]:
        """Read "..., lapor TASS mengutip X": the first only passes on what X has said."""
        passed = {id(frame): self._quoted_by(tokens, mentions, frame) for frame in frames}
        consumed = {quoted[0] for quoted in passed.values() if quoted}
        found = []
        for frame in frames:
            quoted = passed[id(frame)]
            if quoted is not None and frame.source is not None:
                relay = Relay(frame.source.name, frame.source.id)
                early = quoted[0] - frame.cue_end < _NEAREST_QUOTING
                behind = frame.start >= frame.cue_end and early and not frame.backward
                behind = behind and quoted[0] > frame.cue_start
                start = self._content_start(tokens, quoted[1].end) if behind else frame.start
                found.append(replace(frame, source=quoted[1], start=start, via=(relay, *frame.via)))
            elif frame.cue_start not in consumed:
                found.append(frame)
        return found

    def _quoted_by(
        self, tokens: Sequence[Token], mentions: Sequence[Mention], frame: Frame
    ) -> tuple[int, Mention] | None:
        """Return whom a frame's source quotes, and where the word for it stands."""
        source = frame.source
        if source is None or source.kind is MentionKind.PRONOUN:
            return None
        if frame.cue.stance is not Stance.ASSERTS or self._quoting.match_at(
            tokens, frame.cue_start
        ):
            return None
        opening = self._quoting.match_at(tokens, 0)
        if opening is not None and source.start > opening.end:
            # "Mengutip X, TASS melaporkan ..."
            quoted = self._mention_from(tokens, mentions, opening.end, 3)
            able = quoted is not None and quoted.kind is not MentionKind.MEDIUM
            return (0, quoted) if quoted is not None and able and quoted is not source else None
        after = max(source.end, frame.cue_end)
        reach = _NEAREST_QUOTING if frame.cue.position is CuePosition.VERB else _LATEST_QUOTING
        for at in range(after, len(tokens)):
            quoting = self._quoting.match_at(tokens, at)
            others = any(m.end == at - 1 for m in mentions)  # "sementara Interfax, mengutip X"
            set_off = tokens[at - 1].text == "," and not others
            if quoting is not None and (at - after < reach or set_off):
                quoted = self._mention_from(tokens, mentions, quoting.end, 4)
                able = quoted is not None and quoted.kind is not MentionKind.MEDIUM
                return (at, quoted) if quoted is not None and able else None
            if tokens[at].text in _ENDING and tokens[at].text != ",":
                return None
        return None

    def _with_relays(
        self,
        frames: tuple[Frame, ...],
        relays: Sequence[Mention],
        relay_mentions: Sequence[Mention],
        taken: frozenset[int],
    ) -> Attribution:
        """Turn the media around other sources into relays."""
        inner: list[Frame] = []
        for frame in frames:
            source = frame.source
            nested = [
                f
                for f in frames
                if f is not frame and frame.start <= f.cue_start < frame.end and f.source
            ]
            if (
                source is not None
                and nested
                and frame.cue.stance is Stance.ASSERTS
                and (source.kind is MentionKind.MEDIUM or _retells(frame, nested[0]))
            ):
                relays = [*relays, source]
                continue
            inner.append(frame)
        via = tuple(dict.fromkeys(Relay(m.name, m.id) for m in relays))
        own = inner and any(f.source is not None for f in inner)
        held = tuple(replace(f, via=_relays_of(f, inner, via)) for f in inner)
        return Attribution(
            held, via, None if own or not relay_mentions else relay_mentions[0], taken
        )

    # --- frames without a cue -----------------------------------------------------------

    def _by_marks(
        self, sentence: Sentence, mentions: Sequence[Mention], frames: Sequence[Frame]
    ) -> Iterator[Frame]:
        """Yield the frames that punctuation makes: "Kremlin: ...", ""...," semprot X"."""
        tokens = sentence.tokens
        for at, token in enumerate(tokens[:_LATEST_COLON]):
            if token.text != ":" or sentence.in_quotation(token):
                continue
            if at + 1 < len(tokens) and not any(f.cue_start <= at for f in frames):
                frame = self._before_colon(tokens, mentions, at)
                if frame is not None:
                    yield frame
            break
        for quoted in sentence.quoted:
            behind = next((i for i, t in enumerate(tokens) if t.start >= quoted.end), len(tokens))
            while behind < len(tokens) and tokens[behind].is_mark:
                behind += 1
            said = tokens[max(0, behind - 3) : behind]
            if behind == len(tokens) or not any(t.text in _CLOSING for t in said):
                continue
            if not any(f.cue_end > behind or f.start == 0 for f in frames):
                frame = self._behind_quotation(tokens, mentions, behind)
                if frame is not None:
                    yield frame

    def _by_silence(self, tokens: Sequence[Token], mentions: Sequence[Mention]) -> Iterator[Frame]:
        """Yield who is silent in "Komentar dari Kyiv belum ada"."""
        for awaited in self._expected.find(tokens):
            source = next((m for m in mentions if m.start == awaited.end), None)
            missing = source and self._missing.match_at(tokens, source.end)
            if source and missing:
                cue = Cue(Stance.WITHHOLDS, CuePosition.VERB)
                text = " ".join(t.text for t in tokens[missing.start : missing.end])
                yield Frame(cue, source, missing.end, len(tokens), missing.start, missing.end, text)

    def _before_colon(
        self, tokens: Sequence[Token], mentions: Sequence[Mention], at: int
    ) -> Frame | None:
        """Read "Kremlin: ..." and "Laporan Shoigu pendek: "..."": a name, a colon, what is said."""
        cue = Cue(Stance.ASSERTS, CuePosition.VERB)
        label = self._source_label.match_at(tokens, 0)
        if label is not None and label.end == at:
            return self._on_source_line(cue, tokens, mentions, at)
        named = [m for m in mentions if m.end <= at and m.kind is not MentionKind.PRONOUN]
        quotes = tokens[at + 1].text in _QUOTES
        source = next((m for m in named if m.end == at and m.start <= 1), None)
        if source is not None and source.kind is MentionKind.STATE and not quotes:
            return None  # a dateline: "KYIV: Pasukan ..."
        if source is None and quotes:
            source = next((m for m in named if m.kind is not MentionKind.STATE), None)
        if source is None:
            return None
        return Frame(cue, source, at + 1, len(tokens), at, at + 1, tokens[at].text)

    def _on_source_line(
        self, cue: Cue, tokens: Sequence[Token], mentions: Sequence[Mention], at: int
    ) -> Frame | None:
        """Read "Source: X on Telegram": whoever is named holds what the article tells."""
        source = self._mention_from(tokens, mentions, at + 1, _LISTENER_REACH)
        if source is None or source.kind in (MentionKind.MEDIUM, MentionKind.PRONOUN):
            return None
        end = len(tokens)
        return Frame(cue, source, end, end, at, at + 1, tokens[at].text, backward=True)

    def _behind_quotation(
        self, tokens: Sequence[Token], mentions: Sequence[Mention], at: int
    ) -> Frame | None:
        """Read ""...," semprot X": whatever the word is, whoever it names has said it."""
        word = tokens[at]
        if word.is_capitalised or word.is_number or self._is_function_word(tokens, at):
            return None
        cue = Cue(Stance.ASSERTS, CuePosition.TAIL)
        if self._has_clitic(word):
            return Frame(cue, None, 0, len(tokens), at, at + 1, word.text)
        source = self._mention_from(tokens, mentions, at + 1, 1)
        if source is None or source.kind is MentionKind.PRONOUN:
            return None
        return Frame(cue, source, 0, len(tokens), at, at + 1, word.text)

    def _is_function_word(self, tokens: Sequence[Token], at: int) -> bool:
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

    # --- frames -------------------------------------------------------------------------

    def _frame(
        self, sentence: Sentence, mentions: Sequence[Mention], match: Match[Cue], taken: set[int]
    ) -> Frame | None:
        """Read a cue by where its source stands."""
        site = _Site(sentence, mentions, match.start, match.end)
        by_position = {cue.position: cue for cue in reversed(match.values)}
        verb = by_position.get(CuePosition.VERB)
        tail = by_position.get(CuePosition.TAIL)
        behind = self._by_tail(site, tail, may_be_verb=verb is not None) if tail else None
        if behind is not None:
            return behind
        preposition = by_position.get(CuePosition.PREPOSITION)
        if preposition:
            return self._by_preposition(site, preposition)
        passive = by_position.get(CuePosition.PASSIVE)
        if passive and (verb is None or self._voices.is_marked(site.tokens, site.start)):
            # "residents were told to leave": whom it is said to does not say it
            return self._by_passive(site, passive)
        return self._by_verb(site, verb, taken) if verb else None

    def _by_tail(self, site: _Site, tail: Cue, *, may_be_verb: bool) -> Frame | None:
        """Read "..., kata X": the source behind, what is said in front."""
        tokens, start = site.tokens, site.start
        # "pesan-pesan" is a noun; behind other marks somebody is named
        if start > 0 and (not tokens[start - 1].is_mark or tokens[start - 1].text == "-"):
            return None
        clitic, source = self._source_behind(site)
        opens = start == 0 and not (source and self._is_set_off(tokens, source.end))
        said = may_be_verb and (
            not self._ends_tail(tokens, source) or self._telling.match_at(tokens, start) is not None
        )
        if opens and source is not None and self._backward.match_at(tokens, start):
            # "Demikian disampaikan X": what the sentence before has told
            return site.frame(tail, source, len(tokens), len(tokens), backward=True)
        papers = (self._papers.match_at(tokens, at) for at in (site.end, site.end - 1))
        paper = next((found for found in papers if found and found.end > site.end), None)
        if paper and paper.end < len(tokens) and self._relative.match_at(tokens, paper.end):
            source = None  # "lanjut pernyataan yang dilansir X": a relay follows
        if (source is None and not clitic and not paper) or opens or said:
            return None
        return site.frame(tail, source, 0, len(tokens))

    def _by_preposition(self, site: _Site, preposition: Cue) -> Frame | None:
        """Read "menurut X, ...": the source behind, what is said around both."""
        tokens = site.tokens
        if self._stands_in_relative(site):
            return None  # "... yang menurut Kiev memasok ...": a remark about a thing
        clitic, source = self._source_behind(site)
        if source is None and not clitic:
            return None
        behind = range(site.end, source.end if source else site.end)
        paper = site.start > 1 and self._prepositions.match_at(tokens, site.start) is not None
        if paper and any(self._has_clitic(tokens[at]) for at in behind):
            return None  # "X dalam laporan hariannya mengatakan": whose report it is stands before
        start = self._behind_source(tokens, source.end) if source and site.start <= 1 else 0
        return site.frame(preposition, source, start, len(tokens))

    def _by_passive(self, site: _Site, passive: Cue) -> Frame | None:
        """Read "dikatakan oleh X", "diakuinya"."""
        tokens, last = site.tokens, len(site.tokens)
        answers = passive.stance in (Stance.DENIES, Stance.CONFIRMS)
        about_words = answers and answered_before(tokens, site.start, self._answered)
        if self._stands_in_relative(site) and not about_words:
            return None  # "yang disebut Moskow ..." names a thing, it tells nothing
        if self._has_clitic(tokens[site.end - 1]):
            return site.frame(passive, None, self._content_start(tokens, site.end), last)
        source = self._agent(tokens, site.mentions, site.end)
        opens = site.start <= 1 or self._agents.match_at(tokens, 0) is not None
        if source is None and opens and self._that_follows(tokens, site.end):
            # "Dikatakan bahwa ...", "By him it was said that": what the speaker goes on to say
            return site.frame(passive, None, self._content_start(tokens, site.end), last)
        if source is None or source.kind is MentionKind.PRONOUN:
            return None
        if not answers and self._points_back(tokens, site.start):
            return site.frame(passive, source, last, last, backward=True)
        if source.end < last and self._that.match_at(tokens, source.end):
            return site.frame(passive, source, source.end + 1, last)
        start = site.start if about_words else self._clause_start(tokens, site.start)
        return site.frame(passive, source, start, site.end)

    def _by_verb(self, site: _Site, verb: Cue, taken: set[int]) -> Frame | None:
        """Read "X mengatakan ...": the source in front, what is said behind, or before both."""
        tokens, last = site.tokens, len(site.tokens)
        withholds = verb.stance is Stance.WITHHOLDS
        if self._is_negated(tokens, site.start) and not withholds:
            return None
        if verb.impersonal:
            return site.frame(verb, self._agent(tokens, site.mentions, site.end), site.end, last)
        source = self._unknown_closing(site) or self._subject_of(site, taken, behind_too=withholds)
        if source is None and not withholds and not self._may_lack_source(tokens, site.start):
            return None
        quoted = self._quoted_by_medium(site, verb, source) if source else None
        if quoted is not None:
            return quoted
        clitic = self._has_clitic(tokens[site.end - 1])
        untrue = tokens[site.end : site.end + _REFUTED_REACH]
        if clitic and verb.stance is Stance.ASSERTS and found_in(self._refuted, untrue):
            # "Kyiv menyebutnya propaganda"
            return site.frame(replace(verb, stance=Stance.DENIES), source, site.end, last)
        ends = self._goes_no_further(tokens, site.end)
        if source is not None and clitic and ends and verb.stance is Stance.ASSERTS:
            # "Kementerian mengumumkannya": what was announced stands before
            return site.frame(verb, source, last, last, backward=True)
        if source is not None and self._telling.match_at(tokens, site.start):
            return self._told_to(site.mentions, tokens, site.frame(verb, source, site.end, last))
        refuted = self._refuted_until(tokens, site.end)
        if verb.stance is Stance.ASSERTS and refuted:
            denies = replace(verb, stance=Stance.DENIES)
            return site.frame(denies, source, site.end, refuted)
        if source is not None and (
            _follows_quotation(site.sentence, source)
            or self._closes(tokens, site.mentions, source, site.end)
        ):
            return site.frame(verb, source, 0, last)
        return site.frame(verb, source, self._content_start(tokens, site.end), last)

    def _subject_of(self, site: _Site, taken: set[int], *, behind_too: bool) -> Mention | None:
        """Return who a verb's subject is; of silence also "belum ada komentar dari X"."""
        spoken = [m for m in site.mentions if m.start not in taken]
        source = self._subject(site.sentence, spoken, site.start)
        source = self._speaking_through(site, source) if source else None
        if source is not None or not behind_too:
            return source
        named = self._mention_from(site.tokens, site.mentions, site.end, 3)
        return named if named and self._after_preposition(site.tokens, named.start) else None

    def _unknown_closing(self, site: _Site) -> Mention | None:
        """Read "..., the company said.": a source that no list knows, by its own words."""
        tokens, end = site.tokens, site.start
        if self._lexicon.said_behind_comma or not self._goes_no_further(tokens, site.end):
            return None
        near = range(end - 1, max(0, end - 2 - _LONGEST_DESCRIPTION), -1)
        comma = next((i for i in near if tokens[i].is_mark), 0)
        if comma < _SHORTEST_FRONT or comma == end - 1 or tokens[comma].text != ",":
            return None
        article = self._articles.match_at(tokens, comma + 1)
        begun = article.end if article else comma + 1
        known = any(m.start < end and m.end > comma for m in site.mentions)
        if known or begun >= end or not (article or tokens[begun].is_capitalised):
            return None
        if any(self._is_function_word(tokens, i) for i in range(begun, end)):
            return None
        name = " ".join(t.text for t in tokens[begun:end])
        return Mention(
            comma + 1, end, MentionKind.ORGANISATION, name, slug(name), NO_SIDE, surface=name
        )

    def _speaking_through(self, site: _Site, body: Mention) -> Mention:
        """Return X for "Kremlin, lewat juru bicaranya X, mengatakan": who speaks for a body."""
        tokens = site.tokens
        at = body.end + (body.end < len(tokens) and tokens[body.end].text == ",")
        through = self._through.match_at(tokens, at) if at < site.start else None
        if through is None or body.kind not in (MentionKind.STATE, MentionKind.ORGANISATION):
            return body
        voice = next((m for m in site.mentions if through.end <= m.start <= through.end + 1), None)
        able = voice is not None and voice.kind in (MentionKind.PERSON, MentionKind.ORGANISATION)
        return voice if voice is not None and able else body

    def _quoted_by_medium(self, site: _Site, verb: Cue, medium: Mention) -> Frame | None:
        """Read "TASS mengutip X ...": the medium passes on, whom it quotes has said it."""
        tokens, last = site.tokens, len(site.tokens)
        quotes = self._quoting.match_at(tokens, site.start) is not None
        if medium.kind is not MentionKind.MEDIUM or not quotes:
            return None
        quoted = self._mention_from(tokens, site.mentions, site.end, 6)
        if quoted is None or quoted.kind is MentionKind.MEDIUM:
            return None
        inside = site.sentence.quoted
        after_quote = bool(inside) and inside[0].end <= tokens[site.start].start
        closes = last - quoted.end <= _LONGEST_END and medium.start >= _SHORTEST_FRONT
        start = 0 if after_quote or closes else self._content_start(tokens, quoted.end)
        held = site.frame(verb, quoted, start, last)
        return replace(held, via=(Relay(medium.name, medium.id),))

    def _source_behind(self, site: _Site) -> tuple[bool, Mention | None]:
        """Return whether a clitic is the source ("katanya"), else who is named behind the cue."""
        if self._has_clitic(site.tokens[site.end - 1]):
            return True, None
        return False, self._mention_from(site.tokens, site.mentions, site.end, 3)

    def _stands_in_relative(self, site: _Site) -> bool:
        before = site.start - 1
        return before >= 0 and self._relative.match_at(site.tokens, before) is not None

    def _told_to(
        self, mentions: Sequence[Mention], tokens: Sequence[Token], telling: Frame
    ) -> Frame:
        """Read "X told Reuters ...": what is said begins behind whom it is told, a relay or not."""
        listener = self._mention_from(tokens, mentions, telling.cue_end, _LISTENER_REACH)
        said = next(
            (
                i
                for i in range(telling.cue_end, min(telling.cue_end + _NEAR, len(tokens)))
                if self._that.match_at(tokens, i)
            ),
            listener.end if listener else telling.cue_end + 1,
        )
        front = telling.source is not None and telling.source.start >= _SHORTEST_FRONT
        set_off = front and tokens[telling.source.start - 1].is_mark if telling.source else False
        ends = said >= len(tokens) or tokens[said].is_mark
        start = 0 if set_off and ends else self._content_start(tokens, min(said, len(tokens)))
        if listener is not None and listener.kind is MentionKind.MEDIUM:
            relay = Relay(listener.name, listener.id)
            return replace(telling, start=start, via=(relay,), cue_end=listener.end)
        return replace(telling, start=start)

    def _refuted_until(self, tokens: Sequence[Token], at: int) -> int:
        """Return where "klaim itu" ends in "klaim itu sebagai kebohongan", else 0."""
        said = self._said.match_at(tokens, at) if at < len(tokens) else None
        return said.end if said and found_in(self._refuted, tokens[said.end :]) else 0

    def _closes(
        self, tokens: Sequence[Token], mentions: Sequence[Mention], source: Mention, after: int
    ) -> bool:
        """Tell whether source and cue close the sentence: "..., X mengatakan hari Sabtu."."""
        if not self._lexicon.said_behind_comma:
            return self._opens_behind_comma(tokens, source.start) and self._goes_no_further(
                tokens, after
            )
        set_off = source.start > 1 and tokens[source.start - 1].text == ","
        opened = set_off and source.start >= _SHORTEST_FRONT
        told = next((m for m in mentions if m.start >= after), None)
        if told is not None and self._addressees.match_at(tokens, told.start - 1):
            after = told.end  # "..., X mengatakan kepada Reuters, Rabu"
        behind = sum(not t.is_mark for t in tokens[after:])
        if not opened or behind > _LONGEST_CLOSE or any(m.start >= after for m in mentions):
            return False
        return not any(
            self._lexicon.triggers.match_at(tokens, i) for i in range(after, len(tokens))
        )

    def _opens_behind_comma(self, tokens: Sequence[Token], at: int) -> bool:
        """Tell whether a comma stands before a source and the words that describe it.

        "..., several wounded soldiers said": what stands between is no name of its own.
        """
        for before in range(at - 1, max(0, at - 1 - _LONGEST_DESCRIPTION), -1):
            if tokens[before].is_mark:
                return tokens[before].text == "," and before > 0
            if self._lexicon.triggers.match_at(tokens, before) or self._is_function_word(
                tokens, before
            ):
                return False
        return False

    def _ends_tail(self, tokens: Sequence[Token], source: Mention | None) -> bool:
        """Tell whether nothing said follows a source: "..., said X on Monday."."""
        return source is not None and self._goes_no_further(tokens, source.end)

    def _goes_no_further(self, tokens: Sequence[Token], at: int) -> bool:
        """Tell whether nothing that is said follows a cue: its day, its place, a comma at most."""
        if at >= len(tokens) or tokens[at].lower in self._lexicon.weekdays:
            return True
        if tokens[at].is_mark:
            return tokens[at].text in _ENDING and not any(
                t.text in _QUOTES for t in tokens[at : at + 2]
            )
        aside = self._prepositions.match_at(tokens, at) is not None
        return aside and not any(self._that.match_at(tokens, i) for i in range(at, len(tokens)))

    def _that_follows(self, tokens: Sequence[Token], at: int) -> bool:
        return at < len(tokens) and self._that.match_at(tokens, at) is not None

    def _is_set_off(self, tokens: Sequence[Token], at: int) -> bool:
        return at < len(tokens) and tokens[at].text in ",:"

    def _has_clitic(self, token: Token) -> bool:
        return token.lower != token.stem

    def _points_back(self, tokens: Sequence[Token], cue_start: int) -> bool:
        return any(
            (m := self._backward.match_at(tokens, at)) is not None and cue_start - m.end <= 1
            for at in range(cue_start)
        )

    def _content_start(self, tokens: Sequence[Token], at: int) -> int:
        at = self._behind_addressee(tokens, at)
        while at < len(tokens) and (tokens[at].text in ",:" or self._that.match_at(tokens, at)):
            at += 1
        return at

    def _behind_addressee(self, tokens: Sequence[Token], at: int) -> int:
        """Return where "bahwa" stands in "mengatakan kepada Reuters bahwa ...", else ``at``."""
        if at >= len(tokens) or not self._addressees.match_at(tokens, at):
            return at
        for i in range(at + 1, min(at + _LONGEST_CLOSE, len(tokens))):
            if tokens[i].is_mark and tokens[i].text not in "()":
                break
            if self._that.match_at(tokens, i):
                return i
        return at

    def _subject(
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
            if sentence.in_quotation(tokens[mention.start]) != sentence.in_quotation(
                tokens[cue_start]
            ):
                return None
            if any(
                self._lexicon.cues.match_at(tokens, i) and self._that.match_at(tokens, i + 1)
                for i in range(mention.end, cue_start)
            ):
                return None
            if _locates(tokens, mention) or self._describes(tokens, mention):
                continue
            if self._is_own_paper(tokens, mention):
                continue
            if self._owns_deed(tokens, mention.start):
                return None
            if self._after_preposition(tokens, mention.start) or self._in_aside(
                tokens, mention.start, cue_start
            ):
                continue
            return mention
        return None

    def _owns_deed(self, tokens: Sequence[Token], at: int) -> bool:
        """Tell whether whoever is named at a token owns a deed, which does not speak.

        "Mundurnya pasukan Ukraina memastikan bahwa ..." is no word of theirs.
        """
        return any(
            (match := self._lexicon.triggers.match_at(tokens, before)) is not None
            and match.end == at
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
        owned = mention.kind is MentionKind.PRONOUN and self._has_clitic(tokens[mention.end - 1])
        return owned and any(
            self._prepositions.match_at(tokens, at) is not None
            for at in range(max(0, mention.start - 2), mention.start)
        )

    def _before_apposition(
        self, tokens: Sequence[Token], mentions: Sequence[Mention], cue_start: int
    ) -> Mention | None:
        """Return X in "X, lembaga utama negara itu, mengatakan"."""
        closing = cue_start - 1
        while closing > 0 and self._auxiliaries.match_at(tokens, closing):
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
        if (
            renamed is not None
            and renamed.kind in (MentionKind.ORGANISATION, MentionKind.PERSON)
            and not renamed.head
        ):
            return renamed  # "lembaga kajian AS, Institute for the Study of War (ISW), menilai"
        named = next((m for m in mentions if m.start < commas[-1] <= m.end), None)
        if (
            named is None
            or named.kind is MentionKind.PRONOUN
            or self._after_preposition(tokens, named.start)
        ):
            return None
        return named

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

    def _after_preposition(self, tokens: Sequence[Token], at: int) -> bool:
        before = at - 1
        if before < 0:
            return False
        return (
            tokens[before].text == tokens[before].lower
            and self._prepositions.match_at(tokens, before) is not None
        )

    def _may_lack_source(self, tokens: Sequence[Token], cue_start: int) -> bool:
        """Tell whether the verb shares the subject of a cue before ("..., seraya menambahkan")."""
        return cue_start > 0 and self._coordinators.match_at(tokens, cue_start - 1) is not None

    def _is_negated(self, tokens: Sequence[Token], cue_start: int) -> bool:
        return any(
            self._negators.match_at(tokens, i) is not None
            and self._not_yet.match_at(tokens, i) is None
            for i in range(max(0, cue_start - 2), cue_start)
        )

    def _behind_source(self, tokens: Sequence[Token], at: int) -> int:
        """Return where what is said begins behind "Menurut X yang berbasis di Y,"."""
        near = range(at, min(at + _NEAR, len(tokens)))
        return next((i + 1 for i in near if tokens[i].text == ","), at)

    def _clause_start(self, tokens: Sequence[Token], at: int) -> int:
        """Return where the clause of a token begins: behind the joint before it."""
        for i in range(at - 1, 0, -1):
            if self._joints.match_at(tokens, i) or tokens[i].text == ";":
                return i + 1
        return 0

    def _agent(
        self, tokens: Sequence[Token], mentions: Sequence[Mention], at: int
    ) -> Mention | None:
        if at < len(tokens) and self._agents.match_at(tokens, at):
            at += 1
        starts = {at}
        if at < len(tokens) and not tokens[at].is_mark and not tokens[at].is_capitalised:
            starts.add(at + 1)  # one adverb: "dibantah keras Kremlin"
        return next((m for m in mentions if m.start in starts), None)

    def _mention_from(
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
        if state.kind is not MentionKind.STATE or not self._is_set_off(tokens, state.end):
            return None
        able = (MentionKind.ORGANISATION, MentionKind.PERSON)
        behind = state.end + 1
        return next((m for m in mentions if m.start == behind and m.kind in able), None)

    def _without_false_tails(self, frames: Sequence[Frame]) -> list[Frame]:
        """Drop a frame inside what another one of the same kind already holds as a whole."""
        kept: list[Frame] = []
        for frame in frames:
            if (
                frame.source is not None
                and frame.source.side == NO_SIDE
                and frame.source.kind is MentionKind.STATE
            ):
                continue
            kept.append(frame)
        return kept


def answered_before(tokens: Sequence[Token], cue_start: int, answered: PhraseMatcher[bool]) -> bool:
    """Tell whether a cue is about words just told: ", klaim yang dibantah Kyiv"."""
    head = range(max(0, cue_start - _HEAD_REACH), cue_start)
    return any(answered.match_at(tokens, at) is not None for at in head)


def _follows_quotation(sentence: Sentence, source: Mention) -> bool:
    """Tell whether what is said stands before its source: ""...," badan tersebut menekankan"."""
    if not sentence.quoted or sentence.quoted[0].start - sentence.span.start > 2:
        return False
    closing = [t for t in sentence.tokens[: source.start] if t.start >= sentence.quoted[0].end]
    return all(t.is_mark for t in closing) and bool(closing)


def _relays_of(frame: Frame, frames: Sequence[Frame], shared: Sequence[Relay]) -> tuple[Relay, ...]:
    """Return a frame's relays: its own, those of frames with its source, the sentence's."""
    source = frame.source
    alike = [
        f
        for f in frames
        if source is not None and f.source is not None and f.source.id == source.id
    ]
    found = dict.fromkeys(relay for f in (frame, *alike) for relay in f.via)
    found.update(dict.fromkeys(shared))
    return tuple(r for r in found if source is None or r.id != source.id)


def _as_one(together: Sequence[Mention]) -> Mention:
    """Return several who speak together as one, on the side of the first."""
    first, *others = together
    names = [m.name for m in together]
    name = f"{', '.join(names[:-1])} and {names[-1]}"
    surface = ", ".join(m.surface for m in together)
    return replace(first, end=others[-1].end, name=name, id=slug(name), surface=surface)


def _retells(outer: Frame, inner: Frame) -> bool:
    """Tell whether somebody passes on what one of his own has said: "Kremlin: Putin said ..."."""
    passing, told = outer.source, inner.source
    return (
        passing is not None
        and told is not None
        and outer.cue.position is inner.cue.position is CuePosition.VERB
        and outer.cue == replace(outer.cue, modality=None, accuses=False, negates=False)
        and inner.cue.stance is Stance.ASSERTS
        and passing.kind is not MentionKind.PRONOUN
        and told.kind in (MentionKind.PERSON, MentionKind.ORGANISATION, MentionKind.GROUP)
        and passing.id != told.id
        and passing.side == told.side
        and passing.side not in (NO_SIDE, THIRD_SIDE)
        and told.start - outer.cue_end <= _NEAREST_QUOTING
    )


def _said_as_one(frames: Sequence[Frame]) -> list[Frame]:
    """Join "X mengatakan belum bisa memastikan ...": the second cue is what X does."""
    joined: list[Frame] = []
    for frame in sorted(frames, key=lambda f: f.cue_start):
        before = joined[-1] if joined else None
        own = frame.source is None or frame.source.refers in ("own", "body", "thing")
        telling = frame.cue.stance in (Stance.WITHHOLDS, Stance.DENIES)
        begun = frame.source.start if frame.source else frame.cue_start
        if (
            before
            and before.source
            and telling
            and (own or _is_same_side(before.source, frame.source))
            and before.start in (begun, frame.cue_start - 1)
        ):
            joined[-1] = replace(frame, source=before.source, via=before.via)
        elif before and frame.cue.position is CuePosition.TAIL and _is_own_answer(before):
            # ""Kami menolak tuduhan itu," ujar X": X denies
            joined[-1] = replace(before, source=frame.source, end=frame.cue_start, via=frame.via)
        else:
            joined.append(frame)
    return joined


def _is_own_answer(frame: Frame) -> bool:
    """Tell whether a sentence opens with somebody's own denial or silence: "Kami menolak ..."."""
    source, stance = frame.source, frame.cue.stance
    answers = stance in (Stance.DENIES, Stance.WITHHOLDS)
    return answers and source is not None and source.refers == "own" and source.start <= _OPENING


def _is_same_side(first: Mention, second: Mention | None) -> bool:
    """Tell whether somebody speaks of his own state: "Pejabat Pentagon mengatakan AS belum ..."."""
    return second is not None and second.kind is MentionKind.STATE and first.side == second.side


def _locates(tokens: Sequence[Token], mention: Mention) -> bool:
    """Tell whether a state only says where a place lies: "wilayah Rostov Rusia"."""
    before = tokens[mention.start - 1] if mention.start > 1 else None
    return mention.kind is MentionKind.STATE and before is not None and before.is_capitalised
