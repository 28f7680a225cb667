"""The end of a paper over HTTP: ordered, seen by two people, certified."""

import asyncio
from uuid import UUID

from starlette.requests import Request

from api.archive import destroying, ordering
from api.archive.certificates import CERTIFIED, Certified, printed
from api.archive.paper_routes import ONE, PAPERS
from api.archive.rules.destroying import (
    AlreadyOrdered,
    NotToBeDestroyed,
    OtherLabel,
    SecondWitnessNeeded,
)
from api.archive.rules.labels import NotALabel
from api.archive.rules.states import PaperMoveRefused
from api.archive.schemas import NewDestruction, NewWitness, PaperView
from api.archive.shown import PAPERS_SHOWN
from api.database.work import Work
from api.http.answers import Answer
from api.http.files import Pdf
from api.http.routes import Routes
from api.http.words import language_of
from api.kernel.permissions import Permission
from api.kernel.refusals import NotFound
from api.views.show import show

routes = Routes("Archive")

WRITE = Permission.ARCHIVE_WRITE


@routes.post(f"{ONE}/destruction", WRITE, purposes=PAPERS, refuses=[NotFound, AlreadyOrdered])
async def order_destruction(
    work: Work, paper_id: UUID, destruction: NewDestruction
) -> Answer[PaperView]:
    """Order a paper to be destroyed. What the law or a request asks for orders itself."""
    await ordering.order_by_hand(work, paper_id, destruction.cause)
    return await show(work, PAPERS_SHOWN, paper_id)


@routes.post(
    f"{ONE}/destruction/witnesses",
    WRITE,
    purposes=PAPERS,
    refuses=[
        *(NotFound, NotToBeDestroyed, PaperMoveRefused, NotALabel, OtherLabel),
        SecondWitnessNeeded,
    ],
)
async def witness_destruction(
    work: Work, paper_id: UUID, witness: NewWitness
) -> Answer[PaperView]:
    """See a paper destroyed: read its label. When the second person has, it is gone."""
    await destroying.witness(work, paper_id, witness.label)
    return await show(work, PAPERS_SHOWN, paper_id)


@routes.get(
    f"{ONE}/destruction/certificate",
    Permission.ARCHIVE_READ,
    purposes=PAPERS,
    refuses=[NotFound],
)
async def print_destruction(work: Work, request: Request, paper_id: UUID) -> Pdf:
    """Print the certificate of a destruction: the same bytes each time."""
    shown = await show(work, CERTIFIED, paper_id)
    certified = Certified.model_validate_json(shown.body)
    pdf = await asyncio.to_thread(printed, certified, language_of(request))
    return Pdf(pdf, f"{certified.number}-H.pdf")
