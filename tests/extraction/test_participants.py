"""Who did it and to whom."""

import pytest

from tests.extraction.building import claims, lines, only_claim


def sides(claim):
    """Return the sides of actor and target, ``None`` for one that is not there."""
    event = claim.event
    return (
        event.actor.side if event.actor else None,
        event.target.side if event.target else None,
    )


@pytest.mark.parametrize(
    "text",
    [
        "Pasukan Rusia menyerang pasukan Ukraina.",
        "Pasukan Ukraina diserang pasukan Rusia.",
        "Pasukan Ukraina diserang oleh pasukan Rusia.",
        "Pasukan Ukraina diserang habis-habisan oleh pasukan Rusia.",
        "Serangan Rusia terhadap Ukraina berlanjut.",
    ],
)
def test_the_voice_tells_who_acts(text):
    assert sides(only_claim(text)) == ("russia", "ukraine")


def test_the_owner_of_a_noun_acts():
    claim = only_claim("Serangan pesawat nirawak Ukraina menghantam Belgorod.")
    assert sides(claim) == ("ukraine", "russia")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Pasukan Rusia merebut Toretsk.", ("russia", "ukraine")),
        ("Pasukan Ukraina merebut Toretsk.", ("ukraine", "russia")),
        ("Tentara Korea Utara menyerang Toretsk.", ("north_korea", "ukraine")),
        ("Ukraina mengusir pasukan Rusia dari Lyman.", ("ukraine", "russia")),
    ],
)
def test_where_two_fight_the_other_one_is_the_opponent(text, expected):
    assert sides(only_claim(text)) == expected


def test_a_party_that_is_a_place_does_not_act():
    claim = only_claim("Pasukan Rusia di Ukraina merebut Toretsk.")
    assert sides(claim) == ("russia", "ukraine")


def test_clauses_that_go_on_share_the_subject():
    found = claims("Pasukan Rusia menyerang Pokrovsk dan merebut Toretsk.")
    assert [sides(c) for c in found] == [("russia", "ukraine")] * 2


# --- by type ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sebanyak 20 tentara Rusia menyerah.", ("russia", None)),
        ("Ukraina menangkap 20 tentara Rusia.", ("russia", None)),
        ("Rusia dan Ukraina menukar 95 tawanan perang.", (None, None)),
        ("Pasukan Ukraina mundur dari Toretsk.", ("ukraine", None)),
        ("Pasukan Rusia diusir dari Lyman.", ("russia", None)),
        ("Pasukan Rusia dipukul mundur dari Lyman oleh tentara Ukraina.", ("russia", None)),
        ("Toretsk masih di tangan Ukraina.", ("ukraine", None)),
        ("Ukraina kehilangan 300 tentara.", (None, "ukraine")),
    ],
)
def test_the_type_decides_whom_to_call_actor(text, expected):
    assert sides(only_claim(text)) == expected


# --- seen by the speaker ----------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“Kami merebut Toretsk,” kata Zelensky.", ("ukraine", "russia")),
        ("“Musuh menyerang Toretsk,” kata Zelensky.", ("russia", "ukraine")),
        ("“Mereka menyerang Toretsk,” kata Zelensky.", ("russia", "ukraine")),
        ("“Musuh menyerang Toretsk,” kata Peskov.", ("ukraine", "russia")),
        ("Zelensky mengatakan pasukannya merebut Toretsk.", ("ukraine", "russia")),
        ("Kremlin mengatakan pasukannya merebut Toretsk.", ("russia", "ukraine")),
        ("Kremlin mengatakan mereka merebut Toretsk.", ("russia", "ukraine")),
        ("Kremlin mengatakan musuh menyerang Toretsk.", ("ukraine", "russia")),
    ],
)
def test_own_and_enemy_depend_on_who_speaks(text, expected):
    assert sides(only_claim(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kremlin mengklaim telah merebut Toretsk.", ("russia", "ukraine")),
        ("Staf Umum Ukraina mengklaim telah merebut Toretsk.", ("ukraine", "russia")),
        ("Kremlin mengumumkan penguasaan Toretsk.", ("russia", "ukraine")),
        ("Zelensky mengatakan Odesa dihantam rudal semalam.", ("russia", "ukraine")),
    ],
)
def test_deeds_without_a_doer_are_the_speakers_and_blows_the_opponents(text, expected):
    assert sides(only_claim(text)) == expected


def test_an_outsider_has_no_blows_of_its_own():
    actor, _ = sides(only_claim("NATO mengatakan Toretsk dihantam rudal semalam."))
    assert actor is None


def test_a_participant_keeps_the_words_that_name_it():
    claim = only_claim("Pasukan Rusia merebut Toretsk.")
    assert claim.event.actor.surface == "Pasukan Rusia"
    assert claim.event.target.surface == ""


def test_losses_count_the_side_that_loses():
    claim = only_claim("Menurut Zelensky, Rusia kehilangan 300 tentara.")
    assert [q.side for q in claim.quantities] == ["russia"]


def test_troops_that_are_deployed_are_those_who_deploy():
    claim = only_claim("Zelensky menyebut ada 53.000 tentara Rusia yang dikerahkan ke arah Sumy.")
    assert (claim.event.type.value, claim.event.actor.side) == ("deploy", "russia")


def test_fighters_that_surrender_are_the_enemys_where_nobody_says_whose():
    claim = only_claim("Kremlin menyatakan 265 petempur telah meletakkan senjata.")
    assert (claim.event.type.value, claim.event.actor.side) == ("surrender", "ukraine")


# --- told elsewhere in the words ----------------------------------------------------------


def last_sides(text):
    return sides(claims(text)[-1])


@pytest.mark.parametrize(
    "cause", ["akibat serangan Rusia", "dalam gempuran artileri Rusia", "akibat rudal Rusia"]
)
def test_the_owner_of_the_blow_is_who_killed(cause):
    assert sides(only_claim(f"Dua warga sipil tewas {cause}."))[0] == "russia"


def test_whoever_struck_before_did_the_damage_told_next():
    text = "Rusia menyerang Odesa dengan rudal. Sebuah gudang hancur."
    assert last_sides(text)[0] == "russia"


def test_a_blow_comes_from_whom_it_is_of():
    text = "NATO mengatakan ada serangan baru dari Rusia di Toretsk."
    assert sides(only_claim(text))[0] == "russia"


def test_where_a_weapon_was_made_does_not_tell_who_fires_it():
    text = "Kyiv mengatakan rudal buatan Amerika menghantam gudang Rusia di Belgorod."
    assert sides(only_claim(text)) == ("ukraine", "russia")


def test_they_are_whom_the_words_have_just_named():
    text = "Kyiv mengatakan tentara Rusia terjebak dan mereka menyerang Toretsk."
    assert last_sides(text)[0] == "russia"


def test_what_one_denies_to_have_been_taken_the_enemy_took():
    assert sides(only_claim("Kyiv membantah jatuhnya Toretsk."))[0] == "russia"


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("Kyiv mengatakan 12 tank dihancurkan di dekat Toretsk.", "ukraine"),
        ("Kyiv mengatakan 12 rumah dihancurkan di Toretsk.", "russia"),
    ],
)
def test_hardware_is_told_as_destroyed_by_those_who_did_it(text, actor):
    assert sides(only_claim(text))[0] == actor


def test_a_conjunction_does_not_govern_the_subject_behind_it():
    text = "Warga pergi sejak Rusia melancarkan invasi ke Ukraina."
    assert sides(only_claim(text))[0] == "russia"


def test_who_is_driven_out_does_not_take_the_place():
    text = "Kyiv mengatakan Toretsk telah bersih dari tentara Rusia."
    assert sides(only_claim(text)) == ("ukraine", "russia")


def test_outsiders_do_not_move_fronts():
    text = "Rusia merebut Toretsk. Gedung Putih menilai jatuhnya Toretsk tidak menentukan perang."
    assert last_sides(text)[0] == "russia"


# --- told by where it happens ---------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("Tiga orang tewas di Kharkiv pada Senin.", "russia"),
        ("Sebuah kilang di Saratov dihantam drone.", "ukraine"),
        ("NATO mengatakan Odesa dihantam rudal semalam.", "russia"),
        ("Staf Umum Ukraina mengatakan dua radar di Belgorod dihantam.", "ukraine"),
        ("Sebanyak 40 drone ditembak jatuh di atas Belgorod.", "russia"),
        ("Sebanyak 40 drone ditembak jatuh di atas Odesa.", "ukraine"),
    ],
)
def test_what_lies_in_a_country_is_struck_by_its_enemy_and_defended_by_itself(text, actor):
    assert sides(only_claim(text))[0] == actor


def test_where_both_hold_land_the_place_tells_nothing():
    assert sides(only_claim("Tiga orang tewas di Oblast Donetsk pada Senin."))[0] is None


def test_a_land_is_occupied_by_its_enemy_alone():
    assert sides(only_claim("Toretsk sempat diduduki pada 2014."))[0] == "russia"


def test_whose_losses_are_told_counts_more_than_where():
    text = "Staf Umum Ukraina mengatakan 12 tank dihancurkan di dekat Kharkiv."
    assert sides(only_claim(text))[0] == "ukraine"


def test_a_blow_told_of_before_is_of_whoever_struck_then():
    text = "Ukraina menyerang Krimea dengan drone. Serangan itu memicu kebakaran di Sevastopol."
    assert last_sides(text)[0] == "ukraine"


def test_who_admits_to_carry_out_a_blow_struck():
    text = "Kyiv mengakui melakukan serangan ke pelabuhan itu."
    assert sides(only_claim(text))[0] == "ukraine"


# --- outsiders --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("Gedung Putih akan mengirim rudal Patriot ke Ukraina.", "usa"),
        ("Boris Pistorius mengumumkan bantuan senjata baru bagi Ukraina.", "germany"),
        ("Komando Pusat AS mengatakan pasukannya menyerang gudang rudal di Iran.", "usa"),
        ("Pentagon mengatakan akan mengirim 100 tank ke Ukraina.", "usa"),
        ("Militer Polandia mengatakan pihaknya menembak jatuh tiga drone.", "poland"),
        ("Argentina menarik pasukannya dari Lebanon.", "argentina"),
    ],
)
def test_an_outsider_acts_under_the_name_of_the_country(text, actor):
    about_the_war = "Perang Rusia dan Ukraina berlanjut. "
    assert last_sides(about_the_war + text)[0] == actor


# --- by more words --------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rudal-rudal Rusia diluncurkan ke Odesa pada Selasa malam.", ("russia", "ukraine")),
        ("Toretsk dibombardir tanpa henti oleh artileri Rusia.", ("russia", "ukraine")),
        ("Pasukan Rusia dan Korea Utara menyerang Toretsk.", ("russia", "ukraine")),
        ("Sekitar 20 persen wilayah Ukraina dikuasai Rusia.", ("russia", None)),
        ("Pasukan Israel ditarik dari Gaza.", ("israel", None)),
        ("Pertahanan udara menembak jatuh 60 drone di wilayah Rusia.", ("russia", "ukraine")),
        ("Serangan besar-besaran Rusia ke Kyiv menewaskan 23 orang.", ("russia", None)),
        ("Serangan di Toretsk menewaskan 89 tentara Rusia.", ("ukraine", "russia")),
        ("Ukraina kehilangan 300 tentara di Avdiivka.", (None, "ukraine")),
    ],
)
def test_each_stands_where_the_words_put_it(text, expected):
    assert sides(only_claim(text)) == expected


def test_troops_from_a_country_are_its_own():
    text = "Pasukan perdamaian dari Prancis akan ditempatkan di Ukraina."
    assert sides(only_claim(text))[0] == "france"


def test_damage_is_done_by_whom_the_words_behind_it_name():
    text = "Kerusakan yang dilakukan oleh militer Rusia di Kharkiv mencapai 40 gedung."
    assert sides(only_claim(text))[0] == "russia"


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("Pokrovsk akhirnya jatuh.", "russia"),
        ("Vuhledar akhirnya lepas.", "ukraine"),
        ("Pokrovsk kini dikepung dari tiga arah.", "russia"),
        ("Toretsk masih dipertahankan.", "ukraine"),
    ],
)
def test_land_is_lost_by_its_own_and_taken_by_its_enemy_where_nobody_is_named(text, actor):
    assert last_sides(f"Perang Rusia dan Ukraina berlanjut. {text}")[0] == actor


# --- captives, enemies and towns cut off ----------------------------------------------------


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("Empat tentara ditawan musuh di Toretsk, kata Zelensky.", "ukraine"),
        ("Tiga prajurit ditangkap pasukan Rusia di dekat Lyman.", "ukraine"),
        ("Zelensky mengatakan kelompok sabotase menyerang Toretsk.", "russia"),
        ("Kremlin mengatakan para penyusup menyerang Belgorod.", "ukraine"),
        ("Kremlin menyatakan jalan raya ke Pokrovsk telah dipotong.", "russia"),
        ("Kelompok Selatan merebut Toretsk.", "russia"),
    ],
)
def test_who_is_not_named_is_known_by_the_other(text, actor):
    assert sides(only_claim(text))[0] == actor


def test_a_blow_is_not_of_whom_it_hits():
    text = "Rusia melancarkan serangan yang menghantam Kyiv."
    assert sides(only_claim(text))[0] == "russia"


# --- strikes on targets, and aid --------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("Staf Umum Ukraina mengatakan gudang amunisi di Toretsk dihantam.", "ukraine"),
        ("Staf Umum Ukraina mengatakan pasar di Toretsk dihantam.", "russia"),
        ("Kremlin menyatakan yang disasar di Toretsk hanya fasilitas militer.", "russia"),
    ],
)
def test_targets_are_told_as_struck_by_those_who_struck_them(text, actor):
    assert sides(only_claim(text))[0] == actor


def test_who_asks_for_aid_receives_it():
    text = "Zelensky mendesak sekutu mengirim lebih banyak sistem Patriot."
    assert sides(only_claim(text)) == (None, "ukraine")


def test_military_aid_is_no_aid_of_the_military():
    text = "Perang Rusia dan Ukraina berlanjut. Inggris mengumumkan bantuan militer baru."
    assert last_sides(text)[0] == "united_kingdom"
    assert claims(text)[-1].event.target is None


@pytest.mark.parametrize(
    "text",
    [
        "Kyiv mengatakan tentara Rusia menembak mati lima tawanan Ukraina.",
        "Lima warga Ukraina ditembak mati tentara Rusia di Toretsk.",
    ],
)
def test_who_shoots_people_dead_acts(text):
    assert sides(only_claim(text))[0] == "russia"


def test_soldiers_who_leave_a_town_withdraw():
    claim = only_claim("Pasukan Rusia di Kherson meninggalkan kota itu.")
    assert (claim.event.type.value, claim.event.actor.side) == ("withdraw", "russia")


@pytest.mark.parametrize("losers", ["Rusia", "pasukan Rusia", "tempur Rusia"])
def test_losses_are_of_whom_they_are_told(losers):
    text = f"Kerugian {losers} mencapai 800 personel, kata Staf Umum Ukraina."
    assert lines(text)[0].startswith("General Staff of Ukraine asserts casualties ukraine>russia")


def test_a_deed_is_of_whoever_has_done_it_not_of_whom_it_hurts():
    text = "Klitschko menyebut serangan itu genosida warga Ukraina yang dilakukan Rusia."
    assert "russia" in lines(text)[0].split(" asserts ")[1].split(">")[0]


def test_a_place_that_is_shelled_suffers_not_who_was_named_before():
    text = "Moskow mengalihkan pasukannya ke timur, meski Kharkiv terus digempur dari udara."
    assert lines(text)[-1].startswith("narrator asserts strike russia>ukraine @ Kharkiv")


def test_own_forces_of_a_claim_that_is_denied_are_the_claimers():
    text = "Klaim Moskow pada Senin bahwa pasukannya merebut Siversk dibantah Kyiv."
    assert lines(text)[-1].startswith("Ukraine denies capture russia>ukraine @ Siversk")


def test_who_acts_stands_behind_a_clause_put_before_it():
    text = "Menurut Zelensky, setelah merebut Bakhmut, pasukan Rusia menyerang Chasiv Yar."
    assert {c.event.actor.side for c in claims(text)} == {"russia"}


def test_who_tells_that_all_targets_were_hit_has_hit_them():
    text = "Semua target yang ditetapkan berhasil dihantam, kata Kementerian Pertahanan Rusia."
    assert claims(text)[-1].event.actor.side == "russia"


@pytest.mark.parametrize(
    ("troops", "side"),
    [
        ("Serdadu Vladimir Putin", "russia>ukraine"),
        ("Pasukan Volodymyr Zelensky", "ukraine>russia"),
        ("Tentara Zelensky", "ukraine>russia"),
    ],
)
def test_troops_are_of_the_side_whose_leader_is_named(troops, side):
    text = f"{troops} dilaporkan telah menguasai Lyman, kata DeepState."
    assert lines(text) == [f"DeepState asserts capture {side} @ Lyman"]


def test_who_loses_land_withdraws():
    text = (
        "Ukraina mengakui telah kehilangan hampir setengah dari wilayah yang dikuasainya di Kursk."
    )
    assert lines(text)[0].startswith("Ukraine concedes withdraw ukraine")


@pytest.mark.parametrize(
    "text",
    [
        "Dua tank Leopard hancur, kata Kementerian Pertahanan Rusia.",
        "Abrams itu terbakar habis, kata Kementerian Pertahanan Rusia.",
        "Kementerian Pertahanan Rusia merilis video hancurnya sistem rudal HIMARS.",
        "Gudang senjata di Ternopil berhasil dihancurkan, termasuk sistem rudal Patriot Amerika, "
        "kata Shoigu.",
    ],
)
def test_arms_are_told_as_destroyed_by_those_who_destroyed_them(text):
    assert sides(claims(text)[0])[0] == "russia"


def test_what_somebody_is_forced_to_do_comes_about():
    text = "Militer Ukraina memaksa komandan Rusia untuk meninggalkan Kherson."
    assert lines(text) == ["narrator asserts withdraw russia @ Kherson"]


def test_they_are_ones_own_where_the_others_are_hit():
    text = '"Mereka ada di sini, menembak jatuh rudal Rusia," tulis Kementerian Pertahanan Ukraina.'
    assert sides(only_claim(text)) == ("ukraine", "russia")


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Amerika Serikat mengirim rudal ke Ukraina.", "narrator asserts aid usa>ukraine"),
        (
            "Israel menyerang Rusia di Belgorod.",
            "narrator asserts strike israel>russia @ Belgorod",
        ),
    ],
)
def test_outsiders_act_under_the_name_of_their_country_and_strike_from_afar(text, line):
    assert lines(text) == [line]


def test_an_outsider_is_of_the_country_that_a_title_told_before():
    text = "Presiden Turki Recep Tayyip Erdogan menggelar perundingan Rusia dan Ukraina. "
    told = "Erdogan menggelar perundingan lagi antara Rusia dan Ukraina."
    assert lines(text + told)[-1].startswith("narrator asserts negotiate turkey")


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (
            "Tiga warga tewas di Kherson, Selasa, akibat serangan Rusia.",
            "narrator asserts casualties russia @ Kherson",
        ),
        (
            "Kyiv mengatakan sembilan rudal diluncurkan dari Rusia.",
            "Ukraine asserts strike russia>ukraine",
        ),
        (
            "Pasukan Rusia menyerang Kherson. Serangan itu menewaskan tiga warga Ukraina.",
            "narrator asserts casualties russia>ukraine @ Kherson",
        ),
    ],
)
def test_a_blow_is_of_whom_it_came_from(text, line):
    assert lines(text)[-1] == line


@pytest.mark.parametrize(
    "held", ["dikuasai Rusia", "kini diduduki Rusia", "kini dikuasai oleh Rusia"]
)
def test_a_town_held_by_a_state_is_that_states(held):
    assert lines(f"Syrskyi mengatakan kota Bakhmut {held}.") == [
        "Oleksandr Syrskyi asserts hold russia @ Bakhmut"
    ]


def test_who_holds_the_place_that_is_struck_does_not_strike_it():
    text = "Menurut Saldo, di Kherson yang diduduki Rusia roket Ukraina menghantam sebuah gudang."
    assert lines(text) == ["Vladimir Saldo asserts strike ukraine>russia @ Kherson"]


def test_a_warship_is_its_states():
    text = "Kapal perang Rusia meninggalkan Sevastopol, kata Angkatan Laut Ukraina."
    assert lines(text) == ["Ukrainian Navy asserts withdraw russia @ Sevastopol"]


def test_an_analyst_speaks_of_the_troops_of_whom_he_names():
    text = "Rusia mengerahkan pasukannya ke Lyman, kata pakar militer Jonas Keller."
    assert lines(text)[0].split()[3:5] == ["deploy", "russia"]


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


def test_who_is_named_before_a_comma_does_what_the_relative_clause_tells():
    text = (
        "Jatuhnya Siversk adalah kemenangan bagi Moskow, yang kini menguasai hampir seluruh Donbas."
    )
    assert lines(f"Menurut Reuters, {text[0].lower()}{text[1:]}")[0].startswith(
        "Reuters asserts hedged hold russia"
    )


def test_a_military_meeting_is_nobodys_forces():
    text = (
        "Ukraina menyerang Kherson dengan drone, kata Saldo. Sumber Ukraina mengatakan serangan itu"
        " menyasar pertemuan militer."
    )
    assert lines(text)[-1].startswith("Ukrainian sources asserts strike ukraine>russia")


def test_a_toll_of_a_strike_is_not_the_strikers_loss():
    text = "Pejabat Odesa mengatakan korban tewas akibat serangan rudal Rusia naik menjadi 34."
    assert lines(text)[0].split(" @ ")[0].endswith("casualties russia")


def test_a_text_may_end_in_what_somebody_calls_his_own():
    (line,) = lines("Ukraina dan Rusia berperang. kata Zelensky, kami")
    assert line == "Volodymyr Zelensky asserts statement ukraine"


def test_who_speaks_of_a_blow_has_not_dealt_it():
    text = (
        "Rusia melepaskan rudal ke Kyiv. Serangan itu menewaskan lima orang dalam serangan yang"
        " digambarkan oleh Wali Kota Kharkiv sebagai yang terbesar."
    )
    assert claims(text)[-1].event.actor.side == "russia"


def test_in_whose_hands_a_place_was_does_nothing_more():
    text = "Ukraina mengklaim merebut tiga desa dari tangan Rusia setelah melancarkan serangan."
    assert {claim.event.actor.side for claim in claims(text)} == {"ukraine"}


def test_who_faces_blows_deals_others():
    text = "Ukraina yang menghadapi serangan Rusia telah meningkatkan serangannya di Belgorod."
    assert claims(text)[-1].event.actor.side == "ukraine"


def test_the_dead_of_a_strike_are_told_of_by_those_who_were_hit():
    text = (
        "Perang di Ukraina berlanjut. Serangan yang berlangsung 12 jam ini menewaskan empat orang,"
        " menurut pejabat Ukraina."
    )
    assert claims(text)[-1].event.actor.side == "russia"


def test_what_failed_leaves_what_was_beaten_back():
    text = (
        "Militer Ukraina mengeklaim telah menghalau serangan Rusia dan upaya Moskwa tidak"
        " membuahkan hasil."
    )
    assert lines(text) == ["Ukrainian armed forces asserts repel ukraine>russia"]


def test_who_beats_attacks_back_does_what_follows():
    text = "Pasukan Ukraina menghalau 10 serangan Rusia, menghancurkan empat tank di Lyman."
    assert claims(text)[-1].event.actor.side == "ukraine"


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (
            "Konashenkov mengatakan kerugian musuh di Sumy berjumlah 900 tentara Ukraina tewas.",
            "Igor Konashenkov asserts casualties russia>ukraine @ Sumy",
        ),
        (
            "Barabash mengatakan serangan di Avdiivka berlanjut.",
            "Vitalii Barabash asserts attack russia>ukraine @ Avdiivka",
        ),
        (
            "Zelensky mengatakan serangan balik di Toretsk berlanjut.",
            "Volodymyr Zelensky asserts attack ukraine>russia @ Toretsk",
        ),
    ],
)
def test_nobody_kills_their_own_and_an_attack_without_an_owner_is_the_enemys(text, line):
    assert line in lines(text)
