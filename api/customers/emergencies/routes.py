"""Emergencies over HTTP: a record opened past role and purpose, and its review."""

from dataclasses import replace
from uuid import UUID

from api.audit.versions import VersionConflict
from api.customers.emergencies import actions
from api.customers.emergencies.queries import EMERGENCIES_SHOWN
from api.customers.emergencies.rules import (
    AlreadyReported,
    EmergencyClosed,
    EmergencyOver,
    OwnEmergency,
    ReportMissing,
)
from api.customers.emergencies.schemas import (
    EmergencyView,
    NewClosing,
    NewEmergency,
    NewReport,
)
from api.customers.queries import CUSTOMERS_SHOWN
from api.customers.schemas import CustomerView
from api.database.work import Work
from api.http.answers import Answer
from api.http.routes import Routes
from api.kernel.permissions import Permission
from api.kernel.purposes import Purpose
from api.kernel.refusals import NotFound
from api.kernel.roles import IN_EMERGENCY
from api.views.pages import Page, Paging, WrongCursor, page
from api.views.show import show

routes = Routes("Emergencies")


@routes.post(
    "/emergency-openings",
    Permission.EMERGENCIES_OPEN,
    purposes=[Purpose.EMERGENCY],
    refuses=[NotFound],
)
async def break_glass(work: Work, emergency: NewEmergency) -> Answer[EmergencyView]:
    """Open a customer's record for half an hour, and owe a report by the next working day."""
    opening = await actions.break_glass(work, emergency)
    return await show(work, EMERGENCIES_SHOWN, opening.id)


@routes.get(
    "/emergency-openings/{opening_id}/customer",
    Permission.EMERGENCIES_OPEN,
    purposes=[Purpose.EMERGENCY],
    refuses=[NotFound, EmergencyOver],
)
async def get_customer_in_emergency(work: Work, opening_id: UUID) -> Answer[CustomerView]:
    """Show the record that you have opened, with how its people are reached."""
    opening = await actions.opened_by_caller(work, opening_id)
    lent = replace(work, caller=replace(work.caller, lent=IN_EMERGENCY))
    return await show(lent, CUSTOMERS_SHOWN, opening.customer_id)


@routes.get(
    "/emergency-openings",
    Permission.EMERGENCIES_READ,
    purposes=[Purpose.EMERGENCY],
    refuses=[WrongCursor],
)
async def list_emergencies(
    work: Work, paging: Paging, *, is_closed: bool | None = None
) -> Answer[Page[EmergencyView]]:
    """List your own openings; who closes them lists everybody's, newest first."""
    return await page(work, EMERGENCIES_SHOWN, paging, {"is_closed": is_closed})


@routes.post(
    "/emergency-openings/{opening_id}/report",
    Permission.EMERGENCIES_OPEN,
    purposes=[Purpose.EMERGENCY],
    refuses=[NotFound, AlreadyReported, EmergencyClosed],
)
async def report_emergency(
    work: Work, opening_id: UUID, report: NewReport
) -> Answer[EmergencyView]:
    """Report what the record was needed for."""
    await actions.report(work, opening_id, report)
    return await show(work, EMERGENCIES_SHOWN, opening_id)


@routes.post(
    "/emergency-openings/{opening_id}/closing",
    Permission.EMERGENCIES_CLOSE,
    purposes=[Purpose.EMERGENCY],
    refuses=[NotFound, VersionConflict, EmergencyClosed, OwnEmergency, ReportMissing],
    conditional=True,
)
async def close_emergency(
    work: Work, opening_id: UUID, closing: NewClosing
) -> Answer[EmergencyView]:
    """Close an opening: it was justified, or it was not."""
    await actions.close(work, opening_id, closing)
    return await show(work, EMERGENCIES_SHOWN, opening_id)
