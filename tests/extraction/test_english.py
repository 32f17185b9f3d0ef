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


def test_words_that_describe_a_source_may_stand_before_it_at_the_end():
    (line,) = lines(
        "A fire broke out at an oil depot in Proletarsk, "
        "acting Rostov Governor Vasily Golubev said."
    )
    assert line.startswith("Vasily Golubev asserts destroy")


def test_whoever_is_told_or_ordered_has_said_nothing():
    (line,) = lines("Civilians in Pokrovsk were ordered to evacuate, mayor Ivan Bilous said.")
    assert line.startswith("Ivan Bilous asserts called_for evacuate")


def test_an_air_force_without_an_owner_is_that_of_those_attacked():
    (claim,) = claims("Russia launched 49 Shahed drones against Ukraine, the Air Force said.")
    assert claim.speaker.name == "Ukrainian Air Force"


def test_emergency_services_are_of_the_place_where_they_work():
    found = claims(
        "The death toll from Russia's attack on Kyiv rose to 34, emergency services said."
    )
    assert {c.speaker.side for c in found} == {"ukraine"}
    assert [(q.kind, q.value) for q in found[0].quantities] == [("killed", 34)]


def test_a_people_acts_as_its_state():
    (claim,) = claims("Syniehubov said that the Russians attacked Lyptsi with guided bombs.")
    assert claim.event.actor.side == "russia"


def test_what_is_taken_from_a_whole_counts_like_it():
    (claim, *_) = claims("Ukrainian air defenses downed 29 out of 38 drones, the Air Force said.")
    assert [(q.kind, q.value) for q in claim.quantities] == [("drones", 29)]


def test_whose_weapon_killed_is_who_killed():
    (claim,) = claims("Seven people died when a Russian ballistic missile struck Kramatorsk.")
    assert (claim.event.actor.side, claim.quantities[0].kind) == ("russia", "killed")


def test_prisoners_who_are_shot_are_killed():
    (claim,) = claims(
        "Dmytro Lubinets said Russian forces had shot dead five prisoners near Pokrovsk."
    )
    assert [(q.kind, q.value) for q in claim.quantities] == [("killed", 5)]


def test_a_source_line_holds_what_stands_before_it_and_what_its_labels_open():
    found = claims(
        "Russian forces attacked Bilozerka.\n\n"
        "Source: Oleksandr Prokudin, Head of Kherson Oblast Military Administration\n\n"
        "Details: The invaders hit a house in Kherson. Three residents were injured.\n\n"
        "Background: On 2 July, Russian forces struck Odesa with two missiles."
    )
    speakers = [c.speaker.name for c in found]
    assert speakers == ["Oleksandr Prokudin"] * 3 + ["narrator"]
