"""The record of processing as it goes over the wire, and as it is checked in."""

from datetime import date

from pydantic import BaseModel, Field

from api.disclosure.rules import Basis, RecipientRole, TransferTool
from api.kernel.privacy import Category, OnErasure
from api.kernel.purposes import Purpose
from api.kernel.roles import Role
from api.law.dated import Src


class ControllerView(BaseModel):
    """Who decides about the data, and whom to ask."""

    name: str
    business_id: str
    address: str
    email: str
    phone: str


class ActivityView(BaseModel):
    """What data are used for: GDPR, Article 30(1)(b), (c) and (f)."""

    purpose: Purpose
    title: str
    bases: list[Basis]
    classes: list[str] = Field(description="What the classes of records are called.")
    categories: list[Category]
    rules: list[str] = Field(description="Retention rules, by id.")


class CataloguedColumn(BaseModel):
    """A column that holds personal data."""

    name: str
    title: str
    category: Category
    on_erasure: OnErasure
    subject: str = Field(description="The path to whom it is about.")


class CataloguedTable(BaseModel):
    """A table that holds personal data, or whose rows lead to somebody."""

    table: str
    title: str
    purposes: list[Purpose]
    bases: list[Basis]
    kept: list[str] = Field(
        description="Each rule, with what it counts from and when it holds."
    )
    columns: list[CataloguedColumn]


class KeptView(BaseModel):
    """A retention rule in force, and the tables that it keeps."""

    rule: str
    records: str
    period: str
    basis: str
    src: Src
    job: str | None = Field(description="What carries it out by night.")
    tables: list[str]


class SeenBy(BaseModel):
    """Which kinds of personal data a role is shown: staff, and partners' machines."""

    role: Role
    is_partner: bool
    categories: list[Category]


class NamedRecipient(BaseModel):
    """Somebody data may go to today."""

    name: str
    role: RecipientRole
    country: str
    contract_on: date | None
    transfer_tool: TransferTool | None


class MeasureView(BaseModel):
    """A measure of security: the clause of the notice, and the module that keeps it."""

    clause: str
    module: str
    tests: int


class ProcessingRecord(BaseModel):
    """The record of processing activities; what is configured is absent where it is generic."""

    controller: ControllerView | None
    authority: str
    activities: list[ActivityView]
    roles: list[SeenBy]
    recipients: list[NamedRecipient]
    measures: list[MeasureView]
    retention: list[KeptView]
    catalogue: list[CataloguedTable]
