"""Who sees to a new message: of those whose task it is, whoever has the fewest waiting."""

from uuid import UUID

from sqlalchemy import Select, func, or_, select

from api.database.work import Work
from api.kernel.clock import local_day
from api.kernel.roles import Role
from api.messages.rules.kinds import ThreadState
from api.messages.tables import MessageThread
from api.staff.tables import Account, AccountRole

IN_TURN = (Role.ORDER_DESK, Role.REGISTER_KEEPER, Role.BILLING)


async def next_owner(work: Work) -> UUID | None:
    """Give an owner of the first role that anybody has; nobody where nobody works here."""
    for role in IN_TURN:
        found: UUID | None = await work.session.scalar(_freest(work, role))
        if found is not None:
            return found
    return None


def _freest(work: Work, role: Role) -> Select[UUID]:
    today = local_day(work.now)
    waiting = (
        select(func.count())
        .where(
            MessageThread.owner_id == Account.id,
            MessageThread.state == ThreadState.UNANSWERED,
        )
        .correlate(Account)
        .scalar_subquery()
    )
    return (
        select(Account.id)
        .join(AccountRole, AccountRole.account_id == Account.id)
        .where(
            AccountRole.role == role,
            AccountRole.review_on >= today,
            or_(AccountRole.expires_on.is_(None), AccountRole.expires_on >= today),
            Account.left_on.is_(None),
        )
        .order_by(waiting, Account.id)
        .limit(1)
    )
