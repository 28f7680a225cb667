"""Looks up whether somebody works here and has promised to keep silent."""

from datetime import date
from uuid import UUID

from sqlalchemy import select

from api.archive.rules.lending import check_nda
from api.database.work import Work
from api.kernel.clock import local_day
from api.kernel.refusals import NotFound
from api.staff.nda_until import nda_until_of
from api.staff.tables import Account

accounts = Account.__table__


async def check_trusted(work: Work, account_id: UUID, pointer: str) -> None:
    """Refuse to put a paper or a key into the hands of just anybody."""
    found = select(nda_until_of(accounts.c.id).correlate(accounts)).where(
        accounts.c.id == account_id, accounts.c.left_on.is_(None)
    )
    rows: list[date | None] = [*await work.session.scalars(found)]
    if not rows:
        raise NotFound("There is no such record.", pointer=pointer)
    check_nda(rows[0], local_day(work.now))
