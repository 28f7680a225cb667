"""Lists kept under a name, over HTTP."""

from typing import Final
from uuid import UUID

from api.audit.versions import VersionConflict
from api.database.work import Work
from api.http.answers import Answer, nothing
from api.http.routes import Routes
from api.kernel.permissions import Open
from api.kernel.refusals import NotFound
from api.lists import actions
from api.lists.queries import SAVED_LISTS_SHOWN
from api.lists.rules import ListOf, UnknownColumn, UnknownFilter
from api.lists.saved_schemas import NewSavedList, SavedListChanges, SavedListView
from api.staff.rules.accounts import NoAccount
from api.views.pages import Page, Paging, WrongCursor, page
from api.views.show import show

routes = Routes("Lists")

WRONG: Final = [UnknownColumn, UnknownFilter]
OWN: Final = [NotFound, VersionConflict]


@routes.get("/saved-lists", Open.SIGNED_IN, refuses=[WrongCursor, NoAccount])
async def list_saved_lists(
    work: Work, paging: Paging, list_of: ListOf | None = None
) -> Answer[Page[SavedListView]]:
    """List by name how you see lists, and how others share with you."""
    if work.caller.is_partner:
        raise NoAccount
    given = {"list_of": list_of}
    return await page(work, SAVED_LISTS_SHOWN, paging, given, sort="name", descending=False)


@routes.post("/saved-lists", Open.SIGNED_IN, refuses=[*WRONG, NoAccount])
async def save_list(work: Work, said: NewSavedList) -> Answer[SavedListView]:
    """Keep a list's filters, sort and columns under a name. No filter names anybody."""
    kept = await actions.save_list(work, said)
    return await show(work, SAVED_LISTS_SHOWN, kept.id)


@routes.patch("/saved-lists/{saved_list_id}", Open.SIGNED_IN, refuses=[*WRONG, *OWN])
async def change_saved_list(
    work: Work, saved_list_id: UUID, said: SavedListChanges
) -> Answer[SavedListView]:
    """Change a list of your own, or whom it is shared with."""
    await actions.change_list(work, saved_list_id, said)
    return await show(work, SAVED_LISTS_SHOWN, saved_list_id)


@routes.delete("/saved-lists/{saved_list_id}", Open.SIGNED_IN, refuses=OWN, status=204)
async def forget_saved_list(work: Work, saved_list_id: UUID) -> Answer[None]:
    """Forget a list of your own. Whoever it was shared with loses it, too."""
    await actions.forget_list(work, saved_list_id)
    return nothing()
