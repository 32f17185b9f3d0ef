"""Figures: what the counts of any number of articles add up to.

The names and the arithmetic of the first sixteen are those of the project's score.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from klaim.evaluation.calibration import BINS, Reliability, bin_of, calibration_error
from klaim.evaluation.comparing import Comparison, ListCount
from klaim.evaluation.scoring import Scored
from klaim.records import Claim

Counts = Counter[str]

_PERMILLE = 1000
"""Counts are whole numbers, so confidences are added up in thousandths."""


def count(scored: Scored) -> Counts:
    """Return the counts of one article."""
    gold, article, claims = scored.found.gold, scored.found.article, scored.found.claims
    counts: Counts = Counter(
        gold=len(gold.claims),
        claims=len(claims),
        found=len(scored.comparisons),
        noise_hits=len(scored.matched.in_noise),
    )
    if not gold.claims:
        counts.update({"quiet": 1, "quiet.claims": len(claims)})
    if gold.published:
        _add(counts, "published", [article.published == gold.published])
    for comparison in scored.comparisons:
        _add_comparison(counts, comparison)
    _add(counts, "control", [answer.right for answer in scored.answers])
    right = {comparison.pair.claim.id for comparison in scored.comparisons if comparison.whole}
    for claim in claims:
        _add_confidence(counts, claim, claim.id in right)
    return counts


def reliability(counts: Counts) -> tuple[Reliability, ...]:
    """Return how often claims were right as a whole, by how sure klaim was of them."""
    return tuple(
        Reliability(
            number,
            claims=counts[f"sure.{number}.of"],
            right=counts[f"sure.{number}.right"],
            expected=counts[f"sure.{number}.permille"] / _PERMILLE,
        )
        for number in range(BINS)
    )


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure: how it comes from counts, and what it counts.

    Attributes:
        value: ``None`` where there is nothing to measure.
        of: On how many items it rests.
        decimals: How many are worth reading; none for a figure that counts.
    """

    name: str
    meaning: str
    value: Callable[[Counts], float | None]
    of: Callable[[Counts], int]
    decimals: int = 3

    def written(self, value: float | None) -> str:
        """Return a value of the figure for people."""
        return "–" if value is None else f"{value:.{self.decimals}f}"


def _add_comparison(counts: Counts, comparison: Comparison) -> None:
    for field, right in comparison.right.items():
        _add(counts, field, [right])
    gold, claim = comparison.pair.gold, comparison.pair.claim
    _add_values(counts, "side", gold.side, claim.speaker.side)
    _add_values(counts, "stance", gold.stance, claim.stance)
    _add_values(counts, "event", gold.event, claim.event.type)
    _add(counts, "quantity", comparison.quantities)
    _add_list(counts, "places", comparison.places)
    _add_list(counts, "via", comparison.via)
    counts["whole"] += comparison.whole


def _add(counts: Counts, name: str, results: Iterable[bool]) -> None:
    for right in results:
        counts[f"{name}.right"] += right
        counts[f"{name}.of"] += 1


def _add_list(counts: Counts, name: str, listed: ListCount) -> None:
    counts[f"{name}.hit"] += listed.hit
    counts[f"{name}.invented"] += listed.invented
    counts[f"{name}.missed"] += listed.missed


def _add_values(counts: Counts, name: str, gold: str, found: str) -> None:
    counts[f"{name}.same"] += gold == found
    for value in (gold, found):
        counts[f"{name}.value.{value}"] += 1


def _add_confidence(counts: Counts, claim: Claim, right: bool) -> None:
    number = bin_of(claim.confidence)
    counts[f"sure.{number}.of"] += 1
    counts[f"sure.{number}.right"] += right
    counts[f"sure.{number}.permille"] += round(claim.confidence * _PERMILLE)


def _ratio(part: int, whole: int) -> float | None:
    return part / whole if whole else None


def _f1(hit: int, found: int, wanted: int) -> float | None:
    return _ratio(2 * hit, found + wanted)


def _share(name: str, meaning: str) -> Figure:
    return Figure(
        name,
        meaning,
        lambda c: _ratio(c[f"{name}.right"], c[f"{name}.of"]),
        lambda c: c[f"{name}.of"],
    )


def _list_f1(name: str, meaning: str) -> Figure:
    def value(c: Counts) -> float | None:
        hit = c[f"{name}.hit"]
        return _f1(hit, hit + c[f"{name}.invented"], hit + c[f"{name}.missed"])

    return Figure(f"{name}_f1", meaning, value, lambda c: c[f"{name}.hit"] + c[f"{name}.missed"])


def _alpha(name: str, meaning: str) -> Figure:
    """Krippendorff's alpha for two coders and a nominal field.

    0 is what chance gives, 1 agreement on all: it does not rise because one value is common.

    Source: Krippendorff (2011), Computing Krippendorff's Alpha-Reliability,
    https://repository.upenn.edu/handle/20.500.14332/2089
    """
    values = f"{name}.value."

    def value(c: Counts) -> float | None:
        each = [n for key, n in c.items() if key.startswith(values)]
        given = sum(each)
        by_chance = given * given - sum(n * n for n in each)
        differing = given // 2 - c[f"{name}.same"]
        return 1 - 2 * differing * (given - 1) / by_chance if by_chance else None

    return Figure(f"{name}_alpha", meaning, value, lambda c: c["found"])


FIGURES = (
    Figure(
        "claims_p",
        "claims found that are in the gold",
        lambda c: _ratio(c["found"], c["claims"]),
        lambda c: c["claims"],
    ),
    Figure(
        "claims_r",
        "claims of the gold that were found",
        lambda c: _ratio(c["found"], c["gold"]),
        lambda c: c["gold"],
    ),
    Figure(
        "claims_f1",
        "both in one: the harmonic mean",
        lambda c: _f1(c["found"], c["claims"], c["gold"]),
        lambda c: c["gold"],
    ),
    Figure(
        "full_f1",
        "the same, counting claims that are right as a whole",
        lambda c: _f1(c["whole"], c["claims"], c["gold"]),
        lambda c: c["gold"],
    ),
    Figure(
        "noise_hits",
        "claims taken from captions, adverts and the like",
        lambda c: float(c["noise_hits"]),
        lambda c: c["claims"],
        decimals=0,
    ),
    _share("speaker", "who holds the claim"),
    _share("side", "whose side the speaker is on"),
    _share("stance", "asserts, confirms, concedes, denies, withholds"),
    _share("event_exact", "the event's type, exactly"),
    _share("actor", "the side that did it"),
    _share("negated", "whether the clause denies its event"),
    _share("modality", "actual, hedged, planned, called for"),
    _alpha("side", "side, beyond what chance gives: Krippendorff's alpha"),
    _alpha("stance", "stance, likewise"),
    _alpha("event", "the event's type, likewise"),
    _list_f1("places", "places of the event"),
    _list_f1("via", "relays between speaker and article"),
    _share("date", "when it happened"),
    _share("quantity", "numbers with what they count"),
    _share("control", "control lines: who holds a place, and how sure that is"),
    _share("published", "the article's day of publication"),
    Figure(
        "calibration_error",
        "how far a claim's confidence is from the share right as a whole",
        lambda c: calibration_error(reliability(c)),
        lambda c: c["claims"],
    ),
    Figure(
        "false_alarms",
        "claims per article in articles that hold none",
        lambda c: _ratio(c["quiet.claims"], c["quiet"]),
        lambda c: c["quiet"],
    ),
)
"""Every figure, in the order of the table."""

FIGURE_BY_NAME = {figure.name: figure for figure in FIGURES}
