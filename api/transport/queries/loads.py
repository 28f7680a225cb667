"""Loads, as callers see and find them."""

import json
from functools import cache
from typing import Any

from sqlalchemy import ColumnElement, bindparam, case, literal_column, type_coerce

from api.customers.site_tables import Site
from api.customers.tables import Customer, Party
from api.database.types import Words
from api.kernel.access import Caller
from api.kernel.privacy import Category
from api.orders.tables import Order, OrderLine, Product
from api.transport.queries.found import (
    as_sought,
    asked_by,
    best_of,
    entries,
    of_party,
    of_record,
)
from api.transport.queries.scopes import of_its_own
from api.transport.rules.kinds import LoadState
from api.transport.rules.states import allowed_transitions
from api.transport.schemas.loads import LoadRow, LoadView
from api.transport.tables import Carrier, Driver, Load, Vehicle
from api.views.finding import words
from api.views.shown import Shown

loads = Load.__table__
orders = Order.__table__
lines = OrderLine.__table__
products = Product.__table__
customers = Customer.__table__
parties = Party.__table__
sites = Site.__table__
trucks = Vehicle.__table__.alias("truck")
trailers = Vehicle.__table__.alias("trailer")
carriers = Carrier.__table__
hauliers = parties.alias("haulier")
drivers = Driver.__table__
at_the_wheel = parties.alias("at_the_wheel")

WITH_ORDER = (
    loads.join(orders, orders.c.id == loads.c.order_id)
    .join(customers, customers.c.id == orders.c.customer_id)
    .join(parties, parties.c.id == customers.c.party_id)
    .join(lines, lines.c.id == loads.c.order_line_id)
    .join(products, products.c.id == lines.c.product_id)
    .outerjoin(
        sites, (sites.c.id == orders.c.site_id) & (sites.c.customer_id == customers.c.id)
    )
)
WITH_ALL = (
    WITH_ORDER.outerjoin(trucks, trucks.c.id == loads.c.vehicle_id)
    .outerjoin(trailers, trailers.c.id == loads.c.trailer_id)
    .outerjoin(carriers, carriers.c.id == loads.c.carrier_id)
    .outerjoin(hauliers, hauliers.c.id == carriers.c.party_id)
    .outerjoin(drivers, drivers.c.id == loads.c.driver_id)
    .outerjoin(at_the_wheel, at_the_wheel.c.id == drivers.c.person_id)
)
OWN = of_its_own(carriers.c.party_id, loads.c.closed_at.is_(None))


def _listed(state: LoadState) -> ColumnElement[str]:
    """Say in SQL, as JSON, where a load may go from a state."""
    allowed = json.dumps(allowed_transitions(state), separators=(",", ":"))
    return literal_column(f"'{allowed}'")


def equal(name: str) -> ColumnElement[bool]:
    return loads.c[name] == bindparam(name, type_=loads.c[name].type)


ROW_FIELDS = {
    "order_number": orders.c.number,
    "customer_id": orders.c.customer_id,
    "customer_name": parties.c.name,
    "site_code": sites.c.code,
    "product_name": products.c.name,
    "material": products.c.material,
    "direction": products.c.direction,
    "plate": trucks.c.plate,
    "trailer_plate": trailers.c.plate,
    "carrier_name": hauliers.c.name,
    "driver_name": at_the_wheel.c.name,
}

LOADS_SHOWN = Shown(
    Load,
    LoadView,
    to=OWN,
    source=WITH_ALL,
    version=loads.c.version,
    fields=ROW_FIELDS
    | {
        "allowed_transitions": type_coerce(
            case(*((loads.c.state == state, _listed(state)) for state in LoadState)), Words()
        ),
        "customer_number": customers.c.number,
        "site_id": orders.c.site_id,
        "site_name": sites.c.name,
        "product_id": lines.c.product_id,
        "product_code": products.c.code,
        "ordered_kg": lines.c.ordered_kg,
        "weighed_kg": lines.c.weighed_kg,
        "remaining_kg": lines.c.ordered_kg - lines.c.weighed_kg,
    },
)

LOAD_ROWS = Shown(
    Load,
    LoadRow,
    to=OWN,
    source=WITH_ALL,
    fields=ROW_FIELDS,
    wide=frozenset({"planned_on", "planned_from", "planned_to", "customer_id"}),
    sorts={"number": loads.c.number, "planned_on": loads.c.planned_on},
    filters={
        **{name: equal(name) for name in ("state", "order_id", "carrier_id", "driver_id")},
        "customer_id": orders.c.customer_id
        == bindparam("customer_id", type_=orders.c.customer_id.type),
        "vehicle_id": (loads.c.vehicle_id == bindparam("vehicle_id", type_=loads.c.id.type))
        | (loads.c.trailer_id == bindparam("vehicle_id", type_=loads.c.id.type)),
        "planned_from": loads.c.planned_on
        >= bindparam("planned_from", type_=loads.c.planned_on.type),
        "planned_to": loads.c.planned_on
        <= bindparam("planned_to", type_=loads.c.planned_on.type),
        "live": loads.c.closed_at.is_(None),
        "over": loads.c.closed_at.is_not(None),
    },
)


def loads_found_by(caller: Caller, text: str) -> tuple[Shown[LoadRow], dict[str, str]]:
    """Make the noun that a search shows, and the values it searches by."""
    sought = as_sought(text)
    return _shown(*asked_by(caller, sought)), words(sought)


@cache
def _shown(visible: frozenset[Category], infix: bool) -> Shown[LoadRow]:  # noqa: FBT001 - a key
    """Find any load by its number, and those that are not over by what they are about."""
    match = entries(visible, infix=infix)
    key: Any = loads.c.id
    own = of_record(match, "loads", key, by=key, at=loads)
    live = [
        of_record(match, "orders", key, by=loads.c.order_id, at=loads),
        of_record(match, "vehicles", key, by=loads.c.vehicle_id, at=loads),
        of_record(match, "vehicles", key, by=loads.c.trailer_id, at=loads),
        of_party(
            match,
            key,
            by=customers.c.party_id,
            at=loads.join(orders, orders.c.id == loads.c.order_id).join(
                customers, customers.c.id == orders.c.customer_id
            ),
        ),
    ]
    best = best_of([own, *(each.where(loads.c.closed_at.is_(None)) for each in live)])
    return Shown(
        Load,
        LoadRow,
        to=OWN,
        source=WITH_ALL.join(best, best.c.id == key),
        fields=ROW_FIELDS,
        sorts={"rank": best.c.rank},
    )
