"""The command ``klaim``: finds its sub-commands and turns errors into one line each."""

from __future__ import annotations

import errno
import sys
from collections.abc import Sequence
from importlib import import_module
from typing import Any, NoReturn

import click

from klaim.cli.commands import COMMANDS
from klaim.cli.terminal import one_line
from klaim.errors import KlaimError, UsageError

OK, FAILED, USAGE, INTERRUPTED = 0, 1, 2, 130


class Commands(click.Group):
    """Imports a sub-command only when it is called, so that ``--help`` is quick."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names in the order of the register."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import a sub-command."""
        entry = COMMANDS.get(cmd_name)
        if entry is None:
            return None
        command = getattr(import_module(entry.module), entry.attribute)
        return command if isinstance(command, click.Command) else None

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the list of commands without importing any of them."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, entry.help) for name, entry in COMMANDS.items()])

    def main(
        self,
        args: Sequence[str] | None = None,
        prog_name: str | None = None,
        complete_var: str | None = None,
        standalone_mode: bool = True,
        windows_expand_args: bool = True,
        **extra: Any,
    ) -> Any:
        """Run, and end the process with a status that tells how it went.

        0: all went well; 1: something failed; 2: the question or the command is wrong;
        130: interrupted.
        """
        try:
            status = super().main(
                args,
                prog_name or "klaim",
                complete_var,
                standalone_mode=False,
                windows_expand_args=windows_expand_args,
                **extra,
            )
        except UsageError as error:
            _fail(str(error), USAGE)
        except KlaimError as error:
            _fail(str(error), FAILED)
        except click.UsageError as error:
            _fail(_with_advice(error), USAGE)
        except click.ClickException as error:
            _fail(error.format_message(), error.exit_code)
        except click.Abort:
            _fail("Stopped.", INTERRUPTED)
        except OSError as error:
            if error.errno != errno.ENOSPC:
                raise
            _fail("The output cannot be written: no room is left where it goes.", FAILED)
        sys.exit(status if isinstance(status, int) else OK)


def complain(message: str) -> None:
    """Write a line for the user to standard error."""
    # Not click.echo: a progress bar takes lines in through sys.stderr, to write above itself.
    sys.stderr.write(f"klaim: {one_line(message)}\n")


def _fail(message: str, status: int) -> NoReturn:
    complain(message)
    sys.exit(status)


def _with_advice(error: click.UsageError) -> str:
    """Return click's words about a wrong command, and where to read the right one."""
    command = error.ctx.command_path if error.ctx else "klaim"
    return f"{error.format_message()} See `{command} --help`."


def _print_version(ctx: click.Context, _: click.Parameter, wanted: bool) -> None:
    if wanted and not ctx.resilient_parsing:
        from klaim.ledger.writing import klaim_version

        click.echo(f"klaim {klaim_version()}")
        ctx.exit()


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.option(
    "--version",
    is_flag=True,
    is_eager=True,
    expose_value=False,
    callback=_print_version,
    help="Print the version and leave.",
)
def main() -> None:
    """Who says what about this war, and who holds which place?

    klaim reads news articles, finds every claim in them together with who makes it, and
    keeps the claims in a ledger: one file, klaim.db in the current folder unless you name
    another one.

    \b
      klaim read articles/            read a folder of articles
      klaim claims --place Siversk    who said what about Siversk
      klaim timeline Siversk          who held it when, and how sure that is
      klaim show articles/one.txt     an article with its claims marked

    `klaim COMMAND --help` explains a command with examples.
    """
