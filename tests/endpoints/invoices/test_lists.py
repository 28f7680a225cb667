"""Lists of invoices: the newest, by number, by what is still owed; and what a partner sees."""

from uuid import UUID

from api.invoices.rules.due import due_on
from api.kernel.purposes import Purpose
from api.kernel.roles import Role
from api.partners.tables import Handover
from tests.endpoints.invoices.office import Office
from tests.endpoints.invoices.test_credit_notes import credit
from tests.endpoints.invoices.test_posting import TODAY
from tests.promises.asking import unchanged


async def numbers(office: Office, query: str) -> list[str]:
    """List invoices page by page, two at a time, and give the ends of their numbers."""
    found, cursor = [], ""
    while True:
        answer = await office.billing.get(f"/invoices?limit=2{query}{cursor}")
        assert answer.status_code == 200, answer.text
        said = answer.json()
        found += [(each["number"] or "-")[-1] for each in said["items"]]
        if not said["next_cursor"]:
            return found
        cursor = f"&cursor={said['next_cursor']}"


async def test_invoices_are_listed_in_each_way_without_a_gap(office: Office) -> None:
    late = await office.payer(name="Myöhäinen Oy")
    terms = {"collective": "monthly", "payment_term_days": 30}
    longer = await office.customer(name="Pitkä Oy", billing=terms)
    first = await office.posted(customer=longer)  # 1
    second = await office.posted(customer=late)  # 2
    await credit(office, await office.posted())  # 3, taken back by 4
    await office.pay(second, second["total_cents"] - 1)
    await office.draft(customer=late)

    for query, expected in {
        "": "-4321",
        "&descending=false": "1234-",
        "&sort=number": "4321",
        "&sort=number&descending=false": "1234",
        "&sort=due_on": "21",
        "&sort=due_on&descending=true": "12",
        "&settlement=credited": "3",
        "&settlement=open": "21",
        "&kind=credit_note": "4",
        "&state=draft": "-",
        f"&payer_id={late['id']}": "-2",
        f"&customer_id={longer['id']}": "1",
    }.items():
        assert await numbers(office, query) == [*expected], query
    assert first["due_on"] == due_on(TODAY, 30).isoformat()


async def test_a_partner_sees_what_was_handed_over_to_it(office: Office) -> None:
    invoice, other = await office.posted(), await office.posted()
    partner = await office.register.machine(
        Role.BILLING_PARTNER, ["invoices:read", "payments:write"], Purpose.BILLING
    )
    async with office.register.work() as work:
        handed = {"invoice_id": UUID(invoice["id"]), "client_id": partner.account_id}
        work.session.add(Handover(**handed, offered_at=work.now))

    [seen] = (await partner.get("/invoices")).json()["items"]
    hidden = await partner.get(f"/invoices/{other['id']}")
    office.billing = partner
    paid = [await office.pay(invoice), await office.pay(invoice, 100)]
    async with unchanged(office.register):
        refused = await office.pay(other)

    assert seen["id"] == invoice["id"]
    assert (hidden.status_code, hidden.json()["type"]) == (404, "/problems/not-found")
    assert [each.json()["unallocated_cents"] for each in paid] == [0, 100]
    assert [each.json()["channel"] for each in paid] == ["partner", "partner"]
    assert refused.json()["type"] == "/problems/unknown-reference"
