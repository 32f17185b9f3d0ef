from klaim.control import parties_of
from klaim.reconciling.parties import Parties
from klaim.theatres import load_theatre


def test_two_belligerents_are_opponents():
    parties = Parties.of({"russia": "russia", "north_korea": "russia", "ukraine": "ukraine"})
    assert parties.opponent("russia") == "ukraine"
    assert Parties.of(parties) is parties


def test_wars_told_in_one_ledger_stay_apart():
    parties = parties_of(load_theatre())
    assert parties.opponent("russia") == "ukraine"
    assert parties.opponent("thailand") == "cambodia"
    assert parties.opponent("hamas") is None
    assert parties.voice("belarus") == "russia"
    assert parties.voice("palestine") == "third"
