"""What can be done about notes and tasks. The words are whoever's who writes them down."""

from uuid import UUID

from api.audit.versions import held
from api.customers.caring.schemas import NewNote, NewTask, NoteChanges, TaskChanges
from api.customers.caring.tables import CustomerNote, CustomerTask
from api.customers.tables import Customer
from api.database.work import Work
from api.kernel.refusals import NotFound
from api.staff.tables import Account
from api.standing.actions import check_usable


async def write_note(work: Work, customer_id: UUID, said: NewNote) -> CustomerNote:
    await _usable(work, customer_id)
    note = CustomerNote(
        customer_id=customer_id,
        label=said.label,
        written_at=work.now,
        written_by=work.caller.id,
    )
    with work.on_own_word():
        note.text = said.text
        work.session.add(note)
        await work.session.flush()
    return note


async def change_note(work: Work, note_id: UUID, said: NoteChanges) -> None:
    note = await held(work, CustomerNote, note_id)
    with work.on_own_word():
        note.text = said.text or note.text
        note.label = said.label or note.label
        await work.session.flush()


async def remove_note(work: Work, note_id: UUID) -> None:
    await work.session.delete(await held(work, CustomerNote, note_id))


async def plan_task(work: Work, customer_id: UUID, said: NewTask) -> CustomerTask:
    await _usable(work, customer_id)
    await _check_owner(work, said.owner_id)
    task = CustomerTask(
        customer_id=customer_id, owner_id=said.owner_id, due_on=said.due_on, made_at=work.now
    )
    with work.on_own_word():
        task.title = said.title
        work.session.add(task)
        await work.session.flush()
    return task


async def change_task(work: Work, task_id: UUID, said: TaskChanges) -> None:
    """Change a task, hand it to somebody, tick it off or open it again."""
    task = await held(work, CustomerTask, task_id)
    await _check_owner(work, said.owner_id)
    if "owner_id" in said.model_fields_set:
        task.owner_id = said.owner_id
    task.due_on = said.due_on or task.due_on
    if said.is_done is not None and said.is_done is (task.done_at is None):
        task.done_at = work.now if said.is_done else None
        task.done_by = work.caller.id if said.is_done else None
    with work.on_own_word():
        task.title = said.title or task.title
        await work.session.flush()


async def _usable(work: Work, customer_id: UUID) -> None:
    customer = await held(work, Customer, customer_id)
    await check_usable(work, customer.party_id)


async def _check_owner(work: Work, owner_id: UUID | None) -> None:
    """Refuse an owner who does not work here, or not any more."""
    owner = await work.session.get(Account, owner_id) if owner_id else None
    if owner_id and (owner is None or owner.left_on is not None):
        raise NotFound("There is no such record.", pointer="/owner_id")
