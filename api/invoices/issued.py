"""A posted invoice as its documents need it: the PDF, the e-invoice, the bars under both.

It is put together once from what was sealed, and knows nothing of tables.
"""

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from api.customers.rules.banking import rf_reference
from api.invoices.rules.barcode import bank_barcode
from api.invoices.rules.epc import Transfer, epc_text
from api.invoices.rules.kinds import CreditReason, InvoiceKind
from api.invoices.rules.totals import Total
from api.invoices.rules.vat import VatTreatment
from api.kernel.languages import Language
from api.kernel.quantities import Cents, Kilograms
from api.orders.rules.prices import Unit


@dataclass(frozen=True, slots=True, kw_only=True)
class Address:
    """Where letters go."""

    street: str
    postal_code: str
    town: str
    country: str = "FI"


@dataclass(frozen=True, slots=True, kw_only=True)
class EInvoicing:
    """Where e-invoices go: the address, and the operator that takes them there."""

    address: str
    operator: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Seller:
    """Who asks for the money, and the account it goes to."""

    name: str
    business_id: str
    vat_id: str | None
    address: Address
    iban: str
    bic: str
    e_invoicing: EInvoicing | None = None
    email: str | None = None
    phone: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Buyer:
    """Who pays; a consumer has no ids, and somebody may have no address."""

    name: str
    business_id: str | None = None
    vat_id: str | None = None
    address: Address | None = None
    e_invoicing: EInvoicing | None = None
    reference: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class BilledTicket:
    """One weighing behind a line."""

    number: str
    weighed_at: datetime
    plate: str | None
    gross_kg: Kilograms
    tare_kg: Kilograms
    net_kg: Kilograms


@dataclass(frozen=True, slots=True, kw_only=True)
class IssuedLine:
    """What was delivered, at what price; a credit note's quantity and net are below zero."""

    description: str
    delivered_on: date
    quantity: Decimal
    unit: Unit
    unit_price: Decimal
    net: Cents
    vat: VatTreatment
    site_code: str | None = None
    order_number: str | None = None
    tickets: tuple[BilledTicket, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Corrected:
    """The invoice a credit note takes back, which it must name, and why."""

    number: str
    invoice_on: date
    reason: CreditReason


@dataclass(frozen=True, slots=True, kw_only=True)
class IssuedInvoice:
    """An invoice or a credit note as it was posted; `reference` is the national one."""

    kind: InvoiceKind
    number: str
    invoice_on: date
    due_on: date | None
    term_days: int
    interest_percent: Decimal | None
    interest_margin: Decimal | None = None
    """Points over the reference rate, where that was not known on the day."""
    seller: Seller
    buyer: Buyer
    lines: tuple[IssuedLine, ...]
    total: Total
    reference: str
    language: Language
    corrects: Corrected | None = None

    @property
    def is_credit_note(self) -> bool:
        return self.kind is InvoiceKind.CREDIT_NOTE

    @property
    def delivered(self) -> tuple[date, date]:
        """Give the first and the last day anything was delivered."""
        days = [line.delivered_on for line in self.lines]
        return min(days), max(days)

    @property
    def sites(self) -> list[str]:
        """Name the sites, as customers call them, in the order of the lines."""
        return list(dict.fromkeys(line.site_code for line in self.lines if line.site_code))

    @property
    def barcode(self) -> str | None:
        """Give the digits under the bars; nobody pays a credit note."""
        if self.is_credit_note:
            return None
        return bank_barcode(self.seller.iban, self.total.gross, self.reference, self.due_on)

    @property
    def payment_code(self) -> str | None:
        """Give what the QR code says."""
        asked = Transfer(
            name=self.seller.name,
            iban=self.seller.iban,
            bic=self.seller.bic,
            amount=self.total.gross,
            rf_reference=rf_reference(self.reference),
        )
        return None if self.is_credit_note else epc_text(asked)
