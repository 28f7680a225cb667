"""What is stored of a list while it is taken in: its columns, and its rows until they are."""

from collections.abc import Sequence
from datetime import datetime
from typing import Annotated
from uuid import UUID

from sqlalchemy import ForeignKey, Index, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from api.database.base import Base, Versioned
from api.database.columns import Label, about
from api.database.types import Words
from api.imports.rules.nouns import Noun, WhenKnown, WhenNew
from api.imports.rules.sheets import FileKind
from api.imports.rules.states import ImportState, RowState
from api.imports.rules.targets import Target
from api.kernel.privacy import PERSONAL, Category, Kept, KeptWith, OnErasure, Personal

WHOLE_ROW = Personal(Category.FREE_TEXT, OnErasure.CLEAR, locates=True)

RowCells = Annotated[Sequence[str | None], mapped_column(Words, info={PERSONAL: WHOLE_ROW})]
"""The cells of a row, as they were written: anything may stand there."""
RowDraft = Annotated[str, mapped_column(Text, info={PERSONAL: WHOLE_ROW})]
"""What a row was read as, or what it made and changed, as JSON."""


class Import(Base, Versioned):
    """One list: what it is of, what its columns hold, and how far it has been taken in.

    `sample_to` is the last row that is shown as a sample, `highest` the highest number that
    the list gives a customer. Jobs that check and run it are the latest ones. The table has
    its name from when lists of customers were all; the log of changes knows it by that.
    """

    __tablename__ = "customer_imports"
    kept = [Kept("IMPORT_ROWS", since="uploaded_at")]
    root = "self"

    noun: Mapped[Noun]
    uploaded_at: Mapped[datetime] = mapped_column(index=True)
    uploaded_by: Mapped[UUID]
    filename: Mapped[Label]
    kind: Mapped[FileKind]
    state: Mapped[ImportState]
    columns: Mapped[Sequence[str]] = mapped_column(Words)
    mapping: Mapped[str] = mapped_column(Text)
    match_key: Mapped[Target]
    when_known: Mapped[WhenKnown]
    when_new: Mapped[WhenNew]
    no_business_id_because: Mapped[Label | None]
    persons_without_business_id: Mapped[bool]
    sample_to: Mapped[int]
    highest: Mapped[int | None]
    rows: Mapped[int]
    ready: Mapped[int]
    updates: Mapped[int]
    """How many of those that are ready change a record instead of making one."""
    refused: Mapped[int]
    duplicates: Mapped[int]
    imported: Mapped[int]
    updated: Mapped[int]
    unchanged: Mapped[int]
    check_job_id: Mapped[UUID | None]
    job_id: Mapped[UUID | None]


class ImportRow(Base):
    """One row of a list. Its cells are gone as soon as it is a record, or the import ends.

    What was wrong with it stays for a week, by column and kind, without a value; and `did`,
    what it made and what was there before it changed something, so that it can be undone.
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
    did: Mapped[RowDraft | None] = about("party")
    record_id: Mapped[UUID | None]
    problems: Mapped[Sequence[dict[str, str]]] = mapped_column(Words)
    party_id: Mapped[UUID | None] = mapped_column(ForeignKey("parties.id"))


class ImportProfile(Base, Versioned):
    """How lists of one program are brought in, under a name: what each heading means."""

    __tablename__ = "import_profiles"
    __table_args__ = (UniqueConstraint("noun", "name"),)
    kept = []
    root = "self"

    noun: Mapped[Noun]
    name: Mapped[Label]
    made_at: Mapped[datetime]
    made_by: Mapped[UUID]
    mapping: Mapped[str] = mapped_column(Text)
    """Targets by the names of columns, as JSON."""
    match_key: Mapped[Target | None]
    when_known: Mapped[WhenKnown]
    when_new: Mapped[WhenNew]
    no_business_id_because: Mapped[Label | None]
    persons_without_business_id: Mapped[bool]
