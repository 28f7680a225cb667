"""The kinds and states of invoices and of what is owed."""

from enum import StrEnum


class InvoiceKind(StrEnum):
    """Whether a document asks for money or gives it back."""

    INVOICE = "invoice"
    CREDIT_NOTE = "credit_note"


class InvoiceState(StrEnum):
    """A draft may change; what is posted never does.

    An opening one was sent by another program before ours: here it is only owed and paid.
    """

    DRAFT = "draft"
    POSTED = "posted"
    DISCARDED = "discarded"
    OPENING = "opening"


class ReceivableState(StrEnum):
    """Whether anything is still owed on an invoice, and why not."""

    OPEN = "open"
    PAID = "paid"
    CREDITED = "credited"


class CreditReason(StrEnum):
    """Why an invoice is credited."""

    WRONG_WEIGHT = "wrong_weight"
    WRONG_PRICE = "wrong_price"
    WRONG_CUSTOMER = "wrong_customer"
    RETURNED = "returned"
    AGREED = "agreed"


class PaymentChannel(StrEnum):
    """How we learnt of a payment."""

    BANK = "bank"
    PARTNER = "partner"
    OFFICE = "office"


class RunState(StrEnum):
    """How far an invoice run has come."""

    WAITING = "waiting"
    POSTING = "posting"
    DONE = "done"


class RunItemState(StrEnum):
    """What has become of one draft of a run."""

    WAITING = "waiting"
    POSTED = "posted"
    REFUSED = "refused"
