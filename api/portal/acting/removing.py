"""Takes a value away at once, unless something keeps it: then the person is told what."""

from collections.abc import Collection, Sequence
from uuid import UUID

from api.database.work import Work
from api.kernel.clock import local_day
from api.kernel.holds import Hold, Holder
from api.kernel.languages import Language
from api.portal.acting.correcting import DIRECT, ask_for, own_row
from api.portal.acting.schemas import ActView, NewRemoval
from api.portal.own import own_party
from api.portal.rules.acting import ActOutcome, NotOptional
from api.portal.rules.correcting import policy_of
from api.privacy.erasure.computing import holds_on
from api.privacy.requests.item_schemas import NewItem
from api.privacy.rules.kinds import Correction, RequestKind
from api.privacy.schemas import HoldView
from api.standing.one_subject import parties_of


async def remove(work: Work, holders: Sequence[Holder], said: NewRemoval) -> ActView:
    """Delete what reaches the person; ask a keeper for what stands in another record."""
    if not policy_of(said.field).optional:
        raise NotOptional(pointer="/field")
    party_id, table = own_party(work), said.field.partition(".")[0]
    if table not in DIRECT:
        return await _ask(work, party_id, said)
    row = await own_row(work, party_id, table, said.record_id)
    holds = await holds_on(work.session, holders, await parties_of(work, party_id))
    keeping = [each for each in holds if table in each.reaches and _stands(each, work)]
    if keeping:
        return ActView(outcome=ActOutcome.HELD, holds=_told(keeping))
    await work.session.delete(row)
    await work.session.flush()
    return ActView(outcome=ActOutcome.DONE)


async def _ask(work: Work, party_id: UUID, said: NewRemoval) -> ActView:
    item = NewItem(kind=RequestKind.RECTIFY, correction=Correction.DELETE, field=said.field)
    case = await ask_for(work, party_id, item, Language.FI)
    return ActView(outcome=ActOutcome.ASKED, number=case.number, due_on=case.due_on)


def _stands(hold: Hold, work: Work) -> bool:
    return hold.until is None or hold.until >= local_day(work.now)


def _told(holds: Collection[Hold]) -> list[HoldView]:
    return [HoldView.model_validate(each, from_attributes=True) for each in holds]
