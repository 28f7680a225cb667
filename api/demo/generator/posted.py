"""Posts generated invoices: number, reference, due day, digest, and what is owed."""

import hashlib
import random
from collections import Counter
from collections.abc import Mapping
from datetime import date, datetime
from functools import cache
from typing import Any, Final, NamedTuple, cast

from api.customers.rules.kinds import Form
from api.demo.generator.drafts import Draft
from api.demo.generator.invoice_parties import party_row
from api.demo.generator.invoice_parts import LineRow, PartyRow, VatRow
from api.demo.generator.invoice_rows import InvoiceRow
from api.demo.generator.payments import Payments
from api.demo.generator.rows import Rows
from api.invoices.buying import commitments
from api.invoices.contents import Rows as Said
from api.invoices.contents import columns
from api.invoices.rules.due import due_on
from api.invoices.rules.kinds import InvoiceState
from api.invoices.rules.numbers import invoice_number, ordinal, references_of
from api.invoices.tables import Invoice, InvoiceLine, InvoiceParty, InvoiceVat
from api.kernel.access import REGISTER
from api.law.interest import Debtor, MarginUnknown, ReferenceRateUnknown, late_interest
from api.weighing.rules.sealing import canonical

TICKET: Final = ("number", "weighed_at", "gross_kg", "tare_kg", "net_kg")
STAFF: Final = str(REGISTER.id)
due_day: Final = cache(due_on)


class Seal(NamedTuple):
    """What a posted invoice says, and its digest; nothing of a draft."""

    content: str | None
    sha256: str | None


class Posting:
    """Posts one invoice after the other, in the order of their days."""

    def __init__(self, seed: int, seller: Mapping[str, Any], payments: Payments) -> None:
        self._seller, self._payments = seller, payments
        self._chance = random.Random(seed + 2)  # noqa: S311 - it is meant to repeat itself
        self.last: Counter[int] = Counter()

    def party(self, draft: Draft, key: str, *, is_posted: bool) -> PartyRow:
        return party_row(draft, key, self._chance if is_posted else None)

    def numbered(self, row: InvoiceRow, at: datetime) -> InvoiceRow:
        """Give a draft the year's next number, and the days that follow from today."""
        year, day = at.year, at.date()
        self.last[year] += 1
        number = invoice_number(year, self.last[year])
        return row._replace(
            state=InvoiceState.POSTED,
            number=number,
            year=year,
            ordinal=ordinal(year, self.last[year]),
            reference=references_of(number).national,
            invoice_on=day,
            due_on=due_day(day, row.term_days),
            posted_at=at,
            posted_by=STAFF,
        )

    def seal(
        self,
        draft: Draft,
        row: InvoiceRow,
        party: PartyRow,
        lines: list[LineRow],
        vats: list[VatRow],
    ) -> Seal:
        """Write down all it says, as issuing does, and the digest of that."""
        said = Said(
            cast(Invoice, row),  # rows have the columns' names, and are made sooner
            cast(InvoiceParty, party),
            cast(list[InvoiceLine], lines),
            cast(list[InvoiceVat], vats),
        )
        content = said.said()
        percent = _interest(draft.payer.form, row.invoice_on or date.min)
        content |= {"interest_percent": percent, "corrects": None, "seller": self._seller}
        content["commitments"] = commitments(cast(InvoiceParty, party))
        for line, of in zip(content["lines"], draft.lines, strict=True):
            line["order_number"] = of.order.number
            line["tickets"] = [
                columns(each.row, TICKET) | {"sha256": each.sha256} for each in of.tickets
            ]
        text = canonical(content)
        return Seal(text, hashlib.sha256(text.encode()).hexdigest())

    def ask(self, rows: Rows, draft: Draft, row: InvoiceRow) -> None:
        """Open what is owed, and have most of it be paid."""
        self._payments.add(rows, draft.place, row, draft.payer)


@cache
def _interest(form: Form, on: date) -> str | None:
    """Say what being late costs, where the law's rates of the day are known."""
    debtor = Debtor.CONSUMER if form is Form.PERSON else Debtor.BUSINESS
    try:
        return f"{late_interest(debtor, on).percent:f}"
    except (MarginUnknown, ReferenceRateUnknown):
        return None
