"""The pages: a module each, and this register of them."""

from klaim.web.pages import overview, places

PAGES = (overview.router, places.router)
