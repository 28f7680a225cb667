"""All that has happened with a customer stands in one list by time, and names nobody."""

from datetime import timedelta
from typing import Any
from uuid import UUID

from api.kernel.clock import local_day, now
from api.kernel.identifiers import new_id
from api.kernel.languages import Language
from api.kernel.purposes import Purpose
from api.kernel.roles import Role
from api.messages.rules.kinds import MessageChannel, MessageDirection, ThreadState, Topic
from api.messages.tables import Message, MessageThread
from api.staff.tables import AccountRole
from api.standing.actions import restrict
from tests.endpoints.invoices.office import Office
from tests.endpoints.yard import Record, made, seen
from tests.register import HEARD, Client, Register

YESTERDAY = now() - timedelta(days=1)
PERSONAL = ("Maija", "Soita", "Mallirakennus", "Mallikatu", "Aino", "358400000012")


# clause: C10 past orders with weighings, deliveries and invoices: complete, filterable, kept
async def test_what_happened_is_listed_by_time(office: Office) -> None:
    customer = await office.payer(name="Mallirakennus Oy")
    url = f"/customers/{customer['id']}"
    await made(office.order_desk, f"{url}/notes", {"text": "Soita ensin", "label": "contact"})
    await made(office.order_desk, f"{url}/tasks", {"title": "Soita", "due_on": "2026-12-01"})
    names = {"given_name": "Aino", "family_name": "Malli", "phones": ["040 000 0012"]}
    after = await made(office.order_desk, f"{url}/contacts", names | {"source": HEARD})
    changed = await office.order_desk.patch(
        url, json={"name": "Uusi Oy", "source": HEARD}, headers=seen(after["version"])
    )
    assert changed.is_success, changed.text
    await wrote(office.register, customer)
    invoice = await office.posted(26_340, customer=customer)
    await office.pay(invoice, 5_000)
    await office.posted(customer=await office.payer(name="Toinen Oy"))  # another customer's

    whole = await timeline(office.billing, customer)

    assert [each["at"] for each in whole] == sorted(
        (each["at"] for each in whole), reverse=True
    )
    found = {each["kind"]: each for each in whole}
    assert {kind: found[kind]["code"] for kind in found} == {
        "order": "confirmed",
        "ticket": "billed",
        "invoice": "invoice",
        "payment": "office",
        "contact": "add_contact",
        "message": "in",
        "note": "contact",
        "task": None,
        "change": "create_customer",
    }
    assert [each["code"] for each in whole if each["kind"] == "change"] == [
        *("change_customer", "create_customer"),
    ]
    assert (found["ticket"]["kg"], found["invoice"]["number"]) == (26_340, invoice["number"])
    assert found["invoice"]["cents"] == invoice["total_cents"]
    assert not [word for word in PERSONAL if word in str(whole)]
    for limit in (1, 3):
        assert await timeline(office.billing, customer, limit=limit) == whole
    money = await timeline(office.billing, customer, limit=1, kind=["invoice", "payment"])
    assert money == [each for each in whole if each["kind"] in {"invoice", "payment"}]


async def test_one_sees_what_one_may_read_and_of_nobody_restricted(office: Office) -> None:
    customer = await office.payer()
    await office.posted(customer=customer)
    register = office.register
    rights = Purpose.DATA_SUBJECT_REQUEST
    keeper = await register.client(Role.REGISTER_KEEPER, purpose=rights)
    marketing = await register.client(Role.MARKETING)
    partner = await register.machine(
        Role.ACCOUNTING_PARTNER, ["customers:read"], Purpose.BILLING
    )
    url = f"/customers/{customer['id']}/timeline"

    assert {each["kind"] for each in await timeline(marketing, customer)} == {"change"}
    assert {"ticket", "invoice"} < {each["kind"] for each in await timeline(keeper, customer)}
    assert (await partner.get(url)).status_code in {403, 404}
    assert (await register.stranger().get(url)).status_code == 401
    assert (await keeper.get(f"/customers/{new_id()}/timeline")).status_code == 404
    first = (await keeper.get(url, params={"limit": 1})).json()["next_cursor"]
    other = {"cursor": first, "kind": "invoice"}
    assert (await keeper.get(url, params=other)).json()["type"] == "/problems/wrong-cursor"
    async with register.work() as work:
        await restrict(work, UUID(customer["party_id"]), "P-2026-0001", until=None)
    assert (await keeper.get(url)).status_code == 404


async def test_who_may_open_a_record_is_told_by_role(register: Register) -> None:
    desks = [await register.client(Role.ORDER_DESK) for _ in range(2)]
    keeper = await register.client(Role.REGISTER_KEEPER)
    await register.client(Role.ADMIN)
    weighmaster = await register.client(Role.WEIGHMASTER)
    await register.machine(Role.ACCOUNTING_PARTNER, ["customers:read"], Purpose.BILLING)
    async with register.work() as work:
        lapsed = {"account_id": weighmaster.account_id, "granted_by": keeper.account_id}
        work.session.add(
            AccountRole(
                role=Role.BILLING, granted_at=now(), review_on=local_day(YESTERDAY), **lapsed
            )
        )

    told = (await desks[0].get("/record-readers")).json()["items"]

    assert [(each["role"], each["count"]) for each in told] == [
        ("order-desk", 2),
        ("accounting-partner", 1),
        ("register-keeper", 1),
        ("weighmaster", 1),
    ]
    assert told[-1]["sees"] == ["identity", "vehicle"]


async def timeline(client: Client, customer: Record, **asked: Any) -> list[Record]:
    items: list[Record] = []
    cursor: str | None = None
    while cursor is not None or not items:
        params = asked | ({"cursor": cursor} if cursor else {})
        answer = await client.get(f"/customers/{customer['id']}/timeline", params=params)
        assert answer.status_code == 200, answer.text
        items += answer.json()["items"]
        cursor = answer.json()["next_cursor"]
        if cursor is None:
            break
    return items


async def wrote(register: Register, customer: Record) -> None:
    """Have the customer have written a message."""
    at = now() - timedelta(minutes=5)
    async with register.work() as work:
        thread = MessageThread(
            number="V-2026-0001",
            channel=MessageChannel.FORM,
            topic=Topic.QUESTION,
            state=ThreadState.UNANSWERED,
            language=Language.FI,
            subject="Soita",
            party_id=UUID(customer["party_id"]),
            customer_id=UUID(customer["id"]),
            needs_look=False,
            received_at=at,
            latest_at=at,
            due_at=at,
        )
        work.session.add(thread)
        await work.session.flush()
        said = {"is_cut": False, "is_automatic": False, "findings": [], "mail_digest": "0" * 64}
        work.session.add(
            Message(thread_id=thread.id, direction=MessageDirection.IN, at=at, **said)
        )
