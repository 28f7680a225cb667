"""Keys over HTTP, and who may be handed one. They are about those who work here alone."""

from typing import Annotated
from uuid import UUID

from fastapi import Query

from api.archive import cabinet_actions
from api.archive.cabinet_queries import CABINETS_SHOWN, HANDOVERS_SHOWN, KEEPERS_SHOWN
from api.archive.cabinet_schemas import CabinetView
from api.archive.key_schemas import (
    KeeperView,
    KeyHandoverFilter,
    KeyHandoverView,
    NewKeyHandover,
)
from api.archive.rules.lending import BorrowerWithoutNda, KeyIsHere, KeyIsOut
from api.database.work import Work
from api.http.answers import Answer
from api.http.routes import Routes
from api.kernel.permissions import Permission
from api.kernel.refusals import NotFound
from api.views.pages import Page, Paging, WrongCursor, page
from api.views.show import show

routes = Routes("Archive")

READ, WRITE = Permission.ARCHIVE_READ, Permission.ARCHIVE_WRITE


@routes.post(
    "/cabinet-keys/{key_id}/handovers",
    WRITE,
    refuses=[NotFound, KeyIsOut, BorrowerWithoutNda],
)
async def hand_over_key(
    work: Work, key_id: UUID, handover: NewKeyHandover
) -> Answer[CabinetView]:
    """Hand a key to somebody whose NDA is in force."""
    cabinet_id = await cabinet_actions.hand_over_key(work, key_id, handover.holder_id)
    return await show(work, CABINETS_SHOWN, cabinet_id)


@routes.post("/cabinet-keys/{key_id}/return", WRITE, refuses=[NotFound, KeyIsHere], status=200)
async def take_key_back(work: Work, key_id: UUID) -> Answer[CabinetView]:
    """Take a key back."""
    cabinet_id = await cabinet_actions.take_key_back(work, key_id)
    return await show(work, CABINETS_SHOWN, cabinet_id)


@routes.get("/key-handovers", READ, refuses=[WrongCursor])
async def list_key_handovers(
    work: Work, paging: Paging, chosen: Annotated[KeyHandoverFilter, Query()]
) -> Answer[Page[KeyHandoverView]]:
    """List who has held which key, the latest first; or the keys that are out."""
    given = {"cabinet_id": chosen.cabinet_id, "out": chosen.out or None}
    return await page(work, HANDOVERS_SHOWN, paging, given)


@routes.get("/archive-keepers", WRITE, refuses=[WrongCursor])
async def list_archive_keepers(work: Work, paging: Paging) -> Answer[Page[KeeperView]]:
    """List who works here, and until when each may be lent papers and keys."""
    return await page(work, KEEPERS_SHOWN, paging, sort="username", descending=False)
