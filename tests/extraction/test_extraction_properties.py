"""What holds for every text, however it is written."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from klaim.extraction.text import sentences
from klaim.records import Noise, Span
from tests.extraction.building import article, extractor, lexicon, split

WORDS = [
    "Rusia",
    "Ukraina",
    "Kremlin",
    "Zelensky",
    "pasukan",
    "TASS",
    "Toretsk",
    "Oblast Kharkiv",
    "kota itu",
    "merebut",
    "menyerang",
    "mundur dari",
    "mengatakan",
    "membantah",
    "belum memberikan komentar",
    "kata",
    "menurut",
    "seperti dikutip",
    "bahwa",
    "yang",
    "dan",
    "tidak",
    "akan",
    "12 tentara",
    "10 hingga",
    "Senin (12/8)",
    "pekan lalu",
    "dia",
    "mereka",
    "hal itu disampaikan",
    "katanya",
    "juru bicara",
    "Wali Kota",
    ",",
    ".",
    "(",
    ")",
    '"',
    "“",
    "”",
    "«",
    "'",
    ";",
    "\n",
    "\n\n",
    "…",
    "-",
]
STRANGE = [
    "\x00",
    "\x1b[31m",
    "\u200f",
    "\u202e",
    "\u200b",
    "\ufeff",
    "\ud800",
    "Київ",
    "كييف",
    "基辅",
    "e\u0301",
    "İ",
    "ß",
    "ǅ",
    "½",
    "٣",
    "🙂",
    "““““",
    "”””",
    '"“"”',
    "1.2.3,4:5",
    "31/02/2024",
    "99999999999999999999",
    "ribu ribu ribu",
]
texts = st.lists(
    st.sampled_from(WORDS) | st.sampled_from(STRANGE) | st.text(max_size=8),
    max_size=40,
).map(" ".join)
news = st.lists(st.sampled_from(WORDS), min_size=5, max_size=60).map(
    lambda words: "Rusia dan Ukraina berperang. " + " ".join(words)
)


@st.composite
def articles_with_noise(draw):
    text = draw(news)
    cuts = sorted(draw(st.lists(st.integers(0, len(text)), min_size=2, max_size=6, unique=True)))
    spans = [Span(a, b) for a, b in zip(cuts[::2], cuts[1::2], strict=False)]
    return text, tuple(Noise(span, "advert") for span in spans)


def extract(text, noise=()):
    return extractor().extract(replace(article(text), noise=noise))


# --- evidence ---------------------------------------------------------------------------


@settings(max_examples=150, deadline=None)
@given(news)
def test_evidence_lies_in_the_text(text):
    for claim in extract(text):
        assert 0 <= claim.evidence.start < claim.evidence.end <= len(text)
        assert claim.evidence.of(text) == text[claim.evidence.start : claim.evidence.end]
        assert claim.evidence.of(text).strip()


@settings(max_examples=100, deadline=None)
@given(news)
def test_the_words_that_a_claim_keeps_are_words_of_the_article(text):
    for claim in extract(text):
        event = claim.event
        kept = [
            claim.speaker.surface,
            *(p.surface for p in (event.actor, event.target) if p),
            *(p.surface for p in claim.places),
            *(q.surface for q in claim.quantities),
            claim.when.surface if claim.when else "",
        ]
        assert all(words in text for words in kept)


@settings(max_examples=100, deadline=None)
@given(articles_with_noise())
def test_sentences_never_touch_noise(text_and_noise):
    text, noise = text_and_noise
    found = sentences(replace(article(text), noise=noise), lexicon().spelling)
    assert not any(s.span.overlaps(n.span) for s in found for n in noise)


@settings(max_examples=100, deadline=None)
@given(articles_with_noise())
def test_evidence_never_touches_noise(text_and_noise):
    text, noise = text_and_noise
    for claim in extract(text, noise):
        assert not any(claim.evidence.overlaps(n.span) for n in noise)


# --- always the same --------------------------------------------------------------------


@settings(max_examples=50, deadline=None)
@given(news)
def test_the_same_text_gives_the_same_claims(text):
    assert extract(text) == extract(text)


@settings(max_examples=50, deadline=None)
@given(news)
def test_no_two_claims_of_an_article_share_an_id(text):
    ids = [c.id for c in extract(text)]
    assert len(ids) == len(set(ids))


@settings(max_examples=50, deadline=None)
@given(news, news)
def test_articles_read_in_between_change_nothing(text, other):
    before = extract(text)
    extract(other)
    assert extract(text) == before


# --- any text at all --------------------------------------------------------------------


@settings(max_examples=200, deadline=None)
@given(texts)
def test_any_text_is_read(text):
    extract("Rusia dan Ukraina berperang. " + text)


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=60))
def test_sentences_cover_every_word_once_and_in_order(text):
    found = split(text)
    at = 0
    for sentence in found:
        assert sentence.span.start >= at
        at = sentence.span.end
        for token in sentence.tokens:
            assert sentence.span.start <= token.start < token.end <= sentence.span.end
            assert text[token.start : token.end] == token.text
    told = "".join(c for s in found for c in s.span.of(text) if c.isalnum())
    assert told == "".join(c for c in text if c.isalnum())


@settings(max_examples=100, deadline=None)
@given(texts)
def test_quotations_stand_inside_their_sentences(text):
    for sentence in split(text):
        for quotation in sentence.quoted:
            assert sentence.span.start <= quotation.start <= quotation.end <= sentence.span.end
