"""Strikes, tolls, air defence and prisoners in news that nobody has learned from."""

import pytest

from klaim.records import EventType
from tests.extraction.building import claims, lines, only_claim


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


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (
            "Rusia kehilangan 3.688 tank dan 291 howitzer, kata Staf Umum Ukraina.",
            "General Staff of Ukraine asserts destroy ukraine>russia",
        ),
        (
            "Ukraina mengklaim telah menghancurkan lima tank dan 12 kendaraan personel.",
            "Ukraine asserts destroy ukraine",
        ),
        (
            "Rusia mengatakan serangan Ukraina melibatkan 10 rudal jelajah.",
            "Russia asserts strike ukraine>russia",
        ),
        (
            "Penghancuran gudang Ukraina dilakukan menggunakan rudal, kata Kementerian Pertahanan "
            "Rusia.",
            "Russian Ministry of Defence asserts destroy russia>ukraine",
        ),
        (
            "Rusia menyerang Sumy, menurut pembaruan terbaru oleh Staf Umum Ukraina.",
            "General Staff of Ukraine asserts attack russia>ukraine @ Sumy",
        ),
        (
            "Ini Krimea yang diduduki Rusia, yang diambil alih dari Ukraina pada 2014.",
            "narrator asserts capture russia>ukraine @ Crimea",
        ),
    ],
)
def test_losses_are_those_of_whoever_had_what_is_lost(text, line):
    assert lines(text) == [line]


def test_a_verb_behind_a_passive_relative_clause_is_of_its_head():
    told = lines(
        "Dua kapal yang diperbaiki mengalami kerusakan dan 24 orang terluka di Sevastopol."
    )
    assert [line.split()[2] for line in told] == ["destroy", "casualties"]


def test_who_speaks_in_a_relative_clause_is_not_who_acts_in_the_words():
    told = lines("Moskow, yang mengatakan pasukan Ukraina menembakkan 10 rudal ke Sevastopol.")
    assert told == ["Russia asserts strike ukraine>russia @ Sevastopol"]


def test_silence_told_in_a_line_of_its_own_is_no_comment_section():
    text = "Rusia menyerang Sumy, kata Zelensky.\n\nBelum ada komentar dari Rusia.\n"
    assert lines(text)[-1] == "Russia withholds attack russia>ukraine"


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (
            "Kyiv mengatakan pasukan Rusia meluncurkan 36 drone dan pertahanan udaranya menembak "
            "jatuh 22 di antaranya.",
            "Ukraine asserts shoot_down ukraine>russia",
        ),
        (
            "Gubernur Vyacheslav Gladkov memberikan informasi serupa bahwa dua drone dicegat.",
            "Vyacheslav Gladkov asserts shoot_down russia>ukraine",
        ),
        (
            "IAEA yang menempatkan para ahli di Enerhodar mengatakan tiga orang terluka.",
            "International Atomic Energy Agency (IAEA) asserts casualties",
        ),
        (
            "Ukraina menuduh Rusia menyebarkan informasi palsu soal Sumy.",
            "Ukraine asserts accuse russia",
        ),
        (
            "Zelensky mengatakan Rusia mengarahkan 500 drone ke arah Kyiv.",
            "Volodymyr Zelensky asserts strike russia>ukraine @ Kyiv",
        ),
        (
            "Kami berhasil mencegat lebih dari 140 target yang masuk, kata Zelensky.",
            "Volodymyr Zelensky asserts shoot_down ukraine>russia",
        ),
        (
            "Dua drone Ukraina dicegat dan dihancurkan, kata Kementerian Pertahanan Rusia.",
            "Russian Ministry of Defence asserts shoot_down russia>ukraine",
        ),
        (
            "Serpihan rudal jatuh di Sevastopol, kata Gubernur Mikhail Razvozhayev.",
            "Mikhail Razvozhayev asserts strike ukraine>russia @ Sevastopol",
        ),
        (
            "Zelensky mengatakan Ukraina membutuhkan tambahan rudal.",
            "Volodymyr Zelensky asserts called_for aid ?>ukraine",
        ),
    ],
)
def test_who_shoots_who_is_hit_and_who_says_it(text, line):
    assert lines(text)[-1].startswith(line)


def test_what_prompts_a_call_is_the_narrators():
    told = lines("Rusia menembakkan rudal ke Dnipro, yang mendorong Zelensky mendesak sekutu.")
    assert told[0] == "narrator asserts strike russia>ukraine @ Dnipro"


def test_jets_sent_up_are_deployed_and_strike_nobody():
    told = lines("Jet tempur Polandia dikerahkan setelah Kyiv dihantam rudal Rusia.")
    assert [line.split()[2] for line in told] == ["deploy", "strike"]


@pytest.mark.parametrize(
    "text",
    [
        "Klitschko mengatakan drone yang menargetkan Kyiv dan sekitarnya telah ditembak jatuh.",
        "Dua drone yang menyerang Odesa dan Mykolaiv telah dihancurkan, kata Zelensky.",
    ],
)
def test_a_list_in_a_relative_clause_does_not_swallow_the_main_verb(text):
    assert only_claim(text).event.type == "shoot_down"


def test_what_demands_include_is_called_for_by_whose_they_are():
    text = (
        "Putin mengatakan tuntutannya tidak berubah.\n\n"
        "Tuntutan tersebut termasuk agar Ukraina meninggalkan wilayahnya di Donetsk."
    )
    assert lines(text)[-1] == "Vladimir Putin asserts called_for withdraw ukraine @ Donetsk"


def test_who_must_answer_for_a_blow_is_accused():
    text = "Zelensky mengatakan Rusia harus bertanggung jawab atas serangan di Sumy."
    assert only_claim(text).event.type == "accuse"


def test_who_speaks_is_not_counted():
    text = "Dua orang tewas di Sumy, kata seorang jurnalis media Rusia."
    assert quantities_of(text) == [("killed", 2)]


def test_what_another_deed_of_the_sentence_comes_to_is_not_counted_again():
    text = "Rusia mengaku telah merebut 64 bangunan dan menangkis serangan Ukraina di Pokrovsk."
    assert {c.event.type: len(c.quantities) for c in claims(text)} == {"capture": 1, "repel": 0}


def test_who_speaks_together_is_kept_by_words_of_the_article():
    text = "Moskow dan Kyiv mengatakan Sumy diserang."
    assert only_claim(text).speaker.surface in text


def test_shooting_at_a_country_with_bombs_is_a_strike():
    text = "Zelensky mengatakan Rusia telah menembak Ukraina dengan 700 bom dalam sepekan."
    claim = only_claim(text)
    assert claim.event.type is EventType.STRIKE
    assert [(q.kind, q.value) for q in claim.quantities] == [("bombs", 700)]


def test_being_among_the_dead_is_told_as_casualties():
    text = "Rusia mengakui seorang pejabatnya termasuk di antara mereka yang tewas di Lysychansk."
    assert lines(text) == ["Russia concedes casualties ukraine @ Lysychansk"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Pasokan air di Kharkiv juga terputus.", ["narrator asserts destroy russia @ Kharkiv"]),
        (
            "Militer Ukraina mencegah pasukan Rusia maju di Lyman.",
            ["narrator asserts repel ukraine>russia @ Lyman"],
        ),
        ("Kemajuan itu tujuh kilometer dari garis pertahanan Rusia di Lyman.", []),
        ("Serangan itu membuat warga harus bertahan hidup tanpa pemanas di Sumy.", []),
    ],
)
def test_words_that_only_look_like_a_siege_or_a_defence_are_none(text, told):
    assert [line for line in lines(text) if "destroy" in line or "repel" in line] == told
    assert not any("hold" in line or "encircle" in line for line in lines(text))


def test_who_died_behind_a_blow_told_before_died_of_it():
    text = '"Drone Rusia menghantam Dnipro; diketahui tiga orang tewas di kota itu," kata Zelensky.'
    assert lines(text)[-1] == "Volodymyr Zelensky asserts casualties russia @ Dnipro"


@pytest.mark.parametrize("bearing", ["tenggara", "timur laut", "barat daya", "pesisir"])
def test_the_part_of_a_country_in_which_a_town_lies_strikes_nobody(bearing):
    text = f"Serangan roket Rusia terhadap kota Sumy di {bearing} Ukraina menewaskan tiga orang."
    assert only_claim(text).event.actor.side == "russia"


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (
            "Kementerian Pertahanan Rusia mengatakan semua warga Rusia yang dibebaskan kini berada "
            "di Belarus.",
            "Russian Ministry of Defence asserts exchange",
        ),
        (
            '"Sebagai imbalannya, 90 tawanan perang telah dipindahkan," kata Kementerian '
            "Pertahanan Rusia.",
            "Russian Ministry of Defence asserts exchange",
        ),
        (
            '"Kami membawa kembali 80 pejuang dari penahanan," kata Zelensky.',
            "Volodymyr Zelensky asserts exchange",
        ),
    ],
)
def test_people_set_free_are_exchanged_and_no_place_is_taken(text, line):
    assert lines(text)[-1].startswith(line)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "Kedua pihak bertukar 70 tawanan setelah mediasi oleh Qatar (QTR), ungkap Kementerian "
            "Pertahanan Rusia dan Presiden Ukraina.",
            "Russian Ministry of Defence and Ukrainian President",
        ),
        (
            "Rusia dan Ukraina menukar 70 tawanan perang, kedua negara mengonfirmasi, dengan Swiss "
            "sebagai perantara.",
            "Russia and Ukraine",
        ),
    ],
)
def test_all_who_speak_at_the_end_hold_the_sentence(text, speaker):
    first = claims(text)[0]
    assert (first.speaker.name, first.event.type) == (speaker, "exchange")


def test_a_group_against_somebody_does_not_speak_for_them():
    text = (
        "Dua kelompok anti-Kremlin, Legiun Kebebasan Rusia dan Korps Sukarelawan Rusia, mengaku "
        "bertanggung jawab atas serangan itu."
    )
    assert only_claim(text).speaker.name.startswith("Freedom of Russia Legion")


def test_people_treated_are_wounded():
    text = "Dua orang tewas dan 49 menjalani perawatan akibat serangan Rusia di Sumy."
    assert quantities_of(text) == [("killed", 2), ("wounded", 49)]


def test_a_town_bombarded_makes_an_article_one_of_war():
    text = "Rusia membombardir Sumy.\n\n" + "Dua rumah rusak di Sumy akibat rudal Rusia. " * 8
    assert claims(text)


def test_what_debris_damages_the_others_have_hit():
    text = "Serpihan merusak blok sembilan lantai di Kyiv, ujar Klitschko."
    assert only_claim(text).event.actor.side == "russia"


@pytest.mark.parametrize(
    "text",
    [
        "Tim penyelamat di Sumy melanjutkan operasi pencarian korban hingga larut malam.",
        "Petugas pemadam kebakaran menyisir reruntuhan di Sumy.",
    ],
)
def test_looking_for_victims_hits_nobody(text):
    assert claims(text) == ()


def test_nobody_is_accused_of_what_was_done_to_themselves():
    text = "Zelensky mengecam kekejaman Rusia di Sumy."
    event = only_claim(text).event
    assert (event.actor.side, event.target) == ("russia", None)


def test_a_blow_spoken_of_again_is_of_who_dealt_it_not_of_who_dates_it():
    text = (
        "Wilayah Belgorod telah diserang drone Ukraina sejak Moskow menginvasi Ukraina.\n\n"
        "Serangan tersebut menghancurkan beberapa rumah."
    )
    assert claims(text)[-1].event.actor.side == "ukraine"


def test_a_mission_is_of_no_country_that_it_works_in():
    text = (
        "Perang di Ukraina berlanjut. Misi tersebut mengatakan tentara Rusia menewaskan tiga warga "
        "sipil di Sumy."
    )
    assert claims(text)[-1].speaker.side == "third"


def test_an_attack_that_was_to_be_made_from_the_air_was_shot_down():
    text = "Rusia mengatakan upaya Ukraina untuk melakukan serangan menggunakan UAV digagalkan."
    assert lines(text) == ["Russia asserts shoot_down russia>ukraine"]


def test_rescuers_who_are_sent_are_no_forces():
    text = (
        "Rudal menghantam Belgorod. Tim pemadam kebakaran telah dikerahkan ke lokasi, kata Gladkov."
    )
    assert lines(text)[-1].startswith("Vyacheslav Gladkov asserts statement")


def test_a_town_under_attack_is_attacked():
    told = lines("Tentara Rusia maju ke Lyman. Sloviansk berada di bawah serangan berat.")
    assert told[-1] == "narrator asserts attack @ Sloviansk"


@pytest.mark.parametrize(
    "text",
    [
        "Rudal menghantam Odesa. Listrik padam di seluruh kota, kata Kiper.",
        "Rudal menghantam Odesa. Ribuan rumah kehilangan listrik, kata Kiper.",
    ],
)
def test_people_without_light_are_told_of_in_a_statement(text):
    assert lines(text)[-1].startswith("Oleh Kiper asserts statement")


def test_losses_to_be_prevented_are_none():
    text = "Zelensky mengatakan pasukannya mundur dari Sumy untuk mencegah jatuhnya korban jiwa."
    assert only_claim(text).event.type is EventType.WITHDRAW
