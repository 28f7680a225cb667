"""Issues the refusal certificate of what stays: its content once, its paper each time alike."""

import hashlib
import json
from collections.abc import Sequence
from datetime import date, datetime
from typing import Any, Final
from uuid import UUID

from pydantic import BaseModel
from sqlalchemy import select

from api.database.work import Work
from api.documents.refusal_printing import refusal_pdf
from api.documents.refusals import KeptItem, PrintedController, PrintedRefusal
from api.kernel.clock import local_day
from api.kernel.identifiers import id_of
from api.kernel.languages import Language
from api.privacy.certificates.wording import class_in, ending_in, reason_in
from api.privacy.queries.requests import LATEST_CERTIFICATE, certificates, requests
from api.privacy.requests.item_tables import RequestItem
from api.privacy.rules.kinds import CertificateKind
from api.privacy.rules.planning import Entry
from api.privacy.tables import Certificate, SubjectRequest
from api.staff.company_queries import as_of_then, with_company
from api.staff.tables import Account
from api.views.shown import Shown

accounts = Account.__table__


class IssuedPaper(BaseModel):
    """What every paper to whoever asked names: the request, the decision and the controller."""

    number: str
    name: str | None
    received_on: date
    language: Language
    issued_at: datetime
    decided_by: str | None
    controller: str
    business_id: str
    street: str
    postal_code: str
    town: str
    email: str
    phone: str


class IssuedRefusal(IssuedPaper):
    """A certificate with what its paper names beside its content."""

    content: str


BY_US: Final = {
    "decided_by": accounts.c.name,
    "controller": as_of_then("name"),
    "business_id": as_of_then("business_id"),
    "street": as_of_then("street"),
    "postal_code": as_of_then("postal_code"),
    "town": as_of_then("town"),
    "email": as_of_then("email", rather="privacy_email"),
    "phone": as_of_then("phone", rather="privacy_phone"),
}
ON_PAPER: Final = BY_US | {
    "language": certificates.c.language,
    "issued_at": certificates.c.issued_at,
    "content": certificates.c.content,
}
ISSUED: Final = Shown(
    SubjectRequest,
    IssuedRefusal,
    stays=True,
    source=with_company(
        requests.join(certificates, certificates.c.id == LATEST_CERTIFICATE).outerjoin(
            accounts, accounts.c.id == certificates.c.issued_by
        ),
        certificates.c.issued_at,
    ),
    fields=ON_PAPER,
)


async def issue(
    work: Work, request: SubjectRequest, held: Sequence[Entry], decided_by: Any
) -> None:
    """Write down once what stays and why; later passes only make it less."""
    known = (
        select(Certificate.id)
        .where(
            Certificate.request_id == request.id,
            Certificate.item_id.is_(None),
            Certificate.kind == CertificateKind.REFUSAL,
        )
        .limit(1)
    )
    if await work.session.scalar(known):
        return
    content = written(request.number, local_day(work.now), held)
    keep(work, request, content, decided_by)


def certify(work: Work, request: SubjectRequest, item: RequestItem) -> None:
    """Write down that an item was refused, or a part of it, and by which ground of law."""
    asked = ("kind", "against", "correction", "field", "decision", "rule")
    said = {name: getattr(item, name) for name in asked} | {
        "request": request.number,
        "decided_on": local_day(work.now).isoformat(),
        "place": item.position,
    }
    keep(work, request, canonical(said), work.caller.id, item_id=item.id)


def keep(
    work: Work,
    request: SubjectRequest,
    content: str,
    decided_by: Any,
    *,
    item_id: UUID | None = None,
    kind: CertificateKind = CertificateKind.REFUSAL,
) -> None:
    """Keep what a certificate says, under an id that only this gives."""
    digest = hashlib.sha256(content.encode())
    work.session.add(
        Certificate(
            id=id_of(digest.digest()),
            request_id=request.id,
            kind=kind,
            item_id=item_id,
            issued_at=work.now,
            issued_by=decided_by,
            language=request.language,
            content=content,
            sha256=digest.hexdigest(),
        )
    )


def written(number: str, on: date, held: Sequence[Entry]) -> str:
    """Write what stays as canonical JSON: statutes, counts and days, and no value."""
    said = {
        "request": number,
        "decided_on": on.isoformat(),
        "kept": [each.told() for each in held],
    }
    return canonical(said)


def canonical(said: dict[str, Any]) -> str:
    return json.dumps(said, sort_keys=True, separators=(",", ":"), ensure_ascii=False)


def printed(issued: IssuedRefusal) -> bytes:
    """Print a certificate: the same bytes each time. Call it in a thread."""
    said = json.loads(issued.content)
    refusal = PrintedRefusal(
        number=f"{issued.number}-K",
        request_number=issued.number,
        received_on=issued.received_on,
        person=issued.name or "",
        kept=tuple(kept_item(each, issued.language) for each in said["kept"]),
        controller=controller_in(issued),
        decided_by=issued.decided_by or "",
        decided_on=date.fromisoformat(said["decided_on"]),
        language=issued.language,
    )
    return refusal_pdf(refusal, issued.issued_at.replace(microsecond=0))


def controller_in(issued: IssuedPaper) -> PrintedController:
    return PrintedController(
        name=issued.controller,
        line=f"{issued.business_id} · {issued.street}, {issued.postal_code} {issued.town}",
        email=issued.email,
        phone=issued.phone,
    )


def kept_item(entry: dict[str, Any], language: Language) -> KeptItem:
    holds = entry["holds"]
    endings = [each["ends_earlier_if"] for each in holds if each["ends_earlier_if"]]
    return KeptItem(
        what=class_in(language, entry["record_class"]),
        count=entry["count"],
        reason=", ".join(dict.fromkeys(reason_in(language, each) for each in holds)),
        statute=", ".join(dict.fromkeys(each["basis"] for each in holds)),
        until=date.fromisoformat(entry["until"]) if entry["until"] else None,
        ends_sooner=ending_in(language, endings[0]) if endings else None,
    )
