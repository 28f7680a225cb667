"""What follows from a granted item at once, as far as the register does it by itself."""

from uuid import UUID

from sqlalchemy import select

from api.customers.caring.tables import CustomerTask
from api.customers.tables import Customer, CustomerRole
from api.database.work import Work
from api.kernel.languages import Language
from api.privacy.certificates.wording import right_in
from api.privacy.recipients.listing import tell_recipients
from api.privacy.requests.item_tables import RequestItem
from api.privacy.rules.kinds import Decision, RequestKind
from api.privacy.rules.telling import Became
from api.privacy.tables import SubjectRequest
from api.standing.actions import object_to, restrict
from api.standing.going_on import GoesOnAs
from api.standing.one_subject import parties_of


async def take_effect(work: Work, request: SubjectRequest, item: RequestItem) -> None:
    """Restrict, keep an objection, or plan what somebody has to do."""
    if request.party_id is None:
        return
    if item.kind is RequestKind.RESTRICT:
        await restrict(work, request.party_id, request.number, until=None)
        await tell_recipients(work, request, item, Became.RESTRICTED)
    if item.against is not None:
        await object_to(work, request.party_id, item.against, request.number)
    if item.kind is RequestKind.RECTIFY:
        await plan_task(work, request, item)


def took_effect(item: RequestItem) -> bool:
    """Tell whether anything became of the data that recipients are told of: Article 19."""
    if item.corrected_at is not None or item.restricted_at is not None:
        return True
    is_granted = item.decision in {Decision.GRANTED, Decision.PARTLY}
    return is_granted and item.kind in {RequestKind.ERASE, RequestKind.RESTRICT}


async def plan_task(work: Work, request: SubjectRequest, item: RequestItem) -> None:
    """Plan a task for the account that the person is, or acts for; it names no value."""
    customer_id = await _account_of(work, request.party_id)
    if customer_id is None:
        return
    task = CustomerTask(customer_id=customer_id, due_on=item.due_on, made_at=work.now)
    with work.on_own_word():
        task.title = _title(request, item)
        work.session.add(task)
        await work.session.flush()


async def tick_off(work: Work, request: SubjectRequest, item: RequestItem) -> None:
    """Tick off what was planned for an item: it was done by carrying the item out."""
    planned = select(CustomerTask).where(
        CustomerTask.customer_id == await _account_of(work, request.party_id),
        CustomerTask.title == _title(request, item),
        CustomerTask.done_at.is_(None),
    )
    for each in await work.session.scalars(planned):
        each.done_at, each.done_by = work.now, work.caller.id


def _title(request: SubjectRequest, item: RequestItem) -> str:
    """Say what is to be done, by the request's number and without a value."""
    asked = {"kind": item.kind, "field": item.field, "correction": item.correction}
    return f"{request.number}: {right_in(Language.FI, asked)}"


async def _account_of(work: Work, party_id: UUID | None) -> UUID | None:
    parties = await parties_of(work, party_id) if party_id else ()
    own = select(GoesOnAs(Customer.id)).where(Customer.party_id.in_(parties))
    served = select(GoesOnAs(CustomerRole.customer_id))
    acting = served.where(CustomerRole.person_id.in_(parties))
    found: UUID | None = await work.session.scalar(own.order_by(Customer.id).limit(1))
    return found or await work.session.scalar(acting.order_by(CustomerRole.id).limit(1))
