"""What waits for a person, and who may know that it does."""

from enum import StrEnum
from typing import Final

from api.kernel.permissions import Permission


class Duty(StrEnum):
    """A kind of work that nothing but a person gets on with."""

    TICKETS_TO_APPROVE = "tickets_to_approve"
    TRUCKS_OF_ANOTHER_DAY = "trucks_of_another_day"
    PAYMENTS_WITHOUT_INVOICE = "payments_without_invoice"
    ORDERS_OVERRUN = "orders_overrun"
    DRAFTS_REFUSED = "drafts_refused"
    MESSAGES_UNANSWERED = "messages_unanswered"
    PROPOSALS_OPEN = "proposals_open"
    PAPERS_UNLOCKED = "papers_unlocked"


SEEN_BY: Final = {
    Duty.TICKETS_TO_APPROVE: Permission.TICKETS_READ,
    Duty.TRUCKS_OF_ANOTHER_DAY: Permission.TICKETS_READ,
    Duty.PAYMENTS_WITHOUT_INVOICE: Permission.PAYMENTS_READ,
    Duty.ORDERS_OVERRUN: Permission.ORDERS_READ,
    Duty.DRAFTS_REFUSED: Permission.INVOICING_READ,
    Duty.MESSAGES_UNANSWERED: Permission.MESSAGES_WRITE,
    Duty.PROPOSALS_OPEN: Permission.CUSTOMERS_WRITE,
    Duty.PAPERS_UNLOCKED: Permission.ARCHIVE_WRITE,
}
"""Who may do it, or open what it is about; nobody else is told how much there is."""
MOST: Final = 1_000
"""Where counting ends: who has a thousand to do does not ask how many more."""
