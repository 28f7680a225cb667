"""What of recipients and the ledger is shown."""

from typing import Final

from sqlalchemy import bindparam, select

from api.database.membership import shares
from api.database.types import Key
from api.disclosure.schemas import DisclosureView, RecipientView
from api.disclosure.tables import Disclosure, Recipient
from api.views.shown import Shown

NAMED: Final = shares(Disclosure.__table__.c.subjects, "subjects")
RECIPIENTS_SHOWN: Final = Shown(
    Recipient,
    RecipientView,
    version=Recipient.__table__.c.version,
    filters={
        "subjects": Recipient.__table__.c.id.in_(
            select(Disclosure.__table__.c.recipient_id).where(NAMED)
        )
    },
)
DISCLOSURES_SHOWN: Final = Shown(
    Disclosure,
    DisclosureView,
    source=Disclosure.__table__.join(Recipient.__table__),
    fields={"recipient": Recipient.__table__.c.name},
    filters={
        "subjects": NAMED,
        "recipient_id": Disclosure.__table__.c.recipient_id
        == bindparam("recipient_id", type_=Key()),
    },
)
