"""Posted invoices on paper and as Finvoice, and who is written down as shown them."""

from io import BytesIO
from uuid import UUID

import httpx
from lxml import etree
from pypdf import PdfReader
from sqlalchemy import select

from api.invoices.tables import InvoiceParty
from api.views.tables import Viewing
from tests.endpoints.invoices.office import IBAN, Office
from tests.endpoints.invoices.test_credit_notes import credit


async def test_an_invoice_is_printed_the_same_each_time(office: Office) -> None:
    invoice = await office.posted(26_340, 26_120)

    pdf = await office.billing.get(f"/invoices/{invoice['id']}/pdf")
    again = await office.billing.get(f"/invoices/{invoice['id']}/pdf")

    assert pdf.status_code == 200, pdf.text
    assert pdf.headers["content-type"] == "application/pdf"
    assert pdf.headers["cache-control"] == "no-store"
    disposition = pdf.headers["content-disposition"]
    assert disposition == f'inline; filename="{invoice["number"]}.pdf"'
    assert again.content == pdf.content
    text = _text(pdf)
    for said in ("Mallirakennus Oy", invoice["number"], "MLK-1", "Esimerkkisora Oy", "TM-0417"):
        assert said in text, said
    [one, two] = await _views(office, "print_invoice")
    assert one.subjects == two.subjects
    assert one.records == [UUID(invoice["id"])]


async def test_an_invoice_is_written_as_finvoice(office: Office) -> None:
    invoice = await office.posted()

    xml = await office.billing.get(f"/invoices/{invoice['id']}/finvoice")

    assert xml.headers["content-type"].startswith("application/xml")
    root = etree.fromstring(xml.content)
    assert root.findtext(".//InvoiceNumber") == invoice["number"]
    assert root.findtext(".//EpiRemittanceInfoIdentifier") == invoice["reference"]
    assert root.findtext(".//EpiAccountID") == IBAN
    assert len(await _views(office, "write_finvoice")) == 1


async def test_a_credit_note_is_printed_and_names_its_invoice(office: Office) -> None:
    invoice = await office.posted()
    note = (await credit(office, invoice)).json()

    pdf = await office.billing.get(f"/invoices/{note['id']}/pdf")
    xml = await office.billing.get(f"/invoices/{note['id']}/finvoice")

    assert invoice["number"] in _text(pdf)
    assert etree.fromstring(xml.content).findtext(".//InvoiceTypeCode") == "INV02"


async def test_a_draft_is_no_paper(office: Office) -> None:
    draft = await office.draft()

    for kind in ("pdf", "finvoice"):
        refused = await office.billing.get(f"/invoices/{draft['id']}/{kind}")
        assert (refused.status_code, refused.json()["type"]) == (409, "/problems/not-posted")


async def test_what_was_erased_is_not_printed(office: Office) -> None:
    invoice = await office.posted()
    async with office.register.work() as work:
        found = select(InvoiceParty).where(InvoiceParty.invoice_id == UUID(invoice["id"]))
        party = (await work.session.scalars(found)).one()
        party.name = party.street = party.buyer_reference = party.salts = None

    pdf = await office.billing.get(f"/invoices/{invoice['id']}/pdf")

    assert pdf.status_code == 200
    assert "Mallirakennus" not in _text(pdf)
    assert (await office.invoice(invoice["id"]))["buyer_name"] is None


async def _views(office: Office, operation: str) -> list[Viewing]:
    async with office.register.work(writes=False) as work:
        found = select(Viewing).where(Viewing.operation == operation)
        return [*await work.session.scalars(found)]


def _text(pdf: httpx.Response) -> str:
    return "\n".join(page.extract_text() for page in PdfReader(BytesIO(pdf.content)).pages)
