"""The other side at the door of its room: proves itself by the code, and may not guess."""

from typing import Final

from sqlalchemy import select
from starlette.requests import Request

from api.accountability.deals.codes import number_in, proves
from api.accountability.deals.rules import ORDER, DealStage
from api.accountability.deals.schemas import PublicDeal
from api.accountability.deals.tables import Deal
from api.database.work import Work
from api.kernel.refusals import NotFound
from api.privacy.rules.requests import TooManyCodes
from api.staff.actions.throttle import forgive, take_on
from api.staff.browser import network_asking
from api.staff.doors import doors_of, writing

TRIES: Final = "codes of deal rooms"


async def deal_of_code(request: Request, work: Work, code: str) -> Deal:
    """Give the room of a code, unless too many wrong ones came from there."""
    secrets, network = doors_of(request).secrets, network_asking(request)
    tries = f"{TRIES} {network}"
    async with writing(request, work) as asking:
        in_time = await take_on(asking, secrets, tries, network)
    if not in_time:
        raise TooManyCodes
    number = number_in(code)
    deal = await work.session.scalar(select(Deal).where(Deal.number == number))
    if deal is None or not proves(work.database.secrets, code, deal.number, deal.code_edition):
        raise NotFound("There is no such room.")
    async with writing(request, work) as proven:
        await forgive(proven, secrets, tries, network)
    return deal


def told_to_buyer(deal: Deal) -> PublicDeal:
    """Tell the other side how far its room is open; of a closed one, that it is."""
    reached = ORDER.index(deal.stage)
    open_now = [each for each in ORDER[: reached + 1] if _is_there(deal, each)]
    return PublicDeal(
        number=deal.number,
        title=deal.title,
        stage=deal.stage,
        stages=[] if deal.revoked_at else open_now,
        closed_on=deal.closed_on if deal.stage is DealStage.FULL else None,
        revoked_at=deal.revoked_at,
    )


def _is_there(deal: Deal, stage: DealStage) -> bool:
    return stage is not DealStage.FULL or deal.closed_on is not None
