"""Through whom what somebody says has come: media, and people who pass it on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from klaim.extraction.frames import Attribution, Frame
from klaim.extraction.lexemes import CuePosition
from klaim.extraction.lexicon import Lexicon, found_in
from klaim.extraction.mentions import Mention, MentionKind
from klaim.extraction.sources import ENDING, SourceFinder
from klaim.extraction.text import Token
from klaim.records import NO_SIDE, THIRD_SIDE, Relay, Stance

_LONGEST_OUTLET = 8
"""Tokens of an outlet's name at most, behind which it may say from whom it has something."""
_NEAREST_QUOTING = 3
_LATEST_QUOTING = 9
"""Tokens behind a source, and the verb it may be the subject of, where it quotes another."""

_ABLE_TO_BE_QUOTED = (MentionKind.PERSON, MentionKind.ORGANISATION, MentionKind.GROUP)


class RelayFinder:
    """Finds the relays of a sentence, and who is behind those that only pass on."""

    def __init__(self, lexicon: Lexicon, sources: SourceFinder) -> None:
        self._lexicon = lexicon
        self._sources = sources
        self._coordinators = lexicon.words("coordinators")
        self._quoting = lexicon.words("relay.quoting", "cues")
        self._origin = lexicon.words("relay.origin", "cues")
        self._own_work = lexicon.words("relay.own_work", "cues")

    def find(
        self, tokens: Sequence[Token], mentions: Sequence[Mention]
    ) -> tuple[list[Mention], set[int]]:
        """Find "seperti dikutip X" and its like; also return the tokens they take up."""
        found: list[Mention] = []
        taken: set[int] = set()
        for matcher in (self._lexicon.relay_openers, self._lexicon.relay_chains):
            for match in matcher.find(tokens):
                # "melalui [kantor berita TASS]": what the medium is may belong to both
                inside = (m for m in mentions if match.start < m.start < match.end < m.end)
                mention = next(inside, None) or self._sources.named_from(
                    tokens, mentions, match.end, 4
                )
                is_chain = matcher is self._lexicon.relay_chains
                if mention is not None and found_in(
                    self._own_work, tokens[match.start : mention.start]
                ):
                    continue
                if not is_chain:
                    end = mention.end if mention else match.end
                    origin = self._origin_of(tokens, mentions, end)
                    if origin is not None:
                        found.append(origin)
                        taken.update(range(match.start, origin.end))
                if mention is None or mention.start in taken:
                    continue
                if mention.kind is MentionKind.MEDIUM or (
                    is_chain and mention.kind is MentionKind.PERSON
                ):
                    found.append(mention)
                    if not self._sources.points_back(tokens, match.start):
                        taken.update(range(match.start, mention.end))
                    more = list(self._joined_media(tokens, mentions, mention))
                    found.extend(more)
                    taken.update(*(range(m.start, m.end) for m in more))
        return found, taken

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
                origin = self._sources.named_from(tokens, mentions, i + 1, 2)
                return origin if origin and origin.kind is MentionKind.MEDIUM else None
            joined = tokens[i].start == tokens[i - 1].end  # "A.com"
            if not (tokens[i].is_capitalised or joined):
                return None
        return None

    def passed_on(
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
                start = (
                    self._sources.content_start(tokens, quoted[1].end) if behind else frame.start
                )
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
            quoted = self._sources.named_from(tokens, mentions, opening.end, 3)
            able = quoted is not None and quoted.kind is not MentionKind.MEDIUM
            return (0, quoted) if quoted is not None and able and quoted is not source else None
        after = max(source.end, frame.cue_end)
        reach = _NEAREST_QUOTING if frame.cue.position is CuePosition.VERB else _LATEST_QUOTING
        for at in range(after, len(tokens)):
            quoting = self._quoting.match_at(tokens, at)
            others = any(m.end == at - 1 for m in mentions)  # "sementara Interfax, mengutip X"
            set_off = tokens[at - 1].text == "," and not others
            if quoting is not None and (at - after < reach or set_off):
                quoted = self._sources.named_from(tokens, mentions, quoting.end, 4)
                if quoted is None or quoted.kind is MentionKind.MEDIUM:
                    return None
                # "kata Gubernur X, mengutip data intelijen": nobody else has said it
                nameless = quoted.kind is MentionKind.PRONOUN
                knows = source.kind is MentionKind.PERSON and source.side != NO_SIDE
                return None if nameless and knows else (at, quoted)
            if tokens[at].text in ENDING and tokens[at].text != ",":
                return None
        return None

    def with_relays(
        self,
        tokens: Sequence[Token],
        frames: tuple[Frame, ...],
        relays: Sequence[Mention],
        taken: frozenset[int],
    ) -> Attribution:
        """Turn the media around other sources into relays, too."""
        inner: list[Frame] = []
        outer: list[Mention] = []
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
                and (source.kind is MentionKind.MEDIUM or _retells(tokens, frame, nested[0]))
            ):
                outer.append(source)
            else:
                inner.append(frame)
        via = tuple(dict.fromkeys(Relay(m.name, m.id) for m in (*relays, *outer)))
        held = tuple(replace(f, via=_relays_of(f, inner, via)) for f in inner)
        spoken = any(f.source is not None for f in inner)
        return Attribution(held, via, None if spoken else next(iter(relays), None), taken)


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


def _retells(tokens: Sequence[Token], outer: Frame, inner: Frame) -> bool:
    """Tell whether somebody only passes on what another has said.

    One of his own ("Kremlin: Putin said ..."), or whoever it was, if he is an outsider ("ISW noted
    that on Monday X said ..."); what a party says that its enemy says are its own words.
    """
    passing, told = outer.source, inner.source
    if passing is None or told is None or told.kind not in _ABLE_TO_BE_QUOTED:
        return False
    plain = outer.cue == replace(outer.cue, modality=None, accuses=False, negates=False)
    verbs = outer.cue.position is inner.cue.position is CuePosition.VERB
    alike = passing.side == told.side
    outside = passing.side == THIRD_SIDE and not alike and passing.kind in _ABLE_TO_BE_QUOTED
    between = [t for t in tokens[outer.cue_end : told.start] if not (t.is_mark or t.is_number)]
    return (
        verbs
        and plain
        and inner.cue.stance is Stance.ASSERTS
        and passing.kind is not MentionKind.PRONOUN
        and passing.id != told.id
        and (outside or (alike and passing.side not in (NO_SIDE, THIRD_SIDE)))
        and told.start >= outer.cue_end
        and len(between) <= _NEAREST_QUOTING
    )
