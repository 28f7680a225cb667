"""Profiles of imports over HTTP: kept under a name, chosen for a list, forgotten."""

from uuid import UUID

from api.audit.versions import VersionConflict
from api.database.work import Work
from api.http.answers import Answer, nothing
from api.http.routes import Routes
from api.imports import profile_actions
from api.imports.profile_actions import ProfileNameTaken
from api.imports.profile_schemas import NewProfile, ProfileView
from api.imports.queries import PROFILES_SHOWN
from api.imports.routes import UNMAPPED
from api.imports.rules.nouns import Noun
from api.kernel.permissions import Permission
from api.kernel.refusals import Forbidden, NotFound
from api.views.pages import Page, Paging, WrongCursor, page
from api.views.show import show

routes = Routes("Imports")


@routes.get("/import-profiles", Permission.CUSTOMERS_IMPORT, refuses=[WrongCursor])
async def list_import_profiles(
    work: Work, paging: Paging, noun: Noun | None = None
) -> Answer[Page[ProfileView]]:
    """List by name how lists of each program are brought in."""
    given = {"noun": noun}
    return await page(work, PROFILES_SHOWN, paging, given, sort="name", descending=False)


@routes.post(
    "/import-profiles",
    Permission.CUSTOMERS_IMPORT,
    refuses=[*UNMAPPED, ProfileNameTaken, Forbidden],
)
async def keep_import_profile(work: Work, said: NewProfile) -> Answer[ProfileView]:
    """Keep what the columns of a program's lists hold, and what is done with their rows."""
    kept = await profile_actions.keep_profile(work, said)
    return await show(work, PROFILES_SHOWN, kept.id)


@routes.delete(
    "/import-profiles/{import_profile_id}",
    Permission.CUSTOMERS_IMPORT,
    refuses=[NotFound, VersionConflict, Forbidden],
    status=204,
)
async def forget_import_profile(work: Work, import_profile_id: UUID) -> Answer[None]:
    """Forget a profile. Imports that were mapped by it stay as they are."""
    await profile_actions.forget_profile(work, import_profile_id)
    return nothing()
