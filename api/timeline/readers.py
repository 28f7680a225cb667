"""Who may open a customer's record at all: by role, and how many hold it today."""

from typing import Any, Final

from pydantic import BaseModel, Field
from sqlalchemy import Date, Text, bindparam, cast, func, or_, select, union_all

from api.database.work import Work
from api.kernel.clock import local_day
from api.kernel.permissions import Permission
from api.kernel.privacy import Category
from api.kernel.roles import GRANTS, Role
from api.staff.tables import Account, AccountRole, Client

accounts, roles, clients = Account.__table__, AccountRole.__table__, Client.__table__
TODAY: Final = bindparam("today", type_=Date())


class Readers(BaseModel):
    """Those who hold one role, and which personal data of a customer it is shown."""

    role: Role
    count: int = Field(description="People, or a partner's machines, that hold it today.")
    sees: list[Category]


class ReadersView(BaseModel):
    """Everybody who may open a customer's record, by role, those first who are most."""

    items: list[Readers]


async def readers_in(work: Work) -> list[Readers]:
    statement = work.database.prepared(HOLDERS, lambda: HOLDERS)
    rows = await work.database.fetch(statement, {"today": local_day(work.now)})
    held = {Role(role): int(count) for role, count in rows}
    return [
        Readers(role=role, count=count, sees=sorted(GRANTS[role].sees - {Category.STAFF}))
        for role, count in sorted(held.items(), key=lambda each: (-each[1], each[0]))
        if Permission.CUSTOMERS_READ in GRANTS[role].may
    ]


def _holders() -> Any:
    """Count those who are here, whose role is neither past its review nor its last day."""
    stands = (
        roles.c.review_on >= TODAY,
        or_(roles.c.expires_on.is_(None), roles.c.expires_on >= TODAY),
    )
    people = (
        select(cast(roles.c.role, Text), func.count())
        .select_from(roles.join(accounts, accounts.c.id == roles.c.account_id))
        .where(accounts.c.left_on.is_(None), *stands)
        .group_by(roles.c.role)
    )
    machines = (
        select(cast(clients.c.role, Text), func.count())
        .where(clients.c.disabled_at.is_(None))
        .group_by(clients.c.role)
    )
    return union_all(people, machines)


HOLDERS: Final = _holders()
