"""What is shown of notes and tasks."""

from typing import Any, Final

from sqlalchemy import ColumnElement, bindparam, case, false, true

from api.customers.caring.schemas import NoteView, TaskView
from api.customers.caring.tables import CustomerNote, CustomerTask
from api.customers.tables import Customer, Party
from api.database.types import Key
from api.staff.tables import Account
from api.views.shown import Shown

notes = CustomerNote.__table__
tasks = CustomerTask.__table__
customers = Customer.__table__
parties = Party.__table__
accounts = Account.__table__

CALLER: Final[ColumnElement[Any]] = bindparam("caller_id", type_=Key())
OWNED: Final = tasks.c.owner_id == CALLER

NOTES_SHOWN = Shown(
    CustomerNote,
    NoteView,
    source=notes.join(customers, customers.c.id == notes.c.customer_id).outerjoin(
        accounts, accounts.c.id == notes.c.written_by
    ),
    version=notes.c.version,
    fields={"written_by_name": accounts.c.name},
    filters={"customer_id": notes.c.customer_id == bindparam("customer_id", type_=Key())},
)
TASKS_SHOWN = Shown(
    CustomerTask,
    TaskView,
    source=tasks.join(customers, customers.c.id == tasks.c.customer_id)
    .join(parties, parties.c.id == customers.c.party_id)
    .outerjoin(accounts, accounts.c.id == tasks.c.owner_id),
    version=tasks.c.version,
    fields={
        "customer_name": parties.c.name,
        "owner_name": accounts.c.name,
        "is_mine": case((OWNED, true()), else_=false()),
    },
    sorts={"due_on": tasks.c.due_on},
    filters={
        "customer_id": tasks.c.customer_id == bindparam("customer_id", type_=Key()),
        "open": tasks.c.done_at.is_(None),
        "done": tasks.c.done_at.is_not(None),
        "mine": OWNED,
    },
)
