"""Gold files -> records."""

from __future__ import annotations

from pathlib import Path

import yaml

from klaim.errors import InputError
from klaim.evaluation.fields import Fields
from klaim.evaluation.gold import GoldArticle, GoldClaim, GoldControl, GoldQuantity
from klaim.evaluation.wording import squash
from klaim.records import Bound, EventType, Modality, Stance, Status

_DOCUMENT = frozenset({"article", "noise", "claims", "control"})
_ARTICLE = frozenset({"author", "language", "outlet", "published", "source_url", "style", "title"})
_CLAIM = frozenset(
    {
        *("at", "speaker", "side", "via", "stance", "event", "modality", "negated"),
        *("actor", "target", "places", "when", "quantities"),
    }
)
_QUANTITY = frozenset({"kind", "value", "bound", "side"})
_CONTROL = frozenset({"place", "on", "holder", "status"})


def load_gold_folder(folder: Path) -> tuple[GoldArticle, ...]:
    """Return the annotated articles of a folder, by name.

    Raises:
        InputError: The folder holds no gold files, or one of them is wrong.
    """
    if not folder.is_dir():
        raise InputError(f"{folder} is not a folder; give the one that holds the gold files.")
    paths = sorted(folder.glob("*.yaml"))
    if not paths:
        raise InputError(f"{folder} holds no gold files; klaim looks for files ending in .yaml.")
    return tuple(load_gold(path) for path in paths)


def load_gold(path: Path) -> GoldArticle:
    """Return the annotated article of one gold file.

    Raises:
        InputError: The file is not as docs/annotation.md says; the message names the file,
            the claim, what is wrong and what to do.
    """
    document = Fields.of(_parse(path), str(path), _DOCUMENT)
    article = Fields.of(document.values.get("article") or {}, f"{path}, article", _ARTICLE)
    if "claims" not in document.values:
        raise InputError(f"{path}: 'claims' is missing; an article without any has 'claims: []'.")
    return GoldArticle(
        name=path.stem,
        path=path,
        claims=tuple(_claim(fields) for fields in document.items("claims", "claim", _CLAIM)),
        control=tuple(
            _control(fields) for fields in document.items("control", "control line", _CONTROL)
        ),
        noise=document.texts("noise"),
        style=article.optional_text("style") or "",
        published=article.optional_day("published"),
    )


def check_against_text(gold: GoldArticle, text: str) -> None:
    """Make sure that the pieces of text that a gold file quotes are in the article.

    Raises:
        InputError: One is not, so that no claim could ever match it.
    """
    whole = squash(text)
    for number, claim in enumerate(gold.claims, start=1):
        if squash(claim.at) not in whole:
            raise InputError(
                f"{gold.path}, claim {number}: the article has no {claim.at!r}; copy the words"
                " of 'at' from its text."
            )
    for number, noise in enumerate(gold.noise, start=1):
        if squash(noise) not in whole:
            raise InputError(
                f"{gold.path}, noise {number}: the article has no {noise!r}; copy the words"
                " from its text."
            )


def _parse(path: Path) -> object:
    try:
        return yaml.safe_load(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise InputError(f"{path} cannot be opened ({error.strerror}).") from error
    except UnicodeDecodeError as error:
        raise InputError(f"{path} is not UTF-8 text; save it as UTF-8.") from error
    except yaml.YAMLError as error:
        reason = " ".join(str(error).split())
        raise InputError(f"{path} is not readable YAML: {reason}.") from error


def _claim(fields: Fields) -> GoldClaim:
    return GoldClaim(
        at=fields.text("at"),
        speaker=fields.text("speaker"),
        side=fields.text("side"),
        stance=fields.choice("stance", Stance),
        event=fields.choice("event", EventType),
        modality=fields.choice("modality", Modality, Modality.ACTUAL),
        negated=fields.truth("negated"),
        actor=fields.optional_text("actor"),
        target=fields.optional_text("target"),
        places=fields.texts("places"),
        via=fields.texts("via"),
        when=fields.partial_day("when"),
        quantities=tuple(
            GoldQuantity(
                kind=quantity.text("kind"),
                value=quantity.number("value"),
                bound=quantity.choice("bound", Bound, Bound.EXACT),
                side=quantity.optional_text("side"),
            )
            for quantity in fields.items("quantities", "quantity", _QUANTITY)
        ),
    )


def _control(fields: Fields) -> GoldControl:
    holder = fields.optional_text("holder")
    return GoldControl(
        place=fields.text("place"),
        on=fields.day("on"),
        holder=holder,
        status=fields.choice("status", Status) if holder else None,
    )
