"""Handing posted invoices to a billing partner, and taking its word that it has them."""

from typing import Final
from uuid import UUID

from api.audit.versions import held
from api.database.work import Work
from api.disclosure.actions import disclose
from api.disclosure.rules import Basis
from api.invoices.looking import party_of
from api.invoices.rules.states import check_posted
from api.invoices.tables import Invoice, InvoiceParty
from api.kernel.purposes import Purpose
from api.kernel.refusals import NotFound
from api.kernel.roles import Role
from api.partners.queries import billing_machines, handover_of, subjects_of
from api.partners.rules.handing_over import AlreadyHandedOver, check_taken, only_one
from api.partners.schemas import InvoiceReceipt
from api.partners.tables import Handover
from api.staff.recipients import partner_with

OF_BUYER: Final = (
    *("name", "street", "postal_code", "town", "business_id"),
    *("buyer_reference", "e_invoice_address"),
)


async def hand_over(work: Work, invoice_id: UUID, client_id: UUID | None) -> None:
    """Make a posted invoice a partner's to send, with its row in the ledger."""
    invoice = await held(work, Invoice, invoice_id)
    check_posted(invoice.state)
    if await handover_of(work.session, invoice.id):
        raise AlreadyHandedOver
    chosen = client_id or only_one(await billing_machines(work.session))
    client, recipient = await partner_with(work.session, chosen, Role.BILLING_PARTNER)
    handover = Handover(invoice_id=invoice.id, client_id=client.id, offered_at=work.now)
    work.session.add(handover)
    disclosure = await disclose(
        work,
        recipient,
        purpose=Purpose.BILLING,
        basis=Basis.CONTRACT,
        fields=_told(await party_of(work.session, invoice.id)),
        subjects=await subjects_of(work.session, invoice),
        payload=(invoice.content or "").encode(),
        job=None,
        record=invoice,
    )
    handover.disclosure_id = disclosure.id


async def take_invoice(work: Work, invoice_id: UUID, said: InvoiceReceipt) -> None:
    """Note that a partner has its invoice. Whoever is not its partner knows of none."""
    offered = await handover_of(work.session, invoice_id)
    if offered is None or offered.client_id != work.caller.id:
        raise NotFound("There is no such record.")
    handover = await held(work, Handover, offered.id)
    check_taken(handover.their_id, said.their_id)
    handover.their_id, handover.taken_at = said.their_id, handover.taken_at or work.now


def _told(party: InvoiceParty | None) -> list[str]:
    """Name what an invoice tells of its buyer, beside itself and the trucks that came."""
    return ["invoice", "plate", *(each for each in OF_BUYER if getattr(party, each, None))]
