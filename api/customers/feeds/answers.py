"""What the business information system answers (v3), taken over within these bounds only.

It is somebody else's: members that are not named here are dropped, texts are cleaned, lists
are bounded, and what is of another kind makes the whole answer one that is not believed.
"""

from datetime import date
from typing import Annotated, Final

from pydantic import AfterValidator, BaseModel, BeforeValidator, Field, StringConstraints

from api.kernel.free_text import cleaned, identity_codes

MOST: Final = 200
"""Of names, addresses and situations of a company; of companies on a page, five times it."""


def _plain(text: str) -> str:
    """Give a text that may be kept: on one line, and without anybody's identity code."""
    bare = " ".join(cleaned(text).split())
    if any(code.certain for code in identity_codes(bare)):
        raise ValueError("an identity code")
    return bare


def _coded(value: object) -> object:
    """Read a code, which is written now as a number and now as a text."""
    return str(value) if type(value) is int else value


Text = Annotated[str, StringConstraints(max_length=200), AfterValidator(_plain)]
Coded = Annotated[str, BeforeValidator(_coded), StringConstraints(max_length=64)]


class ToldId(BaseModel):
    """A Y-tunnus."""

    value: Annotated[str, StringConstraints(max_length=16)]


class ToldName(BaseModel):
    """A name; main, parallel or auxiliary. One that has ended was a former one."""

    name: Text
    type: Coded
    endDate: date | None = None  # noqa: N815 - the feed's own word


class PostOffice(BaseModel):
    """A town, by its name in one language."""

    city: Text
    languageCode: Coded  # noqa: N815 - the feed's own word


class ToldAddress(BaseModel):
    """Where a company is visited, or gets its post."""

    type: Coded
    street: Text | None = None
    buildingNumber: Text | None = None  # noqa: N815 - the feed's own word
    entrance: Text | None = None
    apartmentNumber: Text | None = None  # noqa: N815 - the feed's own word
    apartmentIdSuffix: Text | None = None  # noqa: N815 - the feed's own word
    postOfficeBox: Text | None = None  # noqa: N815 - the feed's own word
    freeAddressLine: Text | None = None  # noqa: N815 - the feed's own word
    country: Text | None = None
    postCode: Text | None = None  # noqa: N815 - the feed's own word
    postOffices: list[PostOffice] = Field(default=[], max_length=MOST)  # noqa: N815


class ToldSituation(BaseModel):
    """A bankruptcy, a liquidation or a restructuring, by a code of the feed's."""

    type: Coded
    registrationDate: date | None = None  # noqa: N815 - the feed's own word
    endDate: date | None = None  # noqa: N815 - the feed's own word


class Company(BaseModel):
    """One company. `status` is left out: it does not tell whether the company lives."""

    businessId: ToldId  # noqa: N815 - the feed's own word
    names: list[ToldName] = Field(max_length=MOST)
    addresses: list[ToldAddress] = Field(default=[], max_length=MOST)
    companySituations: list[ToldSituation] = Field(default=[], max_length=MOST)  # noqa: N815
    endDate: date | None = None  # noqa: N815 - the feed's own word


class Answer(BaseModel):
    """One page of companies."""

    totalResults: int = Field(ge=0)  # noqa: N815 - the feed's own word
    companies: list[Company] = Field(max_length=5 * MOST)
