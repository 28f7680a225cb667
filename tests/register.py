"""The register under test, and the people who use it."""

from collections.abc import AsyncIterator, Callable, Iterable, MutableMapping
from contextlib import asynccontextmanager
from datetime import UTC, date, datetime, timedelta
from typing import Any, Final, TypeAlias
from unittest import mock
from uuid import UUID

import httpx

from api.app.application import create_app
from api.database.engines import Database
from api.database.secrets import Secrets
from api.database.work import Asked, Work, Works
from api.http.tokens import TokenKeys
from api.kernel.access import REGISTER, Caller
from api.kernel.clock import now
from api.kernel.identifiers import new_id
from api.kernel.languages import Language
from api.kernel.operations import Operation
from api.kernel.purposes import Purpose
from api.kernel.quantities import Kilograms
from api.kernel.roles import GRANTS, PARTNERS, Role
from api.kernel.sources import Source, SourceKind
from api.settings import Settings
from api.staff.session_tables import SignInSession
from api.staff.tables import Account, AccountRole, NdaSignature
from api.staff.tables import Client as Machine
from api.weighing.indicator.latest import LiveWeight
from api.weighing.rules.capturing import ScaleSilent
from api.weighing.rules.indications import Status, WeightKind

FAR: Final = date(2099, 12, 31)
HEARD: Final = {"kind": "customer_phone"}
"""A source for bodies that need one."""
Opened: TypeAlias = Callable[[str, Secrets], Database]
CONFLICT: Final = 409
DUPLICATE: Final = "/problems/possible-duplicate"


class Client(httpx.AsyncClient):
    """Somebody at the register: sends a purpose, and a fresh key with every POST."""

    account_id: UUID
    session_id: UUID
    tells_apart = True
    """Whether it insists that a customer who looks like another one is not."""

    async def request(self, method: str, url: Any, **options: Any) -> httpx.Response:
        headers = dict(options.pop("headers", None) or {})
        if method == "POST":
            headers.setdefault("Idempotency-Key", str(new_id()))
        answer = await super().request(method, url, headers=headers, **options)
        for _ in range(9):
            if not (
                self.tells_apart and answer.status_code == CONFLICT and DUPLICATE in answer.text
            ):
                break
            body = options["json"]
            known = [each["id"] for each in answer.json()["candidates"]]
            known += body.get("confirm_not_duplicate_of", [])
            because = {"confirm_not_duplicate_of": known, "not_duplicate_because": "testi"}
            options["json"] = body | because
            answer = await super().request(method, url, headers=headers, **options)
        return answer


class Deck:
    """Indicators that show what a test puts on their scales."""

    def __init__(self, otherwise: int | None = None) -> None:
        self.loads: dict[UUID, int] = {}
        self._otherwise = otherwise

    def capture(self, scale_id: UUID) -> Kilograms:
        kg = self.loads.get(scale_id, self._otherwise)
        if kg is None:
            raise ScaleSilent
        return Kilograms(kg)

    async def events(self, scale_id: UUID) -> AsyncIterator[LiveWeight]:
        """Tell once what stands there."""
        kg = self.capture(scale_id)
        yield LiveWeight(kg, is_stable=True, kind=WeightKind.GROSS, status=Status.OK)


class Register:
    """A whole register on a database of its own."""

    def __init__(self, settings: Settings, opened: Opened = Database) -> None:
        """Run on a database that is opened anew, or was `opened` before."""
        self.settings = settings
        with mock.patch("api.app.application.Database", opened):
            self.app = create_app(settings)
        self.app.state.indicators = Deck(42_000)
        self.works: Works = self.app.state.works
        self._keys = TokenKeys(settings.token_keys, settings.issuer)
        self._clients: list[Client] = []

    @asynccontextmanager
    async def running(self) -> AsyncIterator["Register"]:
        async with self.app.router.lifespan_context(self.app):
            yield self
            for client in self._clients:
                await client.aclose()

    async def client(
        self, *roles: Role, purpose: Purpose = Purpose.ORDER_HANDLING, nda: bool = True
    ) -> Client:
        """Sign somebody in with these roles, without the doors that sign-in itself has."""
        async with self.work() as work:
            account = Account(
                username=f"{new_id()}@works.example",
                name="Terttu Testaaja",
                language=Language.FI,
            )
            work.session.add(account)
            await work.session.flush()
            work.session.add_all(_granted(account.id, roles, nda=nda))
            session = session_of(account_id=account.id)
            work.session.add(session)
        return self.holding(account.id, session.id, purpose)

    async def session(self, account_id: UUID) -> UUID:
        """Sign somebody in once more."""
        async with self.work() as work:
            session = session_of(account_id=account_id)
            work.session.add(session)
        return session.id

    async def machine(self, role: Role, scopes: Iterable[str], purpose: Purpose) -> Client:
        """Sign a partner's machine in."""
        async with self.work() as work:
            partner = Machine(
                name="Kumppani", secret="-", role=role, scopes=[*scopes], purpose=purpose
            )
            work.session.add(partner)
            await work.session.flush()
            session = session_of(client_id=partner.id, scopes=[*scopes])
            work.session.add(session)
        return self.holding(partner.id, session.id, None)

    async def holder(self, role: Role) -> Client:
        """Sign in whoever holds a role: a person, or a partner's machine."""
        if role in PARTNERS:
            return await self.machine(role, sorted(GRANTS[role].may), Purpose.ORDER_HANDLING)
        return await self.client(role)

    def holding(self, sub: UUID, sid: UUID, purpose: Purpose | None) -> Client:
        headers: MutableMapping[str, str] = {
            "Authorization": f"Bearer {self._keys.issue(sub, sid)}"
        }
        if purpose:
            headers["Purpose"] = purpose
        client = self.stranger(headers)
        client.account_id, client.session_id = sub, sid
        return client

    def stranger(self, headers: MutableMapping[str, str] | None = None) -> Client:
        client = Client(
            transport=httpx.ASGITransport(self.app),
            base_url="http://register/api/v1",
            headers=headers,
        )
        self._clients.append(client)
        return client

    @asynccontextmanager
    async def work(
        self, *, caller: Caller = REGISTER, writes: bool = True
    ) -> AsyncIterator[Work]:
        """Open a Work, to arrange what a test needs or to look at what it left."""
        source = Source(SourceKind.STAFF, "test")
        asked = Asked(caller, Operation("test", writes=writes), source=source)
        async with self.works.start(asked) as work:
            yield work


def _granted(account_id: UUID, roles: Iterable[Role], *, nda: bool) -> list[Any]:
    rows: list[Any] = [
        AccountRole(
            account_id=account_id,
            role=role,
            granted_by=account_id,
            granted_at=now(),
            review_on=FAR,
        )
        for role in roles
    ]
    if nda:
        rows.append(
            NdaSignature(account_id=account_id, edition=1, signed_at=now(), valid_until=FAR)
        )
    return rows


def session_of(**whose: Any) -> SignInSession:
    started = datetime.now(UTC)
    ends = started + timedelta(hours=10)
    return SignInSession(started_at=started, expires_at=ends, proven_until=ends, **whose)
