"""The places that articles name most must be found in every spelling."""

import pytest

from klaim.gazetteer import Gazetteer, PlaceContext
from klaim.records import PlaceKind, Precision

UKRAINE_AND_BORDER = (44.0, 22.0, 54.2, 43.0)
NEAR_KUPIANSK = ((49.71, 37.62), (49.72, 37.71), (49.50, 37.71))
NEAR_TORETSK = ((48.39, 37.85), (48.31, 38.03))

SPELLINGS = {
    "Kupiansk": "Kupiansk|Kupyansk|Kupjansk|Kup'yans'k|Купянск|Куп’янськ",
    "Izium": "Izium|Izyum|Izjum|Izum|Изюм|Ізюм",
    "Toretsk": "Toretsk|Dzerzhinsk|Dzerzhynsk|Dzerzhins'k|Торецьк|Дзержинск",
    "Bakhmut": "Bakhmut|Artemivsk|Artyomovsk|Artemovsk|Bachmut|Бахмут|Артёмовск",
    "Pokrovsk": "Pokrovsk|Krasnoarmeysk|Krasnoarmiisk|Krasnoarmeisk|Покровськ",
    "Krymske": "Krymske|Krymskoye|Krymskoe|Кримське",
    "Horlivka": "Horlivka|Gorlovka|Gorlivka|Горлівка|Горловка",
    "Kostiantynivka": "Kostiantynivka|Konstantinovka|Kostyantynivka|Костянтинівка",
    "Balakliia": "Balakliia|Balakleya|Balakliya|Balaklia|Balakleia|Балаклія",
    "Druzhba": "Druzhba|Druzba|Дружба",
    "Petropavlivka": "Petropavlivka|Petropavlovka|Петропавлівка",
    "Zahryzove": "Zahryzove|Zagryzovo|Zagrizovo|Zagryzove|Загризове",
    "Vovchansk": "Vovchansk|Volchansk|Vovchans'k|Вовчанськ",
    "Zaporizhzhia": "Zaporizhzhia|Zaporizhzhya|Zaporozhye|Zaporizhia|Zaporozhia|Запоріжжя",
    "Kharkiv": "Kharkiv|Kharkov|Charkiv|Харків|Харьков",
    "Kursk": "Kursk|Koursk|Курск|Курськ",
    "Sumy": "Sumy|Sumi|Суми",
    "Donbas": "Donbas|Donbass|Донбас|Донбасс",
    "Luhansk": "Luhansk|Lugansk|Луганськ",
    "Oskil River": "Oskil|Oskol|the Oskil|Sungai Oskil|Оскіл",
    "Dobropillia": "Dobropillia|Dobropolye|Dobropillya|Добропілля",
    "Verbove": "Verbove|Verbovoye|Verbovoe|Вербове",
    "Lyman": "Lyman|Liman|Krasny Liman|Krasnyi Lyman|Лиман",
    "Moscow": "Moscow|Moskow|Moskwa|Moskva|Москва",
    "Kyiv": "Kyiv|Kiev|Kiyev|Київ|Киев",
    "Crimea": "Crimea|Krimea|Semenanjung Krimea|Крим|Крым",
    "Black Sea": "Black Sea|Laut Hitam|Чорне море",
}


@pytest.mark.parametrize(
    ("name", "spelling"),
    [(name, spelling) for name, cell in SPELLINGS.items() for spelling in cell.split("|")],
)
def test_it_is_found_in_every_spelling(gazetteer: Gazetteer, name: str, spelling: str) -> None:
    near = NEAR_TORETSK if name in ("Druzhba", "Krymske") else ()
    context = PlaceContext(near=near, countries=("UA", "RU"), area=UKRAINE_AND_BORDER)
    resolution = gazetteer.resolve(spelling, context)
    assert resolution.place is not None, resolution.reason
    assert resolution.place.name == name


@pytest.mark.parametrize("spelling", ["Pishchane", "Peschanoye", "Pischane", "Піщане"])
def test_the_villages_by_kupiansk_keep_both_namesakes(gazetteer: Gazetteer, spelling: str) -> None:
    # Two villages of this name lie in Kupiansk raion: either is right, neither may be invented.
    context = PlaceContext(near=NEAR_KUPIANSK, countries=("UA", "RU"), area=UKRAINE_AND_BORDER)
    resolution = gazetteer.resolve(spelling, context)
    left = [resolution.place] if resolution.place else [one.place for one in resolution.candidates]
    assert {gazetteer.raion_of(place) for place in left} == {"Kupiansk Raion"}


@pytest.mark.parametrize(
    ("name", "admin"),
    [
        ("Malaya Loknya", "Kursk Oblast"),
        ("Sverdlikovo", "Kursk Oblast"),
        ("Guevo", "Kursk Oblast"),
        ("Plekhovo", "Kursk Oblast"),
        ("Sudzha", "Kursk Oblast"),
        ("Shebekino", "Belgorod Oblast"),
        ("Hraivoron", "Belgorod Oblast"),
        ("Korenevo", "Kursk Oblast"),
        ("Tetkino", "Kursk Oblast"),
        ("Gornal", "Kursk Oblast"),
        ("Melovoi", "Kursk Oblast"),
        ("Podol", "Kursk Oblast"),
    ],
)
def test_places_of_the_russian_border_are_known(
    gazetteer: Gazetteer, name: str, admin: str
) -> None:
    context = PlaceContext(countries=("UA", "RU"), area=UKRAINE_AND_BORDER, admin_hint=admin)
    place = gazetteer.resolve(name, context).place
    assert place is not None
    assert place.admin == admin


@pytest.mark.parametrize(
    ("name", "admin", "point"),
    [
        ("Lastochkyne", "Donetsk Oblast", (48.15, 37.68)),
        ("Klishchiivka", "Donetsk Oblast", (48.53, 37.96)),
        ("Rabotino", "Zaporizhzhia Oblast", (47.443, 35.826)),
        ("Andriivka", "Donetsk Oblast", (48.50, 37.96)),
    ],
)
def test_villages_of_the_front_have_points_of_their_own(
    gazetteer: Gazetteer, name: str, admin: str, point: tuple[float, float]
) -> None:
    candidates = gazetteer.candidates(name)
    there = [one.place for one in candidates if (one.place.lat, one.place.lon) == point]
    assert [(place.admin, place.precision) for place in there] == [(admin, Precision.PLACE)]


@pytest.mark.parametrize(
    ("name", "canonical", "kind"),
    [
        ("Rusia", "Russia", PlaceKind.COUNTRY),
        ("Korut", "North Korea", PlaceKind.COUNTRY),
        ("Amerika Serikat", "United States", PlaceKind.COUNTRY),
        ("Laut Azov", "Sea of Azov", PlaceKind.SEA),
        ("Jalur Gaza", "Gaza Strip", PlaceKind.REGION),
        ("Tepi Barat", "West Bank", PlaceKind.REGION),
        ("Yerusalem", "Jerusalem", PlaceKind.CITY),
        ("Wina", "Vienna", PlaceKind.CITY),
        ("PLTN Zaporizhzhia", "Zaporizhzhia Nuclear Power Plant", PlaceKind.SITE),
        ("Jembatan Kerch", "Crimean Bridge", PlaceKind.SITE),
        ("Pulau Ular", "Snake Island", PlaceKind.SITE),
        ("Khan Younis", "Khan Yunis", PlaceKind.CITY),
        ("Nuseirat", "Nuseirat", PlaceKind.TOWN),
        ("Poipet", "Poipet", PlaceKind.CITY),
        ("Oblast Kursk", "Kursk Oblast", PlaceKind.OBLAST),
        ("wilayah Kharkiv", "Kharkiv Oblast", PlaceKind.OBLAST),
        ("Zaporizhzhia region", "Zaporizhzhia Oblast", PlaceKind.OBLAST),
    ],
)
def test_indonesian_and_conventional_names(
    gazetteer: Gazetteer, name: str, canonical: str, kind: PlaceKind
) -> None:
    place = gazetteer.resolve(name).place
    assert place is not None
    assert (place.name, place.kind) == (canonical, kind)
