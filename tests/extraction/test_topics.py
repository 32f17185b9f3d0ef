"""What an article is about: war, or a matter that borrows its words."""

from dataclasses import replace
from datetime import date
from itertools import permutations

import pytest

from klaim.extraction.phrases import expand
from klaim.extraction.text import sentences
from klaim.extraction.topics import Topics, topics

from .building import TODAY, article, extractor, lexicon

WAR = "Rusia merebut Siversk, kata tentara Ukraina. Rudal Rusia menghantam Kharkiv."
MATCH = "Ukraina mengalahkan Rusia di stadion itu, kata pelatih. Gol Ukraina merebut medali."


def topics_of(text: str, title: str | None = None, published: date | None = TODAY) -> Topics:
    news = replace(article(text, published=published), title=title)
    return topics(news, sentences(news, lexicon().spelling), lexicon())


def counted(text: str, title: str | None = None) -> tuple[int, int]:
    told = topics_of(text, title)
    return told.war, told.other


def test_words_of_war_and_of_other_matters_are_counted():
    assert counted(WAR) == (2, 0)
    assert counted(MATCH) == (0, 4)


def test_a_phrase_counts_once_however_often_it_is_written():
    assert counted("Rudal. Rudal lagi. Rudalnya jatuh.") == (1, 0)


def test_words_of_peace_are_words_of_war():
    assert counted("Trump berjanji mengakhiri perang dan mengajukan rencana perdamaian.") == (2, 0)


def test_the_title_counts_once_more():
    assert counted("Rudal jatuh.", title="Rudal") == (2, 0)


def test_the_longest_phrase_counts_alone():
    assert counted("Gencatan senjata berlaku.") == (1, 0)


def test_years_long_past_are_words_of_history():
    assert topics_of("Kota itu direbut pada 1943, lagi pada 1944, dan pada 2022.").other == 2
    assert counted("Ada 1.943 rumah di sana, dan 1943.") == (0, 1)


def test_without_a_day_of_publication_the_last_year_named_counts():
    assert topics_of("Kota itu direbut pada 1943.", published=None).other == 0
    assert topics_of("Pada 1943 kota direbut, pada 2022 lagi.", published=None).other == 1


@pytest.mark.parametrize(
    ("war", "other", "may"),
    [(0, 0, True), (1, 0, True), (2, 1, True), (4, 2, True), (3, 2, False), (0, 1, False)],
)
def test_war_must_outweigh_other_matters_twice(war, other, may):
    assert Topics(war, other, sentences=1).allow_war is may


@pytest.mark.parametrize(
    ("war", "length", "may"),
    [(0, 3, True), (0, 4, False), (1, 7, True), (1, 8, False), (2, 99, True)],
)
def test_a_longer_article_of_war_has_words_of_war(war, length, may):
    assert Topics(war, other=0, sentences=length).allow_war is may


@pytest.mark.parametrize(
    ("war", "other", "fighting", "plainly"),
    [(6, 0, 2, True), (5, 0, 2, False), (6, 0, 1, False), (6, 2, 2, True), (6, 3, 2, False)],
)
def test_what_is_plainly_war_has_many_words_of_it_and_some_of_fighting(
    war, other, fighting, plainly
):
    assert Topics(war, other, sentences=9, fighting=fighting).are_plainly_war is plainly


def test_forces_and_weapons_alone_are_no_fighting():
    assert topics_of("Tentara membeli rudal.").fighting == 0
    assert topics_of("Tentara berhenti setelah pertempuran.").fighting == 1


def test_the_order_of_sentences_does_not_matter():
    parts = ["Rudal jatuh.", "Harga minyak naik.", "Tentara mundur."]
    assert len({topics_of(" ".join(order)) for order in permutations(parts)}) == 1


def test_a_war_has_claims_and_a_match_between_the_same_countries_has_none():
    assert extractor().extract(article(WAR))
    assert not extractor().extract(article(MATCH))


@pytest.mark.parametrize(
    "text",
    [
        "Harga minyak per barel naik. Rusia dan Ukraina merebut pasar, kata investor.",
        "Polda menangkap tersangka. Warga Rusia menyerang warga Ukraina, kata jaksa.",
        "Gempa bermagnitudo 8 menghantam Rusia, kata Kremlin. Tsunami menyerbu pelabuhan Rusia.",
        "Film Ukraina merebut festival itu. Penonton Rusia mengepung bioskop, kata sutradara.",
        "Partai Rusia merebut wilayah itu dari partai Ukraina dalam pemungutan suara.",
    ],
)
def test_what_borrows_words_of_war_has_no_claims(text):
    assert not extractor().extract(article(text))


def test_each_phrase_has_one_topic():
    sections = [s for topic in lexicon().table("topics").values() for s in topic.values()]
    listed = [phrase for section in sections for entry in section for phrase in expand(entry)]
    assert len(listed) == len(set(listed))


def test_the_governor_called_kiper_keeps_no_goal():
    assert counted("Serangan bom berpemandu menghantam Odesa, kata Gubernur Oleh Kiper.")[1] == 0


def test_as_many_words_of_other_matters_leave_war_open():
    told = topics_of("Rudal menghantam kereta dalam perang itu, penumpang dan remaja tewas.")
    assert not told.allow_war
    assert told.leave_war_open
    assert not topics_of(MATCH).leave_war_open


def test_an_open_article_is_read_where_it_names_both_who_fight_more_than_once():
    hit = "Rudal Rusia menghantam kereta Ukraina dalam perang itu: penumpang dan remaja tewas."
    both = f"{hit} Ukraina mengatakan Rusia menyerang Sumy."
    assert extractor().extract(article(both))
    assert not extractor().extract(article(hit))
