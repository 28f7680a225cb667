"""Whatever bytes come in, the register answers with a problem: never a failure, never an echo.

Schema-driven tools send JSON that a library can write; what breaks parsers is what none
would. So this changes the bytes of a right body, and says which change broke what.
"""

import json
import os
import random
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass
from typing import Any, Final

import httpx
import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, given, settings

from api.http.openapi import contract
from api.http.route import Route
from tests.faults.mutants import MARKER, WHOLE, Mutant, mutants
from tests.promises.asking import who_may
from tests.promises.calls import Call, call
from tests.promises.everything import DOING, READING, STAFF, named
from tests.promises.seeded import seed
from tests.register import Client, Register

LONG: Final = bool(os.environ.get("TEST_LONG"))
CASES: Final = 4_000 if LONG else 400
EXAMPLES: Final = 50 if LONG else 2
SEED: Final = int(os.environ.get("TEST_SEED", "20260304"))
OAUTH: Final = {"/api/v1/token"}
SENT: Final = {"method", "url", "headers", "params", "json", "data", "content", "files"}


@dataclass
class Target:
    """A seeded register under fire, and right calls of all that can be told something."""

    register: Register
    client: Client
    who_may: Callable[[Route], Client]
    calls: list[Call]

    async def send(self, mutant: Mutant) -> httpx.Response:
        options = {**mutant.one.options, "content": mutant.body}
        options.pop("json", None)
        options["headers"] = {**options["headers"], "Content-Type": mutant.content_type}
        if not mutant.content_type:
            del options["headers"]["Content-Type"]
        client = self.who_may(mutant.one.route)
        return await client.request(mutant.one.route.method, mutant.one.path, **options)


@pytest.fixture(scope="module")
async def target(shared: Register) -> Target:
    with pytest.MonkeyPatch.context() as patched:
        made = await seed(shared.works, patched)
    async with shared.work(writes=False) as work:
        told = [each for each in (*DOING, *READING) if each.method != "GET"]
        calls = [await call(work, made, each) for each in told]
    return Target(shared, await shared.client(*STAFF), await who_may(shared), calls)


async def test_no_bytes_make_it_fail_or_echo(target: Target) -> None:
    chance = random.Random(SEED)  # noqa: S311 - has to be repeatable
    wrong = []

    for mutant in mutants(chance, target.calls, CASES):
        try:
            answer = await target.send(mutant)
        except Exception as failure:  # noqa: BLE001 - it is what we look for
            wrong.append(f"{type(failure).__name__}: {mutant}")
            continue
        if why := _wrong(answer):
            wrong.append(f"{why}: {mutant}")
        if answer.is_success and mutant.is_forbidden:
            wrong.append(f"stored: {mutant}")

    assert wrong == [], f"TEST_SEED={SEED}"


async def test_every_whole_body_is_refused_everywhere(target: Target) -> None:
    """Not by chance: each of the worst bodies, at every door that reads one."""
    wrong = []
    for one in (each for each in target.calls if each.json is not None):
        for body in WHOLE:
            answer = await target.send(Mutant(one, body, "application/json"))
            if why := _wrong(answer):
                wrong.append(f"{why}: {named(one.route)} {body[:60]!r}")
            if answer.is_success:
                wrong.append(f"accepted: {named(one.route)} {body[:60]!r}")

    assert wrong == []


async def test_too_much_is_refused_however_it_comes(target: Target) -> None:
    async def trickle() -> AsyncIterator[bytes]:
        for _ in range(700):
            yield b" " * 100

    for one in (each for each in target.calls if each.json):
        headers = {**one.headers, "Content-Type": "application/json"}
        for body in (trickle(), b" " * 70_000):
            answer = await target.who_may(one.route).request(
                one.route.method, one.path, headers=headers, content=body
            )
            assert answer.status_code == 413, named(one.route)
            assert answer.json()["type"] == "/problems/body-too-big", named(one.route)


async def test_a_member_nobody_knows_is_pointed_to(target: Target) -> None:
    one = next(each for each in target.calls if each.json)

    answer = await target.send(Mutant(one, b'{"a/b~c": 1}', "application/json"))

    assert "/a~1b~0c" in [each["pointer"] for each in answer.json()["errors"]]


async def test_strange_addresses_are_refused(target: Target) -> None:
    """Ids and parameters are read before bodies, and by whoever has an address."""
    wrong = []
    for one in target.calls:
        for path in (
            one.path + "%00",
            one.path + "%ed%a0%80",
            one.path + f"?{MARKER}=%00",
            one.path + "?limit=" + "9" * 5_000,
            one.path.replace("-", "%F0%9F%98%80", 1),
        ):
            answer = await target.who_may(one.route).request(
                one.route.method, path, headers=one.headers, content=b"{}"
            )
            if why := _wrong(answer):
                wrong.append(f"{why}: {named(one.route)} {path[:120]}")

    assert wrong == []


async def test_strange_headers_are_refused(target: Target) -> None:
    wrong = []
    for one in target.calls[:: 1 if LONG else 3]:
        for name, value in (
            ("Purpose", MARKER),
            ("Purpose", "\xff"),
            ("If-Match", '"' + "9" * 400 + '"'),
            ("If-Match", '"999999999999999999"'),
            ("Idempotency-Key", "\xff" * 200),
            ("Accept-Language", "fi;q=x, " * 500),
            ("Authorization", "Bearer " + "a." * 3_000),
            ("Authorization", "Bearer \xff.\xff.\xff"),
            ("Content-Length", "-1"),
        ):
            options = one.options
            options["headers"] = {
                **{each: told.encode() for each, told in options["headers"].items()},
                name: value.encode("latin-1"),
            }
            answer = await target.who_may(one.route).request(
                one.route.method, one.path, **options
            )
            if why := _wrong(answer):
                wrong.append(f"{why}: {named(one.route)} {name}: {value[:60]!r}")

    assert wrong == []


@pytest.mark.filterwarnings("ignore")
async def test_generated_requests_do_not_make_it_fail(target: Target) -> None:
    """Send what the contract lets a generator think of, to every operation."""
    document = json.loads(contract(target.register.app))
    wrong = []

    operations: Any = schemathesis.openapi.from_dict(document).get_all_operations()
    for operation in operations:
        for request in _generated(operation.ok()):
            answer = await target.client.request(**request)
            if why := _wrong(answer):
                wrong.append(f"{why}: {request}")

    assert wrong == []


def _generated(operation: Any) -> list[dict[str, Any]]:
    """Make a few requests of one operation, the same ones each time."""
    requests: list[dict[str, Any]] = []

    @settings(
        max_examples=EXAMPLES,
        derandomize=True,
        database=None,
        phases=[Phase.generate],
        suppress_health_check=[*HealthCheck],
    )
    @given(case=operation.as_strategy())
    def gather(case: Any) -> None:
        told = case.as_transport_kwargs(base_url="http://register")
        requests.append({name: each for name, each in told.items() if name in SENT})

    gather()
    return requests


def _wrong(answer: httpx.Response) -> str | None:
    """Tell what is wrong with an answer to strange bytes, if anything is."""
    if answer.status_code >= 500:
        return f"failed {answer.status_code}"
    if answer.is_success:
        return None
    kinds = {"application/problem+json"}
    if answer.request.url.path in OAUTH:
        kinds.add("application/json")  # errors as RFC 6749 has them
    if answer.headers.get("content-type") not in kinds:
        return f"no problem {answer.status_code}"
    return "echoed" if MARKER in answer.text else None
