"""Takes up what is still owed on invoices that another program sent before ours."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import or_, select

from api.audit.versions import held
from api.customers.tables import Customer, Party
from api.database.series import pass_over
from api.database.work import Work
from api.invoices.opening_schemas import NewOpening
from api.invoices.payment_tables import Receivable
from api.invoices.rules.kinds import InvoiceKind, InvoiceState, ReceivableState
from api.invoices.rules.opening import places_taken
from api.invoices.tables import Invoice
from api.kernel.identifiers import new_id
from api.kernel.languages import Language
from api.kernel.refusals import Conflict


class InvoiceNumberTaken(Conflict):
    """Another invoice has this number or this reference."""


async def open_invoice(work: Work, said: NewOpening) -> Invoice:
    """Take up an opening balance. It is paid as ours are, and never numbered, changed or sent.

    Our own numbers go on above it where it is numbered as they are.
    """
    customer = await held(work, Customer, said.customer_id)
    party = await work.session.get_one(Party, customer.party_id)
    await _check_alone(work, said)
    row = {"id": new_id()} | opening_invoice(said, party.language, work.now)
    invoice = Invoice(**row)
    work.session.add(invoice)
    await work.session.flush()
    work.session.add(Receivable(**owed_on(row, said.open_cents)))
    for year, place in places_taken(said.number, said.reference):
        await pass_over(work.session, "invoices", place, year=year)
    return invoice


def opening_invoice(said: NewOpening, language: Language, now: datetime) -> dict[str, Any]:
    """Give the columns of an opening balance."""
    return {
        "kind": InvoiceKind.INVOICE,
        "state": InvoiceState.OPENING,
        "customer_id": said.customer_id,
        "payer_id": said.customer_id,
        "group_key": "opening",
        "language": language,
        "drafted_at": now,
        "term_days": (said.due_on - said.invoice_on).days,
        "net_cents": said.total_cents,
        "vat_cents": 0,
        **said.model_dump(
            include={"number", "reference", "invoice_on", "due_on", "total_cents"}
        ),
    }


def owed_on(invoice: Mapping[str, Any], open_cents: int) -> dict[str, Any]:
    """Give the columns of what is still owed on an opening balance."""
    same = {name: invoice[name] for name in ("payer_id", "due_on", "total_cents")}
    state = {"state": ReceivableState.OPEN, "open_cents": open_cents}
    return {"invoice_id": invoice["id"]} | same | state


async def _check_alone(work: Work, said: NewOpening) -> None:
    same = [Invoice.number == said.number]
    if said.reference:
        same.append(Invoice.reference == said.reference)
    taken = await work.session.scalar(select(Invoice.id).where(or_(*same)).limit(1))
    if taken is not None:
        raise InvoiceNumberTaken(pointer="/number")
