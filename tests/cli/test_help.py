import resource
import subprocess
import sys

import click
import pytest

from klaim.cli import main
from klaim.cli.commands import COMMANDS


def command(name: str) -> click.Command:
    found = main.get_command(click.Context(main), name)
    assert found is not None
    return found


def test_help_shows_the_order_of_the_work(klaim):
    result = klaim("--help")
    assert result.exit_code == 0
    positions = [result.output.index(f"\n  {name} ") for name in COMMANDS]
    assert positions == sorted(positions)
    assert "klaim timeline Siversk" in result.output


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_teaches_with_an_example(klaim, name):
    result = klaim(name, "--help")
    assert result.exit_code == 0
    assert f"\n    klaim {name}" in result.output


@pytest.mark.parametrize("name", COMMANDS)
def test_every_option_is_explained(name):
    unexplained = [
        option.name
        for option in command(name).params
        if isinstance(option, click.Option) and not option.help
    ]
    assert not unexplained


@pytest.mark.parametrize("name", ["read", "claims", "timeline", "speakers", "places"])
def test_every_listing_has_every_format(name):
    (option,) = [p for p in command(name).params if p.name == "style"]
    assert isinstance(option.type, click.Choice)
    assert list(option.type.choices) == ["table", "json", "jsonl", "csv"]


def test_version(klaim):
    result = klaim("--version")
    assert result.exit_code == 0
    assert result.output.startswith("klaim ")


@pytest.mark.parametrize(
    "args", [["nonsense"], ["read"], ["claims", "--event", "party"], ["--nonsense"]]
)
def test_a_wrong_command_is_one_line_and_ends_with_2(klaim, args):
    result = klaim(*args)
    assert result.exit_code == 2
    assert result.stdout == ""
    assert result.stderr.startswith("klaim: ")
    assert result.stderr.count("\n") == 1
    assert "--help`" in result.stderr


def test_no_room_is_imported_for_help():
    code = (
        "import sys; from klaim.cli import main\n"
        "try: main(['--help'])\n"
        "except SystemExit: pass\n"
        "heavy = {'sqlalchemy', 'rich', 'trafilatura', 'numpy', 'httpx2', 'klaim.extraction'}\n"
        "sys.exit(str(heavy & set(sys.modules)) if heavy & set(sys.modules) else 0)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_help_is_quick():
    start = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run([sys.executable, "-m", "klaim", "--help"], check=True, capture_output=True)
    end = resource.getrusage(resource.RUSAGE_CHILDREN)
    assert end.ru_utime + end.ru_stime - start.ru_utime - start.ru_stime < 0.4
