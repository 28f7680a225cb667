"""A retried request has one effect and one answer, whoever retries it and however often."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

import httpx
import pytest
from sqlalchemy import Table, func, select

from api.all_tables import Base
from api.http.route import Route
from api.kernel.clock import local_day, now
from api.kernel.identifiers import new_id
from api.kernel.permissions import Permission
from api.kernel.roles import Role
from api.staff.tables import AccountRole
from api.views.tables import Viewing
from tests.promises.asking import who_may
from tests.promises.calls import Call, body_of, call
from tests.promises.everything import PARTNERS_ONLY, ROUTES, STAFF, named
from tests.promises.seeded import Seeded, seed
from tests.promises.test_trail import DOORS
from tests.register import Client, Register

KEYED = tuple(each for each in ROUTES if each.keyed and named(each) not in DOORS)
BOOKKEEPING = {"idempotency_keys", "views"}
TRACES = {*BOOKKEEPING, "changes", "provenance", "search_entries", "search_words"}


@dataclass
class Counter:
    """A register whose rows are counted, and somebody who may do everything in it."""

    register: Register
    made: Seeded
    client: Client
    who_may: Callable[[Route], Client]

    async def call(self, route: Route) -> Call:
        async with self.register.work(writes=False) as work:
            return await call(work, self.made, route)

    async def send(self, one: Call, key: str, **other: Any) -> httpx.Response:
        options = replace(one, **other).options
        options["headers"] = {**options["headers"], "Idempotency-Key": key}
        by = self.who_may(one.route) if named(one.route) in PARTNERS_ONLY else self.client
        return await by.request(one.route.method, one.path, **options)

    async def rows(self, *left_out: str) -> dict[str, int]:
        async with self.register.work(writes=False) as work:
            return {
                table.name: await work.session.scalar(_count(table)) or 0
                for table in Base.metadata.sorted_tables
                if table.name not in left_out
            }

    async def views(self) -> int:
        async with self.register.work(writes=False) as work:
            return await work.session.scalar(select(func.count()).select_from(Viewing)) or 0


@pytest.fixture
async def counter(register: Register, monkeypatch: pytest.MonkeyPatch) -> Counter:
    made = await seed(register.works, monkeypatch)
    return Counter(register, made, await register.client(*STAFF), await who_may(register))


async def test_the_same_request_gets_the_same_answer_and_has_one_effect(
    counter: Counter,
) -> None:
    for route in KEYED:
        one, key = await counter.call(route), str(new_id())
        first = await counter.send(one, key)
        after, views = await counter.rows(*BOOKKEEPING), await counter.views()

        again = await counter.send(one, key)

        assert first.is_success, f"{named(route)}: {first.text}"
        assert "idempotent-replayed" not in first.headers
        assert (again.status_code, again.content) == (first.status_code, first.content)
        assert again.headers["idempotent-replayed"] == "true"
        for header in ("etag", "location", "content-type"):
            assert again.headers.get(header) == first.headers.get(header)
        assert await counter.rows(*BOOKKEEPING) == after, named(route)
        assert await counter.views() == views + bool(route.operation.purposes), named(route)


async def test_a_key_is_for_one_request(counter: Counter) -> None:
    key = str(new_id())
    first = next(each for each in KEYED if named(each) == "create_customer")
    second = next(each for each in KEYED if each is not first)
    one = await counter.call(first)
    assert (await counter.send(one, key)).is_success
    before = await counter.rows()

    another = await counter.send(await counter.call(second), key)
    changed = await counter.send(one, key, json={**one.json, "note": "Muu"})
    elsewhere = await counter.send(replace(one, path=f"{one.path}?limit=1"), key)

    assert _slug(another) == _slug(changed) == "key-reused"
    assert elsewhere.status_code in {400, 422}
    assert await counter.rows() == before


async def test_another_callers_key_is_another_key(counter: Counter) -> None:
    one, key = await counter.call(KEYED[0]), str(new_id())
    mine = await counter.send(one, key)

    counter.client = await counter.register.client(*STAFF)
    theirs = await counter.send(one, key)

    assert theirs.is_success
    assert "idempotent-replayed" not in theirs.headers
    assert theirs.content != mine.content


async def test_requests_at_once_have_one_effect(counter: Counter) -> None:
    for route in KEYED[:4]:
        one, key = await counter.call(route), str(new_id())
        before = await counter.rows(*TRACES)

        answers = await asyncio.gather(*(counter.send(one, key) for _ in range(8)))

        told = {each.content for each in answers if each.is_success}
        assert len(told) == 1, named(route)
        assert {_slug(each) for each in answers if not each.is_success} <= {"still-running"}
        first = [each for each in answers if "idempotent-replayed" not in each.headers]
        assert len([each for each in first if each.is_success]) == 1
        once = await counter.rows(*TRACES)
        again = await counter.send(one, key)
        assert again.headers["idempotent-replayed"] == "true"
        assert await counter.rows(*TRACES) == once
        assert once != before


async def test_a_refusal_keeps_no_answer(counter: Counter) -> None:
    for route in (each for each in KEYED if body_of(each)):
        one, key = await counter.call(route), str(new_id())

        refused = await counter.send(one, key, json={"no": "such member"})
        mended = await counter.send(one, key)

        assert refused.status_code == 422, named(route)
        assert mended.is_success, f"{named(route)}: {mended.text}"
        assert "idempotent-replayed" not in mended.headers


async def test_whoever_lost_the_permission_gets_no_answer_again(counter: Counter) -> None:
    sent = []
    asking = (each for each in KEYED if isinstance(each.operation.access, Permission))
    for route in (each for each in asking if named(each) not in PARTNERS_ONLY):
        one, key = await counter.call(route), str(new_id())
        assert (await counter.send(one, key)).is_success, named(route)
        sent.append((one, key))

    await _take_roles(counter)

    for one, key in sent:
        refused = await counter.send(one, key)
        assert (refused.status_code, _slug(refused)) == (403, "grant-suspended"), named(
            one.route
        )


async def test_what_moves_goods_or_money_needs_a_key(counter: Counter) -> None:
    for route in (each for each in KEYED if each.key_required):
        one = await counter.call(route)
        plain = httpx.AsyncClient(
            transport=httpx.ASGITransport(counter.register.app), headers=counter.client.headers
        )

        refused = await plain.request(route.method, one.path, **one.options)

        assert (refused.status_code, _slug(refused)) == (422, "key-required"), named(route)


async def test_a_key_has_a_length(counter: Counter) -> None:
    one = await counter.call(KEYED[0])

    assert _slug(await counter.send(one, "")) == "key-required"
    assert _slug(await counter.send(one, "k" * 256)) == "key-required"
    assert (await counter.send(one, "k" * 255)).is_success


async def _take_roles(counter: Counter) -> None:
    """Leave a role that may do nothing here."""
    async with counter.register.work() as work:
        held = select(AccountRole).where(AccountRole.account_id == counter.client.account_id)
        for row in await work.session.scalars(held):
            if row.role is not Role.DRIVER:
                row.review_on = local_day(now()).replace(year=2020)
    counter.register.app.state.callers.forget_all()


def _count(table: Table) -> Any:
    return select(func.count()).select_from(table)


def _slug(answer: httpx.Response) -> str:
    return str(answer.json()["type"]).removeprefix("/problems/")
