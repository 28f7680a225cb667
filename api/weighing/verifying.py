"""Verifies sealed tickets: each seal, each link of a scale's chain, each number, each value."""

from collections.abc import AsyncIterator
from typing import NamedTuple

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from api.weighing.rules.sealing import Broken, check_values, seal
from api.weighing.tables import Scale
from api.weighing.ticket_contents import contradicts
from api.weighing.ticket_persons import committed
from api.weighing.ticket_tables import TicketPerson, WeighTicket


class Finding(NamedTuple):
    """What is wrong with one ticket."""

    number: str
    broken: Broken


async def findings(session: AsyncSession) -> AsyncIterator[Finding]:
    """Read every scale's tickets in the order of their numbers, and tell what is broken."""
    for scale in await session.scalars(select(Scale).order_by(Scale.code)):
        async for each in _of_scale(session, scale):
            yield each


async def _of_scale(session: AsyncSession, scale: Scale) -> AsyncIterator[Finding]:
    chain = (
        select(WeighTicket, TicketPerson)
        .outerjoin(TicketPerson, TicketPerson.ticket_id == WeighTicket.id)
        .where(WeighTicket.scale_id == scale.id)
        .order_by(WeighTicket.year, WeighTicket.ordinal)
        .execution_options(yield_per=500)
    )
    previous: str | None = None
    place = (0, 0)
    async for ticket, person in await session.stream(chain):
        for broken in _broken(ticket, person, previous, place):
            yield Finding(ticket.number, broken)
        previous, place = ticket.sha256, (ticket.year, ticket.ordinal)


def _broken(
    ticket: WeighTicket,
    person: TicketPerson | None,
    previous: str | None,
    last: tuple[int, int],
) -> list[Broken]:
    wrong = []
    year, ordinal = last
    if ticket.ordinal != (ordinal + 1 if ticket.year == year else 1):
        wrong.append(Broken.NUMBER)
    if ticket.previous_sha256 != previous:
        wrong.append(Broken.CHAIN)
    if ticket.sha256 != seal(ticket.content, ticket.previous_sha256) or contradicts(ticket):
        wrong.append(Broken.CONTENT)
    return wrong + (check_values(ticket.content, committed(person)) if person else [])
