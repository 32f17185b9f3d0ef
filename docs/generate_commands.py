"""Writes docs/commands.md from the commands themselves: ``python docs/generate_commands.py``."""

from __future__ import annotations

import inspect
from collections.abc import Iterator
from pathlib import Path

import click

from klaim.cli import main as klaim

FILE = Path(__file__).with_name("commands.md")

HEAD = """\
# Commands

Written by `python docs/generate_commands.py` from the commands themselves; a test tells when
it is out of date. `klaim COMMAND --help` says the same.
"""

KEPT = "\b\n"
"""Where click keeps the lines of a help text as they are."""


def reference() -> str:
    """Return the whole file."""
    with click.Context(klaim, info_name="klaim") as context:
        names = klaim.list_commands(context)
        commands = [(name, klaim.get_command(context, name)) for name in names]
    sections = [HEAD, section("klaim", klaim)]
    for name, command in commands:
        if command:
            sections += with_children(f"klaim {name}", command)
    return "\n".join(sections)


def with_children(title: str, command: click.Command) -> Iterator[str]:
    """Yield the part about a command and, for a group of commands, those about its own."""
    yield section(title, command)
    if isinstance(command, click.Group):
        for name, child in command.commands.items():
            yield section(f"{title} {name}", child)


def section(title: str, command: click.Command) -> str:
    """Return the part about one command."""
    # The names that klaim itself gives; click keeps those that it meets first.
    context = click.Context(command, info_name=title, help_option_names=["-h", "--help"])
    usage = " ".join([title, *command.collect_usage_pieces(context)])
    lines = [
        f"## {title}",
        "",
        "```text",
        usage,
        "```",
        "",
        *help_text(inspect.cleandoc(command.help or "")),
    ]
    options = [param for param in command.get_params(context) if isinstance(param, click.Option)]
    lines += ["| option | meaning |", "| --- | --- |", *map(row, options), ""]
    return "\n".join(lines)


def help_text(text: str) -> Iterator[str]:
    """Yield the lines of a help text as Markdown."""
    for paragraph in text.split("\n\n"):
        if paragraph.startswith(KEPT):
            lines = paragraph.removeprefix(KEPT).split("\n")
            yield from ["```text", *(line.removeprefix("  ") for line in lines), "```", ""]
        else:
            yield from [paragraph, ""]


def row(option: click.Option) -> str:
    """Return the table row of an option."""
    value = "" if option.is_flag else f" {option.metavar or choices(option)}"
    names = ", ".join(f"`{name}{value}`" for name in option.opts)
    meaning = " ".join((option.help or "").split())
    if option.show_default and option.default is not None:
        meaning += f" Default: `{option.default}`."
    cells = (cell.replace("|", r"\|") for cell in (names, meaning))
    return f"| {' | '.join(cells)} |"


def choices(option: click.Option) -> str:
    """Return what an option takes, where it does not say so itself."""
    if isinstance(option.type, click.Choice):
        return "|".join(map(str, option.type.choices))
    return option.type.name.upper()


if __name__ == "__main__":
    FILE.write_text(reference(), encoding="utf-8")
