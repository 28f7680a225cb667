"""What a register is begun with: the company and its first administrator."""

from typing import Self
from uuid import UUID

from pydantic import BaseModel, Field, model_validator

from api.http.said import Said
from api.kernel.languages import Language
from api.staff.rules.passwords import check_password
from api.staff.schemas.company import NewCompany
from api.staff.schemas.kinds import NewUsername, Password, StaffName


class FirstAccount(Said):
    """The first administrator, who gives everyone else an account."""

    username: NewUsername
    name: StaffName
    language: Language = Language.FI
    password: Password


class NewRegister(Said):
    """A register to begin. Without a text of its own it takes the one that ships with it."""

    company: NewCompany
    admin: FirstAccount
    nda_text: str | None = Field(default=None, min_length=1, max_length=20_000)

    @model_validator(mode="after")
    def has_a_good_password(self) -> Self:
        admin = self.admin
        check_password(admin.password, (self.company.name, admin.username, admin.name))
        return self


class FirstRun(NewRegister):
    """A register to begin, by whoever can read the code that `init` printed."""

    setup_code: str = Field(max_length=64, repr=False)


class SetupView(BaseModel):
    """Whether this register still has to be set up."""

    needed: bool


class SetupReceipt(BaseModel):
    """A register that has begun: sign in as its administrator."""

    company_id: UUID
    account_id: UUID
