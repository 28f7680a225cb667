"""What is shown of notices owed to persons, and of postal codes."""

from typing import Final

from sqlalchemy import bindparam

from api.customers.feeds.notice_schemas import NoticeDutyView, PostalPlaceView
from api.customers.feeds.notice_tables import NoticeDuty
from api.customers.feeds.postal_tables import PostalPlace
from api.customers.feeds.queries import OF_CUSTOMER, about, customers, parties
from api.views.shown import Shown

duties = NoticeDuty.__table__
places = PostalPlace.__table__

DUTIES_SHOWN: Final = Shown(
    NoticeDuty,
    NoticeDutyView,
    source=about(duties),
    version=duties.c.version,
    fields={"customer_id": customers.c.id, "customer_name": parties.c.name},
    sorts={"due_on": duties.c.due_on},
    filters={
        "customer_id": OF_CUSTOMER,
        "owed": duties.c.told_on.is_(None),
        "told": duties.c.told_on.is_not(None),
    },
)
PLACES_SHOWN: Final = Shown(
    PostalPlace,
    PostalPlaceView,
    sorts={"code": places.c.code},
    filters={
        "postal_code": places.c.code == bindparam("postal_code", type_=places.c.code.type)
    },
)
