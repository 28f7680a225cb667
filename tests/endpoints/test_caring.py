"""Notes on customers and tasks for them: written down, ticked off, and the person's own."""

from uuid import UUID

import pytest

from api.audit.tables import Provenance
from api.customers.caring.tables import CustomerNote, CustomerTask
from api.kernel.clock import now
from api.kernel.identifiers import new_id
from api.kernel.roles import Role
from api.privacy.queries.classes import record_classes
from api.staff.tables import Account
from api.standing.tables import Restriction
from tests.endpoints.yard import Record, Yard, made, seen
from tests.promises.asking import unchanged
from tests.register import Client, Register

CODE = "131052-308T"


@pytest.fixture
async def yard(register: Register) -> Yard:
    return await Yard.opened(register)


async def listed(client: Client, url: str) -> list[Record]:
    answer = await client.get(url)
    assert answer.status_code == 200, answer.text
    items: list[Record] = answer.json()["items"]
    return items


# clause: C17 notes on a customer
async def test_a_note_is_written_corrected_and_taken_away(yard: Yard) -> None:
    customer, other = await yard.customer(), await yard.customer(name="Toinen Oy")
    url = f"/customers/{customer['id']}/notes"
    first = await made(yard.order_desk, url, {"text": "Soita ennen kuormaa"})
    second = await made(
        yard.order_desk, url, {"text": "Vaaka oli väärässä", "label": "complaint"}
    )
    await made(yard.order_desk, f"/customers/{other['id']}/notes", {"text": "Muuta"})

    changed = await yard.order_desk.patch(
        f"/customer-notes/{first['id']}",
        json={"text": "Soita aamulla"},
        headers=seen(first["version"]),
    )
    notes = await listed(yard.order_desk, f"/customer-notes?customer_id={customer['id']}")
    gone = await yard.order_desk.delete(
        f"/customer-notes/{second['id']}", headers=seen(second["version"])
    )

    assert changed.json()["text"] == "Soita aamulla"
    assert [each["text"] for each in notes] == ["Vaaka oli väärässä", "Soita aamulla"]
    assert [each["label"] for each in notes] == ["complaint", "other"]
    assert gone.status_code == 204
    left = await listed(yard.order_desk, f"/customer-notes?customer_id={customer['id']}")
    assert [each["id"] for each in left] == [first["id"]]


# clause: C17 notes on a customer
@pytest.mark.parametrize(
    ("url", "field"), [("notes", "text"), ("tasks", "title")], ids=["note", "task"]
)
async def test_no_identity_code_is_written_down(
    yard: Yard, register: Register, url: str, field: str
) -> None:
    customer = await yard.customer()
    body = {"due_on": "2026-12-01"} if url == "tasks" else {}
    address = f"/customers/{customer['id']}/{url}"
    kept = await made(yard.order_desk, address, body | {field: "Soita"})

    async with unchanged(register):
        refused = await yard.order_desk.post(address, json=body | {field: f"Hetu {CODE}"})
        changed = await yard.order_desk.patch(
            f"/customer-{url}/{kept['id']}", json={field: CODE}, headers=seen(1)
        )

    for each in (refused, changed):
        assert each.status_code == 422
        assert each.json()["errors"][0]["pointer"] == f"/{field}"
        assert "131052" not in each.text


# clause: C17 tasks for a customer
async def test_a_task_has_an_owner_and_a_day_and_is_ticked_off(yard: Yard) -> None:
    customer, desk = await yard.customer(), yard.order_desk
    url = f"/customers/{customer['id']}/tasks"
    late = await made(desk, url, {"title": "Tarjous", "due_on": "2026-12-24"})
    soon = await made(
        desk,
        url,
        {"title": "Soita", "due_on": "2026-11-30", "owner_id": str(desk.account_id)},
    )

    mine = await listed(desk, "/customer-tasks?mine=true&is_done=false")
    done = await desk.patch(
        f"/customer-tasks/{soon['id']}", json={"is_done": True}, headers=seen(1)
    )

    of_customer = f"/customer-tasks?customer_id={customer['id']}"
    assert [each["id"] for each in mine] == [soon["id"]]
    assert (mine[0]["is_mine"], mine[0]["customer_name"]) == (True, "Mallirakennus Oy")
    assert done.json()["done_at"] is not None
    assert await listed(desk, "/customer-tasks?mine=true&is_done=false") == []
    assert [each["id"] for each in await listed(desk, of_customer)] == [soon["id"], late["id"]]
    open_ones = await listed(desk, f"{of_customer}&is_done=false")
    assert [each["id"] for each in open_ones] == [late["id"]]
    again = await desk.patch(
        f"/customer-tasks/{soon['id']}", json={"is_done": False}, headers=seen(2)
    )
    assert again.json()["done_at"] is None


async def test_a_task_is_for_somebody_who_works_here(yard: Yard, register: Register) -> None:
    customer = await yard.customer()
    left = await register.client(Role.ORDER_DESK)
    async with register.work() as work:
        (await work.session.get_one(Account, left.account_id)).left_on = now().date()
    url = f"/customers/{customer['id']}/tasks"

    async with unchanged(register):
        for owner in (left.account_id, new_id()):
            refused = await yard.order_desk.post(
                url, json={"title": "Soita", "due_on": "2026-12-01", "owner_id": str(owner)}
            )
            assert refused.status_code == 404
            assert refused.json()["errors"][0]["pointer"] == "/owner_id"


async def test_nothing_new_is_noted_on_who_is_restricted(
    yard: Yard, register: Register
) -> None:
    customer = await yard.customer()
    await made(yard.order_desk, f"/customers/{customer['id']}/notes", {"text": "Soita"})
    async with register.work() as work:
        party = UUID(customer["party_id"])
        work.session.add(Restriction(party_id=party, because="TP-1", since_at=work.now))

    async with unchanged(register):
        refused = await yard.order_desk.post(
            f"/customers/{customer['id']}/notes", json={"text": "Uusi"}
        )

    assert refused.status_code in {404, 423}
    listing = await listed(yard.order_desk, f"/customer-notes?customer_id={customer['id']}")
    assert [each["text"] for each in listing] in ([], [None])


async def test_who_is_shown_no_free_text_reads_no_note(yard: Yard, register: Register) -> None:
    customer = await yard.customer()
    await made(yard.order_desk, f"/customers/{customer['id']}/notes", {"text": "Soita"})
    weighmaster = await register.client(Role.WEIGHMASTER)

    [note] = await listed(weighmaster, f"/customer-notes?customer_id={customer['id']}")
    refused = await weighmaster.post(f"/customers/{customer['id']}/notes", json={"text": "Moi"})

    assert note["text"] is None
    assert refused.status_code == 403


# clause: C17 what a person may ask to read, and have erased
async def test_notes_and_tasks_are_among_what_is_a_persons_own(
    yard: Yard, register: Register
) -> None:
    customer = await yard.customer()
    note = await made(yard.order_desk, f"/customers/{customer['id']}/notes", {"text": "Soita"})

    told = {each.name: each.path for each in record_classes()}
    assert told[CustomerNote.__tablename__] == "customer.party"
    assert told[CustomerTask.__tablename__] == "customer.party"
    async with register.work(writes=False) as work:
        [source] = await work.session.scalars(
            Provenance.__table__.select()
            .with_only_columns(Provenance.subject_id)
            .where(Provenance.record_id == UUID(note["id"]))
        )
    assert str(source) == customer["party_id"]
