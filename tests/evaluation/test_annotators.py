"""Two people's annotations of the same articles, and how well they agree."""

from dataclasses import replace

import pytest

from klaim.errors import InputError
from klaim.evaluation import evaluate, measure_agreement
from klaim.evaluation.control import Sides
from klaim.evaluation.scoring import Found
from klaim.records import EventType, Speaker, Stance

from .building import article, claim_at, gold_article, gold_claim

TEXT = (
    "Moskow mengatakan pasukannya merebut Siversk, 23 tentara ditawan.\n"
    "Kyiv membantah. “Kami masih di sana,” kata Trehubov."
)
CAPTURE = gold_claim("pasukannya merebut Siversk")
SURRENDER = gold_claim("23 tentara ditawan", event=EventType.SURRENDER, actor="ukraine")
DENIAL = gold_claim("Kyiv membantah", speaker="Ukraine", side="ukraine", stance=Stance.DENIES)


@pytest.fixture
def agreement(tmp_path):
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")

    def measure(first, second):
        return measure_agreement([gold_article(*first)], [gold_article(*second)], tmp_path)

    return measure


def test_who_annotates_the_same_agrees_on_all(agreement):
    report = agreement([CAPTURE, SURRENDER, DENIAL], [DENIAL, CAPTURE, SURRENDER])
    assert report.value("claims_f1") == report.value("full_f1") == 1
    assert report.value("stance_alpha") == 1
    assert not report.mistakes


def test_what_one_alone_sees_and_a_field_that_differs(agreement):
    report = agreement([CAPTURE, DENIAL], [replace(CAPTURE, places=("Lyman",))])
    assert report.value("claims_p") == 1
    assert report.value("claims_r") == 0.5
    assert report.value("full_f1") == 0
    assert {mistake.summary for mistake in report.mistakes} == {
        "capture by Russia",
        "capture by Ukraine",
    }


def test_they_may_point_at_other_words_of_one_sentence(agreement):
    assert (
        agreement([CAPTURE], [replace(CAPTURE, at="Siversk, 23 tentara")]).value("claims_f1") == 1
    )
    assert agreement([CAPTURE], [replace(CAPTURE, at="Kami masih di sana")]).value("claims_f1") == 0


def test_a_day_answers_its_month_but_a_month_no_day(agreement):
    day, month = replace(CAPTURE, when="2025-12-11"), replace(CAPTURE, when="2025-12")
    assert agreement([month], [day]).value("date") == 1
    assert agreement([day], [month]).value("date") == 0
    assert agreement([day], [CAPTURE]).value("date") == 0


def test_figures_of_klaim_alone_are_left_out(agreement):
    report = agreement([CAPTURE], [CAPTURE])
    names = {figure.name for figure in report.figures}
    assert names.isdisjoint({"noise_hits", "control", "published", "calibration_error"})
    assert not report.reliability


def test_both_must_annotate_the_same_articles_and_text(tmp_path):
    with pytest.raises(InputError, match="no second annotation"):
        measure_agreement([gold_article()], [gold_article(name="b")], tmp_path)
    with pytest.raises(InputError, match=r"a\.txt is missing"):
        measure_agreement([gold_article()], [gold_article()], tmp_path)
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    with pytest.raises(InputError, match="copy the words"):
        measure_agreement([gold_article()], [gold_article(gold_claim("Lyman"))], tmp_path)


def test_alpha_is_that_of_the_published_example():
    """Krippendorff (2011), section B: nominal data, two observers, 0.692."""
    ben, gerry = "aabbdcccedda", "babbbccceddd"
    found = [
        Found(
            gold_article(gold_claim(side=one), name=str(number)),
            article(name=str(number)),
            (claim_at(speaker=Speaker("Russia", "russia", "Moskow", other)),),
        )
        for number, (one, other) in enumerate(zip(ben, gerry, strict=True))
    ]
    assert evaluate(found, Sides({})).value("side_alpha") == pytest.approx(0.692, abs=0.0005)


def test_alpha_of_one_value_alone_cannot_be_told(agreement):
    assert agreement([CAPTURE], [CAPTURE]).value("stance_alpha") is None
