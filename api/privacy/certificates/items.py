"""The certificate of one refused item: by which ground of law, and where to complain."""

import json
from datetime import date
from typing import Final

from api.documents.refusal_printing import refusal_pdf
from api.documents.refusals import PrintedRefusal, RefusedItem
from api.law.refusing import refusal_ground
from api.privacy.certificates.certifying import ON_PAPER, IssuedRefusal, accounts, controller_in
from api.privacy.certificates.wording import right_in
from api.privacy.queries.requests import certificates, requests
from api.privacy.requests.item_tables import RequestItem
from api.privacy.rules.kinds import Decision
from api.staff.company_queries import with_company
from api.views.shown import Shown

items = RequestItem.__table__


class IssuedItem(IssuedRefusal):
    """A certificate of one item, with how its refusal was explained."""

    explanation: str | None


ITEM_ISSUED: Final = Shown(
    RequestItem,
    IssuedItem,
    stays=True,
    source=with_company(
        items.join(certificates, certificates.c.item_id == items.c.id)
        .join(requests, requests.c.id == items.c.request_id)
        .outerjoin(accounts, accounts.c.id == certificates.c.issued_by),
        certificates.c.issued_at,
    ),
    fields=ON_PAPER | {"number": requests.c.number, "name": requests.c.name},
)


def printed_item(issued: IssuedItem) -> bytes:
    """Print a certificate: the same bytes each time. Call it in a thread."""
    said = json.loads(issued.content)
    refusal = PrintedRefusal(
        number=certificate_number(issued),
        request_number=issued.number,
        received_on=issued.received_on,
        person=issued.name or "",
        refused=(_refused(issued, said),),
        controller=controller_in(issued),
        decided_by=issued.decided_by or "",
        decided_on=date.fromisoformat(said["decided_on"]),
        language=issued.language,
    )
    return refusal_pdf(refusal, issued.issued_at.replace(microsecond=0))


def certificate_number(issued: IssuedItem) -> str:
    """Say which certificate of its request it is: that of an item by its place."""
    return f"{issued.number}-K{json.loads(issued.content)['place']}"


def _refused(issued: IssuedItem, said: dict[str, str]) -> RefusedItem:
    name, _, since = said["rule"].partition("@")
    ground = refusal_ground(name, date.fromisoformat(since))
    return RefusedItem(
        what=right_in(issued.language, said),
        reason=ground.said[issued.language],
        explanation=issued.explanation or "",
        statute=ground.basis,
        is_partly=said["decision"] == Decision.PARTLY,
    )
