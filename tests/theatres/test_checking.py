"""What a theatre folder is refused for, and with which words."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from klaim.errors import TheatreError
from klaim.theatres import available_theatres, load_theatre
from klaim.theatres.checking import check_folder
from klaim.theatres.files import LARGEST_FILE
from klaim.theatres.loading import load_folder

ROOT = Path(__file__).parents[2]
TEMPLATE = ROOT / "docs" / "theatre_template"
SHIPPED = ROOT / "src" / "klaim" / "theatres"

Change = Callable[[str, str, str], None]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(TEMPLATE, tmp_path / "mine"))


@pytest.fixture
def change(folder: Path) -> Change:
    """Replaces words in a file of the template."""

    def replace(name: str, old: str, new: str) -> None:
        path = folder / f"{name}.toml"
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1), encoding="utf-8")

    return replace


def only_problem(folder: Path) -> str:
    (problem,) = check_folder(folder)
    return str(problem)


@pytest.mark.parametrize("name", available_theatres())
def test_every_shipped_theatre_is_good(name):
    assert check_folder(SHIPPED / name) == ()


def test_the_template_is_good_and_loads(folder):
    assert check_folder(folder) == ()
    theatre = load_folder(folder)
    assert theatre.principal("artsakh") == "armenia"
    assert theatre.entities["nikol-pashinyan"].side == "armenia"
    assert "united-nations" in theatre.entities


def test_a_folder_is_named_by_its_path(folder):
    assert load_theatre(str(folder)).id == "armenia-azerbaijan"
    with pytest.raises(TheatreError, match=r"\./mars"):
        load_theatre("mars")


def test_both_spellings_of_a_shipped_theatre_are_the_same():
    assert load_theatre("russia-ukraine").id == load_theatre("russia_ukraine").id


@pytest.mark.parametrize(
    ("file", "old", "new", "line", "words"),
    [
        ("people", 'side = "armenia"', 'side = "armenien"', 7, ["armenien", "azerbaijan", "third"]),
        ("people", 'name = "Ilham Aliyev"', "", 11, ["'name' is missing", "ilham-aliyev"]),
        ("people", "until = 2020-11-20", "until = 2018-05-01", 23, ["2018-05-01", "2018-05-12"]),
        ("people", "until = 2020-11-20", 'until = "2020"', 23, ["without quotes"]),
        ("people", '"armenian-ministry-of-defence"', '"the-ministry"', 23, ["the-ministry"]),
        ("people", "offices = [{", "office = [{", 9, ["'office'", "offices"]),
        ("people", '["Ilham Aliev"]', '"Ilham Aliev"', 15, ["list"]),
        ("people", '["Ilham Aliev"]', '["\\u001b[31m"]', 15, ["x1b"]),
        ("people", 'id = "david-tonoyan"', 'id = "ilham-aliyev"', 19, ["taken", "line 11"]),
        ("people", 'id = "david-tonoyan"', 'id = "David Tonoyan"', 19, ["small letters"]),
        ("people", "aliases = []", 'aliases = ["Nikol Pashinyan"]', 22, ["nikol-pashinyan"]),
        ("organisations", 'kind = "ministry"', 'kind = "office"', 8, ["'office'", "ministry"]),
        ("organisations", "aliases.id = [", "aliases = [", 10, ["no TOML", "aliases"]),
        ("parties", 'aliases.id = ["Nagorno-Karabakh', 'names = ["Karabakh', 33, ["'names'"]),
        ("parties", 'aliases.en = ["Nagorno', 'aliases.x = "Nagorno"  # [', 33, ["list of texts"]),
        ("media", 'kind = "agency"', 'kind = "blog"', 6, ["'blog'", "agency"]),
        ("parties", 'allied_to = "armenia"', 'allied_to = "russia"', 32, ["no belligerent"]),
        ("parties", 'allied_to = "armenia"', "", 31, ["needs 'allied_to'"]),
        ("parties", 'role = "ally"', 'role = "friend"', 31, ["'friend'", "belligerent"]),
        ("parties", 'demonym = "Karabakh"', 'demonym = "A"\nfights = "iran"', 30, ["'iran'"]),
        ("parties", 'capital = "Yerevan"', 'fights = "armenia"', 9, ["the party itself"]),
        ("theatre", '["Nagorno-Karabakh"]', '"Karabakh"', 9, ["'contested'", "list of texts"]),
        ("theatre", "# occupier = ", "occupier = 'mars' # ", 10, ["'mars'", "no party"]),
        ("people", 'side = "armenia"', 'belongs_to = "mars"', 7, ["'mars'", "no country"]),
        ("theatre", "south = 38.3", "south = 48.3", 7, ["south below north"]),
        ("theatre", "since = 1988-02-20", "", 0, ["'since' is missing"]),
    ],
)
def test_a_problem_names_file_line_and_remedy(folder, change, file, old, new, line, words):
    change(file, old, new)
    found = only_problem(folder)
    assert found.startswith(f"{file}.toml, line {line}" if line else f"{file}.toml: ")
    assert all(word in found for word in words), found


def test_broken_toml_is_one_problem_with_its_line(folder, change):
    change("people", 'name = "Ilham Aliyev"', 'name = "Ilham Aliyev')
    assert only_problem(folder).startswith("people.toml, line 13: it is no TOML")


def test_without_parties_sides_are_not_complained_about(folder, change):
    change("parties", "[[party]]", "[[party")
    assert only_problem(folder).startswith("parties.toml, line 4: it is no TOML")


def test_one_belligerent_is_too_few(folder, change):
    change("parties", 'role = "belligerent" ', 'role = "other" ')
    assert "fewer than two parties" in " ".join(map(str, check_folder(folder)))


def test_a_party_cannot_take_the_word_for_outsiders(folder, change):
    change("parties", 'id = "artsakh"', 'id = "third"')
    assert "klaim uses itself" in only_problem(folder)


def test_a_name_may_be_shared_by_people_of_different_days(folder, change):
    office = 'offices = [{ title = { id = ["Menlu Armenia"] }, since = %s, until = %s }]\n'
    for number, (since, until) in enumerate(
        [("2000-01-01", "2001-01-01"), ("2001-01-01", "2002-01-01")]
    ):
        with (folder / "people.toml").open("a", encoding="utf-8") as file:
            file.write(f'\n[[person]]\nid = "vartan-{number}"\nname = "Vartan Oskanian"\n')
            file.write(office % (since, until))
    assert check_folder(folder) == ()
    change("people", "until = 2001-01-01", "until = 2001-01-02")
    assert "'Vartan Oskanian'" in only_problem(folder)


def test_all_problems_are_told_at_once(folder, change):
    change("people", 'side = "armenia"', 'side = "armenien"')
    change("organisations", 'kind = "ministry"', 'kind = "office"')
    change("media", 'side = "armenia"', 'side = "armenien"')
    assert len(check_folder(folder)) == 3


@pytest.mark.parametrize("name", ["theatre", "parties"])
def test_a_missing_file_is_one_problem(folder, name):
    (folder / f"{name}.toml").unlink()
    assert only_problem(folder).startswith(f"{name}.toml: it is missing in mine")


def test_the_other_files_may_be_missing(folder):
    for name in ("people", "organisations", "media"):
        (folder / f"{name}.toml").unlink()
    assert check_folder(folder) == ()


def test_a_huge_file_is_refused(folder):
    (folder / "people.toml").write_bytes(b"#" * (LARGEST_FILE + 1))
    assert "larger than 5 MB" in only_problem(folder)


def test_a_binary_file_is_refused(folder):
    (folder / "media.toml").write_bytes(b"# text\n\xff\xfe\x00")
    assert only_problem(folder).startswith("media.toml, line 2: it is no UTF-8 text")


def test_a_file_with_null_bytes_is_refused(folder):
    (folder / "media.toml").write_bytes(b"\x00" * 100)
    assert "it is no TOML" in only_problem(folder)


def test_a_link_out_of_the_folder_is_refused(folder, tmp_path):
    secret = tmp_path / "secret.toml"
    secret.write_text('password = "1234"\n', encoding="utf-8")
    (folder / "media.toml").unlink()
    (folder / "media.toml").symlink_to(secret)
    found = only_problem(folder)
    assert "leads out" in found
    assert "1234" not in found


def test_a_link_to_nowhere_and_a_pipe_are_no_plain_files(folder):
    (folder / "media.toml").unlink()
    (folder / "media.toml").symlink_to(folder / "nowhere.toml")
    (folder / "people.toml").unlink()
    os.mkfifo(folder / "people.toml")
    assert [p.what for p in check_folder(folder)] == ["it is no plain file"] * 2


def test_deep_nesting_is_refused(folder):
    (folder / "media.toml").write_text(f"x = {'[' * 100_000}", encoding="utf-8")
    assert "nested too deep" in only_problem(folder)


@pytest.mark.parametrize("name", ["nothing", "file"])
def test_what_is_no_folder_is_refused(tmp_path, name):
    (tmp_path / "file").touch()
    with pytest.raises(TheatreError, match="folder"):
        check_folder(tmp_path / name)


def test_a_broken_theatre_is_refused_whole(folder, change):
    change("people", 'side = "armenia"', 'side = "armenien"')
    with pytest.raises(TheatreError, match=r"people\.toml, line 7 \(person 'nikol-pashinyan'\)"):
        load_folder(folder)
