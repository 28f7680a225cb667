"""What can be looked up of breaches, and what of them is shown."""

from typing import Final
from uuid import UUID

from sqlalchemy import bindparam, func, select
from sqlalchemy.ext.asyncio import AsyncSession

from api.accountability.breaches.rules import Reached
from api.accountability.breaches.schemas import (
    BreachRow,
    BreachSubjectRow,
    BreachView,
    DecisionRow,
)
from api.accountability.breaches.tables import Breach, BreachDecision, BreachSubject
from api.customers.tables import Party
from api.database.types import Key
from api.staff.tables import Account
from api.views.shown import Nested, Shown

breaches, decisions = Breach.__table__, BreachDecision.__table__
subjects, parties = BreachSubject.__table__, Party.__table__
accounts = Account.__table__
drafters, approvers = accounts.alias("drafter"), accounts.alias("approver")
_TOUCHED: Final = select(func.count()).where(
    subjects.c.breach_id == breaches.c.id, subjects.c.state != Reached.REMOVED
)
_UNTOLD: Final = _TOUCHED.where(subjects.c.told_at.is_(None))

BREACHES_SHOWN: Final = Shown(
    Breach,
    BreachRow,
    version=breaches.c.version,
    sorts={"noticed_at": breaches.c.noticed_at},
    filters={
        "open": breaches.c.closed_at.is_(None),
        "closed": breaches.c.closed_at.is_not(None),
    },
)
BREACH_SHOWN: Final = Shown(
    Breach,
    BreachView,
    source=breaches.outerjoin(accounts, accounts.c.id == breaches.c.registered_by),
    fields={
        "registrar_name": accounts.c.name,
        "touched": _TOUCHED.scalar_subquery(),
        "untold": _UNTOLD.scalar_subquery(),
        "decisions": Nested(
            BreachDecision,
            DecisionRow,
            where=decisions.c.breach_id == breaches.c.id,
            source=decisions.outerjoin(
                drafters, drafters.c.id == decisions.c.drafted_by
            ).outerjoin(approvers, approvers.c.id == decisions.c.approved_by),
            fields={"drafter_name": drafters.c.name, "approver_name": approvers.c.name},
            order=(decisions.c.id,),
            around=(breaches,),
        ),
    },
    version=breaches.c.version,
)
SUBJECTS_SHOWN: Final = Shown(
    BreachSubject,
    BreachSubjectRow,
    source=subjects.join(parties, parties.c.id == subjects.c.party_id).outerjoin(
        accounts, accounts.c.id == subjects.c.by_hand
    ),
    fields={"name": parties.c.name, "by_hand_name": accounts.c.name},
    filters={
        "breach_id": subjects.c.breach_id == bindparam("breach_id", type_=Key()),
        "state": subjects.c.state == bindparam("state", type_=subjects.c.state.type),
    },
    stays=True,
)


async def unreached(session: AsyncSession, breach_id: UUID) -> int:
    """Count those whom a breach touched and who have not been told."""
    found = select(func.count()).where(
        BreachSubject.breach_id == breach_id,
        BreachSubject.told_at.is_(None),
        BreachSubject.state != Reached.REMOVED,
    )
    return await session.scalar(found) or 0
