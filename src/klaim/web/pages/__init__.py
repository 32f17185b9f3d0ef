"""The pages: a module each, and this register of them."""

from klaim.web.pages import (
    about,
    article,
    claim,
    events,
    exports,
    overview,
    place,
    places,
    search,
    speaker,
)

PAGES = tuple(
    module.router
    for module in (
        overview,
        places,
        place,
        events,
        claim,
        speaker,
        article,
        search,
        exports,
        about,
    )
)
