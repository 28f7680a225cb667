"""Kiosks: a badge or a PIN, at a registered device, for one shift and for weighing alone."""

import asyncio
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

import httpx
import pytest
import time_machine
from sqlalchemy import select, update

from api.all_tables import Base
from api.audit.tables import Change
from api.kernel.clock import local_day, now
from api.kernel.roles import AT_A_KIOSK, Role
from api.staff.kiosk_tables import Device, KioskKey
from api.staff.tables import Account, AccountRole, NdaSignature
from tests.endpoints.doorway import (
    Person,
    browser,
    carry,
    granted,
    hire,
    refreshing,
    seen,
    sessions_of,
    signed_in,
)
from tests.register import FAR, HEARD, Client, Register

PIN, BADGE = "480215", "0012345678"
WEIGHING = {"Purpose": "weighing"}


@dataclass
class Kiosk:
    """A kiosk with its token, an administrator, and Veikko who weighs there."""

    register: Register
    admin: Client
    device: dict[str, Any]
    token: str
    veikko: Person

    def said(self, **changes: Any) -> dict[str, Any]:
        return {"device_token": self.token, **changes}

    async def begin(self, **said: Any) -> httpx.Response:
        self.client = browser(self.register, "Kiosk")
        return await self.client.post("/sessions/kiosk", json=self.said(**said))

    async def by_badge(self) -> Client:
        """Begin a shift, and have the kiosk send the token from then on."""
        begun = await self.begin(badge=BADGE)
        assert begun.status_code == 201, begun.text
        carry(self.client, begun)
        return self.client

    async def set_badge(self, badge: str | None, person: Person | None = None) -> Any:
        url = f"/staff/{(person or self.veikko).account_id}"
        version = (await self.admin.get(url)).json()["version"]
        headers = {"If-Match": f'"{version}"'}
        return await self.admin.put(f"{url}/badge", json={"badge": badge}, headers=headers)


@pytest.fixture
async def kiosk(register: Register) -> Kiosk:
    admin = await register.client(Role.ADMIN)
    made = (await admin.post("/devices", json={"name": "Vaaka 1"})).json()
    veikko = await hire(register, Role.WEIGHMASTER, Role.ADMIN, username="veikko")
    kiosk = Kiosk(register, admin, made["device"], made["device_token"], veikko)
    assert (await kiosk.set_badge(BADGE)).status_code == 200
    client = await signed_in(register, veikko)
    assert (await client.put("/me/kiosk-key", json={"pin": PIN})).status_code == 200
    return kiosk


async def test_a_shift_begins_by_badge_or_pin(kiosk: Kiosk) -> None:
    for proof in ({"badge": BADGE}, {"username": "Veikko", "pin": PIN}):
        begun = await kiosk.begin(**proof)

        assert begun.status_code == 201, begun.text
        assert begun.json()["second_factor_required"] is False
        carry(kiosk.client, begun)
        me = (await kiosk.client.get("/me")).json()
        assert me["username"] == "veikko"
        assert me["permissions"] == sorted(AT_A_KIOSK)


async def test_at_a_kiosk_even_an_administrator_only_weighs(kiosk: Kiosk) -> None:
    at_kiosk, whole = await kiosk.by_badge(), await signed_in_later(kiosk)

    assert (await at_kiosk.get("/staff")).status_code == 403
    assert (await at_kiosk.post("/devices", json={"name": "Oma"})).status_code == 403
    assert (await at_kiosk.get("/products")).status_code == 200
    assert (await whole.get("/staff")).status_code == 200


async def test_at_a_kiosk_nobody_sees_what_their_other_roles_would(kiosk: Kiosk) -> None:
    desk = await kiosk.register.client(Role.ORDER_DESK)
    said = {"given_name": "Kalle", "phones": ["040 000 0013"], "source": HEARD}
    driver = (await desk.post("/drivers", json=said)).json()
    await also_order_desk(kiosk)
    at_kiosk, whole = await kiosk.by_badge(), await signed_in_later(kiosk)

    shown = {
        client: (await client.get(f"/drivers/{driver['id']}", headers=WEIGHING)).json()
        for client in (at_kiosk, whole)
    }

    assert shown[whole] == driver
    assert shown[at_kiosk]["name"] == "Kalle"
    assert [each["number"] for each in shown[at_kiosk]["phones"]] == [None]


async def also_order_desk(kiosk: Kiosk) -> None:
    """Let Veikko take orders, too, and have him sign the agreement."""
    own = kiosk.veikko.account_id
    async with kiosk.register.work() as work:
        signed = NdaSignature(account_id=own, edition=1, signed_at=now(), valid_until=FAR)
        work.session.add_all([*granted(own, [Role.ORDER_DESK]), signed])


async def signed_in_later(kiosk: Kiosk) -> Client:
    with time_machine.travel(now() + timedelta(seconds=60), tick=True):
        return await signed_in(kiosk.register, kiosk.veikko)


@pytest.mark.parametrize(
    ("method", "url", "body"),
    [
        ("PUT", "/me/kiosk-key", {"pin": "907142"}),
        ("POST", "/me/password", {"current_password": "x", "new_password": "y" * 20}),
        ("POST", "/me/second-factor", None),
        ("POST", "/me/second-factor/confirm", {"code": "123456"}),
        ("POST", "/me/step-up", {"code": "123456"}),
    ],
)
async def test_nobody_changes_an_account_at_a_kiosk(
    kiosk: Kiosk, method: str, url: str, body: dict[str, Any] | None
) -> None:
    client = await kiosk.by_badge()
    before = await keys(kiosk)

    refused = await client.request(method, url, json=body)

    assert refused.status_code == 403
    assert refused.json()["type"] == "/problems/full-sign-in-needed"
    assert await keys(kiosk) == before


async def test_whatever_is_wrong_the_answer_is_the_same(kiosk: Kiosk) -> None:
    await hire(kiosk.register, Role.BILLING, username="liisa")
    wrong = [
        {"badge": "9999999999"},
        {"badge": BADGE, "device_token": "none of ours"},
        {"username": "veikko", "pin": "907142"},
        {"username": "nobody", "pin": PIN},
        {"username": "liisa", "pin": PIN},
        {"username": "veikko", "pin": PIN, "device_token": "none of ours"},
    ]
    before = await sessions_of(kiosk.register)

    answers = [seen(await kiosk.begin(**said)) for said in wrong]

    assert answers[0][0] == 401
    assert all(answer == answers[0] for answer in answers)
    assert await sessions_of(kiosk.register) == before


@pytest.mark.parametrize("what", ["left", "no role", "role past its review", "new password"])
async def test_who_may_not_weigh_does_not_begin(kiosk: Kiosk, what: str) -> None:
    yesterday, own = local_day(now()) - timedelta(days=1), kiosk.veikko.account_id
    roles, accounts = AccountRole.__table__, Account.__table__
    late = now() + timedelta(days=7)
    changes = {
        "left": update(accounts).values(left_on=yesterday).where(accounts.c.id == own),
        "no role": update(roles)
        .values(role=Role.BILLING)
        .where(roles.c.account_id == own, roles.c.role == Role.WEIGHMASTER),
        "role past its review": update(roles)
        .values(review_on=yesterday)
        .where(roles.c.account_id == own),
        "new password": update(accounts)
        .values(password_until=late)
        .where(accounts.c.id == own),
    }
    async with kiosk.register.work() as work:
        await (await work.session.connection()).execute(changes[what])

    assert (await kiosk.begin(badge=BADGE)).status_code == 401
    assert (await kiosk.begin(username="veikko", pin=PIN)).status_code == 401


async def test_a_shift_lasts_as_long_as_a_shift(kiosk: Kiosk) -> None:
    client = await kiosk.by_badge()
    begun = now()

    with time_machine.travel(begun + timedelta(hours=9, minutes=50), tick=True):
        renewed = await refreshing(client)
        assert renewed.status_code == 200, renewed.text
        carry(client, renewed)
        assert (await client.get("/me")).status_code == 200
    with time_machine.travel(begun + timedelta(hours=10, minutes=1), tick=True):
        assert (await client.get("/me")).status_code == 401
        assert (await refreshing(client)).status_code == 401


async def test_the_next_one_at_a_kiosk_ends_the_shift_before(kiosk: Kiosk) -> None:
    first = await kiosk.by_badge()

    await kiosk.by_badge()

    assert (await first.get("/me")).status_code == 401
    assert (await kiosk.client.get("/me")).status_code == 200


async def test_a_kiosk_that_has_ended_lets_nobody_in_and_nobody_stay(kiosk: Kiosk) -> None:
    client, url = await kiosk.by_badge(), f"/devices/{kiosk.device['id']}"
    seen_first = {"If-Match": f'"{kiosk.device["version"]}"'}

    ended = await kiosk.admin.delete(url, headers=seen_first)

    assert ended.status_code == 204
    assert (await client.get("/me")).status_code == 401
    assert (await kiosk.begin(badge=BADGE)).status_code == 401
    [device] = (await kiosk.admin.get("/devices")).json()["items"]
    assert device["ended_at"] is not None


async def test_a_lost_badge_is_taken_away_with_its_shifts(kiosk: Kiosk) -> None:
    client = await kiosk.by_badge()

    shown = (await kiosk.set_badge(None)).json()

    assert (shown["has_badge"], shown["has_kiosk_pin"]) == (False, True)
    assert (await client.get("/me")).status_code == 401
    assert (await kiosk.begin(badge=BADGE)).status_code == 401
    assert (await kiosk.begin(username="veikko", pin=PIN)).status_code == 201


async def test_a_badge_belongs_to_one_person(kiosk: Kiosk) -> None:
    liisa = await hire(kiosk.register, Role.WEIGHMASTER, username="liisa")
    before = await keys(kiosk)

    refused = await kiosk.set_badge(BADGE, liisa)

    assert refused.status_code == 409
    assert refused.json()["type"] == "/problems/badge-taken"
    assert await keys(kiosk) == before


async def test_who_is_let_in_anew_chooses_another_pin(kiosk: Kiosk) -> None:
    url = f"/staff/{kiosk.veikko.account_id}"
    version = (await kiosk.admin.get(url)).json()["version"]

    await kiosk.admin.post(f"{url}/reset", headers={"If-Match": f'"{version}"'})

    shown = (await kiosk.admin.get(url)).json()
    assert (shown["has_badge"], shown["has_kiosk_pin"]) == (True, False)
    assert (await kiosk.begin(badge=BADGE)).status_code == 401


async def test_guessing_a_pin_is_slowed_and_the_right_one_waits(kiosk: Kiosk) -> None:
    for _ in range(5):
        assert (await kiosk.begin(username="veikko", pin="907142")).status_code == 401

    assert (await kiosk.begin(username="veikko", pin=PIN)).status_code == 401
    assert (await kiosk.begin(badge=BADGE)).status_code == 201
    with time_machine.travel(now() + timedelta(seconds=40), tick=True):
        assert (await kiosk.begin(username="veikko", pin=PIN)).status_code == 201
        assert (await signed_in_later(kiosk)).headers["Authorization"]


async def test_another_sites_page_does_not_begin_a_shift(kiosk: Kiosk) -> None:
    client = browser(kiosk.register)
    client.headers["Origin"] = "https://other.example"

    refused = await client.post("/sessions/kiosk", json=kiosk.said(badge=BADGE))

    assert refused.json()["type"] == "/problems/cross-site"


async def test_a_badge_shown_at_two_kiosks_at_once_opens_both(kiosk: Kiosk) -> None:
    other = (await kiosk.admin.post("/devices", json={"name": "Vaaka 2"})).json()
    clients = [browser(kiosk.register), browser(kiosk.register)]
    tokens = [kiosk.token, other["device_token"]]

    begun = await asyncio.gather(
        *(
            client.post("/sessions/kiosk", json={"device_token": token, "badge": BADGE})
            for client, token in zip(clients, tokens, strict=True)
        )
    )

    assert [each.status_code for each in begun] == [201, 201]


async def test_who_does_not_weigh_has_no_pin(kiosk: Kiosk) -> None:
    liisa = await hire(kiosk.register, Role.BILLING, username="liisa")
    client, before = await signed_in(kiosk.register, liisa), await keys(kiosk)

    refused = await client.put("/me/kiosk-key", json={"pin": PIN})
    weak = await client.put("/me/kiosk-key", json={"pin": "123456"})

    assert refused.json()["type"] == "/problems/not-at-kiosks"
    assert weak.json()["type"] == "/problems/weak-pin"
    assert await keys(kiosk) == before


async def test_nothing_is_kept_that_opens_a_kiosk(kiosk: Kiosk) -> None:
    stored: list[Any] = []
    async with kiosk.register.work(writes=False) as work:
        for table in (Device, KioskKey, Change):
            stored += (await work.session.execute(select(*table.__table__.c))).all()

    for secret in (kiosk.token, PIN, BADGE):
        assert secret not in repr(stored)
    told = (await kiosk.admin.get("/devices")).text + (await kiosk.admin.get("/staff")).text
    assert kiosk.token not in told


async def keys(kiosk: Kiosk) -> list[Any]:
    table: type[Base] = KioskKey
    async with kiosk.register.work(writes=False) as work:
        rows = await work.session.execute(select(*table.__table__.c))
        return [tuple(row) for row in rows.all()]
