"""Tells what somebody may be told unasked today, as the gate would say it now."""

from uuid import UUID

from sqlalchemy import select

from api.customers.tables import Party
from api.database.work import Work
from api.http.answers import Answer, Seen, saying
from api.kernel.refusals import NotFound
from api.outreach.consents.schemas import AskedView, OutletView, ReachView
from api.outreach.consents.tables import ConsentRequest
from api.outreach.gate.facts import facts_of
from api.outreach.rules.gate import obstacle
from api.outreach.rules.kinds import Outlet
from api.standing.one_subject import all_of
from api.views.log import log_seen


async def reach_of(work: Work, party_id: UUID) -> Answer[ReachView]:
    """Say for each outlet whether, and why not; who looked is in the log of views."""
    if await work.session.get(Party, party_id) is None:
        raise NotFound("There is no such record.")
    await work.session.flush()
    parties = await all_of(work.session, party_id)
    facts = (await facts_of(work.session, [party_id], work.now))[party_id]
    told = [(each, obstacle(each, facts)) for each in Outlet]
    view = ReachView(
        party_id=party_id,
        outlets=[OutletView(outlet=o, may=why is None, because=why) for o, why in told],
        objections=sorted(facts.objections),
        asked=await _asked(work, parties),
    )
    answer = saying(view)
    seen = Seen("parties", [party_id], sorted(parties))
    await log_seen(work, seen)
    return Answer(answer.body, seen=seen)


async def _asked(work: Work, parties: frozenset[UUID]) -> list[AskedView]:
    waiting = select(ConsentRequest).where(
        ConsentRequest.party_id.in_(parties),
        ConsentRequest.answered_at.is_(None),
        ConsentRequest.expires_at > work.now,
    )
    rows = await work.session.scalars(waiting.order_by(ConsentRequest.id))
    return [
        AskedView(
            purpose=each.purpose,
            way=each.way,
            asked_at=each.asked_at,
            expires_at=each.expires_at,
        )
        for each in rows
    ]
