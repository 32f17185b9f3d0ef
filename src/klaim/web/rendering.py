"""Templates with everything that they may use."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache, cached_property
from hashlib import sha256
from importlib.resources import files
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup
from starlette.requests import Request
from starlette.responses import HTMLResponse

from klaim import wording
from klaim.gazetteer.boundaries import SHIPPED_BOUNDARIES
from klaim.records import NO_SIDE, THIRD_SIDE, Quantity, Voice
from klaim.web.desk import Desk
from klaim.web.figures import settings, voices_in_order
from klaim.web.languages import Language, language, negotiated
from klaim.web.sides import SideMarks
from klaim.web.view import LANGUAGES, View, elsewhere, parse

_NAVIGATION = (
    ("/", wording._("Overview")),
    ("/places", wording._("Places")),
    ("/events", wording._("Events")),
    ("/speakers", wording._("Speakers")),
    ("/articles", wording._("Articles")),
    ("/search", wording._("Search")),
)


@dataclass(frozen=True)
class Page:
    """One request: what it looks at, in which language, on which ledger."""

    desk: Desk
    view: View
    language: Language
    path: str

    @cached_property
    def sides(self) -> SideMarks:
        """The sides with their names in the language."""
        return SideMarks(self.desk.theatre, self.language)

    @cached_property
    def last_day(self) -> date:
        """The day of the newest article: the ledger ends there."""
        return self.desk.ledger.last_published() or date.today()

    @property
    def on(self) -> date:
        """The day to look at."""
        return self.view.on or self.last_day

    def link(self, path: str, **changes: Any) -> str:
        """Return the address of another page that looks at the same days."""
        return self.kept.url(path, **changes)

    @property
    def kept(self) -> View:
        """What the page keeps on the way to another one."""
        return elsewhere(self.view)

    def drawn_as(self, side: str) -> str:
        """Return the side under which a side's claims are counted: allies with whom they help."""
        if side == NO_SIDE:
            return NO_SIDE
        principal = self.desk.theatre.principal(side)
        return principal if principal in self.desk.theatre.belligerents else THIRD_SIDE


class Renderer:
    """Renders the templates in every language of the page."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._environments = {code: _environment(language(code)) for code in LANGUAGES}

    def page(self, request: Request) -> Page:
        """Return what a request looks at.

        Raises:
            UsageError: A value of the query string is none that its key may have.
        """
        view = parse(request.query_params)
        return Page(self._desk, view, self._language(request, view), request.url.path)

    def html(self, page: Page, template: str, **values: Any) -> HTMLResponse:
        """Return a page."""
        text = self.text(page, template, boundaries=asset(SHIPPED_BOUNDARIES.name), **values)
        return HTMLResponse(text, headers={"Vary": "Accept-Language"})

    def text(
        self, page: Page, template: str, *, boundaries: str | None = None, **values: Any
    ) -> str:
        """Return a template filled in for a page.

        Args:
            page: What it looks at.
            template: Its file.
            boundaries: The address of the outlines for the map, ``None`` where there is none.
            values: What the template names besides.
        """
        environment = self._environments[page.language.code]
        return environment.get_template(template).render(
            page=page,
            view=page.view,
            on=page.on,
            sides=page.sides,
            navigation=_NAVIGATION,
            url=page.link,
            here=lambda **changes: page.view.url(page.path, **changes),
            settings=settings(
                page.language,
                page.sides,
                page.on,
                boundaries,
                page.desk.theatre.disputed,
                front_words(),
            ),
            **values,
        )

    def error(self, request: Request, status: int, message: str) -> HTMLResponse:
        """Return a page that says what went wrong."""
        code = negotiated(request.headers.get("accept-language", ""), LANGUAGES)
        asked = request.query_params.get("lang")
        view = View.model_validate({"lang": asked if asked in LANGUAGES else None})
        page = Page(self._desk, view, language(view.lang or code), "/")
        return HTMLResponse(self.text(page, "error.html", status=status, message=message), status)

    def _language(self, request: Request, view: View) -> Language:
        accepted = request.headers.get("accept-language", "")
        return language(view.lang or negotiated(accepted, LANGUAGES))


def _environment(spoken: Language) -> Environment:
    environment = Environment(
        loader=PackageLoader("klaim.web"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        extensions=["jinja2.ext.i18n", "jinja2.ext.do"],
    )
    environment.install_gettext_translations(spoken.texts, newstyle=True)  # type: ignore[attr-defined]
    environment.globals.update(
        lang=spoken.code,
        words=wording,
        say=spoken.say,
        asset=asset,
        languages=[language(code) for code in LANGUAGES],
    )
    environment.tests["web_address"] = _is_web_address
    environment.filters.update(
        day=spoken.day,
        long_day=spoken.long_day,
        iso_day=lambda iso: spoken.day(date.fromisoformat(iso)),
        days=lambda pair: spoken.days(*pair),
        day_before=lambda day: day - timedelta(days=1),
        number=spoken.number,
        percent=spoken.percent,
        by_side=_by_side,
        capitalize_first=lambda text: text[:1].upper() + text[1:],
        data=data_block,
        quantity=lambda quantity: _quantity(spoken, quantity),
    )
    return environment


@cache
def front_words() -> dict[str, str]:
    """Return the messages of the front end's own code by key, in English."""
    text = files("klaim.web").joinpath("static", "words.json").read_text(encoding="utf-8")
    found: dict[str, str] = json.loads(text)
    return found


@cache
def asset(name: str) -> str:
    """Return the address of a file that the page is made of; it changes with its content."""
    ours = files("klaim.web").joinpath("static", name)
    content = SHIPPED_BOUNDARIES if name == SHIPPED_BOUNDARIES.name else ours
    return f"/static/{name}?v={sha256(content.read_bytes()).hexdigest()[:12]}"


def data_block(value: object) -> Markup:
    """Return a value as JSON that may stand within a script element.

    Nothing in it ends the element or begins a comment, so that no word of an article can.
    """
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    for sign in "<>&\u2028\u2029":
        text = text.replace(sign, f"\\u{ord(sign):04x}")
    return Markup(text)  # noqa: S704


def _is_web_address(text: str) -> bool:
    """Tell whether a text is an address to link to: other schemes may run what they hold."""
    return text.startswith(("https://", "http://"))


def _by_side(voices: Iterable[Voice], sides: SideMarks) -> list[list[Voice]]:
    """Return who speaks in columns, a side each: parties by rank, outsiders, the narrator."""
    columns: dict[str, list[Voice]] = {}
    for voice in voices:
        columns.setdefault(voice.speaker.side, []).append(voice)
    return [columns[side] for side in voices_in_order(columns, sides)]


def _quantity(spoken: Language, quantity: Quantity) -> str:
    number = spoken.say(wording.BOUNDS[quantity.bound], number=spoken.number(quantity.value))
    kind = wording.QUANTITIES.get(quantity.kind)
    return f"{number} {spoken.say(kind) if kind else quantity.kind.replace('_', ' ')}"
