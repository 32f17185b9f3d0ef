import asyncio

import pytest
from starlette.responses import PlainTextResponse
from starlette.testclient import TestClient

from klaim.errors import UsageError
from klaim.web.safety import Guard, check_loopback
from klaim.web.serving import address_of, listen, serving


@pytest.mark.parametrize("host", ["0.0.0.0", "192.168.1.20", "example.org", "::", "10.0.0.1"])  # noqa: S104
def test_other_machines_cannot_be_let_in(host):
    with pytest.raises(UsageError, match="this machine alone"):
        check_loopback(host)


@pytest.mark.parametrize("host", ["127.0.0.1", "127.8.8.8", "::1", "localhost"])
def test_this_machine_is_let_in(host):
    check_loopback(host)


@pytest.mark.parametrize(
    "host", ["evil.example", "127.0.0.1.evil.example", "", "[::2]:80", "localhost.evil.example"]
)
def test_a_request_for_another_name_is_turned_away(page, host):
    """A page elsewhere may have its own name resolve to this machine: DNS rebinding."""
    assert page.get("/", headers={"Host": host}).status_code == 421


@pytest.mark.parametrize("host", ["127.0.0.1:8360", "localhost", "[::1]:8360"])
def test_a_request_for_this_machine_is_answered(page, host):
    assert page.get("/health", headers={"Host": host}).status_code == 200


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH", "OPTIONS"])
def test_nothing_can_be_written(page, method):
    assert page.request(method, "/").status_code == 405


def test_a_body_is_refused(page):
    assert page.request("GET", "/", content=b"x" * 10).status_code == 413


def test_an_address_that_is_too_long_is_refused(page):
    assert page.get("/?q=" + "a" * 9_000).status_code == 414


@pytest.mark.parametrize("path", ["/", "/static/klaim.css", "/nothing", "/?on=never"])
def test_every_answer_lets_nothing_in_from_elsewhere(page, path):
    policy = page.get(path).headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "script-src 'self'" in policy
    assert "unsafe" not in policy


def test_what_takes_too_long_is_given_up():
    async def sleeper(scope, receive, send):
        await asyncio.sleep(5)
        await PlainTextResponse("late")(scope, receive, send)

    client = TestClient(Guard(sleeper, seconds=0.01), base_url="http://localhost")
    assert client.get("/").status_code == 503


@pytest.mark.parametrize(
    "path",
    [
        "/static/../app.py",
        "/static/%2e%2e/app.py",
        "/static/..%2fapp.py",
        "/static//etc/passwd",
        "/static/%2fetc%2fpasswd",
        "/../../etc/passwd",
    ],
)
def test_no_file_of_the_machine_can_be_read(page, path):
    assert page.get(path).status_code == 404


def test_a_port_that_is_taken_is_said_so():
    first = listen("127.0.0.1", 0)
    first.listen()
    port = first.getsockname()[1]
    with first, pytest.raises(UsageError, match="--port"):
        listen("127.0.0.1", port)


def test_a_ledger_is_served_on_this_machine(examples_ledger):
    import urllib.request

    with serving(examples_ledger) as address:
        assert address.startswith("http://127.0.0.1:")
        with urllib.request.urlopen(f"{address}health") as response:  # noqa: S310
            assert response.read() == b"ok"


def test_an_address_of_six_is_written_in_brackets():
    with listen("::1", 0) as bound:
        assert address_of(bound).startswith("http://[::1]:")
