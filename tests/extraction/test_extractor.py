"""Sentences that lean on one another: who goes on speaking, where, when, about what."""

import pytest

from tests.extraction.building import article, claims, extractor, in_full, lines, only_claim


def speakers(text):
    return [c.speaker.name for c in claims(text)]


# --- stand-ins --------------------------------------------------------------------------


@pytest.mark.parametrize("word", ["Dia", "Ia", "Komandan itu"])
def test_he_is_the_person_who_spoke_last(word):
    text = (
        f"Syrskyi mengatakan Rusia menyerang Pokrovsk. {word} mengatakan Toretsk aman bagi warga."
    )
    assert speakers(text) == ["Oleksandr Syrskyi"] * 2


@pytest.mark.parametrize("word", ["Badan tersebut", "Mereka", "Kementerian itu", "Pihaknya"])
def test_stand_ins_for_bodies_are_the_body_that_spoke_last(word):
    text = (
        "Kementerian Pertahanan Rusia mengatakan Ukraina menyerang Belgorod."
        f" {word} juga mengklaim pasukan Ukraina mundur dari Toretsk."
    )
    assert speakers(text) == ["Russian Ministry of Defence"] * 2


def test_a_surname_is_the_person_named_before():
    text = (
        "Ivan Petrenko, komandan brigade Ukraina, mengatakan Rusia menyerang Pokrovsk."
        "\n\nPetrenko mengatakan pasukannya merebut desa Robotyne."
    )
    assert speakers(text) == ["Ivan Petrenko"] * 2


def test_a_person_who_acts_without_speaking_may_be_he():
    text = "Oleksandr Syrskyi tiba di garis depan. Dia mengatakan Rusia menyerang Pokrovsk."
    assert speakers(text) == ["Oleksandr Syrskyi"]


def test_a_tail_with_a_clitic_goes_on_with_the_speaker():
    text = "“Musuh menyerang Pokrovsk,” kata Syrskyi.\n\n“Kami merebut desa Robotyne,” lanjutnya."
    assert speakers(text) == ["Oleksandr Syrskyi"] * 2


@pytest.mark.parametrize(
    ("introduced", "side"),
    [
        ("Wali Kota Ivan Marchenko", "ukraine"),
        ("Seorang dokter, Ivan Marchenko,", "ukraine"),
        ("Analis Ivan Marchenko", "third"),
    ],
)
def test_people_of_nobodys_are_of_the_country_that_the_text_is_at(introduced, side):
    text = f"Rudal menghantam rumah sakit di Kharkiv. {introduced} mengatakan dua orang tewas."
    assert claims(text)[-1].speaker.side == side


# --- quotations -------------------------------------------------------------------------


def test_a_quotation_alone_is_the_last_speakers():
    text = "Syrskyi mengatakan Rusia menyerang Pokrovsk.\n\n“Kami merebut desa Robotyne.”"
    assert speakers(text) == ["Oleksandr Syrskyi"] * 2


def test_a_quotation_is_the_speakers_named_behind_its_last_sentence():
    text = "“Musuh menyerang Pokrovsk. Kami memukul mundur serangan itu,” kata Syrskyi."
    assert speakers(text) == ["Oleksandr Syrskyi"] * 2


def test_the_end_of_a_long_quotation_names_its_speaker_and_who_passed_it_on():
    text = (
        "Kremlin mengatakan pasukan Rusia menyerang Toretsk.\n\n"
        "“Musuh menyerang Pokrovsk. Mereka menembaki kota Lyman."
        " Kami merebut desa Robotyne,” kata Syrskyi kepada Reuters."
    )
    told = [(c.speaker.name, [r.name for r in c.via]) for c in claims(text)]
    assert told == [("Kremlin", []), *[("Oleksandr Syrskyi", ["Reuters"])] * 3]


def test_a_quotation_that_goes_on_with_the_same_thought_is_one_claim():
    text = (
        "“Musim dingin ini akan sangat berat bagi semua orang di sini."
        " Kita tetap butuh kesabaran dan tekad yang kuat,” kata Zelensky."
    )
    claim = only_claim(text)
    assert claim.evidence.of(text) == text


def test_a_new_event_in_a_quotation_is_a_new_claim():
    text = "“Musuh menyerang Pokrovsk. Kami merebut desa Robotyne,” kata Syrskyi."
    assert lines(text) == [
        "Oleksandr Syrskyi asserts attack russia>ukraine @ Pokrovsk",
        "Oleksandr Syrskyi asserts capture ukraine>russia @ Robotyne",
    ]


# --- sentences without a source ---------------------------------------------------------


def test_a_new_event_without_a_source_is_the_narrators():
    text = "Kremlin mengatakan kota itu aman bagi semua warga.\n\nPasukan Rusia menyerang Pokrovsk."
    assert speakers(text)[-1] == "narrator"


def test_a_sentence_that_spells_out_the_one_before_keeps_its_source():
    text = (
        "Kementerian Pertahanan Rusia mengatakan pasukan Ukraina menyerang Kursk."
        " Pasukan Ukraina juga menembaki desa Robotyne."
    )
    assert speakers(text) == ["Russian Ministry of Defence"] * 2


@pytest.mark.parametrize(
    "behind",
    [
        "Hal itu disampaikan Kementerian Pertahanan Rusia.",
        "Pernyataan itu disampaikan oleh Kementerian Pertahanan Rusia.",
        "Kementerian Pertahanan Rusia mengumumkannya pada Senin.",
    ],
)
def test_a_source_named_behind_holds_the_sentence_before(behind):
    assert lines(f"Pasukan Rusia merebut Toretsk. {behind}") == [
        "Russian Ministry of Defence asserts capture russia>ukraine @ Toretsk"
    ]


def test_a_source_named_behind_brings_the_day():
    claim = only_claim(
        "Pasukan Rusia merebut Toretsk. Hal itu disampaikan Kremlin pada Senin (12/8)."
    )
    assert claim.when.start.isoformat() == "2024-08-12"


def test_a_sentence_that_only_passes_on_adds_a_relay_and_no_claim():
    text = "Kremlin mengatakan pasukan Rusia merebut Toretsk. Pernyataan itu dikutip oleh TASS."
    claim = only_claim(text)
    assert (claim.speaker.name, [r.name for r in claim.via]) == ("Kremlin", ["TASS"])


# --- relays -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "via"),
    [
        (
            "Menurut Interfax yang dikutip Reuters, Kremlin mengumumkan penguasaan Toretsk,"
            " dilansir CNN.",
            ["Interfax", "Reuters", "CNN"],
        ),
        (
            "“Pasukan kami merebut Toretsk,” kata Peskov kepada Interfax, menurut AFP.",
            ["Interfax", "AFP"],
        ),
        (
            "Kremlin mengatakan pasukan Rusia merebut Toretsk."
            " Hal itu dilaporkan TASS dan dikutip Reuters.",
            ["TASS", "Reuters"],
        ),
        ("TASS juga mengutip Peskov yang mengatakan Rusia merebut Toretsk.", ["TASS"]),
    ],
    ids=["three", "interview", "sentence", "citing"],
)
def test_relays_are_listed_from_the_innermost(text, via):
    claim = only_claim(text)
    assert [r.name for r in claim.via] == via
    assert claim.speaker.name in ("Kremlin", "Dmitry Peskov")


def test_makers_of_maps_are_outsiders():
    claim = only_claim("Menurut DeepState, pasukan Rusia merebut Toretsk.")
    assert (claim.speaker.name, claim.speaker.side) == ("DeepState", "third")


def test_a_flag_shown_is_the_event_that_it_is_meant_to_prove():
    text = "Rusia memperlihatkan video bendera Rusia berkibar di Toretsk."
    assert lines(text) == ["Russia asserts capture russia>ukraine @ Toretsk"]


# --- asides -----------------------------------------------------------------------------


def test_what_the_narrator_tells_before_the_source_is_the_narrators():
    text = "Pasukan Ukraina mundur dari Toretsk, dan Zelensky mengatakan Rusia menyerang Pokrovsk."
    assert lines(text) == [
        "narrator asserts withdraw ukraine @ Toretsk",
        "Volodymyr Zelensky asserts attack russia>ukraine @ Pokrovsk",
    ]


def test_two_speakers_of_one_sentence_have_their_own_claims():
    text = (
        "Kremlin mengatakan pasukan Rusia merebut Toretsk,"
        " sedangkan Zelensky mengatakan pasukan Ukraina merebut Robotyne."
    )
    assert lines(text) == [
        "Kremlin asserts capture russia>ukraine @ Toretsk",
        "Volodymyr Zelensky asserts capture ukraine>russia @ Robotyne",
    ]


# --- stances ----------------------------------------------------------------------------

CLAIMED = "Kremlin mengatakan pasukan Rusia merebut Toretsk.\n\n"


@pytest.mark.parametrize(
    ("answer", "line"),
    [
        ("Zelensky membantah klaim itu.", "Volodymyr Zelensky denies"),
        ("Zelensky membenarkan hal itu.", "Volodymyr Zelensky confirms"),
        ("Zelensky belum memberikan tanggapan.", "Volodymyr Zelensky withholds"),
        ("Belum ada komentar dari Zelensky.", "Volodymyr Zelensky withholds"),
        ("Reuters tidak dapat memverifikasi klaim itu.", "Reuters withholds"),
        ("Klaim itu belum dapat diverifikasi secara independen.", "narrator withholds"),
    ],
)
def test_an_answer_is_about_the_event_that_was_claimed(answer, line):
    assert lines(CLAIMED + answer)[-1] == f"{line} capture russia>ukraine @ Toretsk"


@pytest.mark.parametrize(
    "text",
    [
        "Zelensky mengakui pasukan Ukraina mundur dari Toretsk.",
        "Zelensky membenarkan pasukan Ukraina mundur dari Toretsk.",
    ],
)
def test_an_own_loss_admitted_is_conceded(text):
    assert str(only_claim(text).stance) == "concedes"


def test_an_own_loss_told_without_admission_is_asserted():
    assert str(only_claim("Syrskyi mengatakan pasukannya mundur dari Krynky.").stance) == "asserts"


def test_a_gain_of_the_enemy_confirmed_by_him_is_not_conceded():
    text = "Kremlin membenarkan pasukan Rusia merebut Toretsk."
    assert str(only_claim(text).stance) == "confirms"


# --- places and days --------------------------------------------------------------------


@pytest.mark.parametrize("words", ["kota itu", "kota tersebut", "kota ini"])
def test_a_noun_points_to_the_place_named_before(words):
    text = f"Rusia menyerang Toretsk. Zelensky mengatakan pasukan Rusia merebut {words}."
    assert lines(text)[-1] == "Volodymyr Zelensky asserts capture russia>ukraine @ Toretsk"


def test_a_noun_points_to_a_place_of_its_kind():
    text = (
        "Rusia menyerang Toretsk di Oblast Donetsk. Kremlin mengatakan pasukan Rusia merebut"
        " wilayah itu."
    )
    assert claims(text)[-1].places[0].name == "Donetsk Oblast"


def test_control_without_a_place_is_about_the_place_of_the_text():
    text = "Rusia menyerang Toretsk. Zelensky mengatakan pasukan Ukraina mundur."
    assert [p.name for p in claims(text)[-1].places] == ["Toretsk"]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Rusia menembaki Kharkiv, kata Gubernur Donetsk Vadym Filashkin.", ["Kharkiv"]),
        ("Gubernur Belgorod mengatakan lima warga tewas.", ["Belgorod Oblast"]),
    ],
)
def test_the_place_of_an_office_counts_only_where_no_other_is_named(text, places):
    assert [p.name for p in only_claim(text).places] == places


def test_a_bearing_gives_way_to_the_place_it_points_at():
    claim = only_claim("Pasukan Rusia merebut desa Robotyne di selatan Orikhiv.")
    assert [p.name for p in claim.places] == ["Robotyne"]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Pasukan Rusia merebut Toretsk pada Senin (12/8).", "2024-08-12"),
        ("Pada Senin (12/8), Kremlin mengatakan pasukan Rusia merebut Toretsk.", "2024-08-12"),
        ("Kremlin pada Rabu mengatakan bahwa Toretsk direbut Rusia pada Senin.", "2024-08-12"),
    ],
)
def test_the_day_is_that_of_the_event_else_of_the_announcement(text, day):
    assert only_claim(text).when.start.isoformat() == day


def test_a_paragraph_goes_on_on_the_day_it_named():
    text = "Pada 12 Agustus, Rusia menyerang Toretsk. Pasukan Ukraina mundur dari kota itu."
    assert [c.when.start.day for c in claims(text)] == [12, 12]


def test_a_new_paragraph_names_its_own_day():
    text = "Pada 12 Agustus, Rusia menyerang Toretsk.\n\nPasukan Ukraina merebut Robotyne."
    assert [c.when and c.when.start.day for c in claims(text)] == [12, None]


# --- what is no article about the war ---------------------------------------------------


def test_an_article_that_names_nobody_of_the_war_has_no_claims():
    text = "Persib merebut Bandung, kata pelatih Luis Milla. Mereka menyerang Persija."
    assert extractor().extract(article(text)) == ()


def test_an_article_in_a_language_that_klaim_does_not_read_has_no_claims():
    text = "Kremlin mengatakan pasukan Rusia merebut Toretsk. Ukraina membantah."
    assert extractor().extract(article(text, language="ms")) == ()


@pytest.mark.parametrize("text", ["", "   \n", "***"])
def test_an_empty_article_has_no_claims(text):
    assert extractor().extract(article(text)) == ()


def test_noise_is_no_evidence():
    text = "Baca juga: Rusia merebut Lyman.\nPasukan Rusia menyerang Pokrovsk."
    assert lines(text, noise=("Baca juga: Rusia merebut Lyman.",)) == [
        "narrator asserts attack russia>ukraine @ Pokrovsk"
    ]


# --- ids --------------------------------------------------------------------------------


def test_claims_of_one_sentence_have_ids_of_their_own():
    found = claims("Pasukan Rusia menyerang Pokrovsk dan merebut Toretsk.")
    assert len({c.id for c in found}) == 2


def test_a_claim_keeps_every_field_that_the_text_gives():
    text = (
        "Staf Umum Ukraina pada Senin (12/8) mengatakan sedikitnya 300 tentara Rusia menyerah"
        " di Kursk, seperti dikutip AFP."
    )
    assert in_full(only_claim(text)) == {
        "speaker": "General Staff of Ukraine",
        "side": "ukraine",
        "via": ["AFP"],
        "stance": "asserts",
        "event": "surrender",
        "actor": "russia",
        "places": ["Kursk"],
        "when": "2024-08-12",
        "quantities": [("captured", 300, "at_least")],
    }


def test_a_denial_that_points_back_answers_the_claim_before():
    found = claims(
        "Kremlin mengatakan pasukan Rusia merebut Toretsk."
        " Kabar itu dibantah oleh Kementerian Pertahanan Ukraina."
    )
    assert [(c.stance.value, c.event.type.value) for c in found] == [
        ("asserts", "capture"),
        ("denies", "capture"),
    ]


def test_local_offices_are_those_of_the_city_that_the_text_is_at():
    text = (
        "Artileri Rusia menghantam pasar di pusat Kota Kherson."
        " Jaksa setempat mencatat tujuh orang tewas."
    )
    assert "Kherson prosecutors" in speakers(text)


def test_a_capital_that_is_attacked_is_a_place():
    (claim,) = claims("Kremlin mengatakan Rusia menyerang ibu kota Kyiv.")
    assert [p.name for p in claim.places] == ["Kyiv"]


def test_a_title_of_several_words_is_read_with_the_surname_behind_it():
    text = "Menteri Pertahanan Belousov mengatakan pasukannya merebut Toretsk."
    assert speakers(text) == ["Andrei Belousov"]


def test_calling_what_was_said_a_lie_is_denying_it():
    found = claims(
        "Kremlin mengatakan pasukan Rusia merebut Toretsk."
        " Staf Umum Ukraina menyebut klaim tersebut sebagai kebohongan belaka."
    )
    assert [(c.stance.value, c.event.type.value) for c in found] == [
        ("asserts", "capture"),
        ("denies", "capture"),
    ]


def test_what_the_narrator_only_weighs_is_not_told():
    told = "Kremlin mengatakan pasukannya menyerang Pokrovsk."
    weighed = "Merebut Pokrovsk akan membuka jalan bagi Rusia ke utara."
    assert speakers(f"{told} {weighed}") == ["Kremlin"]
