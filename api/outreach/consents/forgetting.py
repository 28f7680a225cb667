"""Forgets what proved a consent, when it was taken back long enough ago; the no stays."""

from collections.abc import Sequence
from datetime import datetime
from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import aliased

from api.database.work import Work
from api.jobs.task import Task
from api.kernel.clock import local_day
from api.law import retention
from api.outreach.consents.tables import ConsentEntry, ConsentRequest
from api.outreach.rules.kinds import ConsentAct
from api.standing.evidence import frozen_parties

RULE: Final = "CONSENT_PROOF"
AT_A_TIME: Final = 100


async def forget_proofs(task: Task) -> None:
    """Take away the oldest proofs that nothing rests on any more."""
    count = AT_A_TIME
    while count == AT_A_TIME and not task.cancelled:
        async with task.work() as work:
            old = [*await _proofs(work), *await _requests(work)]
            for each in old:
                await work.session.delete(each)
            count = len(old)
        task.progress(task.done + count)


async def _proofs(work: Work) -> Sequence[ConsentEntry]:
    """Find what was said before a withdrawal whose period has ended."""
    later = aliased(ConsentEntry)
    taken_back = (
        select(later.at)
        .where(
            later.party_id == ConsentEntry.party_id,
            later.purpose == ConsentEntry.purpose,
            later.way == ConsentEntry.way,
            later.act == ConsentAct.WITHDRAWN,
            later.at > ConsentEntry.at,
        )
        .order_by(later.at)
        .limit(1)
        .correlate(ConsentEntry)
        .scalar_subquery()
    )
    rows = await work.session.execute(
        select(ConsentEntry, taken_back)
        .where(
            ConsentEntry.act != ConsentAct.WITHDRAWN,
            ConsentEntry.party_id.not_in(await frozen_parties(work, ConsentEntry)),
            taken_back.is_not(None),
        )
        .order_by(ConsentEntry.at)
        .limit(AT_A_TIME)
    )
    return [each for each, at in rows if _is_over(work, at)]


async def _requests(work: Work) -> Sequence[ConsentRequest]:
    """Find those who never answered a link, or answered it long ago."""
    rows = select(ConsentRequest).where(
        ConsentRequest.party_id.not_in(await frozen_parties(work, ConsentRequest))
    )
    oldest = await work.session.scalars(rows.order_by(ConsentRequest.asked_at).limit(AT_A_TIME))
    return [each for each in oldest if _is_over(work, each.asked_at)]


def _is_over(work: Work, at: datetime) -> bool:
    today = local_day(work.now)
    end = retention.rule(RULE, today).ends(local_day(at))
    return end is not None and end < today
