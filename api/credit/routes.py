"""Credit checks over HTTP: the office asks, a bureau or a partner answers."""

from typing import Annotated, Final
from uuid import UUID

from fastapi import Query
from starlette.requests import Request

from api.credit import actions
from api.credit.bureau import Bureau
from api.credit.queries import CHECKS_SHOWN
from api.credit.rules.asking import (
    BeingChecked,
    CheckClosed,
    NoBureau,
    NoBusinessId,
    PersonNotChecked,
)
from api.credit.schemas import CheckFilter, CheckResult, CreditCheckView, NewCreditCheck
from api.database.work import Work
from api.disclosure.rules import NoContract, NoTransferTool
from api.http.answers import Answer
from api.http.routes import Routes
from api.kernel.permissions import Permission
from api.kernel.purposes import Purpose
from api.kernel.refusals import NotFound, Restricted
from api.staff.recipients import NoRecipient, OtherPartner
from api.views.pages import Page, Paging, WrongCursor, page
from api.views.show import show

routes = Routes("Credit checks")

ASKING: Final = frozenset({Purpose.CREDIT_CONTROL})
READING: Final = ASKING | {Purpose.DATA_SUBJECT_REQUEST}
Filter = Annotated[CheckFilter, Query()]


@routes.get("/credit-checks", Permission.CREDIT_READ, purposes=READING, refuses=[WrongCursor])
async def list_credit_checks(
    work: Work, paging: Paging, chosen: Filter
) -> Answer[Page[CreditCheckView]]:
    """List checks, newest first. A credit partner is shown those assigned to it."""
    return await page(work, CHECKS_SHOWN, paging, chosen.conditions())


@routes.get(
    "/credit-checks/{credit_check_id}",
    Permission.CREDIT_READ,
    purposes=READING,
    refuses=[NotFound],
)
async def get_credit_check(work: Work, credit_check_id: UUID) -> Answer[CreditCheckView]:
    """Show one check: its answer, or why there is none."""
    return await show(work, CHECKS_SHOWN, credit_check_id)


@routes.post(
    "/credit-checks",
    Permission.CREDIT_ASK,
    purposes=ASKING,
    refuses=[
        *(NotFound, Restricted, PersonNotChecked, NoBusinessId, BeingChecked, NoBureau),
        *(OtherPartner, NoRecipient, NoContract, NoTransferTool),
    ],
)
async def check_credit(
    work: Work, request: Request, check: NewCreditCheck
) -> Answer[CreditCheckView]:
    """Have a company's credit checked. The answer comes later: look at the check again.

    A bureau that does not answer, or answers what cannot be believed, leaves it `failed` with
    the reason; then it may be asked anew.
    """
    bureau: Bureau = request.app.state.bureau
    begun = await actions.check_credit(work, check, bureau.name)
    return await show(work, CHECKS_SHOWN, begun.id)


@routes.post(
    "/credit-checks/{credit_check_id}/result",
    Permission.CREDIT_ANSWER,
    purposes=ASKING,
    refuses=[NotFound, CheckClosed],
    status=200,
)
async def report_credit_result(
    work: Work, credit_check_id: UUID, result: CheckResult
) -> Answer[CreditCheckView]:
    """Answer a check that was assigned to you."""
    await actions.report_result(work, credit_check_id, result)
    return await show(work, CHECKS_SHOWN, credit_check_id)
