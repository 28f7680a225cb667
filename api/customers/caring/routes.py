"""Notes on customers and tasks for them, over HTTP."""

from typing import Annotated
from uuid import UUID

from fastapi import Query

from api.audit.versions import VersionConflict
from api.customers.caring import actions
from api.customers.caring.queries import NOTES_SHOWN, TASKS_SHOWN
from api.customers.caring.schemas import (
    NewNote,
    NewTask,
    NoteChanges,
    NoteView,
    TaskChanges,
    TaskFilter,
    TaskView,
)
from api.database.work import Work
from api.http.answers import Answer, nothing
from api.http.routes import Routes
from api.kernel.permissions import Permission
from api.kernel.purposes import TRADE
from api.kernel.refusals import NotFound
from api.views.pages import Page, Paging, WrongCursor, page
from api.views.show import show

routes = Routes("Notes and tasks")

P = Permission


@routes.get("/customer-notes", P.CUSTOMERS_READ, purposes=TRADE, refuses=[WrongCursor])
async def list_notes(work: Work, paging: Paging, customer_id: UUID) -> Answer[Page[NoteView]]:
    """List what was noted on a customer, newest first."""
    return await page(work, NOTES_SHOWN, paging, {"customer_id": customer_id})


@routes.post(
    "/customers/{customer_id}/notes", P.CUSTOMERS_WRITE, purposes=TRADE, refuses=[NotFound]
)
async def write_note(work: Work, customer_id: UUID, note: NewNote) -> Answer[NoteView]:
    """Note something on a customer. A person reads it when asking for what we hold."""
    written = await actions.write_note(work, customer_id, note)
    return await show(work, NOTES_SHOWN, written.id)


@routes.patch(
    "/customer-notes/{note_id}",
    P.CUSTOMERS_WRITE,
    purposes=TRADE,
    refuses=[NotFound, VersionConflict],
)
async def change_note(work: Work, note_id: UUID, changes: NoteChanges) -> Answer[NoteView]:
    """Correct a note."""
    await actions.change_note(work, note_id, changes)
    return await show(work, NOTES_SHOWN, note_id)


@routes.delete(
    "/customer-notes/{note_id}",
    P.CUSTOMERS_WRITE,
    refuses=[NotFound, VersionConflict],
    status=204,
)
async def remove_note(work: Work, note_id: UUID) -> Answer[None]:
    """Take a note away for good."""
    await actions.remove_note(work, note_id)
    return nothing()


@routes.get("/customer-tasks", P.CUSTOMERS_READ, purposes=TRADE, refuses=[WrongCursor])
async def list_tasks(
    work: Work, paging: Paging, chosen: Annotated[TaskFilter, Query()]
) -> Answer[Page[TaskView]]:
    """List tasks by the day they are due: a customer's, your own, or everyone's."""
    given = chosen.conditions()
    return await page(work, TASKS_SHOWN, paging, given, sort="due_on", descending=False)


@routes.post(
    "/customers/{customer_id}/tasks", P.CUSTOMERS_WRITE, purposes=TRADE, refuses=[NotFound]
)
async def plan_task(work: Work, customer_id: UUID, task: NewTask) -> Answer[TaskView]:
    """Plan something to do for a customer by a day."""
    planned = await actions.plan_task(work, customer_id, task)
    return await show(work, TASKS_SHOWN, planned.id)


@routes.patch(
    "/customer-tasks/{task_id}",
    P.CUSTOMERS_WRITE,
    purposes=TRADE,
    refuses=[NotFound, VersionConflict],
)
async def change_task(work: Work, task_id: UUID, changes: TaskChanges) -> Answer[TaskView]:
    """Change a task, hand it on, tick it off or open it again."""
    await actions.change_task(work, task_id, changes)
    return await show(work, TASKS_SHOWN, task_id)
