"""Requests and plans as the keepers of the register see them, and the rows behind."""

from collections.abc import Collection
from typing import Any, Final
from uuid import UUID

from sqlalchemy import ColumnElement, Date, String, bindparam, literal, literal_column, select
from sqlalchemy.ext.asyncio import AsyncSession

from api.customers.tables import Party
from api.database.membership import among
from api.kernel.privacy import ERASED
from api.privacy.queries.files import IN_A_FILE
from api.privacy.recipients.queries import TOLD_OF_REQUEST, TOLD_TO_ALL
from api.privacy.requests.item_schemas import ItemRow
from api.privacy.requests.item_tables import RequestItem, RequestPause
from api.privacy.rules.items import JOINED
from api.privacy.rules.kinds import CertificateKind, RequestKind, RequestState
from api.privacy.schemas import CaseHead, PlanView, RequestRow, RequestView
from api.privacy.tables import Approval, Certificate, Plan, SubjectRequest
from api.staff.tables import Account
from api.standing.tables import Restriction
from api.views.shown import Nested, Shown

requests = SubjectRequest.__table__
plans = Plan.__table__
approvals = Approval.__table__
certificates = Certificate.__table__
restrictions = Restriction.__table__
items = RequestItem.__table__
pauses = RequestPause.__table__
erased = certificates.alias("erased")
acting = Party.__table__.alias("acting")
handlers = Account.__table__.alias("handlers")
later_plan = plans.alias("later_plan")
later_certificate = certificates.alias("later_certificate")

LATEST_PLAN: Final = (
    select(later_plan.c.id)
    .where(later_plan.c.request_id == requests.c.id)
    .order_by(later_plan.c.computed_at.desc(), later_plan.c.id.desc())
    .limit(1)
    .correlate(requests)
    .scalar_subquery()
)


def _latest(kind: CertificateKind) -> Any:
    """Find the newest certificate of a whole request of one kind."""
    found = select(later_certificate.c.id).where(
        later_certificate.c.request_id == requests.c.id,
        later_certificate.c.item_id.is_(None),
        later_certificate.c.kind == literal_column(f"'{kind}'"),
    )
    newest = found.order_by(later_certificate.c.issued_at.desc(), later_certificate.c.id.desc())
    return newest.limit(1).correlate(requests).scalar_subquery()


LATEST_CERTIFICATE: Final = _latest(CertificateKind.REFUSAL)
LATEST_ERASURE: Final = _latest(CertificateKind.ERASURE)
CURRENT: Final = (restrictions.c.party_id == requests.c.party_id) & (
    restrictions.c.ended_at.is_(None)
)


RUNNING: Final = (pauses.c.request_id == requests.c.id) & pauses.c.ended_on.is_(None)
IS_LATE: Final = (
    requests.c.state.in_([literal_column(f"'{each}'") for each in sorted(JOINED)])
    & pauses.c.id.is_(None)
    & (requests.c.due_on < bindparam("late", type_=Date()))
)
"""To be answered, and not asked anything that is not replied to."""


HANDLES: Final = handlers.c.id == requests.c.handler_id


def _asking(kind: Any) -> ColumnElement[bool]:
    asked = (items.c.request_id == requests.c.id) & (items.c.kind == kind)
    return select(literal(1)).where(asked).correlate(requests).exists()


COMPLAINS: Final = _asking(literal_column(f"'{RequestKind.COMPLAIN}'"))
"""Somebody complains of how their data are used, or their rights seen to."""


def _equal(name: str) -> Any:
    return requests.c[name] == bindparam(name, type_=requests.c[name].type)


ITEM_ROWS: Final = Nested(
    RequestItem,
    ItemRow,
    items.c.request_id == requests.c.id,
    order=(items.c.position,),
    around=(requests,),
    stays=True,
)
REQUEST_ROWS: Final = Shown(
    SubjectRequest,
    RequestRow,
    stays=True,
    source=requests.outerjoin(pauses, RUNNING).outerjoin(handlers, HANDLES),
    fields={
        "paused_on": pauses.c.since_on,
        "handler_name": handlers.c.name,
        "items": ITEM_ROWS,
    },
    sorts={"due_on": requests.c.due_on, "number": requests.c.number},
    filters={
        "state": _equal("state"),
        "channel": _equal("channel"),
        "handler_id": _equal("handler_id"),
        "unhandled": requests.c.handler_id.is_(None),
        "kind": _asking(bindparam("kind", type_=items.c.kind.type)),
        "number": requests.c.number.like(bindparam("number", type_=String())),
        "parties": among(requests.c.party_id, "parties"),
        "open": requests.c.closed_at.is_(None),
        "late": IS_LATE,
        "complaints": COMPLAINS & requests.c.closed_at.is_(None),
    },
)
REQUESTS_SHOWN: Final = Shown(
    SubjectRequest,
    RequestView,
    stays=True,
    source=requests.outerjoin(restrictions, CURRENT)
    .outerjoin(certificates, certificates.c.id == LATEST_CERTIFICATE)
    .outerjoin(erased, erased.c.id == LATEST_ERASURE)
    .outerjoin(acting, acting.c.id == requests.c.acting_id)
    .outerjoin(handlers, HANDLES),
    version=requests.c.version,
    fields=IN_A_FILE
    | {
        "acting_name": acting.c.name,
        "handler_name": handlers.c.name,
        "restricted_until": restrictions.c.until,
        "certificate_issued_at": certificates.c.issued_at,
        "erasure_certified_at": erased.c.issued_at,
        "tellings": TOLD_OF_REQUEST,
        "told_to_all": TOLD_TO_ALL,
    },
)
CASES_SHOWN: Final = Shown(SubjectRequest, CaseHead, stays=True)
PLANS_SHOWN: Final = Shown(
    SubjectRequest,
    PlanView,
    stays=True,
    source=requests.join(plans, plans.c.id == LATEST_PLAN).outerjoin(
        approvals, approvals.c.plan_id == plans.c.id
    ),
    version=requests.c.version,
    fields={
        "computed_at": plans.c.computed_at,
        "computed_by": plans.c.computed_by,
        "digest": plans.c.digest,
        "entries": plans.c.entries,
        "approved_by": approvals.c.approved_by,
        "approved_at": approvals.c.approved_at,
        "alone_because": approvals.c.alone_because,
    },
)


async def latest_plan(session: AsyncSession, request_id: UUID) -> Plan | None:
    found = select(Plan).where(Plan.request_id == request_id)
    latest = found.order_by(Plan.computed_at.desc(), Plan.id.desc()).limit(1)
    return (await session.scalars(latest)).one_or_none()


async def approval_of(session: AsyncSession, plan_id: UUID) -> Approval | None:
    return await session.scalar(select(Approval).where(Approval.plan_id == plan_id))


async def latest_approval(session: AsyncSession, request_id: UUID) -> Approval | None:
    """Find the newest approval: later passes have plans that nobody needs to approve."""
    found = select(Approval).join(Plan, Plan.id == Approval.plan_id)
    newest = found.where(Plan.request_id == request_id).order_by(Approval.approved_at.desc())
    return (await session.scalars(newest.limit(1))).one_or_none()


async def closed_requests(session: AsyncSession, parties: Collection[UUID]) -> list[UUID]:
    """Give the requests of these parties that were answered, and still name somebody."""
    found = select(SubjectRequest.id).where(
        SubjectRequest.party_id.in_(parties),
        SubjectRequest.closed_at.is_not(None),
        ~SubjectRequest.name.startswith(ERASED),
    )
    return [*await session.scalars(found)]


async def waiting_requests(session: AsyncSession, after: UUID, most: int) -> list[UUID]:
    """Give requests whose erasure goes on by itself, in the order of their ids."""
    found = select(SubjectRequest.id).where(
        SubjectRequest.state == RequestState.WAITING, SubjectRequest.id > after
    )
    return [*await session.scalars(found.order_by(SubjectRequest.id).limit(most))]
