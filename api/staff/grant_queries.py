"""What can be looked up about grants."""

from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Date, bindparam, select
from sqlalchemy.ext.asyncio import AsyncSession

from api.kernel.access import Caller
from api.staff.grant_tables import GrantReview
from api.staff.schemas.grants import GrantReviewView, HeldGrantView
from api.staff.tables import Account, AccountRole
from api.views.shown import Shown

grants = AccountRole.__table__
accounts = Account.__table__
granters = accounts.alias("granters")


def of_those_here(_caller: Caller) -> ColumnElement[bool]:
    return accounts.c.left_on.is_(None)


GRANTS_SHOWN = Shown(
    AccountRole,
    HeldGrantView,
    to=of_those_here,
    source=grants.join(accounts, accounts.c.id == grants.c.account_id).outerjoin(
        granters, granters.c.id == grants.c.granted_by
    ),
    fields={
        "username": accounts.c.username,
        "name": accounts.c.name,
        "granted_by_name": granters.c.name,
    },
    sorts={"review_on": grants.c.review_on},
    filters={"due": grants.c.review_on <= bindparam("due", type_=Date())},
)

REVIEWS_SHOWN: Shown[Any] = Shown(GrantReview, GrantReviewView)


async def held_grant(session: AsyncSession, grant_id: UUID) -> AccountRole | None:
    """Find a grant and hold it until commit."""
    own = select(AccountRole).where(AccountRole.id == grant_id).with_for_update()
    return await session.scalar(own)
