"""Moves on the front: what the press's words for them tell, and what they do not."""

import pytest

from tests.extraction.building import claims, lines, only_claim


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (
            "Militer Ukraina mengakui bahwa Toretsk telah jatuh ke tangan pasukan Rusia.",
            "Ukrainian armed forces concedes capture russia>ukraine @ Toretsk",
        ),
        (
            "Sergei Shoigu melaporkan dikuasainya Provinsi Luhansk oleh pasukan Rusia.",
            "Sergei Shoigu asserts capture russia>ukraine @ Luhansk Oblast",
        ),
        (
            '"Soledar sudah ditangkap seluruhnya," kata Prigozhin.',
            "Yevgeny Prigozhin asserts capture russia>ukraine @ Soledar",
        ),
        (
            "Menurut DeepState, Rusia menangkap Soledar.",
            "DeepState asserts capture russia>ukraine @ Soledar",
        ),
        (
            "Tentara Rusia menangkap 12 tentara Ukraina di Soledar.",
            "narrator asserts surrender ukraine @ Soledar",
        ),
        (
            '"Vuhledar belum direbut," kata Gubernur Vadym Filashkin.',
            "Vadym Filashkin asserts not capture russia>ukraine @ Vuhledar",
        ),
        (
            '"Kupiansk belum sepenuhnya dibebaskan," kata Valery Gerasimov.',
            "Valery Gerasimov asserts not capture russia>ukraine @ Kupiansk",
        ),
    ],
)
def test_who_holds_a_place_is_told_by_what_becomes_of_it(text, line):
    assert lines(text) == [line]


def test_what_somebody_is_after_is_not_taken():
    claim = only_claim("DeepState menyebut sasaran Rusia adalah merebut Selydove.")
    assert (claim.event.type, claim.modality) == ("capture", "planned")


def test_a_deed_that_is_only_weighed_is_not_told_as_done():
    told = lines(
        "ISW menilai Rusia menyerang Vuhledar, tetapi merebut kota itu tidak akan secara "
        "signifikan mengubah garis depan."
    )
    assert [line for line in told if " capture " in line] == []


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Ukraina mengumumkan evakuasi pasukannya dari Mariupol.", "withdraw"),
        ("Ukraina mengumumkan evakuasi warga dari Mariupol.", "evacuate"),
        ("Gubernur Oleh Hryhorov menyebut terdapat 800 warga yang dievakuasi.", "evacuate"),
        ("Rusia berupaya keras untuk bergerak maju ke Kupiansk.", "attack"),
        ("Pasukan Ukraina terlibat dalam pertempuran di Donbas.", "clash"),
        ("Pasukan Rusia didorong kembali dari Kupiansk.", "withdraw"),
        ("Pasukan Rusia mencatat perolehan wilayah di dekat Toretsk.", "advance"),
        ('Hanna Maliar menyebut tentaranya "mempertahankan pertahanan".', "hold"),
    ],
)
def test_moves_on_the_front_are_told_in_many_words(text, event):
    assert only_claim(text).event.type == event


def test_forces_backed_by_tanks_are_given_no_aid():
    told = lines("Rusia mengatakan pasukan Ukraina, didukung oleh tank, menyerbu Sudzha.")
    assert told == ["Russia asserts attack ukraine>russia @ Sudzha"]


def test_autumn_is_no_death():
    assert lines("Pada musim gugur, tanah di Donetsk menjadi rawa.") == []


def test_a_town_that_only_gives_a_distance_is_no_place_of_what_happens():
    told = lines("Rusia merebut Hostre, 30 kilometer barat daya kota Donetsk.")
    assert told == ["narrator asserts capture russia>ukraine @ Hostre"]


def test_a_relative_clause_tells_of_the_place_before_it_even_if_that_only_gives_a_distance():
    told = lines(
        "Menurut DeepState, Hrodivka terletak 25 km barat laut kota Avdiivka, yang direbut "
        "pasukan Rusia."
    )
    assert told == ["DeepState asserts capture russia>ukraine @ Avdiivka"]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Rusia menyerang di arah Lymansky, Toretsky, dan Kupyansky.", "Lyman, Toretsk, Kupiansk"),
        ("Rusia menyerang di poros Kupyansky.", "Kupiansk"),
        ("Rusia merebut desa Kotliarivka di arah Kupyansky.", "Kotliarivka"),
        ("Rusia merebut Hrodivka, tenggara Pokrovsk.", "Hrodivka"),
        ("Rusia merebut Selydove di arah tenggara Pokrovsk.", "Selydove"),
        ("Rusia merebut desa Staritsa di wilayah Kharkiv.", "Starytsia, Kharkiv Oblast"),
        ("Rusia merebut Desa Sokol di wilayah Donetsk.", "Sokil, Donetsk Oblast"),
    ],
)
def test_directions_and_bearings_are_places_where_no_settlement_is_named(text, places):
    assert ", ".join(p.name for p in only_claim(text).places) == places


def test_a_border_between_two_states_lies_in_neither():
    assert only_claim("Gubernur Sumy melaporkan serangan di perbatasan Rusia-Ukraina.").places == ()


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (
            "Lyman direbut dan kemudian dibersihkan oleh tentara Ukraina.",
            "narrator asserts capture ukraine>russia @ Lyman",
        ),
        (
            "DeepState melaporkan musuh merebut Arkhanhelske.",
            "DeepState asserts capture russia>ukraine @ Arkhanhelske",
        ),
        (
            "Staf Umum Ukraina menyebut upaya Rusia untuk menerobos ke Lyman gagal.",
            "General Staff of Ukraine asserts not attack russia>ukraine @ Lyman",
        ),
        (
            "Rusia mengibarkan bendera di atas gedung dewan kota Vuhledar.",
            "narrator asserts capture russia>ukraine @ Vuhledar",
        ),
        (
            "Wali Kota Vadym Liakh menyebut Sloviansk dihantam tembakan dari peluncur roket.",
            "Vadym Liakh asserts strike russia>ukraine @ Sloviansk",
        ),
    ],
)
def test_who_acts_stands_further_off_or_is_called_the_enemy(text, line):
    assert lines(text) == [line]


def test_the_people_of_a_town_are_no_count_of_what_happens_there():
    text = "Pasukan Rusia mengepung Pokrovsk, kota yang dihuni sekitar 60.000 orang."
    assert only_claim(text).quantities == ()


def test_what_lies_between_towns_leaves_them_what_is_told_of_each():
    told = lines(
        "Kementerian Pertahanan Rusia menyebut desa itu terletak antara Avdiivka, yang direbut "
        "Rusia, dan Pokrovsk."
    )
    assert told == ["Russian Ministry of Defence asserts capture russia>ukraine @ Avdiivka"]


def test_moves_past_two_towns_are_near_both():
    claim = only_claim("Pasukan Ukraina bergerak ke tenggara Robotyne dan selatan Mala Tokmachka.")
    assert [p.name for p in claim.places] == ["Robotyne", "Mala Tokmachka"]


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Militer Ukraina mengarahkan pasukan cadangannya ke Verbove.", "deploy"),
        ("Unit Ukraina dipusatkan di Verbove.", "deploy"),
        ("Menurut ISW, Rusia menciptakan kuali di sekitar Avdiivka.", "encircle"),
    ],
)
def test_troops_are_gathered_and_pockets_made(text, event):
    assert only_claim(text).event.type == event


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (
            "Ukraina menyebut pasukannya masih bertahan.",
            "Ukraine asserts hold ukraine",
        ),
        (
            "Bakhmut menjadi fokus serangan Rusia.",
            "narrator asserts attack russia>ukraine @ Bakhmut",
        ),
        (
            "Tentara Ukraina di Bakhmut menghadapi serangan dari pasukan Rusia.",
            "narrator asserts attack russia>ukraine @ Bakhmut",
        ),
        (
            "Pasukan Rusia berjuang meraih kemajuan di Toretsk.",
            "narrator asserts attack russia>ukraine @ Toretsk",
        ),
        (
            "ISW menyebut Rusia mempertahankan tekanan terhadap pasukan Ukraina di Siversk.",
            "Institute for the Study of War (ISW) asserts attack russia>ukraine @ Siversk",
        ),
    ],
)
def test_attacks_are_told_by_those_who_stand_them_too(text, line):
    assert lines(text) == [line]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (
            "Prigozhin mengatakan Ukraina kehilangan Soledar.",
            "Yevgeny Prigozhin asserts withdraw ukraine @ Soledar",
        ),
        (
            "Zelensky mengatakan Rusia kehilangan 300 tentara.",
            "Volodymyr Zelensky asserts casualties ukraine>russia",
        ),
        (
            "Staf Umum Ukraina menyebut perebutan Toretsk masih berlangsung.",
            "General Staff of Ukraine asserts clash @ Toretsk",
        ),
    ],
)
def test_a_place_lost_is_left_and_one_that_is_fought_for_nobodys_gain(text, line):
    assert lines(text) == [line]


def test_a_small_part_of_a_town_is_a_share_of_it():
    claim = only_claim("DeepState menyebut Rusia menguasai sebagian kecil kota Pokrovsk.")
    assert [(q.kind, q.value, str(q.bound)) for q in claim.quantities] == [
        ("share", 0.5, "at_most")
    ]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (
            'Izium direbut Ukraina. "Kota ini bebas dari tentara Rusia," kata Wali Kota Valerii '
            "Marchenko.",
            "Valerii Marchenko asserts capture ukraine>russia @ Izium",
        ),
        (
            "Prigozhin mengatakan pasukannya mundur dari Bakhmut dan menyerahkan kendali kepada "
            "tentara Rusia.",
            "Yevgeny Prigozhin asserts withdraw russia @ Bakhmut",
        ),
        (
            "Arestovych menyebut Rusia menyerahkan Kherson tanpa perlawanan.",
            "Oleksii Arestovych asserts withdraw russia @ Kherson",
        ),
    ],
)
def test_a_town_handed_over_or_free_of_the_enemy_is_not_the_enemys(text, line):
    assert lines(text)[-1] == line


@pytest.mark.parametrize(
    "driven",
    [
        "Ukraina memaksa pasukan Rusia mundur dan merebut kembali Kupiansk.",
        "Serangan balasan Ukraina menyebabkan pasukan Rusia mundur, serta merebut Kupiansk.",
        "Serbuan itu membuat tentara Rusia kabur serta membebaskan Kupiansk.",
    ],
)
def test_who_is_driven_away_takes_nothing_in_the_same_breath(driven):
    assert "narrator asserts capture ukraine>russia @ Kupiansk" in lines(driven)


def test_who_leaves_one_place_may_take_another():
    told = lines("Pasukan Rusia mundur dari Kherson dan merebut Bakhmut.")
    assert "narrator asserts capture russia>ukraine @ Bakhmut" in told


def test_who_leaves_a_place_is_not_launched_from_there():
    told = lines("Serangan itu menyebabkan pasukan Rusia mundur dari Izium.")
    assert told == ["narrator asserts withdraw russia @ Izium"]


@pytest.mark.parametrize(
    "attack",
    [
        "Serangan ke Kupiansk itu dilakukan sekitar 1.000 tentara Rusia.",
        "Serangan di Kupiansk dilancarkan dua brigade Rusia.",
    ],
)
def test_those_who_carry_out_an_attack_may_be_counted(attack):
    assert only_claim(attack).event.actor.side == "russia"


@pytest.mark.parametrize(
    ("fallen", "line"),
    [
        (
            "Syrskyi mengatakan Bakhmut telah jatuh.",
            "Oleksandr Syrskyi asserts capture russia>ukraine @ Bakhmut",
        ),
        (
            "Zelensky mengatakan Sudzha telah jatuh.",
            "Volodymyr Zelensky asserts capture ukraine>russia @ Sudzha",
        ),
        (
            "Putin mengatakan Lyman telah jatuh.",
            "Vladimir Putin asserts capture russia>ukraine @ Lyman",
        ),
    ],
)
def test_a_place_that_fell_is_lost_by_its_own(fallen, line):
    assert lines(fallen) == [line]


@pytest.mark.parametrize(
    "condition",
    [
        "Zelensky memperingatkan bahwa jika Bakhmut jatuh, jalan ke Sloviansk terbuka.",
        "Zelensky mengatakan jika Rusia merebut Bakhmut, jalan ke barat akan terbuka.",
        "Zelensky menilai bahwa bila Rusia merebut Bakhmut, kota lain terancam.",
    ],
)
def test_what_hangs_on_a_condition_behind_a_cue_has_not_come_about(condition):
    taken = next(c for c in claims(condition) if c.event.type == "capture")
    assert taken.modality == "hedged"


def test_jika_may_only_open_what_is_said():
    claim = only_claim("Syrskyi mengatakan jika pasukan Rusia telah merebut Bakhmut.")
    assert (claim.event.type, claim.modality) == ("capture", "actual")


@pytest.mark.parametrize(
    "held",
    [
        "Bakhmut telah dikuasai pasukan Rusia sejak Mei 2023.",
        "Pasukan Rusia menduduki Bakhmut sejak awal perang.",
        "Bakhmut telah dikendalikan Rusia selama dua tahun.",
    ],
)
def test_what_somebody_has_had_for_long_is_held(held):
    assert lines(held) == ["narrator asserts hold russia @ Bakhmut"]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (
            "Pasukan Rusia menguasai jalan raya menuju Bakhmut.",
            "narrator asserts advance russia @ Bakhmut",
        ),
        (
            "Rusia bersusah payah merebut Bakhmut.",
            "narrator asserts attack russia>ukraine @ Bakhmut",
        ),
        (
            "Pasukan Kiev mulai menghilang dari Chasiv Yar.",
            "narrator asserts withdraw ukraine @ Chasiv Yar",
        ),
        (
            "Ukraina memenangkan kembali Robotyne.",
            "narrator asserts capture ukraine>russia @ Robotyne",
        ),
        (
            "Pasukan Ukraina memperlambat gerak maju Rusia di Toretsk.",
            "narrator asserts repel ukraine>russia @ Toretsk",
        ),
        (
            "Ukraina bekerja keras mempertahankan Bakhmut.",
            "narrator asserts hold ukraine @ Bakhmut",
        ),
        (
            "Ukraina mengakui berhasil merebut Klishchiivka.",
            "Ukraine asserts capture ukraine>russia @ Klishchiivka",
        ),
    ],
)
def test_what_is_nearly_a_capture_is_told_from_one(text, line):
    assert lines(text) == [line]


def test_what_happens_elsewhere_is_not_where_the_rest_of_the_sentence_is():
    told = lines("Pasukan Rusia merebut Lyman dan menyerang di tempat lain.")
    assert told[-1] == "narrator asserts attack russia>ukraine"


@pytest.mark.parametrize(
    ("flag", "line"),
    [
        (
            "Bendera Ukraina diturunkan di Avdiivka.",
            "narrator asserts withdraw ukraine @ Avdiivka",
        ),
        (
            "Tentara Ukraina menurunkan bendera Rusia di Kherson.",
            "narrator asserts capture ukraine>russia @ Kherson",
        ),
        (
            "Tentara Rusia mengganti bendera Ukraina dengan bendera Rusia di Soledar.",
            "narrator asserts capture russia>ukraine @ Soledar",
        ),
    ],
)
def test_whose_flag_is_lowered_has_lost_the_place(flag, line):
    assert lines(flag) == [line]


@pytest.mark.parametrize(
    "aim",
    [
        "Merebut Pokrovsk merupakan sasaran utama Moskow.",
        "Menguasai Pokrovsk telah menjadi tujuan Rusia.",
        "Penguasaan penuh Pokrovsk tetap menjadi ambisi Moskow.",
    ],
)
def test_a_deed_that_is_called_a_goal_is_planned_by_whose_goal_it_is(aim):
    claim = only_claim(aim)
    assert (claim.event.type, claim.modality) == ("capture", "planned")
    assert claim.event.actor.side == "russia"


@pytest.mark.parametrize(
    "beside",
    [
        "Rusia merebut Krasna Hora, sekitar 5 km utara Bakhmut.",
        "Rusia merebut Krasna Hora, 5 km (3 mil) di utara Bakhmut.",
        "Rusia merebut Krasna Hora, sebuah desa di rute pasokan utama ke Bakhmut.",
    ],
)
def test_a_town_that_only_tells_where_another_lies_is_not_taken(beside):
    assert lines(beside) == ["narrator asserts capture russia>ukraine @ Krasna Hora"]


def test_who_denies_goes_on_with_what_he_says_himself():
    told = lines("Ukraina membantah Soledar jatuh, juga mengeklaim memukul mundur Rusia di Lyman.")
    assert told[-1] == "Ukraine asserts repel ukraine>russia @ Lyman"


def test_pressure_comes_from_those_who_exert_it():
    claim = only_claim("Tentara Ukraina menghadapi tekanan kuat dari pasukan Rusia di Bakhmut.")
    assert (claim.event.type, claim.event.actor.side) == ("attack", "russia")


def test_a_town_that_changed_hands_twice_in_a_sentence_was_taken_by_each():
    told = lines("Lyman direbut Rusia pada Mei 2022 dan direbut kembali oleh Ukraina pada Oktober.")
    assert told == [
        "narrator asserts capture russia>ukraine @ Lyman",
        "narrator asserts capture ukraine>russia @ Lyman",
    ]


@pytest.mark.parametrize(
    ("fallen", "line"),
    [
        (
            "Batalion Rusia telah jatuh kembali ke posisi baru di Izium.",
            "narrator asserts withdraw russia @ Izium",
        ),
        (
            "Izium telah jatuh kembali ke tangan Ukraina.",
            "narrator asserts capture ukraine>russia @ Izium",
        ),
        (
            "Lyman kembali jatuh ke tangan pasukan Ukraina.",
            "narrator asserts capture ukraine>russia @ Lyman",
        ),
    ],
)
def test_who_falls_back_is_told_from_what_falls(fallen, line):
    assert lines(fallen) == [line]


def test_a_town_that_held_out_was_held_by_its_own():
    told = lines("Rusia mengatakan merebut Kurakhove, yang telah bertahan selama sembilan bulan.")
    assert "Russia asserts hold ukraine @ Kurakhove" in told


def test_what_is_taken_in_a_clause_of_its_own_is_no_army():
    told = lines("Wagner Group tengah membersihkan kota Soledar, setelah direbut.")
    assert told[-1] == "narrator asserts capture russia>ukraine @ Soledar"


def test_a_part_of_a_land_takes_nothing():
    told = lines("Rusia memperluas wilayahnya di timur laut Ukraina setelah merebut Lyman.")
    assert told[-1] == "narrator asserts capture russia>ukraine @ Lyman"


@pytest.mark.parametrize(
    "text",
    [
        "Zelensky mengatakan warga Kherson pantang menyerah.",
        "Pasukan Ukraina merebut Torske, di jalan utama keluar dari Lyman.",
    ],
)
def test_set_phrases_with_verbs_of_leaving_tell_no_leaving(text):
    assert not [line for line in lines(text) if " surrender " in line or " withdraw " in line]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (
            "Menteri Pertahanan Rusia mengatakan pasukannya mendesak mundur serangan di Sudzha.",
            "Russian Defence Minister asserts repel russia>ukraine @ Sudzha",
        ),
        (
            "Tentara Rusia terus menolak serangan Ukraina di Sudzha.",
            "narrator asserts repel russia>ukraine @ Sudzha",
        ),
        (
            "Maliar mengatakan hingga kini pasukan Ukraina menguasai Bakhmut.",
            "Hanna Maliar asserts hold ukraine @ Bakhmut",
        ),
        (
            "Cherevaty mengatakan Ukraina bertahan, bertentangan dengan klaim Prigozhin"
            " bahwa Bakhmut direbut.",
            "Serhii Cherevatyi denies capture russia>ukraine @ Bakhmut",
        ),
    ],
)
def test_words_that_look_like_demands_or_gains_tell_the_defence(text, line):
    assert lines(text)[-1] == line


def test_a_flag_in_the_hand_takes_no_town():
    assert not any("capture" in line for line in lines("Tentara Rusia memegang bendera di Lyman."))


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (
            "Tentara Ukraina meninggalkan kota Avdiivka.",
            "narrator asserts withdraw ukraine @ Avdiivka",
        ),
        ("Warga meninggalkan kota Avdiivka.", "narrator asserts evacuate @ Avdiivka"),
    ],
)
def test_who_leaves_a_town_tells_what_leaving_it_is(text, line):
    assert lines(text) == [line]


def test_a_siege_that_is_avoided_is_not_told():
    text = "Syrskyi mengatakan pasukannya mundur dari Avdiivka demi menghindari pengepungan."
    assert not any("encircle" in line for line in lines(text))


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (
            "Pasukan Rusia kini mendekati Lyman dari selatan.",
            "narrator asserts advance russia @ Lyman",
        ),
        (
            "Lyman telah disapu bersih oleh pasukan Rusia.",
            "narrator asserts capture russia>ukraine @ Lyman",
        ),
        (
            "Pasukan Rusia kehilangan pusat kota Toretsk.",
            "narrator asserts withdraw russia @ Toretsk",
        ),
    ],
)
def test_towns_are_neared_swept_and_lost(text, line):
    assert lines(text) == [line]


@pytest.mark.parametrize("noun", ["kendali", "kontrol"])
def test_control_of_somebody_over_a_place_is_his(noun):
    (line,) = lines(f"Zelensky mengakui {noun} Rusia atas Toretsk.")
    assert line == "Volodymyr Zelensky concedes hold russia @ Toretsk"


def test_a_unit_of_a_kind_that_only_one_party_has_is_its_own():
    text = (
        "Ukraina bertahan di Pokrovsk. Komandan Resimen ke-121 Divisi Senapan Bermotor ke-68, "
        "dengan kode panggilan Lavrik, mengatakan bahwa unitnya merebut Toretsk."
    )
    assert lines(text)[-1] == "Lavrik asserts capture russia>ukraine @ Toretsk"


def test_forces_that_gather_somewhere_are_there():
    (line,) = lines("Syrskyi mengakui infanteri Rusia sedang berkumpul di Pokrovsk.")
    assert line == "Oleksandr Syrskyi concedes deploy russia @ Pokrovsk"


def test_what_is_taken_and_then_held_in_one_clause_is_told_once():
    text = "Konashenkov mengatakan Rusia telah merebut Kherson di bawah kendali penuh."
    assert lines(text) == ["Igor Konashenkov asserts capture russia>ukraine @ Kherson"]
