"""Other English names of speakers."""

from klaim.theatres.naming import also_known_as


def test_a_listed_body_is_known_by_the_names_of_its_theatre():
    names = also_known_as("russian-ministry-of-defence", "Russian Ministry of Defence")
    assert {"Russian Defence Ministry", "Russian MoD"} <= set(names)


def test_a_group_is_known_by_words_used_for_one_another():
    assert "Malian military" in also_known_as("malian-armed-forces", "Malian armed forces")
    assert "Malian authorities" in also_known_as("malian-officials", "Malian officials")


def test_nobody_is_also_known_by_the_own_name():
    for identity, name in (("isw", "Institute for the Study of War"), ("x", "Malian army")):
        assert name not in also_known_as(identity, name)


def test_a_name_of_nobody_listed_has_no_other():
    assert also_known_as("maksym", "Maksym") == ()
