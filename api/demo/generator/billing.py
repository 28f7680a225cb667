"""Bills what was weighed: an invoice for the loads of an order, drafts for the newest ones."""

from datetime import date, timedelta
from typing import Any

from api.demo.generator.buyers import Buyers
from api.demo.generator.calendar import Calendar, moment_text
from api.demo.generator.carried_rows import CarriedOrder
from api.demo.generator.drafts import Draft
from api.demo.generator.invoice_parties import drafted_party
from api.demo.generator.numbers import Ids, Single
from api.demo.generator.posted import POSTED_AFTER, BilledLine, Posting, Seal, posted_at
from api.demo.generator.rows import Rows
from api.demo.generator.weighings import Ticket
from api.invoices.rules.gathering import group_key
from api.kernel.quantities import Kilograms
from api.weighing.rules.kinds import TicketState


class Billing:
    """Puts tickets into invoices, posts those whose day has come, and keeps the other drafts.

    Drafts are those of the last days alone, and keep sums: they fit in memory at any size.
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
        self._begun = self._lines = 0

    def add(self, rows: Rows, order: CarriedOrder, tickets: list[Ticket]) -> None:
        """Bill the tickets of an order, which were all made on one day."""
        if not tickets:
            return
        delivered = self._calendar.dates[order.ago]
        is_posted = timedelta(days=order.ago) >= self._unposted
        draft = self._draft(order, tickets[0], delivered, is_new=is_posted)
        lines = self._put(rows, draft, order, tickets)
        billed_at = None
        if is_posted:
            billed_at = moment_text(posted_at(delivered))
            self._store(rows, draft, lines)
        state = TicketState.BILLED if is_posted else TicketState.APPROVED
        standing = (state, draft.id, billed_at)
        for line in lines:
            self._link(rows, line, standing)

    def end(self, rows: Rows) -> None:
        """Store what waits to be posted."""
        for draft in self._drafts.values():
            self._store(rows, draft)
        self._drafts.clear()

    def _draft(
        self, order: CarriedOrder, first: Ticket, delivered: date, *, is_new: bool
    ) -> Draft:
        buyer = order.buyer
        key = group_key(buyer.collective, first.number, delivered)
        known = None if is_new else self._drafts.get((buyer.id, key))
        if known:
            return known
        self._begun += 1
        invoice_id = self._ids.one(Single.INVOICE, self._begun)
        payer, drafted_at = self._buyers.paying_for(buyer), first.weighed_at
        ids = (self._begun, invoice_id)
        draft = Draft(*ids, buyer, payer, key, drafted_at, delivered, delivered)
        if not is_new:
            self._drafts[buyer.id, key] = draft
        return draft

    def _put(
        self, rows: Rows, draft: Draft, order: CarriedOrder, tickets: list[Ticket]
    ) -> list[BilledLine]:
        """Put tickets on the lines of their orders' lines."""
        lines, delivered = [], self._calendar.dates[order.ago]
        for line in order.lines:
            if mine := [each for each in tickets if each.line_id == line.id]:
                self._lines += 1
                key = self._ids.one(Single.INVOICE_LINE, self._lines)
                net = Kilograms(sum(each.net_kg for each in mine))
                row = draft.line(key, order, line, net, delivered)
                lines.append(BilledLine(row, order.number, mine))
        rows["invoice_lines"] += (line.row for line in lines)
        return lines

    def _link(self, rows: Rows, line: BilledLine, standing: tuple[Any, ...]) -> None:
        """Say of each ticket of a line that it is on it, and what has become of it so."""
        for ticket in line.tickets:
            key = self._ids.one(Single.BILLED, ticket.place)
            rows["invoice_tickets"].append((key, line.row.id, ticket.id, ticket.net_kg))
            key = self._ids.one(Single.STANDING, ticket.place)
            rows["ticket_standings"].append((key, 1, ticket.id, *standing))

    def _store(self, rows: Rows, draft: Draft, posted: list[BilledLine] | None = None) -> None:
        total = draft.total()
        vats = draft.vat_rows(self._ids, total)
        row, seal = draft.row(total), Seal(None, None)
        key = self._ids.one(Single.INVOICE_PARTY, draft.place)
        party = drafted_party(draft, key)
        if posted:
            row, party, seal = self._posting.post(draft, row, key, posted, vats)
            self._posting.ask(rows, draft, row)
        rows["invoices"].append((*row, *seal))
        rows["invoice_parties"].append(party)
        rows["invoice_vats"] += vats
