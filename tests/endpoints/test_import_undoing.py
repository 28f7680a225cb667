"""A whole import is taken out again, but for whoever was used or changed since."""

from sqlalchemy import select

from api.audit.tables import Provenance
from api.customers.tables import Customer, Party, Phone
from api.views.search_tables import SearchEntry
from tests.endpoints.importing import count, map_as, problems, run, upload, work_off
from tests.register import HEARD, Client, Register

LIST = """Nimi;Y-tunnus;Puhelin;Yhteyshenkilö
Yksi Oy;0000013-1;040 000 0012;Aino Malli
Kaksi Oy;0000027-0;040 000 0013;
Kolme Oy;0000031-8;040 000 0014;Eino Malli
"""


async def test_an_import_is_undone_but_for_who_was_used(
    order_desk: Client, register: Register
) -> None:
    kept = {"form": "organisation", "kind": "company", "name": "Oma Oy", "source": HEARD}
    await order_desk.post("/customers", json=kept | {"no_business_id_because": "testi"})
    before = [await count(register, each) for each in (Customer, Party, Phone)]
    one = await upload(order_desk, LIST.encode())
    refused = await order_desk.post(f"/imports/{one['id']}/undo")
    assert refused.json()["type"] == "/problems/nothing-to-undo"
    done = await run(order_desk, register, await map_as(order_desk, one))
    assert done["imported"] == 3
    await _use_two_and_change_three(order_desk)

    started = await order_desk.post(f"/imports/{one['id']}/undo")
    assert started.status_code == 202, started.text
    await work_off(register)

    undone = (await order_desk.get(f"/imports/{one['id']}")).json()
    assert (undone["state"], undone["imported"]) == ("undone", 2)
    assert await problems(order_desk, one, "imported") == [
        (3, ["name: used-since"]),
        (4, ["name: changed-since"]),
    ]
    gone = await order_desk.post("/customers/search", json={"text": "Yksi Oy"})
    assert gone.json()["items"] == []
    after = [await count(register, each) for each in (Customer, Party, Phone)]
    assert [new - old for new, old in zip(after, before, strict=False)] == [2, 3, 2]
    for told in (Provenance.subject_id, SearchEntry.party_id):
        async with register.work(writes=False) as work:
            of_nobody = select(told).where(told.not_in(select(Party.id)))
            assert (await work.session.scalars(of_nobody)).all() == []
    again = await order_desk.post(f"/imports/{one['id']}/undo")
    assert again.status_code == 409


async def _use_two_and_change_three(order_desk: Client) -> None:
    two, three = [await _found(order_desk, name) for name in ("Kaksi Oy", "Kolme Oy")]
    site = {"kind": "construction", "source": HEARD}
    await order_desk.post(f"/customers/{two}/sites", json=site)
    seen = {"If-Match": (await order_desk.get(f"/customers/{three}")).headers["ETag"]}
    changed = {"note": "Soita", "source": HEARD}
    answer = await order_desk.patch(f"/customers/{three}", json=changed, headers=seen)
    assert answer.status_code == 200, answer.text


async def _found(client: Client, name: str) -> str:
    answer = await client.post("/customers/search", json={"text": name})
    [row] = answer.json()["items"]
    return str(row["id"])
