"""Who sold and who bought, as a posted invoice said it."""

from collections.abc import Mapping
from typing import Any, Final

from api.invoices.issued import Address, Buyer, EInvoicing, Seller
from api.invoices.snapshots import Snapshot

UNNAMED: Final = "\N{EN DASH}"
"""Stands where a name was erased, or is not shown to whoever asks."""


def seller_said(said: Mapping[str, Any]) -> Seller:
    names = ("name", "business_id", "vat_id", "iban", "bic", "email", "phone")
    return Seller(
        address=Address(**{name: said[name] for name in ("street", "postal_code", "town")}),
        e_invoicing=_reached(said["e_invoice_address"], said["e_invoice_operator"]),
        **{name: said[name] for name in names},
    )


def buyer_said(held: Snapshot, said: Mapping[str, Any]) -> Buyer:
    address = None
    if held.street and held.postal_code and held.town:
        address = Address(
            street=held.street,
            postal_code=held.postal_code,
            town=held.town,
            country=said["country"],
        )
    return Buyer(
        name=held.name or UNNAMED,
        business_id=held.business_id,
        address=address,
        e_invoicing=_reached(held.e_invoice_address, said["e_invoice_operator"]),
        reference=held.buyer_reference,
    )


def _reached(address: str | None, operator: str | None) -> EInvoicing | None:
    return EInvoicing(address=address, operator=operator) if address and operator else None
