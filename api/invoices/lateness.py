"""What being late will cost, as a posted invoice says it: Korkolaki 633/1982 4 § and 4 a §."""

from collections.abc import Callable
from decimal import Decimal

from api.customers.rules.kinds import Form
from api.customers.tables import Customer, Party
from api.database.work import Work
from api.invoices.rules.kinds import InvoiceKind
from api.invoices.tables import Invoice
from api.kernel.clock import local_day
from api.law.interest import (
    Debtor,
    MarginUnknown,
    ReferenceRateUnknown,
    late_interest,
    margin,
)


async def interest_said(work: Work, draft: Invoice) -> dict[str, str | None]:
    """Give the rate of the day, and the points over the reference rate that make it.

    A half-year whose reference rate has not been read yet leaves the points: they bind as well.
    """
    if draft.kind is InvoiceKind.CREDIT_NOTE:
        return {"interest_percent": None, "interest_margin": None}
    payer = await work.session.get_one(Customer, draft.payer_id)
    party = await work.session.get_one(Party, payer.party_id)
    debtor = Debtor.CONSUMER if party.form is Form.PERSON else Debtor.BUSINESS
    today = local_day(work.now)
    return {
        "interest_percent": _known(lambda: late_interest(debtor, today).percent),
        "interest_margin": _known(lambda: margin(debtor, today).percent),
    }


def _known(percent: Callable[[], Decimal]) -> str | None:
    try:
        return f"{percent():f}"
    except (MarginUnknown, ReferenceRateUnknown):
        return None
