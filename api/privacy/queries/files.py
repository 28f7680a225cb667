"""What lies in the file of a request: its items, its receipts, and what was asked meanwhile."""

from typing import Any, Final

from api.archive.tables import Paper
from api.privacy.requests.item_schemas import ItemView, PauseView, ReceiptView, ReminderView
from api.privacy.requests.item_tables import (
    RequestItem,
    RequestPause,
    RequestReceipt,
    RequestReminder,
)
from api.privacy.tables import SubjectRequest
from api.staff.tables import Account
from api.views.shown import Nested

requests = SubjectRequest.__table__
items = RequestItem.__table__
receipts = RequestReceipt.__table__
papers = Paper.__table__
accounts = Account.__table__
pauses = RequestPause.__table__
reminders = RequestReminder.__table__

REMINDERS: Final = Nested(
    RequestReminder,
    ReminderView,
    reminders.c.item_id == items.c.id,
    order=(reminders.c.id,),
    around=(items,),
    stays=True,
)
ITEMS: Final = Nested(
    RequestItem,
    ItemView,
    items.c.request_id == requests.c.id,
    fields={"reminders": REMINDERS},
    order=(items.c.position,),
    around=(requests,),
    stays=True,
)
RECEIPTS: Final = Nested(
    RequestReceipt,
    ReceiptView,
    receipts.c.request_id == requests.c.id,
    source=receipts.outerjoin(papers, papers.c.number == receipts.c.archive_label).outerjoin(
        accounts, accounts.c.id == receipts.c.signature_checked_by
    ),
    fields={"paper_id": papers.c.id, "signature_checker": accounts.c.name},
    order=(receipts.c.received_on, receipts.c.id),
    around=(requests,),
    stays=True,
)
PAUSES: Final = Nested(
    RequestPause,
    PauseView,
    pauses.c.request_id == requests.c.id,
    order=(pauses.c.id,),
    around=(requests,),
    stays=True,
)
IN_A_FILE: Final[dict[str, Any]] = {"items": ITEMS, "receipts": RECEIPTS, "pauses": PAUSES}
