"""What may be done with an invoice, and by when it is to be paid."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from api.invoices.rules.due import days_overdue, due_on, is_overdue
from api.invoices.rules.kinds import InvoiceKind, InvoiceState, ReceivableState
from api.invoices.rules.states import (
    AlreadyCredited,
    AlreadyPosted,
    CreditNoteNotCredited,
    DiscardedInvoice,
    NothingToInvoice,
    NotPosted,
    PostedInvoice,
    check_creditable,
    check_editable,
    check_posted,
    posted,
)
from api.kernel.refusals import Refusal
from api.law.holidays import is_working_day

S = InvoiceState
INVOICE, CREDIT_NOTE = InvoiceKind.INVOICE, InvoiceKind.CREDIT_NOTE
DAYS = st.dates(date(2024, 1, 1), date(2040, 12, 31))


def test_only_a_draft_is_changed() -> None:
    check_editable(S.DRAFT)
    with pytest.raises(PostedInvoice):
        check_editable(S.POSTED)
    with pytest.raises(DiscardedInvoice):
        check_editable(S.DISCARDED)


def test_a_draft_with_lines_is_posted() -> None:
    assert posted(S.DRAFT, 1) is S.POSTED


@pytest.mark.parametrize(
    ("state", "lines", "refusal"),
    [
        (S.DRAFT, 0, NothingToInvoice),
        (S.POSTED, 1, AlreadyPosted),
        (S.DISCARDED, 1, DiscardedInvoice),
    ],
)
def test_nothing_else_is(state: InvoiceState, lines: int, refusal: type[Refusal]) -> None:
    with pytest.raises(refusal):
        posted(state, lines)


def test_only_a_posted_invoice_is_paid() -> None:
    check_posted(S.POSTED)
    with pytest.raises(NotPosted):
        check_posted(S.DRAFT)


@pytest.mark.parametrize("receivable", [ReceivableState.OPEN, ReceivableState.PAID, None])
def test_a_posted_invoice_is_credited_paid_or_not(receivable: ReceivableState | None) -> None:
    check_creditable(INVOICE, S.POSTED, receivable)


@pytest.mark.parametrize(
    ("kind", "state", "receivable", "refusal"),
    [
        (INVOICE, S.DRAFT, None, NotPosted),
        (INVOICE, S.DISCARDED, None, DiscardedInvoice),
        (INVOICE, S.POSTED, ReceivableState.CREDITED, AlreadyCredited),
        (CREDIT_NOTE, S.POSTED, ReceivableState.OPEN, CreditNoteNotCredited),
    ],
)
def test_nothing_else_is_credited(
    kind: InvoiceKind,
    state: InvoiceState,
    receivable: ReceivableState | None,
    refusal: type[Refusal],
) -> None:
    with pytest.raises(refusal):
        check_creditable(kind, state, receivable)


@pytest.mark.parametrize(
    ("invoiced", "term", "due"),
    [
        (date(2026, 11, 23), 14, date(2026, 12, 7)),
        (date(2026, 11, 22), 14, date(2026, 12, 7)),  # the 6th: a Sunday, Independence Day
        (date(2026, 12, 10), 14, date(2026, 12, 28)),  # Christmas Eve, then a weekend
        (date(2027, 3, 12), 14, date(2027, 3, 30)),  # Good Friday to Easter Monday
        (date(2026, 11, 23), 0, date(2026, 11, 23)),
    ],
)
def test_due_days(invoiced: date, term: int, due: date) -> None:
    assert due_on(invoiced, term) == due


@given(DAYS, st.integers(0, 120))
def test_nobody_is_asked_to_pay_on_a_free_day(invoiced: date, term: int) -> None:
    due = due_on(invoiced, term)

    assert is_working_day(due)
    assert term <= (due - invoiced).days <= term + 5


@given(DAYS, st.integers(-30, 30))
def test_an_invoice_is_overdue_from_the_day_after(due: date, days: int) -> None:
    today = due + timedelta(days=days)

    assert is_overdue(due, today) is (days > 0)
    assert days_overdue(due, today) == max(days, 0)
    assert not is_overdue(None, today)
