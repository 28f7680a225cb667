"""The payment slip under an invoice."""

from typing import Any

from api.customers.rules.banking import printed_iban, printed_reference
from api.documents import codes, formats
from api.invoices.issued import Address, IssuedInvoice


def slip(issued: IssuedInvoice) -> dict[str, Any]:
    """Fill in the payment slip; bars and squares only where the amount fits them."""
    digits, code, seller = issued.barcode, issued.payment_code, issued.seller
    payer = [issued.buyer.name, *address_lines(issued.buyer.address)]
    return {
        "iban": printed_iban(seller.iban),
        "bic": seller.bic,
        "payee": seller.name,
        "payee_line": ", ".join(address_lines(seller.address)),
        "payer": ", ".join(payer),
        "reference": printed_reference(issued.reference),
        "due": formats.day(issued.due_on, issued.language) if issued.due_on else "",
        "euros": formats.euros(issued.total.gross, issued.language),
        "digits": digits,
        "bars": codes.bars(digits) if digits else None,
        "squares": codes.squares(code) if code else None,
    }


def address_lines(address: Address | None) -> list[str]:
    if address is None:
        return []
    return [address.street, f"{address.postal_code} {address.town}"]
