"""Whose words a stretch of a sentence holds: subjects, agents, relays, and who says nothing."""

import pytest

from tests.extraction.building import claims, lines, only_claim


def test_a_deed_says_nothing_in_the_name_of_whose_it_is():
    text = "Mundurnya pasukan Ukraina memastikan Rusia merebut Avdiivka."
    assert {line.split(" asserts")[0] for line in lines(text)} == {"narrator"}


def test_a_subject_with_its_verb_may_stand_behind_with():
    text = "Ledakan terdengar di Odesa, kata Zelensky, dengan Moskow meluncurkan rudal ke Kyiv."
    assert lines(text)[-1].startswith("Volodymyr Zelensky asserts strike russia")


@pytest.mark.parametrize("channel", ["lewat", "via", "melalui kantor berita"])
def test_an_agency_through_which_somebody_speaks_is_a_relay(channel):
    claim = only_claim(f"Kremlin {channel} TASS mengatakan pasukan Rusia merebut Toretsk.")
    assert (claim.speaker.name, [r.name for r in claim.via]) == ("Kremlin", ["TASS"])


@pytest.mark.parametrize("paper", ["dalam laporan intelijennya", "dalam pembaruan intelijennya"])
def test_what_somebody_speaks_in_is_no_speaker(paper):
    text = f"Kementerian Pertahanan Inggris {paper} mengatakan rudal Rusia menghantam Odesa."
    assert lines(text) == ["UK Ministry of Defence asserts strike russia>ukraine @ Odesa"]


def test_what_somebody_calls_propaganda_is_denied_by_him():
    text = (
        "Zelensky bersikeras klaim Rusia mengenai pengepungan Lyman merupakan bagian dari "
        "propaganda."
    )
    assert lines(text)[-1].startswith("Volodymyr Zelensky denies encircle russia")


def test_what_stands_before_a_semicolon_is_the_narrators_own():
    told = lines("Lyman nyaris jatuh ke tangan Rusia; militer Ukraina mengakui pasukannya mundur.")
    assert len(told) == 2
    assert " capture " in told[0]
    assert " concedes withdraw" in told[1]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Lyman diklaim Rusia telah direbut.", "Russia asserts capture russia>ukraine @ Lyman"),
        (
            "Drone yang menyerang kota itu diklaim Rusia telah ditembak jatuh.",
            "Russia asserts shoot_down russia>ukraine",
        ),
        (
            "Kementerian Pertahanan Rusia merilis foto-foto telah menembak jatuh drone Ukraina.",
            "Russian Ministry of Defence asserts shoot_down russia>ukraine",
        ),
        ("Kehilangan Lyman diakui Rusia.", "Russia concedes withdraw russia @ Lyman"),
        (
            "Jatuhnya Pokrovsk belum dikonfirmasi Kyiv.",
            "Ukraine withholds capture russia>ukraine @ Pokrovsk",
        ),
    ],
)
def test_a_passive_verb_of_saying_holds_the_predicate_around_its_agent(text, line):
    assert lines(text) == [line]


def test_a_verb_that_goes_on_has_the_subject_not_whose_a_thing_is():
    text = (
        "Rusia menyerang jaringan listrik Ukraina yang rusak, dan mengancam akan menghancurkan "
        "jembatan di Kyiv."
    )
    assert lines(text)[-1] == "Russia asserts planned destroy russia>ukraine @ Kyiv"


def test_progress_that_troops_record_is_told_by_the_narrator():
    text = "Pasukan Ukraina mencatat perolehan wilayah di dekat Dobropillia."
    assert lines(text) == ["narrator asserts advance ukraine @ Dobropillia"]


def test_an_aim_is_nobodys_words():
    text = "Rusia mundur dari Pulau Ular untuk menunjukkan bahwa Moskow tidak menyerang Odesa."
    assert {line.split()[0] for line in lines(text)} == {"narrator"}


def test_adverbs_do_not_part_a_relative_clause_from_its_verb():
    text = (
        "Vladimir Medinsky mengatakan prajurit itu dipilih dari 1.000 tahanan yang berulang kali "
        "ditolak Ukraina untuk ditukar."
    )
    assert [c.speaker.name for c in claims(text)] == ["Vladimir Medinsky"]


def test_what_somebody_calls_it_is_what_he_says():
    text = "Rudal menghantam Odesa. Klitschko menyebutnya serangan terbesar Rusia tahun ini."
    assert lines(text)[-1].startswith("Vitalii Klitschko asserts")


def test_a_report_of_ones_own_has_the_same_speaker():
    text = "Staf Umum Ukraina dalam laporan hariannya menyebutkan rudal Rusia menghantam Odesa."
    assert lines(text) == ["General Staff of Ukraine asserts strike russia>ukraine @ Odesa"]


def test_so_a_statement_says_whose_it_was_before():
    text = 'Rusia merebut Siversk, kata Shoigu. "Musuh kehilangan 410 prajurit," demikian bunyi '
    claim = lines(text + "pernyataan tersebut, seperti dilansir Reuters.")[-1]
    assert claim.startswith("Sergei Shoigu asserts casualties")


def test_what_others_are_asked_to_do_attributes_nothing():
    text = (
        "Drone menghantam sebuah kafe di Kherson. Kementerian Luar Negeri Rusia menuntut"
        " organisasi internasional mengutuknya."
    )
    assert lines(text)[0].startswith("narrator asserts strike")


def test_what_somebody_is_named_for_saying_of_a_town_is_his_claim():
    text = "Pasukan Ukraina bertahan di Siversk, kota yang diumumkan Rusia telah direbutnya."
    assert lines(text)[-1] == "Russia asserts capture russia>ukraine @ Siversk"
    assert len(lines("Rudal menghantam Odesa, kota yang disebut Moskow sarang neo-Nazi.")) == 1


def test_whom_words_blame_has_not_said_them():
    text = "Serangan drone yang disalahkan pada Ukraina telah menyebabkan kebakaran di Ryazan."
    assert [claim.speaker.name for claim in claims(text)] == ["narrator"]


def test_whoever_else_a_sentence_names_does_not_join_a_new_subject():
    text = (
        "Rusia mempercepat serangan terhadap Ukraina dalam beberapa pekan, dan Kremlin berjanji"
        " akan menyerang Kyiv."
    )
    assert claims(text)[-1].speaker.name == "Kremlin"


def test_what_somebody_claims_of_a_place_is_not_whose_words_lead_up_to_it():
    text = (
        "Militer Ukraina mengatakan pertempuran berlangsung di sekitar gedung di mana Grup Wagner"
        " mengklaim telah mengibarkan bendera Rusia di Bakhmut."
    )
    assert [claim.speaker.name for claim in claims(text)] == [
        "Ukrainian armed forces",
        "Wagner Group",
    ]


def test_a_claim_that_somebody_calls_mistaken_is_no_claim_of_others():
    text = "Militer Ukraina mengatakan Rusia telah keliru mengklaim merebut Bakhmut."
    assert lines(text) == ["Ukrainian armed forces asserts not capture russia>ukraine @ Bakhmut"]


@pytest.mark.parametrize("joint", [", tapi pada Sabtu malam", " tetapi pegiat"])
def test_two_who_are_set_against_each_other_have_a_voice_each(joint):
    text = (
        "Rusia mengklaim merebut Popasna. Belum ada respons dari pihak Ukraina"
        f"{joint} Oleksiy Arestovych mengatakan pertempuran masih berlangsung di kota itu."
    )
    assert [claim.speaker.name for claim in claims(text)][1:] == ["Ukraine", "Oleksii Arestovych"]


def test_others_who_were_hurt_do_not_let_a_speaker_go_on():
    text = (
        "Prokudin mengatakan rudal menghantam Kherson.\n\n"
        "Serangan drone Rusia di Dnipro menewaskan dua orang dan melukai 16 lainnya."
    )
    assert claims(text)[-1].speaker.name == "narrator"


def test_what_an_attack_did_is_of_who_told_of_it():
    text = "Ukraina mengatakan Rusia menyerang Odesa. Serangan itu melukai sedikitnya dua orang."
    assert claims(text)[-1].speaker.name == "Ukraine"


def test_who_is_named_behind_several_is_none_of_them():
    text = "Di depan para komandan militer Rusia, Putin mengatakan pasukan Ukraina mundur."
    assert claims(text)[-1].speaker.name == "Vladimir Putin"


def test_what_a_side_is_claimed_to_have_done_is_of_who_spoke_for_it_before():
    text = (
        "Menurut Angkatan Udara Ukraina, Rusia meluncurkan 595 drone.\n\n"
        "Pertahanan udara Ukraina diklaim berhasil menembak jatuh 568 drone."
    )
    assert claims(text)[-1].speaker.name == "Ukrainian Air Force"


@pytest.mark.parametrize("site", ["aljazeera.com", "reuters.com"])
def test_a_relay_may_be_named_by_its_address(site):
    (claim,) = claims(f'"Kami bertahan di Toretsk," ungkap Zelensky dikutip dari {site}.')
    assert [relay.name for relay in claim.via] == [
        {"aljazeera.com": "Al Jazeera", "reuters.com": "Reuters"}[site]
    ]
