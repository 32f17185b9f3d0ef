"""Matching, comparing, figures, control lines and mistakes on one short article."""

from datetime import date

import pytest

from klaim.evaluation import evaluate
from klaim.evaluation.control import Sides
from klaim.evaluation.gold import GoldControl
from klaim.evaluation.mistakes import MistakeKind
from klaim.evaluation.scoring import Found
from klaim.evaluation.wire import report_to_wire
from klaim.evaluation.wording import same_name, same_place
from klaim.records import (
    NARRATOR,
    Event,
    EventType,
    Participant,
    PlaceKind,
    Speaker,
    Stance,
    Status,
)

from .building import TEXT, article, claim_at, gold_article, gold_claim, town

SIDES = Sides({"russia": "russia", "ukraine": "ukraine"})
WITHDRAW = Event(EventType.WITHDRAW, Participant("ukraine"))
DENIAL = claim_at(
    "Kyiv membantah", speaker=Speaker("Ukraine", "ukraine", "Kyiv", "ukraine"), stance=Stance.DENIES
)


def report(*claims, gold=None, **rest):
    return evaluate([Found(gold or gold_article(gold_claim()), article(**rest), claims)], SIDES)


def kinds(found):
    return [mistake.kind for mistake in found.mistakes]


def test_a_right_claim():
    found = report(claim_at())
    assert found.mistakes == ()
    assert {found.value(name) for name in ("claims_f1", "full_f1", "speaker", "places_f1")} == {1.0}
    assert found.value("date") is None


def test_a_missed_claim_and_an_invented_one():
    found = report(DENIAL)
    assert kinds(found) == [MistakeKind.MISSED, MistakeKind.INVENTED]
    assert [mistake.text for mistake in found.mistakes] == [
        "pasukannya merebut Siversk",
        "Kyiv membantah",
    ]
    assert found.mistakes[0].before == "Moskow mengatakan"
    assert found.mistakes[0].after.startswith(". Kyiv membantah")
    assert (found.value("claims_p"), found.value("claims_r")) == (0.0, 0.0)


def test_a_claim_of_another_family_answers_nothing():
    strike = Event(EventType.STRIKE, Participant("russia"))
    assert kinds(report(claim_at(event=strike))) == [MistakeKind.MISSED, MistakeKind.INVENTED]


def test_a_half_right_claim_shows_what_is_wrong():
    (mistake,) = report(claim_at(event=WITHDRAW, speaker=NARRATOR, places=())).mistakes
    assert mistake.kind is MistakeKind.HALF_RIGHT
    assert [(d.field, d.gold, d.found) for d in mistake.differences] == [
        ("speaker", "Russia", "narrator"),
        ("side", "russia", "none"),
        ("event_exact", "capture", "withdraw"),
        ("actor", "russia", "ukraine"),
        ("places", "Siversk", "–"),
    ]


def test_of_two_claims_the_likelier_one_answers():
    found = report(claim_at(event=WITHDRAW), claim_at())
    assert found.value("event_exact") == 1.0
    assert kinds(found) == [MistakeKind.INVENTED]


def test_claims_out_of_noise_are_counted():
    gold = gold_article(gold_claim(), noise=("(Foto: Reuters)",))
    assert report(claim_at(), gold=gold).value("noise_hits") == 0
    assert report(claim_at("membantah. (Foto: Reuters)"), gold=gold).value("noise_hits") == 1


def test_claims_in_articles_that_hold_none_are_false_alarms():
    assert report(claim_at(), gold=gold_article()).value("false_alarms") == 1.0
    assert report(claim_at()).value("false_alarms") is None


def test_the_day_of_publication_is_compared_where_the_gold_gives_one():
    gold = gold_article(gold_claim(), published=date(2025, 12, 11))
    assert report(claim_at(), gold=gold, published=date(2025, 12, 11)).value("published") == 1.0
    assert report(claim_at(), gold=gold).value("published") == 0.0
    assert report(claim_at()).value("published") is None


@pytest.mark.parametrize(
    ("status", "claims", "right"),
    [
        (Status.DISPUTED, (claim_at(), DENIAL), True),
        (Status.CLAIMED, (claim_at(),), True),
        (Status.CLAIMED, (claim_at(), DENIAL), False),
        (Status.CLAIMED, (), False),
    ],
)
def test_control_lines_are_answered_from_the_article(status, claims, right):
    line = GoldControl("Siversk", date(2025, 12, 12), "russia", status)
    gold = gold_article(control=(line,))
    found = report(*claims, gold=gold, published=date(2025, 12, 11))
    assert found.value("control") == float(right)
    assert (MistakeKind.CONTROL in kinds(found)) is not right


def test_a_control_line_means_the_town_and_not_its_region():
    region = claim_at(
        "Kyiv membantah",
        event=Event(EventType.CAPTURE, Participant("ukraine")),
        places=(town("Siversk Region", PlaceKind.REGION),),
    )
    line = GoldControl("Siversk", date(2025, 12, 12), "russia", Status.CLAIMED)
    found = report(region, claim_at(), gold=gold_article(control=(line,)))
    assert found.value("control") == 1.0


def test_figures_by_type_of_event_and_style():
    gold = gold_article(gold_claim(), style="agency")
    found = report(claim_at(), DENIAL, gold=gold)
    (capture,) = found.events
    assert (capture.gold, capture.claims, capture.right, capture.whole) == (1, 2, 1, 1)
    assert capture.f1 == pytest.approx(2 / 3)
    (style,) = found.styles
    assert (style.style, style.articles, style.value("claims_p")) == ("agency", 1, 0.5)


def test_intervals_come_from_whole_articles_and_are_always_the_same():
    right = Found(gold_article(gold_claim()), article(), (claim_at(),))
    wrong = Found(gold_article(gold_claim(), name="b"), article(name="b"), ())
    once, again = (evaluate([right, right, wrong], SIDES) for _ in range(2))
    assert once.figures == again.figures
    recall = next(figure for figure in once.figures if figure.name == "claims_r")
    assert recall.bounds is not None
    assert recall.bounds.low == 0.0 < recall.value < recall.bounds.high == 1.0
    assert report(claim_at()).figures[0].bounds is None, "one article tells nothing about others"


def test_the_report_as_an_object():
    wire = report_to_wire(report(DENIAL), mistakes=True)
    assert list(wire) == ["articles", "figures", "events", "styles", "reliability", "mistakes"]
    assert {"name", "value", "low", "high", "of"} == set(wire["figures"][0])
    assert wire["mistakes"][0]["kind"] == "missed"
    assert "mistakes" not in report_to_wire(report(DENIAL))
    assert TEXT.startswith(wire["mistakes"][0]["before"])


@pytest.mark.parametrize(
    ("gold", "found", "same"),
    [
        ("Dmitry Peskov", "Peskov", True),
        ("General Staff of Ukraine", "Ukraine General Staff", True),
        ("Ministry of Defence", "Ministry of Health of Ukraine", False),
        ("Zelensky", "Putin", False),
        ("narrator", "narrator", True),
        ("narrator", "Putin", False),
        ("Peskov", "narrator", False),
    ],
)
def test_names_of_speakers(gold, found, same):
    assert same_name(gold, [found]) is same


@pytest.mark.parametrize(
    ("gold", "found", "same"),
    [
        ("Kharkiv", "Kharkiv Oblast", True),
        ("Oskil River", "Oskil", True),
        ("Kupiansk", "Kupiansk sector", False),
        ("Lyman", "Lymany", False),
    ],
)
def test_names_of_places(gold, found, same):
    assert same_place(gold, [found]) is same
