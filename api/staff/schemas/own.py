"""What people see and say of their own account."""

from datetime import date, datetime
from typing import Annotated
from uuid import UUID

from pydantic import AfterValidator, BaseModel, Field, StringConstraints

from api.http.said import Said
from api.kernel.free_text import without_identity_codes
from api.kernel.languages import Language
from api.kernel.permissions import Permission
from api.kernel.roles import Role
from api.staff.schemas.kinds import OneTimeCode, Password


class NdaStanding(BaseModel):
    """Whether one's non-disclosure agreement is in force, and which edition was signed last."""

    in_force: bool
    version: int | None
    valid_until: date | None
    renewal_due_on: date | None = Field(
        default=None, description="The last day to sign the newer edition by."
    )


class PasskeyView(BaseModel):
    """A passkey of one's own."""

    id: UUID
    name: str
    added_at: datetime
    used_at: datetime | None


class MeView(BaseModel):
    """Whoever is asking. `permissions` are what this session may do now."""

    id: UUID
    version: int = Field(description="The ETag, and what `If-Match` wants.")
    name: str
    username: str
    language: Language
    roles: list[Role]
    permissions: list[Permission]
    nda: NdaStanding
    second_factor_enrolled: bool = Field(description="Or a passkey, which stands for one.")
    password_change_required: bool
    has_kiosk_pin: bool = Field(default=False, description="Good at kiosks and nowhere else.")
    recovery_codes_left: int = 0
    passkeys: list[PasskeyView] = []


class OwnChanges(Said):
    """What people change about their own account."""

    language: Language


class SecondFactorView(BaseModel):
    """A second factor to take up: shown once, and in force when a code of it was confirmed."""

    secret: str = Field(description="For authenticators that cannot read the QR code.")
    uri: str
    qr: list[str] = Field(description="Rows of 0 (light) and 1 (dark), without a quiet zone.")


class CodeSaid(Said):
    """A code that the authenticator shows, or a recovery code."""

    code: OneTimeCode


class RecoveryCodesView(BaseModel):
    """Codes to keep on paper: shown this once, and each good once."""

    codes: list[str]


class NewPassword(Said):
    """Another password, by whoever knows the present one."""

    current_password: Password
    new_password: Password


class NdaView(BaseModel):
    """The non-disclosure agreement as everyone signs it now."""

    edition: int
    text: str
    valid_from: date


class NewSignature(Said):
    """A signature: the edition that was read, and the signer's name, typed."""

    edition: int
    name: Annotated[
        str, StringConstraints(max_length=200), AfterValidator(without_identity_codes)
    ]
