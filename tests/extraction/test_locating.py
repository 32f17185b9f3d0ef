"""Where what is told happened."""

import pytest

from tests.extraction.building import claims, lines


def places_of_last(text):
    """Return the names of the places of a text's last claim."""
    return [p.name for p in claims(text)[-1].places]


TOLD = "Pasukan Rusia merebut Toretsk. "


@pytest.mark.parametrize(
    "text",
    [
        "Pasukan Ukraina menyerang kota itu.",
        "Pasukan Ukraina menyerang bagian utara kota.",
        "Pasukan Ukraina menyerang musuh di luar kota.",
    ],
)
def test_a_noun_means_the_place_of_before(text):
    assert places_of_last(TOLD + text) == ["Toretsk"]


@pytest.mark.parametrize(
    "text",
    ["Pasukan Rusia menyerang sebuah kota.", "Pasukan Rusia menyerang sejumlah kota dan desa."],
)
def test_a_noun_that_is_new_means_no_place_of_before(text):
    assert places_of_last(TOLD + text) == []


def test_a_noun_means_the_place_that_the_sentence_has_just_named():
    text = "Ukraina mengklaim menguasai desa Robotyne, sementara Rusia menyangkal desa itu lepas."
    assert places_of_last(TOLD + text) == ["Robotyne"]


def test_there_is_the_place_named_last():
    text = TOLD + "Pasukan Ukraina bertahan di Pokrovsk. Pasukan Rusia menyerang garnisun di sana."
    assert places_of_last(text) == ["Pokrovsk"]


def test_a_city_meant_often_outweighs_one_named_once():
    text = TOLD * 2 + "Serangan ke Toretsk dimulai di Lyman. Rusia mengklaim menguasai kota itu."
    assert places_of_last(text) == ["Toretsk"]


def test_fighting_without_a_place_has_none():
    assert places_of_last(TOLD + "Pertempuran antara Rusia dan Ukraina masih berlanjut.") == []


def test_words_about_a_country_do_not_happen_in_it():
    assert places_of_last("Kremlin mengatakan situasi di Ukraina sangat rumit.") == []


STRUCK = "Rudal Rusia menghantam hotel di Zaporizhzhia pada Senin (4/9/2023).\n\n"


@pytest.mark.parametrize(
    "text",
    [
        "Tiga orang terluka dalam serangan itu.",
        "Insiden tersebut menewaskan tiga orang.",
        "Serangan rudal tersebut merusak belasan rumah.",
    ],
)
def test_what_came_of_a_blow_was_where_and_when_it_fell(text):
    last = claims(STRUCK + text)[-1]
    assert [p.name for p in last.places] == ["Zaporizhzhia"]
    assert str(last.when.start) == "2023-09-04"


@pytest.mark.parametrize(
    "text",
    [
        "Tiga orang terluka dalam serangan lain.",
        "Tiga orang terluka akibat rudal tersebut.",
        "Perundingan digelar setelah serangan itu.",
    ],
)
def test_what_came_of_something_else_was_not_there(text):
    last = claims(STRUCK + text)[-1]
    assert last.places == ()
    assert last.when is None


def test_a_bearing_stays_where_only_its_oblast_is_named():
    text = "Pasukan Ukraina maju ke barat daya Robotyne di wilayah Zaporizhzhia."
    assert places_of_last(text) == ["Robotyne", "Zaporizhzhia Oblast"]


def test_a_silence_is_about_the_place_of_the_claim():
    told = "Kremlin mengatakan pasukannya merebut Toretsk. Serangan ke Kupiansk berlanjut. "
    text = told + "Kyiv belum mengonfirmasi klaim itu."
    assert places_of_last(text) == ["Toretsk"]


def test_an_aim_is_not_reached_where_the_text_is():
    text = "Moskow mengatakan pihaknya butuh waktu untuk mendapatkan kembali kendali."
    assert places_of_last(TOLD + text) == []


def test_what_is_lost_is_what_the_sentence_has_just_named():
    text = 'Rusia mengumumkan "pembersihan kota Lyman", dan Kyiv mengakui pasukannya telah mundur.'
    assert places_of_last(TOLD * 2 + text) == ["Lyman"]


def test_there_is_where_the_sentence_before_begins():
    text = "Pasukan Rusia merebut Robotyne, Oblast Zaporizhzhia. Pasukan Ukraina menyerang di sana."
    assert places_of_last(text) == ["Robotyne"]


@pytest.mark.parametrize(
    "text",
    [
        "Drone Rusia ditembak jatuh sebelum memasuki Polandia.",
        "Jenderal itu tewas dalam serangan terbesar sejak invasi ke Ukraina.",
    ],
)
def test_another_time_does_not_place_an_event(text):
    assert places_of_last(text) == []


def test_what_happens_meanwhile_happens_elsewhere():
    text = "Militer Ukraina merebut desa Kalynove, sementara 40 tentara Rusia tewas."
    assert [[p.name for p in c.places] for c in claims(text)] == [["Kalynove"], []]


def test_prisoners_are_not_exchanged_where_they_were_held():
    text = "Militer Israel mengumumkan pertukaran tahanan dengan sandera di Jalur Gaza."
    assert places_of_last(text) == []


def test_a_denial_is_about_the_town_and_not_about_its_oblast():
    told = "Kremlin mengatakan pasukannya merebut Toretsk di Oblast Donetsk. "
    assert places_of_last(told + "Kyiv membantah klaim itu.") == ["Toretsk"]


def test_the_capital_without_its_name_is_the_city_of_before():
    text = "Rusia menyerang Kyiv dengan rudal. Ledakan mengguncang ibu kota, kata Klitschko."
    assert places_of_last(text) == ["Kyiv"]


def counted_in_last(text):
    """Return the kinds and values that a text's last claim counts."""
    return [(q.kind, q.value) for q in claims(text)[-1].quantities]


@pytest.mark.parametrize(
    "text",
    [
        "Ukraina mengumumkan pasukannya menewaskan Igor Kirillov di Moskow.",
        "Kremlin mengatakan Igor Kirillov tewas akibat bom Ukraina.",
    ],
)
def test_a_named_victim_is_one_killed(text):
    assert counted_in_last(text) == [("killed", 1)]


@pytest.mark.parametrize(
    ("opening", "name"),
    [
        ("Di Kherson", "Kherson"),
        ("Untuk di Kherson", "Kherson"),
        ("Sementara itu di wilayah Sumy", "Sumy Oblast"),
    ],
)
def test_a_sentence_may_open_with_where_it_happened(opening, name):
    text = f"{opening}, militer Ukraina mengatakan serangan Rusia menewaskan dua orang."
    assert places_of_last(TOLD + text) == [name]


def test_the_region_that_words_point_to_is_the_governors():
    text = (
        "Oleksandr Prokudin, gubernur wilayah Kherson, mengatakan dua orang tewas "
        "dalam serangan Rusia ke wilayah itu."
    )
    assert places_of_last(TOLD + text) == ["Kherson Oblast"]


@pytest.mark.parametrize(
    "text",
    [
        "Kota yang dulu dihuni 60.000 jiwa itu dihujani bom Rusia.",
        "Kota di timur Ukraina itu dihujani bom Rusia.",
        "Jatuhnya kota itu belum dikonfirmasi Ukraina.",
    ],
)
def test_the_place_with_which_a_sentence_opened_is_meant_behind_it(text):
    opened = "Pokrovsk ialah simpul rel utama. "
    assert places_of_last(TOLD * 3 + opened + text) == ["Pokrovsk"]


def test_a_sentence_spells_out_behind_its_source_where_it_happened():
    text = (
        "Jatuhnya korban sipil dilaporkan militer Ukraina, yakni akibat serangan Rusia di Bakhmut "
        "dan Kurakhove."
    )
    assert places_of_last(TOLD + text) == ["Bakhmut", "Kurakhove"]


def test_an_exception_is_not_where_it_happened():
    text = "Rusia mengklaim menguasai seluruh kota Mariupol kecuali Azovstal."
    assert places_of_last(text) == ["Mariupol"]


def test_a_town_in_the_direction_of_an_oblast_is_in_the_oblast():
    text = "Ukraina mundur dari Vuhledar, kota garis depan di wilayah timur Donetsk."
    assert places_of_last(text) == ["Vuhledar", "Donetsk Oblast"]


def test_the_capital_without_a_name_is_the_one_that_the_text_has_named():
    text = (
        "Wali Kota Kyiv Vitali Klitschko mengatakan dua orang tewas akibat serangan Rusia. "
        "Drone Rusia menghantam gedung di pusat ibu kota."
    )
    assert places_of_last(TOLD * 2 + "Rusia pernah mengepung kota Kyiv. " + text) == ["Kyiv"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Sebanyak 30 penduduk Rubizhne dievakuasi.", ["Rubizhne"]),
        ("Rudal Rusia menewaskan tujuh warga di Bucha.", ["Bucha"]),
    ],
)
def test_what_happens_to_people_of_a_place_happens_there(text, names):
    assert places_of_last(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Ukraina dan Rusia mengadakan perundingan di Qatar.", ["Qatar"]),
        ("Ukraina dan Rusia berunding pada Senin, di Istanbul.", ["Istanbul"]),
        ("Ukraina menawarkan perundingan setelah Rusia mundur dari Lyman di Ukraina.", []),
    ],
)
def test_talks_are_where_they_are_said_to_be(text, names):
    told = [c for c in claims(text) if c.event.type == "negotiate"]
    assert [p.name for p in told[-1].places] == names


def test_a_noun_that_is_only_given_a_bearing_means_the_place_of_before():
    text = "Pasukan Rusia mengepung kota yang terletak 20 kilometer di selatan Kramatorsk itu."
    assert places_of_last(TOLD + text) == ["Toretsk"]


def test_the_most_specific_place_comes_first():
    text = "Di wilayah Kharkiv, drone Rusia menghantam Chuhuiv."
    assert places_of_last(text) == ["Chuhuiv", "Kharkiv Oblast"]


def test_an_answer_is_about_the_towns_of_what_it_answers():
    text = (
        "Rusia mengklaim merebut dua desa di wilayah Donetsk, yaitu Suvorove dan Kotlyne. "
        "Staf Umum Ukraina membantah klaim tersebut."
    )
    assert places_of_last(text) == ["Suvorove", "Kotlyne"]


def test_a_site_without_a_name_is_in_the_place_named_last():
    text = "Puing drone memicu kebakaran di kilang minyak Volgograd. Ukraina menyerang kilang itu."
    assert places_of_last(TOLD * 3 + text) == ["Volgograd"]


def test_what_dates_an_event_is_not_where_it_happened():
    text = "Menjelang pertemuan puncak di Alaska, pasukan Rusia menembus garis di Dobropillia."
    assert places_of_last(text) == ["Dobropillia"]


def test_a_village_is_in_the_country_of_the_oblast_that_it_is_said_to_be_in():
    text = "Pasukan Rusia merebut desa Nikolayevka dan Kositsa di wilayah Kursk."
    assert places_of_last(text) == ["Nikolayevka", "Kositsa", "Kursk Oblast"]


def test_any_spot_is_the_place_that_the_sentence_has_named():
    text = (
        "Di wilayah Rostov, seorang penjaga tewas akibat kebakaran di lokasi tersebut, kata "
        "Gubernur Yuri Slyusar."
    )
    assert places_of_last(TOLD * 2 + text) == ["Rostov Oblast"]


def test_units_are_listed_behind_their_number():
    text = "Rusia menembak jatuh 121 drone di atas 13 wilayah, termasuk Kursk, Rostov, dan Saratov."
    assert places_of_last(text) == ["Kursk Oblast", "Rostov Oblast", "Saratov Oblast"]


def test_where_an_exchange_was_agreed_is_not_where_it_comes_about():
    text = "Rusia dan Ukraina bertukar tawanan perang, sesuai kesepakatan di Istanbul."
    assert places_of_last(text) == []


def test_a_dam_is_a_site_and_meant_by_its_noun():
    text = "Bendungan Pechenihy hancur. Pertempuran pecah di Lyman. Rusia menyerang bendungan itu."
    assert places_of_last(text) == ["Pechenihy Dam"]


def test_a_street_fight_in_the_centre_is_in_the_town_with_which_the_text_goes_on():
    text = "Di Huliaipole, pasukan Rusia merebut markas batalion. Pertempuran pecah di pusat kota."
    assert places_of_last(TOLD * 2 + text) == ["Huliaipole"]


def test_fire_from_a_site_is_not_at_the_site():
    text = "Nikopol ditembaki artileri dari arah PLTN Zaporizhzhia, kata Gubernur Serhii Lysak."
    assert places_of_last(text) == ["Nikopol"]


def test_who_installs_a_governor_is_not_what_he_governs():
    text = "Gubernur bentukan Moskow Vladimir Saldo menyebut tiga orang tewas."
    assert places_of_last(text) == []


def test_places_without_a_name_are_none_of_before():
    text = "Pasukan Rusia menyerang Toretsk, lalu menguasai permukiman kecil di pedesaan."
    assert places_of_last(text) == []
    assert places_of_last("Pasukan Rusia menyerang Toretsk. Mereka merebut desa lain.") == []


def test_the_bank_of_a_river_tells_it_from_the_city():
    text = "Syrskyi mengatakan pasukan Ukraina maju di tepi kiri Dnipro."
    assert lines(text) == ["Oleksandr Syrskyi asserts advance ukraine @ Dnipro River"]


def test_that_axis_is_the_one_named_before():
    text = "Syrskyi mengatakan pasukannya bertahan di poros Pokrovsk. "
    repelled = lines(text + "Ia mengatakan 20 serangan dipatahkan di poros itu.")[-1]
    assert repelled == "Oleksandr Syrskyi asserts repel ukraine>russia @ Pokrovsk"


def test_a_capital_that_is_shelled_is_a_place():
    assert lines("Rusia gempur Kiev dengan drone.") == [
        "narrator asserts strike russia>ukraine @ Kyiv"
    ]


def test_a_place_that_lies_by_another_is_the_only_one():
    text = "Pasukan Rusia merebut Krasnyi Yar, timur Pokrovsk."
    assert lines(text) == ["narrator asserts capture russia>ukraine @ Krasnyi Yar"]


def test_a_capital_is_where_its_officials_speak_not_where_it_happens():
    text = "Di Moskow, juru bicara Kremlin Dmitry Peskov mengatakan serangan Ukraina berlanjut."
    assert lines(text) == ["Dmitry Peskov asserts attack ukraine>russia"]


def test_a_numbered_head_begins_another_story():
    text = (
        "Rudal Rusia menewaskan dua warga di Desa Bilozerka, kata Prokudin. Rudal Rusia juga"
        " menghantam Bilozerka pada malam hari, kata Prokudin.\n\n2. Siversk Masih Bertahan\n\n"
        "Trehubov membantah bahwa Siversk telah jatuh. Moskow mengatakan pasukannya merebut kota"
        " di Donetsk itu."
    )
    assert lines(text)[-1] == "Russia asserts capture russia>ukraine @ Siversk"


def test_a_nuclear_plant_is_the_plant_not_its_town():
    text = "Moskow mengatakan drone Ukraina menghantam pembangkit nuklir Zaporizhzhia."
    assert lines(text)[0].endswith("@ Zaporizhzhia Nuclear Power Plant")


def test_this_region_is_the_one_named_last():
    text = (
        "Rusia menyerang kilang di wilayah Odesa. Kilang di wilayah Odesa terbakar."
        " Di wilayah Chernihiv, dua gedung rusak. Enam rumah di wilayah ini hancur."
    )
    assert places_of_last(text) == ["Chernihiv Oblast"]


def test_what_a_place_lies_beside_is_not_where_it_happens():
    text = "Rusia mengatakan drone Ukraina jatuh di wilayah Ryazan, yang terletak di barat Moskow."
    assert places_of_last(text) == ["Ryazan Oblast"]


def test_troops_are_where_they_are_told_to_be():
    assert places_of_last("Shoigu mengatakan pasukan Ukraina di Mariupol telah menyerah.") == [
        "Mariupol"
    ]


def test_authorities_report_from_their_own_town():
    text = "Rusia menyerang. Otoritas Mariupol mengatakan lima orang tewas dalam serangan Rusia."
    assert places_of_last(text) == ["Mariupol"]


def test_where_somebody_spoke_is_not_where_it_happened():
    text = '"Kami telah merebut dua desa," kata Shoigu dalam pertemuan di Mariupol.'
    assert places_of_last(text) == []


def test_forces_called_after_the_kremlin_are_not_there():
    assert places_of_last("Zelensky mengatakan pasukan Kremlin membunuh 600 tentara.") == []


def test_forces_are_not_at_what_they_are_called_after():
    assert places_of_last("Zelensky mengatakan pasukan Chechnya membunuh 600 tentara.") == []


def test_a_list_behind_a_direction_is_one_of_directions():
    text = "Maliar mengatakan musuh menyerang ke arah Lyman, Bakhmut, Avdiivsky, dan Marinka."
    assert places_of_last(text) == ["Lyman", "Bakhmut", "Avdiivka", "Marinka"]


def test_a_sea_before_the_name_of_a_port_only_says_where_it_lies():
    assert places_of_last("Drone Rusia menghantam pelabuhan Laut Hitam Odesa.") == ["Odesa"]


@pytest.mark.parametrize("before", ["mundur dari", "bertahan di pinggiran"])
def test_a_misspelt_name_of_two_words_is_the_town_it_is_like(before):
    text = f"Zelensky mengatakan pasukan Ukraina {before} Chasyv Yar."
    assert places_of_last(text) == ["Chasiv Yar"]


@pytest.mark.parametrize(
    ("before", "pointing"),
    [
        ("Rusia menyerang Kupiansk dan Pokrovsk.", "kedua kota tersebut"),
        ("Rusia menyerang Kupiansk dan Pokrovsk.", "dua kota itu"),
        ("Rusia menyerang Kupiansk dan Pokrovsk.", "kota-kota itu"),
        ("Rusia menyerang Kupiansk. Rusia menyerang Pokrovsk.", "kedua kota itu"),
    ],
)
def test_words_for_several_places_mean_those_named_last(before, pointing):
    claim = claims(f"{before} Zelensky mengatakan pasukannya bertahan di {pointing}.")[-1]
    assert [place.name for place in claim.places] == ["Kupiansk", "Pokrovsk"]


def test_a_refinery_bears_the_name_of_its_town():
    text = "Drone Ukraina menghantam kilang minyak Ryazan, salah satu yang terbesar di Rusia."
    assert claims(text)[0].places[0].name == "Ryazan"
