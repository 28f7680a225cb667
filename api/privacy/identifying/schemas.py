"""What is said on the way to a provider of identification, and back."""

from pydantic import BaseModel, Field

from api.http.said import Said


class NewIdentification(Said):
    """The code of the request that somebody wants to be known for."""

    code: str = Field(min_length=1, max_length=64)


class IdentificationBegun(BaseModel):
    """Where the browser goes now."""

    address: str


class IdentificationReturn(Said):
    """What the provider gave the browser to bring back."""

    state: str = Field(min_length=1, max_length=128)
    code: str = Field(min_length=1, max_length=2048)
    iss: str | None = Field(default=None, max_length=512, description="RFC 9207.")


class IdentificationOffer(BaseModel):
    """Whether there is a provider of strong identification."""

    is_offered: bool
