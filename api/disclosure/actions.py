"""Taking up recipients, and disclosing to them: the ledger and the promise in one commit."""

import hashlib
from collections.abc import Sequence
from uuid import UUID

from api.audit.versions import held
from api.database.base import Base
from api.database.work import Work
from api.disclosure.rules import Basis, NothingDisclosed, OnlyOurselves, RecipientRole
from api.disclosure.schemas import NewRecipient, RecipientChanges
from api.disclosure.tables import Disclosure, Recipient
from api.jobs.promises import promise
from api.kernel.clock import local_day
from api.kernel.purposes import Purpose


async def create_recipient(work: Work, said: NewRecipient) -> Recipient:
    recipient = Recipient(**said.stated())
    work.session.add(recipient)
    await work.session.flush()
    return recipient


async def change_recipient(work: Work, recipient_id: UUID, said: RecipientChanges) -> None:
    """Change what is agreed with a recipient. What it was given already stays in the ledger."""
    recipient = await held(work, Recipient, recipient_id)
    if recipient.role is RecipientRole.OURSELVES and "role" in said.model_fields_set:
        raise OnlyOurselves(pointer="/role")
    for name, value in said.stated().items():
        setattr(recipient, name, value)


async def disclose(  # noqa: PLR0913 - a ledger's line has this many columns
    work: Work,
    recipient: Recipient,
    *,
    purpose: Purpose,
    basis: Basis,
    fields: Sequence[str],
    subjects: Sequence[UUID],
    payload: bytes,
    job: str | None,
    record: Base | None = None,
) -> Disclosure:
    """Write down what is about to leave, and promise the job that sends it.

    The job's record is the disclosure. Its handler makes the payload again and sends it by
    `outgoing`, which lets nothing else pass than the bytes that were written down here.
    Without a job the recipient comes for it: it is told of from the moment it may be fetched.
    """
    recipient.standing.check(local_day(work.now))
    if not fields or not subjects:
        raise NothingDisclosed
    disclosure = Disclosure(
        at=work.now,
        recipient_id=recipient.id,
        purpose=purpose,
        basis=basis,
        fields=sorted(fields),
        subjects=sorted(subjects),
        record_type=record and record.__tablename__,
        record_id=record and record.id,
        caller_id=work.caller.id,
        payload_sha256=hashlib.sha256(payload).hexdigest(),
    )
    work.session.add(disclosure)
    await work.session.flush()
    if job is not None:
        await promise(work, job, disclosure.id)
    return disclosure
