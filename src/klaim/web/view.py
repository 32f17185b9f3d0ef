"""What a page looks at: one filter for map, brush, lanes and tables, kept in the URL alone."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from enum import StrEnum
from typing import Annotated, Any, Literal
from urllib.parse import quote, urlencode

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError
from starlette.datastructures import QueryParams

from klaim.errors import UsageError
from klaim.records import EventType, Stance

LANGUAGES = ("id", "en")
_LONGEST = 200
_MOST = 20


class Clock(StrEnum):
    """Which of a claim's two days counts: that of the event, or that of its publication."""

    EVENT = "event"
    REPORT = "report"


def _empty_is_none(value: object) -> object:
    """Forms send empty fields; an empty field asks for nothing."""
    return None if value == "" else value


def _without_empty(values: object) -> object:
    if isinstance(values, Iterable) and not isinstance(values, str):
        return tuple(value for value in values if value != "")
    return values


Word = Annotated[str, Field(max_length=_LONGEST)]
_Day = Annotated[
    Annotated[date, Field(ge=date(1800, 1, 1), le=date(2999, 12, 31))] | None,
    BeforeValidator(_empty_is_none),
]


class View(BaseModel):
    """The state of a page: field by field its query string, without what is at its default.

    ``on`` is the day to look at, ``since`` and ``until`` the brush, ``as_known`` leaves out what
    was published later, and ``clock`` says which day the brush and the order mean.
    """

    model_config = ConfigDict(frozen=True, populate_by_name=True)

    q: Annotated[Word | None, BeforeValidator(_empty_is_none)] = Field(
        None, description="Words of the evidence; in quotes they stand together."
    )
    place: Annotated[tuple[Word, ...], BeforeValidator(_without_empty)] = Field(
        (), max_length=_MOST, description="Ids of places."
    )
    speaker: Annotated[tuple[Word, ...], BeforeValidator(_without_empty)] = Field(
        (), max_length=_MOST, description="Ids of speakers."
    )
    side: Annotated[tuple[Word, ...], BeforeValidator(_without_empty)] = Field(
        (), max_length=_MOST, description="Sides of speakers: a party, third or none."
    )
    stance: Annotated[tuple[Stance, ...], BeforeValidator(_without_empty)] = Field(
        (), max_length=_MOST, description="How the speaker stands to the event."
    )
    event: Annotated[tuple[EventType, ...], BeforeValidator(_without_empty)] = Field(
        (), max_length=_MOST, description="What is said to have happened."
    )
    outlet: Annotated[tuple[Word, ...], BeforeValidator(_without_empty)] = Field(
        (), max_length=_MOST, description="Who published the article."
    )
    on: _Day = Field(None, description="The day to look at; by default the newest article's.")
    since: _Day = Field(None, alias="from", description="First day.")
    until: _Day = Field(None, alias="to", description="Last day.")
    as_known: _Day = Field(
        None, alias="as-known", description="Leave out what was published after this day."
    )
    clock: Clock = Field(Clock.EVENT, description="Whether days are the event's or the report's.")
    lang: Annotated[Literal["id", "en"] | None, BeforeValidator(_empty_is_none)] = Field(
        None, description="Language of the page; by default the browser's."
    )
    map: Annotated[Word | None, BeforeValidator(_empty_is_none)] = Field(
        None, description="The window of the map; kept for the page's own use."
    )
    after: Annotated[Word | None, BeforeValidator(_empty_is_none)] = Field(
        None, description="Where the page of the list begins, as the page before it says."
    )
    voice: Annotated[Word | None, BeforeValidator(_empty_is_none)] = Field(
        None, description="On a place's page: whose statements to list."
    )

    @property
    def narrows(self) -> bool:
        """Whether anything narrows down which claims are listed."""
        lists = (self.place, self.speaker, self.side, self.stance, self.event, self.outlet)
        return any(lists) or any((self.q, self.since, self.until))

    @property
    def looks_elsewhere(self) -> bool:
        """Whether another day than the newest, or only some days, are looked at."""
        days = (self.on, self.since, self.until, self.as_known)
        return any(days) or self.clock is not Clock.EVENT

    def changed(self, **changes: Any) -> View:
        """Return the view with some fields changed; lists begin anew unless ``after`` is given."""
        return self.model_copy(update={"after": None, "voice": None} | changes)

    def pairs(self) -> list[tuple[str, str]]:
        """Return the keys and values of the query string, those at their default left out."""
        return [
            (field.alias or name, _text(value))
            for name, field in type(self).model_fields.items()
            for value in _values(getattr(self, name))
            if value != field.default
        ]

    def query(self) -> str:
        """Return the query string, empty for the view that a bare address gives."""
        return urlencode(self.pairs(), safe=":,")

    def url(self, path: str, **changes: Any) -> str:
        """Return the address of a page for this view with some fields changed."""
        query = self.changed(**changes).query()
        return f"{quote(path, safe='/:')}?{query}" if query else quote(path, safe="/:")


# What belongs to one list is left behind on the way to another page.
_OF_A_LIST: Mapping[str, Any] = {
    "q": None,
    "place": (),
    "speaker": (),
    "side": (),
    "stance": (),
    "event": (),
    "outlet": (),
}


def elsewhere(view: View) -> View:
    """Return what a view keeps on the way to another page: the days, the clock, the language."""
    return view.changed(**_OF_A_LIST)


def parse(params: QueryParams) -> View:
    """Return the view that a query string asks for; keys that no page knows are passed over.

    Raises:
        UsageError: A value is none that the key may have.
    """
    given: dict[str, Any] = {}
    for name, field in View.model_fields.items():
        key = field.alias or name
        if key in params:
            several = isinstance(field.default, tuple)
            given[key] = params.getlist(key) if several else params[key]
    try:
        return View.model_validate(given)
    except ValidationError as error:
        wrong = error.errors()[0]
        raise UsageError(f"{wrong['loc'][0]}: {wrong['msg']}") from error


def _values(value: object) -> tuple[object, ...]:
    return value if isinstance(value, tuple) else () if value is None else (value,)


def _text(value: object) -> str:
    return value.isoformat() if isinstance(value, date) else str(value)
