"""How many of what, and how sure."""

import pytest

from klaim.records import EventType
from tests.extraction.building import amounts, claims, counted, only_claim


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("12 tentara", 12),
        ("26.000 tentara", 26_000),
        ("26,000 tentara", 26_000),
        ("1.254.300 tentara", 1_254_300),
        ("1,5 juta tentara", 1_500_000),
        ("25 ribu tentara", 25_000),
        ("seorang tentara", 1),
        ("lima tentara", 5),
        ("dua belas tentara", 12),
        ("sebelas tentara", 11),
        ("dua puluh lima tentara", 25),
        ("seratus dua puluh lima tentara", 125),
        ("dua ratus tentara", 200),
        ("sebelas ribu tentara", 11_000),
        ("dua puluh lima ribu tentara", 25_000),
        ("selusin tentara", 12),
    ],
)
def test_numbers_in_digits_and_words(text, value):
    assert amounts(text) == [("soldiers", value, "exact")]


@pytest.mark.parametrize(
    ("text", "value", "bound"),
    [
        ("belasan", 11, "at_least"),
        ("puluhan", 10, "at_least"),
        ("lusinan", 12, "at_least"),
        ("beberapa lusin", 24, "about"),
        ("ratusan", 100, "at_least"),
        ("beberapa ratus", 200, "about"),
        ("ribuan", 1000, "at_least"),
        ("puluhan ribu", 10_000, "at_least"),
    ],
)
def test_vague_amounts(text, value, bound):
    assert amounts(f"{text} tentara") == [("soldiers", value, bound)]


@pytest.mark.parametrize(
    ("word", "bound"),
    [
        ("lebih dari", "at_least"),
        ("sedikitnya", "at_least"),
        ("setidaknya", "at_least"),
        ("tidak kurang dari", "at_least"),
        ("hampir", "about"),
        ("sekitar", "about"),
        ("kurang lebih", "about"),
        ("kurang dari", "at_most"),
        ("hingga", "at_most"),
        ("sebanyak", "exact"),
    ],
)
def test_words_before_a_number_tell_how_it_is_meant(word, bound):
    assert amounts(f"{word} 300 tentara") == [("soldiers", 300, bound)]


@pytest.mark.parametrize(
    "text",
    ["10.000 hingga 13.000 tentara", "antara 10.000 dan 13.000 tentara", "10.000-13.000 tentara"],
)
def test_a_range_is_two_quantities(text):
    assert amounts(text) == [("soldiers", 10_000, "at_least"), ("soldiers", 13_000, "at_most")]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("45 drone", "drones"),
        ("45 pesawat nirawak", "drones"),
        ("45 rudal jelajah", "missiles"),
        ("45 pesawat tempur", "aircraft"),
        ("45 tank", "vehicles"),
        ("45 kendaraan lapis baja", "vehicles"),
        ("45 sistem artileri", "artillery"),
        ("45 kapal perang", "ships"),
        ("45 permukiman", "settlements"),
        ("45 desa", "settlements"),
        ("45 kilometer persegi", "area_km2"),
        ("45 km", "km"),
        ("45 persen", "percent"),
        ("45%", "percent"),
        ("45 dolar AS", "usd"),
        ("US$ 45", "usd"),
        ("$45", "usd"),
        ("45 serangan", "attacks"),
        ("45 bentrokan", "attacks"),
        ("45 tawanan perang", "captured"),
        ("45 jenazah", "bodies"),
        ("45 warga sipil", "civilians"),
        ("45 prajurit", "soldiers"),
        ("45 komandan", "soldiers"),
        ("45 orang", "people"),
        ("45 unit tank", "vehicles"),
        ("45 orang tentara", "soldiers"),
        ("45 S-400", "air_defence_systems"),
        ("45 F-16", "aircraft"),
        ("45 ton", "tonnes"),
    ],
)
def test_the_noun_tells_what_is_counted(text, kind):
    assert amounts(text) == [(kind, 45, "exact")]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("45 tentara tewas", "killed"),
        ("menewaskan 45 tentara", "killed"),
        ("45 warga sipil tewas", "killed"),
        ("45 orang terluka", "wounded"),
        ("melukai 45 orang", "wounded"),
        ("kehilangan 45 tentara", "losses"),
        ("45 tentara tewas atau terluka", "losses"),
        ("menangkap 45 tentara", "captured"),
        ("45 tentara menyerah", "captured"),
        ("45 orang hilang", "missing"),
        ("korban, tewas maupun luka, mencapai 45 orang", "losses"),
        ("45 peternak tewas", "killed"),
        ("45 warga ditembak mati", "killed"),
        ("pembunuhan 45 warga", "killed"),
        ("45 orang dibantai", "killed"),
        ("45 perwira dieliminasi", "killed"),
    ],
)
def test_words_around_tell_what_became_of_the_people_counted(text, kind):
    assert amounts(text) == [(kind, 45, "exact")]


def test_words_around_do_not_count_things_as_people():
    assert amounts("menewaskan 45 orang dan 3 tank") == [
        ("killed", 45, "exact"),
        ("vehicles", 3, "exact"),
    ]


def test_killed_and_wounded_of_one_sentence():
    assert amounts("12 orang tewas dan 30 orang terluka") == [
        ("killed", 12, "exact"),
        ("wounded", 30, "exact"),
    ]


@pytest.mark.parametrize(
    "text", ["12 orang tewas dan lima lainnya terluka", "12 orang tewas dan lima terluka"]
)
def test_a_number_without_a_noun_counts_what_the_one_before_counted(text):
    assert amounts(text) == [("killed", 12, "exact"), ("wounded", 5, "exact")]


@pytest.mark.parametrize(
    "text",
    ["tujuh warga dan lima tentara gugur", "tujuh warga serta lima tentara kami gugur"],
)
def test_what_became_of_the_last_of_a_list_became_of_all(text):
    assert amounts(text) == [("killed", 7, "exact"), ("killed", 5, "exact")]


def test_a_verb_before_a_list_or_a_range_tells_of_all_of_it():
    assert amounts("menewaskan 45 warga dan 3 tentara") == [
        ("killed", 45, "exact"),
        ("killed", 3, "exact"),
    ]
    assert amounts("menewaskan 30 hingga 40 tentara") == [
        ("killed", 30, "at_least"),
        ("killed", 40, "at_most"),
    ]


def test_what_became_of_some_is_not_said_of_those_told_next():
    assert amounts("20 orang tewas dan 138 penduduk dievakuasi") == [
        ("killed", 20, "exact"),
        ("civilians", 138, "exact"),
    ]


@pytest.mark.parametrize(
    ("part", "kind"),
    [("belasan di antaranya dirawat", "killed"), ("belasan di antaranya anak-anak", "civilians")],
)
def test_some_of_those_counted_are_told_apart_by_a_noun_only(part, kind):
    assert amounts(f"45 orang tewas dan {part}")[-1] == (kind, 11, "at_least")


def test_ages_and_dates_do_not_part_a_number_from_what_became_of_it():
    assert amounts("seorang perempuan berusia 63 tahun tewas") == [("killed", 1, "exact")]


def test_a_passive_behind_a_number_counts_what_the_one_before_counted():
    assert amounts("Rusia melepaskan 32 drone; 11 ditembak jatuh.") == [
        ("drones", 32, "exact"),
        ("drones", 11, "exact"),
    ]


@pytest.mark.parametrize(
    "second",
    ["Sebanyak 20 di antaranya hancur.", "20 dicegat.", "Menurut Kyiv, 20 lainnya hilang."],
)
def test_a_part_counts_what_the_sentence_before_counted(second):
    assert amounts(f"Rusia melepaskan 32 drone. {second}")[1:] == [("drones", 20, "exact")]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Jumlah korban tewas naik menjadi 12.", "killed"),
        ("Rata-rata korban harian mencapai 12, tertinggi tahun ini.", "losses"),
        ("Jumlah drone yang diluncurkan mencapai 12.", "drones"),
        ("Pasukan di kota itu hanya berjumlah 12.", "soldiers"),
    ],
)
def test_a_number_behind_its_noun_counts_it(text, kind):
    assert amounts(text) == [(kind, 12, "exact")]


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("separuh kota", ("percent", 50, "exact")),
        ("lebih dari separuh kota", ("percent", 50, "at_least")),
        ("sepertiga armada", ("share", 0.33, "about")),
        ("sebagian besar kota", ("share", 0.5, "at_least")),
    ],
)
def test_parts_of_a_whole(text, amount):
    assert amounts(text) == [amount]


def test_the_ends_of_a_range_share_their_scale():
    assert amounts("30 sampai 35 ribu tentara") == [
        ("soldiers", 30_000, "at_least"),
        ("soldiers", 35_000, "at_most"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "112 drone ditembak jatuh - 34 di atas wilayah Rostov",
        "112 drone ditembak jatuh, termasuk 34 di wilayah Rostov",
        "112 drone dan 34 di antaranya",
        "112 drone ditembak jatuh, terdiri atas 34 di atas wilayah Rostov",
    ],
)
def test_a_part_told_by_where_it_was_counts_what_the_whole_did(text):
    assert amounts(text) == [("drones", 112, "exact"), ("drones", 34, "exact")]


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        (
            "Satu orang tewas dan sebelas lainnya cedera, termasuk enam anak, di Dnipro.",
            [("killed", 1), ("wounded", 11)],
        ),
        (
            "Sedikitnya 22 orang tewas di Sumy, termasuk lima orang di dalam mobil.",
            [("killed", 22)],
        ),
        (
            "Ukraina kehilangan 1.500 orang di Sumy, termasuk 500 yang tewas.",
            [("losses", 1500), ("killed", 500)],
        ),
    ],
)
def test_some_of_those_lost_count_apart_only_where_more_became_of_them(text, counted):
    (claim,) = claims(text)
    assert [(q.kind, q.value) for q in claim.quantities] == counted


def test_an_article_behind_a_preposition_counts_nothing():
    assert amounts("seorang penjaga di sebuah pabrik tewas") == [("killed", 1, "exact")]


def test_a_verb_right_before_a_number_outweighs_the_words_behind():
    assert amounts("mengeksekusi dua tentara yang menyerah") == [("killed", 2, "exact")]


def test_of_a_part_and_its_whole_the_part_counts():
    assert amounts("menembak jatuh 10 dari 14 rudal") == [("missiles", 10, "exact")]


@pytest.mark.parametrize(
    "text",
    [
        "Dari 40 rudal yang ditembakkan Rusia, 30 berhasil dicegat.",
        "Menurut Kyiv, dari 40 rudal itu, 30 mencapai sasaran.",
    ],
)
def test_of_a_whole_named_first_the_part_counts(text):
    assert amounts(text) == [("missiles", 30, "exact")]


def test_numbers_side_by_side_keep_their_own_nouns():
    assert amounts("45 drone dan 3 rudal") == [("drones", 45, "exact"), ("missiles", 3, "exact")]


@pytest.mark.parametrize(
    "text",
    [
        "brigade ke-47",
        "jet tempur F-16",
        "pukul 10 pagi",
        "pukul 19:39",
        "hari ke-100",
        "3,5 juta",
        "tujuh bulan serangan",
        "setengah jam serangan",
        "tak satu desa pun",
        "salah satu desa",
        "sebuah pernyataan bahwa gedung",
        "sebuah gudang amunisi",
        "Batalion Zeni 605 gugur",
    ],
)
def test_numbers_that_count_nothing_are_no_quantities(text):
    assert amounts(text) == []


def test_a_quantity_keeps_its_words():
    (quantity,) = counted("Mereka kehilangan lebih dari 1.200 tentara di sana.")
    assert quantity.surface == "lebih dari 1.200 tentara"


@pytest.mark.parametrize(
    "text",
    [
        "Kota itu terletak 12 km (7 mil) dari Pokrovsk.",
        "Kapal itu dihantam 51 mil barat daya Odesa.",
        "Drone menghantam kilang di Saratov, 900 km dari garis depan.",
        "Drone menghantam kilang di Saratov, 900 km (560 mil) timur laut perbatasan.",
        "Jembatan sepanjang 19 km itu rusak.",
        "Mereka merebut kota berpenduduk 15.000 orang itu.",
        "Mereka merebut Lyman, sebuah kota penting.",
    ],
)
def test_what_only_describes_a_place_is_not_counted(text):
    assert amounts(text) == []


def test_who_speaks_is_not_counted():
    (claim,) = claims('"Rusia telah merebut Robotyne," kata dua tentara Ukraina kepada Reuters.')
    assert claim.quantities == ()


def test_casualties_count_people_and_not_the_attacks_beside_them():
    told = "Staf Umum Ukraina mengatakan telah mematahkan empat serangan dan menewaskan 70 tentara."
    (casualties,) = [c for c in claims(told) if c.event.type is EventType.CASUALTIES]
    assert [(q.kind, q.value) for q in casualties.quantities] == [("killed", 70)]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Sebanyak 430 serdadu Rusia, klaim Staf Umum Ukraina, ditawan.", "captured"),
        ("Staf Umum Ukraina mengatakan 430 orang telah dievakuasi dari Kupiansk.", "civilians"),
        ("Kementerian Pertahanan Rusia mengatakan 430 prajurit telah ditukar.", "captured"),
        ("Staf Umum Ukraina mengatakan 430 orang masih tinggal di Kupiansk.", "civilians"),
    ],
)
def test_the_event_tells_who_the_people_counted_are(text, kind):
    assert [(q.kind, q.value) for q in claims(text)[0].quantities] == [(kind, 430)]


def test_times_count_attacks():
    (claim, *_) = claims(
        "Kementerian Pertahanan Rusia mengatakan Ukraina tiga kali menyerang Kursk."
    )
    assert [(q.kind, q.value) for q in claim.quantities] == [("attacks", 3)]


@pytest.mark.parametrize("number", ["9" * 400, "1" + "0" * 300 + " juta", "dua" + " puluh" * 400])
def test_digits_that_run_amok_count_nothing(number):
    assert amounts(f"Sebanyak {number} tentara tewas.") == []


@pytest.mark.parametrize(
    ("text", "kind", "value"),
    [
        ("Ukraina mengerahkan 1230 personil melawan tentara Rusia di Kherson.", "soldiers", 1230),
        ("Rusia mencaplok dua wilayah pedesaan di Donetsk.", "settlements", 2),
        ("Sebagai gantinya, 19 jasad tentara Rusia yang gugur diterima Moskow.", "bodies", 19),
    ],
)
def test_what_a_noun_counts_in_its_event(text, kind, value):
    (claim,) = claims(text)
    assert [(q.kind, q.value) for q in claim.quantities] == [(kind, value)]


def test_what_is_hit_beside_a_count_is_not_what_goes_on_being_counted():
    text = "Satu drone menabrak sebuah gedung dan dua lainnya ditembak jatuh."
    assert amounts(text)[-1] == ("drones", 2, "exact")


@pytest.mark.parametrize(
    ("number", "count"), [("setengah juta", "500000"), ("satu setengah juta", "1500000")]
)
def test_a_half_may_open_or_close_a_number(number, count):
    claim = only_claim(f"Syrskyi mengatakan Rusia kehilangan {number} tentara.")
    assert [str(int(q.value)) for q in claim.quantities] == [count]


def test_who_gave_up_elsewhere_in_the_sentence_is_not_counted_in_a_move():
    text = (
        "Tiga hari kemudian Zelensky mengatakan Lyman sudah sepenuhnya dibebaskan, dan kelompok "
        "terakhir yang menyerahkan diri berjumlah 531 orang."
    )
    assert [
        (q.kind, q.value) for c in claims(text) if c.event.type == "capture" for q in c.quantities
    ] == []


def test_bodies_before_their_number_are_counted_as_bodies():
    claim = only_claim("Rusia memulangkan jenazah 1.200 tentara Ukraina.")
    assert [(q.kind, q.value) for q in claim.quantities] == [("bodies", 1200.0)]
