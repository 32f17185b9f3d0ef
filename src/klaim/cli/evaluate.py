"""``klaim evaluate``: how well the claims of annotated articles are found."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import click

from klaim.cli.app import FAILED, OK, complain
from klaim.cli.formats import Format
from klaim.cli.listing import Column, Listing, print_json, print_listing
from klaim.cli.options import format_option, rules_only_option, theatre_option
from klaim.cli.terminal import console, one_line
from klaim.cli.words import counted
from klaim.evaluation import (
    Floors,
    Report,
    evaluate_gold,
    event_to_wire,
    figure_to_wire,
    load_gold_folder,
    measure_agreement,
    parse_bounds,
    reliability_to_wire,
    report_to_wire,
    style_to_wire,
)
from klaim.evaluation.calibration import Reliability
from klaim.evaluation.figures import FIGURE_BY_NAME
from klaim.evaluation.mistakes import Mistake, MistakeKind
from klaim.evaluation.report import EventFigures, Measured, StyleFigures

_STYLE_FIGURES = ("claims_f1", "full_f1", "speaker", "stance", "event_exact", "places_f1")
_MISTAKE_STYLES = {
    MistakeKind.MISSED: "red",
    MistakeKind.INVENTED: "magenta",
    MistakeKind.HALF_RIGHT: "yellow",
    MistakeKind.CONTROL: "red",
}


@click.command()
@click.argument("gold_folder", metavar="GOLD_DIR", type=click.Path(path_type=Path))
@click.option(
    "--texts",
    type=click.Path(path_type=Path),
    metavar="DIR",
    help="Where NAME.txt lies for every NAME.yaml, if not beside it.",
)
@click.option(
    "--second",
    type=click.Path(path_type=Path),
    metavar="DIR",
    help="Score another person's annotations of the same articles instead of klaim.",
)
@click.option("--errors", is_flag=True, help="Show every mistake with the text around it.")
@click.option(
    "--min",
    "least",
    multiple=True,
    metavar="METRIC=VALUE",
    help="End with 1 if a figure is below that; may be given again.",
)
@click.option(
    "--max",
    "most",
    multiple=True,
    metavar="METRIC=VALUE",
    help="End with 1 if a figure is above that: noise_hits=0.",
)
@theatre_option
@rules_only_option
@format_option
def evaluate(
    gold_folder: Path,
    texts: Path | None,
    second: Path | None,
    errors: bool,
    least: tuple[str, ...],
    most: tuple[str, ...],
    theatre: str | None,
    rules_only: bool,
    style: Format,
) -> int:
    """Measure how well the claims of annotated articles are found.

    GOLD_DIR holds annotations, one NAME.yaml an article, as docs/annotation.md explains
    them; the article's text is NAME.txt. The texts are read as `klaim read` reads them, but
    no ledger is written. Each figure comes with a 95 % interval: what it might be on other
    articles of the same kind.

    \b
      klaim evaluate corpus/develop
      klaim evaluate corpus/develop --errors
      klaim evaluate --texts articles/ annotations/
      klaim evaluate corpus/develop --min claims_f1=0.8 --max noise_hits=0
      klaim evaluate corpus/test --second corpus/test/second

    With --second the figures tell how well two people agree: what can be asked of klaim.

    With --format json everything is one object; jsonl and csv give the figures alone.
    """
    floors = Floors(parse_bounds(least, "--min"), parse_bounds(most, "--max"))
    gold = load_gold_folder(gold_folder)
    if second:
        report = measure_agreement(gold, load_gold_folder(second), texts)
    else:
        report = evaluate_gold(gold, texts, theatre=theatre, rules_only=rules_only)
    if style is Format.JSON:
        print_json(report_to_wire(report, mistakes=errors))
    elif style is Format.TABLE:
        _print_for_people(report, errors)
    else:
        print_listing(_figures(report), style)
    broken = floors.broken(report)
    for sentence in broken:
        complain(sentence)
    return FAILED if broken else OK


def _print_for_people(report: Report, errors: bool) -> None:
    click.echo(f"{counted(report.articles, 'article')} annotated\n")
    print_listing(_figures(report), Format.TABLE)
    click.echo("\nBy type of event\n")
    print_listing(_events(report.events), Format.TABLE)
    click.echo("\nBy style of the article\n")
    print_listing(_styles(report.styles), Format.TABLE)
    if report.reliability:
        click.echo("\nBy confidence: of so many claims, so many are right as a whole\n")
        print_listing(_reliability(report.reliability), Format.TABLE)
    if errors:
        click.echo(f"\n{counted(len(report.mistakes), 'mistake')}\n")
        for mistake in report.mistakes:
            _print_mistake(mistake)


def _figures(report: Report) -> Listing[Measured]:
    return Listing(
        items=report.figures,
        columns=(
            Column("figure", lambda figure: figure.name),
            Column("value", _value, "bold", right=True),
            Column("95 % interval", _interval),
            Column("of", lambda figure: str(figure.of), right=True),
            Column("meaning", lambda figure: FIGURE_BY_NAME[figure.name].meaning, "dim"),
        ),
        wire=figure_to_wire,
        fields=("name", "value", "low", "high", "of"),
        record=figure_to_wire,
        nothing="There are no figures.",
    )


def _events(events: Iterable[EventFigures]) -> Listing[EventFigures]:
    return Listing(
        items=events,
        columns=(
            Column("event", lambda item: item.event.value),
            Column("gold", lambda item: str(item.gold), right=True),
            Column("found", lambda item: str(item.claims), right=True),
            Column("right type", lambda item: str(item.right), right=True),
            Column("right whole", lambda item: str(item.whole), right=True),
            Column("f1", lambda item: f"{item.f1:.3f}", "bold", right=True),
        ),
        wire=event_to_wire,
        fields=("event", "gold", "claims", "right", "whole", "f1"),
        record=event_to_wire,
        nothing="There are no claims, in the gold or found.",
    )


def _styles(styles: Iterable[StyleFigures]) -> Listing[StyleFigures]:
    return Listing(
        items=styles,
        columns=(
            Column("style", lambda item: item.style),
            Column("articles", lambda item: str(item.articles), right=True),
            *map(_style_column, _STYLE_FIGURES),
        ),
        wire=style_to_wire,
        fields=("style", "articles"),
        record=style_to_wire,
        nothing="There are no articles.",
    )


def _reliability(parts: Iterable[Reliability]) -> Listing[Reliability]:
    return Listing(
        items=parts,
        columns=(
            Column("confidence", lambda part: f"{part.expected / part.claims:.2f}", right=True),
            Column("claims", lambda part: str(part.claims), right=True),
            Column("right", lambda part: str(part.right), right=True),
            Column("share", lambda part: f"{part.right / part.claims:.2f}", "bold", right=True),
        ),
        wire=reliability_to_wire,
        fields=("confidence", "claims", "right"),
        record=reliability_to_wire,
        nothing="No claims were found.",
    )


def _style_column(name: str) -> Column[StyleFigures]:
    figure = FIGURE_BY_NAME[name]
    return Column(name, lambda item: figure.written(item.value(name)), right=True)


def _print_mistake(mistake: Mistake) -> None:
    from rich.text import Text

    out = console()
    kind = mistake.kind.value.replace("_", " ")
    out.print(
        Text.assemble(
            (kind, f"bold {_MISTAKE_STYLES[mistake.kind]}"),
            f" {mistake.article}: {one_line(mistake.summary)}",
        )
    )
    if mistake.text:
        out.print(
            Text.assemble(
                "  ",
                (f"… {one_line(mistake.before)} ", "dim"),
                f"[{one_line(mistake.text)}]",
                (f" {one_line(mistake.after)} …", "dim"),
            )
        )
    for difference in mistake.differences:
        gold, found = one_line(difference.gold), one_line(difference.found)
        out.print(Text(f"  {difference.field}: {gold} in the gold, {found} found"))
    out.print()


def _value(figure: Measured) -> str:
    return FIGURE_BY_NAME[figure.name].written(figure.value)


def _interval(figure: Measured) -> str:
    if figure.bounds is None:
        return ""
    written = FIGURE_BY_NAME[figure.name].written
    return f"{written(figure.bounds.low)} to {written(figure.bounds.high)}"
