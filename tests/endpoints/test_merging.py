"""Two customers that are one become one, and part again; what is sealed stays as it was."""

from typing import Any
from uuid import UUID

from sqlalchemy import select, text

from api.customers.merge_tables import Merge
from api.customers.pointing import pointers
from api.kernel.roles import Role
from tests.endpoints.privacy.owing import invoice
from tests.endpoints.yard import Yard
from tests.promises.asking import unchanged
from tests.register import HEARD, Client, Register

Record = dict[str, Any]
WHY = {"because": "Sama yritys kahdesti", "source": HEARD}


async def two(yard: Yard) -> tuple[Record, Record]:
    one = await yard.customer(name="Mallirakennus Oy", phones=["040 000 0012"])
    other = await yard.customer(name="Mallin Rakennus Oy", phones=["040 000 0013"])
    return one, other


async def merge(client: Client, one: Record, other: Record, **said: Any) -> Any:
    """Merge, at whatever version the one is."""
    return await merge_seen(client, await seen(client, one), other, **said)


async def merge_seen(client: Client, one: Record, other: Record, **said: Any) -> Any:
    return await client.post(
        f"/customers/{one['id']}/merges",
        json={"loser_id": other["id"]} | WHY | said,
        headers={"If-Match": f'"{one["version"]}"'},
    )


async def part(client: Client, merged: Record) -> Any:
    return await part_seen(client, await seen(client, merged))


async def part_seen(client: Client, merged: Record) -> Any:
    return await client.delete(
        f"/merges/{merged['merges'][0]['id']}",
        headers={"If-Match": f'"{merged["version"]}"'},
    )


async def seen(client: Client, customer: Record) -> Record:
    return dict((await client.get(f"/customers/{customer['id']}")).json())


async def test_a_merged_customer_goes_on_as_the_other(register: Register) -> None:
    yard = await Yard.opened(register)
    one, other = await two(yard)
    site = await yard.site(other, code="TM-77")
    order = await yard.order(customer=other)

    merged = await merge(yard.order_desk, one, other)

    assert merged.status_code == 201, merged.text
    told = merged.json()
    assert [each["number"] for each in told["phones"]] == ["+358400000012", "+358400000013"]
    assert told["merges"][0]["loser_number"] == other["number"]
    assert (await yard.order_desk.get(f"/sites/{site['id']}")).json()["customer_id"] == one[
        "id"
    ]
    shown = (await yard.order_desk.get(f"/orders/{order['id']}")).json()
    assert shown["customer_id"] == one["id"]
    names = [each["name"] for each in (await yard.order_desk.get("/customers")).json()["items"]]
    assert names == ["Mallirakennus Oy"]
    found = await yard.order_desk.post("/customers/search", json={"text": "mallin rak"})
    assert [each["id"] for each in found.json()["items"]] == [one["id"]]


async def test_the_old_id_leads_to_whom_it_goes_on_as(register: Register) -> None:
    yard = await Yard.opened(register)
    one, other = await two(yard)
    await merge(yard.order_desk, one, other)

    answer = await yard.order_desk.get(f"/customers/{other['id']}")

    assert answer.status_code == 308
    assert answer.headers["location"] == f"/api/v1/customers/{one['id']}"
    wanted = await body(yard, other)
    async with unchanged(register):
        refused = await yard.order_desk.post(
            f"/parties/{other['party_id']}/phones", json={"number": "040 1234567", **SOURCE}
        )
        ordered = await yard.order_desk.post("/orders", json=wanted)
    assert refused.json()["type"] == "/problems/merged-away"
    assert ordered.json()["type"] == "/problems/merged-away"


SOURCE = {"source": HEARD}


async def body(yard: Yard, customer: Record) -> Record:
    product = await yard.product(price="1.50")
    line = {"product_id": product["id"], "ordered_kg": 1_000}
    return {"customer_id": customer["id"], "lines": [line]} | SOURCE


async def test_what_was_merged_parts_again_whole(register: Register) -> None:
    """An invoice of the loser's, and one sent to the winner meanwhile, stay as they were."""
    yard = await Yard.opened(register)
    one, other = await two(yard)
    await yard.order(customer=other)
    await invoice(register, other, 5_000, "20261001")
    before = [await rows(register, each) for each in (one, other)]
    choices = {"name": "loser", "billing": "loser", "language": "loser"}
    merged = (await merge(yard.order_desk, one, other, choices=choices)).json()
    assert merged["name"] == "Mallin Rakennus Oy"
    await invoice(register, one, 7_000, "20261002")

    parted = await part(yard.order_desk, merged)

    assert parted.status_code == 200, parted.text
    assert parted.json()["name"] == "Mallirakennus Oy"
    after = [await rows(register, each) for each in (one, other)]
    invoices = {
        "search_entries.party_id",
        "invoices.customer_id",
        "invoices.payer_id",
        "receivables.payer_id",
    }
    for was, now in zip(before, after, strict=True):
        assert {k: v for k, v in was.items() if k not in invoices} == {
            k: v for k, v in now.items() if k not in invoices
        }
    assert after[0]["invoices.customer_id"] == 1
    assert after[1]["invoices.customer_id"] == before[1]["invoices.customer_id"] == 1
    for each, name in ((one, "mallirakennus"), (other, "mallin rakennus")):
        found = await yard.order_desk.post("/customers/search", json={"text": name})
        assert [item["id"] for item in found.json()["items"]] == [each["id"]]


async def test_only_the_version_of_the_survivor_counts(register: Register) -> None:
    yard = await Yard.opened(register)
    one, other = await two(yard)
    changed = await yard.order_desk.patch(
        f"/customers/{other['id']}",
        json={"note": "Soita ensin", **SOURCE},
        headers={"If-Match": f'"{other["version"]}"'},
    )
    assert changed.json()["version"] == 2

    merged = await merge(yard.order_desk, one, other)
    now = await seen(yard.order_desk, one)
    async with unchanged(register):
        stale = await part_seen(yard.order_desk, {**now, "version": now["version"] - 1})
    parted = await part_seen(yard.order_desk, now)

    assert (merged.status_code, parted.status_code) == (201, 200), merged.text + parted.text
    assert stale.status_code == 412


async def test_two_legal_forms_are_never_one(register: Register) -> None:
    yard = await Yard.opened(register)
    one = await yard.customer()
    other = await yard.customer(kind="association", name="Malliyhdistys ry")
    said = {"form": "person", "given_name": "Maija", "family_name": "Malli"} | SOURCE
    person = (await yard.order_desk.post("/customers", json=said)).json()

    for each in (other, person):
        told = await yard.order_desk.get(
            f"/customers/{one['id']}/merge-preview", params={"loser_id": each["id"]}
        )
        assert (told.json()["is_possible"], told.json()["is_of_one_form"]) == (False, False)
        now = await seen(yard.order_desk, one)
        async with unchanged(register):
            refused = await merge_seen(yard.order_desk, now, each)
        assert refused.json()["type"] == "/problems/other-legal-form"


async def test_what_is_in_the_way_is_told_and_refused(register: Register) -> None:
    yard = await Yard.opened(register)
    one, other = await two(yard)
    for each in (one, other):
        await yard.site(each, code="TM-1")

    told = await yard.order_desk.get(
        f"/customers/{one['id']}/merge-preview", params={"loser_id": other["id"]}
    )

    assert (told.json()["is_possible"], told.json()["in_the_way"]) == (False, ["sites"])
    assert told.json()["differing"] == ["name"]
    counts = {each["record_type"]: each["moves"] for each in told.json()["relations"]}
    assert (counts["phones"], counts["sites"]) == (1, 1)
    now = await seen(yard.order_desk, one)
    async with unchanged(register):
        refused = await merge_seen(yard.order_desk, now, other)
    assert refused.json()["type"] == "/problems/cannot-merge"


async def test_after_a_month_they_stay_one(register: Register) -> None:
    yard = await Yard.opened(register)
    one, other = await two(yard)
    merged = (await merge(yard.order_desk, one, other)).json()
    async with register.work() as work:
        [row] = await work.session.scalars(select(Merge))
        row.merged_at = row.merged_at.replace(year=2025)

    now = await seen(yard.order_desk, merged)
    async with unchanged(register):
        refused = await part_seen(yard.order_desk, now)

    assert refused.json()["type"] == "/problems/too-late-to-part"


async def test_only_the_desk_and_the_keeper_merge(register: Register) -> None:
    yard = await Yard.opened(register)
    one, other = await two(yard)
    keeper = await register.client(Role.REGISTER_KEEPER)

    assert (await merge(yard.billing, one, other)).status_code == 403
    assert (await merge(keeper, one, other)).status_code == 201


async def rows(register: Register, customer: Record) -> dict[str, int]:
    """Count what points to a customer or its party, by every key there is."""
    found = {}
    async with register.work(writes=False) as work:
        for each in pointers():
            key = customer["id"] if each.to_customer else customer["party_id"]
            table, column = each.table.__tablename__, each.column.name
            query = text(f'SELECT count(*) FROM {table} WHERE "{column}" = :key')  # noqa: S608
            given = key if work.database.is_sqlite else UUID(key)
            found[each.name] = await work.session.scalar(query, {"key": given}) or 0
    for book in ("provenance.subject_id", "merges.winner_id", "merges.loser_id"):
        found.pop(book)
    return found
