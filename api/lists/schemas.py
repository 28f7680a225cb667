"""What is said to take a list away."""

from typing import Annotated
from uuid import UUID

from pydantic import Field, StringConstraints

from api.disclosure.rules import Basis
from api.documents.sheets import SheetKind
from api.http.said import Said
from api.lists.choices import (
    CustomerChoice,
    InvoiceChoice,
    LoadChoice,
    OrderChoice,
    TicketChoice,
)

Column = Annotated[str, StringConstraints(max_length=64)]


class NewExport(Said):
    """How a list is taken away, and to whom it goes, if not to whoever takes it."""

    kind: SheetKind
    columns: list[Column] = Field(
        default_factory=list, max_length=40, description="In this order; left out, all."
    )
    recipient_id: UUID | None = Field(
        default=None, description="Who is given it. Left out, it is for our own work."
    )
    basis: Basis | None = Field(default=None, description="Needed with a recipient.")


class CustomersExport(NewExport):
    """Which customers to take away."""

    chosen: CustomerChoice = CustomerChoice()


class OrdersExport(NewExport):
    """Which orders to take away."""

    chosen: OrderChoice = OrderChoice()


class LoadsExport(NewExport):
    """Which loads to take away."""

    chosen: LoadChoice = LoadChoice()


class TicketsExport(NewExport):
    """Which weigh tickets to take away."""

    chosen: TicketChoice = TicketChoice()


class InvoicesExport(NewExport):
    """Which invoices to take away."""

    chosen: InvoiceChoice = InvoiceChoice()


AnyExport = CustomersExport | OrdersExport | LoadsExport | TicketsExport | InvoicesExport
