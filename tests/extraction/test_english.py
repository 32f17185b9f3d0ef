"""English, the second language of reading: the same records from other words in another order."""

from datetime import date

import pytest

from klaim.extraction.english.morphology import gerund, noun_forms, participle, past
from tests.extraction.building import article, as_line, extractor

ABOUT_THE_WAR = "\n\nRussia and Ukraine are at war, and Ukrainian and Russian troops fight on."
"""A last paragraph without a claim, so that even one sentence is an article about the war."""


def claims(text):
    """Return the claims of an English text of Thursday, 2024-08-15."""
    found = extractor().extract(article(text + ABOUT_THE_WAR, language="en"))
    return [c for c in found if c.evidence.start < len(text)]


def lines(text):
    return [as_line(c) for c in claims(text)]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (
            "Russia's defence ministry said its troops had captured the village of Robotyne in "
            "the Zaporizhzhia region.",
            "Russian Ministry of Defence asserts capture russia>ukraine @ Robotyne, "
            "Zaporizhzhia Oblast",
        ),
        (
            "Ukrainian forces have liberated Kupiansk, President Volodymyr Zelenskyy said on "
            "Tuesday.",
            "Volodymyr Zelensky asserts capture ukraine>russia @ Kupiansk",
        ),
        (
            '"We hold the city," said Andriy Kovalov, a spokesman for the General Staff.',
            "Andrii Kovaliov asserts hold ukraine",
        ),
        (
            "Kyiv denied that Russian troops had entered Pokrovsk.",
            "Ukraine denies advance russia @ Pokrovsk",
        ),
        (
            "Bakhmut was captured by Wagner fighters, according to TASS.",
            "TASS asserts capture russia>ukraine @ Bakhmut",
        ),
        (
            "Ukrainian troops were driven out of Sudzha, Russia's General Staff said.",
            "General Staff of Russia asserts withdraw ukraine>russia @ Sudzha",
        ),
    ],
)
def test_owners_before_nouns_and_speakers_on_either_side_of_their_words(text, line):
    assert lines(text) == [line]


def test_a_form_suffers_behind_an_auxiliary_and_acts_elsewhere():
    (suffers,) = lines("Avdiivka was captured by Russian forces, Ukraine's military said.")
    (acts,) = lines("Ukrainian forces captured Avdiivka, Ukraine's military said.")
    assert "capture russia>ukraine" in suffers
    assert "capture ukraine>russia" in acts


@pytest.mark.parametrize(
    ("text", "traits"),
    [
        ("Russia said its troops did not enter Pokrovsk.", "not"),
        ("Ukraine said Russian forces may have entered Pokrovsk.", "hedged"),
        ("Moscow said it would seize Pokrovsk.", "planned"),
    ],
)
def test_negations_hedges_and_plans(text, traits):
    (line,) = lines(text)
    assert f" {traits} " in line


def test_a_medium_that_is_told_or_quotes_is_a_relay():
    told = "Zelensky told Reuters that Russian troops had entered Pokrovsk."
    quoted = "Peskov was quoted by TASS as saying that Russia would not withdraw from Kherson."
    for text, speaker, relay in (
        (told, "Volodymyr Zelensky", "Reuters"),
        (quoted, "Dmitry Peskov", "TASS"),
    ):
        (claim,) = claims(text)
        assert (claim.speaker.name, [r.name for r in claim.via]) == (speaker, [relay])


def test_what_is_killed_and_wounded_is_told_apart():
    (claim,) = claims(
        "The governor of Belgorod, Vyacheslav Gladkov, said three people were killed and "
        "twenty-three wounded in a Ukrainian drone attack."
    )
    assert [(q.kind, q.value) for q in claim.quantities] == [("killed", 3), ("wounded", 23)]
    assert claim.event.actor.side == "ukraine"


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("on Tuesday", date(2024, 8, 13)),
        ("on Aug. 6", date(2024, 8, 6)),
        ("on July 28, 2023", date(2023, 7, 28)),
        ("on 3 August", date(2024, 8, 3)),
        ("two days ago", date(2024, 8, 13)),
        ("last week", date(2024, 8, 5)),
        ("overnight", date(2024, 8, 15)),
    ],
)
def test_days_in_english_order(said, day):
    (claim,) = claims(f"Russian forces captured Robotyne {said}, Ukraine's military said.")
    assert claim.when.start == day


@pytest.mark.parametrize(
    ("root", "forms"),
    [
        ("capture", ("captured", "captured", "capturing")),
        ("shoot down", ("shot down", "shot down", "shooting down")),
        ("drive out", ("drove out", "driven out", "driving out")),
        ("repel", ("repelled", "repelled", "repelling")),
        ("occupy", ("occupied", "occupied", "occupying")),
        ("flee", ("fled", "fled", "fleeing")),
        ("die", ("died", "died", "dying")),
    ],
)
def test_verb_forms(root, forms):
    assert (past(root), participle(root), gerund(root)) == forms


@pytest.mark.parametrize(
    ("one", "several"),
    [("drone", "drones"), ("city", "cities"), ("serviceman", "servicemen"), ("gas", "gas")],
)
def test_nouns_for_several(one, several):
    assert set(noun_forms(one)) == {one, several}
