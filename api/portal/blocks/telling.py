"""Tells somebody their first page, by what rule each block was filled, and out of what."""

from collections.abc import Collection, Sequence
from uuid import UUID

from api.database.work import Work
from api.kernel.clock import local_day
from api.portal.blocks.queries import news, profile_of, sold, why_not
from api.portal.blocks.schemas import (
    BlockLine,
    BlockView,
    ChoosingRule,
    MyBlocks,
    MyProfile,
)
from api.portal.rules.blocks import RULES, Line, Profile, blocks_for


async def blocks_of(work: Work, parties: Collection[UUID]) -> MyBlocks:
    """Choose for somebody, or tell why nothing is chosen: then no profile is put together."""
    today, session = local_day(work.now), work.session
    why = await why_not(session, parties)
    profile = await profile_of(session, parties, today) if why is None else None
    found = blocks_for(profile, await sold(session, today), await news(session, today))
    return MyBlocks(
        not_chosen=why,
        blocks=[
            BlockView(name=each.name, rule=each.rule, lines=_lines(each.lines))
            for each in found
        ],
        profile=_told(profile) if profile else None,
        rules=[ChoosingRule(id=each.id, block=each.block, uses=each.uses) for each in RULES],
    )


def _told(profile: Profile) -> MyProfile:
    return MyProfile(ordered=_lines(profile.ordered), sites=sorted(profile.sites))


def _lines(lines: Sequence[Line]) -> list[BlockLine]:
    return [
        BlockLine(name=each.name, material=each.material, on=each.on, order_id=each.order_id)
        for each in lines
    ]
