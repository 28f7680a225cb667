"""Invoices to make documents of: the one of the drawings, and ones with odd names."""

from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal

from api.invoices.issued import (
    Address,
    BilledTicket,
    Buyer,
    Corrected,
    EInvoicing,
    IssuedInvoice,
    IssuedLine,
    Seller,
)
from api.invoices.rules.kinds import CreditReason, InvoiceKind
from api.invoices.rules.numbers import references_of
from api.invoices.rules.totals import Taxed, total_of
from api.invoices.rules.vat import at
from api.kernel.languages import Language
from api.kernel.quantities import Cents, Kilograms
from api.orders.rules.prices import Unit
from api.orders.rules.totals import net_of

RATED = at(Decimal("25.5"))
SELLER = Seller(
    name="Esimerkkisora Oy",
    business_id="0000013-1",
    vat_id="FI00000131",
    address=Address(street="Mallikatu 9", postal_code="00000", town="Mallila"),
    iban="FI2112345600000785",
    bic="DEMOFIHH",
    e_invoicing=EInvoicing(address="003700000131", operator="DEMOFIHH"),
    email="laskutus@esimerkkisora.example",
    phone="+358 9 0000000",
)
BUYER = Buyer(
    name="Mallirakennus Oy",
    business_id="0000027-0",
    vat_id="FI00000270",
    address=Address(street="PL 1", postal_code="00001", town="Mallila"),
    e_invoicing=EInvoicing(address="003700000270", operator="DEMOFIHH"),
    reference="TM-0417",
)
WEIGHINGS = {
    "Murske 0/32": [
        ("V1-26-004270", (17, 5, 31), "MLK-104", 26_340),
        ("V1-26-004274", (17, 7, 12), "MLK-104", 26_120),
        ("V1-26-004281", (18, 5, 40), "DEM-508", 26_580),
        ("V1-26-004289", (19, 6, 5), "MLK-104", 26_280),
        ("V1-26-004298", (20, 5, 22), "MLK-104", 26_380),
    ],
    "Betonimurske 0/45": [
        ("V1-26-004271", (17, 6, 2), "DEM-508", 23_860),
        ("V1-26-004283", (18, 8, 15), "DEM-508", 23_720),
        ("V1-26-004292", (19, 10, 40), "TST-217", 23_880),
    ],
}


def drawn(language: Language = Language.FI) -> IssuedInvoice:
    """Make the invoice of the drawings."""
    return invoice_of(
        line("Murske 0/32", "131.7", "12.35", order="T-2026-0831"),
        line("Betonimurske 0/45", "71.46", "6.20", order="T-2026-0822"),
        line("Kuljetus, alle 20 km", "8", "98.00", Unit.PIECE),
        language=language,
    )


def line(
    what: str,
    much: str,
    price: str,
    unit: Unit = Unit.TONNE,
    order: str | None = None,
) -> IssuedLine:
    """Make a line with the weighings of the drawings, if it has any."""
    return IssuedLine(
        description=what,
        delivered_on=date(2026, 11, 20 if order else 17),
        quantity=Decimal(much),
        unit=unit,
        unit_price=Decimal(price),
        net=net_of(Decimal(much), Decimal(price)),
        vat=RATED,
        site_code="TM-0417",
        order_number=order,
        tickets=tuple(
            BilledTicket(
                number=number,
                weighed_at=datetime(2026, 11, *when, tzinfo=UTC),
                plate=plate,
                gross_kg=Kilograms(net + 14_980),
                tare_kg=Kilograms(14_980),
                net_kg=Kilograms(net),
            )
            for number, when, plate, net in WEIGHINGS.get(what, [])
        ),
    )


def invoice_of(
    *lines: IssuedLine, language: Language = Language.FI, buyer: Buyer = BUYER
) -> IssuedInvoice:
    return IssuedInvoice(
        kind=InvoiceKind.INVOICE,
        number="20261067",
        invoice_on=date(2026, 11, 23),
        due_on=date(2026, 12, 7),
        term_days=14,
        interest_percent=Decimal("10.5"),
        seller=SELLER,
        buyer=buyer,
        lines=lines,
        total=total_of(Taxed(one.net, one.vat) for one in lines),
        reference=references_of("20261067").national,
        language=language,
    )


def credit_note(original: IssuedInvoice) -> IssuedInvoice:
    """Take an invoice back in full."""
    lines = tuple(
        replace(one, quantity=-one.quantity, net=Cents(-one.net)) for one in original.lines
    )
    return replace(
        original,
        kind=InvoiceKind.CREDIT_NOTE,
        number="20261068",
        due_on=None,
        interest_percent=None,
        lines=lines,
        total=total_of(Taxed(one.net, one.vat) for one in lines),
        corrects=Corrected(
            number=original.number,
            invoice_on=original.invoice_on,
            reason=CreditReason.WRONG_WEIGHT,
        ),
    )
