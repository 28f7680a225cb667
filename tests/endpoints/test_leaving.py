"""The day somebody leaves: sessions, roles and keys end at once, and what was done stays."""

import time
from datetime import timedelta
from types import SimpleNamespace

import pytest
import time_machine
from sqlalchemy import func, select

from api.all_tables import Base
from api.http import caller
from api.kernel.clock import local_day, now
from api.kernel.roles import Role
from api.staff.grant_tables import GrantReview
from api.staff.key_tables import Passkey, RecoveryCode
from api.staff.kiosk_tables import KioskKey
from api.staff.tables import Account, AccountRole, SecondFactor
from tests.endpoints.doorway import Person, browser, hire, refreshing, sessions_of, signed_in
from tests.register import Client, Register

KEYS = (AccountRole, SecondFactor, RecoveryCode, Passkey, KioskKey)
BECAUSE = "Työsuhde päättyi"


@pytest.fixture
async def admin(register: Register) -> Client:
    return await register.client(Role.ADMIN)


async def hired(register: Register) -> Person:
    """Take on somebody who holds every key there is."""
    person = await hire(register, Role.WEIGHMASTER, Role.BILLING)
    own = {"account_id": person.account_id}
    async with register.work() as work:
        passkey = Passkey(name="Kannettava", credential="-", credential_hash="-", **own)
        passkey.public_key, passkey.sign_count, passkey.added_at = "-", 0, work.now
        badge = KioskKey(badge="-", pin="-", set_at=work.now, **own)
        code = RecoveryCode(hash="-", made_at=work.now, **own)
        work.session.add_all([passkey, badge, code])
    return person


async def end(admin: Client, person: Person) -> None:
    path = f"/staff/{person.account_id}"
    etag = (await admin.get(path)).headers["etag"]
    said = {"left_on": local_day(now()).isoformat(), "reason": BECAUSE}
    ended = await admin.patch(path, json=said, headers={"If-Match": etag})
    assert ended.status_code == 200, ended.text


async def count(register: Register, table: type[Base], person: Person) -> int:
    own = select(func.count()).where(table.__table__.c.account_id == person.account_id)
    async with register.work(writes=False) as work:
        return await work.session.scalar(own) or 0


async def test_whoever_leaves_holds_nothing_that_lets_in(
    register: Register, admin: Client
) -> None:
    person = await hired(register)
    client = await signed_in(register, person)
    before = {table: await count(register, table, person) for table in KEYS}

    await end(admin, person)

    assert 0 not in before.values()
    after = {table: await count(register, table, person) for table in KEYS}
    assert after == dict.fromkeys(KEYS, 0)
    assert (await client.get("/me")).status_code == 401
    assert (await refreshing(client)).status_code == 401
    assert await sessions_of(register) == 1
    with time_machine.travel(now() + timedelta(seconds=30)):
        again = await browser(register).post("/sessions", json=person.said())
    assert again.status_code == 401


async def test_which_roles_were_held_is_known_afterwards(
    register: Register, admin: Client
) -> None:
    person = await hired(register)

    await end(admin, person)

    async with register.work(writes=False) as work:
        ended = [*await work.session.scalars(select(GrantReview).order_by(GrantReview.role))]
        account = await work.session.get_one(Account, person.account_id)
    assert [each.role for each in ended] == [Role.BILLING, Role.WEIGHMASTER]
    assert {each.reason for each in ended} == {BECAUSE}
    assert (account.name, account.password) == ("Terttu Testaaja", None)


async def test_another_process_knows_within_five_seconds(
    register: Register, admin: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    person = await hired(register)
    client = await signed_in(register, person)
    async with Register(register.settings).running() as other:
        elsewhere = browser(other)
        elsewhere.headers["Authorization"] = client.headers["Authorization"]
        assert (await elsewhere.get("/me")).status_code == 200

        await end(admin, person)
        later = SimpleNamespace(monotonic=lambda: time.monotonic() + 5, time=time.time)
        monkeypatch.setattr(caller, "time", later)

        assert (await elsewhere.get("/me")).status_code == 401


async def test_whoever_has_left_does_not_come_back_by_the_old_account(
    register: Register, admin: Client
) -> None:
    person = await hired(register)
    await end(admin, person)
    path = f"/staff/{person.account_id}"
    account = await admin.get(path)
    etag = {"If-Match": account.headers["etag"]}

    back = await admin.patch(path, json={"left_on": None}, headers=etag)
    reset = await admin.post(f"{path}/reset", headers=etag)

    assert back.json()["type"] == "/problems/has-left"
    assert reset.json()["type"] == "/problems/has-left"
    assert (await admin.get(path)).json() == account.json()
