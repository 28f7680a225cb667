"""Proves that a certificate's making is in the sealed audit, and keeps the proof."""

import asyncio
from collections.abc import Mapping
from pathlib import Path
from typing import Final
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from api.audit.inclusion import inclusion_of
from api.documents.signers import signer_in
from api.jobs.task import Handler, Task
from api.kernel.refusals import Conflict
from api.privacy.certificates.certifying import canonical
from api.privacy.rules.kinds import CertificateKind
from api.privacy.tables import Certificate
from api.settings import Settings

PROVE: Final = "prove_certificates"
SIGNER_FILE: Final = "certificate-signer.pem"
AT_A_TIME: Final = 100


class NotSealedYet(Conflict):
    """The audit's line of this certificate is not sealed yet."""


async def proof_of(session: AsyncSession, certificate_id: UUID, content: str) -> str:
    """Make the proof of a certificate: the same each time, once its line is sealed."""
    found = await inclusion_of(session, Certificate.__tablename__, certificate_id)
    if found is None:
        raise NotSealedYet("Lines are sealed each minute: try again in a moment.")
    return canonical({"content": content} | found.told())


async def keep_proofs(task: Task) -> None:
    """Keep the proofs of erasures while their lines are there: these go after two years."""
    unproven = select(Certificate).where(
        Certificate.kind == CertificateKind.ERASURE, Certificate.proof.is_(None)
    )
    async with task.work() as work:
        for each in await work.session.scalars(unproven.limit(AT_A_TIME)):
            try:
                each.proof = await proof_of(work.session, each.id, each.content)
            except NotSealedYet:
                continue
            task.progress(task.done + 1)


def proving_jobs(settings: Settings) -> Mapping[str, Handler]:
    """Make the handler, which also lays the signer's certificate beside the audit's heads."""

    async def prove_certificates(task: Task) -> None:
        await keep_proofs(task)
        if settings.heads_folder is not None and settings.heads_folder.is_dir():
            pem = signer_in(settings.certificate_keys[-1]).public_pem
            await asyncio.to_thread(_lay, settings.heads_folder / SIGNER_FILE, pem)

    return {PROVE: prove_certificates}


def _lay(path: Path, pem: bytes) -> None:
    if not path.exists() or path.read_bytes() != pem:
        path.write_bytes(pem)
