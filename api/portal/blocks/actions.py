"""Switching on and off that the first page is chosen."""

from sqlalchemy import select

from api.database.work import Work
from api.kernel.refusals import Conflict
from api.portal.blocks.queries import why_not
from api.portal.blocks.schemas import BlocksSwitch, NotChosen
from api.portal.blocks.tables import HomeChoice
from api.portal.own import own_party
from api.standing.one_subject import parties_of


class ProfilingObjected(Conflict):
    """You have objected to profiling, or your data are restricted; nothing is chosen."""


async def switch(work: Work, said: BlocksSwitch) -> None:
    """Keep what one wants. Off is never refused; on is, where an objection stands."""
    party_id = own_party(work)
    parties = await parties_of(work, party_id)
    why = await why_not(work.session, parties)
    if said.is_chosen and why not in {None, NotChosen.SWITCHED_OFF}:
        raise ProfilingObjected
    known = select(HomeChoice).where(HomeChoice.party_id.in_(parties))
    rows = (await work.session.scalars(known)).all()
    if not rows:
        rows = [HomeChoice(party_id=party_id)]
        work.session.add_all(rows)
    for row in rows:
        row.is_chosen, row.chosen_at = said.is_chosen, work.now
