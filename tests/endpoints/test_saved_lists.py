"""Lists kept under a name: one's own, or shared; never with a filter that names somebody."""

from typing import Any

import pytest

from api.kernel.roles import Role
from api.lists.rules import ListOf, UnknownFilter
from api.lists.saving import checked_query
from tests.endpoints.yard import Record, made, seen
from tests.promises.asking import unchanged
from tests.register import Client, Register

OPEN = {
    "list_of": "orders",
    "name": "Avoimet toimituspäivittäin",
    "query": "state=confirmed&sort=deliver_on",
    "columns": ["number", "customer_name", "deliver_on"],
}
SOMEBODY = "01a20719-c665-7576-bec2-0fa51dbd7939"


async def listed(client: Client, of: str = "orders") -> list[Record]:
    answer = await client.get("/saved-lists", params={"list_of": of})
    assert answer.status_code == 200, answer.text
    items: list[Record] = answer.json()["items"]
    return items


async def test_a_list_is_kept_shared_and_forgotten(register: Register) -> None:
    mine, desk = await register.client(Role.ORDER_DESK), await register.client(Role.ORDER_DESK)
    billing = await register.client(Role.BILLING)

    kept = await made(mine, "/saved-lists", OPEN)

    assert kept["query"] == "sort=deliver_on&state=confirmed"
    assert (kept["is_mine"], kept["shared_with"]) == (True, None)
    assert await listed(mine) == [kept]
    assert await listed(desk) == await listed(mine, "invoices") == []
    url, version = f"/saved-lists/{kept['id']}", kept["version"]
    for audience, others in {"order-desk": [1, 0], "everyone": [1, 1], None: [0, 0]}.items():
        said = {"shared_with": audience}
        changed = await mine.patch(url, json=said, headers=seen(version))
        assert changed.status_code == 200, changed.text
        version = changed.json()["version"]
        assert [len(await listed(client)) for client in (desk, billing)] == others
    shared = await mine.patch(url, json={"shared_with": "everyone"}, headers=seen(version))
    version = shared.json()["version"]
    [seen_by_desk] = await listed(desk)
    assert not seen_by_desk["is_mine"]
    async with unchanged(register):
        for client, at, status in ((desk, version, 404), (mine, 1, 412)):
            named = await client.patch(url, json={"name": "Oma"}, headers=seen(at))
            gone = await client.delete(url, headers=seen(at))
            assert (named.status_code, gone.status_code) == (status, status)
    assert (await mine.delete(url, headers=seen(version))).status_code == 204
    assert await listed(desk) == await listed(mine) == []


@pytest.mark.parametrize(
    ("wrong", "problem"),
    [
        ({"query": f"customer_id={SOMEBODY}"}, "unknown-filter"),
        ({"query": "state=nowhere"}, "unknown-filter"),
        ({"query": "cursor=abc"}, "unknown-filter"),
        ({"query": "state=confirmed&state=draft"}, "unknown-filter"),
        ({"query": "state"}, "unknown-filter"),
        ({"columns": ["note"]}, "unknown-column"),
        ({"name": "Soita 131052-308T"}, "identity-code-in-text"),
        ({"shared_with": "nobody"}, "malformed"),
    ],
)
async def test_what_the_list_does_not_know_is_not_kept(
    register: Register, wrong: dict[str, Any], problem: str
) -> None:
    desk = await register.client(Role.ORDER_DESK)

    async with unchanged(register):
        refused = await desk.post("/saved-lists", json=OPEN | wrong)

    assert refused.status_code == 422
    told = [refused.json()["type"]]
    told += [each["type"] for each in refused.json().get("errors", [])]
    assert f"/problems/{problem}" in told, told


@pytest.mark.parametrize(
    ("which", "query", "kept"),
    [
        (ListOf.CUSTOMERS, "sort=number&kind=estate", "kind=estate&sort=number"),
        (ListOf.INVOICES, "settlement=open", "settlement=open"),
        (
            ListOf.LOADS,
            "planned_from=2026-11-23&live=true",
            "live=true&planned_from=2026-11-23",
        ),
        (ListOf.TICKETS, "", ""),
        (ListOf.ORDERS, "archived=true", "archived=true"),
    ],
)
def test_a_query_is_kept_in_one_order(which: ListOf, query: str, kept: str) -> None:
    assert checked_query(which, query) == kept


@pytest.mark.parametrize("which", ListOf)
def test_no_list_is_kept_by_an_id(which: ListOf) -> None:
    with pytest.raises(UnknownFilter):
        checked_query(which, f"customer_id={SOMEBODY}")
