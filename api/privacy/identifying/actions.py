"""Takes whoever asked for who a provider says they are: names are compared, and not kept."""

from uuid import UUID

from api.audit.versions import held
from api.customers.tables import Person
from api.database.work import Work
from api.eid.rules import Identified, OtherPerson
from api.privacy.requests.disputing import restrict_disputed
from api.privacy.requests.knowing import recognise
from api.privacy.rules.kinds import IdentityMethod
from api.privacy.rules.requests import check_identifiable
from api.privacy.tables import SubjectRequest


async def identify_strongly(work: Work, request_id: UUID, them: Identified) -> None:
    """Note that they were identified, by which provider, when and how surely: no more."""
    request = await held(work, SubjectRequest, request_id)
    check_identifiable(request.state)
    if not them.is_named(await _name_asked(work, request)):
        raise OtherPerson
    request.identity_provider, request.identity_level = them.provider, them.level
    await recognise(work, request, IdentityMethod.STRONG_E_ID)
    await restrict_disputed(work, request)


async def _name_asked(work: Work, request: SubjectRequest) -> str:
    """Give who asks: the person themselves, or whoever acts for them."""
    if request.acting_id is None:
        return request.name
    acting = await work.session.get(Person, request.acting_id)
    return acting.name if acting else ""
