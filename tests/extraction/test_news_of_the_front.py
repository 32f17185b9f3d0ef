"""Sentences as news of the front has them every day, from the text to the claim."""

import pytest

from tests.extraction.building import lines


@pytest.mark.parametrize("answer", ["mengonfirmasi serangan tersebut", "membenarkan serangan itu"])
def test_who_confirms_a_blow_has_not_dealt_it(answer):
    text = "Drone Ukraina menghantam kilang minyak di Ryazan. Gubernur Ryazan Pavel Malkov "
    assert lines(f"{text}{answer}.")[-1].startswith("Pavel Malkov confirms strike ukraine>russia")
