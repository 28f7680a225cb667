"""Making a run: the list is frozen as it stands, and whoever is left out is only counted."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from api.audit.bulk import bulk_insert
from api.database.series import next_number
from api.database.work import Work
from api.kernel.clock import local_day
from api.kernel.sources import Source, SourceKind
from api.outreach.gate.addresses import Postal
from api.outreach.rules.runs import LineState, OutreachRunState, RunKind, run_number
from api.outreach.runs.choosing import Addressee, Chosen
from api.outreach.runs.tables import OutreachLine, OutreachRun

SERIES = "outreach_runs"


async def make_run(
    work: Work,
    kind: RunKind,
    segment_id: UUID,
    chosen: Chosen,
    *,
    campaign_id: UUID | None = None,
    a_sheet: int | None = None,
) -> OutreachRun:
    """Store a run with its people."""
    year = local_day(work.now).year
    run = OutreachRun(
        number=run_number(year, await next_number(work.session, SERIES, year=year)),
        kind=kind,
        state=OutreachRunState.SENDING if kind is RunKind.CAMPAIGN else OutreachRunState.READY,
        segment_id=segment_id,
        campaign_id=campaign_id,
        a_sheet=a_sheet,
        included=len(chosen.included),
        left_out=chosen.counted,
        made_at=work.now,
        made_by=work.caller.id,
    )
    work.session.add(run)
    await work.session.flush()
    with work.citing(Source(SourceKind.OTHER, run.number, work.now)) as cited:
        rows = _rows(run.id, chosen.included)
        await bulk_insert(cited, OutreachLine, rows) if rows else None
    return run


def _rows(run_id: UUID, included: Sequence[Addressee]) -> list[dict[str, Any]]:
    return [
        {
            "run_id": run_id,
            "position": place,
            "party_id": each.party_id,
            "state": LineState.WAITING,
            "stopped_because": None,
            "name": each.name,
            "language": each.language,
            "mail_id": None,
        }
        | _placed(each.where)
        for place, each in enumerate(included, 1)
    ]


def _placed(where: Postal | str) -> dict[str, str | None]:
    blank = dict.fromkeys(("street", "postal_code", "town", "country", "address"))
    if isinstance(where, str):
        return {**blank, "address": where}
    return {
        **blank,
        "street": where.street,
        "postal_code": where.postal_code,
        "town": where.town,
        "country": where.country,
    }
