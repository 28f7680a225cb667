"""What is left of an invoice after payments and credits; below zero, we owe it back."""

from enum import StrEnum

from api.invoices.rules.kinds import ReceivableState
from api.kernel.quantities import Cents
from api.kernel.refusals import Invalid


class UnknownReference(Invalid):
    """No invoice that was handed to you asks to be paid by this reference."""


class NothingPaid(Invalid):
    """A payment is more than zero."""


class Settlement(StrEnum):
    """How far an invoice is paid."""

    OPEN = "open"
    PARTLY_PAID = "partly_paid"
    PAID = "paid"
    OVERPAID = "overpaid"


def open_balance(total: Cents, settled: Cents) -> Cents:
    """Give what is still to be paid; credits count among what was settled."""
    return Cents(total - settled)


def settlement(total: Cents, settled: Cents) -> Settlement:
    """Tell how far an amount is settled; a credit note is settled by paying it back.

    >>> settlement(Cents(358_121), Cents(100_000)).value
    'partly_paid'
    """
    sign = -1 if total < 0 else 1
    if settled == total:
        return Settlement.PAID
    if settled * sign > total * sign:
        return Settlement.OVERPAID
    return Settlement.PARTLY_PAID if settled * sign > 0 else Settlement.OPEN


def receivable_state(open_cents: Cents, *, by_credit: bool) -> ReceivableState:
    """Close what is settled to the cent; too much paid is owed back, so it stays open."""
    if open_cents:
        return ReceivableState.OPEN
    return ReceivableState.CREDITED if by_credit else ReceivableState.PAID


def check_known(*, is_partner: bool, is_theirs: bool) -> None:
    """Take payments from a partner for its own invoices; others look as if there were none."""
    if is_partner and not is_theirs:
        raise UnknownReference(pointer="/reference")


def check_payment(amount: Cents) -> None:
    """Refuse a payment of nothing; too much is booked, and shown as owed back."""
    if amount <= 0:
        raise NothingPaid(pointer="/total_cents")


def allocated(amount: Cents, open_cents: Cents) -> Cents:
    """Give how much of a payment closes an invoice; the rest waits for another.

    >>> allocated(Cents(400_000), Cents(358_121))
    358121
    """
    return Cents(min(amount, max(open_cents, 0)))
