"""Where: names in sentences, with the words around them, resolved in the whole article."""

import pytest

from tests.extraction.building import claims, located, place_names


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Serangan di Kharkiv berlanjut.", "Kharkiv", "city"),
        ("Serangan di Oblast Kharkiv berlanjut.", "Kharkiv Oblast", "oblast"),
        ("Serangan di wilayah Kursk berlanjut.", "Kursk Oblast", "oblast"),
        ("Serangan di provinsi Luhansk berlanjut.", "Luhansk Oblast", "oblast"),
        ("Serangan di Kursk Oblast berlanjut.", "Kursk Oblast", "oblast"),
        ("Serangan di kota Donetsk berlanjut.", "Donetsk", "city"),
        ("Serangan di sektor Pokrovsk berlanjut.", "Pokrovsk", "sector"),
        ("Serangan di arah Pokrovsk berlanjut.", "Pokrovsk", "sector"),
        ("Serangan di kota garis depan Pokrovsk berlanjut.", "Pokrovsk", "city"),
        ("Serangan di distrik Pokrovsk berlanjut.", "Pokrovsk Raion", "raion"),
        ("Pasukan menyeberangi Sungai Dnipro.", "Dnipro River", "river"),
        ("Kapal di Laut Hitam terbakar.", "Black Sea", "sea"),
        ("Serangan di Semenanjung Krimea berlanjut.", "Crimea", "region"),
        ("Ledakan di PLTN Zaporizhzhia.", "Zaporizhzhia Nuclear Power Plant", "site"),
        ("Rudal jatuh di Polandia.", "Poland", "country"),
    ],
)
def test_the_words_around_a_name_tell_its_kind(text, name, kind):
    assert [(p.mention.name, str(p.mention.kind)) for p in located(text)] == [(name, kind)]


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("Slov’iansk", "Sloviansk"),
        ("Slavyansk", "Sloviansk"),
        ("Artemivsk", "Bakhmut"),
        ("Kharkov", "Kharkiv"),
        ("KUPIANSK", "Kupiansk"),
        ("Kupyansk", "Kupiansk"),
    ],
)
def test_other_spellings_are_the_same_place(written, name):
    assert place_names(f"Pertempuran di {written} berlanjut.") == [name]


def test_a_name_of_two_words_is_one_place():
    assert place_names("Pertempuran di Chasiv Yar dan Bakhmut.") == ["Chasiv Yar", "Bakhmut"]


def test_what_a_name_means_elsewhere_in_the_article_helps():
    text = "Serangan di wilayah Kursk berlanjut. Warga Kursk lari. Pasukan maju di Kursk."
    assert place_names(text)[-1] == "Kursk Oblast"


def test_a_sector_says_nothing_about_its_town():
    text = "Bentrokan di sektor Pokrovsk meningkat. Rudal jatuh di Pokrovsk."
    assert [str(p.mention.kind) for p in located(text)] == ["sector", "city"]


def test_the_oblast_beside_a_village_decides_between_namesakes():
    kharkiv, donetsk = (
        located(f"Rusia merebut desa Kalynivka di Oblast {oblast}.")[0].mention.id
        for oblast in ("Kharkiv", "Donetsk")
    )
    assert kharkiv != donetsk


@pytest.mark.parametrize("bearing", ["timur", "barat daya", "sebelah utara", "tenggara"])
def test_a_name_that_only_gives_a_bearing_is_marked(bearing):
    (place,) = located(f"Pertempuran terjadi di {bearing} Toretsk.")
    assert place.is_bearing


@pytest.mark.parametrize("text", ["Gubernur Kharkiv bicara.", "Wali Kota Melitopol bicara."])
def test_the_place_of_an_office_is_marked(text):
    (place,) = located(text)
    assert place.is_office


@pytest.mark.parametrize("text", ["Kyiv mengatakan siap.", "Moskow menuduh lawan."])
def test_a_capital_that_speaks_is_a_government(text):
    assert place_names(text) == []


@pytest.mark.parametrize(
    ("text", "name"), [("Ledakan di Kyiv.", "Kyiv"), ("Drone menuju Moskow.", "Moscow")]
)
def test_a_capital_behind_a_preposition_is_a_city(text, name):
    assert place_names(text) == [name]


def test_a_village_that_no_gazetteer_lists_stays_a_place_without_a_point():
    (place,) = located("Rusia merebut desa Contohivka.")
    assert place.mention.id == "klaim:unlisted:contohivka"
    assert (place.mention.lat, place.mention.lon) == (None, None)


@pytest.mark.parametrize(
    "text",
    [
        "Contohivka diam.",
        "Pasukan Rusia maju.",
        "Presiden Mark Rutte bicara.",
        "Mereka memakai tank Leopard.",
        "Perang Dunia berakhir.",
        "Pada Senin hujan turun.",
        "mariupol kecil",
    ],
)
def test_other_words_in_capitals_are_no_places(text):
    assert place_names(text) == []


def test_a_place_keeps_its_words():
    (place,) = located("Pertempuran di Slavyansk berlanjut.")
    assert place.mention.surface == "Slavyansk"


# --- names that are more or less than a place ---------------------------------------------


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Pasukan Rusia menyerang area Al-Bandura.", ["Al-Bandura"]),
        (
            "Serangan ke Kupiansk, Abcdorivka, dan Xyzdorf berlanjut.",
            ["Kupiansk", "Abcdorivka", "Xyzdorf"],
        ),
        ("Kapal itu berada di dekat Pulau Abcdor.", ["Abcdor Island"]),
        ("Pasukan Rusia merebut Bukit 412.", ["Hill 412"]),
        ("Ledakan mengguncang jembatan Kerch.", ["Crimean Bridge"]),
    ],
)
def test_nouns_and_lists_make_unknown_names_places(text, names):
    assert place_names(text) == names


def test_a_ship_is_not_the_city_it_is_named_after():
    assert place_names("Kapal penjelajah Moskva rusak. Lalu Moskva tenggelam.") == []


def test_a_name_with_small_words_in_it_is_one_place():
    assert place_names("Konvoi itu memasuki Rostov-on-Don.") == ["Rostov-on-Don"]


def test_the_country_that_something_comes_from_is_no_place():
    assert place_names("Ada serangan baru dari Rusia di Toretsk.") == ["Toretsk"]


def test_a_part_of_a_place_is_in_it():
    assert place_names("Pertempuran di bagian selatan Toretsk berlanjut.") == ["Toretsk"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Serangan di Deir al-Balah berlanjut.", "Deir al-Balah"),
        ("Kapal melewati Selat Bab al-Mandeb.", "Bab al-Mandab"),
        ("Serangan di Al Saleef berlanjut.", "Salif"),
    ],
)
def test_an_article_inside_a_name_belongs_to_it(text, name):
    assert place_names(text) == [name]


def test_a_distance_from_a_place_is_a_bearing():
    (town, city) = located("Rusia merebut Stepnohirsk, kota 20 kilometer dari Zaporizhzhia.")
    assert (town.is_bearing, city.is_bearing) == (False, True)


def test_where_somebody_is_at_home_is_no_place_of_events():
    assert place_names("Kelompok yang berbasis di Washington mencatat serangan di Sumy.") == [
        "Sumy"
    ]


def test_a_name_only_faintly_like_a_place_is_none():
    assert place_names("Sidang di Sidang Umum ditunda.") == []


def test_a_name_behind_a_place_and_a_comma_is_its_unit():
    text = "Rudal jatuh di Desa Berdin, Kursk. Drone menyerang Kursk."
    assert place_names(text) == ["Berdin", "Kursk Oblast", "Kursk"]


def test_names_of_a_list_are_no_units():
    assert place_names("Rusia menyerang Kharkiv, Donetsk dan Kherson.") == [
        "Kharkiv",
        "Donetsk",
        "Kherson",
    ]


def test_what_is_named_after_a_place_is_not_there():
    assert place_names("Kelompok operasional-taktis Luhansk mundur dari Lyman.") == ["Lyman"]


@pytest.mark.parametrize(
    "text",
    [
        "Drone Ukraina menghantam kapal perang Rusia Moskva.",
        "Drone Ukraina menghantam kapal pendarat besar Novocherkassk.",
        "Drone Ukraina menghantam kapal patroli rudal Sergey Kotov.",
    ],
)
def test_a_ships_name_is_none_behind_its_owner_and_class(text):
    assert place_names(text) == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Rusia merebut kota di Republik Rakyat Donetsk.", ["Donetsk Oblast"]),
        ("Kantor berita Republik Rakyat Donetsk menyebut pertempuran.", []),
    ],
)
def test_a_self_styled_republic_is_a_place_where_something_is_in_it(text, names):
    assert place_names(text) == names


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Rusia menyerang ibu kota Ukraina.", "Kyiv"),
        ("Drone jatuh di ibukota Rusia.", "Moscow"),
        ("Rusia menyerang ibu kota Kyiv.", "Kyiv"),
        ("Bom meledak di bagian tenggara Moskow.", "Moscow"),
    ],
)
def test_a_capital_is_named_by_its_country_or_behind_a_direction(text, name):
    assert place_names(text) == [name]


@pytest.mark.parametrize(
    "text",
    [
        "Rusia menyerang sasaran di berbagai lokasi Ukraina.",
        "Rudal melintas di wilayah udara Ukraina.",
        "Rusia menembaki kota-kota Ukraina.",
    ],
)
def test_a_country_is_a_place_where_its_parts_are_meant(text):
    assert place_names(text) == ["Ukraine"]


def test_the_sea_at_which_a_town_lies_gives_its_bearing():
    places = located("Odesa, kota di pesisir Laut Hitam, dihantam rudal Rusia.")
    assert [(p.mention.name, p.is_bearing) for p in places] == [
        ("Odesa", False),
        ("Black Sea", True),
    ]


def test_a_governor_is_of_an_oblast_and_a_mayor_of_a_city():
    text = "Gubernur Kherson Oleksandr Prokudin dan Wali Kota Kharkiv Ihor Terekhov melapor."
    assert [p.mention.name for p in located(text)] == ["Kherson Oblast", "Kharkiv"]


def test_a_governors_oblast_says_nothing_about_the_bare_name():
    text = "Gubernur Kherson Oleksandr Prokudin melapor. Rudal Rusia jatuh di Kherson."
    assert [p.mention.name for p in located(text)] == ["Kherson Oblast", "Kherson"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Drone diluncurkan dari Kursk, Oryol, dan Primorsko-Akhtarsk.", []),
        ("Rudal ditembakkan dari wilayah Kursk ke arah Odesa.", ["Odesa"]),
        ("Pasukan Rusia yang datang dari Belgorod menyerang Vovchansk.", ["Vovchansk"]),
        ("Rusia menarik pasukannya dari Kherson dan Snihurivka.", ["Kherson", "Snihurivka"]),
    ],
)
def test_where_weapons_and_soldiers_come_from_is_no_place_of_what_happens(text, names):
    assert place_names(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Rusia memasuki kota perbatasan timur laut Vovchansk.", ["Vovchansk"]),
        ("Drone jatuh di kota pelabuhan Laut Hitam, Odesa.", ["Odesa"]),
        ("Rusia merebut Novenke, di seberang perbatasan wilayah Kursk.", ["Novenke"]),
        ("Pertempuran terjadi 10 km dari Pokrovsk dan Toretsk, di Hrodivka.", ["Hrodivka"]),
    ],
)
def test_what_only_gives_a_bearing_is_told_from_what_it_is_given_to(text, names):
    assert place_names(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Drone ditembak jatuh di wilayah Rusia, Krimea dan Moskow.", ["Crimea", "Moscow"]),
        ("Rusia menyerang Odesa dan Kyiv mengatakan tiga orang tewas.", ["Odesa"]),
    ],
)
def test_a_capital_that_ends_a_list_of_places_is_one(text, names):
    assert [name for name in place_names(text) if name != "Russia"] == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Drone menghantam fasilitas militer di Sevastopol.", ["Sevastopol"]),
        ("Rusia menghancurkan sasaran militer di Odesa dan Mykolaiv.", ["Odesa", "Mykolaiv"]),
    ],
)
def test_things_of_the_military_are_somewhere(text, names):
    assert place_names(text) == names


def test_a_list_of_units_is_of_units_throughout():
    text = "Rusia mencaplok wilayah Donetsk, Luhansk, Zaporizhzhia dan Kherson."
    assert place_names(text) == [
        "Donetsk Oblast",
        "Luhansk Oblast",
        "Zaporizhzhia Oblast",
        "Kherson Oblast",
    ]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Kyiv diguncang ledakan pada dini hari.", "Kyiv"),
        ("Moskow kembali diserang drone Ukraina.", "Moscow"),
        ("Kyiv menjadi sasaran drone Rusia.", "Kyiv"),
    ],
)
def test_a_capital_that_is_struck_is_a_place(text, name):
    assert place_names(text) == [name]


def test_officials_are_of_where_they_are():
    text = "Otoritas di Belgorod mengatakan drone Ukraina menewaskan satu orang."
    assert [(p.mention.name, p.is_office) for p in located(text)] == [("Belgorod", True)]


@pytest.mark.parametrize(
    "text",
    ["Rusia melanggar Kesepakatan Istanbul.", "Drone laut Ukraina menghantam kapal Rusia."],
)
def test_what_only_bears_a_name_is_nowhere(text):
    assert place_names(text) == []


def test_a_capital_is_the_city_where_its_oblast_is_named_too():
    text = "Moskow diserang drone. Peringatan diumumkan di seluruh wilayah Moskow."
    (claim,) = claims(text)
    assert [p.name for p in claim.places] == ["Moscow"]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Rusia merebut dua desa di Donetsk.", "Donetsk Oblast"),
        ("Rusia merebut desa Lyman di Donetsk.", "Donetsk Oblast"),
        ("Ukraina merebut 74 permukiman di Kursk.", "Kursk Oblast"),
        ("Drone menghantam kilang Syzran di Samara.", "Samara Oblast"),
        ("Rudal menghantam pasar di Kharkiv.", "Kharkiv"),
        ("Rudal menghantam distrik Saltivka di Kharkiv.", "Kharkiv"),
    ],
)
def test_what_a_settlement_lies_in_is_its_unit(text, place):
    assert [p.name for p in claims(text)[-1].places][-1] == place


def test_a_village_that_is_like_none_keeps_its_name():
    found = claims("Drone Ukraina jatuh di desa Solomino, kata Shoigu.")
    assert [place.name for claim in found for place in claim.places] == ["Solomino"]
