"""What the seal of a ticket covers: everything that is printed on it."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from api.orders.tables import Product
from api.weighing.tables import Reading, Scale
from api.weighing.ticket_tables import WeighTicket

_PLAIN = (
    *("number", "direction", "gross_kg", "tare_kg", "net_kg", "tare_kind", "is_manual"),
    *("first_at", "weighed_at", "verified_until"),
    *("scale_id", "visit_id", "customer_id", "site_id", "order_id", "order_line_id"),
    *("load_id", "product_id", "vehicle_id", "trailer_id", "carrier_id", "driver_id"),
    *("replaces_id",),
)
"""The columns that the seal covers as they are; the verifier compares every one."""
_AS_IT_IS = (int, type(None))
"""What JSON says by itself; made once, for every ticket asks it thirty times."""


@dataclass(frozen=True, slots=True)
class Sealed:
    """A ticket, and what it was made from."""

    ticket: WeighTicket
    scale: Scale
    product: Product
    first: Reading
    second: Reading


def contents(of: Sealed, commitments: Mapping[str, str]) -> dict[str, Any]:
    """Give what is sealed, personal values as their digests."""
    return {
        **plain(of.ticket),
        "commitments": dict(commitments),
        "division_kg": of.scale.division_kg,
        "first": _reading(of.first),
        "product": of.product.name,
        "scale": of.scale.code,
        "second": _reading(of.second),
        "waste_code": of.product.waste_code,
    }


def plain(ticket: WeighTicket) -> dict[str, Any]:
    """Give a ticket's own columns as JSON says them."""
    return {name: _said(getattr(ticket, name)) for name in _PLAIN}


def contradicts(ticket: WeighTicket) -> bool:
    """Tell whether a ticket's columns say anything else than what was sealed."""
    sealed = json.loads(ticket.content)
    return any(sealed.get(name) != value for name, value in plain(ticket).items())


def _reading(of: Reading) -> dict[str, Any]:
    names = ("alibi_id", "gross_kg", "source", "taken_at")
    return {name: _said(getattr(of, name)) for name in names}


def _said(value: Any) -> Any:
    """Write moments, days, ids and words as text; numbers and nothing stay what they are."""
    if isinstance(value, _AS_IT_IS):
        return value
    return value.isoformat() if hasattr(value, "isoformat") else str(value)
