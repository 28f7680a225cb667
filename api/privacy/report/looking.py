"""Who received data about somebody, and who looked at them: as the person is told it."""

from collections.abc import Collection
from typing import Any, Final
from uuid import UUID

from sqlalchemy import Integer, Select, bindparam, literal_column, select
from sqlalchemy.ext.asyncio import AsyncSession

from api.database.membership import shares
from api.disclosure.tables import Disclosure, Recipient
from api.kernel.privacy import Category
from api.kernel.roles import GRANTS, Role
from api.privacy.consultations.queries import looked_at
from api.privacy.report.reading import ABOUT
from api.privacy.report.schemas import ToldRecipient, ToldViewing
from api.staff.tables import AccountRole, Client
from api.views.tables import Viewing

ledger: Any = Disclosure.__table__
recipients: Any = Recipient.__table__
views: Any = Viewing.__table__
roles: Any = AccountRole.__table__
clients: Any = Client.__table__

GIVEN: Final[Select[Any]] = (
    select(
        ledger.c["at", "purpose", "basis", "fields"],
        recipients.c["name", "role", "country", "transfer_tool"],
    )
    .join_from(ledger, recipients)
    .where(shares(ledger.c.subjects, ABOUT))
    .order_by(ledger.c.position.desc())
    .limit(bindparam("most", type_=Integer()))
)
LOOKED: Final[Select[Any]] = (
    select(
        views.c["at", "caller_id", "purpose", "operation", "record_type"],
        clients.c.role.label("machine"),
    )
    .select_from(views.outerjoin(clients, clients.c.id == views.c.caller_id))
    .where(looked_at(ABOUT), views.c.purpose.is_distinct_from(literal_column("'own-data'")))
    .order_by(views.c.position.desc())
    .limit(bindparam("most", type_=Integer()))
)


async def given_to(
    session: AsyncSession, parties: Collection[UUID], most: int
) -> list[ToldRecipient]:
    """Give to whom data about somebody went, newest first."""
    rows = await _rows(session, GIVEN, parties, most)
    return [ToldRecipient.model_validate(dict(each)) for each in rows]


async def looked_by(
    session: AsyncSession, parties: Collection[UUID], most: int
) -> list[ToldViewing]:
    """Give who else looked at somebody, newest first, by the roles that they hold."""
    rows = await _rows(session, LOOKED, parties, most)
    held: dict[UUID, list[Role]] = {}
    connection = await session.connection()
    for account_id, role in await connection.execute(select(roles.c["account_id", "role"])):
        held.setdefault(account_id, []).append(role)
    return [_told(each, held) for each in rows]


async def _rows(
    session: AsyncSession, query: Select[Any], parties: Collection[UUID], most: int
) -> Collection[Any]:
    connection = await session.connection()
    found: Any = await connection.execute(query, {ABOUT: parties, "most": most})
    return [*found.mappings()]


def _told(row: Any, held: dict[UUID, list[Role]]) -> ToldViewing:
    as_roles = [row["machine"]] if row["machine"] else sorted(held.get(row["caller_id"], []))
    seen = {each for role in as_roles for each in GRANTS[role].sees}
    return ToldViewing(
        at=row["at"],
        roles=as_roles,
        purpose=row["purpose"],
        operation=row["operation"],
        record_type=row["record_type"],
        sees=sorted(seen - {Category.STAFF, Category.PROTECTED}),
    )
