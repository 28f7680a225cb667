"""What can be looked up of the notice's versions, and what of them is shown."""

from typing import Final

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from api.editions.tables import Notice
from api.notice.acknowledgement_tables import NoticeAcknowledgement
from api.notice.schemas import NoticeView
from api.staff.tables import Account
from api.views.shown import Shown

notices = Notice.__table__
drafters = Account.__table__.alias("drafter")
read = NoticeAcknowledgement.__table__
publishers = Account.__table__.alias("publisher")

NOTICES_SHOWN: Final = Shown(
    Notice,
    NoticeView,
    source=notices.outerjoin(drafters, drafters.c.id == notices.c.drafted_by).outerjoin(
        publishers, publishers.c.id == notices.c.published_by
    ),
    fields={
        "drafter_name": drafters.c.name,
        "publisher_name": publishers.c.name,
        "acknowledged": select(func.count())
        .select_from(read)
        .where(read.c.number == notices.c.number)
        .correlate(notices)
        .scalar_subquery(),
    },
    version=notices.c.version,
    sorts={"drafted_at": notices.c.drafted_at},
)


async def waiting_draft(session: AsyncSession) -> Notice | None:
    """Find the draft that waits; there is one at most."""
    return await session.scalar(select(Notice).where(Notice.published_at.is_(None)).limit(1))
