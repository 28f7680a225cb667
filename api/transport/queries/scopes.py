"""Which rows a carrier's own machine is shown: what concerns that carrier and no other."""

from typing import Any, Final

from sqlalchemy import ColumnElement, bindparam, select, true

from api.database.types import Key
from api.kernel.access import Caller
from api.kernel.roles import Role
from api.staff.tables import Client
from api.views.shown import Scope

clients = Client.__table__

OWN_PARTY: Final = (
    select(clients.c.party_id)
    .where(clients.c.id == bindparam("caller_id", type_=Key()))
    .scalar_subquery()
)


def of_its_own(party: ColumnElement[Any], *conditions: ColumnElement[bool]) -> Scope:
    """Show a carrier's machine the rows of its own party; others who may read see all."""

    def visible(caller: Caller) -> ColumnElement[bool]:
        if caller.roles != {Role.CARRIER_PARTNER}:
            return true()
        own = party == OWN_PARTY
        for condition in conditions:
            own &= condition
        return own

    return visible
