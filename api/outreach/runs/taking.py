"""Taking a list: asked of the gate anew, made, written into the ledger, and only then given."""

from collections.abc import Mapping, Sequence
from typing import Final
from uuid import UUID

from sqlalchemy import select

from api.audit.versions import held
from api.database.locks import alone_with
from api.database.work import Work
from api.disclosure.actions import disclose
from api.disclosure.own import own_use
from api.disclosure.rules import Basis
from api.disclosure.tables import Recipient
from api.documents.address_printing import Place
from api.kernel.languages import Language
from api.kernel.purposes import Purpose
from api.kernel.refusals import Conflict, NotFound
from api.outreach.consents.company import company_name
from api.outreach.gate.passing import Passed, let_pass
from api.outreach.rules.kinds import Exclusion
from api.outreach.rules.runs import (
    OUTLETS,
    TAKEN,
    LineState,
    NobodyLeft,
    OutreachRunState,
    RunKind,
    RunOver,
)
from api.outreach.runs.printing import Line, Sheet
from api.outreach.runs.tables import OutreachLine, OutreachRun
from api.outreach.segments.tables import Segment

LOCK: Final = "outreach lists"
FIELDS: Final = {
    RunKind.LABELS: ["name", "address"],
    RunKind.DIRECTORY: ["name", "address"],
    RunKind.ADVERTISING: ["email_sha256"],
}
BASES: Final = {
    RunKind.LABELS: Basis.LEGITIMATE_INTERESTS,
    RunKind.DIRECTORY: Basis.CONSENT,
    RunKind.ADVERTISING: Basis.CONSENT,
}


class ListMoved(Conflict):
    """Somebody on the list has just said no. Take it again, without them."""


class RecipientNeeded(Conflict):
    """Say which platform gets the list."""


async def asked_anew(work: Work, run: OutreachRun) -> tuple[Passed, Mapping[UUID, Exclusion]]:
    """Ask the gate about everybody who is still on a list."""
    segment = await work.session.get_one(Segment, run.segment_id)
    keys = {each.party_id for each in await lines_of(work, run.id)}
    return await let_pass(
        work.session, OUTLETS[run.kind], keys, work.now, profiles=segment.profiles
    )


async def lines_of(work: Work, run_id: UUID) -> Sequence[OutreachLine]:
    """Give who is on a list and was not stopped."""
    there = OutreachLine.run_id == run_id, OutreachLine.state != LineState.STOPPED
    rows = select(OutreachLine).where(*there).order_by(OutreachLine.position)
    return (await work.session.scalars(rows)).all()


async def sheet_of(
    work: Work, run: OutreachRun, passed: Passed, skip: int, language: Language
) -> Sheet:
    """Say what the file of a run holds today: who was let pass just now, and is not erased."""
    rows = [each for each in await lines_of(work, run.id) if each.party_id in passed.parties]
    lines = [_line(each) for each in rows if each.name is not None]
    if not lines:
        raise NobodyLeft
    return Sheet(
        number=run.number,
        kind=run.kind,
        a_sheet=run.a_sheet or 0,
        skip=skip,
        author=await company_name(work),
        language=language,
        made_at=run.made_at,
        lines=lines,
    )


async def note_taken(
    work: Work, run_id: UUID, passed: Passed, payload: bytes, recipient_id: UUID | None
) -> None:
    """Write down that a list goes out, and to whom; refuse where it has moved since.

    Who says no after this is called back from it: one thing happens after the other.
    """
    await alone_with(work, LOCK)
    run = await held(work, OutreachRun, run_id)
    if run.state not in TAKEN:
        raise RunOver
    now_passed, refused = await asked_anew(work, run)
    if not now_passed.parties >= passed.parties:
        raise ListMoved
    recipient = await _recipient(work, run, recipient_id)
    for each in await lines_of(work, run_id):
        why = refused.get(each.party_id)
        each.state = LineState.STOPPED if why else LineState.OUT
        each.stopped_because = why
    ledger = await disclose(
        work,
        recipient,
        purpose=Purpose.MARKETING,
        basis=BASES[run.kind],
        fields=FIELDS[run.kind],
        subjects=[*passed.parties],
        payload=payload,
        job=None,
        record=run,
    )
    run.state, run.out_at = OutreachRunState.OUT, run.out_at or work.now
    run.recipient_id, run.sha256 = recipient_id, ledger.payload_sha256


async def _recipient(work: Work, run: OutreachRun, recipient_id: UUID | None) -> Recipient:
    if recipient_id is None:
        if run.kind is RunKind.ADVERTISING:
            raise RecipientNeeded(pointer="/recipient_id")
        return await own_use(work)
    recipient = await work.session.get(Recipient, recipient_id)
    if recipient is None:
        raise NotFound("There is no such record.", pointer="/recipient_id")
    return recipient


def _line(row: OutreachLine) -> Line:
    town = f"{row.postal_code or ''} {row.town or ''}".strip()
    country = "" if row.country in {None, "FI"} else row.country or ""
    place = Place(row.name or "", row.street or "", town, country)
    return Line(row.id, row.party_id, place, row.address)
