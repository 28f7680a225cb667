"""What can be looked up about invoice runs."""

from typing import Any, Final

from sqlalchemy import ColumnElement, func, select

from api.invoices.rules.kinds import RunItemState
from api.invoices.run_schemas import InvoiceRunItemView, InvoiceRunView
from api.invoices.run_tables import InvoiceRun, InvoiceRunItem
from api.invoices.tables import Invoice
from api.views.shown import Nested, Shown

runs = InvoiceRun.__table__
items = InvoiceRunItem.__table__
counted = items.alias("counted")
invoices = Invoice.__table__


def _count(state: RunItemState) -> ColumnElement[Any]:
    return (
        select(func.count())
        .select_from(counted)
        .where(counted.c.run_id == runs.c.id, counted.c.state == state)
        .correlate(runs)
        .scalar_subquery()
    )


_FIELDS: Final[dict[str, Any]] = {
    "posted": _count(RunItemState.POSTED),
    "refused": _count(RunItemState.REFUSED),
}
RUNS_SHOWN: Final = Shown(
    InvoiceRun,
    InvoiceRunView,
    version=runs.c.version,
    fields=_FIELDS
    | {
        "items": Nested(
            InvoiceRunItem,
            InvoiceRunItemView,
            items.c.run_id == runs.c.id,
            source=items.join(invoices, invoices.c.id == items.c.invoice_id),
            fields={"number": invoices.c.number},
            order=(items.c.state.desc(), items.c.id),
            around=(runs,),
        )
    },
)
