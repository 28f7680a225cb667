"""What is said of the ids by which partners' machines know our records."""

from typing import Annotated
from uuid import UUID

from pydantic import AfterValidator, BaseModel, Field

from api.http.said import Said
from api.kernel.free_text import without_identity_codes

OwnId = Annotated[
    str, AfterValidator(without_identity_codes), Field(min_length=1, max_length=64)
]


class ExternalIdView(BaseModel):
    """What a partner's machine calls a record. A machine sees its own alone."""

    client_id: UUID
    client: str
    value: str | None


class NewExternalId(Said):
    """What the calling machine's own system calls a record; null takes it back."""

    value: OwnId | None


class ExternalIdSearch(Said):
    """An id of the calling machine's own."""

    value: OwnId


class ExternalIdFound(BaseModel):
    """A record of ours that the calling machine knows by that id."""

    id: UUID
    record_type: str = Field(examples=["customers", "sites", "orders"])
    record_id: UUID
    value: str | None


class ExternalIdsFound(BaseModel):
    """What the calling machine knows by one id: a record of each kind at most."""

    items: list[ExternalIdFound]
