"""Puts a posted invoice together again, from its sealed text and the values beside it."""

import json
from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal
from typing import Any, Final
from uuid import UUID

from pydantic import BaseModel

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
from api.invoices.parts import TICKETS, persons, tickets
from api.invoices.queries import invoices, invoices_visible_to, parties
from api.invoices.rules.kinds import CreditReason, InvoiceKind, InvoiceState
from api.invoices.rules.totals import Total, VatRow
from api.invoices.rules.vat import at
from api.invoices.tables import Invoice, InvoiceTicket
from api.kernel.languages import Language
from api.kernel.quantities import Cents, Kilograms
from api.orders.rules.prices import Unit
from api.views.shown import Nested, Shown

UNNAMED: Final = "\N{EN DASH}"
"""Stands where a name was erased, or is not shown to whoever asks."""


class Mark(BaseModel):
    """What of a ticket its sealed text only holds the digest of."""

    number: str
    plate: str | None
    site_code: str | None


class Snapshot(BaseModel):
    """A posted invoice's text, with the personal values it stands for."""

    id: UUID
    state: InvoiceState
    content: str | None
    credited_because: CreditReason | None
    posted_at: datetime | None
    name: str | None
    street: str | None
    postal_code: str | None
    town: str | None
    business_id: str | None
    buyer_reference: str | None
    e_invoice_address: str | None
    marks: list[Mark]


SNAPSHOTS: Final = Shown(
    Invoice,
    Snapshot,
    to=invoices_visible_to,
    source=invoices.outerjoin(parties, parties.c.invoice_id == invoices.c.id),
    fields={
        **{name: parties.c[name] for name in Snapshot.model_fields if name in parties.c},
        "id": invoices.c.id,
        "marks": Nested(
            InvoiceTicket,
            Mark,
            TICKETS.where,
            source=TICKETS.source,
            fields={
                "number": tickets.c.number,
                "plate": persons.c.plate,
                "site_code": persons.c.site_code,
            },
            order=TICKETS.order,
            around=TICKETS.around,
        ),
    },
)


def issued_from(snapshot: Snapshot) -> IssuedInvoice:
    """Make what is printed and sent. What was erased since is left out."""
    content = json.loads(snapshot.content or "{}")
    marks = {mark.number: mark for mark in snapshot.marks}
    due, interest = content["due_on"], content["interest_percent"]
    return IssuedInvoice(
        kind=InvoiceKind(content["kind"]),
        number=content["number"],
        invoice_on=date.fromisoformat(content["invoice_on"]),
        due_on=date.fromisoformat(due) if due else None,
        term_days=content["term_days"],
        interest_percent=Decimal(interest) if interest else None,
        seller=_seller(content["seller"]),
        buyer=_buyer(snapshot, content["buyer"]),
        lines=tuple(_line(line, marks) for line in content["lines"]),
        total=_total(content),
        reference=content["reference"],
        language=Language(content["language"]),
        corrects=_corrected(snapshot, content["corrects"]),
    )


def _seller(said: Mapping[str, Any]) -> Seller:
    names = ("name", "business_id", "vat_id", "iban", "bic", "email", "phone")
    return Seller(
        address=Address(**{name: said[name] for name in ("street", "postal_code", "town")}),
        e_invoicing=_reached(said["e_invoice_address"], said["e_invoice_operator"]),
        **{name: said[name] for name in names},
    )


def _buyer(held: Snapshot, said: Mapping[str, Any]) -> Buyer:
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


def _line(said: Mapping[str, Any], marks: Mapping[str, Mark]) -> IssuedLine:
    behind = tuple(_ticket(ticket, marks.get(ticket["number"])) for ticket in said["tickets"])
    sites = [mark.site_code for each in behind if (mark := marks.get(each.number))]
    return IssuedLine(
        description=said["description"],
        delivered_on=date.fromisoformat(said["delivered_on"]),
        quantity=Decimal(said["quantity"]),
        unit=Unit(said["unit"]),
        unit_price=Decimal(said["unit_price"]),
        net=Cents(said["net_cents"]),
        vat=at(Decimal(said["vat_percent"])),
        site_code=next(iter(sites), None),
        order_number=said["order_number"],
        tickets=behind,
    )


def _ticket(said: Mapping[str, Any], mark: Mark | None) -> BilledTicket:
    return BilledTicket(
        number=said["number"],
        weighed_at=datetime.fromisoformat(said["weighed_at"]),
        plate=mark.plate if mark else None,
        gross_kg=Kilograms(said["gross_kg"]),
        tare_kg=Kilograms(said["tare_kg"]),
        net_kg=Kilograms(said["net_kg"]),
    )


def _total(said: Mapping[str, Any]) -> Total:
    rows = tuple(
        VatRow(
            at(Decimal(row["vat_percent"])), Cents(row["base_cents"]), Cents(row["vat_cents"])
        )
        for row in said["vats"]
    )
    return Total(
        Cents(said["net_cents"]), Cents(said["vat_cents"]), Cents(said["total_cents"]), rows
    )


def _corrected(held: Snapshot, said: Mapping[str, Any] | None) -> Corrected | None:
    if said is None or held.credited_because is None:
        return None
    return Corrected(
        number=said["number"],
        invoice_on=date.fromisoformat(said["invoice_on"]),
        reason=held.credited_because,
    )
