"""What of a payment may be put on which invoice by hand: never more than there is on either."""

from api.invoices.rules.kinds import InvoiceKind, InvoiceState
from api.invoices.rules.states import check_owed
from api.kernel.quantities import Cents
from api.kernel.refusals import Conflict, Invalid


class NothingAllocated(Invalid):
    """What is allocated is more than zero."""


class CreditNoteNotPaid(Conflict):
    """A credit note is not paid; we owe it."""


class InvoiceSettled(Conflict):
    """Nothing is open on the invoice."""


class MoreThanOpen(Conflict):
    """More than is open on the invoice."""


class MoreThanLeft(Conflict):
    """More than is left of the payment."""


def check_payable(kind: InvoiceKind, state: InvoiceState) -> None:
    """Refuse what asks nobody to pay: a draft, or a credit note."""
    check_owed(state)
    if kind is InvoiceKind.CREDIT_NOTE:
        raise CreditNoteNotPaid(pointer="/invoice_id")


def check_allocation(amount: Cents, left: Cents, open_cents: Cents) -> None:
    """Refuse to allocate more than is left of a payment, or than an invoice asks for.

    >>> check_allocation(Cents(100), Cents(100), Cents(250))
    """
    if amount <= 0:
        raise NothingAllocated(pointer="/cents")
    if open_cents <= 0:
        raise InvoiceSettled(pointer="/invoice_id")
    if amount > left:
        raise MoreThanLeft(pointer="/cents", unallocated_cents=left)
    if amount > open_cents:
        raise MoreThanOpen(pointer="/cents", open_cents=open_cents)
