"""What a customer is told of the first page: the blocks, why, and by what of theirs."""

from datetime import date
from enum import StrEnum
from uuid import UUID

from pydantic import BaseModel, Field

from api.customers.rules.kinds import SiteKind
from api.orders.rules.products import Material
from api.portal.rules.blocks import BlockName, RuleId, Used


class NotChosen(StrEnum):
    """Why nothing is chosen for somebody."""

    SWITCHED_OFF = "switched_off"
    OBJECTION = "objection"
    RESTRICTION = "restriction"


class BlockLine(BaseModel):
    """A product or a piece of news."""

    name: str
    material: Material | None
    on: date | None
    order_id: UUID | None = Field(description="Of which of your orders, where it is of one.")


class BlockView(BaseModel):
    """One block, and the rule that filled it."""

    name: BlockName
    rule: RuleId
    lines: list[BlockLine]


class ChoosingRule(BaseModel):
    """A declared rule: which block it fills, and what of yours it uses."""

    id: RuleId
    block: BlockName
    uses: Used


class MyProfile(BaseModel):
    """All that the rules look at. It is put together anew each time, and not stored."""

    ordered: list[BlockLine]
    sites: list[SiteKind]


class MyBlocks(BaseModel):
    """The first page. Without a profile it is the same for everybody."""

    not_chosen: NotChosen | None = Field(description="Why it is the same as everybody's.")
    blocks: list[BlockView]
    profile: MyProfile | None = Field(description="Null where nothing is chosen.")
    rules: list[ChoosingRule]


class BlocksSwitch(BaseModel):
    """Whether the first page shall be chosen for me."""

    is_chosen: bool
