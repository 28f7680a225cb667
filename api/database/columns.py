"""The kinds of column the register stores: length and privacy stated once for each kind."""

from typing import Annotated, Any, Final
from uuid import UUID

from sqlalchemy import String, Text
from sqlalchemy.orm import MappedColumn, mapped_column

from api.database.types import Key
from api.kernel.identifiers import new_id
from api.kernel.privacy import (
    FINDABLE,
    PERSONAL,
    SALT,
    SUBJECT,
    Category,
    OnErasure,
    Personal,
)

BY_CODE_POINT: Final = String(200).with_variant(String(200, collation="C"), "postgresql")
"""Text that both engines sort alike: by code point."""


LOCATING: Final = frozenset({Category.ADDRESS, Category.CONTACT, Category.FREE_TEXT})


def personal(
    length: int, category: Category, on_erasure: OnErasure, *, locates: bool = False
) -> MappedColumn[str]:
    """Make a text column that holds personal data. It locates by its category, or if said."""
    locates = locates or category in LOCATING
    stated = Personal(category, on_erasure, locates)
    return mapped_column(String(length), info={PERSONAL: stated})


def about(path: str, *, findable: bool = False, salt: str | None = None) -> MappedColumn[Any]:
    """Name the way from this row to the party its column speaks of.

    Each step `x` is a column `x_id` with a foreign key; `self` is the row itself. A findable
    column is what people search by. One whose digest is sealed names the column of its salt:
    erasure takes both away.
    """
    return mapped_column(info={SUBJECT: path, FINDABLE: findable, SALT: salt})


Id = Annotated[UUID, mapped_column(Key, primary_key=True, default=new_id, sort_order=-1)]

Code = Annotated[str, mapped_column(String(64))]
"""A word out of a list of ours, or a number we gave."""
Label = Annotated[str, mapped_column(String(200))]
"""What we call a thing that is no person: a product, a price list."""
LegalText = Annotated[str, mapped_column(Text)]
Digest = Annotated[str, mapped_column(String(64))]
"""SHA-256 in hexadecimal."""

PersonName = Annotated[str, personal(200, Category.IDENTITY, OnErasure.PSEUDONYM)]
GivenName = Annotated[str, personal(100, Category.IDENTITY, OnErasure.CLEAR)]
SortKey = Annotated[
    str,
    mapped_column(
        BY_CODE_POINT, info={PERSONAL: Personal(Category.IDENTITY, OnErasure.PSEUDONYM)}
    ),
]
JobTitle = Annotated[str, personal(100, Category.IDENTITY, OnErasure.CLEAR)]
BusinessId = Annotated[str, personal(16, Category.IDENTITY, OnErasure.CLEAR)]
EmailAddress = Annotated[str, personal(254, Category.CONTACT, OnErasure.CLEAR)]
PhoneNumber = Annotated[str, personal(32, Category.CONTACT, OnErasure.CLEAR)]
Street = Annotated[str, personal(200, Category.ADDRESS, OnErasure.CLEAR)]
PostalCode = Annotated[str, personal(16, Category.ADDRESS, OnErasure.CLEAR)]
Town = Annotated[str, personal(100, Category.ADDRESS, OnErasure.CLEAR)]
PropertyId = Annotated[str, personal(32, Category.ADDRESS, OnErasure.CLEAR)]
Position = Annotated[str, personal(32, Category.ADDRESS, OnErasure.CLEAR)]
"""Latitude and longitude."""
SiteCode = Annotated[str, personal(64, Category.IDENTITY, OnErasure.PSEUDONYM, locates=True)]
DayOfDeath = Annotated[str, personal(10, Category.IDENTITY, OnErasure.CLEAR)]
"""A day in ISO 8601: what is personal is text."""
PartnersId = Annotated[str, personal(64, Category.IDENTITY, OnErasure.CLEAR)]
"""What another company's system calls somebody."""
EInvoiceAddress = Annotated[str, personal(64, Category.BILLING, OnErasure.CLEAR)]
Reference = Annotated[str, personal(70, Category.BILLING, OnErasure.CLEAR)]
Remark = Annotated[str, personal(200, Category.FREE_TEXT, OnErasure.CLEAR)]
Note = Annotated[str, personal(2000, Category.FREE_TEXT, OnErasure.CLEAR)]
Letter = Annotated[str, personal(20_000, Category.FREE_TEXT, OnErasure.CLEAR)]
"""What is written to us, and by us."""
Correspondent = Annotated[str, personal(200, Category.IDENTITY, OnErasure.CLEAR)]
"""What somebody who writes to us calls themselves."""
MailId = Annotated[str, personal(255, Category.IDENTITY, OnErasure.CLEAR)]
"""The Message-ID of somebody's e-mail: it may name its sender."""
CreditGrade = Annotated[str, personal(16, Category.CREDIT, OnErasure.CLEAR)]
NumberPlate = Annotated[str, personal(16, Category.VEHICLE, OnErasure.PSEUDONYM)]
PaperNote = Annotated[str, personal(200, Category.IDENTITY, OnErasure.CLEAR, locates=True)]
"""What a paper tells of somebody, in a few words."""
SubjectKey = Annotated[str, personal(200, Category.IDENTITY, OnErasure.CLEAR)]
"""Opens what is encrypted about somebody; itself encrypted. Without it nothing opens."""
StaffName = Annotated[str, personal(200, Category.STAFF, OnErasure.PSEUDONYM)]
StaffRemark = Annotated[str, personal(500, Category.STAFF, OnErasure.CLEAR)]
"""What is said of somebody who works here: why a role was granted or taken."""
Username = Annotated[str, personal(100, Category.STAFF, OnErasure.PSEUDONYM)]
Secret = Annotated[str, mapped_column(Text)]
"""Encrypted or hashed; says nothing to whoever reads the table."""
