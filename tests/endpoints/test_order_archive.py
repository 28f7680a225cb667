"""Orders that are over go into the archive: out of the way, and back for a reason."""

from datetime import timedelta
from uuid import UUID

import pytest
from sqlalchemy import func, select

from api.audit.tables import Change
from api.database.work import Works
from api.jobs.task import Task
from api.kernel.access import REGISTER
from api.kernel.clock import now
from api.kernel.identifiers import new_id
from api.orders.archiving_tables import OrderArchiving
from api.orders.jobs import archive_old
from api.orders.rules.archiving import OrderArchived
from api.orders.tables import Order
from tests.endpoints.yard import Record, Yard, made, seen
from tests.promises.asking import unchanged
from tests.register import HEARD, Register


@pytest.fixture
async def yard(register: Register) -> Yard:
    return await Yard.opened(register)


async def over(yard: Yard, **said: object) -> Record:
    """Take an order and call it off."""
    order = await yard.order(**said)
    url = f"/orders/{order['id']}/transitions"
    answer = await yard.order_desk.post(url, json={"to": "cancelled"}, headers=seen(1))
    assert answer.status_code == 200, answer.text
    cancelled: Record = answer.json()
    return cancelled


async def archived(yard: Yard, order: Record, because: str | None = None) -> Record:
    answer = await yard.order_desk.post(
        f"/orders/{order['id']}/archiving",
        json={"because": because},
        headers=seen(order["version"]),
    )
    assert answer.status_code == 200, answer.text
    put: Record = answer.json()
    return put


async def listed(yard: Yard, query: str = "") -> list[str]:
    answer = await yard.order_desk.get(f"/orders?{query}")
    assert answer.status_code == 200, answer.text
    return [each["id"] for each in answer.json()["items"]]


async def found(yard: Yard, order: Record, **said: bool) -> list[str]:
    body = {"text": order["number"]} | said
    answer = await yard.order_desk.post("/orders/search", json=body)
    assert answer.status_code == 200, answer.text
    return [each["id"] for each in answer.json()["items"]]


async def night(register: Register, days: int) -> None:
    """Let the nightly job run some days from now."""
    works = Works(register.works.database, lambda: now() + timedelta(days=days))
    job = (new_id(), "archive_old_orders", UUID(int=0), 1, REGISTER.id)
    await archive_old(Task(*job, works))


# clause: C04 archived orders
@pytest.mark.parametrize("sort", ["number", "deliver_on", "customer"])
async def test_an_archived_order_is_found_in_the_archive_alone(yard: Yard, sort: str) -> None:
    away, stays = await over(yard), await yard.order()
    await archived(yard, away, "Asia on loppuun käsitelty")

    assert await listed(yard, f"sort={sort}") == [stays["id"]]
    assert await listed(yard, f"sort={sort}&archived=true") == [away["id"]]
    assert await listed(yard, f"sort={sort}&archived=true&state=cancelled") == [away["id"]]
    assert await listed(yard, f"sort={sort}&archived=true&over=false") == []
    assert await found(yard, away) == []
    assert await found(yard, away, archived=True) == [away["id"]]
    assert await found(yard, stays) == [stays["id"]]
    assert await found(yard, stays, archived=True) == []
    for query, count in {"": 1, "?archived=true": 1}.items():
        told = await yard.order_desk.get(f"/orders/totals{query}")
        assert told.json()["orders"] == count


# clause: C04 archived orders
async def test_nothing_of_an_archived_order_changes(yard: Yard, register: Register) -> None:
    order = await archived(yard, await over(yard))
    product, at = await yard.product(price="3.00"), seen(order["version"])
    line = f"/order-lines/{order['lines'][0]['id']}"
    changes = [
        ("PATCH", f"/orders/{order['id']}", {"note": "Uusi", "source": HEARD}),
        ("PATCH", f"/orders/{order['id']}", {}),
        ("POST", f"/orders/{order['id']}/transitions", {"to": "confirmed"}),
        ("POST", f"/orders/{order['id']}/archiving", {}),
        (
            "POST",
            f"/orders/{order['id']}/lines",
            {"product_id": product["id"], "ordered_kg": 9_000},
        ),
        ("PATCH", line, {"ordered_kg": 9_000}),
        ("DELETE", line, None),
    ]

    async with unchanged(register):
        for method, url, body in changes:
            said = {} if body is None else {"json": body}
            refused = await yard.order_desk.request(method, url, headers=at, **said)
            assert refused.status_code == 409, f"{method} {url}: {refused.text}"
            assert refused.json()["type"] == "/problems/order-archived"

    kept = (await yard.order_desk.get(f"/orders/{order['id']}")).json()
    assert kept == order


# clause: C04 archived orders
async def test_what_no_action_checks_is_refused_all_the_same(
    yard: Yard, register: Register
) -> None:
    order = await archived(yard, await over(yard))

    async with register.work() as work:
        kept = await work.session.get_one(Order, UUID(order["id"]))
        kept.note = "Unohdettu tarkistus"
        with pytest.raises(OrderArchived):
            await work.session.flush()
        work.session.expunge_all()

    assert (await yard.order_desk.get(f"/orders/{order['id']}")).json()["note"] is None


# clause: C04 archived orders
async def test_an_order_comes_back_for_a_reason_that_stays(
    yard: Yard, register: Register
) -> None:
    order = await archived(yard, await over(yard))
    url, at = f"/orders/{order['id']}/restoring", seen(order["version"])

    async with unchanged(register):
        silent = await yard.order_desk.post(url, json={}, headers=at)
        coded = await yard.order_desk.post(
            url, json={"because": "Soitti 131052-308T"}, headers=at
        )
    back = await yard.order_desk.post(url, json={"because": "Asiakas reklamoi"}, headers=at)
    again = await yard.order_desk.post(
        url, json={"because": "Asiakas reklamoi"}, headers=seen(back.json()["version"])
    )

    assert (silent.status_code, coded.status_code) == (422, 422)
    assert "131052" not in coded.text
    assert back.status_code == 200, back.text
    [kept] = back.json()["archivings"]
    assert back.json()["archived_at"] is None
    assert kept["restored_because"] == "Asiakas reklamoi"
    assert kept["restored_at"] is not None
    assert again.json()["type"] == "/problems/order-not-archived"
    assert await listed(yard) == [order["id"]]
    async with register.work(writes=False) as work:
        trail = await work.session.scalars(
            select(Change.columns).where(
                Change.operation == "restore_order", Change.record_type == "order_archivings"
            )
        )
        assert sorted(trail.one()) == ["restored_at", "restored_because", "restored_by"]


# clause: C04 archived orders
async def test_many_are_archived_at_once_and_each_is_told(yard: Yard) -> None:
    first, second, live = await over(yard), await over(yard), await yard.order()
    unknown = str(new_id())
    ids = [first["id"], live["id"], second["id"], unknown]

    answer = await yard.order_desk.post("/order-archivings", json={"ids": ids})

    told = {each["id"]: each["problem"] for each in answer.json()["items"]}
    assert told == {
        first["id"]: None,
        second["id"]: None,
        live["id"]: "/problems/order-not-over",
        unknown: "/problems/not-found",
    }
    assert {*await listed(yard, "archived=true")} == {first["id"], second["id"]}
    assert await listed(yard) == [live["id"]]


# clause: C04 archived orders
async def test_what_is_over_for_half_a_year_is_archived_by_night(
    yard: Yard, register: Register, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("api.orders.archiving_actions.AT_A_TIME", 1)
    monkeypatch.setattr("api.orders.jobs.AT_A_TIME", 1)
    old, older, live = await over(yard), await over(yard), await yard.order()

    await night(register, 170)
    early = await listed(yard, "archived=true")
    await night(register, 190)

    assert early == []
    assert {*await listed(yard, "archived=true")} == {old["id"], older["id"]}
    assert await listed(yard) == [live["id"]]
    kept = (await yard.order_desk.get(f"/orders/{old['id']}")).json()
    assert kept["archivings"][0]["rule"] == "ORDER_ARCHIVING@2018-05-25"
    assert kept["version"] == old["version"] + 1


# clause: C04 archived orders
async def test_the_night_leaves_what_somebody_took_out(yard: Yard, register: Register) -> None:
    order = await archived(yard, await over(yard))
    await yard.order_desk.post(
        f"/orders/{order['id']}/restoring",
        json={"because": "Reklamaatio kesken"},
        headers=seen(order["version"]),
    )
    async with register.work() as work:
        kept = await work.session.get_one(Order, UUID(order["id"]))
        kept.closed_at = now() - timedelta(days=400)

    await night(register, 1)
    soon = await listed(yard, "archived=true")
    await night(register, 190)

    assert soon == []
    assert await listed(yard, "archived=true") == [order["id"]]
    async with register.work(writes=False) as work:
        count = await work.session.scalar(select(func.count()).select_from(OrderArchiving))
    assert count == 2


async def test_only_what_is_over_is_archived(yard: Yard, register: Register) -> None:
    order = await made(yard.order_desk, "/orders", await yard.order_body(confirm=True))

    async with unchanged(register):
        refused = await yard.order_desk.post(
            f"/orders/{order['id']}/archiving", json={}, headers=seen(1)
        )

    assert refused.status_code == 409
    assert refused.json()["type"] == "/problems/order-not-over"
