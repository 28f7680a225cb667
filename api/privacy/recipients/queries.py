"""What of tellings is shown: all to keepers, to a partner's machine its own."""

from typing import Any, Final
from uuid import UUID

from sqlalchemy import (
    Boolean,
    ColumnElement,
    and_,
    bindparam,
    case,
    cast,
    exists,
    literal_column,
    not_,
    null,
    or_,
    select,
    true,
)

from api.database.membership import shares
from api.database.types import Key
from api.database.work import Work
from api.disclosure.tables import Disclosure, Recipient
from api.kernel.access import Caller
from api.kernel.refusals import NotFound
from api.privacy.recipients.schemas import GivenLine, TellingView
from api.privacy.recipients.tables import Telling
from api.privacy.requests.item_tables import RequestItem
from api.privacy.rules.kinds import Decision, RequestKind
from api.privacy.tables import SubjectRequest
from api.staff.tables import Client
from api.views.shown import Nested, Shown

tellings = Telling.__table__
recipients = Recipient.__table__
requests = SubjectRequest.__table__
items = RequestItem.__table__
clients = Client.__table__
disclosures = Disclosure.__table__

IS_OPEN: Final = and_(tellings.c.acknowledged_at.is_(None), tellings.c.excused_at.is_(None))
NAMED: Final[dict[str, Any]] = {
    "request_number": requests.c.number,
    "recipient": recipients.c.name,
    "field": items.c.field,
}
WITH_RECIPIENT: Final = tellings.join(recipients).join(items, items.c.id == tellings.c.item_id)


def tellings_visible_to(caller: Caller) -> ColumnElement[bool]:
    """Show a partner what it is told itself; others who may read tellings see all."""
    if caller.is_partner:
        own = clients.c.id == bindparam("caller_id", type_=Key())
        return tellings.c.recipient_id.in_(select(clients.c.recipient_id).where(own))
    return true()


TELLINGS_SHOWN: Final = Shown(
    Telling,
    TellingView,
    to=tellings_visible_to,
    stays=True,
    source=WITH_RECIPIENT.join(requests, requests.c.id == tellings.c.request_id),
    version=tellings.c.version,
    fields=NAMED,
    filters={
        "open": IS_OPEN,
        "ended": not_(IS_OPEN),
        "request_id": tellings.c.request_id == bindparam("request_id", type_=Key()),
        "recipient_id": tellings.c.recipient_id == bindparam("recipient_id", type_=Key()),
    },
)
TOLD_OF_REQUEST: Final = Nested(
    Telling,
    TellingView,
    tellings.c.request_id == requests.c.id,
    source=WITH_RECIPIENT,
    fields=NAMED,
    order=(tellings.c.id,),
    around=(requests,),
    stays=True,
)
GIVEN_LINES: Final = Shown(
    Disclosure,
    GivenLine,
    filters={
        "subjects": shares(disclosures.c.subjects, "subjects"),
        "recipient_id": disclosures.c.recipient_id == bindparam("recipient_id", type_=Key()),
    },
)


def _any(table: Any, *conditions: ColumnElement[bool]) -> ColumnElement[bool]:
    found: Any = select(literal_column("1")).select_from(table).where(*conditions)
    return exists(found.correlate(requests))


def _among(column: Any, words: Any) -> ColumnElement[bool]:
    return column.in_([literal_column(f"'{each}'") for each in words])  # type: ignore[no-any-return]  # a condition


_TOOK_EFFECT: Final = or_(
    items.c.corrected_at.is_not(None),
    items.c.restricted_at.is_not(None),
    and_(
        _among(items.c.kind, (RequestKind.ERASE, RequestKind.RESTRICT)),
        _among(items.c.decision, (Decision.GRANTED, Decision.PARTLY)),
    ),
)
_OF_REQUEST: Final = tellings.c.request_id == requests.c.id
TOLD_TO_ALL: Final = case(
    (
        not_(_any(items, items.c.request_id == requests.c.id, _TOOK_EFFECT)),
        cast(null(), Boolean),
    ),
    (_any(tellings, _OF_REQUEST), not_(_any(tellings, _OF_REQUEST, IS_OPEN))),
    else_=requests.c.no_recipients_at.is_not(None),
)
"""Whether every recipient has answered; an empty list has to be looked at by somebody."""


async def whose_lines(work: Work, telling_id: UUID) -> tuple[UUID, UUID]:
    """Give the recipient and the party of a telling that the caller may see."""
    found = (
        select(tellings.c.recipient_id, requests.c.party_id)
        .join(requests, requests.c.id == tellings.c.request_id)
        .where(tellings.c.id == telling_id, tellings_visible_to(work.caller))
    )
    row = (await work.session.execute(found, {"caller_id": work.caller.id})).one_or_none()
    if row is None:
        raise NotFound("There is no such record.")
    return row[0], row[1]
