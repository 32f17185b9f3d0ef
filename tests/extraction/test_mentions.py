"""Who is named: names, roles with their parties, titles with their holders, stand-ins."""

import itertools
from datetime import date

import pytest

from klaim.extraction.mentions import MentionKind
from klaim.extraction.names import slug
from tests.extraction.building import mentions, named


def only(text, **options):
    (mention,) = mentions(text, **options)
    return mention


# --- names ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "name", "side"),
    [
        ("Volodymyr Zelensky berkata demikian.", "Volodymyr Zelensky", "ukraine"),
        ("Zelenskyy berkata demikian.", "Volodymyr Zelensky", "ukraine"),
        ("Kremlin berkata demikian.", "Kremlin", "russia"),
        ("Moskow berkata demikian.", "Russia", "russia"),
        ("Kyiv berkata demikian.", "Ukraine", "ukraine"),
        ("Pyongyang berkata demikian.", "North Korea", "north_korea"),
        ("NATO berkata demikian.", "NATO", "third"),
        ("Reuters berkata demikian.", "Reuters", "third"),
        ("TASS berkata demikian.", "TASS", "russia"),
    ],
)
def test_names_of_the_theatre_have_their_sides(text, name, side):
    assert named(text) == [(name, side)]


@pytest.mark.parametrize(
    "text",
    ["Menurut Institut Kajian Perang, itu benar.", "Menurut ISW, itu benar."],
)
def test_one_body_has_many_names(text):
    assert named(text) == [("Institute for the Study of War (ISW)", "third")]


def test_names_are_found_in_their_own_case_only():
    assert named("Mereka makan as roda.") == []


def test_slugs_are_ids():
    assert slug("Viktor Trehubov") == "viktor-trehubov"
    assert slug("François  d'Été") == "francois-d-ete"


# --- roles ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "name", "side"),
    [
        ("pejabat militer Ukraina", "Ukrainian military officials", "ukraine"),
        ("para pejabat Rusia", "Russian officials", "russia"),
        ("pejabat intelijen Polandia", "Polish intelligence officials", "third"),
        ("tentara Korea Utara", "North Korean armed forces", "north_korea"),
        ("warga Kherson", "Kherson residents", "ukraine"),
    ],
)
def test_a_role_takes_the_side_of_its_party(text, name, side):
    assert named(f"Menurut {text}, itu benar.") == [(name, side)]


def test_a_role_before_a_place_says_where_not_who():
    russians, *_ = mentions("Menurut pasukan Rusia di Kherson, itu benar.")
    assert russians.surface == "pasukan Rusia"


def test_two_parties_of_one_role_are_two_mentions():
    assert named("Pejabat Rusia dan Ukraina bertemu.") == [
        ("Russian officials", "russia"),
        ("Ukraine", "ukraine"),
    ]


def test_sources_without_a_name_are_outsiders():
    assert named("Menurut sumber militer, itu benar.") == [("military sources", "third")]


@pytest.mark.parametrize("words", ["pihak Ukraina", "pemerintah Ukraina", "kubu Ukraina"])
def test_words_for_the_state_mean_the_party(words):
    mention = only(f"Menurut {words}, itu benar.")
    assert (mention.kind, mention.id) == (MentionKind.STATE, "ukraine")


# --- titles -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("title", "day", "holder"),
    [
        ("Menteri Pertahanan Rusia", date(2023, 12, 1), "sergei-shoigu"),
        ("Menteri Pertahanan Rusia", date(2024, 8, 1), "andrei-belousov"),
        ("Menhan Ukraina", date(2022, 5, 1), "oleksii-reznikov"),
        ("Menhan Ukraina", date(2023, 12, 1), "rustem-umerov"),
        ("Presiden AS", date(2024, 8, 1), "joe-biden"),
        ("Presiden AS", date(2025, 9, 1), "donald-trump"),
    ],
)
def test_a_title_alone_is_whoever_held_the_office_that_day(title, day, holder):
    assert only(f"{title} berkata demikian.", published=day).id == holder


def test_a_title_alone_keeps_the_name_of_the_office():
    assert only("Menteri Pertahanan Rusia berkata demikian.").name == "Russian Defence Minister"


@pytest.mark.parametrize(
    "text",
    [
        "Menteri Pertahanan Rusia Sergei Shoigu",
        "Menteri Pertahanan Rusia, Sergei Shoigu,",
        "Menteri Pertahanan Rusia Jenderal Sergei Shoigu",
        "Menhan Rusia Shoigu",
    ],
)
def test_a_title_and_a_name_are_one_person_whenever_it_was(text):
    mention = only(f"{text} berkata demikian.", published=date(2025, 1, 1))
    assert (mention.id, mention.name) == ("sergei-shoigu", "Sergei Shoigu")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Gubernur Kharkiv Oleh Syniehubov", "Oleh Syniehubov"),
        ("Gubernur Belgorod Vyacheslav Gladkov", "Vyacheslav Gladkov"),
        ("Wali Kota Kyiv Vitali Klitschko", "Vitalii Klitschko"),
        ("penasihat presiden Ukraina Mykhailo Podolyak", "Mykhailo Podolyak"),
        ("juru bicara Kementerian Luar Negeri Rusia Maria Zakharova", "Maria Zakharova"),
        ("Sekjen NATO Mark Rutte", "Mark Rutte"),
    ],
)
def test_a_role_and_a_name_are_one_person(text, name):
    assert only(f"Menurut {text}, itu benar.").name == name


# --- people that no list knows ----------------------------------------------------------


def test_an_unknown_name_behind_an_apposition_takes_its_side():
    assert named("Ivan Petrenko, komandan brigade Ukraina, berkata demikian.") == [
        ("Ivan Petrenko", "ukraine")
    ]


def test_a_surname_finds_an_unknown_person_named_before():
    text = "Ivan Petrenko, komandan brigade Ukraina, berkata. Petrenko lalu pergi."
    assert named(text) == [("Ivan Petrenko", "ukraine")] * 2


def test_somebody_installed_by_a_party_speaks_for_it():
    assert named("Wali Kota Tokmak yang ditunjuk Rusia berkata demikian.") == [
        ("Russian-installed Tokmak Mayor", "russia")
    ]


@pytest.mark.parametrize(
    ("text", "side"),
    [
        ("Anggota parlemen Ukraina, Petro Halushko, berkata demikian.", "ukraine"),
        ("Anggota parlemen Ukraina Petro Halushko berkata demikian.", "ukraine"),
        ("Anggota Duma Negara Rusia Petro Halushko berkata demikian.", "russia"),
        ("Komandan batalion Ukraina, Petro Halushko, berkata demikian.", "ukraine"),
        ("Pejabat Rusia di Kherson, Petro Halushko, berkata demikian.", "russia"),
        ("Pejabat yang ditunjuk Rusia di Kherson, Petro Halushko, berkata.", "russia"),
        ("Pejabat yang dilantik Rusia, Petro Halushko, berkata demikian.", "russia"),
        ("Kepala pemerintahan pro-Rusia di Tokmak, Petro Halushko, berkata.", "russia"),
    ],
)
def test_somebody_unlisted_takes_the_side_of_the_words_before_the_name(text, side):
    assert named(text) == [("Petro Halushko", side)]


def test_an_installed_mayor_of_the_theatre_is_known_by_name():
    mention = only("Wali Kota Melitopol yang ditunjuk Rusia, Halyna Danylchenko, berkata.")
    assert mention.side == "russia"
    assert mention.surface.endswith("Halyna Danylchenko")


@pytest.mark.parametrize(
    "installed",
    ["yang ditempatkan Moskow", "yang dilantik Rusia,", "pro-Rusia", "bentukan Kremlin,"],
)
def test_a_known_office_keeps_its_holder_behind_who_installed_him(installed):
    mention = only(f"Gubernur Sevastopol {installed} Mikhail Razvozhayev berkata demikian.")
    assert (mention.name, mention.side) == ("Mikhail Razvozhayev", "russia")


@pytest.mark.parametrize(
    "text",
    ["Pada Senin Barat diam.", "Serangan di Chasiv Yar berlanjut.", "Perang Dunia berakhir."],
)
def test_other_capitals_are_nobody(text):
    assert named(text) == []


# --- acronyms and media -----------------------------------------------------------------


def test_an_acronym_in_brackets_names_what_stands_before_it():
    text = "Badan intelijen Polandia (BIP) berkata. BIP juga diam."
    first, *_, last = mentions(text)
    assert (last.surface, last.name) == ("BIP", first.name)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("kantor berita TASS", "TASS"),
        ("kantor berita Rusia TASS", "TASS"),
        ("media pemerintah Rusia, TASS,", "TASS"),
        ("surat kabar Kyiv Independent", "The Kyiv Independent"),
        ("kantor berita XYZ", "XYZ"),
    ],
)
def test_a_noun_for_a_medium_goes_with_its_name(text, name):
    mention = only(f"Menurut {text} itu benar.")
    assert (mention.kind, mention.name) == (MentionKind.MEDIUM, name)


# --- stand-ins --------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "refers"),
    [
        ("Dia", "person"),
        ("Ia", "person"),
        ("Gubernur itu", "person"),
        ("Mereka", "body"),
        ("Badan tersebut", "body"),
        ("Kementerian itu", "body"),
        ("Pasukannya", "own"),
        ("Kami", "own"),
        ("Musuh", "enemy"),
        ("Kedua pihak", "both"),
    ],
)
def test_stand_ins_tell_for_whom_they_stand(words, refers):
    assert only(f"{words} berkata demikian.").refers == refers


def test_a_ministry_of_nobody_stands_for_one_named_before():
    mention = only("Kementerian Luar Negeri berkata demikian.")
    assert (mention.kind, mention.refers) == (MentionKind.PRONOUN, "role")


# --- all of them ------------------------------------------------------------------------


def test_mentions_stand_in_order_and_apart():
    text = (
        "Menteri Pertahanan Rusia Andrei Belousov dan pejabat Ukraina, kata TASS, bertemu"
        " Wali Kota Kyiv Vitali Klitschko serta warga Kherson di Jenewa."
    )
    found = mentions(text)
    assert len(found) >= 5
    assert all(a.end <= b.start for a, b in itertools.pairwise(found))


def test_a_mention_keeps_its_words():
    text = "Menurut para pejabat militer Ukraina, itu benar."
    assert only(text).surface == "para pejabat militer Ukraina"


# --- military units ---------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Brigade Serbu Gunung ke-128 Ukraina menembak.", "128th Mountain Assault Brigade"),
        ("Batalion ke-2 Ukraina menembak.", "2nd Battalion"),
        ("Resimen Serbu Terpisah ke-3 Ukraina menembak.", "3rd Separate Assault Regiment"),
        ("Divisi Senapan Bermotor ke-111 Ukraina menembak.", "111th Motor Rifle Division"),
    ],
)
def test_a_unit_that_no_list_holds_is_named_by_number_and_kind(text, name):
    assert named(text) == [(name, "ukraine")]


def test_a_unit_that_the_theatre_lists_is_that_one():
    assert named("Brigade ke-47 menembak.") == [("47th Mechanised Brigade", "ukraine")]


def test_a_unit_keeps_the_side_that_the_article_gave_it():
    text = "Resimen ke-999 Rusia menembak. Lalu Resimen ke-999 mundur."
    assert named(text) == [("999th Regiment", "russia"), ("999th Regiment", "russia")]


def test_who_speaks_for_a_unit_is_named_by_it():
    assert only("Juru bicara Resimen ke-999 Ukraina menolak.").name == "999th Regiment spokesperson"


@pytest.mark.parametrize("text", ["Dua brigade 90 tank.", "Brigade itu menembak."])
def test_numbers_of_other_things_make_no_unit(text):
    assert all("Brigade" not in name for name, _ in named(text))


# --- names of people that no list holds -------------------------------------------------


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Anggota dewan Lee Seong-kweun menolak.", "Lee Seong-kweun"),
        ("Komandan Hassan al-Rashidi menolak.", "Hassan al-Rashidi"),
    ],
)
def test_hyphens_and_particles_belong_to_a_name(text, name):
    assert only(text).name == name


def test_the_first_name_finds_an_unknown_person_again():
    assert named("Ihor Bondarchuk menolak. Lalu Ihor pergi.")[-1][0] == "Ihor Bondarchuk"


def test_a_single_name_is_somebodys_if_it_says_who():
    assert named("Maya, seorang mahasiswi, menolak.")[0][0] == "Maya"


def test_an_acronym_names_whom_the_article_introduced_with_it():
    text = "Staf Umum Ukraina (SUU) menolak. Staf Umum (SUU) diam."
    assert {side for _, side in named(text)} == {"ukraine"}
