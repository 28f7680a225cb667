"""The URLs of certificates: signed papers, the same bytes each time they are printed.

No paper is stored: one would name a person in a file that erasure has to find. What it says
is stored once, and printing and signing it draw nothing by chance and read no clock.
"""

import asyncio
from collections.abc import Callable
from typing import Final, TypeVar
from uuid import UUID

from starlette.requests import Request

from api.database.work import Work
from api.documents.signers import signer_at
from api.documents.signing import sign
from api.http.files import Pdf
from api.http.routes import Routes
from api.kernel.permissions import Permission
from api.kernel.purposes import Purpose
from api.kernel.refusals import NotFound
from api.privacy.certificates.certifying import ISSUED, IssuedPaper, IssuedRefusal, printed
from api.privacy.certificates.erasures import (
    ERASURE_ISSUED,
    IssuedErasure,
    erasure_number,
    printed_erasure,
)
from api.privacy.certificates.items import (
    ITEM_ISSUED,
    IssuedItem,
    certificate_number,
    printed_item,
)
from api.privacy.certificates.letters import (
    LETTERS_ISSUED,
    IssuedLetter,
    as_it_stands,
    printed_letter,
)
from api.privacy.certificates.proving import NotSealedYet, proof_of
from api.views.show import show

routes = Routes("Data-subject requests")

RIGHTS: Final = frozenset({Purpose.DATA_SUBJECT_REQUEST})
READ: Final = Permission.REQUESTS_READ
CASE: Final = "/data-subject-requests/{request_id}"
Issued = TypeVar("Issued", bound=IssuedPaper)


@routes.get(f"{CASE}/certificate", READ, purposes=RIGHTS, refuses=[NotFound])
async def print_refusal(work: Work, request: Request, request_id: UUID) -> Pdf:
    """Print the certificate of what stays and why, signed: the same bytes each time."""
    shown = await show(work, ISSUED, request_id)
    issued = IssuedRefusal.model_validate_json(shown.body)
    return Pdf(await _signed(request, issued, printed), f"{issued.number}-K.pdf")


@routes.get(
    "/request-items/{request_item_id}/certificate", READ, purposes=RIGHTS, refuses=[NotFound]
)
async def print_item_refusal(work: Work, request: Request, request_item_id: UUID) -> Pdf:
    """Print the certificate of a refused item, signed: the same bytes each time."""
    shown = await show(work, ITEM_ISSUED, request_item_id)
    issued = IssuedItem.model_validate_json(shown.body)
    return Pdf(
        await _signed(request, issued, printed_item), f"{certificate_number(issued)}.pdf"
    )


@routes.get(f"{CASE}/correction-letter", READ, purposes=RIGHTS, refuses=[NotFound])
async def print_correction_letter(work: Work, request: Request, request_id: UUID) -> Pdf:
    """Print the answer to all that was asked to be put right and is decided, signed.

    It tells each field as it was and became, what was refused and why, the person's own view
    on file, and where to complain.
    """
    shown = await show(work, LETTERS_ISSUED, request_id)
    issued = as_it_stands(IssuedLetter.model_validate_json(shown.body))
    return Pdf(await _signed(request, issued, printed_letter), f"{issued.number}-O.pdf")


@routes.get(
    f"{CASE}/erasure-certificate", READ, purposes=RIGHTS, refuses=[NotFound, NotSealedYet]
)
async def print_erasure(work: Work, request: Request, request_id: UUID) -> Pdf:
    """Print the certificate of what went and what stays, signed, with the audit's proof.

    `deploy/verify_certificate.py` checks it without this register and without a network.
    """
    shown = await show(work, ERASURE_ISSUED, request_id)
    issued = IssuedErasure.model_validate_json(shown.body)
    kept = issued.proof
    proof = kept or await proof_of(work.session, issued.certificate_id, issued.content)
    content = await _signed(request, issued, lambda one: printed_erasure(one, proof))
    return Pdf(content, f"{erasure_number(issued)}.pdf")


async def _signed(
    request: Request, issued: Issued, print_it: Callable[[Issued], bytes]
) -> bytes:
    """Print and sign in a thread, as of the moment it was issued."""
    signer = signer_at(request.app.state.settings.certificate_keys, issued.issued_at)
    return await asyncio.to_thread(
        lambda: sign(print_it(issued), signer, issued.issued_at.replace(microsecond=0))
    )
