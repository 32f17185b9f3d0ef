"""Whatever stands in an address, a page answers or explains."""

from urllib.parse import quote, urlencode

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from starlette.datastructures import QueryParams

from klaim.errors import UsageError
from klaim.web.view import View, parse

KEYS = [field.alias or name for name, field in View.model_fields.items()]
PATHS = ["/", "/places", "/events", "/speakers", "/articles", "/search", "/export.csv"]
ONE = ["/places/", "/events/", "/claims/", "/articles/", "/speakers/"]

# No unpaired surrogates: no browser can send them.
text = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)
days = st.dates().map(str)
values = st.one_of(text, days, st.sampled_from(["russia", "asserts", "capture", "report", "id"]))
questions = st.lists(st.tuples(st.sampled_from(KEYS), values), max_size=5)
unhurried = settings(
    max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


@pytest.mark.parametrize("path", PATHS)
@given(asked=questions)
@unhurried
def test_a_list_answers_or_explains(page, path, asked):
    assert page.get(f"{path}?{urlencode(asked)}").status_code in (200, 400)


@pytest.mark.parametrize("path", ONE)
@given(name=text, asked=questions)
@unhurried
def test_one_thing_is_shown_or_explained(page, path, name, asked):
    answer = page.get(f"{path}{quote(name, safe='')}?{urlencode(asked)}", follow_redirects=False)
    assert answer.status_code in (200, 307, 400, 404)


@given(asked=questions)
def test_an_address_says_what_the_view_is(asked):
    """A view written as an address and read again is the same view."""
    try:
        view = parse(QueryParams(asked))
    except UsageError:
        return
    assert parse(QueryParams(view.query())) == view
