"""What is stored of a list while it is taken in: its columns, and its rows until they are."""

from collections.abc import Sequence
from datetime import datetime
from typing import Annotated
from uuid import UUID

from sqlalchemy import ForeignKey, Index, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from api.customers.imports.rules.sheets import FileKind
from api.customers.imports.rules.states import ImportState, RowState
from api.database.base import Base, Versioned
from api.database.columns import Label, about
from api.database.types import Words
from api.kernel.privacy import PERSONAL, Category, Kept, KeptWith, OnErasure, Personal

WHOLE_ROW = Personal(Category.FREE_TEXT, OnErasure.CLEAR, locates=True)

RowCells = Annotated[Sequence[str | None], mapped_column(Words, info={PERSONAL: WHOLE_ROW})]
"""The cells of a row, as they were written: anything may stand there."""
RowDraft = Annotated[str, mapped_column(Text, info={PERSONAL: WHOLE_ROW})]
"""The customer that a row was read as, as JSON."""


class CustomerImport(Base, Versioned):
    """One customer list: what its columns hold, and how far it has been taken in.

    `sample_to` is the last row that is shown as a sample, `highest` the highest number that
    the list gives a customer. Jobs that check and run it are the latest ones.
    """

    __tablename__ = "customer_imports"
    kept = [Kept("IMPORT_ROWS", since="uploaded_at")]
    root = "self"

    uploaded_at: Mapped[datetime] = mapped_column(index=True)
    uploaded_by: Mapped[UUID]
    filename: Mapped[Label]
    kind: Mapped[FileKind]
    state: Mapped[ImportState]
    columns: Mapped[Sequence[str]] = mapped_column(Words)
    mapping: Mapped[str] = mapped_column(Text)
    no_business_id_because: Mapped[Label | None]
    persons_without_business_id: Mapped[bool]
    sample_to: Mapped[int]
    highest: Mapped[int | None]
    rows: Mapped[int]
    ready: Mapped[int]
    refused: Mapped[int]
    duplicates: Mapped[int]
    imported: Mapped[int]
    check_job_id: Mapped[UUID | None]
    job_id: Mapped[UUID | None]


class ImportRow(Base):
    """One row of a list. Its cells are gone as soon as it is a customer, or the import ends.

    What was wrong with it stays for a week, by column and kind, without a value.
    """

    __tablename__ = "import_rows"
    __table_args__ = (
        UniqueConstraint("import_id", "number"),
        Index("ix_import_rows_state", "import_id", "state", "number"),
    )
    kept = KeptWith("import_id")
    root = "import"

    import_id: Mapped[UUID] = mapped_column(ForeignKey("customer_imports.id"))
    number: Mapped[int]
    state: Mapped[RowState]
    cells: Mapped[RowCells | None] = about("party")
    draft: Mapped[RowDraft | None] = about("party")
    problems: Mapped[Sequence[dict[str, str]]] = mapped_column(Words)
    party_id: Mapped[UUID | None] = mapped_column(ForeignKey("parties.id"))
