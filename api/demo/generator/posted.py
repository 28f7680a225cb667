"""Posts generated invoices: number, reference, due day, digest, and what is owed."""

import hashlib
import random
from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from typing import Any, Final, NamedTuple

from api.customers.rules.banking import reference_number
from api.customers.rules.kinds import Form
from api.demo.generator.calendar import moment_text
from api.demo.generator.drafts import Draft
from api.demo.generator.invoice_parties import posted_party
from api.demo.generator.invoice_parts import LineRow, PartyRow, VatRow
from api.demo.generator.invoice_rows import InvoiceRow
from api.demo.generator.invoice_texts import Posted, Texts
from api.demo.generator.payments import Payments
from api.demo.generator.rows import Rows
from api.demo.generator.weighings import Ticket
from api.invoices.rules.due import due_on
from api.invoices.rules.kinds import InvoiceState
from api.invoices.rules.numbers import invoice_number, ordinal
from api.kernel.access import REGISTER
from api.law.interest import Debtor, MarginUnknown, ReferenceRateUnknown, late_interest

POSTED_AFTER: Final = timedelta(days=4)
"""How long after delivery an invoice is posted."""
OFFICE_HOUR: Final = time(10, tzinfo=UTC)
STAFF: Final = str(REGISTER.id)
due_day: Final = cache(due_on)


class BilledLine(NamedTuple):
    """A line of an invoice, the number of its order, and the tickets behind it."""

    row: LineRow
    order: str
    tickets: Sequence[Ticket]


class Seal(NamedTuple):
    """What a posted invoice says, and its digest; nothing of a draft."""

    content: str | None
    sha256: str | None


class Posting:
    """Posts one invoice after the other, in the order of their days."""

    def __init__(self, seed: int, seller: Mapping[str, Any], payments: Payments) -> None:
        self._texts, self._payments = Texts(seller), payments
        self._chance = random.Random(seed + 2)  # noqa: S311 - it is meant to repeat itself
        self.last: Counter[int] = Counter()

    def post(
        self,
        draft: Draft,
        row: InvoiceRow,
        key: str,
        lines: list[BilledLine],
        vats: list[VatRow],
    ) -> tuple[InvoiceRow, PartyRow, Seal]:
        """Give it a number, say to whom it is, and seal all that issuing seals."""
        at = posted_at(draft.ends)
        row = self._numbered(row, at)
        party, digests = posted_party(draft, key, self._chance)
        interest = _interest(draft.payer.form, at.date())
        of = Posted(row, party, digests, at.isoformat(), interest)
        said = [self._texts.line(of, *line) for line in lines]
        text = self._texts.text(of, said, vats)
        return row, party, Seal(text, hashlib.sha256(text.encode()).hexdigest())

    def ask(self, rows: Rows, draft: Draft, row: InvoiceRow) -> None:
        """Open what is owed, and have most of it be paid."""
        self._payments.add(rows, draft.place, row, draft.payer)

    def _numbered(self, row: InvoiceRow, at: datetime) -> InvoiceRow:
        """Give a draft the year's next number, and the days that follow from today."""
        year, day = at.year, at.date()
        self.last[year] += 1
        number = invoice_number(year, self.last[year])
        return row._replace(
            state=InvoiceState.POSTED,
            number=number,
            year=year,
            ordinal=ordinal(year, self.last[year]),
            reference=reference_number(number),
            invoice_on=day.isoformat(),
            due_on=due_day(day, row.term_days).isoformat(),
            posted_at=moment_text(at),
            posted_by=STAFF,
        )


def posted_at(delivered: date) -> datetime:
    """Tell when the invoice of what was delivered on a day is posted."""
    return datetime.combine(delivered + POSTED_AFTER, OFFICE_HOUR)


@cache
def _interest(form: Form, on: date) -> str | None:
    """Say what being late costs, where the law's rates of the day are known."""
    debtor = Debtor.CONSUMER if form is Form.PERSON else Debtor.BUSINESS
    try:
        return f"{late_interest(debtor, on).percent:f}"
    except (MarginUnknown, ReferenceRateUnknown):
        return None
