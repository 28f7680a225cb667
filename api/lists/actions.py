"""Keeping lists under a name. Whoever keeps one changes it; others only look through it."""

from uuid import UUID

from api.audit.versions import held
from api.database.work import Work
from api.kernel.refusals import NotFound
from api.lists.columns import check_columns
from api.lists.saved_schemas import NewSavedList, SavedListChanges
from api.lists.saving import checked_query
from api.lists.tables import SavedList
from api.staff.actions.own import account_of


async def save_list(work: Work, said: NewSavedList) -> SavedList:
    await account_of(work)
    check_columns(said.list_of, said.columns)
    query = checked_query(said.list_of, said.query)
    kept = SavedList(**said.model_dump() | {"query": query}, owner_id=work.caller.id)
    work.session.add(kept)
    await work.session.flush()
    return kept


async def change_list(work: Work, list_id: UUID, said: SavedListChanges) -> None:
    kept = await _own(work, list_id)
    changes = said.stated()
    check_columns(kept.list_of, changes.get("columns", []))
    if "query" in changes:
        changes["query"] = checked_query(kept.list_of, changes["query"])
    for name, value in changes.items():
        setattr(kept, name, value)


async def forget_list(work: Work, list_id: UUID) -> None:
    await work.session.delete(await _own(work, list_id))


async def _own(work: Work, list_id: UUID) -> SavedList:
    kept = await held(work, SavedList, list_id)
    if kept.owner_id != work.caller.id:
        raise NotFound("There is no such record.")
    return kept
