"""Text -> sentences, tokens, quotations, all with offsets into the text."""

import pytest

from klaim.extraction.text import Spelling, tokenize
from klaim.records import Span
from tests.extraction.building import lexicon, quoted, sentence_texts, split


def words(text):
    return [t.text for t in tokenize(text, Span(0, len(text)), Spelling())]


def stem(word):
    (token,) = tokenize(word, Span(0, len(word)), lexicon().spelling)
    return token.stem


# --- tokens -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("Rusia maju.", ["Rusia", "maju", "."]),
        ("26.000 tentara", ["26.000", "tentara"]),
        ("naik 1,5 persen", ["naik", "1,5", "persen"]),
        ("pukul 19:39 WIB", ["pukul", "19:39", "WIB"]),
        ("Mar'inka", ["Mar'inka"]),
        ("Slov’iansk", ["Slov’iansk"]),
        ("Sabtu (10/9)", ["Sabtu", "(", "10", "/", "9", ")"]),
        ("F-16", ["F", "-", "16"]),
        ("pasukan-pasukan", ["pasukan", "-", "pasukan"]),
        ("Київ", ["Київ"]),
    ],
)
def test_a_token_is_a_word_a_number_or_a_mark(text, tokens):
    assert words(text) == tokens


def test_tokens_carry_their_place_in_the_text():
    text = "Staf Umum: Rusia maju 3 km"
    for token in tokenize(text, Span(5, len(text)), Spelling()):
        assert text[token.start : token.end] == token.text


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("pasukannya", "pasukan"),
        ("katanya", "kata"),
        ("bukanlah", "bukan"),
        ("meskipun", "meski"),
        ("Pasukannya", "pasukan"),
    ],
)
def test_a_stem_goes_without_a_clitic(word, expected):
    assert stem(word) == expected


@pytest.mark.parametrize("word", ["nya", "tanya", "hanya"])
def test_what_is_left_of_a_stem_is_no_stub(word):
    assert stem(word) == word


# --- sentences --------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Rusia maju. Kyiv diam.", ["Rusia maju.", "Kyiv diam."]),
        ("Benarkah? Kyiv diam!", ["Benarkah?", "Kyiv diam!"]),
        ("Rusia maju… Kyiv diam.", ["Rusia maju…", "Kyiv diam."]),
        ("Rusia maju.Kyiv diam.", ["Rusia maju.", "Kyiv diam."]),
        ("Rusia maju. 30 orang tewas.", ["Rusia maju.", "30 orang tewas."]),
        ("Rusia maju.\nKyiv diam", ["Rusia maju.", "Kyiv diam"]),
        ('Rusia maju." Kyiv diam.', ['Rusia maju."', "Kyiv diam."]),
        ("Rusia maju. “Kami siap.”", ["Rusia maju.", "“Kami siap.”"]),
    ],
)
def test_sentences_end_at_their_marks(text, parts):
    assert sentence_texts(text) == parts


@pytest.mark.parametrize(
    "text",
    [
        "Kata Prof. Budi Santoso kepada kami.",
        "Kata Letjen. Ivan Petrov kemarin.",
        "Kata Volodymyr A. Zelensky kemarin.",
        "Ada 26.000 tentara di sana.",
        "Naik 1.5 persen setahun.",
        "Kata laporan itu... lalu hening.",
        "Di kanal t.me dan rt.com kemarin.",
        "Wakil Presiden J.D. Vance membantah kabar itu.",
    ],
)
def test_not_every_full_stop_ends_a_sentence(text):
    assert sentence_texts(text) == [text]


def test_noise_is_left_out_and_parts_what_it_stands_between():
    text = "Rusia maju. BACA JUGA: Harga cabai naik. Kyiv diam."
    assert sentence_texts(text, noise=("BACA JUGA: Harga cabai naik.",)) == [
        "Rusia maju.",
        "Kyiv diam.",
    ]


def test_lines_are_paragraphs():
    assert [s.paragraph for s in split("Satu. Dua.\nTiga.\n\n\nEmpat.")] == [0, 0, 1, 2]


def test_marks_alone_are_no_sentence():
    assert sentence_texts("***\n---\nRusia maju.\n...") == ["Rusia maju."]


@pytest.mark.parametrize("text", ["", " ", "\n\n\t\n"])
def test_an_empty_text_has_no_sentences(text):
    assert split(text) == ()


# --- quotations -------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "inside"),
    [
        ("“Kami menang,” kata Budi.", ["Kami menang,"]),
        ('"Kami menang," kata Budi.', ["Kami menang,"]),
        ("«Kami menang,» kata Budi.", ["Kami menang,"]),
        ("„Kami menang,“ kata Budi.", ["Kami menang,"]),
        ('“Kami menang," kata Budi.', ["Kami menang,"]),
        ('"Kami menang,” kata Budi.', ["Kami menang,"]),
        ("”Kami menang,” kata Budi.", ["Kami menang,"]),
        ('"Ya," katanya, "kami menang."', ["Ya,", "kami menang."]),
        ("“Budi bilang 'menang',” kata Ani.", ["Budi bilang 'menang',"]),
        ("Kami menang, kata Budi.", []),
        ('Tidak ada apa-apa di "" sini.', []),
    ],
)
def test_quotations_are_what_stands_between_marks(text, inside):
    assert quoted(text) == inside


def test_a_quotation_over_sentences_has_its_part_in_each():
    assert quoted("“Kami menang. Musuh lari,” kata Budi.") == ["Kami menang.", "Musuh lari,"]


def test_a_quotation_goes_on_in_the_next_paragraph_that_opens_with_a_mark():
    assert quoted("“Kami menang.\n“Musuh lari,” kata Budi.") == ["Kami menang.", "Musuh lari,"]


def test_a_quotation_that_only_closes_began_with_its_paragraph():
    assert quoted("“Kami menang.\nMusuh lari,” kata Budi.") == ["Kami menang.", "Musuh lari,"]


def test_a_forgotten_closing_mark_costs_one_paragraph():
    text = "“Kami menang, kata Budi.\nRusia maju ke barat.\nKyiv diam."
    assert quoted(text) == ["Kami menang, kata Budi."]


def test_the_quoted_share_tells_whose_words_they_are():
    (own,) = split("“Kami sudah menang di semua garis depan,” katanya.")
    (reported,) = split("Katanya kota itu sudah “bersih”.")
    assert own.quoted_share() > 0.6 > reported.quoted_share()
