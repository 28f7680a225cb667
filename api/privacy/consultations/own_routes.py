"""The URLs of what is held about oneself, and of what staff are told of it."""

from api.database.work import Work
from api.http.answers import Answer, saying
from api.http.routes import Routes
from api.kernel.languages import Language
from api.kernel.permissions import Open
from api.privacy.consultations.informing import inform
from api.privacy.consultations.own_reading import OWN_VIEWINGS, own_data
from api.privacy.consultations.own_schemas import OwnData, OwnViewing, StaffInformation
from api.staff.rules.accounts import NoAccount
from api.views.pages import Page, Paging, WrongCursor, page

routes = Routes("My account")


def _check_person(work: Work) -> None:
    """Refuse a partner's machine: it is nobody."""
    if work.caller.is_partner:
        raise NoAccount


@routes.get("/me/data", Open.SIGNED_IN, refuses=[NoAccount])
async def get_own_data(work: Work) -> Answer[OwnData]:
    """Tell all that the register holds about you as a member of staff, and for how long."""
    return saying(await own_data(work))


@routes.get("/me/viewings", Open.SIGNED_IN, refuses=[NoAccount, WrongCursor])
async def list_own_viewings(work: Work, paging: Paging) -> Answer[Page[OwnViewing]]:
    """List who has looked at your data, by role, newest first."""
    _check_person(work)
    return await page(
        work, OWN_VIEWINGS, paging, {"subjects": [work.caller.id]}, sort="position"
    )


@routes.get("/staff-information", Open.SIGNED_IN, refuses=[NoAccount])
async def get_staff_information(
    work: Work, language: Language = Language.FI
) -> Answer[StaffInformation]:
    """Tell what whoever works here is told of the use of their data: GDPR, Article 13."""
    _check_person(work)
    return saying(await inform(work, language))
