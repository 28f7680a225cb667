"""Rows that are written in bulk are found like others."""

from typing import Any

from api.audit.bulk import bulk_insert, bulk_update
from api.customers.rules.kinds import OrganisationKind
from api.customers.tables import Customer, Organisation, Phone
from api.kernel.clock import local_day, now
from api.kernel.identifiers import new_id
from api.kernel.languages import Language
from tests.register import Client, Register


async def found(client: Client, text: str) -> list[Any]:
    answer = await client.post("/customers/search", json={"text": text})
    return [each["name"] for each in answer.json()["items"]]


async def test_what_is_written_in_bulk_is_found(order_desk: Client, register: Register) -> None:
    firm = {
        "id": new_id(),
        "name": "Mallirakennus Oy",
        "name_sort": "mallirakennus oy",
        "language": Language.FI,
        "created_at": now(),
        "kind": OrganisationKind.COMPANY,
        "business_id": None,
    }
    account = {"number": "777", "party_id": firm["id"], "since_on": local_day(now())}
    async with register.work() as work:
        await bulk_insert(work, Organisation, [firm])
        await bulk_insert(work, Customer, [account])
        await bulk_insert(work, Phone, [{"party_id": firm["id"], "number": None}])

    assert await found(order_desk, "rakennus") == ["Mallirakennus Oy"]
    assert await found(order_desk, "777") == ["Mallirakennus Oy"]

    async with register.work() as work:
        await bulk_update(work, Organisation, [{"id": firm["id"], "name": "Uusi Nimi Oy"}])
        await bulk_update(
            work, Organisation, [{"id": firm["id"], "kind": OrganisationKind.ESTATE}]
        )

    assert await found(order_desk, "rakennus") == []
    assert await found(order_desk, "uusi") == ["Uusi Nimi Oy"]
