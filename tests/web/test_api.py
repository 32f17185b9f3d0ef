import pytest
import schemathesis
from hypothesis import HealthCheck, given, settings
from schemathesis.checks import not_a_server_error

from klaim.web.api import router
from klaim.web.app import make_app
from tests.web.conftest import SIVERSK


def test_pages_of_claims_hold_everything_once(page):
    seen, after = [], ""
    while after is not None:
        answer = page.get("/api/claims", params={"limit": 7, "after": after}).json()
        seen += [claim["id"] for claim in answer["claims"]]
        after = answer["next"]
    assert len(seen) == len(set(seen)) == answer["total"]


def test_a_timeline_has_the_state_of_the_day_asked_for(page):
    answer = page.get("/api/places/Siversk/timeline?on=2025-12-13").json()
    assert answer["id"] == SIVERSK
    assert answer["state"]["status"] == "disputed"


def test_a_claim_comes_with_its_event_and_outcome(page):
    claims = page.get("/api/claims?speaker=valery-gerasimov&event=capture").json()["claims"]
    answer = page.get(f"/api/claims/{claims[-1]['id']}").json()
    assert answer["outcome"]["outcome"] == "conceded"
    assert answer["event"]["family"] == "control"


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/api/claims/nothing", 404),
        ("/api/places/Nowhere/timeline", 404),
        ("/api/claims?limit=0", 422),
        ("/api/claims?on=2025-02-31", 422),
        ("/api/claims?after=x", 400),
    ],
)
def test_wrong_questions_are_explained(page, path, status):
    answer = page.get(path)
    assert answer.status_code == status
    assert answer.json()["error"]


LOOPBACK = {"Host": "127.0.0.1"}
OPERATIONS = sorted(route.path for route in router.routes)


_UNHURRIED = {"suppress_health_check": list(HealthCheck)}


@pytest.fixture(scope="session")
def schema(desk):
    return schemathesis.openapi.from_asgi("/api/openapi.json", make_app(desk), headers=LOOPBACK)


@pytest.mark.parametrize("path", OPERATIONS)
def test_no_question_breaks_the_api(schema, path):
    @settings(max_examples=25, deadline=None, derandomize=True, **_UNHURRIED)
    @given(schema[path]["GET"].as_strategy())
    def ask(case):
        answer = case.call_and_validate(headers=LOOPBACK, checks=[not_a_server_error])
        assert answer.status_code != 421, "the guard answered, not the API"

    ask()
