"""Who holds a stretch of a sentence: cues, their sources, and relays.

A *frame* says that a source holds the tokens ``[start, end)`` of a sentence. Frames
nest ("TASS melaporkan bahwa Kementerian Pertahanan membenarkan ..."): the innermost
holds, and a medium around it is a relay (Pareti, *PARC 3.0*, 2016, names the parts
source, cue and content).
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from klaim.extraction.cue_sites import Site
from klaim.extraction.frames import Attribution, Frame, said_as_one
from klaim.extraction.lexemes import Cue, CuePosition
from klaim.extraction.lexicon import Lexicon, found_in
from klaim.extraction.mentions import Mention, MentionKind
from klaim.extraction.phrases import Match
from klaim.extraction.predicates import PredicateReader
from klaim.extraction.relaying import RelayFinder
from klaim.extraction.source_behind import SourceBehindReader
from klaim.extraction.sources import SourceFinder, has_clitic
from klaim.extraction.spelt_out import SpeltOutFinder, answering, held_by_owners
from klaim.extraction.syntax import SyntaxReader
from klaim.extraction.text import Sentence, Token, joins_words
from klaim.extraction.uncued import UncuedFinder
from klaim.extraction.verbs_of_saying import VerbOfSayingReader
from klaim.extraction.voices import VoiceReader
from klaim.records import NO_SIDE, Stance

_APART = 20
"""Tokens between "selain" and the "juga" that goes on at most."""
_OPENING = 2
"""Tokens before the subject with which a sentence opens at most."""
_ABLE_TO_ACT = (MentionKind.STATE, MentionKind.ORGANISATION, MentionKind.PERSON, MentionKind.GROUP)


class Attributor:
    """Finds the frames of sentences. Holds the language's words, nothing of the article."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._sources = SourceFinder(lexicon)
        self._relays = RelayFinder(lexicon, self._sources)
        self._uncued = UncuedFinder(lexicon, self._sources)
        self._behind = SourceBehindReader(lexicon, self._sources)
        self._verbs = VerbOfSayingReader(lexicon, self._sources)
        self._syntax = SyntaxReader(lexicon)
        self._relative = lexicon.words("relative")
        self._auxiliaries = lexicon.words("auxiliaries")
        self._oneself = lexicon.words("oneself")
        self._deeds = lexicon.words("deeds_not_words")
        self._spelt_out = SpeltOutFinder(lexicon)
        self._said_so = lexicon.words("continuation.said_so")
        self._reasons = lexicon.words("reasons")
        self._aims = lexicon.words("aims")
        self._before_nouns = lexicon.words("voice.before_nouns")
        self._voices = VoiceReader(lexicon)
        self._predicates = PredicateReader(lexicon)
        self._noun_forms = lexicon.words("voice.noun_forms")
        self._determiners = lexicon.words("anaphora.determiners")
        self._mistaken = lexicon.words("mistaken")
        self._minds = lexicon.words("minds")
        self._apart_from = lexicon.words("apart_from")
        self._besides = lexicon.words("besides")

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
        frames.extend(self._uncued.find(sentence, mentions, frames))
        spelt_out = tuple(self._spelt_out.find(tokens, mentions))
        if not frames:
            frames.extend(held_by_owners(spelt_out, len(tokens)))
        frames = [answering(frame, spelt_out) for frame in frames]
        frames = self._without_mistaken(tokens, _without_grounds(frames, taken))
        frames = _closed_once(self._without_minds(tokens, frames))
        frames = [self._sources.jointly(tokens, mentions, frame) for frame in frames]
        frames = self._relays.passed_on(tokens, mentions, frames)
        frames = said_as_one([frame for frame in frames if not _is_of_unknown_state(frame)])
        for frame in frames:
            taken.update(range(frame.cue_start, frame.cue_end))
            if frame.source is not None:
                taken.update(range(frame.source.start, frame.source.end))
        return self._relays.with_relays(tokens, tuple(frames), relays, frozenset(taken))

    def _frame(
        self, sentence: Sentence, mentions: Sequence[Mention], match: Match[Cue], taken: set[int]
    ) -> Frame | None:
        """Read a cue by where its source stands."""
        site = Site(sentence, mentions, match.start, match.end)
        by_position = {cue.position: cue for cue in reversed(match.values)}
        verb = by_position.get(CuePosition.VERB)
        tail = by_position.get(CuePosition.TAIL)
        behind = self._behind.tail(site, tail, may_be_verb=verb is not None) if tail else None
        if behind is not None:
            return behind
        preposition = by_position.get(CuePosition.PREPOSITION)
        if preposition:
            return self._behind.preposition(site, preposition)
        passive = by_position.get(CuePosition.PASSIVE)
        if passive and (verb is None or self._voices.is_marked(site.tokens, site.start)):
            # "residents were told to leave": whom it is said to does not say it
            return self._behind.passive(site, passive)
        return self._verbs.read(site, verb, taken) if verb else None

    def _is_of_paper(self, tokens: Sequence[Token], frame: Frame, frames: Sequence[Frame]) -> bool:
        """Tell whether a cue describes in what somebody "said this": "a report posted to X"."""
        before = frame.cue_start - 1
        said_so = [
            f
            for f in frames
            if f.backward and f.cue_end < len(tokens) and self._said_so.match_at(tokens, f.cue_end)
        ]
        behind = any(f.cue_end <= before for f in said_so)
        return behind and not tokens[before].is_mark and not self._syntax.is_joint(tokens, before)

    def _without_mistaken(self, tokens: Sequence[Token], frames: Sequence[Frame]) -> list[Frame]:
        """Drop the claims that others call false: "X mengatakan Rusia keliru mengklaim telah ...".

        The word before is part of a negation then, or the claim is what is called a lie ("X
        mengatakan klaim bahwa ... tidak benar"). Who denies and "menyebutnya bohong" denies once.
        """
        denying = [f for f in frames if f.cue.stance is Stance.DENIES]
        again = [f for f in denying[1:] if has_clitic(tokens[f.cue_end - 1])]
        kept = [
            f
            for f in frames
            if f not in again
            and not any(d.cue_end <= f.cue_start < d.start for d in denying)
            and (
                not self._mistaken.ends_at(tokens, f.cue_start)
                or not any(outer.start < f.cue_start < outer.end for outer in frames)
            )
        ]
        ends = [f.cue_start for f in again]
        return [
            replace(f, end=next((at for at in ends if f.start < at < f.end), f.end)) for f in kept
        ]

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
        if self._syntax.has_verb(tokens, source):
            return frame
        before_it = [m for m in mentions if m.end <= source.start and m.kind in _ABLE_TO_ACT]
        first = next((m for m in before_it if m.start <= _OPENING), None)
        if first is not None and self._predicates.is_verb(tokens, source.start - 1):
            return replace(frame, source=first)
        behind = source.start - 1
        if tokens[behind].is_mark or self._syntax.is_function_word(tokens, behind):
            return frame
        subject = next((m for m in reversed(before_it) if self._syntax.has_verb(tokens, m)), None)
        return replace(frame, source=subject) if subject is not None else frame

    def _goes_on(self, tokens: Sequence[Token], source: Mention, frame: Frame) -> bool:
        """Tell whether a verb behind its source opens a clause without a subject."""
        if frame.cue.position is not CuePosition.VERB or not source.end < frame.cue_start:
            return False
        joint = frame.cue_start - 1
        while joint > source.end and self._auxiliaries.match_at(tokens, joint):
            joint -= 1
        if tokens[joint].text == "," and self._only_explains(tokens, source, joint):
            return False
        if tokens[joint].text == "," or self._syntax.is_joint(tokens, joint):
            return True
        # "X selain membantah Y jatuh ke tangan Z juga mengklaim ..."
        before = tokens[max(0, joint - _APART) : joint]
        also = self._besides.match_at(tokens, joint) is not None
        return also and found_in(self._apart_from, before)

    def _only_explains(self, tokens: Sequence[Token], source: Mention, closing: int) -> bool:
        """Tell whether a comma closes who somebody is: "bahwa X, juru bicara Y, mengatakan"."""
        commas = (at for at in range(source.start, closing) if tokens[at].text == ",")
        opening = next(commas, None)
        return opening is not None and not any(
            self._predicates.is_verb(tokens, at) or self._lexicon.cues.match_at(tokens, at)
            for at in range(opening + 1, closing)
        )

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


def _closed_once(frames: Sequence[Frame]) -> list[Frame]:
    """Drop the verb of a source that closes a sentence: "..., demikian X mengumumkan"."""
    closing = {f.source.start for f in frames if f.source and f.cue.position is CuePosition.TAIL}
    return [
        f
        for f in frames
        if f.cue.position is not CuePosition.VERB
        or f.source is None
        or f.source.start not in closing
        or f.source.end != f.cue_start
    ]


def _without_grounds(frames: Sequence[Frame], relayed: Collection[int]) -> list[Frame]:
    """Drop those on whose data a source rests: "menurut X berdasarkan data Y" is X's word.

    So is "X mengatakan dalam video yang dibagikan Y", and what a medium has it from, whose
    tokens are ``relayed``: "..., menurut TASS berdasarkan data Y".
    """
    ends = {max(f.source.end, f.cue_end) for f in frames if f.source}
    ends.update(at + 1 for at in relayed)
    grounds = (CuePosition.PREPOSITION,)
    return [f for f in frames if f.cue.position not in grounds or f.cue_start not in ends]


def _is_of_unknown_state(frame: Frame) -> bool:
    """Tell whether a frame gives words to a state of which the theatre tells no side."""
    source = frame.source
    return source is not None and source.kind is MentionKind.STATE and source.side == NO_SIDE


def _is_told_by(frame: Frame) -> bool:
    """Tell whether a source stands before its verb: "X mengatakan"."""
    source = frame.source
    active = frame.cue.position is CuePosition.VERB and not frame.backward
    return active and source is not None and source.end <= frame.cue_start
