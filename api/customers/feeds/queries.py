"""What can be looked up about questions to registers and proposals."""

from typing import Any, Final

from sqlalchemy import bindparam

from api.customers.feeds.check_schemas import RegisterCheckView
from api.customers.feeds.check_tables import RegisterCheck
from api.customers.feeds.schemas import ChangeProposalView
from api.customers.feeds.tables import ChangeProposal
from api.customers.tables import Address, Customer, Party
from api.database.types import Key
from api.staff.tables import Account
from api.views.shown import Shown

checks = RegisterCheck.__table__
proposals = ChangeProposal.__table__
customers = Customer.__table__
parties = Party.__table__
addresses = Address.__table__
accounts = Account.__table__

OF_CUSTOMER: Final = customers.c.id == bindparam("customer_id", type_=Key())


def about(table: Any) -> Any:
    """Join a table of parties with the accounts they have."""
    of_party = table.join(customers, customers.c.party_id == table.c.party_id)
    return of_party.join(parties, parties.c.id == table.c.party_id)


CHECKS_SHOWN: Final = Shown(
    RegisterCheck,
    RegisterCheckView,
    source=checks.join(customers, customers.c.party_id == checks.c.party_id),
    version=checks.c.version,
    fields={"customer_id": customers.c.id},
    filters={"customer_id": OF_CUSTOMER},
)
PROPOSALS_SHOWN: Final = Shown(
    ChangeProposal,
    ChangeProposalView,
    source=about(proposals)
    .outerjoin(addresses, addresses.c.id == proposals.c.record_id)
    .outerjoin(accounts, accounts.c.id == proposals.c.decided_by),
    version=proposals.c.version,
    fields={
        "customer_id": customers.c.id,
        "customer_name": parties.c.name,
        "street_now": addresses.c.street,
        "postal_code_now": addresses.c.postal_code,
        "town_now": addresses.c.town,
        "decided_by_name": accounts.c.name,
    },
    sorts={"received_at": proposals.c.received_at},
    filters={
        "customer_id": OF_CUSTOMER,
        "state": proposals.c.state == bindparam("state", type_=proposals.c.state.type),
    },
)
