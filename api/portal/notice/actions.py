"""What can be done with the notice in force: see whether one has read it, and say so."""

from sqlalchemy import select

from api.database.work import Work
from api.editions.queries import in_force, published
from api.editions.tables import Notice
from api.kernel.clock import local_day
from api.kernel.refusals import Conflict, NotFound
from api.notice.acknowledgement_tables import NoticeAcknowledgement
from api.portal.notice.schemas import Acknowledged, MyNotice
from api.portal.own import own_party


class NoticeMoved(Conflict):
    """Another version of the notice is in force by now: read that one."""


async def my_notice(work: Work) -> MyNotice:
    """Tell which version holds today, and when whoever asks said to have read it."""
    notice = await _valid(work)
    if notice is None:
        return MyNotice()
    known = await _acknowledged(work, notice)
    return MyNotice(
        number=notice.number,
        change=notice.change,
        note=notice.note,
        valid_from=notice.valid_from,
        acknowledged_at=known and known.at,
    )


async def acknowledge(work: Work, said: Acknowledged) -> None:
    """Keep that this very version was read; once said it stays."""
    notice = await _valid(work)
    if notice is None:
        raise NotFound("No notice is in force.")
    if notice.number != said.number:
        raise NoticeMoved
    if await _acknowledged(work, notice) is None:
        work.session.add(
            NoticeAcknowledgement(party_id=own_party(work), number=notice.number, at=work.now)
        )
        await work.session.flush()


async def _valid(work: Work) -> Notice | None:
    return in_force(await published(work.session), local_day(work.now))


async def _acknowledged(work: Work, notice: Notice) -> NoticeAcknowledgement | None:
    said = select(NoticeAcknowledgement).where(
        NoticeAcknowledgement.party_id == own_party(work),
        NoticeAcknowledgement.number == notice.number,
    )
    return await work.session.scalar(said)
