"""The URLs of a request's items: their clocks, decisions and answers."""

from typing import Final
from uuid import UUID

from api.audit.versions import VersionConflict
from api.database.work import Work
from api.http.answers import Answer
from api.http.routes import Routes
from api.kernel.permissions import Permission
from api.kernel.purposes import Purpose
from api.kernel.receipts import ReceivedInFuture
from api.kernel.refusals import NotFound
from api.law.refusing import UnknownRefusalGround
from api.privacy.queries.requests import REQUESTS_SHOWN
from api.privacy.requests import answering, lifting, timing
from api.privacy.requests.item_schemas import (
    ItemDetails,
    NewDecision,
    NewDelivery,
    NewExtension,
    NewLifting,
    NewQuestion,
    NewReply,
    NewStatement,
)
from api.privacy.rules import asking, clock, deciding
from api.privacy.rules import items as rules
from api.privacy.rules import lifting as lifting_rules
from api.privacy.rules.requests import IdentityUnknown
from api.privacy.schemas import RequestView
from api.views.show import show

routes = Routes("Data-subject requests")

RIGHTS: Final = frozenset({Purpose.DATA_SUBJECT_REQUEST})
READ, WRITE = Permission.REQUESTS_READ, Permission.REQUESTS_WRITE
CASE: Final = "/data-subject-requests/{request_id}"
ITEM: Final = "/request-items/{request_item_id}"
FOUND: Final = [NotFound, VersionConflict]


@routes.post(
    f"{CASE}/questions",
    WRITE,
    purposes=RIGHTS,
    refuses=[
        *FOUND,
        asking.AlreadyAsked,
        asking.IdentityNotInDoubt,
        asking.AnsweredAlready,
    ],
)
async def ask_requester(work: Work, request_id: UUID, said: NewQuestion) -> Answer[RequestView]:
    """Ask for a proof of identity where there is a doubt, or what is meant; the clock stops."""
    await timing.ask(work, request_id, said)
    return await show(work, REQUESTS_SHOWN, request_id)


@routes.post(
    f"{CASE}/replies",
    WRITE,
    purposes=RIGHTS,
    refuses=[*FOUND, asking.NothingAsked, ReceivedInFuture],
)
async def note_reply(work: Work, request_id: UUID, said: NewReply) -> Answer[RequestView]:
    """Note that they replied: the clock goes on from that day."""
    await timing.note_reply(work, request_id, said.replied_on)
    return await show(work, REQUESTS_SHOWN, request_id)


@routes.patch(
    ITEM,
    WRITE,
    purposes=RIGHTS,
    refuses=[*FOUND, deciding.AlreadyDecided, rules.OfAnotherRight],
)
async def clarify_item(
    work: Work, request_item_id: UUID, details: ItemDetails
) -> Answer[RequestView]:
    """Say more precisely what an item is about."""
    request_id = await answering.clarify(work, request_item_id, details)
    return await show(work, REQUESTS_SHOWN, request_id)


@routes.post(
    f"{ITEM}/extension",
    WRITE,
    purposes=RIGHTS,
    refuses=[
        *FOUND,
        clock.AlreadyExtended,
        clock.ExtensionTooLate,
        deciding.AlreadyDecided,
    ],
)
async def extend_item(
    work: Work, request_item_id: UUID, said: NewExtension
) -> Answer[RequestView]:
    """Extend the time to answer by two months, once, with the reason the person was told."""
    request_id = await timing.extend(work, request_item_id, said)
    return await show(work, REQUESTS_SHOWN, request_id)


@routes.post(
    f"{ITEM}/decision",
    WRITE,
    purposes=RIGHTS,
    refuses=[
        *FOUND,
        *(IdentityUnknown, UnknownRefusalGround, rules.ItemUnclear),
        *(deciding.AlreadyDecided, deciding.DecidedByItsRun, deciding.SomethingHeld),
        *(deciding.GroundMissing, deciding.GroundDoesNotApply, deciding.NoGroundNeeded),
        *(lifting_rules.NothingRestricted, lifting_rules.NotToldBefore),
    ],
)
async def decide_item(
    work: Work, request_item_id: UUID, said: NewDecision
) -> Answer[RequestView]:
    """Decide an item. What is granted takes effect at once; what is refused is certified.

    What was restricted while it was disputed is used again, after the person was told.
    """
    request_id = await answering.decide(work, request_item_id, said)
    return await show(work, REQUESTS_SHOWN, request_id)


@routes.post(
    f"{ITEM}/delivery",
    WRITE,
    purposes=RIGHTS,
    refuses=[*FOUND, deciding.NotDecided, deciding.AlreadyDelivered],
)
async def deliver_item(
    work: Work, request_item_id: UUID, said: NewDelivery
) -> Answer[RequestView]:
    """Note that the answer went to the person. With the last one, the request is closed."""
    request_id = await answering.deliver(work, request_item_id, said)
    return await show(work, REQUESTS_SHOWN, request_id)


@routes.post(
    f"{ITEM}/lifting",
    WRITE,
    purposes=RIGHTS,
    refuses=[*FOUND, lifting_rules.NothingRestricted, lifting_rules.ErasureGoesOn],
)
async def lift_restriction(
    work: Work, request_item_id: UUID, said: NewLifting
) -> Answer[RequestView]:
    """Lift a restriction, with what the person was told of it beforehand."""
    request_id = await lifting.lift(work, request_item_id, said)
    return await show(work, REQUESTS_SHOWN, request_id)


@routes.put(f"{ITEM}/statement", WRITE, purposes=RIGHTS, refuses=FOUND)
async def keep_statement(
    work: Work, request_item_id: UUID, said: NewStatement
) -> Answer[RequestView]:
    """Keep the person's own view on file, beside what was refused."""
    request_id = await answering.keep_statement(work, request_item_id, said.statement)
    return await show(work, REQUESTS_SHOWN, request_id)
