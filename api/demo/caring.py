"""What the office of the demo company has promised its customers to do."""

from collections.abc import Sequence
from datetime import timedelta
from typing import Final

from sqlalchemy import select

from api.customers.caring.actions import plan_task
from api.customers.caring.schemas import NewTask
from api.customers.tables import Customer
from api.database.work import Work
from api.demo.data import COMPANY
from api.kernel.clock import local_day
from api.kernel.roles import Role
from api.staff.tables import AccountRole

OWNERS: Final = {
    each: select(AccountRole.account_id).where(AccountRole.role == each).limit(1)
    for each in (Role.ORDER_DESK, Role.BILLING)
}


async def promise(work: Work, known: Sequence[Customer]) -> None:
    """Plan each task of the company's data on its customer, for whoever has the role."""
    for row in COMPANY["tasks"]:
        owner_id = await work.session.scalar(OWNERS[Role(row["role"])])
        due_on = local_day(work.now) + timedelta(days=row["days"])
        said = NewTask(title=row["title"], due_on=due_on, owner_id=owner_id)
        await plan_task(work, known[row["of"]].id, said)
