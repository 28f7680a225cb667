"""The URLs of legal holds: set by a keeper, listed, and lifted."""

from typing import Final
from uuid import UUID

from api.audit.versions import VersionConflict
from api.customers.tables import Party
from api.database.membership import among
from api.database.work import Work
from api.http.answers import Answer
from api.http.routes import Routes
from api.kernel.permissions import Permission
from api.kernel.purposes import Purpose
from api.kernel.refusals import NotFound
from api.privacy.legal_holds import actions
from api.privacy.legal_holds.schemas import LegalHoldView, NewHoldLifting, NewLegalHold
from api.privacy.legal_holds.tables import LegalHold
from api.privacy.rules import holding as rules
from api.standing.one_subject import parties_of
from api.views.pages import Page, Paging, WrongCursor, page
from api.views.show import show
from api.views.shown import Shown

routes = Routes("Data-subject requests")

RIGHTS: Final = frozenset({Purpose.DATA_SUBJECT_REQUEST})
holds = LegalHold.__table__
parties = Party.__table__
HOLDS_SHOWN: Final = Shown(
    LegalHold,
    LegalHoldView,
    stays=True,
    source=holds.join(parties, parties.c.id == holds.c.party_id),
    version=holds.c.version,
    fields={"name": parties.c.name},
    filters={"parties": among(holds.c.party_id, "parties")},
)


@routes.get("/legal-holds", Permission.REQUESTS_READ, purposes=RIGHTS, refuses=[WrongCursor])
async def list_legal_holds(
    work: Work, paging: Paging, party_id: UUID | None = None
) -> Answer[Page[LegalHoldView]]:
    """List what is kept for claims, newest first; of one person, also under other numbers."""
    theirs = party_id and await parties_of(work, party_id)
    return await page(work, HOLDS_SHOWN, paging, {"parties": theirs})


@routes.post(
    "/legal-holds",
    Permission.REQUESTS_WRITE,
    purposes=RIGHTS,
    refuses=[NotFound, rules.WrongHoldEnd, rules.UnknownRecordClass],
)
async def set_legal_hold(work: Work, said: NewLegalHold) -> Answer[LegalHoldView]:
    """Keep certain records of somebody for a named claim, until a day."""
    hold = await actions.set_hold(work, said)
    return await show(work, HOLDS_SHOWN, hold.id)


@routes.post(
    "/legal-holds/{legal_hold_id}/lifting",
    Permission.REQUESTS_WRITE,
    purposes=RIGHTS,
    status=200,
    refuses=[NotFound, VersionConflict, rules.HoldLifted],
)
async def lift_legal_hold(
    work: Work, legal_hold_id: UUID, said: NewHoldLifting
) -> Answer[LegalHoldView]:
    """Lift a hold: an erasure that waits for it goes on by itself, the next night."""
    await actions.lift_hold(work, legal_hold_id, said.because)
    return await show(work, HOLDS_SHOWN, legal_hold_id)
