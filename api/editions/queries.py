"""Which edition of the notice is in force."""

from collections.abc import Sequence
from datetime import date

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from api.database.work import Work
from api.editions.tables import Notice
from api.kernel.clock import local_day


async def published(session: AsyncSession) -> Sequence[Notice]:
    """List what was published, newest first."""
    found = select(Notice).where(Notice.published_at.is_not(None))
    newest = found.order_by(Notice.published_at.desc(), Notice.id.desc())
    return (await session.scalars(newest)).all()


def in_force(versions: Sequence[Notice], today: date) -> Notice | None:
    """Give the newest version that is valid today."""
    valid = (each for each in versions if each.valid_from and each.valid_from <= today)
    return next(valid, None)


async def number_in_force(work: Work) -> str | None:
    """Give the number of the notice that everybody can read today, if there is one."""
    notice = in_force(await published(work.session), local_day(work.now))
    return notice.number if notice else None
