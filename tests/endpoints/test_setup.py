"""The first run: a register becomes somebody's."""

import asyncio
from collections.abc import Iterator
from typing import Any

import pytest
from sqlalchemy import func, select

from api.settings import Settings
from api.staff.company_tables import Company
from api.staff.setup_code import forget_setup_code, put_setup_code
from api.staff.tables import Account
from tests.endpoints.doorway import PASSWORD, browser, carry
from tests.register import Register

COMPANY = {
    "name": "Soraharju Oy",
    "business_id": "0000027-0",
    "street": "Monttutie 1",
    "postal_code": "00100",
    "town": "Mallila",
    "email": "toimisto@soraharju.example",
    "phone": "+358 40 000 0012",
    "fiscal_year_end_month": 12,
}
ADMIN = {"username": "Paula", "name": "Paula Pääkäyttäjä", "password": PASSWORD}


@pytest.fixture
def code(settings: Settings) -> Iterator[str]:
    """Have `init` put a set-up code beside the keys."""
    yield put_setup_code(settings.keys_folder)
    forget_setup_code(settings.keys_folder)


def first_run(code: str, **changes: Any) -> dict[str, Any]:
    return {"setup_code": code, "company": COMPANY, "admin": ADMIN, **changes}


async def stored(register: Register) -> tuple[int, int]:
    """Count companies and accounts."""
    async with register.work(writes=False) as work:
        companies = await work.session.scalar(select(func.count()).select_from(Company))
        accounts = await work.session.scalar(select(func.count()).select_from(Account))
    return companies or 0, accounts or 0


async def test_a_register_is_set_up_and_its_administrator_signs_in(
    register: Register, code: str
) -> None:
    client = browser(register)
    before = (await client.get("/setup")).json()

    done = await client.post("/setup", json=first_run(code))

    assert done.status_code == 201, done.text
    assert before == {"needed": True}
    assert (await client.get("/setup")).json() == {"needed": False}
    said = {"username": "paula", "password": PASSWORD}
    entered = await client.post("/sessions", json=said)
    assert entered.json()["second_factor_required"] is True
    carry(client, entered)
    me = (await client.get("/me")).json()
    assert (me["name"], me["roles"]) == ("Paula Pääkäyttäjä", ["admin"])
    agreement = (await client.get("/nda")).json()
    assert agreement["edition"] == 1
    assert agreement["text"].startswith("# Salassapitositoumus")


async def test_a_company_may_bring_its_own_agreement(register: Register, code: str) -> None:
    done = await browser(register).post("/setup", json=first_run(code, nda_text="Vaikenen."))

    assert done.status_code == 201, done.text
    client = await register.client()
    assert (await client.get("/nda")).json()["text"] == "Vaikenen."


async def test_a_register_is_set_up_once(
    register: Register, code: str, settings: Settings
) -> None:
    await browser(register).post("/setup", json=first_run(code))
    again = put_setup_code(settings.keys_folder)

    refused = await browser(register).post("/setup", json=first_run(again))

    assert refused.status_code == 409
    assert refused.json()["type"] == "/problems/already-set-up"
    assert await stored(register) == (1, 1)


async def test_two_at_once_set_up_one(register: Register, code: str) -> None:
    other = first_run(code, admin=ADMIN | {"username": "toinen"})

    answers = await asyncio.gather(
        browser(register).post("/setup", json=first_run(code)),
        browser(register).post("/setup", json=other),
    )

    assert sorted(answer.status_code for answer in answers) == [201, 409]
    assert await stored(register) == (1, 1)


@pytest.mark.parametrize("said", ["", "0" * 30, "å"])
async def test_a_stranger_cannot_take_a_register_over(
    register: Register, code: str, said: str
) -> None:
    refused = await browser(register).post("/setup", json=first_run(said))

    assert refused.status_code == 403
    assert refused.json()["type"] == "/problems/wrong-setup-code"
    assert code not in refused.text
    assert await stored(register) == (0, 0)


async def test_without_a_code_nobody_can(register: Register) -> None:
    refused = await browser(register).post("/setup", json=first_run(""))

    assert refused.json()["type"] == "/problems/wrong-setup-code"
    assert await stored(register) == (0, 0)


@pytest.mark.parametrize(
    ("changes", "problem"),
    [
        ({"company": COMPANY | {"business_id": "0000027-1"}}, "wrong-business-id"),
        ({"company": COMPANY | {"vat_number": "FI00000271"}}, "wrong-business-id"),
        ({"company": COMPANY | {"postal_code": "1234"}}, "malformed"),
        ({"company": COMPANY | {"fiscal_year_end_month": 13}}, "malformed"),
        ({"admin": ADMIN | {"password": "lyhyt"}}, "password-too-short"),
        ({"admin": ADMIN | {"password": "Soraharju 12345"}}, "password-names-you"),
        ({"admin": ADMIN | {"password": "salasanasalasana"}}, "password-too-common"),
        ({"extra": 1}, "malformed"),
    ],
    ids=str,
)
async def test_a_register_that_is_not_right_is_not_begun(
    register: Register, code: str, changes: dict[str, Any], problem: str
) -> None:
    refused = await browser(register).post("/setup", json=first_run(code, **changes))

    assert refused.status_code == 422
    assert refused.json()["type"] == f"/problems/{problem}"
    assert await stored(register) == (0, 0)


async def test_the_code_is_worth_nothing_once_it_was_used(
    register: Register, code: str, settings: Settings
) -> None:
    assert put_setup_code(settings.keys_folder) == code

    await browser(register).post("/setup", json=first_run(code))

    assert not (settings.keys_folder / "setup-code").exists()
