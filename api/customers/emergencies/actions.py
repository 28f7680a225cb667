"""What can be done in an emergency, and about it afterwards."""

from uuid import UUID

from api.audit.versions import held
from api.customers.emergencies.queries import own_opening
from api.customers.emergencies.rules import (
    LASTS,
    AlreadyReported,
    EmergencyClosed,
    ReportMissing,
    check_open,
    check_other,
    report_day,
)
from api.customers.emergencies.schemas import NewClosing, NewEmergency, NewReport
from api.customers.emergencies.tables import EmergencyOpening, Finding
from api.customers.tables import Customer
from api.database.work import Work
from api.kernel.clock import local_day
from api.kernel.refusals import NotFound


async def break_glass(work: Work, said: NewEmergency) -> EmergencyOpening:
    """Open a customer's record for half an hour. The words are the opener's own."""
    if await work.session.get(Customer, said.customer_id) is None:
        raise NotFound("There is no such record.", pointer="/customer_id")
    opening = EmergencyOpening(
        account_id=work.caller.id,
        customer_id=said.customer_id,
        opened_at=work.now,
        ends_at=work.now + LASTS,
        report_due_on=report_day(local_day(work.now)),
        finding=None,
    )
    with work.on_own_word():
        opening.reason = said.reason
        work.session.add(opening)
        await work.session.flush()
    return opening


async def opened_by_caller(work: Work, opening_id: UUID) -> EmergencyOpening:
    """Find an opening of the caller's own that is not over."""
    opening = await own_opening(work.session, opening_id, work.caller.id)
    if opening is None:
        raise NotFound("There is no such record.")
    check_open(work.now, opening.ends_at)
    return opening


async def report(work: Work, opening_id: UUID, said: NewReport) -> None:
    """Write down what the record was needed for; once, and before it is closed."""
    opening = await own_opening(work.session, opening_id, work.caller.id)
    if opening is None:
        raise NotFound("There is no such record.")
    if opening.closed_at is not None:
        raise EmergencyClosed
    if opening.reported_at is not None:
        raise AlreadyReported
    with work.on_own_word():
        opening.report, opening.reported_at = said.report, work.now
        await work.session.flush()


async def close(work: Work, opening_id: UUID, said: NewClosing) -> None:
    """Say what was found. Without a report it can only be found unjustified."""
    opening = await held(work, EmergencyOpening, opening_id)
    if opening.closed_at is not None:
        raise EmergencyClosed
    check_other(work.caller.id, opening.account_id)
    if said.finding is Finding.JUSTIFIED and opening.reported_at is None:
        raise ReportMissing
    with work.on_own_word():
        opening.finding, opening.closing = said.finding, said.closing
        opening.closed_at, opening.closed_by = work.now, work.caller.id
        await work.session.flush()
