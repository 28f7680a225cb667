"""Notes how somebody was known, and follows at once what needs no weighing."""

from uuid import UUID

from api.audit.versions import held
from api.database.work import Work
from api.kernel.clock import local_day
from api.privacy.queries.items import waiting_items
from api.privacy.requests.answering import grant
from api.privacy.requests.disputing import restrict_disputed
from api.privacy.requests.timing import resume
from api.privacy.rules.kinds import IdentityMethod, RequestState
from api.privacy.rules.requests import check_identifiable
from api.privacy.tables import SubjectRequest


async def identify(work: Work, request_id: UUID, method: IdentityMethod) -> None:
    """Note how the person was identified, and by whom."""
    request = await held(work, SubjectRequest, request_id)
    check_identifiable(request.state)
    await recognise(work, request, method)
    await restrict_disputed(work, request)


async def recognise(work: Work, request: SubjectRequest, method: IdentityMethod) -> None:
    """Take a person for who they say they are; a clock that stood still for it goes on."""
    request.state = RequestState.IDENTIFIED
    request.identity_method, request.identity_at = method, work.now
    request.identity_by = work.caller.id
    await resume(work, request, local_day(work.now))
    for asked, item in (await waiting_items(work.session, request.id)).items():
        if asked.is_followed_at_once:
            await grant(work, request, item)
