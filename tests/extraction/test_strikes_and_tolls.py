"""Strikes, tolls, air defence and prisoners in news that nobody has learned from."""

import pytest

from tests.extraction.building import lines, only_claim


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Dua orang tewas di Sumy, seperti laporan Gubernur Oleh Hryhorov.", "Oleh Hryhorov"),
        ("Seorang pria terluka di Odesa, seperti yang disampaikan Oleh Kiper.", "Oleh Kiper"),
        ("Rudal Rusia menewaskan lima orang di Kyiv, kata para pejabat.", "Ukrainian officials"),
        ("Drone menghantam kilang di Saratov, kata pihak berwenang.", "Russian officials"),
    ],
)
def test_a_toll_is_told_by_whoever_reports_it_from_there(text, speaker):
    assert only_claim(text).speaker.name == speaker


def test_what_the_tail_of_a_sentence_holds_is_not_the_narrators():
    told = lines(
        "Drone menyerang Voronezh, sehingga mendorong pihak berwenang mengumumkan bahaya udara, "
        "kata Gubernur Alexander Gusev."
    )
    assert told[0] == "Alexander Gusev asserts strike ukraine>russia @ Voronezh"
    assert not any(line.startswith("narrator") for line in told)


def test_naming_through_what_somebody_spoke_says_nothing():
    told = lines("Dua orang tewas di Sumy. Menurut Gubernur Oleh Hryhorov di Telegram.")
    assert len(told) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Trump belum mengatakan apakah AS akan mengirim rudal ke Ukraina.",
        "Kremlin menolak mengatakan apakah Rusia menyerang Sumy.",
        "Zelensky tidak mengungkapkan berapa tentara yang tewas.",
    ],
)
def test_who_does_not_say_whether_withholds(text):
    assert only_claim(text).stance == "withholds"


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (
            "Serangan artileri di kota Kharkiv, Ukraina, menewaskan tujuh orang.",
            "narrator asserts casualties russia @ Kharkiv",
        ),
        (
            "Di Kharkiv, Ukraina merebut dua desa.",
            "narrator asserts capture ukraine>russia @ Kharkiv",
        ),
    ],
)
def test_a_country_behind_its_town_only_says_where_that_lies(text, line):
    assert lines(text) == [line]


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Ukraina menghancurkan 104 dari 120 rudal yang ditembakkan Rusia.", "shoot_down"),
        ("Vitali Klitschko mengatakan pertahanan udara sedang bekerja di Kyiv.", "shoot_down"),
        ("Dua drone lagi menghilang dari radar di Sumy, kata Zelensky.", "shoot_down"),
        ("Gubernur Andrei Bocharov mengatakan pertahanan udara melawan drone.", "shoot_down"),
        ("Pekan ini Rusia memakai lebih dari 600 bom berpemandu.", "strike"),
        ("Zelensky mengatakan target musuh adalah jaringan listrik.", "strike"),
        ("Sebuah video memperlihatkan ledakan di Sevastopol.", "strike"),
        ("Rusia menarik kembali pasukannya dari Kherson.", "withdraw"),
        ("Dua tentara Rusia telah ditahan di Sumy, kata Zelensky.", "surrender"),
        ("Jumlah tentara Ukraina yang menyerah di Azovstal mencapai 959 orang.", "surrender"),
        ("Rusia mengklaim menargetkan 520 tentara Ukraina di Kharkiv.", "casualties"),
        ("Kami bisa mendatangkan bantuan dari mitra kami, kata Zelensky.", "aid"),
        ("Ihor Klymenko mengatakan 12 orang tertimbun reruntuhan di Kharkiv.", "statement"),
        ("Zelensky mengatakan tahanan itu berkomunikasi dengan SBU di Kyiv.", "statement"),
    ],
)
def test_strikes_prisoners_and_help_are_told_by_what_is_done(text, event):
    assert only_claim(text).event.type == event


def quantities_of(text):
    return [(q.kind, q.value) for q in only_claim(text).quantities]


def test_years_of_birth_and_rounds_of_exchanges_count_nobody():
    assert quantities_of("Dua anak kelahiran 2011 terluka di Sumy.") == [("wounded", 2)]
    assert quantities_of("Rusia melakukan dua pertukaran tawanan dengan Ukraina.") == []
