"""The URL of what happened with a customer."""

from typing import Annotated
from uuid import UUID

from fastapi import Query

from api.database.work import Work
from api.http.answers import Answer, saying
from api.http.routes import Routes
from api.kernel.permissions import Permission
from api.kernel.refusals import NotFound
from api.timeline.readers import ReadersView, readers_in
from api.timeline.reading import happened
from api.timeline.schemas import Happening, HappeningKind
from api.views.pages import Page, Paging, WrongCursor

routes = Routes("Customers")

Kinds = Annotated[
    list[HappeningKind], Query(max_length=20, description="Of these kinds; of all without.")
]


@routes.get(
    "/customers/{customer_id}/timeline",
    Permission.CUSTOMERS_READ,
    refuses=[NotFound, WrongCursor],
)
async def list_happenings(
    work: Work,
    customer_id: UUID,
    paging: Paging,
    kind: Kinds = [],  # noqa: B006
) -> Answer[Page[Happening]]:
    """Tell what has happened with a customer, newest first: of every kind that one may read.

    Nobody is named: a number, a state and a moment, and the record that tells more.
    """
    return await happened(work, customer_id, paging, kind)


@routes.get("/record-readers", Permission.CUSTOMERS_READ)
async def list_record_readers(work: Work) -> Answer[ReadersView]:
    """Tell who may open customers' records, by role, and what of them each role is shown."""
    return saying(ReadersView(items=await readers_in(work)))
