"""People who sign in as people do: by username, password and the code of an authenticator."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any
from uuid import UUID

import httpx
import pyotp
from sqlalchemy import func, select

from api.kernel.clock import now
from api.kernel.languages import Language
from api.kernel.roles import Role
from api.staff.actions.sessions import place_of
from api.staff.passwords import Passwords
from api.staff.session_tables import RefreshToken, SignInSession
from api.staff.tables import Account, AccountRole, SecondFactor
from tests.register import FAR, Client, Register

PASSWORD = "kuormakirja tuulessa 41"  # noqa: S105 - a test's
SECRET = "JBSWY3DPEHPK3PXP7777JBSWY3DPEHPK"  # noqa: S105 - a test's
CODE_LASTS = 30

Answered = tuple[int, bytes, dict[str, str]]


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody with an account, and the authenticator that belongs to it."""

    account_id: UUID
    username: str
    password: str = PASSWORD
    secret: str = SECRET

    def code(self, ahead: int = 0) -> str:
        """Read the authenticator, `ahead` codes from now."""
        step = int(now().timestamp()) // CODE_LASTS + ahead
        return pyotp.TOTP(self.secret).generate_otp(step)

    def said(self, **changes: Any) -> dict[str, Any]:
        proof = {"username": self.username, "password": self.password}
        return {**proof, "second_factor": self.code(), **changes}


async def hire(
    register: Register,
    *roles: Role,
    username: str = "terttu",
    enrolled: bool = True,
    left_on: date | None = None,
) -> Person:
    """Give somebody an account with a password, and a second factor that is confirmed."""
    secrets = register.app.state.doors.secrets
    async with register.work() as work:
        account = Account(
            username=username,
            name="Terttu Testaaja",
            language=Language.FI,
            password=password_hash(),
            left_on=left_on,
        )
        work.session.add_all([account, *granted(account.id, roles)])
        if enrolled:
            factor = SecondFactor(account_id=account.id, confirmed_at=work.now)
            factor.secret = secrets.sealed(SECRET, place_of(factor))
            work.session.add(factor)
    return Person(account.id, username)


def granted(account_id: UUID, roles: Iterable[Role]) -> list[AccountRole]:
    return [
        AccountRole(
            account_id=account_id,
            role=role,
            granted_by=account_id,
            granted_at=now(),
            review_on=FAR,
        )
        for role in roles
    ]


@cache
def password_hash() -> str:
    passwords = Passwords()
    try:
        return passwords.make(PASSWORD)
    finally:
        passwords.close()


def browser(register: Register, agent: str = "Firefox") -> Client:
    """Open a browser on the register's own pages; over TLS, so that it keeps the cookie."""
    client = register.stranger({"User-Agent": agent, "Origin": "https://register"})
    client.base_url = httpx.URL("https://register/api/v1")
    return client


async def signed_in(register: Register, person: Person, agent: str = "Firefox") -> Client:
    """Sign somebody in, and have the browser send the token from then on."""
    client = browser(register, agent)
    answer = await client.post("/sessions", json=person.said())
    assert answer.status_code == 201, answer.text
    carry(client, answer)
    return client


def carry(client: Client, answer: httpx.Response) -> None:
    client.headers["Authorization"] = f"Bearer {answer.json()['access_token']}"


def refreshing(client: Client, **headers: str) -> Any:
    return client.post("/sessions/refresh", headers={"X-Requested-With": "punnus", **headers})


def seen(answer: httpx.Response) -> Answered:
    """Give all that a client can tell one answer from another by, but its request id."""
    headers = {
        k: v
        for k, v in answer.headers.items()
        if k not in {"x-request-id", "register-time", "date"}
    }
    body = answer.content
    if request_id := answer.headers.get("x-request-id"):
        body = body.replace(request_id.encode(), b"-")
    return answer.status_code, body, headers


async def sessions_of(register: Register, *, standing: bool = True) -> int:
    """Count the sessions that nobody has ended."""
    async with register.work(writes=False) as work:
        rows = select(func.count()).select_from(SignInSession)
        if standing:
            rows = rows.where(SignInSession.ended_at.is_(None))
        return await work.session.scalar(rows) or 0


async def refresh_tokens(register: Register) -> int:
    async with register.work(writes=False) as work:
        return await work.session.scalar(select(func.count()).select_from(RefreshToken)) or 0
