"""The main job: documents in, claims in the ledger. Joins the rooms; decides nothing itself."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from klaim.collecting import without_search_for_cycles
from klaim.deriving import reconcile
from klaim.errors import InputError, KlaimError, LedgerError
from klaim.extraction import Extractor, GroundedClaim
from klaim.gazetteer import Gazetteer, beside
from klaim.ledger import Ledger, Put
from klaim.reading import Document, FailedDocument, discover, read_document
from klaim.records import Article, Claim
from klaim.theatres import Theatre, load_theatre

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class DocumentResult:
    """What became of one document.

    Attributes:
        source: The path or URL as the user gave it.
        article: The document read; ``None`` where it failed.
        claims: How many claims the ledger now holds of it.
        put: Whether that was news to the ledger; ``None`` where it failed.
        error: Why it failed; ``None`` where it did not.
    """

    source: str
    article: Article | None = None
    claims: int = 0
    put: Put | None = None
    error: KlaimError | None = None


class Pipeline:
    """Everything needed to make claims of documents, loaded once for many of them."""

    def __init__(
        self, theatre: str | None = None, places: Path | None = None, *, rules_only: bool = False
    ) -> None:
        """Load the theatres and the gazetteer.

        Args:
            theatre: The folder name of the one theatre to read about; by default each
                article's own is recognised among all that klaim ships.
            places: What `klaim places add` wrote, where it is there.
            rules_only: Do not ask the tagger: many times as quick, with fewer claims found.

        Raises:
            TheatreError: There is no such theatre, or its data are broken.
            GazetteerError: The file of places is no gazetteer.
        """
        self._theatre = load_theatre(theatre)
        gazetteer = Gazetteer.open(places)
        theatres = self._theatre.members or self._theatre
        self._extractor = Extractor(theatres, gazetteer, tagged=not rules_only)
        self._outlets = outlets_of(self._theatre)

    def claims_of(
        self, document: Document, *, published: date | None = None
    ) -> tuple[Article, tuple[Claim, ...]]:
        """Return the article and the claims that a document holds.

        Raises:
            InputError: The document cannot be read.
        """
        with without_search_for_cycles():
            article = read_document(document, published=published, outlets=self._outlets)
            return article, self._extractor.extract(article)

    def ground(self, article: Article) -> tuple[GroundedClaim, ...]:
        """Return the claims of an article with what they rest on."""
        return self._extractor.ground(article)

    def run(
        self,
        documents: Iterable[Document | FailedDocument],
        ledger: Ledger,
        *,
        published: date | None = None,
    ) -> Iterator[DocumentResult]:
        """Put documents into a ledger one by one and yield what became of each.

        Each document is written before its result is yielded, so stopping in between loses
        nothing. Documents are always extracted anew: the ledger tells by their claims
        whether they changed, so a better extractor, theatre or gazetteer shows as well.

        Raises:
            LedgerError: The ledger cannot be written; that ends the run.
        """
        for document in documents:
            if isinstance(document, FailedDocument):
                yield DocumentResult(document.source, error=document.error)
            else:
                yield self._one(document, ledger, published)

    def reconcile(self, ledger: Ledger) -> None:
        """Derive anew what follows from claims that came, so that no question need wait for it.

        With the theatres of all conflicts, as questions are asked; those about one conflict
        alone derive by its rules when they are asked.
        """
        if self._theatre.members:
            reconcile(ledger, self._theatre)

    def _one(self, document: Document, ledger: Ledger, published: date | None) -> DocumentResult:
        try:
            _check_name(document.source)
            article, claims = self.claims_of(document, published=published)
            put = ledger.put(article, claims)
        except LedgerError:
            raise
        except KlaimError as error:
            return DocumentResult(document.source, error=error)
        except OSError as error:
            return DocumentResult(document.source, error=_machine(document, error))
        except Exception as error:  # noqa: BLE001 - one article must not end a run over thousands
            _log.debug("reading %s", document.source, exc_info=True)
            return DocumentResult(document.source, error=_bug(document, error))
        return DocumentResult(document.source, article, len(claims), put)


def read(
    paths: Sequence[str],
    ledger: Ledger,
    *,
    published: date | None = None,
    theatre: str | None = None,
    rules_only: bool = False,
) -> Iterator[DocumentResult]:
    """Read files, folders and URLs into a ledger; yield what became of each document.

    Args:
        paths: Files, folders, URLs, or ``-`` for standard input.
        ledger: Where to keep the claims.
        published: The day of publication of all of them, whatever they say themselves.
        theatre: The folder name of the conflict to read about; by default each article's own.
        rules_only: Do not ask the tagger: many times as quick, with fewer claims found.

    Raises:
        TheatreError: There is no such theatre.
        LedgerError: The ledger cannot be written; what was read before is kept.
    """
    pipeline = Pipeline(theatre, beside(ledger.path), rules_only=rules_only)
    return pipeline.run(discover(paths), ledger, published=published)


def explain(
    ledger: Ledger, reference: str, *, theatre: str | None = None
) -> tuple[GroundedClaim, Article]:
    """Return a claim of a ledger with what it rests on, and its article.

    What claims rest on is not kept: the article is read for claims again, which gives the
    same ones as long as klaim and its places are the same.

    Args:
        ledger: Where the claim is.
        reference: Its id or the beginning of it.
        theatre: The folder name of the conflict that the article was read about.

    Raises:
        NotFoundError: No claim, or several, answer to the reference.
        LedgerError: klaim no longer finds the claim.
    """
    wanted, article = ledger.claim(reference)
    alike: GroundedClaim | None = None
    for rules_only in (False, True):  # it is not kept how the article was read
        pipeline = Pipeline(theatre, beside(ledger.path), rules_only=rules_only)
        again = next((i for i in pipeline.ground(article) if i.claim.id == wanted.id), None)
        if again is not None and again.claim.confidence == wanted.confidence:
            return again, article
        alike = alike or again
    if alike is not None:
        return alike, article
    raise LedgerError(
        f"{wanted.id} was found by another klaim, with other places, or with another --theatre"
        f" than now: read {article.source} again to have it explained."
    )


def outlets_of(theatre: Theatre) -> dict[str, str]:
    """Return the names of a theatre's media by domain."""
    return {domain: e.name for e in theatre.entities.values() for domain in e.domains}


def _check_name(source: str) -> None:
    try:
        source.encode("utf-8")
    except UnicodeEncodeError as error:
        raise InputError(
            f"{source} has bytes in its name that are no text; give it another name."
        ) from error


def _machine(document: Document, error: OSError) -> InputError:
    return InputError(
        f"{document.source} was not read because the machine refused ({error.strerror or error});"
        " check the room on its disks, that for temporary files too."
    )


def _bug(document: Document, error: Exception) -> InputError:
    what = " ".join(f"{type(error).__name__}: {error}".split())
    return InputError(
        f"{document.source} made klaim stumble ({what}). That is a bug in klaim: please report it"
        " together with the document."
    )
