"""Taking up a request, and noting how whoever asks was identified."""

from typing import Final
from uuid import UUID

from api.audit.versions import held
from api.customers.rules.kinds import OrganisationKind
from api.customers.tables import Organisation, Party, Person
from api.database.series import next_number
from api.database.work import Work
from api.kernel.clock import local_day
from api.kernel.refusals import NotFound
from api.kernel.sources import Source, SourceKind
from api.privacy.rules.kinds import Channel, IdentityMethod, RequestState
from api.privacy.rules.requests import (
    NotANaturalPerson,
    check_identifiable,
    due_on,
    request_number,
)
from api.privacy.schemas import NewRequest
from api.privacy.tables import SubjectRequest

SERIES: Final = "data_subject_requests"
SOURCES: Final = {
    Channel.PORTAL: SourceKind.CUSTOMER_SELF,
    Channel.EMAIL: SourceKind.CUSTOMER_EMAIL,
    Channel.PHONE: SourceKind.CUSTOMER_PHONE,
    Channel.OFFICE: SourceKind.CUSTOMER_VISIT,
    Channel.LETTER: SourceKind.OTHER,
}
"""On whose word the request's own values rest: that of whoever asked."""


async def take_up(work: Work, said: NewRequest) -> SubjectRequest:
    """Give a request its number, and its day by which it is answered."""
    today = local_day(work.now)
    due = due_on(said.received_on, today)
    name = said.name or ""
    if said.party_id is not None:
        name = (await _person(work, said.party_id)).name
    place = await next_number(work.session, SERIES, year=today.year)
    request = SubjectRequest(
        number=request_number(today.year, place),
        kind=said.kind,
        channel=said.channel,
        state=RequestState.RECEIVED,
        party_id=said.party_id,
        name=name,
        language=said.language,
        received_on=said.received_on,
        due_on=due,
        note=said.note,
        registered_at=work.now,
        registered_by=work.caller.id,
    )
    with work.citing(Source(SOURCES[said.channel], request.number, work.now)):
        work.session.add(request)
        await work.session.flush()
    return request


async def identify(work: Work, request_id: UUID, method: IdentityMethod) -> None:
    """Note how the person was identified, and by whom."""
    request = await held(work, SubjectRequest, request_id)
    check_identifiable(request.state)
    request.state = RequestState.IDENTIFIED
    request.identity_method, request.identity_at = method, work.now
    request.identity_by = work.caller.id


async def _person(work: Work, party_id: UUID) -> Party:
    """Find a party that is a natural person, alone or in business."""
    person = await work.session.get(Person, party_id)
    firm = None if person else await work.session.get(Organisation, party_id)
    if person is None and firm is None:
        raise NotFound("There is no such record.", pointer="/party_id")
    if firm and firm.kind is not OrganisationKind.SOLE_TRADER:
        raise NotANaturalPerson(pointer="/party_id")
    return person or firm  # type: ignore[return-value]  # one of them is
