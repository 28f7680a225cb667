"""What operators and browsers ask of the server around the API."""

import asyncio
import json
import logging
import re
import signal
import socket
from collections.abc import AsyncIterator, Iterator
from datetime import datetime, timedelta
from io import StringIO
from pathlib import Path
from typing import Any
from uuid import UUID

import httpx
import pytest
import structlog
from pydantic import SecretStr
from sqlalchemy import text
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from api.http import logs
from api.http.drain import Server, server
from api.http.problem_pages import every_refusal
from api.http.security import POLICY
from api.http.words import TITLES
from api.jobs.promises import promise
from api.kernel.access import Caller
from api.kernel.clock import now
from api.kernel.identifiers import new_id
from api.kernel.roles import Role
from api.settings import Settings
from tests.endpoints.test_customers import FIRM
from tests.register import Client, Register


@pytest.fixture
def frontend(tmp_path: Path) -> Path:
    folder = tmp_path / "dist"
    (folder / "assets").mkdir(parents=True)
    (folder / "index.html").write_text("<!doctype html><title>Punnus</title>")
    (folder / "sw.js").write_text("// worker")
    (folder / "assets" / "app-1a2b.js").write_text("// app")
    return folder


@pytest.fixture
async def served(settings: Settings, frontend: Path) -> AsyncIterator[httpx.AsyncClient]:
    """Be a browser at a register that serves its screens."""
    with_screens = settings.model_copy(update={"frontend_folder": frontend})
    async with Register(with_screens).running() as register:
        yield outside(register)


@pytest.fixture
def lines(monkeypatch: pytest.MonkeyPatch) -> Iterator[StringIO]:
    """Catch the log."""
    root = logging.getLogger()
    before = root.handlers, root.level
    monkeypatch.setattr(logs, "_write", None)
    stream = StringIO()
    logs.start_logging(stream)
    yield stream
    structlog.reset_defaults()
    root.handlers, root.level = before


def outside(register: Register, **options: Any) -> httpx.AsyncClient:
    """Ask outside the API's prefix, as a neighbour on the same machine."""
    transport = httpx.ASGITransport(register.app, **options)
    return httpx.AsyncClient(transport=transport, base_url="http://register")


# clause: C14 every answer carries the headers that protect whoever reads it
async def test_every_answer_carries_the_headers(
    register: Register, order_desk: Client, served: httpx.AsyncClient
) -> None:
    answers = [
        await order_desk.get("/customers"),
        await order_desk.get("/customers/nobody"),
        await order_desk.put("/customers", json={}),
        await outside(register).get("/api/v1/nowhere"),
        await outside(register).get("/health/live"),
        await outside(register).get("/problems/not-found"),
        await served.get("/"),
        await served.get("/assets/app-1a2b.js"),
    ]

    for answer in answers:
        assert answer.headers["content-security-policy"] == POLICY
        assert answer.headers["x-content-type-options"] == "nosniff"
        assert answer.headers["referrer-policy"] == "no-referrer"
        assert answer.headers["x-frame-options"] == "DENY"
        assert answer.headers["cross-origin-opener-policy"] == "same-origin"
        assert "strict-transport-security" not in answer.headers
        assert UUID(answer.headers["x-request-id"]).version == 7
        told = datetime.fromisoformat(answer.headers["register-time"])
        assert abs(told - now()) < timedelta(minutes=1)


def test_the_policy_allows_nothing_inline_and_nothing_from_elsewhere() -> None:
    assert "unsafe" not in POLICY
    assert "http" not in POLICY
    assert POLICY.startswith("default-src 'none'; ")


async def test_over_tls_the_browser_is_told_to_stay_there(register: Register) -> None:
    answer = await outside(register).get("https://register/health/live")

    assert answer.headers["strict-transport-security"] == "max-age=31536000"


async def test_a_well_formed_request_id_is_taken_over(register: Register) -> None:
    given = "0191d3a0-1111-7000-8000-0123456789ab"
    for sent, is_taken in {given: True, "x" * 99: False, given.upper(): False}.items():
        answer = await outside(register).get("/api/nowhere", headers={"X-Request-Id": sent})

        assert (answer.headers["x-request-id"] == sent) is is_taken
        assert answer.json()["request_id"] == answer.headers["x-request-id"]


async def test_the_log_has_codes_and_ids_and_nobodys_name(
    lines: StringIO, order_desk: Client
) -> None:
    created = await order_desk.post("/customers", json=FIRM)
    lines.truncate(0)
    lines.seek(0)
    await order_desk.get(f"/customers/{created.json()['id']}")

    [line] = lines.getvalue().splitlines()
    said = json.loads(line)
    assert said["event"] == "request"
    assert said["path"] == "/api/v1/customers/{customer_id}"
    assert (said["method"], said["status"]) == ("GET", 200)
    assert said["operation"] == "get_customer"
    assert said["caller_id"] == str(order_desk.account_id)
    assert said["ms"] > 0
    assert set(said) == {
        "at",
        "caller_id",
        "event",
        "method",
        "ms",
        "operation",
        "path",
        "request_id",
        "status",
    }


async def test_queries_and_unknown_paths_are_not_logged(
    lines: StringIO, register: Register
) -> None:
    await outside(register).get("/api/v1/Matti?name=Meikäläinen")
    await outside(register).get("/Matti")

    assert "Matti" not in lines.getvalue()
    assert "Meik" not in lines.getvalue()


async def test_a_failure_of_ours_is_told_by_type_and_id(
    lines: StringIO, register: Register
) -> None:
    async def fail(_request: Request) -> Response:
        raise RuntimeError("Matti Meikäläinen")

    register.app.router.add_route("/fail", fail)
    answer = await outside(register).get("/fail")

    assert answer.status_code == 500
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.headers["content-security-policy"] == POLICY
    said = answer.json()
    assert said["type"] == "/problems/server-error"
    logged = [json.loads(line) for line in lines.getvalue().splitlines()]
    assert [each["event"] for each in logged] == ["failed", "request"]
    assert logged[0]["error"] == "RuntimeError"
    assert logged[0]["request_id"] == said["request_id"]
    assert "Matti" not in lines.getvalue() + answer.text


async def test_metrics_count_operations_and_jobs(
    register: Register, order_desk: Client
) -> None:
    await order_desk.get("/customers")

    told = (await outside(register).get("/metrics")).text

    sample = 'punnus_request_seconds_count{operation="list_customers",status="200"} 1.0'
    assert sample in told
    assert "punnus_connections_in_use" in told
    assert "Malli" not in told


async def test_metrics_are_for_this_machine_or_for_whoever_has_the_token(
    settings: Settings, register: Register
) -> None:
    far = outside(register, client=("192.0.2.1", 1234))
    assert (await far.get("/metrics")).status_code == 404
    with_token = settings.model_copy(update={"metrics_token": SecretStr("open-sesame")})
    async with Register(with_token).running() as other:
        far = outside(other, client=("192.0.2.1", 1234))
        allowed = {"Authorization": "Bearer open-sesame"}
        assert (await far.get("/metrics")).status_code == 404
        assert (await far.get("/metrics", headers=allowed)).status_code == 200


async def test_a_healthy_process_is_ready(register: Register) -> None:
    near = outside(register)

    assert (await near.get("/health/live")).json() == {"alive": True}
    ready = await near.get("/health/ready")
    assert (ready.status_code, ready.json()) == (200, {"ready": True, "missing": []})


async def test_what_is_missing_is_named(register: Register) -> None:
    async with register.work() as work:
        connection = await work.session.connection()
        await connection.execute(text("UPDATE alembic_version SET version_num = '0001'"))
    behind = await outside(register).get("/health/ready")
    async with register.work() as work:
        connection = await work.session.connection()
        await connection.execute(text("ALTER TABLE alembic_version RENAME TO gone"))
    gone = await outside(register).get("/health/ready")
    register.app.state.drain.is_ready = False
    leaving = await outside(register).get("/health/ready")

    assert (behind.status_code, behind.json()["missing"]) == (503, ["migrations"])
    assert (gone.status_code, gone.json()["missing"]) == (503, ["database"])
    assert (leaving.status_code, leaving.json()["missing"]) == (503, ["leaving"])


async def test_a_server_whose_worker_died_is_not_ready(settings: Settings) -> None:
    working = settings.model_copy(update={"works_inside": True})
    async with Register(working).running() as register:
        assert (await outside(register).get("/health/ready")).status_code == 200
        await register.app.state.runner.stop()
        ready = await outside(register).get("/health/ready")

    assert (ready.status_code, ready.json()["missing"]) == (503, ["jobs"])


async def test_each_problem_is_explained_where_its_type_leads(register: Register) -> None:
    near = outside(register)

    said = (await near.get("/problems/job-finished")).json()
    assert said["status"] == 409
    assert said["titles"]["en"] == "The job has ended; there is nothing left to cancel."
    assert set(said["titles"]) == {"fi", "sv", "en"}
    browser = {"Accept": "text/html", "Accept-Language": "fi"}
    page = await near.get("/problems/job-finished", headers=browser)
    assert page.headers["content-type"].startswith("text/html")
    assert said["titles"]["fi"] in page.text
    assert not re.search(r"<script|style=|<style", page.text)
    assert (await near.get("/problems/no-such-thing")).status_code == 404


def test_every_refusal_of_these_parts_has_its_title_in_each_language() -> None:
    ours = ("api.jobs", "api.disclosure")
    for kind in every_refusal().values():
        if kind.__module__.startswith(ours):
            assert TITLES[kind.slug()].keys() == {"fi", "sv"}


async def test_an_unknown_address_of_the_api_is_a_problem_and_no_screen(
    served: httpx.AsyncClient,
) -> None:
    browser = {"Accept": "text/html"}
    for path in ("/api/v1/nowhere", "/api/", "/health/no", "/.well-known/no"):
        answer = await served.get(path, headers=browser)
        assert (answer.status_code, answer.json()["type"]) == (404, "/problems/not-found")
    assert (await served.get("/api/v1/customers/")).status_code == 404  # and no redirect
    assert (await served.delete("/api/v1/customers")).status_code == 405


async def test_screens_are_served_and_kept_as_long_as_they_may_be(
    served: httpx.AsyncClient,
) -> None:
    browser = {"Accept": "text/html"}
    for path in ("/", "/customers", "/orders/1234"):
        screen = await served.get(path, headers=browser)
        assert screen.status_code == 200
        assert "<title>Punnus" in screen.text
        assert screen.headers["cache-control"] == "no-cache"
    built = await served.get("/assets/app-1a2b.js")
    assert built.headers["cache-control"] == "public, max-age=31536000, immutable"
    assert (await served.get("/sw.js")).headers["cache-control"] == "no-cache"
    missing = await served.get("/assets/none.js")
    assert missing.status_code == 404
    assert missing.headers["cache-control"] != built.headers["cache-control"]


async def test_a_leaving_server_gives_notice_and_finishes_what_it_began(
    settings: Settings,
) -> None:
    """On SIGTERM it is not ready, but serves on; then streams end, and requests do."""
    leaving = settings.model_copy(update={"port": _free_port(), "notice_seconds": 0.6})
    register = Register(leaving)
    it, serving = await _started(register, leaving)
    clerk = await register.client(Role.ORDER_DESK)
    async with register.work(caller=Caller(clerk.account_id)) as work:
        job_id = await promise(work, "later", new_id())
    base = f"http://127.0.0.1:{leaving.port}"
    async with httpx.AsyncClient(base_url=base, headers=clerk.headers) as client:
        following = asyncio.create_task(client.get(f"/api/v1/jobs/{job_id}/events"))
        under_way = asyncio.create_task(client.get("/slow"))
        await asyncio.sleep(0.3)
        it.handle_exit(signal.SIGTERM, None)
        ready = await client.get("/health/ready")
        still = await client.get("/health/live")
        told = await following
        finished = await under_way
    await serving

    assert (ready.status_code, still.status_code) == (503, 200)
    assert '"state":"waiting"' in told.text  # it ended, though the job did not
    assert (finished.status_code, finished.text) == (200, "done")
    with pytest.raises(OSError, match="refused"):
        socket.create_connection(("127.0.0.1", leaving.port), 1)


async def _started(register: Register, settings: Settings) -> tuple[Server, asyncio.Task[None]]:
    """Serve on a real socket, without taking the test's signals as `serve` does."""
    register.app.router.routes.insert(0, Route("/slow", _slow))
    it = server(register.app, settings)
    serving = asyncio.create_task(it._serve(None))  # noqa: SLF001
    while not it.started:  # noqa: ASYNC110 - uvicorn has no event for it
        await asyncio.sleep(0.02)
    return it, serving


async def _slow(_request: Request) -> PlainTextResponse:
    await asyncio.sleep(1.5)
    return PlainTextResponse("done")


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port
