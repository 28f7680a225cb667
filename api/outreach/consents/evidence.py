"""Looks up what is said to prove a consent: it is in the register, and about that person."""

from collections.abc import Collection
from typing import Any, Final
from uuid import UUID

from sqlalchemy import Select, select

from api.archive.tables import Paper, PaperSubject
from api.customers.tables import Customer
from api.database.work import Work
from api.messages.tables import MessageThread
from api.orders.tables import Order
from api.outreach.rules.granting import ProofMissing
from api.outreach.rules.kinds import ProofKind


async def check_evidence(
    work: Work, parties: Collection[UUID], proof: ProofKind, number: str
) -> None:
    """Refuse a number of nothing, and one of a paper, message or order of somebody else."""
    found = LOOKED_UP[proof](parties, number)
    if await work.session.scalar(found.limit(1)) is None:
        raise ProofMissing("Nothing of that number is about this person.", pointer="/evidence")


def _paper(parties: Collection[UUID], number: str) -> Select[Any]:
    about = PaperSubject.party_id.in_(parties)
    papers = select(Paper.id).join(PaperSubject, PaperSubject.paper_id == Paper.id)
    return papers.where(Paper.number == number, about)


def _message(parties: Collection[UUID], number: str) -> Select[Any]:
    theirs = MessageThread.party_id.in_(parties)
    return select(MessageThread.id).where(MessageThread.number == number, theirs)


def _order(parties: Collection[UUID], number: str) -> Select[Any]:
    orders = select(Order.id).join(Customer, Customer.id == Order.customer_id)
    return orders.where(Order.number == number, Customer.party_id.in_(parties))


LOOKED_UP: Final = {
    ProofKind.PAPER: _paper,
    ProofKind.MESSAGE: _message,
    ProofKind.ORDER: _order,
}
