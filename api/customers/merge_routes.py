"""Merging customers, over HTTP, and parting them again."""

from uuid import UUID

from api.audit.versions import VersionConflict
from api.customers import merge_actions as actions
from api.customers.merge_previews import preview
from api.customers.merge_schemas import MergePreview, NewMerge
from api.customers.queries import CUSTOMERS_SHOWN
from api.customers.rules.merging import (
    AlreadyParted,
    CannotMerge,
    ErasedSince,
    MergedAway,
    OtherLegalForm,
    SameCustomer,
    TooLateToPart,
)
from api.customers.schemas import CustomerView
from api.database.work import Work
from api.http.answers import Answer, saying
from api.http.routes import Routes
from api.kernel.permissions import Permission
from api.kernel.purposes import TRADE
from api.kernel.refusals import NotFound, Restricted
from api.views.show import show

routes = Routes("Customers")

MERGE = Permission.CUSTOMERS_MERGE
REFUSES = (NotFound, VersionConflict, OtherLegalForm, SameCustomer, MergedAway, Restricted)


@routes.get("/customers/{customer_id}/merge-preview", MERGE, refuses=[NotFound])
async def preview_merge(work: Work, customer_id: UUID, loser_id: UUID) -> Answer[MergePreview]:
    """Tell what a merge would move, what it would leave, and what is in its way."""
    return saying(await preview(work, customer_id, loser_id))


@routes.post(
    "/customers/{customer_id}/merges",
    MERGE,
    purposes=TRADE,
    refuses=[*REFUSES, CannotMerge],
    conditional=True,
)
async def merge_customers(
    work: Work, customer_id: UUID, merge: NewMerge
) -> Answer[CustomerView]:
    """Have another customer go on as this one. They may part again for 30 days."""
    return await show(
        work, CUSTOMERS_SHOWN, await actions.merge_customers(work, customer_id, merge)
    )


@routes.delete(
    "/merges/{merge_id}",
    MERGE,
    purposes=TRADE,
    refuses=[*REFUSES, TooLateToPart, AlreadyParted, ErasedSince],
)
async def part_customers(work: Work, merge_id: UUID) -> Answer[CustomerView]:
    """Have two customers go on as two. What was sealed meanwhile stays with this one."""
    return await show(work, CUSTOMERS_SHOWN, await actions.part_customers(work, merge_id))
