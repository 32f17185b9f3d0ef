"""What the article tells in its own voice: which words of the narrator are claims."""

import pytest

from tests.extraction.building import lines, only_claim


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (
            "Kapal perang Rusia yang sandar di Krimea diserang Ukraina dengan rudal.",
            "narrator asserts strike ukraine>russia @ Crimea",
        ),
        (
            "Kota Kharkiv yang dulu dihuni sejuta jiwa itu dihujani bom Rusia.",
            "narrator asserts strike russia>ukraine @ Kharkiv",
        ),
        (
            "Desa Robotyne yang terletak di selatan Orikhiv kini telah direbut pasukan Rusia.",
            "narrator asserts capture russia>ukraine @ Robotyne",
        ),
    ],
)
def test_behind_a_relative_clause_about_the_subject_the_main_verb_tells_the_event(text, line):
    assert lines(text) == [line]


def test_a_verb_that_says_more_of_the_one_before_stays_in_the_relative_clause():
    assert lines("Warga Rusia yang melihat tentara Ukraina merebut Lyman sudah pulang.") == []


def test_a_noun_that_is_only_dated_tells_nothing_beside_the_event_that_dates_it():
    text = "Serangan Ukraina itu terjadi beberapa jam setelah Rusia membombardir Kyiv."
    assert lines(text) == ["narrator asserts strike russia>ukraine @ Kyiv"]


def test_a_noun_spoken_of_before_is_told_anew_by_when_it_began():
    text = "Serangan balik pasukan Ukraina itu dimulai pekan lalu di Kherson."
    assert [line.split(" @")[0] for line in lines(text)] == [
        "narrator asserts attack ukraine>russia"
    ]


def test_a_verb_carries_a_noun_over_the_words_that_count_it():
    text = "Rusia telah melancarkan ratusan serangan terhadap Ukraina di Lyman."
    assert [line.split(" @")[0] for line in lines(text)] == [
        "narrator asserts attack russia>ukraine"
    ]


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Desa itu berada di dekat Bakhmut, yang direbut Rusia pada Mei 2023.", "capture"),
        ("Garis depan kian kabur di dekat Bakhmut, tempat pertempuran berkecamuk.", "clash"),
        ("Pokrovsk berjarak 70 km dari Donetsk, yang diduduki pasukan Rusia.", "hold"),
        ("Di Kharkiv ada delapan warga Ukraina yang tewas.", "casualties"),
        ("Kherson adalah ibu kota pertama Ukraina yang jatuh ke tangan Rusia.", "capture"),
        ("Itu kota tempat prajurit Ukraina yang kalah jumlah bertahan dua bulan.", "hold"),
        ("Jumlah tentara Rusia yang gugur di Pokrovsk mencapai 300 orang.", "casualties"),
        ("Video yang beredar memperlihatkan pasukan Rusia merebut Toretsk.", "capture"),
        ("Rusia dan Ukraina sepakat untuk menukar 1.000 tawanan.", "exchange"),
        ("Ledakan itu memicu serangan udara Rusia di Odesa.", "strike"),
        ("Itu merupakan serangan udara terbesar Rusia di Odesa.", "strike"),
        ("Rusia dan Ukraina saling jual-beli serangan sepekan ini.", "strike"),
    ],
)
def test_the_narrator_tells_more_than_main_verbs_say(text, event):
    claim = only_claim(text)
    assert (claim.speaker.name, claim.event.type) == ("narrator", event)


def test_what_was_attempted_is_no_event_beside_its_being_thwarted():
    claim = only_claim("Upaya Rusia menyerang Sumy dipatahkan pasukan Ukraina.")
    assert claim.event.type == "repel"


def test_what_a_war_has_cost_is_told_wherever_it_stands():
    text = "Rusia mengirim tentara ke Ukraina, memicu perang yang telah menewaskan 9.000 orang."
    assert lines(text)[-1].startswith("narrator asserts casualties")


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Odesa gelap akibat Rusia yang menyerang gardu listrik dengan rudal.", "strike"),
        ("Bakhmut kini menjadi tempat pertempuran sengit Rusia dan Ukraina.", "clash"),
        ("Kota Sumy di Ukraina juga tak luput dari gempuran rudal Rusia.", "strike"),
    ],
)
def test_what_befalls_a_place_is_told_however_it_is_turned(text, event):
    assert only_claim(text).event.type == event


def test_a_noun_that_is_described_before_it_is_pointed_back_to_tells_nothing_anew():
    assert lines("Paket bantuan terbaru itu memperkuat Ukraina dalam melawan Rusia.") == []


def test_behind_a_relative_clause_an_aim_stays_an_aim():
    text = "Rusia dan Ukraina menghentikan perang agar jasad prajurit yang gugur bisa diambil."
    assert only_claim(text).event.type == "ceasefire"


def test_a_deed_that_is_only_weighed_does_not_hide_the_same_deed_told():
    text = "Merebut kota itu akan menjadi capaian Rusia terbesar sejak merebut Avdiivka."
    assert [place.name for place in only_claim(text).places] == ["Avdiivka"]


@pytest.mark.parametrize("joint", ["setelah", "ketika", "sementara", "di saat"])
def test_what_stands_before_a_clause_in_which_somebody_speaks_is_the_narrators(joint):
    told = lines(f"Pasukan Rusia membombardir Kharkiv {joint} Putin mengatakan siap berunding.")
    assert told[0].startswith("narrator asserts strike russia")
    assert told[1].startswith("Vladimir Putin")


def test_an_invasion_is_no_strike_whatever_was_told_before():
    told = lines("Rudal Rusia menghantam Kharkiv. Invasi Rusia ke Ukraina telah memicu krisis.")
    assert told[1].startswith("narrator asserts attack russia>ukraine")
