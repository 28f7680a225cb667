"""What of authorities' requests is shown."""

from typing import Final
from uuid import UUID

from sqlalchemy import bindparam, select
from sqlalchemy.ext.asyncio import AsyncSession

from api.database.types import Key
from api.disclosure.authority_schemas import AuthorityRequestView
from api.disclosure.tables import AuthorityRequest, Recipient
from api.views.shown import Shown

requests = AuthorityRequest.__table__

AUTHORITY_REQUESTS_SHOWN: Final = Shown(
    AuthorityRequest,
    AuthorityRequestView,
    source=requests.join(Recipient.__table__),
    version=requests.c.version,
    fields={"recipient": Recipient.__table__.c.name},
    filters={
        "party_id": requests.c.party_id == bindparam("party_id", type_=Key()),
        "recipient_id": requests.c.recipient_id == bindparam("recipient_id", type_=Key()),
        "state": requests.c.state == bindparam("state", type_=requests.c.state.type),
    },
)


async def is_party(session: AsyncSession, party_id: UUID) -> bool:
    """Tell whether a party is in the register: asked of the key that points to it."""
    [key] = requests.c.party_id.foreign_keys
    found = select(key.column).where(key.column == party_id)
    return await session.scalar(found) is not None
