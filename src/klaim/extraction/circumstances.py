"""When an event happened and what was counted, for the words that tell it."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from datetime import timedelta

from klaim.extraction.basis import WhenBasis
from klaim.extraction.calendar_days import DateRole
from klaim.extraction.dates import DatedSpan
from klaim.extraction.discourse import Discourse
from klaim.extraction.event_kinds import ATTACKS, DEALT, MOVE_FRONTS
from klaim.extraction.events import Happening
from klaim.extraction.findings import Findings
from klaim.extraction.frames import Frame
from klaim.extraction.holders import Region
from klaim.extraction.lexemes import CuePosition
from klaim.extraction.lexicon import Lexicon, found_in
from klaim.extraction.mentions import MentionKind
from klaim.extraction.pointing import BlowPointers
from klaim.extraction.quantities import CountedSpan
from klaim.records import DatePrecision, Event, EventType, Quantity, When

_WHO_PEOPLE_ARE = {
    EventType.SURRENDER: "captured",
    EventType.EXCHANGE: "captured",
    EventType.CASUALTIES: "losses",
    EventType.DEPLOY: "soldiers",
    EventType.ADVANCE: "soldiers",
}
"""What "people" are counted as in an event where the words say no more; else as civilians."""
_LOSE_SOLDIERS = frozenset({EventType.SURRENDER, EventType.EXCHANGE, EventType.CASUALTIES})
"""Events that count soldiers as those who are captured or lost."""
_LASTING = frozenset(
    {
        EventType.CAPTURE,
        EventType.HOLD,
        EventType.WITHDRAW,
        EventType.ENCIRCLE,
        EventType.CEASEFIRE,
        EventType.STATEMENT,
    }
)
"""Events whose outcome lasts since the day on which they came about."""
_FATES = frozenset({"killed", "wounded", "losses", "missing"})
"""What became of people: what casualties count, and nothing else does where they are told."""
_PEOPLE_COUNTED = _FATES | {"people", "soldiers", "civilians", "captured", "bodies", "percent"}
_OF_UNKNOWN_FATE = ("people", "soldiers", "civilians")
_COUNT_NO_PRISONERS = MOVE_FRONTS | DEALT
"""Events that count no prisoners but those that stand right beside."""
_CAPTURED = "captured"
_COUNTED_IN_ATTACKS = frozenset(
    {EventType.ATTACK, EventType.STRIKE, EventType.REPEL, EventType.CLASH, EventType.ADVANCE}
)
"""Events of which "tiga kali" counts the attacks."""
_KILLED = "killed"
_SOURCE_REACH = 3
"""Tokens between "kata" and who speaks within which a number counts the speakers."""
_UNTOLD = "people"
_BESIDE = 5
"""Tokens behind words for a death within which its victim is named."""
_RIGHT_BEFORE = 3
"""Tokens before them."""
_RIGHT_BEHIND = 2
"""Tokens behind a cue within which a date is that of the telling."""
_QUOTED_WITHIN = timedelta(days=31)
"""How long before its article words were said at most from whose day their own days count."""
_LIFE_REACH = 4
"""Words before a date among which one for a birth or an office makes it a date of that."""
_TIMES = "times"


class Circumstances:
    """Reads time and quantities of events for one article."""

    def __init__(self, lexicon: Lexicon, discourse: Discourse) -> None:
        self._discourse = discourse
        self._blows = BlowPointers(lexicon, discourse)
        self._recounts = lexicon.recounts
        self._relative = lexicon.words("relative")
        self._durations = lexicon.words("phrases.durations", "dates")
        self._since = lexicon.words("phrases.since", "dates")
        self._occurring = lexicon.words("phrases.occurring", "dates")
        self._causes = lexicon.words("phrases.causes", "dates")
        self._lives = lexicon.words("phrases.lives", "dates")

    def when(
        self, item: Findings, region: Region, event: Event, happening: Happening | None
    ) -> tuple[When | None, WhenBasis]:
        """Return the date nearest to the event's words, else the day that the text is at."""
        told = [d for d in item.dates if self._dates(item, d, event, happening)]
        if not told:
            if region.announced:
                return region.announced[0].when, WhenBasis.ANNOUNCED
            if any(d.role is DateRole.SINCE for d in item.dates):
                return None, WhenBasis.NONE
            day = None if event.type is EventType.STATEMENT else self._day_of_paragraph(item)
            if found_in(self._durations, item.sentence.tokens[region.start : region.end]):
                day = None  # "Rusia menduduki kota itu selama enam bulan": not in a day
            if day is not None:
                return day, WhenBasis.PARAGRAPH
            blow = self._blows.pointed_to(item, range(region.start, region.end), event)
            if blow is not None and blow.when and blow.when.precision is DatePrecision.DAY:
                return blow.when, WhenBasis.BLOW
            return None, WhenBasis.NONE
        if event.type is not EventType.STATEMENT:
            told = _of_what_is_told(item, region, told) or told
        anchor = happening.start if happening else region.start
        inside = [
            d
            for d in told
            if happening and happening.clause.start <= d.start < happening.clause.end
        ]
        of_following = [d for d in told if d.role is DateRole.FOLLOWING]
        best = of_following or inside or told
        plain = [d for d in best if d.role not in (DateRole.CARRIED, DateRole.UNTIL)]
        nearest = min(plain or best, key=lambda d: abs(d.start - anchor))
        in_clause = nearest in inside or nearest.role is DateRole.FOLLOWING
        basis = WhenBasis.CLAUSE if in_clause else WhenBasis.SENTENCE
        return self._as_said(item, region, nearest), basis

    def _as_said(self, item: Findings, region: Region, dated: DatedSpan) -> When:
        """Return what a date means where it is said.

        "Hari ini" in words quoted from Saturday is Saturday, and so is what is told of "24 jam
        terakhir" by somebody who is said to have spoken then ("..., kata X pada Sabtu").
        """
        if dated.counted_from is None:
            return dated.when
        tokens = item.sentence.tokens
        quoted = item.sentence.in_quotation(tokens[dated.start])
        apart = (
            d
            for d in item.dates
            if (region.frame is not None and _is_of_telling(region.frame, dated, d))
            or (quoted and not item.sentence.in_quotation(tokens[d.start]))
        )
        for told in (*apart, *region.announced):
            day = told.when.start
            recent = timedelta(0) <= dated.counted_from - day <= _QUOTED_WITHIN
            if told.counted_from is None and told.when.precision is DatePrecision.DAY and recent:
                return dated.said_on(day)
        return dated.when

    def _dates(
        self, item: Findings, dated: DatedSpan, event: Event, happening: Happening | None
    ) -> bool:
        """Tell whether a date can be that of an event.

        "Sejak" dates what began then, not what was counted since; a date in a relative clause
        behind the event is that of something else, and so is that of somebody's birth.
        """
        lead_up = item.sentence.tokens[max(dated.start - _LIFE_REACH, 0) : dated.start]
        if found_in(self._lives, lead_up):
            return False
        since = dated.role is DateRole.SINCE
        if since and item.quantities and event.type not in _LASTING:
            return False
        if happening is None:
            return dated.role is not DateRole.FOLLOWING
        between = item.sentence.tokens[happening.end : dated.start]
        if dated.role is DateRole.FOLLOWING:
            between = item.sentence.tokens[dated.end : happening.start]
            return happening.start >= dated.end and not any(t.text == "," for t in between)
        last = max((i for i, t in enumerate(between) if t.text == ","), default=-1)
        behind = between[last + 1 :]
        if not since and found_in(self._since, behind[:-1]):
            return False  # "sejak Rusia melancarkan invasi pada 2022": the day of what began then
        of_event = not since and found_in(self._occurring, behind)
        # "tewas di kota yang dikuasai X akibat serangan pada Senin": what it died of dates it
        cause = next((m.end for m in self._causes.find(behind)), 0)
        return of_event or not found_in(self._relative, behind[cause:])

    def quantities(
        self, item: Findings, event: Event, happening: Happening | None, words: Collection[int]
    ) -> tuple[Quantity, ...]:
        """Return what is counted in some words, with the side that it counts."""
        frames = item.attribution.frames
        sources = [f.source for f in frames if f.source and _is_beside(f)]
        inside = [
            q
            for q in item.quantities
            if q.start in words
            and not any(s.start <= q.end < s.end for s in sources)  # "kata dua pejabat"
            and not any(_counts_source(f, q) for f in frames)
        ]
        near = inside
        if happening is not None:
            near = [q for q in inside if happening.clause.start <= q.start < happening.reach]
        if event.type is EventType.CASUALTIES:
            fate = self._fate_told(item, happening)
            told = list(self._lost(inside, near, fate))
            if happening is not None and fate == _KILLED and not told:
                told = [Quantity(_KILLED, 1.0, surface=who) for who in _victim(item, happening)]
        elif near:
            tolls = event.type not in ATTACKS  # of a blow they are what it led to
            told = [q.quantity for q in near if tolls or q.quantity.kind not in _FATES]
        else:
            apart = _FATES | ({_CAPTURED} if event.type in _COUNT_NO_PRISONERS else frozenset())
            told = [q.quantity for q in inside if q.quantity.kind not in apart]
        side = event.target.side if event.target and event.type is EventType.CASUALTIES else None
        if side is None and event.actor:
            side = event.actor.side
        return tuple(
            replace(q, side=side, kind=_kind_in(event.type, q.kind))
            for q in told
            if q.kind != _TIMES or event.type in _COUNTED_IN_ATTACKS
        )

    def _lost(
        self, inside: Sequence[CountedSpan], near: Sequence[CountedSpan], fate: str | None
    ) -> Iterator[Quantity]:
        """Yield who was lost, and what was with them.

        Args:
            inside: All that the speaker counts.
            near: Of it, what the words of the casualties count.
            fate: What these say became of people of whom nothing nearer says it.
        """
        if not any(q.quantity.kind in _PEOPLE_COUNTED for q in near):
            near = inside
        losing = any(q.quantity.kind == "losses" for q in near)
        whole = ""  # the kind of those counted last
        for counted in inside:
            kind = counted.quantity.kind
            if whole and counted.is_part and (kind not in _FATES or kind == whole):
                continue  # "22 tewas, termasuk lima anak", but "38 korban, termasuk 15 tewas"
            lost = kind in _FATES or (counted in near and (losing or kind in _PEOPLE_COUNTED))
            whole = kind if lost else ""
            if lost:
                told = fate and counted in near and kind in _OF_UNKNOWN_FATE
                yield replace(counted.quantity, kind=fate or kind) if told else counted.quantity

    def _fate_told(self, item: Findings, happening: Happening | None) -> str | None:
        """Return what the word that tells of casualties says became of them: "gugur" is killed."""
        if happening is None:
            return None
        tokens = item.sentence.tokens
        for at in range(happening.start, happening.end):
            for recount in self._recounts:
                if recount.before.match_at(tokens, at):
                    return recount.target
        return None

    def _day_of_paragraph(self, item: Findings) -> When | None:
        """Return the day that an earlier sentence of the same paragraph named."""
        paragraph, when = self._discourse.paragraph_day
        return when if paragraph == item.sentence.paragraph else None


def _victim(item: Findings, happening: Happening) -> tuple[str, ...]:
    """Return who is named as killed, beside the words that tell it: "X tewas", "membunuh X"."""
    speaking = {f.source.start for f in item.attribution.frames if f.source}
    named = tuple(
        m.surface
        for m in item.mentions
        if m.kind is MentionKind.PERSON
        and m.start not in speaking
        and (
            0 <= m.start - happening.end <= _BESIDE or 0 <= happening.start - m.end < _RIGHT_BEFORE
        )
    )
    return named if len(named) == 1 else ()


def _is_beside(frame: Frame) -> bool:
    """Tell whether a source and its cue stand side by side, so that nobody else is meant."""
    source = frame.source
    return source is not None and (
        0 <= frame.cue_start - source.end <= 1 or 0 <= source.start - frame.cue_end <= 1
    )


def _counts_source(frame: Frame, counted: CountedSpan) -> bool:
    """Tell whether a number counts who speaks: "kata seorang jurnalis media pemerintah"."""
    source = frame.source
    if source is None or frame.cue.position is not CuePosition.TAIL:
        return False
    between = frame.cue_end <= counted.start and counted.end <= source.start
    return between and source.start - frame.cue_end <= _SOURCE_REACH


def _of_what_is_told(item: Findings, region: Region, dates: Sequence[DatedSpan]) -> list[DatedSpan]:
    """Return the dates without those of the words themselves, by where they stand.

    Right behind the medium that passes the words on ("dilansir X pada Selasa, ..."), not behind
    the verb of who says them ("X pada Sabtu mengatakan ..."), or behind both ("..., kata X pada
    Sabtu").
    """
    ids = {relay.id for relay in item.attribution.relays}
    media = [m.end for m in item.mentions if m.kind is MentionKind.MEDIUM and m.id in ids]
    told = [d for d in dates if not any(end <= d.start <= end + 1 for end in media)]
    frame = region.frame
    if frame is None or frame.source is None:
        return told
    if frame.source.end <= frame.cue_start:
        return [d for d in told if d.start >= frame.cue_end]
    return [d for d in told if d.start < frame.source.end]


def _is_of_telling(frame: Frame, told: DatedSpan, dated: DatedSpan) -> bool:
    """Tell whether a date is that of a cue, not of the words that it governs.

    It is where the cue parts it from a date told ("tadi malam, kata X pada Sabtu"), or beside it.
    """
    if told.start < frame.cue_start:
        return dated.start >= frame.cue_end
    return dated.start < frame.cue_start or dated.start - frame.cue_end < _RIGHT_BEHIND


def _kind_in(event: EventType, kind: str) -> str:
    """Return what a count of people is in an event: the soldiers of a surrender are captured."""
    if kind == _TIMES:
        return "attacks"
    if kind == "people" or (kind == "soldiers" and event in _LOSE_SOLDIERS):
        return _WHO_PEOPLE_ARE.get(event, "civilians")
    return "killed" if kind == "bodies" and event is not EventType.EXCHANGE else kind
