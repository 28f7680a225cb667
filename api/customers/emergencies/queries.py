"""What can be looked up about emergencies: one's own, and for who closes them all."""

from typing import Any, Final
from uuid import UUID

from sqlalchemy import ColumnElement, bindparam, select, true
from sqlalchemy.ext.asyncio import AsyncSession

from api.customers.emergencies.schemas import EmergencyView
from api.customers.emergencies.tables import EmergencyOpening
from api.customers.tables import Customer, Party
from api.database.types import Key
from api.kernel.access import Caller
from api.kernel.permissions import Permission
from api.staff.tables import Account
from api.views.shown import Shown

openings = EmergencyOpening.__table__
customers = Customer.__table__
parties = Party.__table__
accounts = Account.__table__

CALLER: Final[ColumnElement[Any]] = bindparam("caller_id", type_=Key())


def own_or_to_close(caller: Caller) -> ColumnElement[bool]:
    if caller.may(Permission.EMERGENCIES_CLOSE):
        return true()
    return openings.c.account_id == CALLER


EMERGENCIES_SHOWN = Shown(
    EmergencyOpening,
    EmergencyView,
    to=own_or_to_close,
    source=openings.join(customers, customers.c.id == openings.c.customer_id)
    .join(parties, parties.c.id == customers.c.party_id)
    .join(accounts, accounts.c.id == openings.c.account_id),
    fields={"account_name": accounts.c.name, "customer_name": parties.c.name},
    version=openings.c.version,
    filters={"is_closed": openings.c.closed_at.is_not(None) == bindparam("is_closed")},
)


async def own_opening(
    session: AsyncSession, opening_id: UUID, account_id: UUID
) -> EmergencyOpening | None:
    own = select(EmergencyOpening).where(
        EmergencyOpening.id == opening_id, EmergencyOpening.account_id == account_id
    )
    return await session.scalar(own)
