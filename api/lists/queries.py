"""Whose saved lists each caller sees: one's own, and those shared with one's role."""

from typing import Any, Final

from sqlalchemy import ColumnElement, bindparam, case, false, literal_column, or_, true

from api.database.types import Key
from api.kernel.access import Caller
from api.lists.saved_schemas import SavedListView
from api.lists.tables import SavedList
from api.views.shown import Shown

saved = SavedList.__table__
CALLER: Final[ColumnElement[Any]] = bindparam("caller_id", type_=Key())
MINE: Final = saved.c.owner_id == CALLER


def saved_lists_visible_to(caller: Caller) -> ColumnElement[bool]:
    """Show one's own lists, and those shared with all who work here or with one's role."""
    if caller.is_partner:
        return false()
    audiences = ["everyone", *sorted(caller.roles)]
    shared = saved.c.shared_with.in_([literal_column(f"'{each}'") for each in audiences])
    return or_(MINE, shared)


SAVED_LISTS_SHOWN: Final = Shown(
    SavedList,
    SavedListView,
    to=saved_lists_visible_to,
    version=saved.c.version,
    fields={"is_mine": case((MINE, true()), else_=false())},
    sorts={"name": saved.c.name},
    filters={
        "list_of": saved.c.list_of == bindparam("list_of", type_=saved.c.list_of.type),
    },
)
