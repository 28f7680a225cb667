"""The certificate of an erasure: what went, what stays and why. It names nobody."""

import json
from datetime import date
from typing import Any, Final
from uuid import UUID

from api.documents.erasure_printing import erasure_pdf
from api.documents.erasures import GoneItem, PrintedErasure, ToldRecipient
from api.privacy.certificates.certifying import (
    ON_PAPER,
    IssuedRefusal,
    accounts,
    controller_in,
    kept_item,
)
from api.privacy.certificates.wording import gone_in
from api.privacy.queries.requests import LATEST_ERASURE, certificates, requests
from api.privacy.tables import SubjectRequest
from api.staff.company_queries import with_company
from api.views.shown import Shown


class IssuedErasure(IssuedRefusal):
    """A certificate of an erasure, and the proof that was kept of it."""

    certificate_id: UUID
    proof: str | None


ERASURE_ISSUED: Final = Shown(
    SubjectRequest,
    IssuedErasure,
    stays=True,
    source=with_company(
        requests.join(certificates, certificates.c.id == LATEST_ERASURE).outerjoin(
            accounts, accounts.c.id == certificates.c.issued_by
        ),
        certificates.c.issued_at,
    ),
    fields=ON_PAPER | {"certificate_id": certificates.c.id, "proof": certificates.c.proof},
)


def erasure_number(issued: IssuedErasure) -> str:
    return f"{issued.number}-P"


def printed_erasure(issued: IssuedErasure, proof: str) -> bytes:
    """Print a certificate: the same bytes each time. Call it in a thread."""
    said, proven = json.loads(issued.content), json.loads(proof)
    erasure = PrintedErasure(
        number=erasure_number(issued),
        request_number=issued.number,
        received_on=issued.received_on,
        gone=tuple(
            GoneItem(gone_in(issued.language, each["record_class"]), each["count"])
            for each in said["gone"]
        ),
        kept=tuple(kept_item(each, issued.language) for each in said["kept"]),
        told=tuple(map(_told, said["told"])) if "told" in said else None,
        controller=controller_in(issued),
        decided_by=issued.decided_by or "",
        decided_on=date.fromisoformat(said["decided_on"]),
        seal=proven["head"]["seq"],
        root=proven["head"]["merkle_root"],
        language=issued.language,
    )
    return erasure_pdf(erasure, proof, issued.issued_at.replace(microsecond=0))


def _told(said: dict[str, Any]) -> ToldRecipient:
    told, acknowledged = said["told_on"], said["acknowledged_on"]
    return ToldRecipient(
        name=said["recipient"],
        told_on=date.fromisoformat(told) if told else None,
        acknowledged_on=date.fromisoformat(acknowledged) if acknowledged else None,
        is_excused=said["excused"],
    )
