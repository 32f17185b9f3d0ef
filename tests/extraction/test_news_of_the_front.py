"""Sentences as news of the front has them every day, from the text to the claim."""

import pytest

from tests.extraction.building import lines


@pytest.mark.parametrize("answer", ["mengonfirmasi serangan tersebut", "membenarkan serangan itu"])
def test_who_confirms_a_blow_has_not_dealt_it(answer):
    text = "Drone Ukraina menghantam kilang minyak di Ryazan. Gubernur Ryazan Pavel Malkov "
    assert lines(f"{text}{answer}.")[-1].startswith("Pavel Malkov confirms strike ukraine>russia")


def test_deeds_of_one_sentence_have_one_doer():
    text = (
        "Militer Rusia menyatakan telah menghancurkan pos Ukraina di Siversk dan menewaskan"
        " hingga 75 prajurit musuh."
    )
    assert lines(text) == [
        "Russian armed forces asserts destroy russia>ukraine @ Siversk",
        "Russian armed forces asserts casualties russia>ukraine @ Siversk",
    ]


def test_the_others_whom_a_quotation_reports_are_the_enemy():
    text = '"Sungguh aneh, mereka mengumumkan merebut Siversk lagi," ujar Syrskyi.'
    assert lines(text) == ["Oleksandr Syrskyi asserts capture russia>ukraine @ Siversk"]


def test_what_somebody_calls_it_is_what_he_says():
    text = "Rudal menghantam Odesa. Klitschko menyebutnya serangan terbesar Rusia tahun ini."
    assert lines(text)[-1].startswith("Vitalii Klitschko asserts")


def test_a_report_of_ones_own_has_the_same_speaker():
    text = "Staf Umum Ukraina dalam laporan hariannya menyebutkan rudal Rusia menghantam Odesa."
    assert lines(text) == ["General Staff of Ukraine asserts strike russia>ukraine @ Odesa"]


def test_who_has_no_evidence_withholds():
    text = "Rudal menghancurkan jembatan Antonivka. Guterres mengatakan pihaknya tidak memiliki "
    answer = lines(text + "informasi independen tentang hancurnya jembatan itu.")[-1]
    assert answer.startswith("Antonio Guterres withholds destroy")


def test_a_capital_is_where_its_officials_speak_not_where_it_happens():
    text = "Di Moskow, juru bicara Kremlin Dmitry Peskov mengatakan serangan Ukraina berlanjut."
    assert lines(text) == ["Dmitry Peskov asserts attack ukraine>russia"]


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        ("Kami menolak keras tuduhan itu", "denies"),
        ("Kami belum bisa memastikan laporan tersebut", "withholds"),
    ],
)
def test_who_denies_in_words_of_his_own_denies(words, answer):
    text = f'Ukraina menuding Rusia menembaki Siversk. "{words}," ujar Peskov.'
    assert lines(text)[-1].startswith(f"Dmitry Peskov {answer} strike russia>ukraine")


def test_so_a_statement_says_whose_it_was_before():
    text = 'Rusia merebut Siversk, kata Shoigu. "Musuh kehilangan 410 prajurit," demikian bunyi '
    claim = lines(text + "pernyataan tersebut, seperti dilansir Reuters.")[-1]
    assert claim.startswith("Sergei Shoigu asserts casualties")


@pytest.mark.parametrize(
    ("told", "event"),
    [
        ("Rusia telah menghimpun 50.000 tentara di arah Sumy", "deploy russia @ Sumy"),
        ("desa Siversk masih diperebutkan", "clash"),
        ("pasukannya menahan tujuh serbuan di Siversk", "repel ukraine>russia @ Siversk"),
    ],
)
def test_deeds_of_the_front(told, event):
    assert lines(f"Syrskyi mengatakan {told}.")[0].startswith(f"Oleksandr Syrskyi asserts {event}")


def test_people_who_are_somewhere_are_not_deployed():
    text = "Sekitar 16.000 orang berada di zona bahaya, kata Gubernur Kherson Oleksandr Prokudin."
    assert lines(text)[0].startswith("Oleksandr Prokudin asserts statement")


def test_who_is_named_before_a_comma_does_what_the_relative_clause_tells():
    text = (
        "Jatuhnya Siversk adalah kemenangan bagi Moskow, yang kini menguasai hampir seluruh Donbas."
    )
    assert lines(f"Menurut Reuters, {text[0].lower()}{text[1:]}")[0].startswith(
        "Reuters asserts hedged hold russia"
    )


@pytest.mark.parametrize(
    ("words", "event"),
    [
        ("kerugian musuh di arah Siversk berjumlah 240 personel", "casualties"),
        ("pasukannya mengalahkan tenaga kerja musuh di dekat Siversk", "strike russia>ukraine"),
    ],
)
def test_losses_as_ministries_count_them(words, event):
    assert lines(f"Kementerian Pertahanan Rusia mengatakan {words}.")[0].startswith(
        f"Russian Ministry of Defence asserts {event}"
    )


def test_what_is_not_stable_does_not_negate_the_clause_behind_its_comma():
    text = '"Situasinya tidak stabil, pertempuran terjadi di Toretsk," kata Syrskyi.'
    assert lines(text) == ["Oleksandr Syrskyi asserts clash @ Toretsk"]


def test_people_who_stay_hold_no_town():
    text = "Kepala Toretsk Vasyl Chynchyk menyebut 1.150 orang masih bertahan di kota itu."
    assert lines(text)[0].startswith("Vasyl Chynchyk asserts statement")


def test_that_mission_is_the_one_named_before():
    text = (
        "Misi Pemantau HAM PBB di Ukraina mencatat serangan baru. Menurut misi itu, rudal Rusia"
        " menewaskan 12 warga sipil di Odesa."
    )
    assert lines(text)[-1].startswith("UN Human Rights Monitoring Mission in Ukraine asserts")


def test_an_accusation_that_is_rejected_is_the_newest():
    text = (
        "Rusia mengatakan pasukannya merebut Siversk. Rusia menuduh Ukraina menembaki Kursk."
        " Kyiv menolak tudingan tersebut sebagai propaganda."
    )
    assert lines(text)[-1].startswith("Ukraine denies strike ukraine>russia")


def test_a_numbered_head_begins_another_story():
    text = (
        "Rudal Rusia menewaskan dua warga di Desa Bilozerka, kata Prokudin. Rudal Rusia juga"
        " menghantam Bilozerka pada malam hari, kata Prokudin.\n\n2. Siversk Masih Bertahan\n\n"
        "Trehubov membantah bahwa Siversk telah jatuh. Moskow mengatakan pasukannya merebut kota"
        " di Donetsk itu."
    )
    assert lines(text)[-1] == "Russia asserts capture russia>ukraine @ Siversk"


def test_what_others_are_asked_to_do_attributes_nothing():
    text = (
        "Drone menghantam sebuah kafe di Kherson. Kementerian Luar Negeri Rusia menuntut"
        " organisasi internasional mengutuknya."
    )
    assert lines(text)[0].startswith("narrator asserts strike")


def test_that_corps_is_whose_spokesperson_has_just_spoken():
    text = (
        "Staf Umum Ukraina mengatakan pasukannya merebut Siversk. Juru bicara Korps Serbu Udara"
        " ke-7 Ukraina membantah adanya pengepungan. Tidak ada yang terkepung, kata korps tersebut."
    )
    assert lines(text)[-1].startswith("7th Air Assault Corps spokesperson asserts not")


def test_a_military_meeting_is_nobodys_forces():
    text = (
        "Ukraina menyerang Kherson dengan drone, kata Saldo. Sumber Ukraina mengatakan serangan itu"
        " menyasar pertemuan militer."
    )
    assert lines(text)[-1].startswith("Ukrainian sources asserts strike ukraine>russia")


@pytest.mark.parametrize(
    "told",
    [
        "tidak ada yang tewas",
        "tidak ada yang tewas atau terluka",
        "tidak ada laporan korban jiwa atau terluka dalam insiden",
        "tak ada warga yang terluka",
        "belum ada yang terluka",
    ],
)
def test_nobody_was_hurt(told):
    text = f"Rudal Rusia menghantam Sumy. Gubernur Sumy mengatakan {told}."
    assert lines(text)[-1].startswith("Governor of Sumy Oblast asserts not casualties")


@pytest.mark.parametrize(
    "office",
    [
        "Kepala Distrik Belgorod",
        "Kepala Distrik Kota Belgorod",
        "Kepala Distrik Munisipal Belgorod",
        "Kepala pemerintahan Kota Belgorod",
    ],
)
def test_heads_of_towns_and_districts_tell_of_their_own_places(office):
    text = f"{office} Vladimir Pertsev mengatakan drone Ukraina menghantam sebuah rumah."
    assert lines(text) == ["Vladimir Pertsev asserts strike ukraine>russia @ Belgorod"]


def test_a_plant_that_stops_working_is_no_ceasefire():
    text = "Manajemen menangguhkan operasi pabrik, kata Gubernur Rostov Vasily Golubev."
    assert lines(text)[0].startswith("Vasily Golubev asserts statement")


def test_a_dated_answer_is_an_answer():
    text = (
        "Drone Ukraina menghantam Ryazan. Pejabat Rusia membenarkan insiden tersebut"
        " pada Senin (24/2/2025)."
    )
    assert lines(text)[-1].startswith("Russian officials confirms strike ukraine>russia")


@pytest.mark.parametrize("verb", ["menghalangi", "memblokir", "menggagalkan"])
def test_attempts_that_are_blocked_are_repelled(verb):
    text = f"Moskow mengatakan pasukannya {verb} upaya Ukraina untuk merebut Lyman."
    assert lines(text) == ["Russia asserts repel russia>ukraine @ Lyman"]


def test_who_struggles_to_do_something_attacks_nobody():
    text = "Tim penyelamat berjuang memadamkan api di Lviv, kata Gubernur Lviv Maksym Kozytskyi."
    assert lines(text)[0].startswith("Maksym Kozytskyi asserts statement")


def test_an_investigation_is_no_blow():
    text = "Rudal Rusia menghantam Odesa. PBB berjanji akan menyelidiki serangan di Odesa itu."
    assert lines(text)[-1].startswith("United Nations asserts planned statement")


def test_a_toll_of_a_strike_is_not_the_strikers_loss():
    text = "Pejabat Odesa mengatakan korban tewas akibat serangan rudal Rusia naik menjadi 34."
    assert lines(text)[0].split(" @ ")[0].endswith("casualties russia")


def test_a_nuclear_plant_is_the_plant_not_its_town():
    text = "Moskow mengatakan drone Ukraina menghantam pembangkit nuklir Zaporizhzhia."
    assert lines(text)[0].endswith("@ Zaporizhzhia Nuclear Power Plant")


@pytest.mark.parametrize(
    ("told", "event"),
    [
        ("Rusia mengirimkan lebih banyak pasukan ke Lyman", "deploy russia @ Lyman"),
        ("Pasukan Rusia telah mencapai wilayah barat Lyman", "advance russia @ Lyman"),
        ("Pasukannya menahan sebanyak 102 tentara Rusia di Lyman", "surrender russia @ Lyman"),
    ],
)
def test_moves_and_captives_in_other_words(told, event):
    assert lines(f"{told}, kata Syrskyi.") == [f"Oleksandr Syrskyi asserts {event}"]
