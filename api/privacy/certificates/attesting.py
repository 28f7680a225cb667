"""Certifies what an erasure took so far, what stays and why: counts and statutes, no value."""

import json
from collections.abc import Sequence
from datetime import datetime
from typing import Any, Final
from uuid import UUID

from sqlalchemy import func, select

from api.database.work import Work
from api.disclosure.tables import Recipient
from api.kernel.clock import local_day
from api.privacy.certificates.certifying import canonical, keep
from api.privacy.recipients.tables import Telling
from api.privacy.rules.kinds import CertificateKind
from api.privacy.rules.planning import Entry
from api.privacy.rules.telling import Became
from api.privacy.tables import Certificate, ErasureStep, SubjectRequest

NOT_GONE: Final = frozenset({"suppressions", "papers"})
"""Steps of a run that take nothing away: what was hashed, and which papers are to go."""
DATED: Final = frozenset({"issued_at", "decided_on"})


async def attest(
    work: Work, request: SubjectRequest, held: Sequence[Entry], decided_by: UUID
) -> None:
    """Issue a certificate, unless the last one says the same of another day."""
    await work.session.flush()
    said: dict[str, Any] = {
        "certificate": str(CertificateKind.ERASURE),
        "request": request.number,
        "issued_at": work.now.isoformat(),
        "decided_on": local_day(work.now).isoformat(),
        "gone": await _gone(work, request.id),
        "kept": [each.told() for each in held],
        "told": await _told(work, request.id),
    }
    last = await _last(work, request.id)
    if last and _undated(json.loads(last)) == _undated(said):
        return
    keep(work, request, canonical(said), decided_by, kind=CertificateKind.ERASURE)


async def _gone(work: Work, request_id: UUID) -> list[dict[str, Any]]:
    """Count what every pass took, class by class."""
    total = func.sum(ErasureStep.count)
    counted = (
        select(ErasureStep.record_class, total)
        .where(ErasureStep.request_id == request_id, ErasureStep.record_class.not_in(NOT_GONE))
        .group_by(ErasureStep.record_class)
        .having(total > 0)
        .order_by(ErasureStep.record_class)
    )
    rows = await work.session.execute(counted)
    return [{"record_class": name, "count": int(count)} for name, count in rows]


async def _told(work: Work, request_id: UUID) -> list[dict[str, Any]]:
    """Name the recipients of the data, and how far each has been told: Article 19."""
    listed = (
        select(Recipient.name, Telling.told_at, Telling.acknowledged_at, Telling.excused_at)
        .join(Recipient, Recipient.id == Telling.recipient_id)
        .where(Telling.request_id == request_id, Telling.became == Became.ERASED)
        .order_by(Recipient.name, Telling.made_at)
    )
    rows = await work.session.execute(listed)
    return [
        {
            "recipient": name,
            "told_on": _day(told),
            "acknowledged_on": _day(acknowledged),
            "excused": excused is not None,
        }
        for name, told, acknowledged, excused in rows
    ]


def _day(at: datetime | None) -> str | None:
    return None if at is None else local_day(at).isoformat()


async def _last(work: Work, request_id: UUID) -> str | None:
    found = select(Certificate.content).where(
        Certificate.request_id == request_id, Certificate.kind == CertificateKind.ERASURE
    )
    newest = found.order_by(Certificate.issued_at.desc()).limit(1)
    return (await work.session.scalars(newest)).one_or_none()


def _undated(said: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in said.items() if name not in DATED}
