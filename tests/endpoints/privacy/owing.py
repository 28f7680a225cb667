"""A contact person, and invoices put straight into the books."""

from datetime import date
from uuid import UUID

from sqlalchemy import select

from api.invoices.payment_tables import Receivable
from api.invoices.rules.kinds import InvoiceKind, InvoiceState, ReceivableState
from api.invoices.tables import Invoice, InvoiceParty
from api.kernel.clock import local_day, now
from api.kernel.identifiers import new_id
from api.kernel.languages import Language
from api.kernel.quantities import Cents
from api.staff.company_tables import COMPANY_ID, Company
from tests.endpoints.yard import Record, made
from tests.register import HEARD, Client, Register

WORDS = ("Mallikas", "maija.mallikas@malli.example", "358400000012", "Soita Maijalle", "Työnj")
"""What is known of the contact person, in parts that stand nowhere else."""


async def contact(desk: Client, firm: Record) -> Record:
    """Have Maija Mallikas act for a firm, with a phone, an address and a title."""
    body = {
        "given_name": "Maija",
        "family_name": "Mallikas",
        "title": "Työnjohtaja",
        "phones": ["040 000 0012"],
        "emails": ["maija.mallikas@malli.example"],
        "source": {**HEARD, "reference": "Soita Maijalle"},
    }
    customer = await made(desk, f"/customers/{firm['id']}/contacts", body)
    person: Record = customer["contacts"][-1]
    return person


async def person(desk: Client, **said: object) -> Record:
    """Take Maija Mallikas up as a customer of her own."""
    body = {
        "form": "person",
        "given_name": "Maija",
        "family_name": "Mallikas",
        "phones": ["040 000 0012"],
        "emails": ["maija.mallikas@malli.example"],
        "addresses": [{"street": "Mallikuja 7", "postal_code": "00100", "town": "Mallila"}],
        "note": "Työnjohtaja",
        "source": {**HEARD, "reference": "Soita Maijalle"},
    }
    return await made(desk, "/customers", body | said)


async def invoice(
    register: Register, customer: Record, cents: int, number: str, on: date | None = None
) -> UUID:
    """Put a posted invoice into the books, with what is still owed on it."""
    posted_on, payer = on or local_day(now()), UUID(customer["id"])
    draft = Invoice(
        id=new_id(),
        kind=InvoiceKind.INVOICE,
        state=InvoiceState.DRAFT,
        customer_id=payer,
        payer_id=payer,
        group_key=number,
        language=Language.FI,
        drafted_at=now(),
        term_days=14,
        net_cents=Cents(cents),
        vat_cents=Cents(0),
        total_cents=Cents(cents),
    )
    async with register.work() as work:
        work.session.add(draft)
        await work.session.flush()
        copied = InvoiceParty(invoice_id=draft.id, name=customer["name"], country="FI")
        copied.street, copied.salts = "Mallikuja 7", '{"name":"00","street":"01"}'
        work.session.add(copied)
    async with register.work() as work:
        row = await work.session.get_one(Invoice, draft.id)
        row.state, row.number = InvoiceState.POSTED, number
        row.posted_at, row.invoice_on = work.now, posted_on
        work.session.add(_owed(draft.id, payer, Cents(cents), posted_on))
    return draft.id


async def pay(register: Register, invoice_id: UUID) -> None:
    async with register.work() as work:
        owed = select(Receivable).where(Receivable.invoice_id == invoice_id)
        row = (await work.session.scalars(owed)).one()
        row.open_cents, row.state = Cents(0), ReceivableState.PAID


def _owed(invoice_id: UUID, payer: UUID, cents: Cents, due_on: date) -> Receivable:
    return Receivable(
        invoice_id=invoice_id,
        payer_id=payer,
        state=ReceivableState.OPEN,
        due_on=due_on,
        total_cents=cents,
        open_cents=cents,
    )


async def company(register: Register) -> None:
    async with register.work() as work:
        work.session.add(
            Company(
                id=COMPANY_ID,
                name="Esimerkkisora Oy",
                business_id="0000019-0",
                street="Soratie 1",
                postal_code="00100",
                town="Mallila",
                email="tietosuoja@sora.example",
                phone="+358400000001",
                fiscal_year_end_month=12,
            )
        )
