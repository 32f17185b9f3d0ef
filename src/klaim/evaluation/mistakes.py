"""What was missed, invented and half right, with the text beside it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from klaim.evaluation.comparing import Comparison
from klaim.evaluation.control import ControlAnswer
from klaim.evaluation.gold import GoldClaim
from klaim.evaluation.scoring import Scored
from klaim.evaluation.wording import find_piece, same_name, same_place, squash
from klaim.records import Claim, Span

_BESIDE = 60
_NOTHING = "–"


class MistakeKind(StrEnum):
    """What is wrong."""

    MISSED = "missed"
    INVENTED = "invented"
    HALF_RIGHT = "half_right"
    CONTROL = "control"


@dataclass(frozen=True, slots=True)
class Difference:
    """A field that is wrong: what the gold says, what was found."""

    field: str
    gold: str
    found: str


@dataclass(frozen=True, slots=True)
class Mistake:
    """One thing that went wrong.

    Attributes:
        article: The gold file's name without its ending.
        summary: Event and speaker of the claim in a few words, or the question.
        text: The words of the article that it is about, empty for control lines.
        before: The text right before these words.
        after: The text right after them.
        differences: What is wrong, field by field; empty for missed and invented claims.
    """

    kind: MistakeKind
    article: str
    summary: str
    text: str = ""
    before: str = ""
    after: str = ""
    differences: tuple[Difference, ...] = ()


def mistakes_in(scored: Scored) -> tuple[Mistake, ...]:
    """Return the mistakes of one article in the order of its text, control lines last."""
    placed = sorted(_placed(scored), key=lambda item: item[0])
    wrong_answers = _wrong_answers(scored.found.gold.name, scored.answers)
    return (*(mistake for _, mistake in placed), *wrong_answers)


def _placed(scored: Scored) -> Iterator[tuple[Span, Mistake]]:
    text, name = scored.found.article.text, scored.found.gold.name
    for gold in scored.matched.missed:
        span = find_piece(gold.at, text)
        yield span, _at(span, text, MistakeKind.MISSED, name, _summary_of_gold(gold))
    for claim in scored.matched.invented:
        summary = f"{claim.event.type} by {claim.speaker.name}"
        yield claim.evidence, _at(claim.evidence, text, MistakeKind.INVENTED, name, summary)
    for comparison in scored.comparisons:
        wrong = tuple(_differences(comparison))
        if wrong:
            pair = comparison.pair
            summary, span = _summary_of_gold(pair.gold), pair.claim.evidence
            yield span, _at(span, text, MistakeKind.HALF_RIGHT, name, summary, wrong)


def _at(
    span: Span,
    text: str,
    kind: MistakeKind,
    article: str,
    summary: str,
    differences: tuple[Difference, ...] = (),
) -> Mistake:
    return Mistake(
        kind=kind,
        article=article,
        summary=summary,
        text=squash(span.of(text)),
        before=squash(text[max(0, span.start - _BESIDE) : span.start]),
        after=squash(text[span.end : span.end + _BESIDE]),
        differences=differences,
    )


def _summary_of_gold(gold: GoldClaim) -> str:
    return f"{gold.event} by {gold.speaker}"


def _differences(comparison: Comparison) -> Iterator[Difference]:
    gold, claim = comparison.pair.gold, comparison.pair.claim
    shown = _shown(gold, claim)
    for field, right in comparison.right.items():
        if not right:
            yield Difference(field, *shown[field])
    places = [place.name for place in claim.places]
    if not all(same_place(place, places) for place in gold.places) or comparison.places.invented:
        yield Difference("places", _listed(gold.places), _listed(places))
    relays = [relay.name for relay in claim.via]
    if not all(same_name(relay, relays) for relay in gold.via) or comparison.via.invented:
        yield Difference("via", _listed(gold.via), _listed(relays))
    if not all(comparison.quantities):
        yield Difference(
            "quantities",
            _listed(f"{q.value:g} {q.kind}" for q in gold.quantities),
            _listed(f"{q.value:g} {q.kind}" for q in claim.quantities),
        )


def _shown(gold: GoldClaim, claim: Claim) -> dict[str, tuple[str, str]]:
    actor = claim.event.actor
    return {
        "speaker": (gold.speaker, claim.speaker.name),
        "side": (gold.side, claim.speaker.side),
        "stance": (gold.stance, claim.stance),
        "event_exact": (gold.event, claim.event.type),
        "negated": (_yes(gold.negated), _yes(claim.negated)),
        "modality": (gold.modality, claim.modality),
        "actor": (gold.actor or _NOTHING, actor.side if actor else _NOTHING),
        "date": (gold.when, claim.when.start.isoformat() if claim.when else _NOTHING),
    }


def _wrong_answers(article: str, answers: Iterable[ControlAnswer]) -> Iterator[Mistake]:
    for answer in answers:
        if answer.right:
            continue
        wanted, state = answer.wanted, answer.state
        yield Mistake(
            kind=MistakeKind.CONTROL,
            article=article,
            summary=f"who holds {wanted.place} on {wanted.on}",
            differences=(
                Difference(
                    "holder and status",
                    _answered(wanted.holder, wanted.status),
                    _answered(state.holder, state.status) if state else "nothing about the place",
                ),
            ),
        )


def _answered(holder: str | None, status: str | None) -> str:
    return f"{holder}, {status}" if holder else "nobody"


def _listed(items: Iterable[str]) -> str:
    return ", ".join(items) or _NOTHING


def _yes(value: bool) -> str:
    return "yes" if value else "no"
