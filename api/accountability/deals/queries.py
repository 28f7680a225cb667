"""What of deal rooms is shown."""

from typing import Final

from api.accountability.deals.schemas import DealFileRow, DealRow, DealView
from api.accountability.deals.tables import Deal, DealFile
from api.disclosure.tables import Recipient
from api.staff.tables import Account
from api.views.shown import Nested, Shown

deals, files = Deal.__table__, DealFile.__table__
recipients, accounts = Recipient.__table__, Account.__table__
fetchers = accounts.alias("fetcher")
_SOURCE: Final = deals.join(recipients, recipients.c.id == deals.c.recipient_id)

DEALS_SHOWN: Final = Shown(
    Deal,
    DealRow,
    source=_SOURCE,
    fields={"recipient": recipients.c.name},
    version=deals.c.version,
)
DEAL_SHOWN: Final = Shown(
    Deal,
    DealView,
    source=_SOURCE.outerjoin(accounts, accounts.c.id == deals.c.proposed_by),
    fields={
        "recipient": recipients.c.name,
        "proposer_name": accounts.c.name,
        "files": Nested(
            DealFile,
            DealFileRow,
            where=files.c.deal_id == deals.c.id,
            source=files.outerjoin(fetchers, fetchers.c.id == files.c.fetched_by),
            fields={"fetcher_name": fetchers.c.name},
            order=(files.c.id,),
            around=(deals,),
        ),
    },
    version=deals.c.version,
)
