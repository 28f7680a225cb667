"""What was delivered, as a posted invoice said it."""

from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from api.invoices.issued import BilledTicket, IssuedLine
from api.invoices.rules.vat import at
from api.invoices.snapshots import Mark
from api.kernel.quantities import Cents, Kilograms
from api.orders.rules.prices import Unit


def line_said(said: Mapping[str, Any], marks: Mapping[str, Mark]) -> IssuedLine:
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
