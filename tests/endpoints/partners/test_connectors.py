"""A way out without a contract is off, and says why."""

from datetime import date, timedelta
from typing import Any

import pytest

from api.kernel.clock import local_day, now
from api.kernel.permissions import Permission
from api.kernel.roles import Role
from tests.endpoints.inbox import Inbox, mail
from tests.endpoints.mail import OPERATOR
from tests.endpoints.yard import made, seen
from tests.register import Client, Register

YESTERDAY = local_day(now()) - timedelta(days=1)


@pytest.fixture
async def keeper(register: Register) -> Client:
    return await register.client(Role.REGISTER_KEEPER)


async def admit(register: Register, recipient: dict[str, Any]) -> None:
    admin = await register.client(Role.ADMIN)
    said = {"name": "Mallilaskutus", "role": Role.BILLING_PARTNER, "purpose": "billing"}
    scopes = {"scopes": [Permission.INVOICES_READ], "recipient_id": recipient["id"]}
    await made(admin, "/api-clients", said | scopes)


@pytest.mark.parametrize(
    ("agreed", "off_because"),
    [
        ({}, "no-contract"),
        ({"contract_on": "2999-01-01"}, "no-contract"),
        ({"contract_on": "2026-01-01", "contract_until": str(YESTERDAY)}, "no-contract"),
        ({"contract_on": "2026-01-01", "country": "US"}, "no-transfer-tool"),
        (
            {"contract_on": "2026-01-01", "country": "US", "transfer_tool": "standard-clauses"},
            "transfer-not-assessed",
        ),
        ({"contract_on": "2026-01-01"}, None),
    ],
)
async def test_a_connector_is_on_by_contract_only(  # clause: C27 clause: C28
    register: Register, keeper: Client, agreed: dict[str, Any], off_because: str | None
) -> None:
    said = {"name": "Mallilasku Oy", "role": "processor", "country": "FI"} | agreed
    recipient = await made(keeper, "/recipients", said)
    await admit(register, recipient)

    [connector] = (await keeper.get("/connectors")).json()["items"]

    assert (connector["kind"], connector["name"]) == ("billing", "Mallilaskutus")
    assert connector["recipient_id"] == recipient["id"]
    assert (connector["is_on"], connector["off_because"]) == (off_because is None, off_because)


async def test_a_contract_that_ends_closes_the_way(register: Register, keeper: Client) -> None:
    said = {"name": "Mallilasku Oy", "role": "processor", "country": "FI"}
    recipient = await made(keeper, "/recipients", said | {"contract_on": str(date(2026, 1, 1))})
    await admit(register, recipient)

    ended = await keeper.patch(
        f"/recipients/{recipient['id']}",
        json={"contract_until": str(YESTERDAY), "contract_reference": "Kansio 3"},
        headers=seen(1),
    )

    assert ended.json()["contract_reference"] == "Kansio 3"
    [connector] = (await keeper.get("/connectors")).json()["items"]
    assert not connector["is_on"]


async def test_mail_is_a_way_out_by_contract_only(register: Register, keeper: Client) -> None:
    assert (await keeper.get("/connectors")).json()["items"] == []
    async with Inbox.opened(register) as inbox:
        register.app.state.settings = inbox.settings
        recipients = (await keeper.get("/recipients")).json()["items"]
        [operator] = [each for each in recipients if each["name"] == OPERATOR]
        inbox.box.lay(mail())
        on = await _ways(keeper)
        ended = {"contract_on": "2026-01-01", "contract_until": str(YESTERDAY)}
        url = f"/recipients/{operator['id']}"
        changed = await keeper.patch(url, json=ended, headers=seen(1))
        assert changed.is_success, changed.text
        await inbox.read()
        unread = await inbox.threads()
        off = await _ways(keeper)
        agreed = {"contract_until": None}
        await keeper.patch(url, json=agreed, headers=seen(2))
        await inbox.read()

        assert on == [("mail", OPERATOR, None), ("mailbox", OPERATOR, None)]
        assert off == [(kind, OPERATOR, "no-contract") for kind in ("mail", "mailbox")]
        assert unread == []
        assert len(await inbox.threads()) == 1


async def _ways(keeper: Client) -> list[tuple[str, str, str | None]]:
    items = (await keeper.get("/connectors")).json()["items"]
    return [(each["kind"], each["name"], each["off_because"]) for each in items]
