"""Theatres of the user's own that are missing or broken: refused, with what is wrong."""

import shutil
from importlib.resources import files

import pytest

from klaim.errors import TheatreError
from klaim.theatres import load_theatre

SHIPPED = files("klaim.theatres") / "thailand_cambodia"


@pytest.fixture
def own(tmp_path):
    """Return a copy of a shipped theatre, to break."""
    folder = tmp_path / "own"
    shutil.copytree(str(SHIPPED), folder)
    return folder


def refusal(folder):
    with pytest.raises(TheatreError) as error:
        load_theatre(f"{folder}/")
    return str(error.value)


def test_a_folder_of_ones_own_is_a_theatre(own):
    assert load_theatre(f"{own}/").belligerents == load_theatre("thailand_cambodia").belligerents


def test_a_folder_that_does_not_exist_is_refused_by_its_name(tmp_path):
    assert "nowhere" in refusal(tmp_path / "nowhere")


def test_a_folder_without_a_theatre_in_it_is_refused(tmp_path):
    assert "theatre.toml" in refusal(tmp_path)


@pytest.mark.parametrize("name", ["theatre", "parties", "organisations", "people", "media"])
def test_a_file_that_is_no_toml_is_named(own, name):
    (own / f"{name}.toml").write_text("[[broken", encoding="utf-8")
    assert f"{name}.toml" in refusal(own)


@pytest.mark.parametrize("name", ["theatre", "people"])
def test_a_file_that_is_no_text_is_named(own, name):
    (own / f"{name}.toml").write_bytes(b"\xff\xfe\x00\x80")
    assert f"{name}.toml" in refusal(own)


@pytest.mark.parametrize(
    ("lines", "wrong"),
    [
        ('country = "UA"\ndisputed = true', "'place' is missing"),
        ('place = "Crimea"\ndisputed = true', "'country' is missing"),
        ('place = "Crimea"\ncountry = "Ukraine"\ndisputed = true', "which is no code"),
        ('place = "Crimea"\ncountry = "UA"\ndisputed = "yes"', "neither true nor false"),
        ('place = "Crimea"\ncountry = "UA"\ndispute = true', "there is no key 'dispute'"),
    ],
)
def test_a_wrong_attribution_is_named_with_its_line(own, lines, wrong):
    head = own / "theatre.toml"
    head.write_text(head.read_text("utf-8") + f"\n[[attribution]]\n{lines}\n", "utf-8")
    told = refusal(own)
    assert "theatre.toml, line" in told
    assert wrong in told
