"""Finds the request that a code proves, and counts the tries of whoever guesses."""

from typing import Final
from uuid import UUID

from starlette.requests import Request

from api.database.work import Work
from api.privacy.queries.public import request_coded
from api.privacy.rules.requests import TooManyCodes
from api.staff.actions.throttle import forgive, take_on
from api.staff.browser import network_asking
from api.staff.doors import doors_of, writing

TRIES: Final = "codes of requests"


async def request_of_code(request: Request, work: Work, code: str) -> UUID:
    """Give the request of a code, unless too many wrong ones came from there."""
    secrets, network = doors_of(request).secrets, network_asking(request)
    tries = f"{TRIES} {network}"
    async with writing(request, work) as asking:
        in_time = await take_on(asking, secrets, tries, network)
    if not in_time:
        raise TooManyCodes
    request_id = await request_coded(work, code)
    async with writing(request, work) as proven:
        await forgive(proven, secrets, tries, network)
    return request_id
