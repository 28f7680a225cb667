"""Setting a legal hold, and lifting it."""

from typing import Final
from uuid import UUID

from api.audit.versions import held
from api.customers.tables import Party
from api.database.series import next_number
from api.database.work import Work
from api.kernel.clock import local_day
from api.kernel.refusals import NotFound
from api.privacy.legal_holds.schemas import NewLegalHold
from api.privacy.legal_holds.tables import LegalHold
from api.privacy.queries.classes import record_classes
from api.privacy.report.classes import told_classes
from api.privacy.rules.holding import HoldLifted, check_hold, hold_number

SERIES: Final = "legal_holds"


async def set_hold(work: Work, said: NewLegalHold) -> LegalHold:
    """Keep these records of a party until the claim is over."""
    today = local_day(work.now)
    known = {each.name for each in record_classes()} | {each.name for each in told_classes()}
    check_hold(said.until, said.record_classes, known, today)
    if await work.session.get(Party, said.party_id) is None:
        raise NotFound("There is no such record.", pointer="/party_id")
    place = await next_number(work.session, SERIES, year=today.year)
    hold = LegalHold(
        number=hold_number(today.year, place),
        party_id=said.party_id,
        record_classes=sorted({*said.record_classes}),
        since_on=today,
        until=said.until,
        set_by=work.caller.id,
    )
    with work.on_own_word():
        hold.claim, hold.reason = said.claim, said.reason
        work.session.add(hold)
        await work.session.flush()
    return hold


async def lift_hold(work: Work, hold_id: UUID, because: str) -> None:
    """Let the records go: what waits for it goes on by itself."""
    hold = await held(work, LegalHold, hold_id)
    if hold.lifted_at is not None:
        raise HoldLifted
    hold.lifted_at, hold.lifted_by = work.now, work.caller.id
    with work.on_own_word():
        hold.lifted_because = because
        await work.session.flush()
