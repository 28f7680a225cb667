"""What can be looked up about the company's policies."""

from datetime import date
from typing import Final

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from api.staff.policy_tables import Policy
from api.staff.schemas.policies import PolicyView
from api.staff.tables import Account
from api.views.shown import Shown

policies = Policy.__table__
owners = Account.__table__.alias("owners")

POLICIES_SHOWN: Final = Shown(
    Policy,
    PolicyView,
    source=policies.outerjoin(owners, owners.c.id == policies.c.owner_id),
    version=policies.c.version,
    fields={"owner_name": owners.c.name},
    sorts={"review_on": policies.c.review_on},
)


async def overdue_policies(session: AsyncSession, today: date) -> int:
    """Count the policies that should have been looked at again by now."""
    late = select(func.count()).where(Policy.review_on < today, Policy.ended_on.is_(None))
    return await session.scalar(late) or 0
