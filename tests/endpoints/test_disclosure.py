"""Nothing leaves the house but what stands in the ledger, to whom it may go."""

import ast
import asyncio
import hashlib
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

import api
from api.disclosure.actions import disclose
from api.disclosure.outgoing import LARGEST_ANSWER, outgoing
from api.disclosure.rules import (
    AddressRefused,
    AnswerTooBig,
    Basis,
    NoContract,
    NotDisclosed,
    NothingDisclosed,
    NoTransferTool,
    PayloadChanged,
    RecipientRole,
    TransferNotAssessed,
    TransferTool,
)
from api.disclosure.tables import Disclosure, Recipient
from api.jobs.actions import claim
from api.jobs.promises import promise
from api.jobs.task import Task
from api.kernel.identifiers import new_id
from api.kernel.purposes import Purpose
from api.kernel.roles import Role
from tests.register import Client, Register

PAYLOAD = b'{"invoice": 1}'
SUBJECTS = [new_id(), new_id()]
SWEDISH: dict[str, Any] = {
    "name": "Mallilasku AB",
    "role": RecipientRole.PROCESSOR,
    "country": "SE",
    "contract_on": date(2026, 1, 1),
}
OUTWARD = (
    "aiohttp",
    "http.client",
    "httpcore",
    "httpx",
    "requests",
    "urllib.request",
    "urllib3",
)
AMERICAN = SWEDISH | {"name": "Model Ltd", "country": "US"}
CLAUSES = {"transfer_tool": TransferTool.STANDARD_CLAUSES}


async def disclosed(register: Register, recipient: dict[str, Any], **other: Any) -> Task:
    """Disclose something to a new recipient, and take the job that sends it."""
    said = {
        "purpose": Purpose.BILLING,
        "basis": Basis.CONTRACT,
        "fields": ["name", "address"],
        "subjects": SUBJECTS,
        "payload": PAYLOAD,
        "job": "send_invoice",
    }
    async with register.work() as work:
        row = Recipient(**recipient)
        work.session.add(row)
        await work.session.flush()
        await disclose(work, row, **said | other)
    task = await claim(register.works, ["send_invoice"])
    assert task is not None
    task.goes_out = True
    return task


async def test_the_ledger_and_the_promise_are_one(register: Register) -> None:
    task = await disclosed(register, SWEDISH)

    async with register.work(writes=False) as work:
        ledger = (await work.session.scalars(select(Disclosure))).one()
    assert task.record_id == ledger.id
    assert ledger.fields == ["address", "name"]
    assert ledger.subjects == sorted(SUBJECTS)
    assert ledger.payload_sha256 == hashlib.sha256(PAYLOAD).hexdigest()
    assert (ledger.purpose, ledger.basis) == (Purpose.BILLING, Basis.CONTRACT)


@pytest.mark.parametrize(
    ("recipient", "refusal"),
    [
        (SWEDISH | {"contract_on": None}, NoContract),
        (SWEDISH | {"contract_on": date(2999, 1, 1)}, NoContract),
        (SWEDISH | {"contract_until": date(2026, 1, 31)}, NoContract),
        (AMERICAN, NoTransferTool),
        (AMERICAN | CLAUSES, TransferNotAssessed),
        (AMERICAN | CLAUSES | {"assessed_on": date(2999, 1, 1)}, TransferNotAssessed),
        (AMERICAN | {"role": RecipientRole.AUTHORITY}, NoTransferTool),
    ],
)
async def test_who_may_get_nothing_gets_nothing(
    register: Register, recipient: dict[str, Any], refusal: type[Exception]
) -> None:
    with pytest.raises(refusal):
        await disclosed(register, recipient)

    async with register.work(writes=False) as work:
        assert (await work.session.scalars(select(Disclosure))).all() == []
    assert await claim(register.works, ["send_invoice"]) is None


@pytest.mark.parametrize(
    "recipient",
    [
        AMERICAN | CLAUSES | {"assessed_on": date(2026, 1, 1)},
        AMERICAN | {"transfer_tool": TransferTool.ADEQUACY},
        SWEDISH | {"contract_until": date(2999, 1, 31)},
        SWEDISH | {"role": RecipientRole.AUTHORITY, "contract_on": None},
    ],
)
async def test_what_is_agreed_opens_the_way_out(  # clause: C30
    register: Register, recipient: dict[str, Any]
) -> None:
    assert await disclosed(register, recipient)


@pytest.mark.parametrize("left_out", [{"fields": []}, {"subjects": []}])
async def test_a_disclosure_says_what_and_about_whom(
    register: Register, left_out: dict[str, Any]
) -> None:
    with pytest.raises(NothingDisclosed):
        await disclosed(register, SWEDISH, **left_out)


async def test_what_was_disclosed_leaves_as_it_was_written_down(register: Register) -> None:
    task = await disclosed(register, SWEDISH)
    async with partner(b"thanks") as (url, got), outgoing(task, to_loopback=True) as way:
        reply = await way.send("POST", url, PAYLOAD, {"X-Kind": "invoice"})
        with pytest.raises(PayloadChanged):
            await way.send("POST", url, b"something else")

    assert (reply.status, reply.body) == (200, b"thanks")
    assert len(got) == 1
    assert got[0].endswith(PAYLOAD)


async def test_a_redirect_is_not_followed_and_a_flood_not_read(register: Register) -> None:
    task = await disclosed(register, SWEDISH)
    moved = b"HTTP/1.1 302 Found\r\nLocation: http://elsewhere.example/\r\n"
    async with (
        partner(b"", start=moved) as (url, _),
        partner(b"x" * (LARGEST_ANSWER + 1)) as (flood, _),
        outgoing(task, to_loopback=True) as way,
    ):
        assert (await way.send("POST", url, PAYLOAD)).status == 302
        with pytest.raises(AnswerTooBig):
            await way.send("POST", flood, PAYLOAD)


@pytest.mark.parametrize(
    "url",
    [
        "https://127.0.0.1/",
        "https://10.0.0.1/",
        "https://[::1]/",
        "https://[::ffff:127.0.0.1]/",
        "https://169.254.169.254/",
        "https://localhost/",
        "http://192.0.2.1/",
        "http://1.1.1.1/",
    ],
)
async def test_only_public_addresses_are_called_and_by_tls(
    register: Register, url: str
) -> None:
    task = await disclosed(register, SWEDISH)
    async with outgoing(task) as way:
        with pytest.raises(AddressRefused):
            await way.send("POST", url, PAYLOAD)


async def test_a_job_without_a_disclosure_opens_no_way_out(register: Register) -> None:
    async with register.work() as work:
        await promise(work, "sneak", new_id())
    task = await claim(register.works, ["sneak"])
    assert task is not None
    task.goes_out = True

    async def open_it() -> None:
        async with outgoing(task):
            raise AssertionError

    with pytest.raises(NotDisclosed):
        await open_it()


async def test_only_a_job_that_may_wait_for_others_opens_a_way_out(register: Register) -> None:
    task = await disclosed(register, SWEDISH)
    task.goes_out = False

    with pytest.raises(TypeError, match="send_invoice waits for others"):
        await outgoing(task).__aenter__()


async def test_the_register_keeper_keeps_recipients(register: Register) -> None:
    keeper = await register.client(Role.REGISTER_KEEPER)
    said = {"name": "Malli Oy", "role": "controller", "country": "FI"}

    created = await keeper.post("/recipients", json=said)

    assert created.status_code == 201, created.text
    assert created.json()["contract_on"] is None
    assert created.headers["etag"] == '"1"'
    listed = await keeper.get("/recipients")
    assert listed.json()["items"] == [created.json()]
    wrong = await keeper.post("/recipients", json=said | {"country": "Finland"})
    assert wrong.status_code == 422


async def test_others_do_not(register: Register, order_desk: Client) -> None:
    auditor = await register.client(Role.AUDITOR)
    said = {"name": "Malli Oy", "role": "controller", "country": "FI"}

    assert (await order_desk.get("/recipients")).status_code == 403
    assert (await auditor.post("/recipients", json=said)).status_code == 403
    assert (await auditor.get("/recipients")).status_code == 200


async def test_what_was_disclosed_about_one_is_found(register: Register) -> None:
    keeper = await register.client(Role.REGISTER_KEEPER)
    await disclosed(register, SWEDISH)
    other = new_id()
    await disclosed(register, SWEDISH | {"name": "Toinen AB"}, subjects=[other])

    found = (await keeper.get(f"/disclosures?subject_id={other}")).json()["items"]
    everything = (await keeper.get("/disclosures")).json()["items"]

    assert [each["recipient"] for each in found] == ["Toinen AB"]
    assert found[0]["subjects"] == [str(other)]
    assert [each["recipient"] for each in everything] == ["Toinen AB", "Mallilasku AB"]


def test_nothing_else_opens_a_connection() -> None:
    """Only the gateway may make a client: all else would get around the ledger.

    The story is no part of the register: it asks a demo, as anybody outside could. A provider
    of identities is sent a one-time code and nothing of anybody, through the same transport.
    """
    root = Path(api.__file__).parent
    makers = {
        str(path.relative_to(root))
        for path in root.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if _calls_out(node)
    }
    assert makers == {"disclosure/outgoing.py", "cli/story/player.py", "eid/oidc.py"}


def _calls_out(node: ast.AST) -> bool:
    match node:
        case ast.ImportFrom(module=str(name)):
            return name.startswith(OUTWARD)
        case ast.Import(names=names):
            return any(each.name.startswith(OUTWARD) for each in names)
        case _:
            return False


@asynccontextmanager
async def partner(
    answer: bytes, start: bytes = b"HTTP/1.1 200 OK\r\n"
) -> AsyncIterator[tuple[str, list[bytes]]]:
    """Be a partner's server, which keeps what it is sent."""
    got: list[bytes] = []

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        got.append(await reader.read(65_536))
        if b"\r\n\r\n" in got[-1] and got[-1].endswith(b"\r\n\r\n"):
            got[-1] += await reader.read(65_536)
        writer.write(start + b"Content-Length: %d\r\n" % len(answer))
        writer.write(b"Connection: close\r\n\r\n" + answer)
        try:
            await writer.drain()
        except ConnectionError:
            return  # it hung up on a flood
        finally:
            writer.close()

    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    async with server:
        yield f"http://127.0.0.1:{port}/", got
