from pathlib import Path

import pytest

from klaim.gazetteer import Gazetteer, GazetteerFileError, PlaceContext
from klaim.gazetteer.store import SHIPPED
from klaim.records import PlaceKind, Precision


def test_every_homonym_is_a_candidate_most_populous_first(gazetteer: Gazetteer) -> None:
    found = gazetteer.candidates("Petropavlivka")
    assert len(found) > 10
    populations = [one.place.population for one in found]
    assert populations == sorted(populations, reverse=True)


def test_a_city_and_its_oblast_are_both_candidates(gazetteer: Gazetteer) -> None:
    for name in ("Kharkiv", "Donetsk", "Luhansk", "Kherson", "Zaporizhzhia", "Sumy", "Kursk"):
        kinds = {one.place.kind for one in gazetteer.candidates(name)}
        assert {PlaceKind.CITY, PlaceKind.OBLAST} <= kinds, name


def test_two_names_of_one_place_are_read(gazetteer: Gazetteer) -> None:
    for name in ("Toretsk (Dzerzhynsk)", "Toretsk / Dzerzhinsk"):
        assert gazetteer.candidates(name)[0].place.name == "Toretsk"


def test_a_place_is_found_by_its_id(gazetteer: Gazetteer) -> None:
    place = gazetteer.place("geonames:707753")
    assert place is not None
    assert place.name == "Horlivka"
    assert gazetteer.place("geonames:1") is None
    assert gazetteer.place("nonsense") is None


def test_what_candidates_give_is_found_by_id(gazetteer: Gazetteer) -> None:
    for name in ("Kharkiv", "Pokrovsk", "Black Sea", "Rusia", "Malaya Loknya"):
        for one in gazetteer.candidates(name):
            assert gazetteer.place(one.place.id) == one.place


def test_a_village_without_a_point_of_its_own_says_how_exact_its_point_is(
    gazetteer: Gazetteer,
) -> None:
    by_toretsk = [
        one.place for one in gazetteer.candidates("Druzhba") if one.place.admin == "Donetsk Oblast"
    ]
    assert [place.precision for place in by_toretsk] == [Precision.HROMADA]


def test_former_names_are_told_from_names_in_use(gazetteer: Gazetteer) -> None:
    in_use = {one.place.name: one.in_use for one in gazetteer.candidates("Stanislav")}
    assert in_use["Stanislav"]
    assert not in_use["Ivano-Frankivsk"]


@pytest.mark.parametrize(
    ("misspelt", "meant"),
    [
        ("Kupiannsk", "Kupiansk"),
        ("Kostiantinivka", "Kostiantynivka"),
        ("Zaporizhzhhia", "Zaporizhzhia"),
        ("Volnavaha", "Volnovakha"),
        ("Severodonesk", "Sievierodonetsk"),
        ("Kramatrosk", "Kramatorsk"),
    ],
)
def test_near_misses_are_found_and_marked(gazetteer: Gazetteer, misspelt: str, meant: str) -> None:
    found = gazetteer.near_misses(misspelt)
    assert meant in {one.place.name for one in found}
    assert {one.match for one in found} == {"fuzzy"}


def test_short_names_have_no_near_misses(gazetteer: Gazetteer) -> None:
    assert gazetteer.near_misses("Xi") == []


@pytest.mark.parametrize("name", ["", "   ", "'", "()", "/", "\x00", "🙂", "\ud800", "a" * 10_000])
def test_odd_input_has_no_candidates(gazetteer: Gazetteer, name: str) -> None:
    assert gazetteer.candidates(name) == []
    assert gazetteer.near_misses(name) == []


def test_a_file_that_is_no_gazetteer_is_refused(tmp_path: Path) -> None:
    broken = tmp_path / "user.sqlite"
    broken.write_bytes(b"not a database" * 100)
    with pytest.raises(GazetteerFileError, match="cannot be read"):
        Gazetteer.open(broken)


def test_the_shipped_file_is_small_and_read_only() -> None:
    assert SHIPPED.stat().st_size <= 12_000_000


@pytest.mark.parametrize(
    ("written", "oblast", "name"),
    [
        ("Novomikhailovka", "Donetsk Oblast", "Novomykhailivka"),
        ("Zolotoy Kolodez", "Donetsk Oblast", "Zolotyi Kolodiaz"),
        ("Zhelannoye", "Donetsk Oblast", "Zhelanne"),
        ("Yagodnoye", "Donetsk Oblast", "Yahidne"),
        ("Malye Shcherbaki", "Zaporizhzhia Oblast", "Mali Shcherbaky"),
        ("Yanvarskoye", "Dnipropetrovsk Oblast", "Sichneve"),
        ("Bessalovka", "Sumy Oblast", "Bezsalivka"),
        ("Slovyansk", "Krasnodar Krai", "Slavyansk-na-Kubani"),
        ("Feodosiia", "Crimea", "Feodosia"),
    ],
)
def test_villages_of_the_fronts_are_known_by_their_russian_names(
    gazetteer: Gazetteer, written: str, oblast: str, name: str
) -> None:
    context = PlaceContext(admin_hint=oblast, countries=("UA", "RU"))
    place = gazetteer.resolve(written, context).place
    assert place is not None
    assert place.name == name


@pytest.mark.parametrize(
    ("adjective", "town"),
    [
        ("Lymansky", "Lyman"),
        ("Toretskyi", "Toretsk"),
        ("Kurakhivsky", "Kurakhove"),
        ("Huliaipilskyi", "Huliaipole"),
        ("Konstantinovsky", "Kostiantynivka"),
        ("Zaporizhsky", "Zaporizhzhia"),
        ("Siversky", "Siversk"),
    ],
)
def test_an_adjective_names_the_sector_of_its_town(
    gazetteer: Gazetteer, adjective: str, town: str
) -> None:
    sector = gazetteer.direction(adjective, ("UA", "RU"))
    assert sector is not None
    assert (sector.name, sector.kind) == (town, PlaceKind.SECTOR)


def test_no_other_name_is_a_direction(gazetteer: Gazetteer) -> None:
    for name in ("Lyman", "Prydniprovsky", "Sky"):
        assert gazetteer.direction(name, ("UA", "RU")) is None


@pytest.mark.parametrize("oblast", ["Dnipropetrovsk", "Kirovohrad", "Leningrad"])
def test_a_city_that_was_renamed_leaves_its_old_name_to_its_oblast(
    gazetteer: Gazetteer, oblast: str
) -> None:
    context = PlaceContext(countries=("UA", "RU"))
    place = gazetteer.resolve(oblast, context).place
    assert place is not None
    assert place.name == f"{oblast} Oblast"
