import pytest

from klaim.gazetteer.keys import name_key, skeleton
from klaim.gazetteer.romanising import latin_spellings, ukrainian_2010
from klaim.gazetteer.russian_forms import russian_forms


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("Kup'yans’k", "kupyansk"),
        ("Куп’янськ", "купянськ"),
        ("Kupiansk-Vuzlovyi", "kupiansk vuzlovyi"),
        ("  St.  Petersburg ", "st petersburg"),
        ("Gorłówka", "gorlowka"),
        ("Йосипівка", "иосипівка"),
        ("’", ""),
    ],
)
def test_a_key_forgets_case_marks_apostrophes_and_hyphens(name: str, key: str) -> None:
    assert name_key(name) == key


def test_a_key_of_a_key_is_the_key() -> None:
    for name in ("Ďžerzhynsk", "Їжакевича", "New-York (town)"):
        assert name_key(name_key(name)) == name_key(name)


def test_names_that_romanisations_mix_up_share_a_skeleton() -> None:
    assert skeleton("pishchane") == skeleton("pischane") == skeleton("peschanoe")
    assert skeleton("horlivka") == skeleton("gorlowka")


@pytest.mark.parametrize(
    ("ukrainian", "official"),
    [
        ("Куп’янськ", "Kupiansk"),
        ("Ізюм", "Izium"),
        ("Згурівка", "Zghurivka"),
        ("Єнакієве", "Yenakiieve"),
        ("Юр’ївка", "Yurivka"),
        ("Кривий Ріг", "Kryvyi Rih"),
        ("Івано-Франківськ", "Ivano-Frankivsk"),
        ("Щастя", "Shchastia"),
    ],
)
def test_the_official_romanisation_of_2010(ukrainian: str, official: str) -> None:
    assert ukrainian_2010(ukrainian) == official


def test_every_customary_spelling_of_a_ukrainian_name_is_foreseen() -> None:
    assert {"balakliia", "balakliya", "balaklija"} <= latin_spellings("Балаклія", "uk")
    assert {"pishchane", "pischane", "piscane"} <= latin_spellings("Піщане", "uk")
    assert {"kryvyi rih", "kryvy rih", "kryviy rih"} <= latin_spellings("Кривий Ріг", "uk")


def test_every_customary_spelling_of_a_russian_name_is_foreseen() -> None:
    assert {"artyomovsk", "artemovsk"} <= latin_spellings("Артёмовск", "ru")
    assert {"krymskoye", "krymskoe"} <= latin_spellings("Крымское", "ru")


@pytest.mark.parametrize(
    ("ukrainian", "russian"),
    [
        ("Піщане", "песчаное"),
        ("Костянтинівка", "константиновка"),
        ("Вербове", "вербовое"),
        ("Загризове", "загризово"),
        ("Слов’янськ", "славянск"),
        ("Красногорівка", "красногоровка"),
    ],
)
def test_russian_spelling_by_rule(ukrainian: str, russian: str) -> None:
    assert russian in russian_forms(ukrainian)
