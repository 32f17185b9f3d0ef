"""Constructions of the Indonesian press, a sentence or two each, from the text to the claim."""

import pytest

from tests.extraction.building import claims, lines, only_claim


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (
            "Gubernur Oleh Syniehubov mengatakan dua orang tewas di Kharkiv sejak gencatan "
            "senjata berlaku.",
            "Oleh Syniehubov asserts casualties russia @ Kharkiv",
        ),
        (
            "Menurut Staf Umum Ukraina, drone Rusia ditembak jatuh sebelum memasuki Odesa.",
            "General Staff of Ukraine asserts shoot_down ukraine>russia",
        ),
    ],
)
def test_a_clause_that_only_dates_tells_no_event_of_its_own(text, line):
    assert lines(text) == [line]


@pytest.mark.parametrize(
    "text",
    [
        "Zelensky berterima kasih atas bantuan militer Polandia bagi Ukraina.",
        "Zelensky mengapresiasi bantuan militer Polandia bagi Ukraina.",
    ],
)
def test_thanks_are_no_claim_even_where_they_name_an_event(text):
    assert lines(text) == []


@pytest.mark.parametrize(
    ("text", "modality", "negated"),
    [
        ("Rusia dapat menyerang Sumy kapan saja.", "hedged", False),
        ("Rusia mungkin akan menyerang Sumy.", "hedged", False),
        ("Sumy diperkirakan sudah direbut Rusia.", "hedged", False),
        ("Ukraina tidak bisa merebut Robotyne.", "actual", True),
        ("Ukraina sudah bisa merebut Robotyne.", "actual", False),
        ("Ukraina berniat merebut Robotyne.", "planned", False),
        ("Ukraina sedang menyiapkan serangan ke Robotyne.", "planned", False),
        ("Rusia tidak boleh merebut Sumy.", "called_for", True),
        ("Hampir semua tentara Rusia di Robotyne menyerah.", "actual", False),
        ("Rusia kini menguasai hampir seluruh Robotyne.", "hedged", False),
        ("hanya Rusia yang dapat mengakhiri perang.", "hedged", False),
        ("ribuan warga Sumy harus mengungsi.", "actual", False),
        ("Rusia dan Ukraina sepakat menukar 300 tawanan.", "planned", False),
        ("Rusia dan Ukraina sepakat gencatan senjata.", "actual", False),
        ("Rusia tak henti menyerang Sumy.", "actual", False),
        ("Ukraina tidak akan menyerahkan wilayah kami.", "planned", True),
        ("Rusia memakai mobil tanpa atap memasuki Sumy.", "actual", False),
        ("tak satu pun dari 40 tentara Rusia di Sumy menyerah.", "actual", True),
        ("tidak ada bukti bahwa Sumy sudah direbut Rusia.", "actual", True),
        ("Rusia akan menyerang Sumy, tetapi hanya jika cuaca membaik.", "hedged", False),
        ("upaya Rusia merebut Sumy kandas.", "actual", True),
        ("Rusia urung menyerang Sumy.", "actual", True),
        ("belum jelas apakah Rusia sudah merebut Sumy.", "hedged", False),
        ("gencatan senjata masih jauh dari kenyataan.", "actual", True),
        ("gencatan senjata tak kunjung terwujud.", "actual", True),
    ],
)
def test_words_before_an_event_say_how_it_is_meant(text, modality, negated):
    claim = only_claim(f"Zelensky mengatakan {text}")
    assert (claim.modality, claim.negated) == (modality, negated)


@pytest.mark.parametrize(
    "condition", ["jika keadaan memburuk", "apabila perjanjian diteken", "asalkan hujan reda"]
)
def test_what_hangs_on_a_condition_is_hedged_wherever_the_condition_stands(condition):
    plan = "Ukraina akan menarik pasukan dari Sumy"
    before = only_claim(f'"{condition.capitalize()}, {plan}," kata Zelensky.')
    behind = only_claim(f'"{plan} {condition}," kata Zelensky.')
    assert [before.modality, behind.modality] == ["hedged", "hedged"]


def test_an_aim_is_planned_where_what_serves_it_is():
    text = "Zelensky mengatakan HIMARS itu akan digunakan untuk memukul mundur pasukan Rusia."
    assert only_claim(text).modality == "planned"


@pytest.mark.parametrize("count", ["sekitar 300", "mencapai 300", "ratusan"])
def test_an_estimate_of_a_number_leaves_the_event_certain(count):
    text = f"Zelensky mengatakan korban tewas di pihak Rusia diperkirakan {count} tentara."
    assert only_claim(text).modality == "actual"


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("Zelensky mengatakan dua jembatan ditutup karena ia berencana pulang.", "actual"),
        ('"Jika Barat diam, keadaan memburuk di mana-mana," kata Zelensky.', "hedged"),
    ],
)
def test_a_statement_is_meant_as_its_main_clause_says(text, modality):
    claim = only_claim(text)
    assert (claim.event.type, claim.modality) == ("statement", modality)


def test_a_denial_is_of_the_deed_not_of_what_it_cost():
    text = "Ukraina mengatakan drone Rusia menghantam Odesa dan menewaskan dua orang. "
    denial = lines(text + "Moskow membantah tuduhan itu.")[-1]
    assert denial == "Russia denies strike russia>ukraine @ Odesa"


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
    ("text", "line"),
    [
        (
            "Putin mengatakan Rusia siap untuk berunding dengan Ukraina.",
            "Vladimir Putin asserts planned negotiate russia>ukraine",
        ),
        (
            "Peskov mengatakan operasi militer Rusia di Ukraina akan terus berlangsung.",
            "Dmitry Peskov asserts planned attack russia>ukraine @ Ukraine",
        ),
        (
            "Hampir 200 tentara Rusia tewas di Lyman, kata Zelensky.",
            "Volodymyr Zelensky asserts casualties ukraine>russia @ Lyman",
        ),
        (
            "Zelensky menilai situasi di garis depan sulit dan meminta warga Ukraina bersabar "
            "menghadapi Rusia.",
            "Volodymyr Zelensky asserts statement ukraine",
        ),
    ],
)
def test_how_a_claim_is_meant_is_told_by_the_words_that_hang_on_it(text, line):
    assert lines(text) == [line]


@pytest.mark.parametrize(
    "text",
    [
        "Rusia menunda gencatan senjata dengan Ukraina.",
        "Gubernur Oleh Syniehubov mengatakan tidak ada warga yang tewas di Kharkiv akibat Rusia.",
        "Rusia masih jauh dari merebut Lyman, kata Zelensky.",
    ],
)
def test_what_is_put_off_or_befalls_nobody_or_is_far_off_has_not_happened(text):
    assert only_claim(text).negated


def test_an_accusation_is_made_even_where_what_it_says_is_denied():
    claim = only_claim("Zelensky menuduh Putin tidak menginginkan perdamaian.")
    assert (str(claim.event.type), claim.negated) == ("accuse", False)


def test_a_blow_behind_the_verb_that_says_it_happened_is_told():
    line = "narrator asserts attack russia>ukraine @ Kharkiv"
    assert lines("Pada Selasa terjadi serangan Rusia di Kharkiv.") == [line]


def test_what_a_blow_cost_is_told_in_the_clause_behind_it():
    found = lines("Rudal Rusia menghantam hotel di Kharkiv yang melukai 16 orang.")
    assert found[-1] == "narrator asserts casualties russia @ Kharkiv"


def test_the_particle_of_a_name_is_no_navy():
    text = "Wali Kota Kamal Abu al-Rub mengatakan pasukan Rusia menyerang Lyman."
    assert only_claim(text).speaker.name.endswith("Abu al-Rub")


def test_a_deed_says_nothing_in_the_name_of_whose_it_is():
    text = "Mundurnya pasukan Ukraina memastikan Rusia merebut Avdiivka."
    assert {line.split(" asserts")[0] for line in lines(text)} == {"narrator"}


def test_a_subject_with_its_verb_may_stand_behind_with():
    text = "Ledakan terdengar di Odesa, kata Zelensky, dengan Moskow meluncurkan rudal ke Kyiv."
    assert lines(text)[-1].startswith("Volodymyr Zelensky asserts strike russia")


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Rusia menggempur Kharkiv, kata Zelensky.", "strike"),
        ("Rusia menyerahkan 1.000 jenazah tentara kepada Ukraina, kata Zelensky.", "exchange"),
        ("Rusia menyerahkan rancangan memorandum kepada Ukraina, kata Zelensky.", "negotiate"),
        ("Pasukan Rusia melancarkan 23 serangan di Lyman, kata Zelensky.", "attack"),
    ],
)
def test_verbs_and_what_they_are_done_to_tell_the_event(text, event):
    assert only_claim(text).event.type == event


def test_no_news_of_it_yet_is_a_silence():
    text = "Rusia menyatakan pasukannya merebut Lyman. Belum ada kabar dari Ukraina."
    assert str(lines(text)[-1]).split(" capture")[0].endswith("withholds")


@pytest.mark.parametrize("channel", ["lewat", "via", "melalui kantor berita"])
def test_an_agency_through_which_somebody_speaks_is_a_relay(channel):
    claim = only_claim(f"Kremlin {channel} TASS mengatakan pasukan Rusia merebut Toretsk.")
    assert (claim.speaker.name, [r.name for r in claim.via]) == ("Kremlin", ["TASS"])


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


@pytest.mark.parametrize(
    ("answer", "line"),
    [
        ("klaim yang dibantah Kyiv", "Ukraine denies capture russia>ukraine @ Siversk"),
        ("sebuah klaim yang belum dikonfirmasi Kyiv", "Ukraine withholds capture"),
        ("tuduhan yang segera ditepis oleh para pejabat Ukraina", "Ukrainian officials denies"),
        ("klaim yang dibenarkan ISW", "Institute for the Study of War (ISW) confirms capture"),
    ],
)
def test_what_was_just_said_may_be_answered_in_the_same_sentence(answer, line):
    told, answered = lines(f"Rusia mengatakan pasukannya merebut Siversk, {answer}.")
    assert told == "Russia asserts capture russia>ukraine @ Siversk"
    assert answered.startswith(line)


def test_an_answer_in_the_same_sentence_is_to_that_sentence():
    text = "Rusia mengatakan pasukannya merebut Siversk. Rusia juga menyebut 900 tentara Ukraina "
    answer = lines(text + "tewas di perbatasan, klaim yang disangkal Kyiv.")[-1]
    assert answer == "Ukraine denies casualties russia>ukraine"


@pytest.mark.parametrize("paper", ["dalam laporan intelijennya", "dalam pembaruan intelijennya"])
def test_what_somebody_speaks_in_is_no_speaker(paper):
    text = f"Kementerian Pertahanan Inggris {paper} mengatakan rudal Rusia menghantam Odesa."
    assert lines(text) == ["UK Ministry of Defence asserts strike russia>ukraine @ Odesa"]


def test_the_bank_of_a_river_tells_it_from_the_city():
    text = "Syrskyi mengatakan pasukan Ukraina maju di tepi kiri Dnipro."
    assert lines(text) == ["Oleksandr Syrskyi asserts advance ukraine @ Dnipro River"]


def test_that_axis_is_the_one_named_before():
    text = "Syrskyi mengatakan pasukannya bertahan di poros Pokrovsk. "
    repelled = lines(text + "Ia mengatakan 20 serangan dipatahkan di poros itu.")[-1]
    assert repelled == "Oleksandr Syrskyi asserts repel ukraine>russia @ Pokrovsk"


def test_a_governor_is_no_village_however_the_name_is_spelt():
    text = "Rudal Rusia menghantam sebuah rumah sakit, kata Gubernur Oleg Kiper."
    assert lines(text) == ["Oleh Kiper asserts strike russia>ukraine"]


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Pasukan Rusia menetapkan kontrol atas Hrodivka.", "capture"),
        ("Pasukan Rusia merampungkan pembebasan Toretsk.", "capture"),
        ("Rusia masih mencengkeram PLTN Zaporizhzhia.", "hold"),
        ("Unit-unit Rusia bertolak dari posisi mereka di Izium.", "withdraw"),
        ("Tentara Rusia melakukan pengelompokan kembali di Balakliia.", "withdraw"),
        ("Tentara Ukraina didesak mundur dari Terny.", "withdraw"),
        ("Pasukan Ukraina mendirikan pijakan di tepi timur Sungai Dnipro.", "advance"),
        ("Percobaan Ukraina untuk merebut kembali Tetkino berhasil dicegah.", "repel"),
        ("Pasukan Ukraina menghadang upaya Rusia menerobos ke Siversk.", "repel"),
        ("Pasukan Rusia meningkatkan tekanan di Lyman.", "attack"),
        ("Sistem pertahanan udara bekerja di Odesa.", "shoot_down"),
        ("Serangan drone Ukraina merusak kilang minyak di Saratov.", "strike"),
        ("Api melalap depot minyak di Feodosia.", "destroy"),
        ("Rusia dan Ukraina bertukar 300 tawanan perang.", "exchange"),
        ("Rusia memakai perundingan sebagai kedok untuk memperkuat pasukannya.", "accuse"),
        ("Pasukan kedua negara harus menghentikan pertumpahan darah.", "ceasefire"),
    ],
)
def test_the_many_words_of_war_tell_one_event_each(text, event):
    assert only_claim(f"Zelensky mengatakan {text}").event.type == event


def test_soldiers_who_are_only_counted_are_not_sent():
    told = lines("Zelensky mengatakan Rusia kehilangan 1.200 personel di Lyman.")
    assert told == ["Volodymyr Zelensky asserts casualties ukraine>russia @ Lyman"]


CLAIMED = "Kementerian Pertahanan Rusia mengatakan pasukannya merebut Lyman dari tentara Ukraina. "


@pytest.mark.parametrize(
    "denial",
    [
        '"Itu tidak benar," kata Zelensky.',
        '"Ini adalah kebohongan," kata Zelensky.',
        "Zelensky menyebutnya propaganda.",
        "Zelensky menyatakan sebaliknya.",
        "Zelensky menolak anggapan itu.",
    ],
)
def test_whoever_calls_it_untrue_denies_what_was_said(denial):
    assert lines(CLAIMED + denial)[-1] == (
        "Volodymyr Zelensky denies capture russia>ukraine @ Lyman"
    )


@pytest.mark.parametrize(
    "silence",
    [
        "Komentar dari Ukraina belum ada.",
        "Konfirmasi resmi dari Ukraina tidak ada.",
        "Tanggapan dari Ukraina belum diperoleh.",
        "Tidak ada konfirmasi dari Ukraina.",
        "Klaim itu tidak ditanggapi Ukraina.",
        "Ukraina tidak membalas permintaan komentar.",
        "Ukraina belum bisa memeriksa kebenaran laporan itu.",
    ],
)
def test_an_answer_that_does_not_come_is_a_silence(silence):
    assert lines(CLAIMED + silence)[-1] == "Ukraine withholds capture russia>ukraine @ Lyman"


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


@pytest.mark.parametrize(
    ("number", "count"), [("setengah juta", "500000"), ("satu setengah juta", "1500000")]
)
def test_a_half_may_open_or_close_a_number(number, count):
    claim = only_claim(f"Syrskyi mengatakan Rusia kehilangan {number} tentara.")
    assert [str(int(q.value)) for q in claim.quantities] == [count]


@pytest.mark.parametrize(
    "text",
    [
        "Zelensky mengatakan warganya kembali hidup tenang sebelum serangan di Lyman.",
        "Zelensky mengatakan keputusan itu diambil agar pasukannya tidak dikepung di Lyman.",
        "Zelensky mengatakan sirene akan berbunyi di Lyman jika terjadi serangan.",
        "Zelensky mengatakan operasi militer masih berlangsung di Lyman.",
    ],
)
def test_an_event_that_only_dates_or_is_to_be_averted_is_none(text):
    assert only_claim(text).event.type == "statement"


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
    "text",
    [
        "Zelensky mengatakan jatuhnya Bakhmut tidak akan mengubah jalannya perang.",
        "Zelensky mengatakan perebutan Bakhmut akan membuka jalan bagi Rusia untuk maju.",
    ],
)
def test_whoever_weighs_what_a_deed_would_lead_to_does_not_claim_it(text):
    assert only_claim(text).event.type == "statement"


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Jerman mengusir 40 diplomat Rusia.", "sanction"),
        ("Jerman membiayai dua baterai Patriot bagi Ukraina.", "aid"),
        ("Rusia dan Ukraina saling bertukar draf memorandum.", "negotiate"),
        ("Turki siap menjadi tuan rumah perundingan Rusia dan Ukraina.", "negotiate"),
        ("Rusia akan menghentikan serangan selama 36 jam.", "ceasefire"),
        ("Rusia menjadikan pangan sebagai senjata.", "accuse"),
        ("Rusia menggali parit di Krimea.", "deploy"),
        ("Sekitar 50.000 tentara Rusia berkumpul di dekat Sumy.", "deploy"),
    ],
)
def test_talks_truces_aid_and_troops_have_words_of_their_own(text, event):
    assert only_claim(f"Zelensky mengatakan {text}").event.type == event


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


@pytest.mark.parametrize(
    ("denial", "event"),
    [
        ("Zelensky membantah kota tersebut jatuh.", "capture"),
        ("Zelensky menyangkal bahwa perintah mundur telah diberikan.", "withdraw"),
    ],
)
def test_a_denial_tells_by_a_word_alone_what_is_denied(denial, event):
    text = "Kementerian Pertahanan Rusia mengatakan pasukannya menyerang Lyman. " + denial
    assert lines(text)[-1].split()[:4] == ["Volodymyr", "Zelensky", "denies", event]


def test_names_joined_in_an_aim_do_not_end_it():
    text = (
        "Menurut Zelensky, lima upaya tentara Rusia untuk menembus perbatasan ke arah Lyman dan "
        "Siversk berhasil digagalkan."
    )
    assert only_claim(text).event.type == "repel"


def test_what_a_claim_is_about_is_not_claimed_by_who_weighs_it():
    text = (
        "Zelensky bersikeras klaim Rusia mengenai pengepungan Lyman merupakan bagian dari "
        "propaganda."
    )
    assert " encircle " not in lines(text)[-1]


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Bom berpemandu dijatuhkan di pusat kota Zaporizhzhia.", "strike"),
        ("Sebanyak 48 drone Rusia dijatuhkan di Odesa.", "shoot_down"),
        ("Sebanyak 300 target udara Rusia berhasil dijatuhkan.", "shoot_down"),
        ("Serangan udara Rusia di Odesa dipukul mundur.", "shoot_down"),
        ("Drone Ukraina melumpuhkan dua kapal tanker di Laut Hitam.", "destroy"),
        ("Warga diminta segera pergi dari Pokrovsk.", "evacuate"),
    ],
)
def test_what_it_is_done_to_tells_bombs_from_drones_and_ships(text, event):
    assert only_claim(f"Zelensky mengatakan {text}").event.type == event


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Zelensky mengatakan ratusan tentara Rusia melarikan diri dari Lyman.", "withdraw"),
        ("Zelensky mengatakan ratusan warga melarikan diri dari Lyman.", "evacuate"),
    ],
)
def test_soldiers_who_flee_withdraw_and_people_are_evacuated(text, event):
    assert only_claim(text).event.type == event


def test_what_was_so_for_a_while_before_something_else_is_told_with_it():
    told = lines("Lyman sempat diduduki Rusia sebelum dibebaskan oleh pasukan Ukraina.")
    assert [("hold" in t or "capture" in t) for t in told] == [True, True]
    assert len(lines("Rusia menyerang Lyman sebelum gencatan senjata berlaku.")) == 1


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Pertempuran hebat saat ini tengah berlangsung di Lyman.", "clash"),
        ("Perang antara Rusia dan Ukraina masih terus berlanjut.", "clash"),
        ("Rusia melancarkan lebih dari 90 serangan terhadap posisi Ukraina di Lyman.", "attack"),
        ("Ukraina menerjunkan belasan drone ke Belgorod.", "strike"),
        ("Rusia menyerang lokasi militer Ukraina di Odesa.", "strike"),
        ("Ukraina mengutus delegasi ke Istanbul.", "negotiate"),
        ("Rusia memindahkan seluruh pasukannya dari Kherson.", "withdraw"),
        ("Trump memberi waktu 20 hari kepada Putin untuk mengakhiri perang.", "ceasefire"),
        ("Putin menolak seruan gencatan senjata.", "ceasefire"),
        ("Zelensky mengatakan pembicaraan itu membuat kemajuan.", "negotiate"),
        ("Zelensky mengatakan AS akan menyediakan pasokan kepada Ukraina.", "aid"),
        ("Zelensky mengatakan pasukannya menghancurkan kelompok sabotase Rusia.", "casualties"),
    ],
)
def test_what_goes_on_is_sent_or_is_offered_is_told_by_its_own_kind(text, event):
    assert only_claim(text).event.type == event


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Sebanyak 61 serangan Rusia berhasil dipatahkan.", "repel"),
        ("Pasukan pertahanan menghentikan 37 serangan Rusia.", "repel"),
        ("Pasukan Rusia mendekati jalan raya di utara Lyman.", "advance"),
        ("Puing drone menimpa sebuah gudang.", "strike"),
        ("Pasukan khusus telah didaratkan di Lyman.", "deploy"),
        ("Korea Utara mengirim perwira ke wilayah pendudukan.", "deploy"),
        ("Paket bantuan baru mencakup rudal Patriot.", "aid"),
        ("Sebanyak 200 gedung masih tanpa pemanas.", "destroy"),
        ("Petugas masih mencari korban.", "statement"),
        ("Rusia kekurangan amunisi dan personel terlatih.", "statement"),
        ("Moskow menghentikan sementara seluruh penerbangan.", "statement"),
    ],
)
def test_events_are_told_from_the_words_that_only_go_with_them(text, event):
    assert only_claim(f"Zelensky mengatakan {text}").event.type == event


def test_who_says_something_stands_beside_whoever_has_not_answered():
    told = lines("Kyiv belum menanggapi, tetapi ISW mengatakan Lyman sudah diduduki Rusia.")
    assert len(told) == 2
    assert " withholds " in told[0]
    assert " asserts capture " in told[1]


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Negosiasi damai telah mandek sejak April.", "negotiate"),
        ("Rusia membuka front baru di Kharkiv.", "attack"),
        ("Moskow sedang mendorong untuk merebut Donbas.", "attack"),
        ("Macron mendesak Putin untuk melepaskan 90 pejuang Ukraina.", "exchange"),
        ("Putin menyatakan seluruh aksi militer dihentikan.", "ceasefire"),
        ("Zelensky mengusulkan agar gencatan senjata diperpanjang.", "ceasefire"),
        ("Drone Rusia memasuki ibu kota dari berbagai arah.", "strike"),
        ("Kedua pihak saling menukar dokumen usulan damai.", "negotiate"),
        ("AS membuat rudal Patriot dan akan mengirimkannya ke Ukraina.", "aid"),
        ("Rusia mundur dari Lyman karena khawatir dikepung.", "withdraw"),
    ],
)
def test_fronts_talks_and_truces_are_told_by_what_becomes_of_them(text, event):
    assert only_claim(text).event.type == event


def test_taking_part_in_an_agreement_deploys_nobody():
    assert lines("Rusia menangguhkan keikutsertaannya dalam perjanjian gandum.") == []


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Witkoff dijadwalkan menemui Zelensky di Berlin.", "negotiate"),
        ("Pembangkit di Odesa kehilangan seluruh pasokan listrik.", "destroy"),
        ("Ukraina merusak atau menghancurkan 12 pesawat pembom.", "destroy"),
        ("Kerugian Rusia ditaksir mencapai 7 miliar dolar.", "destroy"),
        ("Sebagian pasukan Ukraina bergeser ke posisi baru.", "withdraw"),
        ("Zelensky mengatakan gardu induk menjadi incaran.", "strike"),
    ],
)
def test_what_is_lost_met_or_shifted_tells_the_event(text, event):
    assert only_claim(text).event.type == event


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


@pytest.mark.parametrize(
    "text",
    [
        "Rusia mengklaim telah merebut Pokrovsk, namun hal itu belum dikonfirmasi Kyiv.",
        "Rusia mengklaim telah merebut Pokrovsk, klaim yang belum dikonfirmasi Kyiv.",
        "Rusia mengklaim telah merebut Pokrovsk. Penguasaan itu belum dikonfirmasi Kyiv.",
    ],
)
def test_what_nobody_confirms_yet_is_told_beside_who_claims_it(text):
    assert lines(text) == [
        "Russia asserts capture russia>ukraine @ Pokrovsk",
        "Ukraine withholds capture russia>ukraine @ Pokrovsk",
    ]


def test_who_a_relay_quotes_behind_a_silence_has_a_claim_of_its_own():
    text = (
        "Jatuhnya Pokrovsk belum dikonfirmasi Kyiv, tetapi Reuters melaporkan Moskow "
        "mengklaim telah menguasai Pokrovsk."
    )
    assert lines(text)[1].startswith("Russia asserts capture")


def test_a_body_in_a_seat_of_government_is_that_governments():
    text = (
        "Staf Umum Ukraina melaporkan serangan di Lyptsi. Di Moskow, Kementerian Pertahanan "
        "menyatakan pasukannya merebut Lyptsi."
    )
    assert lines(text)[-1].startswith("Russian Ministry of Defence")


def test_a_capital_that_is_shelled_is_a_place():
    assert lines("Rusia gempur Kiev dengan drone.") == [
        "narrator asserts strike russia>ukraine @ Kyiv"
    ]


def test_a_verb_that_goes_on_has_the_subject_not_whose_a_thing_is():
    text = (
        "Rusia menyerang jaringan listrik Ukraina yang rusak, dan mengancam akan menghancurkan "
        "jembatan di Kyiv."
    )
    assert lines(text)[-1] == "Russia asserts planned destroy russia>ukraine @ Kyiv"


def test_progress_that_troops_record_is_told_by_the_narrator():
    text = "Pasukan Ukraina mencatat perolehan wilayah di dekat Dobropillia."
    assert lines(text) == ["narrator asserts advance ukraine @ Dobropillia"]


def test_a_warship_is_its_states():
    text = "Kapal perang Rusia meninggalkan Sevastopol, kata Angkatan Laut Ukraina."
    assert lines(text) == ["Ukrainian Navy asserts withdraw russia @ Sevastopol"]


def test_a_place_that_lies_by_another_is_the_only_one():
    text = "Pasukan Rusia merebut Krasnyi Yar, timur Pokrovsk."
    assert lines(text) == ["narrator asserts capture russia>ukraine @ Krasnyi Yar"]


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


def test_who_admits_what_the_sentence_before_tells_concedes_it():
    text = "Pasukan Ukraina mundur dari Lyman. Hal itu diakui Zelensky."
    assert lines(text) == ["Volodymyr Zelensky concedes withdraw ukraine @ Lyman"]


@pytest.mark.parametrize(
    "silence",
    [
        "tidak melaporkan jumlah korban di pihaknya",
        "belum mengumumkan angka kerugiannya",
        "tidak merasa perlu mengonfirmasi hal itu",
        "belum mengatakan apa pun tentang hal itu",
    ],
)
def test_silence_about_a_number_or_a_matter_is_silence(silence):
    text = f"Ukraina mengatakan Rusia menyerang Lyman. Kementerian Pertahanan Rusia {silence}."
    assert claims(text)[-1].stance == "withholds"


def test_an_analyst_speaks_of_the_troops_of_whom_he_names():
    text = "Rusia mengerahkan pasukannya ke Lyman, kata pakar militer Jonas Keller."
    assert lines(text)[0].split()[3:5] == ["deploy", "russia"]


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


def test_an_aim_is_nobodys_words():
    text = "Rusia mundur dari Pulau Ular untuk menunjukkan bahwa Moskow tidak menyerang Odesa."
    assert {line.split()[0] for line in lines(text)} == {"narrator"}


def test_what_somebody_calls_too_early_to_tell_is_withheld():
    text = "Kremlin mengatakan masih terlalu dini untuk menyimpulkan siapa yang menyerang Belgorod."
    assert lines(text)[0].startswith("Kremlin withholds")


def test_adverbs_do_not_part_a_relative_clause_from_its_verb():
    text = (
        "Vladimir Medinsky mengatakan prajurit itu dipilih dari 1.000 tahanan yang berulang kali "
        "ditolak Ukraina untuk ditukar."
    )
    assert [c.speaker.name for c in claims(text)] == ["Vladimir Medinsky"]


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
