"""What a posted invoice says, as its digest covers it: nothing personal but digests of it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Final

from api.invoices.tables import Invoice, InvoiceLine, InvoiceParty, InvoiceVat

_INVOICE: Final = (
    *("kind", "number", "reference", "invoice_on", "due_on", "delivered_from", "delivered_to"),
    *("customer_id", "payer_id", "credits_id", "credited_because", "language", "term_days"),
    *("net_cents", "vat_cents", "total_cents", "posted_at"),
)
_LINE: Final = (
    *("position", "product_id", "order_id", "order_line_id", "site_id", "description"),
    *("delivered_on", "net_kg", "quantity", "unit", "unit_price", "price_won", "net_cents"),
    *("vat_class", "vat_percent"),
)
_VAT: Final = ("vat_percent", "base_cents", "vat_cents")
_BUYER: Final = ("country", "e_invoice_operator")
PERSONAL: Final = (
    *("name", "street", "postal_code", "town", "business_id", "buyer_reference"),
    "e_invoice_address",
)
"""What of `invoice_parties` is personal, and stands in the content as a salted digest."""


@dataclass(frozen=True, slots=True)
class Rows:
    """An invoice, and the rows that belong to it alone."""

    invoice: Invoice
    party: InvoiceParty
    lines: Sequence[InvoiceLine]
    vats: Sequence[InvoiceVat]

    def said(self) -> dict[str, Any]:
        """Say them as JSON does; a verifier compares this with what was sealed."""
        lines = sorted(self.lines, key=lambda line: line.position)
        vats = sorted(self.vats, key=lambda vat: -vat.vat_percent)
        return {
            **columns(self.invoice, _INVOICE),
            "buyer": columns(self.party, _BUYER),
            "lines": [columns(line, _LINE) for line in lines],
            "vats": [columns(vat, _VAT) for vat in vats],
        }

    def agree(self, content: dict[str, Any]) -> bool:
        """Tell whether they say what was sealed, which says more than they do."""
        own = self.said()
        lines = [{name: line[name] for name in _LINE} for line in content["lines"]]
        return own == {name: content[name] for name in own} | {"lines": lines}


def columns(row: Any, names: Iterable[str]) -> dict[str, Any]:
    """Write columns: moments, days, ids, prices and words as text; numbers stay numbers."""
    return {name: _written(getattr(row, name)) for name in names}


def _written(value: Any) -> Any:
    if isinstance(value, bool | int | None):
        return value
    if isinstance(value, Decimal):
        return f"{value:f}"
    return value.isoformat() if hasattr(value, "isoformat") else str(value)
