"""What can be looked up about credit checks, and what of it each caller may see."""

from collections.abc import Sequence
from typing import Final
from uuid import UUID

from sqlalchemy import ColumnElement, bindparam, select, true
from sqlalchemy.ext.asyncio import AsyncSession

from api.credit.questions import Question
from api.credit.rules.kinds import CheckState
from api.credit.schemas import CreditCheckView
from api.credit.tables import CreditCheck
from api.customers.tables import Customer, Organisation, Party
from api.database.types import Key
from api.disclosure.tables import Disclosure, Recipient
from api.kernel.access import Caller
from api.views.shown import Shown

checks = CreditCheck.__table__
customers = Customer.__table__
parties = Party.__table__
organisations = Organisation.__table__
recipients = Recipient.__table__


def checks_visible_to(caller: Caller) -> ColumnElement[bool]:
    """Show a partner the checks that were assigned to it; others who may read see all."""
    if caller.is_partner:
        return checks.c.client_id == bindparam("caller_id", type_=Key())
    return true()


CHECKS_SHOWN: Final = Shown(
    CreditCheck,
    CreditCheckView,
    to=checks_visible_to,
    source=checks.join(customers, customers.c.id == checks.c.customer_id)
    .join(parties, parties.c.id == customers.c.party_id)
    .outerjoin(organisations, organisations.c.id == parties.c.id)
    .join(recipients, recipients.c.id == checks.c.recipient_id),
    version=checks.c.version,
    fields={
        "name": parties.c.name,
        "business_id": organisations.c.business_id,
        "recipient": recipients.c.name,
    },
    filters={
        name: checks.c[name] == bindparam(name, type_=checks.c[name].type)
        for name in ("customer_id", "state")
    },
)


async def states_of(session: AsyncSession, customer_id: UUID) -> Sequence[CheckState]:
    """Tell how far the checks of a customer are."""
    found = select(CreditCheck.state).where(CreditCheck.customer_id == customer_id)
    return (await session.scalars(found)).all()


async def recipient_named(session: AsyncSession, name: str | None) -> Recipient | None:
    found: Recipient | None = await session.scalar(
        select(Recipient).where(Recipient.name == name)
    )
    return found


async def question_behind(session: AsyncSession, disclosure_id: UUID) -> Question | None:
    """Make the question of a disclosure again, unless it has been answered."""
    asked = (
        select(CreditCheck.id, Organisation.business_id, CreditCheck.purpose_code)
        .join(Disclosure, Disclosure.record_id == CreditCheck.id)
        .join(Customer, Customer.id == CreditCheck.customer_id)
        .join(Organisation, Organisation.id == Customer.party_id)
        .where(Disclosure.id == disclosure_id, CreditCheck.state == CheckState.WAITING)
    )
    row = (await session.execute(asked)).one_or_none()
    return row and Question(row.id, row.business_id or "", row.purpose_code)
