"""What of the ledger of consents is shown."""

from typing import Final

from api.database.membership import among
from api.outreach.consents.schemas import ConsentEntryView
from api.outreach.consents.tables import ConsentEntry
from api.views.shown import Shown

entries = ConsentEntry.__table__

ENTRIES_SHOWN: Final = Shown(
    ConsentEntry,
    ConsentEntryView,
    sorts={"at": entries.c.at},
    filters={"parties": among(entries.c.party_id, "parties")},
    stays=True,
)
