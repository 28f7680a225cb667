"""Bills what was weighed: an invoice for the loads of an order, drafts for the newest ones."""

from datetime import UTC, date, datetime, time, timedelta
from typing import Final

from api.demo.generator.buyers import Buyers
from api.demo.generator.calendar import Calendar
from api.demo.generator.carried_rows import CarriedOrder
from api.demo.generator.drafts import Draft, DraftLine
from api.demo.generator.invoice_parts import LineRow, PartyRow, VatRow
from api.demo.generator.invoice_rows import InvoiceRow
from api.demo.generator.numbers import Ids, Single
from api.demo.generator.posted import Posting, Seal
from api.demo.generator.rows import Rows
from api.demo.generator.weighings import Ticket
from api.invoices.rules.gathering import group_key
from api.weighing.rules.kinds import TicketState

POSTED_AFTER: Final = timedelta(days=4)
"""How long after delivery an invoice is posted."""
OFFICE_HOUR: Final = time(10, tzinfo=UTC)


class Billing:
    """Puts tickets into invoices, posts those whose day has come, and keeps the other drafts.

    Drafts are those of the last days alone, so they fit in memory at any size.
    """

    def __init__(
        self,
        ids: Ids,
        calendar: Calendar,
        buyers: Buyers,
        posting: Posting,
        unposted: timedelta,
    ) -> None:
        self._ids, self._calendar, self._buyers = ids, calendar, buyers
        self._posting, self._unposted = posting, max(unposted, POSTED_AFTER)
        self._drafts: dict[tuple[str, str], Draft] = {}
        self._begun = self._lines = self._standings = self._links = 0

    def add(self, rows: Rows, order: CarriedOrder, tickets: list[Ticket]) -> None:
        """Bill the tickets of an order, which were all made on one day."""
        if not tickets:
            return
        delivered = self._calendar.dates[order.ago]
        is_posted = timedelta(days=order.ago) >= self._unposted
        draft = self._draft(order, tickets[0], delivered, is_new=is_posted)
        self._put(draft, order, tickets, delivered)
        posted_at = None
        if is_posted:
            posted_at = datetime.combine(delivered + POSTED_AFTER, OFFICE_HOUR)
            self._store(rows, draft, posted_at)
        state = TicketState.BILLED if is_posted else TicketState.APPROVED
        standing = (state, draft.id, posted_at)
        for ticket in tickets:
            self._standings += 1
            key = self._ids.one(Single.STANDING, self._standings)
            row = (key, 1, ticket.row.id, *standing)
            rows["ticket_standings"].append(self._calendar.sealed(row))

    def end(self, rows: Rows) -> None:
        """Store what waits to be posted."""
        for draft in self._drafts.values():
            self._store(rows, draft, None)
        self._drafts.clear()

    def _draft(
        self, order: CarriedOrder, first: Ticket, delivered: date, *, is_new: bool
    ) -> Draft:
        buyer = order.buyer
        key = group_key(buyer.collective, first.row.number, delivered)
        known = None if is_new else self._drafts.get((buyer.id, key))
        if known:
            return known
        self._begun += 1
        invoice_id = self._ids.one(Single.INVOICE, self._begun)
        payer = self._buyers.paying_for(buyer)
        draft = Draft(self._begun, invoice_id, buyer, payer, key, first.row.weighed_at)
        if not is_new:
            self._drafts[buyer.id, key] = draft
        return draft

    def _put(
        self, draft: Draft, order: CarriedOrder, tickets: list[Ticket], delivered: date
    ) -> None:
        """Put tickets on the lines of their orders' lines."""
        known: dict[str, DraftLine] = {}
        for ticket in tickets:
            line = known.get(ticket.line.id)
            if line is None:
                self._lines += 1
                line = DraftLine(self._lines, order, ticket.line, delivered)
                known[ticket.line.id] = line
                draft.lines.append(line)
            line.tickets.append(ticket)

    def _store(self, rows: Rows, draft: Draft, posted_at: datetime | None) -> None:
        lines = draft.line_rows(self._ids)
        total = draft.total(lines)
        vats = draft.vat_rows(self._ids, total)
        row, seal = draft.row(total), Seal(None, None)
        key = self._ids.one(Single.INVOICE_PARTY, draft.place)
        party = self._posting.party(draft, key, is_posted=posted_at is not None)
        if posted_at is not None:
            row = self._posting.numbered(row, posted_at)
            seal = self._posting.seal(draft, row, party, lines, vats)
            self._posting.ask(rows, draft, row)
        self._add(rows, (row, seal), party, lines, vats)
        for line in draft.lines:
            self._link(rows, line)

    def _add(
        self,
        rows: Rows,
        invoice: tuple[InvoiceRow, Seal],
        party: PartyRow,
        lines: list[LineRow],
        vats: list[VatRow],
    ) -> None:
        stored, (row, seal) = self._calendar.stored, invoice
        rows["invoices"].append((*stored(row), *seal))
        rows["invoice_parties"].append(party)
        rows["invoice_lines"] += map(stored, lines)
        rows["invoice_vats"] += map(stored, vats)

    def _link(self, rows: Rows, line: DraftLine) -> None:
        line_id = self._ids.one(Single.INVOICE_LINE, line.place)
        for ticket in line.tickets:
            self._links += 1
            key = self._ids.one(Single.BILLED, self._links)
            rows["invoice_tickets"].append((key, line_id, ticket.row.id, ticket.row.net_kg))
