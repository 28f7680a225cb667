"""Puts a ticket's paper together: from its sealed text, and the values beside it."""

import json
from collections.abc import Mapping
from datetime import date, datetime
from typing import Any, Final
from uuid import UUID

from pydantic import BaseModel
from sqlalchemy import select

from api.customers.tables import Customer, Party
from api.documents.tickets import PrintedTicket, PrintedVoid, PrintedWeight
from api.kernel.clock import local_day
from api.kernel.languages import Language
from api.kernel.quantities import Kilograms
from api.orders.rules.products import Direction
from api.staff.company_queries import as_of_then, with_company
from api.views.protected import without_protected
from api.views.shown import Shown
from api.views.subjects import Same
from api.weighing.rules.kinds import TareKind
from api.weighing.ticket_queries import later, orders, persons, standings, tickets
from api.weighing.ticket_tables import WeighTicket

customers = Customer.__table__
parties = Party.__table__
earlier = tickets.alias("earlier")


class TicketPaper(BaseModel):
    """A sealed text, the persons its digests stand for, and what became of the ticket."""

    id: UUID
    content: str
    sha256: str
    weighed_at: datetime
    language: Language | None
    order_number: str | None
    customer_name: str | None
    site_code: str | None
    plate: str | None
    trailer_plate: str | None
    replaces: str | None
    replaced_by: str | None
    voided_at: datetime | None
    company_name: str
    company_street: str
    company_postal_code: str
    company_town: str
    company_business_id: str


_OF_COMPANY: Final = ("name", "street", "postal_code", "town", "business_id")

_SOURCE: Final = with_company(
    tickets.join(standings, standings.c.ticket_id == tickets.c.id)
    .join(persons, persons.c.ticket_id == tickets.c.id)
    .outerjoin(orders, orders.c.id == tickets.c.order_id)
    .outerjoin(customers, customers.c.id == tickets.c.customer_id)
    .outerjoin(parties, parties.c.id == customers.c.party_id)
    .outerjoin(earlier, earlier.c.id == tickets.c.replaces_id),
    tickets.c.weighed_at,
)

TICKET_PAPERS: Final = Shown(
    WeighTicket,
    TicketPaper,
    source=_SOURCE,
    fields={
        **{name: persons.c[name] for name in TicketPaper.model_fields if name in persons.c},
        **{f"company_{name}": as_of_then(name) for name in _OF_COMPANY},
        # paper goes from hand to hand: no protected place is on it, whoever prints it
        "site_code": without_protected(persons.c.site_code, Same(_SOURCE)),
        "id": tickets.c.id,
        "language": parties.c.language,
        "order_number": orders.c.number,
        "replaces": earlier.c.number,
        "replaced_by": select(later.c.number)
        .where(later.c.replaces_id == tickets.c.id)
        .correlate(tickets)
        .scalar_subquery(),
        "voided_at": standings.c.voided_at,
    },
)


def printed_from(paper: TicketPaper) -> PrintedTicket:
    """Say what is printed: the weights as they were sealed, and no driver."""
    sealed = json.loads(paper.content)
    return PrintedTicket(
        number=sealed["number"],
        company=paper.company_name,
        company_line=_company_line(paper),
        scale=sealed["scale"],
        verified_until=date.fromisoformat(sealed["verified_until"]),
        is_outbound=sealed["direction"] == Direction.OUT,
        **_weights(sealed),
        product=sealed["product"],
        waste_code=sealed["waste_code"],
        language=paper.language or Language.FI,
        seal=paper.sha256,
        customer=paper.customer_name,
        site_code=paper.site_code,
        order_number=paper.order_number,
        plate=paper.plate,
        trailer_plate=paper.trailer_plate,
        replaces=paper.replaces,
        void=_void(paper),
    )


def _weights(sealed: Mapping[str, Any]) -> dict[str, Any]:
    """Tell the heavier reading from the lighter one; a stored tare was read another day."""
    readings = [_weight(sealed[name]) for name in ("first", "second")]
    light, heavy = sorted(readings, key=lambda each: each.kg)
    is_stored = sealed["tare_kind"] == TareKind.STORED
    if is_stored:
        light = PrintedWeight(kg=Kilograms(sealed["tare_kg"]), at=None, alibi_id=None)
    return {
        "gross": heavy,
        "tare": light,
        "net_kg": Kilograms(sealed["net_kg"]),
        "has_stored_tare": is_stored,
        "is_manual": sealed["is_manual"],
    }


def _weight(reading: Mapping[str, Any]) -> PrintedWeight:
    return PrintedWeight(
        kg=Kilograms(reading["gross_kg"]),
        at=datetime.fromisoformat(reading["taken_at"]),
        alibi_id=reading["alibi_id"],
    )


def _void(paper: TicketPaper) -> PrintedVoid | None:
    if paper.voided_at is None:
        return None
    return PrintedVoid(on=local_day(paper.voided_at), replaced_by=paper.replaced_by)


def _company_line(paper: TicketPaper) -> str:
    town = f"{paper.company_postal_code} {paper.company_town}"
    return f"{paper.company_street}, {town} \N{MIDDLE DOT} {paper.company_business_id}"
