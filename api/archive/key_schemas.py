"""Keys as they go over the wire, and who may be handed one."""

from datetime import date, datetime
from uuid import UUID

from pydantic import BaseModel, Field

from api.archive.cabinet_schemas import KeyCode
from api.http.said import Said


class NewKey(Said):
    """One more copy of a key."""

    code: KeyCode


class NewKeyHandover(Said):
    """Who gets the key."""

    holder_id: UUID


class KeyHandoverView(BaseModel):
    """Who held a key, from when to when."""

    id: UUID
    cabinet_number: str
    cabinet_name: str
    code: str
    holder_name: str | None
    given_at: datetime
    given_by_name: str | None
    returned_at: datetime | None
    returned_to_name: str | None


class KeyHandoverFilter(BaseModel):
    """Which hand-overs to list; what is left out does not filter."""

    cabinet_id: UUID | None = None
    out: bool = Field(default=False, description="Only keys that somebody holds now.")


class KeeperView(BaseModel):
    """Somebody who works here, and until when they may be lent papers and keys."""

    id: UUID
    name: str | None
    nda_until: date | None
