"""Who speaks in the Indonesian press, and through whom: a sentence or two each, to the speaker."""

import pytest

from tests.extraction.building import claims, lines, only_claim


def heard(text: str) -> list[str]:
    """Return who speaks in each claim of a text: name, side, relays."""
    return [
        " ".join([c.speaker.name, f"({c.speaker.side})", *(f"via {r.name}" for r in c.via)])
        for c in claims(text)
    ]


MINISTRY = "Russian Ministry of Defence (russia)"


@pytest.mark.parametrize(
    ("source", "speaker"),
    [
        ("Dinas Keamanan Federal (FSB) Rusia", "Federal Security Service (FSB) (russia)"),
        ("FSB Rusia", "Federal Security Service (FSB) (russia)"),
        (
            "Badan Intelijen Nasional (NIS) Korea Selatan",
            "South Korean National Intelligence Service (NIS) (third)",
        ),
    ],
)
def test_a_body_is_not_the_state_behind_its_name(source, speaker):
    assert heard(f"{source} mengatakan pasukan Ukraina merebut Sudzha.") == [speaker]


@pytest.mark.parametrize(
    "office",
    [
        "asisten profesor Universitas Wina Timur di Praha",
        "dosen Fakultas Ilmu Sosial Universitas Leiden",
        "peneliti lembaga kajian Timur Baru atau LKTB",
    ],
)
def test_who_somebody_is_behind_the_name_is_nobody_else(office):
    text = f"Laura Vestin, {office}, mengatakan pasukan Rusia merebut Lyman."
    assert heard(text) == ["Laura Vestin (third)"]


@pytest.mark.parametrize(
    "experts", ["Menurut analis,", "Para pengamat menilai", "Pakar mengatakan"]
)
def test_experts_are_of_no_side_unless_it_is_told(experts):
    text = "Kementerian Pertahanan Rusia menyatakan pasukannya merebut Lyman. "
    told = heard(f"{text}{experts} pasukan Ukraina mundur dari Kupiansk.")
    assert told[-1].endswith("(third)")


def test_the_office_that_a_determiner_points_back_to_is_its_holder_with_its_ministry_too():
    text = "Juru Bicara Kementerian Luar Negeri RI, Andi Surya, mengatakan Rusia merebut Lyman. "
    told = heard(text + "Jubir Kemlu itu juga mengatakan pasukan Ukraina mundur dari Kupiansk.")
    assert told == ["Andi Surya (third)", "Andi Surya (third)"]


def test_an_office_without_a_name_is_who_is_quoted_next():
    text = "Serangan drone di Sevastopol ditangkal, kata gubernur kota itu yang dilantik Moskow. "
    told = heard(text + '"Dua drone kami hancurkan," kata Mikhail Razvozhayev.')
    assert set(told) == {"Mikhail Razvozhayev (russia)"}


@pytest.mark.parametrize(
    "closing",
    [
        "begitu pengumuman Kementerian Pertahanan Rusia",
        "demikian penjelasan resmi Kementerian Pertahanan Rusia",
    ],
)
def test_the_noun_for_a_statement_names_its_speaker(closing):
    assert heard(f"Lyman direbut pasukan Rusia pada Sabtu, {closing}.") == [MINISTRY]


@pytest.mark.parametrize(
    "behind",
    [
        "Demikian disampaikan Kementerian Pertahanan Rusia pada Minggu.",
        "Hal itu diumumkan oleh Kementerian Pertahanan Rusia.",
    ],
)
def test_the_sentence_behind_may_say_whose_one_was(behind):
    assert heard(f"Pasukan Rusia merebut Lyman. {behind}") == [MINISTRY]


@pytest.mark.parametrize(
    "sentence",
    [
        '"Pasukan Rusia merebut Lyman," lapor TASS mengutip Kementerian Pertahanan Rusia.',
        "TASS melaporkan, mengutip Kementerian Pertahanan Rusia, pasukan Rusia merebut Lyman.",
        "Pasukan Rusia merebut Lyman. Kabar itu diumumkan TASS pada Senin dengan mengutip "
        "Kementerian Pertahanan Rusia.",
    ],
)
def test_who_quotes_another_only_passes_on(sentence):
    assert heard(sentence) == [f"{MINISTRY} via TASS"]


def test_a_relay_is_the_medium_that_another_one_has_it_from():
    text = '"Pasukan Rusia merebut Lyman," kata Kementerian Pertahanan Rusia dilansir '
    assert heard(text + "WartaKota.com dari RIA Novosti.") == [f"{MINISTRY} via RIA Novosti"]


def test_a_statement_without_an_owner_is_that_of_who_spoke_before():
    text = "Kementerian Pertahanan Rusia menyatakan pasukannya merebut Lyman. "
    told = '"Pasukan Ukraina mundur dari Kupiansk," lanjut pernyataan yang dilansir RIA Novosti.'
    assert heard(text + told)[-1] == f"{MINISTRY} via RIA Novosti"


def test_a_relay_holds_for_the_whole_quotation():
    text = 'Dmitry Peskov membantahnya. "Pasukan Rusia merebut Lyman. Pasukan Ukraina mundur dari '
    told = heard(text + 'Kupiansk," katanya kepada Reuters.')
    assert told[-2:] == ["Dmitry Peskov (russia) via Reuters"] * 2


@pytest.mark.parametrize(
    "text",
    [
        "Foto tentara Ukraina mengibarkan bendera di Lyman diunggah Staf Umum Ukraina.",
        "Dalam video yang dirilis Staf Umum Ukraina, tentara Ukraina merebut Lyman.",
    ],
)
def test_pictures_tell_what_those_say_who_put_them_out(text):
    assert heard(text) == ["General Staff of Ukraine (ukraine)"]


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        (
            "Gubernur Belgorod Vyacheslav Gladkov mengatakan drone Ukraina menyerang Belgorod. "
            "Pejabat Rusia itu mengatakan dua warga tewas di Shebekino.",
            {"Vyacheslav Gladkov (russia)"},
        ),
        (
            "Dua orang tewas di Belgorod akibat drone Ukraina, Vyacheslav Gladkov, kata gubernur "
            "wilayah tersebut.",
            {"Vyacheslav Gladkov (russia)"},
        ),
        (
            "Pasukan Ukraina merebut Lyman, menurut pernyataan panglima tertinggi militer negara "
            "itu.",
            {"Ukrainian armed forces Commander-in-Chief (ukraine)"},
        ),
    ],
)
def test_an_office_that_only_points_is_found_in_the_text(text, speakers):
    assert set(heard(text)) == speakers


def test_who_is_told_of_just_before_a_quotation_speaks_in_it():
    text = "John Kirby mengatakan Rusia menyerang Kyiv. Namun, Kamala Harris tampak ragu dalam "
    told = heard(text + 'pidatonya di Dubai. "Rusia mundur dari Lyman," katanya pada Sabtu.')
    assert told[-1] == "Kamala Harris (third)"


def test_those_who_serve_a_place_are_of_its_country_not_of_who_spoke_last():
    text = "Kementerian Pertahanan Rusia mengatakan pasukannya merebut Lyman. "
    told = heard(text + "Serangan rudal menewaskan dua orang di Kharkiv, kata petugas medis.")
    assert told[-1].endswith("(ukraine)")


def test_one_of_his_own_passes_on_what_somebody_has_said():
    text = "Kremlin mengatakan Valery Gerasimov melaporkan pasukannya merebut Lyman."
    assert heard(text) == ["Valery Gerasimov (russia) via Kremlin"]


def test_whom_an_agency_quotes_may_stand_at_the_end():
    text = "AFP melaporkan pasukan Rusia merebut Lyman, mengutip pejabat Ukraina."
    assert heard(text) == ["Ukrainian officials (ukraine) via AFP"]


def test_every_medium_that_passed_it_on_is_named():
    text = "Kremlin mengatakan Rusia merebut Lyman, seperti dikutip kantor berita Prancis dan CNN."
    assert heard(text) == ["Kremlin (russia) via AFP via CNN"]


@pytest.mark.parametrize("group", ["Para pakar Barat", "Organisasi bantuan internasional"])
def test_groups_without_a_state_are_outsiders(group):
    assert heard(f"{group} mengatakan Rusia menyerang Kyiv.")[0].endswith("(third)")


@pytest.mark.parametrize(
    ("together", "speaker"),
    [
        ("Baik Moskow maupun Kyiv", "Russia and Ukraine (russia)"),
        (
            "Ukraina, Amerika Serikat, dan Korea Selatan",
            "Ukraine, United States and South Korea (ukraine)",
        ),
    ],
)
def test_those_who_speak_together_are_named_together_on_the_side_of_the_first(together, speaker):
    assert heard(f"{together} mengatakan pertempuran pecah di Lyman.") == [speaker]


def test_a_clause_behind_dan_has_a_speaker_of_its_own():
    told = heard("Rusia merebut Lyman dan Ukraina mengatakan pasukannya mundur dari Kupiansk.")
    assert told[-1] == "Ukraine (ukraine)"


@pytest.mark.parametrize("through", ["lewat juru bicaranya", "melalui"])
def test_a_body_speaks_through_somebody(through):
    text = f"Kremlin, {through} Dmitry Peskov, mengatakan pasukan Rusia merebut Lyman."
    assert heard(text) == ["Dmitry Peskov (russia)"]


def test_whom_an_agency_has_met_speaks_himself():
    text = "Pejabat Ukraina yang ditemui AFP mengatakan pasukan Rusia mundur dari Lyman."
    assert heard(text) == ["Ukrainian officials (ukraine) via AFP"]


@pytest.mark.parametrize("closing", ["kata Hladkov pada Senin.", "ujar Hladkov."])
def test_a_single_name_behind_a_quotation_is_somebody(closing):
    name = closing.split()[1].strip(".")
    assert heard(f'"Pasukan Rusia merebut Lyman," {closing}')[0].startswith(f"{name} (")


@pytest.mark.parametrize("called", ["Muslimi", "Muslimy"])
def test_part_of_a_name_is_whose_it_is_misspelt_too(called):
    text = "Farea Al-Muslimi, seorang peneliti, mengatakan Rusia menyerang Kyiv. "
    told = heard(text + f'"Pasukan Rusia merebut Lyman," ujar {called}.')
    assert told == ["Farea Al-Muslimi (third)"] * 2


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Mayjen", "Andrii Melnyk"),
        ("Laksamana Muda", "Andrii Melnyk"),
        ("Menteri Agraria", "Mykola Solskyi"),
    ],
)
def test_a_rank_or_an_office_is_no_part_of_a_name(title, name):
    assert heard(f"{title} {name} mengatakan Rusia menyerang Odesa.")[0].startswith(name)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "Institut Studi Perang mengatakan pasukan Rusia maju di Lyman. Lembaga yang bermarkas "
            "di Washington itu juga menyebut pasukan Ukraina mundur.",
            "Institute for the Study of War (ISW) (third)",
        ),
        (
            "Presiden Ukraina Volodymyr Zelensky mengatakan pasukannya merebut Lyman. Mantan "
            "komedian itu menyebut pasukan Rusia mundur.",
            "Volodymyr Zelensky (ukraine)",
        ),
    ],
)
def test_who_is_only_described_is_whom_the_text_named_before(text, speaker):
    assert heard(text) == [speaker, speaker]


def test_a_determiner_of_something_else_describes_nobody():
    text = "Kementerian Pertahanan Rusia kala itu menyatakan pasukannya merebut Lyman."
    assert heard(text) == [MINISTRY]


@pytest.mark.parametrize(
    "opening", ["Berdasarkan informasi dari", "Menurut data terbaru", "Menurut laporan awal"]
)
def test_what_a_claim_is_based_on_names_its_speaker(opening):
    text = f"{opening} Kementerian Pertahanan Rusia, pasukan Ukraina mundur dari Lyman."
    assert heard(text) == [MINISTRY]


def test_whom_an_agency_quotes_may_open_the_sentence():
    text = "Mengutip pernyataan Kementerian Pertahanan Rusia, kantor berita TASS melaporkan "
    assert heard(text + "pasukan Ukraina mundur dari Lyman.") == [f"{MINISTRY} via TASS"]


def test_an_age_in_brackets_is_part_of_who_somebody_is():
    text = '"Rudal Rusia menghantam rumah kami di Kharkiv," kata Olena (40), seorang warga.'
    assert heard(text) == ["Olena (ukraine)"]


def test_what_somebody_says_it_in_is_the_subjects_own():
    text = "Dmitry Peskov mengatakan Rusia merebut Lyman. Grup Wagner, dalam pernyataannya di "
    told = heard(text + "Telegram, mengklaim pasukannya merebut Soledar.")
    assert set(told[1:]) == {"Wagner Group (russia)"}


def test_a_broadcaster_without_a_name_is_not_its_state():
    text = "Stasiun televisi Rusia melaporkan pasukan Ukraina mundur dari Lyman."
    assert heard(text) == ["Russian media (russia)"]


def test_both_sides_speak_together():
    text = "Rusia menyerang Lyman. Kedua pihak menyebut pertempuran pecah di Kupiansk."
    assert heard(text)[-1] == "Russia and Ukraine (russia)"


def test_what_two_accuse_each_other_of_is_the_narrators():
    text = "Kedua belah pihak saling menuding menyerang PLTN Zaporizhzhia."
    assert {line.split(" (")[0] for line in heard(text)} <= {"narrator"}


def test_medical_sources_are_of_the_country_that_it_is_about():
    text = "Kementerian Pertahanan Rusia mengatakan pasukannya merebut Lyman. "
    told = heard(text + "Serangan rudal menewaskan dua orang di Kharkiv, menurut sumber medis.")
    assert told[-1] == "Ukrainian medical sources (ukraine)"


def test_one_of_unnamed_sources_is_of_the_side_that_was_told():
    text = "Sumber keamanan Ukraina mengatakan pasukan Rusia mundur dari Lyman."
    assert heard(text) == ["Ukrainian security sources (ukraine)"]


@pytest.mark.parametrize(
    ("told", "speaker"),
    [
        (
            "Zelensky menegaskan bahwa pasukannya bertahan di Siversk dan mengklaim tentara Rusia"
            " mundur dari Lyman.",
            "Volodymyr Zelensky",
        ),
        ("Moskow menuding Zelensky berbohong dan menyatakan pasukannya merebut Siversk.", "Russia"),
        ("Rusia menginvasi Ukraina, mengklaim Siversk menembaki Donetsk.", "Russia"),
    ],
)
def test_a_verb_that_goes_on_has_the_subject_of_its_clause(told, speaker):
    assert lines(told)[-1].startswith(f"{speaker} asserts")


def test_a_relative_clause_names_no_subject_for_the_main_verb():
    text = (
        "Militer Ukraina, yang melaporkan penembakan Rusia terhadap Siversk dan Lyman, mengatakan"
        " pihaknya menangkis semua serangan."
    )
    assert lines(text)[-1].startswith("Ukrainian armed forces asserts repel ukraine>russia")


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("Presiden Ukraina, Volodymyr Selenzkyy,", "Volodymyr Zelensky"),
        ("Plt. Gubernur Rostov, Yuri Sliusar,", "Yuri Slyusar"),
        ("Penjabat Gubernur Rostov Yuri Sliusar", "Yuri Slyusar"),
    ],
)
def test_a_holder_of_an_office_may_be_spelt_otherwise(source, name):
    assert lines(f"{source} mengatakan satu orang tewas.")[0].startswith(f"{name} asserts")


def test_an_article_goes_on_with_its_own_spelling_of_a_name():
    text = "Gubernur Rostov Yuri Sliusar angkat bicara. Drone menghantam kilang, tulis Sliusar."
    assert lines(text)[-1].startswith("Yuri Slyusar asserts strike")


def test_a_quotation_may_be_closed_by_another_mark_than_opened_it():
    text = 'Sumber Rusia mengatakan Lyman jatuh. "Siversk bertahan,” kata Syrskyi.'
    assert lines(text)[-1].startswith("Oleksandr Syrskyi asserts hold")


@pytest.mark.parametrize(
    "claim",
    [
        "klaim Kremlin bahwa",
        "klaim dari Kremlin awal bulan ini bahwa",
        "pernyataan Kremlin pada Senin bahwa",
    ],
)
def test_a_noun_for_words_names_who_says_them(claim):
    text = f"Kemajuan itu bertentangan dengan {claim} pasukannya telah merebut Siversk."
    assert lines(text) == ["Kremlin asserts capture russia>ukraine @ Siversk"]


def test_what_a_republic_calls_itself_is_no_claim():
    text = (
        "Pejabat di republik yang memproklamirkan diri itu, Denis Pushilin, mengatakan Lyman jatuh."
    )
    assert len(lines(text)) == 1


def test_a_denial_goes_on_with_what_the_denier_says_instead():
    text = "Khodakovsky membantah Putin, dengan mengatakan pasukan Ukraina maju di Lyman."
    assert lines(text)[-1].startswith("Alexander Khodakovsky asserts advance ukraine")


def test_a_slip_of_a_comma_hides_no_source():
    text = '"Lyman juga direbut," ujar, Wakil Menteri Pertahanan Ukraina Hanna Maliar.'
    assert lines(text)[0].startswith("Hanna Maliar asserts capture")


def test_silence_is_about_what_stands_before_the_comma():
    text = (
        "Moskow belum mengonfirmasi jatuhnya Lyman, alih-alih berbicara tentang memukul mundur"
        " serangan Ukraina."
    )
    assert lines(text) == ["Russia withholds capture ukraine>russia @ Lyman"]


@pytest.mark.parametrize(
    ("told", "speaker"),
    [
        ('Namun, Syrski mengatakan, "tidak ada pengepungan" di kota itu.', "Oleksandr Syrskyi"),
        ("Artem, operator drone Ukraina, mengatakan musuh maju di Myrnohrad.", "Artem"),
        ("Komandan bernama sandi Kombat mengatakan pasukannya maju di Myrnohrad.", "Kombat"),
        ("Di Turnberry, selatan Glasgow, Trump mengatakan Rusia menyerang Kyiv.", "Donald Trump"),
    ],
)
def test_a_single_name_that_speaks_is_somebodys(told, speaker):
    assert lines(told)[0].startswith(f"{speaker} asserts")


def test_a_name_that_a_village_has_too_is_somebodys_where_it_is_said_who_he_is():
    text = '"Rusia merebut Lyman," kata Maksym, komandan peleton artileri Ukraina.'
    assert lines(text)[0].startswith("Maksym asserts capture russia>ukraine @ Lyman")


@pytest.mark.parametrize(
    ("told", "speaker"),
    [
        ("Menurut peta publik Ukraina dari DeepState, Rusia merebut Lyman.", "DeepState"),
        ("Kelompok pemantau Ukraina DeepState melaporkan Rusia merebut Lyman.", "DeepState"),
        ("DS melaporkan Rusia merebut Lyman.", "DeepState"),
        ("Publik militer Rusia menulis Lyman sudah direbut.", "Russian military bloggers"),
        ("Media Barat menyatakan Rusia merebut Lyman.", "Western media"),
        (
            "Publik militer dari kedua belah pihak melaporkan Rusia merebut Lyman.",
            "Russian and Ukrainian military bloggers",
        ),
        (
            "Para pejabat kedua negara mengatakan Rusia merebut Lyman.",
            "Russian and Ukrainian officials",
        ),
        (
            "Administrasi Kota Myrnohrad di Oblast Donetsk mengatakan Rusia merebut Lyman.",
            "Myrnohrad City Administration",
        ),
    ],
)
def test_a_body_is_called_by_its_own_name_and_by_whose_it_is(told, speaker):
    assert lines(told)[0].startswith(f"{speaker} asserts capture")


@pytest.mark.parametrize(
    ("told", "speaker"),
    [
        ('Prajurit Ukraina dengan tanda panggilan "Hrim" menulis musuh merebut Lyman.', "Hrim"),
        ("\"Musuh merebut Lyman,\" kata perwira Ukraina yang dijuluki 'Kobra'.", "Kobra"),
        ("Tentara bayaran yang dikenal sebagai Wagner mengaku merebut Lyman.", "Wagner Group"),
    ],
)
def test_a_call_sign_is_somebodys_name(told, speaker):
    assert lines(told)[0].startswith(f"{speaker} asserts capture")


def test_a_medium_speaks_of_what_it_has_counted_itself():
    text = "Rusia merebut Lyman, menurut perhitungan AFP berdasarkan data dari ISW."
    assert lines(text)[0].startswith("AFP asserts capture")


def test_whom_somebody_tells_passes_it_on():
    claim = claims("Pejabat Ukraina memberi tahu Reuters bahwa Rusia merebut Lyman.")[0]
    assert [relay.name for relay in claim.via] == ["Reuters"]


def test_whom_an_agency_quotes_speaks_though_only_an_office_is_named():
    text = '"Kilang di Ryazan rusak," kantor berita TASS mengutip pernyataan seorang eksekutif.'
    claim = claims(text)[0]
    assert (claim.speaker.name, claim.via[0].name) == ("Russian executive", "TASS")


@pytest.mark.parametrize(
    "told",
    [
        "Dalam dekrit yang diteken Putin disebutkan Rusia merebut Lyman.",
        "Putin mengakui Siversk jatuh. Dalam pernyataan itu disebutkan, Rusia merebut Lyman.",
    ],
)
def test_what_a_paper_says_is_the_word_of_whose_it_is(told):
    assert lines(told)[-1].startswith("Vladimir Putin asserts capture russia>ukraine @ Lyman")


def test_what_is_shown_in_the_networks_of_a_country_is_not_its_word():
    text = "Video yang beredar di media sosial Rusia menunjukkan tentara Rusia merebut Lyman."
    assert lines(text)[0].startswith("narrator asserts capture")


@pytest.mark.parametrize(
    ("told", "speaker"),
    [
        ("Ukraina merebut kembali Balakliia, kata militernya.", "Ukraine (ukraine)"),
        (
            "Ukraina merebut kembali Balakliia, kata kementerian pertahanannya.",
            "Ukrainian Ministry of Defence (ukraine)",
        ),
        ("Ukraina, kata tentaranya, merebut kembali Balakliia.", "Ukraine (ukraine)"),
    ],
)
def test_whose_own_forces_say_so_is_told_by_who_the_sentence_is_about(told, speaker):
    assert heard(f"Kremlin mengatakan Rusia merebut Bakhmut. {told}")[-1] == speaker


@pytest.mark.parametrize(
    "official",
    [
        "seorang pejabat yang dilantik Rusia di Ukraina",
        "pejabat dukungan Rusia di Kherson, Ukraina",
        "pejabat Ukraina yang ditunjuk Moskow",
    ],
)
def test_officials_are_of_the_side_that_has_put_them_into_office(official):
    claim = only_claim(f"Menurut {official}, pasukan Rusia merebut Beryslav.")
    assert claim.speaker.side == "russia"


def test_who_cannot_verify_at_once_withholds():
    claim = only_claim("Reuters tidak dapat segera memverifikasi klaim Rusia atas Bakhmut.")
    assert claim.stance == "withholds"


@pytest.mark.parametrize(
    "wish",
    [
        "yang menolak menyebutkan namanya",
        "yang menolak disebutkan namanya",
        "yang meminta identitasnya dirahasiakan",
        ", yang meminta tidak disebutkan namanya,",
        "yang berbicara dengan syarat anonim",
        "yang berbicara dengan syarat namanya tidak disebutkan",
        "yang tidak berwenang berbicara kepada media",
    ],
)
def test_who_wants_to_stay_unnamed_calls_for_nothing_and_withholds_nothing(wish):
    text = f"Seorang pejabat senior Ukraina {wish} mengatakan Rusia merebut Lyman."
    assert lines(text) == ["Ukrainian official asserts capture russia>ukraine @ Lyman"]


@pytest.mark.parametrize(
    ("told", "speaker"),
    [
        (
            "Dewan kota Hostomel, barat laut ibu kota, Kyiv, mengatakan Rusia merebut Lyman.",
            "Hostomel City Council (ukraine)",
        ),
        (
            '"Rusia merebut Lyman," kata Mikhaylo Podolyak, penasihat presiden Ukraina.',
            "Mykhailo Podolyak (ukraine)",
        ),
        (
            "Komandan resimen Ukraina, Yuri, mengakui Rusia merebut Lyman.",
            "Yuri (ukraine)",
        ),
        ("Pejabat di kota Chasiv Yar mengatakan Rusia merebut Lyman.", "Chasiv Yar officials"),
        (
            "Kantor kejaksaan regional Kherson mengatakan Rusia merebut Lyman.",
            "Kherson regional prosecutors",
        ),
    ],
)
def test_who_is_described_where_he_speaks_is_heard_by_name(told, speaker):
    assert heard(told)[0].startswith(speaker)


def test_he_who_speaks_right_behind_a_body_is_the_body_that_a_translator_calls_so():
    text = (
        "Gubernur Kharkiv Oleh Syniehubov mengatakan Lyman jatuh.\n\n"
        "Kementerian Pertahanan Rusia mengatakan pasukannya merebut Siversk."
        " Ia menambahkan bahwa pasukan Ukraina mundur dari Lyptsi."
    )
    assert heard(text)[-1] == MINISTRY


@pytest.mark.parametrize(
    ("source", "speaker"),
    [
        ("Seorang penasihat senior Presiden Volodymyr Zelensky", "Volodymyr Zelensky adviser"),
        ("Juru bicara Presiden Vladimir Putin", "Vladimir Putin spokesperson"),
        ("Penasihat presiden Mykhailo Podolyak", "Mykhailo Podolyak"),
        ("Blogger militer Ukraina dan Rusia", "Ukrainian and Russian military bloggers"),
        ("Wakil Wali Kota Kherson yang diasingkan Roman Holovnia", "Roman Holovnia"),
        ("Surat kabar independen Ukraina, Kyiv Independent,", "The Kyiv Independent"),
        ("Belostotsky", "Belostotsky"),
    ],
)
def test_who_serves_somebody_is_not_that_somebody(source, speaker):
    assert lines(f"{source} mengatakan Rusia merebut Lyman.")[0].startswith(f"{speaker} asserts")


@pytest.mark.parametrize(
    ("told", "voices"),
    [
        (
            "Meski Rusia mengklaim telah merebut Lyman, pasukan Ukraina bertahan di Siversk.",
            ["Russia asserts capture", "narrator asserts hold"],
        ),
        ("Sebelumnya, Rusia mengatakan, pasukannya merebut Lyman.", ["Russia asserts capture"]),
        (
            "Penarikan pasukan Ukraina dari kota itu memastikan Rusia merebut Lyman.",
            ["narrator asserts capture"],
        ),
        (
            "Seorang imam, Evgeny Shestopalov, mengatakan dalam video yang dibagikan oleh media"
            " Rusia bahwa Ukraina merebut Lyman.",
            ["Evgeny Shestopalov asserts capture"],
        ),
    ],
)
def test_what_stands_beside_the_words_of_somebody_is_not_theirs(told, voices):
    found = lines(told)
    assert all(line.startswith(voice) for line, voice in zip(found, voices, strict=True))


@pytest.mark.parametrize(
    "told",
    [
        "Dikatakan Rusia telah merebut Lyman.",
        "Pembaruan juga menyebutkan Rusia merebut Lyman.",
        '"Rusia merebut Lyman," terang sumber tadi.',
    ],
)
def test_who_spoke_before_is_meant_where_nobody_is_named(told):
    text = f"Intelijen militer Inggris mengatakan Siversk jatuh.\n\n{told}"
    assert heard(text)[-1] == "UK Ministry of Defence (third)"


@pytest.mark.parametrize(
    ("told", "speaker"),
    [
        (
            "Rusia merebut Lyman, menurut angka terbaru yang diberikan oleh Staf Umum Ukraina.",
            "General Staff of Ukraine (ukraine)",
        ),
        (
            "DeepState, kelompok yang dekat dengan militer Ukraina, pada Senin (5/8) melaporkan"
            " Rusia merebut Lyman.",
            "DeepState (third)",
        ),
        (
            "Otoritas transportasi yang ditempatkan Moskow di Sevastopol mengatakan Rusia merebut"
            " Lyman.",
            "Russian-installed authorities (russia)",
        ),
        (
            "Rusia merebut Lyman setelah pertempuran, ungkap Staf Umum Ukraina dan ISW.",
            "General Staff of Ukraine and Institute for the Study of War (ISW) (ukraine)",
        ),
    ],
)
def test_a_source_is_found_behind_its_data_its_description_and_its_day(told, speaker):
    assert heard(told)[0] == speaker


def test_a_ministry_of_a_country_is_the_one_named_before():
    text = (
        "Kementerian Pertahanan Rusia mengatakan Siversk jatuh.\n\n"
        "Kementerian Rusia mengatakan pasukannya merebut Lyman."
    )
    assert heard(text)[-1] in (MINISTRY, "Russian Ministry (russia)")


@pytest.mark.parametrize(
    ("told", "speaker"),
    [
        (
            "Pasukan separatis pro-Rusia di Donetsk, timur Ukraina, Senin (9/1), mengeklaim "
            "Soledar direbut.",
            "russia",
        ),
        (
            "Pejabat pro-Rusia di Kherson, Ukraina selatan, mengatakan Rusia merebut Lyman.",
            "russia",
        ),
        ("Setelah Rusia menyerang Kherson, Ukraina mengatakan Rusia merebut Lyman.", "ukraine"),
    ],
)
def test_the_land_where_somebody_is_does_not_speak(told, speaker):
    assert claims(told)[-1].speaker.side == speaker


@pytest.mark.parametrize(
    "paper",
    [
        "buletin intelijen hariannya",
        "pembaruan intelijen di Twitter",
        "laporan intelijen terbarunya",
    ],
)
def test_what_somebody_publishes_is_no_intelligence_service(paper):
    text = f"Kementerian Pertahanan Inggris dalam {paper} menyebut Rusia merebut Lyman."
    assert heard(text) == ["UK Ministry of Defence (third)"]


def test_bloggers_are_whose_they_are_however_they_are_praised():
    text = "Beberapa blogger militer terkemuka Rusia menyatakan Ukraina merebut Lyman."
    assert heard(text) == ["Russian military bloggers (russia)"]


@pytest.mark.parametrize(
    ("told", "speaker"),
    [
        ("Surat kabar Prancis Soirmidi melaporkan Rusia merebut Lyman.", "Soirmidi (third)"),
        ("Outlet berita Rusia mengklaim Rusia merebut Lyman.", "Russian media (russia)"),
        (
            '"Rusia merebut Lyman," ujar Wali Kota St. Petersburg, Alexandr Beglov.',
            "Alexander Beglov (russia)",
        ),
    ],
)
def test_a_paper_that_no_list_knows_is_heard_behind_its_noun(told, speaker):
    assert heard(told)[0] == speaker


@pytest.mark.parametrize(
    ("told", "relays"),
    [
        ('"Lyman direbut," ujar Zelensky pada Jumat, seperti dilansir Antara.', ["ANTARA"]),
        ("Zelensky mengatakan perang antara Rusia dan Ukraina berlanjut di Lyman.", []),
        ("Dalam sebuah wawancara dengan AFP, Zelensky mengatakan Rusia merebut Lyman.", ["AFP"]),
        ("Dalam wawancara khusus bersama CNN, Zelensky mengatakan Lyman jatuh.", ["CNN"]),
    ],
)
def test_an_agency_passes_on_where_words_for_it_stand_before(told, relays):
    assert [relay.name for relay in claims(told)[0].via] == relays


@pytest.mark.parametrize(
    ("told", "speaker"),
    [
        ("Kyiv yakin Lyman sudah direbut, kata Menteri Pertahanan Inggris Ben Wallace.", "Ben"),
        ("Yuri, 35, seorang tentara Ukraina, mengatakan Rusia merebut Lyman.", "Yuri"),
        ("Olena (40), warga Kherson, mengatakan Rusia merebut Lyman.", "Olena"),
        ("Seperti disampaikan Peskov kepada wartawan, Lyman telah direbut.", "Dmitry Peskov"),
    ],
)
def test_who_says_it_is_not_who_has_it_in_mind_nor_hidden_by_an_age(told, speaker):
    assert lines(told)[0].startswith(speaker)
    assert " asserts capture" in lines(told)[0]


@pytest.mark.parametrize(
    ("source", "speaker"),
    [
        (
            "Otoritas pendudukan di Enerhodar",
            "Russian-installed Enerhodar occupation administration (russia)",
        ),
        (
            "Administrasi pendudukan Kherson",
            "Russian-installed Kherson occupation administration (russia)",
        ),
        (
            "Seorang prajurit Ukraina berusia 24 tahun yang hanya menyebutkan namanya, Dmytro,",
            "Dmytro (ukraine)",
        ),
        ("Seorang anggota kru medis Ukraina", "Ukrainian doctor (ukraine)"),
    ],
)
def test_who_was_put_there_is_of_those_who_put_them_there(source, speaker):
    assert heard(f"{source} mengatakan Rusia merebut Lyman.")[0] == speaker


def test_those_who_occupy_a_place_are_its_enemys_though_nobody_says_so():
    text = "Drone Ukraina menghantam Melitopol, menurut otoritas pendudukan."
    assert heard(text)[0] == "Russian-installed occupation administration (russia)"


@pytest.mark.parametrize(
    ("told", "line"),
    [
        (
            "Kremlin mengatakan klaim Ukraina soal perebutan Robotyne tidak benar.",
            "Kremlin denies capture ukraine>russia @ Robotyne",
        ),
        (
            "Peskov menyebut laporan soal mundurnya pasukan Rusia dari Lyman sebagai bohong.",
            "Dmitry Peskov denies withdraw russia @ Lyman",
        ),
    ],
)
def test_what_is_called_a_lie_is_what_the_words_for_it_are_about(told, line):
    assert lines(told) == [line]


@pytest.mark.parametrize("opening", ["Di seluruh Ukraina", "Di Kyiv"])
def test_officials_are_of_the_land_with_which_their_sentence_opens(opening):
    text = (
        "Pejabat Rusia mengatakan Siversk jatuh.\n\n"
        f"{opening}, para pejabat mengatakan rudal menghantam enam kota."
    )
    assert heard(text)[-1] == "Ukrainian officials (ukraine)"


def test_the_governor_of_a_region_is_not_the_one_who_spoke_of_another():
    text = (
        "Gubernur Belgorod Vyacheslav Gladkov mengatakan drone menghantam wilayah Belgorod."
        " Serangan Ukraina di wilayah Kursk memicu kebakaran, kata gubernur wilayah tersebut."
        ' "Stasiun itu ditembaki dari sisi Ukraina," kata Roman Starovoit.'
    )
    assert [c.speaker.name for c in claims(text)][1:] == ["Roman Starovoit", "Roman Starovoit"]


def test_soldiers_whom_nobody_has_named_speak_for_whom_the_text_is_about():
    text = (
        "Zelensky mengatakan Rusia maju. Menurut prajurit tersebut, lebih dari 100 tentara tewas."
    )
    assert claims(text)[-1].speaker.side == "ukraine"


def test_a_body_of_a_side_is_the_body():
    text = "Pihak Angkatan Udara Ukraina melaporkan Rusia meluncurkan 100 drone ke Kyiv."
    assert claims(text)[0].speaker.name == "Ukrainian Air Force"


def test_who_opens_a_sentence_that_quotes_speaks_in_it():
    text = "Tentara Rusia merebut Lyman. "
    told = heard(
        text + 'Presiden Volodymyr Zelensky di Davos, "Rusia gagal merebut Kupiansk," katanya.'
    )
    assert told[-1] == "Volodymyr Zelensky (ukraine)"


@pytest.mark.parametrize(
    ("countries", "speaker"),
    [
        ("Banyak negara", "countries (third)"),
        ("Sejumlah negara Eropa", "European countries (third)"),
    ],
)
def test_countries_without_a_name_are_none_of_those_that_fight(countries, speaker):
    text = "Rusia mengatakan pasukannya merebut Lyman. "
    told = heard(f"{text}{countries} mengatakan Rusia menyerang Kupiansk.")
    assert told[-1] == speaker


def test_one_who_denies_one_thing_and_claims_another_keeps_both():
    told = lines(
        "Pasukan Ukraina selain membantah Lyman jatuh ke tangan pasukan Rusia juga mengklaim "
        "berhasil memukul mundur serangan di Bakhmut."
    )
    assert told == [
        "Ukrainian armed forces denies capture russia>ukraine @ Lyman",
        "Ukrainian armed forces asserts repel ukraine>russia @ Bakhmut",
    ]


def test_who_leads_a_body_named_beside_him_speaks():
    told = heard(
        "Yevgeny Prigozhin, pendiri perusahaan militer swasta yang didukung negara Rusia, Wagner "
        "Group, mengatakan tentaranya merebut Lyman."
    )
    assert told == ["Yevgeny Prigozhin (russia)"]


@pytest.mark.parametrize("data", ["Data resmi menunjukkan", "Menurut pengumuman resmi,"])
def test_official_figures_are_those_of_who_spoke_before(data):
    text = "Kementerian Pertahanan Rusia mengatakan pasukannya merebut Lyman. "
    told = heard(f"{text}{data} pasukan itu menembak jatuh 47 drone di Bryansk.")
    assert told[-1] == "Russian Ministry of Defence (russia)"


def test_whose_data_a_medium_has_is_no_second_speaker():
    text = "Rusia mengatakan pasukannya merebut Lyman. Mereka juga mengatakan telah menewaskan "
    told = heard(text + "90 tentara, menurut kantor berita TASS berdasarkan data dari Kremlin.")
    assert told == ["Russia (russia)", "Russia (russia) via TASS"]


def test_a_first_name_that_is_also_a_word_may_open_a_sentence():
    told = heard("Oleh Shyriaiev, komandan batalion Ukraina, mengatakan Rusia merebut Lyman.")
    assert told == ["Oleh Shyriaiev (ukraine)"]


def test_the_medium_that_passes_it_on_may_stand_behind_the_verb():
    told = heard("Ukraina mengatakan militernya menguasai Lyman, melaporkan situs berita Suspilne.")
    assert told == ["Ukraine (ukraine) via Suspilne"]


def test_what_a_governor_is_of_is_not_what_he_is_called():
    text = "Gubernur Belgorod, Vyacheslav Gladkov, mengatakan Ukraina menyerang Belgorod."
    assert lines(text) == ["Vyacheslav Gladkov asserts attack ukraine>russia @ Belgorod"]


def test_the_land_behind_an_office_does_not_speak():
    told = heard("Gubernur Rostov, Rusia mengatakan tiga orang tewas akibat serangan Ukraina.")
    assert told == ["Governor of Rostov (russia)"]


def test_who_is_called_by_his_office_may_be_named_behind_it():
    text = "Gubernur Rostov mengatakan tiga orang tewas dalam serangan Ukraina. "
    told = heard(text + '"Drone Ukraina menghantam pasar," kata sang gubernur, Budi Ivanov.')
    assert told[-1] == "Budi Ivanov (russia)"


def test_a_closing_source_with_a_verb_tells_nothing_else():
    told = heard("Rudal Rusia menewaskan dua orang di Kyiv, demikian Ukraina mengumumkan pagi ini.")
    assert told == ["Ukraine (ukraine)"]


def test_a_ministry_without_an_owner_is_the_one_quoted_next():
    text = "Kementerian Pertahanan mengatakan 14 drone dihancurkan semalam. "
    told = heard(text + "Kementerian Pertahanan Rusia mengatakan 11 drone ditembak jatuh.")
    assert set(told) == {"Russian Ministry of Defence (russia)"}


@pytest.mark.parametrize("rank", ["", "Kolonel ", "Letnan Kolonel "])
def test_who_somebody_speaks_for_is_told_behind_his_name_with_or_without_a_rank(rank):
    text = f"{rank}Ivan Tymochko, juru bicara pasukan darat Ukraina, mengatakan Rusia merebut Sumy."
    (claim,) = claims(text)
    assert (claim.speaker.name, claim.speaker.side) == ("Ivan Tymochko", "ukraine")


def test_an_outsider_who_only_notes_what_a_party_says_is_its_relay():
    text = (
        "Rusia menyerang Sumy. ISW mencatat bahwa pada Rabu (14/8/2024), Kolonel Ivan Tymochko, "
        "juru bicara pasukan darat Ukraina, mengatakan bahwa Rusia merebut Sumy."
    )
    assert heard(text)[-1] == "Ivan Tymochko (ukraine) via Institute for the Study of War (ISW)"


def test_a_noun_for_a_body_means_the_one_that_bears_it():
    text = (
        "Kementerian Pertahanan Rusia mengumumkan serangan drone. Namun, Rusia menegaskan telah "
        'menembak jatuh 251 drone. "Kami menghancurkan 251 drone Ukraina," tulis kementerian itu.'
    )
    assert heard(text)[-1] == MINISTRY


def test_who_spoke_goes_on_though_a_body_was_told_of_in_between():
    text = (
        "Zelensky mengatakan Rusia melancarkan serangan. Kremlin menembakkan 50 rudal ke Kyiv. "
        '"Wilayah Sumy diserang," ujarnya di Telegram.'
    )
    assert heard(text)[-1] == "Volodymyr Zelensky (ukraine)"


def test_whom_a_deed_is_reported_of_does_not_report_it():
    assert heard("Ukraina juga dilaporkan membombardir Rusia dengan 200 drone.") == [
        "narrator (none)"
    ]


def test_a_blogger_beside_a_commander_is_not_his():
    text = "Seorang komandan senior Rusia dan blogger perang Rusia mengatakan Sumy direbut."
    assert heard(text) == ["Russian commander (russia)"]


def test_who_is_told_of_behind_an_opening_clause_is_meant_by_a_pronoun():
    text = (
        "Putin mengatakan Kursk bebas. Mengumumkan kemajuan Rusia, Gerasimov memuji pasukannya. "
        "Ia mengatakan Rusia merebut Sumy."
    )
    assert heard(text)[-1] == "Valery Gerasimov (russia)"


def test_an_official_without_a_name_is_whom_the_next_quotation_names():
    text = (
        "Rusia maju di Bakhmut, kata seorang pejabat pro-Rusia. "
        '"Unit kami maju di Bakhmut," kata Denis Pushilin.'
    )
    assert heard(text)[0] == "Denis Pushilin (russia)"


def test_what_machines_make_of_said_that_is_said():
    text = "ISW yang berbasis di Washington dikatakan bahwa pasukan Rusia maju di dekat Bakhmut."
    assert heard(text) == ["Institute for the Study of War (ISW) (third)"]
