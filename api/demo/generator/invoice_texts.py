"""What posted invoices say, written by forms that the rules of invoicing made."""

from collections.abc import Mapping, Sequence
from typing import Any, Final, NamedTuple, cast

from api.demo.generator.blanks import Form, blank, blanks, sealed_form, texts
from api.demo.generator.invoice_parts import LineRow, PartyRow, VatRow
from api.demo.generator.invoice_rows import InvoiceRow
from api.demo.generator.weighings import Ticket
from api.invoices.contents import Rows
from api.invoices.tables import Invoice, InvoiceLine, InvoiceParty

VAT: Final = sealed_form(
    {"vat_percent": blank(2), "base_cents": blank(3, 0), "vat_cents": blank(4, 0)}
)
"""Of a VAT row: the numbers are places of its columns."""


class Posted(NamedTuple):
    """An invoice as it is sealed, and what is said of it beside its rows."""

    row: InvoiceRow
    party: PartyRow
    commitments: Mapping[str, str]
    posted_at: str
    interest: str | None


class Texts:
    """Writes what invoices of one seller say."""

    def __init__(self, seller: Mapping[str, Any]) -> None:
        self._seller = seller
        self._heads: dict[tuple[Any, ...], Form] = {}
        self._lines: dict[tuple[Any, ...], Form] = {}

    def text(self, of: Posted, lines: Sequence[str], vats: Sequence[VatRow]) -> str:
        known = (of.party.country, of.party.e_invoice_operator, of.interest)
        key = (*known, *of.commitments)
        if key not in self._heads:
            self._heads[key] = self._head(of)
        said = (f"[{','.join(lines)}]", f"[{','.join(VAT.filled(texts(vat)) for vat in vats)}]")
        return self._heads[key].filled(
            [*texts(of.row), of.posted_at, *said, *of.commitments.values()]
        )

    def line(self, of: Posted, line: LineRow, order: str, tickets: Sequence[Ticket]) -> str:
        key = (line.product_id, line.site_id is None)
        if key not in self._lines:
            self._lines[key] = _line(of, line)
        said = ",".join(ticket.said for ticket in tickets)
        return self._lines[key].filled([*texts(line), order, f"[{said}]"])

    def _head(self, of: Posted) -> Form:
        """Say all but lines and taxes, with blanks for whatever differs."""
        after = len(of.row)
        row = blanks(of.row)._replace(posted_at=blank(after))
        content = _rows(row, of.party, []).said()
        stated = {name: blank(at) for at, name in enumerate(of.commitments, after + 3)}
        content |= {"interest_percent": of.interest, "corrects": None, "seller": self._seller}
        content |= {"lines": blank(after + 1, 0), "vats": blank(after + 2, 0)}
        return sealed_form(content | {"commitments": stated})


def _line(of: Posted, line: LineRow) -> Form:
    row = blanks(line)._replace(description=line.description)
    [said] = _rows(of.row, of.party, [row]).said()["lines"]
    after = len(line)
    return sealed_form({**said, "order_number": blank(after), "tickets": blank(after + 1, 0)})


def _rows(row: InvoiceRow, party: PartyRow, lines: list[LineRow]) -> Rows:
    """Let rows be taken for what they are made into: they have the columns' names."""
    said = (cast(Invoice, row), cast(InvoiceParty, party), cast(list[InvoiceLine], lines))
    return Rows(*said, vats=[])
