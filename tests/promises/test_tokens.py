"""Promise: no forged, bent or outdated token opens anything."""

import time
from datetime import timedelta

import pytest

from api.http.tokens import BadToken, TokenKeys, new_signing_key
from api.kernel.clock import local_day
from api.kernel.identifiers import new_id
from api.kernel.roles import Role
from api.staff.session_tables import SignInSession
from api.staff.tables import Account
from tests.promises.forged import Forge, mutants
from tests.register import Client, Register

HERE = "http://127.0.0.1:8000"
"""Who a register says it is when nothing else is set."""


@pytest.fixture
async def somebody(register: Register) -> Client:
    return await register.client(Role.ADMIN)


@pytest.fixture
def forge(register: Register, somebody: Client) -> Forge:
    kid, key = [*register.settings.token_keys.items()][-1]
    return Forge(key, kid, somebody.account_id, somebody.session_id, HERE)


async def status(register: Register, token: str, scheme: str = "Bearer") -> int:
    stranger = register.stranger({"Authorization": f"{scheme} {token}"})
    return (await stranger.get("/me")).status_code


async def test_the_forge_makes_tokens_that_would_be_good(
    register: Register, forge: Forge
) -> None:
    assert await status(register, forge.token()) == 200


async def test_no_forged_token_opens_anything(register: Register, forge: Forge) -> None:
    forged = dict(mutants(forge))

    opened = {
        name: answer
        for name, token in forged.items()
        if (answer := await status(register, token)) != 401
    }

    assert len(forged) >= 60
    assert opened == {}


@pytest.mark.parametrize("scheme", ["", "Basic", "Token", "Bearer Bearer", "DPoP"])
async def test_a_token_is_sent_as_a_bearers(
    register: Register, forge: Forge, scheme: str
) -> None:
    assert await status(register, forge.token(), scheme) == 401


async def test_a_token_is_not_taken_from_the_address_or_a_cookie(
    register: Register, forge: Forge
) -> None:
    stranger = register.stranger({"Cookie": f"access_token={forge.token()}"})

    assert (await stranger.get("/me")).status_code == 401
    assert (await stranger.get(f"/me?access_token={forge.token()}")).status_code == 401


async def test_a_verified_token_is_forgotten_when_it_expires(
    register: Register, forge: Forge
) -> None:
    token = forge.token(forge.claims(exp=int(time.time()) + 1))
    assert await status(register, token) == 200

    time.sleep(2.1)  # noqa: ASYNC251 - a second that no clock can be moved by

    assert await status(register, token) == 401


async def test_an_ended_session_takes_its_tokens_with_it(
    register: Register, forge: Forge
) -> None:
    async with register.work() as work:
        session = await work.session.get_one(SignInSession, forge.sid)
        session.ended_at = work.now

    assert await status(register, forge.token()) == 401


async def test_an_expired_session_takes_its_tokens_with_it(
    register: Register, forge: Forge
) -> None:
    async with register.work() as work:
        session = await work.session.get_one(SignInSession, forge.sid)
        session.expires_at = work.now - timedelta(seconds=1)

    assert await status(register, forge.token()) == 401


async def test_whoever_left_takes_their_tokens_with_them(
    register: Register, forge: Forge
) -> None:
    async with register.work() as work:
        account = await work.session.get_one(Account, forge.sub)
        account.left_on = local_day(work.now)

    assert await status(register, forge.token()) == 401


async def test_another_accounts_token_does_not_fit_a_session(
    register: Register, forge: Forge
) -> None:
    other = await register.client(Role.BILLING)
    swapped = forge.claims(sub=str(other.account_id))

    assert await status(register, forge.token(swapped)) == 401


def test_an_older_key_still_verifies_and_a_removed_one_does_not() -> None:
    older, newer, sid = new_signing_key(), new_signing_key(), new_id()
    both = TokenKeys({"token-1": older, "token-2": newer}, HERE)
    token = TokenKeys({"token-1": older}, HERE).issue(new_id(), sid)

    assert both.verify(token).sid == sid
    assert both.kid == "token-2"
    with pytest.raises(BadToken):
        TokenKeys({"token-2": newer}, HERE).verify(token)


def test_a_token_of_another_register_is_not_ours() -> None:
    keys = {"token-1": new_signing_key()}
    token = TokenKeys(keys, "https://other.example").issue(new_id(), new_id())

    with pytest.raises(BadToken):
        TokenKeys(keys, HERE).verify(token)
