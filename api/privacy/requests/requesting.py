"""Taking up a request: a case of its own, or more of the one that is open already."""

from typing import Final
from uuid import UUID

from api.customers.person_actions import check_acts_for
from api.customers.rules.kinds import MandateScope, OrganisationKind
from api.customers.tables import Organisation, Party, Person
from api.database.locks import alone_with
from api.database.series import next_number
from api.database.work import Work
from api.kernel.clock import local_day
from api.kernel.receipts import check_received
from api.kernel.refusals import NotFound
from api.kernel.sources import Source, SourceKind
from api.privacy.queries.items import open_cases, waiting_items
from api.privacy.requests.disputing import restrict_disputed
from api.privacy.requests.effects import plan_task
from api.privacy.requests.item_tables import RequestReceipt
from api.privacy.requests.joining import add_items
from api.privacy.requests.knowing import recognise
from api.privacy.requests.timing import retime
from api.privacy.rules.items import BY_HAND, joins
from api.privacy.rules.kinds import Channel, RequestState
from api.privacy.rules.requests import NotANaturalPerson, due_on, request_number
from api.privacy.schemas import NewRequest
from api.privacy.tables import SubjectRequest
from api.standing.one_subject import parties_of

SERIES: Final = "data_subject_requests"
SOURCES: Final = {
    Channel.PORTAL: SourceKind.CUSTOMER_SELF,
    Channel.E_ID: SourceKind.CUSTOMER_SELF,
    Channel.EMAIL: SourceKind.CUSTOMER_EMAIL,
    Channel.PHONE: SourceKind.CUSTOMER_PHONE,
    Channel.OFFICE: SourceKind.CUSTOMER_VISIT,
    Channel.LETTER: SourceKind.OTHER,
}
"""On whose word the request's own values rest: that of whoever asked."""


async def take_up(work: Work, said: NewRequest) -> SubjectRequest:
    """Give a request its number, and each item its day; what is open already takes them in."""
    check_received(said.received_on, local_day(work.now))
    request = await _case(work, said)
    with work.citing(Source(SOURCES[said.channel], request.number, work.now)):
        work.session.add(request)
        new = await add_items(work, request, said.asked, said.received_on)
        work.session.add(_receipt(work, request, said))
        await work.session.flush()
    await retime(work, request)
    for each in new:
        if each.kind in BY_HAND:
            await plan_task(work, request, each)
    if said.identity and request.state is RequestState.RECEIVED:
        await recognise(work, request, said.identity)
    await restrict_disputed(work, request)
    return request


async def _case(work: Work, said: NewRequest) -> SubjectRequest:
    """Find the person's open case, or begin one: who is known by a name alone has a new one."""
    if said.party_id is None:
        return await _begun(work, said, said.name or "")
    party = await _person(work, said.party_id)
    if said.acting_id is not None:
        await check_acts_for(work, said.acting_id, party.id, MandateScope.DATA_REQUESTS)
    parties = await parties_of(work, party.id)
    await alone_with(work, f"request of {parties[0]}")
    asked = {each.asked for each in said.asked}
    for case in await open_cases(work.session, parties):
        waiting = (await waiting_items(work.session, case.id)).keys()
        if joins(case.state, waiting, asked, is_vouched=said.identity is not None):
            case.acting_id = case.acting_id or said.acting_id
            return case
    return await _begun(work, said, party.name)


async def _begun(work: Work, said: NewRequest, name: str) -> SubjectRequest:
    today = local_day(work.now)
    place = await next_number(work.session, SERIES, year=today.year)
    return SubjectRequest(
        number=request_number(today.year, place),
        channel=said.channel,
        state=RequestState.RECEIVED,
        party_id=said.party_id,
        acting_id=said.acting_id if said.party_id else None,
        name=name,
        language=said.language,
        received_on=said.received_on,
        due_on=due_on(said.received_on, today),
        note=said.note,
        registered_at=work.now,
        registered_by=work.caller.id,
    )


def _receipt(work: Work, request: SubjectRequest, said: NewRequest) -> RequestReceipt:
    return RequestReceipt(
        request_id=request.id,
        channel=said.channel,
        received_on=said.received_on,
        registered_at=work.now,
        registered_by=work.caller.id,
        archive_label=said.archive_label,
        signature_checked_by=work.caller.id if said.signature_checked else None,
    )


async def _person(work: Work, party_id: UUID) -> Party:
    """Find a party that is a natural person, alone or in business."""
    person = await work.session.get(Person, party_id)
    firm = None if person else await work.session.get(Organisation, party_id)
    if person is None and firm is None:
        raise NotFound("There is no such record.", pointer="/party_id")
    if firm and firm.kind is not OrganisationKind.SOLE_TRADER:
        raise NotANaturalPerson(pointer="/party_id")
    return person or firm  # type: ignore[return-value]  # one of them is
