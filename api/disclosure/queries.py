"""What of recipients and the ledger is shown."""

from typing import Final

from sqlalchemy import bindparam

from api.database.membership import holds
from api.database.types import Key
from api.disclosure.schemas import DisclosureView, RecipientView
from api.disclosure.tables import Disclosure, Recipient
from api.views.shown import Shown

RECIPIENTS_SHOWN: Final = Shown(Recipient, RecipientView, version=Recipient.__table__.c.version)
DISCLOSURES_SHOWN: Final = Shown(
    Disclosure,
    DisclosureView,
    source=Disclosure.__table__.join(Recipient.__table__),
    fields={"recipient": Recipient.__table__.c.name},
    filters={
        "subject_id": holds(
            Disclosure.__table__.c.subjects, bindparam("subject_id", type_=Key())
        ),
        "recipient_id": Disclosure.__table__.c.recipient_id
        == bindparam("recipient_id", type_=Key()),
    },
)
