"""What is shown of credit stops."""

from typing import Final

from sqlalchemy import bindparam

from api.customers.stop_schemas import CreditStopView
from api.customers.tables import Customer, Party
from api.database.types import Key
from api.staff.tables import Account
from api.standing.tables import CreditStop
from api.views.shown import Shown

stops = CreditStop.__table__
customers = Customer.__table__
parties = Party.__table__
accounts = Account.__table__

STOPS_SHOWN: Final = Shown(
    CreditStop,
    CreditStopView,
    source=stops.join(customers, customers.c.party_id == stops.c.party_id)
    .join(parties, parties.c.id == stops.c.party_id)
    .outerjoin(accounts, accounts.c.id == stops.c.set_by),
    version=stops.c.version,
    fields={
        "customer_id": customers.c.id,
        "customer_name": parties.c.name,
        "set_by_name": accounts.c.name,
    },
    filters={
        "customer_id": customers.c.id == bindparam("customer_id", type_=Key()),
        "stands": stops.c.ended_at.is_(None),
    },
)
