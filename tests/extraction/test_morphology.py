"""Verb forms of Indonesian by rule."""

import pytest

from klaim.extraction.indonesian.morphology import accidental, active, nominal, passive


@pytest.mark.parametrize(
    ("root", "form"),
    [
        # b, f, v
        ("bebaskan", "membebaskan"),
        ("fitnah", "memfitnah"),
        # p, t, s, k go
        ("pukul", "memukul"),
        ("tembak", "menembak"),
        ("serang", "menyerang"),
        ("kuasai", "menguasai"),
        # but not at the head of a cluster, nor in per-
        ("proklamasikan", "memproklamasikan"),
        ("klaim", "mengklaim"),
        ("kritik", "mengkritik"),
        ("perkuat", "memperkuat"),
        ("pertahankan", "mempertahankan"),
        # d, c, j, z
        ("duduki", "menduduki"),
        ("caplok", "mencaplok"),
        ("jatuhkan", "menjatuhkan"),
        # g, h and vowels
        ("gempur", "menggempur"),
        ("hantam", "menghantam"),
        ("usir", "mengusir"),
        ("ambil", "mengambil"),
        ("evakuasi", "mengevakuasi"),
        # l, m, n, r, w, y
        ("rebut", "merebut"),
        ("luncurkan", "meluncurkan"),
        ("wartakan", "mewartakan"),
        # one syllable
        ("bom", "mengebom"),
        ("cap", "mengecap"),
    ],
)
def test_active(root, form):
    assert active(root) == form


@pytest.mark.parametrize(
    ("root", "form"),
    [("rebut", "direbut"), ("usir", "diusir"), ("kuasai", "dikuasai"), ("serang", "diserang")],
)
def test_passive(root, form):
    assert passive(root) == form


@pytest.mark.parametrize(
    ("root", "form"),
    [("bunuh", "terbunuh"), ("desak", "terdesak"), ("hancurkan", "terhancur")],
)
def test_accidental(root, form):
    assert accidental(root) == form


@pytest.mark.parametrize(
    ("root", "form"),
    [
        ("bebaskan", "pembebasan"),
        ("kuasai", "penguasaan"),
        ("rebut", "perebutan"),
        ("tembak", "penembakan"),
        ("serang", "penyerangan"),
        ("hancurkan", "penghancuran"),
        ("usir", "pengusiran"),
        ("bom", "pengeboman"),
    ],
)
def test_nominal(root, form):
    assert nominal(root) == form


@pytest.mark.parametrize(
    ("rule", "form"),
    [(active, "memukul mundur"), (passive, "dipukul mundur"), (nominal, "pemukulan mundur")],
)
def test_words_behind_the_root_stay_behind(rule, form):
    assert rule("pukul mundur") == form
