"""What e-invoices say, and that each of them is one."""

from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from api.invoices.finvoice.envelope import Message
from api.invoices.finvoice.writing import finvoice
from api.invoices.issued import Address, Buyer, IssuedInvoice
from api.invoices.rules.vat import REVERSED, at
from api.kernel.languages import Language
from api.orders.rules.prices import Unit
from tests.rules.invoices.issuing import BUYER, SELLER, credit_note, drawn, invoice_of, line

SCHEMA = Path(__file__).parents[4] / "shared" / "schemas" / "Finvoice3.0.xsd"
SENT = Message("01JDEMO-1", datetime(2026, 11, 23, 12, 5, 10, tzinfo=UTC))
NAMES = st.text(max_size=200) | st.sampled_from(["Åke Öy", "X", "", "A & <B>", "Ä" * 150])


@pytest.fixture(scope="module")
def schema() -> etree.XMLSchema:
    if not SCHEMA.exists():
        pytest.skip("Finvoice3.0.xsd is not beside the project, in ../shared/schemas")
    return etree.XMLSchema(etree.parse(SCHEMA))


def said(written: bytes, path: str) -> list[str]:
    """Give the texts at a path below the root."""
    return [one.text or "" for one in etree.fromstring(written).iterfind(path)]


@pytest.mark.parametrize("language", Language)
def test_invoices_are_finvoice(schema: etree.XMLSchema, language: Language) -> None:
    for issued in (drawn(language), credit_note(drawn(language))):
        schema.assertValid(etree.fromstring(finvoice(issued, SENT)))


def test_an_invoice_says_what_is_to_be_paid_and_how() -> None:
    written = finvoice(drawn())

    assert said(written, "InvoiceDetails/InvoiceTypeCode") == ["INV01"]
    assert said(written, "InvoiceDetails/InvoiceTypeText") == ["LASKU"]
    assert said(written, "InvoiceDetails/InvoiceTotalVatIncludedAmount") == ["3581,21"]
    assert said(written, "InvoiceDetails/VatSpecificationDetails/*") == [
        "2853,55",
        "25,5",
        "S",
        "727,66",
    ]
    assert said(written, "InvoiceDetails/PaymentTermsDetails/InvoiceDueDate") == ["20261207"]
    assert said(written, "VirtualBankBarcode") == [
        "421123456000007850035812100000000000000202610670261207"
    ]
    paid = "EpiDetails/EpiPaymentInstructionDetails/"
    assert said(written, f"{paid}EpiRemittanceInfoIdentifier") == ["202610670"]
    assert said(written, f"{paid}EpiInstructedAmount") == ["3581,21"]
    assert said(written, "DeliverySiteCode") == ["TM-0417"]
    assert said(written, "DeliveryDetails/DeliveryPeriodDetails/*") == ["20261117", "20261120"]


def test_a_row_holds_each_weighing() -> None:
    written = finvoice(drawn())

    assert said(written, "InvoiceRow[1]/InvoicedQuantity") == ["131,7"]
    assert said(written, "InvoiceRow[1]/UnitPriceAmount") == ["12,35"]
    assert said(written, "InvoiceRow[1]/RowVatExcludedAmount") == ["1626,50"]
    values = said(written, "InvoiceRow[1]/RowDefinitionDetails/RowDefinitionValue")
    assert values[:5] == ["V1-26-004270", "41320", "14980", "26340", "MLK-104"]
    assert len(values) == 25
    assert said(written, "InvoiceRow[1]/RowFreeText")[0] == (
        "V1-26-004270, 17.11.2026 7.31, MLK-104, "
        "brutto 41320 kg, taara 14980 kg, netto 26340 kg"
    )
    assert said(written, "InvoiceRow[1]/RowDeliveryIdentifier") == []


def test_a_row_of_one_weighing_is_that_delivery() -> None:
    whole = line("Murske 0/32", "26.34", "12.35", order="T-2026-0831")
    first = replace(whole.tickets[0], plate=None)

    written = finvoice(invoice_of(replace(whole, tickets=(first,))))

    row = "InvoiceRow/"
    assert said(written, f"{row}RowDeliveryIdentifier") == ["V1-26-004270"]
    assert said(written, f"{row}RowDeliveryDetails/RowWaybillIdentifier") == ["V1-26-004270"]
    assert said(written, f"{row}RowRegistrationNumberIdentifier") == []
    assert len(said(written, f"{row}RowDefinitionDetails")) == 4
    assert said(written, "DeliveryDetails/DeliveryDate") == ["20261120"]


def test_a_credit_note_names_what_it_takes_back() -> None:
    written = finvoice(credit_note(drawn()))

    assert said(written, "InvoiceDetails/InvoiceTypeCode") == ["INV02"]
    assert said(written, "InvoiceDetails/OriginalInvoiceNumber") == ["20261067"]
    assert said(written, "InvoiceDetails/OriginalInvoiceDate") == ["20261123"]
    assert said(written, "InvoiceDetails/InvoiceFreeText") == ["Virheellinen paino"]
    assert said(written, "InvoiceDetails/InvoiceTotalVatIncludedAmount") == ["-3581,21"]
    assert said(written, "InvoiceRow[1]/InvoicedQuantity") == ["-131,7"]
    assert said(written, "VirtualBankBarcode") == []


def test_what_the_buyer_is_taxed_for_says_so(schema: etree.XMLSchema) -> None:
    taxed = [REVERSED, at(Decimal("13.5")), at(Decimal(0))]
    lines = [replace(line("Romu", "1", "10", Unit.HOUR), vat=vat) for vat in taxed]

    written = finvoice(invoice_of(*lines))

    schema.assertValid(etree.fromstring(written))
    assert said(written, ".//VatSpecificationDetails/VatFreeText") == [
        "Käännetty verovelvollisuus"
    ]


@pytest.mark.parametrize(
    ("issued", "enveloped"),
    [
        (drawn(), True),
        (replace(drawn(), buyer=replace(BUYER, e_invoicing=None)), False),
        (replace(drawn(), seller=replace(SELLER, e_invoicing=None)), False),
    ],
)
def test_only_who_can_be_reached_is_sent_to(issued: IssuedInvoice, *, enveloped: bool) -> None:
    written = finvoice(issued, SENT)

    assert (said(written, ".//MessageIdentifier") == ["01JDEMO-1"]) is enveloped
    assert said(written, ".//MessageTimeStamp") == ["2026-11-23T12:05:10+00:00"] * enveloped
    assert said(finvoice(issued), ".//MessageIdentifier") == []


def test_a_seller_nobody_can_call_is_lawful(schema: etree.XMLSchema) -> None:
    silent = replace(drawn(), seller=replace(SELLER, phone=None, email=None))

    schema.assertValid(etree.fromstring(finvoice(silent, SENT)))


@given(
    NAMES,
    NAMES,
    st.none()
    | st.builds(
        lambda street, town, code: Address(street=street, town=town, postal_code=code),
        NAMES,
        NAMES,
        NAMES,
    ),
)
def test_any_name_makes_a_lawful_file(
    schema: etree.XMLSchema, name: str, other: str, address: Address | None
) -> None:
    odd = replace(line(other, "8", "98.00"), site_code=other, order_number=name)
    ticket = replace(drawn().lines[0].tickets[0], plate=other, number=name)
    buyer = Buyer(name=name, address=address, reference=other)
    seller = replace(SELLER, name=other, email=name, phone=other)
    issued = invoice_of(odd, replace(odd, tickets=(ticket,)), buyer=buyer)

    written = finvoice(replace(issued, seller=seller), SENT)

    schema.assertValid(etree.fromstring(written))
    assert not {*written.decode()} & {*map(chr, range(32))} - {"\n"}


def test_a_long_name_is_parted_and_not_lost() -> None:
    name = "Asunto-osakeyhtiö Mallilan Ääriään Myöten Täynnä Olevan Pitkän Nimen Hoitokunta Oy"

    written = finvoice(invoice_of(line("Hake", "1", "23.5"), buyer=Buyer(name=name)))

    assert " ".join(said(written, "BuyerPartyDetails/BuyerOrganisationName")) == name
