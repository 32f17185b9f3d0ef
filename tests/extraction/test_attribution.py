"""Who holds which part of a sentence, how, and through whom it came."""

import pytest

from klaim.records import Stance
from tests.extraction.building import attributed, claims, lines, split


def frames(text):
    """Return (source, stance, the words it holds) of the last sentence's frames."""
    tokens = split(text)[-1].tokens
    found = []
    for f in attributed(text).frames:
        source = (f.source.name or f.source.refers) if f.source else None
        found.append((source, str(f.cue.stance), " ".join(t.text for t in tokens[f.start : f.end])))
    return found


def sources(text):
    return [source for source, _, _ in frames(text)]


def stances(text):
    return [stance for _, stance, _ in frames(text)]


def relays(text):
    """Return the relays of the last sentence, innermost first."""
    found = attributed(text)
    return [
        r.name for r in dict.fromkeys((*(r for f in found.frames for r in f.via), *found.relays))
    ]


# --- where the source stands ------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "Kremlin mengatakan bahwa kota itu aman.",
        "Kremlin mengatakan kota itu aman.",
        "Kremlin pada Senin mengatakan bahwa kota itu aman.",
        "Kremlin kemudian juga mengatakan bahwa kota itu aman.",
        "Dalam jumpa pers, Kremlin mengatakan bahwa kota itu aman.",
    ],
)
def test_the_subject_of_a_verb_holds_what_follows(text):
    assert frames(text) == [("Kremlin", "asserts", "kota itu aman .")]


@pytest.mark.parametrize(
    "text",
    [
        "Kota itu aman, kata Kremlin.",
        "Kota itu aman, ujar Kremlin.",
        "“Kota itu aman,” kata Kremlin.",
        '"Kota itu aman," tegas Kremlin.',
        "Menurut Kremlin, kota itu aman.",
        "Kota itu aman, menurut Kremlin.",
        "Berdasarkan laporan Kremlin, kota itu aman.",
        "“Kota itu aman,” Kremlin menegaskan.",
    ],
)
def test_tails_and_prepositions_hold_the_whole_sentence(text):
    ((source, stance, held),) = frames(text)
    assert (source, stance) == ("Kremlin", "asserts")
    assert "Kota itu aman" in held or "kota itu aman" in held


def test_a_passive_holds_what_stands_before():
    assert frames("Kota itu diklaim oleh Kremlin.") == [("Kremlin", "asserts", "Kota itu diklaim")]


def test_words_between_commas_do_not_part_a_source_from_its_verb():
    text = "Kremlin, dalam laporan kepada NATO, mengatakan bahwa kota itu aman."
    assert sources(text) == ["Kremlin"]


def test_the_speaker_before_an_apposition_speaks():
    text = "Vladimir Putin, pemimpin negara itu, mengatakan bahwa kota itu aman."
    assert sources(text) == ["Vladimir Putin"]


def test_who_is_spoken_to_does_not_speak():
    assert sources("Kremlin mengatakan kepada NATO bahwa kota itu aman.") == ["Kremlin"]


def test_a_tail_with_a_clitic_leaves_the_source_to_the_sentence_before():
    assert sources("“Kota itu aman,” katanya.") == [None]


@pytest.mark.parametrize(
    "text",
    ["Kremlin tidak mengatakan bahwa kota itu aman.", "Kremlin tak menyebut kota itu."],
)
def test_what_somebody_does_not_say_is_not_asserted(text):
    assert "asserts" not in stances(text)


def test_two_speakers_of_one_sentence_hold_their_own_parts():
    text = "Kremlin mengatakan kota itu jatuh, sedangkan NATO mengatakan kota itu aman."
    (first, second) = frames(text)
    assert first[0] == "Kremlin"
    assert second == ("NATO", "asserts", "kota itu aman .")


# --- stances ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("verb", "stance"),
    [
        ("mengatakan", Stance.ASSERTS),
        ("mengumumkan", Stance.ASSERTS),
        ("mengklaim", Stance.ASSERTS),
        ("membenarkan", Stance.CONFIRMS),
        ("mengonfirmasi", Stance.CONFIRMS),
        ("mengakui", Stance.CONCEDES),
        ("membantah", Stance.DENIES),
        ("menyangkal", Stance.DENIES),
        ("menampik", Stance.DENIES),
    ],
)
def test_the_verb_tells_the_stance(verb, stance):
    assert stances(f"Kremlin {verb} bahwa kota itu jatuh.") == [stance]


@pytest.mark.parametrize(
    "text",
    [
        "Kremlin belum mengakui kabar itu.",
        "Kremlin belum mengonfirmasi kabar itu.",
        "Kremlin belum memberikan tanggapan.",
        "Kremlin belum memberikan komentar.",
        "Kremlin menolak berkomentar.",
        "Kremlin enggan mengomentari kabar itu.",
        "Kremlin tidak dapat memverifikasi kabar itu.",
        "Kremlin tidak bisa secara independen memverifikasi kabar itu.",
        "Kremlin bungkam.",
    ],
)
def test_silences_withhold(text):
    assert ("Kremlin", "withholds") in [(source, stance) for source, stance, _ in frames(text)]


def test_no_comment_from_somebody_withholds():
    assert frames("Belum ada tanggapan dari Kremlin.")[0][:2] == ("Kremlin", "withholds")


def test_a_passive_that_nobody_can_verify_has_no_source():
    (frame,) = attributed("Kabar itu belum dapat diverifikasi secara independen.").frames
    assert (frame.source, frame.cue.impersonal) == (None, True)


# --- relays -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "Kremlin mengatakan kota itu aman, seperti dikutip AFP.",
        "Kremlin mengatakan, seperti dikutip dari AFP, bahwa kota itu aman.",
        "Kremlin mengatakan kota itu aman, dilansir AFP.",
        "Kremlin mengatakan kota itu aman, dilansir dari AFP.",
        "Mengutip AFP, Kremlin mengatakan kota itu aman.",
        "AFP melaporkan bahwa Kremlin mengatakan kota itu aman.",
        "Menurut laporan AFP, Kremlin mengatakan kota itu aman.",
        "Kremlin mengatakan kepada AFP bahwa kota itu aman.",
        "AFP mengutip Kremlin yang mengatakan kota itu aman.",
    ],
)
def test_a_medium_around_a_source_is_a_relay(text):
    assert relays(text) == ["AFP"]
    assert "Kremlin" in sources(text)
    assert "AFP" not in sources(text)


def test_a_medium_that_cites_nobody_speaks_itself():
    found = attributed("AFP melaporkan bahwa kota itu aman.")
    assert [f.source.name for f in found.frames] == ["AFP"]


def test_a_medium_that_nobody_speaks_beside_may_hold_the_sentence():
    found = attributed("Kota itu aman, seperti dikutip AFP.")
    assert found.relay_source is not None
    assert found.relay_source.name == "AFP"


def test_relays_chain():
    text = "Menurut laporan Interfax yang dikutip Reuters, Kremlin mengumumkan kota itu aman."
    assert set(relays(text)) == {"Interfax", "Reuters"}


def test_a_channel_is_no_relay():
    assert relays("Kremlin mengatakan lewat Telegram bahwa kota itu aman.") == []


# --- looking back -----------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "Hal itu disampaikan Kremlin.",
        "Hal itu disampaikan oleh Kremlin.",
        "Hal tersebut diungkapkan Kremlin.",
        "Pernyataan itu disampaikan Kremlin pada Senin.",
        "Kremlin mengumumkannya pada Senin.",
    ],
)
def test_a_source_may_hold_the_sentence_before(text):
    (frame,) = attributed(f"Kota itu aman. {text}").frames
    assert frame.backward
    assert frame.source.name == "Kremlin"


# --- what belongs to the attribution ----------------------------------------------------


def test_cues_and_sources_are_not_part_of_what_is_said():
    text = "Kremlin mengatakan bahwa kota itu aman, seperti dikutip AFP."
    tokens = split(text)[-1].tokens
    taken = {tokens[i].text for i in attributed(text).taken}
    assert {"Kremlin", "mengatakan", "dikutip", "AFP"} <= taken
    assert not {"kota", "aman"} & taken


def test_the_country_that_somebody_comes_from_does_not_speak():
    text = "Ivan Petrenko, blogger militer kelahiran Ukraina, mengatakan Rusia menyerang Toretsk."
    assert sources(text) == ["Ivan Petrenko"]


# --- by marks alone ---------------------------------------------------------------------


def test_a_name_before_a_colon_holds_what_follows():
    assert frames("Kremlin: kota itu aman.") == [("Kremlin", "asserts", "kota itu aman .")]


def test_a_place_before_a_colon_is_a_dateline():
    assert frames("KYIV: Kota itu aman.") == []


def test_whoever_is_named_before_a_colon_and_a_quotation_holds_it():
    assert sources('Laporan Shoigu pendek: "Kota itu aman."') == ["Sergei Shoigu"]


@pytest.mark.parametrize("word", ["semprot", "kelakar", "sesumbar", "gerutu"])
def test_any_word_behind_a_quotation_names_who_said_it(word):
    assert sources(f'"Kota itu aman," {word} Peskov.') == ["Dmitry Peskov"]


def test_a_word_with_its_ending_behind_a_quotation_is_the_last_speakers():
    assert sources('"Kota itu aman," gerutunya.') == [None]


@pytest.mark.parametrize(
    "text",
    [
        'Pasukan "Operasi Khusus" milik Rusia menyerang.',
        '"Kota itu aman," sementara Rusia menyerang.',
    ],
)
def test_quotation_marks_alone_name_no_speaker(text):
    assert frames(text) == []


def test_the_innermost_source_holds_what_it_says():
    text = "Menurut sumber Reuters, Peskov mengatakan bahwa kota itu aman."
    assert ("Dmitry Peskov", "asserts", "kota itu aman .") in frames(text)


def test_what_is_said_to_be_said_is_the_last_speakers():
    assert sources("Dikatakan bahwa kota itu aman.") == [None]


def test_a_body_behind_its_description_is_the_source():
    assert sources('"Kota itu aman," kata perusahaan nuklir Ukraina, Energoatom.') == ["Energoatom"]


def test_the_relays_of_an_aside_are_nobodys_subject():
    text = "Interfax, seperti dikutip AFP dan Reuters, melaporkan bahwa kota itu aman."
    assert "Reuters" not in sources(text)


def test_a_doubled_noun_names_no_speaker():
    assert frames("Kota itu aman, dan pesan-pesan Kremlin berubah.") == []


def test_who_quotes_before_speaking_says_it_once():
    text = "Media Rusia, mengutip saksi mata, melaporkan tiga ledakan di Kolomna."
    assert [c.speaker.name for c in claims(text)] == ["Russian media"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Klaim Rusia bahwa pasukannya merebut Toretsk belum dapat diverifikasi.",
            ["Russia asserts", "narrator withholds"],
        ),
        (
            "Kyiv membantah klaim Kremlin bahwa Toretsk telah direbut.",
            ["Kremlin asserts", "Ukraine denies"],
        ),
        (
            "Kyiv tidak menanggapi klaim Moskow bahwa Toretsk sudah mereka kuasai.",
            ["Russia asserts", "Ukraine withholds"],
        ),
        ("Laporan bahwa Rusia merebut Toretsk belum dikonfirmasi.", ["narrator withholds"]),
    ],
)
def test_whose_words_an_answer_spells_out_claims_them_beside_it(text, told):
    assert lines(text) == [f"{who} capture russia>ukraine @ Toretsk" for who in told]


def test_what_somebody_is_believed_to_be_says_nothing():
    assert sources("Para tentara itu diyakini sebagai warga Rusia yang ditawan.") == []


def test_officials_who_cite_nameless_data_speak_themselves():
    text = "Kota itu aman, kata Pavlo Kyrylenko kepada AFP, mengutip data intelijen terbaru."
    assert set(sources(text)) == {"Pavlo Kyrylenko"}
