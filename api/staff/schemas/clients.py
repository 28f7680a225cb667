"""What is said of partners' machines."""

from datetime import datetime
from typing import Literal, Self, TypeAlias
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, model_validator

from api.http.said import Said
from api.kernel.permissions import Permission
from api.kernel.purposes import Purpose
from api.kernel.roles import Role
from api.staff.rules.clients import check_client

TokenErrorCode: TypeAlias = Literal[
    "invalid_request", "invalid_client", "unsupported_grant_type", "invalid_scope"
]


class ClientView(BaseModel):
    """A partner's machine: what its contract lets it do, and what for."""

    id: UUID
    version: int
    name: str
    role: Role
    scopes: list[Permission]
    purpose: Purpose
    party_id: UUID | None
    recipient_id: UUID | None
    disabled_at: datetime | None


class NewClient(Said):
    """A machine to admit. Its scopes are some of what its role may do."""

    name: str = Field(min_length=1, max_length=200)
    role: Role
    scopes: list[Permission] = Field(min_length=1, max_length=50)
    purpose: Purpose
    party_id: UUID | None = Field(
        default=None, description="Whose machine it is: a carrier's sees that carrier's loads."
    )
    recipient_id: UUID | None = Field(
        default=None, description="Whom the ledger names when something is disclosed to it."
    )

    @model_validator(mode="after")
    def is_a_partner_within_its_role(self) -> Self:
        check_client(self.role, self.scopes)
        return self


class ClientReceipt(BaseModel):
    """A machine, and its secret, which is shown once."""

    client: ClientView
    client_secret: str


class TokenRequest(BaseModel):
    """A request for a token (RFC 6749, section 4.4). Other parameters are ignored."""

    model_config = ConfigDict(extra="ignore")

    grant_type: str | None = Field(default=None, examples=["client_credentials"])
    scope: str | None = Field(default=None, description="Some of the client's scopes.")
    client_id: str | None = None
    client_secret: str | None = Field(default=None, repr=False)


class TokenView(BaseModel):
    """A token for a machine."""

    access_token: str
    token_type: Literal["Bearer"] = "Bearer"  # noqa: S105 - the type, not a token
    expires_in: int
    scope: str


class TokenError(BaseModel):
    """A request for a token that is turned down (RFC 6749, section 5.2)."""

    error: TokenErrorCode
    error_description: str


class ServerMetadata(BaseModel):
    """What a client needs to know of this authorization server (RFC 8414)."""

    issuer: str
    token_endpoint: str
    jwks_uri: str
    scopes_supported: list[Permission]
    response_types_supported: list[str] = []
    grant_types_supported: list[str] = ["client_credentials"]
    token_endpoint_auth_methods_supported: list[str] = [
        "client_secret_basic",
        "client_secret_post",
    ]


class PublicKey(BaseModel):
    """A key that tokens of ours are verified with (RFC 7517)."""

    kty: str
    crv: str
    x: str
    y: str
    kid: str
    alg: str
    use: str


class PublicKeys(BaseModel):
    """Every key that still verifies."""

    keys: list[PublicKey]
