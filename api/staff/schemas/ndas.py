"""What is seen and said of the register of non-disclosure agreements."""

from datetime import date, datetime
from typing import Annotated
from uuid import UUID

from pydantic import AfterValidator, BaseModel, Field, StringConstraints

from api.http.said import Said
from api.kernel.free_text import without_identity_codes


class EditionView(BaseModel):
    """One edition of the agreement."""

    id: UUID
    edition: int
    text: str
    valid_from: date
    sign_by: date | None = Field(
        description="After this day earlier signatures let nobody read."
    )


class NewEdition(Said):
    """Another edition of the agreement, from a day on."""

    text: str = Field(min_length=1, max_length=20_000)
    valid_from: date


class SignatureView(BaseModel):
    """One signature: on screen, or on a paper that somebody else has seen."""

    edition: int
    signed_at: datetime
    valid_until: date
    paper_signed_on: date | None
    paper_place: str | None
    registered_by: UUID | None


class SignerView(BaseModel):
    """Somebody who has an account, and every edition that he or she has signed."""

    id: UUID
    username: str | None
    name: str | None
    left_on: date | None
    nda_until: date | None = Field(description="The last day on which this account reads.")
    signatures: list[SignatureView]


class NewPaper(Said):
    """A signature on paper: which edition, when, and where the paper lies."""

    edition: int
    signed_on: date
    place: Annotated[
        str,
        StringConstraints(min_length=1, max_length=200),
        AfterValidator(without_identity_codes),
    ]
