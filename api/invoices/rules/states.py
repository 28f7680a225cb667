"""How an invoice comes to be posted and credited; once posted, nothing of it changes."""

from api.invoices.rules.kinds import InvoiceKind, InvoiceState, ReceivableState
from api.kernel.refusals import Conflict


class PostedInvoice(Conflict):
    """A posted invoice is not changed; it is credited."""


class AlreadyPosted(Conflict):
    """The invoice is posted already."""


class DiscardedInvoice(Conflict):
    """The draft was discarded."""


class OpeningInvoice(Conflict):
    """The invoice was sent by the former program: here it is only paid."""


class NothingToInvoice(Conflict):
    """The invoice has no lines."""


class NotPosted(Conflict):
    """The invoice is a draft: nobody has been asked to pay it."""


class AlreadyCredited(Conflict):
    """The invoice is credited already."""


class CreditNoteNotCredited(Conflict):
    """A credit note is not credited; make a new invoice."""


def check_editable(state: InvoiceState) -> None:
    """Refuse to change what was posted or given up."""
    _check_ours(state)
    if state is InvoiceState.POSTED:
        raise PostedInvoice("Credit it, and make a new one.")


def posted(state: InvoiceState, lines: int) -> InvoiceState:
    """Give the state after posting, unless it was posted before or asks for nothing."""
    _check_ours(state)
    if state is InvoiceState.POSTED:
        raise AlreadyPosted
    if not lines:
        raise NothingToInvoice("Add a line first.")
    return InvoiceState.POSTED


def check_posted(state: InvoiceState) -> None:
    """Refuse what only a posted invoice has: a credit note, a PDF, an e-invoice."""
    _check_ours(state)
    if state is InvoiceState.DRAFT:
        raise NotPosted("Post it first.")


def check_creditable(
    kind: InvoiceKind, state: InvoiceState, receivable: ReceivableState | None
) -> None:
    """Refuse to credit what was credited, or was never asked for."""
    check_posted(state)
    if kind is InvoiceKind.CREDIT_NOTE:
        raise CreditNoteNotCredited
    if receivable is ReceivableState.CREDITED:
        raise AlreadyCredited


def check_owed(state: InvoiceState) -> None:
    """Refuse to take money for what asks nobody to pay."""
    if state is not InvoiceState.OPENING:
        check_posted(state)


def _check_ours(state: InvoiceState) -> None:
    if state is InvoiceState.OPENING:
        raise OpeningInvoice
    if state is InvoiceState.DISCARDED:
        raise DiscardedInvoice("Make a new one.")
