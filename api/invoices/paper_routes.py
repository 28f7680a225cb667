"""Posted invoices as files: on paper, and for the payer's e-invoice operator."""

import asyncio
from uuid import UUID

from api.database.work import Work
from api.http.files import Pdf, Xml
from api.http.routes import Routes
from api.invoices.finvoice.writing import finvoice
from api.invoices.issued import IssuedInvoice
from api.invoices.printing import invoice_pdf
from api.invoices.reissuing import issued_from
from api.invoices.rules.states import (
    DiscardedInvoice,
    NotPosted,
    OpeningInvoice,
    check_posted,
)
from api.invoices.snapshots import SNAPSHOTS, Snapshot
from api.kernel.permissions import Permission
from api.kernel.purposes import TRADE
from api.kernel.refusals import NotFound
from api.views.show import show
from api.views.shown import Shown

routes = Routes("Invoices")

REFUSES = [NotFound, NotPosted, DiscardedInvoice, OpeningInvoice]


@routes.get(
    "/invoices/{invoice_id}/pdf", Permission.INVOICES_READ, purposes=TRADE, refuses=REFUSES
)
async def print_invoice(work: Work, invoice_id: UUID) -> Pdf:
    """Print a posted invoice: PDF/A with the bank's bars, the same bytes each time."""
    return await printed_invoice(work, SNAPSHOTS, invoice_id)


@routes.get(
    "/invoices/{invoice_id}/finvoice",
    Permission.INVOICES_READ,
    purposes=TRADE,
    refuses=REFUSES,
)
async def write_finvoice(work: Work, invoice_id: UUID) -> Xml:
    """Write a posted invoice as Finvoice 3.0."""
    _, issued = await _issued(work, SNAPSHOTS, invoice_id)
    return Xml(await asyncio.to_thread(finvoice, issued), f"{issued.number}.xml")


async def printed_invoice(work: Work, of: Shown[Snapshot], invoice_id: UUID) -> Pdf:
    """Print an invoice for whoever is shown it."""
    snapshot, issued = await _issued(work, of, invoice_id)
    printed_at = (snapshot.posted_at or work.now).replace(microsecond=0)
    return Pdf(await asyncio.to_thread(invoice_pdf, issued, printed_at), f"{issued.number}.pdf")


async def _issued(
    work: Work, of: Shown[Snapshot], invoice_id: UUID
) -> tuple[Snapshot, IssuedInvoice]:
    """Read what was posted; who is shown it is logged before a byte is made."""
    shown = await show(work, of, invoice_id)
    snapshot = Snapshot.model_validate_json(shown.body)
    check_posted(snapshot.state)
    return snapshot, issued_from(snapshot)
