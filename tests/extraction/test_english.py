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


def test_a_mayor_whom_nobody_has_named_is_that_of_the_city():
    (line,) = lines("The strike on Kharkiv late Monday killed three people, the mayor said.")
    assert line.startswith("Kharkiv Mayor asserts casualties russia")


def test_losses_of_a_blow_are_the_work_of_whoever_struck_it():
    strike, losses = claims("A missile hit Sumy, killing two, officials said.")
    assert strike.event.actor.side == losses.event.actor.side == "russia"
    assert [(q.kind, q.value) for q in losses.quantities] == [("killed", 2)]


def test_what_leaves_people_dead_does_not_leave():
    (claim,) = claims("The attack left 12 people dead and 35 wounded in Kharkiv, Terekhov said.")
    assert claim.event.type == "casualties"


def test_an_age_is_no_count():
    (claim,) = claims("A 45-year-old man was killed in Nikopol, Lysak said.")
    assert [(q.kind, q.value) for q in claim.quantities] == [("killed", 1)]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (
            "The Russian flag has been raised over Velyka Novosilka, Belousov said.",
            "Andrei Belousov asserts capture russia>ukraine @ Velyka Novosilka",
        ),
        (
            "Terny came under Russian control, DeepState said.",
            "DeepState asserts capture russia>ukraine @ Terny",
        ),
        (
            "Russia occupies the Zaporizhzhia nuclear plant, Grossi said.",
            "Rafael Grossi asserts hold russia @ Zaporizhzhia Nuclear Power Plant",
        ),
        (
            "Thousands of Ukrainian soldiers were cut off in Kursk, Trump claimed.",
            "Donald Trump asserts encircle russia>ukraine @ Kursk",
        ),
        (
            "Russia launched a new offensive in the Kharkiv region, Zelensky said.",
            "Volodymyr Zelensky asserts attack russia>ukraine @ Kharkiv Oblast",
        ),
        (
            "Debris from a downed drone fell on a building in Kyiv, Klitschko said.",
            "Vitalii Klitschko asserts strike russia>ukraine @ Kyiv",
        ),
        (
            "Ukrainian troops captured 102 Russian servicemen in Kursk region, Syrskyi said.",
            "Oleksandr Syrskyi asserts surrender russia @ Kursk Oblast",
        ),
        (
            "Ukraine agreed to a 30-day ceasefire, Rubio said.",
            "Marco Rubio asserts ceasefire ukraine",
        ),
    ],
)
def test_the_same_events_in_other_words(text, line):
    assert lines(text) == [line]


def test_a_participle_before_its_noun_tells_no_event():
    (claim,) = claims("Lavrov said Russia was ready for talks about the annexed regions.")
    assert claim.event.type == "negotiate"


def test_attacks_that_gain_nothing_are_two_claims():
    attack, advance = claims(
        "Russian forces conducted ground attacks near Petropavlivka but did not advance, "
        "the Ukrainian General Staff said."
    )
    assert (attack.event.type, attack.negated) == ("attack", False)
    assert (advance.event.type, advance.negated) == ("advance", True)


def test_a_source_that_no_list_knows_is_named_by_its_own_words():
    (claim,) = claims("The Russian army is losing 1,000 soldiers a day, the foundation said.")
    assert claim.speaker.name == "foundation"


def test_the_article_of_a_river_is_none_of_a_city():
    (claim,) = claims("Russian troops hold the left bank of the Dnipro, Prokudin said.")
    assert [p.name for p in claim.places] == ["Dnipro River"]


def test_a_body_s_name_may_be_that_of_where_it_rules():
    (claim,) = claims("Russian troops liberated Slavyanka in the DPR, Belousov said.")
    assert [p.name for p in claim.places] == ["Slovianka", "Donetsk Oblast"]


def test_a_country_that_owns_or_is_aimed_at_is_not_where_it_happens():
    for text in (
        "Ukraine damaged one of Russia's most modern warships, Budanov said.",
        "Russia fired 29 drones at Ukraine, Budanov said.",
    ):
        (claim,) = claims(text)
        assert claim.places == ()


def test_the_month_of_may_is_no_mood():
    (claim,) = claims("On 16 May, delegations from Ukraine and Russia met in Istanbul.")
    assert claim.modality == "actual"


def test_what_is_told_a_medium_may_end_in_a_described_source():
    (claim,) = claims(
        "Assault teams are storming Krasnoarmeysk, Acting DPR Head Denis Pushilin told TASS."
    )
    assert (claim.speaker.name, [r.name for r in claim.via]) == ("Denis Pushilin", ["TASS"])
    assert claim.event.type == "attack"


def test_what_reporters_are_told_on_a_day_stands_before():
    (claim,) = claims('"We did not strike Kharkiv on that night," Peskov told reporters on Monday.')
    assert (claim.event.type, claim.negated) == ("strike", True)


def test_a_statement_is_its_publisher_s():
    (claim,) = claims(
        "Russian forces have seized Ambarne, according to a statement posted on Telegram by "
        "Russia's defence ministry."
    )
    assert claim.speaker.name == "Russian Ministry of Defence"
    assert claim.event.type == "capture"


def test_what_is_not_clear_is_withheld():
    (claim,) = claims("It was not immediately clear whether Lyptsi was in Russian hands.")
    assert (claim.stance, claim.event.type) == ("withholds", "hold")


def test_a_noun_behind_a_list_tells_what_all_on_it_are():
    (claim,) = claims(
        "Air defences downed 34 drones over the Belgorod, Kursk and Bryansk regions, "
        "Russia's defence ministry said."
    )
    assert [p.name for p in claim.places] == ["Belgorod Oblast", "Kursk Oblast", "Bryansk Oblast"]


def test_who_speaks_behind_a_clause_does_not_act_in_it():
    _, struck = claims(
        "Three people were killed when a guided bomb struck a house in Kharkiv, governor Oleh "
        "Syniehubov said."
    )
    assert (struck.event.type, struck.event.actor.side) == ("strike", "russia")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Ukraine's General Staff made no mention of Robotyne in its evening report but said "
            "its troops had repelled 47 attacks near Lyptsi.",
            ["General Staff of Ukraine withholds", "General Staff of Ukraine asserts repel"],
        ),
        (
            "Russian bloggers claimed that Russian forces entered Lyptsi, but Kyiv disputed "
            "these reports and stated that Ukrainian troops hold Lyptsi.",
            ["Russian military bloggers asserts", "Ukraine denies", "Ukraine asserts hold"],
        ),
    ],
)
def test_whoever_is_silent_or_denies_may_go_on_to_say_something(text, found):
    told = lines(text)
    assert all(any(line.startswith(start) for line in told) for start in found), told


def test_of_two_verbs_with_one_object_the_first_acts_too():
    destroyed, captured = claims(
        "Russian forces destroyed or captured several positions near Lyptsi, Ukraine's military "
        "said."
    )
    assert destroyed.event.actor.side == captured.event.actor.side == "russia"


def test_how_many_were_killed_is_what_a_verb_does():
    (claim,) = claims(
        "Russian attacks across Ukraine killed at least seven civilians, the interior ministry "
        "said."
    )
    assert claim.event.actor.side == "russia"


def test_a_ministry_without_more_is_the_one_that_spoke():
    claim = claims(
        "Russia's defence ministry said its troops had captured Robotyne. Ukrainian forces lost "
        "200 troops there, the ministry said."
    )[-1]
    assert claim.speaker.name == "Russian Ministry of Defence"


@pytest.mark.parametrize(
    ("text", "traits"),
    [
        ("The enemy was driven back near Lyptsi, Syrskyi said.", ("repel", "ukraine", False)),
        (
            "Ukrainian troops were driven back from Lyptsi, Belousov said.",
            ("withdraw", "ukraine", False),
        ),
        (
            "Residents of Lyptsi have been urged to leave, Syniehubov said.",
            ("evacuate", "ukraine", False),
        ),
        (
            "A girl of 14 was among the wounded in Kharkiv, Terekhov said.",
            ("casualties", "russia", False),
        ),
        ("No casualties were reported in Kharkiv, Terekhov said.", ("casualties", "russia", True)),
        (
            "Russia delivered one massive and seven combined strikes at energy facilities, "
            "Budanov said.",
            ("strike", "russia", False),
        ),
        (
            "Russian forces lost positions and two villages were given up near Lyptsi, Syrskyi "
            "said.",
            ("withdraw", "russia", False),
        ),
        (
            "The EU approved a package of sanctions against Russia, von der Leyen said.",
            ("sanction", "eu", False),
        ),
    ],
)
def test_what_a_word_means_by_the_words_around_it(text, traits):
    event = claims(text)[0]
    actor = event.event.actor.side if event.event.actor else None
    assert (event.event.type, actor, event.negated) == traits


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "Military spokesperson Nazar Voloshyn said that Ukrainian troops held Lyptsi.",
            "Nazar Voloshyn",
        ),
        (
            "Russian troops captured Ptyche, the crowd-sourced monitoring website DeepState "
            "reported.",
            "DeepState",
        ),
    ],
)
def test_who_is_introduced_by_more_words_than_a_title(text, speaker):
    (claim,) = claims(text)
    assert claim.speaker.name == speaker


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Ukraine lost two villages near Lyman, DeepState reported.", "withdraw ukraine @ Lyman"),
        ("Russia has lost 8,588 tanks, the General Staff said.", "destroy ukraine>russia"),
        (
            "Russia has lost 1,200 soldiers, the General Staff said.",
            "casualties ukraine>russia",
        ),
        ("Two positions had been lost, Syrskyi told Suspilne.", "withdraw ukraine"),
    ],
)
def test_what_is_lost_may_be_land_arms_or_lives(text, line):
    (told,) = lines(text)
    assert told.endswith(line)


def test_a_source_may_end_in_early_or_late_on_its_day():
    (claim,) = claims(
        "Ukrainian forces have withdrawn from Avdiivka, the new commander-in-chief, Oleksandr "
        "Syrskyi, announced early on Tuesday."
    )
    assert (claim.speaker.name, claim.event.type) == ("Oleksandr Syrskyi", "withdraw")
    assert claim.when.start == date(2024, 8, 13)


def test_a_surname_in_another_spelling_is_no_place():
    (claim,) = claims("Ukraine's army chief Oleksandr Syrsky said Russian attacks had failed.")
    assert claim.places == ()


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Ukrainian forces were holding back the attackers near Lyptsi, Budanov said.", "repel"),
        ("Ukrainian troops blocked an assault on Lyptsi, Budanov said.", "repel"),
        ("Scholz urged Moscow to halt its offensive.", "ceasefire"),
        ("Berlin approved €1.1bn in military aid and 120,000 artillery shells.", "aid"),
    ],
)
def test_nouns_beside_a_verb_tell_what_it_does(text, kind):
    assert claims(text)[0].event.type == kind


def test_who_holds_a_place_by_a_hyphen_has_not_just_taken_it():
    (claim,) = claims(
        "Ukrainian drones struck an oil depot in Russian-occupied Crimea, Budanov said."
    )
    assert (claim.event.type, claim.event.actor.side) == ("strike", "ukraine")


def test_the_network_x_ends_a_sentence():
    found = claims(
        "Russian troops captured Robotyne, Syrskyi wrote on X. He said his units held Lyptsi."
    )
    assert [c.event.type for c in found] == ["capture", "hold"]
    assert found[1].event.actor.side == "ukraine"


def test_what_missiles_slam_into_is_struck_and_not_criticised():
    struck, killed = claims(
        "Russian missiles slammed into a house in Kharkiv, killing two people, officials said."
    )
    assert (struck.event.type, struck.speaker.side) == ("strike", "ukraine")
    assert [(q.kind, q.value) for q in killed.quantities] == [("killed", 2)]


def test_footage_is_shown_by_whoever_shares_it():
    (claim,) = claims(
        "Footage published by Russia's Defence Ministry shows soldiers raising a flag in Toretsk."
    )
    assert (claim.speaker.side, claim.event.type) == ("russia", "capture")


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (
            "On the Lyman front, the Russians carried out 15 attacks near Torske.",
            "narrator asserts attack russia>ukraine @ Torske",
        ),
        (
            "Ukrainian artillery hit one command post and an ammunition depot in Tokmak, Budanov "
            "said.",
            "Kyrylo Budanov asserts strike ukraine>russia @ Tokmak",
        ),
        (
            "40,000 households in the Odesa region were left in the dark, Kiper said.",
            "Oleh Kiper asserts destroy russia @ Odesa Oblast",
        ),
    ],
)
def test_what_is_carried_out_posted_or_left_is_told_apart(text, line):
    assert lines(text) == [line]


def test_talks_that_are_held_hold_no_place():
    (claim,) = claims("Talks held in Istanbul between Russia and Ukraine ended, Fidan said.")
    assert claim.event.type != "hold"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Russian troops took the village of Robotyne, the Russian Defence Ministry (MoD) said "
            "on Tuesday.",
            ["Russian Ministry of Defence asserts capture russia>ukraine @ Robotyne"],
        ),
        (
            "Russian troops are advancing on Pokrovsk, where officials have ordered families to "
            "evacuate.",
            [
                "narrator asserts advance russia @ Pokrovsk",
                "Ukrainian officials asserts called_for evacuate ukraine @ Pokrovsk",
            ],
        ),
        (
            "The remark comes after the Russian Defence Ministry claimed that its forces had "
            "captured Toretsk.",
            ["Russian Ministry of Defence asserts capture russia>ukraine @ Toretsk"],
        ),
        (
            "Russian forces have made gains near Bakhmut, the Ministry of Defence in London said "
            "today.",
            ["UK Ministry of Defence asserts advance russia @ Bakhmut"],
        ),
    ],
)
def test_who_speaks_in_brackets_in_a_relative_clause_and_behind_after(text, expected):
    assert lines(text) == expected


def test_groups_without_a_list_speak_at_the_end_of_a_sentence():
    killed, struck = claims(
        "Three civilians were killed on Monday when Russian artillery shelled homes in Kherson, "
        "volunteer groups reported."
    )
    assert (killed.speaker.name, struck.speaker.side) == ("activists", "third")


def test_a_word_in_quotation_marks_is_still_what_somebody_did():
    (claim,) = claims("Ukraine's army said its troops had “stopped” Russian attacks near Lyptsi.")
    assert (claim.event.type, claim.event.actor.side) == ("repel", "ukraine")


def test_each_attacker_of_a_sentence_attacks():
    found = claims("Moscow intensified its assault, and Kyiv's troops were counter-attacking.")
    assert [c.event.actor.side for c in found] == ["russia", "ukraine"]


def test_part_of_a_hyphened_word_tells_nothing():
    (claim,) = claims("Russian troops captured Robotyne, a major set-back for the army, Kyiv said.")
    assert claim.event.type == "capture"


def test_the_last_of_a_list_is_counted_before_another_verb():
    (claim,) = claims(
        "Ukraine destroyed two cannons, a mortar, and eight vehicles and damaged guns."
    )
    assert [(q.kind, q.value) for q in claim.quantities] == [("artillery", 2), ("vehicles", 8)]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (
            "Russian troops took the village of Sokil, near the town of Pokrovsk, Kyiv said.",
            "Ukraine asserts capture russia>ukraine @ Sokil",
        ),
        (
            "Russian troops took Toretsk, 45 kilometers (27 miles) from the town of Pokrovsk, "
            "Kyiv said.",
            "Ukraine asserts capture russia>ukraine @ Toretsk",
        ),
        (
            "Kyiv's troops stand 5 km from Bakhmut, captured by Russian forces in May 2023.",
            "narrator asserts capture russia>ukraine @ Bakhmut",
        ),
        (
            "Russian forces attacked the Ukrainian capital with missiles, officials said.",
            "Ukrainian officials asserts strike russia>ukraine @ Kyiv",
        ),
        (
            "Russian forces used drones to attack the Kyiv region, according to the governor.",
            "Kyiv Governor asserts strike russia>ukraine @ Kyiv Oblast",
        ),
    ],
)
def test_what_a_place_lies_beside_and_what_it_is_of_are_no_other_places(text, line):
    assert lines(text) == [line]


def test_a_ministry_named_again_by_its_noun_is_the_same():
    found = claims(
        "The Russian Defence Ministry said its forces had taken Lyptsi.\n\nThe Russian ministry "
        "said its forces had retaken Sudzha."
    )
    assert {c.speaker.name for c in found} == {"Russian Ministry of Defence"}


def test_ones_own_land_is_no_attacker():
    (claim,) = claims("“They intend to attack our Sumy region,” Zelensky said.")
    assert claim.event.actor.side == "russia"


def test_who_still_holds_land_holds_it():
    (claim,) = claims("Part of the Donetsk region is still held by Ukraine.")
    assert (claim.event.type, claim.event.actor.side) == ("hold", "ukraine")


def test_the_enemy_of_a_ukrainian_paper_is_russia():
    (claim,) = claims("The enemy was advancing on Lyman.")
    assert claim.event.actor.side == "russia"


@pytest.mark.parametrize(
    "text",
    [
        "Firefighters quickly extinguished the fire.",
        "He announced a new push to end the war.",
        "The camera captured the moment.",
    ],
)
def test_words_of_war_in_other_senses_tell_nothing(text):
    assert not claims(text)


def test_what_somebody_calls_a_strike_is_said_of_it():
    found = claims(
        "A Russian missile hit a house in Kharkiv.\n\nA senior Ukrainian official called it “a "
        "deliberate strike on a home”."
    )
    assert [c.speaker.side for c in found] == ["none", "ukraine"]


def test_each_toll_of_a_sentence_has_its_own_counts():
    first, second = claims(
        "Three people were killed in Lyman and eight others were injured, while one person was "
        "injured in Kharkiv, officials said."
    )
    assert [(q.kind, q.value) for q in first.quantities] == [("killed", 3), ("wounded", 8)]
    assert [(q.kind, q.value) for q in second.quantities] == [("wounded", 1)]


def test_others_who_were_hurt_are_not_dead():
    (claim,) = claims("A drone attack on Odesa killed two men and injured eight other people.")
    assert [(q.kind, q.value) for q in claim.quantities] == [("killed", 2), ("wounded", 8)]


@pytest.mark.parametrize(
    ("text", "side"),
    [
        ("Russian attacks have killed four people, local officials reported.", "ukraine"),
        ("Ukrainian drones hit an oil depot, regional authorities said.", "russia"),
    ],
)
def test_officials_without_an_owner_are_of_those_who_were_hit(text, side):
    assert {c.speaker.side for c in claims(text)} == {side}


def test_words_quoted_at_the_end_of_what_is_said_belong_to_who_says_it():
    (claim,) = claims("The Russians are “storming Syrotyne,” Haidai added.")
    assert (claim.speaker.side, claim.event.type) == ("ukraine", "attack")


def test_a_part_of_a_body_that_no_list_knows_speaks_for_it():
    (claim,) = claims(
        "The Strategic Communications Directorate of Ukraine's armed forces claimed on Sunday that "
        "400 Russian soldiers were killed in Makiivka."
    )
    assert claim.speaker.side == "ukraine"
    assert claim.speaker.name.endswith("Directorate of Ukrainian armed forces")


def test_what_is_only_described_as_taken_was_not_just_taken():
    (claim,) = claims("Shelling hit Ocheretyne, northwest of the recently captured Avdiivka.")
    assert [p.name for p in claim.places] == ["Ocheretyne"]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Russian troops are blocking the Lysychansk-Bakhmut route, Haidai said.", "encircle"),
        ("Mariupol spent three months under Russian siege.", "encircle"),
        ("Ukrainian forces are driving towards the city of Melitopol.", "advance"),
        ("Russian soldiers damaged a petrol station in Nikopol.", "destroy"),
    ],
)
def test_what_is_blocked_besieged_driven_at_and_damaged_is_told_apart(text, kind):
    assert [c.event.type for c in claims(text)] == [kind]


@pytest.mark.parametrize(
    "source",
    [
        "This is reported by the General Staff of the Armed Forces of Ukraine.",
        "This is stated in the evening summary of Ukraine's General Staff.",
        "The General Staff of Ukraine said this in a report posted to Facebook.",
    ],
)
def test_a_paragraph_is_of_whoever_the_next_one_names(source):
    found = claims(
        "Russian troops advanced near Lyman. In the Kupiansk sector, Russian troops attacked "
        f"Petropavlivka.\n\n{source}"
    )
    assert [(c.event.type, c.speaker.name) for c in found] == [
        ("advance", "General Staff of Ukraine"),
        ("attack", "General Staff of Ukraine"),
    ]


def test_what_does_not_stop_goes_on():
    (claim,) = claims("The enemy does not stop trying to surround the town of Bakhmut.")
    assert (claim.event.type, claim.negated) == ("attack", False)


def test_an_update_reads_what_its_author_says():
    first, second = claims(
        "Russian losses are the highest since March, the UK Ministry of Defence said.\n\n“Both "
        "sides are suffering heavy casualties,” the intelligence update reads."
    )
    assert first.speaker.id == second.speaker.id


def test_with_somebody_saying_it_is_theirs():
    taken, left = claims(
        "Russian forces took Vuhledar, with Kyiv saying on Monday that its troops had left Lyman."
    )
    assert (taken.speaker.side, taken.event.type) == ("none", "capture")
    assert (left.speaker.side, left.event.type) == ("ukraine", "withdraw")


def test_who_was_put_in_office_by_whom_stands_behind_a_place_too():
    (claim,) = claims(
        "Mikhail Razvozhaev, Sevastopol's Moscow-appointed governor, said 24 people were injured."
    )
    assert claim.speaker.name == "Mikhail Razvozhayev"
    assert [p.name for p in claim.places] == ["Sevastopol"]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (
            "Ukraine's military did not comment on the Russian claim to have captured Vuhledar.",
            "Ukrainian armed forces withholds capture russia>ukraine @ Vuhledar",
        ),
        (
            "Kyiv refutes Russia's claims of capturing the village of Lyptsi.",
            "Ukraine denies capture russia>ukraine @ Lyptsi",
        ),
    ],
)
def test_whose_claim_it_is_to_have_done_it_did_it(text, line):
    assert lines(text) == [line]


def test_a_toll_from_somebodys_strike_is_not_their_loss():
    (claim, *_) = claims("The death toll from the Russian strike on Dnipro has risen to 12.")
    assert (claim.event.type, claim.event.actor.side) == ("casualties", "russia")
    assert claim.event.target is None


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (
            "The governor of Ukraine's Odesa region, Oleh Kiper, said waves of Russian drones had "
            "hit a port.",
            "Oleh Kiper asserts strike russia>ukraine @ Odesa Oblast",
        ),
        (
            "Russia has been pounding Odesa, one of Ukraine's main ports.",
            "narrator asserts strike russia>ukraine @ Odesa",
        ),
    ],
)
def test_whose_land_a_place_is_does_not_act_and_a_port_is_nobody(text, line):
    assert lines(text) == [line]
