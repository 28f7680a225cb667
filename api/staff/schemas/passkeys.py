"""What is said of passkeys, in the words of WebAuthn."""

from typing import Annotated, Any

from pydantic import AfterValidator, BaseModel, Field, StringConstraints

from api.http.said import Said
from api.kernel.free_text import without_identity_codes


class PasskeyOptions(BaseModel):
    """What `navigator.credentials` is given, as JSON."""

    options: dict[str, Any]


class PasskeySaid(Said):
    """What `navigator.credentials` gave, as JSON."""

    credential: dict[str, Any] = Field(repr=False)


class NewPasskey(PasskeySaid):
    """A passkey to enrol, and what its owner calls it."""

    name: Annotated[
        str,
        StringConstraints(min_length=1, max_length=100),
        AfterValidator(without_identity_codes),
    ]
