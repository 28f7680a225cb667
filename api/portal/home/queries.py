"""What is looked up on arriving: oneself, and the customers that one acts for."""

from typing import Any, Final

from sqlalchemy import select, union

from api.customers.rules.kinds import RoleKind
from api.customers.tables import Customer, CustomerRole, Party
from api.portal.home.schemas import ActsFor, HouseView, MyView, OwnAccountView
from api.portal.own import callers_own
from api.staff.company_tables import COMPANY_ID, Company
from api.staff.own_tables import OwnAccess
from api.views.shown import Nested, Shown

parties: Any = Party.__table__
customers: Any = Customer.__table__
roles: Any = CustomerRole.__table__
company: Any = Company.__table__
own: Any = OwnAccess.__table__
whose = parties.alias("whose")
mine = customers.alias("mine")

OWN_ACCOUNT: Final = select(mine.c.id).where(mine.c.party_id == parties.c.id).correlate(parties)
SENT: Final = (
    select(roles.c.customer_id)
    .where(
        roles.c.person_id == parties.c.id,
        roles.c.kind == RoleKind.PORTAL_USER,
        roles.c.valid_to.is_(None),
    )
    .correlate(parties)
)
MY_SHOWN: Final = Shown(
    Party,
    MyView,
    to=callers_own(parties.c.id),
    fields={
        "accounts": Nested(
            OwnAccess,
            OwnAccountView,
            (own.c.party_id == parties.c.id) & own.c.email.is_not(None),
            order=(own.c.id,),
            around=(parties,),
            stays=True,
        ),
        "customers": Nested(
            Customer,
            ActsFor,
            customers.c.id.in_(union(OWN_ACCOUNT, SENT)) & customers.c.closed_on.is_(None),
            source=customers.join(whose, whose.c.id == customers.c.party_id),
            fields={"name": whose.c.name},
            order=(customers.c.number,),
            around=(parties,),
            stays=True,
        ),
        "house": Nested(Company, HouseView, company.c.id == COMPANY_ID, stays=True),
    },
    stays=True,
)
