"""Vehicles, as callers see and find them."""

from functools import cache

from sqlalchemy import CTE, bindparam, func, literal_column

from api.customers.tables import Party
from api.kernel.access import Caller
from api.kernel.privacy import Category
from api.transport.queries.found import (
    as_sought,
    asked_by,
    best_of,
    entries,
    of_party,
    of_record,
)
from api.transport.queries.scopes import of_its_own
from api.transport.schemas.vehicles import VehicleView
from api.transport.tables import Carrier, Vehicle
from api.views.finding import near_matches, words
from api.views.shown import Shown

vehicles = Vehicle.__table__
parties = Party.__table__
carriers = Carrier.__table__

WITH_OWNER = vehicles.join(parties, parties.c.id == vehicles.c.owner_id).outerjoin(
    carriers, carriers.c.party_id == vehicles.c.owner_id
)
FIELDS = {
    "owner_name": func.nullif(parties.c.name, literal_column("''")),
    "carrier_id": carriers.c.id,
}
OWN = of_its_own(vehicles.c.owner_id)

VEHICLES_SHOWN = Shown(
    Vehicle,
    VehicleView,
    to=OWN,
    source=WITH_OWNER,
    version=vehicles.c.version,
    fields=FIELDS,
    filters={
        "kind": vehicles.c.kind == bindparam("kind", type_=vehicles.c.kind.type),
        "owner_id": vehicles.c.owner_id
        == bindparam("owner_id", type_=vehicles.c.owner_id.type),
        "carrier_id": carriers.c.id == bindparam("carrier_id", type_=carriers.c.id.type),
    },
)


def vehicles_found_by(caller: Caller, text: str) -> tuple[Shown[VehicleView], dict[str, str]]:
    """Make the noun that a search shows, and the values it searches by."""
    sought = as_sought(text)
    return _shown(*asked_by(caller, sought)), words(sought)


@cache
def _shown(visible: frozenset[Category], infix: bool) -> Shown[VehicleView]:  # noqa: FBT001 - a key
    return _best_by(entries(visible, infix=infix))


@cache
def vehicles_nearly(visible: frozenset[Category]) -> Shown[VehicleView]:
    """Make the noun that a search shows where nothing is just as it was typed."""
    return _best_by(near_matches(visible).cte("match"))


def _best_by(match: CTE) -> Shown[VehicleView]:
    key = vehicles.c.id
    own = of_record(match, "vehicles", key, by=key, at=vehicles)
    owned = of_party(match, key, by=vehicles.c.owner_id, at=vehicles)
    best = best_of([own, owned])
    return Shown(
        Vehicle,
        VehicleView,
        to=OWN,
        source=WITH_OWNER.join(best, best.c.id == key),
        fields=FIELDS,
        sorts={"rank": best.c.rank},
    )
