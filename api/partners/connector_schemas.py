"""Ways out as they go over the wire."""

from enum import StrEnum
from uuid import UUID

from pydantic import BaseModel, Field


class ConnectorKind(StrEnum):
    """What passes through a connector."""

    BUREAU = "bureau"
    BILLING = "billing"
    CREDIT = "credit"
    MAIL = "mail"
    MAILBOX = "mailbox"


class ConnectorView(BaseModel):
    """A way out: a program of ours that calls a partner, or a partner's machine that comes."""

    kind: ConnectorKind
    name: str
    client_id: UUID | None = Field(description="The partner's machine, if it comes itself.")
    recipient_id: UUID | None
    is_on: bool
    off_because: str | None = Field(description="The problem's name: `/problems/{name}`.")


class Connectors(BaseModel):
    """Every way out there is."""

    items: list[ConnectorView]
