from hypothesis import given
from hypothesis import strategies as st

from klaim.records import NARRATOR, Article, Claim, Event, EventType, Noise, Span
from klaim.web.marking import pieces_of
from tests.building import sample_article

TEXT = "Foto: arsip. Rusia merebut kota itu."


def article(*noise: Noise) -> Article:
    return sample_article(text=TEXT, noise=noise)


def claim(id_: str, start: int, end: int) -> Claim:
    return Claim(id_, "a", Span(start, end), NARRATOR, Event(EventType.CAPTURE))


def test_the_text_is_cut_at_claims_and_noise():
    pieces = pieces_of(article(Noise(Span(0, 12), "caption")), [claim("one", 13, 36)])
    assert [(p.text, p.noise, [c.id for c in p.claims]) for p in pieces] == [
        ("Foto: arsip.", "caption", []),
        (" ", None, []),
        ("Rusia merebut kota itu.", None, ["one"]),
    ]


def test_where_claims_overlap_the_inner_one_comes_last():
    outer, inner = claim("outer", 13, 36), claim("inner", 19, 26)
    middle = next(p for p in pieces_of(article(), [inner, outer]) if p.text == "merebut")
    assert [c.id for c in middle.claims] == ["outer", "inner"]
    assert middle.first


spans = st.tuples(st.integers(0, len(TEXT)), st.integers(0, len(TEXT))).map(sorted)


@given(st.lists(spans), st.lists(spans, max_size=3))
def test_no_character_is_lost_whatever_overlaps(claims, noise):
    told = [claim(str(at), *span) for at, span in enumerate(claims)]
    marked = article(*(Noise(Span(*span), "advert") for span in noise))
    assert "".join(piece.text for piece in pieces_of(marked, told)) == TEXT
