"""Who else may be loaded on public pages, as operators configure: by name, dated, agreed."""

import hashlib
import tomllib
from collections.abc import Sequence
from datetime import date
from functools import cache
from importlib.resources import files
from typing import Annotated, Final, Self

from pydantic import BaseModel, ConfigDict, Field
from sqlalchemy import select

from api.cookies.rules.choices import OFFER_LENGTH, CookieCategory
from api.database.work import Work
from api.disclosure.tables import Recipient
from api.kernel.languages import Language
from api.settings import Settings

Told = dict[Language, Annotated[str, Field(min_length=1, max_length=300)]]
NAME: Final = r"^[A-Za-z0-9_-]{1,64}$"
ADDRESS: Final = r"^(https://[a-z0-9.-]+(:\d{1,5})?|http://127\.0\.0\.1:\d{1,5})$"


class VendorCookie(BaseModel):
    """A cookie that a vendor's script sets on our pages."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: str = Field(pattern=NAME)
    lifetime: Told


class Vendor(BaseModel):
    """Somebody whose script a visitor may allow on our public pages."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    code: str = Field(pattern=r"^[a-z0-9-]{1,32}$")
    name: str = Field(min_length=1, max_length=200)
    recipient: str = Field(description="As the register knows it: its contract is there.")
    category: CookieCategory
    origin: str = Field(pattern=ADDRESS)
    script: str = Field(pattern=r"^/[A-Za-z0-9/._-]*$")
    purpose: Told
    cookies: tuple[VendorCookie, ...]
    since: date
    until: date | None = None

    def is_current(self, today: date) -> bool:
        return self.since <= today and (self.until is None or today <= self.until)


class Vendors:
    """The vendors of a running register; the demo's is found where it listens today."""

    def __init__(self, known: Sequence[Vendor]) -> None:
        self.known = tuple(known)

    @classmethod
    def by(cls, settings: Settings) -> Self:
        return cls(vendors_of(settings))

    def move(self, code: str, origin: str) -> None:
        """Find a vendor somewhere else."""
        self.known = tuple(
            each.model_copy(update={"origin": origin}) if each.code == code else each
            for each in self.known
        )


def vendors_of(settings: Settings) -> tuple[Vendor, ...]:
    """Read those that are configured; a mistake stops the program as it starts."""
    if settings.cookie_vendors is not None:
        return _read(settings.cookie_vendors.read_text("utf-8"))
    demo = files(__package__).joinpath("data/demo.toml")
    return _read(demo.read_text("utf-8")) if settings.demo else ()


async def offered(work: Work, vendors: Sequence[Vendor], today: date) -> tuple[Vendor, ...]:
    """Give those whose day it is and with whom a contract is in force."""
    current = [each for each in vendors if each.is_current(today)]
    if not current:
        return ()
    named = Recipient.name.in_({each.recipient for each in current})
    agreed = {
        each.name
        for each in await work.session.scalars(select(Recipient).where(named))
        if each.standing.obstacle(today) is None
    }
    return tuple(each for each in current if each.recipient in agreed)


def offer_of(vendors: Sequence[Vendor]) -> str:
    """Give the digest of all that is offered: what changes is asked about anew."""
    said = "\n".join(each.model_dump_json() for each in vendors)
    return hashlib.sha256(said.encode()).hexdigest()[:OFFER_LENGTH]


@cache
def _read(text: str) -> tuple[Vendor, ...]:
    return tuple(Vendor.model_validate(each) for each in tomllib.loads(text)["vendors"])
