"""Who holds a stretch of a sentence: cues, their sources, and relays.

A *frame* says that a source holds the tokens ``[start, end)`` of a sentence. Frames
nest ("TASS melaporkan bahwa Kementerian Pertahanan membenarkan ..."): the innermost
holds, and a medium around it is a relay (Pareti, *PARC 3.0*, 2016, names the parts
source, cue and content).
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from klaim.extraction.clauses import Joints
from klaim.extraction.frames import Attribution, Frame, said_as_one
from klaim.extraction.lexicon import Cue, CuePosition, Lexicon, found_in
from klaim.extraction.mentions import Mention, MentionKind
from klaim.extraction.names import slug
from klaim.extraction.phrases import Match, PhraseMatcher
from klaim.extraction.predicates import PredicateReader
from klaim.extraction.relaying import RelayFinder
from klaim.extraction.sources import ENDING, SourceFinder, has_clitic
from klaim.extraction.spelt_out import SpeltOutFinder, answering, held_by_owners
from klaim.extraction.text import Sentence, Token, joins_words
from klaim.extraction.voices import VoiceReader
from klaim.records import NO_SIDE, Relay, Stance

_OPENING = 2
"""Tokens before the subject with which a sentence opens at most."""
_ABLE_TO_ACT = (MentionKind.STATE, MentionKind.ORGANISATION, MentionKind.PERSON, MentionKind.GROUP)
_NEAR = 24
"""Tokens behind a source, or a verb of telling, among which what is said begins at most."""
_PAPER_REACH = 16
"""Tokens behind "this is stated in" within which the paper's author is named."""
_LISTENER_REACH = 3
"""Tokens between a verb of telling and whom it is told at most."""
_HEAD_REACH = 6
"""Tokens back from the verb of a relative clause to the noun that it is about at most."""
_LATEST_COLON = 16
"""Tokens before a colon at most behind which somebody's words follow."""
_CLOSING = frozenset(",.?!")
_REFUTED_REACH = 4
"""Tokens behind "menyebutnya" in which it stands what it is called at most."""
_LONGEST_ADVERB = 4
"""Tokens of an adverb at most: "secara diam-diam"."""
_LONGEST_END = 3
"""Tokens behind the last name of a closing attribution at most."""
_QUOTES_CLOSE = frozenset('"”»')
_QUOTES = frozenset('"“«„')
_SHORTEST_FRONT = 6
"""Tokens before a source at least where what is said stands in front."""
_LONGEST_CLOSE = 7
"""Tokens before a source and behind its cue where what is said stands in front."""
_HYPHEN = "-"
_LONGEST_DESCRIPTION = 8
"""Tokens between a comma and the source behind it at most that describe the source."""


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
        return Frame(cue, source, start, end, self.start, self.end, backward)


class Attributor:
    """Finds the frames of sentences. Holds the language's words, nothing of the article."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._sources = SourceFinder(lexicon)
        self._relays = RelayFinder(lexicon, self._sources)
        self._prepositions = lexicon.words("prepositions")
        self._that = lexicon.words("that")
        self._relative = lexicon.words("relative")
        self._agents = lexicon.words("agent_markers")
        self._addressees = lexicon.words("orders.addressed")
        self._joints = Joints(lexicon)
        self._coordinators = lexicon.words("coordinators")
        self._mutual = lexicon.words("mutual")
        self._with = lexicon.words("with")
        self._negators = lexicon.words("negators")
        self._not_yet = lexicon.words("not_yet")
        self._subordinators = lexicon.words("subordinators")
        self._not_openers = lexicon.words("not_openers")
        self._auxiliaries = lexicon.words("auxiliaries")
        self._adverbs = lexicon.words("adverbs")
        self._said = lexicon.words("answers.said")
        self._refuted = lexicon.words("answers.refuted")
        self._expected = lexicon.words("answers.expected")
        self._oneself = lexicon.words("oneself")
        self._deeds = lexicon.words("deeds_not_words")
        self._saying_so = lexicon.words("saying_so")
        self._spelt_out = SpeltOutFinder(lexicon)
        self._missing = lexicon.words("answers.missing")
        self._said_so = lexicon.words("continuation.said_so")
        self._backward = lexicon.words("continuation.backward")
        self._source_label = lexicon.words("labels.source")
        self._reasons = lexicon.words("reasons")
        self._aims = lexicon.words("aims")
        self._before_nouns = lexicon.words("voice.before_nouns")
        self._articles = lexicon.words("articles")
        self._voices = VoiceReader(lexicon)
        self._predicates = PredicateReader(lexicon)
        self._noun_forms = lexicon.words("voice.noun_forms")
        self._determiners = lexicon.words("anaphora.determiners")
        self._answered = lexicon.words("answers.answered")
        self._telling = lexicon.words("relay.telling", "cues")
        self._quoting = lexicon.words("relay.quoting", "cues")
        self._through = lexicon.words("through")
        self._in_papers = lexicon.words("in_papers")
        self._minds = lexicon.words("minds")
        self._papers = lexicon.words("relay.papers", "cues")
        self._days = lexicon.relative_days
        self._parts_of_time = lexicon.markers("part_of_month")

    def attribute(self, sentence: Sentence, mentions: Sequence[Mention]) -> Attribution:
        """Return the frames and relays of a sentence."""
        tokens = sentence.tokens
        relays, taken = self._relays.find(tokens, mentions)
        frames: list[Frame] = []
        for match in self._lexicon.cues.find(tokens):
            around = (m for m in mentions if m.start <= match.start < m.end)
            named = any(m.name or match.end <= m.end for m in around)
            if named or match.start in taken or self._is_no_cue(tokens, match):
                continue
            frame = self._frame(sentence, mentions, match, taken)
            if frame is not None:
                frames.append(self._with_subject(tokens, mentions, frame, frames))
        frames = [f for f in frames if not self._is_of_paper(tokens, f, frames)]
        frames.extend(self._by_marks(sentence, mentions, frames))
        frames.extend(self._by_silence(tokens, mentions))
        spelt_out = tuple(self._spelt_out.find(tokens, mentions))
        if not frames:
            frames.extend(held_by_owners(spelt_out, len(tokens)))
        frames = [answering(frame, spelt_out) for frame in frames]
        frames = self._without_minds(tokens, _without_grounds(frames))
        frames = [self._sources.jointly(tokens, mentions, frame) for frame in frames]
        frames = self._relays.passed_on(tokens, mentions, frames)
        frames = said_as_one([frame for frame in frames if not _is_of_unknown_state(frame)])
        for frame in frames:
            taken.update(range(frame.cue_start, frame.cue_end))
            if frame.source is not None:
                taken.update(range(frame.source.start, frame.source.end))
        return self._relays.with_relays(tuple(frames), relays, frozenset(taken))

    def _is_of_paper(self, tokens: Sequence[Token], frame: Frame, frames: Sequence[Frame]) -> bool:
        """Tell whether a cue describes in what somebody "said this": "a report posted to X"."""
        before = frame.cue_start - 1
        said_so = [
            f
            for f in frames
            if f.backward and f.cue_end < len(tokens) and self._said_so.match_at(tokens, f.cue_end)
        ]
        behind = any(f.cue_end <= before for f in said_so)
        return behind and not tokens[before].is_mark and not self._is_joint(tokens, before)

    def _without_minds(self, tokens: Sequence[Token], frames: Sequence[Frame]) -> list[Frame]:
        """Drop what somebody is said to have in mind: "X yakin ..., kata Y" is the word of Y."""
        tails = (f for f in frames if f.cue.position is CuePosition.TAIL and f.source)
        closing = [f for f in tails if f.start == 0]
        return [
            f
            for f in frames
            if not (closing and self._minds.match_at(tokens, f.cue_start) and f not in closing)
        ]

    def _with_subject(
        self,
        tokens: Sequence[Token],
        mentions: Sequence[Mention],
        frame: Frame,
        before: Sequence[Frame],
    ) -> Frame:
        """Return a frame with the subject of the clause that its verb only goes on with.

        "X menegaskan bahwa Y bertahan dan mengklaim ...": X, who speaks, not Y, of whom he does.
        "X menginvasi Y, mengklaim ...": X, who acts, not Y, to whom it is done.
        "X menyerang pabrik Y yang rusak, dan mengancam ...": X, not Y, whose the plant is.
        """
        source = frame.source
        if source is None or not self._goes_on(tokens, source, frame):
            return frame
        telling = next((f for f in reversed(before) if f.source and _is_told_by(f)), None)
        if telling is not None:
            said = telling.cue_end <= source.start
            return replace(frame, source=telling.source) if said else frame
        if self._has_verb(tokens, source):
            return frame
        before_it = [m for m in mentions if m.end <= source.start and m.kind in _ABLE_TO_ACT]
        first = next((m for m in before_it if m.start <= _OPENING), None)
        if first is not None and self._predicates.is_verb(tokens, source.start - 1):
            return replace(frame, source=first)
        if tokens[source.start - 1].is_mark or self._is_function_word(tokens, source.start - 1):
            return frame
        subject = next((m for m in reversed(before_it) if self._has_verb(tokens, m)), None)
        return replace(frame, source=subject) if subject is not None else frame

    def _has_verb(self, tokens: Sequence[Token], subject: Mention) -> bool:
        """Tell whether a verb stands behind a mention: it is a subject, not whose a thing is."""
        at = subject.end
        while at < len(tokens) - 1 and self._auxiliaries.match_at(tokens, at):
            at += 1
        return at < len(tokens) and self._predicates.is_verb(tokens, at)

    def _goes_on(self, tokens: Sequence[Token], source: Mention, frame: Frame) -> bool:
        """Tell whether a verb behind its source opens a clause without a subject."""
        if frame.cue.position is not CuePosition.VERB or not source.end < frame.cue_start:
            return False
        joint = frame.cue_start - 1
        while joint > source.end and self._auxiliaries.match_at(tokens, joint):
            joint -= 1
        return tokens[joint].text == "," or self._is_joint(tokens, joint)

    def _is_no_cue(self, tokens: Sequence[Token], match: Match[Cue]) -> bool:
        """Tell whether its neighbours make a form no cue: "a claim", "klaim yang ..."."""
        start, end = match.start, match.end
        if joins_words(tokens, end):
            return True  # "counter-attacking"
        behind_relative = start > 0 and self._relative.match_at(tokens, start - 1)
        if behind_relative and end < len(tokens) and self._oneself.match_at(tokens, end):
            return True  # "republik yang memproklamirkan diri"
        if self._deeds.match_at(tokens, start) is not None:
            return True  # "pasukan itu mencatat kemajuan"
        if start > 0 and self._before_nouns.match_at(tokens, start - 1) is not None:
            return True
        if start > 0 and self._reasons.match_at(tokens, start - 1) is not None:
            return True  # "mundur karena khawatir dikepung"
        asks = any(cue.modality or cue.stance is not Stance.ASSERTS for cue in match.values)
        if start > 0 and not asks and self._aims.match_at(tokens, start - 1) is not None:
            return True  # "mundur untuk menunjukkan bahwa ..."
        if end >= len(tokens) or self._noun_forms.match_at(tokens, start) is None:
            return False
        described = self._relative.match_at(tokens, end) or self._determiners.match_at(tokens, end)
        return described is not None

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
            behind = bisect_left(tokens, quoted.end, key=lambda t: t.start)
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
                yield Frame(cue, source, missing.end, len(tokens), missing.start, missing.end)

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
        return Frame(cue, source, at + 1, len(tokens), at, at + 1)

    def _on_source_line(
        self, cue: Cue, tokens: Sequence[Token], mentions: Sequence[Mention], at: int
    ) -> Frame | None:
        """Read "Source: X on Telegram": whoever is named holds what the article tells."""
        source = self._sources.named_from(tokens, mentions, at + 1, _LISTENER_REACH)
        if source is None or source.kind in (MentionKind.MEDIUM, MentionKind.PRONOUN):
            return None
        end = len(tokens)
        return Frame(cue, source, end, end, at, at + 1, backward=True)

    def _behind_quotation(
        self, tokens: Sequence[Token], mentions: Sequence[Mention], at: int
    ) -> Frame | None:
        """Read ""...," semprot X": whatever the word is, whoever it names has said it."""
        word = tokens[at]
        if word.is_capitalised or word.is_number or self._is_function_word(tokens, at):
            return None
        cue = Cue(Stance.ASSERTS, CuePosition.TAIL)
        if has_clitic(word):
            return Frame(cue, None, 0, len(tokens), at, at + 1)
        source = self._sources.named_from(tokens, mentions, at + 1, 1)
        if source is None or source.kind is MentionKind.PRONOUN:
            return None
        return Frame(cue, source, 0, len(tokens), at, at + 1)

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
        opens = start == 0 and not (source and self._sources.is_set_off(tokens, source.end))
        ends = source is not None and self._ends_with(site, source)
        tells = self._telling.match_at(tokens, start) is not None
        said = may_be_verb and (tells or not ends)
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

    def _ends_with(self, site: _Site, source: Mention) -> bool:
        """Tell whether nothing follows a source, and whoever is named beside it."""
        behind = (m for m in site.mentions if m.start > source.end)
        end = source.end
        for mention in behind:
            joint = self._coordinators.match_at(site.tokens, end)
            if joint is None or joint.end != mention.start:
                break
            end = mention.end
        return self._goes_no_further(site.tokens, end)

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
        if paper and any(has_clitic(tokens[at]) for at in behind):
            return None  # "X dalam laporan hariannya mengatakan": whose report it is stands before
        told = any(self._lexicon.cues.match_at(tokens, at) for at in range(site.start))
        if clitic and site.end - site.start > 1 and not told:
            # "Namun X tampak ragu dalam pernyataannya": what it is in is the subject's own
            subject = self._sources.subject(site.sentence, site.mentions, site.start)
            owns = subject is not None and subject.kind is not MentionKind.PRONOUN
            source = subject if owns else None
        if source and site.start <= 1:
            start = self._said_behind(tokens, source.end)
        else:
            start = self._relative_before(tokens, site.start) if told else 0
        return site.frame(preposition, source, start, len(tokens))

    def _relative_before(self, tokens: Sequence[Token], at: int) -> int:
        """Return where the relative clause begins that a source ends: ", yang ..., menurut X"."""
        commas = [i for i in range(at) if tokens[i].text == ","]
        if len(commas) < 2 or commas[-1] != at - 1:
            return 0
        opener = self._relative.match_at(tokens, commas[-2] + 1)
        return opener.end if opener else 0

    def _by_passive(self, site: _Site, passive: Cue) -> Frame | None:
        """Read "dikatakan oleh X", "diakuinya"."""
        tokens, last = site.tokens, len(site.tokens)
        answers = passive.stance in (Stance.DENIES, Stance.CONFIRMS)
        about_words = answers and answered_before(tokens, site.start, self._answered)
        if self._stands_in_relative(site) and not about_words:
            return None  # "yang disebut Moskow ..." names a thing, it tells nothing
        if has_clitic(tokens[site.end - 1]):
            return site.frame(passive, None, self._sources.content_start(tokens, site.end), last)
        source = self._sources.agent(tokens, site.mentions, site.end)
        opens = site.start <= 1 or self._agents.match_at(tokens, 0) is not None
        first = site.start == 0 and source is not None  # "Dikatakan X telah merebut ..."
        predicated = first and source and self._is_predicate(tokens, source.end)
        if opens and (self._that.match_at(tokens, site.end) or predicated):
            # "Dikatakan bahwa ...", "By him it was said that": what the speaker goes on to say
            return site.frame(passive, None, self._sources.content_start(tokens, site.end), last)
        written = self._in_paper(site, passive)
        points_back = not answers and self._sources.points_back(tokens, site.start)
        unnamed = source is None or source.kind is MentionKind.PRONOUN
        if unnamed and points_back and not self._lexicon.said_behind_comma:
            source = self._author_behind(site)  # "This is stated in the daily update of X"
        if source is None or source.kind is MentionKind.PRONOUN or (written and written.source):
            return written
        if points_back:
            return site.frame(passive, source, last, last, backward=True)
        if source.end < last and self._that.match_at(tokens, source.end):
            return site.frame(passive, source, source.end + 1, last)
        start = site.start if about_words else self._clause_start(tokens, site.start)
        raised = not about_words and self._is_predicate(tokens, source.end)
        end = self._clause_end(tokens, source.end) if raised else site.end
        return site.frame(passive, source, start, end)

    def _in_paper(self, site: _Site, passive: Cue) -> Frame | None:
        """Read "Dalam dekrit Putin disebutkan ...": what somebody's paper says is their word.

        "Dalam pernyataan itu disebutkan ..." goes on with whoever spoke before.
        """
        tokens = site.tokens
        tells = passive.stance is Stance.ASSERTS and not passive.negates and not passive.accuses
        if not tells or self._in_papers.match_at(tokens, 0) is None:
            return None
        papers = (self._papers.match_at(tokens, at) for at in (1, 2) if at < site.start)
        paper = next((found for found in papers if found), None)
        if paper is None or site.start > paper.end + _NEAR:
            return None
        if any(self._lexicon.cues.match_at(tokens, at) for at in range(paper.end, site.start)):
            return None
        pointed = self._determiners.match_at(tokens, paper.end - 1) is not None
        near = [] if pointed else [m for m in site.mentions if m.end <= site.start]
        owner = self._sources.named_from(tokens, near, paper.end, _LISTENER_REACH)
        told = self._sources.content_start(tokens, site.end)
        return site.frame(passive, owner, told, len(tokens))

    def _author_behind(self, site: _Site) -> Mention | None:
        """Return the body or person by whom the paper is in which something is stated."""
        able = (MentionKind.ORGANISATION, MentionKind.PERSON)
        behind = range(site.end, site.end + _PAPER_REACH)
        return next((m for m in site.mentions if m.start in behind and m.kind in able), None)

    def _by_verb(self, site: _Site, verb: Cue, taken: set[int]) -> Frame | None:
        """Read "X mengatakan ...": the source in front, what is said behind, or before both."""
        tokens, last = site.tokens, len(site.tokens)
        withholds = verb.stance is Stance.WITHHOLDS
        if self._is_negated(site) and not withholds:
            return None
        if verb.accuses and site.start and self._mutual.match_at(tokens, site.start - 1):
            return None  # "saling menuduh": what the narrator tells of both
        if verb.impersonal:
            agent = self._sources.agent(tokens, site.mentions, site.end)
            if agent is None:
                return site.frame(verb, None, site.end, last)
            # "jatuhnya kota belum dikonfirmasi Kyiv": what nobody confirms stands before
            about_words = answered_before(tokens, site.start, self._answered)
            start = site.start if about_words else self._clause_start(tokens, site.start)
            return site.frame(verb, agent, start, agent.end)
        source = self._unknown_closing(site) or self._subject_of(site, taken, behind_too=withholds)
        if source is None and not withholds and not self._may_lack_source(tokens, site.start):
            return None
        if source is not None and self._only_quotes(site, source):
            return None  # "media Rusia, mengutip saksi mata, melaporkan ..."
        quoted = self._quoted_by_medium(site, verb, source) if source else None
        if quoted is not None:
            return quoted
        clitic = has_clitic(tokens[site.end - 1])
        untrue = tokens[site.end : site.end + _REFUTED_REACH]
        if clitic and verb.stance is Stance.ASSERTS and found_in(self._refuted, untrue):
            # "Kyiv menyebutnya propaganda"
            return site.frame(replace(verb, stance=Stance.DENIES), source, site.end, last)
        ends = self._goes_no_further(tokens, site.end)
        if source is not None and clitic and ends and verb.stance is Stance.ASSERTS:
            # "Kementerian mengumumkannya": what was announced stands before
            return site.frame(verb, source, last, last, backward=True)
        said_so = self._said_so.match_at(tokens, site.end) if site.end < last else None
        tells = source is not None and verb.stance is Stance.ASSERTS and not verb.modality
        if tells and said_so and self._goes_no_further(tokens, said_so.end):
            return site.frame(verb, source, last, last, backward=True)  # "X said this in a post"
        if source is not None and self._telling.match_at(tokens, site.start):
            return self._told_to(site, verb, source)
        last = self._subordinate_end(site)
        refuted = self._refuted_until(tokens, site.end)
        if verb.stance is Stance.ASSERTS and refuted:
            denies = replace(verb, stance=Stance.DENIES)
            return site.frame(denies, source, site.end, refuted)
        if source is not None and (
            _follows_quotation(site.sentence, source)
            or self._closes(tokens, site.mentions, source, site.end)
        ):
            return site.frame(verb, source, 0, last)
        return site.frame(verb, source, self._sources.content_start(tokens, site.end), last)

    def _subordinate_end(self, site: _Site) -> int:
        """Return where the clause ends that a sentence opens with: "Meski X mengklaim ..., Y ...".

        What stands behind its comma is not what X says.
        """
        tokens = site.tokens
        opens = self._subordinators.match_at(tokens, 0) and not self._not_openers.match_at(
            tokens, 0
        )
        behind = (m for m in site.mentions if m.start > site.end + 1)
        main = (
            m.start - 1
            for m in behind
            if tokens[m.start - 1].text == "," and self._has_verb(tokens, m)
        )
        return next(main, len(tokens)) if opens and site.start > 1 else len(tokens)

    def _subject_of(self, site: _Site, taken: set[int], *, behind_too: bool) -> Mention | None:
        """Return who a verb's subject is; of silence also "belum ada komentar dari X"."""
        spoken = [m for m in site.mentions if m.start not in taken]
        source = self._sources.subject(site.sentence, spoken, site.start)
        source = self._speaking_through(site, source) if source else None
        if source is not None or not behind_too:
            return source
        named = self._sources.named_from(site.tokens, site.mentions, site.end, 3)
        return (
            named if named and self._sources.after_preposition(site.tokens, named.start) else None
        )

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

    def _only_quotes(self, site: _Site, source: Mention) -> bool:
        """Tell whether somebody quotes before they speak: "X, mengutip saksi, mengatakan ..."."""
        tokens = site.tokens
        quotes = self._quoting.match_at(tokens, site.start) is not None
        if not quotes or source.kind is MentionKind.MEDIUM:
            return False
        near = range(site.end, min(site.end + _LONGEST_DESCRIPTION, len(tokens) - 1))
        comma = next((i for i in near if tokens[i].text == ","), None)
        told = self._lexicon.cues.match_at(tokens, comma + 1) if comma else None
        return told is not None and any(c.position is CuePosition.VERB for c in told.values)

    def _quoted_by_medium(self, site: _Site, verb: Cue, medium: Mention) -> Frame | None:
        """Read "TASS mengutip X ...": the medium passes on, whom it quotes has said it."""
        tokens, last = site.tokens, len(site.tokens)
        quotes = self._quoting.match_at(tokens, site.start) is not None
        if medium.kind is not MentionKind.MEDIUM or not quotes:
            return None
        quoted = self._sources.named_from(tokens, site.mentions, site.end, 6)
        if quoted is None or quoted.kind is MentionKind.MEDIUM:
            return None
        inside = site.sentence.quoted
        after_quote = bool(inside) and inside[0].end <= tokens[site.start].start
        closes = last - quoted.end <= _LONGEST_END and medium.start >= _SHORTEST_FRONT
        start = 0 if after_quote or closes else self._sources.content_start(tokens, quoted.end)
        held = site.frame(verb, quoted, start, last)
        return replace(held, via=(Relay(medium.name, medium.id),))

    def _source_behind(self, site: _Site) -> tuple[bool, Mention | None]:
        """Return whether a clitic is the source ("katanya"), else who is named behind the cue."""
        if has_clitic(site.tokens[site.end - 1]):
            return True, None
        at = site.end
        slip = at < len(site.tokens) and site.tokens[at].text == ","
        if slip and _follows_mark(site):
            at += 1  # ""...," ujar, Wakil Menteri X"
        return False, self._sources.named_from(site.tokens, site.mentions, at, 3)

    def _stands_in_relative(self, site: _Site) -> bool:
        before = self._before_adverbs(site.tokens, site.start) - 1
        return before >= 0 and self._relative.match_at(site.tokens, before) is not None

    def _before_adverbs(self, tokens: Sequence[Token], at: int) -> int:
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

    def _told_to(self, site: _Site, telling: Cue, source: Mention) -> Frame:
        """Read "X told Reuters ...": what is said begins behind whom it is told, a relay or not."""
        tokens, end = site.tokens, site.end
        listener = self._sources.named_from(tokens, site.mentions, end, _LISTENER_REACH)
        near = range(end, min(end + _NEAR, len(tokens)))
        behind = min(listener.end if listener else end + 1, len(tokens))
        said = next((i for i in near if self._that.match_at(tokens, i)), behind)
        stands_in_front = self._is_set_off(tokens, source) and self._is_over(tokens, said)
        start = 0 if stands_in_front else self._sources.content_start(tokens, said)
        told = site.frame(telling, source, start, len(tokens))
        if listener is None or listener.kind is not MentionKind.MEDIUM:
            return told
        return replace(told, via=(Relay(listener.name, listener.id),), cue_end=listener.end)

    def _is_set_off(self, tokens: Sequence[Token], source: Mention) -> bool:
        """Tell whether a mark parts a source from what was said in front of it."""
        if source.start < _SHORTEST_FRONT:
            return False
        if tokens[source.start - 1].is_mark:
            return True
        described = not self._lexicon.said_behind_comma
        return described and self._opens_behind_comma(tokens, source.start)

    def _is_over(self, tokens: Sequence[Token], at: int) -> bool:
        """Tell whether nothing follows whom something is told."""
        if at >= len(tokens) or tokens[at].is_mark:
            return True
        return not self._lexicon.said_behind_comma and self._goes_no_further(tokens, at)

    def _refuted_until(self, tokens: Sequence[Token], at: int) -> int:
        """Return where it is called a lie: "klaim soal jatuhnya X sebagai kebohongan", else 0."""
        said = self._said.match_at(tokens, at) if at < len(tokens) else None
        behind = range(said.end, len(tokens)) if said else range(0)
        return next((i for i in behind if self._refuted.match_at(tokens, i)), 0)

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
        if opened and tokens[after : after + 1] and tokens[after].text == ",":
            # "..., kedua negara mengonfirmasi, dengan Swiss sebagai perantara": an insertion
            inserted = after + 1 < len(tokens) and self._with.match_at(tokens, after + 1)
            if inserted:
                return True
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
            if tokens[before].text == _HYPHEN or tokens[before].text in _QUOTES_CLOSE:
                continue  # "They are “storming Syrotyne,” Haidai added"
            if tokens[before].is_mark:
                return tokens[before].text == "," and before > 0
            if self._lexicon.triggers.match_at(tokens, before) or self._is_function_word(
                tokens, before
            ):
                return False
        return False

    def _goes_no_further(self, tokens: Sequence[Token], at: int) -> bool:
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
                t.text in _QUOTES for t in tokens[at : at + 2]
            )
        aside = self._prepositions.match_at(tokens, at) is not None
        return aside and not any(self._that.match_at(tokens, i) for i in range(at, len(tokens)))

    def _may_lack_source(self, tokens: Sequence[Token], cue_start: int) -> bool:
        """Tell whether the verb shares the subject of a cue before ("..., seraya menambahkan")."""
        return cue_start > 0 and self._is_joint(tokens, cue_start - 1)

    def _is_joint(self, tokens: Sequence[Token], at: int) -> bool:
        """Tell whether a verb behind a token goes on with who spoke: "dan ...", "dengan ..."."""
        return any(words.match_at(tokens, at) for words in (self._coordinators, self._saying_so))

    def _is_negated(self, site: _Site) -> bool:
        """Tell whether a negator stands before a cue, and not in the name of who speaks."""
        tokens = site.tokens
        named = max((m.end for m in site.mentions if m.end <= site.start), default=0)
        return any(
            self._negators.match_at(tokens, i) is not None
            and self._not_yet.match_at(tokens, i) is None
            for i in range(max(named, site.start - 2), site.start)
        )

    def _said_behind(self, tokens: Sequence[Token], at: int) -> int:
        """Return where what is said begins behind "Menurut X yang berbasis di Y,"."""
        near = range(at, min(at + _NEAR, len(tokens)))
        return next((i + 1 for i in near if tokens[i].text == ","), at)

    def _clause_start(self, tokens: Sequence[Token], at: int) -> int:
        """Return where the clause of a token begins: behind the joint before it."""
        for i in range(at - 1, 0, -1):
            if self._joints.match_at(tokens, i) or tokens[i].text == ";":
                return i + 1
        return 0

    def _clause_end(self, tokens: Sequence[Token], at: int) -> int:
        """Return where the clause of a token ends: at the joint behind it."""
        behind = range(at, len(tokens))
        joint = (i for i in behind if self._joints.match_at(tokens, i) or tokens[i].text == ";")
        return next(joint, len(tokens))

    def _is_predicate(self, tokens: Sequence[Token], at: int) -> bool:
        """Tell whether a predicate goes on behind an agent: "X diklaim Y telah direbut"."""
        if at >= len(tokens):
            return False
        helped = self._auxiliaries.match_at(tokens, at) is not None
        return helped or self._predicates.is_verb(tokens, at)


def answered_before(tokens: Sequence[Token], cue_start: int, answered: PhraseMatcher[bool]) -> bool:
    """Tell whether a cue is about words just told: ", klaim yang dibantah Kyiv"."""
    head = range(max(0, cue_start - _HEAD_REACH), cue_start)
    return any(answered.match_at(tokens, at) is not None for at in head)


def _without_grounds(frames: Sequence[Frame]) -> list[Frame]:
    """Drop those on whose data a source rests: "menurut X berdasarkan data Y" is X's word.

    So is "X mengatakan dalam video yang dibagikan Y".
    """
    ends = {max(f.source.end, f.cue_end) for f in frames if f.source}
    grounds = (CuePosition.PREPOSITION,)
    return [f for f in frames if f.cue.position not in grounds or f.cue_start not in ends]


def _is_of_unknown_state(frame: Frame) -> bool:
    """Tell whether a frame gives words to a state of which the theatre tells no side."""
    source = frame.source
    return source is not None and source.kind is MentionKind.STATE and source.side == NO_SIDE


def _follows_quotation(sentence: Sentence, source: Mention) -> bool:
    """Tell whether what is said stands before its source: ""...," badan tersebut menekankan"."""
    if not sentence.quoted or sentence.quoted[0].start - sentence.span.start > 2:
        return False
    closing = [t for t in sentence.tokens[: source.start] if t.start >= sentence.quoted[0].end]
    return all(t.is_mark for t in closing) and bool(closing)


def _is_told_by(frame: Frame) -> bool:
    """Tell whether a source stands before its verb: "X mengatakan"."""
    source = frame.source
    active = frame.cue.position is CuePosition.VERB and not frame.backward
    return active and source is not None and source.end <= frame.cue_start


def _follows_mark(site: _Site) -> bool:
    """Tell whether a quotation closes before a cue."""
    return site.start > 0 and site.tokens[site.start - 1].text in _QUOTES_CLOSE
