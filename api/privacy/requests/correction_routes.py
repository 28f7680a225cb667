"""The URL of a correction: carried out as granted, and shown with what it changed."""

from typing import Final
from uuid import UUID

from api.audit.versions import VersionConflict
from api.customers.rules.addresses import WrongPostalCode
from api.customers.rules.contact import WrongEmail, WrongPhone
from api.customers.rules.parties import NameMissing
from api.database.work import Work
from api.http.answers import Answer
from api.http.routes import Routes
from api.kernel.free_text import IdentityCodeInText
from api.kernel.permissions import Permission
from api.kernel.purposes import Purpose
from api.kernel.refusals import NotFound, Restricted
from api.privacy.queries.corrections import CORRECTIONS_SHOWN
from api.privacy.requests.correcting import correct
from api.privacy.requests.correction_schemas import CorrectionView
from api.privacy.requests.item_schemas import NewCorrection
from api.privacy.rules import correcting as rules
from api.privacy.rules.deciding import NotDecided
from api.views.show import show

routes = Routes("Data-subject requests")

RIGHTS: Final = frozenset({Purpose.DATA_SUBJECT_REQUEST})
ONE: Final = "/request-items/{request_item_id}/correction"


@routes.post(
    ONE,
    Permission.REQUESTS_WRITE,
    purposes=RIGHTS,
    status=200,
    refuses=[
        *(NotFound, VersionConflict, NotDecided, Restricted),
        *(rules.NotACorrection, rules.NotGranted, rules.CorrectedElsewhere),
        *(rules.RecordMissing, rules.ValueMissing, rules.NoValueNeeded, rules.WrongValue),
        *(WrongPhone, WrongEmail, WrongPostalCode, NameMissing, IdentityCodeInText),
    ],
)
async def correct_value(
    work: Work, request_item_id: UUID, said: NewCorrection
) -> Answer[CorrectionView]:
    """Put right what a granted item asks, where it is kept; the request is its source."""
    await correct(work, request_item_id, said)
    return await show(work, CORRECTIONS_SHOWN, request_item_id)


@routes.get(ONE, Permission.REQUESTS_READ, purposes=RIGHTS, refuses=[NotFound])
async def get_correction(work: Work, request_item_id: UUID) -> Answer[CorrectionView]:
    """Show what a correction changed: each value as it was, and as it became."""
    return await show(work, CORRECTIONS_SHOWN, request_item_id)
