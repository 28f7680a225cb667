"""Tells keepers what is stored in browsers: what is necessary, and of which vendors."""

from collections.abc import Sequence
from datetime import date

from pydantic import BaseModel, Field
from sqlalchemy import func, select

from api.cookies.rules.choices import CookieCategory
from api.cookies.tables import CookieChoice
from api.cookies.vendors import Vendor, offered
from api.database.work import Work
from api.kernel.clock import local_day
from api.kernel.languages import Language
from api.notice.cookies import stored_rows


class StoredView(BaseModel):
    """What a page keeps in a browser."""

    name: str
    purpose: str
    lifetime: str


class VendorView(BaseModel):
    """Somebody whose script visitors of public pages may allow."""

    code: str
    name: str
    recipient: str = Field(description="Whose contract it stands on, as the register says.")
    category: CookieCategory
    origin: str = Field(description="Where its script comes from.")
    purpose: str
    cookies: list[StoredView]
    since: date
    until: date | None
    is_offered: bool = Field(description="Whether it is its day, and a contract is in force.")


class BrowserStorage(BaseModel):
    """All that is stored in browsers, and how many choices are proven."""

    necessary: list[StoredView]
    vendors: list[VendorView]
    choices: int = Field(description="Proofs of what visitors chose; they lead to no one.")


async def browser_storage(
    work: Work, vendors: Sequence[Vendor], language: Language
) -> BrowserStorage:
    now_offered = {each.code for each in await offered(work, vendors, local_day(work.now))}
    proofs = select(func.count()).select_from(CookieChoice)
    return BrowserStorage(
        necessary=[StoredView(**each) for each in stored_rows(language)],
        vendors=[_vendor(each, language, now_offered) for each in vendors],
        choices=await work.session.scalar(proofs) or 0,
    )


def _vendor(vendor: Vendor, language: Language, now_offered: set[str]) -> VendorView:
    purpose = vendor.purpose[language]
    return VendorView(
        **vendor.model_dump(include={"code", "name", "recipient", "category", "origin"}),
        purpose=purpose,
        cookies=[
            StoredView(name=each.name, purpose=purpose, lifetime=each.lifetime[language])
            for each in vendor.cookies
        ],
        since=vendor.since,
        until=vendor.until,
        is_offered=vendor.code in now_offered,
    )
