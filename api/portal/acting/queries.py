"""The requests that somebody has made, as they may follow them."""

from dataclasses import replace
from typing import Any, Final

from api.database.membership import among
from api.privacy.queries.public import PUBLIC_REQUESTS
from api.privacy.tables import SubjectRequest

requests: Any = SubjectRequest.__table__

MY_REQUESTS: Final = replace(
    PUBLIC_REQUESTS,
    sorts={"received_on": requests.c.received_on},
    filters={"parties": among(requests.c.party_id, "parties")},
)
