"""Publishes the demo company's notice, by its two keepers: once long ago, once now."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import select

from api.database.work import Asked, Works
from api.demo.accounts import ACCOUNTS
from api.editions.rules import Change
from api.kernel.access import Caller
from api.kernel.operations import Operation
from api.kernel.roles import Role
from api.notice import actions
from api.notice.schemas import NewNotice, Publication
from api.settings import Settings
from api.staff.tables import Account


async def publish_notice(
    works: Works, settings: Settings, at: datetime, change: Change, note: str
) -> None:
    """Let one keeper draft a version, and the other publish it."""
    then = Works(works.database, lambda: at)
    one, two = await keepers(works)
    async with then.start(Asked(Caller(one), Operation("draft_notice"))) as work:
        draft = await actions.draft(work, settings, NewNotice(change=change, note=note))
        told = Publication(digest=draft.sha256)
    async with then.start(Asked(Caller(two), Operation("publish_notice"))) as work:
        await actions.publish(work, draft.id, told)


async def keepers(works: Works) -> list[UUID]:
    """Give the two who keep the register."""
    names = [each.username for each in ACCOUNTS if each.role is Role.REGISTER_KEEPER]
    return [await _account(works, each) for each in names]


async def _account(works: Works, username: str) -> UUID:
    asked = Asked(Caller(UUID(int=0)), Operation("load_demo", writes=False))
    async with works.start(asked) as work:
        found = await work.session.scalar(
            select(Account.id).where(Account.username == username)
        )
    if found is None:
        raise LookupError(username)
    return found
