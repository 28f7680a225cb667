"""What can be looked up of those who keep the register."""

from datetime import date

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from api.kernel.roles import Role
from api.staff.tables import Account, AccountRole


async def other_keepers(session: AsyncSession, today: date) -> int:
    """Count those who may publish today, the one who drafted among them."""
    held = (
        select(func.count(func.distinct(Account.id)))
        .join(AccountRole, AccountRole.account_id == Account.id)
        .where(AccountRole.role == Role.REGISTER_KEEPER, Account.left_on.is_(None))
        .where(AccountRole.review_on >= today)
    )
    return (await session.scalar(held) or 0) - 1
