"""How alike two articles are in what they tell, whatever their words."""

from hypothesis import given
from hypothesis import strategies as st

from klaim.reconciling.origins import find_kinships
from klaim.reconciling.structures import SAME_STRUCTURE, Likeness, likeness, structures_of
from klaim.records import ClaimInArticle, Quantity
from tests.building import sample_article

from .building import said

KILLED, DRONES = Quantity("killed", 150.0), Quantity("drones", 12.0)


def told(
    *details: tuple[str, str, str | None, tuple[Quantity, ...]], id_: str = "a"
) -> list[ClaimInArticle]:
    article = sample_article(id_, id_ * 9)
    return [
        said(side, event, None, day, quantities=numbers, article=article)
        for side, event, day, numbers in details
    ]


FULL = (
    ("russia", "capture", "2025-02-07", ()),
    ("russia", "casualties", None, (KILLED,)),
    ("ukraine", "repel", None, (DRONES,)),
)


def alike(one: list[ClaimInArticle], other: list[ClaimInArticle]) -> Likeness | None:
    claims = [claim for claim, _ in (*one, *other)]
    structures = structures_of(claims)
    return likeness(structures["a"], structures["b"])


def test_the_same_speakers_events_and_numbers_are_alike_and_say_why():
    found = alike(told(*FULL), told(*FULL, id_="b"))
    assert found == Likeness(
        1.0,
        (
            "russia-officials: capture Kupiansk",
            "russia-officials: casualties Kupiansk",
            "ukraine-officials: repel Kupiansk",
            "12 drones",
            "150 killed",
        ),
    )


def test_a_day_left_open_may_be_any():
    without = [(side, event, None, numbers) for side, event, _, numbers in FULL]
    assert alike(told(*FULL), told(*without, id_="b")) is not None


def test_another_day_is_another_matter():
    later = [("russia", "capture", "2025-02-08", ()), *FULL[1:]]
    assert alike(told(*FULL), told(*later, id_="b")) is None


def test_without_a_number_in_common_nothing_is_shown():
    counted = [*FULL[:1], ("russia", "casualties", None, ()), ("ukraine", "repel", None, ())]
    assert alike(told(*FULL), told(*counted, id_="b")) is None


def test_one_speakers_words_alone_may_come_from_one_announcement():
    announced = [("russia", event, day, numbers) for _, event, day, numbers in FULL]
    assert alike(told(*announced), told(*announced, id_="b")) is None


def test_what_an_article_says_in_its_own_voice_is_its_own():
    own = [("none", event, day, numbers) for _, event, day, numbers in FULL]
    assert alike(told(*FULL, *own), told(*FULL, id_="b")).similarity == 1.0


DETAILS = st.lists(
    st.tuples(
        st.sampled_from(["russia", "ukraine", "third", "none"]),
        st.sampled_from(["capture", "hold", "repel", "strike"]),
        st.sampled_from([None, "2025-02-07", "2025-02-08"]),
        st.sampled_from([(), (KILLED,), (DRONES,)]),
    ),
    max_size=8,
)


@given(DETAILS, DETAILS, st.randoms(use_true_random=False))
def test_neither_order_nor_side_matters(some, others, random):
    one, other = told(*some), told(*others, id_="b")
    claims = [claim for claim, _ in (*one, *other)]
    structures = structures_of(claims)
    assert structures_of(random.sample(claims, len(claims))) == structures
    if len(structures) == 2:
        there, back = (likeness(structures[x], structures[y]) for x, y in ("ab", "ba"))
        assert there == back
        assert there is None or SAME_STRUCTURE <= there.similarity <= 1


@given(DETAILS, DETAILS)
def test_articles_without_a_day_are_told_by_their_text_alone(some, others):
    heap = [*told(*some), *told(*others, id_="b")]
    articles = {article.id: article for _, article in heap}.values()
    kinships = find_kinships(articles, {}, [claim for claim, _ in heap])
    assert not any(kinships.values())
