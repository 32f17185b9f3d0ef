"""Records in words."""

import pytest

from klaim.wording import party_name


@pytest.mark.parametrize(
    ("party", "name"),
    [
        ("russia", "Russia"),
        ("north_korea", "North Korea"),
        ("usa", "USA"),
        ("rsf", "RSF"),
        ("nato", "NATO"),
        ("iran", "Iran"),
    ],
)
def test_a_party_is_written_as_people_write_it(party, name):
    assert party_name(party) == name
