"""What is said about imports, in and out."""

from collections.abc import Mapping, Sequence
from typing import Final
from uuid import UUID

from pydantic import BaseModel, Field

from api.customers.kinds import FreeText
from api.http.said import Said
from api.imports.rules.mapping import (
    NothingChanges,
    WrongMapping,
    check_key,
    check_mapping,
    likeliest_key,
)
from api.imports.rules.nouns import Noun, WhenKnown, WhenNew
from api.imports.rules.shapes import Shape
from api.imports.rules.sheets import FileKind
from api.imports.rules.states import ImportState, RowState
from api.imports.rules.targets import Target
from api.imports.rules.unsaid import Unsaid

FILENAME_LENGTH: Final = 200


class SampleRow(BaseModel):
    """One of the first rows. A cell that held a personal identity code is null."""

    number: int
    cells: list[str | None] | None


class ImportView(BaseModel):
    """A list that was uploaded: its columns, what they hold, how its rows stand.

    Of the rows that are `ready`, `updates` change a record. By `match_key` rows are matched.

    `check_job_id` is the job that checks the rows of a long list, `job_id` the one that
    takes them in.
    """

    id: UUID
    version: int = Field(description="The ETag, and what `If-Match` wants.")
    noun: Noun
    filename: str
    kind: FileKind
    state: ImportState
    columns: list[str]
    mapping: dict[str, Target | None] = Field(description="What each column holds.")
    fields: list[Target] = Field(description="All that a column can hold.")
    match_key: Target
    match_keys: list[Target] = Field(description="All that rows can be matched by.")
    when_known: WhenKnown
    when_new: WhenNew
    no_business_id_because: str | None
    persons_without_business_id: bool
    sample: list[SampleRow]
    rows: int
    ready: int
    updates: int
    refused: int
    duplicates: int
    imported: int
    updated: int
    unchanged: int
    check_job_id: UUID | None
    job_id: UUID | None


class NewMapping(Said):
    """What each column holds; one that is left out, or null, is not taken in.

    Rows are matched by `match_key`, or by the likeliest that the list holds. The last two are
    for customers without a Y-tunnus: why organisations have none, and whether rows that are
    not named as a firm are persons.
    """

    mapping: dict[str, Target | None] = Field(max_length=100)
    match_key: Target | None = None
    when_known: WhenKnown = WhenKnown.SKIP
    when_new: WhenNew = WhenNew.CREATE
    no_business_id_because: FreeText | None = Field(default=None, max_length=200)
    persons_without_business_id: bool = False

    def targets(self, columns: Sequence[str], shape: Shape) -> list[Target]:
        """Give what each column holds, in the order of the columns."""
        if unknown := self.mapping.keys() - set(columns):
            raise WrongMapping(pointer="/mapping", unknown_columns=len(unknown))
        targets = [self.mapping.get(column) or Target.IGNORE for column in columns]
        check_mapping(targets, shape)
        return targets

    def key(self, targets: Sequence[Target], shape: Shape) -> Target:
        """Give by what rows are matched, and refuse what nothing can be done by."""
        if self.when_known is WhenKnown.UPDATE and not shape.changes:
            raise NothingChanges(pointer="/when_known")
        key = self.match_key or likeliest_key(targets, shape)
        if self.match_key or self.when_known is WhenKnown.UPDATE:
            check_key(key, targets, shape)
        return key

    def unsaid(self) -> Unsaid:
        return Unsaid(self.no_business_id_because, are_persons=self.persons_without_business_id)


class RowProblem(BaseModel):
    """What is wrong with a row, in the reader's language; never the value itself."""

    field: Target
    column: str | None
    type: str = Field(examples=["wrong-business-id"])
    detail: str


class StoredRow(BaseModel):
    """A row as it is stored."""

    id: UUID
    number: int
    state: RowState
    cells: list[str | None] | None
    problems: list[dict[str, str]]


class ImportRowView(BaseModel):
    """A row of the list, by its number there; its values, until the import ends."""

    number: int
    state: RowState
    values: Mapping[str, str | None]
    errors: list[RowProblem]
