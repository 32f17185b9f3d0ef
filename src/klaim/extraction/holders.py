"""Who holds which part of a sentence: its own sources, and what it inherits from the others.

A sentence without a source belongs to whoever is quoted on, to the source that the
next sentence names for it ("Hal itu disampaikan X"), to the one whom it goes on
spelling out, to a medium that it is taken from, or to the narrator.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from klaim.extraction.basis import SpeakerBasis
from klaim.extraction.dates import DatedSpan
from klaim.extraction.discourse import Discourse
from klaim.extraction.findings import Findings
from klaim.extraction.frames import Frame
from klaim.extraction.lexemes import Cue, CuePosition
from klaim.extraction.lexicon import Lexicon, found_in
from klaim.extraction.mentions import Mention, MentionKind
from klaim.extraction.source_behind import answered_before
from klaim.extraction.speakers import SpeakerFinder
from klaim.records import NARRATOR, NO_SIDE, Relay, Speaker, Stance
from klaim.theatres import Theatre

LOOK_AHEAD = 4
"""Sentences behind one that may still name its source: a quotation's, at its end."""
_MOSTLY_QUOTED = 0.6
_LONGEST_REST = 2
"""Words like "oleh para" that may stand beside a source and say nothing."""
_LONGEST_OPENER = 6
"""Tokens before the person whom a sentence is about at most, its comma included."""
_SHORTEST_ASIDE = 4
"""Tokens that the narrator must have said before a source to be heard."""
_LED_REACH = 3
"""Tokens from the comma of ", yang mendorong" to whom it names."""
_WHERE_REACH = 5
"""Tokens before a source in which "di mana" stands that opens its clause at most."""
_DESCRIBED = 6
"""Tokens before a name that say what it is of, behind "tetapi", at most."""
_DATED_REACH = 2
"""Tokens between a day and who speaks on it at most ("pada Sabtu malam X")."""
_LONGEST_LABEL = 4
"""Tokens in which the colon follows the word of a label ("Quote from X:")."""
_ABLE_TO_SPEAK = (MentionKind.PERSON, MentionKind.ORGANISATION, MentionKind.GROUP)


@dataclass(frozen=True, slots=True)
class Region:
    """Tokens ``[start, end)`` of a sentence that one speaker holds.

    Attributes:
        frame: What attributes them; ``None`` where the sentence itself does not.
        basis: How it is known who speaks.
        announced: Dates of the sentence that names the speaker, where that is another one.
        stance: The speaker's to them; a frame of their own tells more.
        quoted: They are mostly in the speaker's own words.
    """

    start: int
    end: int
    speaker: Speaker
    frame: Frame | None
    via: tuple[Relay, ...]
    basis: SpeakerBasis
    announced: tuple[DatedSpan, ...] = ()
    stance: Stance = Stance.ASSERTS
    quoted: bool = False


class HolderFinder:
    """Finds who holds the parts of an article's sentences, which come in order."""

    def __init__(self, lexicon: Lexicon, theatre: Theatre, discourse: Discourse) -> None:
        self._lexicon = lexicon
        self._speakers = SpeakerFinder(lexicon, theatre, discourse)
        self._auxiliaries = lexicon.words("auxiliaries")
        self._discourse = discourse
        self._answered = lexicon.words("answers.answered")
        self._backward = lexicon.words("continuation.backward")
        self._impersonal = lexicon.words("continuation.impersonal")
        self._adversatives = lexicon.words("adversatives")
        self._subordinators = lexicon.words("subordinators")
        self._prepositions = lexicon.words("prepositions")
        self._where = lexicon.words("locative.where", "places")
        self._source_label = lexicon.words("labels.source")
        self._said_label = lexicon.words("labels.said")

    def regions(self, item: Findings, coming: Sequence[Findings]) -> Iterator[Region]:
        """Yield the parts of a sentence that somebody holds, from left to right.

        Args:
            item: The sentence.
            coming: Those behind it, as many as may name its source (:data:`LOOK_AHEAD`).
        """
        frames = self._holding_frames(item)
        if frames:
            found: Iterator[Region] = self._attributed(item, coming, frames)
        else:
            found = iter((self._unattributed(item, coming),))
        for region in found:
            yield replace(region, quoted=_is_quoted(item, region))

    def passes_on(self, item: Findings) -> bool:
        """Tell whether a sentence only says through whom the one before was passed on.

        "Laporan itu disampaikannya kepada X" is that still, "Laporan itu menyebut ..." is not.
        """
        said = (f.cue for f in item.attribution.frames if not f.backward)
        tells = any(
            cue.position is not CuePosition.PASSIVE or cue.stance is not Stance.ASSERTS
            for cue in said
        )
        return (bool(item.attribution.relays) and not tells) and any(
            self._backward.match_at(item.sentence.tokens, at)
            for at in (0, 1)
            if at < len(item.sentence.tokens)
        )

    def notice(self, item: Findings) -> None:
        """Remember the medium that a sentence names, and whom one without attribution is about."""
        media = [m for m in item.mentions if m.kind is MentionKind.MEDIUM]
        self._discourse.medium = media[-1].as_speaker() if media else self._discourse.medium
        if any(not f.backward for f in item.attribution.frames) or _is_mostly_quoted(item):
            return
        named = [m for m in item.mentions if m.kind in _ABLE_TO_SPEAK]
        subject = next((m for m in named if _opens(item, m) and m.name), None)
        subject = next((f.source for f in item.attribution.frames if f.source), subject)
        if subject is not None and subject.kind is not MentionKind.PRONOUN:
            speaker = self._speakers.with_side(subject, item)
            self._discourse.heard(self._speakers.in_office(subject), speaker, spoke=False)
            if self._named_behind(item) is not None:
                # what the next sentence goes on to spell out is theirs
                self._discourse.before = (item.sentence.paragraph, speaker)
            if self._source_label.match_at(item.sentence.tokens, 0):
                self._discourse.source_line = subject.as_speaker()

    # --- with a source --------------------------------------------------------------------

    def _attributed(
        self, item: Findings, coming: Sequence[Findings], frames: Sequence[Frame]
    ) -> Iterator[Region]:
        tokens = item.sentence.tokens
        relays = item.attribution.relays
        aside = self._narrated_start(item, frames)
        if aside:
            yield Region(0, aside, NARRATOR, None, relays, SpeakerBasis.NARRATOR)
        following = next(iter(coming), None)
        onwards = following.attribution.relays if following and self.passes_on(following) else ()
        speakers = {id(f): self._speakers.of_frame(f, item, coming) for f in frames}
        holders = [self._holder(frames, at) for at in range(len(tokens))]
        heard: set[int] = set()
        at = 0
        while at < len(tokens):
            frame = holders[at]
            end = at
            while end < len(tokens) and holders[end] is frame:
                end += 1
            speaker = speakers[id(frame)] if frame is not None else None
            if frame is not None and id(frame) in heard and _is_taken(item, at, end):
                speaker = None  # who denies in "X mengatakan ..., klaim yang dibantah Kyiv."
            if frame is not None and speaker is not None:
                heard.add(id(frame))
                via = dict.fromkeys((*frame.via, *relays, *onwards))
                passed = tuple(relay for relay in via if relay.id != speaker.id)
                if frame.claimant is not None:
                    yield self._answered_claim(item, at, end, frame, frame.claimant)
                yield Region(at, end, speaker, frame, passed, _basis_of(frame, speaker))
            at = end
        rest = max(frame.end for frame in frames)
        if rest + _SHORTEST_ASIDE < len(tokens) and tokens[rest].text == ",":
            # "Meski X mengklaim ..., Y ...": what is told behind the words of X
            yield Region(rest, len(tokens), NARRATOR, None, relays, SpeakerBasis.NARRATOR)

    def _answered_claim(
        self, item: Findings, start: int, end: int, answer: Frame, claimant: Mention
    ) -> Region:
        """Return the words of an answer as those of whoever claimed them."""
        cue = Cue(Stance.ASSERTS, CuePosition.VERB)
        frame = replace(answer, cue=cue, source=claimant, claimant=None, answered_by=answer.source)
        speaker = self._speakers.with_side(claimant, item)
        return Region(start, end, speaker, frame, (), SpeakerBasis.NAMED)

    def _narrated_start(self, item: Findings, frames: Sequence[Frame]) -> int:
        """Return where the narrator's part before the first source ends, 0 if there is none.

        "Pasukan X mundur dari kota, dan bahkan pejabat X mengakui ..." has two voices.
        """
        first = min(frames, key=lambda f: f.cue_start)
        if any(f.cue.position is CuePosition.TAIL and f.start == 0 for f in frames):
            return 0  # "..., sehingga pejabat X mengumumkan ..., kata Y": all of it is Y's
        told = self._told_before(item, first)
        if told:
            return told
        if (
            first.cue.position is not CuePosition.VERB
            or first.source is None
            or first.source.start < _SHORTEST_ASIDE
        ):
            return 0
        joints = [self._lexicon.words(name) for name in ("coordinators", "subordinators", "with")]
        tokens = item.sentence.tokens
        opening = first.source.start
        near = range(max(0, opening - 2), opening)
        joined = any(
            tokens[i].text == ";" or any(words.match_at(tokens, i) for words in joints)
            for i in near
        )
        # "Rusia menembakkan rudal ke Dnipro, yang mendorong Zelensky menyerukan ..."
        relative = self._lexicon.words("relative")
        led = opening >= _LED_REACH and tokens[opening - _LED_REACH].text == ","
        prompted = led and relative.match_at(tokens, opening - _LED_REACH + 1) is not None
        # "Russia is advancing on Pokrovsk, where officials have ordered families to leave"
        beside = tokens[opening - 2].text == "," and relative.match_at(tokens, opening - 1)
        return opening if joined or prompted or beside else 0

    def _told_before(self, item: Findings, frame: Frame) -> int:
        """Return where a deed of the source ends that is told before its words.

        "Israel has bombed a tower, having urged residents to leave" tells two things.
        """
        tokens = item.sentence.tokens
        source, comma = frame.source, frame.cue_start - 1
        comma -= comma > 0 and self._auxiliaries.match_at(tokens, comma) is not None
        if self._lexicon.said_behind_comma or source is None or comma <= source.end:
            return 0
        if tokens[comma].text != ",":
            return 0
        set_off = tokens[source.end].text == ","
        verbs = (
            trigger
            for at in range(source.end, comma)
            if (found := self._lexicon.triggers.match_at(tokens, at))
            for trigger in found.values
            if not trigger.voice.is_noun
        )
        return 0 if set_off or next(verbs, None) is None else comma

    def _holding_frames(self, item: Findings) -> list[Frame]:
        """Drop the frames inside what a speaker says of others: the speaker holds that."""
        frames = [f for f in item.attribution.frames if not f.backward]
        if _is_mostly_quoted(item) and self._discourse.last_speaker is not None:
            tokens = item.sentence.tokens
            inside = item.sentence.in_quotation
            frames = [
                f
                for f in frames
                if not inside(tokens[f.cue_start])
                or (f.source is not None and not inside(tokens[f.source.start]))
            ]
        kept = []
        for frame in frames:
            outer = [
                f
                for f in frames
                if f is not frame
                and f.start <= frame.cue_start < f.end
                and not _are_alike(frame, f)
                and not self._is_sequel(item, f, frame)
            ]
            if any(self._overrules(o, frame, item) for o in outer):
                continue
            kept.append(frame)
        return kept

    def _is_sequel(self, item: Findings, first: Frame, second: Frame) -> bool:
        """Tell whether a frame stands beside another: "A mengatakan ..., sedangkan B ..."."""
        if first.cue.position is not CuePosition.VERB:
            return False
        source = second.source
        opening = (
            source.start
            if source and first.cue_end <= source.start < second.cue_start
            else second.cue_start
        )
        if source and source.start >= second.cue_end and first.cue_end < second.start < opening:
            opening = second.start  # "..., namun hal itu belum dikonfirmasi B"
        tokens, before = item.sentence.tokens, opening - 1
        while before > first.cue_end and before in item.attribution.taken:
            before -= 1  # "..., tetapi TASS melaporkan B ..."
        nearest = bisect_right(item.dates, before, key=lambda d: d.start) - 1
        dated = item.dates[nearest] if nearest >= 0 else None
        joined = self._subordinators.match_at(tokens, before) is not None
        behind = dated and before - dated.end < _DATED_REACH and first.cue_end < dated.start
        if dated and behind and not joined:
            before = dated.start - 1  # "... tapi pada Sabtu malam B ..."
            before -= self._prepositions.match_at(tokens, before) is not None
        beside = range(max(first.cue_end, opening - _DESCRIBED), opening)
        if any(self._adversatives.match_at(tokens, at) for at in beside):
            return True  # "A belum menanggapi itu tetapi kelompok pegiat B mengatakan ..."
        if before <= first.start:
            # "A belum menanggapi, tetapi B ...": nothing is said before the joint
            set_off = before > 0 and tokens[before - 1].text in ",;"
            coordinated = self._lexicon.words("coordinators").match_at(tokens, before) is not None
            said = self._lexicon.words("that").match_at(tokens, second.cue_end) is not None
            goes_on = said and source is first.source  # "X disputed this and stated that ..."
            return source is None or (coordinated and (set_off or goes_on))
        if answered_before(tokens, second.cue_start, self._answered):
            return True
        joints = ["coordinators", "subordinators"]
        if source is first.source:
            joints.append("saying_so")  # "X membantah Y, dengan mengatakan ..."
            if first.cue.stance is Stance.DENIES:
                joints.append("besides")  # "X membantah Y, juga mengatakan ..."
        return tokens[before].text in ",;" or any(
            self._lexicon.words(joint).match_at(tokens, before) is not None for joint in joints
        )

    def _overrules(self, outer: Frame, inner: Frame, item: Findings) -> bool:
        """Tell whether the outer source holds what the inner one is said to have said."""
        if outer.cue.position is CuePosition.VERB and inner.cue.position is not CuePosition.VERB:
            return False
        if (
            outer.cue.position is not CuePosition.VERB
            and inner.cue.position is not CuePosition.VERB
        ):
            return (
                outer.cue.position is CuePosition.TAIL
                and inner.cue.position is CuePosition.PREPOSITION
            )
        tokens = item.sentence.tokens
        if outer.cue.position is not CuePosition.VERB:
            return item.sentence.in_quotation(tokens[inner.cue_start])
        # "bertempur di sekitar gedung di mana Grup Wagner mengklaim ...": said beside it
        source = inner.source.start if inner.source else inner.cue_start
        beside = tokens[max(outer.cue_end, source - _WHERE_REACH) : source]
        return outer.source is not None and not found_in(self._where, beside)

    def _holder(self, frames: Sequence[Frame], at: int) -> Frame | None:
        """Return the frame that holds a token: the innermost, else the nearest around it."""
        inner = (CuePosition.VERB, CuePosition.PASSIVE)
        holding = [f for f in frames if f.start <= at < f.end]
        verb = max(
            (f for f in holding if f.cue.position in inner), key=lambda f: f.start, default=None
        )
        others = [f for f in holding if f.cue.position not in inner]
        if verb is not None:
            return next((f for f in others if f.start > verb.start), verb)
        return min(others, key=lambda f: abs(f.cue_start - at), default=None)

    # --- without one ----------------------------------------------------------------------

    def _unattributed(self, item: Findings, coming: Sequence[Findings]) -> Region:
        """Return who holds a sentence without a source of its own."""
        whole = len(item.sentence.tokens)
        relays = item.attribution.relays
        following = _behind_paragraph(item, coming) or next(iter(coming), None)
        labelled = self._under_label(item)
        if labelled is not None:
            return Region(0, whole, labelled, None, relays, SpeakerBasis.CONTINUED)
        if _is_mostly_quoted(item):
            announced = self._announced(item, coming)
            if announced is not None:
                return announced
            speaker = self._discourse.last_speaker
            if speaker is not None:
                return Region(0, whole, speaker, None, relays, SpeakerBasis.QUOTED_ON)
        behind = self._named_behind(following)
        if behind is not None and behind.source is not None and following is not None:
            speaker = self._speakers.with_side(behind.source, following)
            basis = SpeakerBasis.NAMED_BEHIND
            named = dict.fromkeys((*relays, *behind.via, *following.attribution.relays))
            via = tuple(relay for relay in named if relay.id != speaker.id)
            stance = behind.cue.stance
            return Region(0, whole, speaker, None, via, basis, following.dates, stance)
        speaker = self._continued(item)
        if speaker is not None:
            return Region(0, whole, speaker, None, relays, SpeakerBasis.CONTINUED)
        medium = item.attribution.relay_source
        if medium is not None:
            return Region(0, whole, medium.as_speaker(), None, (), SpeakerBasis.MEDIUM)
        return Region(0, whole, NARRATOR, None, relays, SpeakerBasis.NARRATOR)

    def _named_behind(self, following: Findings | None) -> Frame | None:
        """Return the frame in which the next sentence names whose this one is.

        "Hal itu disampaikan X" holds what stands before it; not what others are asked to do:
        "menuntut negara-negara mengutuknya".
        """
        frames = following.attribution.frames if following else ()
        frame = min(frames, key=lambda f: f.cue_start, default=None)
        if frame is None or not frame.backward or frame.source is None:
            return None
        return None if frame.source.kind is MentionKind.PRONOUN else frame

    def _under_label(self, item: Findings) -> Speaker | None:
        """Return whose a paragraph is that opens "Details: ...": who the source line names."""
        tokens, paragraph = item.sentence.tokens, item.sentence.paragraph
        label = self._said_label.match_at(tokens, 0)
        if label and any(t.text == ":" for t in tokens[label.end : label.end + _LONGEST_LABEL]):
            self._discourse.labelled = paragraph
        return self._discourse.source_line if self._discourse.labelled == paragraph else None

    def _continued(self, item: Findings) -> Speaker | None:
        """Return the speaker of the sentence before if this one goes on spelling it out."""
        before = self._discourse.before
        if before is None or before[1] == NARRATOR:
            return None
        same = before[0] == item.sentence.paragraph
        markers = self._lexicon.words(
            "continuation.same_paragraph" if same else "continuation.new_paragraph"
        )
        tokens = item.sentence.tokens
        if not same and found_in(self._impersonal, tokens):
            # "Pasukan Ukraina diklaim juga merebut ...": by whom spoke for them right before
            subject = next((m for m in item.mentions if m.side != NO_SIDE), None)
            if subject is not None and subject.side == before[1].side:
                return before[1]
        return before[1] if found_in(markers, tokens) else None

    def _announced(self, item: Findings, coming: Sequence[Findings]) -> Region | None:
        """Return a quoted sentence as held by whom one behind it names for both: "A. B," kata X."""
        for following in coming:
            if following.sentence.paragraph != item.sentence.paragraph:
                return None
            frame = next((f for f in following.attribution.frames if _closes_quotation(f)), None)
            if frame is not None:
                speaker = self._announcing(frame, following)
                if speaker is None:
                    return None
                via = dict.fromkeys((*item.attribution.relays, *frame.via))
                return Region(
                    0,
                    len(item.sentence.tokens),
                    speaker,
                    None,
                    tuple(relay for relay in via if relay.id != speaker.id),
                    SpeakerBasis.NAMED_BEHIND,
                    following.dates,
                )
            if following.attribution.frames or not _is_mostly_quoted(following):
                return None
        return None

    def _announcing(self, frame: Frame, item: Findings) -> Speaker | None:
        """Return who speaks in the frame that closes a quotation."""
        source = frame.source
        if source is None:
            return self._discourse.last_speaker
        if source.kind is MentionKind.PRONOUN:
            return self._discourse.resolve(source)
        return self._speakers.with_side(source, item)


def _closes_quotation(frame: Frame) -> bool:
    """Tell whether a frame names who has said what stands in front of it."""
    return frame.cue.position is CuePosition.TAIL and not frame.backward


def _behind_paragraph(item: Findings, coming: Sequence[Findings]) -> Findings | None:
    """Return the sentence of its own behind a paragraph that says whose all of it is.

    "... This is stated in the daily update of X." holds every sentence of the lead.
    """
    for following in coming:
        if following.sentence.paragraph != item.sentence.paragraph:
            named = any(f.backward for f in following.attribution.frames)
            return following if named else None
        if following.attribution.frames:
            return None
    return None


def _are_alike(first: Frame, second: Frame) -> bool:
    """Tell whether two frames hold the same by one source: "X was quoted by TASS as saying"."""
    same = (first.start, first.end, first.source) == (second.start, second.end, second.source)
    return same and first.cue_start < second.cue_start


def _opens(item: Findings, mention: Mention) -> bool:
    """Tell whether a sentence opens with somebody, few words in front or none: "Namun, X ..."."""
    tokens = item.sentence.tokens
    if mention.start <= 1:
        return True
    person = mention.kind is MentionKind.PERSON
    return person and mention.start <= _LONGEST_OPENER and tokens[mention.start - 1].text == ","


def _is_mostly_quoted(item: Findings) -> bool:
    return item.sentence.quoted_share() >= _MOSTLY_QUOTED


def _basis_of(frame: Frame, speaker: Speaker) -> SpeakerBasis:
    if speaker == NARRATOR:
        return SpeakerBasis.NARRATOR
    if frame.source is None:
        return SpeakerBasis.SHARED
    stands_in = frame.source.kind is MentionKind.PRONOUN
    return SpeakerBasis.STAND_IN if stands_in else SpeakerBasis.NAMED


def _is_taken(item: Findings, start: int, end: int) -> bool:
    """Tell whether some tokens only name sources and what they do, and say nothing."""
    words = [at for at in range(start, end) if not item.sentence.tokens[at].is_mark]
    left = sum(at not in item.attribution.taken for at in words)
    return left < len(words) and left <= _LONGEST_REST


def _is_quoted(item: Findings, region: Region) -> bool:
    """Tell whether what is said in a region, source and cue left out, is mostly quoted."""
    said = [at for at in range(region.start, region.end) if at not in item.attribution.taken]
    quoted = sum(item.sentence.in_quotation(item.sentence.tokens[at]) for at in said)
    return quoted >= _MOSTLY_QUOTED * max(1, len(said))
