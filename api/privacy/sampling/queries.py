"""The sample as its reviewers see it, and what a draw needs to know."""

from datetime import date, datetime
from typing import Final

from sqlalchemy import Select, func, select
from sqlalchemy.ext.asyncio import AsyncSession

from api.audit.heads import NOTHING_BEFORE, Head
from api.audit.seal_tables import Seal
from api.audit.seals import heads_columns
from api.privacy.sampling.schemas import ViewReviewRow
from api.privacy.sampling.tables import ViewReview
from api.staff.tables import Account
from api.views.shown import Shown
from api.views.tables import Viewing

reviews, views = ViewReview.__table__, Viewing.__table__
accounts, seals = Account.__table__, Seal.__table__
_OF_VIEW: Final = ("at", "operation", "purpose", "record_type", "records", "subjects")

REVIEWS_SHOWN: Final = Shown(
    ViewReview,
    ViewReviewRow,
    source=reviews.outerjoin(views, views.c.position == reviews.c.view_position).outerjoin(
        accounts, accounts.c.id == reviews.c.account_id
    ),
    fields={"caller": accounts.c.name} | {name: views.c[name] for name in _OF_VIEW},
    version=reviews.c.version,
    sorts={"due_on": reviews.c.due_on},
    filters={
        "open": reviews.c.reviewed_at.is_(None),
        "done": reviews.c.reviewed_at.is_not(None),
    },
)


def late(today: date) -> Select[int]:
    """Count the views whose review is overdue."""
    return select(func.count()).where(reviews.c.reviewed_at.is_(None), reviews.c.due_on < today)


def is_drawn(week_on: date) -> Select[int]:
    return select(func.count()).where(reviews.c.week_on == week_on)


def span(since: datetime, until: datetime) -> Select[int, int]:
    """Find the first and the last position of the log between two moments."""
    places = views.c.position
    between = (views.c.at >= since, views.c.at < until)
    return select(func.min(places), func.max(places)).where(*between)


async def newest_head(session: AsyncSession) -> str:
    """Give the digest of the newest sealed head: nobody knows it before it is sealed."""
    newest = select(*heads_columns()).order_by(seals.c.seq.desc()).limit(1)
    row = (await session.execute(newest)).mappings().one_or_none()
    return Head.of(row).digest if row else NOTHING_BEFORE
