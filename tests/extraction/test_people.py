"""Who somebody is by office, description and side, where the name alone does not tell."""

import pytest

from tests.extraction.building import claims, lines, only_claim


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "Juru bicara badan tanggap darurat kota, Andrii Melnyk, mengatakan dua orang tewas di "
            "Sumy.",
            "Andrii Melnyk",
        ),
        (
            "Juru bicara Presiden Rusia Vladimir Putin mengatakan pasukan Ukraina mundur dari "
            "Lyman.",
            "Kremlin spokesman",
        ),
        ("Jurnalis Reuters melaporkan pasukan Rusia merebut Lyman.", "Reuters"),
        ("Otoritas Ukraina mengatakan pasukan Rusia menyerang Lyman.", "Ukrainian authorities"),
        (
            "Staf Umum di Kyiv mengatakan pasukan Rusia menyerang Lyman.",
            "General Staff of Ukraine",
        ),
    ],
)
def test_whose_office_it_is_tells_who_speaks(text, speaker):
    assert only_claim(text).speaker.name == speaker


def test_who_serves_the_president_is_not_the_president():
    text = (
        "Seorang penasihat Presiden Ukraina Volodymyr Zelensky mengatakan Rusia mundur dari Lyman."
    )
    speaker = only_claim(text).speaker
    assert (speaker.name.endswith("adviser"), speaker.side) == (True, "ukraine")


def test_a_soldier_known_by_one_name_speaks_for_whom_the_text_is_about():
    text = "Pasukan Ukraina merebut Lyman, kata Zelensky. "
    told = "Pasukan Rusia mundur, kata seorang tentara bernama Maksym."
    assert lines(text + told)[-1] == "Maksym asserts withdraw russia @ Lyman"


def test_an_office_with_a_determiner_is_its_holder_named_before():
    text = "Sergei Shoigu mengatakan pasukan Rusia merebut Lyman. "
    told = "Menteri pertahanan itu mengatakan pasukan Ukraina mundur."
    assert lines(text + told)[-1] == "Sergei Shoigu asserts withdraw ukraine @ Lyman"


def test_officials_are_of_the_side_on_which_the_sentence_opens():
    text = "Rusia merebut Lyman. "
    told = "Di pihak Ukraina, para pejabat mengatakan pasukan Rusia menyerang Kupiansk."
    assert lines(text + told)[-1] == "Ukrainian officials asserts attack russia>ukraine @ Kupiansk"


def test_the_particle_of_a_name_is_no_navy():
    text = "Wali Kota Kamal Abu al-Rub mengatakan pasukan Rusia menyerang Lyman."
    assert only_claim(text).speaker.name.endswith("Abu al-Rub")


@pytest.mark.parametrize(
    ("body", "name"),
    [
        ("Komite Penyidik Belarus", "Belarusian Investigative Committee"),
        ("Pihak rumah sakit Ukraina", "Ukrainian hospitals"),
    ],
)
def test_bodies_that_no_list_names_are_named_by_what_they_are(body, name):
    claim = only_claim(f"{body} mendata dua orang tewas akibat serangan Rusia di Kharkiv.")
    assert claim.speaker.name == name


def test_a_governor_is_no_village_however_the_name_is_spelt():
    text = "Rudal Rusia menghantam sebuah rumah sakit, kata Gubernur Oleg Kiper."
    assert lines(text) == ["Oleh Kiper asserts strike russia>ukraine"]


def test_a_body_in_a_seat_of_government_is_that_governments():
    text = (
        "Staf Umum Ukraina melaporkan serangan di Lyptsi. Di Moskow, Kementerian Pertahanan "
        "menyatakan pasukannya merebut Lyptsi."
    )
    assert lines(text)[-1].startswith("Russian Ministry of Defence")


@pytest.mark.parametrize(
    ("text", "speaker", "side"),
    [
        (
            "kata Jonas Keller, pakar Ukraina dan Rusia di sebuah lembaga kajian",
            "Jonas Keller",
            "third",
        ),
        ("kata Olena Melnyk, salah seorang warga Kherson", "Olena Melnyk", "ukraine"),
        (
            "kata wakil menteri yang mengurus pertahanan Ukraina, Taras Melnyk",
            "Taras Melnyk",
            "ukraine",
        ),
        (
            "kata seorang prajurit Rusia yang ikut bertempur di sana, Igor Belov",
            "Igor Belov",
            "russia",
        ),
        (
            "kata komandan drone Ukraina yang menggunakan nama sandi Elang",
            "Elang",
            "ukraine",
        ),
    ],
)
def test_what_describes_a_name_tells_whose_it_is(text, speaker, side):
    found = claims(f"Pertempuran pecah di Lyman, {text}.")
    assert [(c.speaker.name, c.speaker.side) for c in found] == [(speaker, side)]


def test_an_expert_stays_an_outsider_where_only_the_name_comes_again():
    text = (
        "Pertempuran pecah di Lyman, kata pakar militer Jonas Keller. "
        "Pasukan Rusia merebut Lyman, kata Keller."
    )
    assert [c.speaker.side for c in claims(text)] == ["third", "third"]


def test_a_soldier_stays_on_the_side_for_which_he_fights():
    text = (
        "Rusia mengerahkan pasukannya ke Lyman, kata Vladimir Putin. "
        "Pasukan mundur, kata Igor Belov, seorang tentara di kota itu. "
        "Belov menuduh komandannya menembak prajurit di Lyman, Ukraina."
    )
    assert {c.speaker.side for c in claims(text)} == {"russia"}


def test_a_source_without_a_name_is_the_body_that_spoke():
    text = (
        "Staf Umum Ukraina melaporkan serangan di Lyptsi. "
        '"Musuh merebut Lysivka," kata sumber tersebut.'
    )
    assert claims(text)[-1].speaker.name == "General Staff of Ukraine"


def test_an_official_of_a_region_has_the_name_behind_it():
    text = "Pejabat darurat wilayah Odesa Ihor Budalenko mengatakan 16 orang tewas."
    assert only_claim(text).speaker.name == "Ihor Budalenko"


@pytest.mark.parametrize(
    ("source", "speaker"),
    [
        ("kata seorang tentara Ukraina", "Ukrainian soldier"),
        ("kata salah seorang warga Kherson", "Kherson resident"),
        ("kata seorang sumber keamanan Ukraina", "Ukrainian security source"),
        ("kata tiga diplomat", "diplomats"),
        ("menurut sumber dari Staf Umum Ukraina", "General Staff of Ukraine sources"),
        ("kata komandan Ukraina, yang dikenal dengan panggilan Elang", "Elang"),
    ],
)
def test_nameless_sources_are_one_or_several_of_whoever_they_work_for(source, speaker):
    assert [c.speaker.name for c in claims(f"Rusia menyerang Lyman, {source}.")] == [speaker]


def test_a_name_in_quotation_marks_may_speak():
    text = 'Proyek "I Want to Live" melaporkan 100 tentara Rusia menyerah di Kursk.'
    assert claims(text)[0].speaker.name == "I Want to Live"


def test_each_of_the_parties_means_both():
    text = "Masing-masing pihak mengatakan akan menyerahkan 6.000 jenazah."
    assert only_claim(text).speaker.name == "Russia and Ukraine"


def test_that_mission_is_the_one_named_before():
    text = (
        "Misi Pemantau HAM PBB di Ukraina mencatat serangan baru. Menurut misi itu, rudal Rusia"
        " menewaskan 12 warga sipil di Odesa."
    )
    assert lines(text)[-1].startswith("UN Human Rights Monitoring Mission in Ukraine asserts")


def test_that_corps_is_whose_spokesperson_has_just_spoken():
    text = (
        "Staf Umum Ukraina mengatakan pasukannya merebut Siversk. Juru bicara Korps Serbu Udara"
        " ke-7 Ukraina membantah adanya pengepungan. Tidak ada yang terkepung, kata korps tersebut."
    )
    assert lines(text)[-1].startswith("7th Air Assault Corps spokesperson asserts not")


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
