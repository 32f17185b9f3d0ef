"""Any claim in any article, for round trips."""

from datetime import date

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

from klaim.records import (
    NARRATOR,
    NO_SIDE,
    Article,
    Bound,
    Claim,
    ClaimInArticle,
    DatePrecision,
    Dating,
    Event,
    EventType,
    Modality,
    Noise,
    Participant,
    PlaceKind,
    PlaceMention,
    Precision,
    Quantity,
    Relay,
    Span,
    Speaker,
    Stance,
    When,
)

# The first text drawn on a machine builds a table of all characters.
patiently = settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)

TEXT = st.text(max_size=20)
IDS = st.text("0123456789abcdef", min_size=8, max_size=16)
SIDES = st.sampled_from(["russia", "ukraine", "third"])
DAYS = st.dates(date(1900, 1, 1), date(2100, 1, 1))
DEGREES = st.floats(-90, 90)

SPEAKERS = st.just(NARRATOR) | st.builds(Speaker, TEXT, IDS, TEXT, SIDES)
PARTICIPANTS = st.none() | st.builds(Participant, SIDES | st.just(NO_SIDE), TEXT)
EVENTS = st.builds(Event, st.sampled_from(EventType), PARTICIPANTS, PARTICIPANTS)
RELAYS = st.lists(st.builds(Relay, TEXT, IDS), max_size=3).map(tuple)
QUANTITIES = st.lists(
    st.builds(
        Quantity,
        kind=st.sampled_from(["killed", "usd", "percent"]),
        value=st.floats(0, 1e15) | st.integers(0, 10**12).map(float),
        bound=st.sampled_from(Bound),
        side=st.none() | SIDES,
        surface=TEXT,
    ),
    max_size=2,
).map(tuple)
DECIDED = st.builds(
    PlaceMention,
    surface=TEXT,
    name=TEXT,
    id=IDS,
    kind=st.sampled_from(PlaceKind),
    lat=DEGREES,
    lon=DEGREES,
    precision=st.sampled_from(Precision),
)
UNDECIDED = st.builds(
    PlaceMention,
    surface=TEXT,
    name=TEXT,
    id=IDS,
    kind=st.sampled_from(PlaceKind),
    precision=st.just(Precision.NONE),
    candidates=st.lists(IDS, min_size=2, max_size=3).map(tuple),
)
PLACES = st.lists(DECIDED | UNDECIDED, max_size=3).map(tuple)


@st.composite
def whens(draw: st.DrawFn) -> When:
    first, last = sorted((draw(DAYS), draw(DAYS)))
    return When(first, last, draw(st.sampled_from(DatePrecision)), draw(TEXT))


@st.composite
def spans(draw: st.DrawFn, text: str) -> Span:
    ends = st.integers(0, len(text))
    return Span(*sorted((draw(ends), draw(ends))))


@st.composite
def articles(draw: st.DrawFn) -> Article:
    text = draw(TEXT)
    return Article(
        id=draw(IDS),
        source=draw(TEXT),
        text=text,
        language="id",
        noise=tuple(draw(st.lists(st.builds(Noise, spans(text), st.just("advert")), max_size=2))),
        outlet=draw(st.none() | TEXT),
        title=draw(st.none() | TEXT),
        author=draw(st.none() | TEXT),
        published=draw(st.none() | DAYS),
        dating=draw(st.sampled_from(Dating)),
        dating_reason=draw(TEXT),
        content_hash=draw(TEXT),
    )


@st.composite
def claims(draw: st.DrawFn, article: Article) -> Claim:
    return Claim(
        id=draw(IDS),
        article_id=article.id,
        evidence=draw(spans(article.text)),
        speaker=draw(SPEAKERS),
        event=draw(EVENTS),
        stance=draw(st.sampled_from(Stance)),
        modality=draw(st.sampled_from(Modality)),
        negated=draw(st.booleans()),
        via=draw(RELAYS),
        places=draw(PLACES),
        when=draw(st.none() | whens()),
        quantities=draw(QUANTITIES),
        confidence=draw(st.floats(0, 1)),
    )


@st.composite
def claims_in_articles(draw: st.DrawFn) -> ClaimInArticle:
    article = draw(articles())
    return draw(claims(article)), article
