"""Which words of an event tell that it happened, and which only date, weigh or mention it."""

import pytest

from tests.extraction.building import lines, only_claim


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (
            "Gubernur Oleh Syniehubov mengatakan dua orang tewas di Kharkiv sejak gencatan "
            "senjata berlaku.",
            "Oleh Syniehubov asserts casualties russia @ Kharkiv",
        ),
        (
            "Menurut Staf Umum Ukraina, drone Rusia ditembak jatuh sebelum memasuki Odesa.",
            "General Staff of Ukraine asserts shoot_down ukraine>russia",
        ),
    ],
)
def test_a_clause_that_only_dates_tells_no_event_of_its_own(text, line):
    assert lines(text) == [line]


@pytest.mark.parametrize(
    "text",
    [
        "Zelensky berterima kasih atas bantuan militer Polandia bagi Ukraina.",
        "Zelensky mengapresiasi bantuan militer Polandia bagi Ukraina.",
    ],
)
def test_thanks_are_no_claim_even_where_they_name_an_event(text):
    assert lines(text) == []


def test_a_blow_behind_the_verb_that_says_it_happened_is_told():
    line = "narrator asserts attack russia>ukraine @ Kharkiv"
    assert lines("Pada Selasa terjadi serangan Rusia di Kharkiv.") == [line]


def test_what_a_blow_cost_is_told_in_the_clause_behind_it():
    found = lines("Rudal Rusia menghantam hotel di Kharkiv yang melukai 16 orang.")
    assert found[-1] == "narrator asserts casualties russia @ Kharkiv"


@pytest.mark.parametrize(
    "text",
    [
        "Zelensky mengatakan warganya kembali hidup tenang sebelum serangan di Lyman.",
        "Zelensky mengatakan keputusan itu diambil agar pasukannya tidak dikepung di Lyman.",
        "Zelensky mengatakan sirene akan berbunyi di Lyman jika terjadi serangan.",
        "Zelensky mengatakan operasi militer masih berlangsung di Lyman.",
    ],
)
def test_an_event_that_only_dates_or_is_to_be_averted_is_none(text):
    assert only_claim(text).event.type == "statement"


@pytest.mark.parametrize(
    "text",
    [
        "Zelensky mengatakan jatuhnya Bakhmut tidak akan mengubah jalannya perang.",
        "Zelensky mengatakan perebutan Bakhmut akan membuka jalan bagi Rusia untuk maju.",
    ],
)
def test_whoever_weighs_what_a_deed_would_lead_to_does_not_claim_it(text):
    assert only_claim(text).event.type == "statement"


def test_what_was_so_for_a_while_before_something_else_is_told_with_it():
    told = lines("Lyman sempat diduduki Rusia sebelum dibebaskan oleh pasukan Ukraina.")
    assert [("hold" in t or "capture" in t) for t in told] == [True, True]
    assert len(lines("Rusia menyerang Lyman sebelum gencatan senjata berlaku.")) == 1


def test_taking_part_in_an_agreement_deploys_nobody():
    assert lines("Rusia menangguhkan keikutsertaannya dalam perjanjian gandum.") == []


def test_who_struggles_to_do_something_attacks_nobody():
    text = "Tim penyelamat berjuang memadamkan api di Lviv, kata Gubernur Lviv Maksym Kozytskyi."
    assert lines(text)[0].startswith("Maksym Kozytskyi asserts statement")


def test_an_investigation_is_no_blow():
    text = "Rudal Rusia menghantam Odesa. PBB berjanji akan menyelidiki serangan di Odesa itu."
    assert lines(text)[-1].startswith("United Nations asserts planned statement")
