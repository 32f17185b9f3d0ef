"""An interval in plain English."""

from __future__ import annotations

from collections.abc import Callable

from klaim.records import (
    NO_SIDE,
    THIRD_SIDE,
    ControlStatement,
    DatePrecision,
    DayBasis,
    EventType,
    Interval,
    Position,
    Stance,
    Status,
)
from klaim.wording import party_name

_MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

_SAID = {
    Stance.ASSERTS: "said that",
    Stance.CONFIRMS: "confirmed that",
    Stance.CONCEDES: "conceded that",
    Stance.DENIES: "denied that",
    Stance.WITHHOLDS: "did not say whether",
}

_HAPPENED = {
    EventType.CAPTURE: ("took it", "has not taken it"),
    EventType.HOLD: ("holds it", "does not hold it"),
    EventType.WITHDRAW: ("left it", "has not left it"),
    EventType.REPEL: ("beat back an attack there", "did not beat back an attack there"),
    EventType.CLASH: ("is fighting there", "is not fighting there"),
    EventType.ENCIRCLE: ("is surrounding it", "is not surrounding it"),
}


def explain(interval: Interval) -> str:
    """Return who holds the place, how sure that is, and who says and gainsays it."""
    sentences = [_headline(interval)]
    behind = [p for p in interval.positions if interval.holder and p.holder == interval.holder]
    if behind:
        sentences.append("; ".join(_told(p.newest) for p in sorted(behind, key=_weight)))
    if interval.against:
        sentences.append("Against it: " + "; ".join(map(_told, interval.against)))
    quiet = [position.newest for position in interval.positions if position.silent]
    sentences.extend(_silence(statement) for statement in quiet)
    if interval.contested:
        sentences.append("The newest word is that it is fought over")
    return " ".join(sentence[0].upper() + sentence[1:] + "." for sentence in sentences)


def _headline(interval: Interval) -> str:
    place = interval.place
    if interval.holder is None:
        return f"nobody's word says who holds {place}"
    holder = party_name(interval.holder)
    return _BY_STATUS[interval.status or Status.REPORTED](holder, place, interval)


def _conceded(holder: str, place: str, interval: Interval) -> str:
    losers = [
        position
        for position in interval.positions
        if position.holder == interval.holder
        and position.voice not in (interval.holder, NO_SIDE, THIRD_SIDE)
    ]
    sides = " and ".join(party_name(position.voice) for position in losers)
    if any(statement.official for position in losers for statement in position.statements):
        return f"{holder} holds {place}, and {sides}'s own side says so"
    return (
        f"{holder} holds {place}, and voices of {sides}'s side without office there concede"
        " it, which ranks lower than an official word"
    )


def _reported(holder: str, place: str, interval: Interval) -> str:
    voices = {position.voice for position in interval.positions if not position.silent}
    whose = "outsiders" if THIRD_SIDE in voices else "news articles in their own voice"
    return f"{holder} holds {place} by the word of {whose} alone"


def _by_its_word(ending: str) -> Callable[[str, str, Interval], str]:
    return lambda holder, place, _: f"{holder} holds {place} by its own word, {ending}"


_BY_STATUS: dict[Status, Callable[[str, str, Interval], str]] = {
    Status.CONCEDED: _conceded,
    Status.CORROBORATED: _by_its_word("and an outside party says so too"),
    Status.DISPUTED: _by_its_word("which the other side disputes"),
    Status.CLAIMED: _by_its_word("which no other side has confirmed or disputed since"),
    Status.REPORTED: _reported,
}


def _weight(position: Position) -> tuple[bool, bool, str]:
    """Put the losing side's word before outsiders' and these before the narrator's."""
    return position.voice == NO_SIDE, position.voice == THIRD_SIDE, position.voice


def _told(statement: ControlStatement) -> str:
    claim = statement.claim
    fact = _HAPPENED[claim.event.type][claim.negated]
    actor = claim.event.actor.side if claim.event.actor else None
    who = party_name(actor or statement.not_holder or statement.holder or "somebody")
    return f"{_speaker(statement)} {_said(statement)} {who} {fact} ({_when(statement)})"


def _said(statement: ControlStatement) -> str:
    if statement.voice == NO_SIDE and statement.claim.stance is Stance.ASSERTS:
        return "reported, naming no source, that"
    return _SAID[statement.claim.stance]


def _speaker(statement: ControlStatement) -> str:
    speaker, relays = statement.claim.speaker, statement.claim.via
    if statement.voice == NO_SIDE:
        return statement.article.outlet or "an article"
    side = party_name(speaker.side)
    # "Russian" and "Ukrainian" name their country as well.
    named = speaker.side == THIRD_SIDE or side.lower()[:-1] in speaker.name.lower()
    relayed = f", relayed by {' and '.join(relay.name for relay in relays)}," if relays else ""
    return speaker.name + ("" if named else f" (for {side})") + relayed


def _silence(statement: ControlStatement) -> str:
    return f"{_speaker(statement)} has not confirmed or denied it ({_when(statement)})"


def _when(statement: ControlStatement) -> str:
    day, when = statement.day, statement.claim.when
    if day is None or statement.basis is DayBasis.UNKNOWN:
        return "day unknown"
    month = f"{_MONTHS[day.month - 1]} {day.year}"
    if statement.basis is DayBasis.EVENT and when is not None:
        if when.precision is DatePrecision.YEAR:
            return f"in {day.year}"
        if when.precision is DatePrecision.MONTH:
            return f"in {month}"
    before = {DayBasis.PUBLISHED: "published ", DayBasis.NOT_BEFORE: "not before "}
    return f"{before.get(statement.basis, '')}{day.day} {month}"
