"""What is stored of lists: how somebody likes to see one."""

from uuid import UUID

from sqlalchemy import ForeignKey, Index, Text
from sqlalchemy.orm import Mapped, mapped_column

from api.database.base import Base, Versioned
from api.database.columns import Code, Label
from api.database.types import Words
from api.kernel.privacy import KeptWith
from api.lists.rules import ListOf


class SavedList(Base, Versioned):
    """Filters, sort and columns of a list under a name: one's own, or shared with others."""

    __tablename__ = "saved_lists"
    __table_args__ = (
        Index("ix_saved_lists_owner", "owner_id"),
        Index("ix_saved_lists_name", "list_of", "name", "id"),
    )
    kept = KeptWith("owner_id")
    root = "self"

    owner_id: Mapped[UUID] = mapped_column(ForeignKey("accounts.id"))
    list_of: Mapped[ListOf]
    name: Mapped[Label]
    query: Mapped[str] = mapped_column(Text)
    """As it stands in an address; no filter in it names anybody."""
    columns: Mapped[list[str]] = mapped_column(Words)
    """Those shown, in their order; none is all of them."""
    shared_with: Mapped[Code | None]
    """A role, or `everyone`; nobody else where it is empty."""
