"""A partner's machine keeps its own ids on our records, and sees no other partner's."""

import pytest
from sqlalchemy import select

from api.audit.tables import Provenance
from api.kernel.permissions import Permission
from api.kernel.purposes import Purpose
from api.kernel.roles import GRANTS, Role
from tests.endpoints.yard import Record, Yard
from tests.register import Client, Register


@pytest.fixture
async def yard(register: Register) -> Yard:
    return await Yard.opened(register)


async def machine(register: Register, role: Role = Role.ACCOUNTING_PARTNER) -> Client:
    return await register.machine(role, sorted(GRANTS[role].may), Purpose.BILLING)


async def ids_of(client: Client, path: str) -> list[str | None]:
    shown = await client.get(path)
    assert shown.status_code == 200, shown.text
    return [each["value"] for each in shown.json()["external_ids"]]


async def known_by(client: Client, value: str) -> list[tuple[str, str]]:
    found = await client.post("/external-ids/search", json={"value": value})
    assert found.status_code == 200, found.text
    return [(each["record_type"], each["record_id"]) for each in found.json()["items"]]


async def named(client: Client, kind: str, record: Record, value: str | None) -> None:
    said = await client.put(f"/{kind}/{record['id']}/external-id", json={"value": value})
    assert (said.status_code, said.text) == (204, "")


async def test_each_partner_has_its_own_id_and_staff_see_all(
    register: Register, yard: Yard
) -> None:
    customer = await yard.customer()
    one, other = await machine(register), await machine(register, Role.ACCOUNTING_PARTNER)
    path = f"/customers/{customer['id']}"

    await named(one, "customers", customer, "LASKU-7")
    await named(other, "customers", customer, "0042")

    assert await ids_of(one, path) == ["LASKU-7"]
    assert await ids_of(other, path) == ["0042"]
    assert await ids_of(yard.order_desk, path) == ["LASKU-7", "0042"]
    assert await known_by(one, "LASKU-7") == [("customers", customer["id"])]
    assert await known_by(other, "LASKU-7") == []
    assert (await yard.order_desk.get(path)).headers["etag"] == '"1"'


async def test_sites_and_orders_have_ids_too(register: Register, yard: Yard) -> None:
    customer = await yard.customer()
    site = await yard.site(customer)
    order = await yard.order(customer=customer)
    partner = await machine(register)

    for kind, record in (("customers", customer), ("sites", site), ("orders", order)):
        await named(partner, kind, record, "A-1")

    assert await ids_of(partner, f"/orders/{order['id']}") == ["A-1"]
    assert await ids_of(yard.order_desk, f"/sites/{site['id']}") == ["A-1"]
    assert await known_by(partner, "A-1") == [
        ("customers", customer["id"]),
        ("orders", order["id"]),
        ("sites", site["id"]),
    ]


async def test_an_id_is_changed_and_taken_back(register: Register, yard: Yard) -> None:
    customer = await yard.customer()
    partner = await machine(register)

    for value in ("A", "B", "B", None, None):
        await named(partner, "customers", customer, value)
        shown = await ids_of(partner, f"/customers/{customer['id']}")
        assert shown == ([] if value is None else [value])

    assert await known_by(partner, "A") == await known_by(partner, "B") == []


async def test_one_id_is_one_record(register: Register, yard: Yard) -> None:
    first, second = await yard.customer(), await yard.customer(name="Malliyhtiö Oy")
    partner = await machine(register)
    await named(partner, "customers", first, "A-1")

    refused = await partner.put(f"/customers/{second['id']}/external-id", json={"value": "A-1"})

    assert refused.status_code == 409
    assert refused.json()["type"] == "/problems/external-id-taken"
    assert await ids_of(partner, f"/customers/{second['id']}") == []
    await named(await machine(register), "customers", second, "A-1")


async def test_a_partner_names_what_it_may_see(register: Register, yard: Yard) -> None:
    customer, draft = await yard.customer(), await yard.order()
    carrier = await machine(register, Role.CARRIER_PARTNER)
    said = {"value": "K-1"}

    for path in (f"/customers/{customer['id']}", f"/orders/{draft['id']}"):
        refused = await carrier.put(f"{path}/external-id", json=said)
        assert refused.json()["type"] == "/problems/not-found", path
    taken = await yard.order(confirm=True)
    await named(carrier, "orders", taken, "K-1")


async def test_staff_and_machines_without_the_scope_keep_none(
    register: Register, yard: Yard
) -> None:
    customer = await yard.customer()
    reader = await register.machine(
        Role.ACCOUNTING_PARTNER, [Permission.CUSTOMERS_READ], Purpose.BILLING
    )

    for client in (yard.order_desk, reader):
        path = f"/customers/{customer['id']}/external-id"
        assert (await client.put(path, json={"value": "A"})).status_code == 403
        found = await client.post("/external-ids/search", json={"value": "A"})
        assert found.status_code == 403


async def test_an_id_is_no_identity_code_and_is_the_partners_word(
    register: Register, yard: Yard
) -> None:
    customer = await yard.customer()
    partner = await machine(register)
    path = f"/customers/{customer['id']}/external-id"

    refused = await partner.put(path, json={"value": "131052-308T"})
    await named(partner, "customers", customer, "A-1")

    assert refused.json()["type"] == "/problems/identity-code-in-text"
    async with register.work(writes=False) as work:
        cited = select(Provenance.kind, Provenance.subject_id).where(
            Provenance.record_type == "external_ids"
        )
        [(kind, subject)] = (await work.session.execute(cited)).all()
    assert (kind, str(subject)) == ("partner", customer["party_id"])
