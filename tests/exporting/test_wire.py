"""The claim on the wire, as the design writes it."""

import json
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given

from klaim.errors import InputError
from klaim.exporting import claim_to_wire, wire_to_claim
from klaim.records import (
    NARRATOR,
    Bound,
    Claim,
    DatePrecision,
    Event,
    EventType,
    Participant,
    PlaceKind,
    PlaceMention,
    Quantity,
    Relay,
    Span,
    Speaker,
    When,
)
from tests.building import sample_article

from .strategies import claims_in_articles, patiently

ARTICLE = sample_article(
    "a1",
    "Pasukan Ukraina merebut Izyum.",
    source="articles/002.txt",
    outlet="Kabar Samudra",
    title="Izium Berpindah Tangan",
    published=date(2022, 9, 12),
)
CLAIM = Claim(
    id="c1",
    article_id="a1",
    evidence=Span(0, 15),
    speaker=Speaker("Dmitry Peskov", "dmitry-peskov", "juru bicara Kremlin", "russia"),
    event=Event(
        EventType.CAPTURE,
        Participant("ukraine", "pasukan Ukraina"),
        Participant("russia", "pasukan Rusia"),
    ),
    via=(Relay("AFP", "afp"),),
    places=(PlaceMention("Izyum", "Izium", "geonames:707753", PlaceKind.TOWN, 49.2, 37.25),),
    when=When(date(2022, 9, 10), date(2022, 9, 10), DatePrecision.DAY, "Sabtu (10/9)"),
    quantities=(Quantity("killed", 300.0, Bound.AT_LEAST, "ukraine", "lebih dari 300"),),
    confidence=0.9,
)


def test_a_claim_has_the_keys_of_the_design_in_their_order():
    assert json.dumps(claim_to_wire(CLAIM, ARTICLE), indent=1) == json.dumps(
        {
            "id": "c1",
            "article": {
                "id": "a1",
                "source": "articles/002.txt",
                "outlet": "Kabar Samudra",
                "title": "Izium Berpindah Tangan",
                "published": "2022-09-12",
                "language": "id",
            },
            "evidence": {"text": "Pasukan Ukraina", "start": 0, "end": 15},
            "speaker": {
                "name": "Dmitry Peskov",
                "id": "dmitry-peskov",
                "surface": "juru bicara Kremlin",
                "side": "russia",
                "aliases": [],
            },
            "via": [{"name": "AFP", "id": "afp"}],
            "stance": "asserts",
            "modality": "actual",
            "negated": False,
            "event": {
                "type": "capture",
                "actor": {"side": "ukraine", "surface": "pasukan Ukraina"},
                "target": {"side": "russia", "surface": "pasukan Rusia"},
            },
            "places": [
                {
                    "name": "Izium",
                    "id": "geonames:707753",
                    "surface": "Izyum",
                    "lat": 49.2,
                    "lon": 37.25,
                    "kind": "town",
                    "precision": "place",
                }
            ],
            "when": {
                "start": "2022-09-10",
                "end": "2022-09-10",
                "precision": "day",
                "surface": "Sabtu (10/9)",
            },
            "quantities": [
                {
                    "kind": "killed",
                    "value": 300,
                    "bound": "at_least",
                    "side": "ukraine",
                    "surface": "lebih dari 300",
                }
            ],
            "confidence": 0.9,
        },
        indent=1,
    )


def test_the_narrator_is_a_name_and_no_side():
    wire = claim_to_wire(replace(CLAIM, speaker=NARRATOR), ARTICLE)
    assert wire["speaker"] == {"name": "narrator", "side": "none"}


def test_what_the_claim_does_not_say_is_null():
    bare = Claim("c2", "a1", Span(0, 1), NARRATOR, Event(EventType.CLASH))
    wire = claim_to_wire(bare, replace(ARTICLE, published=None, outlet=None))
    assert wire["article"]["published"] is None
    assert wire["article"]["outlet"] is None
    assert wire["when"] is None
    assert wire["event"] == {"type": "clash", "actor": None, "target": None}


def test_an_undecided_place_has_candidates_and_no_point():
    undecided = replace(CLAIM.places[0], candidates=("geonames:1", "geonames:2"))
    (place,) = claim_to_wire(replace(CLAIM, places=(undecided,)), ARTICLE)["places"]
    assert (place["lat"], place["lon"]) == (None, None)
    assert place["candidates"] == ["geonames:1", "geonames:2"]


@patiently
@given(claims_in_articles())
def test_a_claim_survives_the_wire(pair):
    claim, article = pair
    line = json.dumps(claim_to_wire(claim, article))
    assert wire_to_claim(json.loads(line)) == claim
    assert json.dumps(claim_to_wire(wire_to_claim(json.loads(line)), article)) == line


@pytest.mark.parametrize(
    "wrong",
    [
        {},
        {"id": "c1"},
        claim_to_wire(CLAIM, ARTICLE) | {"stance": "mumbles"},
        claim_to_wire(CLAIM, ARTICLE) | {"evidence": {"start": 9, "end": 1}},
        claim_to_wire(CLAIM, ARTICLE) | {"places": 3},
    ],
)
def test_anything_else_is_refused(wrong):
    with pytest.raises(InputError, match="not a claim as klaim writes it"):
        wire_to_claim(wrong)
