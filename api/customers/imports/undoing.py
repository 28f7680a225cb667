"""Takes an import out again: whoever it brought and nobody has used or changed since."""

from collections.abc import Sequence
from typing import Any, Final
from uuid import UUID

from sqlalchemy import delete, select, update

from api.audit.tables import Provenance
from api.audit.versions import held
from api.customers.imports.left_alone import people_of, why_it_stays
from api.customers.imports.queries import rows
from api.customers.imports.rules.states import ImportState, RowState, check_undoable
from api.customers.imports.rules.targets import Target
from api.customers.imports.tables import CustomerImport
from api.customers.tables import (
    Address,
    Billing,
    Customer,
    CustomerRole,
    Email,
    Party,
    Phone,
)
from api.database.base import Base
from api.database.work import Work
from api.jobs.promises import promise
from api.jobs.task import Task
from api.views.search_tables import SearchEntry

sources = Provenance.__table__
entries = SearchEntry.__table__

UNDO: Final = "undo_import"
AT_A_TIME: Final = 100


async def begin_undoing(work: Work, import_id: UUID) -> UUID:
    """Promise that the import is taken out again; give the job's id."""
    done = await held(work, CustomerImport, import_id)
    check_undoable(done.state, done.imported)
    done.state = ImportState.UNDOING
    done.job_id = await promise(work, UNDO, import_id, total=done.imported)
    return done.job_id


async def undo_import(task: Task) -> None:
    """Go through the rows that became customers, from the last: later ones rest on earlier."""
    before = None
    while not task.cancelled:
        async with task.work() as work:
            undone = await held(work, CustomerImport, task.record_id)
            if undone.state is not ImportState.UNDOING:
                return
            batch = await _taken_in(work, task.record_id, before)
            for row in batch:
                undone.imported -= await _undo(work, row)
            if not batch:
                undone.state = ImportState.UNDONE
                return
        before = batch[-1].number
        task.progress(task.done + len(batch))


async def _taken_in(work: Work, import_id: UUID, before: int | None) -> Sequence[Any]:
    found = select(rows.c.id, rows.c.number, rows.c.party_id).where(
        rows.c.import_id == import_id, rows.c.state == RowState.IMPORTED
    )
    if before is not None:
        found = found.where(rows.c.number < before)
    last = found.order_by(rows.c.number.desc()).limit(AT_A_TIME)
    return (await work.session.execute(last)).all()


async def _undo(work: Work, row: Any) -> bool:
    """Take one customer out, or write down why it stays; tell whether it went."""
    own = select(Customer).where(Customer.party_id == row.party_id)
    customer = await work.session.scalar(own)
    why = await why_it_stays(work.session, customer) if customer else None
    said: dict[str, Any] = {"state": RowState.UNDONE, "party_id": None, "problems": []}
    if why is not None:
        problem = {"field": Target.NAME, "column": "", "type": why.slug()}
        said = {"problems": [problem]}
    connection = await work.session.connection()
    await connection.execute(update(rows).where(rows.c.id == row.id).values(**said))
    if customer and why is None:
        await _take_out(work, customer)
    return why is None


async def _take_out(work: Work, customer: Customer) -> None:
    """Delete a customer and whoever answers for it: first what points to them."""
    parties = [customer.party_id, *await people_of(work.session, customer.id)]
    reached: list[tuple[type[Base], Any]] = [
        (CustomerRole, CustomerRole.customer_id == customer.id),
        (Billing, Billing.customer_id == customer.id),
        *((each, each.party_id.in_(parties)) for each in (Phone, Email, Address)),
        (Customer, Customer.id == customer.id),
        (Party, Party.id.in_(parties)),
    ]
    for table, which in reached:
        for found in await work.session.scalars(select(table).where(which)):
            await work.session.delete(found)
        await work.session.flush()
        if table is Customer:
            connection = await work.session.connection()
            for about in (sources.c.subject_id, entries.c.party_id):
                await connection.execute(delete(about.table).where(about.in_(parties)))
