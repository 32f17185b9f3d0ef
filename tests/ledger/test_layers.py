"""Reference layers in the ledger."""

from datetime import date

import pytest

from klaim.errors import NotFoundError, UsageError
from klaim.records import ReferenceArea, ReferenceLayer

MONDAY, TUESDAY = date(2025, 1, 6), date(2025, 1, 7)
AREAS = [
    ReferenceArea(MONDAY, "contested", b"1"),
    ReferenceArea(MONDAY, "russia", b"2"),
    ReferenceArea(TUESDAY, "russia", b"3"),
]


def test_areas_come_back_by_day(ledger):
    ledger.add_reference("map", AREAS[::-1])
    assert list(ledger.reference_areas("map")) == AREAS
    assert list(ledger.reference_areas("map", MONDAY)) == AREAS[:2]


def test_layers_are_kept_apart(ledger):
    ledger.add_reference("map", AREAS[:2])
    ledger.add_reference("other", AREAS[2:])
    assert ledger.reference_layers() == (
        ReferenceLayer("map", MONDAY, MONDAY, 1, ("contested", "russia")),
        ReferenceLayer("other", TUESDAY, TUESDAY, 1, ("russia",)),
    )
    ledger.remove_reference("map")
    assert [layer.name for layer in ledger.reference_layers()] == ["other"]


def test_a_layer_grows_by_days_that_it_lacks(ledger):
    ledger.add_reference("map", AREAS[:2])
    ledger.add_reference("map", AREAS[2:])
    assert list(ledger.reference_areas("map")) == AREAS


def test_where_one_day_is_there_already_nothing_is_added(ledger):
    ledger.add_reference("map", AREAS[:2])
    with pytest.raises(UsageError, match="a map of 2025-01-06 already"):
        ledger.add_reference("map", AREAS)
    assert list(ledger.reference_areas("map")) == AREAS[:2]


@pytest.mark.parametrize("ask", ["reference_areas", "remove_reference"])
def test_a_layer_that_is_not_there_is_told_by_the_names_of_those_that_are(ledger, ask):
    ledger.add_reference("map", AREAS)
    with pytest.raises(NotFoundError, match="There is map"):
        list(getattr(ledger, ask)("chart") or ())
