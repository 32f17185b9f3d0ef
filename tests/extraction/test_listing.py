"""Lists of losses: a claim to every line that counts."""

import pytest

from tests.extraction.building import claims, lines

HEADING = "Kementerian Pertahanan Rusia mengklaim telah menghancurkan sejak awal perang:"


def counted(text):
    return [[(q.kind, q.value) for q in claim.quantities] for claim in claims(text)]


def test_every_line_of_a_list_is_a_claim_of_whoever_holds_its_heading():
    text = f"{HEADING}\n\n274 helikopter\n\n16.053 tank\n\nUkraina merebut Lyman."
    assert lines(text) == [
        "Russian Ministry of Defence asserts destroy russia",
        "Russian Ministry of Defence asserts destroy russia",
        "Russian Ministry of Defence asserts destroy russia",
        "narrator asserts capture ukraine>russia @ Lyman",
    ]
    assert counted(text)[1:3] == [[("aircraft", 274)], [("vehicles", 16053)]]


def test_a_line_that_counts_soldiers_tells_casualties():
    text = f"{HEADING}\n\n- 650 tentara di zona Selatan\n\n- 12 tank"
    assert [claim.event.type for claim in claims(text)[1:]] == ["casualties", "destroy"]
    assert counted(text)[1] == [("losses", 650)]


def test_how_many_were_added_is_not_counted_again():
    assert counted(f"{HEADING}\n\n- 1.552 (+20) tank")[1] == [("vehicles", 1552)]


@pytest.mark.parametrize(
    "text",
    [
        "Rusia merebut Lyman, kata Zelensky.\n\n12 tank",
        f"{HEADING}\n\nTank buatan Jerman",
    ],
)
def test_what_no_heading_announces_or_counts_nothing_is_no_line_of_a_list(text):
    assert len(claims(text)) == 1
