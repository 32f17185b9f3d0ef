"""The notation of lexicon phrases, and finding them in tokens."""

import pytest

from klaim.extraction.phrases import PhraseMatcher, expand
from klaim.extraction.text import Spelling, tokenize
from klaim.records import Span


def tokens(text):
    return tokenize(text, Span(0, len(text)), Spelling(("nya", "lah")))


def matcher(*phrases, **options):
    return PhraseMatcher(((p, p) for p in phrases), **options)


def found(matcher, text):
    return [m.values[0] for m in matcher.find(tokens(text))]


@pytest.mark.parametrize(
    ("phrase", "stands_for"),
    [
        ("pukul mundur", {"pukul mundur"}),
        ("[telah] maju", {"maju", "telah maju"}),
        ("(belum|tidak) maju", {"belum maju", "tidak maju"}),
        ("[telah|sudah] maju", {"maju", "telah maju", "sudah maju"}),
        ("(a|b) [c] d", {"a d", "b d", "a c d", "b c d"}),
        ("(gerak maju|laju) musuh", {"gerak maju musuh", "laju musuh"}),
        ("[a] [b]", {"", "a", "b", "a b"}),
    ],
)
def test_the_notation_stands_for_every_choice(phrase, stands_for):
    assert set(expand(phrase)) == stands_for


def test_the_longest_phrase_counts():
    assert found(matcher("maju", "maju pesat", "pesat"), "Rusia maju pesat lagi") == ["maju pesat"]


def test_a_longer_phrase_that_breaks_off_leaves_the_shorter_one():
    assert found(matcher("maju", "maju pesat sekali"), "Rusia maju pesat lagi") == ["maju"]


def test_phrases_found_do_not_overlap():
    assert found(matcher("maju pesat", "pesat sekali"), "maju pesat sekali") == ["maju pesat"]


def test_case_does_not_count():
    assert found(matcher("staf umum"), "STAF UMUM dan Staf Umum") == ["staf umum"] * 2


def test_case_counts_where_asked():
    assert found(matcher("AS", case_sensitive=True), "as roda AS") == ["AS"]


def test_a_word_with_a_clitic_is_found_by_its_stem():
    assert found(matcher("pasukan"), "pasukannya mundur") == ["pasukan"]


def test_the_word_itself_goes_before_its_stem():
    assert found(matcher("pasukan", "pasukannya"), "pasukannya mundur") == ["pasukannya"]


def test_a_phrase_keeps_every_value_given_to_it():
    two = PhraseMatcher([("serang", 1), ("serang", 2), ("serang", 1)])
    assert next(two.find(tokens("serang"))).values == (1, 2)


@pytest.mark.parametrize("phrase", ["f-16", "us$", "km²", "mar'inka"])
def test_marks_are_part_of_phrases(phrase):
    assert found(matcher(phrase), f"di {phrase} itu") == [phrase]


def test_an_empty_phrase_is_nowhere():
    assert found(matcher(""), "apa saja") == []


def test_match_at_looks_at_one_token_only():
    phrases, words = matcher("maju"), tokens("Rusia maju")
    assert phrases.match_at(words, 0) is None
    assert phrases.match_at(words, 1).end == 2


@pytest.mark.parametrize(("start", "end"), [(0, 3), (1, 3), (3, 3), (4, 5), (5, 5)])
def test_past_steps_over_the_phrases_that_stand_one_behind_the_other(start, end):
    words = tokens("sudah pernah lagi menyerang lagi")
    assert matcher("sudah pernah", "pernah", "lagi").past(words, start) == end


def test_the_phrase_within_another_is_found_from_the_longest_down():
    words, phrases = tokens("Rusia maju pesat sekali"), matcher("maju", "maju pesat sekali")
    whole = phrases.match_at(words, 1)
    within = phrases.shorter(words, whole)
    assert (within.start, within.end) == (1, 2)
    assert phrases.shorter(words, within) is None
