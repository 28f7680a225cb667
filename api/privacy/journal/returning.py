"""What a restored backup brought back: which erasures it does not know, taken up again."""

from collections.abc import Sequence
from datetime import date
from typing import Final
from uuid import UUID, uuid5

from sqlalchemy import select

from api.audit.versions import held
from api.customers.tables import Party
from api.database.series import next_number, pass_over
from api.database.work import Work
from api.kernel.languages import Language
from api.kernel.sources import Source, SourceKind
from api.law import retention
from api.law.holidays import due_within_months
from api.privacy.journal.lines import Erasure
from api.privacy.requests.item_tables import RequestItem, RequestReceipt
from api.privacy.requests.requesting import SERIES
from api.privacy.rules.kinds import Channel, RequestKind, RequestState
from api.privacy.rules.requests import place_in, request_number
from api.privacy.tables import ErasureStep, SubjectRequest
from api.standing.one_subject import parties_of

AT_A_TIME: Final = 500
STEPS: Final = select(ErasureStep.id).where(ErasureStep.request_id == SubjectRequest.id)


async def erasure_of(work: Work, request_id: UUID) -> Erasure:
    """Say for the journal what a request erases, by ids."""
    request = await work.session.get_one(SubjectRequest, request_id)
    whose = request.party_id
    others = {*(await parties_of(work, whose))} - {whose} if whose else set()
    return Erasure(
        request_id=request_id,
        number=request.number,
        channel=request.channel,
        language=request.language,
        received_on=request.received_on.isoformat(),
        parties=(*([whose] if whose else []), *sorted(others)),
        at=work.now.isoformat(),
    )


async def begun(work: Work) -> Sequence[UUID]:
    """Give the requests whose erasure this database knows to have begun."""
    return [*await work.session.scalars(select(SubjectRequest.id).where(STEPS.exists()))]


def is_in_time(erasure: Erasure, today: date) -> bool:
    """Tell whether its file may still be there: what is older no backup remembers, either."""
    ends = retention.rule("DSR_CASE", today).ends(date.fromisoformat(erasure.at[:10]))
    return ends is None or today <= ends


async def take_up_again(work: Work, erasure: Erasure) -> list[UUID]:
    """Have each party of an erasure that is here again wait to go; give the requests."""
    waiting: dict[UUID, UUID] = {}
    for at, each in enumerate(erasure.parties):
        party = await work.session.get(Party, each)
        if party is None or each in waiting:
            continue
        key = uuid5(erasure.request_id, str(each)) if at else erasure.request_id
        if await work.session.get(SubjectRequest, key) is None:
            await _write_anew(work, erasure, key, party)
        request = await held(work, SubjectRequest, key)
        request.state = RequestState.WAITING
        await work.session.flush()
        waiting |= dict.fromkeys(await parties_of(work, each), key)
    return [*dict.fromkeys(waiting.values())]


async def _write_anew(work: Work, erasure: Erasure, key: UUID, party: Party) -> None:
    received = date.fromisoformat(erasure.received_on)
    year, place = place_in(erasure.number)
    await pass_over(work.session, SERIES, place, year=year)
    number = erasure.number
    if key != erasure.request_id:
        number = request_number(year, await next_number(work.session, SERIES, year=year))
    request = SubjectRequest(
        id=key,
        number=number,
        channel=Channel(erasure.channel),
        state=RequestState.WAITING,
        party_id=party.id,
        name=party.name,
        language=Language(erasure.language),
        received_on=received,
        due_on=due_within_months(received),
        registered_at=work.now,
        registered_by=work.caller.id,
    )
    with work.citing(Source(SourceKind.OTHER, number, work.now)):
        work.session.add_all((request, *_asked_anew(work, request)))
        await work.session.flush()


def _asked_anew(work: Work, request: SubjectRequest) -> tuple[RequestItem, RequestReceipt]:
    """Give what lay in its file, as far as the journal knows it."""
    item = RequestItem(
        request_id=request.id,
        position=1,
        kind=RequestKind.ERASE,
        received_on=request.received_on,
        due_on=request.due_on,
    )
    receipt = RequestReceipt(
        request_id=request.id,
        channel=request.channel,
        received_on=request.received_on,
        registered_at=work.now,
        registered_by=work.caller.id,
    )
    return item, receipt
