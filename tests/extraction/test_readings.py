"""Which event words tell, by what stands around them."""

import pytest

from tests.extraction.building import claims, lines, only_claim


@pytest.mark.parametrize(
    ("text", "event"),
    [
        (
            "Zelensky mengatakan Pasukan Ukraina mendirikan pijakan di tepi timur Sungai Dnipro.",
            "advance",
        ),
        ("Zelensky mengatakan Pasukan Rusia mendekati jalan raya di utara Lyman.", "advance"),
        ("Zelensky mengatakan Pasukan Rusia menetapkan kontrol atas Hrodivka.", "capture"),
        ("Zelensky mengatakan Pasukan Rusia merampungkan pembebasan Toretsk.", "capture"),
        ("Zelensky mengatakan Rusia masih mencengkeram PLTN Zaporizhzhia.", "hold"),
        ("Zelensky mengatakan Unit-unit Rusia bertolak dari posisi mereka di Izium.", "withdraw"),
        (
            "Zelensky mengatakan Tentara Rusia melakukan pengelompokan kembali di Balakliia.",
            "withdraw",
        ),
        ("Zelensky mengatakan Tentara Ukraina didesak mundur dari Terny.", "withdraw"),
        ("Rusia memindahkan seluruh pasukannya dari Kherson.", "withdraw"),
        ("Rusia mundur dari Lyman karena khawatir dikepung.", "withdraw"),
        ("Sebagian pasukan Ukraina bergeser ke posisi baru.", "withdraw"),
        (
            "Zelensky mengatakan Percobaan Ukraina untuk merebut kembali Tetkino berhasil dicegah.",
            "repel",
        ),
        (
            "Zelensky mengatakan Pasukan Ukraina menghadang upaya Rusia menerobos ke Siversk.",
            "repel",
        ),
        ("Zelensky mengatakan Sebanyak 61 serangan Rusia berhasil dipatahkan.", "repel"),
        ("Zelensky mengatakan Pasukan pertahanan menghentikan 37 serangan Rusia.", "repel"),
        ("Pasukan Rusia melancarkan 23 serangan di Lyman, kata Zelensky.", "attack"),
        ("Zelensky mengatakan Pasukan Rusia meningkatkan tekanan di Lyman.", "attack"),
        ("Rusia melancarkan lebih dari 90 serangan terhadap posisi Ukraina di Lyman.", "attack"),
        ("Rusia membuka front baru di Kharkiv.", "attack"),
        ("Moskow sedang mendorong untuk merebut Donbas.", "attack"),
        ("Pertempuran hebat saat ini tengah berlangsung di Lyman.", "clash"),
        ("Perang antara Rusia dan Ukraina masih terus berlanjut.", "clash"),
        ("Zelensky mengatakan Rusia menggali parit di Krimea.", "deploy"),
        ("Zelensky mengatakan Sekitar 50.000 tentara Rusia berkumpul di dekat Sumy.", "deploy"),
        ("Zelensky mengatakan Pasukan khusus telah didaratkan di Lyman.", "deploy"),
        ("Zelensky mengatakan Korea Utara mengirim perwira ke wilayah pendudukan.", "deploy"),
    ],
)
def test_words_for_moves_tell_the_event(text, event):
    assert only_claim(text).event.type == event


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Rusia menggempur Kharkiv, kata Zelensky.", "strike"),
        ("Zelensky mengatakan Serangan drone Ukraina merusak kilang minyak di Saratov.", "strike"),
        ("Zelensky mengatakan Bom berpemandu dijatuhkan di pusat kota Zaporizhzhia.", "strike"),
        ("Ukraina menerjunkan belasan drone ke Belgorod.", "strike"),
        ("Rusia menyerang lokasi militer Ukraina di Odesa.", "strike"),
        ("Zelensky mengatakan Puing drone menimpa sebuah gudang.", "strike"),
        ("Drone Rusia memasuki ibu kota dari berbagai arah.", "strike"),
        ("Zelensky mengatakan gardu induk menjadi incaran.", "strike"),
        ("Zelensky mengatakan Sistem pertahanan udara bekerja di Odesa.", "shoot_down"),
        ("Zelensky mengatakan Sebanyak 48 drone Rusia dijatuhkan di Odesa.", "shoot_down"),
        ("Zelensky mengatakan Sebanyak 300 target udara Rusia berhasil dijatuhkan.", "shoot_down"),
        ("Zelensky mengatakan Serangan udara Rusia di Odesa dipukul mundur.", "shoot_down"),
        ("Zelensky mengatakan Api melalap depot minyak di Feodosia.", "destroy"),
        (
            "Zelensky mengatakan Drone Ukraina melumpuhkan dua kapal tanker di Laut Hitam.",
            "destroy",
        ),
        ("Zelensky mengatakan Sebanyak 200 gedung masih tanpa pemanas.", "statement"),
        ("Pembangkit di Odesa kehilangan seluruh pasokan listrik.", "statement"),
        ("Ukraina merusak atau menghancurkan 12 pesawat pembom.", "destroy"),
        ("Kerugian Rusia ditaksir mencapai 7 miliar dolar.", "destroy"),
        ("Zelensky mengatakan pasukannya menghancurkan kelompok sabotase Rusia.", "casualties"),
    ],
)
def test_words_for_blows_from_afar_and_what_they_cost_tell_the_event(text, event):
    assert only_claim(text).event.type == event


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Rusia menyerahkan rancangan memorandum kepada Ukraina, kata Zelensky.", "negotiate"),
        ("Zelensky mengatakan Rusia dan Ukraina saling bertukar draf memorandum.", "negotiate"),
        (
            "Zelensky mengatakan Turki siap menjadi tuan rumah perundingan Rusia dan Ukraina.",
            "negotiate",
        ),
        ("Ukraina mengutus delegasi ke Istanbul.", "negotiate"),
        ("Zelensky mengatakan pembicaraan itu membuat kemajuan.", "negotiate"),
        ("Negosiasi damai telah mandek sejak April.", "negotiate"),
        ("Kedua pihak saling menukar dokumen usulan damai.", "negotiate"),
        ("Witkoff dijadwalkan menemui Zelensky di Berlin.", "negotiate"),
        (
            "Zelensky mengatakan Pasukan kedua negara harus menghentikan pertumpahan darah.",
            "ceasefire",
        ),
        ("Zelensky mengatakan Rusia akan menghentikan serangan selama 36 jam.", "ceasefire"),
        ("Trump memberi waktu 20 hari kepada Putin untuk mengakhiri perang.", "ceasefire"),
        ("Putin menolak seruan gencatan senjata.", "ceasefire"),
        ("Putin menyatakan seluruh aksi militer dihentikan.", "ceasefire"),
        ("Zelensky mengusulkan agar gencatan senjata diperpanjang.", "ceasefire"),
        ("Rusia menyerahkan 1.000 jenazah tentara kepada Ukraina, kata Zelensky.", "exchange"),
        ("Zelensky mengatakan Rusia dan Ukraina bertukar 300 tawanan perang.", "exchange"),
        ("Macron mendesak Putin untuk melepaskan 90 pejuang Ukraina.", "exchange"),
        ("Zelensky mengatakan Warga diminta segera pergi dari Pokrovsk.", "evacuate"),
    ],
)
def test_words_for_talks_truces_and_those_set_free_tell_the_event(text, event):
    assert only_claim(text).event.type == event


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Zelensky mengatakan Jerman membiayai dua baterai Patriot bagi Ukraina.", "aid"),
        ("Zelensky mengatakan AS akan menyediakan pasokan kepada Ukraina.", "aid"),
        ("Zelensky mengatakan Paket bantuan baru mencakup rudal Patriot.", "aid"),
        ("AS membuat rudal Patriot dan akan mengirimkannya ke Ukraina.", "aid"),
        ("Zelensky mengatakan Jerman mengusir 40 diplomat Rusia.", "sanction"),
        (
            "Zelensky mengatakan Rusia memakai perundingan sebagai kedok untuk memperkuat "
            "pasukannya.",
            "accuse",
        ),
        ("Zelensky mengatakan Rusia menjadikan pangan sebagai senjata.", "accuse"),
        ("Zelensky mengatakan Petugas masih mencari korban.", "statement"),
        ("Zelensky mengatakan Rusia kekurangan amunisi dan personel terlatih.", "statement"),
        ("Zelensky mengatakan Moskow menghentikan sementara seluruh penerbangan.", "statement"),
    ],
)
def test_words_for_help_blame_and_measures_tell_the_event(text, event):
    assert only_claim(text).event.type == event


def test_soldiers_who_are_only_counted_are_not_sent():
    told = lines("Zelensky mengatakan Rusia kehilangan 1.200 personel di Lyman.")
    assert told == ["Volodymyr Zelensky asserts casualties ukraine>russia @ Lyman"]


def test_an_attack_that_points_back_to_a_strike_is_one():
    text = (
        "Dua orang tewas di Odesa dalam serangan drone pada Senin. "
        "Pejabat setempat menuding serangan itu dilakukan pasukan Rusia."
    )
    assert " strike " in lines(text)[-1]


@pytest.mark.parametrize(
    "text",
    [
        "Zelensky mengatakan Rusia tengah membersihkan sisa perlawanan di Lyman.",
        "Zelensky mengatakan Rusia melancarkan operasi pembersihan di Lyman.",
        "Zelensky mengatakan tentara Rusia sedang menyisir kota Lyman.",
    ],
)
def test_clearing_what_is_left_of_the_enemy_attacks(text):
    assert only_claim(text).event.type == "attack"


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Zelensky mengecam serangan Rusia di Odesa.", "accuse"),
        ("Zelensky menuding Rusia dalang di balik serangan di Odesa.", "accuse"),
        ("Zelensky menuding Rusia menyerang Odesa dengan rudal.", "strike"),
        ("Zelensky menuding serangan di Odesa dilakukan pasukan Rusia.", "attack"),
    ],
)
def test_who_condemns_a_blow_accuses_and_who_tells_a_deed_claims_it(text, event):
    assert only_claim(text).event.type == event


def test_what_stands_against_a_noun_does_not_replace_it():
    told = lines("Zelensky mengatakan perundingan masih mungkin meskipun Rusia menyerang Lyman.")
    assert [" negotiate " in line for line in told] == [True, False]


def test_names_joined_in_an_aim_do_not_end_it():
    text = (
        "Menurut Zelensky, lima upaya tentara Rusia untuk menembus perbatasan ke arah Lyman dan "
        "Siversk berhasil digagalkan."
    )
    assert only_claim(text).event.type == "repel"


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Zelensky mengatakan ratusan tentara Rusia melarikan diri dari Lyman.", "withdraw"),
        ("Zelensky mengatakan ratusan warga melarikan diri dari Lyman.", "evacuate"),
    ],
)
def test_soldiers_who_flee_withdraw_and_people_are_evacuated(text, event):
    assert only_claim(text).event.type == event


@pytest.mark.parametrize(
    "text",
    [
        "Yermak mengatakan tawanan perang yang dibebaskan termasuk pasukan dari Mariupol.",
        "Rusia membebaskan delapan warga sipil yang ditangkap Kyiv di Kursk.",
        "Zelensky mengatakan Ukraina mengamankan pembebasan 1.762 orang dari tawanan Rusia.",
        "Menurut Yermak, sembilan pejuang pertahanan teritorial kembali ke Ukraina setelah "
        "pertukaran itu.",
    ],
)
def test_people_set_free_are_exchanged_and_no_place_is_taken(text):
    assert [c.event.type.value for c in claims(text)] == ["exchange"]


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


def test_people_who_stay_hold_no_town():
    text = "Kepala Toretsk Vasyl Chynchyk menyebut 1.150 orang masih bertahan di kota itu."
    assert lines(text)[0].startswith("Vasyl Chynchyk asserts statement")


def test_a_plant_that_stops_working_is_no_ceasefire():
    text = "Manajemen menangguhkan operasi pabrik, kata Gubernur Rostov Vasily Golubev."
    assert lines(text)[0].startswith("Vasily Golubev asserts statement")


@pytest.mark.parametrize("verb", ["menghalangi", "memblokir", "menggagalkan"])
def test_attempts_that_are_blocked_are_repelled(verb):
    text = f"Moskow mengatakan pasukannya {verb} upaya Ukraina untuk merebut Lyman."
    assert lines(text) == ["Russia asserts repel russia>ukraine @ Lyman"]


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
