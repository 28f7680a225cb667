"""Whatever bytes come in, the register answers with a problem: never a failure, never an echo.

Schema-driven tools send JSON that a library can write; what breaks parsers is what none
would. So this changes the bytes of a right body, and says which change broke what.
"""

import json
import os
import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, Final

import httpx
import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, given, settings

from api.http.openapi import contract
from tests.promises.calls import Call, call
from tests.promises.everything import DOING, READING, STAFF, named
from tests.promises.seeded import seed
from tests.register import Client, Register

LONG: Final = bool(os.environ.get("TEST_LONG"))
CASES: Final = 4_000 if LONG else 400
EXAMPLES: Final = 50 if LONG else 2
SEED: Final = int(os.environ.get("TEST_SEED", "20260304"))
MARKER: Final = "zqxjkvw"
"""Stands in every body; an answer that holds it has echoed what was said."""

TEXTS: Final = tuple(
    f'"{MARKER}{said}"'.encode("utf-8", "surrogatepass")
    for said in (
        r"\ud800",
        r"\udfff\ud800",
        r"\u0000",
        "\x00",
        "\u202e\u2066",
        r"\u202e",
        "\ud800",
        "\r\nSet-Cookie: a=b",
        "' OR 1=1 --",
        "\x1b[31m",
        "<script>",
        "${7*7}{{7*7}}",
        "\U0010ffff\ufffe",
        "a" * 5_000,
        "é" * 300,
        "=cmd|' /C calc'!A0",
    )
)
VALUES: Final = (
    *(b"NaN", b"Infinity", b"-Infinity", b"-0", b"1e999", b"0.1", b"1" * 20_000),
    *(b"null", b"true", b"[]", b"{}", b'""', b"[" * 30_000, b'{"a":' * 30_000),
    *(b"9223372036854775808", b"-1", b"'single'", b"undefined", b"0x10", b"01"),
    *(b'"0001-01-01"', b'"9999-12-31T23:59:59+23:59"', b'"2026-02-30"', b'"10000-01-01"'),
    *(b'"00000000-0000-0000-0000-000000000000"', b'"\\u0030"'),
)
WHOLE: Final = (
    *(b"", b" ", b"null", b"[]", b'"text"', b"1", b"{", b"}", b"\xff\xfe", b"\xef\xbb\xbf[]"),
    *(b"NaN", b"[" * 30_000, b'{"a":' * 30_000, b"1" * 20_000, b"\x00", b"\xc3\x28"),
    b'{"no such member": "' + MARKER.encode() + b'"}',
    b'{"\\ud800": 1}',
    b'{"source": {"kind": "' + MARKER.encode() + b'"}}',
    b'{"note": "' + b"a" * 70_000 + b'"}',
)
OAUTH: Final = {"/api/v1/token"}
SENT: Final = {"method", "url", "headers", "params", "json", "data", "content", "files"}
TYPES: Final = ("", "text/plain", "application/xml", "application/json; charset=utf-16", "\x7f")


@dataclass(frozen=True, slots=True)
class Mutant:
    """A right call whose bytes somebody has changed."""

    one: Call
    body: bytes
    content_type: str

    def __str__(self) -> str:
        return f"{named(self.one.route)} {self.content_type!r} {self.body[:160]!r}"


@dataclass
class Target:
    """A seeded register under fire, and right calls of all that can be told something."""

    register: Register
    client: Client
    calls: list[Call]

    async def send(self, mutant: Mutant) -> httpx.Response:
        options = {**mutant.one.options, "content": mutant.body}
        options.pop("json", None)
        options["headers"] = {**options["headers"], "Content-Type": mutant.content_type}
        if not mutant.content_type:
            del options["headers"]["Content-Type"]
        return await self.client.request(mutant.one.route.method, mutant.one.path, **options)


@pytest.fixture(scope="module")
async def target(shared: Register) -> Target:
    with pytest.MonkeyPatch.context() as patched:
        made = await seed(shared.works, patched)
    async with shared.work(writes=False) as work:
        told = [each for each in (*DOING, *READING) if each.method != "GET"]
        calls = [await call(work, made, each) for each in told]
    return Target(shared, await shared.client(*STAFF), calls)


async def test_no_bytes_make_it_fail_or_echo(target: Target) -> None:
    chance = random.Random(SEED)  # noqa: S311 - has to be repeatable
    wrong = []

    for mutant in _mutants(chance, target.calls, CASES):
        try:
            answer = await target.send(mutant)
        except Exception as failure:  # noqa: BLE001 - it is what we look for
            wrong.append(f"{type(failure).__name__}: {mutant}")
            continue
        if why := _wrong(answer):
            wrong.append(f"{why}: {mutant}")

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
            answer = await target.client.request(
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
            answer = await target.client.request(one.route.method, one.path, **options)
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
        deadline=None,
        phases=[Phase.generate],
        suppress_health_check=[*HealthCheck],
    )
    @given(case=operation.as_strategy())
    def gather(case: Any) -> None:
        told = case.as_transport_kwargs(base_url="http://register")
        requests.append({name: each for name, each in told.items() if name in SENT})

    gather()
    return requests


def _mutants(chance: random.Random, calls: list[Call], most: int) -> Iterator[Mutant]:
    ways: list[Callable[[random.Random, Any], bytes]] = [
        *(_one_value, _one_value, _one_text, _one_text),
        *(_twice, _cut, _flipped, _whole, _longer),
    ]
    told = [each for each in calls if each.json]
    for number in range(most):
        one = told[number % len(told)]
        body = chance.choice(ways)(chance, one.json)
        kind = "application/json" if chance.random() < 0.95 else chance.choice(TYPES)
        yield Mutant(one, body, kind)


def _places(said: Any, *way: Any) -> Iterator[tuple[Any, ...]]:
    """Give the way to every value inside a body, and to the body."""
    yield way
    if isinstance(said, dict):
        said = said.items()
    elif isinstance(said, list):
        said = enumerate(said)
    else:
        return
    for key, each in said:
        yield from _places(each, *way, key)


def _with(chance: random.Random, said: Any, raw: bytes) -> bytes:
    """Put raw bytes into the place of one value."""
    hole = "@hole@"
    way = chance.choice([each for each in _places(said) if each])
    copied = json.loads(json.dumps(said))
    at = copied
    for key in way[:-1]:
        at = at[key]
    at[way[-1]] = hole
    return json.dumps(copied, ensure_ascii=False).encode().replace(f'"{hole}"'.encode(), raw)


def _one_value(chance: random.Random, said: Any) -> bytes:
    return _with(chance, said, chance.choice(VALUES))


def _one_text(chance: random.Random, said: Any) -> bytes:
    return _with(chance, said, chance.choice(TEXTS))


def _twice(chance: random.Random, said: Any) -> bytes:
    """Name a member twice, the second time as something else."""
    name = chance.choice([*said])
    return json.dumps(said).encode()[:-1] + b"," + json.dumps(name).encode() + b":[]}"


def _cut(chance: random.Random, said: Any) -> bytes:
    body = json.dumps(said, ensure_ascii=False).encode()
    return body[: chance.randrange(len(body))]


def _flipped(chance: random.Random, said: Any) -> bytes:
    body = bytearray(json.dumps(said, ensure_ascii=False).encode())
    for _ in range(chance.randint(1, 4)):
        body[chance.randrange(len(body))] = chance.randrange(256)
    return bytes(body)


def _whole(chance: random.Random, _said: Any) -> bytes:
    return chance.choice(WHOLE)


def _longer(_chance: random.Random, said: Any) -> bytes:
    return json.dumps(said).encode() + b" " * 70_000


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
